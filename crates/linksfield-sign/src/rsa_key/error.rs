//! [`KeyError`]: why a text is not a usable private key.

use std::fmt;

/// A text is not an RSA private key that can sign, or a signature could not be computed.
///
/// The variant states what the text is. The message also states how to obtain the right key. No message contains
/// a part of the key, except for a single character that cannot be part of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The text is empty, or contains only white space and invisible characters.
    #[error("the text is empty; check where the private key is read from")]
    Empty,
    /// The text is a public key.
    #[error(
        "the text is a public key, which only verifies signatures; provide the private key of the same pair"
    )]
    PublicKey,
    /// The text is a certificate.
    #[error(
        "the text is a certificate, which contains only a public key; provide the private key that belongs to it"
    )]
    Certificate,
    /// The text is a certificate request.
    #[error(
        "the text is a certificate request, which contains only a public key; provide the private key that it \
         was made with"
    )]
    CertificateRequest,
    /// The private key is encrypted with a passphrase.
    #[error(
        "the private key is encrypted with a passphrase; decrypt it with \
         `openssl pkey -in KEY.pem -out DECRYPTED.pem`"
    )]
    Encrypted,
    /// The private key belongs to another algorithm. The field names the key, such as `an EC key`.
    #[error("the text is {0}, but the signature needs an RSA key; provide an RSA private key")]
    NotRsa(&'static str),
    /// The RSA key may be used only for PSS signatures.
    #[error(
        "the RSA key is restricted to PSS signatures, but the signature needs PKCS#1 v1.5; provide an RSA key \
         without this restriction"
    )]
    PssOnly,
    /// The private key has the format of OpenSSH.
    #[error(
        "the private key has the format of OpenSSH; convert a copy of the file with \
         `ssh-keygen -p -N '' -m PEM -f COPY`"
    )]
    OpenSsh,
    /// The text is a PKCS#12 file (PFX).
    #[error(
        "the text is a PKCS#12 file (PFX); extract the private key with \
         `openssl pkcs12 -in FILE.pfx -nocerts -nodes -out KEY.pem`"
    )]
    Pkcs12,
    /// The text is a key in another format. The field names the format, such as `a PuTTY key file`.
    #[error("the text is {0}; convert the private key to PEM")]
    OtherFormat(&'static str),
    /// The text contains NUL or other control characters, or bytes that could not be decoded.
    #[error(
        "the text is not readable, because its file is binary or not UTF-8; convert a binary key with \
         `openssl pkey -inform DER -in KEY.der -out KEY.pem`, or save the text of the file as UTF-8"
    )]
    Binary,
    /// The text is the path of a file.
    #[error("the text is the path of a file; provide the contents of the file")]
    Path,
    /// The beginning or the end of the private key is missing.
    #[error(
        "the private key is incomplete; copy it again, from the line with `BEGIN` to the line with `END`"
    )]
    Incomplete,
    /// A line contains a character that cannot be part of a key.
    #[error("line {line} of the private key contains {}, which is not Base64; copy the key again", Shown(*.character))]
    Character {
        /// The number of the line, from 1.
        line: usize,
        /// The character.
        character: char,
    },
    /// The structure of the private key is damaged, or its numbers do not belong together, or the size of the key
    /// is not supported.
    #[error(
        "the RSA private key is damaged, has more than two primes, or is larger than 8192 bits; check it with \
         `openssl rsa -in KEY.pem -check -noout`"
    )]
    Unusable,
    /// The key is too short for a signature. The field is its size in bits.
    #[error("the RSA private key has only {0} bits, which is too short for a signature")]
    TooShort(u32),
    /// The text is none of the known forms of a key.
    #[error(
        "the text is not a private key; provide PKCS#8 or PKCS#1, as PEM or as the Base64 of the DER, and not \
         another credential, such as a secret or the id of the key"
    )]
    NotAKey,
    /// No signature could be computed, because the system provides no randomness.
    #[error("no signature could be computed, because the system provides no randomness")]
    Randomness,
}

impl KeyError {
    /// Returns whether the text is recognised only as unreadable. A label of PEM may then explain more.
    pub(super) fn is_vague(self) -> bool {
        matches!(
            self,
            Self::Incomplete
                | Self::Character { .. }
                | Self::Unusable
                | Self::NotAKey
                | Self::Empty
        )
    }

    /// Returns whether the text is something other than a private key. In a file with several parts, an error of
    /// the private key explains more.
    pub(super) fn is_beside_the_key(self) -> bool {
        matches!(
            self,
            Self::PublicKey | Self::Certificate | Self::CertificateRequest | Self::NotAKey
        )
    }
}

/// Displays a character with its code point, and without effect on a terminal.
struct Shown(char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (character, code) = (self.0, u32::from(self.0));
        if matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1 {
            write!(f, "`{character}` (U+{code:04X})")
        } else {
            write!(f, "U+{code:04X}")
        }
    }
}
