//! Signatures of the Linksfield APIs.
//!
//! A signature is made in three stages, and each stage is a function here:
//!
//! 1. parameters become **canonical text**: [`ObjectWriter`] writes members that are already in order
//!    (the generated client knows the order when it is generated), [`canonicalize`] puts any JSON object
//!    in order;
//! 2. the text is **digested**: [`HmacKey`] for HMAC-SHA1, [`md5_hex`] for MD5, `RsaKey` for RSA (feature
//!    `rsa`);
//! 3. the digest is **written**: Base64 or lower-case hexadecimal digits, appended to a buffer.
//!
//! Verification is in constant time and never says what the right signature would have been.
//!
//! Nothing here reads a clock, a file or the network.
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

mod canonical;
mod digest;
mod escape;
mod key_value;
#[cfg(feature = "rsa")]
mod rsa_key;
mod writer;

pub use canonical::{Arrays, CanonicalError, Empties, Form, KeyOrder, Numbers, canonicalize};
pub use digest::{HmacKey, VerifyError, md5_hex, verify_md5_hex};
pub use escape::{Dialect, write_string};
pub use key_value::{KeyValueError, verify_key_value_md5};
#[cfg(feature = "rsa")]
pub use rsa_key::{KeyError, RsaKey};
pub use writer::{ListWriter, ObjectWriter, ValueWriter};
