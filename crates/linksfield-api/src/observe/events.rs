//! The data that observers see. Whatever is added here must hold no parameter, header, body or secret.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use crate::error::Error;
use crate::meta::{Call, Effect, Family, Method};
use crate::response::HttpResponse;

/// Where the requests of a server go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) scheme: String,
    pub(crate) host: String,
    pub(crate) port: Option<u16>,
}

/// The start of a call.
#[derive(Debug)]
#[non_exhaustive]
pub struct CallStart<'a> {
    operation: Cow<'a, str>,
    family: &'static str,
    method: Method,
    path_template: Option<&'a str>,
    effect: Effect,
    target: Option<&'a Target>,
}

impl<'a> CallStart<'a> {
    pub(crate) fn new(family: &'static Family, call: &'a Call, target: Option<&'a Target>) -> Self {
        // The name of an untyped call has its path, which may hold anything.
        let is_untyped = call.path.is_empty();
        Self {
            operation: match is_untyped {
                true => format!("{}.untyped", family.name).into(),
                false => call.name.as_ref().into(),
            },
            family: family.name,
            method: call.method,
            path_template: (!is_untyped).then_some(call.path),
            effect: call.effect,
            target,
        }
    }

    /// Returns family and name of the operation, such as `csss.order_package`; `csss.untyped` for an untyped call.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns the family, such as `csss`.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.family
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// Returns the documented path, with the names of its parameters in braces; `None` for an untyped call.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        self.path_template
    }

    /// Returns whether the call changes anything.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns the scheme of the server's address: `https` or `http`.
    #[must_use]
    pub fn server_scheme(&self) -> Option<&str> {
        self.target.map(|target| target.scheme.as_str())
    }

    /// Returns the host of the server.
    #[must_use]
    pub fn server_address(&self) -> Option<&str> {
        self.target.map(|target| target.host.as_str())
    }

    /// Returns the port of the server, also where the address leaves it to the scheme.
    #[must_use]
    pub fn server_port(&self) -> Option<u16> {
        self.target.and_then(|target| target.port)
    }
}

/// The start of an attempt.
#[derive(Debug)]
#[non_exhaustive]
pub struct AttemptStart<'a> {
    number: u32,
    call: PhantomData<&'a ()>,
}

impl AttemptStart<'_> {
    pub(crate) fn new(number: u32) -> Self {
        Self { number, call: PhantomData }
    }

    /// Returns the number of the attempt, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}

/// How an attempt or a call ended. Displays as its [name](Self::name).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome<'a> {
    /// The API did what was asked, and the response is read.
    Success,
    /// The request was not sent: a parameter is invalid, the server cannot be reached, or there is no token.
    NotSent,
    /// The request may have been sent, and there is no whole response.
    NoResponse {
        /// Whether the time limit was reached.
        is_timeout: bool,
    },
    /// The HTTP status is not success.
    Status {
        /// The result code of the API, where the body has one.
        code: Option<&'a str>,
    },
    /// The response is not the documented JSON.
    Mismatch,
    /// The API refused with a result code.
    Refused {
        /// The result code.
        code: &'a str,
    },
}

impl<'a> Outcome<'a> {
    /// Returns a short name: `success`, `not_sent`, `timeout`, `no_response`, `status`, `mismatch`, `refused`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::NotSent => "not_sent",
            Self::NoResponse { is_timeout: true } => "timeout",
            Self::NoResponse { is_timeout: false } => "no_response",
            Self::Status { .. } => "status",
            Self::Mismatch => "mismatch",
            Self::Refused { .. } => "refused",
        }
    }

    /// Returns the result code of the API, where there is one. It is text of the server's.
    #[must_use]
    pub fn code(&self) -> Option<&'a str> {
        match *self {
            Self::Status { code } => code,
            Self::Refused { code } => Some(code),
            _ => None,
        }
    }

    /// Returns whether it is [`Success`](Self::Success).
    #[must_use]
    pub fn is_success(&self) -> bool {
        matches!(self, Self::Success)
    }

    fn of(error: &'a Error) -> Self {
        match error {
            Error::NotSent(_) => Self::NotSent,
            Error::NoResponse(error) => Self::NoResponse { is_timeout: error.is_timeout() },
            Error::Status(error) => Self::Status { code: error.code() },
            Error::Decode(_) => Self::Mismatch,
            Error::Api(error) => Self::Refused { code: error.code() },
        }
    }
}

impl fmt::Display for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What is seen of a result, whether it is that of an attempt or of a call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Observed<'a> {
    outcome: Outcome<'a>,
    status: Option<u16>,
    request_id: Option<&'a str>,
    may_have_been_executed: bool,
}

impl<'a> Observed<'a> {
    pub(crate) fn success(response: &'a HttpResponse) -> Self {
        Self {
            outcome: Outcome::Success,
            status: Some(response.status()),
            request_id: response.request_id(),
            may_have_been_executed: false,
        }
    }

    /// A response with a refusal that is not yet an error.
    pub(crate) fn refused(response: &'a HttpResponse, code: &'a str) -> Self {
        Self { outcome: Outcome::Refused { code }, ..Self::success(response) }
    }

    /// What the response to a login is seen as: its headers may hold the token.
    pub(crate) fn without_request_id(self) -> Self {
        Self { request_id: None, ..self }
    }
}

impl<'a> From<&'a Error> for Observed<'a> {
    fn from(error: &'a Error) -> Self {
        Self {
            outcome: Outcome::of(error),
            status: error.response().map(HttpResponse::status),
            request_id: error.request_id(),
            may_have_been_executed: error.may_have_been_executed(),
        }
    }
}

/// The end of an attempt.
#[derive(Debug)]
#[non_exhaustive]
pub struct AttemptEnd<'a> {
    number: u32,
    duration: Duration,
    observed: Observed<'a>,
    pause: Option<Duration>,
}

/// The end of a call.
#[derive(Debug)]
#[non_exhaustive]
pub struct CallEnd<'a> {
    attempts: u32,
    duration: Duration,
    observed: Observed<'a>,
}

impl<'a> AttemptEnd<'a> {
    pub(crate) fn new(
        number: u32,
        duration: Duration,
        observed: Observed<'a>,
        pause: Option<Duration>,
    ) -> Self {
        Self { number, duration, observed, pause }
    }

    /// Returns the number of the attempt, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Returns how long the attempt took, getting a token included.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns how it ended.
    #[must_use]
    pub fn outcome(&self) -> Outcome<'a> {
        self.observed.outcome
    }

    /// Returns the HTTP status, where a response arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.observed.status
    }

    /// Returns the id under which the server knows the request; see
    /// [`HttpResponse::request_id`](crate::HttpResponse::request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&'a str> {
        self.observed.request_id
    }

    /// Returns the pause before the next attempt; `None` when there is none.
    #[must_use]
    pub fn pause_before_next(&self) -> Option<Duration> {
        self.pause
    }
}

impl<'a> CallEnd<'a> {
    pub(crate) fn new(attempts: u32, duration: Duration, observed: Observed<'a>) -> Self {
        Self { attempts, duration, observed }
    }

    /// Returns how many attempts were made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns how long the call took, all attempts, the pauses between them, and reading the response included.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns how it ended.
    #[must_use]
    pub fn outcome(&self) -> Outcome<'a> {
        self.observed.outcome
    }

    /// Returns the HTTP status, where a response arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.observed.status
    }

    /// Returns the id under which the server knows the request; see
    /// [`HttpResponse::request_id`](crate::HttpResponse::request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&'a str> {
        self.observed.request_id
    }

    /// Returns whether a call that failed may have been executed nevertheless; see
    /// [`Error::may_have_been_executed`].
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        self.observed.may_have_been_executed
    }
}
