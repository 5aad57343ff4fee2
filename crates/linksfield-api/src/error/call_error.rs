//! [`Error`], the error of a call, and [`NotSent`], which may contain the error of a login. The variants of `Error`
//! differ in what a caller can do.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::api::ApiError;
use super::context::{CallContext, write_chain};
use super::decode::DecodeError;
use super::no_response::NoResponse;
use super::parameter::InvalidParameter;
use super::status::StatusError;
use crate::explain::Explanation;
use crate::idempotency::IdempotencyKey;
use crate::limits::LimitReached;
use crate::outcome::OutcomeCheck;
use crate::response::HttpResponse;

/// An error of a call.
///
/// The variants state how far the call got, and what that means for a write:
///
/// | variant | what happened | was the write executed? |
/// |---|---|---|
/// | [`NotSent`](Self::NotSent) | Nothing was sent. | no |
/// | [`NoResponse`](Self::NoResponse) | The request may have been sent. No complete response arrived. | uncertain |
/// | [`Status`](Self::Status) | The HTTP status of the response is not a success. | depends on status and code |
/// | [`Decode`](Self::Decode) | The response does not have the documented form. | uncertain |
/// | [`Api`](Self::Api) | The API responded with a result code other than success. | depends on the code |
///
/// # What to do after an error
///
/// - If [`may_have_been_executed`](Self::may_have_been_executed) returns `true`, check the outcome before you call
///   again. [`outcome_check`](Self::outcome_check) names the operation for this check.
/// - If it returns `false`, the server has changed nothing, and calling again is safe.
///   [`is_transient`](Self::is_transient) returns whether the same call may succeed later.
///
/// The client has already retried the call where that is safe; see [`RetryPolicy`](crate::RetryPolicy).
///
/// ```no_run
/// # #[cfg(feature = "csss")] {
/// use linksfield_api::csss::{Csss, RenewPackage};
///
/// # async fn example(csss: Csss, renewal: RenewPackage) {
/// match csss.renew_package(renewal).send().await {
///     Ok(renewed) => println!("renewed until {:?}", renewed.order_expire_date),
///     Err(error) if error.may_have_been_executed() => {
///         println!("uncertain: {error:#}");
///         if let Some(check) = error.outcome_check() {
///             println!("check with {check}");
///         }
///     }
///     Err(error) if error.is_transient() => println!("not renewed, try again later: {error:#}"),
///     Err(error) => println!("not renewed: {error:#}"),
/// }
/// # }
/// # }
/// ```
///
/// # Messages
///
/// `{}` prints one line without the causes, which [`source`](StdError::source) returns. `{:#}` prints the causes as
/// well. No error contains a credential.
///
/// # Cancelled calls
///
/// If the future of a call is dropped before it completes, for example by a timeout around it, no error is
/// returned. A write may then have been executed. Prefer
/// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout), after which the call returns an error.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The request was not sent: a parameter is invalid, the server cannot be reached, or the login failed.
    NotSent(NotSent),
    /// The request may have been sent, and no complete response arrived.
    NoResponse(NoResponse),
    /// The HTTP status of the response is not a success.
    Status(StatusError),
    /// The response has a success status and does not have the documented form.
    Decode(DecodeError),
    /// The response has a success status, and its result code reports a failure.
    Api(ApiError),
}

impl Error {
    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        match self {
            Self::NotSent(error) => error.context(),
            Self::NoResponse(error) => error.context(),
            Self::Status(error) => error.context(),
            Self::Decode(error) => error.context(),
            Self::Api(error) => error.context(),
        }
    }

    /// Returns the family and the name of the operation, such as `csss.order_package`.
    ///
    /// For an untyped call, returns the family, the method and the path, such as `csss.untyped POST /device/pause`.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.context().operation()
    }

    /// Returns whether the server may have executed a write despite this error.
    ///
    /// If `true`, check the outcome before you call again, because a second call may execute the write twice.
    /// [`outcome_check`](Self::outcome_check) names the operation for this check.
    ///
    /// For a read, returns `false`. For a write, returns `false` only if
    ///
    /// - the request was not sent;
    /// - the API responded with a result code that is documented as a refusal, or that
    ///   [`ClientBuilder::refusal_codes`](crate::ClientBuilder::refusal_codes) lists;
    /// - the HTTP status is 401, 403, 404, 405, 413, 414, 415 or 429, and the response contains no result code that
    ///   contradicts a refusal;
    /// - the HTTP status is 400 or 422, and the body is empty, or is JSON with either no result code at any place or one
    ///   that refuses the call;
    /// - the documentation of the operation states for the HTTP status that such a call is not executed, under the
    ///   conditions for 400 and 422.
    ///
    /// If the documentation of the operation states that a call with the status may have been executed, returns `true`.
    ///
    /// A body that cannot be read leaves the outcome open, whatever the status is: a body that cannot be decompressed,
    /// that is cut, or that is not text. The HTML page of a proxy is text. Under 400 and 422, such a page leaves the
    /// outcome open as well, because a proxy may have put it in the place of a result code.
    ///
    /// A result code contradicts a refusal if it is the code of success, or if the family lists it as a code after
    /// which a write may have been executed. Several codes in one response also contradict a refusal, as
    /// does a flag of success without a code.
    ///
    /// Most families document few result codes. A code that is not documented leaves the outcome of a write open,
    /// and this method then returns `true`.
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        match self {
            Self::NotSent(_) => false,
            Self::NoResponse(_) | Self::Decode(_) => self.context().is_write(),
            Self::Status(error) => error.may_have_been_executed(),
            Self::Api(error) => error.may_have_been_executed(),
        }
    }

    /// Returns the operation that shows the outcome of this write, such as `csss.query_order`, and what to compare.
    ///
    /// Returns `None` if the request was not sent, or if no operation is known to show the outcome. The `outcome`
    /// method of a client makes the check; see [`OutcomeSearch`](crate::OutcomeSearch).
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static OutcomeCheck> {
        match self {
            Self::NotSent(_) => None,
            _ => self.context().outcome_check(),
        }
    }

    /// Returns the request of the last attempt, for example to find out why its signature was refused.
    ///
    /// The request contains no secrets. Its signature is redacted as well, because a reader of a log could use the
    /// signature to send the request again. Parameters that are not secret are included.
    ///
    /// Returns `None` if no request was prepared, and for the error of a login.
    #[must_use]
    pub fn sent(&self) -> Option<&Explanation> {
        self.context().sent()
    }

    /// Returns the idempotency key of the call, for repeating the call later.
    ///
    /// Returns `None` if the documentation of the call lists no idempotency key, or if no request was prepared.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.sent()?.idempotency_key()
    }

    /// Returns the result code of the API, if the response contains one.
    ///
    /// Only [`Error::Api`] and [`Error::Status`] can have a code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(error.code()),
            Self::Status(error) => error.code(),
            _ => None,
        }
    }

    /// Returns the status, headers and body of the response, or the part of the response that arrived.
    ///
    /// Returns `None` if nothing arrived.
    #[must_use]
    pub fn response(&self) -> Option<&HttpResponse> {
        match self {
            Self::NotSent(_) => None,
            Self::NoResponse(error) => error.response(),
            Self::Status(error) => Some(error.response()),
            Self::Decode(error) => Some(error.response()),
            Self::Api(error) => Some(error.response()),
        }
    }

    /// Returns the id that the server assigned to the request; see [`HttpResponse::request_id`].
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.response().and_then(HttpResponse::request_id)
    }

    /// Returns whether the same call may succeed later.
    ///
    /// Returns `true` if
    ///
    /// - the server could not be reached, or the login failed with a transient error or took too long;
    /// - no complete response arrived, unless the response was larger than the limit;
    /// - the HTTP status is 408, 425, 429, or 500 to 599.
    ///
    /// A transient error does not mean that calling again is safe. Before you retry a write, consult
    /// [`may_have_been_executed`](Self::may_have_been_executed).
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NotSent(error) => match &error.kind {
                NotSentKind::Connect { problem, .. } => *problem != ConnectProblem::Certificate,
                NotSentKind::LoginTimedOut | NotSentKind::TooLate => true,
                NotSentKind::Limit(limit) => !limit.is_daily(),
                NotSentKind::Login(error) => error.is_transient(),
                NotSentKind::Parameter(_) | NotSentKind::Request(_) => false,
            },
            Self::Status(_) | Self::Api(_) if self.login_error().is_some() => {
                self.login_error().is_some_and(Self::is_transient)
            }
            Self::NoResponse(error) => !error.is_too_large(),
            Self::Status(error) => is_transient_status(error.status()),
            Self::Decode(_) | Self::Api(_) => false,
        }
    }

    /// Returns the pause that the server requires before the next request, from the header `Retry-After`.
    ///
    /// If the call failed because its login failed, the header is that of the response to the login. Returns `None`
    /// if there is no response, or no usable header; see [`HttpResponse::retry_after`].
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.last_response().and_then(HttpResponse::retry_after)
    }

    /// Returns the last response, which is that to the login if the login failed.
    pub(crate) fn last_response(&self) -> Option<&HttpResponse> {
        match self.login_error() {
            Some(error) => error.response(),
            None => self.response(),
        }
    }

    /// Returns the error of the login without which the call could not succeed: it was not sent for want of an access
    /// token, or the server refused its token and the login for a new one failed.
    #[must_use]
    pub fn login_error(&self) -> Option<&Error> {
        match self {
            Self::NotSent(error) => error.login_error(),
            error => error.context().login_error(),
        }
    }

    /// Adds the error of the login that followed when the server refused the access token of this call.
    pub(crate) fn with_login_error(mut self, login: Arc<Error>) -> Self {
        match &mut self {
            Self::Status(error) => error.context_mut().set_login_error(login),
            Self::Api(error) => error.context_mut().set_login_error(login),
            Self::NotSent(_) | Self::NoResponse(_) | Self::Decode(_) => {}
        }
        self
    }

    /// Returns whether the specification lists the status or the code of this error as temporary, for the family or for
    /// the call.
    pub(crate) fn is_listed_as_transient(&self) -> bool {
        let (status, code) = match self {
            Self::Status(error) => (error.status(), error.code()),
            Self::Api(error) => (error.response().status(), Some(error.code())),
            Self::NotSent(_) | Self::NoResponse(_) | Self::Decode(_) => return false,
        };
        self.context().lists_as_transient(status, code)
    }

    /// Removes the request and the response of a login, because they may contain a password or a token.
    pub(crate) fn withhold(mut self) -> Self {
        match &mut self {
            Self::NotSent(error) => error.context.withhold(),
            Self::NoResponse(error) => error.withhold(),
            Self::Status(error) => error.withhold(),
            Self::Decode(error) => error.withhold(),
            Self::Api(error) => error.withhold(),
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent(error) => error.fmt(f),
            Self::NoResponse(error) => error.fmt(f),
            Self::Status(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Api(error) => error.fmt(f),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::NotSent(error) => error.source(),
            Self::NoResponse(error) => error.source(),
            Self::Status(_) | Self::Decode(_) | Self::Api(_) => None,
        }
    }
}

/// The error of a call whose request was not sent.
///
/// The server has executed nothing. The reason is one of the following:
///
/// - A parameter cannot be sent; see [`parameter_error`](Self::parameter_error).
/// - The login that precedes the call failed or took too long; see [`login_error`](Self::login_error).
/// - The server could not be reached; [`is_timeout`](Self::is_timeout) returns whether connecting took too long.
/// - The transport cannot send the request. The [`source`](StdError::source) may have details.
#[derive(Debug)]
pub struct NotSent {
    context: Box<CallContext>,
    kind: NotSentKind,
}

/// The underlying error of a transport.
type Source = Option<Box<dyn StdError + Send + Sync>>;

#[derive(Debug)]
enum NotSentKind {
    Parameter(InvalidParameter),
    Connect { problem: ConnectProblem, source: Source },
    Request(Source),
    Login(Arc<Error>),
    LoginTimedOut,
    Limit(LimitReached),
    TooLate,
}

/// Why there is no connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ConnectProblem {
    Failed,
    TimedOut,
    /// The certificate of the server, or that of the client, was not accepted.
    Certificate,
}

/// Returns whether a server that responds with this status may respond otherwise a little later. The statuses from 500
/// that are left out describe what the server cannot do.
fn is_transient_status(status: u16) -> bool {
    match status {
        408 | 425 | 429 => true,
        501 | 505..=508 | 510 | 511 => false,
        status => (500..=599).contains(&status),
    }
}

impl NotSent {
    pub(crate) fn parameter(context: Box<CallContext>, parameter: InvalidParameter) -> Self {
        Self { context, kind: NotSentKind::Parameter(parameter) }
    }

    pub(crate) fn connect(
        context: Box<CallContext>,
        problem: ConnectProblem,
        source: Source,
    ) -> Self {
        Self { context, kind: NotSentKind::Connect { problem, source } }
    }

    pub(crate) fn too_late(context: Box<CallContext>) -> Self {
        Self { context, kind: NotSentKind::TooLate }
    }

    /// Returns the error of the login, or this error if the login is not the reason.
    pub(crate) fn into_login_error(self) -> Result<Arc<Error>, Self> {
        match self.kind {
            NotSentKind::Login(error) => Ok(error),
            _ => Err(self),
        }
    }

    pub(crate) fn limit(context: Box<CallContext>, limit: LimitReached) -> Self {
        Self { context, kind: NotSentKind::Limit(limit) }
    }

    pub(crate) fn request(context: Box<CallContext>, source: Source) -> Self {
        Self { context, kind: NotSentKind::Request(source) }
    }

    pub(crate) fn login(context: Box<CallContext>, error: Arc<Error>) -> Self {
        Self { context, kind: NotSentKind::Login(error) }
    }

    pub(crate) fn login_timed_out(context: Box<CallContext>) -> Self {
        Self { context, kind: NotSentKind::LoginTimedOut }
    }

    /// Returns the operation, its effect, and the request of the failed call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns the error of the login, if the call was not sent because its login failed.
    ///
    /// Returns `None` if the login took too long.
    #[must_use]
    pub fn login_error(&self) -> Option<&Error> {
        match &self.kind {
            NotSentKind::Login(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the parameter that cannot be sent, if that is the reason.
    #[must_use]
    pub fn parameter_error(&self) -> Option<&InvalidParameter> {
        match &self.kind {
            NotSentKind::Parameter(parameter) => Some(parameter),
            _ => None,
        }
    }

    /// Returns whether connecting to the server, the login that precedes the call, or the wait for a rate limit took
    /// too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match &self.kind {
            NotSentKind::LoginTimedOut | NotSentKind::TooLate => true,
            NotSentKind::Connect { problem, .. } => *problem == ConnectProblem::TimedOut,
            NotSentKind::Limit(limit) => !limit.is_daily(),
            NotSentKind::Parameter(_) | NotSentKind::Request(_) | NotSentKind::Login(_) => false,
        }
    }

    /// Returns whether the certificate of the server, or that of the client, was not accepted.
    ///
    /// Such an error is not [transient](Error::is_transient). See
    /// [`root_certificate_pem`](crate::ClientBuilder::root_certificate_pem).
    #[must_use]
    pub fn is_certificate(&self) -> bool {
        matches!(self.kind, NotSentKind::Connect { problem: ConnectProblem::Certificate, .. })
    }

    /// Returns the rate limit that kept the call from being sent, if that is the reason.
    #[must_use]
    pub fn limit_reached(&self) -> Option<&LimitReached> {
        match &self.kind {
            NotSentKind::Limit(limit) => Some(limit),
            _ => None,
        }
    }
}

impl fmt::Display for NotSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was not sent: ", self.context.operation())?;
        match &self.kind {
            NotSentKind::Parameter(parameter) => parameter.fmt(f)?,
            NotSentKind::Connect { problem, .. } => {
                let host = self.context.host();
                let host = host.as_deref().unwrap_or("the server");
                match problem {
                    ConnectProblem::Failed => write!(f, "cannot connect to {host}")?,
                    ConnectProblem::TimedOut => write!(f, "connecting to {host} timed out")?,
                    ConnectProblem::Certificate => write!(
                        f,
                        "cannot connect to {host}, because a certificate was not accepted"
                    )?,
                }
            }
            NotSentKind::Limit(limit) => limit.fmt(f)?,
            NotSentKind::TooLate => f.write_str("the time limit of the call was reached before")?,
            NotSentKind::Request(_) => f.write_str("the transport cannot send this request")?,
            NotSentKind::Login(_) => f.write_str("the login failed")?,
            NotSentKind::LoginTimedOut => f.write_str("the login timed out")?,
        }
        write_chain(f, self.source())
    }
}

impl StdError for NotSent {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.kind {
            NotSentKind::Connect { source, .. } | NotSentKind::Request(source) => {
                source.as_deref().map(|source| source as _)
            }
            NotSentKind::Login(error) => Some(error.as_ref()),
            NotSentKind::Parameter(_)
            | NotSentKind::LoginTimedOut
            | NotSentKind::Limit(_)
            | NotSentKind::TooLate => None,
        }
    }
}
