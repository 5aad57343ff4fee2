// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

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
    let client: Shop = setup.client("shop")?;
    outcomes
        .add(
            "shop.buy",
            client
                .buy(Buy {
                    card: "89852022018041800192".parse()?,
                    colour: Colour::Green,
                    price: "4.90".parse()?,
                })
                .note("two \"quotes\"")
                .send()
                .await,
        );
    outcomes
        .add(
            "shop.find_orders",
            client.find_orders(FindOrders { most: 1 }).send().await,
        );
    outcomes.add("shop.list_orders", client.list_orders().send().await);
    Ok(())
}
