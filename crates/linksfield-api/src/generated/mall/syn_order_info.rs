// @generated from spec/mall/syn_order_info.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static SYN_ORDER_INFO: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.syn_order_info"),
    method: rt::meta::Method::Post,
    path: "/synPartner/SynOrderInfo",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Create User Order (Third-Party Payment) / 用户下单(第三方支付).
    ///
    /// By its title, places an order for which a third party took the payment. All that is known is
    /// one example of a request, which the available text cuts at the value of `payUnit`: which
    /// fields are required, which may follow, and what is answered is not known. The meanings of
    /// `orderNo` and `orderPeriod` are those of `query_auto_renewal_record`.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599736>. Cut off in the example of the request,
    ///   before the value of `payUnit`.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `deviceCode` must be given. Every documented call of the shop is about one card, and the
    ///   pages with marks require it; this page has no marks.
    /// - `payUnit` is text. The text ends before its value; every other field whose type is known
    ///   is a string.
    /// - `terminal`, `tradeTime`, `tradeType`, `version` and `sign` are fields of this call too;
    ///   `terminal` may be left out. The example is in the order of the keys and cut before them,
    ///   and they follow on every other call of the shop.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::SynOrderInfo;
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .syn_order_info(SynOrderInfo {
    ///         device_code: "89852420180910340793".parse()?,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn syn_order_info<'a>(&'a self, request: SynOrderInfo) -> SynOrderInfoCall<'a> {
        SynOrderInfoCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            auto_renewal: None,
            language_code: None,
            mark: None,
            order_no: None,
            order_period: None,
            org_order_id: None,
            package_code: None,
            pay_account: None,
            pay_amount: None,
            pay_currency: None,
            pay_id: None,
            pay_result_date: None,
            pay_rst: None,
            pay_status: None,
            pay_type: None,
            pay_unit: None,
            terminal: None,
        }
    }
}

/// What must be given to call: Create User Order (Third-Party Payment).
#[derive(Debug, Clone)]
pub struct SynOrderInfo {
    /// The card or device of the end user, an ICCID or IMEI.
    ///
    /// Example: `89852420180910340793`. Not documented as required, but taken to be.
    pub device_code: rt::DeviceCode,
}

/// The call `mall.syn_order_info`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SynOrderInfoCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SynOrderInfo,
    auto_renewal: Option<&'a str>,
    language_code: Option<LanguageCode>,
    mark: Option<CardOwner>,
    order_no: Option<&'a str>,
    order_period: Option<i64>,
    org_order_id: Option<&'a str>,
    package_code: Option<&'a str>,
    pay_account: Option<&'a str>,
    pay_amount: Option<rt::Decimal>,
    pay_currency: Option<&'a str>,
    pay_id: Option<&'a str>,
    pay_result_date: Option<rt::DateTime>,
    pay_rst: Option<&'a str>,
    pay_status: Option<&'a str>,
    pay_type: Option<&'a str>,
    pay_unit: Option<&'a str>,
    terminal: Option<Terminal>,
}

impl<'a> SynOrderInfoCall<'a> {
    /// Probably the switch of the auto-renewal; its values are not documented.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn auto_renewal(mut self, value: &'a str) -> Self {
        self.auto_renewal = Some(value);
        self
    }

    /// Probably the language of texts in the answer; empty in the example.
    ///
    /// Whether it is required is not documented.
    pub fn language_code(mut self, value: LanguageCode) -> Self {
        self.language_code = Some(value);
        self
    }

    /// Whose card it is.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn mark(mut self, value: CardOwner) -> Self {
        self.mark = Some(value);
        self
    }

    /// Marks an order request as unique, tells the requests of several cards apart, and serves as
    /// the payment order of a batch recharge.
    ///
    /// Example: `NO2023060915590562022`. Whether it is required is not documented.
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

    /// Not documented; empty in the example.
    ///
    /// Whether it is required is not documented.
    pub fn org_order_id(mut self, value: &'a str) -> Self {
        self.org_order_id = Some(value);
        self
    }

    /// Not described; probably the code of the plan.
    ///
    /// Example: `DP20190726001274`. Whether it is required is not documented.
    pub fn package_code(mut self, value: &'a str) -> Self {
        self.package_code = Some(value);
        self
    }

    /// Not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn pay_account(mut self, value: &'a str) -> Self {
        self.pay_account = Some(value);
        self
    }

    /// Not described; probably the amount paid, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `12.36`. Whether it is required is not documented.
    pub fn pay_amount(mut self, value: rt::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Not described; probably an ISO 4217 code, in upper case here.
    ///
    /// Example: `GBP`. Whether it is required is not documented.
    pub fn pay_currency(mut self, value: &'a str) -> Self {
        self.pay_currency = Some(value);
        self
    }

    /// Not described; probably identifies the payment of the order, as in
    /// `query_auto_renewal_record`.
    ///
    /// Example: `P000000002022`. Whether it is required is not documented.
    pub fn pay_id(mut self, value: &'a str) -> Self {
        self.pay_id = Some(value);
        self
    }

    /// Not described; probably when the payment had its result.
    ///
    /// Its time zone is not documented. Example: `2022-06-07 15:10:35`. Whether it is required is
    /// not documented.
    pub fn pay_result_date(mut self, value: rt::DateTime) -> Self {
        self.pay_result_date = Some(value);
        self
    }

    /// Not described; probably the result of the payment. Other values than that of the example are
    /// not documented.
    ///
    /// Example: `SUCCESS`. Whether it is required is not documented.
    pub fn pay_rst(mut self, value: &'a str) -> Self {
        self.pay_rst = Some(value);
        self
    }

    /// Not described; its values are not documented.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn pay_status(mut self, value: &'a str) -> Self {
        self.pay_status = Some(value);
        self
    }

    /// Not described; its values are not documented.
    ///
    /// Example: `3`. Whether it is required is not documented.
    pub fn pay_type(mut self, value: &'a str) -> Self {
        self.pay_type = Some(value);
        self
    }

    /// Not documented; the available text ends before its value.
    ///
    /// Whether it is required is not documented.
    pub fn pay_unit(mut self, value: &'a str) -> Self {
        self.pay_unit = Some(value);
        self
    }

    /// The kind of terminal device. Not in the available text, probably in the part that is cut.
    ///
    /// Whether it is required is not documented.
    pub fn terminal(mut self, value: Terminal) -> Self {
        self.terminal = Some(value);
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
                &SYN_ORDER_INFO,
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
        self.client.explain(&SYN_ORDER_INFO, self, self.options)
    }
}

impl rt::Encode for SynOrderInfoCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/synPartner/SynOrderInfo");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = self.auto_renewal.filter(|value| !value.is_empty()) {
            object.text("autoRenewal", value);
        }
        object.text("deviceCode", self.request.device_code.as_str());
        if let Some(value) = &self.language_code {
            object.text("languageCode", value.as_str());
        }
        if let Some(value) = &self.mark {
            object.text("mark", value.as_str());
        }
        if let Some(value) = self.order_no.filter(|value| !value.is_empty()) {
            object.text("orderNo", value);
        }
        if let Some(value) = &self.order_period {
            object.quoted("orderPeriod", *value);
        }
        if let Some(value) = self.org_order_id.filter(|value| !value.is_empty()) {
            object.text("orgOrderId", value);
        }
        if let Some(value) = self.package_code.filter(|value| !value.is_empty()) {
            object.text("packageCode", value);
        }
        object.text("partnerCode", context.credential(0));
        if let Some(value) = self.pay_account.filter(|value| !value.is_empty()) {
            object.text("payAccount", value);
        }
        if let Some(value) = &self.pay_amount {
            object.quoted("payAmount", *value);
        }
        if let Some(value) = self.pay_currency.filter(|value| !value.is_empty()) {
            object.text("payCurrency", value);
        }
        if let Some(value) = self.pay_id.filter(|value| !value.is_empty()) {
            object.text("payId", value);
        }
        if let Some(value) = &self.pay_result_date {
            object.quoted("payResultDate", rt::put::date_time_spaced(*value));
        }
        if let Some(value) = self.pay_rst.filter(|value| !value.is_empty()) {
            object.text("payRst", value);
        }
        if let Some(value) = self.pay_status.filter(|value| !value.is_empty()) {
            object.text("payStatus", value);
        }
        if let Some(value) = self.pay_type.filter(|value| !value.is_empty()) {
            object.text("payType", value);
        }
        if let Some(value) = self.pay_unit.filter(|value| !value.is_empty()) {
            object.text("payUnit", value);
        }
        if let Some(value) = &self.terminal {
            object.text("terminal", value.as_str());
        }
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "SynOrderInfo");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}
