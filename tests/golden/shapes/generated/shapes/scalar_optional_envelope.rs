// @generated from spec/shapes/scalar_optional_envelope.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a decimal, with or without an envelope. Linksfield's title: *Scalar with or without
    /// envelope*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.scalar_optional_envelope().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`Decimal`](__private::Decimal).
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
    pub fn scalar_optional_envelope(&self) -> Call<ScalarOptionalEnvelopeRequest> {
        self.call(ScalarOptionalEnvelopeRequest::new())
    }
}

/// The request of [`scalar_optional_envelope`](Shapes::scalar_optional_envelope): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ScalarOptionalEnvelopeRequest {}

impl ScalarOptionalEnvelopeRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ScalarOptionalEnvelopeRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ScalarOptionalEnvelopeRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ScalarOptionalEnvelopeRequest);

impl __private::Operation for ScalarOptionalEnvelopeRequest {
    type Family = Shapes;
    type Output = __private::Decimal;
    const INFO: &'static __private::OperationInfo = &SCALAR_OPTIONAL_ENVELOPE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/scalar-optional-envelope");
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
        payload.required::<codec::QuotedDecimal>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::QuotedDecimal::write(output, writer);
    }
}

static SCALAR_OPTIONAL_ENVELOPE: __private::OperationInfo = __private::OperationInfo {
    name: "scalar_optional_envelope",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.scalar_optional_envelope"),
        method: __private::meta::Method::Get,
        path: "/scalar-optional-envelope",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Single,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Scalar with or without envelope",
    title_zh: None,
    summary: Some("Returns a decimal, with or without an envelope."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<ScalarOptionalEnvelopeRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn enveloped_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ScalarOptionalEnvelopeRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": "1.50" }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }

    #[test]
    fn bare_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ScalarOptionalEnvelopeRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#""1.50""#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
