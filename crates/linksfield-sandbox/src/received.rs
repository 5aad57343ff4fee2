//! The requests that the sandbox received: what is kept of each, and for how long.

use std::collections::VecDeque;

use axum::body::Bytes;
use axum::http::HeaderMap;

/// The largest body that is read.
pub(crate) const MAX_BODY: usize = 1024 * 1024;
/// How many requests are remembered.
const MAX_RECEIVED: usize = 1000;
/// How large the remembered requests are together.
const MAX_RECEIVED_BYTES: usize = 64 * 1024 * 1024;
/// What a header takes besides its name and value.
const PER_HEADER: usize = 100;

/// A request as it came in, and what became of it.
#[derive(Debug, Clone)]
pub struct Received {
    /// The HTTP method.
    pub method: String,
    /// The path as it was sent.
    pub path: String,
    /// The query as it was sent, without `?`.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, byte for byte; empty where it was larger than 1 MiB or broke off.
    pub body: Bytes,
    /// Family and name of the call, where the path led to one: `csss.order_package`.
    pub call: Option<String>,
    /// Why it was refused, as in the response; `None` for a request that was accepted. Holds values of the
    /// request, and the text that should have been signed.
    pub refusal: Option<String>,
    /// The same in short, for logs: holds nothing of the request.
    pub reason: Option<String>,
}

impl Received {
    /// Returns one line for a log, without the values that the request carries: they may be of real customers.
    /// A path that leads to a call has values in it, too, so the name of the call stands in its place; only one
    /// that leads nowhere is shown as it was sent.
    #[must_use]
    pub fn summary(&self) -> String {
        let what = self.call.as_deref().unwrap_or(&self.path);
        let outcome = self.reason.as_deref().unwrap_or("ok");
        format!("{} {what} {outcome}", self.method)
    }

    /// Records why the request is refused.
    pub(crate) fn refuse(&mut self, code: &str, reason: &str, message: &str) {
        self.reason = Some(format!("{code}: {reason}"));
        self.refusal = Some(format!("{code}: {message}"));
    }

    /// About how much memory it takes.
    fn size(&self) -> usize {
        let text = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let headers: usize = self
            .headers
            .iter()
            .map(|(name, value)| PER_HEADER + name.as_str().len() + value.len())
            .sum();
        let texts = text(&self.call) + text(&self.refusal) + text(&self.reason);
        headers + texts + self.method.len() + self.path.len() + self.query.len() + self.body.len()
    }
}

/// The last requests.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    requests: VecDeque<Received>,
    bytes: usize,
}

impl Memory {
    /// Adds a request, and forgets the oldest ones where they are too many or too large.
    pub(crate) fn keep(&mut self, received: Received) {
        self.bytes += received.size();
        self.requests.push_back(received);
        while self.requests.len() > MAX_RECEIVED || self.bytes > MAX_RECEIVED_BYTES {
            let Some(oldest) = self.requests.pop_front() else { return };
            self.bytes -= oldest.size();
        }
    }

    /// The requests, the oldest first.
    pub(crate) fn requests(&self) -> impl Iterator<Item = &Received> {
        self.requests.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn received(number: usize, size: usize) -> Received {
        Received {
            method: "POST".to_owned(),
            path: format!("/{number}"),
            query: String::new(),
            headers: HeaderMap::new(),
            body: vec![0; size].into(),
            call: None,
            refusal: None,
            reason: None,
        }
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
    fn headers_and_what_was_said_count_as_well() {
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
