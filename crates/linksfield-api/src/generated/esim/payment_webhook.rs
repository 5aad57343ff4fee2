// @generated from spec/esim/payment_webhook.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim, PaymentEvent};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Reports to Linksfield whether a payment that the enterprise collected from an end user
    /// succeeded or failed. Linksfield's title: *Payment result*.
    ///
    /// Despite its name, this is a call that the enterprise makes to FMS, Linksfield's system for
    /// eSIM QR codes.
    ///
    /// Report a payment only once and within 10 minutes, probably counted from the pre-order.
    /// Another page of Linksfield, about the order flow, states 60 minutes. Report a failed payment
    /// only when the failure is final.
    ///
    /// If the report states that the payment failed, or if the report is late (code `6006`),
    /// Linksfield releases the reserved profile. A new attempt to pay then needs a new pre-order.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server, unless the server refused the access token. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`query_ord_status_and_email`](Esim::query_ord_status_and_email) to check whether the call
    ///   took effect. Query the order by its `orderId`. `orderPayStatus` shows whether Linksfield
    ///   knows of the payment.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 7 parameters and
    ///   response fields, 3 are documented, 3 are known from an example only, and 1 is inferred.
    ///   None of the 7 parameters and response fields is marked as required or optional. The
    ///   payload is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::Timestamp;
    /// use linksfield_api::esim::{PaymentEvent, PaymentWebhook};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .payment_webhook(PaymentWebhook {
    ///         date_time: Timestamp::from_unix_seconds(1743053437),
    ///         order_id: "string".into(),
    ///         pay_amount: "100".parse()?,
    ///         pay_currency: "USD".into(),
    ///         r#type: PaymentEvent::Succeeded,
    ///     })
    ///     .paypal_id("string")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PaymentWebhook`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`date_time`](field@PaymentWebhook::date_time) | assumed | The time of the transaction. Linksfield's page describes it as seconds in the time zone of the transaction. The prose of that page spells the field `dataTime`. | page |
    /// | [`order_id`](field@PaymentWebhook::order_id) | assumed | The `id` that the pre-order returned. | page |
    /// | [`pay_amount`](field@PaymentWebhook::pay_amount) | assumed | Probably the amount paid. | inference |
    /// | [`pay_currency`](field@PaymentWebhook::pay_currency) | assumed | The currency of the amount. | example |
    /// | [`paypal_id`](field@PaymentWebhookRequest::paypal_id) | not documented | Not documented. | example |
    /// | [`type`](field@PaymentWebhook::type) | assumed | The result of the payment. | page |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid, the server
    ///   could not be reached, or the login failed.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the nine documented
    ///   codes. [`may_have_been_executed`](__private::Error::may_have_been_executed) returns
    ///   whether the call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - All fields except `paypalId` are required. *Reason:* Linksfield's page has no required
    ///   markers. Linksfield's newer page of the v1.1 form marks all fields as required and has no
    ///   `paypalId`.
    /// - The client sends the time under the name `dateTime`, as seconds since 1970. *Reason:*
    ///   Linksfield's page states seconds "in the transaction time zone". The example of version
    ///   1.1 shows that this is a count of seconds since 1970. The name `dataTime` appears only in
    ///   the prose of the page, while its example has `dateTime`.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/webhook>. The Swagger link of the page leads
    ///   to a controller that is named after one partner, "pay-stripe-for-p-002275". The event
    ///   names are those of Stripe, and one field is named after PayPal. Until 2020-08-14, the
    ///   example had ￥ instead of USD.
    #[inline]
    pub fn payment_webhook(
        &self,
        required: PaymentWebhook,
    ) -> Call<PaymentWebhookRequest> {
        self.call(PaymentWebhookRequest::new(required))
    }
}

/// The required parameters of [`payment_webhook`](Esim::payment_webhook).
#[derive(Debug, Clone, PartialEq)]
pub struct PaymentWebhook {
    /// The time of the transaction. Linksfield's page describes it as seconds in the time zone of
    /// the transaction. The prose of that page spells the field `dataTime`.
    ///
    /// Sent in seconds since 1970. Not documented as required, but assumed to be.
    pub date_time: __private::Timestamp,
    /// The `id` that the pre-order returned.
    ///
    /// Not documented as required, but assumed to be.
    pub order_id: String,
    /// Probably the amount paid. The amount probably must equal the price, otherwise the call fails
    /// with `10009`. Whether the price of the plan detail is in cents is not documented, so send
    /// the price unchanged.
    ///
    /// Unit: not documented. Example: `100`. Its meaning is inferred. Not documented as required,
    /// but assumed to be.
    pub pay_amount: __private::Decimal,
    /// The currency of the amount.
    ///
    /// Example: `USD`. Known from an example only. Not documented as required, but assumed to be.
    pub pay_currency: String,
    /// The result of the payment.
    ///
    /// Not documented as required, but assumed to be.
    pub r#type: PaymentEvent,
}

/// The request of [`payment_webhook`](Esim::payment_webhook): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentWebhookRequest {
    /// The required parameters.
    pub required: PaymentWebhook,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub paypal_id: Option<String>,
}

impl PaymentWebhookRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PaymentWebhook) -> Self {
        Self { required, paypal_id: None }
    }

    /// Its meaning is not documented.
    ///
    /// See [`paypal_id`](field@PaymentWebhookRequest::paypal_id).
    #[must_use]
    #[inline]
    pub fn paypal_id(mut self, value: impl Into<String>) -> Self {
        self.paypal_id = Some(value.into());
        self
    }
}

impl From<PaymentWebhook> for PaymentWebhookRequest {
    #[inline]
    fn from(required: PaymentWebhook) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PaymentWebhookRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PaymentWebhook {
                date_time: object.given::<codec::NumberSeconds>("dateTime")?,
                order_id: object.given::<codec::Text>("orderId")?,
                pay_amount: object.given::<codec::NumberDecimal>("payAmount")?,
                pay_currency: object.given::<codec::Text>("payCurrency")?,
                r#type: object.given::<PaymentEvent>("type")?,
            },
            paypal_id: object.given_some::<codec::Text>("paypalId")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberSeconds::put(object, "dateTime", &required.date_time);
        codec::Text::put(object, "orderId", &required.order_id);
        codec::NumberDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        codec::Text::put_some(object, "paypalId", &self.paypal_id);
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

__private::structure_traits!(PaymentWebhookRequest);

impl Call<PaymentWebhookRequest> {
    /// Its meaning is not documented.
    ///
    /// See [`paypal_id`](field@PaymentWebhookRequest::paypal_id).
    #[inline]
    pub fn paypal_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.paypal_id(value))
    }
}

impl __private::Operation for PaymentWebhookRequest {
    type Family = Esim;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &PAYMENT_WEBHOOK;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/payment/webhook");
        parts.header("x-access-token", context.token());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberSeconds::put(object, "dateTime", &required.date_time);
        codec::Text::put(object, "orderId", &required.order_id);
        object.text("partnerCode", context.credential(0));
        codec::NumberDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        codec::Text::put_given(object, "paypalId", &self.paypal_id);
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

static PAYMENT_WEBHOOK: __private::OperationInfo = __private::OperationInfo {
    name: "payment_webhook",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.payment_webhook"),
        method: __private::meta::Method::Post,
        path: "/payment/webhook",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "esim.query_ord_status_and_email",
                    compare: "Query the order by its `orderId`. `orderPayStatus` shows whether Linksfield knows of the payment.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: true,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Payment result",
    title_zh: None,
    summary: Some(
        "Reports to Linksfield whether a payment that the enterprise collected from an end user succeeded or failed.\nDespite its name, this is a call that the enterprise makes to FMS, Linksfield's system for eSIM QR codes.\nReport a payment only once and within 10 minutes, probably counted from the pre-order. Another page of Linksfield, about the order flow, states 60 minutes. Report a failed payment only when the failure is final.\nIf the report states that the payment failed, or if the report is late (code `6006`), Linksfield releases the reserved profile. A new attempt to pay then needs a new pre-order.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/webhook"],
    parameters: &[
        __private::ParameterInfo::required("dateTime")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc(
                "The time of the transaction. Linksfield's page describes it as seconds in the time zone of the transaction. The prose of that page spells the field `dataTime`.",
            ),
        __private::ParameterInfo::required("orderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The `id` that the pre-order returned."),
        __private::ParameterInfo::required("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount paid. The amount probably must equal the price, otherwise the call fails with `10009`. Whether the price of the plan detail is in cents is not documented, so send the price unchanged.",
            )
            .unit("not documented")
            .example("100"),
        __private::ParameterInfo::required("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The currency of the amount.")
            .example("USD"),
        __private::ParameterInfo::optional("paypalId")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("type")
            .kind(__private::ParameterKind::Code(super::PaymentEvent::INFO))
            .at(__private::Location::Body)
            .doc("The result of the payment."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<PaymentWebhookRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .payment_webhook(PaymentWebhook {
                date_time: __private::Timestamp::from_unix_seconds(1743053437),
                order_id: "string".into(),
                pay_amount: "100".parse()?,
                pay_currency: "USD".into(),
                r#type: PaymentEvent::Succeeded,
            })
            .paypal_id("string");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/payment/webhook",
                parameters: &[],
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
        __private::testing::refused::<
            PaymentWebhookRequest,
        >(
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
        __private::testing::refused::<
            PaymentWebhookRequest,
        >(
            r#"{
  "code": 10008,
  "data": null,
  "message": "paypal The callback has no order number"
}"#,
            "10008",
        )
    }
}
