// @generated from spec/course/builder.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Course, Gen, Object};
use crate::__private::{self, Codec as _, codec};

impl Course {
    /// Linksfield's title: *Builder, \[not\] \<a> `tag` \ and a # hash*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 28
    ///   parameters and response fields, 3 are documented and 25 are listed without a description.
    ///   Only 20 of the 28 parameters and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::course::{Builder, Gen};
    /// # async fn example(course: linksfield_api::Course) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = course
    ///     .builder_(Builder {
    ///         r#type: Gen::Quote,
    ///         result: "raw string \"# end".into(),
    ///         self_: "\0\\".into(),
    ///         n_9lives: 9,
    ///         options: "o".into(),
    ///         status: "好".into(),
    ///     })
    ///     .send_("s")
    ///     .explain_(true)
    ///     .timeout_(7)
    ///     .language_(Gen::Type)
    ///     .client("c")
    ///     .request_(["r".into(), "\"".into()])
    ///     .r#gen(true)
    ///     .r#try("t")
    ///     .user_id("u")
    ///     .user_id_upper("U")
    ///     .value("v")
    ///     .context("c")
    ///     .parts("p")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Builder`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`type`](field@Builder::type) | yes | Not documented. |
    /// | [`result`](field@Builder::result) | yes | Not documented. |
    /// | [`self_`](field@Builder::self_) | yes | Not documented. |
    /// | [`n_9lives`](field@Builder::n_9lives) | yes | Not documented. |
    /// | [`options`](field@Builder::options) | yes | Not documented. |
    /// | [`status`](field@Builder::status) | yes | Not documented. |
    /// | [`send`](field@BuilderRequest::send) | no | Not documented. |
    /// | [`explain`](field@BuilderRequest::explain) | no | Not documented. |
    /// | [`timeout`](field@BuilderRequest::timeout) | no | Not documented. |
    /// | [`language`](field@BuilderRequest::language) | no | Not documented. |
    /// | [`client`](field@BuilderRequest::client) | no | Not documented. |
    /// | [`request`](field@BuilderRequest::request) | no | Not documented. |
    /// | [`gen`](field@BuilderRequest::gen) | no | Not documented. |
    /// | [`try`](field@BuilderRequest::try) | no | Not documented. |
    /// | [`user_id`](field@BuilderRequest::user_id) | no | Not documented. |
    /// | [`user_id_upper`](field@BuilderRequest::user_id_upper) | no | Not documented. |
    /// | [`value`](field@BuilderRequest::value) | no | Not documented. |
    /// | [`context`](field@BuilderRequest::context) | no | Not documented. |
    /// | [`parts`](field@BuilderRequest::parts) | no | Not documented. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Object`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Status`](__private::Error::Status): the server reported a
    ///   failure with an HTTP status.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn builder_(&self, required: Builder) -> Call<BuilderRequest> {
        self.call(BuilderRequest::new(required))
    }
}

/// The required parameters of [`builder_`](Course::builder_).
#[derive(Debug, Clone, PartialEq)]
pub struct Builder {
    /// Its meaning is not documented.
    pub r#type: Gen,
    /// Its meaning is not documented.
    pub result: String,
    /// Its meaning is not documented.
    pub self_: String,
    /// Its meaning is not documented.
    pub n_9lives: i64,
    /// Its meaning is not documented.
    pub options: String,
    /// Its meaning is not documented.
    pub status: String,
}

/// The request of [`builder_`](Course::builder_): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BuilderRequest {
    /// The required parameters.
    pub required: Builder,
    /// Its meaning is not documented.
    pub send: Option<String>,
    /// Its meaning is not documented.
    pub explain: Option<bool>,
    /// Its meaning is not documented.
    pub timeout: Option<i64>,
    /// Its meaning is not documented.
    pub language: Option<Gen>,
    /// Its meaning is not documented.
    pub client: Option<String>,
    /// Its meaning is not documented.
    pub request: Option<Vec<String>>,
    /// Its meaning is not documented.
    pub r#gen: Option<bool>,
    /// Its meaning is not documented.
    pub r#try: Option<String>,
    /// Its meaning is not documented.
    pub user_id: Option<String>,
    /// Its meaning is not documented.
    pub user_id_upper: Option<String>,
    /// Its meaning is not documented.
    pub value: Option<String>,
    /// Its meaning is not documented.
    pub context: Option<String>,
    /// Its meaning is not documented.
    pub parts: Option<String>,
}

impl BuilderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Builder) -> Self {
        Self {
            required,
            send: None,
            explain: None,
            timeout: None,
            language: None,
            client: None,
            request: None,
            r#gen: None,
            r#try: None,
            user_id: None,
            user_id_upper: None,
            value: None,
            context: None,
            parts: None,
        }
    }

    /// Its meaning is not documented.
    ///
    /// See [`send`](field@BuilderRequest::send).
    #[must_use]
    #[inline]
    pub fn send_(mut self, value: impl Into<String>) -> Self {
        self.send = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`explain`](field@BuilderRequest::explain).
    #[must_use]
    #[inline]
    pub fn explain_(mut self, value: bool) -> Self {
        self.explain = Some(value);
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`timeout`](field@BuilderRequest::timeout).
    #[must_use]
    #[inline]
    pub fn timeout_(mut self, value: i64) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`language`](field@BuilderRequest::language).
    #[must_use]
    #[inline]
    pub fn language_(mut self, value: Gen) -> Self {
        self.language = Some(value);
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`client`](field@BuilderRequest::client).
    #[must_use]
    #[inline]
    pub fn client(mut self, value: impl Into<String>) -> Self {
        self.client = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`request`](field@BuilderRequest::request).
    #[must_use]
    #[inline]
    pub fn request_(mut self, value: impl Into<Vec<String>>) -> Self {
        self.request = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`gen`](field@BuilderRequest::gen).
    #[must_use]
    #[inline]
    pub fn r#gen(mut self, value: bool) -> Self {
        self.r#gen = Some(value);
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`try`](field@BuilderRequest::try).
    #[must_use]
    #[inline]
    pub fn r#try(mut self, value: impl Into<String>) -> Self {
        self.r#try = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`user_id`](field@BuilderRequest::user_id).
    #[must_use]
    #[inline]
    pub fn user_id(mut self, value: impl Into<String>) -> Self {
        self.user_id = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`user_id_upper`](field@BuilderRequest::user_id_upper).
    #[must_use]
    #[inline]
    pub fn user_id_upper(mut self, value: impl Into<String>) -> Self {
        self.user_id_upper = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`value`](field@BuilderRequest::value).
    #[must_use]
    #[inline]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`context`](field@BuilderRequest::context).
    #[must_use]
    #[inline]
    pub fn context(mut self, value: impl Into<String>) -> Self {
        self.context = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`parts`](field@BuilderRequest::parts).
    #[must_use]
    #[inline]
    pub fn parts(mut self, value: impl Into<String>) -> Self {
        self.parts = Some(value.into());
        self
    }
}

impl From<Builder> for BuilderRequest {
    #[inline]
    fn from(required: Builder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BuilderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Builder {
                r#type: object.given::<Gen>("type")?,
                result: object.given::<codec::Text>("Result")?,
                self_: object.given::<codec::Text>("Self")?,
                n_9lives: object.given::<codec::QuotedInteger>("9lives")?,
                options: object.given::<codec::Text>("options")?,
                status: object.given::<codec::Text>("状态")?,
            },
            send: object.given_some::<codec::Text>("send")?,
            explain: object.given_some::<codec::QuotedFlag>("explain")?,
            timeout: object.given_some::<codec::NumberInteger>("timeout")?,
            language: object.given_some::<Gen>("language")?,
            client: object.given_some::<codec::Text>("client")?,
            request: object.given_some::<codec::List<codec::Text>>("request")?,
            r#gen: object.given_some::<codec::Boolean>("gen")?,
            r#try: object.given_some::<codec::Text>("try")?,
            user_id: object.given_some::<codec::Text>("userId")?,
            user_id_upper: object.given_some::<codec::Text>("USER_ID")?,
            value: object.given_some::<codec::Text>("value")?,
            context: object.given_some::<codec::Text>("context")?,
            parts: object.given_some::<codec::Text>("parts")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        Gen::put(object, "type", &required.r#type);
        codec::Text::put(object, "Result", &required.result);
        codec::Text::put(object, "Self", &required.self_);
        codec::QuotedInteger::put(object, "9lives", &required.n_9lives);
        codec::Text::put(object, "options", &required.options);
        codec::Text::put(object, "状态", &required.status);
        codec::Text::put_some(object, "send", &self.send);
        codec::QuotedFlag::put_some(object, "explain", &self.explain);
        codec::NumberInteger::put_some(object, "timeout", &self.timeout);
        Gen::put_some(object, "language", &self.language);
        codec::Text::put_some(object, "client", &self.client);
        codec::List::<codec::Text>::put_some(object, "request", &self.request);
        codec::Boolean::put_some(object, "gen", &self.r#gen);
        codec::Text::put_some(object, "try", &self.r#try);
        codec::Text::put_some(object, "userId", &self.user_id);
        codec::Text::put_some(object, "USER_ID", &self.user_id_upper);
        codec::Text::put_some(object, "value", &self.value);
        codec::Text::put_some(object, "context", &self.context);
        codec::Text::put_some(object, "parts", &self.parts);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        Gen::check_required("type", &required.r#type)?;
        codec::Text::check_required("Result", &required.result)?;
        codec::Text::check_required("Self", &required.self_)?;
        codec::Text::check_required("options", &required.options)?;
        codec::Text::check_required("状态", &required.status)?;
        Gen::check_some("language", &self.language)?;
        Ok(())
    }
}

__private::structure_traits!(BuilderRequest);

impl Call<BuilderRequest> {
    /// Its meaning is not documented.
    ///
    /// See [`send`](field@BuilderRequest::send).
    #[inline]
    pub fn send_(self, value: impl Into<String>) -> Self {
        self.map(|request| request.send_(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`explain`](field@BuilderRequest::explain).
    #[inline]
    pub fn explain_(self, value: bool) -> Self {
        self.map(|request| request.explain_(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`timeout`](field@BuilderRequest::timeout).
    #[inline]
    pub fn timeout_(self, value: i64) -> Self {
        self.map(|request| request.timeout_(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`language`](field@BuilderRequest::language).
    #[inline]
    pub fn language_(self, value: Gen) -> Self {
        self.map(|request| request.language_(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`client`](field@BuilderRequest::client).
    #[inline]
    pub fn client(self, value: impl Into<String>) -> Self {
        self.map(|request| request.client(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`request`](field@BuilderRequest::request).
    #[inline]
    pub fn request_(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.request_(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`gen`](field@BuilderRequest::gen).
    #[inline]
    pub fn r#gen(self, value: bool) -> Self {
        self.map(|request| request.r#gen(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`try`](field@BuilderRequest::try).
    #[inline]
    pub fn r#try(self, value: impl Into<String>) -> Self {
        self.map(|request| request.r#try(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`user_id`](field@BuilderRequest::user_id).
    #[inline]
    pub fn user_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.user_id(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`user_id_upper`](field@BuilderRequest::user_id_upper).
    #[inline]
    pub fn user_id_upper(self, value: impl Into<String>) -> Self {
        self.map(|request| request.user_id_upper(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`value`](field@BuilderRequest::value).
    #[inline]
    pub fn value(self, value: impl Into<String>) -> Self {
        self.map(|request| request.value(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`context`](field@BuilderRequest::context).
    #[inline]
    pub fn context(self, value: impl Into<String>) -> Self {
        self.map(|request| request.context(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`parts`](field@BuilderRequest::parts).
    #[inline]
    pub fn parts(self, value: impl Into<String>) -> Self {
        self.map(|request| request.parts(value))
    }
}

impl __private::Operation for BuilderRequest {
    type Family = Course;
    type Output = Object;
    const INFO: &'static __private::OperationInfo = &BUILDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/type/self/crate");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("4g", "quo\"te\\");
        codec::QuotedInteger::put(object, "9lives", &required.n_9lives);
        codec::Text::put(object, "Result", &required.result);
        codec::Text::put(object, "Self", &required.self_);
        codec::Text::put_given(object, "USER_ID", &self.user_id_upper);
        codec::Text::put_given(object, "client", &self.client);
        codec::Text::put_given(object, "context", &self.context);
        object.text("crate", context.credential(0));
        codec::QuotedFlag::put_given(object, "explain", &self.explain);
        codec::Boolean::put_given(object, "gen", &self.r#gen);
        Gen::put_given(object, "language", &self.language);
        codec::Text::put(object, "options", &required.options);
        codec::Text::put_given(object, "parts", &self.parts);
        codec::List::<codec::Text>::put_given(object, "request", &self.request);
        codec::Text::put_given(object, "send", &self.send);
        codec::NumberInteger::put_given(object, "timeout", &self.timeout);
        codec::Text::put_given(object, "try", &self.r#try);
        Gen::put(object, "type", &required.r#type);
        codec::Text::put_given(object, "userId", &self.user_id);
        codec::Text::put_given(object, "value", &self.value);
        codec::Text::put(object, "状态", &required.status);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<Object>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<Object>::write(output, writer);
    }
}

static BUILDER: __private::OperationInfo = __private::OperationInfo {
    name: "builder",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("course.builder"),
        method: __private::meta::Method::Post,
        path: "/type/self/crate",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Builder, [not] <a> `tag` \\ and a # hash",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("type")
            .kind(__private::ParameterKind::Code(super::Gen::INFO))
            .at(__private::Location::Body),
        __private::ParameterInfo::required("Result")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("Self")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("9lives")
            .value("integer", "a whole number")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("options")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("状态")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("send")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("explain")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("timeout")
            .value("integer", "a whole number")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("language")
            .kind(__private::ParameterKind::Code(super::Gen::INFO))
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("client")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("request")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("gen")
            .value("boolean", "a boolean")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("try")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("userId")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("USER_ID")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("value")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("context")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("parts")
            .value("text", "text")
            .at(__private::Location::Body),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: Some("Object"),
        plain: &[
            "extra",
            "object",
            "self",
            "2nd",
            "状态",
            "userId",
            "user_id",
            "a-b.c d",
        ],
        fields: &[("raw", __private::Shape::Undocumented)],
    },
    functions: __private::functions::<BuilderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn a_name_with_blanks_request() -> Result<(), Box<dyn std::error::Error>> {
        let course: Course = __private::testing::client()?;
        let call = course
            .builder_(Builder {
                r#type: Gen::Quote,
                result: "raw string \"# end".into(),
                self_: "\0\\".into(),
                n_9lives: 9,
                options: "o".into(),
                status: "好".into(),
            })
            .send_("s")
            .explain_(true)
            .timeout_(7)
            .language_(Gen::Type)
            .client("c")
            .request_(["r".into(), "\"".into()])
            .r#gen(true)
            .r#try("t")
            .user_id("u")
            .user_id_upper("U")
            .value("v")
            .context("c")
            .parts("p");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/type/self/crate",
                parameters: &[],
                query: &[],
                body: Some(
                    r##"{
  "type": "quo\"te", "Result": "raw string \"# end", "Self": "\u0000\\", "9lives": "9",
  "options": "o", "状态": "好", "send": "s", "explain": "1", "timeout": 7, "language": "自",
  "client": "c", "request": ["r", "\""], "gen": true, "try": "t", "userId": "u",
  "USER_ID": "U", "value": "v", "context": "c", "parts": "p",
  "crate": "T9", "4g": "quo\"te\\", "签名": "x"
}"##,
                ),
                apart_from: &["crate", "签名"],
            },
        )
    }

    #[test]
    fn a_name_with_blanks_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            BuilderRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "extra": "e", "object": "o", "raw": [1.0], "self": "Some", "2nd": 2, "状态": "好",
  "userId": "u", "user_id": "v", "a-b.c d": "x"
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
