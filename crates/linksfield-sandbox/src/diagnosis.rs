//! Finds the mistake of a client whose signature is wrong. The sandbox computes the signatures that common mistakes
//! give, and compares them with the signature that was sent.

mod encodings;
#[cfg(test)]
mod tests;
mod variants;

use linksfield_spec::{Algorithm, Encoding, Hash, Signing};

use crate::person::Verdict;
use crate::signature::{self, hashed, keyed};

pub(crate) use variants::{MAX_EXPLAINED, NOT_SENT, Signed, of_canonical, right, shown, values};

use encodings::{Candidate, candidates};

/// The texts for which only the documented algorithm and key are tried, if there are more than this.
const MAX_TEXTS_WITH_OTHER_KEYS: usize = 40;

/// A text that a client may have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) text: Vec<u8>,
    /// The text without secrets.
    pub(crate) shown: String,
    /// The mistake and its remedy, to complete "the client signed a text". Empty for the right text.
    pub(crate) mistake: String,
}

/// A key that a client may have used instead of the right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OtherKey {
    /// What the key is, such as "the value of `access_code`".
    pub(crate) name: String,
    pub(crate) value: String,
}

/// What a signature is compared with.
pub(crate) struct Against<'a> {
    pub(crate) signing: &'a Signing,
    pub(crate) secret: Option<&'a str>,
    pub(crate) signature: &'a str,
}

/// The result of a diagnosis: the verdict, and the text that was signed by mistake.
pub(crate) struct Diagnosis<'v> {
    pub(crate) verdict: Verdict,
    pub(crate) signed: Option<&'v Variant>,
}

/// Finds out why a signature is wrong. The first of the texts is the right one.
pub(crate) fn diagnose<'v>(
    against: &Against<'_>,
    texts: &'v [Variant],
    keys: &[OtherKey],
) -> Diagnosis<'v> {
    let candidates = candidates(against.signing.encoding, against.signature);
    let found = |sentence: String, signed: Option<&'v Variant>| Diagnosis {
        verdict: Verdict::Mistake(sentence),
        signed,
    };
    for text in texts {
        if let Some(candidate) = against.documented(&candidates, &text.text) {
            return found(sentence(text, candidate.note, None), Some(text).filter(is_mistaken));
        }
    }
    for text in texts.iter().take(MAX_TEXTS_WITH_OTHER_KEYS) {
        if let Some((candidate, how)) = against.otherwise(&candidates, &text.text, keys) {
            let signed = Some(text).filter(is_mistaken);
            return found(sentence(text, candidate.note, Some(&how)), signed);
        }
    }
    Diagnosis { verdict: Verdict::Wrong(against.unknown(&candidates)), signed: None }
}

/// Describes the first byte at which two texts differ, with the characters around it.
pub(crate) fn first_difference(expected: &str, signed: &str) -> String {
    let at = expected.bytes().zip(signed.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let start = floor(text, at.saturating_sub(12));
        let end = floor(text, (at + 12).min(text.len()));
        text[start..end].to_owned()
    };
    format!(
        "The texts differ from byte {at} (the first byte is 0): expected `{}`, but the client signed `{}`.",
        around(expected),
        around(signed)
    )
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_mistaken(text: &&Variant) -> bool {
    !text.mistake.is_empty()
}

/// Returns the sentences for a text, an encoding, and a way in which the digest was made.
fn sentence(text: &Variant, note: Option<&str>, how: Option<&str>) -> String {
    let mut sentences = Vec::new();
    if !text.mistake.is_empty() {
        sentences.push(format!("The client signed a text {}.", text.mistake));
    }
    if let Some(how) = how {
        let start = match text.mistake.is_empty() {
            true => "The text is right, but the client signed",
            false => "In addition, the client signed",
        };
        sentences.push(format!("{start} {how}."));
    }
    if let Some(note) = note {
        let start = match sentences.is_empty() {
            true => "The digest is right, but",
            false => "In addition,",
        };
        sentences.push(format!("{start} {note}."));
    }
    sentences.join(" ")
}

impl Against<'_> {
    /// Returns the candidate that is the signature of a text by the documented algorithm and key.
    fn documented<'c>(&self, candidates: &'c [Candidate], text: &[u8]) -> Option<&'c Candidate> {
        if self.signing.algorithm.is_rsa() {
            let key = self.secret?;
            return candidates.iter().find(|candidate| {
                signature::is_rsa(self.signing.algorithm, key, text, &candidate.bytes)
            });
        }
        let digest = signature::digest(self.signing, self.secret, text)?;
        candidates.iter().find(|candidate| candidate.bytes == digest)
    }

    /// Returns the candidate that is the signature of a text by another algorithm or key, and the way in which it was
    /// made.
    fn otherwise<'c>(
        &self,
        candidates: &'c [Candidate],
        text: &[u8],
        keys: &[OtherKey],
    ) -> Option<(&'c Candidate, String)> {
        let own = self.signing.algorithm;
        let remedy = format!("use {}", self.algorithm());
        if own.is_rsa() {
            let key = self.secret?;
            let other = match own {
                Algorithm::RsaSha1 => Algorithm::RsaSha256,
                _ => Algorithm::RsaSha1,
            };
            let found = candidates
                .iter()
                .find(|candidate| signature::is_rsa(other, key, text, &candidate.bytes))?;
            return Some((found, format!("with {}; {remedy}", name(other))));
        }
        candidates.iter().find_map(|candidate| {
            let hash = hash_of(candidate.bytes.len())?;
            let is_it = |digest: Option<Vec<u8>>| digest.as_ref() == Some(&candidate.bytes);
            let of = |text: &[u8]| Some(hashed(hash, text));
            let hmac = hmac(hash);
            if own.is_keyed() {
                let secret = self.secret?;
                if hmac != own && is_it(keyed(hmac, secret, text)) {
                    return Some((candidate, format!("with {}; {remedy}", name(hmac))));
                }
                let plain = hash.as_str();
                if is_it(of(text)) {
                    return Some((candidate, format!("with {plain} and without a key; {remedy}")));
                }
                for (text, order) in [
                    ([secret.as_bytes(), text].concat(), "the secret before the text"),
                    ([text, secret.as_bytes()].concat(), "the secret after the text"),
                    (
                        [text, b"&key=", secret.as_bytes()].concat(),
                        "`&key=` and the secret after the text",
                    ),
                ] {
                    if is_it(of(&text)) {
                        return Some((candidate, format!("with {plain} and {order}; {remedy}")));
                    }
                }
            } else if is_it(of(text)) {
                return Some((candidate, format!("with {}; {remedy}", hash.as_str())));
            }
            let key = keys.iter().find(|key| is_it(keyed(hmac, &key.value, text)))?;
            let with =
                if hmac == own { String::new() } else { format!("with {} and ", name(hmac)) };
            Some((candidate, format!("{with}with {} as the key; {remedy}", key.name)))
        })
    }

    fn algorithm(&self) -> String {
        let algorithm = name(self.signing.algorithm);
        match &self.signing.key {
            Some(key) => format!("{algorithm} with the credential `{key}`"),
            None => algorithm.to_owned(),
        }
    }

    /// Returns the most probable cause if no mistake was found.
    fn unknown(&self, candidates: &[Candidate]) -> String {
        let algorithm = self.signing.algorithm;
        let encoding = encoding_name(self.signing.encoding);
        if candidates.is_empty() {
            return format!("The signature is not written as {encoding}.");
        }
        let length = length_of(algorithm);
        let lengths: Vec<usize> =
            candidates.iter().map(|candidate| candidate.bytes.len()).collect();
        if let (Some(length), Some(sent)) = (length, lengths.first())
            && !lengths.contains(&length)
        {
            return format!(
                "The signature has {sent} bytes, but {} has {length} bytes.",
                name(algorithm)
            );
        }
        match algorithm.is_keyed() {
            false => "The client signed another text.".to_owned(),
            true => "Either the key is wrong, or the client signed another text.".to_owned(),
        }
    }
}

/// Returns the common name of an algorithm.
pub(crate) fn name(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::HmacMd5 => "HMAC-MD5",
        Algorithm::HmacSha1 => "HMAC-SHA1",
        Algorithm::HmacSha256 => "HMAC-SHA256",
        Algorithm::Md5 => "MD5",
        Algorithm::Sha1 => "SHA-1",
        Algorithm::Sha256 => "SHA-256",
        Algorithm::RsaSha1 => "RSA with SHA-1",
        Algorithm::RsaSha256 => "RSA with SHA-256",
    }
}

/// Returns the description of an encoding, to complete "written as".
pub(crate) fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Base64 => "Base64",
        Encoding::Hex => "lower-case hexadecimal digits",
        Encoding::HexUpper => "upper-case hexadecimal digits",
    }
}

fn hmac(hash: Hash) -> Algorithm {
    match hash {
        Hash::Md5 => Algorithm::HmacMd5,
        Hash::Sha1 => Algorithm::HmacSha1,
        Hash::Sha256 => Algorithm::HmacSha256,
    }
}

/// Returns the hash whose digests have this many bytes.
fn hash_of(length: usize) -> Option<Hash> {
    match length {
        16 => Some(Hash::Md5),
        20 => Some(Hash::Sha1),
        32 => Some(Hash::Sha256),
        _ => None,
    }
}

fn length_of(algorithm: Algorithm) -> Option<usize> {
    match algorithm {
        Algorithm::HmacMd5 | Algorithm::Md5 => Some(16),
        Algorithm::HmacSha1 | Algorithm::Sha1 => Some(20),
        Algorithm::HmacSha256 | Algorithm::Sha256 => Some(32),
        Algorithm::RsaSha1 | Algorithm::RsaSha256 => None,
    }
}
