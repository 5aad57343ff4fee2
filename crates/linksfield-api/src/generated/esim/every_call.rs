// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

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
    let client: Esim = setup.client("esim")?;
    outcomes
        .add(
            "esim.country_package_list",
            client
                .country_package_list()
                .country_code(460)
                .language_id("string")
                .page_num(0)
                .page_size(0)
                .r#type(CoverageType::Only)
                .send()
                .await,
        );
    outcomes.add("esim.detail", client.detail(Detail { id: 1 }).send().await);
    outcomes
        .add(
            "esim.email_register",
            client
                .email_register(EmailRegister {
                    app_id: AppType::App,
                    email: "buyer@example.com",
                    passwd: &rt::Secret::from("6e99d95b538ad2db523f17c68fe961c5"),
                    user_type: UserType::Customer,
                })
                .verify_code(3206)
                .send()
                .await,
        );
    outcomes
        .add(
            "esim.my_esim_detail",
            client.my_esim_detail(MyEsimDetail { order_id: "text" }).send().await,
        );
    outcomes
        .add(
            "esim.package_list",
            client
                .package_list(PackageList {
                    r#type: CoverageType::Only,
                })
                .country_code(460)
                .iso_country_name("China")
                .language_id("string")
                .page_num(0)
                .page_size(0)
                .send()
                .await,
        );
    outcomes
        .add(
            "esim.payment_webhook",
            client
                .payment_webhook(PaymentWebhook {
                    date_time: rt::Timestamp::from_unix_seconds(1743053437),
                    order_id: "string",
                    pay_amount: "100".parse()?,
                    pay_currency: "USD",
                    r#type: PaymentEvent::Succeeded,
                })
                .paypal_id("string")
                .send()
                .await,
        );
    outcomes
        .add(
            "esim.payment_webhook_v1_1",
            client
                .payment_webhook_v1_1(PaymentWebhookV11 {
                    date_time: rt::Timestamp::from_unix_seconds(1670228581),
                    order_id: "string",
                    pay_amount: "100".parse()?,
                    pay_currency: "USD",
                    r#type: PaymentEvent::Succeeded,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "esim.pre_order_package",
            client
                .pre_order_package(PreOrderPackage {
                    currency: "string",
                    currency_id: 0,
                    device_type: DeviceType::Esim,
                    id: 0,
                    money: "0".parse()?,
                    package_code: "string",
                    period_num: 0,
                })
                .language_id("string")
                .send()
                .await,
        );
    outcomes
        .add(
            "esim.query_ord_status_and_email",
            client
                .query_ord_status_and_email(QueryOrdStatusAndEmail {
                    order_id: "text",
                })
                .send()
                .await,
        );
    Ok(())
}
