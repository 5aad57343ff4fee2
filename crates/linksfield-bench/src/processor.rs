//! [`OneProcessor`]: a client and its server take turns on one processor.

/// Keeps this thread, and the threads and processes that it starts, on one processor until it is dropped.
///
/// Where a server runs beside its client, a call takes 20 or 70 microseconds, as the system has placed the server on the same
/// processor or on one that has to wake up first. Each side of a comparison is placed anew, and their ratio means nothing.
///
/// This works on Linux. Elsewhere, nothing is kept.
#[must_use]
pub(crate) struct OneProcessor {
    #[cfg(target_os = "linux")]
    before: Option<rustix::thread::CpuSet>,
}

#[cfg(target_os = "linux")]
impl OneProcessor {
    pub(crate) fn keep() -> Self {
        use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
        let Ok(before) = sched_getaffinity(None) else { return Self { before: None } };
        let mut one = CpuSet::new();
        // The first is where the interrupts of the system are handled.
        let last = (0..CpuSet::MAX_CPU).rev().find(|processor| before.is_set(*processor));
        one.set(last.unwrap_or(0));
        let is_kept = sched_setaffinity(None, &one).is_ok();
        Self { before: is_kept.then_some(before) }
    }
}

#[cfg(target_os = "linux")]
impl Drop for OneProcessor {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let _ = rustix::thread::sched_setaffinity(None, before);
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl OneProcessor {
    pub(crate) fn keep() -> Self {
        Self {}
    }
}
