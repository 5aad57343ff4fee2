// @generated from spec/cards/order_items.yaml by `cargo xtask gen`. Do not edit.

use super::{Cards, Item, Status};
use crate::rt;

static ORDER_ITEMS: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("cards.order_items"),
    method: rt::meta::Method::Put,
    path: "/cards/{card_id}/order",
    server: 0,
    effect: rt::meta::Effect::Write,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Cards {
    /// Order items.
    ///
    /// Known from examples only; other fields are kept in `extra`.
    /// The documentation labels it "Testing".
    ///
    /// It changes something: it is not sent again once it may have arrived, and dropping its future
    /// does not recall it. When it fails, ask
    /// [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.
    ///
    /// Transcribed from:
    ///
    /// - Invented for the tests.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::cards::{Item, OrderItems, OrderItemsTo, Status};
    /// use linksfield_api::{Date, Timestamp};
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .order_items(OrderItems {
    ///         card_id: "89852022018041800192".parse()?,
    ///         items: &[Item { sku: "S1", count: 2, gift: Some(true) }, Item { sku: "S2", count: 1, gift: None }],
    ///         to: OrderItemsTo { name: "王", born: Some(Date::new(2000, 2, 29)?) },
    ///     })
    ///     .cards(&["89852022018041800192".parse()?, "89852022018041800193".parse()?])
    ///     .at(Timestamp::from_unix_milliseconds(1643253530123))
    ///     .status(Status::Ready)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated = "Use something else."]
    pub fn order_items<'a>(&'a self, request: OrderItems<'a>) -> OrderItemsCall<'a> {
        OrderItemsCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            x_trace: None,
            cards: None,
            at: None,
            status: None,
            page: None,
        }
    }
}

/// What must be given to call: Order items.
#[derive(Debug, Clone)]
pub struct OrderItems<'a> {
    /// The card.
    pub card_id: rt::Iccid,
    /// What to order.
    pub items: &'a [Item<'a>],
    /// The receiver.
    pub to: OrderItemsTo<'a>,
}

/// The call `cards.order_items`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct OrderItemsCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: OrderItems<'a>,
    x_trace: Option<&'a str>,
    cards: Option<&'a [rt::Iccid]>,
    at: Option<rt::Timestamp>,
    status: Option<Status>,
    page: Option<&'a str>,
}

impl<'a> OrderItemsCall<'a> {
    /// A trace.
    pub fn x_trace(mut self, value: &'a str) -> Self {
        self.x_trace = Some(value);
        self
    }

    /// More cards.
    pub fn cards(mut self, value: &'a [rt::Iccid]) -> Self {
        self.cards = Some(value);
        self
    }

    /// When.
    ///
    /// Sent in milliseconds since 1970. Whether it is required is not documented.
    pub fn at(mut self, value: rt::Timestamp) -> Self {
        self.at = Some(value);
        self
    }

    /// The state.
    ///
    /// Whether it is required is not documented.
    pub fn status(mut self, value: Status) -> Self {
        self.status = Some(value);
        self
    }

    /// Called like a header that is not signed.
    ///
    /// Whether it is required is not documented.
    pub fn page(mut self, value: &'a str) -> Self {
        self.page = Some(value);
        self
    }

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
    pub async fn send(self) -> Result<rt::Reply<Option<rt::Json>>, rt::Error> {
        self.client
            .execute(
                &ORDER_ITEMS,
                &self,
                self.options,
                |payload| Ok(payload.optional(rt::get::json)),
            )
            .await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&ORDER_ITEMS, self, self.options)
    }
}

impl rt::Encode for OrderItemsCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        for item in self.request.items {
            item.check()?;
        }
        self.request.to.check()?;
        parts.path("/cards/");
        parts.path_parameter(self.request.card_id.as_str());
        parts.path("/order");
        if let Some(value) = self.x_trace.filter(|value| !value.is_empty()) {
            parts.header("x-trace", value);
        }
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut object = parts.body(rt::Dialect::Plain);
        if let Some(value) = &self.at {
            object.quoted("at", value.unix_milliseconds());
        }
        object.text("call", "orderItems");
        if let Some(value) = self.cards {
            object.list("cards", value, |list, item| list.text(item.as_str()));
        }
        object
            .list(
                "items",
                self.request.items,
                |list, item| list.object(|object| item.write(object)),
            );
        object.text("partner", context.credential(0));
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        object.object("to", |object| self.request.to.write(object));
        if let Some(value) = self.page.filter(|value| !value.is_empty()) {
            object.text("x-page", value);
        }
        object.end();
        let mut object = parts.signed(rt::Dialect::Plain);
        if let Some(value) = &self.at {
            object.quoted("at", value.unix_milliseconds());
        }
        object.text("call", "orderItems");
        object.text("card_id", self.request.card_id.as_str());
        if let Some(value) = self.cards {
            object.list("cards", value, |list, item| list.text(item.as_str()));
        }
        object
            .list(
                "items",
                self.request.items,
                |list, item| list.object(|object| item.write(object)),
            );
        object.text("partner", context.credential(0));
        if let Some(value) = &self.status {
            object.bare("status", value.as_str());
        }
        object.object("to", |object| self.request.to.write(object));
        if let Some(value) = self.page.filter(|value| !value.is_empty()) {
            object.text("x-page", value);
        }
        object.quoted("x-time", context.unix_milliseconds());
        object.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }
}

/// The receiver.
#[derive(Debug, Clone)]
pub struct OrderItemsTo<'a> {
    /// The name.
    ///
    /// At most 10 characters.
    pub name: &'a str,
    /// The birthday.
    ///
    /// Its time zone is not documented.
    pub born: Option<rt::Date>,
}

impl OrderItemsTo<'_> {
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.born {
            object.quoted("born", rt::put::date_dotted(*value));
        }
        object.text("name", self.name);
    }

    pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
        rt::check::not_empty("name", self.name)?;
        rt::check::max_length("name", self.name, 10)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work all the same")]
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Cards = rt::testing::client(1)?;
        let explanation = client
            .order_items(OrderItems {
                card_id: "89852022018041800192".parse()?,
                items: &[
                    Item {
                        sku: "S1",
                        count: 2,
                        gift: Some(true),
                    },
                    Item {
                        sku: "S2",
                        count: 1,
                        gift: None,
                    },
                ],
                to: OrderItemsTo {
                    name: "王",
                    born: Some(rt::Date::new(2000, 2, 29)?),
                },
            })
            .cards(&["89852022018041800192".parse()?, "89852022018041800193".parse()?])
            .at(rt::Timestamp::from_unix_milliseconds(1643253530123))
            .status(Status::Ready)
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/cards/89852022018041800192/order",
                query: &[],
                body: Some(
                    r#"{
  "call": "orderItems",
  "items": [{ "sku": "S1", "count": 2, "gift": true }, { "sku": "S2", "count": 1 }],
  "cards": ["89852022018041800192", "89852022018041800193"],
  "to": { "name": "王", "born": "2000.02.29" },
  "at": "1643253530123", "status": 10, "partner": "P1", "sign": "x"
}"#,
                ),
                apart_from: &["partner", "x-time", "sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        let documented = rt::testing::DocumentedAnswer {
            body: r#"{ "status": { "code": "OK" }, "data": { "id": 1.50 } }"#,
            aliases: &[],
            apart_from: &[],
            either_form: false,
        };
        rt::testing::same_answer(
            &super::super::FAMILY,
            &ORDER_ITEMS,
            &documented,
            |payload| Ok(payload.optional(rt::get::json)),
            |answer, object| {
                if let Some(value) = answer {
                    object.bare("data", value);
                }
            },
        )
    }
}
