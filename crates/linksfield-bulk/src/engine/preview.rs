//! Finds out what a plan would do, without one.

use linksfield_api::Decimal;

use super::Bulk;
use super::plan::{NO_ROWS, PlanOptions, settings};
use super::rows::{arrangement, whole};
use crate::error::BulkError;
use crate::input::{Input, cell};
use crate::store::RunRow;

/// What a check of all rows has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Checked {
    /// The number of rows.
    pub rows: u64,
    /// What they cost together, if a column states it.
    pub cost: Option<Decimal>,
}

/// What a plan would do.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Preview {
    /// The rows.
    pub checked: Checked,
    /// The run that the same rows already are, if there is one. It keeps the settings that it has.
    pub run: Option<RunRow>,
    /// Whether the rows have other priorities or amounts than in that run.
    pub is_rearranged: bool,
    /// How many rows would be left out, because they were sent before.
    pub skipped: u64,
}

impl Bulk {
    /// Checks all rows, and stores nothing.
    ///
    /// # Errors
    ///
    /// [`BulkError::Rows`] with the rows and columns that are wrong.
    pub fn check(&self, input: &Input) -> Result<Checked, BulkError> {
        let digests = self.digests(input, false)?;
        let cost = input.cost().map(|_| cell::amount(digests.cost));
        Ok(Checked { rows: digests.rows.len() as u64, cost })
    }

    /// Finds out what [`plan`](Self::plan) would do, and stores nothing.
    ///
    /// # Errors
    ///
    /// Those of [`plan`](Self::plan), but for [`BulkError::NothingLeft`].
    pub async fn preview(
        &self,
        input: &Input,
        options: &PlanOptions,
    ) -> Result<Preview, BulkError> {
        let digests = self.digests(input, settings(input, options)?.budget.is_some())?;
        if digests.rows.is_empty() {
            return Err(BulkError::Input(NO_ROWS.to_owned()));
        }
        let cost = input.cost().map(|_| cell::amount(digests.cost));
        let checked = Checked { rows: digests.rows.len() as u64, cost };
        let digest = whole(digests.whole.clone(), options.name.as_deref());
        if let Some(run) = self.store.same(&digest).await? {
            self.check_target(&run)?;
            if run.state != "loading" {
                let is_rearranged = run.settings.arrangement != arrangement(digests.arrangement);
                return Ok(Preview { checked, run: Some(run), is_rearranged, skipped: 0 });
            }
        }
        let (_, skipped) = self.left_out(&digests.rows, options.repeated).await?;
        Ok(Preview { checked, run: None, is_rearranged: false, skipped })
    }
}
