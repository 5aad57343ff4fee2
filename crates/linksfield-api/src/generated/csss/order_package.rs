// @generated from spec/csss/order_package.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss, PackageType, PaymentMethod, PaymentState};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Orders a data plan for a single device of the enterprise. Linksfield's title: *Order data
    /// plan* / 订购流量套餐.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`query_order`](Csss::query_order) to check
    ///   whether the call took effect. Look for an order of the device that did not exist before
    ///   the call, by `orderCode`, or whose `orderDate` is the time of the call. Linksfield
    ///   documents no field with the plan, but 16 fields of an order are unknown.
    ///   [`outcome`](Csss::outcome) makes this check.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 16
    ///   parameters and response fields, 13 are documented, 1 is listed without a description, and
    ///   2 are inferred.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{OrderPackage, PackageType, PaymentMethod, PaymentState};
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .order_package(OrderPackage {
    ///         device_id: "89852022018041800192".into(),
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20190726001274".into(),
    ///         package_name: "C_M_0_P_中国20M不限速月套餐".into(),
    ///         package_type: PackageType::Monthly,
    ///         pay_amount: "0".parse()?,
    ///         pay_rst: PaymentState::Unpaid,
    ///         test_flow: "0".into(),
    ///         test_flow_flag: false,
    ///     })
    ///     .pay_type(PaymentMethod::Alipay)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`OrderPackage`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_id`](field@OrderPackage::device_id) | yes | The device to order the plan for, usually identified by the ICCID of its SIM card. | page |
    /// | [`global_order`](field@OrderPackage::global_order) | yes | Whether to order the plan for the main (host) number. The available pages do not explain this term. Usually `false`. | page |
    /// | [`is_open`](field@OrderPackage::is_open) | yes | Whether to enable the plan immediately. `true` is allowed only for paid orders, and not for daily-schedule plans or sub-number plans of OTA devices. Use `false` for cards that support OTA. | page |
    /// | [`order_period`](field@OrderPackage::order_period) | yes | The number of periods to order. The length of a period is not documented; probably `package_type` determines it, so that 1 is one month of a monthly plan. | page |
    /// | [`package_code`](field@OrderPackage::package_code) | yes | The code of the plan. | inference |
    /// | [`package_name`](field@OrderPackage::package_name) | yes | The name of the plan. | inference |
    /// | [`package_type`](field@OrderPackage::package_type) | yes | The kind of the plan. | page |
    /// | [`pay_amount`](field@OrderPackage::pay_amount) | yes | The amount paid for this order. Unit: yuan (CNY). | page |
    /// | [`pay_rst`](field@OrderPackage::pay_rst) | yes | Whether the order is paid. | page |
    /// | [`pay_type`](field@OrderPackageRequest::pay_type) | no | How the order was paid. | page |
    /// | [`test_flow`](field@OrderPackage::test_flow) | yes | The amount of test traffic. Must not be empty if `test_flow_flag` is `true`. | page |
    /// | [`test_flow_flag`](field@OrderPackage::test_flow_flag) | yes | Whether the order includes test traffic. Only a first order can include test traffic. Usually `false`. | page |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`OrderPackageResponse`].
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
    /// - The activation date and the expiry date in the response are optional, although
    ///   Linksfield's page marks them as required. *Reason:* Linksfield's page gives their type as
    ///   null, and states that they are present only if the request asked for immediate enabling.
    /// - `order_period` is a whole number of periods. *Reason:* Linksfield's page describes the
    ///   field as a number of periods without a unit, and its example shows 1 for a monthly plan.
    ///
    /// # Sources
    ///
    /// - <https://developer.linksfield.net/api-10944452>, revised 2022-12-12 03:21:14
    /// - <https://developer-en.apifox.cn/api-42599715>, revised 2022-10-05 06:21:24
    #[inline]
    pub fn order_package(&self, required: OrderPackage) -> Call<OrderPackageRequest> {
        self.call(OrderPackageRequest::new(required))
    }
}

/// The required parameters of [`order_package`](Csss::order_package).
#[derive(Clone, PartialEq)]
pub struct OrderPackage {
    /// The device to order the plan for, usually identified by the ICCID of its SIM card.
    ///
    /// Not shown by `Debug`. Example: `89852022018041800192`.
    pub device_id: String,
    /// Whether to order the plan for the main (host) number. The available pages do not explain
    /// this term. Usually `false`.
    pub global_order: bool,
    /// Whether to enable the plan immediately. `true` is allowed only for paid orders, and not for
    /// daily-schedule plans or sub-number plans of OTA devices. Use `false` for cards that support
    /// OTA.
    pub is_open: bool,
    /// The number of periods to order. The length of a period is not documented; probably
    /// `package_type` determines it, so that 1 is one month of a monthly plan.
    ///
    /// Example: `1`.
    pub order_period: i64,
    /// The code of the plan.
    ///
    /// Example: `DP20190726001274`. Its meaning is inferred.
    pub package_code: String,
    /// The name of the plan.
    ///
    /// Example: `C_M_0_P_中国20M不限速月套餐`. Its meaning is inferred.
    pub package_name: String,
    /// The kind of the plan.
    ///
    /// Example: `2`.
    pub package_type: PackageType,
    /// The amount paid for this order.
    ///
    /// At most two decimal places. Unit: yuan (CNY). Example: `0`.
    pub pay_amount: __private::Decimal,
    /// Whether the order is paid.
    ///
    /// Example: `1`.
    pub pay_rst: PaymentState,
    /// The amount of test traffic. Must not be empty if `test_flow_flag` is `true`.
    ///
    /// Unit: not documented. Example: `0`.
    pub test_flow: String,
    /// Whether the order includes test traffic. Only a first order can include test traffic.
    /// Usually `false`.
    pub test_flow_flag: bool,
}

impl __private::fmt::Debug for OrderPackage {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("OrderPackage")
            .field("device_id", &__private::Redacted)
            .field("global_order", &self.global_order)
            .field("is_open", &self.is_open)
            .field("order_period", &self.order_period)
            .field("package_code", &self.package_code)
            .field("package_name", &self.package_name)
            .field("package_type", &self.package_type)
            .field("pay_amount", &self.pay_amount)
            .field("pay_rst", &self.pay_rst)
            .field("test_flow", &self.test_flow)
            .field("test_flow_flag", &self.test_flow_flag)
            .finish()
    }
}

/// The request of [`order_package`](Csss::order_package): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderPackageRequest {
    /// The required parameters.
    pub required: OrderPackage,
    /// How the order was paid.
    ///
    /// Example: `2`.
    pub pay_type: Option<PaymentMethod>,
}

impl OrderPackageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: OrderPackage) -> Self {
        Self { required, pay_type: None }
    }

    /// How the order was paid.
    ///
    /// See [`pay_type`](field@OrderPackageRequest::pay_type).
    #[must_use]
    #[inline]
    pub fn pay_type(mut self, value: PaymentMethod) -> Self {
        self.pay_type = Some(value);
        self
    }
}

impl From<OrderPackage> for OrderPackageRequest {
    #[inline]
    fn from(required: OrderPackage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for OrderPackageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: OrderPackage {
                device_id: object.given::<codec::Sensitive<codec::Text>>("device_id")?,
                global_order: object.given::<codec::QuotedFlag>("global_order")?,
                is_open: object.given::<codec::QuotedFlag>("is_open")?,
                order_period: object.given::<codec::QuotedInteger>("order_period")?,
                package_code: object.given::<codec::Text>("package_code")?,
                package_name: object.given::<codec::Text>("package_name")?,
                package_type: object.given::<PackageType>("package_type")?,
                pay_amount: object.given::<codec::QuotedDecimalTo<2>>("pay_amount")?,
                pay_rst: object.given::<PaymentState>("pay_rst")?,
                test_flow: object.given::<codec::Text>("test_flow")?,
                test_flow_flag: object.given::<codec::QuotedFlag>("test_flow_flag")?,
            },
            pay_type: object.given_some::<PaymentMethod>("pay_type")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "device_id", &required.device_id);
        codec::QuotedFlag::put(object, "global_order", &required.global_order);
        codec::QuotedFlag::put(object, "is_open", &required.is_open);
        codec::QuotedInteger::put(object, "order_period", &required.order_period);
        codec::Text::put(object, "package_code", &required.package_code);
        codec::Text::put(object, "package_name", &required.package_name);
        PackageType::put(object, "package_type", &required.package_type);
        codec::QuotedDecimalTo::<2>::put(object, "pay_amount", &required.pay_amount);
        PaymentState::put(object, "pay_rst", &required.pay_rst);
        PaymentMethod::put_some(object, "pay_type", &self.pay_type);
        codec::Text::put(object, "test_flow", &required.test_flow);
        codec::QuotedFlag::put(object, "test_flow_flag", &required.test_flow_flag);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("device_id", &required.device_id)?;
        codec::Text::check_required("package_code", &required.package_code)?;
        codec::Text::check_required("package_name", &required.package_name)?;
        PackageType::check_required("package_type", &required.package_type)?;
        codec::QuotedDecimalTo::<2>::check_required("pay_amount", &required.pay_amount)?;
        PaymentState::check_required("pay_rst", &required.pay_rst)?;
        PaymentMethod::check_some("pay_type", &self.pay_type)?;
        codec::Text::check_required("test_flow", &required.test_flow)?;
        Ok(())
    }
}

__private::structure_traits!(OrderPackageRequest);

impl Call<OrderPackageRequest> {
    /// How the order was paid.
    ///
    /// See [`pay_type`](field@OrderPackageRequest::pay_type).
    #[inline]
    pub fn pay_type(self, value: PaymentMethod) -> Self {
        self.map(|request| request.pay_type(value))
    }
}

impl __private::Operation for OrderPackageRequest {
    type Family = Csss;
    type Output = OrderPackageResponse;
    const INFO: &'static __private::OperationInfo = &ORDER_PACKAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/orderPackage");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::Text::put(object, "device_id", &required.device_id);
        codec::QuotedFlag::put(object, "global_order", &required.global_order);
        codec::QuotedFlag::put(object, "is_open", &required.is_open);
        codec::QuotedInteger::put(object, "order_period", &required.order_period);
        codec::Text::put(object, "package_code", &required.package_code);
        codec::Text::put(object, "package_name", &required.package_name);
        PackageType::put(object, "package_type", &required.package_type);
        codec::QuotedDecimalTo::<2>::put(object, "pay_amount", &required.pay_amount);
        PaymentState::put(object, "pay_rst", &required.pay_rst);
        PaymentMethod::put_given(object, "pay_type", &self.pay_type);
        codec::Text::put(object, "test_flow", &required.test_flow);
        codec::QuotedFlag::put(object, "test_flow_flag", &required.test_flow_flag);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<OrderPackageResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<OrderPackageResponse>::write(output, writer);
    }
}

/// The response of `order_package`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderPackageResponse {
    /// Its meaning is not documented.
    pub sign: Option<String>,
    /// The id of the plan order.
    ///
    /// Example: `ORDER_47452122261749760`.
    pub order_id: String,
    /// The day the plan was activated. Present if `is_open` was `true`.
    ///
    /// Time zone: UTC+08:00.
    pub order_start_date: Option<__private::Date>,
    /// The day the plan is expected to expire. Present if `is_open` was `true`.
    ///
    /// Time zone: UTC+08:00.
    pub order_expire_date: Option<__private::Date>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderPackageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            sign: object.optional::<codec::Text>("sign"),
            order_id: object.required::<codec::Text>("order_id")?,
            order_start_date: object.optional::<codec::DateCompact>("order_start_date"),
            order_expire_date: object
                .optional::<codec::DateCompact>("order_expire_date"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "sign", &self.sign);
        codec::Text::put(object, "order_id", &self.order_id);
        codec::DateCompact::put_some(object, "order_start_date", &self.order_start_date);
        codec::DateCompact::put_some(
            object,
            "order_expire_date",
            &self.order_expire_date,
        );
        self.extra.write(object);
    }
}

__private::structure_traits!(OrderPackageResponse);

static ORDER_PACKAGE: __private::OperationInfo = __private::OperationInfo {
    name: "order_package",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.order_package"),
        method: __private::meta::Method::Post,
        path: "/package/orderPackage",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "csss.query_order",
                    compare: "Look for an order of the device that did not exist before the call, by `orderCode`, or whose `orderDate` is the time of the call. Linksfield documents no field with the plan, but 16 fields of an order are unknown.",
                    search: Some(__private::outcome::Search {
                        operation: "query_order",
                        parameters: &[
                            (
                                "device_id",
                                __private::outcome::Argument::Parameter(&["device_id"]),
                            ),
                            ("page_size", __private::outcome::Argument::Number(50)),
                        ],
                        paging: Some(__private::outcome::Paging {
                            page: "page_no",
                            first: 1,
                            total: Some(&["page", "total_count"]),
                        }),
                        records: &["package_order"],
                        id: Some(&["orderCode"]),
                        time: Some(&["orderDate"]),
                        equal: &[],
                        settled_after: 60,
                    }),
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["device_id"],
            response: false,
        },
    },
    title: "Order data plan",
    title_zh: Some("订购流量套餐"),
    summary: Some("Orders a data plan for a single device of the enterprise."),
    coverage: "complete",
    deprecated: None,
    pages: &[
        "https://developer.linksfield.net/api-10944452",
        "https://developer-en.apifox.cn/api-42599715",
    ],
    parameters: &[
        __private::ParameterInfo::required("device_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The device to order the plan for, usually identified by the ICCID of its SIM card.",
            )
            .example("89852022018041800192")
            .sensitive(),
        __private::ParameterInfo::required("global_order")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Whether to order the plan for the main (host) number. The available pages do not explain this term. Usually `false`.",
            )
            .example("0"),
        __private::ParameterInfo::required("is_open")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Whether to enable the plan immediately. `true` is allowed only for paid orders, and not for daily-schedule plans or sub-number plans of OTA devices. Use `false` for cards that support OTA.",
            )
            .example("0"),
        __private::ParameterInfo::required("order_period")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "The number of periods to order. The length of a period is not documented; probably `package_type` determines it, so that 1 is one month of a monthly plan.",
            )
            .example("1"),
        __private::ParameterInfo::required("package_code")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The code of the plan.")
            .example("DP20190726001274"),
        __private::ParameterInfo::required("package_name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name of the plan.")
            .example("C_M_0_P_中国20M不限速月套餐"),
        __private::ParameterInfo::required("package_type")
            .kind(__private::ParameterKind::Code(super::PackageType::INFO))
            .at(__private::Location::Body)
            .doc("The kind of the plan.")
            .example("2"),
        __private::ParameterInfo::required("pay_amount")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("The amount paid for this order.")
            .unit("yuan (CNY)")
            .example("0"),
        __private::ParameterInfo::required("pay_rst")
            .kind(__private::ParameterKind::Code(super::PaymentState::INFO))
            .at(__private::Location::Body)
            .doc("Whether the order is paid.")
            .example("1"),
        __private::ParameterInfo::optional("pay_type")
            .kind(__private::ParameterKind::Code(super::PaymentMethod::INFO))
            .at(__private::Location::Body)
            .doc("How the order was paid.")
            .example("2"),
        __private::ParameterInfo::required("test_flow")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The amount of test traffic. Must not be empty if `test_flow_flag` is `true`.",
            )
            .unit("not documented")
            .example("0"),
        __private::ParameterInfo::required("test_flow_flag")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Whether the order includes test traffic. Only a first order can include test traffic. Usually `false`.",
            )
            .example("0"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["sign", "order_id", "order_start_date", "order_expire_date"],
        fields: &[],
    },
    functions: __private::functions::<OrderPackageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .order_package(OrderPackage {
                device_id: "89852022018041800192".into(),
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20190726001274".into(),
                package_name: "C_M_0_P_中国20M不限速月套餐".into(),
                package_type: PackageType::Monthly,
                pay_amount: "0".parse()?,
                pay_rst: PaymentState::Unpaid,
                test_flow: "0".into(),
                test_flow_flag: false,
            })
            .pay_type(PaymentMethod::Alipay);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/orderPackage",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "device_id": "89852022018041800192",
  "global_order": "0",
  "is_open": "0",
  "order_period": "1",
  "package_code": "DP20190726001274",
  "package_name": "C_M_0_P_中国20M不限速月套餐",
  "package_type": "2",
  "pay_amount": "0",
  "pay_rst": "1",
  "pay_type": "2",
  "test_flow": "0",
  "test_flow_flag": "0",
  "timestamp": "1643253530",
  "version": "2.0",
  "sign": "zOoyHBVtE/pOeA7nOuzCLvAg8d8="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            OrderPackageRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0000",
  "data": {
    "sign": null,
    "order_id": "ORDER_47452122261749760",
    "order_start_date": null,
    "order_expire_date": null
  },
  "message": "成功",
  "success": true
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
