//! Opens responses by their content: JSON, text, a file, or nothing. Also reads the status and the headers of a
//! response for generated code.

use serde_json::value::RawValue;

use super::{Message, Opened, Payload, Refused, Stated, open_json, stated};
use crate::codec::{Members, Structure};
use crate::content::{Csv, File};
use crate::json_text;
use crate::meta::{Call, Content, Envelope};
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// Opens a response with a success status.
///
/// Returns the payload, or the result code of an error that the API reports. Fails if the response is not as
/// documented.
pub(crate) fn open<'a>(
    response: &'a HttpResponse,
    envelope: Option<&Envelope>,
    call: &Call,
) -> Result<Opened<'a>, Refused> {
    let content = call.outcomes.content;
    let opened = match content.of_status(response.status()) {
        // A refusal is a refusal, whatever its status is.
        None => match refusal(response.readable(), envelope) {
            Some(Ok(refusal)) => Ok(refusal),
            _ => Err(Refused::Mismatch(undocumented(response.status()))),
        },
        Some(content @ (Content::Text | Content::Csv | Content::Binary)) => {
            open_file(response, envelope, content)
        }
        Some(content) => open_json(response.readable(), envelope, call, content),
    };
    opened.map(|opened| match opened {
        Opened::Payload { payload, message } => {
            Opened::Payload { payload: Payload { response: Some(response), ..payload }, message }
        }
        refusal @ Opened::Refusal(_) => refusal,
    })
}

/// Opens a response whose content is text or a file. Many servers report a failure as JSON instead, with a success
/// status.
fn open_file<'a>(
    response: &'a HttpResponse,
    envelope: Option<&Envelope>,
    content: Content,
) -> Result<Opened<'a>, Refused> {
    if let Some(refusal) = refusal(response.readable(), envelope) {
        return refusal;
    }
    if let Some(coding) = response.remaining_coding() {
        let expected = "a coding that can be undone: gzip, deflate or br";
        let mismatch = Mismatch::of_text(expected, coding).below("content-encoding");
        return Err(Refused::Mismatch(mismatch));
    }
    // A page of a proxy, or an error in a family without envelope, must not be read as rows.
    let kind = response.header("content-type").unwrap_or_default().to_ascii_lowercase();
    let is_other = || {
        kind.contains("json")
            || kind.starts_with("text/html")
            || is_json_or_page(response.readable())
    };
    if content == Content::Csv && is_other() {
        return Err(Refused::Mismatch(Mismatch::of_text("comma-separated values", &kind)));
    }
    Ok(Opened::Payload { payload: Payload::default(), message: Message::default() })
}

/// Returns whether a body is JSON, or begins like a page of HTML, whatever its content type is.
fn is_json_or_page(body: &[u8]) -> bool {
    let text = body.strip_prefix(json_text::BYTE_ORDER_MARK).unwrap_or(body).trim_ascii_start();
    let begins =
        |with: &[u8]| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let is_json = json_text::looks_like_json(body) && json_text::of_body(body).is_some();
    is_json || begins(b"<!doctype html") || begins(b"<html")
}

/// Returns the refusal in a body that is the envelope of the family, although the documented content is another one.
/// `None` if the body is not an envelope.
fn refusal<'a>(body: &[u8], envelope: Option<&Envelope>) -> Option<Result<Opened<'a>, Refused>> {
    let envelope = envelope?;
    if !json_text::looks_like_json(body) {
        return None;
    }
    let Stated::Code(verdict) = stated(body, Some(envelope)) else { return None };
    // With several codes, the meaning is unknown. With success, the content is missing.
    if verdict.is_ambiguous || envelope.success.contains(&verdict.code.as_str()) {
        let mismatch = Mismatch::of_text("the documented content", "an envelope");
        return Some(Err(Refused::Mismatch(mismatch)));
    }
    Some(Ok(Opened::Refusal(verdict)))
}

/// Returns the mismatch of a status. It has a path, because a mismatch of the whole body may not be shown.
fn undocumented(status: u16) -> Mismatch {
    Mismatch::status(status.into()).below("HTTP status")
}

impl Payload<'_> {
    /// Returns the HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.map_or(200, HttpResponse::status)
    }

    /// Reads the documented headers of the response into a struct. `documented` are the names of the headers, each with
    /// whether its values are numbers or booleans in JSON.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if a required header is missing or does not have the documented form.
    pub fn headers<T: Structure>(
        &self,
        documented: &'static [(&'static str, bool)],
    ) -> Result<T, Mismatch> {
        let values = self.header_values(documented);
        let mut members = Members::of(&values).within(self.limits);
        T::read(&mut members).map_err(|mismatch| mismatch.below("headers"))
    }

    fn header_values(
        &self,
        documented: &'static [(&'static str, bool)],
    ) -> Vec<(&'static str, Box<RawValue>)> {
        let Some(response) = self.response else { return Vec::new() };
        let value = |(name, is_bare): &(&'static str, bool)| {
            let bytes = response.header_bytes(name)?;
            Some((*name, json_text::of_text(&bytes, *is_bare)))
        };
        documented.iter().filter_map(value).collect()
    }

    /// Returns the body as text, without a byte order mark.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the body is not UTF-8.
    pub fn text(&self) -> Result<String, Mismatch> {
        let body = self.response.map_or(&[][..], HttpResponse::body);
        let body = body.strip_prefix(json_text::BYTE_ORDER_MARK).unwrap_or(body);
        match std::str::from_utf8(body) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(Mismatch::of_text("text in UTF-8", "other bytes")),
        }
    }

    /// Returns the body as a file of comma-separated values.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the body is not UTF-8.
    pub fn csv<T>(&self) -> Result<Csv<T>, Mismatch> {
        self.text().map(Csv::new)
    }

    /// Returns the body as a file, with the name and the content type that the headers state.
    ///
    /// # Errors
    ///
    /// None. A failure is refused before it is decoded.
    pub fn file(&self) -> Result<File, Mismatch> {
        Ok(self.response.map(File::received).unwrap_or_default())
    }

    /// Returns the mismatch of a response whose status is not documented.
    #[must_use]
    pub fn undocumented_status(&self) -> Mismatch {
        undocumented(self.status())
    }
}
