//! The records and the clock of the world, as JSON.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::query::Query;
use super::{Refused, bad, check_keys};
use crate::pushes::{PushState, shown_url};
use crate::shared::Shared;
use crate::world::WorldError;

/// The largest skew of the clock, in seconds.
const MAX_SKEW: i64 = 100 * 366 * 24 * 60 * 60;
/// The number of records that are returned if the query does not state another.
const DEFAULT_LIMIT: usize = 100;
/// The largest number of records in a response. Meanwhile, no request to their world is answered.
const MAX_LIMIT: usize = 1000;

/// Returns the kinds of records of each family.
pub(super) fn kinds(shared: &Shared) -> Value {
    let families = shared.spec().families.iter().filter_map(|family| {
        let kinds = family.sandbox.as_ref()?.kinds.iter().map(|kind| json!(kind.name));
        Some((family.id.clone(), kinds.collect()))
    });
    json!({ "kinds": families.collect::<Map<String, Value>>() })
}

/// Returns records of a kind, the oldest first.
pub(super) fn records(
    shared: &Shared,
    (family, kind): (&str, &str),
    query: &str,
) -> Result<Value, Refused> {
    let query = Query::new(query, &["account", "from", "limit"])?;
    let (from, limit) = (query.number("from", 0)?, query.number("limit", DEFAULT_LIMIT)?);
    if limit > MAX_LIMIT {
        return Err(bad(format!("`limit` is at most {MAX_LIMIT}; read the rest with `from`")));
    }
    let range = (from, limit);
    let (worlds, account) = (shared.worlds(), query.text("account"));
    let records = worlds.records(shared.spec(), (family, kind), account, range);
    let (records, total) = records.map_err(refused)?;
    let records = records.iter().map(|record| json!({ "id": record.id, "fields": record.fields }));
    Ok(json!({ "records": records.collect::<Vec<_>>(), "total": total }))
}

/// Sets fields of a record, and adds the record if it does not exist.
pub(super) fn set(
    shared: &Shared,
    (family, kind, id): (&str, &str, &str),
    query: &str,
    fields: Map<String, Value>,
) -> Result<Value, Refused> {
    let query = Query::new(query, &["account"])?;
    let fields = Value::Object(fields);
    let set = (id, &fields);
    let worlds = shared.worlds();
    worlds.set(shared.spec(), (family, kind), query.text("account"), set).map_err(refused)?;
    Ok(json!({}))
}

/// Returns the pushes that followed changes of the world, the oldest first.
pub(super) fn pushes(shared: &Shared) -> Value {
    let pushes = shared.outbox().pushes().into_iter().map(|push| {
        let attempts = push.attempts.iter().map(|attempt| {
            json!({ "status": attempt.status, "error": attempt.error, "at": seconds(attempt.at) })
        });
        json!({
            "number": push.number,
            "kind": push.kind,
            "url": shown_url(&push.url),
            "body": push.body,
            "cause": push.cause,
            "at": seconds(push.at),
            "state": match push.state {
                PushState::Waiting => "waiting",
                PushState::Sending => "sending",
                PushState::Acknowledged => "acknowledged",
                PushState::Dropped => "dropped",
            },
            "attempts": attempts.collect::<Vec<_>>(),
        })
    });
    json!({ "pushes": pushes.collect::<Vec<_>>() })
}

/// Returns a time in seconds since 1970.
fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

fn refused(error: WorldError) -> Refused {
    match error {
        WorldError::Full => (StatusCode::INSUFFICIENT_STORAGE, error.to_string()),
        WorldError::Wrong(_) => bad(error.to_string()),
    }
}

/// Returns the time of the world, the skew, and the time with which the times of requests are compared.
pub(super) fn clock(shared: &Shared) -> Value {
    json!({
        "now": seconds(shared.now()),
        "skew": shared.clock_skew(),
        "checked_with": seconds(shared.skewed_now()),
    })
}

/// Sets the skew, and moves the time of the world forward.
pub(super) fn set_clock(shared: &Shared, object: &Map<String, Value>) -> Result<Value, Refused> {
    check_keys(object, &["skew", "advance"])?;
    let number = |name: &str, least: i64| match object.get(name) {
        None => Ok(None),
        Some(value) => value
            .as_i64()
            .filter(|seconds| (least..=MAX_SKEW).contains(seconds))
            .map(Some)
            .ok_or_else(|| {
                bad(format!(
                    "`{name}` must be a whole number of seconds from {least} to {MAX_SKEW}"
                ))
            }),
    };
    let (skew, advance) = (number("skew", -MAX_SKEW)?, number("advance", 0)?);
    if let Some(skew) = skew {
        shared.set_clock_skew(skew);
    }
    if let Some(advance) = advance {
        shared.worlds().advance(shared.spec(), Duration::from_secs(advance.unsigned_abs()));
    }
    Ok(clock(shared))
}
