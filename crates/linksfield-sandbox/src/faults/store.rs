//! The rules of a sandbox.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use http::{HeaderName, HeaderValue, StatusCode};
use linksfield_spec::{Call, Family, Spec};

use super::action::{Action, Length};
use super::error::FaultError;
use super::grammar;
use super::rule::Fault;
use super::selection::Asked;
use super::{mixed, printed};
use crate::route;

/// The largest number of rules of a sandbox.
const MAX_RULES: usize = 1000;
/// The largest size of a rule as text, in bytes.
const MAX_RULE: usize = 64 * 1024;
/// The longest delay.
const MAX_DELAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The rules of a sandbox, in the order in which they were added.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    rules: RwLock<Vec<Arc<Rule>>>,
    has_rules: AtomicBool,
    last: AtomicU64,
    seed: u64,
}

/// A rule of a sandbox.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) id: u64,
    pub(crate) fault: Fault,
    seed: u64,
    selected: AtomicU64,
    applied: AtomicU64,
    /// The number of requests that fulfil the conditions.
    seen: AtomicU64,
}

/// A rule that was added to a running sandbox.
///
/// The rule stays when the handle is dropped.
#[derive(Clone)]
pub struct FaultHandle {
    rule: Arc<Rule>,
    faults: Arc<Faults>,
}

/// Shows the rule and its counts, without the other rules of the sandbox.
impl fmt::Debug for FaultHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultHandle")
            .field("id", &self.id())
            .field("rule", &format_args!("{}", self.rule.fault))
            .field("selected", &self.selected())
            .field("applied", &self.applied())
            .finish_non_exhaustive()
    }
}

impl FaultHandle {
    /// Returns the number of the rule, which no other rule of the sandbox has.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.rule.id
    }

    /// Returns how many requests the rule has selected.
    #[must_use]
    pub fn selected(&self) -> u64 {
        self.rule.selected()
    }

    /// Returns how many times the fault has happened. The number is smaller than that of
    /// [`selected`](Self::selected) if an earlier rule was applied instead.
    #[must_use]
    pub fn applied(&self) -> u64 {
        self.rule.applied()
    }

    /// Removes the rule from the sandbox. A request that is waiting because of the rule keeps waiting.
    pub fn remove(self) {
        self.faults.remove(self.rule.id);
    }
}

/// The faults that apply to a request.
#[derive(Debug, Default)]
pub(crate) struct Applied {
    /// The delay before the call is done.
    pub(super) before: Duration,
    /// The delay after the call was done.
    pub(super) after: Duration,
    pub(super) rule: Option<Arc<Rule>>,
    /// The words of the rules.
    pub(super) words: Vec<String>,
}

impl Rule {
    pub(crate) fn selected(&self) -> u64 {
        self.selected.load(Ordering::Relaxed)
    }

    pub(crate) fn applied(&self) -> u64 {
        self.applied.load(Ordering::Relaxed)
    }
}

impl Faults {
    /// Returns a store without rules. The seed is that of rules without one.
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Adds a rule.
    pub(crate) fn add(
        self: &Arc<Self>,
        spec: &Spec,
        fault: Fault,
    ) -> Result<FaultHandle, FaultError> {
        check(spec, &fault)?;
        let mut rules = self.rules.write().unwrap_or_else(PoisonError::into_inner);
        if rules.len() >= MAX_RULES {
            return Err(FaultError::TooMany(MAX_RULES));
        }
        let id = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let seed = fault.selection.seed.unwrap_or_else(|| mixed(self.seed, id));
        let [selected, applied, seen] = [const { AtomicU64::new(0) }; 3];
        let rule = Arc::new(Rule { id, fault, seed, selected, applied, seen });
        rules.push(Arc::clone(&rule));
        self.has_rules.store(true, Ordering::Release);
        Ok(FaultHandle { rule, faults: Arc::clone(self) })
    }

    /// Removes a rule. Returns whether it existed.
    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut rules = self.rules.write().unwrap_or_else(PoisonError::into_inner);
        let before = rules.len();
        rules.retain(|rule| rule.id != id);
        self.has_rules.store(!rules.is_empty(), Ordering::Release);
        rules.len() < before
    }

    /// Removes all rules.
    pub(crate) fn clear(&self) {
        let mut rules = self.rules.write().unwrap_or_else(PoisonError::into_inner);
        rules.clear();
        self.has_rules.store(false, Ordering::Release);
    }

    pub(crate) fn rules(&self) -> Vec<Arc<Rule>> {
        self.rules.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Returns whether there are no rules, without waiting for anything.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_rules.load(Ordering::Acquire)
    }

    /// Returns the faults that apply to a request, and counts the request.
    pub(crate) fn choose(&self, asked: &Asked<'_>) -> Option<Applied> {
        let rules = self.rules.read().unwrap_or_else(PoisonError::into_inner);
        let mut applied = Applied::default();
        for rule in rules.iter() {
            if !rule.fault.selection.concerns(asked) {
                continue;
            }
            let number = rule.seen.fetch_add(1, Ordering::Relaxed) + 1;
            if !rule.fault.selection.selects(number, rule.seed) {
                continue;
            }
            rule.selected.fetch_add(1, Ordering::Relaxed);
            match rule.fault.delay(number, rule.seed) {
                Some(delay) if rule.fault.after_doing => applied.after += delay,
                Some(delay) => applied.before += delay,
                None if applied.rule.is_some() => continue,
                None => applied.rule = Some(Arc::clone(rule)),
            }
            rule.applied.fetch_add(1, Ordering::Relaxed);
            // A body can be long, and is in the response.
            let words = printed::words_of_action(&rule.fault).into_iter();
            let words: Vec<String> = words.filter(|word| !word.starts_with("body ")).collect();
            applied.words.push(words.join(", "));
        }
        (!applied.words.is_empty()).then_some(applied)
    }
}

/// Refuses a rule that can never work as it is written.
fn check(spec: &Spec, fault: &Fault) -> Result<(), FaultError> {
    let value = |wrong: String| Err(FaultError::Value(wrong));
    let selection = &fault.selection;
    if fault.to_string().len() > MAX_RULE {
        return value(format!("the rule is longer than {MAX_RULE} bytes"));
    }
    check_target(spec, fault)?;
    if selection.from == 0 || selection.to == 0 || selection.every == 0 {
        return value("requests are counted from 1, so that 0 selects none of them".to_owned());
    }
    if selection.from > selection.to {
        return value(format!(
            "no request is selected, because {} is larger than {}",
            selection.from, selection.to
        ));
    }
    if selection.probability.is_some_and(|chance| !(0.0..=1.0).contains(&chance)) {
        return value("a probability is a number from 0 to 1".to_owned());
    }
    for (name, text) in &fault.headers {
        if HeaderName::try_from(name).is_err() || HeaderValue::from_bytes(text.as_bytes()).is_err()
        {
            return value(format!("{name:?} is not a header with a value that HTTP allows"));
        }
    }
    if !fault.headers.is_empty() && !fault.action.has_response() {
        return value("the fault sends no response to which a header could be added".to_owned());
    }
    match &fault.action {
        Action::Misused(wrong) => value(wrong.clone()),
        Action::Delay(least, most) if least > most => {
            value("the first time of a delay is longer than the second one".to_owned())
        }
        Action::Delay(_, time) | Action::Stall(Some(time)) if *time > MAX_DELAY => {
            value("a time of a fault is at most 24 hours".to_owned())
        }
        Action::Truncate(Length::Percent(101..)) => {
            value("a part of a body is at most 100 %".to_owned())
        }
        Action::Status { status, .. }
        | Action::GatewayPage(status)
        | Action::Code { status: Some(status), .. }
            if !(200..600).contains(status) || StatusCode::from_u16(*status).is_err() =>
        {
            value(format!(
                "{status} is not the status of a final HTTP response; use a status from 200 to 599"
            ))
        }
        Action::Code { code, .. } => check_code(spec, &selection.target, selection.family(), code),
        _ => Ok(()),
    }
}

fn check_target(spec: &Spec, fault: &Fault) -> Result<(), FaultError> {
    let target = &fault.selection.target;
    let is_family = |id: &str| spec.family(id).is_some();
    if target == "*"
        || fault.selection.family().is_some_and(is_family)
        || route::names(spec).any(|name| name == *target)
    {
        return Ok(());
    }
    let names: Vec<String> =
        route::names(spec).chain(spec.families.iter().map(|family| family.id.clone())).collect();
    let nearest = grammar::nearest(target, names.iter().map(String::as_str));
    Err(FaultError::Target { name: target.clone(), nearest: nearest.map(str::to_owned) })
}

/// Refuses a code that is not documented. For a rule about several calls, one of them must have the code.
fn check_code(
    spec: &Spec,
    target: &str,
    only_family: Option<&str>,
    code: &str,
) -> Result<(), FaultError> {
    let mut documented = BTreeSet::new();
    let families = spec.families.iter().filter(|family| match target.split_once('.') {
        _ if target == "*" => true,
        Some((id, _)) => family.id == id,
        None => only_family == Some(&family.id),
    });
    for family in families {
        let name = target.split_once('.').map(|(_, name)| name).filter(|name| *name != "*");
        let calls = family
            .endpoints
            .iter()
            .filter(|endpoint| name.is_none_or(|name| endpoint.id.as_str() == name));
        documented.extend(
            calls
                .filter_map(|endpoint| endpoint.call.as_ref())
                .flat_map(|call| error_codes(family, call)),
        );
    }
    // For a family whose error codes are not documented, every code is possible.
    if documented.contains(code) || documented.is_empty() {
        return Ok(());
    }
    let documented = documented.into_iter().take(20).map(str::to_owned).collect();
    Err(FaultError::Code { code: code.to_owned(), target: target.to_owned(), documented })
}

/// Returns the documented error codes of a call.
fn error_codes<'a>(family: &'a Family, call: &'a Call) -> impl Iterator<Item = &'a str> {
    let listed = family.codes.iter().chain(&call.codes).map(|code| code.code.as_str());
    let of_refusals = family.refusals.iter().filter_map(|refusal| refusal.code.as_deref());
    let retried = family.retry.codes.iter().chain(&call.retry.codes).map(String::as_str);
    let is_error = |code: &&str| {
        !family.envelope.iter().any(|envelope| envelope.success.iter().any(|own| own == code))
    };
    listed.chain(of_refusals).chain(retried).filter(is_error)
}
