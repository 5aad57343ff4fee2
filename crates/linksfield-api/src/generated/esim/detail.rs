// @generated from spec/esim/detail.yaml by `cargo xtask gen`. Do not edit.

use super::Esim;
use crate::rt;

static DETAIL: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.detail"),
    method: rt::meta::Method::Get,
    path: "/package/detail",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Esim {
    /// Plan detail.
    ///
    /// Gives the details of one plan, with its prices. Needs no token since v1.1. The flow names
    /// the v1.1 form of this call.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/detail>. Prints a JSON body, which is not
    ///   valid JSON, though the operation behind its link is a GET.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - `id` and `orderNumber` travel in the query. The name of the Swagger operation says GET,
    ///   and a GET has no body; the page prints one all the same, and it is not valid JSON.
    /// - `id` is required, and is a whole number. The call asks for one plan; the page leaves its
    ///   value empty, and the answer has a number.
    /// - An answer of success always has `data`. It is what the call is for.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::Detail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .detail(Detail {
    ///         id: 1,
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn detail<'a>(&'a self, request: Detail) -> DetailCall<'a> {
        DetailCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            order_number: None,
        }
    }
}

/// What must be given to call: Plan detail.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The id of the plan.
    ///
    /// Not documented as required, but taken to be.
    pub id: i64,
}

/// The call `esim.detail`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct DetailCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: Detail,
    order_number: Option<i64>,
}

impl<'a> DetailCall<'a> {
    /// The number of plans, deprecated and ignored. The text of the page calls it `orderNum`.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub fn order_number(mut self, value: i64) -> Self {
        self.order_number = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<DetailResponse>, rt::Error> {
        self.client.execute(&DETAIL, &self, self.options, DetailResponse::read).await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&DETAIL, self, self.options)
    }
}

impl rt::Encode for DetailCall<'_> {
    fn encode(
        &self,
        _context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/package/detail");
        parts.query("id", &self.request.id.to_string());
        if let Some(value) = &self.order_number {
            parts.query("orderNumber", &value.to_string());
        }
        Ok(())
    }
}

/// The answer of: Plan detail.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DetailResponse {
    /// The payload.
    pub data: DetailData,
    /// Not documented; a member of the envelope.
    ///
    /// Whether it is required is not documented.
    pub message_source_handler: Option<rt::Json>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl DetailResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.required(DetailData::read)?;
        let mut object = payload.take_envelope();
        Ok(Self {
            data,
            message_source_handler: object
                .optional("messageSourceHandler", rt::get::json),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.object("data", |object| self.data.write(object));
        if let Some(value) = &self.message_source_handler {
            object.bare("messageSourceHandler", value);
        }
        self.extra.write(object);
    }
}

/// Probably a currency in which a plan is sold, with the price in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CurrencyInfo {
    /// The currency, as the pre-order takes it for `currency`.
    ///
    /// Whether it is required is not documented.
    pub currency_abbr: Option<String>,
    /// The id of the currency, as the pre-order takes it for `currencyId`.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub currency_id: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub currency_name: Option<String>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub currency_symbol: Option<String>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub digits_num: Option<String>,
    /// Probably the price of the plan in this currency.
    ///
    /// Unit: not documented. Example: `0`. Whether it is required is not documented.
    pub price: Option<rt::Decimal>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub unit: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl CurrencyInfo {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            currency_abbr: object.optional("currencyAbbr", rt::get::text),
            currency_id: object.optional("currencyId", rt::get::integer_number),
            currency_name: object.optional("currencyName", rt::get::text),
            currency_symbol: object.optional("currencySymbol", rt::get::text),
            digits_num: object.optional("digitsNum", rt::get::text),
            price: object.optional("price", rt::get::decimal_number),
            unit: object.optional("unit", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.currency_abbr {
            object.text("currencyAbbr", value);
        }
        if let Some(value) = &self.currency_id {
            object.bare("currencyId", *value);
        }
        if let Some(value) = &self.currency_name {
            object.text("currencyName", value);
        }
        if let Some(value) = &self.currency_symbol {
            object.text("currencySymbol", value);
        }
        if let Some(value) = &self.digits_num {
            object.text("digitsNum", value);
        }
        if let Some(value) = &self.price {
            object.bare("price", *value);
        }
        if let Some(value) = &self.unit {
            object.text("unit", value);
        }
        self.extra.write(object);
    }
}

/// A plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DetailData {
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub buy_type: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub config_flag: Option<String>,
    /// Not documented; probably the MCC of a country covered.
    ///
    /// Example: `460`. Whether it is required is not documented.
    pub cover_countrys: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub currency_ids: Option<String>,
    /// Probably the currencies in which the plan is sold, with the price in each.
    ///
    /// Whether it is required is not documented.
    pub currency_infos: Option<Vec<CurrencyInfo>>,
    /// Probably the id of the plan, as the pre-order takes it for `id`.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub id: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub logo: Option<String>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub max_order_period: Option<i64>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub min_order_period: Option<i64>,
    /// Probably the code of the plan, as the pre-order takes it for `packageCode`.
    ///
    /// Whether it is required is not documented.
    pub package_code: Option<String>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub package_desc: Option<String>,
    /// Not documented; probably the data of the plan.
    ///
    /// Unit: not documented. Example: `2`. Whether it is required is not documented.
    pub package_flow: Option<rt::Decimal>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub package_id: Option<String>,
    /// Not documented.
    ///
    /// Example: `亚洲`. Whether it is required is not documented.
    pub package_short_desc: Option<String>,
    /// Not documented.
    ///
    /// Example: `爱谁谁买套餐`. Whether it is required is not documented.
    pub package_show_name: Option<String>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub package_type: Option<i64>,
    /// The period, as the pre-order takes it for `periodNum`.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub period: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub period_unit: Option<String>,
    /// Not documented.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub price_type: Option<i64>,
    /// Not documented.
    ///
    /// Whether it is required is not documented.
    pub sale_count: Option<String>,
    /// Not documented.
    ///
    /// Unit: not documented. Whether it is required is not documented.
    pub surplus_flow: Option<String>,
    /// Not documented; probably a time, in a form that is not known.
    ///
    /// Whether it is required is not documented.
    pub update_time: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl DetailData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            buy_type: object.optional("buyType", rt::get::integer_number),
            config_flag: object.optional("configFlag", rt::get::text),
            cover_countrys: object.optional("coverCountrys", rt::get::integer_number),
            currency_ids: object.optional("currencyIds", rt::get::text),
            currency_infos: object
                .optional("currencyInfos", |raw| rt::get::list(raw, CurrencyInfo::read)),
            id: object.optional("id", rt::get::integer_number),
            logo: object.optional("logo", rt::get::text),
            max_order_period: object.optional("maxOrderPeriod", rt::get::integer_number),
            min_order_period: object.optional("minOrderPeriod", rt::get::integer_number),
            package_code: object.optional("packageCode", rt::get::text),
            package_desc: object.optional("packageDesc", rt::get::text),
            package_flow: object.optional("packageFlow", rt::get::decimal_number),
            package_id: object.optional("packageId", rt::get::text),
            package_short_desc: object.optional("packageShortDesc", rt::get::text),
            package_show_name: object.optional("packageShowName", rt::get::text),
            package_type: object.optional("packageType", rt::get::integer_number),
            period: object.optional("period", rt::get::integer_number),
            period_unit: object.optional("periodUnit", rt::get::text),
            price_type: object.optional("priceType", rt::get::integer_number),
            sale_count: object.optional("saleCount", rt::get::text),
            surplus_flow: object.optional("surplusFlow", rt::get::text),
            update_time: object.optional("updateTime", rt::get::text),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.buy_type {
            object.bare("buyType", *value);
        }
        if let Some(value) = &self.config_flag {
            object.text("configFlag", value);
        }
        if let Some(value) = &self.cover_countrys {
            object.bare("coverCountrys", *value);
        }
        if let Some(value) = &self.currency_ids {
            object.text("currencyIds", value);
        }
        if let Some(value) = &self.currency_infos {
            object
                .list(
                    "currencyInfos",
                    value,
                    |list, item| list.object(|object| item.write(object)),
                );
        }
        if let Some(value) = &self.id {
            object.bare("id", *value);
        }
        if let Some(value) = &self.logo {
            object.text("logo", value);
        }
        if let Some(value) = &self.max_order_period {
            object.bare("maxOrderPeriod", *value);
        }
        if let Some(value) = &self.min_order_period {
            object.bare("minOrderPeriod", *value);
        }
        if let Some(value) = &self.package_code {
            object.text("packageCode", value);
        }
        if let Some(value) = &self.package_desc {
            object.text("packageDesc", value);
        }
        if let Some(value) = &self.package_flow {
            object.bare("packageFlow", *value);
        }
        if let Some(value) = &self.package_id {
            object.text("packageId", value);
        }
        if let Some(value) = &self.package_short_desc {
            object.text("packageShortDesc", value);
        }
        if let Some(value) = &self.package_show_name {
            object.text("packageShowName", value);
        }
        if let Some(value) = &self.package_type {
            object.bare("packageType", *value);
        }
        if let Some(value) = &self.period {
            object.bare("period", *value);
        }
        if let Some(value) = &self.period_unit {
            object.text("periodUnit", value);
        }
        if let Some(value) = &self.price_type {
            object.bare("priceType", *value);
        }
        if let Some(value) = &self.sale_count {
            object.text("saleCount", value);
        }
        if let Some(value) = &self.surplus_flow {
            object.text("surplusFlow", value);
        }
        if let Some(value) = &self.update_time {
            object.text("updateTime", value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{
  "code": 0,
  "data": {
    "buyType": 2,
    "configFlag": "string",
    "coverCountrys": 460,
    "currencyIds": "string",
    "currencyInfos": [
      {
        "currencyAbbr": "string",
        "currencyId": 0,
        "currencyName": "string",
        "currencySymbol": "string",
        "digitsNum": "string",
        "price": 0,
        "unit": "string"
      }
    ],
    "id": 0,
    "logo": "string",
    "maxOrderPeriod": 2,
    "minOrderPeriod": 2,
    "packageCode": "string",
    "packageDesc": "string",
    "packageFlow": 2,
    "packageId": "string",
    "packageShortDesc": "亚洲",
    "packageShowName": "爱谁谁买套餐",
    "packageType": 2,
    "period": 0,
    "periodUnit": "string",
    "priceType": 2,
    "saleCount": "string",
    "surplusFlow": "string",
    "updateTime": "string"
  },
  "message": "string",
  "messageSourceHandler": {}
}"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &DETAIL,
            &documented,
            DetailResponse::read,
            DetailResponse::write,
        )
    }
}
