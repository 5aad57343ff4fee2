//! The signature of a push: the text that its scheme signs, and the digest of that text. The code is separate
//! from that of the receiver in the client, so that a test of the receiver proves something.

use linksfield_spec::{Algorithm, Inbound, PrefixPiece, SignedText};
use serde_json::Value;

use crate::canonical::{self, Form};
use crate::node::Node;
use crate::signature::{encode, hmac_sha1, keyed, md5};

/// The reason why a push cannot be signed.
#[derive(Debug)]
pub(crate) struct Unsignable(pub(crate) &'static str);

/// Returns the signature of a body and of the headers that the scheme covers.
pub(crate) fn sign(
    scheme: &Inbound,
    secret: &str,
    headers: &[(String, String)],
    body: &str,
) -> Result<String, Unsignable> {
    let text = signed_text(scheme, secret, headers, body)?;
    let digest = match scheme.algorithm {
        Algorithm::Md5 => md5(&text),
        Algorithm::HmacSha1 => {
            hmac_sha1(secret, &text).ok_or(Unsignable("the key cannot be used for HMAC"))?
        }
        Algorithm::HmacSha256 | Algorithm::HmacMd5 => {
            keyed(scheme.algorithm, secret, text.as_bytes())
                .ok_or(Unsignable("the key cannot be used for HMAC"))?
        }
        _ => return Err(Unsignable("pushes are not signed with this algorithm")),
    };
    Ok(encode(scheme.encoding, &digest))
}

fn signed_text(
    scheme: &Inbound,
    secret: &str,
    headers: &[(String, String)],
    body: &str,
) -> Result<String, Unsignable> {
    if serde_json::from_str::<Value>(body).is_err() {
        return Err(Unsignable("the body is not JSON"));
    }
    if let Some(template) = &scheme.template {
        let (before, after) =
            (pieces(&template.before, headers)?, pieces(&template.after, headers)?);
        return Ok(format!("{before}{body}{after}"));
    }
    let body = Node::read(body).ok_or(Unsignable("the body is nested deeper than 64 levels"))?;
    let mut text = pieces(&scheme.prefix, headers)?;
    match scheme.text {
        SignedText::CanonicalJson => {
            let form = Form {
                nested: scheme.nested.first().copied().unwrap_or_default(),
                empties: scheme.empties,
                ..Form::default()
            };
            let Node::Object(members) = body else {
                return Err(Unsignable("the body is not a JSON object"));
            };
            text.push_str(&canonical::canonical(&members, form));
        }
        SignedText::KeyValue => {
            key_values(&body, &mut text)?;
            text.push_str(secret);
        }
    }
    Ok(text)
}

/// Returns the text before or after the body in the signed text.
fn pieces(pieces: &[PrefixPiece], headers: &[(String, String)]) -> Result<String, Unsignable> {
    let value = |name: &str| headers.iter().find(|(own, _)| own == name).map(|(_, value)| value);
    let mut text = String::new();
    for piece in pieces {
        match piece {
            PrefixPiece::Text(piece) => text.push_str(piece),
            // Only the header of the signature has no value yet.
            PrefixPiece::Header(name) => {
                let value = value(name);
                text.push_str(value.ok_or(Unsignable("the signature would cover its own header"))?);
            }
        }
    }
    Ok(text)
}

/// Appends `key=value&` for each field, sorted by key. If the body is a list, or its only field is one, the
/// fields of each object in the list are appended.
fn key_values(body: &Node, text: &mut String) -> Result<(), Unsignable> {
    let objects: &[Node] = match body {
        Node::List(items) => items,
        Node::Object(members) => match members.as_slice() {
            [(_, Node::List(items))] => items,
            _ => std::slice::from_ref(body),
        },
        Node::Word(_) | Node::Text(_) => &[],
    };
    for object in objects {
        let Node::Object(members) = object else {
            return Err(Unsignable("an item of a list is not an object"));
        };
        let mut members: Vec<_> = members.iter().collect();
        members.sort_by(|a, b| a.0.cmp(&b.0));
        for (name, value) in members {
            match value {
                Node::Text(value) | Node::Word(value) => {
                    for piece in [name, "=", value, "&"] {
                        text.push_str(piece);
                    }
                }
                Node::List(_) | Node::Object(_) => {
                    return Err(Unsignable(
                        "the documentation does not state how nested objects and lists are signed",
                    ));
                }
            }
        }
    }
    Ok(())
}
