//! The documentation of the rules of a field in addition to its type.

use linksfield_spec as spec;
use linksfield_spec::RequiredWhen;

use super::text::escape;

/// The sentences of the documentation of a field.
pub(super) fn facts(field: &spec::Field) -> Vec<String> {
    let rules = &field.rules;
    let mut facts: Vec<String> = rules.limits.describe();
    facts.extend(condition_fact(field));
    facts.extend(
        rules.default.as_ref().map(|value| {
            format!("The server assumes {} if it is left out.", spec::code_span(value))
        }),
    );
    facts
}

/// The sentence that states when a field is required.
pub(super) fn condition_fact(field: &spec::Field) -> Option<String> {
    let when = field.rules.required_when.as_ref()?;
    let described = when.describe();
    let text = match when {
        RequiredWhen::Words(_) => escape(&described),
        RequiredWhen::Fields(_) => described,
    };
    Some(format!("Required when {text}."))
}
