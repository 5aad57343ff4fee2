//! The error of a call, told apart by what a caller can do about it, and the kind that can hold another such error:
//! a call that was not sent because its login failed.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use super::api::ApiError;
use super::context::{CallContext, write_chain};
use super::decode::DecodeError;
use super::no_response::NoResponse;
use super::parameter::InvalidParameter;
use super::status::StatusError;
use crate::explain::Explanation;
use crate::response::HttpResponse;

/// Why a call failed.
///
/// The kinds follow a request on its way: it was not sent; it was sent, and no whole response came; the response
/// has a bad HTTP status; it is not the documented JSON; it is, and refuses.
///
/// For a call that changes something, [`may_have_been_executed`](Self::may_have_been_executed) returns whether the
/// server may have executed it despite the failure. No error holds a credential or the text of one.
///
/// The plain form `{}` is one line without the causes, which [`source`](StdError::source) returns. The alternate
/// form `{:#}` has the causes, too.
///
/// A call whose future is dropped before it ends, as by a timeout around it, gives no error at all, and may
/// have been executed as well: give the call a [timeout](crate::ClientBuilder::timeout) of its own.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The request was not sent: a parameter is invalid, the server cannot be reached, or there is no token.
    NotSent(NotSent),
    /// The request may have been sent, and no whole response came back.
    NoResponse(NoResponse),
    /// The HTTP status of the response is not success.
    Status(StatusError),
    /// The response is not the documented JSON.
    Decode(DecodeError),
    /// The API refused, and says why.
    Api(ApiError),
}

impl Error {
    /// Returns the call: operation, effect, and how to check its outcome.
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

    /// Returns family and name of the operation, such as `csss.order_package`; of an untyped call, family, method and
    /// path.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.context().operation()
    }

    /// Returns whether the server may have executed the call despite this error.
    ///
    /// Returns `false` for a call that only reads. For a call that changes something, returns `false` if
    ///
    /// - the request was not sent;
    /// - the API refused the call with a code that is documented to refuse;
    /// - the HTTP status refuses the call (401, 403, 404, 405, 413, 414, 415, 429, and 400 and 422 where the
    ///   response has no code or one that is documented), unless its code is documented to leave it open.
    ///
    /// Otherwise returns `true`: check the outcome before you repeat the call. [`outcome_check`](Self::outcome_check)
    /// names the operation to check with, where there is one.
    ///
    /// Most families document few result codes. With a code that is not documented, it is unknown whether the call
    /// was executed, and this method returns `true`.
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        match self {
            Self::NotSent(_) => false,
            Self::NoResponse(_) | Self::Decode(_) => self.context().is_write(),
            Self::Status(error) => error.may_have_been_executed(),
            Self::Api(error) => error.may_have_been_executed(),
        }
    }

    /// Returns the operation that shows what an uncertain write did; `None` where the request was not sent.
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static str> {
        match self {
            Self::NotSent(_) => None,
            _ => self.context().outcome_check(),
        }
    }

    /// Returns the request of the last attempt, to see why a signature was refused.
    ///
    /// It holds no secret, and the signature is redacted: with it, a reader of a log could send the request
    /// again. `None` where no request was prepared, and for a login.
    #[must_use]
    pub fn sent(&self) -> Option<&Explanation> {
        self.context().sent()
    }

    /// Returns the result code of the API, where it sent one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(error.code()),
            Self::Status(error) => error.code(),
            _ => None,
        }
    }

    /// Returns status, headers and body of the response, or what had arrived of it.
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

    /// Returns the id under which the server knows the request; see [`HttpResponse::request_id`].
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.response().and_then(HttpResponse::request_id)
    }

    /// Returns whether the same call may succeed a little later: the server could not be reached, did not
    /// respond, is overloaded, or failed. It does not say that calling again is safe; see
    /// [`may_have_been_executed`](Self::may_have_been_executed).
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NotSent(error) => match &error.kind {
                NotSentKind::Connect { .. } | NotSentKind::LoginTimedOut => true,
                NotSentKind::Login(error) => error.is_transient(),
                NotSentKind::Parameter(_) | NotSentKind::Request(_) => false,
            },
            Self::NoResponse(error) => !error.is_too_large(),
            Self::Status(error) => matches!(error.status(), 408 | 425 | 429 | 500..=599),
            Self::Decode(_) | Self::Api(_) => false,
        }
    }

    /// Removes what a login sent and received, which may hold a password or a token.
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

/// The request was not sent.
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
    Connect { is_timeout: bool, source: Source },
    Request(Source),
    Login(Arc<Error>),
    LoginTimedOut,
}

impl NotSent {
    pub(crate) fn parameter(context: Box<CallContext>, parameter: InvalidParameter) -> Self {
        Self { context, kind: NotSentKind::Parameter(parameter) }
    }

    pub(crate) fn connect(context: Box<CallContext>, is_timeout: bool, source: Source) -> Self {
        Self { context, kind: NotSentKind::Connect { is_timeout, source } }
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

    /// Returns the call.
    #[must_use]
    pub fn context(&self) -> &CallContext {
        &self.context
    }

    /// Returns why the login failed that the call needs, where that is the reason.
    #[must_use]
    pub fn login_error(&self) -> Option<&Error> {
        match &self.kind {
            NotSentKind::Login(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the parameter that cannot be sent, where that is the reason.
    #[must_use]
    pub fn parameter_error(&self) -> Option<&InvalidParameter> {
        match &self.kind {
            NotSentKind::Parameter(parameter) => Some(parameter),
            _ => None,
        }
    }

    /// Returns whether connecting, or waiting for a login, took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(
            self.kind,
            NotSentKind::LoginTimedOut | NotSentKind::Connect { is_timeout: true, .. }
        )
    }
}

impl fmt::Display for NotSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was not sent: ", self.context.operation())?;
        match &self.kind {
            NotSentKind::Parameter(parameter) => parameter.fmt(f)?,
            NotSentKind::Connect { is_timeout: false, .. } => f.write_str("cannot connect")?,
            NotSentKind::Connect { is_timeout: true, .. } => {
                f.write_str("cannot connect in time")?
            }
            NotSentKind::Request(_) => f.write_str("the transport does not take the request")?,
            NotSentKind::Login(_) => f.write_str("no token")?,
            NotSentKind::LoginTimedOut => f.write_str("no token: the login took too long")?,
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
            NotSentKind::Parameter(_) | NotSentKind::LoginTimedOut => None,
        }
    }
}
