//! The form of a case in the JSON files of this folder. `README.md` describes each key.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// One file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Suite {
    /// What the cases of the file have in common.
    #[expect(dead_code, reason = "for readers of the file")]
    about: String,
    pub(crate) cases: Vec<Case>,
}

/// One case: a call, what the server does, and what is expected.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) call: String,
    #[serde(default)]
    pub(crate) request: Map<String, Value>,
    #[serde(default)]
    pub(crate) client: Client,
    /// How often the call is made at the same time.
    #[serde(default = "one")]
    pub(crate) at_once: usize,
    /// How often that is done, one after the other, with the same client.
    #[serde(default = "one")]
    pub(crate) rounds: usize,
    #[serde(default)]
    pub(crate) server: Vec<Response>,
    #[serde(default)]
    pub(crate) login: Vec<Response>,
    #[serde(default)]
    pub(crate) tls: Tls,
    pub(crate) expect: Expect,
}

/// The settings of the client.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Client {
    pub(crate) attempts: Option<usize>,
    pub(crate) pauses_ms: Option<[u64; 2]>,
    pub(crate) default_pauses: Option<bool>,
    pub(crate) after_too_many_ms: Option<u64>,
    pub(crate) timeout_ms: Option<u64>,
    pub(crate) connect_timeout_ms: Option<u64>,
    pub(crate) max_response: Option<usize>,
    pub(crate) base_url: Option<String>,
}

/// What the server does with one request.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Response {
    pub(crate) status: Option<u16>,
    pub(crate) headers: BTreeMap<String, String>,
    /// A text is sent as it is, other JSON as its text.
    pub(crate) body: Value,
    /// A text and how often it replaces `{fill}` in the body.
    pub(crate) fill: Option<(String, usize)>,
    /// The body in hexadecimal digits.
    pub(crate) body_hex: Option<String>,
    pub(crate) encode: Vec<Encode>,
    pub(crate) after_ms: u64,
    pub(crate) fault: Option<Fault>,
}

/// A change of the body.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encode {
    /// Compresses the body, and adds the header.
    Gzip,
    /// Compresses the body in the form of zlib, and adds the header.
    Deflate,
    /// Puts a byte order mark before the body.
    Bom,
    /// Makes the body ten million characters longer, with spaces.
    Pad,
}

/// A failure of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Fault {
    /// Closes the connection without a response.
    Close,
    /// Resets the connection without a response.
    Reset,
    /// Does not respond.
    Silent,
    /// Closes the connection within the body.
    Cut,
    /// Closes the connection within the head.
    CutHead,
}

/// The TLS of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Tls {
    #[default]
    None,
    Trusted,
    Untrusted,
}

/// What is expected. Each key that is missing is not checked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expect {
    pub(crate) outcome: Outcome,
    /// The number of requests, without those of a login.
    pub(crate) requests: Count,
    pub(crate) logins: Option<usize>,
    pub(crate) connections: Option<usize>,
    /// The most connections that were open at the same time.
    pub(crate) at_once: Option<usize>,
    /// The most requests that arrived within any second.
    pub(crate) within_a_second: Option<usize>,
    /// The shortest and the longest time between two requests, for each pair.
    #[serde(default)]
    pub(crate) pauses_ms: Vec<[u64; 2]>,
    /// The shortest and the longest time of the whole case.
    pub(crate) took_ms: Option<[u64; 2]>,
    pub(crate) may_have_been_executed: Option<bool>,
    pub(crate) is_transient: Option<bool>,
    pub(crate) status: Option<u16>,
    pub(crate) code: Option<String>,
    pub(crate) outcome_check: Option<String>,
    /// Parts of the error, with its causes.
    #[serde(default)]
    pub(crate) says: Vec<String>,
    /// Texts that neither the error nor its `Debug` contains.
    #[serde(default)]
    pub(crate) hides: Vec<String>,
    /// Values of the payload, by JSON pointer.
    #[serde(default)]
    pub(crate) payload: BTreeMap<String, Value>,
    /// The number of items on each page that was returned.
    pub(crate) pages: Option<Vec<usize>>,
    /// The number of requests at the second host. Default: none.
    #[serde(default)]
    pub(crate) elsewhere: usize,
    /// Texts that each request contains.
    #[serde(default)]
    pub(crate) sends: Vec<String>,
}

/// A number, or the least and the greatest number.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub(crate) enum Count {
    Exactly(usize),
    Between([usize; 2]),
}

impl Count {
    pub(crate) fn contains(self, count: usize) -> bool {
        match self {
            Self::Exactly(expected) => count == expected,
            Self::Between([least, most]) => (least..=most).contains(&count),
        }
    }
}

/// How each call ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    Ok,
    NotSent,
    NoResponse,
    Status,
    Decode,
    Api,
    /// Any other error, or a call that the client ended itself. A bad status is none of them.
    Error,
    /// The client cannot be built.
    Config,
}

fn one() -> usize {
    1
}
