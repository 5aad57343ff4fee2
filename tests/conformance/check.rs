//! Compares what a case did with its expectations. Some rules hold for every case: no secret and no signature appears in
//! an error, an error is short, and no request reaches a second host.

use std::time::Duration;

use linksfield_api::Error;

use crate::case::{Case, Outcome};
use crate::run::{Ended, Ran, SECRET};
use crate::server::{Request, signature};

/// The most characters of an error with all its causes.
const LONGEST_ERROR: usize = 2000;

/// Collects differences.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn expect(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.0.push(what());
        }
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, found: &T, expected: &T) {
        self.expect(found == expected, || format!("{what}: {found:?}, expected {expected:?}"));
    }
}

/// Returns all differences as one text.
pub(crate) fn check(case: &Case, ran: &Ran) -> Result<(), String> {
    let mut differences = Differences::default();
    check_traffic(case, ran, &mut differences);
    for ended in &ran.ended {
        check_end(case, ran, ended, &mut differences);
    }
    // Calls at the same time often differ in the same way.
    differences.0.dedup();
    if differences.0.is_empty() { Ok(()) } else { Err(differences.0.join("\n")) }
}

fn check_traffic(case: &Case, ran: &Ran, differences: &mut Differences) {
    let expect = &case.expect;
    let seen = ran.server.seen();
    let requests = seen.requests.len();
    differences.expect(expect.requests.contains(requests), || {
        format!("{requests} requests, expected {:?}", expect.requests)
    });
    if let Some(logins) = expect.logins {
        differences.same("logins", &seen.logins.len(), &logins);
    }
    if let Some(connections) = expect.connections {
        differences.same("connections", &seen.connections, &connections);
    }
    if let Some(most) = expect.at_once {
        let found = seen.most_open;
        differences
            .expect(found <= most, || format!("{found} connections at once, at most {most}"));
    }
    if let Some(most) = expect.within_a_second {
        let found = within_a_second(&seen.requests);
        differences.expect(found <= most, || format!("{found} requests a second, at most {most}"));
    }
    for (index, [least, most]) in expect.pauses_ms.iter().enumerate() {
        let pair = (seen.requests.get(index), seen.requests.get(index + 1));
        let (Some(one), Some(next)) = pair else { continue };
        let pause = next.at.duration_since(one.at).as_millis();
        let range = u128::from(*least)..=u128::from(*most);
        differences
            .expect(range.contains(&pause), || format!("pause {index}: {pause} ms, not {range:?}"));
    }
    if let Some([least, most]) = expect.took_ms {
        let (took, range) = (ran.took.as_millis(), u128::from(least)..=u128::from(most));
        differences.expect(range.contains(&took), || format!("took {took} ms, not {range:?}"));
    }
    for request in seen.requests.iter().chain(&seen.logins) {
        differences
            .expect(!request.text.contains(SECRET), || "a request has the secret".to_owned());
    }
    for text in &expect.sends {
        let sends = |request: &Request| request.text.contains(text);
        differences.expect(seen.requests.iter().all(sends), || format!("not sent: {text:?}"));
    }
    drop(seen);
    let elsewhere = ran.elsewhere.seen();
    let count = elsewhere.requests.len() + elsewhere.logins.len();
    differences.same("requests at the second host", &count, &expect.elsewhere);
}

/// Returns the most requests that arrived within any second.
fn within_a_second(requests: &[Request]) -> usize {
    let in_window = |first: &Request| {
        let within = |other: &&Request| {
            other.at >= first.at && other.at.duration_since(first.at) < Duration::from_secs(1)
        };
        requests.iter().filter(within).count()
    };
    requests.iter().map(in_window).max().unwrap_or(0)
}

fn check_end(case: &Case, ran: &Ran, ended: &Ended, differences: &mut Differences) {
    let expect = &case.expect;
    let outcome = outcome(ended);
    let is_expected =
        outcome == expect.outcome || (expect.outcome == Outcome::Error && outcome != Outcome::Ok);
    differences.expect(is_expected, || {
        format!("outcome: {outcome:?}, expected {:?}: {:?}", expect.outcome, ended.error)
    });
    if let Some(pages) = &expect.pages {
        differences.same("items on the pages", &ended.pages, pages);
    }
    for (pointer, value) in &expect.payload {
        let found = ended.payload.as_ref().and_then(|payload| payload.pointer(pointer));
        differences.same(&format!("payload {pointer}"), &found, &Some(value));
    }
    if let Some(text) = &ended.list_error {
        for part in &expect.says {
            differences.expect(text.contains(part), || format!("the error lacks {part:?}: {text}"));
        }
    }
    let Some(error) = &ended.error else { return };
    if let Some(expected) = expect.may_have_been_executed {
        differences.same("may have been executed", &error.may_have_been_executed(), &expected);
    }
    if let Some(expected) = expect.is_transient {
        differences.same("is transient", &error.is_transient(), &expected);
    }
    if let Some(expected) = expect.status {
        let status = error.response().map(|response| response.status());
        differences.same("status", &status, &Some(expected));
    }
    if let Some(expected) = &expect.code {
        differences.same("code", &error.code(), &Some(expected.as_str()));
    }
    if let Some(expected) = &expect.outcome_check {
        let check = error.outcome_check().map(|check| check.operation());
        differences.same("outcome check", &check, &Some(expected.as_str()));
    }
    let (text, debug) = (format!("{error:#}"), format!("{error:?}"));
    for part in &expect.says {
        differences.expect(text.contains(part), || format!("the error lacks {part:?}: {text}"));
    }
    let length = text.chars().count();
    differences.expect(length <= LONGEST_ERROR, || format!("an error of {length} characters"));
    let seen = ran.server.seen();
    let signatures = seen.requests.iter().map(|request| signature(&request.text));
    let hidden = expect.hides.iter().map(String::as_str).chain([SECRET]).chain(signatures);
    for secret in hidden {
        differences.expect(!text.contains(secret), || format!("the error has {secret:?}: {text}"));
        differences.expect(!debug.contains(secret), || format!("Debug has {secret:?}: {debug}"));
    }
}

fn outcome(ended: &Ended) -> Outcome {
    match &ended.error {
        None if ended.list_error.is_some() => Outcome::Error,
        None => Outcome::Ok,
        Some(Error::NotSent(_)) => Outcome::NotSent,
        Some(Error::NoResponse(_)) => Outcome::NoResponse,
        Some(Error::Status(_)) => Outcome::Status,
        Some(Error::Decode(_)) => Outcome::Decode,
        Some(Error::Api(_)) => Outcome::Api,
        Some(_) => Outcome::Error,
    }
}
