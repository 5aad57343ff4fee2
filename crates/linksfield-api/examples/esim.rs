//! An eSIM profile: plans of a country, an order, the report of its payment, the profile. The client logs in by
//! itself, and again when the token runs out. Against the sandbox, which this program starts itself.
//!
//! ```text
//! cargo run --example esim
//! ```

use std::error::Error;
use std::time::SystemTime;

use linksfield_api::Timestamp;
use linksfield_api::esim::{
    CoverageType, Credentials, DeviceType, Esim, MyEsimDetail, PackageList, PaymentEvent,
    PaymentWebhookV11, PreOrderPackage,
};
use linksfield_sandbox::{SECRET, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
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
    println!("Plans: {:?}", *plans);

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
        .await?;
    println!("Ordered: {:?}", *ordered);

    let paid = esim
        .payment_webhook_v1_1(PaymentWebhookV11 {
            date_time: Timestamp::from(SystemTime::now()),
            order_id: "O1".to_owned(),
            pay_amount: "4.99".parse()?,
            pay_currency: "USD".to_owned(),
            r#type: PaymentEvent::Succeeded,
        })
        .send()
        .await?;
    println!("Payment reported: {:?}", paid.message());

    // A token that has run out is renewed, and the call repeated, once.
    sandbox.expire_tokens();
    let profile = esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await?;
    println!("Profile: {:?}", *profile);

    for received in sandbox.received() {
        println!("{} {}", received.method, received.path);
    }
    Ok(())
}
