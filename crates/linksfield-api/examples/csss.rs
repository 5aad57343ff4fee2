//! Orders plans for several cards, lists all orders, reads the data usage of a card, and renews an order. All calls go to
//! a sandbox that the program starts.
//!
//! ```text
//! cargo run --example csss
//! ```

use std::error::Error;

use linksfield_api::csss::{
    BatchOrderPackages, Credentials, Csss, PackageType, QueryDeviceFlowUsage, QueryOrder,
    RenewPackage,
};
use linksfield_sandbox::{SECRET, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    // To call the real server: `Csss::builder(Credentials::from_env()?).build()?`.
    let csss =
        Csss::builder(Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() })
            .base_url(sandbox.base_url("csss"))
            .build()?;

    let cards = vec!["89852022018041800192".to_owned(), "89852022018041800193".to_owned()];
    let ordered = csss
        .batch_order_packages(BatchOrderPackages {
            device_list: cards.clone(),
            global_order: false,
            is_open: false,
            order_period: 1,
            package_code: "DP20190726001274".to_owned(),
            package_name: "C_M_0_P_中国20M不限速月套餐".to_owned(),
            package_type: PackageType::Monthly,
        })
        .send()
        .await?;
    for order in ordered.device_order.iter().flatten() {
        match (&order.order_id, &order.error_msg) {
            (Some(id), _) => println!("Placed order {id} for card {:?}", order.device_id),
            (None, reason) => println!("No order for card {:?}: {reason:?}", order.device_id),
        }
    }

    // Lists all orders, page by page.
    let mut pages = csss.query_order(QueryOrder { page_no: 1, page_size: 50 }).pages();
    while let Some(page) = pages.next().await? {
        for order in &page.package_order {
            println!("Order {:?} has status {:?}", order.order_code, order.order_status);
        }
    }

    let usage = csss
        .query_device_flow_usage(QueryDeviceFlowUsage { device_id: cards[0].clone() })
        .send()
        .await?;
    println!("Data usage of order {:?}: {:?}", usage.order_code, usage.order_used_flow);

    let renewal = RenewPackage { order_id: "202107061625560742397".to_owned(), renew_period: 1 };
    match csss.renew_package(renewal).send().await {
        Ok(renewed) => println!("Renewed until {:?}", renewed.order_expire_date),
        // Another renewal could renew the order twice. Check the outcome first.
        Err(error) if error.may_have_been_executed() => println!("Uncertain: {error:#}"),
        Err(error) => println!("Not renewed: {error:#}"),
    }
    Ok(())
}
