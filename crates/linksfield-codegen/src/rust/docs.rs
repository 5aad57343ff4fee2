//! The documentation of the generated items, as lines of Markdown.

use linksfield_spec as spec;
use linksfield_spec::{
    Assumption, Code, Date, DateTime, Decimal, Effect, Endpoint, Field, Page, Required, Text,
    TimeUnit, Timestamp, Type, ValueType, Wire,
};

use super::coverage;
use crate::ir::{Codes, Family, Operation};

/// Text of the spec as paragraphs of rustdoc: what rustdoc would take for a link or a tag is escaped, except
/// inside backticks.
fn prose(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks(text.trim()) {
        if block.starts_with('|') || block.is_empty() {
            out.push(escape(&block));
        } else {
            out.extend(wrapped(&escape(&block), &" ".repeat(marker(&block))));
        }
    }
    out
}

/// The paragraphs, list items and table rows of a text, each in one line, with the empty lines between.
fn blocks(text: &str) -> Vec<String> {
    // Folded YAML ends a paragraph with one line break, Markdown with two.
    let is_markdown =
        text.lines().any(|line| line.is_empty() || line.starts_with('|') || marker(line) > 0);
    let mut out: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        match out.last_mut() {
            Some(_) if !is_markdown => out.extend([String::new(), line.to_owned()]),
            Some(last)
                if !last.is_empty()
                    && !line.is_empty()
                    && !line.starts_with('|')
                    && marker(line) == 0 =>
            {
                last.push(' ');
                last.push_str(line.trim_start());
            }
            _ => out.push(line.to_owned()),
        }
    }
    out
}

/// How long the sign is that begins a list item: `- `, `1. `; 0 for other lines.
fn marker(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits..) {
        Some([b'.', b' ', ..]) if digits > 0 => digits + 2,
        Some([b'-' | b'*', b' ', ..]) if digits == 0 => 2,
        _ => 0,
    }
}

/// Breaks a line at blanks so that it is read easily; further lines are indented.
pub(super) fn wrapped(line: &str, indent: &str) -> Vec<String> {
    const WIDTH: usize = 92;
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.split(' ') {
        if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut current, indent.to_owned()));
            current.push_str(word);
            continue;
        }
        if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current);
    lines
}

fn escape(line: &str) -> String {
    let mut out = String::new();
    for (index, piece) in line.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        if index % 2 == 1 {
            out.push_str(piece);
            continue;
        }
        for word in piece.split_inclusive(' ') {
            let bare = word.trim_end();
            let link = bare.trim_end_matches(['.', ',', ';', ')']);
            if link.starts_with("https://") || link.starts_with("http://") {
                out.push_str(&format!("<{link}>{}", &word[link.len()..]));
            } else {
                out.push_str(&word.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<"));
            }
        }
    }
    out
}

/// Text in one paragraph, beginning a sentence that ends with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim().lines().map(|line| escape(line.trim())).collect::<Vec<_>>().join(" ");
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}

/// A text as lines, each a sentence, or a note that nothing is documented.
pub(super) fn structure(doc: Option<&str>) -> Vec<String> {
    match doc {
        Some(doc) => prose(doc),
        None => vec![UNDOCUMENTED.to_owned()],
    }
}

const UNDOCUMENTED: &str = "Its meaning is not documented.";

/// The documentation of a coded type.
pub(super) fn codes(codes: &Codes<'_>) -> Vec<String> {
    let mut lines = structure(codes.doc);
    let wire = match codes.wire {
        Wire::Number => "a number",
        Wire::String | Wire::Either => "text",
    };
    lines.extend([String::new(), format!("Sent as {wire}. The list may grow.")]);
    lines
}

/// The documentation of a code.
pub(super) fn code(code: &Code) -> String {
    let mut line = vec![format!("Code `{}`.", code.code)];
    line.extend(code.doc.as_deref().map(sentence));
    line.extend(code.zh.as_ref().map(|zh| format!("Chinese: {zh}.")));
    line.join(" ")
}

/// The documentation of a field: meaning, unit, zone, length, Chinese term, example, evidence.
pub(super) fn field(field: &Field) -> Vec<String> {
    let mut lines = match &field.doc {
        Some(doc) => wrapped(&sentence(doc), ""),
        None => vec![UNDOCUMENTED.to_owned()],
    };
    let mut facts = Vec::new();
    if let Type::Value(value) = &field.ty {
        facts.extend(value_facts(value));
    }
    if !field.aliases.is_empty() {
        let names: Vec<String> = field.aliases.iter().map(|name| format!("`{name}`")).collect();
        facts.push(format!("Some responses call it {}.", names.join(" or ")));
    }
    if let Some(unit) = &field.unit {
        facts.push(format!("Unit: {}.", escape(unit.trim_end_matches('.'))));
    }
    if let Type::Value(ValueType::Text(Text { max_length: Some(most) })) = &field.ty {
        facts.push(format!("At most {most} characters."));
    }
    if let Some(zh) = &field.zh {
        facts.push(format!("Chinese: {}.", escape(zh)));
    }
    // Flags look different in Rust: their examples say nothing.
    let is_flag = matches!(&field.ty, Type::Value(ValueType::Flag(_)));
    if let Some(example) = field.example.as_ref().filter(|_| !is_flag) {
        facts.push(format!("Example: `{example}`."));
    }
    match field.required {
        Required::Unknown => {
            facts.push("Whether it is required is not documented.".to_owned());
        }
        Required::Assumed => {
            facts.push("Not documented as required, but assumed to be.".to_owned());
        }
        Required::Yes | Required::No => {}
    }
    if !facts.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(&facts.join(" "), ""));
    }
    lines
}

/// What the type of a value adds to its meaning.
fn value_facts(value: &ValueType) -> Option<String> {
    match value {
        ValueType::Date(Date { zone, .. }) | ValueType::DateTime(DateTime { zone, .. }) => {
            Some(match zone {
                Some(zone) => format!("Time zone: UTC{zone}."),
                None => "Its time zone is not documented.".to_owned(),
            })
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Seconds, .. }) => {
            Some("Sent in seconds since 1970.".to_owned())
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Milliseconds, .. }) => {
            Some("Sent in milliseconds since 1970.".to_owned())
        }
        ValueType::Decimal(Decimal { decimals: Some(most), .. }) => {
            let places = if *most == 1 { "place" } else { "places" };
            Some(format!("At most {} decimal {places}.", in_words(*most)))
        }
        _ => None,
    }
}

/// A small number in words.
fn in_words(number: u32) -> String {
    const WORDS: [&str; 10] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(number as usize).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The documentation of the method that sets an optional parameter: the field has all of it.
pub(super) fn setter(field: &crate::ir::Field<'_>, structure: &str) -> Vec<String> {
    let mut lines = match &field.spec.doc {
        Some(doc) => wrapped(&sentence(doc), ""),
        None => vec![UNDOCUMENTED.to_owned()],
    };
    lines.extend([String::new(), format!("See [`{0}`](field@{structure}::{0}).", field.name)]);
    lines
}

fn page(page: &Page) -> String {
    let revised = page.revised.as_ref().map(|date| format!(", revised {date}")).unwrap_or_default();
    let note = page.note.as_ref().map(|note| sentence(note));
    match (&page.url, note) {
        (Some(url), Some(note)) => format!("- <{url}>{revised}. {note}"),
        (Some(url), None) => format!("- <{url}>{revised}"),
        (None, Some(note)) => {
            let revised = revised.strip_prefix(", r").map(|rest| format!(" R{rest}."));
            format!("- {note}{}", revised.unwrap_or_default())
        }
        (None, None) => String::new(),
    }
}

fn pages(pages: &[Page], lines: &mut Vec<String>) {
    if pages.is_empty() {
        return;
    }
    heading("Sources", lines);
    lines.extend(pages.iter().flat_map(|one| wrapped(&page(one), "  ")));
}

fn assumptions(assumptions: &[Assumption], lines: &mut Vec<String>) {
    if assumptions.is_empty() {
        return;
    }
    heading("Assumptions", lines);
    for assumption in assumptions {
        let text = format!("- {} {}", sentence(&assumption.says), sentence(&assumption.because));
        lines.extend(wrapped(&text, "  "));
    }
}

fn heading(title: &str, lines: &mut Vec<String>) {
    lines.extend([String::new(), format!("# {title}"), String::new()]);
}

/// The documentation of a call: what it does, its effect, an example, then assumptions and sources.
pub(super) fn call(
    family: &spec::Family,
    operation: &Operation<'_>,
    example: Vec<String>,
) -> Vec<String> {
    let endpoint = operation.endpoint;
    let mut lines = title(endpoint);
    lines.push(String::new());
    lines.extend(wrapped(&coverage::sentences(family, operation), ""));
    if let Some(stability) = &endpoint.stability {
        lines.push(format!("The documentation labels it \"{}\".", escape(stability)));
    }
    if operation.call.effect == Effect::Write {
        lines.push(String::new());
        let check = operation
            .call
            .outcome_check
            .as_ref()
            .map(|check| format!(" Use `{check}` to check the outcome."));
        lines.extend(wrapped(
            &format!(
                "Modifies state. Never retried once the request may have reached the server; dropping the \
                 future does not undo it. After an error, consult \
                 [`may_have_been_executed`](__private::Error::may_have_been_executed) before calling again.{}",
                check.unwrap_or_default()
            ),
            "",
        ));
    }
    lines.extend(example);
    assumptions(&endpoint.assumptions, &mut lines);
    pages(&endpoint.pages, &mut lines);
    lines
}

/// The documentation of an event.
pub(super) fn event(endpoint: &Endpoint) -> Vec<String> {
    let mut lines = title(endpoint);
    if endpoint.event.as_ref().is_some_and(|event| event.recognised_by.is_empty()) {
        lines.push(String::new());
        lines.extend(wrapped(
            "The documentation defines nothing that distinguishes it from other events: receive it with \
             `receive_as`, at an address of its own.",
            "",
        ));
    }
    assumptions(&endpoint.assumptions, &mut lines);
    pages(&endpoint.pages, &mut lines);
    lines
}

/// Titles and summary.
fn title(endpoint: &Endpoint) -> Vec<String> {
    let mut lines = Vec::new();
    let zh = endpoint.title.zh.as_ref().filter(|zh| **zh != endpoint.title.en);
    lines.push(match zh {
        Some(zh) => format!("{} / {}.", escape(&endpoint.title.en), escape(zh)),
        None => sentence(&endpoint.title.en),
    });
    if let Some(summary) = &endpoint.summary {
        lines.push(String::new());
        lines.extend(prose(summary));
    }
    lines
}

/// The documentation of a family's module; the example stands behind the summary.
pub(super) fn module(family: &Family<'_>, example: Vec<String>) -> Vec<String> {
    let spec = family.spec;
    let mut lines = vec![sentence(&spec.title.en), String::new()];
    lines.extend(prose(&spec.summary));
    lines.extend(example);
    for (title, doc) in [
        ("Signature", spec.signing.as_ref().and_then(|signing| signing.doc.as_ref())),
        ("Responses", spec.envelope.as_ref().and_then(|envelope| envelope.doc.as_ref())),
        ("Language", spec.language.as_ref().and_then(|language| language.doc.as_ref())),
    ] {
        if let Some(doc) = doc {
            heading(title, &mut lines);
            lines.extend(prose(doc));
        }
    }
    if !spec.servers.is_empty() {
        environments(spec, &mut lines);
    }
    assumptions(&spec.assumptions, &mut lines);
    pages(&spec.pages, &mut lines);
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines
}

fn environments(family: &spec::Family, lines: &mut Vec<String>) {
    heading("Environments", lines);
    for (id, server) in &family.servers {
        let doc = server.doc.as_ref().map(|doc| format!(" {}", sentence(doc))).unwrap_or_default();
        for environment in &server.environments {
            let line = format!("- {} of `{id}`: <{}>.{doc}", environment.name, environment.url);
            lines.extend(wrapped(&line, "  "));
        }
    }
    if family.servers.values().all(|server| server.environments.is_empty()) {
        lines.push("No base address is public: set one with `base_url`.".to_owned());
    }
}
