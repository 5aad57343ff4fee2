//! The requests that the sandbox received and keeps.

use std::collections::VecDeque;
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, Method, Uri};

use crate::person::{Check, RecordChange, SignatureTrace, Stage, Trace};

/// The largest request body that is read, in bytes.
pub(crate) const MAX_BODY: usize = 1024 * 1024;
/// The largest number of requests that are kept.
const MAX_RECEIVED: usize = 1000;
/// The largest total size of the requests that are kept, in bytes.
const MAX_RECEIVED_BYTES: usize = 64 * 1024 * 1024;
/// The approximate memory of a header in addition to its name and value, in bytes.
const PER_HEADER: usize = 100;

/// A request that the sandbox received, and the result of its checks.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Received {
    /// The number of the request, in the order in which the responses were ready. The first number is 1.
    pub number: u64,
    /// The time at which the request was received.
    pub at: SystemTime,
    /// The time from the arrival of the request until its response was ready.
    pub duration: Duration,
    pub(crate) arrived: Instant,
    /// The HTTP method.
    pub method: String,
    /// The path, as it was sent.
    pub path: String,
    /// The query, as it was sent, without `?`.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The exact body. Empty if the body was larger than 1 MiB, or if its transfer was interrupted.
    pub body: Bytes,
    /// The family and name of the call, such as `csss.order_package`. `None` if no call has this method and
    /// path.
    pub call: Option<String>,
    /// The code and message of the refusal, as in the response. `None` if the request was accepted.
    ///
    /// The message can hold values of the request, and the canonical text that the sandbox expected.
    pub refusal: Option<String>,
    /// A short form of `refusal` for logs, which holds no values of the request.
    pub reason: Option<String>,
    /// The fault that the sandbox applied, as the words of its rule, such as `drop-after`. `None` if the sandbox
    /// responded as documented.
    pub fault: Option<String>,
    /// Whether the sandbox did what the request asked for. A request that is refused is not done, and a fault can prevent
    /// that an accepted request is done.
    pub done: bool,
    /// The records of the sandbox that the request created, changed or removed.
    pub changes: Vec<RecordChange>,
    /// The checks that were made, in their order. A stage that is not in the list was not reached.
    pub checks: Vec<Check>,
    /// How the signature was checked. `None` if the call carries no signature, or if the check was not reached.
    pub signature: Option<SignatureTrace>,
    /// The status of the response. `None` if no response was sent.
    pub status: Option<u16>,
    /// The headers of the response.
    pub response_headers: HeaderMap,
    /// The body of the response.
    pub response_body: Bytes,
}

impl Received {
    /// Returns a request that was not checked yet and has no body yet.
    pub(crate) fn new(method: &Method, uri: &Uri, headers: HeaderMap) -> Self {
        Self {
            number: 0,
            at: SystemTime::now(),
            duration: Duration::ZERO,
            arrived: Instant::now(),
            method: method.as_str().to_owned(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            headers,
            body: Bytes::new(),
            call: None,
            refusal: None,
            reason: None,
            fault: None,
            done: false,
            changes: Vec::new(),
            checks: Vec::new(),
            signature: None,
            status: None,
            response_headers: HeaderMap::new(),
            response_body: Bytes::new(),
        }
    }

    /// Returns one line for a log: the method, the name of the call, and `ok` or the reason of the refusal.
    ///
    /// The line holds no values of parameters, because they can be data of real customers. If the path belongs
    /// to no call, the line shows the path as it was sent.
    #[must_use]
    pub fn summary(&self) -> String {
        let what = self.call.as_deref().unwrap_or(&self.path);
        let accepted = if self.fault.is_some() && !self.done { "not done" } else { "ok" };
        let outcome = self.reason.as_deref().unwrap_or(accepted);
        match &self.fault {
            Some(fault) => format!("{} {what} {outcome} (fault: {fault})", self.method),
            None => format!("{} {what} {outcome}", self.method),
        }
    }

    /// Keeps the response with the request that it answers.
    pub(crate) fn respond(&mut self, response: &http::Response<Bytes>) {
        self.status = Some(response.status().as_u16());
        self.response_headers = response.headers().clone();
        self.response_body = response.body().clone();
    }

    /// Records that the request is refused: with `reason` for logs, and `message` for the sender.
    pub(crate) fn refuse(&mut self, code: &str, reason: &str, message: &str) {
        self.reason = Some(format!("{code}: {reason}"));
        self.refusal = Some(format!("{code}: {message}"));
    }

    /// Notes the result of a check, and returns it.
    pub(crate) fn note<T, E>(&mut self, stage: Stage, result: Result<T, E>) -> Result<T, E> {
        let mut trace = Trace { checks: std::mem::take(&mut self.checks), signature: None };
        let result = trace.note(stage, result);
        self.checks = trace.checks;
        result
    }

    /// Returns the approximate memory of the request, in bytes.
    fn size(&self) -> usize {
        let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let headers: usize = [&self.headers, &self.response_headers]
            .into_iter()
            .flatten()
            .map(|(name, value)| PER_HEADER + name.as_str().len() + value.len())
            .sum();
        let texts = text(&self.call) + text(&self.refusal) + text(&self.reason) + text(&self.fault);
        let trace = self.signature.as_ref().map_or(0, SignatureTrace::size);
        let changes: usize = self.changes.iter().map(RecordChange::size).sum();
        let bodies = changes + self.body.len() + self.response_body.len();
        headers + texts + trace + self.method.len() + self.path.len() + self.query.len() + bodies
    }
}

/// The requests that are kept.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    requests: VecDeque<Received>,
    bytes: usize,
}

impl Memory {
    /// Adds a request, and drops the oldest requests if there are too many or they are too large.
    pub(crate) fn keep(&mut self, received: Received) {
        self.bytes += received.size();
        self.requests.push_back(received);
        while self.requests.len() > MAX_RECEIVED || self.bytes > MAX_RECEIVED_BYTES {
            let Some(oldest) = self.requests.pop_front() else { return };
            self.bytes -= oldest.size();
        }
    }

    /// Forgets all requests.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Returns the requests, the oldest first.
    pub(crate) fn requests(&self) -> impl DoubleEndedIterator<Item = &Received> {
        self.requests.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(number: usize, size: usize) -> Received {
        let mut received =
            Received::new(&Method::POST, &format!("/{number}").parse().unwrap(), HeaderMap::new());
        received.body = vec![0; size].into();
        received
    }

    #[test]
    fn many_or_large_requests_do_not_fill_the_memory() {
        let mut memory = Memory::default();
        for number in 0..MAX_RECEIVED + 5 {
            memory.keep(received(number, 1));
        }
        assert_eq!((memory.requests.len(), memory.requests[0].path.as_str()), (MAX_RECEIVED, "/5"));
        for number in 0..70 {
            memory.keep(received(number, MAX_BODY));
        }
        assert_eq!((memory.requests.len(), memory.requests[0].path.as_str()), (63, "/7"));
        assert!(memory.bytes <= MAX_RECEIVED_BYTES);
    }

    #[test]
    fn headers_and_messages_count_towards_the_size() {
        let mut memory = Memory::default();
        for number in 0..200 {
            let mut received = received(number, 0);
            let value = vec![b'x'; MAX_BODY / 2].try_into().unwrap();
            received.headers.insert("x-large", value);
            received.refuse("sandbox.signature", "wrong", &"x".repeat(MAX_BODY / 2));
            memory.keep(received);
        }
        assert!(memory.requests.len() < 65, "{}", memory.requests.len());
        let held: usize = memory.requests.iter().map(Received::size).sum();
        assert_eq!(held, memory.bytes);
    }
}
