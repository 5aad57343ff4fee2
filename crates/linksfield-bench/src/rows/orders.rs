//! Row 10: an order over TLS.

use std::error::Error;
use std::rc::Rc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use linksfield_api::csss::{Credentials, Csss, OrderPackage, PackageType, PaymentState};
use reqwest::{Certificate, Client};
use serde::Deserialize;
use sha1::Sha1;
use tokio::runtime::Runtime;

use crate::server::{CERTIFICATE, Server};
use crate::{Comparison, Goal, Quantity, Side};

const SECRET: &str = "sandbox-secret";
const KEPT: &str = "by hand, on one kept connection";

/// How many orders follow each other.
const ORDERS: u64 = 20;

/// A second without orders before each burst: what was opened ahead for the last burst is ready.
const REST: Duration = Duration::from_secs(1);

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

pub(super) fn burst() -> Comparison {
    comparison("an order in a burst of 20 after a quiet second", REST, false, Some(1.5))
}

/// The same with the time of a network.
pub(super) fn distant_burst() -> Comparison {
    comparison("the same, 20 ms away", REST, true, Some(1.5))
}

/// Without a pause in which connections can be opened, so that the work to open them is part of the time.
pub(super) fn continuous() -> Comparison {
    comparison("an order of orders without a pause", Duration::ZERO, false, None)
}

pub(super) fn distant_continuous() -> Comparison {
    comparison("the same without a pause, 20 ms away", Duration::ZERO, true, None)
}

fn comparison(name: &'static str, rest: Duration, is_slow: bool, ratio: Option<f64>) -> Comparison {
    let sides = sides(rest, is_slow).unwrap_or_else(|error| {
        eprintln!("row 10: {error}");
        std::process::exit(1)
    });
    let goal = |ratio| Goal { side: "ours", quantity: Quantity::Time, against: KEPT, ratio };
    Comparison { row: 10, name, units: ORDERS, sides, goals: ratio.map(goal).into_iter().collect() }
}

fn sides(rest: Duration, is_slow: bool) -> Result<Vec<Side>> {
    let server = Rc::new(Server::start()?);
    let url = server.url(is_slow);
    let runtime = Rc::new(Runtime::new()?);
    let http = || {
        let root = Certificate::from_pem(CERTIFICATE.as_bytes())?;
        Client::builder().tls_certs_merge([root]).pool_max_idle_per_host(8).build()
    };
    let kept = http()?;
    let own = Client::builder()
        .tls_certs_merge([Certificate::from_pem(CERTIFICATE.as_bytes())?])
        .pool_max_idle_per_host(0)
        .build()?;
    let ours = |most: Option<usize>| {
        let credentials = Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() };
        let builder = Csss::builder(credentials).base_url(&url).root_certificate_pem(CERTIFICATE);
        match most {
            Some(most) => builder.connections_ahead(most).build(),
            None => builder.build(),
        }
    };
    let (ours, without) = (ours(None)?, ours(Some(0))?);
    let by_hand = |name, client: Client| {
        let (server, runtime, url) = (Rc::clone(&server), Rc::clone(&runtime), url.clone());
        Side::rested(name, rest, move || {
            let _ = &server;
            runtime.block_on(async {
                for _ in 0..ORDERS {
                    check(&order_by_hand(&client, &url).await);
                }
            });
        })
    };
    let with = |name, csss: Csss| {
        let (server, runtime) = (Rc::clone(&server), Rc::clone(&runtime));
        Side::rested(name, rest, move || {
            let _ = &server;
            runtime.block_on(async {
                for _ in 0..ORDERS {
                    check(&order(&csss).await);
                }
            });
        })
    };
    Ok(vec![
        by_hand(KEPT, kept),
        by_hand("by hand, on its own connection", own),
        with("ours, nothing opened ahead", without),
        with("ours", ours),
    ])
}

fn check(order_id: &Result<String>) {
    let is_right = matches!(&order_id, Ok(id) if id == "L20260102000001");
    assert!(is_right, "not the order of the server: {order_id:?}");
}

async fn order(csss: &Csss) -> Result<String> {
    let order = OrderPackage {
        device_id: "89852022018041800192".to_owned(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP1".to_owned(),
        package_name: "plan".to_owned(),
        package_type: PackageType::Monthly,
        pay_amount: 0.into(),
        pay_rst: PaymentState::Unpaid,
        test_flow: "0".to_owned(),
        test_flow_flag: false,
    };
    Ok(csss.order_package(order).send().await?.into_inner().order_id)
}

#[derive(Deserialize)]
struct Envelope {
    code: String,
    data: Option<Placed>,
}

#[derive(Deserialize)]
struct Placed {
    order_id: String,
}

async fn order_by_hand(client: &Client, url: &str) -> Result<String> {
    let time = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let text = format!(
        r#"{{"access_code":"P000270","device_id":"89852022018041800192","global_order":"0","is_open":"0","order_period":"1","package_code":"DP1","package_name":"plan","package_type":"2","pay_amount":"0","pay_rst":"0","test_flow":"0","test_flow_flag":"0","timestamp":"{time}","version":"2.0"}}"#
    );
    let hmac = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes())?.chain_update(&text);
    let sign = STANDARD.encode(hmac.finalize().into_bytes());
    let body = format!(r#"{},"sign":"{sign}"}}"#, &text[..text.len() - 1]);
    let request = client.post(format!("{url}/package/orderPackage"));
    let request = request.header("content-type", "application/json").body(body);
    let response = request.send().await?.error_for_status()?;
    let envelope: Envelope = serde_json::from_slice(&response.bytes().await?)?;
    match envelope.data {
        Some(placed) if envelope.code == "0000" => Ok(placed.order_id),
        _ => Err(format!("code {}", envelope.code).into()),
    }
}
