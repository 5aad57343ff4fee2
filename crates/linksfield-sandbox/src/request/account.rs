//! Finds the account of a request. A family can have several accounts, each with its own credentials and its own world.

use linksfield_spec::{
    CommonSource, CredentialId, Family, Filled, Location, SignaturePiece, ValuePiece, Wire,
};

use super::view::View;

/// Returns the credential that selects the account: that of the world, or else the first one that is not secret.
pub(crate) fn selecting(family: &Family) -> Option<&CredentialId> {
    let own = family.sandbox.as_ref().and_then(|world| world.account.as_ref());
    own.or_else(|| {
        let mut public = family.credentials.iter().filter(|(_, credential)| !credential.secret);
        public.next().map(|(id, _)| id)
    })
}

/// Returns the token of an account. The first account has the token as it is.
pub(crate) fn token(token: &str, account: usize) -> String {
    match account {
        0 => token.to_owned(),
        number => format!("{token}-{number}"),
    }
}

/// Returns the number of the account of a request, and the value of its selecting credential. The number is 0 if the
/// request has the credentials of no other account.
pub(super) fn of(view: &View<'_>) -> (usize, Option<String>) {
    let family = view.family();
    let Some(id) = selecting(family) else { return (0, None) };
    let count = view.credentials().accounts(&family.id);
    let value = |number: usize| view.credentials().of(&family.id, number, id.as_str());
    if let Some(carried) = carried(view, id) {
        let number = (1..=count).find(|number| value(*number) == Some(carried.as_str()));
        return (number.unwrap_or(0), Some(carried));
    }
    let sent = if count == 0 { None } else { sent_token(view) };
    let is_token = |number: &usize| sent.as_ref() == Some(&token(view.first_token(), *number));
    let number = (1..=count).find(is_token).unwrap_or(0);
    (number, value(number).map(str::to_owned))
}

/// Returns the value of a credential that a request carries in a common field, alone or with other texts.
fn carried(view: &View<'_>, id: &CredentialId) -> Option<String> {
    let locations = [Location::Query, Location::Header, Location::Body].into_iter();
    let found = locations.flat_map(|location| {
        view.layout.filled(location).filter_map(move |(name, filled)| {
            let value = || view.text(location, name, Wire::Either).ok().flatten();
            match filled {
                Filled::Credential(own) if own == id => value().filter(|text| !text.is_empty()),
                Filled::Composed(pieces) => {
                    within(pieces, &ValuePiece::Credential(id.clone()), &value()?)
                }
                _ => None,
            }
        })
    });
    if let Some(found) = found.into_iter().next() {
        return Some(found);
    }
    let place = view.layout.signature?;
    let CommonSource::Signature(template) = &place.field.source else { return None };
    let own = SignaturePiece::Credential(id.clone());
    let at = template.0.iter().position(|piece| *piece == own)?;
    let text = |piece: &SignaturePiece| match piece {
        SignaturePiece::Text(text) => Some(text.clone()),
        SignaturePiece::Credential(_) | SignaturePiece::Signature => None,
    };
    let before = template.0[..at].iter().map(text).collect::<Option<String>>()?;
    let after = template.0.get(at + 1).and_then(text);
    let value = view.text(place.location, &place.field.name, Wire::Either).ok().flatten()?;
    between(&value, &before, after.as_deref())
}

/// Returns the text between two texts.
fn between(value: &str, before: &str, after: Option<&str>) -> Option<String> {
    let rest = value.strip_prefix(before)?;
    let found = match after {
        Some(after) => rest.split_once(after)?.0,
        None => rest,
    };
    (!found.is_empty()).then(|| found.to_owned())
}

/// Returns the token that a request carries.
fn sent_token(view: &View<'_>) -> Option<String> {
    [Location::Query, Location::Header, Location::Body].into_iter().find_map(|location| {
        view.layout.filled(location).find_map(|(name, filled)| {
            let value = view.text(location, name, Wire::Either).ok().flatten();
            match filled {
                Filled::Token => value,
                Filled::Composed(pieces) => within(pieces, &ValuePiece::Token, &value?),
                _ => None,
            }
        })
    })
}

/// Returns the part of a text that belongs to a piece of its template. Before the piece, the template has fixed texts only.
fn within(pieces: &[ValuePiece], own: &ValuePiece, value: &str) -> Option<String> {
    let at = pieces.iter().position(|piece| piece == own)?;
    let text = |piece: &ValuePiece| match piece {
        ValuePiece::Text(text) => Some(text.clone()),
        ValuePiece::Credential(_) | ValuePiece::Token => None,
    };
    let before = pieces[..at].iter().map(text).collect::<Option<String>>()?;
    between(value, &before, pieces.get(at + 1).and_then(text).as_deref())
}
