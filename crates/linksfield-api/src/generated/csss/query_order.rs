// @generated from spec/csss/query_order.yaml by `cargo xtask gen`. Do not edit.

use super::Csss;
use crate::rt;

static QUERY_ORDER: rt::meta::Call = rt::meta::Call {
    name: rt::Cow::Borrowed("csss.query_order"),
    method: rt::meta::Method::Post,
    path: "/package/queryOrder",
    server: 0,
    effect: rt::meta::Effect::Read,
    enveloped: true,
    bare: rt::meta::Bare::Refused,
    truth: None,
    needs_token: false,
};

impl Csss {
    /// Query the package order information / 查询套餐订单信息.
    ///
    /// Lists plan orders, page by page.
    ///
    /// Documented in part; fields that are not known are kept in `extra`.
    ///
    /// Transcribed from:
    ///
    /// - <https://developer-en.apifox.cn/api-42599718>. English. The request table has no meanings;
    ///   the known part of the answer ends inside its first order, with 6 of 22 fields known.
    /// - <https://developer.linksfield.net/api-10944373>. A candidate for the Chinese page,
    ///   inferred from its number; it is this page or the one of "Get data plan".
    ///
    /// Taken to be so where the documentation leaves it open:
    ///
    /// - The first page has the number 1. The page gives no meaning; its example asks for page 1
    ///   and is answered with page 1.
    /// - `total_count` is the number of all orders that fit, on all pages. In the example 105 of
    ///   them make 53 pages of 2.
    /// - `expireDate` and `orderDate` are given as text. One is empty in the example, the other cut
    ///   after its first digit, and the documentation writes dates in two forms.
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
    /// println!("{:?}", *reply);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_order<'a>(&'a self, request: QueryOrder) -> QueryOrderCall<'a> {
        QueryOrderCall {
            client: &self.client,
            options: rt::CallOptions::default(),
            request,
            device_id: None,
            order_id: None,
            order_status: None,
            order_type: None,
        }
    }
}

/// What must be given to call: Query the package order information.
#[derive(Debug, Clone)]
pub struct QueryOrder {
    /// Probably the number of the page, from 1.
    ///
    /// Example: `1`.
    pub page_no: i64,
    /// Probably the number of orders on a page. The largest value is not documented.
    ///
    /// Example: `2`.
    pub page_size: i64,
}

/// The call `csss.query_order`, ready to be sent.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryOrderCall<'a> {
    client: &'a rt::Client,
    options: rt::CallOptions,
    request: QueryOrder,
    device_id: Option<rt::Iccid>,
    order_id: Option<&'a str>,
    order_status: Option<&'a str>,
    order_type: Option<&'a str>,
}

impl<'a> QueryOrderCall<'a> {
    /// Not documented; probably only orders of this device, by the ICCID of its SIM card.
    pub fn device_id(mut self, value: rt::Iccid) -> Self {
        self.device_id = Some(value);
        self
    }

    /// Not documented; probably only the order with this id.
    pub fn order_id(mut self, value: &'a str) -> Self {
        self.order_id = Some(value);
        self
    }

    /// Not documented; probably only orders with this status. The list of values is not documented.
    pub fn order_status(mut self, value: &'a str) -> Self {
        self.order_status = Some(value);
        self
    }

    /// Not documented; probably only orders of this type. The list of values is not documented.
    pub fn order_type(mut self, value: &'a str) -> Self {
        self.order_type = Some(value);
        self
    }

    /// The time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// The language of texts in the answer. Default: that of the client.
    pub fn language(mut self, language: super::Language) -> Self {
        self.options.language = Some(rt::Language::tag(language));
        self
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](rt::Error) tells how far the call came.
    pub async fn send(self) -> Result<rt::Reply<QueryOrderResponse>, rt::Error> {
        self.client
            .execute(
                &QUERY_ORDER,
                &self,
                self.options,
                |payload| payload.required(QueryOrderResponse::read),
            )
            .await
    }

    /// The pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> rt::Pages<Self> {
        rt::pages(self)
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
        self.client.explain(&QUERY_ORDER, self, self.options)
    }
}

impl rt::Encode for QueryOrderCall<'_> {
    fn encode(
        &self,
        context: &rt::Context<'_>,
        parts: &mut rt::Parts,
    ) -> Result<(), rt::InvalidParameter> {
        parts.path("/package/queryOrder");
        let mut object = parts.body(rt::Dialect::Plain);
        object.text("access_code", context.credential(0));
        if let Some(value) = &self.device_id {
            object.text("device_id", value.as_str());
        }
        if let Some(value) = self.order_id.filter(|value| !value.is_empty()) {
            object.text("order_id", value);
        }
        if let Some(value) = self.order_status.filter(|value| !value.is_empty()) {
            object.text("order_status", value);
        }
        if let Some(value) = self.order_type.filter(|value| !value.is_empty()) {
            object.text("order_type", value);
        }
        object.bare("page_no", self.request.page_no);
        object.bare("page_size", self.request.page_size);
        object.quoted("timestamp", context.unix_seconds());
        object.text("version", "2.0");
        object.end();
        Ok(())
    }
}

impl rt::Paged for QueryOrderCall<'_> {
    type Page = QueryOrderResponse;
    const FIRST: i64 = 1;
    fn page(&self) -> i64 {
        self.request.page_no
    }

    fn turn_to(&mut self, page: i64) {
        self.request.page_no = page;
    }

    fn fetch(
        self,
    ) -> impl Future<Output = Result<rt::Reply<Self::Page>, rt::Error>> + Send {
        self.send()
    }

    fn count(page: &Self::Page) -> usize {
        page.package_order.len()
    }

    fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
        page.package_order == other.package_order
    }

    fn total(page: &Self::Page) -> Option<i64> {
        page.page.total_count.as_ref().copied()
    }
}

/// The place of this page among all pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrderPage {
    /// Probably the number of this page.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub cur_page_no: Option<i64>,
    /// Probably the number of orders on a page, as asked for.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub page_size: Option<i64>,
    /// Probably the number of orders on all pages.
    ///
    /// Example: `105`. Whether it is required is not documented.
    pub total_count: Option<i64>,
    /// Probably the number of pages.
    ///
    /// Example: `53`. Whether it is required is not documented.
    pub total_pages: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl QueryOrderPage {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            cur_page_no: object.optional("cur_page_no", rt::get::integer_number),
            page_size: object.optional("page_size", rt::get::integer_number),
            total_count: object.optional("total_count", rt::get::integer_number),
            total_pages: object.optional("total_pages", rt::get::integer_number),
            extra: object.rest(),
        })
    }
}

/// The orders. Of the 22 fields of an order 6 are known.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PackageOrder {
    /// Not documented; nor is the list of values.
    ///
    /// Example: `2`. Whether it is required is not documented.
    pub buy_type: Option<String>,
    /// Probably when the order expires; may be empty. The form is not documented.
    ///
    /// Whether it is required is not documented.
    pub expire_date: Option<String>,
    /// Probably an amount of traffic.
    ///
    /// Unit: not documented. Example: `30`. Whether it is required is not documented.
    pub flow: Option<String>,
    /// The code of the order; probably the id that other calls name `order_id`.
    ///
    /// Example: `L201903020000000617`. Whether it is required is not documented.
    pub order_code: Option<String>,
    /// Probably the status of the order. The list of values is not documented; the codes 1000 to
    /// 1012, with which the push about orders names events, are none of them.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub order_status: Option<String>,
    /// Probably when the order was made. The form is not documented; the example is cut after its
    /// first digit.
    ///
    /// Whether it is required is not documented.
    pub order_date: Option<String>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl PackageOrder {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            buy_type: object.optional("buyType", rt::get::text),
            expire_date: object.optional("expireDate", rt::get::text),
            flow: object.optional("flow", rt::get::text),
            order_code: object.optional("orderCode", rt::get::text),
            order_status: object.optional("orderStatus", rt::get::text),
            order_date: object.optional("orderDate", rt::get::text),
            extra: object.rest(),
        })
    }
}

/// The answer of: Query the package order information.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryOrderResponse {
    /// The place of this page among all pages.
    pub page: QueryOrderPage,
    /// Not documented; the example's is not that of the request.
    ///
    /// Example: `mcawIhwC6S7nEWGEic8qq8rB3pw=`.
    pub sign: Option<String>,
    /// The orders. Of the 22 fields of an order 6 are known.
    pub package_order: Vec<PackageOrder>,
    /// Not documented; probably a number of orders.
    pub package_order_num: i64,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl QueryOrderResponse {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            page: object.required("page", QueryOrderPage::read)?,
            sign: object.optional("sign", rt::get::text),
            package_order: object
                .required(
                    "package_order",
                    |raw| rt::get::list(raw, PackageOrder::read),
                )?,
            package_order_num: object
                .required("package_order_num", rt::get::integer_number)?,
            extra: object.rest(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let client: Csss = rt::testing::client(2)?;
        let explanation = client
            .query_order(QueryOrder {
                page_no: 1,
                page_size: 2,
            })
            .explain()?;
        rt::testing::same_request(
            &explanation,
            &rt::testing::Documented {
                path: "/package/queryOrder",
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
