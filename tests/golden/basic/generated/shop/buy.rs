// @generated from spec/shop/buy.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Colour, Shop};
use crate::__private::{self, Codec as _, codec};

impl Shop {
    /// Buys things. Linksfield's title: *Buy* / 购买.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`list_orders`](Shop::list_orders) to check
    ///   whether the call took effect.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Only 5 of the
    ///   6 parameters and response fields are marked as required or optional.
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
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Buy`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`card`](field@Buy::card) | yes | The card. |
    /// | [`colour`](field@Buy::colour) | yes | The colour. |
    /// | [`note`](field@BuyRequest::note) | no | A note, up to 20 characters. |
    /// | [`price`](field@Buy::price) | yes | The price. Unit: EUR. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`BuyResponse`].
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
    ///   with an HTTP status. Documented codes: `500` (The server failed; nobody knows what it
    ///   did). [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether
    ///   the call may have been executed.
    ///
    /// # Sources
    ///
    /// - <https://shop.example/docs/buy>, revised 2026-01-31
    #[inline]
    pub fn buy(&self, required: Buy) -> Call<BuyRequest> {
        self.call(BuyRequest::new(required))
    }
}

/// The required parameters of [`buy`](Shop::buy).
#[derive(Debug, Clone, PartialEq)]
pub struct Buy {
    /// The card.
    pub card: __private::Iccid,
    /// The colour.
    pub colour: Colour,
    /// The price.
    ///
    /// At most two decimal places. Unit: EUR.
    pub price: __private::Decimal,
}

/// The request of [`buy`](Shop::buy): a value that can be stored, compared, and sent by any
/// client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BuyRequest {
    /// The required parameters.
    pub required: Buy,
    /// A note, up to 20 characters.
    ///
    /// At most 20 characters.
    pub note: Option<String>,
}

impl BuyRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Buy) -> Self {
        Self { required, note: None }
    }

    /// A note, up to 20 characters.
    ///
    /// See [`note`](field@BuyRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

impl From<Buy> for BuyRequest {
    #[inline]
    fn from(required: Buy) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for BuyRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Buy {
                card: object.given::<codec::Iccid>("card")?,
                colour: object.given::<Colour>("colour")?,
                price: object.given::<codec::QuotedDecimalTo<2>>("price")?,
            },
            note: object.given_some::<codec::ShortText<20>>("note")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "card", &required.card);
        Colour::put(object, "colour", &required.colour);
        codec::ShortText::<20>::put_some(object, "note", &self.note);
        codec::QuotedDecimalTo::<2>::put(object, "price", &required.price);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("card", &required.card)?;
        Colour::check_required("colour", &required.colour)?;
        codec::ShortText::<20>::check_some("note", &self.note)?;
        codec::QuotedDecimalTo::<2>::check_required("price", &required.price)?;
        Ok(())
    }
}

__private::structure_traits!(BuyRequest);

impl Call<BuyRequest> {
    /// A note, up to 20 characters.
    ///
    /// See [`note`](field@BuyRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }
}

impl __private::Operation for BuyRequest {
    type Family = Shop;
    type Output = BuyResponse;
    const INFO: &'static __private::OperationInfo = &BUY;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/buy");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Iccid::put(object, "card", &required.card);
        Colour::put(object, "colour", &required.colour);
        object.text("key_id", context.credential(0));
        codec::ShortText::<20>::put_given(object, "note", &self.note);
        codec::QuotedDecimalTo::<2>::put(object, "price", &required.price);
        object.integer("time", context.unix_seconds(), false);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<BuyResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<BuyResponse>::write(output, writer);
    }
}

/// The response of `buy`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BuyResponse {
    /// The order.
    pub order: String,
    /// The day.
    ///
    /// Time zone: UTC+08:00. Whether it is required is not documented.
    pub day: Option<__private::Date>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for BuyResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            order: object.required::<codec::Text>("order")?,
            day: object.optional::<codec::DateCompact>("day"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "order", &self.order);
        codec::DateCompact::put_some(object, "day", &self.day);
        self.extra.write(object);
    }
}

__private::structure_traits!(BuyResponse);

static BUY: __private::OperationInfo = __private::OperationInfo {
    name: "buy",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shop.buy"),
        method: __private::meta::Method::Post,
        path: "/buy",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            check: Some(
                &__private::OutcomeCheck {
                    operation: "shop.list_orders",
                    compare: "Look for the effect of the call in the response of `shop.list_orders`.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["card"],
            response: false,
        },
    },
    title: "Buy",
    title_zh: Some("购买"),
    summary: Some("Buys things."),
    coverage: "complete",
    deprecated: None,
    pages: &["https://shop.example/docs/buy"],
    parameters: &[
        __private::ParameterInfo::required("card")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Body)
            .doc("The card.")
            .sensitive(),
        __private::ParameterInfo::required("colour")
            .kind(__private::ParameterKind::Code(super::Colour::INFO))
            .at(__private::Location::Body)
            .doc("The colour."),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A note, up to 20 characters"),
        __private::ParameterInfo::required("price")
            .value("decimal", "a decimal number with at most 2 decimal places")
            .at(__private::Location::Body)
            .doc("The price.")
            .unit("EUR"),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["order", "day"],
        fields: &[],
    },
    functions: __private::functions::<BuyRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shop: Shop = __private::testing::client()?;
        let call = shop
            .buy(Buy {
                card: "89852022018041800192".parse()?,
                colour: Colour::Green,
                price: "4.90".parse()?,
            })
            .note("two \"quotes\"");
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/buy",
                parameters: &[],
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
        __private::testing::same_response::<
            BuyRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
