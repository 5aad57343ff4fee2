//! A consumer of the client, which uses a call that was added by a YAML file only.

use linksfield_api::csss::{Credentials, Csss, FreezeCard};
use linksfield_api::{Date, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base_url = std::env::args().nth(1).ok_or("expected the base URL as the argument")?;
    let client = |secret: &str| {
        let credentials =
            Credentials { access_code: "P000270".to_owned(), secret: secret.into() };
        Csss::builder(credentials).base_url(&base_url).build()
    };
    let freeze = FreezeCard { card_id: "8100000000012000423".parse()?, reasons: vec!["lost".to_owned(), "丢失".to_owned()] };
    let csss = client("sandbox-secret")?;
    let reply = csss.freeze_card(freeze.clone()).until(Date::new(2027, 1, 1)?).send().await?;
    println!("{} since {}", reply.card_id, reply.frozen_since.unix_milliseconds());
    match client("wrong")?.freeze_card(freeze).send().await {
        Err(Error::Api(error)) => println!("refused: {}", error.code()),
        other => println!("not refused: {other:?}"),
    }
    Ok(())
}
