// @generated from spec/mall/get_order.yaml by `cargo xtask gen`. Do not edit.

use super::Mall;
use crate::rt;

static GET_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.get_order"),
    method: rt::meta::Method::Get,
    path: "/mall/order",
    server: 2,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Anything,
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Query Order Details / 订单详情查询.
    ///
    /// Gets the BBC order that a recharge by an end user made. An enterprise has to send its own
    /// partner code, and sees its own BBC orders only. Of several parameters one counts, the first
    /// that is neither empty nor invalid, in the order `purchase_order_id`, `order_id`, `sim_id`.
    /// The answer is not documented.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-478003240>. The available text ends in note 2, which
    ///   has a special rule for `sim_id`.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The call goes to the server `topup`. The specification has a fourth base address whose
    ///   label is cut off; it is that of the bundle groups.
    /// - The three ids are signed as text. Their types are not in the available text, and a query
    ///   holds nothing but text.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .get_order()
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_order<'a>(&'a self) -> GetOrderCall<'a> {
        GetOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            purchase_order_id: None,
            order_id: None,
            sim_id: None,
        }
    }
}

/// The call `mall.get_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    purchase_order_id: Option<&'a str>,
    order_id: Option<&'a str>,
    sim_id: Option<rt::Iccid>,
}

impl<'a> GetOrderCall<'a> {
    /// The client's id of the order; the first in priority. Of several orders with this id, the
    /// answer has only the one that was last paid successfully.
    ///
    /// Whether it is required is not documented.
    pub fn purchase_order_id(mut self, value: &'a str) -> Self {
        self.purchase_order_id = Some(value);
        self
    }

    /// The id of the transaction order; the second in priority.
    ///
    /// Whether it is required is not documented.
    pub fn order_id(mut self, value: &'a str) -> Self {
        self.order_id = Some(value);
        self
    }

    /// The ICCID of the card; the third in priority. A special rule for it is not in the available
    /// text.
    ///
    /// Whether it is required is not documented.
    pub fn sim_id(mut self, value: rt::Iccid) -> Self {
        self.sim_id = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
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
                &GET_ORDER,
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
        self.client.explain(&GET_ORDER, self, self.options)
    }
}

impl rt::Encode for GetOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/mall/order");
        if let Some(value) = self.order_id.filter(|value| !value.is_empty()) {
            parts.query("order_id", value);
        }
        parts.query("partnerCode", context.credential(0));
        if let Some(value) = self.purchase_order_id.filter(|value| !value.is_empty()) {
            parts.query("purchase_order_id", value);
        }
        if let Some(value) = &self.sim_id {
            parts.query("sim_id", value.as_str());
        }
        parts.query("version", "3.0");
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = self.order_id.filter(|value| !value.is_empty()) {
            object.text("order_id", value);
        }
        object.text("partnerCode", context.credential(0));
        if let Some(value) = self.purchase_order_id.filter(|value| !value.is_empty()) {
            object.text("purchase_order_id", value);
        }
        if let Some(value) = &self.sim_id {
            object.text("sim_id", value.as_str());
        }
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}
