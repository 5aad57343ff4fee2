//! Checks the signature of a request. The layout of the request defines which fields are signed, and the values
//! are those that were sent. The canonical text and its digest are computed in `canonical` and `signature`.

use linksfield_spec::{
    CommonSource, Cover, Entry, EntryValue, Location, SignaturePiece, SignaturePlace, SignedLayout,
    Signing, Wire,
};

use super::refusal::{Refusal, refuse_for};
use super::template;
use super::view::View;
use crate::node::Node;
use crate::person::SignatureTrace;
use crate::signature;

/// Checks the signature, and returns whether the call carries one.
pub(super) fn check(view: &View<'_>, trace: &mut Option<SignatureTrace>) -> Result<bool, Refusal> {
    let (Some(signing), Some(place)) = (&view.family().signing, view.layout.signature) else {
        return Ok(false);
    };
    *trace = None;
    let parameters = parameters(view, signing)?;
    let signature = signature(view, place)?.unwrap_or_default();
    let secret = signing.key.as_ref().and_then(|key| view.credential(key.as_str()));
    let checked = match &signing.template {
        Some(text) => template::check(view, signing, text, &parameters, &signature)?,
        None => signature::check(signing, secret, &parameters, &signature),
    };
    checked.map(|()| true).or_else(|wrong| {
        let [reason, message] =
            [wrong.reason, wrong.message].map(|text| format!("`{}`: {text}", place.field.name));
        refuse_for("sandbox.signature", reason, message)
    })
}

/// Returns the signature that was sent, without the text around it. Returns `None` if its field is missing.
pub(super) fn signature(
    view: &View<'_>,
    place: SignaturePlace<'_>,
) -> Result<Option<String>, Refusal> {
    let name = &place.field.name;
    // The source of this field is always the signature.
    let CommonSource::Signature(template) = &place.field.source else { return Ok(None) };
    let Some(value) = view.text(place.location, name, Wire::String)? else { return Ok(None) };
    let Some(inside) = inside(view, &template.0, &value) else {
        let reason = format!("`{name}` must have the form {:?}", shown(&template.0));
        let message = format!("{reason}, but is {value:?}");
        return refuse_for("sandbox.credential", reason, message);
    };
    Ok(Some(inside.to_owned()))
}

/// Returns the signature inside a text, or `None` if the text around it does not match the template.
fn inside<'v>(view: &View<'_>, template: &[SignaturePiece], value: &'v str) -> Option<&'v str> {
    let at = template.iter().position(|piece| *piece == SignaturePiece::Signature)?;
    let before: String =
        template[..at].iter().map(|piece| fixed(view, piece)).collect::<Option<_>>()?;
    let after: String =
        template[at + 1..].iter().map(|piece| fixed(view, piece)).collect::<Option<_>>()?;
    value.strip_prefix(&*before)?.strip_suffix(&*after)
}

/// Returns the text that a piece around the signature must have.
fn fixed<'p>(view: &View<'p>, piece: &'p SignaturePiece) -> Option<&'p str> {
    match piece {
        SignaturePiece::Text(text) => Some(text),
        SignaturePiece::Credential(id) => view.credential(id.as_str()),
        SignaturePiece::Signature => None,
    }
}

/// Returns a template in the form of the spec.
fn shown(template: &[SignaturePiece]) -> String {
    let shown = |piece: &SignaturePiece| match piece {
        SignaturePiece::Text(text) => text.clone(),
        SignaturePiece::Credential(id) => format!("{{{id}}}"),
        SignaturePiece::Signature => "{signature}".to_owned(),
    };
    template.iter().map(shown).collect()
}

/// Returns the signed fields with the values that were sent. They are in the order in which they were sent, which
/// is the order in which a client without sorting signs them.
pub(super) fn parameters(
    view: &View<'_>,
    signing: &Signing,
) -> Result<Vec<(String, Node)>, Refusal> {
    let signed = match &view.layout.signed {
        SignedLayout::Nothing | SignedLayout::Template => &[],
        SignedLayout::Body => view.entries(Location::Body),
        SignedLayout::Text(entries) => entries,
    };
    // A field that is not documented is treated as signed. Otherwise the request would be refused for a wrong
    // signature, and not for this field.
    let is_signed = |location: Location, cover: Cover, name: &str| match view.entry(location, name)
    {
        Some(entry) => signed.contains(entry),
        None => signing.covers.contains(&cover) && !view.is_signature(location, name),
    };
    let is_in_path = |name: &str| {
        signed
            .iter()
            .any(|entry| entry.name == name && matches!(entry.value, EntryValue::ParameterText(_)))
    };
    let text = |name: &str, value: &str| (name.to_owned(), Node::Text(value.to_owned()));

    let path = view.path().iter().filter(|(name, _)| is_in_path(name));
    let query =
        view.query.values.iter().filter(|(name, _)| is_signed(Location::Query, Cover::Query, name));
    let body =
        view.body.written.iter().filter(|(name, _)| is_signed(Location::Body, Cover::Body, name));
    let mut parameters: Vec<(String, Node)> =
        path.chain(query).map(|(name, value)| text(name, value)).chain(body.cloned()).collect();
    for entry in view.entries(Location::Header).iter().filter(|entry| signed.contains(entry)) {
        parameters.extend(view.header(entry.name)?.map(|value| text(entry.name, value)));
    }
    for entry in signed.iter().filter(|entry| !is_sent(view, entry)) {
        let EntryValue::Filled(filled) = entry.value else { continue };
        parameters.extend(view.unsent(filled).map(|value| text(entry.name, value)));
    }
    Ok(parameters)
}

/// Returns whether a signed field is also sent in the query, in a header or in the body.
fn is_sent(view: &View<'_>, entry: &Entry<'_>) -> bool {
    [Location::Query, Location::Header, Location::Body]
        .iter()
        .any(|location| view.entries(*location).contains(entry))
}
