// @generated from spec/shapes/content_none_headers.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns headers only. Linksfield's title: *No content but headers*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes.content_none_headers().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ContentNoneHeadersResponse`]. The field `headers` contains the documented headers.
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
    pub fn content_none_headers(&self) -> Call<ContentNoneHeadersRequest> {
        self.call(ContentNoneHeadersRequest::new())
    }
}

/// The request of [`content_none_headers`](Shapes::content_none_headers): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentNoneHeadersRequest {}

impl ContentNoneHeadersRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ContentNoneHeadersRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ContentNoneHeadersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ContentNoneHeadersRequest);

impl __private::Operation for ContentNoneHeadersRequest {
    type Family = Shapes;
    type Output = ContentNoneHeadersResponse;
    const INFO: &'static __private::OperationInfo = &CONTENT_NONE_HEADERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/content-none-headers");
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
        payload.nothing()?;
        let headers = payload
            .headers::<
                ContentNoneHeadersHeaders,
            >(&[("location", false), ("x-remaining", true), ("x-active", true)])?;
        ContentNoneHeadersResponse::with(headers, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ContentNoneHeadersResponse>::write(output, writer);
    }
}

/// The response of [`content_none_headers`](Shapes::content_none_headers).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentNoneHeadersResponse {
    /// The documented headers.
    pub headers: ContentNoneHeadersHeaders,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl ContentNoneHeadersResponse {
    fn with(
        headers: ContentNoneHeadersHeaders,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            headers,
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for ContentNoneHeadersResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let headers = object
            .required::<codec::Object<ContentNoneHeadersHeaders>>("headers")?;
        Self::with(headers, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<
            ContentNoneHeadersHeaders,
        >::put(object, "headers", &self.headers);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentNoneHeadersResponse);

/// The documented headers of the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ContentNoneHeadersHeaders {
    /// Where the order is.
    pub location: String,
    /// How many orders are left.
    pub x_remaining: Option<i64>,
    /// Whether the account is active.
    pub x_active: Option<bool>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ContentNoneHeadersHeaders {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            location: object.required::<codec::Text>("location")?,
            x_remaining: object.optional::<codec::NumberInteger>("x-remaining"),
            x_active: object.optional::<codec::Boolean>("x-active"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "location", &self.location);
        codec::NumberInteger::put_some(object, "x-remaining", &self.x_remaining);
        codec::Boolean::put_some(object, "x-active", &self.x_active);
        self.extra.write(object);
    }
}

__private::structure_traits!(ContentNoneHeadersHeaders);

static CONTENT_NONE_HEADERS: __private::OperationInfo = __private::OperationInfo {
    name: "content_none_headers",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.content_none_headers"),
        method: __private::meta::Method::Post,
        path: "/content-none-headers",
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
            parameters: &[],
            response: false,
        },
    },
    title: "No content but headers",
    title_zh: None,
    summary: Some("Returns headers only."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("data", __private::Shape::Plain),
            (
                "headers",
                __private::Shape::Object {
                    name: None,
                    plain: &["location", "x-remaining", "x-active"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<ContentNoneHeadersRequest>(),
};
