//! What can go wrong with a call, told apart by what a caller can do about it.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::decode::Mismatch;
use crate::meta::{Call, Effect};
use crate::reply::RawResponse;

/// Why a call did not give its answer.
///
/// The kinds follow a request on its way: it was not sent; it was sent, and no whole answer came; an
/// answer came with a bad HTTP status; it is not the documented JSON; it is, and says no.
///
/// For a call that changes something, [`may_have_been_executed`](Self::may_have_been_executed) tells
/// whether it may be done all the same. No error holds a credential or the text of one.
///
/// A call whose future is dropped before it ends, as by a timeout around it, gives no error at all, and may
/// have been executed as well: give the call a [timeout](crate::ClientBuilder::timeout) of its own.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The request was not sent: a parameter is wrong, or the server cannot be reached.
    NotSent(NotSent),
    /// The request was sent, and no whole answer came back.
    NoAnswer(NoAnswer),
    /// The server answered with a status that is not success.
    Status(StatusError),
    /// The answer is not the documented JSON.
    Decode(DecodeError),
    /// The API refused, and says why.
    Api(ApiError),
}

impl Error {
    /// Family and name of the call, such as `csss.order_package`; of a raw call, family, method and path.
    #[must_use]
    pub fn call(&self) -> &str {
        match self {
            Self::NotSent(error) => &error.call,
            Self::NoAnswer(error) => &error.call,
            Self::Status(error) => &error.call,
            Self::Decode(error) => &error.call,
            Self::Api(error) => &error.call,
        }
    }

    /// Whether the server may have done what the call asked for, although no success came back.
    ///
    /// Always `false` for a call that only reads. For one that changes something it is `false` where
    ///
    /// - the request never left;
    /// - the API refused it with a code that is documented to refuse;
    /// - the HTTP status refuses it (401, 403, 404, 405, 413, 414, 415, 429, and 400 and 422 where the
    ///   answer has no code or one that is documented), unless its code is documented to leave it open.
    ///
    /// Otherwise it is `true`: look before you call again; [`truth`](Self::truth) names the call to look
    /// with, where there is one. Of most families few codes are documented, or none but success. What
    /// another code means for a write is then not known, and this is `true`.
    #[must_use]
    pub fn may_have_been_executed(&self) -> bool {
        match self {
            Self::NotSent(_) => false,
            Self::NoAnswer(error) => error.is_write,
            Self::Decode(error) => error.is_write,
            Self::Status(error) => error.may_be_done(),
            Self::Api(error) => error.is_write && error.is_uncertain,
        }
    }

    /// The call that tells what an uncertain write did.
    #[must_use]
    pub fn truth(&self) -> Option<&'static str> {
        match self {
            Self::NotSent(_) => None,
            Self::NoAnswer(error) => error.truth,
            Self::Decode(error) => error.truth,
            Self::Status(error) => error.truth,
            Self::Api(error) => error.truth,
        }
    }

    /// The result code of the API, where it sent one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api(error) => Some(error.code()),
            Self::Status(error) => error.code(),
            _ => None,
        }
    }

    /// Status, headers and body of the answer, where one came.
    #[must_use]
    pub fn raw(&self) -> Option<&RawResponse> {
        match self {
            Self::Status(error) => Some(error.raw()),
            Self::Decode(error) => Some(error.raw()),
            Self::Api(error) => Some(error.raw()),
            Self::NotSent(_) => None,
            Self::NoAnswer(error) => error.raw.as_deref(),
        }
    }

    /// Whether the same call may succeed a little later: the server could not be reached, did not
    /// answer, is overloaded, or failed. It does not say that calling again is safe; see
    /// [`may_have_been_executed`](Self::may_have_been_executed).
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::NotSent(error) => match &error.cause {
                NotSentCause::Connect(_) | NotSentCause::LoginTimedOut => true,
                NotSentCause::Login(error) => error.is_transient(),
                NotSentCause::Parameter(_) | NotSentCause::Request(_) => false,
            },
            Self::NoAnswer(error) => !matches!(error.cause, NoAnswerCause::TooLarge(_)),
            Self::Status(error) => matches!(error.status(), 408 | 425 | 429 | 500..=599),
            Self::Decode(_) | Self::Api(_) => false,
        }
    }
}

impl Error {
    /// The same without what a login answered, which may hold a token.
    pub(crate) fn withhold_answer(mut self) -> Self {
        match &mut self {
            Self::NoAnswer(error) => {
                error.raw = error.raw.as_ref().map(|raw| Box::new(raw.withheld()));
            }
            Self::Decode(error) => *error.raw = error.raw.withheld(),
            Self::Status(error) => *error.raw = error.raw.withheld(),
            Self::Api(error) => *error.raw = error.raw.withheld(),
            Self::NotSent(_) => {}
        }
        self
    }
}

/// Statuses by which a server says that it did not do what was asked.
pub(crate) fn refuses(status: u16) -> bool {
    matches!(status, 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415 | 422 | 429)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent(error) => error.fmt(f),
            Self::NoAnswer(error) => error.fmt(f),
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
            Self::NoAnswer(error) => error.source(),
            Self::Status(_) | Self::Decode(_) | Self::Api(_) => None,
        }
    }
}

/// What every kind of error says of its call.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) call: String,
    pub(crate) is_write: bool,
    pub(crate) truth: Option<&'static str>,
}

impl From<&Call> for About {
    fn from(call: &Call) -> Self {
        Self {
            call: call.name.clone().into_owned(),
            is_write: call.effect == Effect::Write,
            truth: call.truth,
        }
    }
}

/// The underlying error of the HTTP library, without the address it was for.
type Cause = Box<dyn StdError + Send + Sync>;

/// The request was not sent.
#[derive(Debug)]
pub struct NotSent {
    call: String,
    cause: NotSentCause,
}

#[derive(Debug)]
enum NotSentCause {
    Parameter(InvalidParameter),
    Connect(Cause),
    Request(Cause),
    Login(Arc<Error>),
    LoginTimedOut,
}

impl NotSent {
    pub(crate) fn parameter(about: &About, parameter: InvalidParameter) -> Self {
        Self { call: about.call.clone(), cause: NotSentCause::Parameter(parameter) }
    }

    pub(crate) fn connect(about: &About, cause: Cause) -> Self {
        Self { call: about.call.clone(), cause: NotSentCause::Connect(cause) }
    }

    pub(crate) fn request(about: &About, cause: Cause) -> Self {
        Self { call: about.call.clone(), cause: NotSentCause::Request(cause) }
    }

    pub(crate) fn login(about: &About, error: Arc<Error>) -> Self {
        Self { call: about.call.clone(), cause: NotSentCause::Login(error) }
    }

    pub(crate) fn login_timed_out(about: &About) -> Self {
        Self { call: about.call.clone(), cause: NotSentCause::LoginTimedOut }
    }

    /// Why the login failed that the call needs, where that is the reason.
    #[must_use]
    pub fn login_error(&self) -> Option<&Error> {
        match &self.cause {
            NotSentCause::Login(error) => Some(error),
            _ => None,
        }
    }

    /// The parameter that cannot be sent, where that is the reason.
    #[must_use]
    pub fn parameter_error(&self) -> Option<&InvalidParameter> {
        match &self.cause {
            NotSentCause::Parameter(parameter) => Some(parameter),
            _ => None,
        }
    }
}

impl fmt::Display for NotSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let call = &self.call;
        match &self.cause {
            NotSentCause::Parameter(parameter) => write!(f, "{call} was not sent: {parameter}"),
            NotSentCause::Connect(cause) => {
                write!(f, "{call} was not sent: cannot connect: {}", innermost(cause.as_ref()))
            }
            NotSentCause::Request(cause) => {
                write!(f, "{call} was not sent: not a request: {}", innermost(cause.as_ref()))
            }
            NotSentCause::Login(error) => write!(f, "{call} was not sent: no token: {error}"),
            NotSentCause::LoginTimedOut => {
                write!(f, "{call} was not sent: no token: the login took too long")
            }
        }
    }
}

impl StdError for NotSent {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.cause {
            NotSentCause::Parameter(parameter) => Some(parameter),
            NotSentCause::Connect(cause) | NotSentCause::Request(cause) => Some(cause.as_ref()),
            NotSentCause::Login(error) => Some(error.as_ref()),
            NotSentCause::LoginTimedOut => None,
        }
    }
}

/// A parameter that cannot be sent as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidParameter {
    name: String,
    reason: String,
}

impl InvalidParameter {
    /// Names the parameter as it is called on the wire, and what is wrong with it.
    #[doc(hidden)]
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { name: name.into(), reason: reason.into() }
    }

    /// The name of the parameter on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for InvalidParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.name, self.reason)
    }
}

impl StdError for InvalidParameter {}

/// The request was sent, and no whole answer came back.
#[derive(Debug)]
pub struct NoAnswer {
    call: String,
    is_write: bool,
    truth: Option<&'static str>,
    cause: NoAnswerCause,
    raw: Option<Box<RawResponse>>,
}

#[derive(Debug)]
enum NoAnswerCause {
    TimedOut,
    Broken(Cause),
    TooLarge(usize),
}

impl NoAnswer {
    fn new(about: &About, cause: NoAnswerCause, raw: Option<RawResponse>) -> Self {
        let About { call, is_write, truth } = about.clone();
        Self { call, is_write, truth, cause, raw: raw.map(Box::new) }
    }

    pub(crate) fn timed_out(about: &About, raw: Option<RawResponse>) -> Self {
        Self::new(about, NoAnswerCause::TimedOut, raw)
    }

    pub(crate) fn broken(about: &About, cause: Cause, raw: Option<RawResponse>) -> Self {
        Self::new(about, NoAnswerCause::Broken(cause), raw)
    }

    pub(crate) fn too_large(about: &About, limit: usize, raw: RawResponse) -> Self {
        Self::new(about, NoAnswerCause::TooLarge(limit), Some(raw))
    }

    /// Whether the time was up.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.cause, NoAnswerCause::TimedOut)
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let call = &self.call;
        match &self.cause {
            NoAnswerCause::TimedOut => write!(f, "{call}: no answer in time")?,
            NoAnswerCause::Broken(cause) => {
                write!(f, "{call}: the answer broke off: {}", innermost(cause.as_ref()))?;
            }
            NoAnswerCause::TooLarge(limit) => {
                write!(f, "{call}: the answer is larger than {limit} bytes")?;
            }
        }
        write_uncertainty(f, self.is_write, self.truth)
    }
}

impl StdError for NoAnswer {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.cause {
            NoAnswerCause::Broken(cause) => Some(cause.as_ref()),
            NoAnswerCause::TimedOut | NoAnswerCause::TooLarge(_) => None,
        }
    }
}

/// The last error of a chain: the first ones only say that something went wrong.
fn innermost<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error
}

fn write_uncertainty(
    f: &mut fmt::Formatter<'_>,
    may_be_done: bool,
    truth: Option<&'static str>,
) -> fmt::Result {
    match (may_be_done, truth) {
        (false, _) => Ok(()),
        (true, Some(truth)) => write!(f, "; it may have been carried out, `{truth}` tells"),
        (true, None) => write!(f, "; it may have been carried out"),
    }
}

/// The server answered with a status that is not success.
#[derive(Debug)]
pub struct StatusError {
    call: String,
    is_write: bool,
    is_uncertain: bool,
    truth: Option<&'static str>,
    code: Option<String>,
    message: Option<String>,
    raw: Box<RawResponse>,
}

impl StatusError {
    pub(crate) fn new(
        about: &About,
        raw: RawResponse,
        is_uncertain: bool,
        code: Option<String>,
        message: Option<String>,
    ) -> Self {
        let About { call, is_write, truth } = about.clone();
        Self { call, is_write, is_uncertain, truth, code, message, raw: Box::new(raw) }
    }

    fn may_be_done(&self) -> bool {
        self.is_write && (self.is_uncertain || !refuses(self.status()))
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.raw.status()
    }

    /// The result code of the API, where the body has one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The message of the API, where the body has one.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Status, headers and body.
    #[must_use]
    pub fn raw(&self) -> &RawResponse {
        &self.raw
    }
}

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: HTTP status {}", self.call, self.status())?;
        match (&self.code, &self.message) {
            (Some(code), Some(message)) => {
                write!(f, ", code {}: {}", code.escape_debug(), message.escape_debug())?
            }
            (Some(code), None) => write!(f, ", code {}", code.escape_debug())?,
            _ => write!(f, ": {}", self.raw.start())?,
        }
        write_uncertainty(f, self.may_be_done(), self.truth)
    }
}

/// The answer is not the documented JSON.
#[derive(Debug)]
pub struct DecodeError {
    call: String,
    is_write: bool,
    truth: Option<&'static str>,
    mismatch: Mismatch,
    raw: Box<RawResponse>,
}

impl DecodeError {
    pub(crate) fn new(about: &About, mismatch: Mismatch, raw: RawResponse) -> Self {
        let About { call, is_write, truth } = about.clone();
        Self { call, is_write, truth, mismatch, raw: Box::new(raw) }
    }

    /// Where the answer departs from the documentation: `data.items[0].price`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        self.mismatch.path()
    }

    /// Status, headers and body.
    #[must_use]
    pub fn raw(&self) -> &RawResponse {
        &self.raw
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { call, mismatch, raw, .. } = self;
        write!(f, "{call}: not the documented answer: {mismatch}; it begins {}", raw.start())?;
        write_uncertainty(f, self.is_write, self.truth)
    }
}

/// The API refused, and says why.
#[derive(Debug)]
pub struct ApiError {
    call: String,
    is_write: bool,
    is_uncertain: bool,
    truth: Option<&'static str>,
    code: String,
    message: Option<String>,
    raw: Box<RawResponse>,
}

impl ApiError {
    pub(crate) fn new(
        about: &About,
        is_uncertain: bool,
        code: String,
        message: Option<String>,
        raw: RawResponse,
    ) -> Self {
        let About { call, is_write, truth } = about.clone();
        Self { call, is_write, is_uncertain, truth, code, message, raw: Box::new(raw) }
    }

    /// The result code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The message, in the language asked for.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Status, headers and body.
    #[must_use]
    pub fn raw(&self) -> &RawResponse {
        &self.raw
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: refused with code {}", self.call, self.code.escape_debug())?;
        if let Some(message) = &self.message {
            write!(f, ": {}", message.escape_debug())?;
        }
        write_uncertainty(f, self.is_write && self.is_uncertain, self.truth)
    }
}

/// Why a client cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// An environment variable is missing or not text.
    #[error("the environment variable {0} is not set, or not UTF-8")]
    Environment(String),
    /// A credential is empty.
    #[error("the credential `{0}` is empty")]
    EmptyCredential(&'static str),
    /// A credential is not the key that signatures need.
    #[error("the credential `{0}` is {1}")]
    Key(&'static str, String),
    /// The base address is not one. It is not shown, because it may hold a password; the reason is.
    #[error("not a base address: {0}; give scheme, host and path, as in `https://host/path`")]
    BaseUrl(String),
    /// The token is empty, or cannot stand in a header.
    #[error("the token is empty, or not a text that a header can hold")]
    Token,
    /// The family has no server of that name.
    #[error("{family} has no server {name:?}; it has {known:?}")]
    UnknownServer {
        /// The family.
        family: &'static str,
        /// The name that was given.
        name: String,
        /// The names of its servers.
        known: Vec<&'static str>,
    },
    /// An address with `https`, and no cargo feature to speak it.
    #[error(
        "no TLS for {0}: switch on the cargo feature `rustls` or `native-tls` of linksfield-api"
    )]
    NoTls(String),
    /// A credential begins or ends with white space, as one does that was read from a file.
    #[error("the credential `{0}` begins or ends with white space")]
    PaddedCredential(&'static str),
    /// No base address is documented for this family.
    #[error("no base address of {0} is public: set one with `base_url`")]
    NoBaseUrl(&'static str),
    /// Plain HTTP to another machine, of this name.
    #[error(
        "signed requests would go to {0} unencrypted over the network: use https, or allow it with `allow_plain_http`"
    )]
    PlainHttp(String),
    /// The HTTP client could not be set up.
    #[error("the HTTP client cannot be set up")]
    Http(#[source] Box<dyn StdError + Send + Sync>),
}
