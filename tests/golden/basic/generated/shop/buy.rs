// @generated from spec/shop/buy.yaml by `cargo xtask gen`. Do not edit.

use super::{Colour, Shop};
use crate::rt;

static BUY: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("shop.buy"),
    method: rt::meta::Method::Post,
    path: "/buy",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: Some("shop.list_orders"),
    needs_token: false,
};

impl Shop {
    /// Buy / 购买.
    ///
    /// Buys things.
    ///
    /// Its page documents all of it.
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    /// `list_orders` is the call to look with.
    ///
    /// Transcribed from:
    ///
    /// - <https://shop.example/docs/buy>, revised 2026-01-31
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shop::{Buy, Colour};
    /// # async fn example(shop: linksfield_api::Shop) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shop
    ///     .buy(Buy {
    ///         card: "89852022018041800192".parse()?,
    ///         colour: Colour::Green,
    ///         price: "4.90".parse()?,
    ///     })
    ///     .note("two \"quotes\"")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn buy<'a>(&'a self, request: Buy) -> BuyCall<'a> {
        BuyCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            note: None,
        }
    }
}

/// What must be given to call: Buy.
#[derive(Debug, Clone)]
pub struct Buy {
    /// The card.
    pub card: rt::Iccid,
    /// The colour.
    pub colour: Colour,
    /// The price.
    ///
    /// At most 2 digits behind the point. Unit: EUR.
    pub price: rt::Decimal,
}

/// The call `shop.buy`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct BuyCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: Buy,
    note: Option<&'a str>,
}

impl<'a> BuyCall<'a> {
    /// A note, up to 20 characters.
    ///
    /// At most 20 characters.
    pub fn note(mut self, value: &'a str) -> Self {
        self.note = Some(value);
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
    pub async fn send(self) -> Result<rt::Reply<BuyResponse>, rt::Error> {
        self.client
            .execute(
                &BUY,
                &self,
                self.options,
                |payload| payload.required(BuyResponse::read),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&BUY, self, self.options)
    }
}

impl rt::Encode for BuyCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        rt::check::decimals("price", self.request.price, 2)?;
        if let Some(value) = &self.note {
            rt::check::max_length("note", value, 20)?;
        }
        parts.path("/buy");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("card", self.request.card.as_str());
        object.text("colour", self.request.colour.as_str());
        object.text("key_id", context.credential(0));
        if let Some(value) = self.note.filter(|value| !value.is_empty()) {
            object.text("note", value);
        }
        object.quoted("price", rt::put::decimal(self.request.price, 2));
        object.bare("time", context.unix_seconds());
        object.end();
        Ok(())
    }
}

/// The answer of: Buy.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BuyResponse {
    /// The order.
    pub order: String,
    /// The day.
    ///
    /// Time zone: UTC+08:00. Whether it is required is not documented.
    pub day: Option<rt::Date>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl BuyResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            order: object.required("order", rt::get::text)?,
            day: object.optional("day", rt::get::date_compact),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("order", &self.order);
        if let Some(value) = &self.day {
            object.quoted("day", rt::put::date_compact(*value));
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Shop = rt::testing::client(2)?;
        let explanation = client
            .buy(Buy {
                card: "89852022018041800192".parse()?,
                colour: Colour::Green,
                price: "4.90".parse()?,
            })
            .note("two \"quotes\"")
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/buy",
                query: &[],
                body: Some(
                    r#"{
  "key_id": "K7", "card": "89852022018041800192", "colour": "2", "note": "two \"quotes\"",
  "price": "4.90", "time": 1643253530, "sign": "x"
}"#,
                ),
                apart_from: &["key_id", "time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &BUY,
            &documented,
            |payload| payload.required(BuyResponse::read),
            |answer, object| {
                object.object("data", |object| answer.write(object));
            },
        )
    }
}
