// @generated from spec/esim/package_list.yaml by `cargo xtask gen`. Do not edit.

use super::{CoverageType, Esim};
use crate::rt;

static PACKAGE_LIST: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.package_list"),
    method: rt::meta::Method::Post,
    path: "/package/packageList",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Esim {
    /// Plans of a country.
    ///
    /// Lists the plans that the FMS portal has set for show in a country; others may cover it as
    /// well. Needs no token since v1.1. The flow names the v1.1 form of this call.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/packageList>. The table of the overview
    ///   misspells the path as /pacakge/packageList.
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
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn package_list<'a>(&'a self, request: PackageList) -> PackageListCall<'a> {
        PackageListCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            country_code: None,
            iso_country_name: None,
            language_id: None,
            page_num: None,
            page_size: None,
        }
    }
}

/// What must be given to call: Plans of a country.
#[derive(Debug, Clone)]
pub struct PackageList {
    /// Whether the plans cover the country among others or alone.
    pub r#type: CoverageType,
}

/// The call `esim.package_list`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct PackageListCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: PackageList,
    country_code: Option<i64>,
    iso_country_name: Option<&'a str>,
    language_id: Option<&'a str>,
    page_num: Option<i64>,
    page_size: Option<i64>,
}

impl<'a> PackageListCall<'a> {
    /// The MCC (mobile country code) of the country; it wins over `isoCountryName`.
    ///
    /// Example: `460`. Whether it is required is not documented.
    pub fn country_code(mut self, value: i64) -> Self {
        self.country_code = Some(value);
        self
    }

    /// Probably the name of the country.
    ///
    /// Example: `China`. Whether it is required is not documented.
    pub fn iso_country_name(mut self, value: &'a str) -> Self {
        self.iso_country_name = Some(value);
        self
    }

    /// Not documented; probably a language.
    ///
    /// Whether it is required is not documented.
    pub fn language_id(mut self, value: &'a str) -> Self {
        self.language_id = Some(value);
        self
    }

    /// Ignored by now; the answer has all plans.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn page_num(mut self, value: i64) -> Self {
        self.page_num = Some(value);
        self
    }

    /// Ignored by now; the answer has all plans.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
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
                &PACKAGE_LIST,
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
        self.client.explain(&PACKAGE_LIST, self, self.options)
    }
}

impl rt::Encode for PackageListCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/package/packageList");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.country_code {
            object.bare("countryCode", *value);
        }
        if let Some(value) = self.iso_country_name.filter(|value| !value.is_empty()) {
            object.text("isoCountryName", value);
        }
        if let Some(value) = self.language_id.filter(|value| !value.is_empty()) {
            object.text("languageId", value);
        }
        if let Some(value) = &self.page_num {
            object.bare("pageNum", *value);
        }
        if let Some(value) = &self.page_size {
            object.bare("pageSize", *value);
        }
        object.text("partnerCode", context.credential(0));
        object.bare("type", self.request.r#type.as_str());
        object.end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Esim = rt::testing::client(3)?;
        let explanation = client
            .package_list(PackageList {
                r#type: CoverageType::Only,
            })
            .country_code(460)
            .iso_country_name("China")
            .language_id("string")
            .page_num(0)
            .page_size(0)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/packageList",
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
