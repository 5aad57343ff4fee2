// @generated from spec/bearer/ping.yaml by `cargo xtask gen`. Do not edit.

use super::{Bearer, Call};
use crate::__private::{self, Codec as _, codec};

impl Bearer {
    /// Ping. Linksfield's title: *Ping*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(bearer: linksfield_api::Bearer) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = bearer.ping().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PingResponse`].
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
    pub fn ping(&self) -> Call<PingRequest> {
        self.call(PingRequest::new())
    }
}

/// The request of [`ping`](Bearer::ping): a value that can be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PingRequest {}

impl PingRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for PingRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for PingRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(PingRequest);

impl __private::Operation for PingRequest {
    type Family = Bearer;
    type Output = PingResponse;
    const INFO: &'static __private::OperationInfo = &PING;

    fn encode(
        &self,
        _context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/ping");
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<PingResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PingResponse>::write(output, writer);
    }
}

/// The response of `ping`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PingResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PingResponse {
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

__private::structure_traits!(PingResponse);

static PING: __private::OperationInfo = __private::OperationInfo {
    name: "ping",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("bearer.ping"),
        method: __private::meta::Method::Get,
        path: "/ping",
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
    title: "Ping",
    title_zh: None,
    summary: Some("Ping."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<PingRequest>(),
};
