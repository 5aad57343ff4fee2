//! Buys an eSIM profile: places a pre-order, reports its payment, polls for the QR code, and fetches the profile. The
//! client logs in before the first call, and again when the access token has expired. All calls go to a sandbox that the
//! program starts.
//!
//! ```text
//! cargo run --example esim
//! ```

use std::error::Error;
use std::time::{Duration, SystemTime};

use linksfield_api::Timestamp;
use linksfield_api::esim::{
    CoverageType, Credentials, DeviceType, Esim, MyEsimDetail, PackageList, PaymentEvent,
    PaymentState, PaymentWebhookV11, PreOrderPackage, QueryOrdStatusAndEmail,
};
use linksfield_sandbox::{SECRET, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    prepare(&sandbox)?;
    let esim = Esim::builder(Credentials {
        partner_code: sandbox.credential("esim", "partner_code").unwrap_or("P000818").to_owned(),
        email: sandbox.credential("esim", "email").unwrap_or("buyer@example.com").to_owned(),
        password: SECRET.into(),
    })
    .base_url(sandbox.base_url("esim"))
    .build()?;

    let plans = esim
        .package_list(PackageList { r#type: CoverageType::Only })
        .country_code(460)
        .page_num(1)
        .page_size(10)
        .send()
        .await?;
    println!("Plans: {}", *plans);

    // A real program takes these values from the plan detail. The values here are invented.
    let ordered = esim
        .pre_order_package(PreOrderPackage {
            currency: "USD".to_owned(),
            currency_id: 1,
            device_type: DeviceType::Esim,
            id: 1,
            money: "4.99".parse()?,
            package_code: "PACKAGE20180428000007".to_owned(),
            period_num: 1,
        })
        .send()
        .await?
        .into_inner();
    // The documentation of the response only names an `id`. It shows neither the type of the id, nor whether the id is a
    // field of `data` or of the envelope. This program looks in both places.
    let order_id = ordered.data.and_then(|data| data.id).or(ordered.id);
    let order_id = order_id.ok_or("the response to the pre-order has no id")?;
    println!("Order: {order_id}");

    // Report a payment only once, and within 10 minutes of the order. Another page states 60 minutes. The page of this
    // call does not describe `orderId`. The page of the older form states that it is the id of the pre-order.
    let paid = esim
        .payment_webhook_v1_1(PaymentWebhookV11 {
            date_time: Timestamp::from(SystemTime::now()),
            order_id: order_id.clone(),
            pay_amount: "4.99".parse()?,
            pay_currency: "USD".to_owned(),
            r#type: PaymentEvent::Succeeded,
        })
        .send()
        .await?;
    println!("Payment reported: {}", paid.message().unwrap_or("without a message"));

    println!("QR code: {}", qr_code(&esim, &order_id).await?);

    // If the access token has expired, the client logs in again and makes another attempt.
    sandbox.expire_tokens();
    // The response of this call is not documented, so the payload is JSON. Where it contains a QR code or an activation
    // code is not known. The sandbox responds with `null`.
    let profile = esim.my_esim_detail(MyEsimDetail { order_id }).send().await?;
    println!("Profile: {}", *profile);

    for received in sandbox.received() {
        println!("{} {}", received.method, received.path);
    }
    Ok(())
}

/// Polls the order every 2 seconds, like the sample in the documentation, until its payment has succeeded or failed.
///
/// The documentation names the field `qrCode` and does not describe its form. Most responses have an envelope, but the
/// example of this response has none. This program therefore looks in `data` first, and then outside of it.
async fn qr_code(esim: &Esim, order_id: &str) -> Result<String, Box<dyn Error>> {
    const MAX_POLLS: usize = 30;
    for _ in 0..MAX_POLLS {
        let order = QueryOrdStatusAndEmail { order_id: order_id.to_owned() };
        let reply = esim.query_ord_status_and_email(order).send().await?.into_inner();
        let (state, qr_code) = match reply.data {
            Some(data) => (data.order_pay_status, data.qr_code),
            None => (None, None),
        };
        match state.or(reply.order_pay_status) {
            Some(PaymentState::Waiting) => tokio::time::sleep(Duration::from_secs(2)).await,
            Some(PaymentState::Paid) => {
                let qr_code = qr_code.or(reply.qr_code);
                return qr_code
                    .ok_or_else(|| "the order is paid, but the response has no QR code".into());
            }
            Some(state) => return Err(format!("the payment status is {state}").into()),
            None => return Err("the response has no payment status".into()),
        }
    }
    Err("the payment is still pending".into())
}

/// Sets the responses for which the documentation has no valid example. The fields are documented, and the values are
/// invented.
fn prepare(sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
    let pre_order = r#"{ "code": 0, "data": { "id": "O20221205000001" } }"#;
    sandbox.respond_with("esim.pre_order_package", 200, pre_order)?;
    let waiting = r#"{ "orderPayStatus": 0 }"#;
    sandbox.respond_with("esim.query_ord_status_and_email", 200, waiting)?;
    let paid = r#"{ "orderPayStatus": 1, "qrCode": "example-qr-code" }"#;
    sandbox.respond_with("esim.query_ord_status_and_email", 200, paid)?;
    Ok(())
}
