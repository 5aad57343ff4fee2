// @generated from spec/mall/query_auto_renewal_record.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, PackageType, Terminal};
use crate::rt;

static QUERY_AUTO_RENEWAL_RECORD: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.query_auto_renewal_record"),
    method: rt::meta::Method::Post,
    path: "/queryAutoRenewalRecord",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: true,
        members: &[
            "partnerCode",
            "deviceCode",
            "payId",
            "orderNo",
            "servicePlanShowName",
            "orderPeriod",
            "packageType",
            "subscriptionTime",
        ],
    },
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Get Active Auto-Renewal / 获取生效中的自动续费.
    ///
    /// Lists the auto-renewals in effect for one card.
    ///
    /// Its page documents all of it.
    ///
    /// Transcribed from:
    ///
    /// - The Chinese page, on <https://developer.linksfield.net>; its exact address is not known.
    ///   Revised 2025-04-01 09:11:41.
    /// - <https://developer-en.apifox.cn/api-42599734>, revised 2022-10-04 23:23:51. An older form
    ///   of the answer: one bare object with the members of an item, and neither list nor envelope.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, QueryAutoRenewalRecord, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .query_auto_renewal_record(QueryAutoRenewalRecord {
    ///         device_code: "89860220190905123941".parse()?,
    ///         language_code: LanguageCode::Chinese,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
    ///     })
    ///     .send()
    ///     .await?;
    /// for item in reply.iter() {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_auto_renewal_record<'a>(
        &'a self,
        request: QueryAutoRenewalRecord,
    ) -> QueryAutoRenewalRecordCall<'a> {
        QueryAutoRenewalRecordCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Get Active Auto-Renewal.
#[derive(Debug, Clone)]
pub struct QueryAutoRenewalRecord {
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

/// The call `mall.query_auto_renewal_record`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryAutoRenewalRecordCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryAutoRenewalRecord,
}

impl<'a> QueryAutoRenewalRecordCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<Vec<AutoRenewal>>, rt::Error> {
        self.client
            .execute(
                &QUERY_AUTO_RENEWAL_RECORD,
                &self,
                self.options,
                |payload| {
                    payload.required(|raw| rt::get::list_or_one(raw, AutoRenewal::read))
                },
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&QUERY_AUTO_RENEWAL_RECORD, self, self.options)
    }
}

impl rt::Encode for QueryAutoRenewalRecordCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/queryAutoRenewalRecord");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        object.text("partnerCode", context.credential(0));
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "queryAutoRenewalRecord");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

/// One auto-renewal in effect.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AutoRenewal {
    /// The channel code.
    ///
    /// Example: `CU-7ZOIHX0RB16U`.
    pub partner_code: String,
    /// The ICCID of the card.
    ///
    /// Example: `8100000000012000423`.
    pub device_code: rt::Iccid,
    /// Identifies the payment of the order; unique. Probably the partner code, then a time and 5
    /// digits.
    ///
    /// Example: `CU-7ZOIHX0RB16U2025032713303774502`.
    pub pay_id: String,
    /// Marks an order request as unique, tells the requests of several cards apart, and serves as
    /// the payment order of a batch recharge. Probably `NO`, then a time and 5 digits.
    ///
    /// Example: `NO2025032713303915052`.
    pub order_no: String,
    /// The name of the plan product.
    ///
    /// Example: `LY_day-ZRR-ZQ-1_20250326`.
    pub service_plan_show_name: String,
    /// The order period of the plan; probably the number of periods of the kind that `packageType`
    /// says.
    ///
    /// Example: `2`.
    pub order_period: i64,
    /// The kind of the plan.
    ///
    /// Example: `1`.
    pub package_type: PackageType,
    /// The day of the subscription.
    ///
    /// Its time zone is not documented. Example: `2025.03.27`.
    pub subscription_time: rt::Date,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl AutoRenewal {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            partner_code: object.required("partnerCode", rt::get::text)?,
            device_code: object.required("deviceCode", rt::get::iccid)?,
            pay_id: object.required("payId", rt::get::text)?,
            order_no: object.required("orderNo", rt::get::text)?,
            service_plan_show_name: object
                .required("servicePlanShowName", rt::get::text)?,
            order_period: object.required("orderPeriod", rt::get::integer_text)?,
            package_type: object
                .required(
                    "packageType",
                    |raw| rt::get::code_text(raw, PackageType::from_code),
                )?,
            subscription_time: object
                .required("subscriptionTime", rt::get::date_dotted)?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("partnerCode", &self.partner_code);
        object.text("deviceCode", self.device_code.as_str());
        object.text("payId", &self.pay_id);
        object.text("orderNo", &self.order_no);
        object.text("servicePlanShowName", &self.service_plan_show_name);
        object.quoted("orderPeriod", self.order_period);
        object.text("packageType", self.package_type.as_str());
        object.quoted("subscriptionTime", rt::put::date_dotted(self.subscription_time));
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
            .query_auto_renewal_record(QueryAutoRenewalRecord {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::Chinese,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/queryAutoRenewalRecord",
                query: &[],
                body: Some(
                    r#"{
  "deviceCode": "89860220190905123941",
  "languageCode": "0",
  "mark": "0",
  "partnerCode": "P000818",
  "sign": "481e1335274f43b0070fcd94e0449fae",
  "terminal": "0",
  "tradeTime": "20181031256548",
  "tradeType": "singleVerify",
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
  "operateCode": "S",
  "message": "success",
  "data": [
    {
      "partnerCode": "CU-7ZOIHX0RB16U",
      "deviceCode": "8100000000012000423",
      "payId": "CU-7ZOIHX0RB16U2025032713303774502",
      "orderNo": "NO2025032713303915052",
      "servicePlanShowName": "LY_day-ZRR-ZQ-1_20250326",
      "orderPeriod": "2",
      "packageType": "1",
      "subscriptionTime": "2025.03.27"
    },
    {
      "partnerCode": "CU-7ZOIHX0RB16U",
      "deviceCode": "8100000000012000423",
      "payId": "CU-7ZOIHX0RB16U2025032716555145910",
      "orderNo": "NO2025032716555388835",
      "servicePlanShowName": "LY_day-ZRR-ZQ-1_20250326",
      "orderPeriod": "2",
      "packageType": "1",
      "subscriptionTime": "2025.03.27"
    }
  ]
}"#,
            aliases: &[],
            apart_from: &["tradeType"],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &QUERY_AUTO_RENEWAL_RECORD,
            &documented,
            |payload| {
                payload.required(|raw| rt::get::list_or_one(raw, AutoRenewal::read))
            },
            |answer, object| {
                object
                    .list(
                        "data",
                        answer,
                        |list, item| list.object(|object| item.write(object)),
                    );
            },
        )
    }

    #[test]
    fn older_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "deviceCode": "89860220190905123941",
  "orderNo": "89860220190905123941",
  "orderPeriod": "5",
  "packageType": "5",
  "partnerCode": "P000818",
  "payId": "89860220190905123941",
  "servicePlanShowName": "string",
  "subscriptionTime": "2025.03.27"
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &QUERY_AUTO_RENEWAL_RECORD,
            &documented,
            |payload| {
                payload.required(|raw| rt::get::list_or_one(raw, AutoRenewal::read))
            },
            |answer, object| {
                object
                    .list(
                        "data",
                        answer,
                        |list, item| list.object(|object| item.write(object)),
                    );
            },
        )
    }
}
