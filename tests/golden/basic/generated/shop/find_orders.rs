// @generated from spec/shop/find_orders.yaml by `cargo xtask gen`. Do not edit.

use super::Shop;
use crate::rt;

static FIND_ORDERS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("shop.find_orders"),
    method: rt::meta::Method::Get,
    path: "/orders/found",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Shop {
    /// Find orders.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shop::FindOrders;
    /// # async fn example(shop: linksfield_api::Shop) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shop
    ///     .find_orders(FindOrders {
    ///         most: 1,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn find_orders<'a>(&'a self, request: FindOrders) -> FindOrdersCall<'a> {
        FindOrdersCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Find orders.
#[derive(Debug, Clone)]
pub struct FindOrders {
    /// How many.
    pub most: i64,
}

/// The call `shop.find_orders`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct FindOrdersCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: FindOrders,
}

impl<'a> FindOrdersCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<rt::Json>, rt::Error> {
        self.client
            .execute(
                &FIND_ORDERS,
                &self,
                self.options,
                |payload| payload.required(rt::get::json),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&FIND_ORDERS, self, self.options)
    }
}

impl rt::Encode for FindOrdersCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/orders/found");
        parts.query("key_id", context.credential(0));
        parts.query("most", &self.request.most.to_string());
        parts.query("time", &context.unix_seconds().to_string());
        let mut object = parts.signed(rt::Dialect::Plain);
        object.text("key_id", context.credential(0));
        object.text("most", &self.request.most.to_string());
        object.quoted("time", context.unix_seconds());
        object.end();
        Ok(())
    }
}
