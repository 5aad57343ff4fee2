//! Checks all rows, and stores them as a run.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use linksfield_api::{Decimal, Error};
use sha2::{Digest as _, Sha256};

use super::Bulk;
use crate::error::{BulkError, RepeatedRows, RowError, RowErrors};
use crate::input::{Input, Row, Rows, cell};
use crate::store::{Item, Plan, Planned, Repeated, RunRow, RunSettings};

/// How many items are stored at once.
const BATCH: usize = 5000;

/// Why nothing is planned.
const NO_ROWS: &str = "the file has no rows";

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

/// What a check of all rows has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Checked {
    /// The number of rows.
    pub rows: u64,
    /// What they cost together, if a column states it.
    pub cost: Option<Decimal>,
}

/// Sixteen bytes of a SHA-256.
type Digest = [u8; 16];

/// The digests of all rows, in their order.
struct Digests {
    rows: Vec<(i64, Digest)>,
    whole: Sha256,
    cost: i64,
}

impl Bulk {
    /// Checks all rows, and stores nothing.
    ///
    /// # Errors
    ///
    /// [`BulkError::Rows`] with the rows and columns that are wrong.
    pub fn check(&self, input: &Input) -> Result<Checked, BulkError> {
        let digests = self.digests(input)?;
        let cost = input.cost().map(|_| cell::amount(digests.cost));
        Ok(Checked { rows: digests.rows.len() as u64, cost })
    }

    /// Finds out what [`plan`](Self::plan) would do, and stores nothing: the run that the same rows already are, if there
    /// is one, and how many rows would be left out.
    ///
    /// # Errors
    ///
    /// Those of [`plan`](Self::plan).
    pub async fn preview(
        &self,
        input: &Input,
        options: &PlanOptions,
    ) -> Result<(Option<RunRow>, u64), BulkError> {
        let digests = self.digests(input)?;
        if digests.rows.is_empty() {
            return Err(BulkError::Input(NO_ROWS.to_owned()));
        }
        let digest = whole(digests.whole.clone(), options.name.as_deref());
        if let Some(run) = self.store.same(&digest).await? {
            self.check_target(&run)?;
            if run.state != "loading" {
                return Ok((Some(run), 0));
            }
        }
        let (_, skipped) = self.left_out(&digests.rows, options.repeated, None).await?;
        Ok((None, skipped))
    }

    /// Checks all rows, and stores them as a run. Nothing is sent. If the same rows are a run already, that is the run.
    ///
    /// # Errors
    ///
    /// [`BulkError::Rows`] with the rows and columns that are wrong, and [`BulkError::Repeated`] if rows were sent
    /// before or occur twice.
    pub async fn plan(&self, input: &Input, options: &PlanOptions) -> Result<Planned, BulkError> {
        let mut settings = options.settings.clone();
        if let Some(budget) = options.budget {
            if input.cost().is_none() {
                return Err(BulkError::Input(
                    "a budget needs the amount of each row: name the column or parameter that states it".to_owned(),
                ));
            }
            settings.budget = Some(cell::micros(&budget.to_string()).map_err(BulkError::Input)?);
        }
        let digests = self.digests(input)?;
        if digests.rows.is_empty() {
            return Err(BulkError::Input(NO_ROWS.to_owned()));
        }
        let digest = whole(digests.whole.clone(), options.name.as_deref());
        let mut is_new = true;
        let known = self.store.same(&digest).await?;
        if let Some(run) = &known {
            self.check_target(run)?;
            is_new = run.state == "loading";
            if !is_new {
                return Ok(Planned { run: run.clone(), is_new, skipped: 0 });
            }
        }
        let (left_out, skipped) = self
            .left_out(&digests.rows, options.repeated, known.as_ref().map(|run| run.id))
            .await?;
        let plan = Plan {
            name: options.name.clone().unwrap_or_else(|| {
                let operation = self.operation().name.replace('_', "-");
                format!("{operation}-{}", short(&digest))
            }),
            operation: self.operation().full_name().to_owned(),
            target: self.target.clone(),
            source: options.source.clone().unwrap_or_else(|| input.path().display().to_string()),
            digest: digest.clone(),
            settings,
            items: digests.rows.len() as i64,
        };
        if left_out.len() == digests.rows.len() {
            return Err(BulkError::Input("all rows were sent before: none is left".to_owned()));
        }
        let run = self.store.create(&plan).await?;
        self.load(input, run.id, &left_out, &digest, options.name.as_deref()).await?;
        self.store.open_run(run.id).await?;
        Ok(Planned { run: self.store.run(&plan.name).await?, is_new, skipped })
    }

    /// Returns the rows that are not sent, because they were sent before.
    async fn left_out(
        &self,
        rows: &[(i64, Digest)],
        policy: Repeated,
        run: Option<i64>,
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
            let (repeated, numbers) = self.store.repeated(&texts, run).await?;
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

    /// Stores the rows.
    async fn load(
        &self,
        input: &Input,
        run: i64,
        left_out: &HashMap<i64, ()>,
        digest: &str,
        name: Option<&str>,
    ) -> Result<(), BulkError> {
        let mut rows = input.rows()?;
        let mut again = Sha256::new();
        let mut last: HashMap<Digest, i64> = HashMap::new();
        let mut items = Vec::with_capacity(BATCH);
        while let Some(row) = rows.next() {
            let (row, subject) = self.checked(row, &rows).map_err(|error| {
                let mut errors = RowErrors::default();
                errors.add(error);
                BulkError::Rows(errors)
            })?;
            let row_digest = self.digest(&row);
            add(&mut again, row.number, &row_digest);
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
                digest: text(&row_digest),
                subject: text(&subject),
                follows,
                priority: row.priority,
                cost: row.cost,
                request: row.request,
            });
            if items.len() == BATCH {
                self.store.load(run, &items).await?;
                items.clear();
            }
        }
        self.store.load(run, &items).await?;
        if whole(again, name) != digest {
            return Err(BulkError::File(
                input.path().display().to_string(),
                "the file changed while it was read: nothing was sent; plan it again".to_owned(),
            ));
        }
        Ok(())
    }

    /// Checks all rows.
    fn digests(&self, input: &Input) -> Result<Digests, BulkError> {
        let mut digests = Digests { rows: Vec::new(), whole: Sha256::new(), cost: 0 };
        let mut errors = RowErrors::default();
        let mut rows = input.rows()?;
        while let Some(row) = rows.next() {
            match self.checked(row, &rows) {
                Ok((row, _)) => {
                    let digest = self.digest(&row);
                    add(&mut digests.whole, row.number, &digest);
                    digests.rows.push((row.number, digest));
                    digests.cost = digests.cost.saturating_add(row.cost);
                }
                Err(error) => errors.add(error),
            }
        }
        match errors.count {
            0 => Ok(digests),
            _ => Err(BulkError::Rows(errors)),
        }
    }

    /// Checks a row as the client does before it sends a request. Returns it with what its outcome check asks for.
    fn checked(
        &self,
        row: Result<Row, RowError>,
        rows: &Rows<'_>,
    ) -> Result<(Row, Option<String>), RowError> {
        let row = row?;
        let wrong = |error: Error| {
            let parameter = match &error {
                Error::NotSent(error) => error.parameter_error(),
                _ => None,
            };
            let (column, reason) = match parameter {
                Some(parameter) => (rows.column_of(parameter.name()), parameter.to_string()),
                None => (None, error.to_string()),
            };
            RowError { row: row.number, column, reason }
        };
        let call = self.bound.request(&row.request).map_err(wrong)?;
        // Some rules are about several parameters, and are checked when the request is made.
        call.explain().map_err(wrong)?;
        let subject = self.bound.outcome(&row.request).subject();
        Ok((row, subject))
    }

    fn digest(&self, row: &Row) -> Digest {
        self.hash("request", &row.request)
    }

    fn hash(&self, kind: &str, content: &str) -> Digest {
        let mut hash = Sha256::new();
        let operation = if kind == "request" { self.operation().full_name() } else { "" };
        for part in [kind, self.target.as_str(), operation, content] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        first(&hash.finalize())
    }
}

fn first(hash: &[u8]) -> Digest {
    let mut digest = Digest::default();
    for (to, from) in digest.iter_mut().zip(hash) {
        *to = *from;
    }
    digest
}

fn add(whole: &mut Sha256, number: i64, digest: &Digest) {
    whole.update(number.to_be_bytes());
    whole.update(digest);
}

/// The digest of all rows. A name that was chosen makes another run of the same rows.
fn whole(mut rows: Sha256, name: Option<&str>) -> String {
    rows.update(name.unwrap_or_default());
    text(&first(&rows.finalize()))
}

fn text(digest: &Digest) -> String {
    URL_SAFE_NO_PAD.encode(digest)
}

/// The letters and digits that name a run.
fn short(digest: &str) -> String {
    let plain = digest.chars().filter(char::is_ascii_alphanumeric);
    plain.take(6).collect::<String>().to_lowercase()
}
