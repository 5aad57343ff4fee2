//! Opens connections for writes ahead, each for a single write. A burst of writes then does not wait for a connection
//! and a TLS handshake each time, and no write uses a connection that another request has used.
//!
//! - The first write after a pause opens no connection but its own. From the second write within [`KEPT`] on, as many
//!   connections are kept ready as there were writes in that time, at most the number that is set.
//! - A connection takes the place of a used one only a moment later, so that its TLS handshake does not delay the burst,
//!   unless none is left.
//! - A connection is ready for [`KEPT`]. Servers wait longer than that for the first request of a connection. Unused
//!   connections are then closed.
//! - Before a connection is used, it is checked. If the server has closed it or sent anything on it, the write uses
//!   another one. No byte of a request was written by then. After that, or if a connection cannot be opened, none is
//!   opened ahead for [`PAUSE`].
//! - A connection belongs to the runtime on which it was opened, and is closed with it.

use std::collections::{HashMap, VecDeque};
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

use ::reqwest::{Client, Method, Request};
use tokio::runtime::{Handle, Id};
use tokio::task::JoinSet;
use url::{Origin, Url};

use super::connect::{Connection, Slot};

/// How long a connection is ready, and how long a write counts.
const KEPT: Duration = Duration::from_secs(2);

/// How long a connection is not opened after the write that needs it for a later one. A burst on a fast network is then
/// over.
const LULL: Duration = Duration::from_millis(10);

/// How long no connection is opened ahead after one was not usable.
const PAUSE: Duration = Duration::from_secs(60);

/// The server to which a connection leads, and the runtime to which it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Place {
    server: Origin,
    runtime: Id,
}

/// Opens connections ahead. Dropping this value closes them.
pub(super) struct Ahead {
    client: Client,
    stock: Arc<Stock>,
    tasks: Mutex<JoinSet<()>>,
}

impl Ahead {
    /// Opens at most this number of connections of a client to each server.
    pub(super) fn new(client: Client, most: usize) -> Self {
        let stock = Arc::new(Stock { most, lanes: Mutex::default() });
        Self { client, stock, tasks: Mutex::default() }
    }

    /// Returns a connection for a write to this URL, if one is ready, and opens connections for further writes in the
    /// background.
    pub(super) async fn begin(&self, url: &Url) -> Option<Connection> {
        let place = Place { server: url.origin(), runtime: Handle::current().id() };
        let ready = self.stock.ready(&place).await;
        let Missing { count, lull } = self.stock.note_write(&place);
        if count > 0 {
            let mut server = url.clone();
            server.set_path("");
            server.set_query(None);
            let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
            while tasks.try_join_next().is_some() {}
            for _ in 0..count {
                let mut request = Request::new(Method::GET, server.clone());
                // Replaces a limit that the consumer may have set for all requests. That of connecting applies.
                *request.timeout_mut() = Some(PAUSE);
                let opening = Opening(Arc::clone(&self.stock), place.clone());
                tasks.spawn(open(self.client.clone(), request, opening, lull));
            }
        }
        ready
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.stock.close();
    }
}

/// Opens a connection, keeps it for [`KEPT`], and closes it if it was not used. If this task ends earlier, for example
/// with its runtime, the connection is closed then.
async fn open(client: Client, request: Request, opening: Opening, lull: Duration) {
    if !lull.is_zero() {
        tokio::time::sleep(lull).await;
    }
    let connection = Slot::fill(client.execute(request)).await;
    drop(client);
    let Some(connection) = connection else {
        opening.0.was_unusable(&opening.1);
        return;
    };
    let _kept = opening.into_kept(connection);
    tokio::time::sleep(KEPT).await;
}

/// How many connections are to be opened, and after which time.
#[derive(Default)]
struct Missing {
    count: usize,
    lull: Duration,
}

/// A connection that is being opened.
struct Opening(Arc<Stock>, Place);

impl Opening {
    fn into_kept(self, connection: Connection) -> Kept {
        let number = self.0.put(&self.1, connection);
        Kept(Arc::clone(&self.0), self.1.clone(), number)
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.0.with(&self.1, |lane| lane.opening = lane.opening.saturating_sub(1));
    }
}

/// A connection that is ready. Dropping this value closes it, unless it was used.
struct Kept(Arc<Stock>, Place, u64);

impl Drop for Kept {
    fn drop(&mut self) {
        let Self(stock, place, number) = self;
        drop(stock.with(place, |lane| {
            let index = lane.ready.iter().position(|ready| ready.number == *number)?;
            lane.ready.remove(index)
        }));
    }
}

/// The connections that are ready.
struct Stock {
    /// The most connections that are ready for each server.
    most: usize,
    lanes: Mutex<Lanes>,
}

#[derive(Default)]
struct Lanes {
    lanes: HashMap<Place, Lane>,
    /// The number of the next connection.
    next: u64,
    is_closed: bool,
}

#[derive(Default)]
struct Lane {
    /// When the latest writes began.
    writes: VecDeque<Instant>,
    opening: usize,
    /// The connections that are ready, the oldest first.
    ready: VecDeque<Ready>,
    /// Whether a write has used a connection that was opened ahead. Until then, only one is opened.
    is_proven: bool,
    paused_until: Option<Instant>,
}

struct Ready {
    number: u64,
    connection: Connection,
    since: Instant,
    /// The same time on the other clock, which does not stand still while the machine sleeps.
    date: SystemTime,
}

impl Ready {
    fn is_young(&self) -> bool {
        self.since.elapsed() < KEPT && self.date.elapsed().is_ok_and(|age| age < KEPT)
    }
}

impl Stock {
    /// Removes the oldest connection that is open and unused.
    async fn ready(&self, place: &Place) -> Option<Connection> {
        if self.with(place, |lane| lane.ready.is_empty()).unwrap_or(true) {
            return None;
        }
        // The runtime looks for events of sockets before it continues here. Otherwise it might not have seen yet that
        // the server has closed a connection, for example in a program that was not in the runtime for a while.
        tokio::task::yield_now().await;
        while let Some(mut connection) = self.take(place) {
            let check = poll_fn(|context| Poll::Ready(connection.is_unused(context)));
            // A task that has used up its budget would find that nothing can be read.
            let is_unused = tokio::task::unconstrained(check).await;
            if is_unused {
                self.with(place, |lane| lane.is_proven = true);
                return Some(connection);
            }
            self.was_unusable(place);
        }
        None
    }

    /// Removes the oldest connection, and closes those that are too old.
    fn take(&self, place: &Place) -> Option<Connection> {
        loop {
            let ready = self.with(place, |lane| lane.ready.pop_front())??;
            if ready.is_young() {
                return Some(ready.connection);
            }
        }
    }

    /// Notes that a write begins. Returns which connections are to be opened.
    fn note_write(&self, place: &Place) -> Missing {
        let now = Instant::now();
        let mut lanes = self.lock();
        lanes.lanes.retain(|_, lane| lane.is_needed(now));
        let lane = lanes.lanes.entry(place.clone()).or_default();
        lane.writes.push_back(now);
        if lane.writes.len() > self.most.max(2) {
            lane.writes.pop_front();
        }
        if lane.paused_until.is_some_and(|until| now < until) {
            return Missing::default();
        }
        // A single write is not a burst.
        let wanted = if lane.writes.len() > 1 { lane.writes.len() } else { 0 };
        let wanted = wanted.min(if lane.is_proven { self.most } else { 1 });
        let count = wanted.saturating_sub(lane.ready.len() + lane.opening);
        lane.opening += count;
        Missing { count, lull: if lane.ready.is_empty() { Duration::ZERO } else { LULL } }
    }

    /// Notes that a connection could not be opened ahead, or was closed by the server, or had bytes to read.
    fn was_unusable(&self, place: &Place) {
        self.with(place, |lane| {
            lane.is_proven = false;
            lane.paused_until = Instant::now().checked_add(PAUSE);
        });
    }

    /// Adds a connection. Returns its number.
    fn put(&self, place: &Place, connection: Connection) -> u64 {
        let mut lanes = self.lock();
        let number = lanes.next;
        lanes.next += 1;
        if !lanes.is_closed {
            let (since, date) = (Instant::now(), SystemTime::now());
            let ready = Ready { number, connection, since, date };
            lanes.lanes.entry(place.clone()).or_default().ready.push_back(ready);
        }
        number
    }

    /// Closes all connections that are ready, and those that are opened later.
    fn close(&self) {
        let mut lanes = self.lock();
        lanes.is_closed = true;
        let closed = std::mem::take(&mut lanes.lanes);
        drop(lanes);
        drop(closed);
    }

    /// Changes what is known of a place, if anything is.
    fn with<T>(&self, place: &Place, change: impl FnOnce(&mut Lane) -> T) -> Option<T> {
        self.lock().lanes.get_mut(place).map(change)
    }

    fn lock(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lane {
    /// Forgets writes that were long ago. Returns whether anything else is to be remembered.
    fn is_needed(&mut self, now: Instant) -> bool {
        self.writes.retain(|write| now.duration_since(*write) < KEPT);
        let is_paused = self.paused_until.is_some_and(|until| now < until);
        is_paused || self.opening > 0 || !self.writes.is_empty() || !self.ready.is_empty()
    }
}
