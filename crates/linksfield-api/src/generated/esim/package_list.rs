// @generated from spec/esim/package_list.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, CoverageType, Esim};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Lists the plans that are set in the FMS portal to be shown for a country. Linksfield's
    /// title: *Plans of a country*.
    ///
    /// Other plans may also cover the country. Since v1.1, the call needs no token. The flow in the
    /// FMS documentation uses the v1.1 form of this call, `/v1.1/package/packageList`, of which
    /// only the path and the purpose are known.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 6
    ///   parameters, 4 are documented and 2 are inferred. The payload is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{CoverageType, PackageList};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .package_list(PackageList {
    ///         r#type: CoverageType::Only,
    ///     })
    ///     .country_code(460)
    ///     .iso_country_name("China")
    ///     .language_id("string")
    ///     .page_num(0)
    ///     .page_size(0)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PackageList`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`country_code`](field@PackageListRequest::country_code) | not documented | The MCC (mobile country code) of the country. It takes precedence over `isoCountryName`. | page |
    /// | [`iso_country_name`](field@PackageListRequest::iso_country_name) | not documented | Probably the name of the country. | inference |
    /// | [`language_id`](field@PackageListRequest::language_id) | not documented | Probably a language. | inference |
    /// | [`page_num`](field@PackageListRequest::page_num) | not documented | No longer used: the response contains all plans. | page |
    /// | [`page_size`](field@PackageListRequest::page_size) | not documented | No longer used: the response contains all plans. | page |
    /// | [`type`](field@PackageList::type) | yes | Whether the plans cover the country among others, or only this country. | page |
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
    /// - <https://links-field.github.io/fms-api/apis/packageList>. The overview table misspells the
    ///   path as /pacakge/packageList.
    #[inline]
    pub fn package_list(&self, required: PackageList) -> Call<PackageListRequest> {
        self.call(PackageListRequest::new(required))
    }
}

/// The required parameters of [`package_list`](Esim::package_list).
#[derive(Debug, Clone, PartialEq)]
pub struct PackageList {
    /// Whether the plans cover the country among others, or only this country.
    pub r#type: CoverageType,
}

/// The request of [`package_list`](Esim::package_list): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PackageListRequest {
    /// The required parameters.
    pub required: PackageList,
    /// The MCC (mobile country code) of the country. It takes precedence over `isoCountryName`.
    ///
    /// Example: `460`. Whether it is required is not documented.
    pub country_code: Option<i64>,
    /// Probably the name of the country.
    ///
    /// Example: `China`. Its meaning is inferred. Whether it is required is not documented.
    pub iso_country_name: Option<String>,
    /// Probably a language.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub language_id: Option<String>,
    /// No longer used: the response contains all plans.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub page_num: Option<i64>,
    /// No longer used: the response contains all plans.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub page_size: Option<i64>,
}

impl PackageListRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PackageList) -> Self {
        Self {
            required,
            country_code: None,
            iso_country_name: None,
            language_id: None,
            page_num: None,
            page_size: None,
        }
    }

    /// The MCC (mobile country code) of the country. It takes precedence over `isoCountryName`.
    ///
    /// See [`country_code`](field@PackageListRequest::country_code).
    #[must_use]
    #[inline]
    pub fn country_code(mut self, value: i64) -> Self {
        self.country_code = Some(value);
        self
    }

    /// Probably the name of the country.
    ///
    /// See [`iso_country_name`](field@PackageListRequest::iso_country_name).
    #[must_use]
    #[inline]
    pub fn iso_country_name(mut self, value: impl Into<String>) -> Self {
        self.iso_country_name = Some(value.into());
        self
    }

    /// Probably a language.
    ///
    /// See [`language_id`](field@PackageListRequest::language_id).
    #[must_use]
    #[inline]
    pub fn language_id(mut self, value: impl Into<String>) -> Self {
        self.language_id = Some(value.into());
        self
    }

    /// No longer used: the response contains all plans.
    ///
    /// See [`page_num`](field@PackageListRequest::page_num).
    #[must_use]
    #[inline]
    pub fn page_num(mut self, value: i64) -> Self {
        self.page_num = Some(value);
        self
    }

    /// No longer used: the response contains all plans.
    ///
    /// See [`page_size`](field@PackageListRequest::page_size).
    #[must_use]
    #[inline]
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }
}

impl From<PackageList> for PackageListRequest {
    #[inline]
    fn from(required: PackageList) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PackageListRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PackageList {
                r#type: object.given::<CoverageType>("type")?,
            },
            country_code: object.given_some::<codec::NumberInteger>("countryCode")?,
            iso_country_name: object.given_some::<codec::Text>("isoCountryName")?,
            language_id: object.given_some::<codec::Text>("languageId")?,
            page_num: object.given_some::<codec::NumberInteger>("pageNum")?,
            page_size: object.given_some::<codec::NumberInteger>("pageSize")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put_some(object, "countryCode", &self.country_code);
        codec::Text::put_some(object, "isoCountryName", &self.iso_country_name);
        codec::Text::put_some(object, "languageId", &self.language_id);
        codec::NumberInteger::put_some(object, "pageNum", &self.page_num);
        codec::NumberInteger::put_some(object, "pageSize", &self.page_size);
        CoverageType::put(object, "type", &required.r#type);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        CoverageType::check_required("type", &required.r#type)?;
        Ok(())
    }
}

__private::structure_traits!(PackageListRequest);

impl Call<PackageListRequest> {
    /// The MCC (mobile country code) of the country. It takes precedence over `isoCountryName`.
    ///
    /// See [`country_code`](field@PackageListRequest::country_code).
    #[inline]
    pub fn country_code(self, value: i64) -> Self {
        self.map(|request| request.country_code(value))
    }

    /// Probably the name of the country.
    ///
    /// See [`iso_country_name`](field@PackageListRequest::iso_country_name).
    #[inline]
    pub fn iso_country_name(self, value: impl Into<String>) -> Self {
        self.map(|request| request.iso_country_name(value))
    }

    /// Probably a language.
    ///
    /// See [`language_id`](field@PackageListRequest::language_id).
    #[inline]
    pub fn language_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.language_id(value))
    }

    /// No longer used: the response contains all plans.
    ///
    /// See [`page_num`](field@PackageListRequest::page_num).
    #[inline]
    pub fn page_num(self, value: i64) -> Self {
        self.map(|request| request.page_num(value))
    }

    /// No longer used: the response contains all plans.
    ///
    /// See [`page_size`](field@PackageListRequest::page_size).
    #[inline]
    pub fn page_size(self, value: i64) -> Self {
        self.map(|request| request.page_size(value))
    }
}

impl __private::Operation for PackageListRequest {
    type Family = Esim;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &PACKAGE_LIST;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/packageList");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberInteger::put_given(object, "countryCode", &self.country_code);
        codec::Text::put_given(object, "isoCountryName", &self.iso_country_name);
        codec::Text::put_given(object, "languageId", &self.language_id);
        codec::NumberInteger::put_given(object, "pageNum", &self.page_num);
        codec::NumberInteger::put_given(object, "pageSize", &self.page_size);
        object.text("partnerCode", context.credential(0));
        CoverageType::put(object, "type", &required.r#type);
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

static PACKAGE_LIST: __private::OperationInfo = __private::OperationInfo {
    name: "package_list",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.package_list"),
        method: __private::meta::Method::Post,
        path: "/package/packageList",
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
    title: "Plans of a country",
    title_zh: None,
    summary: Some(
        "Lists the plans that are set in the FMS portal to be shown for a country. Other plans may also cover the country. Since v1.1, the call needs no token. The flow in the FMS documentation uses the v1.1 form of this call, `/v1.1/package/packageList`, of which only the path and the purpose are known.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/packageList"],
    parameters: &[
        __private::ParameterInfo::optional("countryCode")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "The MCC (mobile country code) of the country. It takes precedence over `isoCountryName`.",
            )
            .example("460"),
        __private::ParameterInfo::optional("isoCountryName")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the name of the country.")
            .example("China"),
        __private::ParameterInfo::optional("languageId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably a language."),
        __private::ParameterInfo::optional("pageNum")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("No longer used: the response contains all plans.")
            .example("0"),
        __private::ParameterInfo::optional("pageSize")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("No longer used: the response contains all plans.")
            .example("0"),
        __private::ParameterInfo::required("type")
            .kind(__private::ParameterKind::Code(super::CoverageType::INFO))
            .at(__private::Location::Body)
            .doc(
                "Whether the plans cover the country among others, or only this country.",
            ),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<PackageListRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .package_list(PackageList {
                r#type: CoverageType::Only,
            })
            .country_code(460)
            .iso_country_name("China")
            .language_id("string")
            .page_num(0)
            .page_size(0);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/packageList",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "countryCode": 460,
  "isoCountryName": "China",
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
