//! [`Queue`]: how many calls of a family run at the same time, and how many wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::problem::{Kind, Problem};

/// How long a call waits for another to end.
const LONGEST: Duration = Duration::from_secs(30);

/// The calls of a family that run and wait.
pub(super) struct Queue {
    free: Arc<Semaphore>,
    waiting: AtomicUsize,
    running_most: usize,
    waiting_most: usize,
}

/// A call that waits. Its program may give up, which drops the value.
struct Waiting<'q>(&'q AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Queue {
    pub(super) fn new(running_most: usize, waiting_most: usize) -> Self {
        let free = Arc::new(Semaphore::new(running_most.min(Semaphore::MAX_PERMITS)));
        Self { free, waiting: AtomicUsize::new(0), running_most, waiting_most }
    }

    /// Waits until a call may run. The call runs until the permit is dropped.
    pub(super) async fn enter(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let busy =
            |detail: String| Problem::new(Kind::Busy, detail).retry_after(Duration::from_secs(1));
        let free = || Arc::clone(&self.free);
        if let Ok(permit) = free().try_acquire_owned() {
            return Ok(permit);
        }
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= self.waiting_most {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            let (running, waiting) = (self.running_most, self.waiting_most);
            return Err(busy(format!(
                "{running} calls of the family are running and {waiting} are waiting, which are the limits of the proxy; nothing was sent"
            )));
        }
        let _waiting = Waiting(&self.waiting);
        match tokio::time::timeout(LONGEST, free().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            // The semaphore is never closed.
            Ok(Err(_)) | Err(_) => Err(busy(format!(
                "the call waited {} s for others of the family to end; nothing was sent",
                LONGEST.as_secs()
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_full_queue_refuses_and_a_program_that_gives_up_makes_room() {
        let queue = Arc::new(Queue::new(1, 1));
        let running = queue.enter().await.unwrap();
        let waiting = tokio::time::timeout(Duration::from_millis(20), queue.enter());
        assert!(waiting.await.is_err(), "the second call waits");
        let own = Arc::clone(&queue);
        let waiting = tokio::spawn(async move { own.enter().await.is_ok() });
        while queue.waiting.load(Ordering::Relaxed) == 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(queue.enter().await.unwrap_err().kind, Kind::Busy);
        drop(running);
        assert!(waiting.await.unwrap());
        assert!(queue.enter().await.is_ok());
    }
}
