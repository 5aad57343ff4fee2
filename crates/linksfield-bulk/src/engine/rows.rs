//! Checks rows, and computes what identifies them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use linksfield_api::Error;
use sha2::{Digest as _, Sha256};

use super::Bulk;
use crate::error::{BulkError, RowError, RowErrors};
use crate::input::{Input, Row, Rows};

/// Sixteen bytes of a SHA-256.
pub(super) type Digest = [u8; 16];

/// The digests of all rows, in their order.
pub(super) struct Digests {
    pub(super) rows: Vec<(i64, Digest)>,
    pub(super) whole: Sha256,
    /// The digest of the priorities and amounts.
    pub(super) arrangement: Sha256,
    pub(super) cost: i64,
}

/// A row that can be sent, and what identifies it.
pub(super) struct CheckedRow {
    pub(super) row: Row,
    pub(super) digest: Digest,
    /// What its outcome check asks for.
    pub(super) subject: Option<String>,
}

impl Bulk {
    /// Checks all rows. `is_budgeted` requires the amount of each, because a row without one would not count.
    pub(super) fn digests(&self, input: &Input, is_budgeted: bool) -> Result<Digests, BulkError> {
        let mut digests =
            Digests { rows: Vec::new(), whole: Sha256::new(), arrangement: Sha256::new(), cost: 0 };
        let mut errors = RowErrors::default();
        let mut rows = input.rows()?;
        while let Some(row) = rows.next() {
            match self.checked(row, &rows) {
                Ok(checked) if is_budgeted && checked.row.cost.is_none() => errors.add(RowError {
                    row: checked.row.number,
                    column: input.cost().map(str::to_owned),
                    reason: "states no amount, but a budget needs that of each row".to_owned(),
                }),
                Ok(CheckedRow { row, digest, .. }) => {
                    add(&mut digests.whole, row.number, &digest);
                    digests.rows.push((row.number, digest));
                    digests.arrangement.update(row.priority.to_be_bytes());
                    digests.arrangement.update(row.cost.unwrap_or(0).to_be_bytes());
                    digests.cost = digests.cost.saturating_add(row.cost.unwrap_or(0));
                }
                Err(error) => errors.add(error),
            }
        }
        match errors.count {
            0 => Ok(digests),
            _ => Err(BulkError::Rows(errors)),
        }
    }

    /// Checks a row as the client does before it sends a request.
    ///
    /// What identifies a row is computed from the request that the client would send, and not from the cells: `10.5` and
    /// `10.50` are the same amount, and are paid once.
    pub(super) fn checked(
        &self,
        row: Result<Row, RowError>,
        rows: &Rows<'_>,
    ) -> Result<CheckedRow, RowError> {
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
        let request = call.canonical_json();
        let digest = self.hash("request", &request);
        Ok(CheckedRow { row, digest, subject: self.bound.outcome(&request).subject() })
    }

    pub(super) fn hash(&self, kind: &str, content: &str) -> Digest {
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

pub(super) fn add(whole: &mut Sha256, number: i64, digest: &Digest) {
    whole.update(number.to_be_bytes());
    whole.update(digest);
}

/// The digest of the priorities and amounts of all rows.
pub(super) fn arrangement(rows: Sha256) -> String {
    text(&first(&rows.finalize()))
}

/// The digest of all rows. A name that was chosen makes another run of the same rows.
pub(super) fn whole(mut rows: Sha256, name: Option<&str>) -> String {
    rows.update(name.unwrap_or_default());
    text(&first(&rows.finalize()))
}

pub(super) fn text(digest: &Digest) -> String {
    URL_SAFE_NO_PAD.encode(digest)
}

/// The letters and digits that name a run.
pub(super) fn short(digest: &str) -> String {
    let plain = digest.chars().filter(char::is_ascii_alphanumeric);
    plain.take(6).collect::<String>().to_lowercase()
}
