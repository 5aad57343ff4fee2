//! The rules: every kind of change, and what it does to running programs and to the rules about money.
//!
//! A rule does not state the effect on source. That follows from the generated code, see [`surface`](crate::surface).
//!
//! The two directions mirror each other. What a client may send less of, a server may send more of, and the other way
//! around. Each rule names its mirror, or the reason why there is none, and tests check both.

mod family;
mod fields;
mod operations;
mod rule;
mod types;

pub use rule::{About, Mirror, Opposite, Rule};

pub(crate) use family::*;
pub(crate) use fields::*;
pub(crate) use operations::*;
pub(crate) use types::*;

/// Returns all rules, sorted by name.
#[must_use]
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = [FAMILY, FIELDS, OPERATIONS, TYPES].concat();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// Returns the rule with a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    [FAMILY, FIELDS, OPERATIONS, TYPES]
        .into_iter()
        .flatten()
        .find(|rule| rule.name == name)
        .copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let rules = all();
        let names: BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), rules.len());
        for name in names {
            let is_kebab = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            assert!(is_kebab, "{name}");
        }
    }

    #[test]
    fn reasons_are_sentences() {
        for rule in all() {
            let running = rule.running.map(|(_, reason)| reason);
            let opposite = match rule.opposite {
                Opposite::Is(_) => None,
                Opposite::None(reason) => Some(reason),
            };
            let mirror = match rule.mirror {
                Mirror::Is(_) => None,
                Mirror::Differs(_, reason) | Mirror::None(reason) => Some(reason),
            };
            let reasons = [running, rule.money, rule.meaning, opposite, mirror];
            for reason in reasons.into_iter().flatten() {
                let starts =
                    reason.starts_with(|first: char| first.is_ascii_uppercase() || first == '`');
                assert!(starts && reason.ends_with('.'), "{}: {reason}", rule.name);
            }
        }
    }

    /// Adding and removing are both rules, or the rule says why not.
    #[test]
    fn every_rule_has_its_opposite_or_a_reason() {
        for rule in all() {
            let Opposite::Is(name) = rule.opposite else { continue };
            let opposite = find(name).unwrap_or_else(|| panic!("{}: no rule `{name}`", rule.name));
            assert_eq!(opposite.opposite, Opposite::Is(rule.name), "{}", rule.name);
            assert_eq!(opposite.about, rule.about, "{}", rule.name);
        }
    }

    /// What breaks a request when it is added breaks a response when it is removed, or the rule says why not.
    #[test]
    fn requests_and_responses_mirror_each_other() {
        for rule in all() {
            let (name, differs) = match rule.mirror {
                Mirror::Is(name) => (name, false),
                Mirror::Differs(name, _) => (name, true),
                Mirror::None(_) => continue,
            };
            let mirror = find(name).unwrap_or_else(|| panic!("{}: no rule `{name}`", rule.name));
            let back = match mirror.mirror {
                Mirror::Is(name) | Mirror::Differs(name, _) => name,
                Mirror::None(_) => panic!("{name} does not name {} as its mirror", rule.name),
            };
            assert_eq!(back, rule.name, "the mirror of {name}");
            let other_side = match rule.about {
                About::Request => About::Response,
                About::Response => About::Request,
                side => panic!("{}: {side:?} has no mirror", rule.name),
            };
            assert_eq!(mirror.about, other_side, "{}", rule.name);
            let level = |rule: &Rule| rule.running.map(|(level, _)| level);
            let same =
                level(rule) == level(mirror) && rule.meaning.is_some() == mirror.meaning.is_some();
            assert_eq!(same, !differs, "{} and {name}", rule.name);
        }
    }
}
