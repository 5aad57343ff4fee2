//! The envelope around an answer: success, refusal, or something else; and the payload in it.

use serde_json::value::RawValue;

use crate::decode::{Mismatch, Object};
use crate::meta::{Bare, Envelope};
use crate::values::Json;

/// How a payload is read.
pub(crate) type Decode<T> = fn(&mut Payload<'_>) -> Result<T, Mismatch>;

/// The payload of an answer, and the envelope around it.
#[derive(Debug)]
pub struct Payload<'a> {
    data: Option<&'a RawValue>,
    envelope: Option<Object<'a>>,
    misfit: Option<Mismatch>,
}

impl<'a> Payload<'a> {
    /// Reads a payload that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing, or not what it should be.
    pub fn required<T>(
        &self,
        read: impl FnOnce(&'a RawValue) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let step = if self.envelope.is_some() { "data" } else { "" };
        let raw = self.data.unwrap_or(RawValue::NULL);
        read(raw).map_err(|mismatch| if step.is_empty() { mismatch } else { mismatch.below(step) })
    }

    /// The members of the envelope besides the payload.
    #[must_use]
    pub fn take_envelope(&mut self) -> Object<'a> {
        self.envelope.take().unwrap_or_default()
    }

    pub(crate) fn into_misfit(self) -> Option<Mismatch> {
        self.misfit
    }

    #[cfg(any(test, feature = "example-tests"))]
    pub(crate) fn data(&self) -> Option<&'a RawValue> {
        self.data
    }

    pub(crate) fn to_json(&self) -> Json {
        self.data.map_or_else(Json::null, Json::from_raw)
    }

    /// Reads a payload that may be missing or `null`. What is there and not what it should be does not fail
    /// the answer, which says that the call succeeded; the reason is kept.
    pub fn optional<T>(
        &mut self,
        read: impl FnOnce(&'a RawValue) -> Result<T, Mismatch>,
    ) -> Option<T> {
        if matches!(self.data.map_or("null", RawValue::get), "null" | "\"\"") {
            return None;
        }
        match self.required(read) {
            Ok(payload) => Some(payload),
            Err(mismatch) => {
                self.misfit = Some(mismatch);
                None
            }
        }
    }
}

impl Envelope {
    /// Whether a write may have been carried out that was refused with this code. A refusal with the code
    /// of success contradicts itself.
    pub(crate) fn is_uncertain(&self, code: &str) -> bool {
        let is_unlisted = !self.listed.contains(&code);
        self.contradicts(code) || (self.unlisted_uncertain && is_unlisted)
    }

    /// Whether a code leaves open what a refusal did, or says the opposite.
    pub(crate) fn contradicts(&self, code: &str) -> bool {
        self.uncertain.contains(&code) || self.success.contains(&code)
    }
}

impl Bare {
    /// Whether an answer without the envelope's code is the payload.
    fn takes(self, raw: &RawValue, object: Option<&Object<'_>>) -> bool {
        match self {
            Self::Refused => false,
            Self::Anything => true,
            Self::Payload { list, members } => {
                (list && raw.get().starts_with('['))
                    || object.is_some_and(|object| match members {
                        [] => !list && object.is_empty(),
                        _ => members.iter().any(|member| object.get(member).is_some()),
                    })
            }
        }
    }
}

/// An answer whose envelope has been read.
pub(crate) enum Opened<'a> {
    Payload { payload: Payload<'a>, message: Option<String> },
    Refusal(Verdict),
}

/// What an envelope says.
pub(crate) struct Verdict {
    pub(crate) code: String,
    pub(crate) message: Option<String>,
}

pub(crate) enum Refused {
    Mismatch(Mismatch),
    ByApi(Verdict),
}

impl From<Mismatch> for Refused {
    fn from(mismatch: Mismatch) -> Self {
        Self::Mismatch(mismatch)
    }
}

/// Reads the envelope around a payload: success, refusal, or neither.
pub(crate) fn open<'a>(
    body: &'a [u8],
    envelope: Option<&Envelope>,
    bare: Bare,
) -> Result<Opened<'a>, Refused> {
    let raw: &RawValue = serde_json::from_slice(body).map_err(|_| {
        Refused::Mismatch(Mismatch::of_text("JSON", &String::from_utf8_lossy(body)))
    })?;
    let whole = || {
        let payload = Payload { data: Some(raw), envelope: None, misfit: None };
        Ok(Opened::Payload { payload, message: None })
    };
    let Some(envelope) = envelope else { return whole() };
    let mut members = match Object::read(raw) {
        Ok(members) => members,
        Err(_) if bare.takes(raw, None) => return whole(),
        Err(mismatch) => return Err(mismatch.into()),
    };
    let is_coded = envelope.code.first().is_some_and(|name| members.get(name).is_some());
    if !is_coded && bare.takes(raw, Some(&members)) {
        return whole();
    }
    let Some(code) = single(&members, envelope.code) else {
        let expected = "a result code";
        return Err(Refused::Mismatch(match value_at(&members, envelope.code) {
            Some(found) => Mismatch::new(expected, found).below(&envelope.code.join(".")),
            None => Mismatch::missing_at(envelope.code, expected),
        }));
    };
    let message = single(&members, envelope.message);
    let flag_fits = envelope
        .flag
        .is_none_or(|flag| members.get(flag).is_none_or(|value| value.get() == "true"));
    if !envelope.success.contains(&code.as_str()) || !flag_fits {
        return Ok(Opened::Refusal(Verdict { code, message }));
    }
    let data = members.take(envelope.data);
    for path in [envelope.code, envelope.message] {
        if let Some(name) = path.first() {
            members.take(name);
        }
    }
    if let Some(flag) = envelope.flag {
        members.take(flag);
    }
    let payload = Payload { data, envelope: Some(members), misfit: None };
    Ok(Opened::Payload { payload, message })
}

/// What the envelope of a body says, be it success or not, where the body has one.
pub(crate) fn verdict(body: &[u8], envelope: &Envelope) -> Option<Verdict> {
    let members = Object::read(serde_json::from_slice(body).ok()?).ok()?;
    let code = single(&members, envelope.code)?;
    Some(Verdict { code, message: single(&members, envelope.message) })
}

/// The value at a path.
fn value_at<'a>(members: &Object<'a>, path: &[&str]) -> Option<&'a RawValue> {
    let (first, rest) = path.split_first()?;
    let value = members.get(first)?;
    if rest.is_empty() { Some(value) } else { value_at(&Object::read(value).ok()?, rest) }
}

/// The text of a single value at a path, whether it is written as text or as a number.
fn single(members: &Object<'_>, path: &[&str]) -> Option<String> {
    let value = value_at(members, path)?;
    match value.get().as_bytes().first() {
        Some(b'"') => crate::decode::get::text(value).ok(),
        Some(b'-' | b'0'..=b'9') => Some(value.get().to_owned()),
        _ => None,
    }
}
