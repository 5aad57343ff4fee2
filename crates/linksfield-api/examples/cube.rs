//! Cube: the cards of an organisation, the use of one, a bundle, an SMS. Requests are signed with an RSA key.
//! Against the sandbox, which this program starts itself.
//!
//! ```text
//! cargo run --example cube
//! ```

use std::error::Error;

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
        // PKCS#8 as PEM, or the bare Base64 of it.
        private_key: PRIVATE_KEY.into(),
    })
    .base_url(sandbox.base_url("cube"))
    .build()?;

    // Every card, page by page.
    let mut cards = Vec::new();
    let mut pages = cube.list_sims().pages();
    while let Some(page) = pages.next().await? {
        for card in &page.data {
            println!("{:?} is {:?}", card.sim_id, card.status);
            cards.extend(card.sim_id);
        }
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
        println!("{:?}: {:?}", day.period, day.data.as_ref().and_then(|data| data.all));
    }

    let bundle = cube
        .add_bundle(AddBundle { sim_id: card, bundle_type: BundleType::Basic })
        .bundle_id("LP09823222320")
        .cycles(3);
    println!("\nWhat is signed and sent\n-----------------------\n{}\n", bundle.explain()?);
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
    println!("SMS job {}", sent.job_id);
    Ok(())
}
