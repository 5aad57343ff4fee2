// @generated from spec/csss/order_package.yaml by `cargo xtask gen`. Do not edit.

use super::{Csss, PackageType, PaymentMethod, PaymentState};
use crate::rt;

static ORDER_PACKAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.order_package"),
    method: rt::meta::Method::Post,
    path: "/package/orderPackage",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("csss.query_order"),
    needs_token: false,
};

impl Csss {
    /// Order data plan / 订购流量套餐.
    ///
    /// Orders a data plan for a single device that the enterprise has.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_order` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer.linksfield.net/api-10944452>, revised 2022-12-12 03:21:14
    /// - <https://developer-en.apifox.cn/api-42599715>, revised 2022-10-05 06:21:24
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - Both dates are optional, though the page marks them as required. The page types them as
    ///   null and says that they are there only when enabling was asked for.
    /// - `order_period` counts periods. The page says no more than "order period", and shows 1 for
    ///   a monthly plan.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{OrderPackage, PackageType, PaymentMethod, PaymentState};
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .order_package(OrderPackage {
    ///         device_id: "89852022018041800192".parse()?,
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20190726001274",
    ///         package_name: "C_M_0_P_中国20M不限速月套餐",
    ///         package_type: PackageType::Monthly,
    ///         pay_amount: "0".parse()?,
    ///         pay_rst: PaymentState::Unpaid,
    ///         test_flow: "0",
    ///         test_flow_flag: false,
    ///     })
    ///     .pay_type(PaymentMethod::Alipay)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn order_package<'a>(
        &'a self,
        request: OrderPackage<'a>,
    ) -> OrderPackageCall<'a> {
        OrderPackageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            pay_type: None,
        }
    }
}

/// What must be given to call: Order data plan.
#[derive(Debug, Clone)]
pub struct OrderPackage<'a> {
    /// The device the plan is for, normally the ICCID of its SIM card.
    ///
    /// Example: `89852022018041800192`.
    pub device_id: rt::Iccid,
    /// Whether the main (host) number is to have the plan; usually not.
    pub global_order: bool,
    /// Whether to enable the plan at once, which only a paid order can ask for. Daily-schedule
    /// plans, and sub-number plans of OTA devices, cannot be enabled so. For cards that can do OTA
    /// the answer is no.
    pub is_open: bool,
    /// The order period; probably the number of periods, a period being what `package_type` says.
    ///
    /// Example: `1`.
    pub order_period: i64,
    /// The code of the plan.
    ///
    /// Example: `DP20190726001274`.
    pub package_code: &'a str,
    /// The name of the plan.
    ///
    /// Example: `C_M_0_P_中国20M不限速月套餐`.
    pub package_name: &'a str,
    /// The kind of the plan.
    ///
    /// Example: `2`.
    pub package_type: PackageType,
    /// The amount paid for this order.
    ///
    /// At most 2 digits behind the point. Unit: yuan (CNY). Example: `0`.
    pub pay_amount: rt::Decimal,
    /// Whether the order is paid.
    ///
    /// Example: `1`.
    pub pay_rst: PaymentState,
    /// The amount of test traffic; it must be given when `test_flow_flag` is set.
    ///
    /// Unit: not documented. Example: `0`.
    pub test_flow: &'a str,
    /// Whether the order has test traffic; only a first order may. Usually not.
    pub test_flow_flag: bool,
}

/// The call `csss.order_package`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct OrderPackageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: OrderPackage<'a>,
    pay_type: Option<PaymentMethod>,
}

impl<'a> OrderPackageCall<'a> {
    /// How the order was paid.
    ///
    /// Example: `2`.
    pub fn pay_type(mut self, value: PaymentMethod) -> Self {
        self.pay_type = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<OrderPackageResponse>, rt::Error> {
        self.client
            .execute(
                &ORDER_PACKAGE,
                &self,
                self.options,
                |payload| payload.required(OrderPackageResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&ORDER_PACKAGE, self, self.options)
    }
}

impl rt::Encode for OrderPackageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("package_code", self.request.package_code)?;
        rt::check::not_empty("package_name", self.request.package_name)?;
        rt::check::decimals("pay_amount", self.request.pay_amount, 2)?;
        rt::check::not_empty("test_flow", self.request.test_flow)?;
        parts.path("/package/orderPackage");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.text("device_id", self.request.device_id.as_str());
        object.quoted("global_order", rt::flag(self.request.global_order));
        object.quoted("is_open", rt::flag(self.request.is_open));
        object.quoted("order_period", self.request.order_period);
        object.text("package_code", self.request.package_code);
        object.text("package_name", self.request.package_name);
        object.text("package_type", self.request.package_type.as_str());
        object.quoted("pay_amount", rt::put::decimal(self.request.pay_amount, 2));
        object.text("pay_rst", self.request.pay_rst.as_str());
        if let Some(value) = &self.pay_type {
            object.text("pay_type", value.as_str());
        }
        object.text("test_flow", self.request.test_flow);
        object.quoted("test_flow_flag", rt::flag(self.request.test_flow_flag));
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

/// The answer of: Order data plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderPackageResponse {
    /// Not documented; `null` in the example.
    pub sign: Option<String>,
    /// The id of the plan order.
    ///
    /// Example: `ORDER_47452122261749760`.
    pub order_id: String,
    /// The day the plan was activated; there when `is_open` asked for it.
    ///
    /// Time zone: UTC+08:00.
    pub order_start_date: Option<rt::Date>,
    /// The day the plan is expected to expire; there when `is_open` asked for it.
    ///
    /// Time zone: UTC+08:00.
    pub order_expire_date: Option<rt::Date>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl OrderPackageResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            sign: object.optional("sign", rt::get::text),
            order_id: object.required("order_id", rt::get::text)?,
            order_start_date: object.optional("order_start_date", rt::get::date_compact),
            order_expire_date: object
                .optional("order_expire_date", rt::get::date_compact),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.sign {
            object.text("sign", value);
        }
        object.text("order_id", &self.order_id);
        if let Some(value) = &self.order_start_date {
            object.quoted("order_start_date", rt::put::date_compact(*value));
        }
        if let Some(value) = &self.order_expire_date {
            object.quoted("order_expire_date", rt::put::date_compact(*value));
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .order_package(OrderPackage {
                device_id: "89852022018041800192".parse()?,
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20190726001274",
                package_name: "C_M_0_P_中国20M不限速月套餐",
                package_type: PackageType::Monthly,
                pay_amount: "0".parse()?,
                pay_rst: PaymentState::Unpaid,
                test_flow: "0",
                test_flow_flag: false,
            })
            .pay_type(PaymentMethod::Alipay)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/orderPackage",
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
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &ORDER_PACKAGE,
            &documented,
            |payload| payload.required(OrderPackageResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
