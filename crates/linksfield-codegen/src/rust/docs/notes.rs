//! The page of notes of a family: what a reader of the module's page can skip.

use linksfield_spec as spec;
use linksfield_spec::Unlisted;

use super::sources::{assumptions, pages};
use super::text::{escape, heading, literal, prose, row, sentence, table, wrapped};

/// The documentation of the module `notes`.
pub(in crate::rust) fn notes(family: &spec::Family) -> Vec<String> {
    let title = escape(family.title.en.trim_end_matches('.'));
    let mut lines = vec![format!("Notes on {title}: details, assumptions, and sources.")];
    let envelope = family.envelope.as_ref();
    let login = family.login.as_ref();
    section(
        "Signature",
        family.signing.as_ref().and_then(|signing| signing.doc.as_deref()),
        &mut lines,
    );
    section("Login", login.map(|login| login.doc.as_str()), &mut lines);
    for (id, inbound) in &family.inbound {
        section(
            &format!("Signature of pushes: {}", literal(id.as_str())),
            Some(&inbound.doc),
            &mut lines,
        );
    }
    section("Responses", envelope.and_then(|envelope| envelope.doc.as_deref()), &mut lines);
    codes(family, &mut lines);
    let language = family.language.as_ref();
    section("Language", language.and_then(|language| language.doc.as_deref()), &mut lines);
    credentials(family, &mut lines);
    assumptions(&family.assumptions, &mut lines);
    pages(&family.pages, &mut lines);
    lines
}

fn section(title: &str, doc: Option<&str>, lines: &mut Vec<String>) {
    if let Some(doc) = doc {
        heading(title, lines);
        lines.extend(prose(doc));
    }
}

fn codes(family: &spec::Family, lines: &mut Vec<String>) {
    let Some(envelope) = &family.envelope else { return };
    if family.codes.is_empty() {
        return;
    }
    heading("Result codes", lines);
    let unlisted = match envelope.unlisted {
        Unlisted::Refused => {
            "A code that is not listed counts as a refusal: a write was not executed."
        }
        Unlisted::Uncertain => "A code that is not listed leaves the outcome of a write uncertain.",
    };
    lines.extend(wrapped(unlisted, ""));
    lines.push(String::new());
    lines.extend(table(["code", "outcome of a write", "meaning"]));
    for code in &family.codes {
        let outcome = match (envelope.success.contains(&code.code), code.uncertain) {
            (true, _) => "success",
            (false, true) => "uncertain",
            (false, false) => "not executed",
        };
        // A cell is one line.
        let meaning = sentence(&code.doc);
        lines.push(row([&literal(&code.code), outcome, &meaning]));
    }
}

fn credentials(family: &spec::Family, lines: &mut Vec<String>) {
    if family.credentials.is_empty() {
        return;
    }
    heading("Credentials", lines);
    for (id, credential) in &family.credentials {
        lines.extend(wrapped(&format!("- `{id}`: {}", sentence(&credential.doc)), "  "));
    }
}
