// @generated from spec/mall/single_order.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static SINGLE_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.single_order"),
    method: rt::meta::Method::Post,
    path: "/singleOrder",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: false,
        members: &["deviceCode", "orderNo", "partnerCode", "payId"],
    },
    truth: Some("mall.single_query_order"),
    needs_token: false,
};

impl Mall {
    /// Create User Order / 创建用户订单.
    ///
    /// Orders one plan for the card of an end user. The page shows examples only: which of the
    /// fields are required it does not say, and the meanings of `orderNo`, `orderPeriod`, `payId`
    /// and `servicePlanShowName` are those of `query_auto_renewal_record`.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `single_query_order` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599730>, revised 2022-10-04 23:23:51. Shows the
    ///   answer without the envelope; its present form is not known.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - An answer that tells success has the payload. The page has an example only, without the
    ///   envelope; the newer pages of other calls require `data`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, SingleOrder, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .single_order(SingleOrder {
    ///         device_code: "89860220190905123941".parse()?,
    ///         language_code: LanguageCode::Chinese,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
    ///     })
    ///     .auto_renewal("0")
    ///     .order_no("2020061214140465562")
    ///     .order_period(1)
    ///     .package_code("PACKAGE20180428000007")
    ///     .pay_amount("4.99".parse()?)
    ///     .pay_currency("USD")
    ///     .pay_id("P0008182020061214140465562")
    ///     .request_order_id("000000000001")
    ///     .service_plan_code("string")
    ///     .service_plan_show_name("string")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn single_order<'a>(&'a self, request: SingleOrder) -> SingleOrderCall<'a> {
        SingleOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            auto_renewal: None,
            order_no: None,
            order_period: None,
            package_code: None,
            pay_amount: None,
            pay_currency: None,
            pay_id: None,
            request_order_id: None,
            service_plan_code: None,
            service_plan_show_name: None,
        }
    }
}

/// What must be given to call: Create User Order.
#[derive(Debug, Clone)]
pub struct SingleOrder {
    /// The card or device of the end user, an ICCID or IMEI. It must not be empty.
    ///
    /// Example: `89860220190905123941`.
    pub device_code: rt::DeviceCode,
    /// Probably the language of texts in the answer. It must not be empty.
    ///
    /// Example: `0`.
    pub language_code: LanguageCode,
    /// Whose card it is. `0` (Linksfield's) by default; a value with which the H5 page was opened
    /// goes first. It must not be empty.
    ///
    /// Example: `0`.
    pub mark: CardOwner,
    /// The kind of terminal device. It must not be empty.
    ///
    /// Example: `0`.
    pub terminal: Terminal,
}

/// The call `mall.single_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SingleOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SingleOrder,
    auto_renewal: Option<&'a str>,
    order_no: Option<&'a str>,
    order_period: Option<i64>,
    package_code: Option<&'a str>,
    pay_amount: Option<rt::Decimal>,
    pay_currency: Option<&'a str>,
    pay_id: Option<&'a str>,
    request_order_id: Option<&'a str>,
    service_plan_code: Option<&'a str>,
    service_plan_show_name: Option<&'a str>,
}

impl<'a> SingleOrderCall<'a> {
    /// Probably the switch of the auto-renewal; its values are not documented.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn auto_renewal(mut self, value: &'a str) -> Self {
        self.auto_renewal = Some(value);
        self
    }

    /// Marks an order request as unique, tells the requests of several cards apart, and serves as
    /// the payment order of a batch recharge.
    ///
    /// Example: `2020061214140465562`. Whether it is required is not documented.
    pub fn order_no(mut self, value: &'a str) -> Self {
        self.order_no = Some(value);
        self
    }

    /// The order period of the plan; probably the number of periods.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn order_period(mut self, value: i64) -> Self {
        self.order_period = Some(value);
        self
    }

    /// Not described; probably the code of the plan.
    ///
    /// Example: `PACKAGE20180428000007`. Whether it is required is not documented.
    pub fn package_code(mut self, value: &'a str) -> Self {
        self.package_code = Some(value);
        self
    }

    /// Not described; probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `4.99`. Whether it is required is not documented.
    pub fn pay_amount(mut self, value: rt::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Not described; probably an ISO 4217 code, in upper case here.
    ///
    /// Example: `USD`. Whether it is required is not documented.
    pub fn pay_currency(mut self, value: &'a str) -> Self {
        self.pay_currency = Some(value);
        self
    }

    /// Identifies the payment of the order; unique. In the example it is the partner code followed
    /// by `orderNo`.
    ///
    /// Example: `P0008182020061214140465562`. Whether it is required is not documented.
    pub fn pay_id(mut self, value: &'a str) -> Self {
        self.pay_id = Some(value);
        self
    }

    /// Not documented.
    ///
    /// Example: `000000000001`. Whether it is required is not documented.
    pub fn request_order_id(mut self, value: &'a str) -> Self {
        self.request_order_id = Some(value);
        self
    }

    /// Not documented; the example has a placeholder.
    ///
    /// Whether it is required is not documented.
    pub fn service_plan_code(mut self, value: &'a str) -> Self {
        self.service_plan_code = Some(value);
        self
    }

    /// The name of the plan product.
    ///
    /// Whether it is required is not documented.
    pub fn service_plan_show_name(mut self, value: &'a str) -> Self {
        self.service_plan_show_name = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<SingleOrderResponse>, rt::Error> {
        self.client
            .execute(
                &SINGLE_ORDER,
                &self,
                self.options,
                |payload| payload.required(SingleOrderResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&SINGLE_ORDER, self, self.options)
    }
}

impl rt::Encode for SingleOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/singleOrder");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = self.auto_renewal.filter(|value| !value.is_empty()) {
            object.text("autoRenewal", value);
        }
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        if let Some(value) = self.order_no.filter(|value| !value.is_empty()) {
            object.text("orderNo", value);
        }
        if let Some(value) = &self.order_period {
            object.quoted("orderPeriod", *value);
        }
        if let Some(value) = self.package_code.filter(|value| !value.is_empty()) {
            object.text("packageCode", value);
        }
        object.text("partnerCode", context.credential(0));
        if let Some(value) = &self.pay_amount {
            object.quoted("payAmount", *value);
        }
        if let Some(value) = self.pay_currency.filter(|value| !value.is_empty()) {
            object.text("payCurrency", value);
        }
        if let Some(value) = self.pay_id.filter(|value| !value.is_empty()) {
            object.text("payId", value);
        }
        if let Some(value) = self.request_order_id.filter(|value| !value.is_empty()) {
            object.text("requestOrderId", value);
        }
        if let Some(value) = self.service_plan_code.filter(|value| !value.is_empty()) {
            object.text("servicePlanCode", value);
        }
        if let Some(value) = self
            .service_plan_show_name
            .filter(|value| !value.is_empty())
        {
            object.text("servicePlanShowName", value);
        }
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "singleOrder");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

/// The answer of: Create User Order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleOrderResponse {
    /// Not described; the example has another card than its request.
    ///
    /// Example: `89860012018111220455`. Whether it is required is not documented.
    pub device_code: Option<rt::DeviceCode>,
    /// The `orderNo` of the request, in the example.
    ///
    /// Example: `2020061214140465562`. Whether it is required is not documented.
    pub order_no: Option<String>,
    /// Not described; the example has another partner than its request.
    ///
    /// Example: `P000270`. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// The `payId` of the request, in the example.
    ///
    /// Example: `P0008182020061214140465562`. Whether it is required is not documented.
    pub pay_id: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SingleOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            device_code: object.optional("deviceCode", rt::get::device_code),
            order_no: object.optional("orderNo", rt::get::text),
            partner_code: object.optional("partnerCode", rt::get::text),
            pay_id: object.optional("payId", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.device_code {
            object.text("deviceCode", value.as_str());
        }
        if let Some(value) = &self.order_no {
            object.text("orderNo", value);
        }
        if let Some(value) = &self.partner_code {
            object.text("partnerCode", value);
        }
        if let Some(value) = &self.pay_id {
            object.text("payId", value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Mall = rt::testing::client(1)?;
        let explanation = client
            .single_order(SingleOrder {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::Chinese,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            })
            .auto_renewal("0")
            .order_no("2020061214140465562")
            .order_period(1)
            .package_code("PACKAGE20180428000007")
            .pay_amount("4.99".parse()?)
            .pay_currency("USD")
            .pay_id("P0008182020061214140465562")
            .request_order_id("000000000001")
            .service_plan_code("string")
            .service_plan_show_name("string")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/singleOrder",
                query: &[],
                body: Some(
                    r#"{
  "autoRenewal": "0",
  "deviceCode": "89860220190905123941",
  "languageCode": "0",
  "mark": "0",
  "orderNo": "2020061214140465562",
  "orderPeriod": "1",
  "packageCode": "PACKAGE20180428000007",
  "partnerCode": "P000818",
  "payAmount": "4.99",
  "payCurrency": "USD",
  "payId": "P0008182020061214140465562",
  "requestOrderId": "000000000001",
  "servicePlanCode": "string",
  "servicePlanShowName": "string",
  "sign": "b2a9e697bdff66049803d62ffeffccaf",
  "terminal": "0",
  "tradeTime": "20181031256548",
  "tradeType": "verify",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "tradeType", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "deviceCode": "89860012018111220455",
  "orderNo": "2020061214140465562",
  "partnerCode": "P000270",
  "payId": "P0008182020061214140465562"
}"#,
            aliases: &[],
            apart_from: &["tradeType"],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &SINGLE_ORDER,
            &documented,
            |payload| payload.required(SingleOrderResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
