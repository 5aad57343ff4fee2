// @generated from spec/cards/order_items.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Cards, Item, Status};
use crate::__private::{self, Codec as _, codec};

impl Cards {
    /// Linksfield's title: *Order items*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 14
    ///   parameters and response fields, 3 are documented and 11 are known from an example only.
    ///   The payload is returned as JSON.
    /// - **Label:** Linksfield labels this operation "Testing".
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::{Date, Timestamp};
    /// use linksfield_api::cards::{
    ///     Item, ItemRequired, OrderItems, OrderItemsTo, OrderItemsToRequired, Status,
    /// };
    /// # async fn example(cards: linksfield_api::Cards) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = cards
    ///     .order_items(OrderItems {
    ///         card_id: "89852022018041800192".parse()?,
    ///         items: [
    ///             Item::new(ItemRequired {
    ///                     sku: "S1".into(),
    ///                     count: 2,
    ///                 })
    ///                 .gift(true),
    ///             Item::new(ItemRequired {
    ///                 sku: "S2".into(),
    ///                 count: 1,
    ///             }),
    ///         ]
    ///             .into(),
    ///         to: OrderItemsTo::new(OrderItemsToRequired {
    ///                 name: "王".into(),
    ///             })
    ///             .born(Date::new(2000, 2, 29)?),
    ///     })
    ///     .cards(["89852022018041800192".parse()?, "89852022018041800193".parse()?])
    ///     .at(Timestamp::from_unix_milliseconds(1643253530123))
    ///     .status(Status::Ready)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`OrderItems`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`card_id`](field@OrderItems::card_id) | yes | The card. | example |
    /// | [`x_trace`](field@OrderItemsRequest::x_trace) | no | A trace. | example |
    /// | [`items`](field@OrderItems::items) | yes | What to order. | example |
    /// | [`cards`](field@OrderItemsRequest::cards) | no | More cards. | example |
    /// | [`to`](field@OrderItems::to) | yes | The receiver. | example |
    /// | [`at`](field@OrderItemsRequest::at) | not documented | When. | example |
    /// | [`status`](field@OrderItemsRequest::status) | not documented | The state. | example |
    /// | [`page`](field@OrderItemsRequest::page) | not documented | Called like a header that is not signed. | example |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`Json`](__private::Json): `None` if the response has no payload.
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
    /// - Invented for the tests.
    #[deprecated = "Use something else."]
    #[inline]
    pub fn order_items(&self, required: OrderItems) -> Call<OrderItemsRequest> {
        self.call(OrderItemsRequest::new(required))
    }
}

/// The required parameters of [`order_items`](Cards::order_items).
#[derive(Debug, Clone, PartialEq)]
pub struct OrderItems {
    /// The card.
    ///
    /// Known from an example only.
    pub card_id: __private::Iccid,
    /// What to order.
    ///
    /// Known from an example only.
    pub items: Vec<Item>,
    /// The receiver.
    ///
    /// Known from an example only.
    pub to: OrderItemsTo,
}

/// The request of [`order_items`](Cards::order_items): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderItemsRequest {
    /// The required parameters.
    pub required: OrderItems,
    /// A trace.
    ///
    /// Known from an example only.
    pub x_trace: Option<String>,
    /// More cards.
    ///
    /// Known from an example only.
    pub cards: Option<Vec<__private::Iccid>>,
    /// When.
    ///
    /// Sent in milliseconds since 1970. Known from an example only. Whether it is required is not
    /// documented.
    pub at: Option<__private::Timestamp>,
    /// The state.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub status: Option<Status>,
    /// Called like a header that is not signed.
    ///
    /// Known from an example only. Whether it is required is not documented.
    pub page: Option<String>,
}

impl OrderItemsRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: OrderItems) -> Self {
        Self {
            required,
            x_trace: None,
            cards: None,
            at: None,
            status: None,
            page: None,
        }
    }

    /// A trace.
    ///
    /// See [`x_trace`](field@OrderItemsRequest::x_trace).
    #[must_use]
    #[inline]
    pub fn x_trace(mut self, value: impl Into<String>) -> Self {
        self.x_trace = Some(value.into());
        self
    }

    /// More cards.
    ///
    /// See [`cards`](field@OrderItemsRequest::cards).
    #[must_use]
    #[inline]
    pub fn cards(mut self, value: impl Into<Vec<__private::Iccid>>) -> Self {
        self.cards = Some(value.into());
        self
    }

    /// When.
    ///
    /// See [`at`](field@OrderItemsRequest::at).
    #[must_use]
    #[inline]
    pub fn at(mut self, value: __private::Timestamp) -> Self {
        self.at = Some(value);
        self
    }

    /// The state.
    ///
    /// See [`status`](field@OrderItemsRequest::status).
    #[must_use]
    #[inline]
    pub fn status(mut self, value: Status) -> Self {
        self.status = Some(value);
        self
    }

    /// Called like a header that is not signed.
    ///
    /// See [`page`](field@OrderItemsRequest::page).
    #[must_use]
    #[inline]
    pub fn page(mut self, value: impl Into<String>) -> Self {
        self.page = Some(value.into());
        self
    }
}

impl From<OrderItems> for OrderItemsRequest {
    #[inline]
    fn from(required: OrderItems) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for OrderItemsRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: OrderItems {
                card_id: object.given::<codec::Iccid>("card_id")?,
                items: object.given::<codec::List<codec::Object<Item>>>("items")?,
                to: object.given::<codec::Object<OrderItemsTo>>("to")?,
            },
            x_trace: object.given_some::<codec::Text>("x-trace")?,
            cards: object.given_some::<codec::List<codec::Iccid>>("cards")?,
            at: object.given_some::<codec::QuotedMilliseconds>("at")?,
            status: object.given_some::<Status>("status")?,
            page: object.given_some::<codec::Text>("x-page")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "card_id", &required.card_id);
        codec::Text::put_some(object, "x-trace", &self.x_trace);
        codec::List::<codec::Object<Item>>::put(object, "items", &required.items);
        codec::List::<codec::Iccid>::put_some(object, "cards", &self.cards);
        codec::Object::<OrderItemsTo>::put(object, "to", &required.to);
        codec::QuotedMilliseconds::put_some(object, "at", &self.at);
        Status::put_some(object, "status", &self.status);
        codec::Text::put_some(object, "x-page", &self.page);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("card_id", &required.card_id)?;
        codec::List::<codec::Object<Item>>::check_required("items", &required.items)?;
        codec::List::<codec::Iccid>::check_some("cards", &self.cards)?;
        codec::Object::<OrderItemsTo>::check_required("to", &required.to)?;
        Status::check_some("status", &self.status)?;
        Ok(())
    }
}

__private::structure_traits!(OrderItemsRequest);

impl Call<OrderItemsRequest> {
    /// A trace.
    ///
    /// See [`x_trace`](field@OrderItemsRequest::x_trace).
    #[inline]
    pub fn x_trace(self, value: impl Into<String>) -> Self {
        self.map(|request| request.x_trace(value))
    }

    /// More cards.
    ///
    /// See [`cards`](field@OrderItemsRequest::cards).
    #[inline]
    pub fn cards(self, value: impl Into<Vec<__private::Iccid>>) -> Self {
        self.map(|request| request.cards(value))
    }

    /// When.
    ///
    /// See [`at`](field@OrderItemsRequest::at).
    #[inline]
    pub fn at(self, value: __private::Timestamp) -> Self {
        self.map(|request| request.at(value))
    }

    /// The state.
    ///
    /// See [`status`](field@OrderItemsRequest::status).
    #[inline]
    pub fn status(self, value: Status) -> Self {
        self.map(|request| request.status(value))
    }

    /// Called like a header that is not signed.
    ///
    /// See [`page`](field@OrderItemsRequest::page).
    #[inline]
    pub fn page(self, value: impl Into<String>) -> Self {
        self.map(|request| request.page(value))
    }
}

impl __private::Operation for OrderItemsRequest {
    type Family = Cards;
    type Output = Option<__private::Json>;
    const INFO: &'static __private::OperationInfo = &ORDER_ITEMS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards/");
        parts.path_parameter(&codec::Iccid::text(&required.card_id));
        parts.path("/order");
        if let Some(value) = codec::Text::given(&self.x_trace) {
            parts.header("x-trace", &codec::Text::text(value));
        }
        parts.header("x-time", &context.unix_milliseconds().to_string());
        parts.header("x-version", "2");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::QuotedMilliseconds::put_given(object, "at", &self.at);
        object.text("call", "orderItems");
        codec::List::<codec::Iccid>::put_given(object, "cards", &self.cards);
        codec::List::<codec::Object<Item>>::put(object, "items", &required.items);
        object.text("partner", context.credential(0));
        Status::put_given(object, "status", &self.status);
        codec::Object::<OrderItemsTo>::put(object, "to", &required.to);
        codec::Text::put_given(object, "x-page", &self.page);
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        codec::QuotedMilliseconds::put_given(object, "at", &self.at);
        object.text("call", "orderItems");
        object.text("card_id", &codec::Iccid::text(&required.card_id));
        codec::List::<codec::Iccid>::put_given(object, "cards", &self.cards);
        codec::List::<codec::Object<Item>>::put(object, "items", &required.items);
        object.text("partner", context.credential(0));
        Status::put_given(object, "status", &self.status);
        codec::Object::<OrderItemsTo>::put(object, "to", &required.to);
        codec::Text::put_given(object, "x-page", &self.page);
        object.integer("x-time", context.unix_milliseconds(), true);
        writer.end();
        parts.reform(&super::FAMILY)?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        Ok(payload.optional::<codec::Json>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write_some(output, writer);
    }
}

/// The required fields of [`OrderItemsTo`].
#[derive(Clone, PartialEq)]
pub struct OrderItemsToRequired {
    /// The name.
    ///
    /// At most 10 characters. Not shown by `Debug`. Known from an example only.
    pub name: String,
}

impl __private::fmt::Debug for OrderItemsToRequired {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("OrderItemsToRequired")
            .field("name", &__private::Redacted)
            .finish()
    }
}

/// The receiver.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderItemsTo {
    /// The required parameters.
    pub required: OrderItemsToRequired,
    /// The birthday.
    ///
    /// Its time zone is not documented. Not shown by `Debug`. Known from an example only.
    pub born: Option<__private::Date>,
}

impl __private::fmt::Debug for OrderItemsTo {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("OrderItemsTo")
            .field("required", &self.required)
            .field("born", &__private::Redacted::some(&self.born))
            .finish()
    }
}

impl OrderItemsTo {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: OrderItemsToRequired) -> Self {
        Self { required, born: None }
    }

    /// The birthday.
    ///
    /// See [`born`](field@OrderItemsTo::born).
    #[must_use]
    #[inline]
    pub fn born(mut self, value: __private::Date) -> Self {
        self.born = Some(value);
        self
    }
}

impl From<OrderItemsToRequired> for OrderItemsTo {
    #[inline]
    fn from(required: OrderItemsToRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for OrderItemsTo {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: OrderItemsToRequired {
                name: object.given::<codec::Sensitive<codec::ShortText<10>>>("name")?,
            },
            born: object.given_some::<codec::Sensitive<codec::DateDotted>>("born")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::DateDotted::put_some(object, "born", &self.born);
        codec::ShortText::<10>::put(object, "name", &required.name);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::ShortText::<10>::check_required("name", &required.name)?;
        Ok(())
    }
}

__private::structure_traits!(OrderItemsTo);

static ORDER_ITEMS: __private::OperationInfo = __private::OperationInfo {
    name: "order_items",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("cards.order_items"),
        method: __private::meta::Method::Put,
        path: "/cards/{card_id}/order",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["born", "card_id", "cards", "name"],
            response: true,
        },
    },
    title: "Order items",
    title_zh: None,
    summary: None,
    coverage: "examples-only",
    deprecated: Some("Use something else."),
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("card_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The card.")
            .sensitive(),
        __private::ParameterInfo::optional("x-trace")
            .value("text", "text")
            .at(__private::Location::Header)
            .doc("A trace."),
        __private::ParameterInfo::required("items")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Object {
                        name: Some("Item"),
                        members: &[
                            __private::ParameterInfo::required("sku")
                                .value("text", "text")
                                .doc("What."),
                            __private::ParameterInfo::required("count")
                                .value("integer", "a whole number")
                                .doc("How many."),
                            __private::ParameterInfo::optional("gift")
                                .value("boolean", "a boolean")
                                .doc("Whether it is a gift."),
                        ],
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("What to order."),
        __private::ParameterInfo::optional("cards")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("More cards.")
            .sensitive(),
        __private::ParameterInfo::required("to")
            .kind(__private::ParameterKind::Object {
                name: None,
                members: &[
                    __private::ParameterInfo::required("name")
                        .value("text", "text")
                        .doc("The name.")
                        .sensitive(),
                    __private::ParameterInfo::optional("born")
                        .value("date", "a day as YYYY.MM.DD")
                        .doc("The birthday.")
                        .sensitive(),
                ],
            })
            .at(__private::Location::Body)
            .doc("The receiver."),
        __private::ParameterInfo::optional("at")
            .value("timestamp", "milliseconds since 1970")
            .at(__private::Location::Body)
            .doc("When."),
        __private::ParameterInfo::optional("status")
            .kind(__private::ParameterKind::Code(super::Status::INFO))
            .at(__private::Location::Body)
            .doc("The state."),
        __private::ParameterInfo::optional("x-page")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Called like a header that is not signed."),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<OrderItemsRequest>(),
};

#[cfg(test)]
mod tests {
    #![allow(deprecated, reason = "a deprecated call must work as well")]
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let cards: Cards = __private::testing::client()?;
        let call = cards
            .order_items(OrderItems {
                card_id: "89852022018041800192".parse()?,
                items: [
                    Item::new(ItemRequired {
                            sku: "S1".into(),
                            count: 2,
                        })
                        .gift(true),
                    Item::new(ItemRequired {
                        sku: "S2".into(),
                        count: 1,
                    }),
                ]
                    .into(),
                to: OrderItemsTo::new(OrderItemsToRequired {
                        name: "王".into(),
                    })
                    .born(__private::Date::new(2000, 2, 29)?),
            })
            .cards(["89852022018041800192".parse()?, "89852022018041800193".parse()?])
            .at(__private::Timestamp::from_unix_milliseconds(1643253530123))
            .status(Status::Ready);
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/cards/89852022018041800192/order",
                parameters: &[("card_id", "89852022018041800192")],
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
        __private::testing::same_response::<
            OrderItemsRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "status": { "code": "OK" }, "data": { "id": 1.50 } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
