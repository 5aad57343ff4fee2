//! Creates the runs of plans, and opens them: between the two, only the process that plans a run can change it.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, Row as _};

use super::{Dialect, Plan, Store, milliseconds};
use crate::error::{BulkError, RepeatedRows};

/// A run that can be loaded, or that is there already.
#[derive(Debug)]
pub(crate) enum Created {
    /// The number of the run, and what only the process knows that plans it.
    Loading(i64, String),
    /// Another process has opened the run.
    Known,
}

/// Whether a run was opened.
#[derive(Debug)]
pub(crate) enum Opened {
    /// Workers can send its items.
    Running,
    /// Another process plans it.
    Overtaken,
    /// Other runs have the same rows. The run is still loading.
    Repeated(RepeatedRows),
}

impl Store {
    /// Creates a run without items. Nothing is sent until it is [opened](Self::open_run). Returns the run that another
    /// process has opened with the same name and rows, if there is one.
    ///
    /// A run that is still loading was given up, or another process is at it. It is begun anew, and the other process can
    /// then neither load nor open it.
    pub(crate) async fn create(&self, plan: &Plan) -> Result<Created, BulkError> {
        let settings = serde_json::to_string(&plan.settings)
            .map_err(|error| BulkError::Journal(error.to_string()))?;
        let number = getrandom::u64().map_err(|error| BulkError::Journal(error.to_string()))?;
        let token = format!("it is planned by {number:016x}");
        for _ in 0..10 {
            let created = sqlx::query(
                "INSERT INTO linksfield_bulk_runs (id, name, operation, target, source, digest, settings, state, reason,
                 items, budget, spent, most_requests, requests, created)
                 SELECT COALESCE(MAX(id), 0) + 1, $1, $2, $3, $4, $5, $6, 'loading', $7, $8, $9, 0, $10, 0, $11
                 FROM linksfield_bulk_runs",
            );
            let created = of_plan(created, plan, &settings, &token).execute(&self.pool).await;
            match created {
                Ok(_) => return Ok(Created::Loading(self.run(&plan.name).await?.id, token)),
                Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                    // Either the name or the number was taken meanwhile.
                    let Ok(run) = self.run(&plan.name).await else { continue };
                    if run.state != "loading" {
                        return match run.digest == plan.digest {
                            true => Ok(Created::Known),
                            false => Err(BulkError::Input(format!(
                                "there is another run with the name `{}`, with other rows",
                                plan.name
                            ))),
                        };
                    }
                    if self.begin_again(run.id, plan, &settings, &token).await? {
                        return Ok(Created::Loading(run.id, token));
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(BulkError::Journal("too many runs are created at once".to_owned()))
    }

    /// Makes another plan of a run that is loading. Nothing of the earlier plan is left.
    async fn begin_again(
        &self,
        run: i64,
        plan: &Plan,
        settings: &str,
        token: &str,
    ) -> Result<bool, BulkError> {
        let mut transaction = self.pool.begin().await?;
        let begun = sqlx::query(
            "UPDATE linksfield_bulk_runs SET name = $1, operation = $2, target = $3, source = $4, digest = $5,
             settings = $6, reason = $7, items = $8, budget = $9, most_requests = $10, created = $11
             WHERE id = $12 AND state = 'loading'",
        );
        let begun =
            of_plan(begun, plan, settings, token).bind(run).execute(&mut *transaction).await?;
        if begun.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(false);
        }
        sqlx::query("DELETE FROM linksfield_bulk_items WHERE run = $1")
            .bind(run)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Removes a run that cannot be opened.
    pub(crate) async fn discard(&self, run: i64, token: &str) -> Result<(), BulkError> {
        let mut transaction = self.pool.begin().await?;
        let removed = sqlx::query(
            "DELETE FROM linksfield_bulk_runs WHERE id = $1 AND state = 'loading' AND reason = $2",
        )
        .bind(run)
        .bind(token)
        .execute(&mut *transaction)
        .await?;
        if removed.rows_affected() == 1 {
            sqlx::query("DELETE FROM linksfield_bulk_items WHERE run = $1")
                .bind(run)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Lets workers send the items of a run that is loaded. The count of items is that of the rows that are stored.
    ///
    /// Runs are opened one after the other. If `is_once`, a run with rows of another one is not opened, however close
    /// together both were planned.
    pub(crate) async fn open_run(
        &self,
        run: i64,
        token: &str,
        is_once: bool,
    ) -> Result<Opened, BulkError> {
        let mut transaction = self.pool.begin().await?;
        if self.dialect == Dialect::Postgres {
            sqlx::query("SELECT pg_advisory_xact_lock(8211974)").execute(&mut *transaction).await?;
        }
        let opened = sqlx::query(
            "UPDATE linksfield_bulk_runs SET state = 'running', reason = NULL,
             items = (SELECT COUNT(*) FROM linksfield_bulk_items WHERE run = $1)
             WHERE id = $1 AND state = 'loading' AND reason = $2",
        )
        .bind(run)
        .bind(token)
        .execute(&mut *transaction)
        .await?;
        if opened.rows_affected() != 1 {
            transaction.rollback().await?;
            return Ok(Opened::Overtaken);
        }
        let mut repeated = RepeatedRows::default();
        if is_once {
            let rows = sqlx::query(
                "SELECT item.number, MIN(run.name) AS name FROM linksfield_bulk_items AS item
                 JOIN linksfield_bulk_items AS other ON other.digest = item.digest AND other.run <> item.run
                 JOIN linksfield_bulk_runs AS run ON run.id = other.run
                 WHERE item.run = $1 AND other.state <> 'refused' AND run.state <> 'loading'
                 GROUP BY item.number ORDER BY item.number",
            )
            .bind(run)
            .fetch_all(&mut *transaction)
            .await?;
            for row in &rows {
                let before: String = row.try_get("name")?;
                repeated.add(row.try_get("number")?, || format!("the run `{before}`"));
            }
        }
        if repeated.count > 0 {
            transaction.rollback().await?;
            return Ok(Opened::Repeated(repeated));
        }
        transaction.commit().await?;
        Ok(Opened::Running)
    }
}

/// Binds what a plan states, in the order of the columns.
fn of_plan<'q>(
    query: Query<'q, Any, AnyArguments>,
    plan: &'q Plan,
    settings: &'q str,
    token: &'q str,
) -> Query<'q, Any, AnyArguments> {
    query
        .bind(&plan.name)
        .bind(&plan.operation)
        .bind(&plan.target)
        .bind(&plan.source)
        .bind(&plan.digest)
        .bind(settings)
        .bind(token)
        .bind(plan.items)
        .bind(plan.settings.budget)
        .bind(plan.settings.most_requests.map(i64::from))
        .bind(milliseconds())
}
