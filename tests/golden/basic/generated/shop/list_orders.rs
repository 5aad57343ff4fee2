// @generated from spec/shop/list_orders.yaml by `cargo xtask gen`. Do not edit.

use super::Shop;
use crate::rt;

static LIST_ORDERS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("shop.list_orders"),
    method: rt::meta::Method::Post,
    path: "/orders",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Shop {
    /// List orders.
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
    /// # async fn example(shop: linksfield_api::Shop) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shop
    ///     .list_orders()
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_orders<'a>(&'a self) -> ListOrdersCall<'a> {
        ListOrdersCall {
            client: &self.client,
            options: rt::CallOptions::default(),
        }
    }
}

/// The call `shop.list_orders`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListOrdersCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
}

impl<'a> ListOrdersCall<'a> {
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
                &LIST_ORDERS,
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
        self.client.explain(&LIST_ORDERS, self, self.options)
    }
}

impl rt::Encode for ListOrdersCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/orders");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("key_id", context.credential(0));
        object.bare("time", context.unix_seconds());
        object.end();
        Ok(())
    }
}
