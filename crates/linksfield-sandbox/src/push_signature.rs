//! The signature of a push: the text that its scheme signs, and the digest of it. Made with the sandbox's own
//! code, as a receiver must verify it with another.

use linksfield_spec::{Algorithm, Inbound, PrefixPiece, SignedText};
use serde_json::Value;

use crate::canonical::{self, Form};
use crate::node::Node;
use crate::signature::{encode, hmac_sha1, md5};

/// Why a body cannot be signed.
#[derive(Debug)]
pub(crate) struct Unsignable(pub(crate) &'static str);

/// Signs a body, with the values of the other headers.
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
            hmac_sha1(secret, &text).ok_or(Unsignable("the key is not one for HMAC"))?
        }
        Algorithm::RsaSha1 => {
            return Err(Unsignable("pushes are not documented to be signed by RSA"));
        }
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
        return Err(Unsignable("it is not JSON"));
    }
    let body = Node::read(body).ok_or(Unsignable("it nests too deep"))?;
    let mut text = prefix(scheme, headers)?;
    match scheme.text {
        SignedText::CanonicalJson => {
            let form = Form {
                nested: scheme.nested.first().copied().unwrap_or_default(),
                empties: scheme.empties,
                ..Form::default()
            };
            let Node::Object(members) = body else {
                return Err(Unsignable("it is not an object"));
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

/// What stands before the body in the signed text.
fn prefix(scheme: &Inbound, headers: &[(String, String)]) -> Result<String, Unsignable> {
    let value = |name: &str| headers.iter().find(|(own, _)| own == name).map(|(_, value)| value);
    let mut text = String::new();
    for piece in &scheme.prefix {
        match piece {
            PrefixPiece::Text(piece) => text.push_str(piece),
            // Every header of the scheme has a value by now, apart from that of the signature.
            PrefixPiece::Header(name) => {
                text.push_str(value(name).ok_or(Unsignable("its signature would cover itself"))?);
            }
        }
    }
    Ok(text)
}

/// `key=value&` for each member in the order of the keys; a list, on its own or alone under a name, object by
/// object.
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
            return Err(Unsignable("a list holds something else than objects"));
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
                    return Err(Unsignable("the rule says nothing of nested members"));
                }
            }
        }
    }
    Ok(())
}
