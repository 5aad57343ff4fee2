//! Checks the signature of a request. The layout of the request defines which fields are signed, and the values
//! are those that were sent. The canonical text and its digest are computed in `canonical` and `signature`, and a wrong
//! signature is explained in `diagnosis`.

use linksfield_spec::{
    CommonSource, Cover, CredentialId, Empties, Entry, EntryValue, Filled, Location,
    SignaturePiece, SignaturePlace, SignedLayout, Signing, ValuePiece, Wire,
};

use super::refusal::{Refusal, refuse_for};
use super::template::Sent;
use super::view::View;
use crate::canonical::{self, Form};
use crate::defaults::SECRET;
use crate::diagnosis::{self, Against, Diagnosis, NOT_SENT, OtherKey, Signed, Variant};
use crate::node::Node;
use crate::person::{SignatureTrace, SignedField, Verdict};
use crate::signature;

/// Checks the signature, and returns whether the call carries one.
pub(super) fn check(view: &View<'_>, trace: &mut Option<SignatureTrace>) -> Result<bool, Refusal> {
    let (Some(signing), Some(place)) = (&view.family().signing, view.layout.signature) else {
        return Ok(false);
    };
    let fields = fields(view, signing)?;
    let signature = signature(view, place)?.unwrap_or_default();
    let secret = signing.key.as_ref().and_then(|key| view.credential(key.as_str()));
    let sent = signing.template.as_ref().map(|text| Sent::new(view, signing, text, &fields));
    let (right, parts) = match &sent {
        Some(sent) => (sent.right()?, sent.parts()?),
        None => (diagnosis::right(signing, &fields), Vec::new()),
    };
    let is_right = signature::is_signature(signing, secret, &right.text, &signature);
    let texts = match &sent {
        _ if is_right => vec![right],
        Some(sent) => sent.variants()?,
        None => diagnosis::of_canonical(signing, &fields),
    };
    let against = Against { signing, secret, signature: &signature };
    let diagnosis = match is_right {
        true => Diagnosis { verdict: Verdict::Right, signed: None },
        false => diagnosis::diagnose(&against, &texts, &other_keys(view, secret)),
    };
    let text = &texts[0];
    let refusal = match &diagnosis.verdict {
        Verdict::Right => None,
        verdict => Some(refusal(place, verdict, text, diagnosis.signed, &parts)),
    };
    let expected = || signature::expected(signing, secret, &text.text);
    *trace = Some(SignatureTrace {
        field: place.field.name.clone(),
        fields: if sent.is_some() { Vec::new() } else { shown_fields(signing, &fields) },
        parts,
        text: text.shown.clone(),
        signed_text: diagnosis.signed.map(|signed| signed.shown.clone()),
        algorithm: diagnosis::name(signing.algorithm),
        key: signing.key.as_ref().map(|key| format!("{}.{key}", view.family().id)),
        encoding: diagnosis::encoding_name(signing.encoding),
        expected: if is_right { Some(signature.clone()) } else { expected() },
        verdict: diagnosis.verdict,
        received: signature,
    });
    refusal.unwrap_or(Ok(true))
}

/// Returns the refusal of a wrong signature. The message never contains the right signature, because a client must
/// compute it.
fn refusal<T>(
    place: SignaturePlace<'_>,
    verdict: &Verdict,
    right: &Variant,
    signed: Option<&Variant>,
    parts: &[String],
) -> Result<T, Refusal> {
    let (what, shown) = match parts.is_empty() {
        true => ("parameters", format!("the expected text: {}", right.shown)),
        false => ("request", format!("the parts of the expected text: {}", parts.join("; "))),
    };
    let mut reason = format!("`{}`: the signature does not match the {what}.", place.field.name);
    let sentence = verdict.sentence();
    let message = match (verdict, signed) {
        (Verdict::Mistake(_), signed) => {
            reason = format!("{reason} {sentence}");
            match signed {
                Some(signed) => {
                    format!("{reason} {}", diagnosis::first_difference(&right.shown, &signed.shown))
                }
                None => reason.clone(),
            }
        }
        _ => format!(
            "{reason} {sentence} Compare the text that the client signed (`explain()` of the Rust client shows it) with {shown}"
        ),
    };
    refuse_for("sandbox.signature", reason, message)
}

fn shown_fields(signing: &Signing, fields: &[Signed]) -> Vec<SignedField> {
    let field = |field: &Signed| SignedField {
        name: field.name.clone(),
        place: field.place,
        value: canonical::json(&field.shown(), Form::default()),
        is_left_out: signing.empties == Empties::Omit && field.value.is_empty(),
    };
    fields.iter().map(field).collect()
}

/// Returns keys that a client may have confused with the right one.
fn other_keys(view: &View<'_>, secret: Option<&str>) -> Vec<OtherKey> {
    let own = view.family().id.as_str();
    let key = |name: &str, value: String| OtherKey { name: name.to_owned(), value };
    let secret_forms = secret.into_iter().flat_map(|secret| {
        [
            key("the secret with a line break at its end", format!("{secret}\n")),
            key("the secret without the spaces around it", secret.trim().to_owned()),
            key("the secret in upper case", secret.to_uppercase()),
            key("the secret in lower case", secret.to_lowercase()),
            key("the MD5 digest of the secret", signature::md5_hex(secret)),
        ]
    });
    let credentials = view.credentials().iter().map(|(family, name, value)| {
        let name = if family == own { name.to_owned() } else { format!("{family}.{name}") };
        key(&format!("the value of `{name}`"), value.to_owned())
    });
    let mut keys = vec![key("an empty text", String::new())];
    keys.extend(secret_forms.chain(credentials));
    keys.push(key("the default secret of the sandbox", SECRET.to_owned()));
    keys.retain(|key| Some(key.value.as_str()) != secret);
    keys
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
        let message = format!("{reason}{}, but is {value:?}", known(view, &template.0));
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

/// Returns a phrase with the credentials of a template that are not secret, so that a caller sees which one is wrong.
fn known(view: &View<'_>, template: &[SignaturePiece]) -> String {
    let known = |piece: &SignaturePiece| {
        let SignaturePiece::Credential(id) = piece else { return None };
        let is_secret = view.family().credentials.get(id).is_none_or(|known| known.secret);
        let value = view.credential(id.as_str()).filter(|_| !is_secret)?;
        Some(format!(" with the `{id}` {value:?}"))
    };
    template.iter().filter_map(known).collect()
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
pub(super) fn fields(view: &View<'_>, signing: &Signing) -> Result<Vec<Signed>, Refusal> {
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
    let field = |location: Option<Location>, name: &str, value: Node| {
        let entry = signed.iter().find(|entry| entry.name == name);
        Signed {
            name: name.to_owned(),
            value,
            place: location.map_or(NOT_SENT, |location| location.key()),
            secret: entry.and_then(|entry| secret_of(view, entry)),
            is_documented: entry.is_some(),
            others: Vec::new(),
        }
    };
    let text = |location: Option<Location>, name: &str, value: &str| {
        field(location, name, Node::Text(value.to_owned()))
    };
    let path = view.path().iter().filter(|(name, _)| is_in_path(name));
    let path = path.map(|(name, value)| text(Some(Location::Path), name, value));
    let query =
        view.query.values.iter().filter(|(name, _)| is_signed(Location::Query, Cover::Query, name));
    let query = query.map(|(name, value)| text(Some(Location::Query), name, value));
    let body =
        view.body.written.iter().filter(|(name, _)| is_signed(Location::Body, Cover::Body, name));
    let body = body.map(|(name, value)| field(Some(Location::Body), name, value.clone()));
    let mut fields: Vec<Signed> = path.chain(query).chain(body).collect();
    for entry in view.entries(Location::Header).iter().filter(|entry| signed.contains(entry)) {
        let value = view.header(entry.name)?;
        fields.extend(value.map(|value| text(Some(Location::Header), entry.name, value)));
    }
    for entry in signed.iter().filter(|entry| !is_sent(view, entry)) {
        let EntryValue::Filled(filled) = entry.value else { continue };
        let unsent = view.unsent(filled).map(|value| text(None, entry.name, value));
        let others = match filled {
            Filled::RequestPath => view.other_paths(entry.name),
            _ => Vec::new(),
        };
        fields.extend(unsent.map(|field| Signed { others, ..field }));
    }
    Ok(fields)
}

/// Returns the credential whose secret value a field has.
fn secret_of(view: &View<'_>, entry: &Entry<'_>) -> Option<String> {
    let is_secret = |id: &CredentialId| {
        view.family().credentials.get(id).is_some_and(|credential| credential.secret)
    };
    match entry.value {
        EntryValue::Filled(Filled::Credential(id)) if is_secret(id) => Some(id.to_string()),
        EntryValue::Filled(Filled::Token) => Some("token".to_owned()),
        EntryValue::Filled(Filled::Composed(pieces)) => {
            pieces.iter().find_map(|piece| match piece {
                ValuePiece::Token => Some("token".to_owned()),
                ValuePiece::Credential(id) => is_secret(id).then(|| id.to_string()),
                ValuePiece::Text(_) => None,
            })
        }
        _ => None,
    }
}

/// Returns whether a signed field is also sent in the query, in a header or in the body.
fn is_sent(view: &View<'_>, entry: &Entry<'_>) -> bool {
    [Location::Query, Location::Header, Location::Body]
        .iter()
        .any(|location| view.entries(*location).contains(entry))
}
