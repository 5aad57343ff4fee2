// @generated from spec/mall/cancel_auto_renewal_record.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static CANCEL_AUTO_RENEWAL_RECORD: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.cancel_auto_renewal_record"),
    method: rt::meta::Method::Post,
    path: "/cancelAutoRenewalRecord",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: false,
        members: &[],
    },
    truth: Some("mall.query_auto_renewal_record"),
    needs_token: false,
};

impl Mall {
    /// Cancel Auto-Renewal / 关闭自动续费.
    ///
    /// Ends one auto-renewal of a card.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `query_auto_renewal_record` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599732>, revised 2022-10-04 23:23:51. Shows the
    ///   answer without the envelope; its present form is not known.
    /// - <https://developer.linksfield.net/api-12215476>. A page of the group Vshop; possibly the
    ///   present Chinese page of this call.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - This is the call that cancels an auto-renewal. Two pages of an older list have this title,
    ///   and one page of newer lists. Only this one's path is documented; that of today may be
    ///   another.
    /// - The payload of the answer is given as JSON, and may be missing. The page of 2022 has an
    ///   empty object without the envelope; the newer pages of other calls have the envelope, and
    ///   what its `data` holds here is not known.
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
    ///         order_no: "89860220190905123941",
    ///         pay_id: "89860220190905123941",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn cancel_auto_renewal_record<'a>(
        &'a self,
        request: CancelAutoRenewalRecord<'a>,
    ) -> CancelAutoRenewalRecordCall<'a> {
        CancelAutoRenewalRecordCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Cancel Auto-Renewal.
#[derive(Debug, Clone)]
pub struct CancelAutoRenewalRecord<'a> {
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
    /// Not described; probably as `query_auto_renewal_record` returns it.
    ///
    /// Example: `89860220190905123941`.
    pub order_no: &'a str,
    /// Not described; probably as `query_auto_renewal_record` returns it.
    ///
    /// Example: `89860220190905123941`.
    pub pay_id: &'a str,
}

/// The call `mall.cancel_auto_renewal_record`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CancelAutoRenewalRecordCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: CancelAutoRenewalRecord<'a>,
}

impl<'a> CancelAutoRenewalRecordCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<Option<rt::Json>>, rt::Error> {
        self.client
            .execute(
                &CANCEL_AUTO_RENEWAL_RECORD,
                &self,
                self.options,
                |payload| Ok(payload.optional(rt::get::json)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&CANCEL_AUTO_RENEWAL_RECORD, self, self.options)
    }
}

impl rt::Encode for CancelAutoRenewalRecordCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("orderNo", self.request.order_no)?;
        rt::check::not_empty("payId", self.request.pay_id)?;
        parts.path("/cancelAutoRenewalRecord");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        object.text("orderNo", self.request.order_no);
        object.text("partnerCode", context.credential(0));
        object.text("payId", self.request.pay_id);
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "cancelAutoRenewalRecord");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Mall = rt::testing::client(1)?;
        let explanation = client
            .cancel_auto_renewal_record(CancelAutoRenewalRecord {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::Chinese,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
                order_no: "89860220190905123941",
                pay_id: "89860220190905123941",
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/cancelAutoRenewalRecord",
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
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &CANCEL_AUTO_RENEWAL_RECORD,
            &documented,
            |payload| Ok(payload.optional(rt::get::json)),
            |answer, object| {
                if let Some(value) = answer {
                    object.bare("data", value);
                }
            },
        )
    }
}
