// @generated from spec/mall/syn_order_info.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Places an order that was paid through a third party, according to the title of its page.
    /// Linksfield's title: *Create User Order (Third-Party Payment)* / 用户下单(第三方支付).
    ///
    /// Only one example of a request is known, and the available text cuts it off at the value of
    /// `payUnit`. The required fields, any further fields and the response are not known. The
    /// meanings of `orderNo` and `orderPeriod` are taken from the page of
    /// `query_auto_renewal_record`.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 18 parameters, 7
    ///   are known from an example only and 11 are inferred. None of the 18 parameters is marked as
    ///   required or optional. The payload is returned as JSON.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`SynOrderInfo`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`auto_renewal`](field@SynOrderInfoRequest::auto_renewal) | not documented | Probably the switch for auto-renewal. Its values are not documented. | inference |
    /// | [`device_code`](field@SynOrderInfo::device_code) | assumed | The card or device of the end user, an ICCID or IMEI. | example |
    /// | [`language_code`](field@SynOrderInfoRequest::language_code) | not documented | Probably the language of texts in the response. Empty in the example. | inference |
    /// | [`mark`](field@SynOrderInfoRequest::mark) | not documented | The owner of the card. | example |
    /// | [`order_no`](field@SynOrderInfoRequest::order_no) | not documented | Identifies an order request uniquely, distinguishes the requests of several cards, and serves as the payment order of a batch recharge. | inference |
    /// | [`order_period`](field@SynOrderInfoRequest::order_period) | not documented | The order period of the plan; probably the number of periods. | inference |
    /// | [`org_order_id`](field@SynOrderInfoRequest::org_order_id) | not documented | Empty in the example. | example |
    /// | [`package_code`](field@SynOrderInfoRequest::package_code) | not documented | Probably the code of the plan. | inference |
    /// | [`pay_account`](field@SynOrderInfoRequest::pay_account) | not documented | Not documented. | example |
    /// | [`pay_amount`](field@SynOrderInfoRequest::pay_amount) | not documented | Probably the amount paid, probably in the currency of `payCurrency`. | inference |
    /// | [`pay_currency`](field@SynOrderInfoRequest::pay_currency) | not documented | Probably an ISO 4217 code, in upper case in the example. | inference |
    /// | [`pay_id`](field@SynOrderInfoRequest::pay_id) | not documented | Probably the id of the payment of the order, as in `query_auto_renewal_record`. | inference |
    /// | [`pay_result_date`](field@SynOrderInfoRequest::pay_result_date) | not documented | Probably the time when the payment had its result. | inference |
    /// | [`pay_rst`](field@SynOrderInfoRequest::pay_rst) | not documented | Probably the result of the payment. Values other than the example are not documented. | inference |
    /// | [`pay_status`](field@SynOrderInfoRequest::pay_status) | not documented | The values are not documented. | example |
    /// | [`pay_type`](field@SynOrderInfoRequest::pay_type) | not documented | The values are not documented. | example |
    /// | [`pay_unit`](field@SynOrderInfoRequest::pay_unit) | not documented | The available text ends before the value. | example |
    /// | [`terminal`](field@SynOrderInfoRequest::terminal) | not documented | The kind of terminal device. The field is not in the available text, but probably in the part that is cut off. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - `deviceCode` is required. *Reason:* Every documented call of the shop is about one card,
    ///   and pages with required markers require the field. This page has no required markers.
    /// - `payUnit` is text. *Reason:* The available text ends before its value. Every other field
    ///   with a known type is a string.
    /// - This call also has the fields `terminal`, `tradeTime`, `tradeType`, `version` and `sign`,
    ///   of which `terminal` is optional. *Reason:* The example lists its keys in order, and is cut
    ///   off before these fields. Every other call of the shop has them.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599736>. The available text ends in the example of
    ///   the request, before the value of `payUnit`.
    #[inline]
    pub fn syn_order_info(&self, required: SynOrderInfo) -> Call<SynOrderInfoRequest> {
        self.call(SynOrderInfoRequest::new(required))
    }
}

/// The required parameters of [`syn_order_info`](Mall::syn_order_info).
#[derive(Debug, Clone, PartialEq)]
pub struct SynOrderInfo {
    /// The card or device of the end user, an ICCID or IMEI.
    ///
    /// Example: `89852420180910340793`. Known from an example only. Not documented as required, but
    /// assumed to be.
    pub device_code: __private::DeviceCode,
}

/// The request of [`syn_order_info`](Mall::syn_order_info): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SynOrderInfoRequest {
    /// The required parameters.
    pub required: SynOrderInfo,
    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// Example: `0`. Its meaning is inferred. Whether it is required is not documented.
    pub auto_renewal: Option<String>,
    /// Probably the language of texts in the response. Empty in the example.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub language_code: Option<LanguageCode>,
    /// The owner of the card.
    ///
    /// Example: `0`. Known from an example only. Whether it is required is not documented.
    pub mark: Option<CardOwner>,
    /// Identifies an order request uniquely, distinguishes the requests of several cards, and
    /// serves as the payment order of a batch recharge.
    ///
    /// Example: `NO2023060915590562022`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub order_no: Option<String>,
    /// The order period of the plan; probably the number of periods.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub order_period: Option<i64>,
    /// Empty in the example.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub org_order_id: Option<String>,
    /// Probably the code of the plan.
    ///
    /// Example: `DP20190726001274`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub package_code: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub pay_account: Option<String>,
    /// Probably the amount paid, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `12.36`. Its meaning is inferred. Whether it is required is
    /// not documented.
    pub pay_amount: Option<__private::Decimal>,
    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// Example: `GBP`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_currency: Option<String>,
    /// Probably the id of the payment of the order, as in `query_auto_renewal_record`.
    ///
    /// Example: `P000000002022`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_id: Option<String>,
    /// Probably the time when the payment had its result.
    ///
    /// Its time zone is not documented. Example: `2022-06-07 15:10:35`. Its meaning is inferred.
    /// Whether it is required is not documented.
    pub pay_result_date: Option<__private::DateTime>,
    /// Probably the result of the payment. Values other than the example are not documented.
    ///
    /// Example: `SUCCESS`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_rst: Option<String>,
    /// The values are not documented.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub pay_status: Option<String>,
    /// The values are not documented.
    ///
    /// Example: `3`. Known from an example only. Whether it is required is not documented.
    pub pay_type: Option<String>,
    /// The available text ends before the value.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub pay_unit: Option<String>,
    /// The kind of terminal device. The field is not in the available text, but probably in the
    /// part that is cut off.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub terminal: Option<Terminal>,
}

impl SynOrderInfoRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SynOrderInfo) -> Self {
        Self {
            required,
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

    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// See [`auto_renewal`](field@SynOrderInfoRequest::auto_renewal).
    #[must_use]
    #[inline]
    pub fn auto_renewal(mut self, value: impl Into<String>) -> Self {
        self.auto_renewal = Some(value.into());
        self
    }

    /// Probably the language of texts in the response. Empty in the example.
    ///
    /// See [`language_code`](field@SynOrderInfoRequest::language_code).
    #[must_use]
    #[inline]
    pub fn language_code(mut self, value: LanguageCode) -> Self {
        self.language_code = Some(value);
        self
    }

    /// The owner of the card.
    ///
    /// See [`mark`](field@SynOrderInfoRequest::mark).
    #[must_use]
    #[inline]
    pub fn mark(mut self, value: CardOwner) -> Self {
        self.mark = Some(value);
        self
    }

    /// Identifies an order request uniquely, distinguishes the requests of several cards, and
    /// serves as the payment order of a batch recharge.
    ///
    /// See [`order_no`](field@SynOrderInfoRequest::order_no).
    #[must_use]
    #[inline]
    pub fn order_no(mut self, value: impl Into<String>) -> Self {
        self.order_no = Some(value.into());
        self
    }

    /// The order period of the plan; probably the number of periods.
    ///
    /// See [`order_period`](field@SynOrderInfoRequest::order_period).
    #[must_use]
    #[inline]
    pub fn order_period(mut self, value: i64) -> Self {
        self.order_period = Some(value);
        self
    }

    /// Empty in the example.
    ///
    /// See [`org_order_id`](field@SynOrderInfoRequest::org_order_id).
    #[must_use]
    #[inline]
    pub fn org_order_id(mut self, value: impl Into<String>) -> Self {
        self.org_order_id = Some(value.into());
        self
    }

    /// Probably the code of the plan.
    ///
    /// See [`package_code`](field@SynOrderInfoRequest::package_code).
    #[must_use]
    #[inline]
    pub fn package_code(mut self, value: impl Into<String>) -> Self {
        self.package_code = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`pay_account`](field@SynOrderInfoRequest::pay_account).
    #[must_use]
    #[inline]
    pub fn pay_account(mut self, value: impl Into<String>) -> Self {
        self.pay_account = Some(value.into());
        self
    }

    /// Probably the amount paid, probably in the currency of `payCurrency`.
    ///
    /// See [`pay_amount`](field@SynOrderInfoRequest::pay_amount).
    #[must_use]
    #[inline]
    pub fn pay_amount(mut self, value: __private::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// See [`pay_currency`](field@SynOrderInfoRequest::pay_currency).
    #[must_use]
    #[inline]
    pub fn pay_currency(mut self, value: impl Into<String>) -> Self {
        self.pay_currency = Some(value.into());
        self
    }

    /// Probably the id of the payment of the order, as in `query_auto_renewal_record`.
    ///
    /// See [`pay_id`](field@SynOrderInfoRequest::pay_id).
    #[must_use]
    #[inline]
    pub fn pay_id(mut self, value: impl Into<String>) -> Self {
        self.pay_id = Some(value.into());
        self
    }

    /// Probably the time when the payment had its result.
    ///
    /// See [`pay_result_date`](field@SynOrderInfoRequest::pay_result_date).
    #[must_use]
    #[inline]
    pub fn pay_result_date(mut self, value: __private::DateTime) -> Self {
        self.pay_result_date = Some(value);
        self
    }

    /// Probably the result of the payment. Values other than the example are not documented.
    ///
    /// See [`pay_rst`](field@SynOrderInfoRequest::pay_rst).
    #[must_use]
    #[inline]
    pub fn pay_rst(mut self, value: impl Into<String>) -> Self {
        self.pay_rst = Some(value.into());
        self
    }

    /// The values are not documented.
    ///
    /// See [`pay_status`](field@SynOrderInfoRequest::pay_status).
    #[must_use]
    #[inline]
    pub fn pay_status(mut self, value: impl Into<String>) -> Self {
        self.pay_status = Some(value.into());
        self
    }

    /// The values are not documented.
    ///
    /// See [`pay_type`](field@SynOrderInfoRequest::pay_type).
    #[must_use]
    #[inline]
    pub fn pay_type(mut self, value: impl Into<String>) -> Self {
        self.pay_type = Some(value.into());
        self
    }

    /// The available text ends before the value.
    ///
    /// See [`pay_unit`](field@SynOrderInfoRequest::pay_unit).
    #[must_use]
    #[inline]
    pub fn pay_unit(mut self, value: impl Into<String>) -> Self {
        self.pay_unit = Some(value.into());
        self
    }

    /// The kind of terminal device. The field is not in the available text, but probably in the
    /// part that is cut off.
    ///
    /// See [`terminal`](field@SynOrderInfoRequest::terminal).
    #[must_use]
    #[inline]
    pub fn terminal(mut self, value: Terminal) -> Self {
        self.terminal = Some(value);
        self
    }
}

impl From<SynOrderInfo> for SynOrderInfoRequest {
    #[inline]
    fn from(required: SynOrderInfo) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SynOrderInfoRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SynOrderInfo {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
            },
            auto_renewal: object.given_some::<codec::Text>("autoRenewal")?,
            language_code: object.given_some::<LanguageCode>("languageCode")?,
            mark: object.given_some::<CardOwner>("mark")?,
            order_no: object.given_some::<codec::Text>("orderNo")?,
            order_period: object.given_some::<codec::QuotedInteger>("orderPeriod")?,
            org_order_id: object.given_some::<codec::Text>("orgOrderId")?,
            package_code: object.given_some::<codec::Text>("packageCode")?,
            pay_account: object.given_some::<codec::Text>("payAccount")?,
            pay_amount: object.given_some::<codec::QuotedDecimal>("payAmount")?,
            pay_currency: object.given_some::<codec::Text>("payCurrency")?,
            pay_id: object.given_some::<codec::Text>("payId")?,
            pay_result_date: object
                .given_some::<codec::DateTimeSpaced>("payResultDate")?,
            pay_rst: object.given_some::<codec::Text>("payRst")?,
            pay_status: object.given_some::<codec::Text>("payStatus")?,
            pay_type: object.given_some::<codec::Text>("payType")?,
            pay_unit: object.given_some::<codec::Text>("payUnit")?,
            terminal: object.given_some::<Terminal>("terminal")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put_some(object, "autoRenewal", &self.auto_renewal);
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put_some(object, "languageCode", &self.language_code);
        CardOwner::put_some(object, "mark", &self.mark);
        codec::Text::put_some(object, "orderNo", &self.order_no);
        codec::QuotedInteger::put_some(object, "orderPeriod", &self.order_period);
        codec::Text::put_some(object, "orgOrderId", &self.org_order_id);
        codec::Text::put_some(object, "packageCode", &self.package_code);
        codec::Text::put_some(object, "payAccount", &self.pay_account);
        codec::QuotedDecimal::put_some(object, "payAmount", &self.pay_amount);
        codec::Text::put_some(object, "payCurrency", &self.pay_currency);
        codec::Text::put_some(object, "payId", &self.pay_id);
        codec::DateTimeSpaced::put_some(object, "payResultDate", &self.pay_result_date);
        codec::Text::put_some(object, "payRst", &self.pay_rst);
        codec::Text::put_some(object, "payStatus", &self.pay_status);
        codec::Text::put_some(object, "payType", &self.pay_type);
        codec::Text::put_some(object, "payUnit", &self.pay_unit);
        Terminal::put_some(object, "terminal", &self.terminal);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::DeviceCode::check_required("deviceCode", &required.device_code)?;
        LanguageCode::check_some("languageCode", &self.language_code)?;
        CardOwner::check_some("mark", &self.mark)?;
        Terminal::check_some("terminal", &self.terminal)?;
        Ok(())
    }
}

__private::structure_traits!(SynOrderInfoRequest);

impl Call<SynOrderInfoRequest> {
    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// See [`auto_renewal`](field@SynOrderInfoRequest::auto_renewal).
    #[inline]
    pub fn auto_renewal(self, value: impl Into<String>) -> Self {
        self.map(|request| request.auto_renewal(value))
    }

    /// Probably the language of texts in the response. Empty in the example.
    ///
    /// See [`language_code`](field@SynOrderInfoRequest::language_code).
    #[inline]
    pub fn language_code(self, value: LanguageCode) -> Self {
        self.map(|request| request.language_code(value))
    }

    /// The owner of the card.
    ///
    /// See [`mark`](field@SynOrderInfoRequest::mark).
    #[inline]
    pub fn mark(self, value: CardOwner) -> Self {
        self.map(|request| request.mark(value))
    }

    /// Identifies an order request uniquely, distinguishes the requests of several cards, and
    /// serves as the payment order of a batch recharge.
    ///
    /// See [`order_no`](field@SynOrderInfoRequest::order_no).
    #[inline]
    pub fn order_no(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_no(value))
    }

    /// The order period of the plan; probably the number of periods.
    ///
    /// See [`order_period`](field@SynOrderInfoRequest::order_period).
    #[inline]
    pub fn order_period(self, value: i64) -> Self {
        self.map(|request| request.order_period(value))
    }

    /// Empty in the example.
    ///
    /// See [`org_order_id`](field@SynOrderInfoRequest::org_order_id).
    #[inline]
    pub fn org_order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.org_order_id(value))
    }

    /// Probably the code of the plan.
    ///
    /// See [`package_code`](field@SynOrderInfoRequest::package_code).
    #[inline]
    pub fn package_code(self, value: impl Into<String>) -> Self {
        self.map(|request| request.package_code(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`pay_account`](field@SynOrderInfoRequest::pay_account).
    #[inline]
    pub fn pay_account(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_account(value))
    }

    /// Probably the amount paid, probably in the currency of `payCurrency`.
    ///
    /// See [`pay_amount`](field@SynOrderInfoRequest::pay_amount).
    #[inline]
    pub fn pay_amount(self, value: __private::Decimal) -> Self {
        self.map(|request| request.pay_amount(value))
    }

    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// See [`pay_currency`](field@SynOrderInfoRequest::pay_currency).
    #[inline]
    pub fn pay_currency(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_currency(value))
    }

    /// Probably the id of the payment of the order, as in `query_auto_renewal_record`.
    ///
    /// See [`pay_id`](field@SynOrderInfoRequest::pay_id).
    #[inline]
    pub fn pay_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_id(value))
    }

    /// Probably the time when the payment had its result.
    ///
    /// See [`pay_result_date`](field@SynOrderInfoRequest::pay_result_date).
    #[inline]
    pub fn pay_result_date(self, value: __private::DateTime) -> Self {
        self.map(|request| request.pay_result_date(value))
    }

    /// Probably the result of the payment. Values other than the example are not documented.
    ///
    /// See [`pay_rst`](field@SynOrderInfoRequest::pay_rst).
    #[inline]
    pub fn pay_rst(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_rst(value))
    }

    /// The values are not documented.
    ///
    /// See [`pay_status`](field@SynOrderInfoRequest::pay_status).
    #[inline]
    pub fn pay_status(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_status(value))
    }

    /// The values are not documented.
    ///
    /// See [`pay_type`](field@SynOrderInfoRequest::pay_type).
    #[inline]
    pub fn pay_type(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_type(value))
    }

    /// The available text ends before the value.
    ///
    /// See [`pay_unit`](field@SynOrderInfoRequest::pay_unit).
    #[inline]
    pub fn pay_unit(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_unit(value))
    }

    /// The kind of terminal device. The field is not in the available text, but probably in the
    /// part that is cut off.
    ///
    /// See [`terminal`](field@SynOrderInfoRequest::terminal).
    #[inline]
    pub fn terminal(self, value: Terminal) -> Self {
        self.map(|request| request.terminal(value))
    }
}

impl __private::Operation for SynOrderInfoRequest {
    type Family = Mall;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &SYN_ORDER_INFO;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/synPartner/SynOrderInfo");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "autoRenewal", &self.auto_renewal);
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put_given(object, "languageCode", &self.language_code);
        CardOwner::put_given(object, "mark", &self.mark);
        codec::Text::put_given(object, "orderNo", &self.order_no);
        codec::QuotedInteger::put_given(object, "orderPeriod", &self.order_period);
        codec::Text::put_given(object, "orgOrderId", &self.org_order_id);
        codec::Text::put_given(object, "packageCode", &self.package_code);
        object.text("partnerCode", context.credential(0));
        codec::Text::put_given(object, "payAccount", &self.pay_account);
        codec::QuotedDecimal::put_given(object, "payAmount", &self.pay_amount);
        codec::Text::put_given(object, "payCurrency", &self.pay_currency);
        codec::Text::put_given(object, "payId", &self.pay_id);
        codec::DateTimeSpaced::put_given(object, "payResultDate", &self.pay_result_date);
        codec::Text::put_given(object, "payRst", &self.pay_rst);
        codec::Text::put_given(object, "payStatus", &self.pay_status);
        codec::Text::put_given(object, "payType", &self.pay_type);
        codec::Text::put_given(object, "payUnit", &self.pay_unit);
        Terminal::put_given(object, "terminal", &self.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "SynOrderInfo");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static SYN_ORDER_INFO: __private::OperationInfo = __private::OperationInfo {
    name: "syn_order_info",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.syn_order_info"),
        method: __private::meta::Method::Post,
        path: "/synPartner/SynOrderInfo",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["deviceCode"],
            response: true,
        },
    },
    title: "Create User Order (Third-Party Payment)",
    title_zh: Some("用户下单(第三方支付)"),
    summary: Some(
        "Places an order that was paid through a third party, according to the title of its page.\nOnly one example of a request is known, and the available text cuts it off at the value of `payUnit`. The required fields, any further fields and the response are not known. The meanings of `orderNo` and `orderPeriod` are taken from the page of `query_auto_renewal_record`.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599736"],
    parameters: &[
        __private::ParameterInfo::optional("autoRenewal")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the switch for auto-renewal. Its values are not documented.")
            .example("0"),
        __private::ParameterInfo::required("deviceCode")
            .value("device-code", "an ICCID or IMEI (14 to 20 digits)")
            .at(__private::Location::Body)
            .doc("The card or device of the end user, an ICCID or IMEI.")
            .example("89852420180910340793")
            .sensitive(),
        __private::ParameterInfo::optional("languageCode")
            .kind(__private::ParameterKind::Code(super::LanguageCode::INFO))
            .at(__private::Location::Body)
            .doc(
                "Probably the language of texts in the response. Empty in the example.",
            ),
        __private::ParameterInfo::optional("mark")
            .kind(__private::ParameterKind::Code(super::CardOwner::INFO))
            .at(__private::Location::Body)
            .doc("The owner of the card.")
            .example("0"),
        __private::ParameterInfo::optional("orderNo")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Identifies an order request uniquely, distinguishes the requests of several cards, and serves as the payment order of a batch recharge.",
            )
            .example("NO2023060915590562022"),
        __private::ParameterInfo::optional("orderPeriod")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The order period of the plan; probably the number of periods.")
            .example("1"),
        __private::ParameterInfo::optional("orgOrderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Empty in the example."),
        __private::ParameterInfo::optional("packageCode")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the code of the plan.")
            .example("DP20190726001274"),
        __private::ParameterInfo::optional("payAccount")
            .value("text", "text")
            .at(__private::Location::Body)
            .example("1"),
        __private::ParameterInfo::optional("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Probably the amount paid, probably in the currency of `payCurrency`.")
            .unit("not documented")
            .example("12.36"),
        __private::ParameterInfo::optional("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably an ISO 4217 code, in upper case in the example.")
            .example("GBP"),
        __private::ParameterInfo::optional("payId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the id of the payment of the order, as in `query_auto_renewal_record`.",
            )
            .example("P000000002022"),
        __private::ParameterInfo::optional("payResultDate")
            .value("date-time", "a time as YYYY-MM-DD hh:mm:ss")
            .at(__private::Location::Body)
            .doc("Probably the time when the payment had its result.")
            .example("2022-06-07 15:10:35"),
        __private::ParameterInfo::optional("payRst")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the result of the payment. Values other than the example are not documented.",
            )
            .example("SUCCESS"),
        __private::ParameterInfo::optional("payStatus")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The values are not documented.")
            .example("1"),
        __private::ParameterInfo::optional("payType")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The values are not documented.")
            .example("3"),
        __private::ParameterInfo::optional("payUnit")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The available text ends before the value."),
        __private::ParameterInfo::optional("terminal")
            .kind(__private::ParameterKind::Code(super::Terminal::INFO))
            .at(__private::Location::Body)
            .doc(
                "The kind of terminal device. The field is not in the available text, but probably in the part that is cut off.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<SynOrderInfoRequest>(),
};
