// @generated from spec/mall/single_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Orders one plan for the card of an end user. Linksfield's title: *Create User Order* /
    /// 创建用户订单.
    ///
    /// Linksfield's page shows only examples, and does not state which fields are required. The
    /// meanings of `orderNo`, `orderPeriod`, `payId` and `servicePlanShowName` are taken from the
    /// page of `query_auto_renewal_record`.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`single_query_order`](Mall::single_query_order) to check whether the call took effect.
    ///   Look for an order with the same `servicePlanShowName` that did not exist before the call.
    ///   Orders have no id, and only orders that are in use or not yet enabled are listed, so a
    ///   missing order proves nothing.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 18
    ///   parameters and response fields, 4 are documented, 6 are known from an example only, and 8
    ///   are inferred. Response fields that Linksfield does not list are kept in `extra`.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`SingleOrder`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_code`](field@SingleOrder::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. | page |
    /// | [`language_code`](field@SingleOrder::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. | page |
    /// | [`mark`](field@SingleOrder::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. | page |
    /// | [`terminal`](field@SingleOrder::terminal) | yes | The kind of terminal device. Must not be empty. | page |
    /// | [`auto_renewal`](field@SingleOrderRequest::auto_renewal) | not documented | Probably the switch for auto-renewal. Its values are not documented. | inference |
    /// | [`order_no`](field@SingleOrderRequest::order_no) | not documented | Identifies an order request uniquely and distinguishes the requests of several cards. In a batch recharge, it serves as the payment order. | inference |
    /// | [`order_period`](field@SingleOrderRequest::order_period) | not documented | The order period of the plan; probably the number of periods. | inference |
    /// | [`package_code`](field@SingleOrderRequest::package_code) | not documented | Probably the code of the plan. | inference |
    /// | [`pay_amount`](field@SingleOrderRequest::pay_amount) | not documented | Probably the amount to pay, probably in the currency of `payCurrency`. | inference |
    /// | [`pay_currency`](field@SingleOrderRequest::pay_currency) | not documented | Probably an ISO 4217 code, in upper case in the example. | inference |
    /// | [`pay_id`](field@SingleOrderRequest::pay_id) | not documented | The unique id of the payment of the order. In the example, the partner code followed by `orderNo`. | inference |
    /// | [`request_order_id`](field@SingleOrderRequest::request_order_id) | not documented | Not documented. | example |
    /// | [`service_plan_code`](field@SingleOrderRequest::service_plan_code) | not documented | Not documented. | example |
    /// | [`service_plan_show_name`](field@SingleOrderRequest::service_plan_show_name) | not documented | The name of the plan product. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`SingleOrderResponse`].
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
    /// - A response that reports success contains the payload. *Reason:* Linksfield's page shows
    ///   only an example, without the envelope. Newer pages of other calls require `data`.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599730>, revised 2022-10-04 23:23:51. Linksfield's
    ///   page shows the response without the envelope; the present form is not known.
    #[inline]
    pub fn single_order(&self, required: SingleOrder) -> Call<SingleOrderRequest> {
        self.call(SingleOrderRequest::new(required))
    }
}

/// The required parameters of [`single_order`](Mall::single_order).
#[derive(Debug, Clone, PartialEq)]
pub struct SingleOrder {
    /// The card or device of the end user, an ICCID or IMEI. Must not be empty.
    ///
    /// Example: `89860220190905123941`.
    pub device_code: __private::DeviceCode,
    /// The code of a language, which is probably the language of texts in the response. Must not be
    /// empty.
    ///
    /// Example: `0`.
    pub language_code: LanguageCode,
    /// The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of
    /// the shop was opened with this parameter, the value given there takes precedence. Must not be
    /// empty.
    ///
    /// Example: `0`.
    pub mark: CardOwner,
    /// The kind of terminal device. Must not be empty.
    ///
    /// Example: `0`.
    pub terminal: Terminal,
}

/// The request of [`single_order`](Mall::single_order): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleOrderRequest {
    /// The required parameters.
    pub required: SingleOrder,
    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// Example: `0`. Its meaning is inferred. Whether it is required is not documented.
    pub auto_renewal: Option<String>,
    /// Identifies an order request uniquely and distinguishes the requests of several cards. In a
    /// batch recharge, it serves as the payment order.
    ///
    /// Example: `2020061214140465562`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub order_no: Option<String>,
    /// The order period of the plan; probably the number of periods.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub order_period: Option<i64>,
    /// Probably the code of the plan.
    ///
    /// Example: `PACKAGE20180428000007`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub package_code: Option<String>,
    /// Probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `4.99`. Its meaning is inferred. Whether it is required is
    /// not documented.
    pub pay_amount: Option<__private::Decimal>,
    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// Example: `USD`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_currency: Option<String>,
    /// The unique id of the payment of the order. In the example, the partner code followed by
    /// `orderNo`.
    ///
    /// Example: `P0008182020061214140465562`. Its meaning is inferred. Whether it is required is
    /// not documented.
    pub pay_id: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `000000000001`. Known from an example only. Whether it is required is not
    /// documented.
    pub request_order_id: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub service_plan_code: Option<String>,
    /// The name of the plan product.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub service_plan_show_name: Option<String>,
}

impl SingleOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SingleOrder) -> Self {
        Self {
            required,
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

    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// See [`auto_renewal`](field@SingleOrderRequest::auto_renewal).
    #[must_use]
    #[inline]
    pub fn auto_renewal(mut self, value: impl Into<String>) -> Self {
        self.auto_renewal = Some(value.into());
        self
    }

    /// Identifies an order request uniquely and distinguishes the requests of several cards. In a
    /// batch recharge, it serves as the payment order.
    ///
    /// See [`order_no`](field@SingleOrderRequest::order_no).
    #[must_use]
    #[inline]
    pub fn order_no(mut self, value: impl Into<String>) -> Self {
        self.order_no = Some(value.into());
        self
    }

    /// The order period of the plan; probably the number of periods.
    ///
    /// See [`order_period`](field@SingleOrderRequest::order_period).
    #[must_use]
    #[inline]
    pub fn order_period(mut self, value: i64) -> Self {
        self.order_period = Some(value);
        self
    }

    /// Probably the code of the plan.
    ///
    /// See [`package_code`](field@SingleOrderRequest::package_code).
    #[must_use]
    #[inline]
    pub fn package_code(mut self, value: impl Into<String>) -> Self {
        self.package_code = Some(value.into());
        self
    }

    /// Probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// See [`pay_amount`](field@SingleOrderRequest::pay_amount).
    #[must_use]
    #[inline]
    pub fn pay_amount(mut self, value: __private::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// See [`pay_currency`](field@SingleOrderRequest::pay_currency).
    #[must_use]
    #[inline]
    pub fn pay_currency(mut self, value: impl Into<String>) -> Self {
        self.pay_currency = Some(value.into());
        self
    }

    /// The unique id of the payment of the order. In the example, the partner code followed by
    /// `orderNo`.
    ///
    /// See [`pay_id`](field@SingleOrderRequest::pay_id).
    #[must_use]
    #[inline]
    pub fn pay_id(mut self, value: impl Into<String>) -> Self {
        self.pay_id = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`request_order_id`](field@SingleOrderRequest::request_order_id).
    #[must_use]
    #[inline]
    pub fn request_order_id(mut self, value: impl Into<String>) -> Self {
        self.request_order_id = Some(value.into());
        self
    }

    /// Its meaning is not documented.
    ///
    /// See [`service_plan_code`](field@SingleOrderRequest::service_plan_code).
    #[must_use]
    #[inline]
    pub fn service_plan_code(mut self, value: impl Into<String>) -> Self {
        self.service_plan_code = Some(value.into());
        self
    }

    /// The name of the plan product.
    ///
    /// See [`service_plan_show_name`](field@SingleOrderRequest::service_plan_show_name).
    #[must_use]
    #[inline]
    pub fn service_plan_show_name(mut self, value: impl Into<String>) -> Self {
        self.service_plan_show_name = Some(value.into());
        self
    }
}

impl From<SingleOrder> for SingleOrderRequest {
    #[inline]
    fn from(required: SingleOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SingleOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SingleOrder {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
            },
            auto_renewal: object.given_some::<codec::Text>("autoRenewal")?,
            order_no: object.given_some::<codec::Text>("orderNo")?,
            order_period: object.given_some::<codec::QuotedInteger>("orderPeriod")?,
            package_code: object.given_some::<codec::Text>("packageCode")?,
            pay_amount: object.given_some::<codec::QuotedDecimal>("payAmount")?,
            pay_currency: object.given_some::<codec::Text>("payCurrency")?,
            pay_id: object.given_some::<codec::Text>("payId")?,
            request_order_id: object.given_some::<codec::Text>("requestOrderId")?,
            service_plan_code: object.given_some::<codec::Text>("servicePlanCode")?,
            service_plan_show_name: object
                .given_some::<codec::Text>("servicePlanShowName")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        Terminal::put(object, "terminal", &required.terminal);
        codec::Text::put_some(object, "autoRenewal", &self.auto_renewal);
        codec::Text::put_some(object, "orderNo", &self.order_no);
        codec::QuotedInteger::put_some(object, "orderPeriod", &self.order_period);
        codec::Text::put_some(object, "packageCode", &self.package_code);
        codec::QuotedDecimal::put_some(object, "payAmount", &self.pay_amount);
        codec::Text::put_some(object, "payCurrency", &self.pay_currency);
        codec::Text::put_some(object, "payId", &self.pay_id);
        codec::Text::put_some(object, "requestOrderId", &self.request_order_id);
        codec::Text::put_some(object, "servicePlanCode", &self.service_plan_code);
        codec::Text::put_some(
            object,
            "servicePlanShowName",
            &self.service_plan_show_name,
        );
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::DeviceCode::check_required("deviceCode", &required.device_code)?;
        LanguageCode::check_required("languageCode", &required.language_code)?;
        CardOwner::check_required("mark", &required.mark)?;
        Terminal::check_required("terminal", &required.terminal)?;
        Ok(())
    }
}

__private::structure_traits!(SingleOrderRequest);

impl Call<SingleOrderRequest> {
    /// Probably the switch for auto-renewal. Its values are not documented.
    ///
    /// See [`auto_renewal`](field@SingleOrderRequest::auto_renewal).
    #[inline]
    pub fn auto_renewal(self, value: impl Into<String>) -> Self {
        self.map(|request| request.auto_renewal(value))
    }

    /// Identifies an order request uniquely and distinguishes the requests of several cards. In a
    /// batch recharge, it serves as the payment order.
    ///
    /// See [`order_no`](field@SingleOrderRequest::order_no).
    #[inline]
    pub fn order_no(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_no(value))
    }

    /// The order period of the plan; probably the number of periods.
    ///
    /// See [`order_period`](field@SingleOrderRequest::order_period).
    #[inline]
    pub fn order_period(self, value: i64) -> Self {
        self.map(|request| request.order_period(value))
    }

    /// Probably the code of the plan.
    ///
    /// See [`package_code`](field@SingleOrderRequest::package_code).
    #[inline]
    pub fn package_code(self, value: impl Into<String>) -> Self {
        self.map(|request| request.package_code(value))
    }

    /// Probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// See [`pay_amount`](field@SingleOrderRequest::pay_amount).
    #[inline]
    pub fn pay_amount(self, value: __private::Decimal) -> Self {
        self.map(|request| request.pay_amount(value))
    }

    /// Probably an ISO 4217 code, in upper case in the example.
    ///
    /// See [`pay_currency`](field@SingleOrderRequest::pay_currency).
    #[inline]
    pub fn pay_currency(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_currency(value))
    }

    /// The unique id of the payment of the order. In the example, the partner code followed by
    /// `orderNo`.
    ///
    /// See [`pay_id`](field@SingleOrderRequest::pay_id).
    #[inline]
    pub fn pay_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.pay_id(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`request_order_id`](field@SingleOrderRequest::request_order_id).
    #[inline]
    pub fn request_order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.request_order_id(value))
    }

    /// Its meaning is not documented.
    ///
    /// See [`service_plan_code`](field@SingleOrderRequest::service_plan_code).
    #[inline]
    pub fn service_plan_code(self, value: impl Into<String>) -> Self {
        self.map(|request| request.service_plan_code(value))
    }

    /// The name of the plan product.
    ///
    /// See [`service_plan_show_name`](field@SingleOrderRequest::service_plan_show_name).
    #[inline]
    pub fn service_plan_show_name(self, value: impl Into<String>) -> Self {
        self.map(|request| request.service_plan_show_name(value))
    }
}

impl __private::Operation for SingleOrderRequest {
    type Family = Mall;
    type Output = SingleOrderResponse;
    const INFO: &'static __private::OperationInfo = &SINGLE_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/singleOrder");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "autoRenewal", &self.auto_renewal);
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        codec::Text::put_given(object, "orderNo", &self.order_no);
        codec::QuotedInteger::put_given(object, "orderPeriod", &self.order_period);
        codec::Text::put_given(object, "packageCode", &self.package_code);
        object.text("partnerCode", context.credential(0));
        codec::QuotedDecimal::put_given(object, "payAmount", &self.pay_amount);
        codec::Text::put_given(object, "payCurrency", &self.pay_currency);
        codec::Text::put_given(object, "payId", &self.pay_id);
        codec::Text::put_given(object, "requestOrderId", &self.request_order_id);
        codec::Text::put_given(object, "servicePlanCode", &self.service_plan_code);
        codec::Text::put_given(
            object,
            "servicePlanShowName",
            &self.service_plan_show_name,
        );
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "singleOrder");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<SingleOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<SingleOrderResponse>::write(output, writer);
    }
}

/// The response of `single_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleOrderResponse {
    /// The response in the example shows another card than the request.
    ///
    /// Example: `89860012018111220455`. Known from an example only. Whether it is required is not
    /// documented.
    pub device_code: Option<__private::DeviceCode>,
    /// In the example, the `orderNo` of the request.
    ///
    /// Example: `2020061214140465562`. Known from an example only. Whether it is required is not
    /// documented.
    pub order_no: Option<String>,
    /// The response in the example shows another partner than the request.
    ///
    /// Example: `P000270`. Known from an example only. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// In the example, the `payId` of the request.
    ///
    /// Example: `P0008182020061214140465562`. Known from an example only. Whether it is required is
    /// not documented.
    pub pay_id: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SingleOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            device_code: object.optional::<codec::DeviceCode>("deviceCode"),
            order_no: object.optional::<codec::Text>("orderNo"),
            partner_code: object.optional::<codec::Text>("partnerCode"),
            pay_id: object.optional::<codec::Text>("payId"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::DeviceCode::put_some(object, "deviceCode", &self.device_code);
        codec::Text::put_some(object, "orderNo", &self.order_no);
        codec::Text::put_some(object, "partnerCode", &self.partner_code);
        codec::Text::put_some(object, "payId", &self.pay_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(SingleOrderResponse);

static SINGLE_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "single_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.single_order"),
        method: __private::meta::Method::Post,
        path: "/singleOrder",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
            list: false,
            members: &["deviceCode", "orderNo", "partnerCode", "payId"],
        },
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "mall.single_query_order",
                    compare: "Look for an order with the same `servicePlanShowName` that did not exist before the call. Orders have no id, and only orders that are in use or not yet enabled are listed, so a missing order proves nothing.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["deviceCode"],
            response: true,
        },
    },
    title: "Create User Order",
    title_zh: Some("创建用户订单"),
    summary: Some(
        "Orders one plan for the card of an end user.\nLinksfield's page shows only examples, and does not state which fields are required. The meanings of `orderNo`, `orderPeriod`, `payId` and `servicePlanShowName` are taken from the page of `query_auto_renewal_record`.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599730"],
    parameters: &[
        __private::ParameterInfo::required("deviceCode")
            .value("device-code", "an ICCID or IMEI (14 to 20 digits)")
            .at(__private::Location::Body)
            .doc(
                "The card or device of the end user, an ICCID or IMEI. Must not be empty.",
            )
            .example("89860220190905123941")
            .sensitive(),
        __private::ParameterInfo::required("languageCode")
            .kind(__private::ParameterKind::Code(super::LanguageCode::INFO))
            .at(__private::Location::Body)
            .doc(
                "The code of a language, which is probably the language of texts in the response. Must not be empty.",
            )
            .example("0"),
        __private::ParameterInfo::required("mark")
            .kind(__private::ParameterKind::Code(super::CardOwner::INFO))
            .at(__private::Location::Body)
            .doc(
                "The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty.",
            )
            .example("0"),
        __private::ParameterInfo::required("terminal")
            .kind(__private::ParameterKind::Code(super::Terminal::INFO))
            .at(__private::Location::Body)
            .doc("The kind of terminal device. Must not be empty.")
            .example("0"),
        __private::ParameterInfo::optional("autoRenewal")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the switch for auto-renewal. Its values are not documented.")
            .example("0"),
        __private::ParameterInfo::optional("orderNo")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Identifies an order request uniquely and distinguishes the requests of several cards. In a batch recharge, it serves as the payment order.",
            )
            .example("2020061214140465562"),
        __private::ParameterInfo::optional("orderPeriod")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The order period of the plan; probably the number of periods.")
            .example("1"),
        __private::ParameterInfo::optional("packageCode")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the code of the plan.")
            .example("PACKAGE20180428000007"),
        __private::ParameterInfo::optional("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount to pay, probably in the currency of `payCurrency`.",
            )
            .unit("not documented")
            .example("4.99"),
        __private::ParameterInfo::optional("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably an ISO 4217 code, in upper case in the example.")
            .example("USD"),
        __private::ParameterInfo::optional("payId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The unique id of the payment of the order. In the example, the partner code followed by `orderNo`.",
            )
            .example("P0008182020061214140465562"),
        __private::ParameterInfo::optional("requestOrderId")
            .value("text", "text")
            .at(__private::Location::Body)
            .example("000000000001"),
        __private::ParameterInfo::optional("servicePlanCode")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::optional("servicePlanShowName")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name of the plan product."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["orderNo", "partnerCode", "payId"],
        fields: &[("deviceCode", __private::Shape::Sensitive("device-code"))],
    },
    functions: __private::functions::<SingleOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
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
            .service_plan_show_name("string");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/singleOrder",
                parameters: &[],
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
        __private::testing::same_response::<
            SingleOrderRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "deviceCode": "89860012018111220455",
  "orderNo": "2020061214140465562",
  "partnerCode": "P000270",
  "payId": "P0008182020061214140465562"
}"#,
                aliases: &[],
                apart_from: &["tradeType"],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
