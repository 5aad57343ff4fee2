//! [`Delivery`]: a push that a receiver has claimed for the application.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::error::ReceiveError;
use super::push::VerifiedPush;
use super::replay::{ClaimState, PushClaim, ReplayGuard};

/// The body of the response to a processed push: an empty JSON object.
///
/// The documentation requires a JSON response and shows no example.
pub const ACKNOWLEDGEMENT: &str = "{}";

/// A verified push that this handler alone processes. The methods of [`VerifiedPush`] return its content.
///
/// Process the event first. Then call [`confirm`](Self::confirm), and respond with status 200 and
/// [`ACKNOWLEDGEMENT`]. If processing fails, call [`release`](Self::release) and respond with an error status, so
/// that the sender can try again. Linksfield documents that it does so for the results of asynchronous calls, at most 30
/// times within 24 hours. For other pushes, nothing is documented.
///
/// # Dropping a delivery
///
/// A delivery that is dropped without either call is abandoned, for example because the handler returned early or
/// panicked, or because its future was cancelled. A destructor cannot wait for a store. [`MemoryGuard`] frees
/// the claim immediately. Other guards may free the claim later, at the latest when its
/// [lease](super::ReceiverBuilder::claim_lease) expires. Until then, copies are refused with
/// [`ReceiveError::InProgress`], so that the sender can try again.
///
/// [`MemoryGuard`]: super::MemoryGuard
#[must_use = "a delivery that is dropped is delivered again when a copy arrives"]
pub struct Delivery<E> {
    push: VerifiedPush<E>,
    /// `None` for a push that is not protected against replay.
    claim: Option<HeldClaim>,
}

impl<E> Delivery<E> {
    /// Claims a push. `claim` is `None` for a push that is not protected against replay.
    pub(super) async fn claim(
        push: VerifiedPush<E>,
        claim: Option<HeldClaim>,
    ) -> Result<Self, ReceiveError> {
        let Some(mut claim) = claim else { return Ok(Self { push, claim: None }) };
        // If this future is cancelled here, `claim` is dropped and the claim is abandoned.
        match claim.guard.claim(&claim.push).await {
            Ok(ClaimState::Claimed) => Ok(Self { push, claim: Some(claim) }),
            Ok(state) => {
                claim.is_held = false;
                Err(match state {
                    ClaimState::Handled => ReceiveError::Replayed,
                    _ => ReceiveError::InProgress,
                })
            }
            // The store may have recorded the claim before it failed, so the claim is abandoned.
            Err(error) => Err(ReceiveError::Guard(error)),
        }
    }

    /// Records the push as handled, and returns its event.
    ///
    /// From then on, the receiver refuses copies of the push with [`ReceiveError::Replayed`]. Call this method
    /// after the event is processed, because a push that is confirmed earlier is lost if processing fails. If the
    /// push is not [replay-protected](VerifiedPush::is_replay_protected), nothing is recorded.
    ///
    /// # Errors
    ///
    /// [`ReceiveError::Guard`] if the guard failed, or if the claim has expired and another handler has claimed the
    /// push. The event is processed, but the receiver does not know: when the claim has expired, a copy is
    /// delivered again. Respond with [`ReceiveError::status`]. If the effect must happen exactly once, store
    /// [`VerifiedPush::digest`] in the same transaction.
    pub async fn confirm(mut self) -> Result<E, ReceiveError> {
        if let Some(claim) = &mut self.claim {
            // The event is processed, so the claim is not abandoned, even if this future is cancelled.
            claim.is_held = false;
            claim.guard.confirm(&claim.push).await?;
        }
        Ok(self.push.into_event())
    }

    /// Frees the push after its processing has failed, so that the next copy is delivered.
    ///
    /// # Errors
    ///
    /// [`ReceiveError::Guard`] if the guard failed. The claim then expires with its
    /// [lease](super::ReceiverBuilder::claim_lease).
    pub async fn release(mut self) -> Result<(), ReceiveError> {
        if let Some(claim) = &mut self.claim {
            claim.guard.release(&claim.push).await?;
            claim.is_held = false;
        }
        Ok(())
    }
}

impl<E> Deref for Delivery<E> {
    type Target = VerifiedPush<E>;

    fn deref(&self) -> &VerifiedPush<E> {
        &self.push
    }
}

impl<E: fmt::Debug> fmt::Debug for Delivery<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Delivery").field(&self.push).finish()
    }
}

/// A claim that is abandoned when it is dropped.
pub(super) struct HeldClaim {
    guard: Arc<dyn ReplayGuard>,
    push: PushClaim,
    is_held: bool,
}

impl HeldClaim {
    pub(super) fn new(guard: Arc<dyn ReplayGuard>, push: PushClaim) -> Self {
        Self { guard, push, is_held: true }
    }
}

impl Drop for HeldClaim {
    fn drop(&mut self) {
        if self.is_held {
            self.guard.abandon(self.push.clone());
        }
    }
}
