// @generated from spec/esim/detail.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Esim};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Returns the details of one plan, including its prices. Linksfield's title: *Plan detail*.
    ///
    /// Since v1.1, the call needs no token. The flow in the FMS documentation uses the v1.1 form of
    /// this call, `/v1.1/package/detail`, of which only the path and the purpose are known.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 32 parameters and
    ///   response fields, 6 are documented, 19 are known from an example only, and 7 are inferred.
    ///   None of the 32 parameters and response fields is marked as required or optional. Response
    ///   fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::Detail;
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim.detail(Detail { id: 1 }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Detail`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`id`](field@Detail::id) | assumed | The id of the plan. |
    /// | [`order_number`](field@DetailRequest::order_number) | not documented | The number of plans. The field is deprecated and ignored. The text of Linksfield's page calls it `orderNum`. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`DetailResponse`].
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
    /// # Assumptions
    ///
    /// - The client sends `id` and `orderNumber` in the query. *Reason:* The Swagger operation is
    ///   named as a GET, and a GET has no body. Linksfield's page prints a body, but this body is
    ///   not valid JSON.
    /// - `id` is required and is a whole number. *Reason:* The call asks for one plan. Linksfield's
    ///   page leaves the value of `id` empty, and the example of the response has a number.
    /// - A successful response always contains `data`. *Reason:* The purpose of the call is to
    ///   return the plan.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/detail>. Prints a request body that is not
    ///   valid JSON, although the operation behind the link of Linksfield's page is a GET.
    #[inline]
    pub fn detail(&self, required: Detail) -> Call<DetailRequest> {
        self.call(DetailRequest::new(required))
    }
}

/// The required parameters of [`detail`](Esim::detail).
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// The id of the plan.
    ///
    /// Not documented as required, but assumed to be.
    pub id: i64,
}

/// The request of [`detail`](Esim::detail): a value that can be stored, compared, and sent by
/// any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DetailRequest {
    /// The required parameters.
    pub required: Detail,
    /// The number of plans. The field is deprecated and ignored. The text of Linksfield's page
    /// calls it `orderNum`.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub order_number: Option<i64>,
}

impl DetailRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Detail) -> Self {
        Self {
            required,
            order_number: None,
        }
    }

    /// The number of plans. The field is deprecated and ignored. The text of Linksfield's page
    /// calls it `orderNum`.
    ///
    /// See [`order_number`](field@DetailRequest::order_number).
    #[must_use]
    #[inline]
    pub fn order_number(mut self, value: i64) -> Self {
        self.order_number = Some(value);
        self
    }
}

impl From<Detail> for DetailRequest {
    #[inline]
    fn from(required: Detail) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for DetailRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Detail {
                id: object.given::<codec::NumberInteger>("id")?,
            },
            order_number: object.given_some::<codec::NumberInteger>("orderNumber")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::NumberInteger::put(object, "id", &required.id);
        codec::NumberInteger::put_some(object, "orderNumber", &self.order_number);
    }
}

__private::structure_traits!(DetailRequest);

impl Call<DetailRequest> {
    /// The number of plans. The field is deprecated and ignored. The text of Linksfield's page
    /// calls it `orderNum`.
    ///
    /// See [`order_number`](field@DetailRequest::order_number).
    #[inline]
    pub fn order_number(self, value: i64) -> Self {
        self.map(|request| request.order_number(value))
    }
}

impl __private::Operation for DetailRequest {
    type Family = Esim;
    type Output = DetailResponse;
    const INFO: &'static __private::OperationInfo = &DETAIL;

    fn encode(
        &self,
        _context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/detail");
        parts.query("id", &codec::NumberInteger::text(&required.id));
        if let Some(value) = codec::NumberInteger::given(&self.order_number) {
            parts.query("orderNumber", &codec::NumberInteger::text(value));
        }
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.required::<codec::Object<DetailData>>()?;
        DetailResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<DetailResponse>::write(output, writer);
    }
}

/// The response of [`detail`](Esim::detail).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DetailResponse {
    /// The payload.
    pub data: DetailData,
    /// A field of the envelope. Its meaning is not documented.
    ///
    /// Whether it is required is not documented.
    pub message_source_handler: Option<__private::Json>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl DetailResponse {
    fn with(
        data: DetailData,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            message_source_handler: object
                .optional::<codec::Json>("messageSourceHandler"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for DetailResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.required::<codec::Object<DetailData>>("data")?;
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<DetailData>::put(object, "data", &self.data);
        codec::Json::put_some(
            object,
            "messageSourceHandler",
            &self.message_source_handler,
        );
        self.extra.write(object);
    }
}

__private::structure_traits!(DetailResponse);

/// Probably a currency in which the plan is sold, with the price in this currency.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CurrencyInfo {
    /// The currency, to be sent as `currency` in the pre-order.
    ///
    /// Whether it is required is not documented.
    pub currency_abbr: Option<String>,
    /// The id of the currency, to be sent as `currencyId` in the pre-order.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub currency_id: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub currency_name: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub currency_symbol: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub digits_num: Option<String>,
    /// Probably the price of the plan in this currency.
    ///
    /// Unit: not documented. Example: `0`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub price: Option<__private::Decimal>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub unit: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CurrencyInfo {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            currency_abbr: object.optional::<codec::Text>("currencyAbbr"),
            currency_id: object.optional::<codec::NumberInteger>("currencyId"),
            currency_name: object.optional::<codec::Text>("currencyName"),
            currency_symbol: object.optional::<codec::Text>("currencySymbol"),
            digits_num: object.optional::<codec::Text>("digitsNum"),
            price: object.optional::<codec::NumberDecimal>("price"),
            unit: object.optional::<codec::Text>("unit"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "currencyAbbr", &self.currency_abbr);
        codec::NumberInteger::put_some(object, "currencyId", &self.currency_id);
        codec::Text::put_some(object, "currencyName", &self.currency_name);
        codec::Text::put_some(object, "currencySymbol", &self.currency_symbol);
        codec::Text::put_some(object, "digitsNum", &self.digits_num);
        codec::NumberDecimal::put_some(object, "price", &self.price);
        codec::Text::put_some(object, "unit", &self.unit);
        self.extra.write(object);
    }
}

__private::structure_traits!(CurrencyInfo);

/// A plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DetailData {
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub buy_type: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub config_flag: Option<String>,
    /// Probably the MCC of a country that the plan covers.
    ///
    /// Example: `460`. Its meaning is inferred. Whether it is required is not documented.
    pub cover_countrys: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub currency_ids: Option<String>,
    /// Probably the currencies in which the plan is sold, with the price in each.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub currency_infos: Option<Vec<CurrencyInfo>>,
    /// Probably the id of the plan, to be sent as `id` in the pre-order.
    ///
    /// Example: `0`. Its meaning is inferred. Whether it is required is not documented.
    pub id: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub logo: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub max_order_period: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub min_order_period: Option<i64>,
    /// Probably the code of the plan, to be sent as `packageCode` in the pre-order.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub package_code: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub package_desc: Option<String>,
    /// Probably the data volume of the plan.
    ///
    /// Unit: not documented. Example: `2`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub package_flow: Option<__private::Decimal>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub package_id: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `亚洲`. Known from an example only. Whether it is required is not documented.
    pub package_short_desc: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `爱谁谁买套餐`. Known from an example only. Whether it is required is not documented.
    pub package_show_name: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub package_type: Option<i64>,
    /// The period, to be sent as `periodNum` in the pre-order.
    ///
    /// Example: `0`. Whether it is required is not documented.
    pub period: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub period_unit: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub price_type: Option<i64>,
    /// Its meaning is not documented.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub sale_count: Option<String>,
    /// Its meaning is not documented.
    ///
    /// Unit: not documented. Known from an example only. Whether it is required is not documented.
    pub surplus_flow: Option<String>,
    /// Probably a time, in an unknown format.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub update_time: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for DetailData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            buy_type: object.optional::<codec::NumberInteger>("buyType"),
            config_flag: object.optional::<codec::Text>("configFlag"),
            cover_countrys: object.optional::<codec::NumberInteger>("coverCountrys"),
            currency_ids: object.optional::<codec::Text>("currencyIds"),
            currency_infos: object
                .optional::<codec::List<codec::Object<CurrencyInfo>>>("currencyInfos"),
            id: object.optional::<codec::NumberInteger>("id"),
            logo: object.optional::<codec::Text>("logo"),
            max_order_period: object.optional::<codec::NumberInteger>("maxOrderPeriod"),
            min_order_period: object.optional::<codec::NumberInteger>("minOrderPeriod"),
            package_code: object.optional::<codec::Text>("packageCode"),
            package_desc: object.optional::<codec::Text>("packageDesc"),
            package_flow: object.optional::<codec::NumberDecimal>("packageFlow"),
            package_id: object.optional::<codec::Text>("packageId"),
            package_short_desc: object.optional::<codec::Text>("packageShortDesc"),
            package_show_name: object.optional::<codec::Text>("packageShowName"),
            package_type: object.optional::<codec::NumberInteger>("packageType"),
            period: object.optional::<codec::NumberInteger>("period"),
            period_unit: object.optional::<codec::Text>("periodUnit"),
            price_type: object.optional::<codec::NumberInteger>("priceType"),
            sale_count: object.optional::<codec::Text>("saleCount"),
            surplus_flow: object.optional::<codec::Text>("surplusFlow"),
            update_time: object.optional::<codec::Text>("updateTime"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "buyType", &self.buy_type);
        codec::Text::put_some(object, "configFlag", &self.config_flag);
        codec::NumberInteger::put_some(object, "coverCountrys", &self.cover_countrys);
        codec::Text::put_some(object, "currencyIds", &self.currency_ids);
        codec::List::<
            codec::Object<CurrencyInfo>,
        >::put_some(object, "currencyInfos", &self.currency_infos);
        codec::NumberInteger::put_some(object, "id", &self.id);
        codec::Text::put_some(object, "logo", &self.logo);
        codec::NumberInteger::put_some(object, "maxOrderPeriod", &self.max_order_period);
        codec::NumberInteger::put_some(object, "minOrderPeriod", &self.min_order_period);
        codec::Text::put_some(object, "packageCode", &self.package_code);
        codec::Text::put_some(object, "packageDesc", &self.package_desc);
        codec::NumberDecimal::put_some(object, "packageFlow", &self.package_flow);
        codec::Text::put_some(object, "packageId", &self.package_id);
        codec::Text::put_some(object, "packageShortDesc", &self.package_short_desc);
        codec::Text::put_some(object, "packageShowName", &self.package_show_name);
        codec::NumberInteger::put_some(object, "packageType", &self.package_type);
        codec::NumberInteger::put_some(object, "period", &self.period);
        codec::Text::put_some(object, "periodUnit", &self.period_unit);
        codec::NumberInteger::put_some(object, "priceType", &self.price_type);
        codec::Text::put_some(object, "saleCount", &self.sale_count);
        codec::Text::put_some(object, "surplusFlow", &self.surplus_flow);
        codec::Text::put_some(object, "updateTime", &self.update_time);
        self.extra.write(object);
    }
}

__private::structure_traits!(DetailData);

static DETAIL: __private::OperationInfo = __private::OperationInfo {
    name: "detail",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.detail"),
        method: __private::meta::Method::Get,
        path: "/package/detail",
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
    title: "Plan detail",
    title_zh: None,
    summary: Some(
        "Returns the details of one plan, including its prices. Since v1.1, the call needs no token. The flow in the FMS documentation uses the v1.1 form of this call, `/v1.1/package/detail`, of which only the path and the purpose are known.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://links-field.github.io/fms-api/apis/detail"],
    parameters: &[
        __private::ParameterInfo::required("id")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The id of the plan."),
        __private::ParameterInfo::optional("orderNumber")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc(
                "The number of plans. The field is deprecated and ignored. The text of Linksfield's page calls it `orderNum`.",
            )
            .example("1"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            ("messageSourceHandler", __private::Shape::Undocumented),
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &[
                        "buyType",
                        "configFlag",
                        "coverCountrys",
                        "currencyIds",
                        "id",
                        "logo",
                        "maxOrderPeriod",
                        "minOrderPeriod",
                        "packageCode",
                        "packageDesc",
                        "packageFlow",
                        "packageId",
                        "packageShortDesc",
                        "packageShowName",
                        "packageType",
                        "period",
                        "periodUnit",
                        "priceType",
                        "saleCount",
                        "surplusFlow",
                        "updateTime",
                    ],
                    fields: &[
                        (
                            "currencyInfos",
                            __private::Shape::List(
                                &__private::Shape::Object {
                                    name: None,
                                    plain: &[
                                        "currencyAbbr",
                                        "currencyId",
                                        "currencyName",
                                        "currencySymbol",
                                        "digitsNum",
                                        "price",
                                        "unit",
                                    ],
                                    fields: &[],
                                },
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    functions: __private::functions::<DetailRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            DetailRequest,
        >(
            &__private::testing::DocumentedResponse {
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
                has_envelope_fields: true,
            },
        )
    }
}
