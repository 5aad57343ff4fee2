// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

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
    let client: Cards = setup.client("cards")?;
    outcomes
        .add(
            "cards.card_usage",
            client
                .card_usage(CardUsage {
                    card_id: "89852022018041800192".parse()?,
                    day: rt::Date::new(2026, 1, 31)?,
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cards.drop_cards",
            client
                .drop_cards(DropCards {
                    group_id: "text",
                    password: &rt::Secret::from("text"),
                    cards: &["89852022018041800192".parse()?],
                })
                .send()
                .await,
        );
    outcomes
        .add(
            "cards.list_cards",
            client
                .list_cards(ListCards { page_no: 1 })
                .status(&[Status::Ready, Status::Lost])
                .send()
                .await,
        );
    outcomes
        .add(
            "cards.order_items",
            client
                .order_items(OrderItems {
                    card_id: "89852022018041800192".parse()?,
                    items: &[
                        Item {
                            sku: "S1",
                            count: 2,
                            gift: Some(true),
                        },
                        Item {
                            sku: "S2",
                            count: 1,
                            gift: None,
                        },
                    ],
                    to: OrderItemsTo {
                        name: "王",
                        born: Some(rt::Date::new(2000, 2, 29)?),
                    },
                })
                .cards(
                    &["89852022018041800192".parse()?, "89852022018041800193".parse()?],
                )
                .at(rt::Timestamp::from_unix_milliseconds(1643253530123))
                .status(Status::Ready)
                .send()
                .await,
        );
    Ok(())
}
