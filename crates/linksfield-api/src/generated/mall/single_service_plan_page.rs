// @generated from spec/mall/single_service_plan_page.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CardOwner, LanguageCode, Mall, Terminal};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Lists the plans that one card can buy, as the second step of a purchase. Linksfield's title:
    /// *Get Available Data Plan Product List* / 获取可购套餐商品列表.
    ///
    /// The response is not documented.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 5
    ///   parameters, 4 are documented and 1 is known from an example only. The payload is returned
    ///   as JSON.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`SingleServicePlanPage`]. Optional parameters are methods
    /// of the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_code`](field@SingleServicePlanPage::device_code) | yes | The card or device of the end user, an ICCID or IMEI. Must not be empty. | page |
    /// | [`language_code`](field@SingleServicePlanPage::language_code) | yes | The code of a language, which is probably the language of texts in the response. Must not be empty. | page |
    /// | [`mark`](field@SingleServicePlanPage::mark) | yes | The owner of the card. Linksfield names `0` (Linksfield) as the default. If the H5 page of the shop was opened with this parameter, the value given there takes precedence. Must not be empty. | page |
    /// | [`terminal`](field@SingleServicePlanPage::terminal) | yes | The kind of terminal device. Must not be empty. | page |
    /// | [`area`](field@SingleServicePlanPageRequest::area) | not documented | The name of an area. Chinese in the example, although `languageCode` is `1` (English) there. | example |
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
    /// - <https://developer-en.apifox.cn/api-42599729>
    #[inline]
    pub fn single_service_plan_page(
        &self,
        required: SingleServicePlanPage,
    ) -> Call<SingleServicePlanPageRequest> {
        self.call(SingleServicePlanPageRequest::new(required))
    }
}

/// The required parameters of [`single_service_plan_page`](Mall::single_service_plan_page).
#[derive(Debug, Clone, PartialEq)]
pub struct SingleServicePlanPage {
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

/// The request of [`single_service_plan_page`](Mall::single_service_plan_page): a value that
/// can be stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SingleServicePlanPageRequest {
    /// The required parameters.
    pub required: SingleServicePlanPage,
    /// The name of an area. Chinese in the example, although `languageCode` is `1` (English) there.
    ///
    /// Example: `欧洲`. Known from an example only. Whether it is required is not documented.
    pub area: Option<String>,
}

impl SingleServicePlanPageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: SingleServicePlanPage) -> Self {
        Self { required, area: None }
    }

    /// The name of an area. Chinese in the example, although `languageCode` is `1` (English) there.
    ///
    /// See [`area`](field@SingleServicePlanPageRequest::area).
    #[must_use]
    #[inline]
    pub fn area(mut self, value: impl Into<String>) -> Self {
        self.area = Some(value.into());
        self
    }
}

impl From<SingleServicePlanPage> for SingleServicePlanPageRequest {
    #[inline]
    fn from(required: SingleServicePlanPage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for SingleServicePlanPageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: SingleServicePlanPage {
                device_code: object.given::<codec::DeviceCode>("deviceCode")?,
                language_code: object.given::<LanguageCode>("languageCode")?,
                mark: object.given::<CardOwner>("mark")?,
                terminal: object.given::<Terminal>("terminal")?,
            },
            area: object.given_some::<codec::Text>("area")?,
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
        codec::Text::put_some(object, "area", &self.area);
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

__private::structure_traits!(SingleServicePlanPageRequest);

impl Call<SingleServicePlanPageRequest> {
    /// The name of an area. Chinese in the example, although `languageCode` is `1` (English) there.
    ///
    /// See [`area`](field@SingleServicePlanPageRequest::area).
    #[inline]
    pub fn area(self, value: impl Into<String>) -> Self {
        self.map(|request| request.area(value))
    }
}

impl __private::Operation for SingleServicePlanPageRequest {
    type Family = Mall;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &SINGLE_SERVICE_PLAN_PAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/singleServicePlanPage");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "area", &self.area);
        codec::DeviceCode::put(object, "deviceCode", &required.device_code);
        LanguageCode::put(object, "languageCode", &required.language_code);
        CardOwner::put(object, "mark", &required.mark);
        object.text("partnerCode", context.credential(0));
        Terminal::put(object, "terminal", &required.terminal);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "singleServicePlanPage");
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

static SINGLE_SERVICE_PLAN_PAGE: __private::OperationInfo = __private::OperationInfo {
    name: "single_service_plan_page",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.single_service_plan_page"),
        method: __private::meta::Method::Post,
        path: "/singleServicePlanPage",
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
    title: "Get Available Data Plan Product List",
    title_zh: Some("获取可购套餐商品列表"),
    summary: Some(
        "Lists the plans that one card can buy, as the second step of a purchase.\nThe response is not documented.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599729"],
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
        __private::ParameterInfo::optional("area")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "The name of an area. Chinese in the example, although `languageCode` is `1` (English) there.",
            )
            .example("欧洲"),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<SingleServicePlanPageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .single_service_plan_page(SingleServicePlanPage {
                device_code: "89852420180910340793".parse()?,
                language_code: LanguageCode::English,
                mark: CardOwner::Linksfield,
                terminal: Terminal::Mobile,
            })
            .area("欧洲");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/singleServicePlanPage",
                parameters: &[],
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
