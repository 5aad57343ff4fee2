//! Recognises what the bytes of a key, a certificate or a key file are, by their structure.

use rsa::pkcs8::der::asn1::AnyRef;
use rsa::pkcs8::der::{Decode as _, Header, Reader as _, SliceReader, Tag, Tagged as _};
use rsa::pkcs8::{AlgorithmIdentifierRef, ObjectIdentifier};

use super::error::KeyError;

/// The encoding of an RSA private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Pkcs8,
    Pkcs1,
}

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
/// Keys of other algorithms.
const OTHERS: [(ObjectIdentifier, &str); 8] = [
    (ObjectIdentifier::new_unwrap("1.2.840.10045.2.1"), "an EC key"),
    (ObjectIdentifier::new_unwrap("1.3.101.110"), "an X25519 key"),
    (ObjectIdentifier::new_unwrap("1.3.101.111"), "an X448 key"),
    (ObjectIdentifier::new_unwrap("1.3.101.112"), "an Ed25519 key"),
    (ObjectIdentifier::new_unwrap("1.3.101.113"), "an Ed448 key"),
    (ObjectIdentifier::new_unwrap("1.2.840.10040.4.1"), "a DSA key"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.1.3.1"), "a Diffie-Hellman key"),
    (ObjectIdentifier::new_unwrap("1.2.156.10197.1.301"), "an SM2 key"),
];

/// Returns the encoding of an RSA private key, or what the bytes are instead.
pub(super) fn recognise(bytes: &[u8]) -> Result<Encoding, KeyError> {
    let begins = |start: &[u8]| bytes.starts_with(start);
    if begins(b"openssh-key-v1\0") {
        // The public key, which names the algorithm, is not encrypted.
        let is_rsa = bytes.windows(7).any(|window| window == b"ssh-rsa");
        return Err(if is_rsa {
            KeyError::OpenSsh
        } else {
            KeyError::NotRsa("an OpenSSH key of another algorithm")
        });
    }
    if bytes.get(4..).is_some_and(|rest| rest.starts_with(b"ssh-") || rest.starts_with(b"ecdsa-")) {
        return Err(KeyError::PublicKey);
    }
    if begins(b"\xfe\xed\xfe\xed") || begins(b"\xce\xce\xce\xce") {
        return Err(KeyError::OtherFormat("a Java key store"));
    }
    // PKCS#12 files may have an indefinite length, which DER does not allow.
    if begins(b"\x30\x80\x02\x01\x03") {
        return Err(KeyError::Pkcs12);
    }
    let Ok(outer) = AnyRef::from_der(bytes) else { return Err(unreadable(bytes)) };
    if outer.tag() == Tag::ObjectIdentifier {
        return Err(KeyError::NotRsa("a set of EC parameters"));
    }
    let parts = (outer.tag() == Tag::Sequence).then(|| parts(outer)).flatten();
    by_parts(&parts.ok_or(KeyError::Unusable)?)
}

/// Recognises a structure by the types of its parts.
fn by_parts(parts: &[AnyRef<'_>]) -> Result<Encoding, KeyError> {
    let tags: Vec<_> = parts.iter().map(|part| part.tag()).collect();
    match (tags.as_slice(), parts) {
        ([Tag::Integer, Tag::Sequence, Tag::OctetString, ..], [_, algorithm, ..]) => {
            match algorithm_of(*algorithm) {
                Some(RSA) => Ok(Encoding::Pkcs8),
                Some(RSA_PSS) => Err(KeyError::PssOnly),
                algorithm => Err(other_algorithm(algorithm)),
            }
        }
        ([Tag::Integer, Tag::OctetString, ..], _) => Err(KeyError::NotRsa("an EC key")),
        ([Tag::Integer, Tag::Integer], _) => Err(KeyError::PublicKey),
        ([Tag::Integer, Tag::Sequence, ..], [version, ..]) if version.value() == [3] => {
            Err(KeyError::Pkcs12)
        }
        (tags, _) if tags.len() == 6 && tags.iter().all(|tag| *tag == Tag::Integer) => {
            Err(KeyError::NotRsa("a DSA key"))
        }
        (tags, _) if tags.len() >= 9 && tags[..9].iter().all(|tag| *tag == Tag::Integer) => {
            Ok(Encoding::Pkcs1)
        }
        ([Tag::Sequence, Tag::BitString], _) => Err(KeyError::PublicKey),
        ([Tag::Sequence, Tag::OctetString], _) => Err(KeyError::Encrypted),
        ([Tag::Sequence, Tag::Sequence, Tag::BitString], [signed, ..]) => {
            Err(signed_structure(*signed))
        }
        // PKCS#7, in which certificates are distributed.
        ([Tag::ObjectIdentifier, ..], _) => Err(KeyError::Certificate),
        _ => Err(KeyError::Unusable),
    }
}

/// Distinguishes a certificate request from a certificate. A request has a version, a name, a public key, and
/// possibly attributes.
fn signed_structure(signed: AnyRef<'_>) -> KeyError {
    match parts(signed).as_deref() {
        Some([version, rest @ ..]) if version.tag() == Tag::Integer && rest.len() <= 3 => {
            KeyError::CertificateRequest
        }
        _ => KeyError::Certificate,
    }
}

fn algorithm_of(part: AnyRef<'_>) -> Option<ObjectIdentifier> {
    part.decode_as::<AlgorithmIdentifierRef<'_>>().ok().map(|algorithm| algorithm.oid)
}

fn other_algorithm(algorithm: Option<ObjectIdentifier>) -> KeyError {
    let known = OTHERS.iter().find(|(oid, _)| Some(*oid) == algorithm);
    KeyError::NotRsa(known.map_or("a key of another algorithm", |(_, name)| name))
}

/// Returns the values in a sequence.
fn parts(sequence: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    let mut reader = SliceReader::new(sequence.value()).ok()?;
    let mut parts = Vec::new();
    while !reader.is_finished() {
        parts.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(parts)
}

/// Returns why bytes are not DER.
fn unreadable(bytes: &[u8]) -> KeyError {
    if bytes.first() != Some(&0x30) {
        return KeyError::NotAKey;
    }
    let Ok(mut reader) = SliceReader::new(bytes) else { return KeyError::NotAKey };
    match Header::decode(&mut reader) {
        Ok(header) if header.length() <= reader.remaining_len() => KeyError::Unusable,
        _ => KeyError::Incomplete,
    }
}
