// @generated from spec/csss/create_ota_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Csss, PackageType, PaymentMethod, PaymentState};
use crate::rt;

static CREATE_OTA_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.create_ota_order"),
    method: rt::meta::Method::Post,
    path: "/package/createOtaOrder",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("csss.query_order"),
    needs_token: false,
};

impl Csss {
    /// Order OTA Plan / OTA日套餐下单.
    ///
    /// Orders a daily OTA plan.
    ///
    /// Its answer is not documented: the payload is given as it comes, as JSON.
    /// The documentation labels it "Testing".
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_order` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599726>. English. The fields have names, types and
    ///   required marks, but no meanings; the answer is not known.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - Fields that `orderPackage` has too take the same values and mean the same: the amount has
    ///   at most two decimals and is in yuan, the codes and flags are those of `orderPackage`. The
    ///   page gives no meanings; the names are the same, and the values of the example fit.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{CreateOtaOrder, PackageType, PaymentMethod, PaymentState};
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .create_ota_order(CreateOtaOrder {
    ///         device_id: "89852202101130001670".parse()?,
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20201218003915",
    ///         package_name: "T_T_T_0_P_S_中国100G/365天套餐",
    ///         package_type: PackageType::Daily,
    ///         pay_amount: "0".parse()?,
    ///         pay_rst: PaymentState::Unpaid,
    ///         pay_type: PaymentMethod::Alipay,
    ///         test_flow: "0",
    ///         test_flow_flag: false,
    ///         days: 364,
    ///         timing_type: "1",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_ota_order<'a>(
        &'a self,
        request: CreateOtaOrder<'a>,
    ) -> CreateOtaOrderCall<'a> {
        CreateOtaOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            mcc: None,
        }
    }
}

/// What must be given to call: Order OTA Plan.
#[derive(Debug, Clone)]
pub struct CreateOtaOrder<'a> {
    /// Probably the device the plan is for, by the ICCID of its SIM card, as in `orderPackage`.
    ///
    /// Example: `89852202101130001670`.
    pub device_id: rt::Iccid,
    /// Probably whether the main (host) number is to have the plan, as in `orderPackage`.
    pub global_order: bool,
    /// Probably whether to enable the plan at once, as in `orderPackage`, where it is no for cards
    /// that can do OTA.
    pub is_open: bool,
    /// Probably the number of periods to order, as in `orderPackage`.
    ///
    /// Example: `1`.
    pub order_period: i64,
    /// The code of the plan.
    ///
    /// Example: `DP20201218003915`.
    pub package_code: &'a str,
    /// The name of the plan.
    ///
    /// Example: `T_T_T_0_P_S_中国100G/365天套餐`.
    pub package_name: &'a str,
    /// Probably the kind of the plan, as in `orderPackage`.
    ///
    /// Example: `1`.
    pub package_type: PackageType,
    /// Probably the amount paid for this order, in yuan, as in `orderPackage`.
    ///
    /// At most 2 digits behind the point. Unit: yuan (CNY). Example: `0`.
    pub pay_amount: rt::Decimal,
    /// Probably whether the order is paid, as in `orderPackage`.
    ///
    /// Example: `1`.
    pub pay_rst: PaymentState,
    /// Probably how the order was paid, as in `orderPackage`, where it may be left out.
    ///
    /// Example: `2`.
    pub pay_type: PaymentMethod,
    /// Probably the amount of test traffic, as in `orderPackage`, where it must be given when
    /// `test_flow_flag` is set.
    ///
    /// Unit: not documented. Example: `0`.
    pub test_flow: &'a str,
    /// Probably whether the order has test traffic, as in `orderPackage`, where only a first order
    /// may.
    pub test_flow_flag: bool,
    /// Not documented.
    ///
    /// Example: `364`.
    pub days: i64,
    /// Not documented; nor is the list of values.
    ///
    /// Example: `1`.
    pub timing_type: &'a str,
}

/// The call `csss.create_ota_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateOtaOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: CreateOtaOrder<'a>,
    mcc: Option<&'a str>,
}

impl<'a> CreateOtaOrderCall<'a> {
    /// Probably a mobile country code; empty in the example.
    pub fn mcc(mut self, value: &'a str) -> Self {
        self.mcc = Some(value);
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
                &CREATE_OTA_ORDER,
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
        self.client.explain(&CREATE_OTA_ORDER, self, self.options)
    }
}

impl rt::Encode for CreateOtaOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("package_code", self.request.package_code)?;
        rt::check::not_empty("package_name", self.request.package_name)?;
        rt::check::decimals("pay_amount", self.request.pay_amount, 2)?;
        rt::check::not_empty("test_flow", self.request.test_flow)?;
        rt::check::not_empty("timing_type", self.request.timing_type)?;
        parts.path("/package/createOtaOrder");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object.bare("days", self.request.days);
        object.text("device_id", self.request.device_id.as_str());
        object.quoted("global_order", rt::flag(self.request.global_order));
        object.quoted("is_open", rt::flag(self.request.is_open));
        if let Some(value) = self.mcc.filter(|value| !value.is_empty()) {
            object.text("mcc", value);
        }
        object.quoted("order_period", self.request.order_period);
        object.text("package_code", self.request.package_code);
        object.text("package_name", self.request.package_name);
        object.text("package_type", self.request.package_type.as_str());
        object.quoted("pay_amount", rt::put::decimal(self.request.pay_amount, 2));
        object.text("pay_rst", self.request.pay_rst.as_str());
        object.text("pay_type", self.request.pay_type.as_str());
        object.text("test_flow", self.request.test_flow);
        object.quoted("test_flow_flag", rt::flag(self.request.test_flow_flag));
        object.quoted("timestamp", context.unix_seconds());
        object.text("timing_type", self.request.timing_type);
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .create_ota_order(CreateOtaOrder {
                device_id: "89852202101130001670".parse()?,
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20201218003915",
                package_name: "T_T_T_0_P_S_中国100G/365天套餐",
                package_type: PackageType::Daily,
                pay_amount: "0".parse()?,
                pay_rst: PaymentState::Unpaid,
                pay_type: PaymentMethod::Alipay,
                test_flow: "0",
                test_flow_flag: false,
                days: 364,
                timing_type: "1",
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/createOtaOrder",
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
