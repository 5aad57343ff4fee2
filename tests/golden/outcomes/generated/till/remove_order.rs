// @generated from spec/till/remove_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Till};
use crate::__private::{self, Codec as _, codec};

impl Till {
    /// Linksfield's title: *Remove an order*.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: use [`list_orders`](Till::list_orders) to check
    ///   whether the call took effect. The order is not in the list any more.
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::till::RemoveOrder;
    /// # async fn example(till: linksfield_api::Till) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = till.remove_order(RemoveOrder { id: "text".into() }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`RemoveOrder`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`id`](field@RemoveOrder::id) | yes | The order. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
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
    ///   with an HTTP status. Documented codes: `17` (The card is unknown); `50` (The server
    ///   failed). [`may_have_been_executed`](__private::Error::may_have_been_executed) returns
    ///   whether the call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn remove_order(&self, required: RemoveOrder) -> Call<RemoveOrderRequest> {
        self.call(RemoveOrderRequest::new(required))
    }
}

/// The required parameters of [`remove_order`](Till::remove_order).
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveOrder {
    /// The order.
    pub id: String,
}

/// The request of [`remove_order`](Till::remove_order): a value that can be stored, compared,
/// and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RemoveOrderRequest {
    /// The required parameters.
    pub required: RemoveOrder,
}

impl RemoveOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RemoveOrder) -> Self {
        Self { required }
    }
}

impl From<RemoveOrder> for RemoveOrderRequest {
    #[inline]
    fn from(required: RemoveOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RemoveOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RemoveOrder {
                id: object.given::<codec::Text>("id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "id", &required.id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("id", &required.id)?;
        Ok(())
    }
}

__private::structure_traits!(RemoveOrderRequest);

impl __private::Operation for RemoveOrderRequest {
    type Family = Till;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &REMOVE_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/");
        parts.path_parameter(&codec::Text::text(&required.id));
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("key_id", context.credential(0));
        writer.end();
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("id", &codec::Text::text(&required.id));
        object.text("key_id", context.credential(0));
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static REMOVE_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "remove_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("till.remove_order"),
        method: __private::meta::Method::Delete,
        path: "/orders/{id}",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            retry: __private::meta::Retry {
                statuses: &[423],
                codes: &["60"],
            },
            check: Some(
                &__private::OutcomeCheck {
                    operation: "till.list_orders",
                    compare: "The order is not in the list any more.",
                    search: None,
                },
            ),
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Remove an order",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The order."),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<RemoveOrderRequest>(),
};
