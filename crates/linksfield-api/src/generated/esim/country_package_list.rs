// @generated from spec/esim/country_package_list.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CoverageType, Esim};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Lists the countries that the plans of the enterprise cover. Linksfield's title: *Countries*.
    ///
    /// The list is always complete. Since v1.1, the call needs no token.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 5
    ///   parameters, 4 are documented and 1 is inferred. The payload is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::CoverageType;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .country_package_list()
    ///     .country_code(460)
    ///     .language_id("string")
    ///     .page_num(0)
    ///     .page_size(0)
    ///     .r#type(CoverageType::Only)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`country_code`](field@CountryPackageListRequest::country_code) | not documented | The MCC (mobile country code) of a country. | page |
    /// | [`language_id`](field@CountryPackageListRequest::language_id) | not documented | Probably a language. | inference |
    /// | [`page_num`](field@CountryPackageListRequest::page_num) | not documented | No longer used: the list is always complete. | page |
    /// | [`page_size`](field@CountryPackageListRequest::page_size) | not documented | No longer used: the list is always complete. | page |
    /// | [`type`](field@CountryPackageListRequest::type) | not documented | Whether the plans cover the country among others, or only this country. | page |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid, the server could not be
    ///   reached, or the login failed.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. The
    ///   [notes](super::notes#result-codes) list the nine documented codes.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/countryPackageList>. The overview table
    ///   misspells the path as /pacakge/countryPackageList.
    #[inline]
    pub fn country_package_list(&self) -> Call<CountryPackageListRequest> {
        self.call(CountryPackageListRequest::new())
    }
}

/// The request of [`country_package_list`](Esim::country_package_list): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CountryPackageListRequest {
    /// The MCC (mobile country code) of a country.
    ///
    /// Example: `460`. Whether it is required is not documented.
    pub country_code: Option<i64>,
    /// Probably a language.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub language_id: Option<String>,
    /// No longer used: the list is always complete.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub page_num: Option<i64>,
    /// No longer used: the list is always complete.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub page_size: Option<i64>,
    /// Whether the plans cover the country among others, or only this country.
    ///
    /// Whether it is required is not documented.
    pub r#type: Option<CoverageType>,
}

impl CountryPackageListRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            country_code: None,
            language_id: None,
            page_num: None,
            page_size: None,
            r#type: None,
        }
    }

    /// The MCC (mobile country code) of a country.
    ///
    /// See [`country_code`](field@CountryPackageListRequest::country_code).
    #[must_use]
    #[inline]
    pub fn country_code(mut self, value: i64) -> Self {
        self.country_code = Some(value);
        self
    }

    /// Probably a language.
    ///
    /// See [`language_id`](field@CountryPackageListRequest::language_id).
    #[must_use]
    #[inline]
    pub fn language_id(mut self, value: impl Into<String>) -> Self {
        self.language_id = Some(value.into());
        self
    }

    /// No longer used: the list is always complete.
    ///
    /// See [`page_num`](field@CountryPackageListRequest::page_num).
    #[must_use]
    #[inline]
    pub fn page_num(mut self, value: i64) -> Self {
        self.page_num = Some(value);
        self
    }

    /// No longer used: the list is always complete.
    ///
    /// See [`page_size`](field@CountryPackageListRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// Whether the plans cover the country among others, or only this country.
    ///
    /// See [`type`](field@CountryPackageListRequest::type).
    #[must_use]
    #[inline]
    pub fn r#type(mut self, value: CoverageType) -> Self {
        self.r#type = Some(value);
        self
    }
}

impl Default for CountryPackageListRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for CountryPackageListRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            country_code: object.given_some::<codec::NumberInteger>("countryCode")?,
            language_id: object.given_some::<codec::Text>("languageId")?,
            page_num: object.given_some::<codec::NumberInteger>("pageNum")?,
            page_size: object.given_some::<codec::NumberInteger>("pageSize")?,
            r#type: object.given_some::<CoverageType>("type")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "countryCode", &self.country_code);
        codec::Text::put_some(object, "languageId", &self.language_id);
        codec::NumberInteger::put_some(object, "pageNum", &self.page_num);
        codec::NumberInteger::put_some(object, "pageSize", &self.page_size);
        CoverageType::put_some(object, "type", &self.r#type);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        CoverageType::check_some("type", &self.r#type)?;
        Ok(())
    }
}

__private::structure_traits!(CountryPackageListRequest);

impl Call<CountryPackageListRequest> {
    /// The MCC (mobile country code) of a country.
    ///
    /// See [`country_code`](field@CountryPackageListRequest::country_code).
    #[inline]
    pub fn country_code(self, value: i64) -> Self {
        self.map(|request| request.country_code(value))
    }

    /// Probably a language.
    ///
    /// See [`language_id`](field@CountryPackageListRequest::language_id).
    #[inline]
    pub fn language_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.language_id(value))
    }

    /// No longer used: the list is always complete.
    ///
    /// See [`page_num`](field@CountryPackageListRequest::page_num).
    #[inline]
    pub fn page_num(self, value: i64) -> Self {
        self.map(|request| request.page_num(value))
    }

    /// No longer used: the list is always complete.
    ///
    /// See [`page_size`](field@CountryPackageListRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }

    /// Whether the plans cover the country among others, or only this country.
    ///
    /// See [`type`](field@CountryPackageListRequest::type).
    #[inline]
    pub fn r#type(self, value: CoverageType) -> Self {
        self.map(|request| request.r#type(value))
    }
}

impl __private::Operation for CountryPackageListRequest {
    type Family = Esim;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &COUNTRY_PACKAGE_LIST;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/package/countryPackageList");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberInteger::put_given(object, "countryCode", &self.country_code);
        codec::Text::put_given(object, "languageId", &self.language_id);
        codec::NumberInteger::put_given(object, "pageNum", &self.page_num);
        codec::NumberInteger::put_given(object, "pageSize", &self.page_size);
        object.text("partnerCode", context.credential(0));
        CoverageType::put_given(object, "type", &self.r#type);
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

static COUNTRY_PACKAGE_LIST: __private::OperationInfo = __private::OperationInfo {
    name: "country_package_list",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.country_package_list"),
        method: __private::meta::Method::Post,
        path: "/package/countryPackageList",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Countries",
    title_zh: None,
    summary: Some(
        "Lists the countries that the plans of the enterprise cover. The list is always complete. Since v1.1, the call needs no token.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/countryPackageList"],
    parameters: &[
        __private::ParameterInfo::optional("countryCode")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The MCC (mobile country code) of a country.")
            .example("460"),
        __private::ParameterInfo::optional("languageId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably a language."),
        __private::ParameterInfo::optional("pageNum")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("No longer used: the list is always complete.")
            .example("0"),
        __private::ParameterInfo::optional("pageSize")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("No longer used: the list is always complete.")
            .example("0"),
        __private::ParameterInfo::optional("type")
            .kind(__private::ParameterKind::Code(super::CoverageType::INFO))
            .at(__private::Location::Body)
            .doc(
                "Whether the plans cover the country among others, or only this country.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<CountryPackageListRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .country_package_list()
            .country_code(460)
            .language_id("string")
            .page_num(0)
            .page_size(0)
            .r#type(CoverageType::Only);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/countryPackageList",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "countryCode": 460,
  "languageId": "string",
  "pageNum": 0,
  "pageSize": 0,
  "partnerCode": "P001101",
  "type": 2
}"#,
                ),
                apart_from: &["partnerCode", "x-access-token"],
            },
        )
    }
}
