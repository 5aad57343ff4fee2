// @generated from spec/mall/single_verify.yaml by `cargo xtask gen`. Do not edit.

use super::{CardOwner, LanguageCode, Mall, Terminal};
use crate::rt;

static SINGLE_VERIFY: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.single_verify"),
    method: rt::meta::Method::Post,
    path: "/singleVerify",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Anything,
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Card Login Verification / 卡片登录验证.
    ///
    /// Checks the card of an end user at login, the first step of a purchase. The answer is not
    /// documented.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599728>
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::{CardOwner, LanguageCode, SingleVerify, Terminal};
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .single_verify(SingleVerify {
    ///         device_code: "89852420180910340793".parse()?,
    ///         language_code: LanguageCode::English,
    ///         mark: CardOwner::Linksfield,
    ///         terminal: Terminal::Pc,
    ///     })
    ///     .url("https://dist.linksfield.net/login")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn single_verify<'a>(&'a self, request: SingleVerify) -> SingleVerifyCall<'a> {
        SingleVerifyCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            url: None,
        }
    }
}

/// What must be given to call: Card Login Verification.
#[derive(Debug, Clone)]
pub struct SingleVerify {
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

/// The call `mall.single_verify`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct SingleVerifyCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: SingleVerify,
    url: Option<&'a str>,
}

impl<'a> SingleVerifyCall<'a> {
    /// Not described; probably the address of the H5 login page.
    ///
    /// Example: `https://dist.linksfield.net/login`. Whether it is required is not documented.
    pub fn url(mut self, value: &'a str) -> Self {
        self.url = Some(value);
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
                &SINGLE_VERIFY,
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
        self.client.explain(&SINGLE_VERIFY, self, self.options)
    }
}

impl rt::Encode for SingleVerifyCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/singleVerify");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("deviceCode", self.request.device_code.as_str());
        object.text("languageCode", self.request.language_code.as_str());
        object.text("mark", self.request.mark.as_str());
        object.text("partnerCode", context.credential(0));
        object.text("terminal", self.request.terminal.as_str());
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "singleVerify");
        if let Some(value) = self.url.filter(|value| !value.is_empty()) {
            object.text("url", value);
        }
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
            .single_verify(SingleVerify {
                device_code: "89852420180910340793".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Pc,
            })
            .url("https://dist.linksfield.net/login")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/singleVerify",
                query: &[],
                body: Some(
                    r#"{
  "deviceCode": "89852420180910340793",
  "languageCode": "1",
  "mark": "0",
  "partnerCode": "P000270",
  "terminal": "1",
  "tradeTime": "1645683857572",
  "tradeType": "singleVerify",
  "url": "https://dist.linksfield.net/login",
  "version": "3.0",
  "sign": "ea7a3bba7e345e0b8ca7f7e3b43d6e72"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "sign"],
            },
        )
    }
}
