//! The documentation of the generated items, as lines of Markdown.

use linksfield_spec::{
    Assumption, Call, Coverage, Effect, Endpoint, Family, Field, Page, Required, TimeUnit, Type,
    Wire,
};

/// Text of the spec as paragraphs of rustdoc: what rustdoc would take for a link or a tag is escaped,
/// except inside backticks.
pub(super) fn prose(text: &str) -> Vec<String> {
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
fn wrapped(line: &str, indent: &str) -> Vec<String> {
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

/// The documentation of a field: meaning, unit, zone, length, Chinese term, example, evidence.
pub(super) fn field(field: &Field) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(match &field.doc {
        Some(doc) => wrapped(&sentence(doc), ""),
        None => vec!["Its meaning is not documented.".to_owned()],
    });
    let mut facts = Vec::new();
    match &field.ty {
        Type::Date { zone, .. } | Type::DateTime { zone, .. } => facts.push(match zone {
            Some(zone) => format!("Time zone: UTC{zone}."),
            None => "Its time zone is not documented.".to_owned(),
        }),
        Type::Timestamp { unit: TimeUnit::Seconds, .. } => {
            facts.push("Sent in seconds since 1970.".to_owned());
        }
        Type::Timestamp { unit: TimeUnit::Milliseconds, .. } => {
            facts.push("Sent in milliseconds since 1970.".to_owned());
        }
        Type::Decimal { decimals: Some(most), .. } => {
            facts.push(format!("At most {most} digits behind the point."));
        }
        _ => {}
    }
    if !field.aliases.is_empty() {
        let names: Vec<String> = field.aliases.iter().map(|name| format!("`{name}`")).collect();
        facts.push(format!("Some answers call it {}.", names.join(" or ")));
    }
    if let Some(unit) = &field.unit {
        facts.push(format!("Unit: {}.", escape(unit.trim_end_matches('.'))));
    }
    if let Some(most) = field.max_length {
        facts.push(format!("At most {most} characters."));
    }
    if let Some(zh) = &field.zh {
        facts.push(format!("Chinese: {}.", escape(zh)));
    }
    // Yes and no look different in Rust: their examples say nothing.
    if let Some(example) = field.example.as_ref().filter(|_| !matches!(field.ty, Type::Flag { .. }))
    {
        facts.push(format!("Example: `{example}`."));
    }
    match field.required {
        Required::Unknown => {
            facts.push("Whether it is required is not documented.".to_owned());
        }
        Required::Assumed => {
            facts.push("Not documented as required, but taken to be.".to_owned());
        }
        Required::Yes | Required::No => {}
    }
    if !facts.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(&facts.join(" "), ""));
    }
    lines
}

/// A short word for how a value travels, for coded types.
pub(super) fn wire(wire: Wire) -> &'static str {
    match wire {
        Wire::Number => "a number",
        Wire::String | Wire::Either => "text",
    }
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
    lines.extend(["".to_owned(), "Transcribed from:".to_owned(), "".to_owned()]);
    lines.extend(pages.iter().flat_map(|one| wrapped(&page(one), "  ")));
}

fn assumptions(assumptions: &[Assumption], lines: &mut Vec<String>) {
    if assumptions.is_empty() {
        return;
    }
    lines.extend([
        "".to_owned(),
        "Taken to be so where the documentation leaves it open:".to_owned(),
    ]);
    lines.push(String::new());
    for assumption in assumptions {
        let text = format!("- {} {}", sentence(&assumption.says), sentence(&assumption.because));
        lines.extend(wrapped(&text, "  "));
    }
}

/// The documentation of a call.
pub(super) fn call(endpoint: &Endpoint, call: &Call) -> Vec<String> {
    let mut lines = title(endpoint);
    lines.push(String::new());
    let coverage = match endpoint.coverage {
        Coverage::Complete => "Its page documents all of it.",
        Coverage::RequestOnly => {
            "Its answer is not documented: the payload is given as it comes, as JSON."
        }
        Coverage::ExamplesOnly => "Known from examples only; other fields are kept in `extra`.",
        _ => "Documented in part; fields that are not known are kept in `extra`.",
    };
    lines.push(coverage.to_owned());
    if let Some(stability) = &endpoint.stability {
        lines.push(format!("The documentation labels it \"{}\".", escape(stability)));
    }
    if call.effect == Effect::Write {
        lines.push(String::new());
        let truth =
            call.truth.as_ref().map(|truth| format!(" `{truth}` is the call to look with."));
        lines.extend(wrapped(
            &format!(
                "It changes something: it is not sent again once it may have arrived, and dropping its \
                 future does not recall it. When it fails, ask \
                 [`may_have_been_executed`](rt::Error::may_have_been_executed) before calling again.{}",
                truth.unwrap_or_default()
            ),
            "",
        ));
    }
    pages(&endpoint.pages, &mut lines);
    assumptions(&endpoint.assumptions, &mut lines);
    lines
}

/// The documentation of an event.
pub(super) fn event(endpoint: &Endpoint) -> Vec<String> {
    let mut lines = title(endpoint);
    if endpoint.event.as_ref().is_some_and(|event| event.recognised_by.is_empty()) {
        lines.push(String::new());
        lines.extend(wrapped(
            "Nothing that is documented tells it from other events: receive it with `receive_as`, at \
             an address of its own.",
            "",
        ));
    }
    pages(&endpoint.pages, &mut lines);
    assumptions(&endpoint.assumptions, &mut lines);
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

/// The documentation of a family's module.
pub(super) fn module(family: &Family) -> Vec<String> {
    let mut lines = vec![sentence(&family.title.en), String::new()];
    lines.extend(prose(&family.summary));
    if let Some(doc) = family.signing.as_ref().and_then(|signing| signing.doc.as_ref()) {
        lines.extend(["".to_owned(), "# Signature".to_owned(), "".to_owned()]);
        lines.extend(prose(doc));
    }
    if let Some(doc) = family.envelope.as_ref().and_then(|envelope| envelope.doc.as_ref()) {
        lines.extend(["".to_owned(), "# Answers".to_owned(), "".to_owned()]);
        lines.extend(prose(doc));
    }
    if let Some(doc) = family.language.as_ref().and_then(|language| language.doc.as_ref()) {
        lines.extend(["".to_owned(), "# Language".to_owned(), "".to_owned()]);
        lines.extend(prose(doc));
    }
    if !family.servers.is_empty() {
        environments(family, &mut lines);
    }
    pages(&family.pages, &mut lines);
    assumptions(&family.assumptions, &mut lines);
    lines
}

fn environments(family: &Family, lines: &mut Vec<String>) {
    lines.extend(["".to_owned(), "# Environments".to_owned(), "".to_owned()]);
    for server in &family.servers {
        let doc = server.doc.as_ref().map(|doc| format!(" {}", sentence(doc))).unwrap_or_default();
        for (environment, url) in &server.environments {
            let line = format!("- {} of `{}`: <{url}>.{doc}", environment, server.name);
            lines.extend(wrapped(&line, "  "));
        }
    }
    if family.servers.iter().all(|server| server.environments.is_empty()) {
        lines.push("No base address is public: set one with `base_url`.".to_owned());
    }
}
