// @generated from spec/mall/cancel_auto_renewal_record.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Ends one auto-renewal of a card. Linksfield's title: *Cancel Auto-Renewal* / 关闭自动续费.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use
    ///   [`query_auto_renewal_record`](Mall::query_auto_renewal_record) to check whether the call
    ///   took effect. Look for the auto-renewal with the same `orderNo` and `payId`. If it is not
    ///   listed any more, it was cancelled.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 7
    ///   parameters and response fields, 5 are documented and 2 are inferred.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CancelAutoRenewalRecord, CardOwner, LanguageCode, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .cancel_auto_renewal_record(CancelAutoRenewalRecord {
    ///         device_code: "89860220190905123941".parse()?,
    ///         language_code: LanguageCode::Chinese,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
    ///         order_no: "89860220190905123941".into(),
    ///         pay_id: "89860220190905123941".into(),
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
    /// All parameters are required. They are the fields of [`CancelAutoRenewalRecord`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_code`](field@CancelAutoRenewalRecord::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. | page |
    /// | [`language_code`](field@CancelAutoRenewalRecord::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. | page |
    /// | [`mark`](field@CancelAutoRenewalRecord::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. | page |
    /// | [`terminal`](field@CancelAutoRenewalRecord::terminal) | yes | The kind of terminal device. Must not be empty. | page |
    /// | [`order_no`](field@CancelAutoRenewalRecord::order_no) | yes | Probably the `orderNo` that `query_auto_renewal_record` returns. | inference |
    /// | [`pay_id`](field@CancelAutoRenewalRecord::pay_id) | yes | Probably the `payId` that `query_auto_renewal_record` returns. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
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
    /// - This path cancels an auto-renewal, although the page may be an older one that a second
    ///   page of the same title replaced. *Reason:* The older English list has two pages of this
    ///   title, and newer lists have one page. In the older list, this page is beside a page that
    ///   the newer lists dropped, "Query auto-renewal records". The path of the second page,
    ///   `cancel_auto_renewal`, is not documented, so the present path may differ.
    /// - The payload of the response is returned as JSON, and may be missing. *Reason:* The page of
    ///   2022 shows an empty object without the envelope. Newer pages of other calls show the
    ///   envelope, and the content of `data` is not known for this call.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599732>, revised 2022-10-04 23:23:51. Linksfield's
    ///   page shows the response without the envelope; the present form is not known.
    /// - <https://developer.linksfield.net/api-12215476>. A page of the group Vshop, possibly the
    ///   present Chinese page of this call.
    #[inline]
    pub fn cancel_auto_renewal_record(
        &self,
        required: CancelAutoRenewalRecord,
    ) -> Call<CancelAutoRenewalRecordRequest> {
        self.call(CancelAutoRenewalRecordRequest::new(required))
    }
}

/// The required parameters of [`cancel_auto_renewal_record`](Mall::cancel_auto_renewal_record).
#[derive(Debug, Clone, PartialEq)]
pub struct CancelAutoRenewalRecord {
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
    /// Probably the `orderNo` that `query_auto_renewal_record` returns.
    ///
    /// Example: `89860220190905123941`. Its meaning is inferred.
    pub order_no: String,
    /// Probably the `payId` that `query_auto_renewal_record` returns.
    ///
    /// Example: `89860220190905123941`. Its meaning is inferred.
    pub pay_id: String,
}

/// The request of [`cancel_auto_renewal_record`](Mall::cancel_auto_renewal_record): a value
/// that can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelAutoRenewalRecordRequest {
    /// The required parameters.
    pub required: CancelAutoRenewalRecord,
}

impl CancelAutoRenewalRecordRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CancelAutoRenewalRecord) -> Self {
        Self { required }
    }
}

impl From<CancelAutoRenewalRecord> for CancelAutoRenewalRecordRequest {
    #[inline]
    fn from(required: CancelAutoRenewalRecord) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CancelAutoRenewalRecordRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CancelAutoRenewalRecord {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
                order_no: object.given::<codec::Text>("orderNo")?,
                pay_id: object.given::<codec::Text>("payId")?,
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
        codec::Text::put(object, "orderNo", &required.order_no);
        codec::Text::put(object, "payId", &required.pay_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::DeviceCode::check_required("deviceCode", &required.device_code)?;
        LanguageCode::check_required("languageCode", &required.language_code)?;
        CardOwner::check_required("mark", &required.mark)?;
        Terminal::check_required("terminal", &required.terminal)?;
        codec::Text::check_required("orderNo", &required.order_no)?;
        codec::Text::check_required("payId", &required.pay_id)?;
        Ok(())
    }
}

__private::structure_traits!(CancelAutoRenewalRecordRequest);

impl __private::Operation for CancelAutoRenewalRecordRequest {
    type Family = Mall;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &CANCEL_AUTO_RENEWAL_RECORD;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cancelAutoRenewalRecord");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        codec::Text::put(object, "orderNo", &required.order_no);
        object.text("partnerCode", context.credential(0));
        codec::Text::put(object, "payId", &required.pay_id);
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "cancelAutoRenewalRecord");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

static CANCEL_AUTO_RENEWAL_RECORD: __private::OperationInfo = __private::OperationInfo {
    name: "cancel_auto_renewal_record",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.cancel_auto_renewal_record"),
        method: __private::meta::Method::Post,
        path: "/cancelAutoRenewalRecord",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
            list: false,
            members: &[],
        },
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "mall.query_auto_renewal_record",
                    compare: "Look for the auto-renewal with the same `orderNo` and `payId`. If it is not listed any more, it was cancelled.",
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
    title: "Cancel Auto-Renewal",
    title_zh: Some("关闭自动续费"),
    summary: Some("Ends one auto-renewal of a card."),
    coverage: "complete",
    deprecated: None,
    pages: &[
        "https://developer-en.apifox.cn/api-42599732",
        "https://developer.linksfield.net/api-12215476",
    ],
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
        __private::ParameterInfo::required("orderNo")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the `orderNo` that `query_auto_renewal_record` returns.")
            .example("89860220190905123941"),
        __private::ParameterInfo::required("payId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the `payId` that `query_auto_renewal_record` returns.")
            .example("89860220190905123941"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<CancelAutoRenewalRecordRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .cancel_auto_renewal_record(CancelAutoRenewalRecord {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::Chinese,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
                order_no: "89860220190905123941".into(),
                pay_id: "89860220190905123941".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/cancelAutoRenewalRecord",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "deviceCode": "89860220190905123941",
  "languageCode": "0",
  "mark": "0",
  "orderNo": "89860220190905123941",
  "partnerCode": "P000818",
  "payId": "89860220190905123941",
  "sign": "481e1335274f43b0070fcd94e0449fae",
  "terminal": "0",
  "tradeTime": "20181031256548",
  "tradeType": "cancelAutoRenewalRecord",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            CancelAutoRenewalRecordRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
