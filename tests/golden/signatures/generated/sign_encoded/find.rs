// @generated from spec/sign_encoded/find.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignEncoded};
use crate::__private::{self, Codec as _, codec};

impl SignEncoded {
    /// Find. Linksfield's title: *Find*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sign_encoded::Find;
    /// # async fn example(sign_encoded: linksfield_api::SignEncoded) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_encoded.find(Find { name: "text".into() }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Find`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@Find::name) | yes | The name. |
    /// | [`tags`](field@FindRequest::tags) | no | Marks. |
    /// | [`limit`](field@FindRequest::limit) | no | The number of orders. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`FindResponse`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn find(&self, required: Find) -> Call<FindRequest> {
        self.call(FindRequest::new(required))
    }
}

/// The required parameters of [`find`](SignEncoded::find).
#[derive(Debug, Clone, PartialEq)]
pub struct Find {
    /// The name.
    pub name: String,
}

/// The request of [`find`](SignEncoded::find): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindRequest {
    /// The required parameters.
    pub required: Find,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// The number of orders.
    pub limit: Option<i64>,
}

impl FindRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Find) -> Self {
        Self {
            required,
            tags: None,
            limit: None,
        }
    }

    /// Marks.
    ///
    /// See [`tags`](field@FindRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@FindRequest::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl From<Find> for FindRequest {
    #[inline]
    fn from(required: Find) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FindRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Find {
                name: object.given::<codec::Text>("name")?,
            },
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            limit: object.given_some::<codec::NumberInteger>("limit")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::NumberInteger::put_some(object, "limit", &self.limit);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        Ok(())
    }
}

__private::structure_traits!(FindRequest);

impl Call<FindRequest> {
    /// Marks.
    ///
    /// See [`tags`](field@FindRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@FindRequest::limit).
    #[inline]
    pub fn limit(self, value: i64) -> Self {
        self.map(|request| request.limit(value))
    }
}

impl __private::Operation for FindRequest {
    type Family = SignEncoded;
    type Output = FindResponse;
    const INFO: &'static __private::OperationInfo = &FIND;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/find");
        if let Some(value) = codec::NumberInteger::given(&self.limit) {
            parts.query("limit", &codec::NumberInteger::text(value));
        }
        parts.query("name", &codec::Text::text(&required.name));
        parts.query("request_id", &context.nonce_uuid());
        if let Some(value) = codec::Items::<codec::Text>::given(&self.tags) {
            parts.query("tags", &__private::comma_joined("tags", value)?);
        }
        parts.query("ts", &context.unix_milliseconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::NumberInteger::given(&self.limit) {
            object.text("limit", &codec::NumberInteger::text(value));
        }
        object.text("name", &codec::Text::text(&required.name));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.tags) {
            object.text("tags", &codec::Items::<codec::Text>::text(value));
        }
        object.integer("ts", context.unix_milliseconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<FindResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<FindResponse>::write(output, writer);
    }
}

/// The response of `find`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for FindResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Text>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(FindResponse);

static FIND: __private::OperationInfo = __private::OperationInfo {
    name: "find",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_encoded.find"),
        method: __private::meta::Method::Get,
        path: "/find",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Find",
    title_zh: None,
    summary: Some("Find."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The name."),
        __private::ParameterInfo::optional("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("Marks."),
        __private::ParameterInfo::optional("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of orders."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<FindRequest>(),
};
