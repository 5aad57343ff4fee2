// @generated from spec/mall/get_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Mall};
use crate::__private::{self, Codec as _, codec};

impl Mall {
    /// Returns the BBC order that a recharge by an end user created. Linksfield's title: *Query
    /// Order Details* / 订单详情查询.
    ///
    /// An enterprise has to send its own partner code, and can query only its own BBC orders. If
    /// several parameters are sent, only the first that is neither empty nor invalid counts. Their
    /// priority is `purchase_order_id`, `order_id`, `sim_id`. The response is not documented.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. None of the 3 parameters
    ///   is marked as required or optional. The payload is returned as JSON.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(mall: linksfield_api::Mall) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = mall.get_order().send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are optional. They are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`purchase_order_id`](field@GetOrderRequest::purchase_order_id) | not documented | The client-side id of the order, first in priority. If several orders have this id, the response contains only the order that was last paid successfully. |
    /// | [`order_id`](field@GetOrderRequest::order_id) | not documented | The id of the transaction order, second in priority. |
    /// | [`sim_id`](field@GetOrderRequest::sim_id) | not documented | The ICCID of the card, third in priority. A special rule applies to this parameter, but is not in the available text. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to any JSON,
    /// as [`Json`](__private::Json).
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Linksfield documents no failure
    ///   codes.
    ///
    /// # Assumptions
    ///
    /// - The client sends this call to the server `topup`. *Reason:* The Mall Global Specification
    ///   lists a fourth base URL, whose label is cut off. The URL is that of the bundle groups.
    /// - The three ids are signed as text. *Reason:* Their types are not in the available text, and
    ///   every value in a query is text.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-478003240>. The available text ends in note 2, which
    ///   has a special rule for `sim_id`.
    #[inline]
    pub fn get_order(&self) -> Call<GetOrderRequest> {
        self.call(GetOrderRequest::new())
    }
}

/// The request of [`get_order`](Mall::get_order): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetOrderRequest {
    /// The client-side id of the order, first in priority. If several orders have this id, the
    /// response contains only the order that was last paid successfully.
    ///
    /// Whether it is required is not documented.
    pub purchase_order_id: Option<String>,
    /// The id of the transaction order, second in priority.
    ///
    /// Whether it is required is not documented.
    pub order_id: Option<String>,
    /// The ICCID of the card, third in priority. A special rule applies to this parameter, but is
    /// not in the available text.
    ///
    /// Whether it is required is not documented.
    pub sim_id: Option<__private::Iccid>,
}

impl GetOrderRequest {
    /// Returns a request without optional parameters.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            purchase_order_id: None,
            order_id: None,
            sim_id: None,
        }
    }

    /// The client-side id of the order, first in priority. If several orders have this id, the
    /// response contains only the order that was last paid successfully.
    ///
    /// See [`purchase_order_id`](field@GetOrderRequest::purchase_order_id).
    #[must_use]
    #[inline]
    pub fn purchase_order_id(mut self, value: impl Into<String>) -> Self {
        self.purchase_order_id = Some(value.into());
        self
    }

    /// The id of the transaction order, second in priority.
    ///
    /// See [`order_id`](field@GetOrderRequest::order_id).
    #[must_use]
    #[inline]
    pub fn order_id(mut self, value: impl Into<String>) -> Self {
        self.order_id = Some(value.into());
        self
    }

    /// The ICCID of the card, third in priority. A special rule applies to this parameter, but is
    /// not in the available text.
    ///
    /// See [`sim_id`](field@GetOrderRequest::sim_id).
    #[must_use]
    #[inline]
    pub fn sim_id(mut self, value: __private::Iccid) -> Self {
        self.sim_id = Some(value);
        self
    }
}

impl Default for GetOrderRequest {
    fn default() -> Self {
        Self::new()
    }
}

impl __private::Structure for GetOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            purchase_order_id: object.given_some::<codec::Text>("purchase_order_id")?,
            order_id: object.given_some::<codec::Text>("order_id")?,
            sim_id: object.given_some::<codec::Iccid>("sim_id")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "purchase_order_id", &self.purchase_order_id);
        codec::Text::put_some(object, "order_id", &self.order_id);
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        codec::Iccid::check_some("sim_id", &self.sim_id)?;
        Ok(())
    }
}

__private::structure_traits!(GetOrderRequest);

impl Call<GetOrderRequest> {
    /// The client-side id of the order, first in priority. If several orders have this id, the
    /// response contains only the order that was last paid successfully.
    ///
    /// See [`purchase_order_id`](field@GetOrderRequest::purchase_order_id).
    #[inline]
    pub fn purchase_order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.purchase_order_id(value))
    }

    /// The id of the transaction order, second in priority.
    ///
    /// See [`order_id`](field@GetOrderRequest::order_id).
    #[inline]
    pub fn order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_id(value))
    }

    /// The ICCID of the card, third in priority. A special rule applies to this parameter, but is
    /// not in the available text.
    ///
    /// See [`sim_id`](field@GetOrderRequest::sim_id).
    #[inline]
    pub fn sim_id(self, value: __private::Iccid) -> Self {
        self.map(|request| request.sim_id(value))
    }
}

impl __private::Operation for GetOrderRequest {
    type Family = Mall;
    type Output = __private::Json;
    const INFO: &'static __private::OperationInfo = &GET_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        parts.path("/mall/order");
        if let Some(value) = codec::Text::given(&self.order_id) {
            parts.query("order_id", &codec::Text::text(value));
        }
        parts.query("partnerCode", context.credential(0));
        if let Some(value) = codec::Text::given(&self.purchase_order_id) {
            parts.query("purchase_order_id", &codec::Text::text(value));
        }
        if let Some(value) = codec::Iccid::given(&self.sim_id) {
            parts.query("sim_id", &codec::Iccid::text(value));
        }
        parts.query("version", "3.0");
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        if let Some(value) = codec::Text::given(&self.order_id) {
            object.text("order_id", &codec::Text::text(value));
        }
        object.text("partnerCode", context.credential(0));
        if let Some(value) = codec::Text::given(&self.purchase_order_id) {
            object.text("purchase_order_id", &codec::Text::text(value));
        }
        if let Some(value) = codec::Iccid::given(&self.sim_id) {
            object.text("sim_id", &codec::Iccid::text(value));
        }
        object.text("version", "3.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Json>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Json::write(output, writer);
    }
}

static GET_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "get_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("mall.get_order"),
        method: __private::meta::Method::Get,
        path: "/mall/order",
        server: 2,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Anything,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["sim_id"],
            response: true,
        },
    },
    title: "Query Order Details",
    title_zh: Some("订单详情查询"),
    summary: Some(
        "Returns the BBC order that a recharge by an end user created.\nAn enterprise has to send its own partner code, and can query only its own BBC orders. If several parameters are sent, only the first that is neither empty nor invalid counts. Their priority is `purchase_order_id`, `order_id`, `sim_id`. The response is not documented.",
    ),
    coverage: "partial",
    deprecated: None,
    pages: &["https://developer-en.apifox.cn/api-478003240"],
    parameters: &[
        __private::ParameterInfo::optional("purchase_order_id")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc(
                "The client-side id of the order, first in priority. If several orders have this id, the response contains only the order that was last paid successfully.",
            ),
        __private::ParameterInfo::optional("order_id")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The id of the transaction order, second in priority."),
        __private::ParameterInfo::optional("sim_id")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Query)
            .doc(
                "The ICCID of the card, third in priority. A special rule applies to this parameter, but is not in the available text.",
            )
            .sensitive(),
    ],
    is_paged: false,
    response: __private::Shape::Undocumented,
    functions: __private::functions::<GetOrderRequest>(),
};
