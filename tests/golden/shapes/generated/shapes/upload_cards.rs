// @generated from spec/shapes/upload_cards.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends files and values in a multipart body. Linksfield's title: *Upload cards*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    /// - **Body:** `multipart/form-data`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Upload;
    /// use linksfield_api::shapes::UploadCards;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .upload_cards(UploadCards {
    ///         title: "text".into(),
    ///         tags: ["text".into()].into(),
    ///         cards: Upload::new("sample.txt", "text/plain", "sample"),
    ///         pages: [Upload::new("sample.txt", "text/plain", "sample")].into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`UploadCards`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`dry_run`](field@UploadCardsRequest::dry_run) | no | Whether only to check. |
    /// | [`title`](field@UploadCards::title) | yes | The title. |
    /// | [`count`](field@UploadCardsRequest::count) | no | The count. |
    /// | [`tags`](field@UploadCards::tags) | yes | The tags. |
    /// | [`marks`](field@UploadCardsRequest::marks) | no | The marks. |
    /// | [`cards`](field@UploadCards::cards) | yes | The list of cards. |
    /// | [`logo`](field@UploadCardsRequest::logo) | no | A picture. |
    /// | [`pages`](field@UploadCards::pages) | yes | Further files. |
    /// | [`more`](field@UploadCardsRequest::more) | no | Further files. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`UploadCardsResponse`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn upload_cards(&self, required: UploadCards) -> Call<UploadCardsRequest> {
        self.call(UploadCardsRequest::new(required))
    }
}

/// The required parameters of [`upload_cards`](Shapes::upload_cards).
#[derive(Debug, Clone, PartialEq)]
pub struct UploadCards {
    /// The title.
    pub title: String,
    /// The tags.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub tags: Vec<String>,
    /// The list of cards.
    pub cards: __private::Upload,
    /// Further files.
    ///
    /// Each item is sent as a separate parameter, with `[]` after the name.
    pub pages: Vec<__private::Upload>,
}

/// The request of [`upload_cards`](Shapes::upload_cards): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadCardsRequest {
    /// The required parameters.
    pub required: UploadCards,
    /// Whether only to check.
    pub dry_run: Option<bool>,
    /// The count.
    pub count: Option<i64>,
    /// The marks.
    pub marks: Option<Vec<String>>,
    /// A picture.
    ///
    /// Example: `logo.png`.
    pub logo: Option<__private::Upload>,
    /// Further files.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub more: Option<Vec<__private::Upload>>,
}

impl UploadCardsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: UploadCards) -> Self {
        Self {
            required,
            dry_run: None,
            count: None,
            marks: None,
            logo: None,
            more: None,
        }
    }

    /// Whether only to check.
    ///
    /// See [`dry_run`](field@UploadCardsRequest::dry_run).
    #[must_use]
    #[inline]
    pub fn dry_run(mut self, value: bool) -> Self {
        self.dry_run = Some(value);
        self
    }

    /// The count.
    ///
    /// See [`count`](field@UploadCardsRequest::count).
    #[must_use]
    #[inline]
    pub fn count(mut self, value: i64) -> Self {
        self.count = Some(value);
        self
    }

    /// The marks.
    ///
    /// See [`marks`](field@UploadCardsRequest::marks).
    #[must_use]
    #[inline]
    pub fn marks(mut self, value: impl Into<Vec<String>>) -> Self {
        self.marks = Some(value.into());
        self
    }

    /// A picture.
    ///
    /// See [`logo`](field@UploadCardsRequest::logo).
    #[must_use]
    #[inline]
    pub fn logo(mut self, value: __private::Upload) -> Self {
        self.logo = Some(value);
        self
    }

    /// Further files.
    ///
    /// See [`more`](field@UploadCardsRequest::more).
    #[must_use]
    #[inline]
    pub fn more(mut self, value: impl Into<Vec<__private::Upload>>) -> Self {
        self.more = Some(value.into());
        self
    }
}

impl From<UploadCards> for UploadCardsRequest {
    #[inline]
    fn from(required: UploadCards) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for UploadCardsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: UploadCards {
                title: object.given::<codec::Text>("title")?,
                tags: object.given::<codec::List<codec::Text>>("tags")?,
                cards: object.given::<codec::Upload>("cards")?,
                pages: object.given::<codec::List<codec::Upload>>("pages")?,
            },
            dry_run: object.given_some::<codec::Boolean>("dry_run")?,
            count: object.given_some::<codec::QuotedInteger>("count")?,
            marks: object.given_some::<codec::List<codec::Text>>("marks")?,
            logo: object.given_some::<codec::Upload>("logo")?,
            more: object.given_some::<codec::List<codec::Upload>>("more")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Boolean::put_some(object, "dry_run", &self.dry_run);
        codec::Text::put(object, "title", &required.title);
        codec::QuotedInteger::put_some(object, "count", &self.count);
        codec::List::<codec::Text>::put(object, "tags", &required.tags);
        codec::List::<codec::Text>::put_some(object, "marks", &self.marks);
        codec::Upload::put(object, "cards", &required.cards);
        codec::Upload::put_some(object, "logo", &self.logo);
        codec::List::<codec::Upload>::put(object, "pages", &required.pages);
        codec::List::<codec::Upload>::put_some(object, "more", &self.more);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("title", &required.title)?;
        codec::Items::<codec::Text>::check_required("tags", &required.tags)?;
        codec::Upload::check_required("cards", &required.cards)?;
        codec::Upload::check_some("logo", &self.logo)?;
        codec::Items::<codec::Upload>::check_required("pages", &required.pages)?;
        codec::Items::<codec::Upload>::check_some("more", &self.more)?;
        Ok(())
    }
}

__private::structure_traits!(UploadCardsRequest);

impl Call<UploadCardsRequest> {
    /// Whether only to check.
    ///
    /// See [`dry_run`](field@UploadCardsRequest::dry_run).
    #[inline]
    pub fn dry_run(self, value: bool) -> Self {
        self.map(|request| request.dry_run(value))
    }

    /// The count.
    ///
    /// See [`count`](field@UploadCardsRequest::count).
    #[inline]
    pub fn count(self, value: i64) -> Self {
        self.map(|request| request.count(value))
    }

    /// The marks.
    ///
    /// See [`marks`](field@UploadCardsRequest::marks).
    #[inline]
    pub fn marks(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.marks(value))
    }

    /// A picture.
    ///
    /// See [`logo`](field@UploadCardsRequest::logo).
    #[inline]
    pub fn logo(self, value: __private::Upload) -> Self {
        self.map(|request| request.logo(value))
    }

    /// Further files.
    ///
    /// See [`more`](field@UploadCardsRequest::more).
    #[inline]
    pub fn more(self, value: impl Into<Vec<__private::Upload>>) -> Self {
        self.map(|request| request.more(value))
    }
}

impl __private::Operation for UploadCardsRequest {
    type Family = Shapes;
    type Output = UploadCardsResponse;
    const INFO: &'static __private::OperationInfo = &UPLOAD_CARDS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards/upload");
        if let Some(value) = codec::Boolean::given(&self.dry_run) {
            parts.query("dry_run", &codec::Boolean::text(value));
        }
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut form = context.multipart();
        form.field("title", &codec::Text::text(&required.title));
        if let Some(value) = codec::QuotedInteger::given(&self.count) {
            form.field("count", &codec::QuotedInteger::text(value));
        }
        form.list::<codec::Text>("tags", __private::ListStyle::Repeated, &required.tags);
        if let Some(value) = codec::Items::<codec::Text>::given(&self.marks) {
            form.field("marks", &__private::comma_joined("marks", value)?);
        }
        form.file("cards", &required.cards)?;
        if let Some(value) = codec::Upload::given(&self.logo) {
            form.file("logo", value)?;
        }
        form.files("pages", __private::ListStyle::Brackets, &required.pages)?;
        if let Some(value) = codec::Items::<codec::Upload>::given(&self.more) {
            form.files("more", __private::ListStyle::Repeated, value)?;
        }
        parts.multipart(form);
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Boolean::given(&self.dry_run) {
            object.text("dry_run", &codec::Boolean::text(value));
        }
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<UploadCardsResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<UploadCardsResponse>::write(output, writer);
    }
}

/// The response of `upload_cards`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadCardsResponse {
    /// The title.
    pub title: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for UploadCardsResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            title: object.required::<codec::Text>("title")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "title", &self.title);
        self.extra.write(object);
    }
}

__private::structure_traits!(UploadCardsResponse);

static UPLOAD_CARDS: __private::OperationInfo = __private::OperationInfo {
    name: "upload_cards",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.upload_cards"),
        method: __private::meta::Method::Post,
        path: "/cards/upload",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Upload cards",
    title_zh: None,
    summary: Some("Sends files and values in a multipart body."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::optional("dry_run")
            .value("boolean", "a boolean")
            .at(__private::Location::Query)
            .doc("Whether only to check."),
        __private::ParameterInfo::required("title")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The title."),
        __private::ParameterInfo::optional("count")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The count."),
        __private::ParameterInfo::required("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The tags."),
        __private::ParameterInfo::optional("marks")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The marks."),
        __private::ParameterInfo::required("cards")
            .value(
                "file",
                "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
            )
            .at(__private::Location::Body)
            .doc("The list of cards."),
        __private::ParameterInfo::optional("logo")
            .value(
                "file",
                "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
            )
            .at(__private::Location::Body)
            .doc("A picture.")
            .example("logo.png"),
        __private::ParameterInfo::required("pages")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "file",
                        form: "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Further files."),
        __private::ParameterInfo::optional("more")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "file",
                        form: "a file: an object with `file_name`, `content_type` and `bytes` in Base64",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Further files."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["title"],
        fields: &[],
    },
    functions: __private::functions::<UploadCardsRequest>(),
};
