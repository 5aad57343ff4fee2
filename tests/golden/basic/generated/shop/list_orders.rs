// @generated from spec/shop/list_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shop};
use crate::__private::{self, Codec as _, codec};

impl Shop {
    /// Linksfield's title: *List orders*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(shop: linksfield_api::Shop) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shop.list_orders().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Documented codes: `500` (The server
    ///   failed; nobody knows what it did).
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn list_orders(&self) -> Call<ListOrdersRequest> {
        self.call(ListOrdersRequest::new())
    }
}

/// The request of [`list_orders`](Shop::list_orders): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersRequest {}

impl ListOrdersRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ListOrdersRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for ListOrdersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {};
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, _object: &mut __private::ObjectWriter<'_>) {}
}

__private::structure_traits!(ListOrdersRequest);

impl __private::Operation for ListOrdersRequest {
    type Family = Shop;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &LIST_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/orders");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("key_id", context.credential(0));
        object.integer("time", context.unix_seconds(), false);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static LIST_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "list_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shop.list_orders"),
        method: __private::meta::Method::Post,
        path: "/orders",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "List orders",
    title_zh: None,
    summary: None,
    coverage: "request-only",
    deprecated: None,
    pages: &[],
    parameters: &[],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<ListOrdersRequest>(),
};
