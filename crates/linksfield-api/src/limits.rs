//! [`Limits`]: how many requests a client sends, and over how many connections. The clones of a client keep the limits
//! together. Every attempt and every login counts.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

use crate::deadline::within;

/// The part by which the client stays below a limit per second, because requests do not take equally long to arrive.
const MARGIN: f64 = 1.15;

/// How long a connection counts after its response: until it is idle again, or closed.
const SETTLING: Duration = Duration::from_millis(10);

/// The parts into which a day is divided. Requests are counted in each part.
const PARTS: u32 = 96;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The limits of the requests of a client and its clones.
///
/// A family that documents limits has these by default. Cube, for example, allows 10 requests per second, 3 connections
/// and 5,000 requests per day for each IP address. [`ClientBuilder::limits`](crate::ClientBuilder::limits) sets other
/// limits, and [`Limits::none`] removes them.
///
/// A call waits until the limits allow its request. The wait is part of the
/// [time limit of the call](crate::ClientBuilder::timeout). If the wait would be longer, the call fails with
/// [`Error::NotSent`](crate::Error::NotSent). Each attempt and each login counts as a request.
///
/// Clients that were built separately, other processes and earlier runs of a program are not counted. If they use the
/// same IP address, set lower limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    pub(crate) per_second: Option<u32>,
    pub(crate) connections: Option<u32>,
    pub(crate) per_day: Option<u32>,
}

impl Limits {
    /// Creates limits that allow everything.
    #[must_use]
    pub const fn none() -> Self {
        Self { per_second: None, connections: None, per_day: None }
    }

    /// Sets the number of requests per second.
    ///
    /// The requests are spread evenly, a little more slowly than the limit. 0 means 1.
    #[must_use]
    pub const fn per_second(mut self, requests: u32) -> Self {
        self.per_second = Some(requests);
        self
    }

    /// Sets the number of connections.
    ///
    /// Idle connections count, too. Therefore writes, which open new connections, share a third of the number, and reads
    /// the rest. With a single connection, all requests open a new one. With
    /// [`reuse_connections_for_writes`](crate::ClientBuilder::reuse_connections_for_writes), all requests share all
    /// connections. 0 means 1.
    ///
    /// A custom transport must not keep more idle connections than its share.
    #[must_use]
    pub const fn connections(mut self, connections: u32) -> Self {
        self.connections = Some(connections);
        self
    }

    /// Sets the number of requests within 24 hours.
    ///
    /// A call beyond this number fails immediately. 0 means that every call fails.
    #[must_use]
    pub const fn per_day(mut self, requests: u32) -> Self {
        self.per_day = Some(requests);
        self
    }

    /// Returns the number of requests per second, if it is limited.
    #[must_use]
    pub const fn requests_per_second(&self) -> Option<u32> {
        self.per_second
    }

    /// Removes the limit of requests per second, for a program that keeps it by other means.
    #[must_use]
    pub const fn without_per_second(self) -> Self {
        Self { per_second: None, ..self }
    }

    /// Returns the stricter of both limits, for each kind of limit.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            per_second: stricter(self.per_second, other.per_second),
            connections: stricter(self.connections, other.connections),
            per_day: stricter(self.per_day, other.per_day),
        }
    }

    /// Returns how many connections reads and writes may use, if their number is limited.
    pub(crate) fn shares(self, reuse_for_writes: bool) -> Option<Shares> {
        let all = self.connections?.max(1);
        Some(match all {
            _ if reuse_for_writes => Shares { shared: all, fresh: 0 },
            1 => Shares { shared: 0, fresh: 1 },
            _ => Shares { shared: all - (all / 3).max(1), fresh: (all / 3).max(1) },
        })
    }
}

const fn stricter(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    match (one, other) {
        (Some(one), Some(other)) if one > other => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}

/// How many connections are kept open for several requests, and how many serve one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shares {
    pub(crate) shared: u32,
    pub(crate) fresh: u32,
}

/// The limit that kept a request from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitReached {
    limit: Limit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    PerSecond(u32),
    Connections(u32),
    PerDay(u32),
}

impl LimitReached {
    /// Returns whether the limit is that of a day. Otherwise the call may succeed a little later.
    #[must_use]
    pub fn is_daily(&self) -> bool {
        matches!(self.limit, Limit::PerDay(_))
    }
}

impl fmt::Display for LimitReached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.limit {
            Limit::PerSecond(most) => {
                write!(f, "the wait for the limit of {most} requests per second took too long")
            }
            Limit::Connections(most) => {
                write!(f, "the wait for one of {most} connections took too long")
            }
            Limit::PerDay(most) => write!(f, "the limit of {most} requests per day is reached"),
        }
    }
}

/// Keeps the limits of a client.
#[derive(Debug)]
pub(crate) struct Limiter {
    limits: Limits,
    rate: Option<Rate>,
    /// For connections that serve several requests. None if all requests use `fresh`.
    shared: Option<Lanes>,
    fresh: Option<Lanes>,
    day: Option<Mutex<Day>>,
}

impl Limiter {
    /// Creates a limiter, or `None` if nothing is limited.
    pub(crate) fn new(limits: Limits, reuse_for_writes: bool) -> Option<Self> {
        if limits == Limits::none() {
            return None;
        }
        let lanes = |count: u32| (count > 0).then(|| Lanes::new(count));
        let shares = limits.shares(reuse_for_writes);
        Some(Self {
            limits,
            rate: limits.per_second.map(Rate::new),
            shared: shares.and_then(|shares| lanes(shares.shared)),
            fresh: shares.and_then(|shares| lanes(shares.fresh)),
            day: limits.per_day.map(|most| Mutex::new(Day::new(most))),
        })
    }

    /// Waits until a request may be sent, at most for this time. The permit counts the request's connection.
    pub(crate) async fn admit(
        &self,
        needs_fresh_connection: bool,
        limit: Duration,
    ) -> Result<Permit<'_>, LimitReached> {
        let until = Instant::now().checked_add(limit);
        let reached = |limit| LimitReached { limit };
        let is_fresh = needs_fresh_connection || self.shared.is_none();
        let lanes = if is_fresh { &self.fresh } else { &self.shared };
        let lane = match lanes {
            Some(lanes) => {
                let most = self.limits.connections.unwrap_or_default().max(1);
                let lane = within(until, lanes.acquire()).await;
                Some(lane.ok_or_else(|| reached(Limit::Connections(most)))?)
            }
            None => None,
        };
        if let Some(rate) = &self.rate {
            let most = self.limits.per_second.unwrap_or_default().max(1);
            within(until, rate.wait()).await.ok_or_else(|| reached(Limit::PerSecond(most)))?;
        }
        if let Some(day) = &self.day {
            let mut day = day.lock().unwrap_or_else(PoisonError::into_inner);
            if !day.count(Instant::now()) {
                return Err(reached(Limit::PerDay(day.most)));
            }
        }
        Ok(Permit { needs_fresh_connection: is_fresh && lane.is_some(), _lane: lane })
    }
}

/// The right to send a request. Dropping it frees the connection.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    needs_fresh_connection: bool,
    _lane: Option<Lane<'a>>,
}

impl Permit<'_> {
    /// Returns whether the request must use a new connection, because all connections are for one request.
    pub(crate) fn needs_fresh_connection(&self) -> bool {
        self.needs_fresh_connection
    }
}

/// Spreads requests over time, in the order in which they wait.
#[derive(Debug)]
struct Rate {
    interval: Duration,
    /// When the next request may be sent.
    next: tokio::sync::Mutex<Option<Instant>>,
}

impl Rate {
    fn new(per_second: u32) -> Self {
        let interval = Duration::from_secs_f64(MARGIN / f64::from(per_second.max(1)));
        Self { interval, next: tokio::sync::Mutex::default() }
    }

    async fn wait(&self) {
        // Held while a request waits, so that the others wait behind it.
        let mut next = self.next.lock().await;
        if let Some(next) = *next {
            tokio::time::sleep_until(next).await;
        }
        *next = Some(Instant::now() + self.interval);
    }
}

/// Connections, each of which serves one request at a time.
#[derive(Debug)]
struct Lanes {
    free: Semaphore,
    /// For each free connection, when it was last used.
    used: Mutex<VecDeque<Option<Instant>>>,
}

#[derive(Debug)]
struct Lane<'a> {
    lanes: &'a Lanes,
    permit: Option<SemaphorePermit<'a>>,
}

impl Lanes {
    fn new(count: u32) -> Self {
        let count = usize::try_from(count).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { free: Semaphore::new(count), used: Mutex::new(VecDeque::new()) }
    }

    async fn acquire(&self) -> Lane<'_> {
        // The semaphore is never closed.
        let permit = self.free.acquire().await.ok();
        let lane = Lane { lanes: self, permit };
        let used = self.used().pop_front().flatten();
        if let Some(used) = used {
            tokio::time::sleep_until(used + SETTLING).await;
        }
        lane
    }

    fn used(&self) -> std::sync::MutexGuard<'_, VecDeque<Option<Instant>>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        self.lanes.used().push_back(Some(Instant::now()));
        self.permit.take();
    }
}

/// Counts the requests of the last 24 hours.
#[derive(Debug)]
struct Day {
    most: u32,
    total: u32,
    /// The beginning of each part of the day, and the requests in it.
    parts: VecDeque<(Instant, u32)>,
}

impl Day {
    fn new(most: u32) -> Self {
        Self { most, total: 0, parts: VecDeque::new() }
    }

    /// Counts a request, unless the limit is reached.
    fn count(&mut self, now: Instant) -> bool {
        let part = DAY / PARTS;
        // A part counts until all of it is older than a day.
        while let Some((begun, requests)) = self.parts.front()
            && now.saturating_duration_since(*begun) > DAY + part
        {
            self.total -= requests;
            self.parts.pop_front();
        }
        if self.total >= self.most {
            return false;
        }
        self.total += 1;
        match self.parts.back_mut() {
            Some((begun, requests)) if now.saturating_duration_since(*begun) < part => {
                *requests += 1
            }
            _ => self.parts.push_back((now, 1)),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stricter_of_two_limits_applies() {
        let documented = Limits::none().per_second(10).connections(3);
        let own = Limits::none().per_second(20).connections(2).per_day(7);
        let both = Limits::none().per_second(10).connections(2).per_day(7);
        assert_eq!((documented.and(own), own.and(documented)), (both, both));
        assert_eq!(documented.and(Limits::none()), documented);
    }
}
