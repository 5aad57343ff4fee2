// @generated from spec/shapes/content_binary_bare.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a file, and never an envelope. Linksfield's title: *Content binary without
    /// envelope*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_binary_bare().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`File`](__private::File).
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
    pub fn content_binary_bare(&self) -> Call<ContentBinaryBareRequest> {
        self.call(ContentBinaryBareRequest::new())
    }
}

/// The request of [`content_binary_bare`](Shapes::content_binary_bare): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentBinaryBareRequest {}

impl ContentBinaryBareRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentBinaryBareRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentBinaryBareRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentBinaryBareRequest);

impl __private::Operation for ContentBinaryBareRequest {
    type Family = Shapes;
    type Output = __private::File;
    const INFO: &'static __private::OperationInfo = &CONTENT_BINARY_BARE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-binary-bare");
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
        payload.file()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<__private::File>::write(output, writer);
    }
}

static CONTENT_BINARY_BARE: __private::OperationInfo = __private::OperationInfo {
    name: "content_binary_bare",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_binary_bare"),
        method: __private::meta::Method::Get,
        path: "/content-binary-bare",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: false,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Binary,
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Content binary without envelope",
    title_zh: None,
    summary: Some("Returns a file, and never an envelope."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ContentBinaryBareRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_content::<
            ContentBinaryBareRequest,
        >(
            &__private::testing::DocumentedContent {
                status: 200,
                headers: &[],
                body: "plain",
                is_base64: false,
                is_wrapped: false,
            },
        )?;
        Ok(())
    }
}
