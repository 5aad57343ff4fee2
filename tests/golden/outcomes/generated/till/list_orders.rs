// @generated from spec/till/list_orders.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Till};
use crate::__private::{self, Codec as _, codec};

impl Till {
    /// Linksfield's title: *List orders*.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield lists every parameter and response field. Only 5 of the
    ///   9 parameters and response fields are marked as required or optional.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::till::ListOrders;
    /// # async fn example(till: linksfield_api::Till) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = till
    ///     .list_orders(ListOrders {
    ///         card: "89852022018041800192".parse()?,
    ///         page: 1,
    ///         page_size: 1,
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
    /// All parameters are required. They are the fields of [`ListOrders`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`card`](field@ListOrders::card) | yes | The card. |
    /// | [`page`](field@ListOrders::page) | yes | The page. |
    /// | [`page_size`](field@ListOrders::page_size) | yes | The size of a page. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`ListOrdersResponse`]. [`pages`](Call::pages) walks through the list.
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Documented codes: `17` (The card is
    ///   unknown); `50` (The server failed).
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn list_orders(&self, required: ListOrders) -> Call<ListOrdersRequest> {
        self.call(ListOrdersRequest::new(required))
    }
}

/// The required parameters of [`list_orders`](Till::list_orders).
#[derive(Debug, Clone, PartialEq)]
pub struct ListOrders {
    /// The card.
    pub card: __private::Iccid,
    /// The page.
    pub page: i64,
    /// The size of a page.
    pub page_size: i64,
}

/// The request of [`list_orders`](Till::list_orders): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersRequest {
    /// The required parameters.
    pub required: ListOrders,
}

impl ListOrdersRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ListOrders) -> Self {
        Self { required }
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
                card: object.given::<codec::Iccid>("card")?,
                page: object.given::<codec::NumberInteger>("page")?,
                page_size: object.given::<codec::NumberInteger>("page_size")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Iccid::put(object, "card", &required.card);
        codec::NumberInteger::put(object, "page", &required.page);
        codec::NumberInteger::put(object, "page_size", &required.page_size);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Iccid::check_required("card", &required.card)?;
        Ok(())
    }
}

__private::structure_traits!(ListOrdersRequest);

impl __private::Operation for ListOrdersRequest {
    type Family = Till;
    type Output = ListOrdersResponse;
    const INFO: &'static __private::OperationInfo = &LIST_ORDERS;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/cards/");
        parts.path_parameter(&codec::Iccid::text(&required.card));
        parts.path("/orders");
        parts.query("key_id", context.credential(0));
        parts.query("page", &codec::NumberInteger::text(&required.page));
        parts.query("page_size", &codec::NumberInteger::text(&required.page_size));
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("card", &codec::Iccid::text(&required.card));
        object.text("key_id", context.credential(0));
        object.text("page", &codec::NumberInteger::text(&required.page));
        object.text("page_size", &codec::NumberInteger::text(&required.page_size));
        writer.end();
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

impl __private::Paged for ListOrdersRequest {
    type Item = Order;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page";

    fn page(&self) -> i64 {
        self.required.page
    }

    fn turn_to(&mut self, page: i64) {
        self.required.page = page;
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.orders
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<Order>>(&page.orders, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total.as_ref().copied()
    }
}

/// The plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plan {
    /// Its code.
    ///
    /// Whether it is required is not documented.
    pub code: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Plan {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            code: object.optional::<codec::Text>("code"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "code", &self.code);
        self.extra.write(object);
    }
}

__private::structure_traits!(Plan);

/// The orders.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// The order.
    ///
    /// Whether it is required is not documented.
    pub id: Option<String>,
    /// When the order was placed.
    ///
    /// Sent in milliseconds since 1970. Whether it is required is not documented.
    pub created_at: Option<__private::Timestamp>,
    /// The plan.
    ///
    /// Whether it is required is not documented.
    pub plan: Option<Plan>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Order {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.optional::<codec::Text>("id"),
            created_at: object.optional::<codec::NumberMilliseconds>("created_at"),
            plan: object.optional::<codec::Object<Plan>>("plan"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "id", &self.id);
        codec::NumberMilliseconds::put_some(object, "created_at", &self.created_at);
        codec::Object::<Plan>::put_some(object, "plan", &self.plan);
        self.extra.write(object);
    }
}

__private::structure_traits!(Order);

/// The response of `list_orders`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponse {
    /// The number of orders.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub total: Option<i64>,
    /// The orders.
    pub orders: Vec<Order>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ListOrdersResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            total: object.total("total"),
            orders: object.required::<codec::List<codec::Object<Order>>>("orders")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "total", &self.total);
        codec::List::<codec::Object<Order>>::put(object, "orders", &self.orders);
        self.extra.write(object);
    }
}

__private::structure_traits!(ListOrdersResponse);

static LIST_ORDERS: __private::OperationInfo = __private::OperationInfo {
    name: "list_orders",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("till.list_orders"),
        method: __private::meta::Method::Get,
        path: "/cards/{card}/orders",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            retry: __private::meta::Retry {
                statuses: &[423],
                codes: &["60"],
            },
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["card"],
            response: false,
        },
    },
    title: "List orders",
    title_zh: None,
    summary: None,
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("card")
            .value("iccid", "an ICCID (18 to 20 digits)")
            .at(__private::Location::Path)
            .doc("The card.")
            .sensitive(),
        __private::ParameterInfo::required("page")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The page."),
        __private::ParameterInfo::required("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Query)
            .doc("The size of a page."),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["total"],
        fields: &[
            (
                "orders",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &["id", "created_at"],
                        fields: &[
                            (
                                "plan",
                                __private::Shape::Object {
                                    name: None,
                                    plain: &["code"],
                                    fields: &[],
                                },
                            ),
                        ],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<ListOrdersRequest>(),
};
