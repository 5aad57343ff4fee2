//! What a fault does to a request: the response that it gives, or the end of the connection.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use super::fraction;
use super::rule::Fault;
use super::wire::{self, Cut, End};

/// What a fault does.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    Delay(Duration, Duration),
    /// No response, and the end of the connection after this time.
    Stall(Option<Duration>),
    Drop,
    Reset,
    Truncate(Length),
    Status {
        status: u16,
        body: Option<String>,
    },
    Code {
        code: String,
        status: Option<u16>,
    },
    Gzip,
    GzipGarbage,
    Bom,
    RespondTwice,
    DoTwice,
    BrokenJson,
    WrongContentType,
    GatewayPage(u16),
    InvalidUtf8,
    MalformedHttp,
    /// A rule with a method that its action does not have. It is refused when it is added to a sandbox.
    Misused(String),
}

/// A part of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Bytes(usize),
    Percent(u8),
}

/// What the client gets.
#[derive(Debug)]
pub(super) enum Outcome {
    Response(Response<Bytes>),
    Cut(Cut),
    Stall(Option<Duration>),
}

impl Action {
    /// Returns whether the fault changes the response of the call, so that the call is done.
    fn changes_response(&self) -> bool {
        match self {
            Self::Truncate(_)
            | Self::Gzip
            | Self::GzipGarbage
            | Self::Bom
            | Self::RespondTwice
            | Self::DoTwice
            | Self::BrokenJson
            | Self::WrongContentType
            | Self::InvalidUtf8
            | Self::MalformedHttp => true,
            Self::Delay(..)
            | Self::Stall(_)
            | Self::Drop
            | Self::Reset
            | Self::Status { .. }
            | Self::Code { .. }
            | Self::GatewayPage(_)
            | Self::Misused(_) => false,
        }
    }

    /// Returns whether the client gets a whole response, to which headers can be added.
    pub(super) fn has_response(&self) -> bool {
        !matches!(
            self,
            Self::Delay(..) | Self::Stall(_) | Self::Drop | Self::Reset | Self::MalformedHttp
        )
    }
}

impl Fault {
    /// Returns whether the call is done.
    pub(super) fn does_call(&self) -> bool {
        self.after_doing || self.action.changes_response()
    }

    /// Returns the delay for the request with this number, if the fault is a delay.
    pub(super) fn delay(&self, number: u64, seed: u64) -> Option<Duration> {
        match self.action {
            Action::Delay(least, most) if least < most => {
                Some(least + (most - least).mul_f64(fraction(!seed, number)))
            }
            Action::Delay(least, _) => Some(least),
            _ => None,
        }
    }

    /// Returns what the client gets. `response` is that of the call, or of an error code.
    pub(super) fn outcome(&self, response: Response<Bytes>, is_head: bool) -> Outcome {
        let mut response = self.changed(response);
        for (name, value) in &self.headers {
            // The rule was checked when it was added.
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes()))
            {
                response.headers_mut().insert(name, value);
            }
        }
        let cut = |bytes: Vec<u8>, end: End| Outcome::Cut(Cut { bytes, end });
        match &self.action {
            Action::Stall(most) => Outcome::Stall(*most),
            Action::Drop => cut(Vec::new(), End::Close),
            Action::Reset => cut(Vec::new(), End::Reset),
            Action::Truncate(length) => {
                let whole = response.body().len();
                let kept = match length {
                    Length::Bytes(bytes) => whole.min(*bytes),
                    Length::Percent(percent) => whole * usize::from(*percent) / 100,
                };
                let mut bytes = wire::written(&response, is_head);
                bytes.truncate(bytes.len().saturating_sub(whole - kept));
                cut(bytes, End::Close)
            }
            Action::RespondTwice => {
                let end = if wire::closes(response.headers()) { End::Close } else { End::Open };
                cut(wire::written(&response, is_head).repeat(2), end)
            }
            Action::MalformedHttp => cut(wire::MALFORMED.to_vec(), End::Close),
            _ => Outcome::Response(response),
        }
    }

    /// Returns the response with its status, headers and body changed.
    fn changed(&self, mut response: Response<Bytes>) -> Response<Bytes> {
        let body = response.body().clone();
        match &self.action {
            Action::Status { status, body } => {
                let text = body.clone().unwrap_or_default();
                let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
                let content_type = match (text.as_str(), is_json) {
                    ("", _) => None,
                    (_, true) => Some("application/json;charset=UTF-8"),
                    (_, false) => Some("text/plain;charset=UTF-8"),
                };
                replaced(*status, content_type, text)
            }
            Action::GatewayPage(status) => {
                replaced(*status, Some("text/html"), wire::gateway_page(*status))
            }
            Action::Code { status: Some(status), .. } => {
                *response.status_mut() = code_of(*status);
                response
            }
            Action::Gzip => with_encoding(response, wire::compressed(&body)),
            Action::GzipGarbage => with_encoding(response, wire::GZIP_GARBAGE.to_vec()),
            Action::Bom => {
                response.map(|body| Bytes::from([wire::BYTE_ORDER_MARK, &body].concat()))
            }
            Action::BrokenJson => response.map(|body| wire::first_half(&body)),
            Action::InvalidUtf8 => response.map(|body| wire::invalid_utf8(&body)),
            Action::WrongContentType => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                response
            }
            _ => response,
        }
    }
}

fn with_encoding(response: Response<Bytes>, body: Vec<u8>) -> Response<Bytes> {
    let mut response = response.map(|_| Bytes::from(body));
    response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    response
}

fn replaced(status: u16, content_type: Option<&'static str>, body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = code_of(status);
    if let Some(content_type) = content_type {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    response
}

fn code_of(status: u16) -> StatusCode {
    // The rule was checked when it was added.
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
