//! The faulty sandbox, and the file with a row for each card.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use linksfield_api::{AnyClient, FAMILIES, FamilyInfo, Limits, RetryPolicy, Secret};
use linksfield_sandbox::{Fault, Sandbox};

use crate::Error;
use crate::books::Books;

/// The operation of the drill.
pub(crate) const OPERATION: &str = "csss.order_package";

/// The target of the run.
pub(crate) const TARGET: &str = "sandbox";

/// What goes wrong with requests. The delay before an order is much shorter than the timeout of the workers: an order that
/// is executed after its outcome was checked is beyond what any journal can prevent.
const FAULTS: [&str; 13] = [
    "csss.order_package: drop-before, probability 0.03",
    "csss.order_package: drop-after, probability 0.03",
    "csss.order_package: reset, probability 0.01",
    "csss.order_package: reset-after, probability 0.01",
    "csss.order_package: truncate 50%, probability 0.01",
    "csss.order_package: status 500, probability 0.01",
    "csss.order_package: status 502, after-doing, probability 0.01",
    "csss.order_package: status 503, probability 0.01",
    "csss.order_package: stall 3s, probability 0.003",
    "csss.order_package: delay 50ms..500ms, probability 0.03",
    "csss.order_package: delay 2500ms, after-doing, probability 0.003",
    "csss.query_order: status 500, probability 0.02",
    "csss.query_order: drop-before, probability 0.02",
];

/// Returns the id of the card of a row.
pub(crate) fn card_of(row: usize) -> String {
    format!("8986{row:015}")
}

/// Starts the sandbox on the runtime of the caller.
///
/// # Errors
///
/// Fails if the sandbox cannot be started.
pub(crate) async fn sandbox(seed: u64, books: &Books) -> Result<Sandbox, Error> {
    let books = books.clone();
    let mut builder = Sandbox::builder()
        .fault_seed(seed)
        .page(false)
        .observe(move |received| books.note(received));
    for fault in FAULTS {
        builder = builder.fault(fault.parse::<Fault>()?);
    }
    Ok(builder.start().await?)
}

/// Writes the file with a row for each card.
///
/// # Errors
///
/// Fails if the file cannot be written.
pub(crate) fn file(folder: &Path, cards: usize) -> Result<PathBuf, Error> {
    let mut text = "device_id,global_order,is_open,order_period,package_code,package_name,package_type,pay_amount,\
                    pay_rst,test_flow,test_flow_flag\n"
        .to_owned();
    for row in 1..=cards {
        let _ = writeln!(
            text,
            "{},no,no,1,DP20190726001274,plan,monthly,10.50,paid,0,no",
            card_of(row)
        );
    }
    let path = folder.join("fleet.csv");
    std::fs::write(&path, text)?;
    Ok(path)
}

/// The names and values of the credentials that the sandbox accepts.
///
/// # Errors
///
/// Fails if this program was built without the family.
pub(crate) fn credentials(sandbox: &Sandbox) -> Result<Vec<(String, String)>, Error> {
    let mut credentials = Vec::new();
    AnyClient::builder(family()?, |known| {
        let value = sandbox.credential("csss", known.name)?;
        credentials.push((known.name.to_owned(), value.to_owned()));
        Some(Secret::from(value))
    })?;
    Ok(credentials)
}

fn family() -> Result<&'static FamilyInfo, Error> {
    let family = FAMILIES.iter().copied().find(|family| family.name() == "csss");
    family.ok_or_else(|| "this program was built without the family `csss`".into())
}

/// Makes a client of the sandbox. It retries nothing, because the journal counts each request.
///
/// # Errors
///
/// Fails if a credential is missing.
pub(crate) fn client(base_url: &str, credentials: &[(String, String)]) -> Result<AnyClient, Error> {
    let value = |name: &str| {
        let credential = credentials.iter().find(|(known, _)| known == name);
        credential.map(|(_, value)| Secret::from(value.as_str()))
    };
    Ok(AnyClient::builder(family()?, |known| value(known.name))?
        .base_url(base_url)
        .retry(RetryPolicy::never())
        .limits(Limits::none())
        .build()?)
}
