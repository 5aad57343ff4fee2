// @generated from spec/esim/payment_webhook.yaml by `cargo xtask gen`. Do not edit.

use super::{Esim, PaymentEvent};
use crate::rt;

static PAYMENT_WEBHOOK: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.payment_webhook"),
    method: rt::meta::Method::Post,
    path: "/payment/webhook",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("esim.query_ord_status_and_email"),
    needs_token: true,
};

impl Esim {
    /// Payment result.
    ///
    /// Reports the result of a payment that the enterprise has collected, once only and within 10
    /// minutes (the flow page says 60), probably counted from the pre-order. Report a failure only
    /// when it is final. After a failure, or too late a report (`6006`), the profile is released,
    /// and the next try begins with a new pre-order. For all its name it is a call of the customer
    /// to FMS.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_ord_status_and_email` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/webhook>. Its Swagger link leads to a
    ///   controller that is called "pay-stripe-for-p-002275", after one partner; the events have
    ///   the names of Stripe's, a field that of PayPal. Until 2020-08-14 the example had ￥ for USD.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - All fields but `paypalId` are required. The page has no required marks; the newer page of
    ///   the v1.1 form marks them all, and has no `paypalId`.
    /// - `dateTime` counts seconds since 1970, and is sent under this name. The page says seconds
    ///   "in the transaction time zone", which the example of the v1.1 form shows to be such a
    ///   count; `dataTime` stands in the text only.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{PaymentEvent, PaymentWebhook};
    /// use linksfield_api::Timestamp;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .payment_webhook(PaymentWebhook {
    ///         date_time: Timestamp::from_unix_seconds(1743053437),
    ///         order_id: "string",
    ///         pay_amount: "100".parse()?,
    ///         pay_currency: "USD",
    ///         r#type: PaymentEvent::Succeeded,
    ///     })
    ///     .paypal_id("string")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn payment_webhook<'a>(
        &'a self,
        request: PaymentWebhook<'a>,
    ) -> PaymentWebhookCall<'a> {
        PaymentWebhookCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            paypal_id: None,
        }
    }
}

/// What must be given to call: Payment result.
#[derive(Debug, Clone)]
pub struct PaymentWebhook<'a> {
    /// The time of the transaction, in the transaction's own time zone as the page has it. The text
    /// of the page spells the name `dataTime`.
    ///
    /// Sent in seconds since 1970. Not documented as required, but taken to be.
    pub date_time: rt::Timestamp,
    /// The `id` that the pre-order returned.
    ///
    /// Not documented as required, but taken to be.
    pub order_id: &'a str,
    /// Not described; probably the amount paid, which must equal the price, or else the answer is
    /// `10009`. Whether the price of the plan detail counts cents is not known, so send it as it
    /// came.
    ///
    /// Unit: not documented. Example: `100`. Not documented as required, but taken to be.
    pub pay_amount: rt::Decimal,
    /// The currency of the amount.
    ///
    /// Example: `USD`. Not documented as required, but taken to be.
    pub pay_currency: &'a str,
    /// The result of the payment.
    ///
    /// Not documented as required, but taken to be.
    pub r#type: PaymentEvent,
}

/// The call `esim.payment_webhook`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct PaymentWebhookCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: PaymentWebhook<'a>,
    paypal_id: Option<&'a str>,
}

impl<'a> PaymentWebhookCall<'a> {
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub fn paypal_id(mut self, value: &'a str) -> Self {
        self.paypal_id = Some(value);
        self
    }

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
    pub async fn send(self) -> Result<rt::Reply<Option<rt::Json>>, rt::Error> {
        self.client
            .execute(
                &PAYMENT_WEBHOOK,
                &self,
                self.options,
                |payload| Ok(payload.optional(rt::get::json)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&PAYMENT_WEBHOOK, self, self.options)
    }
}

impl rt::Encode for PaymentWebhookCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("orderId", self.request.order_id)?;
        rt::check::not_empty("payCurrency", self.request.pay_currency)?;
        parts.path("/payment/webhook");
        parts.header("x-access-token", context.token());
        let mut object = parts.body(rt::Dialect::Plain);
        object.bare("dateTime", self.request.date_time.unix_seconds());
        object.text("orderId", self.request.order_id);
        object.text("partnerCode", context.credential(0));
        object.bare("payAmount", self.request.pay_amount);
        object.text("payCurrency", self.request.pay_currency);
        if let Some(value) = self.paypal_id.filter(|value| !value.is_empty()) {
            object.text("paypalId", value);
        }
        object.text("type", self.request.r#type.as_str());
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Esim = rt::testing::client(3)?;
        let explanation = client
            .payment_webhook(PaymentWebhook {
                date_time: rt::Timestamp::from_unix_seconds(1743053437),
                order_id: "string",
                pay_amount: "100".parse()?,
                pay_currency: "USD",
                r#type: PaymentEvent::Succeeded,
            })
            .paypal_id("string")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/payment/webhook",
                query: &[],
                body: Some(
                    r#"{
  "dateTime": 1,
  "orderId": "string",
  "partnerCode": "string",
  "payAmount": 100,
  "payCurrency": "USD",
  "paypalId": "string",
  "type": "payment_intent.succeeded"
}"#,
                ),
                apart_from: &["partnerCode", "x-access-token", "dateTime"],
            },
        )
    }

    #[test]
    fn too_late_response() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::refused(
            &super::super::FAMILY,
            &PAYMENT_WEBHOOK,
            r#"{
  "code": 6006,
  "data": null,
  "message": "PreOrder Timeout"
}"#,
            "6006",
        )
    }

    #[test]
    fn no_such_order_response() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::refused(
            &super::super::FAMILY,
            &PAYMENT_WEBHOOK,
            r#"{
  "code": 10008,
  "data": null,
  "message": "paypal The callback has no order number"
}"#,
            "10008",
        )
    }
}
