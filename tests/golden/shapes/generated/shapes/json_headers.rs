// @generated from spec/shapes/json_headers.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns an object with headers. Linksfield's title: *JSON with headers*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.json_headers().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`JsonHeadersResponse`]. The field `headers` contains the documented headers.
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
    pub fn json_headers(&self) -> Call<JsonHeadersRequest> {
        self.call(JsonHeadersRequest::new())
    }
}

/// The request of [`json_headers`](Shapes::json_headers): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonHeadersRequest {}

impl JsonHeadersRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for JsonHeadersRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for JsonHeadersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(JsonHeadersRequest);

impl __private::Operation for JsonHeadersRequest {
    type Family = Shapes;
    type Output = JsonHeadersResponse;
    const INFO: &'static __private::OperationInfo = &JSON_HEADERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/json-headers");
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
        let data = payload.required::<codec::Object<JsonHeadersData>>()?;
        let headers = payload
            .headers::<
                JsonHeadersHeaders,
            >(
                &[
                    ("x-request-id", false),
                    ("x-ratelimit-remaining", true),
                    ("x-expires", true),
                ],
            )?;
        JsonHeadersResponse::with(data, headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<JsonHeadersResponse>::write(output, writer);
    }
}

/// The response of [`json_headers`](Shapes::json_headers).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonHeadersResponse {
    /// The payload.
    pub data: JsonHeadersData,
    /// A trace.
    pub trace: Option<String>,
    /// The documented headers.
    pub headers: JsonHeadersHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl JsonHeadersResponse {
    fn with(
        data: JsonHeadersData,
        headers: JsonHeadersHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            trace: object.optional::<codec::Text>("trace"),
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for JsonHeadersResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<JsonHeadersData>>("data")?;
        let headers = object.required::<codec::Object<JsonHeadersHeaders>>("headers")?;
        Self::with(data, headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<JsonHeadersData>::put(object, "data", &self.data);
        codec::Text::put_some(object, "trace", &self.trace);
        codec::Object::<JsonHeadersHeaders>::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(JsonHeadersResponse);

/// Its meaning is not documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonHeadersData {
    /// The name.
    pub name: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for JsonHeadersData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        self.extra.write(object);
    }
}

__private::structure_traits!(JsonHeadersData);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JsonHeadersHeaders {
    /// The id of the request.
    pub x_request_id: String,
    /// The calls that are left.
    pub x_ratelimit_remaining: Option<i64>,
    /// When the data expires.
    ///
    /// Sent in seconds since 1970.
    pub x_expires: Option<__private::Timestamp>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for JsonHeadersHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            x_request_id: object.required::<codec::Text>("x-request-id")?,
            x_ratelimit_remaining: object
                .optional::<codec::NumberInteger>("x-ratelimit-remaining"),
            x_expires: object.optional::<codec::NumberSeconds>("x-expires"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "x-request-id", &self.x_request_id);
        codec::NumberInteger::put_some(
            object,
            "x-ratelimit-remaining",
            &self.x_ratelimit_remaining,
        );
        codec::NumberSeconds::put_some(object, "x-expires", &self.x_expires);
        self.extra.write(object);
    }
}

__private::structure_traits!(JsonHeadersHeaders);

static JSON_HEADERS: __private::OperationInfo = __private::OperationInfo {
    name: "json_headers",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.json_headers"),
        method: __private::meta::Method::Get,
        path: "/json-headers",
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
    title: "JSON with headers",
    title_zh: None,
    summary: Some("Returns an object with headers."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["trace"],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &["name"],
                    fields: &[],
                },
            ),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["x-request-id", "x-ratelimit-remaining", "x-expires"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<JsonHeadersRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_reply::<
            JsonHeadersRequest,
        >(
            200,
            &[
                ("x-request-id", "r-1"),
                ("x-ratelimit-remaining", "99"),
                ("x-expires", "1700000000"),
            ],
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "name": "A" }, "trace": "t" }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: true,
            },
        )
    }
}
