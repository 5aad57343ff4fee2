// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

use super::*;

/// Makes every call of the family once.
///
/// # Errors
///
/// When the client cannot be set up. What calls answer is in the outcomes.
#[allow(deprecated, reason = "a deprecated call must work all the same")]
pub async fn every_call(
    setup: &rt::testing::Setup<'_>,
    outcomes: &mut rt::testing::Outcomes,
) -> Result<(), Box<dyn std::error::Error>> {
    let client: Cube = setup.client("cube")?;
    outcomes
        .add(
            "cube.activate_sim",
            client
                .activate_sim(ActivateSim {
                    sim_id: "89852123456789098765".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.add_bundle",
            client
                .add_bundle(AddBundle {
                    sim_id: "89000100010003125832".parse()?,
                    bundle_type: BundleType::Basic,
                })
                .bundle_id("LP09823222320")
                .cycles(3)
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.cancel_sim",
            client
                .cancel_sim(CancelSim {
                    sim_id: "89852202306300023202".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.create_renewal_order",
            client
                .create_renewal_order(CreateRenewalOrder {
                    items: &[
                        RenewalItem {
                            id: "CP-6HPXRQI88QSM",
                            quantity: 2,
                            sim_ids: &["89248044404413065327".parse()?],
                        },
                    ],
                })
                .extra(RenewalExtra {
                    po: Some("1235215555"),
                    remarks: Some("续费本地测试"),
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_accu_usage",
            client
                .get_accu_usage(GetAccuUsage {
                    sim_id: "89852022018041800192".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_order",
            client
                .get_order(GetOrder {
                    order_id: "OL-6XB9J1KCTI4",
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_order_daily_usage",
            client
                .get_order_daily_usage(GetOrderDailyUsage {
                    order_id: "L201903020000000617",
                    sim_id: "89860120200221752333".parse()?,
                    query_start_date: rt::Date::new(2025, 3, 27)?,
                    create_end_by: rt::Date::new(2025, 3, 27)?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_renewal_order",
            client
                .get_renewal_order(GetRenewalOrder {
                    order_id: "OL-6XB9J1KCTI4",
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_sim",
            client
                .get_sim(GetSim {
                    sim_id: "89860220190711105001".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.get_sim_usage",
            client
                .get_sim_usage(GetSimUsage {
                    sim_id: "89852123456789012345".parse()?,
                    category: UsageCategory::Data,
                    period_type: PeriodType::Daily,
                    begin_from: rt::Period::from(rt::Date::new(2022, 10, 1)?),
                    end_by: rt::Period::from(rt::Date::new(2022, 10, 1)?),
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.list_mo_sms",
            client
                .list_mo_sms(ListMoSms {
                    sim_id: "89852123456789012345".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.list_mt_sms",
            client
                .list_mt_sms(ListMtSms {
                    sim_id: "89852123456789012345".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.list_sim_bundles",
            client
                .list_sim_bundles(ListSimBundles {
                    sim_id: "89852202306250040073".parse()?,
                })
                .status(
                    &[
                        BundleStatus::NotStarted,
                        BundleStatus::InUse,
                        BundleStatus::Paused,
                    ],
                )
                .page_no(1)
                .page_size(100)
                .send()
                .await,
        );
    outcomes.add("cube.list_sims", client.list_sims().send().await);
    outcomes
        .add(
            "cube.list_skus",
            client
                .list_skus(ListSkus {
                    status: SkuStatusFilter::Enabled,
                    page_no: 1,
                    page_size: 1,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.query_text_messages",
            client
                .query_text_messages(QueryTextMessages {
                    query_type: QueryType::MtId,
                    value: "5077",
                    received_start_time: rt::DateTime::new(
                        rt::Date::new(2021, 6, 16)?,
                        0,
                        0,
                        0,
                    )?,
                    received_end_by: rt::DateTime::new(
                        rt::Date::new(2021, 6, 16)?,
                        23,
                        59,
                        59,
                    )?,
                    page_size: 0,
                })
                .page_no(0)
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.resume_sim",
            client
                .resume_sim(ResumeSim {
                    sim_id: "89852123456789098765".parse()?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cube.send_sms",
            client
                .send_sms(SendSms {
                    sim_ids: &[
                        "86794148283239966802".parse()?,
                        "39440749342275537087".parse()?,
                        "97779886758671560277".parse()?,
                        "43788379266737389139".parse()?,
                        "60892351884534010189".parse()?,
                    ],
                    message: OutgoingMessage {
                        r#type: MessageType::Text,
                        content: "elit laboris",
                    },
                })
                .send()
                .await,
        );
    Ok(())
}
