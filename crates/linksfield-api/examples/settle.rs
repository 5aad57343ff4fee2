//! Places orders whose responses are lost on the way, and finds out what happened to each of them. All calls go to a
//! sandbox that the program starts, through a transport that loses requests and responses.
//!
//! ```text
//! cargo run --example settle
//! ```

use std::error::Error;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use linksfield_api::Settlement;
use linksfield_api::csss::{
    Credentials, Csss, OrderPackage, OrderPackageRequest, PackageType, PaymentState,
};
use linksfield_api::reqwest_0_13::reqwest;
use linksfield_api::transport::{self, Transport, TransportError};
use linksfield_sandbox::{SECRET, Sandbox};

/// What the transport does with an order.
const DELIVER: u8 = 0;
const LOSE_REQUEST: u8 = 1;
const LOSE_RESPONSE: u8 = 2;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let fate = Arc::new(AtomicU8::new(DELIVER));
    let time = Arc::new(RwLock::new(SystemTime::now()));
    let clock = Arc::clone(&time);
    let csss =
        Csss::builder(Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() })
            .base_url(sandbox.base_url("csss"))
            .transport(lossy(Arc::clone(&fate)))
            // The example does not wait for a minute. It sets the clock forward.
            .clock(move || *clock.read().unwrap_or_else(PoisonError::into_inner))
            .build()?;
    let wait = |wait: Duration| *time.write().unwrap_or_else(PoisonError::into_inner) += wait;
    let minute = Duration::from_secs(60);

    // The server executed the order, and its response was lost.
    list(&sandbox, &[])?;
    fate.store(LOSE_RESPONSE, Ordering::SeqCst);
    let settled = place(&csss, || list(&sandbox, &["L1"])).await?;
    println!("The response was lost: {settled:?}");
    assert!(matches!(settled, Some(Settlement::Found(_))));

    // The request was lost. A search immediately after the call cannot rule out that the order still arrives.
    list(&sandbox, &["L1"])?;
    fate.store(LOSE_REQUEST, Ordering::SeqCst);
    let settled = place(&csss, || list(&sandbox, &["L1"])).await?;
    println!("The request was lost, immediately: {settled:?}");
    assert!(matches!(settled, Some(Settlement::CannotTell(_))));
    list(&sandbox, &["L1"])?;
    let settled = place(&csss, || {
        wait(minute);
        list(&sandbox, &["L1"])
    })
    .await?;
    println!("The request was lost, a minute later: {settled:?}");
    assert_eq!(settled, Some(Settlement::NotFound));

    // Another program has ordered for the same card.
    list(&sandbox, &["L1"])?;
    fate.store(LOSE_RESPONSE, Ordering::SeqCst);
    let settled = place(&csss, || list(&sandbox, &["L1", "L2", "L3"])).await?;
    println!("Two new orders: {settled:?}");
    assert!(matches!(settled, Some(Settlement::CannotTell(why)) if why.candidates().len() == 2));

    // The sandbox received three orders: the two lost requests never arrived.
    let orders = sandbox.received();
    let orders = orders.iter().filter(|one| one.call.as_deref() == Some("csss.order_package"));
    assert_eq!(orders.count(), 2);
    Ok(())
}

/// Places an order. If its outcome is uncertain, finds the outcome out. `meanwhile` runs between the two.
async fn place(
    csss: &Csss,
    meanwhile: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> Result<Option<Settlement>, Box<dyn Error>> {
    let order = order()?;
    // The orders of the card before this one. Store them with the order, before the order is sent.
    let known = csss.outcome(&order).known_ids().await?.ok_or("the list is incomplete")?;
    let error = match csss.call(order.clone()).send().await {
        Ok(_) => return Ok(None),
        Err(error) if error.may_have_been_executed() => error,
        Err(error) => return Err(error.into()),
    };
    meanwhile()?;
    Ok(Some(csss.outcome(&order).known(known).settle(&error).await?))
}

fn order() -> Result<OrderPackageRequest, Box<dyn Error>> {
    Ok(OrderPackageRequest::new(OrderPackage {
        device_id: "89852022018041800192".to_owned(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP20190726001274".to_owned(),
        package_name: "C_M_0_P_中国20M不限速月套餐".to_owned(),
        package_type: PackageType::Monthly,
        pay_amount: "0".parse()?,
        pay_rst: PaymentState::Paid,
        test_flow: "0".to_owned(),
        test_flow_flag: false,
    }))
}

/// Sets the orders that the sandbox lists next. A sandbox does not store orders.
fn list(sandbox: &Sandbox, codes: &[&str]) -> Result<(), Box<dyn Error>> {
    let orders: Vec<_> =
        codes.iter().map(|code| format!(r#"{{ "orderCode": "{code}" }}"#)).collect();
    let (orders, count) = (orders.join(","), codes.len());
    let body = format!(
        r#"{{ "code": "0000", "success": true, "message": "", "data": {{
            "page": {{ "total_count": {count} }},
            "package_order": [{orders}], "package_order_num": {count} }} }}"#
    );
    Ok(sandbox.respond_with("csss.query_order", 200, body)?)
}

/// Returns a transport that loses orders or their responses.
fn lossy(fate: Arc<AtomicU8>) -> impl Transport {
    let http = reqwest::Client::new();
    transport::from_fn(move |request, options| {
        let (http, fate) = (http.clone(), fate.load(Ordering::SeqCst));
        let is_order = request.uri().path().ends_with("/orderPackage");
        async move {
            let lost = || Err(TransportError::timed_out());
            if is_order && fate == LOSE_REQUEST {
                return lost();
            }
            let uncertain = |error: reqwest::Error| TransportError::may_have_been_sent(error);
            let mut request = reqwest::Request::try_from(request).map_err(uncertain)?;
            *request.timeout_mut() = Some(options.timeout());
            let response = http.execute(request).await.map_err(uncertain)?;
            if is_order && fate == LOSE_RESPONSE {
                return lost();
            }
            let mut whole = http::Response::new(bytes::Bytes::new());
            *whole.status_mut() = response.status();
            *whole.headers_mut() = response.headers().clone();
            *whole.body_mut() = response.bytes().await.map_err(uncertain)?;
            Ok(whole)
        }
    })
}
