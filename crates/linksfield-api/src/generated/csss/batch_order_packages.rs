// @generated from spec/csss/batch_order_packages.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss, PackageType, PaymentMethod, PaymentState};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Orders the same plan for several devices of the enterprise in one request, whose response
    /// contains the results. Linksfield's title: *Bulk order package* / 批量订购套餐.
    ///
    /// A success of the call may not mean that every device got the plan: check the `error` of each
    /// device in the response. If a device is not eligible, ordering fails. Linksfield does not
    /// document whether it then fails for all devices or only for that device.
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
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 19 parameters and
    ///   response fields, 4 are documented, 5 are known from an example only, and 10 are inferred.
    ///   Only 8 of the 19 parameters and response fields are marked as required or optional.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{
    ///     BatchOrderPackages, PackageType, PaymentMethod, PaymentState,
    /// };
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .batch_order_packages(BatchOrderPackages {
    ///         device_list: ["89852022018041800192".into(), "89852022018041800193".into()]
    ///             .into(),
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20190726001274".into(),
    ///         package_name: "C_M_0_P_中国20M不限速月套餐".into(),
    ///         package_type: PackageType::Monthly,
    ///     })
    ///     .pay_amount("0".parse()?)
    ///     .pay_rst(PaymentState::Paid)
    ///     .pay_type(PaymentMethod::WeChat)
    ///     .test_flow("0")
    ///     .test_flow_flag(false)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`BatchOrderPackages`]. Optional parameters are methods of
    /// the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_list`](field@BatchOrderPackages::device_list) | yes | The devices to order the plan for. They are probably identified by the ICCIDs of their SIM cards, as in `order_package`. The maximum number of devices is not documented. | page |
    /// | [`global_order`](field@BatchOrderPackages::global_order) | yes | Probably whether to order the plan for the main (host) number, as in `order_package`. The available pages do not explain this term. Usually `false`. | inference |
    /// | [`is_open`](field@BatchOrderPackages::is_open) | yes | Whether to enable the plan immediately. Use `false` for cards that support OTA. | page |
    /// | [`order_period`](field@BatchOrderPackages::order_period) | yes | Probably the number of periods to order. `package_type` probably determines the length of a period. | inference |
    /// | [`package_code`](field@BatchOrderPackages::package_code) | yes | The code of the plan. | inference |
    /// | [`package_name`](field@BatchOrderPackages::package_name) | yes | The name of the plan. | inference |
    /// | [`package_type`](field@BatchOrderPackages::package_type) | yes | The kind of the plan. | page |
    /// | [`pay_amount`](field@BatchOrderPackagesRequest::pay_amount) | no | An amount; probably the amount paid, in yuan, as in `order_package`. Whether the amount is for each device or for all devices is not documented. Unit: yuan (CNY). | page |
    /// | [`pay_rst`](field@BatchOrderPackagesRequest::pay_rst) | not documented | Probably whether the order is paid, as in `order_package`. | inference |
    /// | [`pay_type`](field@BatchOrderPackagesRequest::pay_type) | not documented | Probably how the order was paid, as in `order_package`. | inference |
    /// | [`test_flow`](field@BatchOrderPackagesRequest::test_flow) | not documented | Probably the amount of test traffic, as in `order_package`. There, the amount must not be empty if `test_flow_flag` is `true`. | inference |
    /// | [`test_flow_flag`](field@BatchOrderPackagesRequest::test_flow_flag) | not documented | Probably whether the order includes test traffic, as in `order_package`. There, only a first order can include test traffic. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`BatchOrderPackagesResponse`].
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
    ///   The amount is in yuan with at most two decimals, and the codes are those of
    ///   `order_package`. *Reason:* The available field table ends at `pay_amount`. The fields have
    ///   the same names as in `order_package`, and the values of the example fit.
    /// - The activation date and the expiry date in the response are days in the form `YYYYMMDD`,
    ///   in UTC+8. *Reason:* The example shows only `null`. `order_package` has dates of the same
    ///   names and documents this form.
    /// - `order_period` is a number of periods. *Reason:* Linksfield's page describes the field
    ///   only as "order period", and its example shows 1 for a monthly plan.
    /// - The `error` of a device does not make the call fail. The caller finds it in the response.
    ///   *Reason:* Linksfield's page does not state whether one ineligible device stops all others.
    ///   Each device has its own `error`, inside an envelope that reports success.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599716>, revised 2022-10-05 06:24:44. English. The
    ///   available field table ends at `pay_amount`, and the response is known only from its
    ///   example.
    /// - <https://developer.linksfield.net/api-10944517>. Chinese. The page marks `pay_amount` as
    ///   optional.
    #[inline]
    pub fn batch_order_packages(
        &self,
        required: BatchOrderPackages,
    ) -> Call<BatchOrderPackagesRequest> {
        self.call(BatchOrderPackagesRequest::new(required))
    }
}

/// The required parameters of [`batch_order_packages`](Csss::batch_order_packages).
#[derive(Clone, PartialEq)]
pub struct BatchOrderPackages {
    /// The devices to order the plan for. They are probably identified by the ICCIDs of their SIM
    /// cards, as in `order_package`. The maximum number of devices is not documented.
    ///
    /// Not shown by `Debug`.
    pub device_list: Vec<String>,
    /// Probably whether to order the plan for the main (host) number, as in `order_package`. The
    /// available pages do not explain this term. Usually `false`.
    ///
    /// Its meaning is inferred.
    pub global_order: bool,
    /// Whether to enable the plan immediately. Use `false` for cards that support OTA.
    pub is_open: bool,
    /// Probably the number of periods to order. `package_type` probably determines the length of a
    /// period.
    ///
    /// Example: `1`. Its meaning is inferred.
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
}

impl __private::fmt::Debug for BatchOrderPackages {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("BatchOrderPackages")
            .field("device_list", &__private::Redacted)
            .field("global_order", &self.global_order)
            .field("is_open", &self.is_open)
            .field("order_period", &self.order_period)
            .field("package_code", &self.package_code)
            .field("package_name", &self.package_name)
            .field("package_type", &self.package_type)
            .finish()
    }
}

/// The request of [`batch_order_packages`](Csss::batch_order_packages): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BatchOrderPackagesRequest {
    /// The required parameters.
    pub required: BatchOrderPackages,
    /// An amount; probably the amount paid, in yuan, as in `order_package`. Whether the amount is
    /// for each device or for all devices is not documented.
    ///
    /// At most two decimal places. Unit: yuan (CNY). Example: `0`.
    pub pay_amount: Option<__private::Decimal>,
    /// Probably whether the order is paid, as in `order_package`.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_rst: Option<PaymentState>,
    /// Probably how the order was paid, as in `order_package`.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub pay_type: Option<PaymentMethod>,
    /// Probably the amount of test traffic, as in `order_package`. There, the amount must not be
    /// empty if `test_flow_flag` is `true`.
    ///
    /// Unit: not documented. Example: `0`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub test_flow: Option<String>,
    /// Probably whether the order includes test traffic, as in `order_package`. There, only a first
    /// order can include test traffic.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub test_flow_flag: Option<bool>,
}

impl BatchOrderPackagesRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: BatchOrderPackages) -> Self {
        Self {
            required,
            pay_amount: None,
            pay_rst: None,
            pay_type: None,
            test_flow: None,
            test_flow_flag: None,
        }
    }

    /// An amount; probably the amount paid, in yuan, as in `order_package`. Whether the amount is
    /// for each device or for all devices is not documented.
    ///
    /// See [`pay_amount`](field@BatchOrderPackagesRequest::pay_amount).
    #[must_use]
    #[inline]
    pub fn pay_amount(mut self, value: __private::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Probably whether the order is paid, as in `order_package`.
    ///
    /// See [`pay_rst`](field@BatchOrderPackagesRequest::pay_rst).
    #[must_use]
    #[inline]
    pub fn pay_rst(mut self, value: PaymentState) -> Self {
        self.pay_rst = Some(value);
        self
    }

    /// Probably how the order was paid, as in `order_package`.
    ///
    /// See [`pay_type`](field@BatchOrderPackagesRequest::pay_type).
    #[must_use]
    #[inline]
    pub fn pay_type(mut self, value: PaymentMethod) -> Self {
        self.pay_type = Some(value);
        self
    }

    /// Probably the amount of test traffic, as in `order_package`. There, the amount must not be
    /// empty if `test_flow_flag` is `true`.
    ///
    /// See [`test_flow`](field@BatchOrderPackagesRequest::test_flow).
    #[must_use]
    #[inline]
    pub fn test_flow(mut self, value: impl Into<String>) -> Self {
        self.test_flow = Some(value.into());
        self
    }

    /// Probably whether the order includes test traffic, as in `order_package`. There, only a first
    /// order can include test traffic.
    ///
    /// See [`test_flow_flag`](field@BatchOrderPackagesRequest::test_flow_flag).
    #[must_use]
    #[inline]
    pub fn test_flow_flag(mut self, value: bool) -> Self {
        self.test_flow_flag = Some(value);
        self
    }
}

impl From<BatchOrderPackages> for BatchOrderPackagesRequest {
    #[inline]
    fn from(required: BatchOrderPackages) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BatchOrderPackagesRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: BatchOrderPackages {
                device_list: object
                    .given::<codec::Sensitive<codec::List<codec::Text>>>("deviceList")?,
                global_order: object.given::<codec::QuotedFlag>("global_order")?,
                is_open: object.given::<codec::QuotedFlag>("is_open")?,
                order_period: object.given::<codec::QuotedInteger>("order_period")?,
                package_code: object.given::<codec::Text>("package_code")?,
                package_name: object.given::<codec::Text>("package_name")?,
                package_type: object.given::<PackageType>("package_type")?,
            },
            pay_amount: object.given_some::<codec::QuotedDecimalTo<2>>("pay_amount")?,
            pay_rst: object.given_some::<PaymentState>("pay_rst")?,
            pay_type: object.given_some::<PaymentMethod>("pay_type")?,
            test_flow: object.given_some::<codec::Text>("test_flow")?,
            test_flow_flag: object.given_some::<codec::QuotedFlag>("test_flow_flag")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Text>::put(object, "deviceList", &required.device_list);
        codec::QuotedFlag::put(object, "global_order", &required.global_order);
        codec::QuotedFlag::put(object, "is_open", &required.is_open);
        codec::QuotedInteger::put(object, "order_period", &required.order_period);
        codec::Text::put(object, "package_code", &required.package_code);
        codec::Text::put(object, "package_name", &required.package_name);
        PackageType::put(object, "package_type", &required.package_type);
        codec::QuotedDecimalTo::<2>::put_some(object, "pay_amount", &self.pay_amount);
        PaymentState::put_some(object, "pay_rst", &self.pay_rst);
        PaymentMethod::put_some(object, "pay_type", &self.pay_type);
        codec::Text::put_some(object, "test_flow", &self.test_flow);
        codec::QuotedFlag::put_some(object, "test_flow_flag", &self.test_flow_flag);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("package_code", &required.package_code)?;
        codec::Text::check_required("package_name", &required.package_name)?;
        PackageType::check_required("package_type", &required.package_type)?;
        codec::QuotedDecimalTo::<2>::check_some("pay_amount", &self.pay_amount)?;
        PaymentState::check_some("pay_rst", &self.pay_rst)?;
        PaymentMethod::check_some("pay_type", &self.pay_type)?;
        Ok(())
    }
}

__private::structure_traits!(BatchOrderPackagesRequest);

impl Call<BatchOrderPackagesRequest> {
    /// An amount; probably the amount paid, in yuan, as in `order_package`. Whether the amount is
    /// for each device or for all devices is not documented.
    ///
    /// See [`pay_amount`](field@BatchOrderPackagesRequest::pay_amount).
    #[inline]
    pub fn pay_amount(self, value: __private::Decimal) -> Self {
        self.map(|request| request.pay_amount(value))
    }

    /// Probably whether the order is paid, as in `order_package`.
    ///
    /// See [`pay_rst`](field@BatchOrderPackagesRequest::pay_rst).
    #[inline]
    pub fn pay_rst(self, value: PaymentState) -> Self {
        self.map(|request| request.pay_rst(value))
    }

    /// Probably how the order was paid, as in `order_package`.
    ///
    /// See [`pay_type`](field@BatchOrderPackagesRequest::pay_type).
    #[inline]
    pub fn pay_type(self, value: PaymentMethod) -> Self {
        self.map(|request| request.pay_type(value))
    }

    /// Probably the amount of test traffic, as in `order_package`. There, the amount must not be
    /// empty if `test_flow_flag` is `true`.
    ///
    /// See [`test_flow`](field@BatchOrderPackagesRequest::test_flow).
    #[inline]
    pub fn test_flow(self, value: impl Into<String>) -> Self {
        self.map(|request| request.test_flow(value))
    }

    /// Probably whether the order includes test traffic, as in `order_package`. There, only a first
    /// order can include test traffic.
    ///
    /// See [`test_flow_flag`](field@BatchOrderPackagesRequest::test_flow_flag).
    #[inline]
    pub fn test_flow_flag(self, value: bool) -> Self {
        self.map(|request| request.test_flow_flag(value))
    }
}

impl __private::Operation for BatchOrderPackagesRequest {
    type Family = Csss;
    type Output = BatchOrderPackagesResponse;
    const INFO: &'static __private::OperationInfo = &BATCH_ORDER_PACKAGES;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/batchOrderPackages");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::List::<codec::Text>::put(object, "deviceList", &required.device_list);
        codec::QuotedFlag::put(object, "global_order", &required.global_order);
        codec::QuotedFlag::put(object, "is_open", &required.is_open);
        codec::QuotedInteger::put(object, "order_period", &required.order_period);
        codec::Text::put(object, "package_code", &required.package_code);
        codec::Text::put(object, "package_name", &required.package_name);
        PackageType::put(object, "package_type", &required.package_type);
        codec::QuotedDecimalTo::<2>::put_given(object, "pay_amount", &self.pay_amount);
        PaymentState::put_given(object, "pay_rst", &self.pay_rst);
        PaymentMethod::put_given(object, "pay_type", &self.pay_type);
        codec::Text::put_given(object, "test_flow", &self.test_flow);
        codec::QuotedFlag::put_given(object, "test_flow_flag", &self.test_flow_flag);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<BatchOrderPackagesResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<BatchOrderPackagesResponse>::write(output, writer);
    }
}

/// The result for each device.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct DeviceOrder {
    /// The result code of this device; `0000` is success. Other values are not documented. The
    /// client does not turn them into an error of the call.
    ///
    /// Example: `0000`. Known from an example only. Whether it is required is not documented.
    pub error: Option<String>,
    /// The message that belongs to `error`.
    ///
    /// Example: `success`. Known from an example only. Whether it is required is not documented.
    pub error_msg: Option<String>,
    /// The id of the plan order for this device.
    ///
    /// Example: `ORDER_47454030993031168`. Known from an example only. Whether it is required is
    /// not documented.
    pub order_id: Option<String>,
    /// The device that this result belongs to.
    ///
    /// Not shown by `Debug`. Example: `89852022018041800192`. Known from an example only. Whether
    /// it is required is not documented.
    pub device_id: Option<String>,
    /// Probably the day the plan was activated, as in `order_package`, where the date is present if
    /// `is_open` is `true`. `null` in the example.
    ///
    /// Time zone: UTC+08:00. Its meaning is inferred. Whether it is required is not documented.
    pub order_start_date: Option<__private::Date>,
    /// Probably the day the plan is expected to expire, as in `order_package`, where the date is
    /// present if `is_open` is `true`. `null` in the example.
    ///
    /// Time zone: UTC+08:00. Its meaning is inferred. Whether it is required is not documented.
    pub order_expire_date: Option<__private::Date>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for DeviceOrder {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("DeviceOrder")
            .field("error", &self.error)
            .field("error_msg", &self.error_msg)
            .field("order_id", &self.order_id)
            .field("device_id", &__private::Redacted::some(&self.device_id))
            .field("order_start_date", &self.order_start_date)
            .field("order_expire_date", &self.order_expire_date)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for DeviceOrder {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            error: object.optional::<codec::Text>("error"),
            error_msg: object.optional::<codec::Text>("errorMsg"),
            order_id: object.optional::<codec::Text>("order_id"),
            device_id: object.optional::<codec::Sensitive<codec::Text>>("device_id"),
            order_start_date: object.optional::<codec::DateCompact>("order_start_date"),
            order_expire_date: object
                .optional::<codec::DateCompact>("order_expire_date"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "error", &self.error);
        codec::Text::put_some(object, "errorMsg", &self.error_msg);
        codec::Text::put_some(object, "order_id", &self.order_id);
        codec::Text::put_some(object, "device_id", &self.device_id);
        codec::DateCompact::put_some(object, "order_start_date", &self.order_start_date);
        codec::DateCompact::put_some(
            object,
            "order_expire_date",
            &self.order_expire_date,
        );
        self.extra.write(object);
    }
}

__private::structure_traits!(DeviceOrder);

/// The response of `batch_order_packages`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BatchOrderPackagesResponse {
    /// The result for each device.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub device_order: Option<Vec<DeviceOrder>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BatchOrderPackagesResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            device_order: object
                .optional::<codec::List<codec::Object<DeviceOrder>>>("device_order"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<
            codec::Object<DeviceOrder>,
        >::put_some(object, "device_order", &self.device_order);
        self.extra.write(object);
    }
}

__private::structure_traits!(BatchOrderPackagesResponse);

static BATCH_ORDER_PACKAGES: __private::OperationInfo = __private::OperationInfo {
    name: "batch_order_packages",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.batch_order_packages"),
        method: __private::meta::Method::Post,
        path: "/package/batchOrderPackages",
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
                                __private::outcome::Argument::Parameter(&["deviceList"]),
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
            parameters: &["deviceList"],
            response: true,
        },
    },
    title: "Bulk order package",
    title_zh: Some("批量订购套餐"),
    summary: Some(
        "Orders the same plan for several devices of the enterprise in one request, whose response contains the results.\nA success of the call may not mean that every device got the plan: check the `error` of each device in the response. If a device is not eligible, ordering fails. Linksfield does not document whether it then fails for all devices or only for that device.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://developer-en.apifox.cn/api-42599716",
        "https://developer.linksfield.net/api-10944517",
    ],
    parameters: &[
        __private::ParameterInfo::required("deviceList")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc(
                "The devices to order the plan for. They are probably identified by the ICCIDs of their SIM cards, as in `order_package`. The maximum number of devices is not documented.",
            )
            .sensitive(),
        __private::ParameterInfo::required("global_order")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Probably whether to order the plan for the main (host) number, as in `order_package`. The available pages do not explain this term. Usually `false`.",
            )
            .example("0"),
        __private::ParameterInfo::required("is_open")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Whether to enable the plan immediately. Use `false` for cards that support OTA.",
            )
            .example("0"),
        __private::ParameterInfo::required("order_period")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "Probably the number of periods to order. `package_type` probably determines the length of a period.",
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
        __private::ParameterInfo::optional("pay_amount")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc(
                "An amount; probably the amount paid, in yuan, as in `order_package`. Whether the amount is for each device or for all devices is not documented.",
            )
            .unit("yuan (CNY)")
            .example("0"),
        __private::ParameterInfo::optional("pay_rst")
            .kind(__private::ParameterKind::Code(super::PaymentState::INFO))
            .at(__private::Location::Body)
            .doc("Probably whether the order is paid, as in `order_package`.")
            .example("2"),
        __private::ParameterInfo::optional("pay_type")
            .kind(__private::ParameterKind::Code(super::PaymentMethod::INFO))
            .at(__private::Location::Body)
            .doc("Probably how the order was paid, as in `order_package`.")
            .example("1"),
        __private::ParameterInfo::optional("test_flow")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount of test traffic, as in `order_package`. There, the amount must not be empty if `test_flow_flag` is `true`.",
            )
            .unit("not documented")
            .example("0"),
        __private::ParameterInfo::optional("test_flow_flag")
            .value("flag", "`0` or `1`")
            .at(__private::Location::Body)
            .doc(
                "Probably whether the order includes test traffic, as in `order_package`. There, only a first order can include test traffic.",
            )
            .example("0"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "device_order",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &[
                            "error",
                            "errorMsg",
                            "order_id",
                            "order_start_date",
                            "order_expire_date",
                        ],
                        fields: &[("device_id", __private::Shape::Sensitive("text"))],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions::<BatchOrderPackagesRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .batch_order_packages(BatchOrderPackages {
                device_list: [
                    "89852022018041800192".into(),
                    "89852022018041800193".into(),
                ]
                    .into(),
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20190726001274".into(),
                package_name: "C_M_0_P_中国20M不限速月套餐".into(),
                package_type: PackageType::Monthly,
            })
            .pay_amount("0".parse()?)
            .pay_rst(PaymentState::Paid)
            .pay_type(PaymentMethod::WeChat)
            .test_flow("0")
            .test_flow_flag(false);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/batchOrderPackages",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "deviceList": [
    "89852022018041800192",
    "89852022018041800193"
  ],
  "global_order": "0",
  "is_open": "0",
  "order_period": "1",
  "package_code": "DP20190726001274",
  "package_name": "C_M_0_P_中国20M不限速月套餐",
  "package_type": "2",
  "pay_amount": "0",
  "pay_rst": "2",
  "pay_type": "1",
  "test_flow": "0",
  "test_flow_flag": "0",
  "timestamp": "1643253530",
  "version": "2.0",
  "sign": "5+o5RzScCv2TuJ1Yb/aehTH0GLU="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            BatchOrderPackagesRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0000",
  "data": {
    "device_order": [
      {
        "error": "0000",
        "errorMsg": "success",
        "order_id": "ORDER_47454030993031168",
        "device_id": "89852022018041800192",
        "order_start_date": null,
        "order_expire_date": null
      },
      {
        "error": "0000",
        "errorMsg": "success",
        "order_id": "ORDER_47453927590854656",
        "device_id": "89852022018041800193",
        "order_start_date": null,
        "order_expire_date": null
      }
    ]
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
