// @generated from spec/esim/pre_order_package.yaml by `cargo xtask gen`. Do not edit.

use super::{DeviceType, Esim};
use crate::rt;

static PRE_ORDER_PACKAGE: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("esim.pre_order_package"),
    method: rt::meta::Method::Post,
    path: "/package/preOrderPackage",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: true,
};

impl Esim {
    /// Pre-order.
    ///
    /// Sets one eSIM profile of the pool aside for a payment that is yet to be completed. The
    /// result of the payment is to be reported within 10 minutes; the flow page says 60. Of the
    /// answer only an `id` is documented, to be sent as `orderId` from then on: look for it in the
    /// payload, then beside it. The flow names the v1.1 form of this call.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - <https://links-field.github.io/fms-api/apis/preorder>. The section of the answer is empty.
    /// - <https://links-field.github.io/fms-api/apis/webhook>. Says that the pre-order returns an
    ///   `id`; until 2020-08-08 it named an `orderNo`.
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - All fields but `languageId` are required. The page has no required marks; its example
    ///   sends them all, and only the language is called deprecated.
    /// - The id of the order is `data.id`, or else `id` beside `data`. The section of the answer is
    ///   empty, and the webhook page says only that an `id` is returned; the envelope of the
    ///   general page makes the first the likelier. Its type is not known, so both text and a
    ///   number are read.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::esim::{DeviceType, PreOrderPackage};
    /// # async fn example(esim: linksfield_api::Esim) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = esim
    ///     .pre_order_package(PreOrderPackage {
    ///         currency: "string",
    ///         currency_id: 0,
    ///         device_type: DeviceType::Esim,
    ///         id: 0,
    ///         money: "0".parse()?,
    ///         package_code: "string",
    ///         period_num: 0,
    ///     })
    ///     .language_id("string")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn pre_order_package<'a>(
        &'a self,
        request: PreOrderPackage<'a>,
    ) -> PreOrderPackageCall<'a> {
        PreOrderPackageCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            language_id: None,
        }
    }
}

/// What must be given to call: Pre-order.
#[derive(Debug, Clone)]
pub struct PreOrderPackage<'a> {
    /// The currency, `currencyInfos[].currencyAbbr` of the plan detail.
    ///
    /// Not documented as required, but taken to be.
    pub currency: &'a str,
    /// The id of the currency, `currencyInfos[].currencyId` of the plan detail.
    ///
    /// Example: `0`. Not documented as required, but taken to be.
    pub currency_id: i64,
    /// The kind of the device, a fixed value.
    ///
    /// Not documented as required, but taken to be.
    pub device_type: DeviceType,
    /// The id of the plan.
    ///
    /// Example: `0`. Not documented as required, but taken to be.
    pub id: i64,
    /// Probably the price, as the plan detail has it.
    ///
    /// Unit: not documented. Example: `0`. Not documented as required, but taken to be.
    pub money: rt::Decimal,
    /// Probably the code of the plan, `packageCode` of the plan detail.
    ///
    /// Not documented as required, but taken to be.
    pub package_code: &'a str,
    /// The period, `period` of the plan detail.
    ///
    /// Example: `0`. Not documented as required, but taken to be.
    pub period_num: i64,
}

/// The call `esim.pre_order_package`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct PreOrderPackageCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: PreOrderPackage<'a>,
    language_id: Option<&'a str>,
}

impl<'a> PreOrderPackageCall<'a> {
    /// Deprecated.
    ///
    /// Whether it is required is not documented.
    pub fn language_id(mut self, value: &'a str) -> Self {
        self.language_id = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<PreOrderPackageResponse>, rt::Error> {
        self.client
            .execute(
                &PRE_ORDER_PACKAGE,
                &self,
                self.options,
                PreOrderPackageResponse::read,
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&PRE_ORDER_PACKAGE, self, self.options)
    }
}

impl rt::Encode for PreOrderPackageCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("currency", self.request.currency)?;
        rt::check::not_empty("packageCode", self.request.package_code)?;
        parts.path("/package/preOrderPackage");
        parts.header("x-access-token", context.token());
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("currency", self.request.currency);
        object.bare("currencyId", self.request.currency_id);
        object.text("deviceType", self.request.device_type.as_str());
        object.bare("id", self.request.id);
        if let Some(value) = self.language_id.filter(|value| !value.is_empty()) {
            object.text("languageId", value);
        }
        object.bare("money", self.request.money);
        object.text("packageCode", self.request.package_code);
        object.text("partnerCode", context.credential(0));
        object.bare("periodNum", self.request.period_num);
        object.end();
        Ok(())
    }
}

/// The answer of: Pre-order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PreOrderPackageResponse {
    /// The payload.
    pub data: Option<PreOrderPackageData>,
    /// The id of the order, if it stands beside the payload.
    ///
    /// Whether it is required is not documented.
    pub id: Option<String>,
    /// Members of the envelope that the documentation does not list, and optional ones that are
    /// not what it says.
    pub extra: rt::Extra,
}

impl PreOrderPackageResponse {
    fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
        let data = payload.optional(PreOrderPackageData::read);
        let mut object = payload.take_envelope();
        Ok(Self {
            data,
            id: object.optional("id", rt::get::text_or_number),
            extra: object.rest(),
        })
    }
}

/// Not documented but for the `id` of the order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PreOrderPackageData {
    /// The id of the order, sent as `orderId` from then on.
    ///
    /// Whether it is required is not documented.
    pub id: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PreOrderPackageData {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            id: object.optional("id", rt::get::text_or_number),
            extra: object.rest(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Esim = rt::testing::client(3)?;
        let explanation = client
            .pre_order_package(PreOrderPackage {
                currency: "string",
                currency_id: 0,
                device_type: DeviceType::Esim,
                id: 0,
                money: "0".parse()?,
                package_code: "string",
                period_num: 0,
            })
            .language_id("string")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/preOrderPackage",
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
