//! Signs and verifies requests and pushes of the Linksfield APIs.
//!
//! # Signing
//!
//! A signature is computed in two steps:
//!
//! 1. The parameters are written as **canonical text**, the exact text that is signed: a compact JSON object
//!    with sorted keys. [`ObjectWriter`] writes fields that are already in order. [`canonicalize`] sorts any
//!    JSON object. [`pairs`] writes the fields as sorted `name=value` pairs instead.
//! 2. The canonical text is signed, and the signature is appended to a string:
//!
//! | function | algorithm | form of the signature |
//! |---|---|---|
//! | [`HmacKey::sign`] | HMAC-SHA1 or another HMAC with a secret | Base64 or hexadecimal digits |
//! | [`digest`] | MD5, SHA-1 or SHA-256, without a key | Base64 or hexadecimal digits |
//! | `RsaKey::sign` (feature `rsa`) | RSA PKCS#1 v1.5 with SHA-1 or SHA-256 and a private key | Base64 or hexadecimal digits |
//!
//! A request with a signature over a digest alone is not authenticated: anyone can compute the signature.
//!
//! # Verifying
//!
//! [`HmacKey::verify_base64`] and [`verify_md5_hex`] verify a signature of canonical text. Signatures are
//! compared in constant time, and no error contains the expected signature.
//!
//! Pushes have two signatures. The newer signature, `x-lf-signature`, is the HMAC-SHA1 of
//! `version:algorithm:timestamp` from the headers, directly followed by the canonical text of the body with
//! [`Empties::Keep`]: see [`verify_push`]. The older signature, `x-lf-md5`, has its own rule: see
//! [`verify_key_value_md5`].
//!
//! If a signature does not match although the key is right, compare the canonical texts first: order of keys,
//! escapes, form of numbers, and empty fields. [`Form`] has a setting for each of these.
//!
//! This crate does not read a clock, a file or the network.
//!
//! # Example
//!
//! ```
//! use linksfield_sign::{Dialect, HmacKey, ObjectWriter};
//!
//! let mut text = String::new();
//! let mut object = ObjectWriter::begin(&mut text, Dialect::Plain);
//! object.text("access_code", "P012345");
//! object.text("timestamp", "1498723232");
//! object.text("version", "2.0");
//! object.end();
//! assert_eq!(text, r#"{"access_code":"P012345","timestamp":"1498723232","version":"2.0"}"#);
//!
//! let mut sign = String::new();
//! HmacKey::new(b"example-secret-not-real").sign_base64(text.as_bytes(), &mut sign);
//! assert_eq!(sign, "7Q6cqg8cyUt123VeBnmVtYicfvw=");
//! ```

mod bounded;
mod canonical;
mod digest;
mod error;
mod escape;
mod free;
mod hash;
mod key_value;
mod pairs;
mod push;
mod reading;
mod rewrite;
#[cfg(feature = "rsa")]
mod rsa_key;
mod tree;
mod writer;

pub use canonical::{Arrays, Empties, Form, KeyOrder, Numbers, canonicalize};
pub use digest::{HmacKey, VerifyError, md5_hex, verify_md5_hex};
pub use error::CanonicalError;
pub use escape::{Dialect, write_string};
pub use free::{canonicalize_value, is_deeper_than, is_too_deep};
pub use hash::{Encoding, Hash, RsaHash, digest};
pub use key_value::{KeyValueError, KeyValueFields, md5_id, verify_key_value_md5};
pub use pairs::{PairsForm, pairs};
pub use push::{PushBody, PushError, verify_push, verify_push_body};
#[cfg(feature = "rsa")]
pub use rsa_key::{KeyError, RsaKey};
pub use writer::{ListWriter, ObjectWriter, ValueWriter};
