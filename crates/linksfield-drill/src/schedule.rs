//! What happens during a drill, and when: by the number of rows that have ended. The seed decides.

use std::collections::VecDeque;

use crate::moments::MOMENTS;
use crate::settings::Settings;

/// What happens to a worker, or to the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    /// A worker is killed after some milliseconds.
    Kill(u64),
    /// A worker kills itself when it reaches a moment for the nth time.
    KillAt(&'static str, u32),
    /// The database ends without a shutdown, and starts again. On SQLite, another process holds the write lock.
    Restart,
    /// The database is away for three seconds. On SQLite, another process holds the write lock.
    Outage,
    /// The clock of a worker jumps by an hour.
    Jump,
    /// The clock of the database jumps by an hour. SQLite has no clock of its own.
    JumpDatabase,
}

/// An event, and the number of rows that have ended before it happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) after: usize,
    pub(crate) event: Event,
}

/// Plans all events, in their order.
pub(crate) fn plan(settings: &Settings, has_clocks: bool) -> VecDeque<Planned> {
    let mut random = fastrand::Rng::with_seed(settings.seed);
    let mut kills: Vec<Event> = (0..settings.kills)
        .map(|kill| match MOMENTS.get(kill) {
            Some((_, moment)) => Event::KillAt(moment, random.u32(1..=5)),
            None => Event::Kill(random.u64(0..200)),
        })
        .collect();
    random.shuffle(&mut kills);
    let rounds = if settings.items < 2000 { 1 } else { 3 };
    let outages = [Event::Restart, Event::Outage].repeat(rounds);
    let jumps = match (has_clocks, settings.database.is_postgres()) {
        (false, _) => Vec::new(),
        (true, false) => vec![Event::Jump; 2 * rounds],
        (true, true) => [Event::Jump, Event::JumpDatabase].repeat(rounds),
    };
    let mut all: Vec<Planned> = Vec::new();
    // At the end, enough rows are left for the last kill to hit a worker that has one.
    let last = settings.items.saturating_sub(3 * settings.workers * crate::worker::CONCURRENCY);
    for events in [kills, outages, jumps] {
        let parts = events.len() as f64;
        for (part, event) in events.into_iter().enumerate() {
            let fraction = (part as f64 + 0.1 + 0.8 * random.f64()) / parts;
            all.push(Planned { after: (fraction * last as f64) as usize, event });
        }
    }
    all.sort_by_key(|planned| planned.after);
    all.into()
}
