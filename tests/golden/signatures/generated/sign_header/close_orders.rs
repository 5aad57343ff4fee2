// @generated from spec/sign_header/close_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignHeader};
use crate::__private::{self, Codec as _, codec};

impl SignHeader {
    /// Close orders. Linksfield's title: *Close orders*.
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
    /// # async fn example(sign_header: linksfield_api::SignHeader) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_header.close_orders().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`CloseOrdersResponse`].
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
    pub fn close_orders(&self) -> Call<CloseOrdersRequest> {
        self.call(CloseOrdersRequest::new())
    }
}

/// The request of [`close_orders`](SignHeader::close_orders): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CloseOrdersRequest {}

impl CloseOrdersRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for CloseOrdersRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for CloseOrdersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(CloseOrdersRequest);

impl __private::Operation for CloseOrdersRequest {
    type Family = SignHeader;
    type Output = CloseOrdersResponse;
    const INFO: &'static __private::OperationInfo = &CLOSE_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/orders");
        parts.header("X-App", context.credential(0));
        parts.header("X-Timestamp", &context.unix_seconds().to_string());
        parts.header("X-Nonce", &context.nonce_hex());
        parts.header("Idempotency-Key", context.idempotency_key());
        parts.named("X-Timestamp", &context.unix_seconds().to_string());
        parts.named("X-Nonce", &context.nonce_hex());
        parts.named("Idempotency-Key", context.idempotency_key());
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<CloseOrdersResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CloseOrdersResponse>::write(output, writer);
    }
}

/// The response of `close_orders`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CloseOrdersResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CloseOrdersResponse {
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

__private::structure_traits!(CloseOrdersResponse);

static CLOSE_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "close_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_header.close_orders"),
        method: __private::meta::Method::Delete,
        path: "/orders",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Close orders",
    title_zh: None,
    summary: Some("Close orders."),
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
    functions: __private::functions::<CloseOrdersRequest>(),
};
