//! [`RsaKey`]: RSA signatures (PKCS#1 v1.5 with SHA-1 or SHA-256).

mod armor;
mod content;
mod error;

use std::fmt;

use rsa::PrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::signature::digest::common::getrandom::SysRng;
use rsa::traits::PublicKeyParts as _;
use sha1::Sha1;
use sha2::Sha256;

use self::armor::Block;
use self::content::Encoding as KeyForm;
pub use self::error::KeyError;
use crate::hash::{Encoding, RsaHash};

/// The shortest modulus with room for a SHA-1 signature: 20 bytes of the digest, 15 bytes that name SHA-1, and
/// at least 11 bytes of padding.
const SHORTEST_BYTES: usize = 46;

/// The shortest modulus with room for a SHA-256 signature, which has 12 bytes more.
const SHORTEST_FOR_SHA256: usize = 62;

/// How often a text may be the Base64 of another text. Secret stores encode a text that may be encoded already.
const MOST_LAYERS: usize = 3;

/// An RSA private key for signatures with PKCS#1 v1.5.
///
/// The documented keys have 1024 bits. Keys of this size and SHA-1 are weak by current standards, but the API
/// requires them.
///
/// `Debug` does not show the key, and the key is erased from memory when it is dropped.
#[derive(Clone)]
pub struct RsaKey(PrivateKey);

impl RsaKey {
    /// Parses a private key in PKCS#8 or PKCS#1 form, as PEM or as the Base64 of its DER.
    ///
    /// The text may have been changed on its way through files, environment variables and secret stores:
    ///
    /// - PEM may have lines of any length and any line ends, and blanks or the two characters `\n` instead of line
    ///   ends. The label may be that of the other form.
    /// - Text around PEM is ignored, such as `Bag Attributes`. If the text contains several keys, the first usable
    ///   RSA private key counts.
    /// - Base64 may have the URL-safe alphabet, and needs no padding.
    /// - The whole text may be the Base64 of one of these forms.
    /// - White space, quotation marks, a byte order mark and other invisible characters are ignored.
    ///
    /// # Errors
    ///
    /// [`KeyError`] if the text is not such a key. The error states what the text is, such as a public key or an
    /// encrypted key. The error does not contain the text.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let mut key = read(text, MOST_LAYERS)?;
        if key.size() < SHORTEST_BYTES {
            return Err(KeyError::TooShort(key.n().bit_width_vartime()));
        }
        // The precomputed values speed up signing, but with them rsa 0.10.0 leaves a prime in memory when a
        // key is used or dropped: `qinv` contains the prime and is not erased. Without them nothing remains
        // in memory, and signing with 1024 bits takes a millisecond, twice as long.
        key.clear_precomputed();
        Ok(Self(key))
    }

    /// Appends the signature of a text with SHA-1 to `out`, in Base64.
    ///
    /// # Errors
    ///
    /// As [`sign`](Self::sign).
    pub fn sign_base64(&self, text: &[u8], out: &mut String) -> Result<(), KeyError> {
        self.sign(RsaHash::Sha1, text, Encoding::Base64, out)
    }

    /// Appends the signature of a text to `out`.
    ///
    /// The signature is deterministic: the same text and key have the same signature.
    ///
    /// # Errors
    ///
    /// [`KeyError::Randomness`] if the system provides no randomness. [`KeyError::TooShort`] if the key is too short for
    /// the digest.
    pub fn sign(
        &self,
        hash: RsaHash,
        text: &[u8],
        encoding: Encoding,
        out: &mut String,
    ) -> Result<(), KeyError> {
        if hash == RsaHash::Sha256 && self.0.size() < SHORTEST_FOR_SHA256 {
            return Err(KeyError::TooShort(self.0.n().bit_width_vartime()));
        }
        // A source of randomness blinds the private operation, so that its duration does not depend on the
        // key. The source is passed explicitly, because that of `pkcs1v15_sign` depends on a cargo feature.
        let signature = match hash {
            RsaHash::Sha1 => self.0.pkcs1v15_sign_with_rng::<Sha1, _>(&mut SysRng, text),
            RsaHash::Sha256 => self.0.pkcs1v15_sign_with_rng::<Sha256, _>(&mut SysRng, text),
        };
        encoding.encode(&signature.map_err(|_| KeyError::Randomness)?, out);
        Ok(())
    }
}

impl fmt::Debug for RsaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RsaKey([redacted])")
    }
}

/// Reads a key from a text. `layers` limits how often the text may be the Base64 of another text.
fn read(text: &str, layers: usize) -> Result<PrivateKey, KeyError> {
    if !armor::is_armored(text) {
        return read_bare(text, layers);
    }
    let blocks = armor::blocks(text);
    if blocks.is_empty() {
        // A line with `END` alone, unless URL-safe Base64 happens to contain these letters.
        return read_bare(text, layers).map_err(|_| KeyError::Incomplete);
    }
    let mut reason = KeyError::Incomplete;
    for (index, block) in blocks.iter().enumerate() {
        match read_block(block) {
            Ok(key) => return Ok(key),
            Err(error) if index == 0 || reason.is_beside_the_key() => reason = error,
            Err(_) => {}
        }
    }
    Err(reason)
}

fn read_block(block: &Block<'_>) -> Result<PrivateKey, KeyError> {
    let error = match block.decode().and_then(|der| read_der(&der)) {
        Ok(key) => return Ok(key),
        Err(error) => error,
    };
    if !error.is_vague() {
        return Err(error);
    }
    let label = block.label.as_str();
    Err(match label {
        "ENCRYPTEDPRIVATEKEY" => KeyError::Encrypted,
        "OPENSSHPRIVATEKEY" => KeyError::OpenSsh,
        "ECPRIVATEKEY" => KeyError::NotRsa("an EC key"),
        "DSAPRIVATEKEY" => KeyError::NotRsa("a DSA key"),
        _ if label.starts_with("PGP") => KeyError::OtherFormat("a PGP key"),
        _ if label.contains("CERTIFICATEREQUEST") => KeyError::CertificateRequest,
        _ if label.contains("CERTIFICATE") => KeyError::Certificate,
        _ if label.contains("PUBLICKEY") => KeyError::PublicKey,
        _ if label.contains("PRIVATEKEY") => error,
        _ => KeyError::NotAKey,
    })
}

/// Reads a key from a text without the lines of PEM.
fn read_bare(text: &str, layers: usize) -> Result<PrivateKey, KeyError> {
    let text = text.trim_matches(|c| armor::is_blank(c) || armor::is_quote(c));
    if text.is_empty() {
        return Err(KeyError::Empty);
    }
    if let Some(error) = other_text(text) {
        return Err(error);
    }
    // The Base64 of a DER structure of more than 255 bytes begins with these characters.
    let is_der = text.starts_with("MII");
    let vague = |error| if is_der { error } else { KeyError::NotAKey };
    let bytes = armor::decode(text, 1).map_err(vague)?;
    match read_der(&bytes) {
        Err(KeyError::NotAKey) if layers > 0 => match std::str::from_utf8(&bytes) {
            Ok(inner) => read(inner, layers - 1).map_err(|error| match error {
                // The Base64 of almost any bytes: a secret rather than a key.
                KeyError::Empty | KeyError::Binary | KeyError::Path => KeyError::NotAKey,
                error => error,
            }),
            Err(_) => Err(KeyError::NotAKey),
        },
        Err(error) if error.is_vague() => Err(vague(error)),
        result => result,
    }
}

/// Recognises texts that are neither PEM nor Base64.
fn other_text(text: &str) -> Option<KeyError> {
    const FILES: [&str; 9] =
        [".pem", ".key", ".der", ".p8", ".pk8", ".p12", ".pfx", ".ppk", ".jks"];
    // A binary PKCS#12 file is a sequence that begins with the integer 3 and another sequence.
    if text.starts_with('0')
        && text.chars().take(12).collect::<String>().contains("\u{2}\u{1}\u{3}0")
    {
        return Some(KeyError::Pkcs12);
    }
    if text.contains(|c: char| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())) {
        return Some(KeyError::Binary);
    }
    if ["ssh-", "ecdsa-", "sk-"].iter().any(|start| text.starts_with(start))
        || text.contains("ssh-rsa AAAA")
    {
        return Some(KeyError::PublicKey);
    }
    if text.starts_with("PuTTY-User-Key-File") {
        return Some(KeyError::OtherFormat("a PuTTY key file"));
    }
    if text.starts_with('{') && text.contains("\"kty\"") {
        return Some(KeyError::OtherFormat("a JSON Web Key"));
    }
    if text.starts_with('<') && text.contains("RSAKeyValue") {
        return Some(KeyError::OtherFormat("an XML key"));
    }
    if !text.contains('\n') && FILES.iter().any(|end| text.ends_with(end)) {
        return Some(KeyError::Path);
    }
    None
}

fn read_der(der: &[u8]) -> Result<PrivateKey, KeyError> {
    match content::recognise(der)? {
        // PKCS#8 states the purpose of a key. Unlike `PrivateKey`, `SigningKey` refuses a key that is for PSS
        // only.
        KeyForm::Pkcs8 => SigningKey::<Sha1>::from_pkcs8_der(der).map(PrivateKey::from).ok(),
        KeyForm::Pkcs1 => PrivateKey::from_pkcs1_der(der).ok(),
    }
    .ok_or(KeyError::Unusable)
}
