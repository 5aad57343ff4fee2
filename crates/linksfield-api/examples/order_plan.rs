//! Orders a plan, lists auto-renewals, and shows how requests are signed. All calls go to a sandbox that the program
//! starts.
//!
//! ```text
//! cargo run --example order_plan
//! cargo run --example order_plan -- --capture DIR    also writes the bodies that the sandbox received to files
//! ```

use std::error::Error;
use std::path::Path;

use linksfield_api::csss::{self, Csss, OrderPackage, PackageType, PaymentMethod, PaymentState};
use linksfield_api::mall::{self, CardOwner, LanguageCode, Mall, QueryAutoRenewalRecord, Terminal};
use linksfield_api::{Iccid, Method};
use linksfield_sandbox::{SECRET, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let csss = Csss::builder(csss::Credentials {
        access_code: "P000270".to_owned(),
        secret: SECRET.into(),
    })
    .base_url(sandbox.base_url("csss"))
    .build()?;
    let mall = Mall::builder(mall::Credentials { partner_code: "P000818".to_owned() })
        .base_url(sandbox.base_url("mall"))
        .build()?;
    let iccid: Iccid = "89852022018041800192".parse()?;

    let order = csss
        .order_package(OrderPackage {
            device_id: iccid.to_string(),
            global_order: false,
            is_open: false,
            order_period: 1,
            package_code: "DP20190726001274".to_owned(),
            package_name: "C_M_0_P_中国20M不限速月套餐".to_owned(),
            package_type: PackageType::Monthly,
            pay_amount: "0".parse()?,
            pay_rst: PaymentState::Unpaid,
            test_flow: "0".to_owned(),
            test_flow_flag: false,
        })
        .pay_type(PaymentMethod::Alipay);

    println!("The signed request\n------------------\n{}\n", order.explain()?);
    let ordered = order.send().await?;
    println!("Placed order {} for card {iccid}", ordered.order_id);

    let renewals = mall
        .query_auto_renewal_record(QueryAutoRenewalRecord {
            device_code: iccid.into(),
            language_code: LanguageCode::English,
            mark: CardOwner::Linksfield,
            terminal: Terminal::Pc,
        })
        .send()
        .await?;
    for renewal in renewals.iter() {
        let (plan, since) = (&renewal.service_plan_show_name, renewal.subscription_time);
        println!("Auto-renewal {} of plan {plan}, since {since:?}", renewal.order_no);
    }

    // Operations that are not transcribed can also be called. The sandbox has only transcribed operations, so this
    // request is not sent.
    let pause =
        csss.untyped(Method::Post, "/device/pauseService").param("device_id", iccid.as_str());
    let explained = pause.explain()?;
    if let Some(signature) = explained.signature() {
        println!("{} would be signed with {signature}", explained.url());
    }

    if let Some(folder) = capture_folder() {
        capture(&sandbox, Path::new(&folder))?;
    }
    Ok(())
}

fn capture_folder() -> Option<String> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--capture");
    arguments.next();
    arguments.next()
}

/// Writes the received bodies to files, byte for byte.
fn capture(sandbox: &Sandbox, folder: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for received in sandbox.received() {
        let Some(call) = &received.call else { continue };
        let path = folder.join(format!("{call}.json"));
        std::fs::write(&path, &received.body)?;
        println!("Captured {}", path.display());
    }
    Ok(())
}
