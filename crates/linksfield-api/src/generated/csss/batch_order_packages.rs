// @generated from spec/csss/batch_order_packages.yaml by `cargo xtask gen`. Do not edit.

use super::{Csss, PackageType, PaymentMethod, PaymentState};
use crate::rt;

static BATCH_ORDER_PACKAGES: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.batch_order_packages"),
    method: rt::meta::Method::Post,
    path: "/package/batchOrderPackages",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("csss.query_order"),
    needs_token: false,
};

impl Csss {
    /// Bulk order package / 批量订购套餐.
    ///
    /// Orders one plan for many devices of the enterprise in a single, synchronous call. A device
    /// that is not eligible makes the ordering fail: for all devices or for that one only, the page
    /// does not say. So read the error of each device in any case.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_order` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599716>, revised 2022-10-05 06:24:44. English. The
    ///   known part of the field table ends at `pay_amount`; the answer is known from the example
    ///   only.
    /// - <https://developer.linksfield.net/api-10944517>. Chinese. It marks `pay_amount` as
    ///   optional.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - Fields that `orderPackage` has too take the same values and mean the same: the amount has
    ///   at most two decimals and is in yuan, the codes are those of `orderPackage`. The known part
    ///   of the field table ends at `pay_amount`; the names are the same, and the values of the
    ///   example fit.
    /// - Both dates are days `YYYYMMDD` in UTC+8. The example shows `null` only; the names are
    ///   those of `orderPackage`, which documents this form.
    /// - `order_period` counts periods. The page says no more than "order period", and shows 1 for
    ///   a monthly plan.
    /// - The `error` of a device does not make the call fail; it is handed to the caller. The page
    ///   does not say whether one device that cannot order stops all others, and each device has an
    ///   error of its own, inside an envelope that tells success.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::{BatchOrderPackages, PackageType, PaymentMethod, PaymentState};
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .batch_order_packages(BatchOrderPackages {
    ///         device_list: &["89852022018041800192".parse()?, "89852022018041800193".parse()?],
    ///         global_order: false,
    ///         is_open: false,
    ///         order_period: 1,
    ///         package_code: "DP20190726001274",
    ///         package_name: "C_M_0_P_中国20M不限速月套餐",
    ///         package_type: PackageType::Monthly,
    ///     })
    ///     .pay_amount("0".parse()?)
    ///     .pay_rst(PaymentState::Paid)
    ///     .pay_type(PaymentMethod::WeChat)
    ///     .test_flow("0")
    ///     .test_flow_flag(false)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_order_packages<'a>(
        &'a self,
        request: BatchOrderPackages<'a>,
    ) -> BatchOrderPackagesCall<'a> {
        BatchOrderPackagesCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            pay_amount: None,
            pay_rst: None,
            pay_type: None,
            test_flow: None,
            test_flow_flag: None,
        }
    }
}

/// What must be given to call: Bulk order package.
#[derive(Debug, Clone)]
pub struct BatchOrderPackages<'a> {
    /// The devices the plan is for, probably the ICCIDs of their SIM cards as in `orderPackage`.
    /// How many there may be is not documented.
    pub device_list: &'a [rt::Iccid],
    /// Probably whether the main (host) number is to have the plan, as in `orderPackage`; usually
    /// not.
    pub global_order: bool,
    /// Whether to enable the plan at once. Cards that can do OTA: no.
    pub is_open: bool,
    /// Probably the number of periods to order; a period is what `package_type` says.
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
}

/// The call `csss.batch_order_packages`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct BatchOrderPackagesCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: BatchOrderPackages<'a>,
    pay_amount: Option<rt::Decimal>,
    pay_rst: Option<PaymentState>,
    pay_type: Option<PaymentMethod>,
    test_flow: Option<&'a str>,
    test_flow_flag: Option<bool>,
}

impl<'a> BatchOrderPackagesCall<'a> {
    /// An amount; probably the amount paid for this order, in yuan, as in `orderPackage`.
    ///
    /// At most 2 digits behind the point. Unit: yuan (CNY). Example: `0`.
    pub fn pay_amount(mut self, value: rt::Decimal) -> Self {
        self.pay_amount = Some(value);
        self
    }

    /// Probably whether the order is paid, as in `orderPackage`.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub fn pay_rst(mut self, value: PaymentState) -> Self {
        self.pay_rst = Some(value);
        self
    }

    /// Probably how the order was paid, as in `orderPackage`.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn pay_type(mut self, value: PaymentMethod) -> Self {
        self.pay_type = Some(value);
        self
    }

    /// Probably the amount of test traffic, as in `orderPackage`, where it must be given when
    /// `test_flow_flag` is set.
    ///
    /// Unit: not documented. Example: `0`. Whether it is required is not documented.
    pub fn test_flow(mut self, value: &'a str) -> Self {
        self.test_flow = Some(value);
        self
    }

    /// Probably whether the order has test traffic, as in `orderPackage`, where only a first order
    /// may.
    ///
    /// Whether it is required is not documented.
    pub fn test_flow_flag(mut self, value: bool) -> Self {
        self.test_flow_flag = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<BatchOrderPackagesResponse>, rt::Error> {
        self.client
            .execute(
                &BATCH_ORDER_PACKAGES,
                &self,
                self.options,
                |payload| payload.required(BatchOrderPackagesResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&BATCH_ORDER_PACKAGES, self, self.options)
    }
}

impl rt::Encode for BatchOrderPackagesCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("package_code", self.request.package_code)?;
        rt::check::not_empty("package_name", self.request.package_name)?;
        if let Some(value) = &self.pay_amount {
            rt::check::decimals("pay_amount", *value, 2)?;
        }
        parts.path("/package/batchOrderPackages");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        object
            .list(
                "deviceList",
                self.request.device_list,
                |list, item| list.text(item.as_str()),
            );
        object.quoted("global_order", rt::flag(self.request.global_order));
        object.quoted("is_open", rt::flag(self.request.is_open));
        object.quoted("order_period", self.request.order_period);
        object.text("package_code", self.request.package_code);
        object.text("package_name", self.request.package_name);
        object.text("package_type", self.request.package_type.as_str());
        if let Some(value) = &self.pay_amount {
            object.quoted("pay_amount", rt::put::decimal(*value, 2));
        }
        if let Some(value) = &self.pay_rst {
            object.text("pay_rst", value.as_str());
        }
        if let Some(value) = &self.pay_type {
            object.text("pay_type", value.as_str());
        }
        if let Some(value) = self.test_flow.filter(|value| !value.is_empty()) {
            object.text("test_flow", value);
        }
        if let Some(value) = &self.test_flow_flag {
            object.quoted("test_flow_flag", rt::flag(*value));
        }
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

/// What became of each device.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeviceOrder {
    /// The result code of this device; `0000` is success. Other values are not documented. It is
    /// not turned into an error of the call.
    ///
    /// Example: `0000`. Whether it is required is not documented.
    pub error: Option<String>,
    /// The text that goes with `error`.
    ///
    /// Example: `success`. Whether it is required is not documented.
    pub error_msg: Option<String>,
    /// The id of the plan order of this device.
    ///
    /// Example: `ORDER_47454030993031168`. Whether it is required is not documented.
    pub order_id: Option<String>,
    /// The device.
    ///
    /// Example: `89852022018041800192`. Whether it is required is not documented.
    pub device_id: Option<rt::Iccid>,
    /// Probably the day the plan was activated, there when `is_open` asked for it, as in
    /// `orderPackage`; `null` in the example.
    ///
    /// Time zone: UTC+08:00. Whether it is required is not documented.
    pub order_start_date: Option<rt::Date>,
    /// Probably the day the plan is expected to expire, there when `is_open` asked for it, as in
    /// `orderPackage`; `null` in the example.
    ///
    /// Time zone: UTC+08:00. Whether it is required is not documented.
    pub order_expire_date: Option<rt::Date>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl DeviceOrder {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            error: object.optional("error", rt::get::text),
            error_msg: object.optional("errorMsg", rt::get::text),
            order_id: object.optional("order_id", rt::get::text),
            device_id: object.optional("device_id", rt::get::iccid),
            order_start_date: object.optional("order_start_date", rt::get::date_compact),
            order_expire_date: object
                .optional("order_expire_date", rt::get::date_compact),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.error {
            object.text("error", value);
        }
        if let Some(value) = &self.error_msg {
            object.text("errorMsg", value);
        }
        if let Some(value) = &self.order_id {
            object.text("order_id", value);
        }
        if let Some(value) = &self.device_id {
            object.text("device_id", value.as_str());
        }
        if let Some(value) = &self.order_start_date {
            object.quoted("order_start_date", rt::put::date_compact(*value));
        }
        if let Some(value) = &self.order_expire_date {
            object.quoted("order_expire_date", rt::put::date_compact(*value));
        }
        self.extra.write(object);
    }
}

/// The answer of: Bulk order package.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BatchOrderPackagesResponse {
    /// What became of each device.
    ///
    /// Whether it is required is not documented.
    pub device_order: Option<Vec<DeviceOrder>>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl BatchOrderPackagesResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            device_order: object
                .optional("device_order", |raw| rt::get::list(raw, DeviceOrder::read)),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.device_order {
            object
                .list(
                    "device_order",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
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
            .batch_order_packages(BatchOrderPackages {
                device_list: &[
                    "89852022018041800192".parse()?,
                    "89852022018041800193".parse()?,
                ],
                global_order: false,
                is_open: false,
                order_period: 1,
                package_code: "DP20190726001274",
                package_name: "C_M_0_P_中国20M不限速月套餐",
                package_type: PackageType::Monthly,
            })
            .pay_amount("0".parse()?)
            .pay_rst(PaymentState::Paid)
            .pay_type(PaymentMethod::WeChat)
            .test_flow("0")
            .test_flow_flag(false)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/batchOrderPackages",
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
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &BATCH_ORDER_PACKAGES,
            &documented,
            |payload| payload.required(BatchOrderPackagesResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
