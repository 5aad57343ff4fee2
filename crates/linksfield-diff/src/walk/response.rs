//! Responses: content, payload, headers, statuses.

use linksfield_spec::{Content, ErrorStatus, Field, Response, SpecPath, Status};

use super::context::{At, Change, Context, Direction};
use crate::pair::pair;
use crate::rules;

impl Context<'_> {
    pub(super) fn response(&mut self, old: &Response, new: &Response, at: &At) {
        let Response {
            content,
            enveloped,
            unenveloped,
            data,
            envelope_fields,
            headers,
            columns,
            statuses,
            errors,
        } = old;
        let at = At { direction: Direction::Response, ..at.clone() };
        self.content(*content, new.content, &at);
        if *enveloped != new.enveloped {
            let title = match new.enveloped {
                true => "The response is in the envelope of the family.",
                false => "The response is not in the envelope of the family.",
            };
            self.add(at.change(&rules::ENVELOPE_USE_CHANGED, title));
        }
        if *unenveloped != new.unenveloped {
            let title = "Whether a response without the code of the envelope is accepted changed.";
            self.add(at.change(&rules::ENVELOPE_USE_CHANGED, title));
        }
        self.payload(data.as_ref(), new.data.as_ref(), &at.below("data"));
        self.fields(envelope_fields, &new.envelope_fields, &at.below("envelope_fields"));
        let texts = At { is_text: true, ..at.clone() };
        self.fields(headers, &new.headers, &texts.below("headers"));
        // A row that cannot be read costs only itself.
        if *content == new.content {
            let rows = At { direction: Direction::Optional, ..texts.below("columns") };
            self.fields(columns, &new.columns, &rows);
        }
        self.statuses(statuses, &new.statuses, &at.below("statuses"));
        self.errors(errors, &new.errors, &at.below("errors"));
    }

    fn content(&mut self, old: Content, new: Content, at: &At) {
        if old != new {
            let rule = match old {
                Content::None => &rules::RESPONSE_CONTENT_ADDED,
                _ => &rules::RESPONSE_CONTENT_CHANGED,
            };
            let title = "The content of the response is of another kind.";
            let change = at.below("content").change(rule, title);
            self.add(change.values(old.as_str(), new.as_str()));
        }
    }

    fn payload(&mut self, old: Option<&Field>, new: Option<&Field>, at: &At) {
        match (old, new) {
            (Some(old), Some(new)) => self.field(old, new, at),
            (None, None) => {}
            (None, Some(_)) => {
                let path = Some(at.new.clone());
                let title = "The payload of the response is documented.";
                self.add(Change::of(&rules::PAYLOAD_DOCUMENTED, None, path, title));
            }
            (Some(_), None) => {
                let path = Some(at.old.clone());
                let title = "The payload of the response is no longer documented.";
                self.add(Change::of(&rules::PAYLOAD_UNDOCUMENTED, path, None, title));
            }
        }
    }

    fn statuses(&mut self, old: &[Status], new: &[Status], at: &At) {
        let key = |path: &SpecPath, status: u16| path.at(status.to_string().as_str());
        let pairs = pair(old, new, |one, other| one.status == other.status, |_, _| false);
        for removed in pairs.removed {
            let path = Some(key(&at.old, removed.status));
            let title = format!("The status {} is no longer documented.", removed.status);
            let rule =
                if removed.is_own { &rules::OWN_STATUS_REMOVED } else { &rules::STATUS_REMOVED };
            self.add(Change::of(rule, path, None, title));
        }
        for added in pairs.added {
            let path = Some(key(&at.new, added.status));
            let title = format!("The status {} is documented.", added.status);
            let rule = if added.is_own { &rules::OWN_STATUS_ADDED } else { &rules::STATUS_ADDED };
            self.add(Change::of(rule, None, path, title));
        }
        for (one, other) in pairs.both {
            let Status { status, name, doc, content, data, is_own } = one;
            let at = at.below(status.to_string().as_str());
            if *name != other.name {
                let title = format!("The status {status} has another name.");
                self.add(at.change(&rules::STATUS_RENAMED, title).values(name, &other.name));
            }
            self.text(doc, &other.doc, &at, "doc");
            if *is_own != other.is_own {
                self.note(&at, "");
            }
            if *is_own || other.is_own {
                self.content(*content, other.content, &at);
                self.payload(data.as_ref(), other.data.as_ref(), &at.below("data"));
            }
        }
    }

    fn errors(&mut self, old: &[ErrorStatus], new: &[ErrorStatus], at: &At) {
        let executed = |status: Option<&ErrorStatus>| status.and_then(|one| one.executed);
        let codes: std::collections::BTreeSet<u16> =
            old.iter().chain(new).map(|status| status.status).collect();
        for code in codes {
            let find =
                |list: &'_ [ErrorStatus]| list.iter().find(|one| one.status == code).cloned();
            let (one, other) = (find(old), find(new));
            let at = at.below(code.to_string().as_str());
            let (before, after) = (executed(one.as_ref()), executed(other.as_ref()));
            if before == after {
                self.text(&one, &other, &at, "doc");
                continue;
            }
            let title =
                format!("Whether a write that ends with status {code} was executed changed.");
            let text = |executed: Option<linksfield_spec::Executed>| {
                executed.map_or("general rule", linksfield_spec::Executed::as_str)
            };
            self.add(
                at.change(&rules::ERROR_STATUS_CHANGED, title).values(text(before), text(after)),
            );
        }
    }
}
