// @generated from spec/mall/single_query_order.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static SINGLE_QUERY_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.single_query_order"),
    method: rt::meta::Method::Post,
    path: "/singleQueryOrder",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: false,
        members: &["partnerCode", "deviceCode", "orderList"],
    },
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Query Active and Pending Orders / 查询正在使用、未启用订单.
    ///
    /// Lists the plan orders of one card that are in use or not yet enabled.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://www.apifox.cn/apidoc/shared-e2eb0945-a18e-401d-93d7-ff8191925eca/api-12209092>. A
    ///   shared copy, "Enterprise Gateway (CN) -v3+v4 link", where the APIs of Mall count as
    ///   历史版本API (earlier versions). Its known part ends in the fourth order of the answer's
    ///   example, and lacks the required marks of `partnerCode`, `sign`, `tradeTime` and
    ///   `tradeType`.
    /// - <https://developer-en.apifox.cn/api-42599733>. Inferred address of the English page.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `time` and `remainingDays` are whole numbers, sent as text. Every value in the example is
    ///   one; the page gives no types.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, SingleQueryOrder, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .single_query_order(SingleQueryOrder {
    ///         device_code: "89860220190905123941".parse()?,
    ///         language_code: LanguageCode::English,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn single_query_order<'a>(
        &'a self,
        request: SingleQueryOrder,
    ) -> SingleQueryOrderCall<'a> {
        SingleQueryOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Query Active and Pending Orders.
#[derive(Debug, Clone)]
pub struct SingleQueryOrder {
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

/// The call `mall.single_query_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SingleQueryOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SingleQueryOrder,
}

impl<'a> SingleQueryOrderCall<'a> {
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
    pub async fn send(self) -> Result<rt::Reply<SingleQueryOrderResponse>, rt::Error> {
        self.client
            .execute(
                &SINGLE_QUERY_ORDER,
                &self,
                self.options,
                |payload| payload.required(SingleQueryOrderResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&SINGLE_QUERY_ORDER, self, self.options)
    }
}

impl rt::Encode for SingleQueryOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/singleQueryOrder");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        object.text("partnerCode", context.credential(0));
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "singleQueryOrder");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

/// One of these orders.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CardOrder {
    /// The state of the order; probably `2` is in use and `1` not yet enabled.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub order_status: Option<String>,
    /// The name of the plan as it is shown.
    ///
    /// Example: `Singapore 2G 30-Days Unlimited Speech`. Whether it is required is not documented.
    pub service_plan_show_name: Option<String>,
    /// Probably the number of periods; of the example's orders that are not yet enabled, `1` has 30
    /// days remaining and `2` has 60.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub time: Option<i64>,
    /// The kind of the periods; probably a code of the list of `packageType`, where `2` is a month.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub unit: Option<String>,
    /// The day the order expires; missing in the example where `orderStatus` is `1`.
    ///
    /// Its time zone is not documented. Example: `2024-07-31`.
    pub expire_date: Option<rt::Date>,
    /// The days that remain.
    ///
    /// Unit: days. Example: `30`. Whether it is required is not documented.
    pub remaining_days: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CardOrder {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            order_status: object.optional("orderStatus", rt::get::text),
            service_plan_show_name: object
                .optional("servicePlanShowName", rt::get::text),
            time: object.optional("time", rt::get::integer_text),
            unit: object.optional("unit", rt::get::text),
            expire_date: object.optional("expireDate", rt::get::date_dashed),
            remaining_days: object.optional("remainingDays", rt::get::integer_text),
            extra: object.rest(),
        })
    }
}

/// The answer of: Query Active and Pending Orders.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleQueryOrderResponse {
    /// The customer code.
    ///
    /// Example: `SU528SX8BZ`. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// The ICCID of the card.
    ///
    /// Example: `89852121501108205774`. Whether it is required is not documented.
    pub device_code: Option<rt::Iccid>,
    /// The orders that are in use or not yet enabled.
    pub order_list: Vec<CardOrder>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SingleQueryOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            partner_code: object.optional("partnerCode", rt::get::text),
            device_code: object.optional("deviceCode", rt::get::iccid),
            order_list: object
                .required("orderList", |raw| rt::get::list(raw, CardOrder::read))?,
            extra: object.rest(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Mall = rt::testing::client(1)?;
        let explanation = client
            .single_query_order(SingleQueryOrder {
                device_code: "89860220190905123941".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/singleQueryOrder",
                query: &[],
                body: Some(
                    r#"{
  "deviceCode": "89860220190905123941",
  "languageCode": "1",
  "mark": "0",
  "partnerCode": "P000818",
  "sign": "b2a9e697bdff66049803d62ffeffccaf",
  "terminal": "0",
  "tradeTime": "20181031256548",
  "tradeType": "verify",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "tradeType", "sign"],
            },
        )
    }
}
