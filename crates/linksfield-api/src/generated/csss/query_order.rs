// @generated from spec/csss/query_order.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Csss};
use crate::__private::{self, Codec as _, codec};

impl Csss {
    /// Lists plan orders, page by page. Linksfield's title: *Query the package order information* /
    /// 查询套餐订单信息.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** partial. Linksfield's documentation is incomplete. Of the 20 parameters and
    ///   response fields, 2 are documented, 1 is listed without a description, 1 is known from an
    ///   example only, and 16 are inferred. Only 10 of the 20 parameters and response fields are
    ///   marked as required or optional. Response fields that Linksfield does not list are kept in
    ///   `extra`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::csss::QueryOrder;
    /// # async fn example(csss: linksfield_api::Csss) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = csss
    ///     .query_order(QueryOrder {
    ///         page_no: 1,
    ///         page_size: 2,
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
    /// Required parameters are fields of [`QueryOrder`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning | known from |
    /// |---|---|---|---|
    /// | [`device_id`](field@QueryOrderRequest::device_id) | no | Probably selects the orders of this device, given by the ICCID of its SIM card. | inference |
    /// | [`order_id`](field@QueryOrderRequest::order_id) | no | Probably selects the order with this id. | inference |
    /// | [`order_status`](field@QueryOrderRequest::order_status) | no | Probably selects the orders with this status. The list of values is not documented. | inference |
    /// | [`order_type`](field@QueryOrderRequest::order_type) | no | Probably selects the orders of this type. The list of values is not documented. | inference |
    /// | [`page_no`](field@QueryOrder::page_no) | yes | Probably the number of the page, counted from 1. | inference |
    /// | [`page_size`](field@QueryOrder::page_size) | yes | Probably the number of orders per page. The maximum is not documented. | inference |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`QueryOrderResponse`]. [`pages`](Call::pages) walks through the list.
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
    /// - The number of the first page is 1. *Reason:* Linksfield's page does not describe
    ///   `page_no`. Its example requests page 1 and receives page 1.
    /// - `total_count` is the number of all orders that match the request, on all pages. *Reason:*
    ///   In the example, 105 orders make 53 pages of 2 orders each.
    /// - `expireDate` and `orderDate` are returned as text. *Reason:* In the example, `expireDate`
    ///   is empty, and `orderDate` is cut off after its first digit. The documentation writes dates
    ///   in two forms.
    ///
    /// # Sources
    ///
    /// - <https://developer-en.apifox.cn/api-42599718>. English. The request table has no meanings.
    ///   The available text of the response ends inside the first order, so 6 of its 22 fields are
    ///   known.
    /// - <https://developer.linksfield.net/api-10944373>. A candidate for the Chinese page,
    ///   inferred from the number in the URL. The URL belongs either to this page or to "Get data
    ///   plan".
    #[inline]
    pub fn query_order(&self, required: QueryOrder) -> Call<QueryOrderRequest> {
        self.call(QueryOrderRequest::new(required))
    }
}

/// The required parameters of [`query_order`](Csss::query_order).
#[derive(Debug, Clone, PartialEq)]
pub struct QueryOrder {
    /// Probably the number of the page, counted from 1.
    ///
    /// Example: `1`. Its meaning is inferred.
    pub page_no: i64,
    /// Probably the number of orders per page. The maximum is not documented.
    ///
    /// Example: `2`. Its meaning is inferred.
    pub page_size: i64,
}

/// The request of [`query_order`](Csss::query_order): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrderRequest {
    /// The required parameters.
    pub required: QueryOrder,
    /// Probably selects the orders of this device, given by the ICCID of its SIM card.
    ///
    /// Not shown by `Debug`. Its meaning is inferred.
    pub device_id: Option<String>,
    /// Probably selects the order with this id.
    ///
    /// Its meaning is inferred.
    pub order_id: Option<String>,
    /// Probably selects the orders with this status. The list of values is not documented.
    ///
    /// Its meaning is inferred.
    pub order_status: Option<String>,
    /// Probably selects the orders of this type. The list of values is not documented.
    ///
    /// Its meaning is inferred.
    pub order_type: Option<String>,
}

impl __private::fmt::Debug for QueryOrderRequest {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("QueryOrderRequest")
            .field("required", &self.required)
            .field("device_id", &__private::Redacted::some(&self.device_id))
            .field("order_id", &self.order_id)
            .field("order_status", &self.order_status)
            .field("order_type", &self.order_type)
            .finish()
    }
}

impl QueryOrderRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: QueryOrder) -> Self {
        Self {
            required,
            device_id: None,
            order_id: None,
            order_status: None,
            order_type: None,
        }
    }

    /// Probably selects the orders of this device, given by the ICCID of its SIM card.
    ///
    /// See [`device_id`](field@QueryOrderRequest::device_id).
    #[must_use]
    #[inline]
    pub fn device_id(mut self, value: impl Into<String>) -> Self {
        self.device_id = Some(value.into());
        self
    }

    /// Probably selects the order with this id.
    ///
    /// See [`order_id`](field@QueryOrderRequest::order_id).
    #[must_use]
    #[inline]
    pub fn order_id(mut self, value: impl Into<String>) -> Self {
        self.order_id = Some(value.into());
        self
    }

    /// Probably selects the orders with this status. The list of values is not documented.
    ///
    /// See [`order_status`](field@QueryOrderRequest::order_status).
    #[must_use]
    #[inline]
    pub fn order_status(mut self, value: impl Into<String>) -> Self {
        self.order_status = Some(value.into());
        self
    }

    /// Probably selects the orders of this type. The list of values is not documented.
    ///
    /// See [`order_type`](field@QueryOrderRequest::order_type).
    #[must_use]
    #[inline]
    pub fn order_type(mut self, value: impl Into<String>) -> Self {
        self.order_type = Some(value.into());
        self
    }
}

impl From<QueryOrder> for QueryOrderRequest {
    #[inline]
    fn from(required: QueryOrder) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for QueryOrderRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: QueryOrder {
                page_no: object.given::<codec::NumberInteger>("page_no")?,
                page_size: object.given::<codec::NumberInteger>("page_size")?,
            },
            device_id: object.given_some::<codec::Sensitive<codec::Text>>("device_id")?,
            order_id: object.given_some::<codec::Text>("order_id")?,
            order_status: object.given_some::<codec::Text>("order_status")?,
            order_type: object.given_some::<codec::Text>("order_type")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put_some(object, "device_id", &self.device_id);
        codec::Text::put_some(object, "order_id", &self.order_id);
        codec::Text::put_some(object, "order_status", &self.order_status);
        codec::Text::put_some(object, "order_type", &self.order_type);
        codec::NumberInteger::put(object, "page_no", &required.page_no);
        codec::NumberInteger::put(object, "page_size", &required.page_size);
    }
}

__private::structure_traits!(QueryOrderRequest);

impl Call<QueryOrderRequest> {
    /// Probably selects the orders of this device, given by the ICCID of its SIM card.
    ///
    /// See [`device_id`](field@QueryOrderRequest::device_id).
    #[inline]
    pub fn device_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.device_id(value))
    }

    /// Probably selects the order with this id.
    ///
    /// See [`order_id`](field@QueryOrderRequest::order_id).
    #[inline]
    pub fn order_id(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_id(value))
    }

    /// Probably selects the orders with this status. The list of values is not documented.
    ///
    /// See [`order_status`](field@QueryOrderRequest::order_status).
    #[inline]
    pub fn order_status(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_status(value))
    }

    /// Probably selects the orders of this type. The list of values is not documented.
    ///
    /// See [`order_type`](field@QueryOrderRequest::order_type).
    #[inline]
    pub fn order_type(self, value: impl Into<String>) -> Self {
        self.map(|request| request.order_type(value))
    }
}

impl __private::Operation for QueryOrderRequest {
    type Family = Csss;
    type Output = QueryOrderResponse;
    const INFO: &'static __private::OperationInfo = &QUERY_ORDER;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/package/queryOrder");
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("access_code", context.credential(0));
        codec::Text::put_given(object, "device_id", &self.device_id);
        codec::Text::put_given(object, "order_id", &self.order_id);
        codec::Text::put_given(object, "order_status", &self.order_status);
        codec::Text::put_given(object, "order_type", &self.order_type);
        codec::NumberInteger::put(object, "page_no", &required.page_no);
        codec::NumberInteger::put(object, "page_size", &required.page_size);
        object.integer("timestamp", context.unix_seconds(), true);
        object.text("version", "2.0");
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.required::<codec::Object<QueryOrderResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<QueryOrderResponse>::write(output, writer);
    }
}

impl __private::Paged for QueryOrderRequest {
    type Item = PackageOrder;
    const FIRST: i64 = 1;
    const PARAMETER: &'static str = "page_no";

    fn page(&self) -> i64 {
        self.required.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.required.page_no = page;
    }

    fn into_items(page: Self::Output) -> Vec<Self::Item> {
        page.package_order
    }

    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
        codec::each_item::<codec::Object<PackageOrder>>(&page.package_order, item);
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.page.as_ref().and_then(|value| value.total_count.as_ref()).copied()
    }
}

/// The position of this page among all pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrderPage {
    /// Probably the number of this page.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub cur_page_no: Option<i64>,
    /// Probably the number of orders per page, as requested.
    ///
    /// Example: `2`. Its meaning is inferred. Whether it is required is not documented.
    pub page_size: Option<i64>,
    /// Probably the number of orders on all pages.
    ///
    /// Example: `105`. Its meaning is inferred. Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Probably the number of pages.
    ///
    /// Example: `53`. Its meaning is inferred. Whether it is required is not documented.
    pub total_pages: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for QueryOrderPage {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            cur_page_no: object.optional::<codec::NumberInteger>("cur_page_no"),
            page_size: object.optional::<codec::NumberInteger>("page_size"),
            total_count: object.total("total_count"),
            total_pages: object.optional::<codec::NumberInteger>("total_pages"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "cur_page_no", &self.cur_page_no);
        codec::NumberInteger::put_some(object, "page_size", &self.page_size);
        codec::NumberInteger::put_some(object, "total_count", &self.total_count);
        codec::NumberInteger::put_some(object, "total_pages", &self.total_pages);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryOrderPage);

/// The orders. 6 of the 22 fields of an order are known.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PackageOrder {
    /// Its meaning is not documented.
    ///
    /// Example: `2`. Known from an example only. Whether it is required is not documented.
    pub buy_type: Option<String>,
    /// Probably when the order expires. The value may be empty, and its form is not documented.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub expire_date: Option<String>,
    /// Probably an amount of traffic.
    ///
    /// Unit: not documented. Example: `30`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub flow: Option<String>,
    /// Probably the id of the order, which other calls name `order_id`.
    ///
    /// Example: `L201903020000000617`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub order_code: Option<String>,
    /// Probably the status of the order. The list of values is not documented. The codes 1000 to
    /// 1012 of the order status push identify events, and are not statuses.
    ///
    /// Example: `1`. Its meaning is inferred. Whether it is required is not documented.
    pub order_status: Option<String>,
    /// Probably when the order was placed. The form is not documented, and the example is cut off
    /// after its first digit.
    ///
    /// Its meaning is inferred. Whether it is required is not documented.
    pub order_date: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for PackageOrder {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            buy_type: object.optional::<codec::Text>("buyType"),
            expire_date: object.optional::<codec::Text>("expireDate"),
            flow: object.optional::<codec::Text>("flow"),
            order_code: object.optional::<codec::Text>("orderCode"),
            order_status: object.optional::<codec::Text>("orderStatus"),
            order_date: object.optional::<codec::Text>("orderDate"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "buyType", &self.buy_type);
        codec::Text::put_some(object, "expireDate", &self.expire_date);
        codec::Text::put_some(object, "flow", &self.flow);
        codec::Text::put_some(object, "orderCode", &self.order_code);
        codec::Text::put_some(object, "orderStatus", &self.order_status);
        codec::Text::put_some(object, "orderDate", &self.order_date);
        self.extra.write(object);
    }
}

__private::structure_traits!(PackageOrder);

/// The response of `query_order`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrderResponse {
    /// The position of this page among all pages.
    ///
    /// `None` if the response contains no total that can be read. The page is complete without the
    /// total, so the call does not fail.
    pub page: Option<QueryOrderPage>,
    /// Its meaning is not documented.
    ///
    /// Example: `mcawIhwC6S7nEWGEic8qq8rB3pw=`.
    pub sign: Option<String>,
    /// The orders. 6 of the 22 fields of an order are known.
    pub package_order: Vec<PackageOrder>,
    /// Probably a number of orders.
    ///
    /// Its meaning is inferred.
    pub package_order_num: i64,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for QueryOrderResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            page: object.optional::<codec::Object<QueryOrderPage>>("page"),
            sign: object.optional::<codec::Text>("sign"),
            package_order: object
                .required::<codec::List<codec::Object<PackageOrder>>>("package_order")?,
            package_order_num: object
                .required::<codec::NumberInteger>("package_order_num")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<QueryOrderPage>::put_some(object, "page", &self.page);
        codec::Text::put_some(object, "sign", &self.sign);
        codec::List::<
            codec::Object<PackageOrder>,
        >::put(object, "package_order", &self.package_order);
        codec::NumberInteger::put(object, "package_order_num", &self.package_order_num);
        self.extra.write(object);
    }
}

__private::structure_traits!(QueryOrderResponse);

static QUERY_ORDER: __private::OperationInfo = __private::OperationInfo {
    name: "query_order",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("csss.query_order"),
        method: __private::meta::Method::Post,
        path: "/package/queryOrder",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes::DEFAULT,
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &["device_id"],
            response: false,
        },
    },
    title: "Query the package order information",
    title_zh: Some("查询套餐订单信息"),
    summary: Some("Lists plan orders, page by page."),
    coverage: "partial",
    deprecated: None,
    pages: &[
        "https://developer-en.apifox.cn/api-42599718",
        "https://developer.linksfield.net/api-10944373",
    ],
    parameters: &[
        __private::ParameterInfo::optional("device_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably selects the orders of this device, given by the ICCID of its SIM card.",
            )
            .sensitive(),
        __private::ParameterInfo::optional("order_id")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("Probably selects the order with this id."),
        __private::ParameterInfo::optional("order_status")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably selects the orders with this status. The list of values is not documented.",
            ),
        __private::ParameterInfo::optional("order_type")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc(
                "Probably selects the orders of this type. The list of values is not documented.",
            ),
        __private::ParameterInfo::required("page_no")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc("Probably the number of the page, counted from 1.")
            .example("1"),
        __private::ParameterInfo::required("page_size")
            .value("integer", "a whole number")
            .at(__private::Location::Body)
            .doc(
                "Probably the number of orders per page. The maximum is not documented.",
            )
            .example("2"),
    ],
    is_paged: true,
    response: __private::Shape::Object {
        name: None,
        plain: &["sign", "package_order_num"],
        fields: &[
            (
                "page",
                __private::Shape::Object {
                    name: None,
                    plain: &["cur_page_no", "page_size", "total_count", "total_pages"],
                    fields: &[],
                },
            ),
            (
                "package_order",
                __private::Shape::List(
                    &__private::Shape::Object {
                        name: None,
                        plain: &[
                            "buyType",
                            "expireDate",
                            "flow",
                            "orderCode",
                            "orderStatus",
                            "orderDate",
                        ],
                        fields: &[],
                    },
                ),
            ),
        ],
    },
    functions: __private::functions_of_list::<QueryOrderRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let csss: Csss = __private::testing::client()?;
        let call = csss
            .query_order(QueryOrder {
                page_no: 1,
                page_size: 2,
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/package/queryOrder",
                parameters: &[],
                query: &[],
                body: Some(
                    r#"{
  "access_code": "P000270",
  "device_id": "",
  "order_id": "",
  "order_status": "",
  "order_type": "",
  "page_no": 1,
  "page_size": 2,
  "timestamp": "1643251754",
  "version": "2.0",
  "sign": "ZdFRHMM/ccYeb49Rys3wOCZXDpc="
}"#,
                ),
                apart_from: &["access_code", "timestamp", "sign"],
            },
        )
    }
}
