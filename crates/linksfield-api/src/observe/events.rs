//! The data that observers receive. Nothing here may contain a parameter, a header, a body or a secret.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use crate::error::Error;
use crate::meta::{Call, Effect, Family, Method};
use crate::response::HttpResponse;

/// The scheme, host and port of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) scheme: String,
    pub(crate) host: String,
    pub(crate) port: Option<u16>,
}

/// The call that starts: its operation, its effect and its server.
#[non_exhaustive]
pub struct CallStart<'a> {
    /// The name of an untyped call.
    untyped: Option<Box<str>>,
    family: &'static Family,
    call: &'a Call,
    target: Option<&'a Target>,
}

impl<'a> CallStart<'a> {
    pub(crate) fn new(family: &'static Family, call: &'a Call, target: Option<&'a Target>) -> Self {
        // The name of an untyped call contains its path, which may contain a secret.
        let is_untyped = call.path.is_empty();
        let untyped = is_untyped.then(|| format!("{}.untyped", family.name).into());
        Self { untyped, family, call, target }
    }

    /// Returns the family and the name of the operation, such as `csss.order_package`.
    ///
    /// For an untyped call, returns the family and `untyped`, such as `csss.untyped`.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.untyped.as_deref().unwrap_or(&self.call.name)
    }

    /// Returns the name of the family, such as `csss`.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.family.name
    }

    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.call.method
    }

    /// Returns the documented path, with the names of its parameters in braces.
    ///
    /// Returns `None` for an untyped call.
    #[must_use]
    pub fn path_template(&self) -> Option<&str> {
        Some(self.call.path).filter(|path| !path.is_empty())
    }

    /// Returns whether the call is a read or a write.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.call.effect
    }

    /// Returns the scheme of the server's base URL, `https` or `http`.
    #[must_use]
    pub fn server_scheme(&self) -> Option<&str> {
        self.target.map(|target| target.scheme.as_str())
    }

    /// Returns the host of the server, a domain or an IP address.
    #[must_use]
    pub fn server_address(&self) -> Option<&str> {
        self.target.map(|target| target.host.as_str())
    }

    /// Returns the port of the server. If the base URL contains no port, returns the default port of the scheme.
    #[must_use]
    pub fn server_port(&self) -> Option<u16> {
        self.target.and_then(|target| target.port)
    }
}

/// Shows what the methods return. The name of an untyped call may contain a secret and is not shown.
impl fmt::Debug for CallStart<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallStart")
            .field("operation", &self.operation())
            .field("family", &self.family())
            .field("method", &self.method())
            .field("path_template", &self.path_template())
            .field("effect", &self.effect())
            .field("target", &self.target)
            .finish()
    }
}

/// The attempt that starts.
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

    /// Returns the number of the attempt in its call. The first attempt has the number 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}

/// The result of an attempt or a call.
///
/// Its `Display` prints the [name](Self::name).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome<'a> {
    /// The API reported success, and the response has the documented form.
    Success,
    /// The request was not sent: a parameter is invalid, the server cannot be reached, or the login failed.
    NotSent,
    /// The request may have been sent, and no complete response arrived.
    NoResponse {
        /// Whether the attempt reached its time limit.
        is_timeout: bool,
    },
    /// The HTTP status is not a success.
    Status {
        /// The result code of the API, if the body contains one.
        code: Option<&'a str>,
    },
    /// The response does not have the documented form.
    Mismatch,
    /// The API responded with a result code other than success.
    Refused {
        /// The result code, as the server sent it.
        code: &'a str,
    },
}

impl<'a> Outcome<'a> {
    /// Returns a short name, for example as the label of a metric.
    ///
    /// The names are `success`, `not_sent`, `timeout`, `no_response`, `status`, `mismatch` and `refused`. `timeout` is
    /// a [`NoResponse`](Self::NoResponse) whose time limit was reached.
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

    /// Returns the result code of the API, if the response contains one and the outcome is not a success.
    ///
    /// The server chooses the text of the code. Its length and its characters are not limited.
    #[must_use]
    pub fn code(&self) -> Option<&'a str> {
        match *self {
            Self::Status { code } => code,
            Self::Refused { code } => Some(code),
            _ => None,
        }
    }

    /// Returns whether the outcome is [`Success`](Self::Success).
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

/// The part of a result that observers receive, at the end of an attempt and of a call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Observed<'a> {
    outcome: Outcome<'a>,
    status: Option<u16>,
    request_id: RequestId<'a>,
    may_have_been_executed: bool,
}

/// The id that the server assigned to the request. The headers are searched only when the id is asked for.
#[derive(Clone, Copy)]
struct RequestId<'a>(Option<&'a HttpResponse>);

impl<'a> RequestId<'a> {
    fn get(self) -> Option<&'a str> {
        self.0.and_then(HttpResponse::request_id)
    }
}

impl fmt::Debug for RequestId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

impl<'a> Observed<'a> {
    pub(crate) fn success(response: &'a HttpResponse) -> Self {
        Self {
            outcome: Outcome::Success,
            status: Some(response.status()),
            request_id: RequestId(Some(response)),
            may_have_been_executed: false,
        }
    }

    /// Removes the request id of the response to a login, because its headers may contain the token.
    pub(crate) fn without_request_id(self) -> Self {
        Self { request_id: RequestId(None), ..self }
    }
}

impl<'a> From<&'a Error> for Observed<'a> {
    fn from(error: &'a Error) -> Self {
        Self {
            outcome: Outcome::of(error),
            status: error.response().map(HttpResponse::status),
            request_id: RequestId(error.response()),
            may_have_been_executed: error.may_have_been_executed(),
        }
    }
}

/// The result of an attempt.
#[derive(Debug)]
#[non_exhaustive]
pub struct AttemptEnd<'a> {
    number: u32,
    observed: Observed<'a>,
    times: AttemptTimes,
}

/// The times of an attempt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AttemptTimes {
    /// The time of the whole attempt.
    pub(crate) duration: Duration,
    /// The part of it that the attempt waited for rate limits.
    pub(crate) waited: Duration,
    /// The pause before the next attempt, if one follows.
    pub(crate) pause: Option<Duration>,
}

/// The result of a call.
#[derive(Debug)]
#[non_exhaustive]
pub struct CallEnd<'a> {
    attempts: u32,
    duration: Duration,
    observed: Observed<'a>,
}

impl<'a> AttemptEnd<'a> {
    pub(crate) fn new(number: u32, observed: Observed<'a>, times: AttemptTimes) -> Self {
        Self { number, observed, times }
    }

    /// Returns the number of the attempt in its call. The first attempt has the number 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// Returns the duration of the attempt, including a login for an access token and the wait for rate limits.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.times.duration
    }

    /// Returns the time that the attempt waited until the [limits](crate::Limits) of the client allowed its request.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.times.waited
    }

    /// Returns the outcome of the attempt.
    #[must_use]
    pub fn outcome(&self) -> Outcome<'a> {
        self.observed.outcome
    }

    /// Returns the HTTP status, if a response arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.observed.status
    }

    /// Returns the id that the server assigned to the request; see
    /// [`HttpResponse::request_id`](crate::HttpResponse::request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&'a str> {
        self.observed.request_id.get()
    }

    /// Returns the pause before the next attempt.
    ///
    /// Returns `None` after the last attempt. The pause is zero if the next attempt follows immediately, for example
    /// with a new access token.
    #[must_use]
    pub fn pause_before_next(&self) -> Option<Duration> {
        self.times.pause
    }
}

impl<'a> CallEnd<'a> {
    pub(crate) fn new(attempts: u32, duration: Duration, observed: Observed<'a>) -> Self {
        Self { attempts, duration, observed }
    }

    /// Returns the number of attempts that the call made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the duration of the call, including all attempts, the pauses between them, and the decoding.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns the outcome of the call, which is the outcome of its last attempt.
    #[must_use]
    pub fn outcome(&self) -> Outcome<'a> {
        self.observed.outcome
    }

    /// Returns the HTTP status of the last attempt, if a response arrived.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.observed.status
    }

    /// Returns the id that the server assigned to the request; see
    /// [`HttpResponse::request_id`](crate::HttpResponse::request_id).
    #[must_use]
    pub fn request_id(&self) -> Option<&'a str> {
        self.observed.request_id.get()
    }

    /// Returns whether the server may have executed a write although the call failed.
    ///
    /// Returns `false` for a success; see [`Error::may_have_been_executed`].
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        self.observed.may_have_been_executed
    }
}
