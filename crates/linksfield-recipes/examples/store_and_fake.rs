//! Stores requests and responses as JSON, and fakes responses in unit tests without a server.
//!
//! Use this for a queue of calls, for a log of what was called, and for the unit tests of code that uses the client.
//! Requests, payloads and events implement serde in both directions. Their JSON has the form of Linksfield's pages,
//! without the fields that the client fills, so a stored request contains no signature and no secret.
//!
//! What can go wrong:
//!
//! - A stored call is sent twice, because the program stopped between the response and its record. The recipe
//!   `order_safely` shows what to store before a call that costs money.
//! - A stored request has a parameter that a later version of the client does not have: reading it is an error, and
//!   nothing is sent. Undocumented fields of a response are kept in `extra`.
//! - Requests and responses contain ICCIDs and other data of customers, although `Debug` and errors hide them. Protect
//!   the files.
//! - A fake responds with what its author believes. To test against requests and signatures as documented, use the
//!   sandbox: see the recipe `test_with_failures`.
//!
//! Needs: `serde` with `derive`, `serde_json`, `tempfile`, `tokio` with `macros` and `rt-multi-thread`, and `http` for the
//! tests.

use std::error::Error;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use linksfield_api::csss::{
    Csss, QueryOrder, RenewPackage, RenewPackageRequest, RenewPackageResponse,
};
use linksfield_sandbox::Sandbox;
use serde::{Deserialize, Serialize};

/// A call, as it is stored after it ended.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The request.
    pub request: RenewPackageRequest,
    /// The payload of the response, if the call succeeded.
    pub payload: Option<RenewPackageResponse>,
    /// The error, and whether the call may have been executed despite it.
    pub error: Option<(String, bool)>,
}

/// Sends the requests of a file with one request per line, and appends a record per call to another file.
pub async fn send_all(csss: &Csss, queue: &Path, log: &Path) -> Result<(), Box<dyn Error>> {
    let mut log = File::options().create(true).append(true).open(log)?;
    for line in fs::read_to_string(queue)?.lines() {
        let request: RenewPackageRequest = serde_json::from_str(line)?;
        let (payload, error) = match csss.call(request.clone()).send().await {
            Ok(reply) => (Some(reply.into_inner()), None),
            Err(error) => (None, Some((format!("{error:#}"), error.may_have_been_executed()))),
        };
        writeln!(log, "{}", serde_json::to_string(&Record { request, payload, error })?)?;
        log.sync_data()?;
    }
    Ok(())
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Csss::builder(Credentials::from_env()?).build()?`
    let (builder, _sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    let csss = builder.build()?;
    let folder = tempfile::tempdir()?;
    let (queue, log) = (folder.path().join("queue.ndjson"), folder.path().join("log.ndjson"));
    let orders = csss.query_order(QueryOrder { page_no: 1, page_size: 50 }).send().await?;
    let mut lines = String::new();
    for order_id in orders.package_order.iter().filter_map(|order| order.order_code.clone()) {
        let renewal = RenewPackageRequest::new(RenewPackage { order_id, renew_period: 1 });
        lines += &format!("{}\n", serde_json::to_string(&renewal)?);
    }
    fs::write(&queue, &lines)?;
    send_all(&csss, &queue, &log).await?;
    println!("{lines}\n{}", fs::read_to_string(&log)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use linksfield_api::transport::{self, TransportError};
    use linksfield_api::{Reply, csss};

    use super::*;

    /// Returns a client whose calls get these responses, one after the other, and the bodies of its requests.
    fn fake(
        responses: Vec<Result<(u16, &'static str), TransportError>>,
    ) -> (Csss, Arc<Mutex<Vec<String>>>) {
        let (responses, sent) = (Mutex::new(responses.into_iter()), Arc::default());
        let seen: Arc<Mutex<Vec<String>>> = Arc::clone(&sent);
        let transport = transport::from_fn(move |request, _options| {
            seen.lock().unwrap().push(String::from_utf8(request.body().to_vec()).unwrap());
            let response = responses.lock().unwrap().next().expect("an unexpected request");
            async move {
                let (status, body) = response?;
                Ok(http::Response::builder().status(status).body(body.into()).unwrap())
            }
        });
        let credentials = csss::Credentials { access_code: "P1".into(), secret: "not-real".into() };
        (Csss::builder(credentials).transport(transport).build().unwrap(), sent)
    }

    #[tokio::test]
    async fn every_outcome_is_recorded() {
        let (csss, sent) = fake(vec![
            Ok((200, r#"{"code":"0000","success":true,"data":{"order_id":"O1"}}"#)),
            Err(TransportError::may_have_been_sent("connection reset")),
            Ok((401, "")),
        ]);
        let folder = tempfile::tempdir().unwrap();
        let (queue, log) = (folder.path().join("queue"), folder.path().join("log"));
        let lines = ["O1", "O2", "O3"]
            .map(|order| format!(r#"{{"order_id":"{order}","renew_period":"1"}}"#));
        fs::write(&queue, lines.join("\n")).unwrap();
        send_all(&csss, &queue, &log).await.unwrap();

        let log = fs::read_to_string(log).unwrap();
        let records: Vec<Record> =
            log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        // The payload as Linksfield's page prints it.
        let payload = RenewPackageResponse::from_json(r#"{ "order_id": "O1" }"#).unwrap();
        assert_eq!(records[0].payload.as_ref(), Some(&payload));
        let uncertain = records.iter().map(|one| one.error.as_ref().map(|error| error.1));
        assert_eq!(uncertain.collect::<Vec<_>>(), [None, Some(true), Some(false)]);
        // The client signed each request, and the stored requests contain no signature.
        assert_eq!(sent.lock().unwrap().iter().filter(|body| body.contains("\"sign\"")).count(), 3);
        assert!(!log.contains("\"sign\":\""), "{log}");
    }

    #[test]
    fn code_that_takes_a_reply_needs_no_client() {
        let receipt = |reply: &Reply<RenewPackageResponse>| reply.order_id.clone();
        let payload = RenewPackageResponse::from_json(r#"{ "order_id": "O1" }"#).unwrap();
        let reply = Reply::new(payload).with_header("x-request-id", "42");
        assert_eq!((receipt(&reply).as_deref(), reply.request_id()), (Some("O1"), Some("42")));
    }
}
