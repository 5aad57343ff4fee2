//! Lists the cards of an organisation, reads the data usage of a card, adds a bundle, and sends an SMS. Requests are
//! signed with an RSA key. All calls go to a sandbox that the program starts.
//!
//! ```text
//! cargo run --example cube
//! ```

use std::error::Error;

use futures_util::TryStreamExt as _;
use linksfield_api::Date;
use linksfield_api::cube::{
    AddBundle, BundleType, Credentials, Cube, GetSimUsage, MessageType, OutgoingMessage,
    OutgoingMessageRequired, PeriodType, SendSms, UsageCategory,
};
use linksfield_sandbox::{PRIVATE_KEY, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let cube = Cube::builder(Credentials {
        key_id: "b30a5e0e135d42e6ab43b021a30b7987".to_owned(),
        // A PKCS#8 key as PEM, or as the Base64 of its DER.
        private_key: PRIVATE_KEY.into(),
    })
    .base_url(sandbox.base_url("cube"))
    .build()?;

    // Lists all cards. Pages are fetched as they are needed. An error states how many cards were returned before it.
    let mut cards = Vec::new();
    let mut items = cube.list_sims().page_size(100).pages().items().into_stream();
    while let Some(card) = items.try_next().await? {
        println!("Card {:?} has status {:?}", card.sim_id, card.status);
        cards.extend(card.sim_id);
    }
    let Some(&card) = cards.first() else { return Ok(()) };

    let usage = cube
        .get_sim_usage(GetSimUsage {
            sim_id: card,
            category: UsageCategory::Data,
            period_type: PeriodType::Daily,
            begin_from: Date::new(2022, 10, 1)?.into(),
            end_by: Date::new(2022, 10, 31)?.into(),
        })
        .send()
        .await?;
    for day in &usage.usage {
        let used = day.data.as_ref().and_then(|data| data.all);
        println!("Data usage in {:?}: {used:?}", day.period);
    }

    let bundle = cube
        .add_bundle(AddBundle { sim_id: card, bundle_type: BundleType::Basic })
        .bundle_id("LP09823222320")
        .cycles(3);
    println!("\nThe signed request\n------------------\n{}\n", bundle.explain()?);
    println!("Bundle: {:?}", *bundle.send().await?);

    let sent = cube
        .send_sms(SendSms {
            sim_ids: cards,
            message: OutgoingMessage::new(OutgoingMessageRequired {
                r#type: MessageType::Text,
                content: "Hello 你好".to_owned(),
            }),
        })
        .send()
        .await?;
    println!("SMS job: {}", sent.job_id);
    Ok(())
}
