// @generated from spec/shapes/cancel_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Cancels an order. Linksfield's title: *Cancel order*.
    ///
    /// The path ends with the name of the action.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::CancelOrder;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .cancel_order(CancelOrder {
    ///         order_id: "text".into(),
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
    /// All parameters are required. They are the fields of [`CancelOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`order_id`](field@CancelOrder::order_id) | yes | The order. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`CancelOrderResponse`].
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
    #[inline]
    pub fn cancel_order(&self, required: CancelOrder) -> Call<CancelOrderRequest> {
        self.call(CancelOrderRequest::new(required))
    }
}

/// The required parameters of [`cancel_order`](Shapes::cancel_order).
#[derive(Debug, Clone, PartialEq)]
pub struct CancelOrder {
    /// The order.
    pub order_id: String,
}

/// The request of [`cancel_order`](Shapes::cancel_order): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelOrderRequest {
    /// The required parameters.
    pub required: CancelOrder,
}

impl CancelOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CancelOrder) -> Self {
        Self { required }
    }
}

impl From<CancelOrder> for CancelOrderRequest {
    #[inline]
    fn from(required: CancelOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CancelOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CancelOrder {
                order_id: object.given::<codec::Text>("order_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "order_id", &required.order_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("order_id", &required.order_id)?;
        Ok(())
    }
}

__private::structure_traits!(CancelOrderRequest);

impl __private::Operation for CancelOrderRequest {
    type Family = Shapes;
    type Output = CancelOrderResponse;
    const INFO: &'static __private::OperationInfo = &CANCEL_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/");
        parts.path_parameter(&codec::Text::text(&required.order_id));
        parts.path(":cancel");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<CancelOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CancelOrderResponse>::write(output, writer);
    }
}

/// The response of `cancel_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CancelOrderResponse {
    /// The order.
    pub order_id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CancelOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            order_id: object.required::<codec::Text>("order_id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "order_id", &self.order_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(CancelOrderResponse);

static CANCEL_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "cancel_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.cancel_order"),
        method: __private::meta::Method::Post,
        path: "/orders/{order_id}:cancel",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Cancel order",
    title_zh: None,
    summary: Some("Cancels an order. The path ends with the name of the action."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("order_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The order."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["order_id"],
        fields: &[],
    },
    functions: __private::functions::<CancelOrderRequest>(),
};
