//! A request without a required parameter is a missing field, and rustc names the field.

use linksfield_api::csss::{Csss, OrderPackage, PackageType, PaymentState};

async fn order(csss: &Csss) {
    let _ = csss
        .order_package(OrderPackage {
            device_id: "89852022018041800192".to_owned(),
            global_order: false,
            is_open: false,
            order_period: 1,
            package_name: "plan".to_owned(),
            package_type: PackageType::Monthly,
            pay_amount: "0".parse().unwrap(),
            pay_rst: PaymentState::Unpaid,
            test_flow: "0".to_owned(),
            test_flow_flag: false,
        })
        .send()
        .await;
}

fn main() {}
