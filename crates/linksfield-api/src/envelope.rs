//! Reads the envelope of a response, and decides whether the API reports success or an error. The payload
//! stays JSON here: generated code decodes it through [`Payload`].

mod content;

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::codec::{Codec, Members, ReadLimits};
use crate::json_text;
use crate::meta::{Call, Content, Envelope, Unenveloped};
use crate::mismatch::Mismatch;
use crate::redact::Hidden;
use crate::reply::Reply;
use crate::response::HttpResponse;
use crate::values::Json;

pub(crate) use self::content::open;

/// The function that decodes a payload.
pub(crate) type Decode<T> = fn(&mut Payload<'_>) -> Result<T, Mismatch>;

/// Decodes a payload of any type, and keeps it.
pub(crate) trait Decoder {
    fn decode(&mut self, payload: &mut Payload<'_>) -> Result<(), Mismatch>;
}

/// A payload that is decoded when its response has arrived.
pub(crate) struct Decoded<T> {
    decode: Decode<T>,
    payload: Option<T>,
}

impl<T> Decoded<T> {
    pub(crate) fn by(decode: Decode<T>) -> Self {
        Self { decode, payload: None }
    }

    /// Returns the payload, after it was decoded.
    pub(crate) fn get(&self) -> Option<&T> {
        self.payload.as_ref()
    }

    /// Adds the payload to the reply of its call.
    pub(crate) fn in_reply(self, reply: Reply<()>) -> Reply<T> {
        match self.payload {
            Some(payload) => reply.with_payload(payload),
            None => unreachable!("a call has a reply only after its payload was decoded"),
        }
    }
}

impl<T> Decoder for Decoded<T> {
    fn decode(&mut self, payload: &mut Payload<'_>) -> Result<(), Mismatch> {
        self.payload = Some((self.decode)(payload)?);
        Ok(())
    }
}

/// The payload of a successful response, and the other fields of its envelope.
#[derive(Debug, Default)]
pub struct Payload<'a> {
    data: Option<&'a RawValue>,
    /// A body of any form that is not JSON.
    text: Option<&'a [u8]>,
    envelope: Option<Members<'a>>,
    /// The response, for its status and headers, and for content that is not JSON.
    response: Option<&'a HttpResponse>,
    mismatch: Option<Mismatch>,
    limits: ReadLimits,
}

impl<'a> Payload<'a> {
    /// Sets the limits within which the payload is decoded.
    pub(crate) fn within(mut self, limits: ReadLimits) -> Self {
        self.limits = limits;
        self
    }

    /// Decodes a required payload.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the payload is missing or does not have the documented form.
    #[inline(never)]
    pub fn required<C: Codec>(&self) -> Result<C::Value, Mismatch> {
        let raw = self.data.unwrap_or(RawValue::NULL);
        C::read_within(raw, self.limits).map_err(|mismatch| match &self.envelope {
            Some(_) => mismatch.below("data"),
            None => mismatch,
        })
    }

    /// Takes the fields of the envelope other than result code, message, success flag and payload.
    #[must_use]
    pub fn take_envelope(&mut self) -> Members<'a> {
        self.envelope.take().unwrap_or_default().within(self.limits)
    }

    pub(crate) fn into_mismatch(self) -> Option<Mismatch> {
        self.mismatch
    }

    #[cfg(any(test, feature = "example-tests"))]
    pub(crate) fn data(&self) -> Option<&'a RawValue> {
        self.data
    }

    /// Returns the payload as JSON. A body that is not JSON becomes a JSON string, or `null` if it is empty or not
    /// text. [`into_mismatch`](Self::into_mismatch) then returns the reason.
    pub(crate) fn json(&mut self) -> Json {
        match (self.data, self.text) {
            (Some(data), _) => Json::from_raw(data),
            (None, None) => Json::null(),
            (None, Some(text)) => match std::str::from_utf8(text) {
                Ok(text) => Json::from_raw(&json_text::quoted(text)),
                Err(_) => {
                    self.mismatch = Some(Mismatch::of_text("text", &String::from_utf8_lossy(text)));
                    Json::null()
                }
            },
        }
    }

    /// Decodes the payload of a response that has no content.
    ///
    /// # Errors
    ///
    /// None. A response with content is refused before it is decoded.
    pub fn nothing(&self) -> Result<(), Mismatch> {
        Ok(())
    }

    /// Decodes an optional payload. Returns `None` if the payload is missing, `null` or empty text.
    ///
    /// The response reports success, so a payload that does not have the documented form is not an error.
    /// This method then returns `None`, and [`into_mismatch`](Self::into_mismatch) returns the reason.
    #[inline(never)]
    pub fn optional<C: Codec>(&mut self) -> Option<C::Value> {
        if matches!(self.data.map_or("null", RawValue::get), "null" | "\"\"") {
            return None;
        }
        match self.required::<C>() {
            Ok(payload) => Some(payload),
            Err(mismatch) => {
                self.mismatch = Some(mismatch);
                None
            }
        }
    }
}

impl Envelope {
    /// Returns whether a write may have been executed although the response reports an error with this code.
    /// This may also apply to codes that are not documented. `refusing` are the codes that the client was taught.
    pub(crate) fn is_uncertain(&self, code: &str, call: &Call, refusing: &[String]) -> bool {
        let is_listed = self.listed.contains(&code)
            || call.outcomes.refusing.contains(&code)
            || refusing.iter().any(|refusing| refusing == code);
        self.contradicts(code, call) || (self.unlisted_uncertain && !is_listed)
    }

    /// Returns whether the code itself contradicts an error: the code is documented to leave the outcome of a
    /// write uncertain, or is a code of success. What is documented for the call takes precedence.
    pub(crate) fn contradicts(&self, code: &str, call: &Call) -> bool {
        self.success.contains(&code)
            || call.outcomes.uncertain.contains(&code)
            || (self.uncertain.contains(&code) && !call.outcomes.refusing.contains(&code))
    }
}

impl Unenveloped {
    /// Returns whether a response without a result code is accepted as the payload.
    fn takes(self, raw: &RawValue, object: Option<&Members<'_>>) -> bool {
        match self {
            Self::Refused => false,
            Self::Anything => true,
            Self::Single => !raw.get().starts_with(['{', '[', 'n']),
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

/// A response whose envelope has been read.
#[expect(
    clippy::large_enum_variant,
    reason = "it is on the stack of one call, and most are payloads"
)]
pub(crate) enum Opened<'a> {
    Payload { payload: Payload<'a>, message: Message },
    Refusal(Verdict),
}

/// The result that an envelope reports.
pub(crate) struct Verdict {
    pub(crate) code: String,
    pub(crate) message: Message,
    /// Whether the body contains several codes. `code` is the first.
    pub(crate) is_ambiguous: bool,
}

/// The message of an envelope, or the reason why it cannot be read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Message {
    pub(crate) text: Option<String>,
    pub(crate) mismatch: Option<Box<Mismatch>>,
}

impl Message {
    /// Hides the secrets of the request, which a server may echo. Sensitive values are hidden only where the message
    /// is shown, because the caller may need them.
    pub(crate) fn hiding(self, hidden: &Hidden) -> Self {
        let text = self.text.map(|text| hidden.secrets_in(&text).into_owned());
        let mismatch = self.mismatch.map(|mismatch| Box::new(mismatch.hiding(hidden)));
        Self { text, mismatch }
    }

    fn of(members: &Members<'_>, path: &[&str]) -> Self {
        let text = single(members, path).map(Cow::into_owned);
        let found = value_at(members, path).filter(|raw| text.is_none() && raw.get() != "null");
        let mismatch = found.map(|raw| Box::new(Mismatch::new("text", raw).below(&path.join("."))));
        Self { text, mismatch }
    }
}

/// What the body of a response with a bad status states.
pub(crate) enum Stated {
    /// Nothing: the body is empty, or is JSON without a result code.
    Nothing,
    /// Something that may stand for an envelope: text that is no JSON, such as the HTML page of a proxy, or JSON that may
    /// contain a result code at another place.
    Foreign,
    /// A body that cannot be read. It may contain any result code.
    Unreadable,
    /// A result code.
    Code(Verdict),
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

/// Reads the envelope of a response body.
///
/// Returns the payload, or the result code of an error that the API reports. Fails if the body is not the
/// documented envelope.
fn open_json<'a>(
    body: &'a [u8],
    envelope: Option<&Envelope>,
    call: &Call,
    content: Content,
) -> Result<Opened<'a>, Refused> {
    let unenveloped = call.unenveloped;
    let no_message = Message::default();
    if content != Content::Json && is_blank(body) {
        return Ok(Opened::Payload { payload: Payload::default(), message: no_message });
    }
    let whole = |raw: &'a RawValue| {
        if content == Content::Nothing {
            return Err(Refused::Mismatch(Mismatch::new("no content", raw)));
        }
        let payload = Payload { data: Some(raw), ..Payload::default() };
        Ok(Opened::Payload { payload, message: Message::default() })
    };
    // The body of an envelope is checked and split in one pass.
    let object = envelope.and_then(|envelope| Some((envelope, Members::of_body(body)?)));
    let (envelope, mut members) = match object {
        Some(object) => object,
        None => {
            let Some(raw) = json_text::of_body(body) else {
                if content == Content::Any && envelope.is_none() {
                    let payload = Payload { text: Some(body), ..Payload::default() };
                    return Ok(Opened::Payload { payload, message: no_message });
                }
                let expected = if content == Content::Nothing { "no content" } else { "JSON" };
                let text = String::from_utf8_lossy(body);
                return Err(Refused::Mismatch(Mismatch::of_text(expected, &text)));
            };
            let Some(envelope) = envelope else { return whole(raw) };
            match Members::split(raw) {
                Ok(members) => (envelope, members),
                Err(_) if unenveloped.takes(raw, None) => return whole(raw),
                Err(mismatch) => return Err(mismatch.into()),
            }
        }
    };
    let is_coded = envelope.code.first().is_some_and(|name| members.get(name).is_some());
    if !is_coded
        && let Some(raw) = json_text::of_body(body)
        && unenveloped.takes(raw, Some(&members))
    {
        return whole(raw);
    }
    // Parsers differ in which of two equal keys they use, so the meaning of the response would be unknown.
    let data = [envelope.data];
    let flag = envelope.flag.as_slice();
    for path in [envelope.code, &data, flag] {
        if is_repeated(&members, path) {
            return Err(Refused::Mismatch(Mismatch::repeated().below(&path.join("."))));
        }
    }
    let Some(code) = single(&members, envelope.code) else {
        let expected = "a result code";
        return Err(Refused::Mismatch(match value_at(&members, envelope.code) {
            Some(found) => Mismatch::new(expected, found).below(&envelope.code.join(".")),
            None => Mismatch::missing_at(envelope.code, expected),
        }));
    };
    let message = Message::of(&members, envelope.message);
    let flag_fits = envelope
        .flag
        .is_none_or(|flag| members.get(flag).is_none_or(|value| value.get() == "true"));
    if !envelope.success.contains(&&*code) || !flag_fits {
        let code = code.into_owned();
        return Ok(Opened::Refusal(Verdict { code, message, is_ambiguous: false }));
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
    let payload = Payload { data, envelope: Some(members), ..Payload::default() };
    Ok(Opened::Payload { payload, message })
}

/// Returns what the body of a response with a bad status states.
pub(crate) fn stated(body: &[u8], envelope: Option<&Envelope>) -> Stated {
    if is_blank(body) {
        return Stated::Nothing;
    }
    let Some(raw) = json_text::of_body(body) else {
        let is_page = body.trim_ascii_start().starts_with(b"<");
        let is_text = is_page || std::str::from_utf8(body).is_ok();
        // JSON that is cut or broken is not the page of a proxy.
        let is_broken = json_text::looks_like_json(body) || !is_text;
        return if is_broken { Stated::Unreadable } else { Stated::Foreign };
    };
    let Some(envelope) = envelope else { return Stated::Nothing };
    let elsewhere = || match mentions_code(raw, envelope) {
        true => Stated::Foreign,
        false => Stated::Nothing,
    };
    let Ok(members) = Members::split(raw) else { return elsewhere() };
    let is_ambiguous = is_repeated(&members, envelope.code);
    match (single(&members, envelope.code), value_at(&members, envelope.code)) {
        (Some(code), _) => {
            let (code, message) = (code.into_owned(), Message::of(&members, envelope.message));
            Stated::Code(Verdict { code, message, is_ambiguous })
        }
        (None, Some(value)) if value.get() != "null" || is_ambiguous => Stated::Unreadable,
        (None, None) if is_ambiguous => Stated::Unreadable,
        // An envelope without a code that nevertheless reports success.
        (None, _) if has_succeeded(&members, envelope) => Stated::Unreadable,
        (None, Some(_)) => Stated::Nothing,
        (None, None) => elsewhere(),
    }
}

/// Returns whether JSON contains the name of the result code, at any place and in any case. A gateway can wrap an
/// envelope in an object, a list or a text, or rename its fields.
fn mentions_code(raw: &RawValue, envelope: &Envelope) -> bool {
    let name = envelope.code.last().map(|name| name.to_ascii_lowercase());
    name.is_some_and(|name| raw.get().to_ascii_lowercase().contains(&name))
}

/// Returns whether the field of an envelope that states success is `true`.
fn has_succeeded(members: &Members<'_>, envelope: &Envelope) -> bool {
    let flag = envelope.flag.and_then(|flag| members.get(flag));
    flag.is_some_and(|value| value.get() == "true")
}

/// Returns whether a body has no content besides white space and a byte order mark.
fn is_blank(body: &[u8]) -> bool {
    body.strip_prefix(json_text::BYTE_ORDER_MARK).unwrap_or(body).trim_ascii().is_empty()
}

/// Returns the value at a path.
fn value_at<'a>(members: &Members<'a>, path: &[&str]) -> Option<&'a RawValue> {
    let (first, rest) = path.split_first()?;
    let value = members.get(first)?;
    if rest.is_empty() { Some(value) } else { value_at(&Members::split(value).ok()?, rest) }
}

/// Returns whether any key of a path appears more than once in its object.
fn is_repeated(members: &Members<'_>, path: &[&str]) -> bool {
    let Some((first, rest)) = path.split_first() else { return false };
    let inner = || members.get(first).and_then(|value| Members::split(value).ok());
    members.is_repeated(first)
        || (!rest.is_empty() && inner().is_some_and(|inner| is_repeated(&inner, rest)))
}

/// Returns the string or the number at a path as text.
fn single<'a>(members: &Members<'a>, path: &[&str]) -> Option<Cow<'a, str>> {
    text_of(value_at(members, path)?)
}

/// Returns a string or a number as text.
fn text_of(value: &RawValue) -> Option<Cow<'_, str>> {
    match value.get().as_bytes().first() {
        Some(b'"') => json_text::string(value),
        Some(b'-' | b'0'..=b'9') => Some(Cow::Borrowed(value.get())),
        _ => None,
    }
}
