// @generated from spec/shop/find_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shop};
use crate::__private::{self, Codec as _, codec};

impl Shop {
    /// Linksfield's title: *Find orders*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shop::FindOrders;
    /// # async fn example(shop: linksfield_api::Shop) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shop.find_orders(FindOrders { most: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`FindOrders`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`most`](field@FindOrders::most) | yes | How many. |
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
    pub fn find_orders(&self, required: FindOrders) -> Call<FindOrdersRequest> {
        self.call(FindOrdersRequest::new(required))
    }
}

/// The required parameters of [`find_orders`](Shop::find_orders).
#[derive(Debug, Clone, PartialEq)]
pub struct FindOrders {
    /// How many.
    pub most: i64,
}

/// The request of [`find_orders`](Shop::find_orders): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindOrdersRequest {
    /// The required parameters.
    pub required: FindOrders,
}

impl FindOrdersRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FindOrders) -> Self {
        Self { required }
    }
}

impl From<FindOrders> for FindOrdersRequest {
    #[inline]
    fn from(required: FindOrders) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FindOrdersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FindOrders {
                most: object.given::<codec::NumberInteger>("most")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "most", &required.most);
    }
}

__private::structure_traits!(FindOrdersRequest);

impl __private::Operation for FindOrdersRequest {
    type Family = Shop;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &FIND_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/found");
        parts.query("key_id", context.credential(0));
        parts.query("most", &codec::NumberInteger::text(&required.most));
        parts.query("time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("key_id", context.credential(0));
        object.text("most", &codec::NumberInteger::text(&required.most));
        object.integer("time", context.unix_seconds(), true);
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

static FIND_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "find_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shop.find_orders"),
        method: __private::meta::Method::Get,
        path: "/orders/found",
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
    title: "Find orders",
    title_zh: None,
    summary: None,
    coverage: "request-only",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("most")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("How many."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<FindOrdersRequest>(),
};
