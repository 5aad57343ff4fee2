//! Coded types.

use linksfield_spec::{Code, Wire};

use super::context::{At, Change, Context, Direction};
use crate::pair::pair;
use crate::rules::{self, Rule};

impl Context<'_> {
    /// Compares the codes of two types. `at` is the place of the type.
    pub(super) fn codes(
        &mut self,
        (old_wire, old): (Wire, &[Code]),
        (new_wire, new): (Wire, &[Code]),
        at: &At,
        name: &str,
    ) {
        let is_request = at.direction.is_request();
        if old_wire != new_wire && at.is_text {
            self.note(at, "wire");
        } else if old_wire != new_wire {
            let rule = match at.direction {
                Direction::Request => &rules::REQUEST_TYPE_CHANGED,
                Direction::Response => &rules::RESPONSE_REQUIRED_TYPE_CHANGED,
                Direction::Optional => &rules::RESPONSE_OPTIONAL_TYPE_CHANGED,
            };
            let title = format!("The codes of `{name}` have another written form.");
            let change = at.below("wire").change(rule, title);
            self.add(change.values(old_wire.as_str(), new_wire.as_str()));
        }
        let at = at.below("codes");
        let pairs = pair(
            old,
            new,
            |one, other| one.code == other.code,
            // A name that stands for another code.
            |one, other| one.name == other.name,
        );
        for removed in pairs.removed {
            let rule = if is_request {
                &rules::REQUEST_CODE_REMOVED
            } else {
                &rules::RESPONSE_CODE_REMOVED
            };
            let title =
                format!("The code `{}` ({}) of `{name}` is removed.", removed.code, removed.name);
            let path = Some(place(&at.old, old, removed));
            self.add(Change::of(rule, path, None, title).before(Some(removed.code.clone())));
        }
        for added in pairs.added {
            let rule =
                if is_request { &rules::REQUEST_CODE_ADDED } else { &rules::RESPONSE_CODE_ADDED };
            let title = format!("The code `{}` ({}) of `{name}` is new.", added.code, added.name);
            let path = Some(place(&at.new, new, added));
            self.add(Change::of(rule, None, path, title).after(Some(added.code.clone())));
        }
        for (one, other) in pairs.both {
            let Code { code, name: variant, zh, doc, basis } = one;
            let at =
                At { old: place(&at.old, old, one), new: place(&at.new, new, other), ..at.clone() };
            let taken = old.iter().any(|old| old.name == other.name && old.code != other.code);
            if *code != other.code || taken {
                let before = old.iter().find(|old| old.name == other.name).map(|old| &old.code);
                // Whether the code that old clients use for the name still exists, with another name.
                let is_exchanged =
                    before.is_some_and(|code| new.iter().any(|new| new.code == *code));
                let rule: &'static Rule = match (is_request, is_exchanged) {
                    (true, true) => &rules::REQUEST_CODE_RENUMBERED,
                    (true, false) => &rules::REQUEST_CODE_REPLACED,
                    (false, true) => &rules::RESPONSE_CODE_RENUMBERED,
                    (false, false) => &rules::RESPONSE_CODE_REPLACED,
                };
                let title =
                    format!("The name `{}` of `{name}` stands for another code.", other.name);
                let change = at.change(rule, title);
                self.add(change.before(before.cloned()).after(Some(other.code.clone())));
            } else if *variant != other.name {
                let title = format!("The code `{code}` of `{name}` has another name.");
                self.add(at.change(&rules::CODE_RENAMED, title).values(variant, &other.name));
            }
            self.text(zh, &other.zh, &at, "");
            self.text(doc, &other.doc, &at, "");
            self.text(basis, &other.basis, &at, "");
        }
    }
}

/// Returns the path of a code, which is an item of a list.
fn place(
    path: &linksfield_spec::SpecPath,
    codes: &[Code],
    code: &Code,
) -> linksfield_spec::SpecPath {
    let index = codes.iter().position(|other| other.code == code.code).unwrap_or_default();
    path.at(index)
}
