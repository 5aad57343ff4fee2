//! Lists plans for a card, places an order, queries its payment, and cancels auto-renewals. All calls go to a sandbox that
//! the program starts.
//!
//! ```text
//! cargo run --example mall
//! ```

use std::error::Error;

use linksfield_api::DeviceCode;
use linksfield_api::mall::{
    CancelAutoRenewalRecord, CardOwner, Credentials, LanguageCode, Mall, QueryAutoRenewalRecord,
    ResultQuery, SingleOrder, SingleServicePlanPage, Terminal,
};
use linksfield_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    // The signature of this family contains no secret. It detects changed requests and does not authenticate the caller.
    let mall = Mall::builder(Credentials { partner_code: "P000818".to_owned() })
        .base_url(sandbox.base_url("mall"))
        .build()?;
    let card: DeviceCode = "89852420180910340793".parse()?;
    let (language_code, mark, terminal) =
        (LanguageCode::English, CardOwner::Linksfield, Terminal::Pc);

    // The page of this call documents no response, so the payload is JSON.
    let plans = mall
        .single_service_plan_page(SingleServicePlanPage {
            device_code: card,
            language_code: language_code.clone(),
            mark: mark.clone(),
            terminal: terminal.clone(),
        })
        .area("欧洲")
        .send()
        .await?;
    println!("Plans: {}", *plans);

    let pay_id = "P0008182020061214140465562";
    let ordered = mall
        .single_order(SingleOrder {
            device_code: card,
            language_code: language_code.clone(),
            mark: mark.clone(),
            terminal: terminal.clone(),
        })
        .package_code("PACKAGE20180428000007")
        .order_period(1)
        .pay_id(pay_id)
        .pay_amount("4.99".parse()?)
        .pay_currency("USD")
        .send()
        .await?;
    println!("Order: {:?}", *ordered);

    let paid = mall.result_query(ResultQuery { pay_id: pay_id.to_owned() }).send().await?;
    println!("Payment: {}", *paid);

    let renewals = mall
        .query_auto_renewal_record(QueryAutoRenewalRecord {
            device_code: card,
            language_code: language_code.clone(),
            mark: mark.clone(),
            terminal: terminal.clone(),
        })
        .send()
        .await?;
    for renewal in renewals.iter() {
        println!("Auto-renewal {}: {}", renewal.order_no, renewal.service_plan_show_name);
        mall.cancel_auto_renewal_record(CancelAutoRenewalRecord {
            device_code: card,
            language_code: language_code.clone(),
            mark: mark.clone(),
            terminal: terminal.clone(),
            order_no: renewal.order_no.clone(),
            pay_id: renewal.pay_id.clone(),
        })
        .send()
        .await?;
        println!("Cancelled auto-renewal {}", renewal.order_no);
    }
    Ok(())
}
