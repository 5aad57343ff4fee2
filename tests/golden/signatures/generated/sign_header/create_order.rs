// @generated from spec/sign_header/create_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignHeader};
use crate::__private::{self, Codec as _, codec};

impl SignHeader {
    /// Create order. Linksfield's title: *Create order*.
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
    /// use linksfield_api::sign_header::CreateOrder;
    /// # async fn example(sign_header: linksfield_api::SignHeader) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_header
    ///     .create_order(CreateOrder {
    ///         name: "text".into(),
    ///         amount: "1.0".parse()?,
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
    /// Required parameters are fields of [`CreateOrder`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@CreateOrder::name) | yes | The name. |
    /// | [`amount`](field@CreateOrder::amount) | yes | The amount. |
    /// | [`note`](field@CreateOrderRequest::note) | no | A remark. |
    /// | [`tags`](field@CreateOrderRequest::tags) | no | Marks. |
    /// | [`numbers`](field@CreateOrderRequest::numbers) | no | Numbers. |
    /// | [`place`](field@CreateOrderRequest::place) | no | A place. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`CreateOrderResponse`].
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
    pub fn create_order(&self, required: CreateOrder) -> Call<CreateOrderRequest> {
        self.call(CreateOrderRequest::new(required))
    }
}

/// The required parameters of [`create_order`](SignHeader::create_order).
#[derive(Debug, Clone, PartialEq)]
pub struct CreateOrder {
    /// The name.
    pub name: String,
    /// The amount.
    pub amount: __private::Decimal,
}

/// The request of [`create_order`](SignHeader::create_order): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOrderRequest {
    /// The required parameters.
    pub required: CreateOrder,
    /// A remark.
    pub note: Option<String>,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// Numbers.
    pub numbers: Option<Vec<i64>>,
    /// A place.
    pub place: Option<CreateOrderPlace>,
}

impl CreateOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CreateOrder) -> Self {
        Self {
            required,
            note: None,
            tags: None,
            numbers: None,
            place: None,
        }
    }

    /// A remark.
    ///
    /// See [`note`](field@CreateOrderRequest::note).
    #[must_use]
    #[inline]
    pub fn note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }

    /// Marks.
    ///
    /// See [`tags`](field@CreateOrderRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@CreateOrderRequest::numbers).
    #[must_use]
    #[inline]
    pub fn numbers(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.numbers = Some(value.into());
        self
    }

    /// A place.
    ///
    /// See [`place`](field@CreateOrderRequest::place).
    #[must_use]
    #[inline]
    pub fn place(mut self, value: CreateOrderPlace) -> Self {
        self.place = Some(value);
        self
    }
}

impl From<CreateOrder> for CreateOrderRequest {
    #[inline]
    fn from(required: CreateOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CreateOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CreateOrder {
                name: object.given::<codec::Text>("name")?,
                amount: object.given::<codec::NumberDecimal>("amount")?,
            },
            note: object.given_some::<codec::Text>("note")?,
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            numbers: object.given_some::<codec::List<codec::NumberInteger>>("numbers")?,
            place: object.given_some::<codec::Object<CreateOrderPlace>>("place")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::Text::put_some(object, "note", &self.note);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::List::<codec::NumberInteger>::put_some(object, "numbers", &self.numbers);
        codec::Object::<CreateOrderPlace>::put_some(object, "place", &self.place);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        codec::Object::<CreateOrderPlace>::check_some("place", &self.place)?;
        Ok(())
    }
}

__private::structure_traits!(CreateOrderRequest);

impl Call<CreateOrderRequest> {
    /// A remark.
    ///
    /// See [`note`](field@CreateOrderRequest::note).
    #[inline]
    pub fn note(self, value: impl Into<String>) -> Self {
        self.map(|request| request.note(value))
    }

    /// Marks.
    ///
    /// See [`tags`](field@CreateOrderRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// Numbers.
    ///
    /// See [`numbers`](field@CreateOrderRequest::numbers).
    #[inline]
    pub fn numbers(self, value: impl Into<Vec<i64>>) -> Self {
        self.map(|request| request.numbers(value))
    }

    /// A place.
    ///
    /// See [`place`](field@CreateOrderRequest::place).
    #[inline]
    pub fn place(self, value: CreateOrderPlace) -> Self {
        self.map(|request| request.place(value))
    }
}

impl __private::Operation for CreateOrderRequest {
    type Family = SignHeader;
    type Output = CreateOrderResponse;
    const INFO: &'static __private::OperationInfo = &CREATE_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders");
        parts.header("X-App", context.credential(0));
        parts.header("X-Timestamp", &context.unix_seconds().to_string());
        parts.header("X-Nonce", &context.nonce_hex());
        parts.header("Idempotency-Key", context.idempotency_key());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::NumberDecimal::put(object, "amount", &required.amount);
        codec::Text::put(object, "name", &required.name);
        codec::Text::put_given(object, "note", &self.note);
        codec::List::<codec::NumberInteger>::put_given(object, "numbers", &self.numbers);
        codec::Object::<CreateOrderPlace>::put_given(object, "place", &self.place);
        codec::List::<codec::Text>::put_given(object, "tags", &self.tags);
        writer.end();
        parts.named("X-Timestamp", &context.unix_seconds().to_string());
        parts.named("X-Nonce", &context.nonce_hex());
        parts.named("Idempotency-Key", context.idempotency_key());
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<CreateOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<CreateOrderResponse>::write(output, writer);
    }
}

/// The required fields of [`CreateOrderPlace`].
#[derive(Debug, Clone, PartialEq)]
pub struct CreateOrderPlaceRequired {
    /// The town.
    pub town: String,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOrderPlace {
    /// The required parameters.
    pub required: CreateOrderPlaceRequired,
    /// The code.
    pub code: Option<i64>,
}

impl CreateOrderPlace {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: CreateOrderPlaceRequired) -> Self {
        Self { required, code: None }
    }

    /// The code.
    ///
    /// See [`code`](field@CreateOrderPlace::code).
    #[must_use]
    #[inline]
    pub fn code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }
}

impl From<CreateOrderPlaceRequired> for CreateOrderPlace {
    #[inline]
    fn from(required: CreateOrderPlaceRequired) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for CreateOrderPlace {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: CreateOrderPlaceRequired {
                town: object.given::<codec::Text>("town")?,
            },
            code: object.given_some::<codec::NumberInteger>("code")?,
        };
        object.end()?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "town", &required.town);
        codec::NumberInteger::put_some(object, "code", &self.code);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("town", &required.town)?;
        Ok(())
    }
}

__private::structure_traits!(CreateOrderPlace);

/// The response of `create_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateOrderResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for CreateOrderResponse {
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

__private::structure_traits!(CreateOrderResponse);

static CREATE_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "create_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_header.create_order"),
        method: __private::meta::Method::Post,
        path: "/orders",
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
    title: "Create order",
    title_zh: None,
    summary: Some("Create order."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The name."),
        __private::ParameterInfo::required("amount")
            .value("decimal", "a decimal number")
            .at(__private::Location::Body)
            .doc("The amount."),
        __private::ParameterInfo::optional("note")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("A remark."),
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
        __private::ParameterInfo::optional("numbers")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "integer",
                        form: "a whole number",
                    },
                ),
            )
            .at(__private::Location::Body)
            .doc("Numbers."),
        __private::ParameterInfo::optional("place")
            .kind(__private::ParameterKind::Object {
                name: None,
                members: &[
                    __private::ParameterInfo::required("town")
                        .value("text", "text")
                        .doc("The town."),
                    __private::ParameterInfo::optional("code")
                        .value("integer", "a whole number")
                        .doc("The code."),
                ],
            })
            .at(__private::Location::Body)
            .doc("A place."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<CreateOrderRequest>(),
};
