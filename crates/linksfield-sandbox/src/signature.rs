//! Is the signature of a request the right one? If not, why: the sandbox tries the mistakes that clients
//! make, and says which of them gives the signature it was sent. It never says what the right one is.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use linksfield_spec::{Algorithm, Encoding, Signing};
use md5::{Digest as _, Md5};
use sha1::Sha1;

use crate::canonical::{Slip, Style, canonical};
use crate::node::Node;

/// Checks a signature over parameters.
pub(crate) fn check(
    signing: &Signing,
    secret: Option<&str>,
    parameters: &[(String, Node)],
    signature: &str,
) -> Result<(), String> {
    let style = Style::of(signing);
    let text = canonical(parameters, style);
    if sign(signing, secret, &text).as_deref() == Some(signature) {
        return Ok(());
    }
    let mut message = String::from("the signature is not that of the parameters.");
    for slip in Slip::ALL {
        let other = canonical(parameters, style.with(slip));
        if other != text && sign(signing, secret, &other).as_deref() == Some(signature) {
            // Writing to a String cannot fail.
            let _ = write!(message, " You signed the text {}.", slip.words());
            let _ = write!(message, " {}", first_difference(&text, &other));
            return Err(message);
        }
    }
    if let Some(found) = other_encoding(signing, secret, &text, signature) {
        let _ = write!(message, " {found}");
        return Err(message);
    }
    let _ = write!(
        message,
        " Either the key is another, or the text you signed is not this one; compare it with what \
         `explain()` shows: {text}"
    );
    Err(message)
}

/// The first byte at which two texts differ, with what stands there.
fn first_difference(right: &str, yours: &str) -> String {
    let at = right.bytes().zip(yours.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let start = floor(text, at.saturating_sub(12));
        let end = floor(text, (at + 12).min(text.len()));
        text[start..end].to_owned()
    };
    format!(
        "The first byte that differs is number {at}: `{}` here, `{}` yours.",
        around(right),
        around(yours)
    )
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn digest(signing: &Signing, secret: Option<&str>, text: &str) -> Option<Vec<u8>> {
    match signing.algorithm {
        Algorithm::HmacSha1 => {
            let mut mac = Hmac::<Sha1>::new_from_slice(secret?.as_bytes()).ok()?;
            mac.update(text.as_bytes());
            Some(mac.finalize().into_bytes().to_vec())
        }
        Algorithm::Md5 => Some(Md5::digest(text.as_bytes()).to_vec()),
        Algorithm::RsaSha1 => None,
    }
}

fn sign(signing: &Signing, secret: Option<&str>, text: &str) -> Option<String> {
    let digest = digest(signing, secret, text)?;
    Some(match signing.encoding {
        Encoding::Base64 => STANDARD.encode(digest),
        Encoding::Hex => hex(&digest),
    })
}

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The right digest, written in the wrong way.
fn other_encoding(
    signing: &Signing,
    secret: Option<&str>,
    text: &str,
    signature: &str,
) -> Option<&'static str> {
    let digest = digest(signing, secret, text)?;
    let hex = hex(&digest);
    if signature == hex || signature == STANDARD.encode(&hex) {
        Some("The digest is right, but it is wanted as Base64 of its raw bytes.")
    } else if signature == hex.to_uppercase() {
        Some("The digest is right, but it is wanted with lower-case digits.")
    } else if signature == STANDARD.encode(&digest) {
        Some("The digest is right, but it is wanted in hexadecimal digits.")
    } else {
        None
    }
}
