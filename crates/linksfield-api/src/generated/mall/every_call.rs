// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

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
    let client: Mall = setup.client("mall")?;
    outcomes
        .add(
            "mall.cancel_auto_renewal_record",
            client
                .cancel_auto_renewal_record(CancelAutoRenewalRecord {
                    device_code: "89860220190905123941".parse()?,
                    language_code: LanguageCode::Chinese,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Mobile,
                    order_no: "89860220190905123941",
                    pay_id: "89860220190905123941",
                })
                .send()
                .await,
        );
    outcomes.add("mall.get_order", client.get_order().send().await);
    outcomes
        .add(
            "mall.query_auto_renewal_record",
            client
                .query_auto_renewal_record(QueryAutoRenewalRecord {
                    device_code: "89860220190905123941".parse()?,
                    language_code: LanguageCode::Chinese,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Mobile,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.result_query",
            client
                .result_query(ResultQuery {
                    pay_id: "20190321192436",
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.single_order",
            client
                .single_order(SingleOrder {
                    device_code: "89860220190905123941".parse()?,
                    language_code: LanguageCode::Chinese,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Mobile,
                })
                .auto_renewal("0")
                .order_no("2020061214140465562")
                .order_period(1)
                .package_code("PACKAGE20180428000007")
                .pay_amount("4.99".parse()?)
                .pay_currency("USD")
                .pay_id("P0008182020061214140465562")
                .request_order_id("000000000001")
                .service_plan_code("string")
                .service_plan_show_name("string")
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.single_query_order",
            client
                .single_query_order(SingleQueryOrder {
                    device_code: "89860220190905123941".parse()?,
                    language_code: LanguageCode::English,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Mobile,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.single_service_plan_page",
            client
                .single_service_plan_page(SingleServicePlanPage {
                    device_code: "89852420180910340793".parse()?,
                    language_code: LanguageCode::English,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Mobile,
                })
                .area("欧洲")
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.single_verify",
            client
                .single_verify(SingleVerify {
                    device_code: "89852420180910340793".parse()?,
                    language_code: LanguageCode::English,
                    mark: CardOwner::Linksfield,
                    terminal: Terminal::Pc,
                })
                .url("https://dist.linksfield.net/login")
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.stripe_sub_directly",
            client
                .stripe_sub_directly(StripeSubDirectly {
                    email: "buyer@example.com",
                    pay_amount: "19.99".parse()?,
                    pay_currency: "usd",
                    pay_id: "P0002702020110214193780630",
                    plan_id: "string",
                    pm_id: "pm_1GnMUDLnVNBddzslXw7xuoe6",
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "mall.syn_order_info",
            client
                .syn_order_info(SynOrderInfo {
                    device_code: "89852420180910340793".parse()?,
                })
                .send()
                .await,
        );
    Ok(())
}
