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
        use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};
        let before = sched_getaffinity(None).ok();
        let mut one = CpuSet::new();
        one.set(sched_getcpu());
        let is_kept = sched_setaffinity(None, &one).is_ok();
        Self { before: before.filter(|_| is_kept) }
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
