//! A consumer of the client, which uses a call and a family that were added by YAML files only.

use linksfield_api::csss::{Credentials, Csss, FreezeCard};
use linksfield_api::{Date, Error, garage};

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
    let url = std::env::args().nth(2).ok_or("expected the base URL of the garage as the second argument")?;
    let credentials = garage::Credentials { key_id: "K1".to_owned(), secret: "sandbox-secret".into() };
    let client = garage::Garage::builder(credentials).base_url(&url).build()?;
    let reply = client.open_gate(garage::OpenGate { card: "89852022018041800192".parse()? }).send().await?;
    println!("the gate {} is open", reply.gate);
    Ok(())
}
