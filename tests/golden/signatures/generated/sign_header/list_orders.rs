// @generated from spec/sign_header/list_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, SignHeader};
use crate::__private::{self, Codec as _, codec};

impl SignHeader {
    /// Lists orders. Linksfield's title: *List orders*.
    ///
    /// The call is not signed.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::sign_header::ListOrders;
    /// # async fn example(sign_header: linksfield_api::SignHeader) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = sign_header
    ///     .list_orders(ListOrders { name: "text".into() })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// Required parameters are fields of [`ListOrders`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`name`](field@ListOrders::name) | yes | The name. |
    /// | [`tags`](field@ListOrdersRequest::tags) | no | Marks. |
    /// | [`limit`](field@ListOrdersRequest::limit) | no | The number of orders. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListOrdersResponse`].
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
    pub fn list_orders(&self, required: ListOrders) -> Call<ListOrdersRequest> {
        self.call(ListOrdersRequest::new(required))
    }
}

/// The required parameters of [`list_orders`](SignHeader::list_orders).
#[derive(Debug, Clone, PartialEq)]
pub struct ListOrders {
    /// The name.
    pub name: String,
}

/// The request of [`list_orders`](SignHeader::list_orders): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersRequest {
    /// The required parameters.
    pub required: ListOrders,
    /// Marks.
    pub tags: Option<Vec<String>>,
    /// The number of orders.
    pub limit: Option<i64>,
}

impl ListOrdersRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListOrders) -> Self {
        Self {
            required,
            tags: None,
            limit: None,
        }
    }

    /// Marks.
    ///
    /// See [`tags`](field@ListOrdersRequest::tags).
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.tags = Some(value.into());
        self
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@ListOrdersRequest::limit).
    #[must_use]
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl From<ListOrders> for ListOrdersRequest {
    #[inline]
    fn from(required: ListOrders) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ListOrdersRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ListOrders {
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

__private::structure_traits!(ListOrdersRequest);

impl Call<ListOrdersRequest> {
    /// Marks.
    ///
    /// See [`tags`](field@ListOrdersRequest::tags).
    #[inline]
    pub fn tags(self, value: impl Into<Vec<String>>) -> Self {
        self.map(|request| request.tags(value))
    }

    /// The number of orders.
    ///
    /// See [`limit`](field@ListOrdersRequest::limit).
    #[inline]
    pub fn limit(self, value: i64) -> Self {
        self.map(|request| request.limit(value))
    }
}

impl __private::Operation for ListOrdersRequest {
    type Family = SignHeader;
    type Output = ListOrdersResponse;
    const INFO: &'static __private::OperationInfo = &LIST_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/orders");
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
        parts.unsigned();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<ListOrdersResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ListOrdersResponse>::write(output, writer);
    }
}

/// The response of `list_orders`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponse {
    /// The id of the order.
    pub id: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListOrdersResponse {
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

__private::structure_traits!(ListOrdersResponse);

static LIST_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "list_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("sign_header.list_orders"),
        method: __private::meta::Method::Get,
        path: "/orders",
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
    title: "List orders",
    title_zh: None,
    summary: Some("Lists orders. The call is not signed."),
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
    functions: __private::functions::<ListOrdersRequest>(),
};
