//! A consumer of the client, which uses a call and a family that were added by YAML files only.

use std::error::Error as StdError;

use http::{HeaderMap, HeaderName};
use linksfield_api::csss::{Credentials, Csss, FreezeCard};
use linksfield_api::depot::{self, Contact, Depot, Event, UpdateStation, UploadPhoto};
use linksfield_api::{Date, Error, Upload};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [csss, sandbox, socket, pushes] = arguments.as_slice() else {
        return Err("expected three base URLs and the file of the pushes".into());
    };
    freeze_card(csss).await?;
    println!("-- sandbox");
    every_shape(sandbox).await?;
    println!("-- socket");
    every_shape(socket).await?;
    println!("-- pushes");
    receive(pushes)
}

/// The call that was added to a shipped family.
async fn freeze_card(base_url: &str) -> Result<(), Box<dyn StdError>> {
    let client = |secret: &str| {
        let credentials =
            Credentials { access_code: "P000270".to_owned(), secret: secret.into() };
        Csss::builder(credentials).base_url(base_url).build()
    };
    let reasons = vec!["lost".to_owned(), "丢失".to_owned()];
    let freeze = FreezeCard { card_id: "8100000000012000423".parse()?, reasons };
    let csss = client("sandbox-secret")?;
    let reply = csss.freeze_card(freeze.clone()).until(Date::new(2027, 1, 1)?).send().await?;
    println!("{} since {}", reply.card_id, reply.frozen_since.unix_milliseconds());
    match client("wrong")?.freeze_card(freeze).send().await {
        Err(Error::Api(error)) => println!("refused: {}", error.code()),
        other => println!("not refused: {other:?}"),
    }
    Ok(())
}

/// All calls of the family that was added.
async fn every_shape(base_url: &str) -> Result<(), Box<dyn StdError>> {
    let credentials = depot::Credentials {
        key_id: "depot-key".to_owned(),
        secret: "depot-secret".into(),
        push_secret: "depot-push-secret".into(),
    };
    let depot = Depot::builder(credentials).base_url(base_url).build()?;

    let mut stations = depot.list_stations().pages().items();
    while let Some(station) = stations.next().await? {
        let contact = match &station.contact {
            Contact::Email(email) => format!("email {}", email.address),
            Contact::Phone(phone) => format!("phone {}", phone.number),
            other => format!("another contact: {}", serde_json::to_string(other)?),
        };
        println!("{} {:?} {contact}", station.id, station.limits);
    }

    let limits = [("sms".to_owned(), 10), ("数据".to_owned(), 5)].into();
    let update = UpdateStation { id: "S/1".to_owned(), limits };
    depot.update_station(update.clone()).note_null().send().await?;
    depot.update_station(update).send().await?;

    let photo = Upload::new("站\".png", "image/png", vec![0x89, b'P', b'N', b'G', 0, 255]);
    let upload =
        UploadPhoto { id: "S1".to_owned(), caption: "The gate & 门".to_owned(), photo };
    println!("{}", depot.upload_photo(upload).send().await?.photo_id);

    for row in depot.export_usage().send().await?.rows() {
        let row = row?;
        println!("{} used {}", row.station, row.used);
    }
    Ok(())
}

/// Verifies pushes, and finds their events by a value.
fn receive(file: &str) -> Result<(), Box<dyn StdError>> {
    let receiver = depot::Receiver::builder().secret("depot-push-secret").build()?;
    let text = std::fs::read_to_string(file)?;
    let pushes: Vec<(Vec<(String, String)>, String)> = serde_json::from_str(&text)?;
    for (pairs, body) in pushes {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name.parse::<HeaderName>()?, value.parse()?);
        }
        match receiver.verify(&headers, body.as_bytes()) {
            Ok(push) => match push.into_event() {
                Event::StationChanged(changed) => println!("{} changed", changed.id),
                Event::StationRemoved(removed) => println!("{} was removed", removed.id),
                other => println!("another event: {other:?}"),
            },
            Err(error) => println!("refused: {error}"),
        }
    }
    Ok(())
}
