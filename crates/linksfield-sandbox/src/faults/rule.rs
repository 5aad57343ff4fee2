//! The rule of a fault, and the methods that write it as a sentence.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::action::{Action, Length};
use super::error::FaultError;
use super::selection::{Condition, Selection, Test};
use super::{grammar, printed};

/// A rule that makes the sandbox misbehave for some requests.
///
/// A rule reads like a sentence: which call, which of its requests, and what happens.
///
/// ```
/// use std::time::Duration;
/// use linksfield_sandbox::Fault;
///
/// // The first order is placed, but its response is lost.
/// Fault::on("csss.order_package").first(1).drop_after();
/// // A third of all requests of a family is slow.
/// Fault::on("cube").probability(0.33).seed(7).delay(Duration::from_secs(2));
/// // Every second order with this plan is refused for a short time.
/// Fault::on("csss.order_package")
///     .when("package_code", "DP20190726001274")
///     .every(2)
///     .status(503)
///     .header("Retry-After", "1");
/// ```
///
/// Pass the rule to [`SandboxBuilder::fault`](crate::SandboxBuilder::fault) or [`Sandbox::fault`](crate::Sandbox::fault).
///
/// A rule is also a text, which `Display` prints and `FromStr` parses: `csss.order_package: drop-after, first 1`. The form
/// of the text is [`FAULT_GRAMMAR`](crate::FAULT_GRAMMAR).
///
/// # Several rules
///
/// The rules are tried in the order in which they were added. All delays that select a request apply to it, and the first
/// other fault. Each rule counts the requests that it selects, whether it is applied or not, so that a rule selects the
/// same requests with or without other rules.
///
/// # Whether the call is done
///
/// Faults such as [`drop_after`](FaultOn::drop_after) happen after the call was done, so that the world of the sandbox has
/// changed. Faults such as [`status`](FaultOn::status) happen instead of the call: the request is not even checked. With
/// [`after_doing`](Self::after_doing), the call is checked and done first. Faults that change the response, such as
/// [`gzip`](FaultOn::gzip), always happen after the call was done.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a rule does nothing until it is passed to a sandbox"]
pub struct Fault {
    pub(super) selection: Selection,
    pub(super) action: Action,
    pub(super) after_doing: bool,
    pub(super) headers: Vec<(String, String)>,
}

/// The first half of a [`Fault`]: which requests are selected.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a selection does nothing until a method such as `drop_after` completes the rule"]
pub struct FaultOn(pub(super) Selection);

impl Fault {
    /// Begins a rule for a call such as `csss.order_package` or `esim.login`, for all calls of a family such as `csss`, or
    /// for all calls, with `*`.
    pub fn on(target: impl Into<String>) -> FaultOn {
        FaultOn(Selection::of(target.into()))
    }

    /// Lets the call be done before the fault happens.
    pub fn after_doing(mut self) -> Self {
        self.after_doing = true;
        self
    }

    /// Adds a header to the response, such as `Retry-After`.
    ///
    /// The rule is refused when it is added to a sandbox if the fault prevents a response.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the body of the response of [`FaultOn::status`]. Default: no body.
    ///
    /// The content type is JSON if the body is JSON, and otherwise `text/plain`, unless a header states another type.
    ///
    /// The rule is refused when it is added to a sandbox if it is for another fault.
    pub fn body(mut self, text: impl Into<String>) -> Self {
        match &mut self.action {
            Action::Status { body, .. } => *body = Some(text.into()),
            other => *other = Action::Misused("`body` is only possible with `status`".to_owned()),
        }
        self
    }

    /// Sets the status of the response of [`FaultOn::code`]. Default: the documented status of a refusal.
    ///
    /// The rule is refused when it is added to a sandbox if it is for another fault.
    pub fn with_status(mut self, number: u16) -> Self {
        match &mut self.action {
            Action::Code { status, .. } => *status = Some(number),
            other => {
                *other = Action::Misused("`with_status` is only possible with `code`".to_owned())
            }
        }
        self
    }
}

/// The methods that select requests. Without them, all requests of the call are selected.
impl FaultOn {
    /// Selects the first requests, up to this number.
    pub fn first(self, number: u64) -> Self {
        self.from_to(1, number)
    }

    /// Selects only the request with this number, counted from 1.
    pub fn nth(self, number: u64) -> Self {
        self.from_to(number, number)
    }

    /// Selects the requests from one number to another, both included, counted from 1.
    pub fn from_to(mut self, from: u64, to: u64) -> Self {
        (self.0.from, self.0.to) = (from, to);
        self
    }

    /// Selects the requests from a number on, counted from 1.
    pub fn from(self, number: u64) -> Self {
        self.from_to(number, u64::MAX)
    }

    /// Selects every nth request: with 3, the third, the sixth and so on.
    pub fn every(mut self, number: u64) -> Self {
        self.0.every = number;
        self
    }

    /// Selects each request with this probability, from 0 to 1.
    ///
    /// The choice depends only on the seed and on the number of the request. The same seed selects the same requests.
    pub fn probability(mut self, probability: f64) -> Self {
        self.0.probability = Some(probability);
        self
    }

    /// Sets the seed of [`probability`](Self::probability) and [`delay_between`](Self::delay_between). Default: a seed made
    /// from that of the sandbox and the number of the rule.
    pub fn seed(mut self, seed: u64) -> Self {
        self.0.seed = Some(seed);
        self
    }

    /// Selects requests with a parameter of this value, wherever the parameter is sent.
    ///
    /// A path of names joined with dots names a field of an object. If the path leads through a list, one item must have
    /// the value.
    pub fn when(self, parameter: impl Into<String>, value: impl Into<String>) -> Self {
        self.condition(Condition::Parameter(parameter.into(), Test::Equals(value.into())))
    }

    /// Selects requests with a parameter that contains this text.
    pub fn when_contains(self, parameter: impl Into<String>, text: impl Into<String>) -> Self {
        self.condition(Condition::Parameter(parameter.into(), Test::Contains(text.into())))
    }

    /// Selects requests that have this parameter.
    pub fn when_present(self, parameter: impl Into<String>) -> Self {
        self.condition(Condition::Parameter(parameter.into(), Test::Present))
    }

    /// Selects requests with a header of this value.
    pub fn when_header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.condition(Condition::Header(name.into(), Test::Equals(value.into())))
    }

    /// Selects requests that have this header.
    pub fn when_header_present(self, name: impl Into<String>) -> Self {
        self.condition(Condition::Header(name.into(), Test::Present))
    }

    pub(super) fn condition(mut self, condition: Condition) -> Self {
        self.0.conditions.push(condition);
        self
    }
}

/// The methods that complete the rule with what happens.
impl FaultOn {
    /// Delays the request by this time before it is done.
    ///
    /// The call is done even if the client gives up before the end of the delay. With [`Fault::after_doing`], the call is
    /// done immediately, and only its response is delayed.
    pub fn delay(self, time: Duration) -> Fault {
        self.delay_between(time, time)
    }

    /// Delays the request by a time from one time to another, by the seed.
    pub fn delay_between(self, least: Duration, most: Duration) -> Fault {
        self.then(Action::Delay(least, most))
    }

    /// Never sends a response. The connection stays open until the client closes it. The call is not done.
    pub fn stall(self) -> Fault {
        self.then(Action::Stall(None))
    }

    /// Sends no response, and closes the connection after this time. The call is not done.
    pub fn stall_for(self, time: Duration) -> Fault {
        self.then(Action::Stall(Some(time)))
    }

    /// Closes the connection without a response. The call is not done.
    pub fn drop_before(self) -> Fault {
        self.then(Action::Drop)
    }

    /// Closes the connection without a response after the call was done. This is the lost response of a write.
    pub fn drop_after(self) -> Fault {
        self.then(Action::Drop).after_doing()
    }

    /// Resets the connection without a response. The call is not done.
    pub fn reset(self) -> Fault {
        self.then(Action::Reset)
    }

    /// Resets the connection without a response after the call was done.
    pub fn reset_after(self) -> Fault {
        self.then(Action::Reset).after_doing()
    }

    /// Sends only the first bytes of the body and closes the connection, although `Content-Length` is that of the whole
    /// body.
    pub fn truncate_at(self, bytes: usize) -> Fault {
        self.then(Action::Truncate(Length::Bytes(bytes)))
    }

    /// Sends only the first part of the body, in percent, as [`truncate_at`](Self::truncate_at).
    pub fn truncate_at_percent(self, percent: u8) -> Fault {
        self.then(Action::Truncate(Length::Percent(percent)))
    }

    /// Responds with a status, instead of doing the call. [`Fault::header`] and [`Fault::body`] complete the response.
    pub fn status(self, status: u16) -> Fault {
        self.then(Action::Status { status, body: None })
    }

    /// Responds with a documented error code of the call, in the documented form, instead of doing the call.
    pub fn code(self, code: impl Into<String>) -> Fault {
        self.then(Action::Code { code: code.into(), status: None })
    }

    /// Compresses the response with gzip, although the client may not have asked for it.
    pub fn gzip(self) -> Fault {
        self.then(Action::Gzip)
    }

    /// Sends garbage that is labelled as gzip.
    pub fn gzip_garbage(self) -> Fault {
        self.then(Action::GzipGarbage)
    }

    /// Puts a byte order mark before the body.
    pub fn bom(self) -> Fault {
        self.then(Action::Bom)
    }

    /// Does the call once, and sends the response twice over the same connection.
    pub fn respond_twice(self) -> Fault {
        self.then(Action::RespondTwice)
    }

    /// Does the call twice, as if a proxy had sent the request again, and sends the second response.
    pub fn do_twice(self) -> Fault {
        self.then(Action::DoTwice)
    }

    /// Sends only the first half of the body as a complete response, so that its JSON is broken.
    pub fn broken_json(self) -> Fault {
        self.then(Action::BrokenJson)
    }

    /// States `text/html` as the type of the body, which does not change.
    pub fn wrong_content_type(self) -> Fault {
        self.then(Action::WrongContentType)
    }

    /// Responds with the HTML page of a gateway and a status such as 502, instead of doing the call.
    pub fn gateway_page(self, status: u16) -> Fault {
        self.then(Action::GatewayPage(status))
    }

    /// Puts a byte into the body that is not valid UTF-8.
    pub fn invalid_utf8(self) -> Fault {
        self.then(Action::InvalidUtf8)
    }

    /// Sends bytes that are not HTTP, and closes the connection.
    pub fn malformed_http(self) -> Fault {
        self.then(Action::MalformedHttp)
    }

    pub(super) fn then(self, action: Action) -> Fault {
        Fault { selection: self.0, action, after_doing: false, headers: Vec::new() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&printed::printed(self))
    }
}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        grammar::parse(text)
    }
}
