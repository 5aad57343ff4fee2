//! Checks the common fields of a request. The layout of the request defines which common fields a call carries,
//! where they are, and with which value.

use linksfield_spec::{
    DateTime, Filled, Location, NonceForm, RefusalKind, TimeUnit, Timestamp, ValuePiece, ValueType,
    Wire,
};

use super::clock;
use super::refusal::{Refusal, refuse, refuse_for};
use super::signed;
use super::view::View;

/// Checks the common fields in the order in which the family lists them, so that a refusal names the first wrong
/// field. Of the signature, only its presence is checked here.
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
                return refuse("sandbox.credential", missing(&common.name, place.location));
            }
        } else if let Some((location, name, filled)) =
            filled.iter().find(|(_, name, _)| *name == common.name)
        {
            // If the field is sent, its value must be right.
            if common.required || is_sent(view, *location, name, *filled)? {
                check_filled(view, *location, name, *filled)?;
            }
        }
    }
    Ok(())
}

fn is_sent(
    view: &View<'_>,
    location: Location,
    name: &str,
    filled: Filled<'_>,
) -> Result<bool, Refusal> {
    Ok(view.text(location, name, wire(filled))?.is_some_and(|value| !value.is_empty()))
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
            Filled::Token | Filled::Composed(_) => "sandbox.credential",
            _ => "sandbox.common",
        };
        return refuse(code, missing(name, location));
    };
    match filled {
        Filled::Text(wanted) if value != wanted => wrong(name, &format!("{wanted:?}"), &value),
        Filled::Clock { unit, .. } if !is_time(unit, &value) => {
            wrong(name, &format!("the time in {} since 1970", unit.as_str()), &value)
        }
        Filled::Nonce { .. } if value.parse::<i64>().is_err() => {
            wrong(name, "a whole number", &value)
        }
        Filled::Credential(id)
            if view.credential(id.as_str()).is_some_and(|wanted| wanted != value) =>
        {
            let is_secret = view.family().credentials.get(id).is_some_and(|one| one.secret);
            let sent = if is_secret { "this value".to_owned() } else { format!("{value:?}") };
            let remedy = format!(
                "to accept another value, start the sandbox with `--credential {}.{id}=VALUE`, or use \
                 `SandboxBuilder::credential`",
                view.family().id
            );
            refuse_for(
                "sandbox.credential",
                format!("the sandbox does not accept this value of `{name}`; {remedy}"),
                format!("the sandbox does not accept {sent} as `{name}`; {remedy}"),
            )
        }
        Filled::Time(form)
            if !ValueType::from(DateTime { formats: vec![form.format], zone: None })
                .fits_text(&value) =>
        {
            wrong(name, &format!("the time as {}", form.format.as_str()), &value)
        }
        Filled::NonceText(NonceForm::Uuid) if !is_uuid(&value) => wrong(name, "a UUID", &value),
        Filled::NonceText(NonceForm::Hex) if !(value.len() == 32 && is_hex(&value)) => {
            wrong(name, "32 lower-case hexadecimal digits", &value)
        }
        Filled::IdempotencyKey
            if value.len() > 255 || !value.bytes().all(|byte| byte.is_ascii_graphic()) =>
        {
            wrong(name, "a key of at most 255 visible ASCII characters", &value)
        }
        Filled::Composed(pieces) if !is_composed(view, pieces, &value) => {
            if pieces.contains(&ValuePiece::Token) {
                return Err(no_token(view, name));
            }
            let form = shown(pieces);
            // The value may be secret.
            refuse(
                "sandbox.credential",
                format!(
                    "`{name}` must have the form {form:?} with the credentials of the sandbox, which \
                     `--credential {}.NAME=VALUE` sets",
                    view.family().id
                ),
            )
        }
        Filled::Token if value != view.token() => Err(no_token(view, name)),
        Filled::Clock { .. } | Filled::Time(_) => clock::check(view, name, filled, &value),
        Filled::Text(_)
        | Filled::Constant { .. }
        | Filled::Nonce { .. }
        | Filled::Credential(_)
        | Filled::NonceText(_)
        | Filled::IdempotencyKey
        | Filled::Composed(_)
        | Filled::Token
        | Filled::RequestPath => Ok(()),
    }
}

/// The text of a refusal for a field that is missing or empty.
fn missing(name: &str, location: Location) -> String {
    format!("`{name}` is required in the {}, but is missing or empty", location.key())
}

/// Returns the JSON type of a common field in a body.
fn wire(filled: Filled<'_>) -> Wire {
    match filled {
        Filled::Clock { wire, .. } | Filled::Nonce { wire } => wire,
        Filled::Credential(_)
        | Filled::Text(_)
        | Filled::Constant { .. }
        | Filled::RequestPath
        | Filled::Time(_)
        | Filled::NonceText(_)
        | Filled::IdempotencyKey
        | Filled::Composed(_)
        | Filled::Token => Wire::String,
    }
}

/// Returns whether a text has the fixed texts of a template, the credentials and the token. Any text is accepted for a
/// credential without a value.
fn is_composed(view: &View<'_>, pieces: &[ValuePiece], value: &str) -> bool {
    let mut rest = value;
    let mut is_open = false;
    for piece in pieces {
        let wanted = match piece {
            ValuePiece::Text(text) => Some(text.as_str()),
            ValuePiece::Token => Some(view.token()),
            ValuePiece::Credential(id) => view.credential(id.as_str()),
        };
        let found = match wanted {
            Some(wanted) if is_open => rest.split_once(wanted).map(|(_, rest)| rest),
            Some(wanted) => rest.strip_prefix(wanted),
            None => Some(rest),
        };
        let Some(found) = found else { return false };
        (rest, is_open) = (found, wanted.is_none());
    }
    if is_open { !rest.is_empty() } else { rest.is_empty() }
}

/// Returns a template in the form of the spec.
fn shown(pieces: &[ValuePiece]) -> String {
    let shown = |piece: &ValuePiece| match piece {
        ValuePiece::Text(text) => text.clone(),
        ValuePiece::Credential(id) => format!("{{{id}}}"),
        ValuePiece::Token => "{token}".to_owned(),
    };
    pieces.iter().map(shown).collect()
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12] && groups.iter().all(|group| is_hex(group))
}

fn is_time(unit: TimeUnit, text: &str) -> bool {
    ValueType::from(Timestamp { unit, wire: Wire::String }).fits_text(text)
}

fn wrong<T>(name: &str, wanted: &str, value: &str) -> Result<T, Refusal> {
    let reason = format!("`{name}` must be {wanted}");
    let message = format!("{reason}, but is {value:?}");
    refuse_for("sandbox.common", reason, message)
}

/// Returns the refusal of a token that no login returned, or that has expired.
fn no_token(view: &View<'_>, name: &str) -> Refusal {
    let expired = view.family().login.as_ref().and_then(|login| login.expired.first());
    let reason = format!(
        "`{name}` is not a token of this sandbox, or the token has expired; log in to obtain a new token"
    );
    Refusal {
        code: "sandbox.token",
        kind: Some(RefusalKind::Credential),
        documented: expired.cloned(),
        message: reason.clone(),
        reason,
    }
}
