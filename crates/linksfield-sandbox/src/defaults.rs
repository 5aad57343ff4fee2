//! What the sandbox serves and expects unless it is set up otherwise: the embedded spec, the secrets and the
//! keys.

use linksfield_spec::{SourceFile, Sources, Spec, SpecError};

/// The secret that the sandbox expects for every credential that is one, unless told otherwise.
pub const SECRET: &str = "sandbox-secret";

/// The id of the key that signs pushes, for schemes that name one, unless told otherwise.
pub const KEY_ID: &str = "sandbox-key";

/// The private key whose public half the sandbox uses for RSA signatures, unless told otherwise. It was
/// made for the sandbox and is good for nothing else.
pub const PRIVATE_KEY: &str = include_str!("sandbox_key.pem");

/// The spec that was embedded when the crate was built.
///
/// # Errors
///
/// When that spec is wrong.
pub fn embedded_spec() -> Result<Spec, SpecError> {
    let files: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/spec.rs"));
    let files = files
        .iter()
        .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() })
        .collect();
    Spec::from_sources(Sources::new("spec", files)).map(|(spec, _)| spec)
}
