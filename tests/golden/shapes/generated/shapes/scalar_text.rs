// @generated from spec/shapes/scalar_text.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a text that may be missing. Linksfield's title: *Scalar text*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.scalar_text().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ScalarTextResponse`].
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
    pub fn scalar_text(&self) -> Call<ScalarTextRequest> {
        self.call(ScalarTextRequest::new())
    }
}

/// The request of [`scalar_text`](Shapes::scalar_text): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarTextRequest {}

impl ScalarTextRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ScalarTextRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ScalarTextRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ScalarTextRequest);

impl __private::Operation for ScalarTextRequest {
    type Family = Shapes;
    type Output = ScalarTextResponse;
    const INFO: &'static __private::OperationInfo = &SCALAR_TEXT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/scalar-text");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
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
        let data = payload.optional::<codec::Text>();
        ScalarTextResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ScalarTextResponse>::write(output, writer);
    }
}

/// The response of [`scalar_text`](Shapes::scalar_text).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarTextResponse {
    /// The payload.
    pub data: Option<String>,
    /// A trace.
    pub trace: Option<String>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ScalarTextResponse {
    fn with(
        data: Option<String>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            trace: object.optional::<codec::Text>("trace"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ScalarTextResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.optional::<codec::Text>("data");
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "data", &self.data);
        codec::Text::put_some(object, "trace", &self.trace);
        self.extra.write(object);
    }
}

__private::structure_traits!(ScalarTextResponse);

static SCALAR_TEXT: __private::OperationInfo = __private::OperationInfo {
    name: "scalar_text",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.scalar_text"),
        method: __private::meta::Method::Get,
        path: "/scalar-text",
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
    title: "Scalar text",
    title_zh: None,
    summary: Some("Returns a text that may be missing."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["trace"],
        fields: &[("data", __private::Shape::Plain)],
    },
    functions: __private::functions::<ScalarTextRequest>(),
};
