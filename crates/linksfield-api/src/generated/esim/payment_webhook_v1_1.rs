// @generated from spec/esim/payment_webhook_v1_1.yaml by `cargo xtask gen`. Do not edit.

use super::{Esim, PaymentEvent};
use crate::rt;

static PAYMENT_WEBHOOK_V1_1: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.payment_webhook_v1_1"),
    method: rt::meta::Method::Post,
    path: "/v1.1/payment/webhook",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("esim.query_ord_status_and_email"),
    needs_token: true,
};

impl Esim {
    /// v1.1/payment/webhook / webhook.
    ///
    /// Reports the result of a payment that the enterprise has collected. By the FMS flow it is
    /// reported once only and within 10 minutes, a failure only when it is final; then
    /// `query_ord_status_and_email` gives the QR code, or, after a failure, the profile is
    /// released, and the next try begins with a new pre-order.
    ///
    /// Its page documents all of it.
    /// The documentation labels it "Developing".
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_ord_status_and_email` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-48946167>, revised 2023-02-01 03:31:19. Prints the
    ///   placeholder `URL` for the path. All fields of the request are strings here, where FMS has
    ///   numbers for `dateTime` and `payAmount`; there is no `paypalId` and no
    ///   `messageSourceHandler`.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - This is a call of the customer to Linksfield, and no push. The page does not say who calls
    ///   whom. For this direction speak the token, which a login at Linksfield gives, and the
    ///   webhook of FMS, which goes the same way; against it the path, printed as `URL`: elsewhere
    ///   that is an address of the customer.
    /// - The path is `/v1.1/payment/webhook`. The page prints the placeholder `URL`; its title is
    ///   `v1.1/payment/webhook`, and FMS has `/payment/webhook`. Ask Linksfield whether it is
    ///   right: the base address can be set, but not another path.
    /// - `dateTime` counts seconds since 1970, and is sent as text. The page types it as a string
    ///   without a unit; the example has 10 digits and is a likely time (2022-12-05), and FMS says
    ///   seconds.
    /// - `type` has the values of the FMS webhook. The page shows one of the two, as an example.
    /// - `data` is optional, though the page marks it as required. The page types it as null.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{PaymentEvent, PaymentWebhookV11};
    /// use linksfield_api::Timestamp;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .payment_webhook_v1_1(PaymentWebhookV11 {
    ///         date_time: Timestamp::from_unix_seconds(1670228581),
    ///         order_id: "string",
    ///         pay_amount: "100".parse()?,
    ///         pay_currency: "USD",
    ///         r#type: PaymentEvent::Succeeded,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn payment_webhook_v1_1<'a>(
        &'a self,
        request: PaymentWebhookV11<'a>,
    ) -> PaymentWebhookV11Call<'a> {
        PaymentWebhookV11Call {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            accept_language: None,
        }
    }
}

/// What must be given to call: v1.1/payment/webhook.
#[derive(Debug, Clone)]
pub struct PaymentWebhookV11<'a> {
    /// Not described; probably the time of the payment.
    ///
    /// Sent in seconds since 1970. Example: `1670228581`.
    pub date_time: rt::Timestamp,
    /// The order that was paid, probably the `id` that the pre-order gave.
    pub order_id: &'a str,
    /// Not described; probably the amount paid, which is the price that the plan detail gave.
    /// Whether that counts cents is not known, so send it as it came.
    ///
    /// Unit: not documented. Example: `100`.
    pub pay_amount: rt::Decimal,
    /// Not described; probably the currency of the amount.
    ///
    /// Example: `USD`.
    pub pay_currency: &'a str,
    /// The result of the payment.
    pub r#type: PaymentEvent,
}

/// The call `esim.payment_webhook_v1_1`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct PaymentWebhookV11Call<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: PaymentWebhookV11<'a>,
    accept_language: Option<&'a str>,
}

impl<'a> PaymentWebhookV11Call<'a> {
    /// Probably the language of `message`; its values are not documented.
    pub fn accept_language(mut self, value: &'a str) -> Self {
        self.accept_language = Some(value);
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
                &PAYMENT_WEBHOOK_V1_1,
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
        self.client.explain(&PAYMENT_WEBHOOK_V1_1, self, self.options)
    }
}

impl rt::Encode for PaymentWebhookV11Call<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("orderId", self.request.order_id)?;
        rt::check::not_empty("payCurrency", self.request.pay_currency)?;
        parts.path("/v1.1/payment/webhook");
        if let Some(value) = self.accept_language.filter(|value| !value.is_empty()) {
            parts.header("Accept-Language", value);
        }
        parts.header("x-access-token", context.token());
        let mut object = parts.body(rt::Dialect::Plain);
        object.quoted("dateTime", self.request.date_time.unix_seconds());
        object.text("orderId", self.request.order_id);
        object.text("partnerCode", context.credential(0));
        object.quoted("payAmount", self.request.pay_amount);
        object.text("payCurrency", self.request.pay_currency);
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
            .payment_webhook_v1_1(PaymentWebhookV11 {
                date_time: rt::Timestamp::from_unix_seconds(1670228581),
                order_id: "string",
                pay_amount: "100".parse()?,
                pay_currency: "USD",
                r#type: PaymentEvent::Succeeded,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/v1.1/payment/webhook",
                query: &[],
                body: Some(
                    r#"{
  "dateTime": "1670228581",
  "orderId": "string",
  "partnerCode": "string",
  "payAmount": "100",
  "payCurrency": "USD",
  "type": "payment_intent.succeeded"
}"#,
                ),
                apart_from: &["partnerCode", "x-access-token"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "code": 0,
  "data": null,
  "message": "操作成功"
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &PAYMENT_WEBHOOK_V1_1,
            &documented,
            |payload| Ok(payload.optional(rt::get::json)),
            |answer, object| {
                if let Some(value) = answer {
                    object.bare("data", value);
                }
            },
        )
    }
}
