// @generated from spec/sign_header/find_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignHeader};
use crate::__private::{self, Codec as _, codec};

impl SignHeader {
    /// Find orders. Linksfield's title: *Find orders*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sign_header::FindOrders;
    /// # async fn example(sign_header: linksfield_api::SignHeader) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_header
    ///     .find_orders(FindOrders { name: "text".into() })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`FindOrders`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@FindOrders::name) | yes | The name. |
    /// | [`tags`](field@FindOrdersRequest::tags) | no | Marks. |
    /// | [`limit`](field@FindOrdersRequest::limit) | no | The number of orders. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`FindOrdersResponse`].
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
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn find_orders(&self, required: FindOrders) -> Call<FindOrdersRequest> {
        self.call(FindOrdersRequest::new(required))
    }
}

/// The required parameters of [`find_orders`](SignHeader::find_orders).
#[derive(Debug, Clone, PartialEq)]
pub struct FindOrders {
    /// The name.
    pub name: String,
}

/// The request of [`find_orders`](SignHeader::find_orders): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindOrdersRequest {
    /// The required parameters.
    pub required: FindOrders,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// The number of orders.
    pub limit: Option<i64>,
}

impl FindOrdersRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: FindOrders) -> Self {
        Self {
            required,
            tags: None,
            limit: None,
        }
    }

    /// Marks.
    ///
    /// See [`tags`](field@FindOrdersRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@FindOrdersRequest::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl From<FindOrders> for FindOrdersRequest {
    #[inline]
    fn from(required: FindOrders) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for FindOrdersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: FindOrders {
                name: object.given::<codec::Text>("name")?,
            },
            tags: object.given_some::<codec::List<codec::Text>>("tags")?,
            limit: object.given_some::<codec::NumberInteger>("limit")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "name", &required.name);
        codec::List::<codec::Text>::put_some(object, "tags", &self.tags);
        codec::NumberInteger::put_some(object, "limit", &self.limit);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("name", &required.name)?;
        Ok(())
    }
}

__private::structure_traits!(FindOrdersRequest);

impl Call<FindOrdersRequest> {
    /// Marks.
    ///
    /// See [`tags`](field@FindOrdersRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@FindOrdersRequest::limit).
    #[inline]
    pub fn limit(self, value: i64) -> Self {
        self.map(|request| request.limit(value))
    }
}

impl __private::Operation for FindOrdersRequest {
    type Family = SignHeader;
    type Output = FindOrdersResponse;
    const INFO: &'static __private::OperationInfo = &FIND_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders/found");
        if let Some(value) = codec::NumberInteger::given(&self.limit) {
            parts.query("limit", &codec::NumberInteger::text(value));
        }
        parts.query("name", &codec::Text::text(&required.name));
        if let Some(value) = codec::Items::<codec::Text>::given(&self.tags) {
            parts.query("tags", &__private::comma_joined("tags", value)?);
        }
        parts.header("X-App", context.credential(0));
        parts.header("X-Timestamp", &context.unix_seconds().to_string());
        parts.header("X-Nonce", &context.nonce_hex());
        parts.header("Idempotency-Key", context.idempotency_key());
        parts.named("X-Timestamp", &context.unix_seconds().to_string());
        parts.named("X-Nonce", &context.nonce_hex());
        parts.named("Idempotency-Key", context.idempotency_key());
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<FindOrdersResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<FindOrdersResponse>::write(output, writer);
    }
}

/// The response of `find_orders`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FindOrdersResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for FindOrdersResponse {
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

__private::structure_traits!(FindOrdersResponse);

static FIND_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "find_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_header.find_orders"),
        method: __private::meta::Method::Get,
        path: "/orders/found",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Find orders",
    title_zh: None,
    summary: Some("Find orders."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("name")
            .value("text", "text")
            .at(__private::Location::Query)
            .doc("The name."),
        __private::ParameterInfo::optional("tags")
            .kind(
                __private::ParameterKind::List(
                    &__private::ParameterKind::Value {
                        name: "text",
                        form: "text",
                    },
                ),
            )
            .at(__private::Location::Query)
            .doc("Marks."),
        __private::ParameterInfo::optional("limit")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The number of orders."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["id"],
        fields: &[],
    },
    functions: __private::functions::<FindOrdersRequest>(),
};
