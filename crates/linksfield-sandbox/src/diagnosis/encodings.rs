//! The bytes that a signature may stand for, if a client encodes them in another way than documented.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use linksfield_spec::Encoding;
use percent_encoding::percent_decode_str;

/// The bytes of a signature in one reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) bytes: Vec<u8>,
    /// What is wrong with the encoding, and the remedy, to complete "the digest is right, but". `None` for the
    /// documented encoding.
    pub(super) note: Option<&'static str>,
}

const PERCENT: &str =
    "the signature is percent-encoded twice, or in a place that is not decoded; send it as it is";
const SPACE: &str =
    "a `+` of the signature arrived as a space; percent-encode the signature in a query or form";
const BLANKS: &str =
    "the signature has line breaks or spaces; send Base64 in one line, without spaces";
const URL: &str =
    "it is written in the URL-safe alphabet or without padding; use standard Base64 with padding";

/// Returns the readings of a signature, the documented one first.
pub(super) fn candidates(encoding: Encoding, signature: &str) -> Vec<Candidate> {
    let mut found = read(encoding, signature);
    let mut other = |text: &str, note| {
        if text != signature {
            let readings = read(encoding, text).into_iter();
            found.extend(readings.map(|reading| Candidate { note: Some(note), ..reading }));
        }
    };
    other(&percent_decode_str(signature).decode_utf8_lossy(), PERCENT);
    other(&signature.replace(' ', "+"), SPACE);
    other(&signature.split_whitespace().collect::<String>(), BLANKS);
    found
}

/// Returns the readings of a text without changing its characters.
fn read(encoding: Encoding, text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut add = |bytes: Option<Vec<u8>>, own: bool, note| {
        let note = (!own).then_some(note);
        found.extend(bytes.map(|bytes| Candidate { bytes, note }));
    };
    let is_lower = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    let is_upper = !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let is_own = match encoding {
        Encoding::Hex => is_lower,
        Encoding::HexUpper => is_upper,
        Encoding::Base64 => false,
    };
    let note = match encoding {
        Encoding::Base64 => "it must be sent as Base64 of its raw bytes",
        Encoding::Hex => "it must be sent in lower-case digits",
        Encoding::HexUpper => "it must be sent in upper-case digits",
    };
    let base64 = STANDARD.decode(text).ok();
    let digits = base64.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
    let of_digits = digits.and_then(from_hex);
    let not_base64 = "it must be sent in hexadecimal digits";
    match encoding {
        Encoding::Base64 => {
            add(base64.clone(), true, note);
            add(from_hex(text), false, note);
        }
        Encoding::Hex | Encoding::HexUpper => {
            add(from_hex(text), is_own, note);
            add(base64.clone(), false, not_base64);
        }
    }
    let is_base64 = encoding == Encoding::Base64;
    add(of_digits, false, if is_base64 { note } else { not_base64 });
    for engine in [URL_SAFE, URL_SAFE_NO_PAD, STANDARD_NO_PAD] {
        if base64.is_none() {
            add(engine.decode(text).ok(), false, if is_base64 { URL } else { not_base64 });
        }
    }
    found
}

/// Returns the bytes of hexadecimal digits of either case.
fn from_hex(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || !text.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    text.as_bytes().chunks(2).map(|pair| Some(digit(pair[0])? * 16 + digit(pair[1])?)).collect()
}
