//! The documented limits of the requests and connections of a client, which are counted by family and IP address.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use linksfield_spec::Family;

/// The largest number of families and addresses that are counted.
const MAX_CLIENTS: usize = 10_000;
const SECOND: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What the clients have used of their limits.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    is_on: bool,
    used: Mutex<BTreeMap<(String, IpAddr), Used>>,
}

#[derive(Debug, Default)]
struct Used {
    /// The times of the requests within the last second.
    recent: VecDeque<SystemTime>,
    /// The beginning of the current day, and the number of its requests.
    day: Option<(SystemTime, u32)>,
    connections: u32,
}

/// A connection, which counts for the families whose calls it has carried.
#[derive(Debug)]
pub(crate) struct Client {
    limits: Arc<Limits>,
    address: IpAddr,
    families: Mutex<BTreeSet<String>>,
}

impl Limits {
    pub(crate) fn new(is_on: bool) -> Self {
        Self { is_on, ..Self::default() }
    }

    /// Forgets the requests. Open connections are still counted.
    pub(crate) fn reset(&self) {
        self.used().retain(|_, used| {
            *used = Used { connections: used.connections, ..Used::default() };
            used.connections > 0
        });
    }

    fn used(&self) -> MutexGuard<'_, BTreeMap<(String, IpAddr), Used>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Client {
    pub(crate) fn new(limits: Arc<Limits>, address: IpAddr) -> Self {
        Self { limits, address, families: Mutex::default() }
    }

    /// Counts a request. Returns the limit that it exceeds, as a text.
    pub(crate) fn admit(&self, family: &Family, now: SystemTime) -> Result<(), String> {
        if !self.limits.is_on || family.limits.is_empty() {
            return Ok(());
        }
        let mut families = self.families.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = self.limits.used();
        if all.len() >= MAX_CLIENTS {
            all.retain(|_, used| used.connections > 0);
        }
        let used = all.entry((family.id.clone(), self.address)).or_default();
        if !families.contains(&family.id) {
            if let Some(most) = family.limits.connections.filter(|most| used.connections >= *most) {
                return Err(format!("the limit of {most} concurrent connections is exceeded"));
            }
            used.connections += 1;
            families.insert(family.id.clone());
        }
        let is_within = |time: &SystemTime, span: Duration| {
            now.duration_since(*time).is_ok_and(|age| age < span)
        };
        while used.recent.front().is_some_and(|time| !is_within(time, SECOND)) {
            used.recent.pop_front();
        }
        if let Some(most) = family.limits.per_second
            && used.recent.len() >= usize::try_from(most).unwrap_or(usize::MAX)
        {
            return Err(format!("the limit of {most} requests per second is exceeded"));
        }
        let today = used.day.filter(|(start, _)| is_within(start, DAY)).unwrap_or((now, 0));
        if let Some(most) = family.limits.per_day.filter(|most| today.1 >= *most) {
            return Err(format!("the limit of {most} requests per day is exceeded"));
        }
        used.day = Some((today.0, today.1 + 1));
        if family.limits.per_second.is_some() {
            used.recent.push_back(now);
        }
        Ok(())
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let families = self.families.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut all = self.limits.used();
        for family in std::mem::take(families) {
            if let Some(used) = all.get_mut(&(family, self.address)) {
                used.connections = used.connections.saturating_sub(1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::defaults::embedded_spec;

    #[test]
    fn requests_and_connections_are_limited_by_family_and_address() {
        let spec = embedded_spec().unwrap();
        let cube = spec.family("cube").unwrap();
        let limits = Arc::new(Limits::new(true));
        let client = |last| Client::new(Arc::clone(&limits), Ipv4Addr::new(127, 0, 0, last).into());
        let now = SystemTime::now();
        let after = |milliseconds| now + Duration::from_millis(milliseconds);
        let first = client(1);
        assert!((0..10).all(|number| first.admit(cube, after(number)).is_ok()));
        let error = first.admit(cube, after(999)).unwrap_err();
        assert_eq!(error, "the limit of 10 requests per second is exceeded");
        assert_eq!(first.admit(cube, after(1000)), Ok(()));
        assert_eq!(first.admit(spec.family("csss").unwrap(), now), Ok(()));
        assert_eq!(client(2).admit(cube, now), Ok(()));
        let others = [client(1), client(1)];
        assert!(others.iter().all(|client| client.admit(cube, after(5000)).is_ok()));
        let fourth = client(1);
        let error = fourth.admit(cube, after(9000)).unwrap_err();
        assert_eq!(error, "the limit of 3 concurrent connections is exceeded");
        drop(others);
        assert_eq!(fourth.admit(cube, after(9000)), Ok(()));
        let admitted =
            (0..6000).filter(|n| first.admit(cube, after(20_000 + n * 200)).is_ok()).count();
        assert_eq!(admitted, 5000 - 14);
        let error = first.admit(cube, after(80_000_000)).unwrap_err();
        assert_eq!(error, "the limit of 5000 requests per day is exceeded");
        assert_eq!(first.admit(cube, now + DAY), Ok(()));
    }
}
