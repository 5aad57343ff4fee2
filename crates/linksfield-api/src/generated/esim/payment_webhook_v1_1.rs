// @generated from spec/esim/payment_webhook_v1_1.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim, PaymentEvent};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// v1.1/payment/webhook / webhook.
    ///
    /// Reports the result of a payment that the enterprise has collected. By the FMS flow it is
    /// reported once only and within 10 minutes, a failure only when it is final; then
    /// `query_ord_status_and_email` gives the QR code, or, after a failure, the profile is
    /// released, and the next try begins with a new pre-order.
    ///
    /// Every parameter and response member is listed upstream. Of 7 parameters and response
    /// members, 4 are not described.
    /// The documentation labels it "Developing".
    ///
    /// Modifies state. Never retried once the request may have reached the server; dropping the
    /// future does not undo it. After an error, consult
    /// [`may_have_been_executed`](__private::Error::may_have_been_executed) before calling again.
    /// Use `query_ord_status_and_email` to check the outcome.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Timestamp;
    /// use linksfield_api::esim::{PaymentEvent, PaymentWebhookV11};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .payment_webhook_v1_1(PaymentWebhookV11 {
    ///         date_time: Timestamp::from_unix_seconds(1670228581),
    ///         order_id: "string".into(),
    ///         pay_amount: "100".parse()?,
    ///         pay_currency: "USD".into(),
    ///         r#type: PaymentEvent::Succeeded,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Assumptions
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
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-48946167>, revised 2023-02-01 03:31:19. Prints the
    ///   placeholder `URL` for the path. All fields of the request are strings here, where FMS has
    ///   numbers for `dateTime` and `payAmount`; there is no `paypalId` and no
    ///   `messageSourceHandler`.
    #[inline]
    pub fn payment_webhook_v1_1(
        &self,
        required: PaymentWebhookV11,
    ) -> Call<PaymentWebhookV11Request> {
        self.call(PaymentWebhookV11Request::new(required))
    }
}

/// The required parameters of [`payment_webhook_v1_1`](Esim::payment_webhook_v1_1).
#[derive(Debug, Clone, PartialEq)]
pub struct PaymentWebhookV11 {
    /// Not described; probably the time of the payment.
    ///
    /// Sent in seconds since 1970. Example: `1670228581`.
    pub date_time: __private::Timestamp,
    /// The order that was paid, probably the `id` that the pre-order gave.
    pub order_id: String,
    /// Not described; probably the amount paid, which is the price that the plan detail gave.
    /// Whether that counts cents is not known, so send it as it came.
    ///
    /// Unit: not documented. Example: `100`.
    pub pay_amount: __private::Decimal,
    /// Not described; probably the currency of the amount.
    ///
    /// Example: `USD`.
    pub pay_currency: String,
    /// The result of the payment.
    pub r#type: PaymentEvent,
}

/// The request of [`payment_webhook_v1_1`](Esim::payment_webhook_v1_1), to be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentWebhookV11Request {
    /// What is required.
    pub required: PaymentWebhookV11,
    /// Probably the language of `message`; its values are not documented.
    pub accept_language: Option<String>,
}

impl PaymentWebhookV11Request {
    /// Takes what is required; nothing else is set.
    #[must_use]
    #[inline]
    pub fn new(required: PaymentWebhookV11) -> Self {
        Self {
            required,
            accept_language: None,
        }
    }

    /// Probably the language of `message`; its values are not documented.
    ///
    /// See [`accept_language`](field@PaymentWebhookV11Request::accept_language).
    #[must_use]
    #[inline]
    pub fn accept_language(mut self, value: impl Into<String>) -> Self {
        self.accept_language = Some(value.into());
        self
    }
}

impl From<PaymentWebhookV11> for PaymentWebhookV11Request {
    #[inline]
    fn from(required: PaymentWebhookV11) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PaymentWebhookV11Request {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PaymentWebhookV11 {
                date_time: object.given::<codec::QuotedSeconds>("dateTime")?,
                order_id: object.given::<codec::Text>("orderId")?,
                pay_amount: object.given::<codec::QuotedDecimal>("payAmount")?,
                pay_currency: object.given::<codec::Text>("payCurrency")?,
                r#type: object.given::<PaymentEvent>("type")?,
            },
            accept_language: object.given_some::<codec::Text>("Accept-Language")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put_some(object, "Accept-Language", &self.accept_language);
        codec::QuotedSeconds::put(object, "dateTime", &required.date_time);
        codec::Text::put(object, "orderId", &required.order_id);
        codec::QuotedDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        PaymentEvent::put(object, "type", &required.r#type);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("orderId", &required.order_id)?;
        codec::Text::check_required("payCurrency", &required.pay_currency)?;
        PaymentEvent::check_required("type", &required.r#type)?;
        Ok(())
    }
}

__private::structure_traits!(PaymentWebhookV11Request);

impl Call<PaymentWebhookV11Request> {
    /// Probably the language of `message`; its values are not documented.
    ///
    /// See [`accept_language`](field@PaymentWebhookV11Request::accept_language).
    #[inline]
    pub fn accept_language(self, value: impl Into<String>) -> Self {
        self.map(|request| request.accept_language(value))
    }
}

impl __private::Operation for PaymentWebhookV11Request {
    type Family = Esim;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &PAYMENT_WEBHOOK_V1_1;
    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/v1.1/payment/webhook");
        if let Some(value) = codec::Text::given(&self.accept_language) {
            parts.header("Accept-Language", &codec::Text::text(value));
        }
        parts.header("x-access-token", context.token());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::QuotedSeconds::put(object, "dateTime", &required.date_time);
        codec::Text::put(object, "orderId", &required.order_id);
        object.text("partnerCode", context.credential(0));
        codec::QuotedDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        PaymentEvent::put(object, "type", &required.r#type);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

static PAYMENT_WEBHOOK_V1_1: __private::OperationInfo = __private::OperationInfo {
    name: "payment_webhook_v1_1",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.payment_webhook_v1_1"),
        method: __private::meta::Method::Post,
        path: "/v1.1/payment/webhook",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcome_check: Some("esim.query_ord_status_and_email"),
        needs_token: true,
    },
    title: "v1.1/payment/webhook",
    title_zh: Some("webhook"),
    summary: Some(
        "Reports the result of a payment that the enterprise has collected. By the FMS flow it is reported once only and within 10 minutes, a failure only when it is final; then `query_ord_status_and_email` gives the QR code, or, after a failure, the profile is released, and the next try begins with a new pre-order.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-48946167"],
    parameters: &[
        __private::ParameterInfo::optional("Accept-Language")
            .value("text", "text")
            .at(__private::Location::Header)
            .doc("Probably the language of `message`; its values are not documented."),
        __private::ParameterInfo::required("dateTime")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Not described; probably the time of the payment.")
            .example("1670228581"),
        __private::ParameterInfo::required("orderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The order that was paid, probably the `id` that the pre-order gave."),
        __private::ParameterInfo::required("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc(
                "Not described; probably the amount paid, which is the price that the plan detail gave. Whether that counts cents is not known, so send it as it came.",
            )
            .unit("not documented")
            .example("100"),
        __private::ParameterInfo::required("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Not described; probably the currency of the amount.")
            .example("USD"),
        __private::ParameterInfo::required("type")
            .kind(__private::ParameterKind::Code(super::PaymentEvent::INFO))
            .at(__private::Location::Body)
            .doc("The result of the payment."),
    ],
    is_paged: false,
    functions: __private::functions::<PaymentWebhookV11Request>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .payment_webhook_v1_1(PaymentWebhookV11 {
                date_time: __private::Timestamp::from_unix_seconds(1670228581),
                order_id: "string".into(),
                pay_amount: "100".parse()?,
                pay_currency: "USD".into(),
                r#type: PaymentEvent::Succeeded,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/v1.1/payment/webhook",
                parameters: &[],
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
        __private::testing::same_response::<
            PaymentWebhookV11Request,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": 0,
  "data": null,
  "message": "操作成功"
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
