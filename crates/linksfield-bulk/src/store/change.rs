//! [`RunChanges`]: what can be changed about a run after its plan.

use linksfield_api::Decimal;

use super::{RunRow, RunSettings, Store};
use crate::error::BulkError;
use crate::input::cell;

/// Changes of the settings of a run. `None` leaves a setting as it is.
///
/// Workers that are alive follow a budget and a limit of requests at once, and the other settings when they begin again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct RunChanges {
    /// The most money that the rows may cost together.
    pub budget: Option<Decimal>,
    /// The most requests.
    pub most_requests: Option<u32>,
    /// The most requests per second.
    pub per_second: Option<u32>,
    /// How many rows may fail one after the other.
    pub most_refusals: Option<u32>,
    /// How long to wait before an outcome is checked, in milliseconds.
    pub settle_after: Option<u64>,
    /// Further result codes with which the API certainly refuses a row.
    pub refusal_codes: Vec<String>,
}

impl RunChanges {
    /// Returns whether nothing is changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn apply(&self, settings: &mut RunSettings) -> Result<(), BulkError> {
        if let Some(budget) = self.budget {
            settings.budget = Some(cell::micros(&budget.to_string()).map_err(BulkError::Input)?);
        }
        settings.most_requests = self.most_requests.or(settings.most_requests);
        settings.per_second = self.per_second.or(settings.per_second);
        settings.most_refusals = self.most_refusals.unwrap_or(settings.most_refusals);
        settings.settle_after = self.settle_after.or(settings.settle_after);
        for code in &self.refusal_codes {
            if !settings.refusal_codes.contains(code) {
                settings.refusal_codes.push(code.clone());
            }
        }
        Ok(())
    }
}

impl Store {
    /// Changes the settings of a run.
    ///
    /// # Errors
    ///
    /// [`BulkError::Input`] for a budget or a limit of requests if the run has none. What was spent before was not counted.
    pub async fn change(&self, run: &RunRow, changes: &RunChanges) -> Result<(), BulkError> {
        let mut transaction = self.pool.begin().await?;
        // Another person may change another setting at this moment, or has since `run` was read.
        let locked = sqlx::query("UPDATE linksfield_bulk_runs SET reason = reason WHERE id = $1");
        locked.bind(run.id).execute(&mut *transaction).await?;
        let (settings,): (String,) =
            sqlx::query_as("SELECT settings FROM linksfield_bulk_runs WHERE id = $1")
                .bind(run.id)
                .fetch_one(&mut *transaction)
                .await?;
        let mut settings: RunSettings = serde_json::from_str(&settings)
            .map_err(|error| BulkError::Journal(error.to_string()))?;
        for (is_new, what) in [
            (changes.budget.is_some() && settings.budget.is_none(), "a budget"),
            (
                changes.most_requests.is_some() && settings.most_requests.is_none(),
                "a limit of requests",
            ),
        ] {
            if is_new {
                return Err(BulkError::Input(format!(
                    "the run `{}` was planned without {what}, so nothing was counted, and none can be added",
                    run.name
                )));
            }
        }
        changes.apply(&mut settings)?;
        let text = serde_json::to_string(&settings)
            .map_err(|error| BulkError::Journal(error.to_string()))?;
        sqlx::query(
            "UPDATE linksfield_bulk_runs SET settings = $1, budget = $2, most_requests = $3 WHERE id = $4",
        )
        .bind(text)
        .bind(settings.budget)
        .bind(settings.most_requests.map(i64::from))
        .bind(run.id)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}
