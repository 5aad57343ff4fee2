// @generated from spec/mall/query_auto_renewal_record.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, PackageType, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Lists the auto-renewals in effect for one card. Linksfield's title: *Get Active
    /// Auto-Renewal* / 获取生效中的自动续费.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
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
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`QueryAutoRenewalRecord`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`device_code`](field@QueryAutoRenewalRecord::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. |
    /// | [`language_code`](field@QueryAutoRenewalRecord::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. |
    /// | [`mark`](field@QueryAutoRenewalRecord::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. |
    /// | [`terminal`](field@QueryAutoRenewalRecord::terminal) | yes | The kind of terminal device. Must not be empty. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to a list of
    /// [`AutoRenewal`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Assumptions
    ///
    /// - `orderPeriod` and `subscriptionTime` are optional, although the page marks them as
    ///   required. A value that is not a whole number or a day is kept in `extra`. *Reason:* The
    ///   page types both as plain text and gives no form. The forms are those of the examples, and
    ///   the older example even prints a pattern. One odd value must not cost the caller the list.
    ///
    /// # Sources
    ///
    /// - The Chinese page, on <https://developer.linksfield.net>; the exact URL is not known.
    ///   Revised 2025-04-01 09:11:41.
    /// - <https://developer-en.apifox.cn/api-42599734>, revised 2022-10-04 23:23:51. An older form
    ///   of the response: one bare object with the fields of an item, without a list and without
    ///   the envelope.
    #[inline]
    pub fn query_auto_renewal_record(
        &self,
        required: QueryAutoRenewalRecord,
    ) -> Call<QueryAutoRenewalRecordRequest> {
        self.call(QueryAutoRenewalRecordRequest::new(required))
    }
}

/// The required parameters of [`query_auto_renewal_record`](Mall::query_auto_renewal_record).
#[derive(Debug, Clone, PartialEq)]
pub struct QueryAutoRenewalRecord {
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

/// The request of [`query_auto_renewal_record`](Mall::query_auto_renewal_record): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryAutoRenewalRecordRequest {
    /// The required parameters.
    pub required: QueryAutoRenewalRecord,
}

impl QueryAutoRenewalRecordRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryAutoRenewalRecord) -> Self {
        Self { required }
    }
}

impl From<QueryAutoRenewalRecord> for QueryAutoRenewalRecordRequest {
    #[inline]
    fn from(required: QueryAutoRenewalRecord) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryAutoRenewalRecordRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryAutoRenewalRecord {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
            },
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

__private::structure_traits!(QueryAutoRenewalRecordRequest);

impl __private::Operation for QueryAutoRenewalRecordRequest {
    type Family = Mall;
    type Output = Vec<AutoRenewal>;
    const INFO: &'static __private::OperationInfo = &QUERY_AUTO_RENEWAL_RECORD;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/queryAutoRenewalRecord");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        object.text("partnerCode", context.credential(0));
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "queryAutoRenewalRecord");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::ListOrOne<codec::Object<AutoRenewal>>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::ListOrOne::<codec::Object<AutoRenewal>>::write(output, writer);
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
    pub device_code: __private::Iccid,
    /// The unique id of the payment of the order. Probably the partner code, followed by a time and
    /// 5 digits.
    ///
    /// Example: `CU-7ZOIHX0RB16U2025032713303774502`.
    pub pay_id: String,
    /// Identifies an order request uniquely, distinguishes the requests of several cards, and
    /// serves as the payment order of a batch recharge. Probably `NO`, followed by a time and 5
    /// digits.
    ///
    /// Example: `NO2025032713303915052`.
    pub order_no: String,
    /// The name of the plan product.
    ///
    /// Example: `LY_day-ZRR-ZQ-1_20250326`.
    pub service_plan_show_name: String,
    /// The order period of the plan; probably the number of periods, each as long as `packageType`
    /// states.
    ///
    /// Example: `2`.
    pub order_period: Option<i64>,
    /// The kind of the plan.
    ///
    /// Example: `1`.
    pub package_type: PackageType,
    /// The day of the subscription.
    ///
    /// Its time zone is not documented. Example: `2025.03.27`.
    pub subscription_time: Option<__private::Date>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for AutoRenewal {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            partner_code: object.required::<codec::Text>("partnerCode")?,
            device_code: object.required::<codec::Iccid>("deviceCode")?,
            pay_id: object.required::<codec::Text>("payId")?,
            order_no: object.required::<codec::Text>("orderNo")?,
            service_plan_show_name: object
                .required::<codec::Text>("servicePlanShowName")?,
            order_period: object.optional::<codec::QuotedInteger>("orderPeriod"),
            package_type: object.required::<PackageType>("packageType")?,
            subscription_time: object.optional::<codec::DateDotted>("subscriptionTime"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "partnerCode", &self.partner_code);
        codec::Iccid::put(object, "deviceCode", &self.device_code);
        codec::Text::put(object, "payId", &self.pay_id);
        codec::Text::put(object, "orderNo", &self.order_no);
        codec::Text::put(object, "servicePlanShowName", &self.service_plan_show_name);
        codec::QuotedInteger::put_some(object, "orderPeriod", &self.order_period);
        PackageType::put(object, "packageType", &self.package_type);
        codec::DateDotted::put_some(object, "subscriptionTime", &self.subscription_time);
        self.extra.write(object);
    }
}

__private::structure_traits!(AutoRenewal);

static QUERY_AUTO_RENEWAL_RECORD: __private::OperationInfo = __private::OperationInfo {
    name: "query_auto_renewal_record",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.query_auto_renewal_record"),
        method: __private::meta::Method::Post,
        path: "/queryAutoRenewalRecord",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
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
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["deviceCode"],
            response: true,
        },
    },
    title: "Get Active Auto-Renewal",
    title_zh: Some("获取生效中的自动续费"),
    summary: Some("Lists the auto-renewals in effect for one card."),
    coverage: "complete",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599734"],
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
    ],
    is_paged: false,
    response: __private::Shape::List(
        &__private::Shape::Object {
            name: None,
            plain: &[
                "partnerCode",
                "payId",
                "orderNo",
                "servicePlanShowName",
                "orderPeriod",
                "packageType",
                "subscriptionTime",
            ],
            fields: &[("deviceCode", __private::Shape::Sensitive("iccid"))],
        },
    ),
    functions: __private::functions::<QueryAutoRenewalRecordRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .query_auto_renewal_record(QueryAutoRenewalRecord {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::Chinese,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/queryAutoRenewalRecord",
                parameters: &[],
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
        __private::testing::same_response::<
            QueryAutoRenewalRecordRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }

    #[test]
    fn older_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            QueryAutoRenewalRecordRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: false,
            },
        )
    }
}
