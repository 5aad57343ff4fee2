// @generated from spec/till/place_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Till};
use crate::__private::{self, Codec as _, codec};

impl Till {
    /// Linksfield's title: *Place an order*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`list_orders`](Till::list_orders) to check
    ///   whether the call took effect. The order has the same plan, and was created at the time of
    ///   the call. [`outcome`](Till::outcome) makes this check.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::till::PlaceOrder;
    /// # async fn example(till: linksfield_api::Till) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = till
    ///     .place_order(PlaceOrder {
    ///         cards: ["89852022018041800192".parse()?].into(),
    ///         plan: "text".into(),
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
    /// All parameters are required. They are the fields of [`PlaceOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`cards`](field@PlaceOrder::cards) | yes | The cards. |
    /// | [`plan`](field@PlaceOrder::plan) | yes | The plan. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`PlaceOrderResponse`].
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
    ///   with an HTTP status. Documented codes: `18` (The plan is sold out); `17` (For an order,
    ///   the card may have been created); `50` (For an order, nothing was stored).
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn place_order(&self, required: PlaceOrder) -> Call<PlaceOrderRequest> {
        self.call(PlaceOrderRequest::new(required))
    }
}

/// The required parameters of [`place_order`](Till::place_order).
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceOrder {
    /// The cards.
    pub cards: Vec<__private::Iccid>,
    /// The plan.
    pub plan: String,
}

/// The request of [`place_order`](Till::place_order): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderRequest {
    /// The required parameters.
    pub required: PlaceOrder,
}

impl PlaceOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: PlaceOrder) -> Self {
        Self { required }
    }
}

impl From<PlaceOrder> for PlaceOrderRequest {
    #[inline]
    fn from(required: PlaceOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for PlaceOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: PlaceOrder {
                cards: object.given::<codec::List<codec::Iccid>>("cards")?,
                plan: object.given::<codec::Text>("plan")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::List::<codec::Iccid>::put(object, "cards", &required.cards);
        codec::Text::put(object, "plan", &required.plan);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::List::<codec::Iccid>::check_required("cards", &required.cards)?;
        codec::Text::check_required("plan", &required.plan)?;
        Ok(())
    }
}

__private::structure_traits!(PlaceOrderRequest);

impl __private::Operation for PlaceOrderRequest {
    type Family = Till;
    type Output = PlaceOrderResponse;
    const INFO: &'static __private::OperationInfo = &PLACE_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::List::<codec::Iccid>::put(object, "cards", &required.cards);
        object.text("key_id", context.credential(0));
        codec::Text::put(object, "plan", &required.plan);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<PlaceOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<PlaceOrderResponse>::write(output, writer);
    }
}

/// The response of `place_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceOrderResponse {
    /// The order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PlaceOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Text>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(PlaceOrderResponse);

static PLACE_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "place_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("till.place_order"),
        method: __private::meta::Method::Post,
        path: "/orders",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing: &["18", "50"],
            uncertain: &["17"],
            retry: __private::meta::Retry {
                statuses: &[423],
                codes: &["60"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "till.list_orders",
                    compare: "The order has the same plan, and was created at the time of the call.",
                    search: Some(__private::outcome::Search {
                        operation: "list_orders",
                        parameters: &[
                            (
                                "card",
                                __private::outcome::Argument::Parameter(&["cards"]),
                            ),
                            ("page_size", __private::outcome::Argument::Number(2)),
                        ],
                        paging: Some(__private::outcome::Paging {
                            page: "page",
                            first: 1,
                            total: Some(&["total"]),
                        }),
                        records: &["orders"],
                        id: Some(&["id"]),
                        time: Some(&["created_at"]),
                        equal: &[(&["plan", "code"], &["plan"])],
                        settled_after: 60,
                    }),
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["cards"],
            response: false,
        },
    },
    title: "Place an order",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("cards")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "iccid",
                        form: "an ICCID (18 to 20 digits)",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("The cards.")
            .sensitive(),
        __private::ParameterInfo::required("plan")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The plan."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<PlaceOrderRequest>(),
};
