// @generated from spec/shapes/send_form.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Sends a form, with lists in every style. Linksfield's title: *Send form*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    /// - **Body:** `application/x-www-form-urlencoded`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Secret;
    /// use linksfield_api::shapes::SendForm;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .send_form(SendForm {
    ///         name: "Ann & Bob".into(),
    ///         count: 1,
    ///         secret: Secret::from("text"),
    ///         comma: ["text".into()].into(),
    ///         repeated: ["text".into()].into(),
    ///         brackets: ["text".into()].into(),
    ///         json: [1].into(),
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
    /// Required parameters are fields of [`SendForm`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@SendForm::name) | yes | The name. |
    /// | [`count`](field@SendForm::count) | yes | The count. |
    /// | [`secret`](field@SendForm::secret) | yes | The secret. |
    /// | [`note`](field@SendFormRequest::note) | no | A note. |
    /// | [`comma`](field@SendForm::comma) | yes | The default. |
    /// | [`repeated`](field@SendForm::repeated) | yes | Repeated. |
    /// | [`brackets`](field@SendForm::brackets) | yes | With brackets. |
    /// | [`indexed`](field@SendFormRequest::indexed) | no | With numbers. |
    /// | [`json`](field@SendForm::json) | yes | As JSON. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
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
    pub fn send_form(&self, required: SendForm) -> Call<SendFormRequest> {
        self.call(SendFormRequest::new(required))
    }
}

/// The required parameters of [`send_form`](Shapes::send_form).
#[derive(Debug, Clone, PartialEq)]
pub struct SendForm {
    /// The name.
    ///
    /// Example: `Ann & Bob`.
    pub name: String,
    /// The count.
    pub count: i64,
    /// The secret.
    pub secret: __private::Secret,
    /// The default.
    pub comma: Vec<String>,
    /// Repeated.
    ///
    /// Each item is sent as a separate parameter of this name.
    pub repeated: Vec<String>,
    /// With brackets.
    ///
    /// Each item is sent as a separate parameter, with `[]` after the name.
    pub brackets: Vec<String>,
    /// As JSON.
    ///
    /// The list is sent as JSON.
    pub json: Vec<i64>,
}

/// The request of [`send_form`](Shapes::send_form): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendFormRequest {
    /// The required parameters.
    pub required: SendForm,
    /// A note.
    pub note: Option<String>,
    /// With numbers.
    ///
    /// Each item is sent as a separate parameter, with its number from 0 in brackets after the
    /// name.
    pub indexed: Option<Vec<String>>,
}

impl SendFormRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SendForm) -> Self {
        Self {
            required,
            note: None,
            indexed: None,
        }
    }

    /// A note.
    ///
    /// See [`note`](field@SendFormRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// With numbers.
    ///
    /// See [`indexed`](field@SendFormRequest::indexed).
    #[must_use]
    #[inline]
    pub fn indexed(mut self, value: impl Into<Vec<String>>) -> Self {
        self.indexed = Some(value.into());
        self
    }
}

impl From<SendForm> for SendFormRequest {
    #[inline]
    fn from(required: SendForm) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SendFormRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SendForm {
                name: object.given::<codec::Text>("name")?,
                count: object.given::<codec::NumberInteger>("count")?,
                secret: object.given::<codec::SecretText>("secret")?,
                comma: object.given::<codec::List<codec::Text>>("comma")?,
                repeated: object.given::<codec::List<codec::Text>>("repeated")?,
                brackets: object.given::<codec::List<codec::Text>>("brackets")?,
                json: object.given::<codec::List<codec::NumberInteger>>("json")?,
            },
            note: object.given_some::<codec::Text>("note")?,
            indexed: object.given_some::<codec::List<codec::Text>>("indexed")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::NumberInteger::put(object, "count", &required.count);
        codec::SecretText::put(object, "secret", &required.secret);
        codec::Text::put_some(object, "note", &self.note);
        codec::List::<codec::Text>::put(object, "comma", &required.comma);
        codec::List::<codec::Text>::put(object, "repeated", &required.repeated);
        codec::List::<codec::Text>::put(object, "brackets", &required.brackets);
        codec::List::<codec::Text>::put_some(object, "indexed", &self.indexed);
        codec::List::<codec::NumberInteger>::put(object, "json", &required.json);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::SecretText::check_required("secret", &required.secret)?;
        codec::Items::<codec::Text>::check_required("repeated", &required.repeated)?;
        codec::Items::<codec::Text>::check_required("brackets", &required.brackets)?;
        codec::Items::<codec::Text>::check_some("indexed", &self.indexed)?;
        codec::JsonItems::<
            codec::NumberInteger,
        >::check_required("json", &required.json)?;
        Ok(())
    }
}

__private::structure_traits!(SendFormRequest);

impl Call<SendFormRequest> {
    /// A note.
    ///
    /// See [`note`](field@SendFormRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }

    /// With numbers.
    ///
    /// See [`indexed`](field@SendFormRequest::indexed).
    #[inline]
    pub fn indexed(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.indexed(value))
    }
}

impl __private::Operation for SendFormRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &SEND_FORM;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        context.note_secret(&required.secret);
        parts.path("/form");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        parts.form();
        parts
            .form_list::<
                codec::Text,
            >("brackets", __private::ListStyle::Brackets, &required.brackets);
        codec::Items::<codec::Text>::check_required("comma", &required.comma)?;
        parts.form_field("comma", &__private::comma_joined("comma", &required.comma)?);
        parts.form_field("count", &codec::NumberInteger::text(&required.count));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.indexed) {
            parts
                .form_list::<
                    codec::Text,
                >("indexed", __private::ListStyle::Indexed, value);
        }
        parts
            .form_field(
                "json",
                &codec::JsonItems::<codec::NumberInteger>::text(&required.json),
            );
        parts.form_field("name", &codec::Text::text(&required.name));
        if let Some(value) = codec::Text::given(&self.note) {
            parts.form_field("note", &codec::Text::text(value));
        }
        parts
            .form_list::<
                codec::Text,
            >("repeated", __private::ListStyle::Repeated, &required.repeated);
        parts.form_field("secret", &codec::SecretText::text(&required.secret));
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static SEND_FORM: __private::OperationInfo = __private::OperationInfo {
    name: "send_form",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.send_form"),
        method: __private::meta::Method::Post,
        path: "/form",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["secret"],
            response: false,
        },
    },
    title: "Send form",
    title_zh: None,
    summary: Some("Sends a form, with lists in every style."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name.")
            .example("Ann & Bob"),
        __private::ParameterInfo::required("count")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The count."),
        __private::ParameterInfo::required("secret")
            .value("secret", "secret text")
            .at(__private::Location::Body)
            .doc("The secret.")
            .sensitive(),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A note."),
        __private::ParameterInfo::required("comma")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The default."),
        __private::ParameterInfo::required("repeated")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Repeated."),
        __private::ParameterInfo::required("brackets")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("With brackets."),
        __private::ParameterInfo::optional("indexed")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("With numbers."),
        __private::ParameterInfo::required("json")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("As JSON."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<SendFormRequest>(),
};
