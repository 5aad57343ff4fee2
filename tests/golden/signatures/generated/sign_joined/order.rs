// @generated from spec/sign_joined/order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignJoined};
use crate::__private::{self, Codec as _, codec};

impl SignJoined {
    /// Orders with lists in lists, an idempotency key in the body, and `null`. Linksfield's title:
    /// *Order*.
    ///
    /// - **Effect:** idempotent write. The call has the same effect if it is executed several
    ///   times, so the client retries it after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `true`, find
    ///   out whether the call took effect (no documented operation reports it), or call again.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sign_joined::Order;
    /// # async fn example(sign_joined: linksfield_api::SignJoined) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_joined.order(Order { name: "text".into() }).send().await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`Order`]. Optional parameters are methods of the call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@Order::name) | yes | The name. |
    /// | [`amount`](field@OrderRequest::amount) | no | The amount. |
    /// | [`tags`](field@OrderRequest::tags) | no | Marks. |
    /// | [`deep`](field@OrderRequest::deep) | no | Lists in lists. |
    /// | [`remark`](field@OrderRequest::remark) | no | A remark. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`OrderResponse`].
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
    pub fn order(&self, required: Order) -> Call<OrderRequest> {
        self.call(OrderRequest::new(required))
    }
}

/// The required parameters of [`order`](SignJoined::order).
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The name.
    pub name: String,
}

/// The request of [`order`](SignJoined::order): a value that can be stored, compared, and sent
/// by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderRequest {
    /// The required parameters.
    pub required: Order,
    /// The amount.
    pub amount: Option<__private::Decimal>,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// Lists in lists.
    pub deep: Option<__private::Json>,
    /// A remark.
    ///
    /// May be `null`.
    pub remark: Option<Option<String>>,
}

impl OrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: Order) -> Self {
        Self {
            required,
            amount: None,
            tags: None,
            deep: None,
            remark: None,
        }
    }

    /// The amount.
    ///
    /// See [`amount`](field@OrderRequest::amount).
    #[must_use]
    #[inline]
    pub fn amount(mut self, value: __private::Decimal) -> Self {
        self.amount = Some(value);
        self
    }

    /// Marks.
    ///
    /// See [`tags`](field@OrderRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// Lists in lists.
    ///
    /// See [`deep`](field@OrderRequest::deep).
    #[must_use]
    #[inline]
    pub fn deep(mut self, value: __private::Json) -> Self {
        self.deep = Some(value);
        self
    }

    /// A remark.
    ///
    /// See [`remark`](field@OrderRequest::remark).
    #[must_use]
    #[inline]
    pub fn remark(mut self, value: impl Into<String>) -> Self {
        self.remark = Some(Some(value.into()));
        self
    }

    /// Sends `null` for [`remark`](field@OrderRequest::remark), which is not the same as sending
    /// nothing.
    #[must_use]
    #[inline]
    pub fn remark_null(mut self) -> Self {
        self.remark = Some(None);
        self
    }
}

impl From<Order> for OrderRequest {
    #[inline]
    fn from(required: Order) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for OrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: Order {
                name: object.given::<codec::Text>("name")?,
            },
            amount: object.given_some::<codec::NumberDecimal>("amount")?,
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            deep: object.given_some::<codec::FreeJson>("deep")?,
            remark: object.given_or_null::<codec::Text>("remark")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::NumberDecimal::put_some(object, "amount", &self.amount);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::FreeJson::put_some(object, "deep", &self.deep);
        codec::Nullable::<codec::Text>::put_some(object, "remark", &self.remark);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::FreeJson::check_some("deep", &self.deep)?;
        Ok(())
    }
}

__private::structure_traits!(OrderRequest);

impl Call<OrderRequest> {
    /// The amount.
    ///
    /// See [`amount`](field@OrderRequest::amount).
    #[inline]
    pub fn amount(self, value: __private::Decimal) -> Self {
        self.map(|request| request.amount(value))
    }

    /// Marks.
    ///
    /// See [`tags`](field@OrderRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// Lists in lists.
    ///
    /// See [`deep`](field@OrderRequest::deep).
    #[inline]
    pub fn deep(self, value: __private::Json) -> Self {
        self.map(|request| request.deep(value))
    }

    /// A remark.
    ///
    /// See [`remark`](field@OrderRequest::remark).
    #[inline]
    pub fn remark(self, value: impl Into<String>) -> Self {
        self.map(|request| request.remark(value))
    }

    /// Sends `null` for [`remark`](field@OrderRequest::remark), which is not the same as sending
    /// nothing.
    #[inline]
    pub fn remark_null(self) -> Self {
        self.map(|request| request.remark_null())
    }
}

impl __private::Operation for OrderRequest {
    type Family = SignJoined;
    type Output = OrderResponse;
    const INFO: &'static __private::OperationInfo = &ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/order");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.sort_nested();
        codec::NumberDecimal::put_given(object, "amount", &self.amount);
        codec::FreeJson::put_given(object, "deep", &self.deep);
        codec::Text::put(object, "name", &required.name);
        object.text("out_request_no", context.idempotency_key());
        codec::Nullable::<codec::Text>::put_given(object, "remark", &self.remark);
        codec::List::<codec::Text>::put_given(object, "tags", &self.tags);
        writer.end();
        parts.check_depth()?;
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<OrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<OrderResponse>::write(output, writer);
    }
}

/// The response of `order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderResponse {
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

__private::structure_traits!(OrderResponse);

static ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_joined.order"),
        method: __private::meta::Method::Post,
        path: "/order",
        server: 0,
        effect: __private::meta::Effect::Idempotent,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Order",
    title_zh: None,
    summary: Some(
        "Orders with lists in lists, an idempotency key in the body, and `null`.",
    ),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name."),
        __private::ParameterInfo::optional("amount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("The amount."),
        __private::ParameterInfo::optional("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Marks."),
        __private::ParameterInfo::optional("deep")
            .value("json", "any value")
            .at(__private::Location::Body)
            .doc("Lists in lists."),
        __private::ParameterInfo::optional("remark")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A remark.")
            .nullable(),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<OrderRequest>(),
};
