//! How fast a drill may be, so that its events are spread over it.

use crate::schedule::{Event, Planned};

/// The limit of requests per second of the run. Large drills take long enough without one.
pub(crate) fn per_second<'e>(
    items: usize,
    events: impl Iterator<Item = &'e Planned>,
) -> Option<u32> {
    let seconds: f64 = events
        .map(|planned| match planned.event {
            Event::Kill(_) | Event::KillAt(..) => 1.2,
            Event::Restart | Event::Outage => 3.0,
            Event::Jump | Event::JumpDatabase => 1.5,
        })
        .sum();
    // Each row needs at least a read and a write.
    let limit = 2.0 * items as f64 / seconds.max(1.0);
    (limit < 300.0).then_some((limit as u32).max(10))
}
