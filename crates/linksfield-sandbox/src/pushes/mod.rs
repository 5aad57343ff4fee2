//! The pushes that follow changes of the world: an outbox that sends them until their receivers acknowledge them.
//!
//! A change is put into a queue by the thread that made it, which then goes on. A task takes the changes from the queue,
//! makes the pushes, and sends each of them when it is due.

mod outbox;
mod receiver;
mod record;
mod schedule;
mod trigger;

pub(crate) use outbox::Outbox;
pub use receiver::PushReceiver;
pub(crate) use receiver::{Receivers, shown_url};
pub use record::{PushAttempt, PushState, SentPush};
pub use schedule::PushSchedule;

use crate::builder::SandboxBuilder;
use crate::push::PushError;
use crate::sandbox::Sandbox;

impl SandboxBuilder {
    /// Sends pushes to a receiver after changes of the world, as the specification describes.
    ///
    /// The receiver is a URL or a [`PushReceiver`]. A push is sent again until the receiver responds with a status from
    /// 200 to 299: see [`PushSchedule`]. Each attempt has a new time and a new signature.
    ///
    /// Without a receiver, the sandbox sends no pushes.
    #[must_use]
    pub fn push_to(mut self, receiver: impl Into<PushReceiver>) -> Self {
        self.receivers.set_all(receiver.into());
        self
    }

    /// Sends the pushes of a family, such as `notification`, or of a kind, such as `notification.async_result`, to
    /// another receiver than [`push_to`](Self::push_to).
    ///
    /// If the fields of a push are not documented, a receiver recognises the push only by its URL.
    #[must_use]
    pub fn push_only_to(
        mut self,
        kind_or_family: impl Into<String>,
        receiver: impl Into<PushReceiver>,
    ) -> Self {
        self.receivers.set(kind_or_family.into(), receiver.into());
        self
    }
}

impl Sandbox {
    /// Returns the pushes that the sandbox has sent or is going to send, the oldest first.
    ///
    /// The sandbox keeps 1000 pushes, or fewer if their bodies take more than 64 MiB together. A push that still waits is
    /// not forgotten. If all of them wait, the sandbox drops further pushes.
    #[must_use]
    pub fn pushes(&self) -> Vec<SentPush> {
        self.shared().outbox().pushes()
    }

    /// Queues a push of a kind, such as `recharge_success`, with the documented example or a made-up body. Returns the
    /// number of the push.
    ///
    /// To send a push with another body, or without repeating it, use [`push`](Self::push).
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no push of this kind, if no receiver is set for it, or if too many
    /// pushes wait.
    pub fn push_now(&self, kind: &str) -> Result<u64, PushError> {
        let shared = self.shared();
        shared.outbox().push_now(shared.spec(), kind)
    }

    /// Waits until each push is acknowledged or dropped, including the pushes of changes that were already made.
    ///
    /// With the default [`PushSchedule`], a push to a receiver that is down is dropped after almost a day. In a test, set a
    /// shorter schedule, or wrap the call in a timeout.
    pub async fn pushes_done(&self) {
        self.shared().outbox().done().await;
    }
}
