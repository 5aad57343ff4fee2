//! [`Bulk`] plans runs, and [`Worker`] carries them out.

mod item;
mod lease;
mod pace;
mod plan;
mod preview;
mod rows;
mod session;
mod settle;
mod streak;
mod worker;

use linksfield_api::{AnyClient, BoundOperation, OperationInfo};

use crate::error::BulkError;
use crate::store::Store;
pub use plan::PlanOptions;
pub use preview::{Checked, Preview};
pub use worker::{End, Ended, Moment, Worker};

/// One operation, and the journal of its runs.
#[derive(Debug, Clone)]
pub struct Bulk {
    store: Store,
    bound: BoundOperation,
    target: String,
}

impl Bulk {
    /// Chooses the operation, such as `order_package`.
    ///
    /// The client should retry nothing itself ([`RetryPolicy::never`](linksfield_api::RetryPolicy::never)), so that the
    /// journal counts each request. `target` names the server and the account for people. A run cannot be carried out
    /// with another target than that of its plan.
    ///
    /// # Errors
    ///
    /// [`BulkError::Operation`] if the family of the client has no such operation.
    pub fn new(
        store: &Store,
        client: &AnyClient,
        operation: &str,
        target: impl Into<String>,
    ) -> Result<Self, BulkError> {
        let bound = client.operation(operation)?;
        Ok(Self { store: store.clone(), bound, target: target.into() })
    }

    /// Returns the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.bound.info()
    }

    /// Returns the journal.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }
}
