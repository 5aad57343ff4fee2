// @generated from spec/mall/single_verify.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Checks the card of an end user at login, as the first step of a purchase. Linksfield's
    /// title: *Card Login Verification* / 卡片登录验证.
    ///
    /// The response is not documented.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 5
    ///   parameters, 4 are documented and 1 is inferred. The payload is returned as JSON.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`SingleVerify`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_code`](field@SingleVerify::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. | page |
    /// | [`language_code`](field@SingleVerify::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. | page |
    /// | [`mark`](field@SingleVerify::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. | page |
    /// | [`terminal`](field@SingleVerify::terminal) | yes | The kind of terminal device. Must not be empty. | page |
    /// | [`url`](field@SingleVerifyRequest::url) | not documented | Probably the URL of the H5 login page. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
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
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599728>
    #[inline]
    pub fn single_verify(&self, required: SingleVerify) -> Call<SingleVerifyRequest> {
        self.call(SingleVerifyRequest::new(required))
    }
}

/// The required parameters of [`single_verify`](Mall::single_verify).
#[derive(Debug, Clone, PartialEq)]
pub struct SingleVerify {
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

/// The request of [`single_verify`](Mall::single_verify): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleVerifyRequest {
    /// The required parameters.
    pub required: SingleVerify,
    /// Probably the URL of the H5 login page.
    ///
    /// Example: `https://dist.linksfield.net/login`. Its meaning is inferred. Whether it is
    /// required is not documented.
    pub url: Option<String>,
}

impl SingleVerifyRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SingleVerify) -> Self {
        Self { required, url: None }
    }

    /// Probably the URL of the H5 login page.
    ///
    /// See [`url`](field@SingleVerifyRequest::url).
    #[must_use]
    #[inline]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }
}

impl From<SingleVerify> for SingleVerifyRequest {
    #[inline]
    fn from(required: SingleVerify) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SingleVerifyRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SingleVerify {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
            },
            url: object.given_some::<codec::Text>("url")?,
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
        codec::Text::put_some(object, "url", &self.url);
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

__private::structure_traits!(SingleVerifyRequest);

impl Call<SingleVerifyRequest> {
    /// Probably the URL of the H5 login page.
    ///
    /// See [`url`](field@SingleVerifyRequest::url).
    #[inline]
    pub fn url(self, value: impl Into<String>) -> Self {
        self.map(|request| request.url(value))
    }
}

impl __private::Operation for SingleVerifyRequest {
    type Family = Mall;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &SINGLE_VERIFY;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/singleVerify");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        object.text("partnerCode", context.credential(0));
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "singleVerify");
        codec::Text::put_given(object, "url", &self.url);
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static SINGLE_VERIFY: __private::OperationInfo = __private::OperationInfo {
    name: "single_verify",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.single_verify"),
        method: __private::meta::Method::Post,
        path: "/singleVerify",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Anything,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["deviceCode"],
            response: true,
        },
    },
    title: "Card Login Verification",
    title_zh: Some("卡片登录验证"),
    summary: Some(
        "Checks the card of an end user at login, as the first step of a purchase.\nThe response is not documented.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599728"],
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
        __private::ParameterInfo::optional("url")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the URL of the H5 login page.")
            .example("https://dist.linksfield.net/login"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<SingleVerifyRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .single_verify(SingleVerify {
                device_code: "89852420180910340793".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Pc,
            })
            .url("https://dist.linksfield.net/login");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/singleVerify",
                parameters: &[],
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
