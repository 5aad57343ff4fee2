// @generated from spec/csss/create_ota_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss, PackageType, PaymentMethod, PaymentState};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Orders a daily OTA plan. Linksfield's title: *Order OTA Plan* / OTA日套餐下单.
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
    /// - **Coverage:** request only. Linksfield does not document the payload of the response,
    ///   which is returned as JSON. Of the 15 parameters, 2 are listed without a description and 13
    ///   are inferred.
    /// - **Label:** Linksfield labels this operation "Testing".
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{CreateOtaOrder, PackageType, PaymentMethod, PaymentState};
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .create_ota_order(CreateOtaOrder {
    ///         device_id: "89852202101130001670".into(),
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20201218003915".into(),
    ///         package_name: "T_T_T_0_P_S_中国100G/365天套餐".into(),
    ///         package_type: PackageType::Daily,
    ///         pay_amount: "0".parse()?,
    ///         pay_rst: PaymentState::Unpaid,
    ///         pay_type: PaymentMethod::Alipay,
    ///         test_flow: "0".into(),
    ///         test_flow_flag: false,
    ///         days: 364,
    ///         timing_type: "1".into(),
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
    /// Required parameters are fields of [`CreateOtaOrder`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_id`](field@CreateOtaOrder::device_id) | yes | Probably the device to order the plan for, by the ICCID of its SIM card, as in `order_package`. | inference |
    /// | [`global_order`](field@CreateOtaOrder::global_order) | yes | Probably whether to order the plan for the main (host) number, as in `order_package`. | inference |
    /// | [`is_open`](field@CreateOtaOrder::is_open) | yes | Probably whether to enable the plan immediately, as in `order_package`, where `false` is used for cards that support OTA. | inference |
    /// | [`order_period`](field@CreateOtaOrder::order_period) | yes | Probably the number of periods to order, as in `order_package`. | inference |
    /// | [`package_code`](field@CreateOtaOrder::package_code) | yes | The code of the plan. | inference |
    /// | [`package_name`](field@CreateOtaOrder::package_name) | yes | The name of the plan. | inference |
    /// | [`package_type`](field@CreateOtaOrder::package_type) | yes | Probably the kind of the plan, as in `order_package`. | inference |
    /// | [`pay_amount`](field@CreateOtaOrder::pay_amount) | yes | Probably the amount paid for this order, in yuan, as in `order_package`. Unit: yuan (CNY). | inference |
    /// | [`pay_rst`](field@CreateOtaOrder::pay_rst) | yes | Probably whether the order is paid, as in `order_package`. | inference |
    /// | [`pay_type`](field@CreateOtaOrder::pay_type) | yes | Probably how the order was paid, as in `order_package`, where the field is optional. | inference |
    /// | [`test_flow`](field@CreateOtaOrder::test_flow) | yes | Probably the amount of test traffic, as in `order_package`, where it must not be empty if `test_flow_flag` is `true`. | inference |
    /// | [`test_flow_flag`](field@CreateOtaOrder::test_flow_flag) | yes | Probably whether the order includes test traffic, as in `order_package`, where only a first order can include it. | inference |
    /// | [`mcc`](field@CreateOtaOrderRequest::mcc) | no | Probably a mobile country code. Empty in the example. | inference |
    /// | [`days`](field@CreateOtaOrder::days) | yes | Not documented. | page |
    /// | [`timing_type`](field@CreateOtaOrder::timing_type) | yes | Not documented. | page |
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
    /// - Fields with the same name as in `order_package` have the same values and the same meaning.
    ///   The amount is in yuan with at most two decimals, and the codes and flags are those of
    ///   `order_package`. *Reason:* Linksfield's page gives no meanings. The fields have the same
    ///   names as in `order_package`, and the values of the example fit.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599726>. English. Linksfield's page gives names,
    ///   types and required markers of the fields, but no meanings. The response is not known.
    #[inline]
    pub fn create_ota_order(
        &self,
        required: CreateOtaOrder,
    ) -> Call<CreateOtaOrderRequest> {
        self.call(CreateOtaOrderRequest::new(required))
    }
}

/// The required parameters of [`create_ota_order`](Csss::create_ota_order).
#[derive(Clone, PartialEq)]
pub struct CreateOtaOrder {
    /// Probably the device to order the plan for, by the ICCID of its SIM card, as in
    /// `order_package`.
    ///
    /// Not shown by `Debug`. Example: `89852202101130001670`. Its meaning is inferred.
    pub device_id: String,
    /// Probably whether to order the plan for the main (host) number, as in `order_package`.
    ///
    /// Its meaning is inferred.
    pub global_order: bool,
    /// Probably whether to enable the plan immediately, as in `order_package`, where `false` is
    /// used for cards that support OTA.
    ///
    /// Its meaning is inferred.
    pub is_open: bool,
    /// Probably the number of periods to order, as in `order_package`.
    ///
    /// Example: `1`. Its meaning is inferred.
    pub order_period: i64,
    /// The code of the plan.
    ///
    /// Example: `DP20201218003915`. Its meaning is inferred.
    pub package_code: String,
    /// The name of the plan.
    ///
    /// Example: `T_T_T_0_P_S_中国100G/365天套餐`. Its meaning is inferred.
    pub package_name: String,
    /// Probably the kind of the plan, as in `order_package`.
    ///
    /// Example: `1`. Its meaning is inferred.
    pub package_type: PackageType,
    /// Probably the amount paid for this order, in yuan, as in `order_package`.
    ///
    /// At most two decimal places. Unit: yuan (CNY). Example: `0`. Its meaning is inferred.
    pub pay_amount: __private::Decimal,
    /// Probably whether the order is paid, as in `order_package`.
    ///
    /// Example: `1`. Its meaning is inferred.
    pub pay_rst: PaymentState,
    /// Probably how the order was paid, as in `order_package`, where the field is optional.
    ///
    /// Example: `2`. Its meaning is inferred.
    pub pay_type: PaymentMethod,
    /// Probably the amount of test traffic, as in `order_package`, where it must not be empty if
    /// `test_flow_flag` is `true`.
    ///
    /// Unit: not documented. Example: `0`. Its meaning is inferred.
    pub test_flow: String,
    /// Probably whether the order includes test traffic, as in `order_package`, where only a first
    /// order can include it.
    ///
    /// Its meaning is inferred.
    pub test_flow_flag: bool,
    /// Its meaning is not documented.
    ///
    /// Example: `364`.
    pub days: i64,
    /// Its meaning is not documented.
    ///
    /// Example: `1`.
    pub timing_type: String,
}

impl __private::fmt::Debug for CreateOtaOrder {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("CreateOtaOrder")
            .field("device_id", &__private::Redacted)
            .field("global_order", &self.global_order)
            .field("is_open", &self.is_open)
            .field("order_period", &self.order_period)
            .field("package_code", &self.package_code)
            .field("package_name", &self.package_name)
            .field("package_type", &self.package_type)
            .field("pay_amount", &self.pay_amount)
            .field("pay_rst", &self.pay_rst)
            .field("pay_type", &self.pay_type)
            .field("test_flow", &self.test_flow)
            .field("test_flow_flag", &self.test_flow_flag)
            .field("days", &self.days)
            .field("timing_type", &self.timing_type)
            .finish()
    }
}

/// The request of [`create_ota_order`](Csss::create_ota_order): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOtaOrderRequest {
    /// The required parameters.
    pub required: CreateOtaOrder,
    /// Probably a mobile country code. Empty in the example.
    ///
    /// Its meaning is inferred.
    pub mcc: Option<String>,
}

impl CreateOtaOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CreateOtaOrder) -> Self {
        Self { required, mcc: None }
    }

    /// Probably a mobile country code. Empty in the example.
    ///
    /// See [`mcc`](field@CreateOtaOrderRequest::mcc).
    #[must_use]
    #[inline]
    pub fn mcc(mut self, value: impl Into<String>) -> Self {
        self.mcc = Some(value.into());
        self
    }
}

impl From<CreateOtaOrder> for CreateOtaOrderRequest {
    #[inline]
    fn from(required: CreateOtaOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CreateOtaOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CreateOtaOrder {
                device_id: object.given::<codec::Sensitive<codec::Text>>("device_id")?,
                global_order: object.given::<codec::QuotedFlag>("global_order")?,
                is_open: object.given::<codec::QuotedFlag>("is_open")?,
                order_period: object.given::<codec::QuotedInteger>("order_period")?,
                package_code: object.given::<codec::Text>("package_code")?,
                package_name: object.given::<codec::Text>("package_name")?,
                package_type: object.given::<PackageType>("package_type")?,
                pay_amount: object.given::<codec::QuotedDecimalTo<2>>("pay_amount")?,
                pay_rst: object.given::<PaymentState>("pay_rst")?,
                pay_type: object.given::<PaymentMethod>("pay_type")?,
                test_flow: object.given::<codec::Text>("test_flow")?,
                test_flow_flag: object.given::<codec::QuotedFlag>("test_flow_flag")?,
                days: object.given::<codec::NumberInteger>("days")?,
                timing_type: object.given::<codec::Text>("timing_type")?,
            },
            mcc: object.given_some::<codec::Text>("mcc")?,
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
        PaymentMethod::put(object, "pay_type", &required.pay_type);
        codec::Text::put(object, "test_flow", &required.test_flow);
        codec::QuotedFlag::put(object, "test_flow_flag", &required.test_flow_flag);
        codec::Text::put_some(object, "mcc", &self.mcc);
        codec::NumberInteger::put(object, "days", &required.days);
        codec::Text::put(object, "timing_type", &required.timing_type);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("device_id", &required.device_id)?;
        codec::Text::check_required("package_code", &required.package_code)?;
        codec::Text::check_required("package_name", &required.package_name)?;
        PackageType::check_required("package_type", &required.package_type)?;
        codec::QuotedDecimalTo::<2>::check_required("pay_amount", &required.pay_amount)?;
        PaymentState::check_required("pay_rst", &required.pay_rst)?;
        PaymentMethod::check_required("pay_type", &required.pay_type)?;
        codec::Text::check_required("test_flow", &required.test_flow)?;
        codec::Text::check_required("timing_type", &required.timing_type)?;
        Ok(())
    }
}

__private::structure_traits!(CreateOtaOrderRequest);

impl Call<CreateOtaOrderRequest> {
    /// Probably a mobile country code. Empty in the example.
    ///
    /// See [`mcc`](field@CreateOtaOrderRequest::mcc).
    #[inline]
    pub fn mcc(self, value: impl Into<String>) -> Self {
        self.map(|request| request.mcc(value))
    }
}

impl __private::Operation for CreateOtaOrderRequest {
    type Family = Csss;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &CREATE_OTA_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/createOtaOrder");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::NumberInteger::put(object, "days", &required.days);
        codec::Text::put(object, "device_id", &required.device_id);
        codec::QuotedFlag::put(object, "global_order", &required.global_order);
        codec::QuotedFlag::put(object, "is_open", &required.is_open);
        codec::Text::put_given(object, "mcc", &self.mcc);
        codec::QuotedInteger::put(object, "order_period", &required.order_period);
        codec::Text::put(object, "package_code", &required.package_code);
        codec::Text::put(object, "package_name", &required.package_name);
        PackageType::put(object, "package_type", &required.package_type);
        codec::QuotedDecimalTo::<2>::put(object, "pay_amount", &required.pay_amount);
        PaymentState::put(object, "pay_rst", &required.pay_rst);
        PaymentMethod::put(object, "pay_type", &required.pay_type);
        codec::Text::put(object, "test_flow", &required.test_flow);
        codec::QuotedFlag::put(object, "test_flow_flag", &required.test_flow_flag);
        object.integer("timestamp", context.unix_seconds(), true);
        codec::Text::put(object, "timing_type", &required.timing_type);
        object.text("version", "2.0");
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

static CREATE_OTA_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "create_ota_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.create_ota_order"),
        method: __private::meta::Method::Post,
        path: "/package/createOtaOrder",
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
            response: true,
        },
    },
    title: "Order OTA Plan",
    title_zh: Some("OTA日套餐下单"),
    summary: Some("Orders a daily OTA plan."),
    coverage: "request-only",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599726"],
    parameters: &[
        __private::ParameterInfo::required("device_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the device to order the plan for, by the ICCID of its SIM card, as in `order_package`.",
            )
            .example("89852202101130001670")
            .sensitive(),
        __private::ParameterInfo::required("global_order")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Probably whether to order the plan for the main (host) number, as in `order_package`.",
            )
            .example("0"),
        __private::ParameterInfo::required("is_open")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Probably whether to enable the plan immediately, as in `order_package`, where `false` is used for cards that support OTA.",
            )
            .example("0"),
        __private::ParameterInfo::required("order_period")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Probably the number of periods to order, as in `order_package`.")
            .example("1"),
        __private::ParameterInfo::required("package_code")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The code of the plan.")
            .example("DP20201218003915"),
        __private::ParameterInfo::required("package_name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name of the plan.")
            .example("T_T_T_0_P_S_中国100G/365天套餐"),
        __private::ParameterInfo::required("package_type")
            .kind(__private::ParameterKind::Code(super::PackageType::INFO))
            .at(__private::Location::Body)
            .doc("Probably the kind of the plan, as in `order_package`.")
            .example("1"),
        __private::ParameterInfo::required("pay_amount")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount paid for this order, in yuan, as in `order_package`.",
            )
            .unit("yuan (CNY)")
            .example("0"),
        __private::ParameterInfo::required("pay_rst")
            .kind(__private::ParameterKind::Code(super::PaymentState::INFO))
            .at(__private::Location::Body)
            .doc("Probably whether the order is paid, as in `order_package`.")
            .example("1"),
        __private::ParameterInfo::required("pay_type")
            .kind(__private::ParameterKind::Code(super::PaymentMethod::INFO))
            .at(__private::Location::Body)
            .doc(
                "Probably how the order was paid, as in `order_package`, where the field is optional.",
            )
            .example("2"),
        __private::ParameterInfo::required("test_flow")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount of test traffic, as in `order_package`, where it must not be empty if `test_flow_flag` is `true`.",
            )
            .unit("not documented")
            .example("0"),
        __private::ParameterInfo::required("test_flow_flag")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Probably whether the order includes test traffic, as in `order_package`, where only a first order can include it.",
            )
            .example("0"),
        __private::ParameterInfo::optional("mcc")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably a mobile country code. Empty in the example."),
        __private::ParameterInfo::required("days")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .example("364"),
        __private::ParameterInfo::required("timing_type")
            .value("text", "text")
            .at(__private::Location::Body)
            .example("1"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<CreateOtaOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .create_ota_order(CreateOtaOrder {
                device_id: "89852202101130001670".into(),
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20201218003915".into(),
                package_name: "T_T_T_0_P_S_中国100G/365天套餐".into(),
                package_type: PackageType::Daily,
                pay_amount: "0".parse()?,
                pay_rst: PaymentState::Unpaid,
                pay_type: PaymentMethod::Alipay,
                test_flow: "0".into(),
                test_flow_flag: false,
                days: 364,
                timing_type: "1".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/createOtaOrder",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "QY-000001",
  "device_id": "89852202101130001670",
  "global_order": "0",
  "is_open": "0",
  "order_period": "1",
  "package_code": "DP20201218003915",
  "package_name": "T_T_T_0_P_S_\u4e2d\u56fd100G/365\u5929\u5957\u9910",
  "package_type": "1",
  "pay_amount": "0",
  "pay_rst": "1",
  "pay_type": "2",
  "test_flow": "0",
  "test_flow_flag": "0",
  "mcc": "",
  "days": 364,
  "timing_type": "1",
  "timestamp": "1662628450",
  "version": "2.0",
  "sign": "xoiCacRJ6XYAsv2lCpAw7NEhmQM="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }
}
