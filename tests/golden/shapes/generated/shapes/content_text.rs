// @generated from spec/shapes/content_text.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns text. Linksfield's title: *Content text*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_text().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ContentTextResponse`]. The field `headers` contains the documented headers. The field
    /// `data` is `String`, the text of the response.
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Documented codes: `9` (The report
    ///   does not exist).
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn content_text(&self) -> Call<ContentTextRequest> {
        self.call(ContentTextRequest::new())
    }
}

/// The request of [`content_text`](Shapes::content_text): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentTextRequest {}

impl ContentTextRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentTextRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentTextRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentTextRequest);

impl __private::Operation for ContentTextRequest {
    type Family = Shapes;
    type Output = ContentTextResponse;
    const INFO: &'static __private::OperationInfo = &CONTENT_TEXT;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-text");
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
        let data = payload.text()?;
        let headers = payload.headers::<ContentTextHeaders>(&[("x-request-id", false)])?;
        ContentTextResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ContentTextResponse>::write(output, writer);
    }
}

/// The response of [`content_text`](Shapes::content_text).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentTextResponse {
    /// The payload.
    pub data: String,
    /// The documented headers.
    pub headers: ContentTextHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ContentTextResponse {
    fn with(
        data: String,
        headers: ContentTextHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ContentTextResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Text>("data")?;
        let headers = object.required::<codec::Object<ContentTextHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "data", &self.data);
        codec::Object::<ContentTextHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentTextResponse);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentTextHeaders {
    /// The id of the request.
    pub x_request_id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ContentTextHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_request_id: object.required::<codec::Text>("x-request-id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "x-request-id", &self.x_request_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentTextHeaders);

static CONTENT_TEXT: __private::OperationInfo = __private::OperationInfo {
    name: "content_text",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_text"),
        method: __private::meta::Method::Get,
        path: "/content-text",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Text,
            refusing: &["9"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Content text",
    title_zh: None,
    summary: Some("Returns text."),
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
                    plain: &["x-request-id"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ContentTextRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_content::<
            ContentTextRequest,
        >(
            &__private::testing::DocumentedContent {
                status: 200,
                headers: &[("X-Request-Id", "r-1")],
                body: "first line\n第二行\n",
                is_base64: false,
                is_wrapped: true,
            },
        )?;
        Ok(())
    }

    #[test]
    fn refused_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::refused::<
            ContentTextRequest,
        >(r#"{ "code": "9", "message": "no such report" }"#, "9")
    }
}
