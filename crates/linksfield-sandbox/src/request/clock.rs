//! Compares the time in a request with the clock of the sandbox.

use std::time::{Duration, UNIX_EPOCH};

use linksfield_spec::{Filled, TimeUnit};

use super::refusal::{Refusal, refuse_for};
use super::view::View;
use crate::world::calendar;

/// Refuses a time that differs from the clock by more than the documented distance.
pub(super) fn check(
    view: &View<'_>,
    name: &str,
    filled: Filled<'_>,
    value: &str,
) -> Result<(), Refusal> {
    let within = view.family().sandbox.as_ref().and_then(|world| world.clock_within);
    let Some((within, sent)) = within.zip(milliseconds(filled, value)) else { return Ok(()) };
    let now = view.now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_millis();
    let distance = i128::from(sent) - i128::try_from(now).unwrap_or(i128::MAX);
    let seconds = distance.unsigned_abs() / 1000;
    if seconds <= u128::from(within) {
        return Ok(());
    }
    let side = if distance < 0 { "before" } else { "after" };
    refuse_for(
        "sandbox.clock",
        format!("`{name}` is more than {within} seconds {side} the clock of the sandbox"),
        format!(
            "`{name}` is {seconds} seconds {side} the clock of the sandbox, which accepts {within} seconds; \
             correct the clock of the client, or consider what `Sandbox::advance`, `/_sandbox/clock` and the option `--clock-skew` have added"
        ),
    )
}

/// Returns a time in milliseconds since 1970.
fn milliseconds(filled: Filled<'_>, value: &str) -> Option<i64> {
    match filled {
        Filled::Clock { unit, .. } => {
            let number: i64 = value.parse().ok()?;
            Some(match unit {
                TimeUnit::Seconds => number.saturating_mul(1000),
                TimeUnit::Milliseconds => number,
            })
        }
        Filled::Time(form) => {
            let offset = i64::from(form.offset_minutes()) * 60_000;
            calendar::read(form.format.as_str(), value, offset)
        }
        _ => None,
    }
}
