//! Checks the common fields of a request: which ones the call carries, where and with which value, the layout
//! of its request knows.

use linksfield_spec::{Filled, Location, RefusalKind, TimeUnit, Timestamp, ValueType, Wire};

use super::refusal::{Refusal, refuse, refuse_for};
use super::signed;
use super::view::View;

/// Checks the common fields in the order of the family, so that the first one is named that is wrong. Of the
/// signature, only that it is there.
pub(super) fn check(view: &View<'_>) -> Result<(), Refusal> {
    let filled: Vec<(Location, &str, Filled<'_>)> =
        [Location::Query, Location::Header, Location::Body]
            .into_iter()
            .flat_map(|location| {
                view.layout.filled(location).map(move |(name, filled)| (location, name, filled))
            })
            .collect();
    for common in &view.family().common {
        if let Some(place) = view.layout.signature.filter(|place| place.field == common) {
            if signed::signature(view, place)?.is_none_or(|signature| signature.is_empty()) {
                return refuse("sandbox.credential", format!("`{}` is missing", common.name));
            }
        } else if let Some((location, name, filled)) =
            filled.iter().find(|(_, name, _)| *name == common.name)
        {
            check_filled(view, *location, name, *filled)?;
        }
    }
    Ok(())
}

fn check_filled(
    view: &View<'_>,
    location: Location,
    name: &str,
    filled: Filled<'_>,
) -> Result<(), Refusal> {
    let value = view.text(location, name, wire(filled))?;
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        let code = match filled {
            Filled::Token => "sandbox.credential",
            _ => "sandbox.common",
        };
        return refuse(code, format!("`{name}` is missing"));
    };
    match filled {
        Filled::Text(wanted) if value != wanted => wrong(name, &format!("{wanted:?}"), &value),
        Filled::Clock { unit, .. } if !is_time(unit, &value) => {
            wrong(name, &format!("{} since 1970", unit.as_str()), &value)
        }
        Filled::Nonce { .. } if value.parse::<i64>().is_err() => {
            wrong(name, "a whole number", &value)
        }
        Filled::Credential(id)
            if view.credential(id.as_str()).is_some_and(|wanted| wanted != value) =>
        {
            refuse_for(
                "sandbox.credential",
                format!("the sandbox knows no such `{name}`; see its --credential"),
                format!("the sandbox knows no `{name}` {value:?}; see its --credential"),
            )
        }
        Filled::Token if value != view.token() => Err(no_token(view, name)),
        Filled::Text(_)
        | Filled::Clock { .. }
        | Filled::Nonce { .. }
        | Filled::Credential(_)
        | Filled::Token
        | Filled::RequestPath => Ok(()),
    }
}

/// The JSON type of a common field in a body.
fn wire(filled: Filled<'_>) -> Wire {
    match filled {
        Filled::Clock { wire, .. } | Filled::Nonce { wire } => wire,
        Filled::Credential(_) | Filled::Text(_) | Filled::RequestPath | Filled::Token => {
            Wire::String
        }
    }
}

fn is_time(unit: TimeUnit, text: &str) -> bool {
    ValueType::from(Timestamp { unit, wire: Wire::String }).fits_text(text)
}

fn wrong<T>(name: &str, wanted: &str, value: &str) -> Result<T, Refusal> {
    let reason = format!("`{name}` must be {wanted}");
    let message = format!("{reason}, and is {value:?}");
    refuse_for("sandbox.common", reason, message)
}

/// The refusal of a token that no login gave, or that has expired.
fn no_token(view: &View<'_>, name: &str) -> Refusal {
    let expired = view.family().login.as_ref().and_then(|login| login.expired.first());
    let reason = format!("`{name}` is no token of this sandbox, or no longer");
    Refusal {
        code: "sandbox.token",
        kind: RefusalKind::Credential,
        documented: expired.cloned(),
        message: reason.clone(),
        reason,
    }
}
