// @generated from spec/mall/single_service_plan_page.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static SINGLE_SERVICE_PLAN_PAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.single_service_plan_page"),
    method: rt::meta::Method::Post,
    path: "/singleServicePlanPage",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Anything,
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Get Available Data Plan Product List / 获取可购套餐商品列表.
    ///
    /// Lists the plans that one card can buy, the second step of a purchase. The answer is not
    /// documented.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599729>
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, SingleServicePlanPage, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .single_service_plan_page(SingleServicePlanPage {
    ///         device_code: "89852420180910340793".parse()?,
    ///         language_code: LanguageCode::English,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Mobile,
    ///     })
    ///     .area("欧洲")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn single_service_plan_page<'a>(
        &'a self,
        request: SingleServicePlanPage,
    ) -> SingleServicePlanPageCall<'a> {
        SingleServicePlanPageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            area: None,
        }
    }
}

/// What must be given to call: Get Available Data Plan Product List.
#[derive(Debug, Clone)]
pub struct SingleServicePlanPage {
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

/// The call `mall.single_service_plan_page`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SingleServicePlanPageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SingleServicePlanPage,
    area: Option<&'a str>,
}

impl<'a> SingleServicePlanPageCall<'a> {
    /// The name of an area; Chinese in the example, although `languageCode` there is `1` (English).
    ///
    /// Example: `欧洲`. Whether it is required is not documented.
    pub fn area(mut self, value: &'a str) -> Self {
        self.area = Some(value);
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
                &SINGLE_SERVICE_PLAN_PAGE,
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
        self.client.explain(&SINGLE_SERVICE_PLAN_PAGE, self, self.options)
    }
}

impl rt::Encode for SingleServicePlanPageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/singleServicePlanPage");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = self.area.filter(|value| !value.is_empty()) {
            object.text("area", value);
        }
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        object.text("partnerCode", context.credential(0));
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "singleServicePlanPage");
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
            .single_service_plan_page(SingleServicePlanPage {
                device_code: "89852420180910340793".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            })
            .area("欧洲")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/singleServicePlanPage",
                query: &[],
                body: Some(
                    r#"{
  "area": "欧洲",
  "deviceCode": "89852420180910340793",
  "languageCode": "1",
  "mark": "0",
  "partnerCode": "P000270",
  "sign": "3fdb15332726c77cd792ea2328f98a80",
  "terminal": "0",
  "tradeTime": "1645782486394",
  "tradeType": "singleServicePlanPage",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "sign"],
            },
        )
    }
}
