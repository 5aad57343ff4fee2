//! The defaults of the sandbox: the embedded specification, the secret and the keys.

use std::sync::{Arc, OnceLock};

use linksfield_spec::{SourceFile, Sources, Spec, SpecError};

/// The default address and port of the program.
pub const ADDRESS: &str = "127.0.0.1:7676";

/// The default value of every secret, except for private keys.
///
/// The sandbox expects clients to use this secret, and signs pushes with it.
pub const SECRET: &str = "sandbox-secret";

/// The default id of the key that signs pushes, for signature schemes that send one.
pub const KEY_ID: &str = "sandbox-key";

/// The default RSA private key, in PKCS#8 PEM form.
///
/// A client signs with it, and the sandbox verifies the signature with its public part. The key was made for
/// the sandbox only.
pub const PRIVATE_KEY: &str = include_str!("sandbox_key.pem");

/// Returns the specification that was embedded when the crate was built.
///
/// # Errors
///
/// Returns an error if the embedded specification is invalid.
pub fn embedded_spec() -> Result<Spec, SpecError> {
    let files = linksfield_spec_files::FILES
        .iter()
        .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() })
        .collect();
    Spec::from_sources(Sources::new("spec", files)).map(|(spec, _)| spec)
}

/// Returns the embedded specification. All sandboxes of a program share it, because reading it takes most of the time of a
/// start.
pub(crate) fn shared_spec() -> Result<Arc<Spec>, SpecError> {
    static SPEC: OnceLock<Arc<Spec>> = OnceLock::new();
    match SPEC.get() {
        Some(spec) => Ok(Arc::clone(spec)),
        None => embedded_spec().map(|spec| Arc::clone(SPEC.get_or_init(|| Arc::new(spec)))),
    }
}
