//! The assumptions of a draft: what the page does not state, and what the draft decided. The maintainer confirms them.

use super::{Drafting, Options};
use crate::yaml::{Map, Value};

/// A field whose type only its name and the examples show.
pub(super) struct Inferred {
    pub(super) name: String,
    /// What its value is: `a whole number`.
    pub(super) what: String,
    pub(super) is_response: bool,
    /// Whether the page marks the field as required.
    pub(super) is_required: bool,
}

impl Drafting<'_> {
    pub(super) fn assumptions(&self, options: Options<'_>) -> Map {
        let mut assumptions = Map::default();
        let confirm = "confirm this assumption, or correct `required` of these fields";
        if !self.null_fields.is_empty() {
            let (verb, pronoun) =
                if self.null_fields.len() == 1 { ("is", "it") } else { ("are", "them") };
            let names = listed(self.null_fields.iter().map(|name| format!("`{name}`")).collect());
            let says = format!(
                "{names} {verb} optional in the response, although Linksfield's page marks {pronoun} as required."
            );
            let because = format!("Linksfield's page shows only null for {pronoun}.");
            self.assumption(
                &mut assumptions,
                "null-fields-may-be-missing",
                &says,
                &because,
                options,
            );
            assumptions.comment("TODO:", confirm);
        }
        let confirm = "confirm this assumption, or change the types of these fields to `text`";
        let sent: Vec<&Inferred> =
            self.inferred.iter().filter(|field| !field.is_response).collect();
        if !sent.is_empty() {
            let says = format!("{}.", stated(&sent));
            let because = "Linksfield's page states only the type on the wire. The names and the examples show the rest.";
            self.assumption(&mut assumptions, "types-follow-the-example", &says, because, options);
            assumptions.comment("TODO:", confirm);
        }
        let received: Vec<&Inferred> =
            self.inferred.iter().filter(|field| field.is_response).collect();
        if !received.is_empty() {
            let mut says = format!("In the response, {}.", stated(&received));
            let optional: Vec<String> = received
                .iter()
                .filter(|field| field.is_required)
                .map(|field| format!("`{}`", field.name))
                .collect();
            if !optional.is_empty() {
                let (verb, pronoun) =
                    if optional.len() == 1 { ("is", "it") } else { ("are", "them") };
                says.push_str(&format!(
                    " {} {verb} optional, although Linksfield's page marks {pronoun} as required. A value of another form is kept in `extra`.",
                    listed(optional)
                ));
            }
            let because = "Linksfield's page states only the type on the wire. The forms are those of its example. A value of another form must not make the response unreadable.";
            let name = "response-types-follow-the-example";
            self.assumption(&mut assumptions, name, &says, because, options);
            assumptions.comment("TODO:", confirm);
        }
        if self.has_unsigned_body {
            let says = "The body of the call is not signed.";
            let because = "The signature of the family covers the fields of a JSON body, and the page describes another body without a rule for it.";
            self.assumption(&mut assumptions, "unsigned-body", says, because, options);
            assumptions.comment(
                "TODO:",
                "confirm this assumption: the page does not state how this body is signed",
            );
        }
        assumptions
    }

    fn assumption(
        &self,
        assumptions: &mut Map,
        name: &str,
        says: &str,
        because: &str,
        options: Options<'_>,
    ) {
        let mut entry = Map::default();
        entry.text("says", says);
        entry.text("because", because);
        if let Some(url) = self.url(options) {
            entry.text("page", url);
        }
        assumptions.put(name, Value::Map(entry));
    }
}

/// Returns what fields are: `` `a` is a whole number, and `b` is a whole number ``.
fn stated(fields: &[&Inferred]) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for field in fields {
        if !kinds.contains(&field.what.as_str()) {
            kinds.push(&field.what);
        }
    }
    let clauses = kinds.iter().map(|what| {
        let mut names: Vec<String> = Vec::new();
        for field in fields.iter().filter(|field| field.what == *what) {
            let name = format!("`{}`", field.name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        match names.as_slice() {
            [name] => format!("{name} is {what}"),
            _ => format!("each of {} is {what}", listed(names)),
        }
    });
    listed(clauses.collect())
}

/// Returns the parts as one list: `a, b and c`.
fn listed(parts: Vec<String>) -> String {
    match parts.as_slice() {
        [start @ .., last] if !start.is_empty() => format!("{} and {last}", start.join(", ")),
        parts => parts.concat(),
    }
}
