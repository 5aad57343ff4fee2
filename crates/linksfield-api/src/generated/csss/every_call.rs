// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

use super::*;

/// Makes every call of the family once.
///
/// # Errors
///
/// When the client cannot be set up. What calls answer is in the outcomes.
pub async fn every_call(
    setup: &rt::testing::Setup<'_>,
    outcomes: &mut rt::testing::Outcomes,
) -> Result<(), Box<dyn std::error::Error>> {
    let client: Csss = setup.client("csss")?;
    outcomes
        .add(
            "csss.batch_order_packages",
            client
                .batch_order_packages(BatchOrderPackages {
                    device_list: &[
                        "89852022018041800192".parse()?,
                        "89852022018041800193".parse()?,
                    ],
                    global_order: false,
                    is_open: false,
                    order_period: 1,
                    package_code: "DP20190726001274",
                    package_name: "C_M_0_P_中国20M不限速月套餐",
                    package_type: PackageType::Monthly,
                })
                .pay_amount("0".parse()?)
                .pay_rst(PaymentState::Paid)
                .pay_type(PaymentMethod::WeChat)
                .test_flow("0")
                .test_flow_flag(false)
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.create_ota_order",
            client
                .create_ota_order(CreateOtaOrder {
                    device_id: "89852202101130001670".parse()?,
                    global_order: false,
                    is_open: false,
                    order_period: 1,
                    package_code: "DP20201218003915",
                    package_name: "T_T_T_0_P_S_中国100G/365天套餐",
                    package_type: PackageType::Daily,
                    pay_amount: "0".parse()?,
                    pay_rst: PaymentState::Unpaid,
                    pay_type: PaymentMethod::Alipay,
                    test_flow: "0",
                    test_flow_flag: false,
                    days: 364,
                    timing_type: "1",
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.order_package",
            client
                .order_package(OrderPackage {
                    device_id: "89852022018041800192".parse()?,
                    global_order: false,
                    is_open: false,
                    order_period: 1,
                    package_code: "DP20190726001274",
                    package_name: "C_M_0_P_中国20M不限速月套餐",
                    package_type: PackageType::Monthly,
                    pay_amount: "0".parse()?,
                    pay_rst: PaymentState::Unpaid,
                    test_flow: "0",
                    test_flow_flag: false,
                })
                .pay_type(PaymentMethod::Alipay)
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.query_device",
            client
                .query_device(QueryDevice {
                    device_id: "89852022018041800192".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.query_device_flow_usage",
            client
                .query_device_flow_usage(QueryDeviceFlowUsage {
                    device_id: "89852022018041800192".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.query_order",
            client
                .query_order(QueryOrder {
                    page_no: 1,
                    page_size: 2,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "csss.renew_package",
            client
                .renew_package(RenewPackage {
                    order_id: "202107061625560742397",
                    renew_period: 1,
                })
                .send()
                .await,
        );
    outcomes.add("csss.sync_asset_info", client.sync_asset_info().send().await);
    Ok(())
}
