// @generated from spec/shapes/content_binary.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a file. Linksfield's title: *Content binary*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_binary().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ContentBinaryResponse`]. The field `headers` contains the documented headers. The field
    /// `data` is [`File`](__private::File).
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
    pub fn content_binary(&self) -> Call<ContentBinaryRequest> {
        self.call(ContentBinaryRequest::new())
    }
}

/// The request of [`content_binary`](Shapes::content_binary): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentBinaryRequest {}

impl ContentBinaryRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentBinaryRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentBinaryRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentBinaryRequest);

impl __private::Operation for ContentBinaryRequest {
    type Family = Shapes;
    type Output = ContentBinaryResponse;
    const INFO: &'static __private::OperationInfo = &CONTENT_BINARY;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-binary");
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
        let data = payload.file()?;
        let headers = payload.headers::<ContentBinaryHeaders>(&[("x-pages", true)])?;
        ContentBinaryResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ContentBinaryResponse>::write(output, writer);
    }
}

/// The response of [`content_binary`](Shapes::content_binary).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentBinaryResponse {
    /// The payload.
    pub data: __private::File,
    /// The documented headers.
    pub headers: ContentBinaryHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ContentBinaryResponse {
    fn with(
        data: __private::File,
        headers: ContentBinaryHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ContentBinaryResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<__private::File>>("data")?;
        let headers = object.required::<codec::Object<ContentBinaryHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<__private::File>::put(object, "data", &self.data);
        codec::Object::<ContentBinaryHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentBinaryResponse);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentBinaryHeaders {
    /// The number of pages.
    pub x_pages: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ContentBinaryHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_pages: object.optional::<codec::NumberInteger>("x-pages"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "x-pages", &self.x_pages);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentBinaryHeaders);

static CONTENT_BINARY: __private::OperationInfo = __private::OperationInfo {
    name: "content_binary",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_binary"),
        method: __private::meta::Method::Get,
        path: "/content-binary",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
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
    title: "Content binary",
    title_zh: None,
    summary: Some("Returns a file."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("data", __private::Shape::Undocumented),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-pages"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ContentBinaryRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_content::<
            ContentBinaryRequest,
        >(
            &__private::testing::DocumentedContent {
                status: 200,
                headers: &[
                    ("content-type", "application/pdf"),
                    (
                        "content-disposition",
                        "attachment; filename=\"../report 1.pdf\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf",
                    ),
                    ("x-pages", "3"),
                ],
                body: "AAEC/w==",
                is_base64: true,
                is_wrapped: true,
            },
        )?;
        Ok(())
    }
}
