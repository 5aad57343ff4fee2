// @generated from spec/esim/pre_order_package.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, DeviceType, Esim};
use crate::__private::{self, Codec as _, codec};

impl Esim {
    /// Reserves one eSIM profile of the pool before the payment is complete. Linksfield's title:
    /// *Pre-order*.
    ///
    /// Report the result of the payment within 10 minutes; the flow page states 60 minutes.
    ///
    /// The only documented field of the response is an `id`, which later calls send as `orderId`.
    /// Look for the `id` in the payload first, then in the envelope.
    ///
    /// The flow in the FMS documentation uses the v1.1 form of this call,
    /// `/v1.1/package/preOrderPackage`, of which only the path and the purpose are known.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server, unless the server refused the access token. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 10
    ///   parameters and response fields, 6 are documented, 3 are inferred, and 1 is assumed.
    ///   Response fields that Linksfield does not list are kept in `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{DeviceType, PreOrderPackage};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .pre_order_package(PreOrderPackage {
    ///         currency: "string".into(),
    ///         currency_id: 0,
    ///         device_type: DeviceType::Esim,
    ///         id: 0,
    ///         money: "0".parse()?,
    ///         package_code: "string".into(),
    ///         period_num: 0,
    ///     })
    ///     .language_id("string")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`PreOrderPackage`]. Optional parameters are methods of
    /// the call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`currency`](field@PreOrderPackage::currency) | assumed | The currency: `currencyInfos[].currencyAbbr` of the plan detail. | page |
    /// | [`currency_id`](field@PreOrderPackage::currency_id) | assumed | The id of the currency: `currencyInfos[].currencyId` of the plan detail. | page |
    /// | [`device_type`](field@PreOrderPackage::device_type) | assumed | The kind of device, a fixed value. | page |
    /// | [`id`](field@PreOrderPackage::id) | assumed | The id of the plan. | page |
    /// | [`language_id`](field@PreOrderPackageRequest::language_id) | not documented | Deprecated. | page |
    /// | [`money`](field@PreOrderPackage::money) | assumed | Probably the price of the plan detail. | inference |
    /// | [`package_code`](field@PreOrderPackage::package_code) | assumed | Probably the code of the plan: `packageCode` of the plan detail. | inference |
    /// | [`period_num`](field@PreOrderPackage::period_num) | assumed | The period: `period` of the plan detail. | page |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PreOrderPackageResponse`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid, the server
    ///   could not be reached, or the login failed.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. The [notes](super::notes#result-codes) list the nine documented
    ///   codes. [`may_have_been_executed`](__private::Error::may_have_been_executed) returns
    ///   whether the call may have been executed.
    ///
    /// # Assumptions
    ///
    /// - All fields except `languageId` are required. *Reason:* Linksfield's page has no required
    ///   markers. Its example contains all fields, and Linksfield's page calls only the language
    ///   deprecated.
    /// - The id of the order is `data.id`, or otherwise the field `id` next to `data`. *Reason:*
    ///   The section about the response is empty, and the webhook page states only that an `id` is
    ///   returned. The envelope of the general page makes `data.id` more likely. The type of the id
    ///   is not documented, so the client reads text and numbers.
    ///
    /// # Sources
    ///
    /// - <https://links-field.github.io/fms-api/apis/preorder>. The section about the response is
    ///   empty.
    /// - <https://links-field.github.io/fms-api/apis/webhook>. States that the pre-order returns an
    ///   `id`; until 2020-08-08, the page named an `orderNo`.
    #[inline]
    pub fn pre_order_package(
        &self,
        required: PreOrderPackage,
    ) -> Call<PreOrderPackageRequest> {
        self.call(PreOrderPackageRequest::new(required))
    }
}

/// The required parameters of [`pre_order_package`](Esim::pre_order_package).
#[derive(Debug, Clone, PartialEq)]
pub struct PreOrderPackage {
    /// The currency: `currencyInfos[].currencyAbbr` of the plan detail.
    ///
    /// Not documented as required, but assumed to be.
    pub currency: String,
    /// The id of the currency: `currencyInfos[].currencyId` of the plan detail.
    ///
    /// Example: `0`. Not documented as required, but assumed to be.
    pub currency_id: i64,
    /// The kind of device, a fixed value.
    ///
    /// Not documented as required, but assumed to be.
    pub device_type: DeviceType,
    /// The id of the plan.
    ///
    /// Example: `0`. Not documented as required, but assumed to be.
    pub id: i64,
    /// Probably the price of the plan detail.
    ///
    /// Unit: not documented. Example: `0`. Its meaning is inferred. Not documented as required, but
    /// assumed to be.
    pub money: __private::Decimal,
    /// Probably the code of the plan: `packageCode` of the plan detail.
    ///
    /// Its meaning is inferred. Not documented as required, but assumed to be.
    pub package_code: String,
    /// The period: `period` of the plan detail.
    ///
    /// Example: `0`. Not documented as required, but assumed to be.
    pub period_num: i64,
}

/// The request of [`pre_order_package`](Esim::pre_order_package): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PreOrderPackageRequest {
    /// The required parameters.
    pub required: PreOrderPackage,
    /// Deprecated.
    ///
    /// Whether it is required is not documented.
    pub language_id: Option<String>,
}

impl PreOrderPackageRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PreOrderPackage) -> Self {
        Self {
            required,
            language_id: None,
        }
    }

    /// Deprecated.
    ///
    /// See [`language_id`](field@PreOrderPackageRequest::language_id).
    #[must_use]
    #[inline]
    pub fn language_id(mut self, value: impl Into<String>) -> Self {
        self.language_id = Some(value.into());
        self
    }
}

impl From<PreOrderPackage> for PreOrderPackageRequest {
    #[inline]
    fn from(required: PreOrderPackage) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PreOrderPackageRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PreOrderPackage {
                currency: object.given::<codec::Text>("currency")?,
                currency_id: object.given::<codec::NumberInteger>("currencyId")?,
                device_type: object.given::<DeviceType>("deviceType")?,
                id: object.given::<codec::NumberInteger>("id")?,
                money: object.given::<codec::NumberDecimal>("money")?,
                package_code: object.given::<codec::Text>("packageCode")?,
                period_num: object.given::<codec::NumberInteger>("periodNum")?,
            },
            language_id: object.given_some::<codec::Text>("languageId")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "currency", &required.currency);
        codec::NumberInteger::put(object, "currencyId", &required.currency_id);
        DeviceType::put(object, "deviceType", &required.device_type);
        codec::NumberInteger::put(object, "id", &required.id);
        codec::Text::put_some(object, "languageId", &self.language_id);
        codec::NumberDecimal::put(object, "money", &required.money);
        codec::Text::put(object, "packageCode", &required.package_code);
        codec::NumberInteger::put(object, "periodNum", &required.period_num);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("currency", &required.currency)?;
        DeviceType::check_required("deviceType", &required.device_type)?;
        codec::Text::check_required("packageCode", &required.package_code)?;
        Ok(())
    }
}

__private::structure_traits!(PreOrderPackageRequest);

impl Call<PreOrderPackageRequest> {
    /// Deprecated.
    ///
    /// See [`language_id`](field@PreOrderPackageRequest::language_id).
    #[inline]
    pub fn language_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.language_id(value))
    }
}

impl __private::Operation for PreOrderPackageRequest {
    type Family = Esim;
    type Output = PreOrderPackageResponse;
    const INFO: &'static __private::OperationInfo = &PRE_ORDER_PACKAGE;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/preOrderPackage");
        parts.header("x-access-token", context.token());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put(object, "currency", &required.currency);
        codec::NumberInteger::put(object, "currencyId", &required.currency_id);
        DeviceType::put(object, "deviceType", &required.device_type);
        codec::NumberInteger::put(object, "id", &required.id);
        codec::Text::put_given(object, "languageId", &self.language_id);
        codec::NumberDecimal::put(object, "money", &required.money);
        codec::Text::put(object, "packageCode", &required.package_code);
        object.text("partnerCode", context.credential(0));
        codec::NumberInteger::put(object, "periodNum", &required.period_num);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        let data = payload.optional::<codec::Object<PreOrderPackageData>>();
        PreOrderPackageResponse::with(data, &mut payload.take_envelope())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PreOrderPackageResponse>::write(output, writer);
    }
}

/// The response of [`pre_order_package`](Esim::pre_order_package).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PreOrderPackageResponse {
    /// The payload.
    pub data: Option<PreOrderPackageData>,
    /// The id of the order, if the response has it in the envelope and not in the payload.
    ///
    /// Its meaning is assumed. Whether it is required is not documented.
    pub id: Option<String>,
    /// Fields of the envelope that are not documented, and optional fields whose value does not have the
    /// documented form.
    pub extra: __private::Extra,
}

impl PreOrderPackageResponse {
    fn with(
        data: Option<PreOrderPackageData>,
        object: &mut __private::Members<'_>,
    ) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            data,
            id: object.optional::<codec::TextOrNumber>("id"),
            extra: object.take_rest(),
        })
    }
}

impl __private::Structure for PreOrderPackageResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let data = object.optional::<codec::Object<PreOrderPackageData>>("data");
        Self::with(data, object)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<PreOrderPackageData>::put_some(object, "data", &self.data);
        codec::TextOrNumber::put_some(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(PreOrderPackageResponse);

/// Only the `id` of the order is documented.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PreOrderPackageData {
    /// The id of the order, to be sent as `orderId` in later calls.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub id: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PreOrderPackageData {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::TextOrNumber>("id"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::TextOrNumber::put_some(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(PreOrderPackageData);

static PRE_ORDER_PACKAGE: __private::OperationInfo = __private::OperationInfo {
    name: "pre_order_package",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("esim.pre_order_package"),
        method: __private::meta::Method::Post,
        path: "/package/preOrderPackage",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: true,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Pre-order",
    title_zh: None,
    summary: Some(
        "Reserves one eSIM profile of the pool before the payment is complete.\nReport the result of the payment within 10 minutes; the flow page states 60 minutes.\nThe only documented field of the response is an `id`, which later calls send as `orderId`. Look for the `id` in the payload first, then in the envelope.\nThe flow in the FMS documentation uses the v1.1 form of this call, `/v1.1/package/preOrderPackage`, of which only the path and the purpose are known.",
    ),
    coverage: "examples-only",
    deprecated: None,
    pages: &[
        "https://links-field.github.io/fms-api/apis/preorder",
        "https://links-field.github.io/fms-api/apis/webhook",
    ],
    parameters: &[
        __private::ParameterInfo::required("currency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The currency: `currencyInfos[].currencyAbbr` of the plan detail."),
        __private::ParameterInfo::required("currencyId")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "The id of the currency: `currencyInfos[].currencyId` of the plan detail.",
            )
            .example("0"),
        __private::ParameterInfo::required("deviceType")
            .kind(__private::ParameterKind::Code(super::DeviceType::INFO))
            .at(__private::Location::Body)
            .doc("The kind of device, a fixed value."),
        __private::ParameterInfo::required("id")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The id of the plan.")
            .example("0"),
        __private::ParameterInfo::optional("languageId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Deprecated."),
        __private::ParameterInfo::required("money")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("Probably the price of the plan detail.")
            .unit("not documented")
            .example("0"),
        __private::ParameterInfo::required("packageCode")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the code of the plan: `packageCode` of the plan detail."),
        __private::ParameterInfo::required("periodNum")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("The period: `period` of the plan detail.")
            .example("0"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[
            (
                "data",
                __private::Shape::Object {
                    name: None,
                    plain: &["id"],
                    fields: &[],
                },
            ),
        ],
    },
    functions: __private::functions::<PreOrderPackageRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let esim: Esim = __private::testing::client()?;
        let call = esim
            .pre_order_package(PreOrderPackage {
                currency: "string".into(),
                currency_id: 0,
                device_type: DeviceType::Esim,
                id: 0,
                money: "0".parse()?,
                package_code: "string".into(),
                period_num: 0,
            })
            .language_id("string");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/preOrderPackage",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "currency": "string",
  "currencyId": 0,
  "deviceType": "string",
  "id": 0,
  "languageId": "string",
  "money": 0,
  "packageCode": "string",
  "partnerCode": "string",
  "periodNum": 0
}"#,
                ),
                apart_from: &["partnerCode", "x-access-token", "deviceType"],
            },
        )
    }
}
