//! Writes all SIMs of an organisation to a CSV file, with the progress on the error output.
//!
//! Use this for any list that is longer than a page. The client keeps Cube's documented limits: 10 requests per second, 3
//! connections and 5,000 requests per day. With 100 SIMs per page, 250 SIMs take three requests.
//!
//! What can go wrong:
//!
//! - A page fails: the client retries it after transient errors, and after status 429 as `Retry-After` requires. If it
//!   still fails, `next` can be called again for the same page. This program does so up to 5 times.
//! - The list ends early, or a page is repeated: the list ends with an error, so a file is never silently incomplete.
//! - The program fails or is stopped: the file is written under a temporary name and renamed when it is complete. The
//!   target is either the old file or the whole new one. A list of three requests begins anew. For a list of hours, store
//!   `pages.progress()`, and resume with `page_no` and `items_before`; the documentation of `Pages` shows how.
//! - SIMs are added while the pages are fetched: a SIM may be listed twice. It is written once.
//! - The limits are per IP address: other programs behind the same address use the same limits. Share them with
//!   `Limits`, such as `.limits(Limits::none().per_second(5).connections(2).per_day(2500))`.
//! - A spreadsheet rounds an ICCID to 15 digits if it opens the file directly. Import the column as text.
//!
//! What to change: the columns. `cube.list_sims().status(…)` selects SIMs with one status.
//!
//! Needs: `csv`, `tempfile`, and `tokio` with `macros`, `rt-multi-thread` and `time`.

use std::collections::HashSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use linksfield_api::cube::{Cube, SimSummary};
use linksfield_api::{Error as CallError, Rfc3339};
use linksfield_sandbox::Sandbox;

/// Writes all SIMs to a file, and returns their number. After a transient error, a page is requested again after a pause.
pub async fn export(cube: &Cube, target: &Path, pause: Duration) -> Result<usize, Box<dyn Error>> {
    // The temporary file is in the same folder, because a file cannot be renamed into another file system.
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    let mut csv = csv::Writer::from_writer(file);
    csv.write_record(["sim_id", "status", "service_ends", "bundles"])?;

    let mut written = HashSet::new();
    let mut failures = 0;
    let mut pages = cube.list_sims().page_size(100).pages();
    loop {
        let page = match pages.next().await {
            Ok(Some(page)) => page,
            Ok(None) => break,
            Err(error) if error.call_error().is_some_and(CallError::is_transient) => {
                failures += 1;
                if failures > 5 {
                    return Err(error.into());
                }
                eprintln!("{error:#}; waiting");
                let required = error.call_error().and_then(CallError::retry_after);
                tokio::time::sleep(required.unwrap_or_default().max(pause)).await;
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        for sim in &page.data {
            let id = sim.sim_id.ok_or("the list contains a SIM without an ICCID")?;
            if written.insert(id) {
                csv.write_record(row(sim))?;
            }
        }
        let progress = pages.progress();
        let total = progress.total().map_or("an unknown number".to_owned(), |all| all.to_string());
        eprintln!("{} of {total} SIMs", progress.items());
    }

    let file = csv.into_inner().map_err(|error| error.into_error())?;
    file.as_file().sync_all()?;
    file.persist(target)?;
    Ok(written.len())
}

/// Returns the columns of a SIM. Fields that a response may lack are empty.
fn row(sim: &SimSummary) -> [String; 4] {
    let service = sim.sim_service.as_ref();
    let contract = service.and_then(|service| service.contract.as_ref());
    let ends = contract.and_then(|contract| Rfc3339::try_from(contract.end_at?).ok());
    let bundles = service.and_then(|service| service.bundles.as_ref());
    [
        sim.sim_id.map(|id| id.to_string()).unwrap_or_default(),
        sim.status.as_ref().map(|status| format!("{status:?}")).unwrap_or_default(),
        ends.map(|time| time.to_string()).unwrap_or_default(),
        bundles.map(|bundles| bundles.len().to_string()).unwrap_or_default(),
    ]
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Cube::builder(Credentials::from_env()?).build()?`
    let sandbox = Sandbox::builder().sims(250);
    let (builder, _sandbox) = linksfield_recipes::connect::<Cube>(sandbox).await?;
    let folder = std::env::temp_dir(); // Without an argument, the file is written there.
    let target = std::env::args_os().nth(1).map_or(folder.join("sims.csv"), PathBuf::from);
    let count = export(&builder.build()?, &target, Duration::from_secs(30)).await?;
    println!("Wrote {count} SIMs to {}", target.display());
    Ok(())
}
