// @generated from spec/mall/stripe_sub_directly.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Mall};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Creates a Stripe subscription, which renews automatically. Linksfield's title: *Create
    /// Stripe Subscription / Auto-Renewal* / 创建Stripe订阅/自动续费.
    ///
    /// Linksfield's page gives types and required markers of the fields, but no meanings.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Of the 11
    ///   parameters and response fields, 6 are listed without a description and 5 are inferred.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::StripeSubDirectly;
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .stripe_sub_directly(StripeSubDirectly {
    ///         email: "buyer@example.com".into(),
    ///         pay_amount: "19.99".parse()?,
    ///         pay_currency: "usd".into(),
    ///         pay_id: "P0002702020110214193780630".into(),
    ///         plan_id: "string".into(),
    ///         pm_id: "pm_1GnMUDLnVNBddzslXw7xuoe6".into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`StripeSubDirectly`].
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`email`](field@StripeSubDirectly::email) | yes | Probably an e-mail address, as in the example. | inference |
    /// | [`pay_amount`](field@StripeSubDirectly::pay_amount) | yes | Probably the amount to pay, probably in the currency of `payCurrency`. | inference |
    /// | [`pay_currency`](field@StripeSubDirectly::pay_currency) | yes | Probably an ISO 4217 code, in lower case in the example. | inference |
    /// | [`pay_id`](field@StripeSubDirectly::pay_id) | yes | Probably the unique id of the payment, as on other pages. In the example, it begins with another partner code than that of the request. | inference |
    /// | [`plan_id`](field@StripeSubDirectly::plan_id) | yes | Not documented. | page |
    /// | [`pm_id`](field@StripeSubDirectly::pm_id) | yes | Probably the Stripe id of a payment method, by its form. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`StripeSubDirectlyResponse`].
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Linksfield documents no failure codes.
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599740>, revised 2022-10-04 23:23:51
    #[inline]
    pub fn stripe_sub_directly(
        &self,
        required: StripeSubDirectly,
    ) -> Call<StripeSubDirectlyRequest> {
        self.call(StripeSubDirectlyRequest::new(required))
    }
}

/// The required parameters of [`stripe_sub_directly`](Mall::stripe_sub_directly).
#[derive(Clone, PartialEq)]
pub struct StripeSubDirectly {
    /// Probably an e-mail address, as in the example.
    ///
    /// Not shown by `Debug`. Example: `buyer@example.com`. Its meaning is inferred.
    pub email: String,
    /// Probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `19.99`. Its meaning is inferred.
    pub pay_amount: __private::Decimal,
    /// Probably an ISO 4217 code, in lower case in the example.
    ///
    /// Example: `usd`. Its meaning is inferred.
    pub pay_currency: String,
    /// Probably the unique id of the payment, as on other pages. In the example, it begins with
    /// another partner code than that of the request.
    ///
    /// Example: `P0002702020110214193780630`. Its meaning is inferred.
    pub pay_id: String,
    /// Its meaning is not documented.
    pub plan_id: String,
    /// Probably the Stripe id of a payment method, by its form.
    ///
    /// Example: `pm_1GnMUDLnVNBddzslXw7xuoe6`. Its meaning is inferred.
    pub pm_id: String,
}

impl __private::fmt::Debug for StripeSubDirectly {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("StripeSubDirectly")
            .field("email", &__private::Redacted)
            .field("pay_amount", &self.pay_amount)
            .field("pay_currency", &self.pay_currency)
            .field("pay_id", &self.pay_id)
            .field("plan_id", &self.plan_id)
            .field("pm_id", &self.pm_id)
            .finish()
    }
}

/// The request of [`stripe_sub_directly`](Mall::stripe_sub_directly): a value that can be
/// stored, compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StripeSubDirectlyRequest {
    /// The required parameters.
    pub required: StripeSubDirectly,
}

impl StripeSubDirectlyRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: StripeSubDirectly) -> Self {
        Self { required }
    }
}

impl From<StripeSubDirectly> for StripeSubDirectlyRequest {
    #[inline]
    fn from(required: StripeSubDirectly) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for StripeSubDirectlyRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: StripeSubDirectly {
                email: object.given::<codec::Sensitive<codec::Text>>("email")?,
                pay_amount: object.given::<codec::QuotedDecimal>("payAmount")?,
                pay_currency: object.given::<codec::Text>("payCurrency")?,
                pay_id: object.given::<codec::Text>("payId")?,
                plan_id: object.given::<codec::Text>("plan_id")?,
                pm_id: object.given::<codec::Text>("pm_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "email", &required.email);
        codec::QuotedDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        codec::Text::put(object, "payId", &required.pay_id);
        codec::Text::put(object, "plan_id", &required.plan_id);
        codec::Text::put(object, "pm_id", &required.pm_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("email", &required.email)?;
        codec::Text::check_required("payCurrency", &required.pay_currency)?;
        codec::Text::check_required("payId", &required.pay_id)?;
        codec::Text::check_required("plan_id", &required.plan_id)?;
        codec::Text::check_required("pm_id", &required.pm_id)?;
        Ok(())
    }
}

__private::structure_traits!(StripeSubDirectlyRequest);

impl __private::Operation for StripeSubDirectlyRequest {
    type Family = Mall;
    type Output = StripeSubDirectlyResponse;
    const INFO: &'static __private::OperationInfo = &STRIPE_SUB_DIRECTLY;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/stripeSubDirectly");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put(object, "email", &required.email);
        object.text("partnerCode", context.credential(0));
        codec::QuotedDecimal::put(object, "payAmount", &required.pay_amount);
        codec::Text::put(object, "payCurrency", &required.pay_currency);
        codec::Text::put(object, "payId", &required.pay_id);
        codec::Text::put(object, "plan_id", &required.plan_id);
        codec::Text::put(object, "pm_id", &required.pm_id);
        object.integer("tradeTime", context.unix_milliseconds(), true);
        object.text("tradeType", "stripeSubDirectly");
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<StripeSubDirectlyResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<StripeSubDirectlyResponse>::write(output, writer);
    }
}

/// The response of `stripe_sub_directly`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StripeSubDirectlyResponse {
    /// Its meaning is not documented.
    pub customer_id: String,
    /// Its meaning is not documented.
    pub pay_method: String,
    /// Its meaning is not documented.
    pub product_id: String,
    /// Its meaning is not documented.
    pub status: String,
    /// Its meaning is not documented.
    pub sub_id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for StripeSubDirectlyResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            customer_id: object.required::<codec::Text>("customer_id")?,
            pay_method: object.required::<codec::Text>("pay_method")?,
            product_id: object.required::<codec::Text>("product_id")?,
            status: object.required::<codec::Text>("status")?,
            sub_id: object.required::<codec::Text>("sub_id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "customer_id", &self.customer_id);
        codec::Text::put(object, "pay_method", &self.pay_method);
        codec::Text::put(object, "product_id", &self.product_id);
        codec::Text::put(object, "status", &self.status);
        codec::Text::put(object, "sub_id", &self.sub_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(StripeSubDirectlyResponse);

static STRIPE_SUB_DIRECTLY: __private::OperationInfo = __private::OperationInfo {
    name: "stripe_sub_directly",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.stripe_sub_directly"),
        method: __private::meta::Method::Post,
        path: "/stripeSubDirectly",
        server: 1,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Payload {
            list: false,
            members: &["customer_id", "pay_method", "product_id", "status", "sub_id"],
        },
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["email"],
            response: false,
        },
    },
    title: "Create Stripe Subscription / Auto-Renewal",
    title_zh: Some("创建Stripe订阅/自动续费"),
    summary: Some(
        "Creates a Stripe subscription, which renews automatically.\nLinksfield's page gives types and required markers of the fields, but no meanings.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-42599740"],
    parameters: &[
        __private::ParameterInfo::required("email")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably an e-mail address, as in the example.")
            .example("buyer@example.com")
            .sensitive(),
        __private::ParameterInfo::required("payAmount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc(
                "Probably the amount to pay, probably in the currency of `payCurrency`.",
            )
            .unit("not documented")
            .example("19.99"),
        __private::ParameterInfo::required("payCurrency")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably an ISO 4217 code, in lower case in the example.")
            .example("usd"),
        __private::ParameterInfo::required("payId")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably the unique id of the payment, as on other pages. In the example, it begins with another partner code than that of the request.",
            )
            .example("P0002702020110214193780630"),
        __private::ParameterInfo::required("plan_id")
            .value("text", "text")
            .at(__private::Location::Body),
        __private::ParameterInfo::required("pm_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably the Stripe id of a payment method, by its form.")
            .example("pm_1GnMUDLnVNBddzslXw7xuoe6"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["customer_id", "pay_method", "product_id", "status", "sub_id"],
        fields: &[],
    },
    functions: __private::functions::<StripeSubDirectlyRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let mall: Mall = __private::testing::client()?;
        let call = mall
            .stripe_sub_directly(StripeSubDirectly {
                email: "buyer@example.com".into(),
                pay_amount: "19.99".parse()?,
                pay_currency: "usd".into(),
                pay_id: "P0002702020110214193780630".into(),
                plan_id: "string".into(),
                pm_id: "pm_1GnMUDLnVNBddzslXw7xuoe6".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/stripeSubDirectly",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "email": "buyer@example.com",
  "partnerCode": "P000818",
  "payAmount": "19.99",
  "payCurrency": "usd",
  "payId": "P0002702020110214193780630",
  "plan_id": "string",
  "pm_id": "pm_1GnMUDLnVNBddzslXw7xuoe6",
  "sign": "b2a9e697bdff66049803d62ffeffccaf",
  "tradeTime": "20181031256548",
  "tradeType": "payPalPay",
  "version": "3.0"
}"#,
                ),
                apart_from: &["partnerCode", "tradeTime", "tradeType", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            StripeSubDirectlyRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "customer_id": "string",
  "pay_method": "string",
  "product_id": "string",
  "status": "string",
  "sub_id": "string"
}"#,
                aliases: &[],
                apart_from: &["tradeType"],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
