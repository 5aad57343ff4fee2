// @generated from spec/esim/payment_webhook_v1_1.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim, PaymentEvent};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Reports whether a payment that the enterprise collected succeeded or failed. Linksfield's
    /// title: *v1.1/payment/webhook* / webhook.
    ///
    /// This call probably corresponds to `payment_webhook` of FMS, in version 1.1. According to the
    /// FMS flow, a payment is reported only once and within 10 minutes, and a failure only when the
    /// failure is final. In that flow, `query_ord_status_and_email` then returns the QR code. After
    /// a failure, the profile is released, and a new attempt to pay needs a new pre-order.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server, unless the server refused the access token. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`query_ord_status_and_email`](Esim::query_ord_status_and_email) to check whether the call
    ///   took effect. Query the order by its `orderId`. `orderPayStatus` shows whether Linksfield
    ///   knows of the payment.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 7
    ///   parameters and response fields, 2 are documented and 5 are inferred.
    /// - **Label:** Linksfield labels this operation "Developing".
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
    /// # Parameters
    ///
    /// Required parameters are fields of [`PaymentWebhookV11`]. Optional parameters are methods of
    /// the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`accept_language`](field@PaymentWebhookV11Request::accept_language) | no | Probably the language of `message`. The values are not documented. | inference |
    /// | [`date_time`](field@PaymentWebhookV11::date_time) | yes | Probably the time of the payment. | inference |
    /// | [`order_id`](field@PaymentWebhookV11::order_id) | yes | The order that was paid, probably the `id` that the pre-order returned. | inference |
    /// | [`pay_amount`](field@PaymentWebhookV11::pay_amount) | yes | Probably the amount paid, which is the price of the plan detail. Whether this price is in cents is not documented, so send the price unchanged. | inference |
    /// | [`pay_currency`](field@PaymentWebhookV11::pay_currency) | yes | Probably the currency of the amount. | inference |
    /// | [`type`](field@PaymentWebhookV11::type) | yes | The result of the payment. | page |
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
    /// - This is a call from the customer to Linksfield, not a push. *Reason:* Linksfield's page
    ///   does not state who calls. Two facts support this direction: the call carries the token
    ///   that a login at Linksfield returns, and the FMS webhook has this direction. One fact
    ///   speaks against it: Linksfield's page prints the path as `URL`, which stands for a URL of
    ///   the customer on other pages.
    /// - The path is `/v1.1/payment/webhook`. *Reason:* Linksfield's page prints the placeholder
    ///   `URL`. Its title is `v1.1/payment/webhook`, and FMS has `/payment/webhook`. Ask Linksfield
    ///   whether the path is right: the client has a setting for the base URL, but none for this
    ///   path.
    /// - `dateTime` counts seconds since 1970 and is sent as text. *Reason:* Linksfield's page
    ///   gives the type string without a unit. The example has 10 digits and is a plausible time
    ///   (2022-12-05), and FMS states seconds.
    /// - `type` has the values of the FMS webhook. *Reason:* Linksfield's page shows only one of
    ///   the two values, in its example.
    /// - `data` is optional, although Linksfield's page marks it as required. *Reason:*
    ///   Linksfield's page gives the type of `data` as null.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-48946167>, revised 2023-02-01 03:31:19. Prints the
    ///   placeholder `URL` as the path. All fields of the request are strings, where FMS has
    ///   numbers for `dateTime` and `payAmount`. Linksfield's page has neither `paypalId` nor
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
    /// Probably the time of the payment.
    ///
    /// Sent in seconds since 1970. Example: `1670228581`. Its meaning is inferred.
    pub date_time: __private::Timestamp,
    /// The order that was paid, probably the `id` that the pre-order returned.
    ///
    /// Its meaning is inferred.
    pub order_id: String,
    /// Probably the amount paid, which is the price of the plan detail. Whether this price is in
    /// cents is not documented, so send the price unchanged.
    ///
    /// Unit: not documented. Example: `100`. Its meaning is inferred.
    pub pay_amount: __private::Decimal,
    /// Probably the currency of the amount.
    ///
    /// Example: `USD`. Its meaning is inferred.
    pub pay_currency: String,
    /// The result of the payment.
    pub r#type: PaymentEvent,
}

/// The request of [`payment_webhook_v1_1`](Esim::payment_webhook_v1_1): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentWebhookV11Request {
    /// The required parameters.
    pub required: PaymentWebhookV11,
    /// Probably the language of `message`. The values are not documented.
    ///
    /// Its meaning is inferred.
    pub accept_language: Option<String>,
}

impl PaymentWebhookV11Request {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PaymentWebhookV11) -> Self {
        Self {
            required,
            accept_language: None,
        }
    }

    /// Probably the language of `message`. The values are not documented.
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
    /// Probably the language of `message`. The values are not documented.
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
    title: "v1.1/payment/webhook",
    title_zh: Some("webhook"),
    summary: Some(
        "Reports whether a payment that the enterprise collected succeeded or failed.\nThis call probably corresponds to `payment_webhook` of FMS, in version 1.1. According to the FMS flow, a payment is reported only once and within 10 minutes, and a failure only when the failure is final. In that flow, `query_ord_status_and_email` then returns the QR code. After a failure, the profile is released, and a new attempt to pay needs a new pre-order.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-48946167"],
    parameters: &[
        __private::ParameterInfo::optional("Accept-Language")
            .value("text", "text")
            .at(__private::Location::Header)
            .doc("Probably the language of `message`. The values are not documented."),
        __private::ParameterInfo::required("dateTime")
            .value("timestamp", "seconds since 1970")
            .at(__private::Location::Body)
            .doc("Probably the time of the payment.")
            .example("1670228581"),
        __private::ParameterInfo::required("orderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The order that was paid, probably the `id` that the pre-order returned.",
            ),
        __private::ParameterInfo::required("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount paid, which is the price of the plan detail. Whether this price is in cents is not documented, so send the price unchanged.",
            )
            .unit("not documented")
            .example("100"),
        __private::ParameterInfo::required("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the currency of the amount.")
            .example("USD"),
        __private::ParameterInfo::required("type")
            .kind(__private::ParameterKind::Code(super::PaymentEvent::INFO))
            .at(__private::Location::Body)
            .doc("The result of the payment."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
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
