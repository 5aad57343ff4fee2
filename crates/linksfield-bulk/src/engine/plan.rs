//! Checks all rows, and stores them as a run.

use std::collections::HashMap;
use std::time::Duration;

use linksfield_api::Decimal;
use sha2::{Digest as _, Sha256};

use super::Bulk;
use super::rows::{CheckedRow, Digest, add, arrangement, short, text, whole};
use crate::error::{BulkError, RepeatedRows, RowErrors};
use crate::input::{Input, cell};
use crate::store::{Created, Item, Opened, Plan, Planned, Repeated, RunSettings};

/// How many items are stored at once.
const BATCH: usize = 5000;

/// How often a plan begins anew, because other processes plan the same rows.
const ATTEMPTS: usize = 5;

/// How often, and after which time, a process looks whether the other one has opened the run.
const LOOKS: usize = 300;
const LOOK: Duration = Duration::from_millis(200);

/// Why nothing is planned.
pub(super) const NO_ROWS: &str = "the file has no rows";

/// How a run is planned.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PlanOptions {
    /// The name of the run. Without it, the name is that of the operation with a digest of the rows.
    pub name: Option<String>,
    /// Where the rows are from, for people. Without it, this is the path of the file.
    pub source: Option<String>,
    /// How the run is carried out.
    pub settings: RunSettings,
    /// The most money that the rows may cost together.
    pub budget: Option<Decimal>,
    /// What happens to rows that were sent before.
    pub repeated: Repeated,
}

impl Bulk {
    /// Checks all rows, and stores them as a run. Nothing is sent. If the same rows are a run already, that is the run, with
    /// the settings that it has.
    ///
    /// # Errors
    ///
    /// [`BulkError::Rows`] with the rows and columns that are wrong, [`BulkError::Repeated`] if rows were sent before or
    /// occur twice, and [`BulkError::NothingLeft`] if all rows would be left out.
    pub async fn plan(&self, input: &Input, options: &PlanOptions) -> Result<Planned, BulkError> {
        let mut settings = settings(input, options)?;
        let digests = self.digests(input, settings.budget.is_some())?;
        if digests.rows.is_empty() {
            return Err(BulkError::Input(NO_ROWS.to_owned()));
        }
        settings.arrangement = arrangement(digests.arrangement.clone());
        let digest = whole(digests.whole.clone(), options.name.as_deref());
        for _ in 0..ATTEMPTS {
            if let Some(run) = self.store.same(&digest).await? {
                self.check_target(&run)?;
                if run.state != "loading" {
                    return Ok(Planned { run, is_new: false, skipped: 0 });
                }
            }
            let found = self.left_out(&digests.rows, options.repeated).await;
            let is_nothing_left =
                matches!(&found, Ok((left_out, _)) if left_out.len() == digests.rows.len());
            // Another process may have opened the run of these rows since this one looked.
            if (is_nothing_left || matches!(found, Err(BulkError::Repeated(_))))
                && let Some(run) = self.store.same(&digest).await?
                && run.state != "loading"
            {
                continue;
            }
            let (left_out, skipped) = found?;
            if is_nothing_left {
                return Err(BulkError::NothingLeft(skipped));
            }
            let plan = Plan {
                name: options.name.clone().unwrap_or_else(|| {
                    let operation = self.operation().name.replace('_', "-");
                    format!("{operation}-{}", short(&digest))
                }),
                operation: self.operation().full_name().to_owned(),
                target: self.target.clone(),
                source: options
                    .source
                    .clone()
                    .unwrap_or_else(|| input.path().display().to_string()),
                digest: digest.clone(),
                settings: settings.clone(),
                items: digests.rows.len() as i64,
            };
            let (run, token) = match self.store.create(&plan).await? {
                Created::Loading(run, token) => (run, token),
                Created::Known => continue,
            };
            let loaded =
                self.load(input, (run, &token), &left_out, &digest, options.name.as_deref()).await;
            let is_once = options.repeated != Repeated::Send;
            let opened = match loaded {
                Ok(true) => self.store.open_run(run, &token, is_once).await?,
                Ok(false) => Opened::Overtaken,
                Err(error) => {
                    // Rows of a run that nobody opens would only be in the way.
                    let _ = self.store.discard(run, &token).await;
                    return Err(error);
                }
            };
            match opened {
                Opened::Running => {
                    let run = self.store.run(&plan.name).await?;
                    return Ok(Planned { run, is_new: true, skipped });
                }
                Opened::Overtaken => self.wait_for_other(&digest).await?,
                Opened::Repeated(repeated) => {
                    self.store.discard(run, &token).await?;
                    if options.repeated == Repeated::Refuse {
                        return Err(BulkError::Repeated(repeated));
                    }
                }
            }
        }
        Err(overtaken())
    }

    /// Waits until another process has opened the run that it plans of the same rows.
    async fn wait_for_other(&self, digest: &str) -> Result<(), BulkError> {
        for _ in 0..LOOKS {
            match self.store.same(digest).await? {
                Some(run) if run.state == "loading" => tokio::time::sleep(LOOK).await,
                _ => return Ok(()),
            }
        }
        Err(overtaken())
    }

    /// Returns the rows that are not sent, because they were sent before.
    pub(super) async fn left_out(
        &self,
        rows: &[(i64, Digest)],
        policy: Repeated,
    ) -> Result<(HashMap<i64, ()>, u64), BulkError> {
        let mut left_out = HashMap::new();
        if policy == Repeated::Send {
            return Ok((left_out, 0));
        }
        let mut twice = RepeatedRows::default();
        let mut seen: HashMap<&Digest, i64> = HashMap::with_capacity(rows.len());
        for (number, digest) in rows {
            match seen.get(digest) {
                Some(first) => {
                    let first = *first;
                    twice.add(*number, || format!("row {first} of this file"));
                    left_out.insert(*number, ());
                }
                None => {
                    seen.insert(digest, *number);
                }
            }
        }
        drop(seen);
        for batch in rows.chunks(BATCH) {
            let texts: Vec<(i64, String)> =
                batch.iter().map(|(number, digest)| (*number, text(digest))).collect();
            let (repeated, numbers) = self.store.repeated(&texts).await?;
            twice.merge(repeated);
            left_out.extend(numbers.into_iter().map(|number| (number, ())));
        }
        match policy {
            Repeated::Refuse if twice.count > 0 => Err(BulkError::Repeated(twice)),
            _ => {
                let skipped = left_out.len() as u64;
                Ok((left_out, skipped))
            }
        }
    }

    /// Stores the rows. Returns `false` if another process plans the run.
    async fn load(
        &self,
        input: &Input,
        (run, token): (i64, &str),
        left_out: &HashMap<i64, ()>,
        whole_digest: &str,
        name: Option<&str>,
    ) -> Result<bool, BulkError> {
        let mut rows = input.rows()?;
        let mut again = Sha256::new();
        let mut last: HashMap<Digest, i64> = HashMap::new();
        let mut items = Vec::with_capacity(BATCH);
        while let Some(row) = rows.next() {
            let CheckedRow { row, digest, subject } =
                self.checked(row, &rows).map_err(|error| {
                    let mut errors = RowErrors::default();
                    errors.add(error);
                    BulkError::Rows(errors)
                })?;
            add(&mut again, row.number, &digest);
            if left_out.contains_key(&row.number) {
                continue;
            }
            let subject = match subject {
                Some(subject) => self.hash("subject", &subject),
                // Nothing that is looked up depends on the order of these rows.
                None => self.hash("row", &format!("{run} {}", row.number)),
            };
            let follows = last.insert(subject, row.number);
            items.push(Item {
                number: row.number,
                digest: text(&digest),
                subject: text(&subject),
                follows,
                priority: row.priority,
                cost: row.cost.unwrap_or(0),
                request: row.request,
            });
            if items.len() == BATCH {
                if !self.store.load(run, token, &items).await? {
                    return Ok(false);
                }
                items.clear();
            }
        }
        let is_ours = self.store.load(run, token, &items).await?;
        if whole(again, name) != whole_digest {
            return Err(BulkError::File(
                input.path().display().to_string(),
                "the file changed while it was read: nothing was sent; plan it again".to_owned(),
            ));
        }
        Ok(is_ours)
    }
}

/// Returns the settings of a run.
pub(super) fn settings(input: &Input, options: &PlanOptions) -> Result<RunSettings, BulkError> {
    let mut settings = options.settings.clone();
    if let Some(budget) = options.budget {
        if input.cost().is_none() {
            return Err(BulkError::Input(
                "a budget needs the amount of each row: name the column or parameter that states it".to_owned(),
            ));
        }
        settings.budget = Some(cell::micros(&budget.to_string()).map_err(BulkError::Input)?);
    }
    Ok(settings)
}

fn overtaken() -> BulkError {
    BulkError::Input("other processes plan the same rows: plan them again later".to_owned())
}
