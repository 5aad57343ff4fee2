// @generated from spec/mall/stripe_sub_directly.yaml by `cargo xtask gen`. Do not edit.

use super::Mall;
use crate::rt;

static STRIPE_SUB_DIRECTLY: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("mall.stripe_sub_directly"),
    method: rt::meta::Method::Post,
    path: "/stripeSubDirectly",
    server: 1,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Payload {
        list: false,
        members: &["customer_id", "pay_method", "product_id", "status", "sub_id"],
    },
    truth: None,
    needs_token: false,
};

impl Mall {
    /// Create Stripe Subscription / Auto-Renewal / 创建Stripe订阅/自动续费.
    ///
    /// Creates a Stripe subscription, which renews automatically. The page has types and required
    /// marks, and no meanings.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599740>, revised 2022-10-04 23:23:51
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::mall::StripeSubDirectly;
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall
    ///     .stripe_sub_directly(StripeSubDirectly {
    ///         email: "buyer@example.com",
    ///         pay_amount: "19.99".parse()?,
    ///         pay_currency: "usd",
    ///         pay_id: "P0002702020110214193780630",
    ///         plan_id: "string",
    ///         pm_id: "pm_1GnMUDLnVNBddzslXw7xuoe6",
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn stripe_sub_directly<'a>(
        &'a self,
        request: StripeSubDirectly<'a>,
    ) -> StripeSubDirectlyCall<'a> {
        StripeSubDirectlyCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
        }
    }
}

/// What must be given to call: Create Stripe Subscription / Auto-Renewal.
#[derive(Debug, Clone)]
pub struct StripeSubDirectly<'a> {
    /// Not described; an e-mail address in the example.
    ///
    /// Example: `buyer@example.com`.
    pub email: &'a str,
    /// Not described; probably the amount to pay, probably in the currency of `payCurrency`.
    ///
    /// Unit: not documented. Example: `19.99`.
    pub pay_amount: rt::Decimal,
    /// Not described; probably an ISO 4217 code, in lower case here.
    ///
    /// Example: `usd`.
    pub pay_currency: &'a str,
    /// Not described here, the unique id of the payment elsewhere; in the example it begins with a
    /// partner code that is not that of the request.
    ///
    /// Example: `P0002702020110214193780630`.
    pub pay_id: &'a str,
    /// Not documented; the example has a placeholder.
    pub plan_id: &'a str,
    /// Not described; by its form probably the Stripe id of a payment method.
    ///
    /// Example: `pm_1GnMUDLnVNBddzslXw7xuoe6`.
    pub pm_id: &'a str,
}

/// The call `mall.stripe_sub_directly`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct StripeSubDirectlyCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: StripeSubDirectly<'a>,
}

impl<'a> StripeSubDirectlyCall<'a> {
    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<StripeSubDirectlyResponse>, rt::Error> {
        self.client
            .execute(
                &STRIPE_SUB_DIRECTLY,
                &self,
                self.options,
                |payload| payload.required(StripeSubDirectlyResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&STRIPE_SUB_DIRECTLY, self, self.options)
    }
}

impl rt::Encode for StripeSubDirectlyCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("email", self.request.email)?;
        rt::check::not_empty("payCurrency", self.request.pay_currency)?;
        rt::check::not_empty("payId", self.request.pay_id)?;
        rt::check::not_empty("plan_id", self.request.plan_id)?;
        rt::check::not_empty("pm_id", self.request.pm_id)?;
        parts.path("/stripeSubDirectly");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("email", self.request.email);
        object.text("partnerCode", context.credential(0));
        object.quoted("payAmount", self.request.pay_amount);
        object.text("payCurrency", self.request.pay_currency);
        object.text("payId", self.request.pay_id);
        object.text("plan_id", self.request.plan_id);
        object.text("pm_id", self.request.pm_id);
        object.quoted("tradeTime", context.unix_milliseconds());
        object.text("tradeType", "stripeSubDirectly");
        object.text("version", "3.0");
        object.end();
        Ok(())
    }
}

/// The answer of: Create Stripe Subscription / Auto-Renewal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StripeSubDirectlyResponse {
    /// Not documented; the example has a placeholder.
    pub customer_id: String,
    /// Not documented; the example has a placeholder.
    pub pay_method: String,
    /// Not documented; the example has a placeholder.
    pub product_id: String,
    /// Not documented; the example has a placeholder.
    pub status: String,
    /// Not documented; the example has a placeholder.
    pub sub_id: String,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl StripeSubDirectlyResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            customer_id: object.required("customer_id", rt::get::text)?,
            pay_method: object.required("pay_method", rt::get::text)?,
            product_id: object.required("product_id", rt::get::text)?,
            status: object.required("status", rt::get::text)?,
            sub_id: object.required("sub_id", rt::get::text)?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("customer_id", &self.customer_id);
        object.text("pay_method", &self.pay_method);
        object.text("product_id", &self.product_id);
        object.text("status", &self.status);
        object.text("sub_id", &self.sub_id);
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Mall = rt::testing::client(1)?;
        let explanation = client
            .stripe_sub_directly(StripeSubDirectly {
                email: "buyer@example.com",
                pay_amount: "19.99".parse()?,
                pay_currency: "usd",
                pay_id: "P0002702020110214193780630",
                plan_id: "string",
                pm_id: "pm_1GnMUDLnVNBddzslXw7xuoe6",
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/stripeSubDirectly",
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
        let documented = rt::testing::DocumentedAnswer {
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
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &STRIPE_SUB_DIRECTLY,
            &documented,
            |payload| payload.required(StripeSubDirectlyResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
