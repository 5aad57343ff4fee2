// @generated from spec/esim/country_package_list.yaml by `cargo xtask gen`. Do not edit.

use super::{CoverageType, Esim};
use crate::rt;

static COUNTRY_PACKAGE_LIST: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.country_package_list"),
    method: rt::meta::Method::Post,
    path: "/package/countryPackageList",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Esim {
    /// Countries.
    ///
    /// Lists the countries that the plans of the enterprise cover, always all of them. Needs no
    /// token since v1.1.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/countryPackageList>. The table of the overview
    ///   misspells the path as /pacakge/countryPackageList.
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
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn country_package_list<'a>(&'a self) -> CountryPackageListCall<'a> {
        CountryPackageListCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            country_code: None,
            language_id: None,
            page_num: None,
            page_size: None,
            r#type: None,
        }
    }
}

/// The call `esim.country_package_list`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct CountryPackageListCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    country_code: Option<i64>,
    language_id: Option<&'a str>,
    page_num: Option<i64>,
    page_size: Option<i64>,
    r#type: Option<CoverageType>,
}

impl<'a> CountryPackageListCall<'a> {
    /// The MCC (mobile country code) of a country.
    ///
    /// Example: `460`. Whether it is required is not documented.
    pub fn country_code(mut self, value: i64) -> Self {
        self.country_code = Some(value);
        self
    }

    /// Not documented; probably a language.
    ///
    /// Whether it is required is not documented.
    pub fn language_id(mut self, value: &'a str) -> Self {
        self.language_id = Some(value);
        self
    }

    /// Ignored by now.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn page_num(mut self, value: i64) -> Self {
        self.page_num = Some(value);
        self
    }

    /// Ignored by now.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub fn page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// Whether the plans cover the country among others or alone.
    ///
    /// Whether it is required is not documented.
    pub fn r#type(mut self, value: CoverageType) -> Self {
        self.r#type = Some(value);
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
                &COUNTRY_PACKAGE_LIST,
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
        self.client.explain(&COUNTRY_PACKAGE_LIST, self, self.options)
    }
}

impl rt::Encode for CountryPackageListCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/package/countryPackageList");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.country_code {
            object.bare("countryCode", *value);
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
        if let Some(value) = &self.r#type {
            object.bare("type", value.as_str());
        }
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
            .country_package_list()
            .country_code(460)
            .language_id("string")
            .page_num(0)
            .page_size(0)
            .r#type(CoverageType::Only)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/countryPackageList",
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
