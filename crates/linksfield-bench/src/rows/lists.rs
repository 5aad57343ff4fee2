//! Row 11: a page of 10,000 orders, from the body of the response to typed orders.

use std::collections::HashMap;

use bytes::Bytes;
use linksfield_api::csss::{Credentials, Csss, PackageOrder, QueryOrder};
use linksfield_api::transport::from_fn;
use serde::Deserialize;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::{Comparison, Goal, Quantity, Side};

const ORDERS: usize = 10_000;

/// An order of which all fields are documented.
pub(super) fn documented() -> Comparison {
    Comparison {
        row: 11,
        name: "an order of a list, all fields documented",
        units: ORDERS as u64,
        sides: sides(&body(false)),
        goals: vec![
            Goal { side: "ours", quantity: Quantity::Time, against: STRUCTS, ratio: 1.5 },
            Goal { side: "ours", quantity: Quantity::Kept, against: STRUCTS, ratio: 1.3 },
        ],
    }
}

/// An order with 16 more fields, which the client keeps.
pub(super) fn undocumented() -> Comparison {
    Comparison {
        row: 11,
        name: "an order of a list, 16 fields not documented",
        units: ORDERS as u64,
        sides: sides(&body(true)),
        goals: vec![
            Goal { side: "ours", quantity: Quantity::Time, against: FLATTEN, ratio: 0.8 },
            Goal { side: "ours", quantity: Quantity::Kept, against: FLATTEN, ratio: 1.3 },
        ],
    }
}

const STRUCTS: &str = "serde into structs";
const FLATTEN: &str = "serde with `flatten`";

#[derive(Deserialize)]
struct Response<T> {
    code: String,
    success: bool,
    data: Option<Data<T>>,
}

#[derive(Deserialize)]
struct Data<T> {
    package_order: Vec<T>,
    #[allow(dead_code, reason = "read and kept, as the client does")]
    package_order_num: i64,
}

/// The fields that are documented.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    buy_type: Option<String>,
    expire_date: Option<String>,
    flow: Option<String>,
    order_code: Option<String>,
    order_status: Option<String>,
    order_date: Option<String>,
}

/// The fields that are documented, and all others.
#[derive(Deserialize)]
struct Whole {
    #[serde(flatten)]
    order: Order,
    #[serde(flatten)]
    others: HashMap<String, Value>,
}

fn sides(body: &Bytes) -> Vec<Side> {
    let client = Client::new(body.clone());
    let ours = client.orders();
    let structs: Vec<Order> = orders(body);
    let whole: Vec<Whole> = orders(body);
    assert_eq!((ours.len(), structs.len(), whole.len()), (ORDERS, ORDERS, ORDERS));
    for ((ours, order), whole) in ours.iter().zip(&structs).zip(&whole) {
        for order in [order, &whole.order] {
            assert_eq!(ours.buy_type, order.buy_type);
            assert_eq!(ours.expire_date, order.expire_date);
            assert_eq!(ours.flow, order.flow);
            assert_eq!(ours.order_code, order.order_code);
            assert_eq!(ours.order_status, order.order_status);
            assert_eq!(ours.order_date, order.order_date);
        }
        assert_eq!(ours.extra.iter().count(), whole.others.len());
        for (name, value) in ours.extra.iter() {
            assert_eq!(value.deserialize::<Value>().ok().as_ref(), whole.others.get(name));
        }
    }
    let (first, second) = (body.clone(), body.clone());
    vec![
        Side::new(STRUCTS, move || orders::<Order>(&first)),
        Side::new(FLATTEN, move || orders::<Whole>(&second)),
        Side::new("ours", move || client.orders()),
    ]
}

/// Reads the orders as a program without the client does.
fn orders<T: for<'de> Deserialize<'de>>(body: &Bytes) -> Vec<T> {
    let response: Response<T> = serde_json::from_slice(body).expect("the body is JSON");
    assert!(response.code == "0000" && response.success);
    response.data.expect("the response contains orders").package_order
}

/// A client whose transport has the response.
struct Client {
    runtime: Runtime,
    csss: Csss,
}

impl Client {
    fn new(body: Bytes) -> Self {
        let credentials =
            Credentials { access_code: "P000270".into(), secret: "sandbox-secret".into() };
        let transport =
            from_fn(move |_, _| std::future::ready(Ok(http::Response::new(body.clone()))));
        let csss = Csss::builder(credentials).transport(transport).without_tracing();
        Self {
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime"),
            csss: csss.build().expect("a client"),
        }
    }

    fn orders(&self) -> Vec<PackageOrder> {
        let call = self.csss.query_order(QueryOrder { page_no: 1, page_size: ORDERS as i64 });
        let reply = self.runtime.block_on(call.send()).expect("the response is documented");
        reply.into_inner().package_order
    }
}

/// The body of a response with orders, with or without fields that are not documented.
fn body(with_others: bool) -> Bytes {
    let orders: Vec<String> = (0..ORDERS).map(|index| order(index, with_others)).collect();
    format!(
        r#"{{"code":"0000","message":"success","success":true,"data":{{"page":{{"cur_page_no":1,"page_size":{ORDERS},"total_count":{ORDERS},"total_pages":1}},"sign":null,"package_order":[{}],"package_order_num":{ORDERS}}}}}"#,
        orders.join(",")
    )
    .into()
}

fn order(index: usize, with_others: bool) -> String {
    let others = if with_others { OTHERS } else { "" };
    format!(
        r#"{{"buyType":"{}","expireDate":"2023-03-{:02} 23:59:59","flow":"{}","orderCode":"LP2023{index:010}","orderStatus":"{}","orderDate":"2023-02-{:02} 08:15:00"{others}}}"#,
        index % 3,
        index % 28 + 1,
        index % 4096,
        index % 5,
        index % 28 + 1,
    )
}

const OTHERS: &str = r#","deviceId":"89852022018041800192","packageCode":"DP20190726001274","packageName":"Monthly plan 20 MB","packageType":"3","orderPeriod":1,"payAmount":"4.90","payType":"2","payStatus":"1","isOpen":"0","globalOrder":"0","usedFlow":1048576,"startDate":"20230202","endDate":"20230301","remark":null,"agentId":1207,"testFlowFlag":"0""#;
