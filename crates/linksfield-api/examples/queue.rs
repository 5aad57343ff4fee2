//! Writes order requests to a file as JSON lines, reads them back, and sends each request in a separate task.
//!
//! ```text
//! cargo run --example queue
//! cargo run --example queue -- FILE      writes to this file and keeps it
//! ```
//!
//! A line has the form of the request on the documentation page, without the fields that the client fills. An error
//! may leave open whether an order was placed. The program reports these orders as uncertain.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use linksfield_api::csss::{
    self, Csss, OrderPackage, OrderPackageRequest, PackageType, PaymentMethod, PaymentState,
};
use linksfield_sandbox::{SECRET, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).map_or_else(
        || env::temp_dir().join(format!("linksfield-queue-{}.ndjson", std::process::id())),
        PathBuf::from,
    );

    // The first part creates the requests. It needs no client.
    let cards = ["89852022018041800192", "89852022018041800193", "89852022018041800194"];
    let mut lines = String::new();
    for card in cards {
        let request = order(card)?;
        lines.push_str(&serde_json::to_string(&request)?);
        lines.push('\n');
    }
    fs::write(&file, &lines)?;
    println!("Wrote to {}:\n{lines}", file.display());

    // The second part sends the requests. It can run later, or on another machine.
    let sandbox = Sandbox::start().await?;
    let credentials =
        csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() };
    let csss = Csss::builder(credentials).base_url(sandbox.base_url("csss")).build()?;
    let mut tasks = Vec::new();
    for line in fs::read_to_string(&file)?.lines() {
        let request: OrderPackageRequest = serde_json::from_str(line)?;
        let device = request.required.device_id.clone();
        // A call owns its request and its client, so it can move into a task.
        tasks.push((device, tokio::spawn(csss.call(request).send())));
    }
    for (device, task) in tasks {
        match task.await? {
            Ok(reply) => println!("{device}: placed order {}", reply.order_id),
            Err(error) if error.may_have_been_executed() => {
                println!("{device}: uncertain: {error:#}");
            }
            Err(error) => println!("{device}: no order placed: {error:#}"),
        }
    }
    if env::args().nth(1).is_none() {
        fs::remove_file(&file)?;
    }
    Ok(())
}

fn order(card: &str) -> Result<OrderPackageRequest, Box<dyn Error>> {
    let request = OrderPackageRequest::new(OrderPackage {
        device_id: card.to_owned(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP20190726001274".into(),
        package_name: "C_M_0_P_中国20M不限速月套餐".into(),
        package_type: PackageType::Monthly,
        pay_amount: "4.90".parse()?,
        pay_rst: PaymentState::Paid,
        test_flow: "0".into(),
        test_flow_flag: false,
    });
    Ok(request.pay_type(PaymentMethod::Alipay))
}
