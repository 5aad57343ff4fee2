//! The report about a draft: one message for a file in which much is left to do, instead of one for each place.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};
use crate::unfinished::{CODE, Left};

/// The number of places in a file that are reported one by one.
const SINGLE: usize = 3;

/// The number of decisions in a file that are shown.
const MOST_SHOWN: usize = 30;

/// What is left to do in one file.
pub(crate) struct Draft<'a> {
    /// The first place.
    pub(crate) first: &'a Diagnostic,
    /// `this file is not finished: 9 decisions, 19 texts are left`.
    pub(crate) message: String,
    /// The places.
    pub(crate) notes: Vec<String>,
}

/// Separates the drafts from the other diagnostics.
pub(crate) fn split<'a>(
    diagnostics: &'a [Diagnostic],
    sources: &Sources,
) -> (Vec<&'a Diagnostic>, Vec<Draft<'a>>) {
    let mut others = Vec::new();
    let mut files: Vec<(FileId, Vec<&Diagnostic>)> = Vec::new();
    for diagnostic in diagnostics {
        match diagnostic.span.as_ref().filter(|_| diagnostic.code == CODE) {
            None => others.push(diagnostic),
            Some(span) => match files.iter_mut().find(|(file, _)| *file == span.file) {
                Some((_, places)) => places.push(diagnostic),
                None => files.push((span.file, vec![diagnostic])),
            },
        }
    }
    let mut drafts = Vec::new();
    for (_, places) in files {
        match places.first().filter(|_| places.len() > SINGLE) {
            Some(first) => drafts.push(draft(first, &places, sources)),
            None => others.extend(places),
        }
    }
    (others, drafts)
}

fn draft<'a>(first: &'a Diagnostic, places: &[&Diagnostic], sources: &Sources) -> Draft<'a> {
    let mut decisions: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut texts: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut pages = Vec::new();
    for place in places {
        let Some(span) = &place.span else { continue };
        let line = sources.line_column(span).line;
        let text = sources.file(span.file).text.get(span.bytes.clone()).unwrap_or_default();
        match Left::of(text) {
            Some(Left::Decision(_)) => {
                let question = place.message.strip_prefix("a decision is left: ");
                add(&mut decisions, question.unwrap_or(&place.message), line);
            }
            Some(Left::Text(key)) => add(&mut texts, key, line),
            Some(Left::Page) => pages.push(line),
            None => {}
        }
    }
    let count = |groups: &[(&str, Vec<usize>)]| groups.iter().map(|(_, lines)| lines.len()).sum();
    let counts = [
        counted(count(&decisions), "decision", ""),
        counted(count(&texts), "text", ""),
        counted(pages.len(), "comment", " with the text of a page"),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    let mut notes = Vec::new();
    if !decisions.is_empty() {
        let shown = decisions.iter().take(MOST_SHOWN);
        let mut shown: Vec<String> =
            shown.map(|(question, lines)| format!("{}: {question}", listed(lines))).collect();
        if let Some(more @ 1..) = decisions.len().checked_sub(MOST_SHOWN) {
            shown.push(format!("and {more} more"));
        }
        notes.push(format!("decide, and remove the comment:\n{}", shown.join("\n")));
    }
    if !texts.is_empty() {
        let texts: Vec<String> =
            texts.iter().map(|(key, lines)| format!("`{key}` ({})", listed(lines))).collect();
        notes.push(format!("write in your own words, in place of `TODO`: {}", texts.join(", ")));
    }
    if !pages.is_empty() {
        notes.push(format!("remove the comments `# page:`: {}", listed(&pages)));
    }
    Draft {
        first,
        message: format!("this file is not finished: {} are left", counts.join(", ")),
        notes,
    }
}

fn add<'a>(groups: &mut Vec<(&'a str, Vec<usize>)>, name: &'a str, line: usize) {
    match groups.iter_mut().find(|(known, _)| *known == name) {
        Some((_, lines)) => lines.push(line),
        None => groups.push((name, vec![line])),
    }
}

fn counted(count: usize, noun: &str, rest: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {noun}{rest}")),
        _ => Some(format!("{count} {noun}s{rest}")),
    }
}

fn listed(lines: &[usize]) -> String {
    let word = if lines.len() == 1 { "line" } else { "lines" };
    let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
    format!("{word} {}", lines.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn sources(files: &[(&str, &str)]) -> Sources {
        let file = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Sources::new("spec", files.iter().map(file).collect())
    }

    #[test]
    fn a_draft_is_one_message_with_all_places() {
        let text = "summary: TODO\n# page: a\ndoc: TODO\n# TODO: names\n# TODO: a long\n#   one\n# TODO: names\n";
        let sources = sources(&[("f/a.yaml", text), ("f/b.yaml", "summary: TODO\n# page: a\n")]);
        let diagnostics = crate::unfinished::find(&sources);
        let (others, drafts) = split(&diagnostics, &sources);
        // Few places are shown one by one.
        assert_eq!(others.len(), 2);
        let [draft] = drafts.as_slice() else { panic!("{} drafts", drafts.len()) };
        assert_eq!(
            draft.message,
            "this file is not finished: 3 decisions, 2 texts, 1 comment with the text of a page are left"
        );
        let expected = [
            "decide, and remove the comment:\nlines 4, 7: names\nline 5: a long one",
            "write in your own words, in place of `TODO`: `summary` (line 1), `doc` (line 3)",
            "remove the comments `# page:`: line 2",
        ];
        assert_eq!(draft.notes, expected);
    }

    #[test]
    fn mistakes_are_shown_before_drafts() {
        let many = "summary: TODO\n".repeat(100);
        let sources = sources(&[("f/a.yaml", &many), ("f/b.yaml", "x: 1\n")]);
        let (other, _) = sources.iter().last().unwrap();
        let mut diagnostics = crate::unfinished::find(&sources);
        diagnostics.push(Diagnostic::at(
            crate::source::Span { file: other, bytes: 0..1 },
            "unknown-key",
            "unknown key `x`",
        ));
        let text = crate::render(&diagnostics, &sources, false);
        let errors: Vec<&str> = text.lines().filter(|line| line.starts_with("error[")).collect();
        assert_eq!(
            errors,
            [
                "error[unknown-key]: unknown key `x`",
                "error[unfinished]: this file is not finished: 100 texts are left"
            ]
        );
    }

    #[test]
    fn debug_output_of_an_error_has_no_files() {
        let sources = sources(&[("f/a.yaml", "summary: TODO\n# a secret comment\n")]);
        let diagnostics = crate::unfinished::find(&sources);
        let error = crate::SpecError { sources, diagnostics };
        let text = format!("{error:?}");
        assert!(text.contains("the text of `summary` is not written"), "{text}");
        assert!(!text.contains("a secret comment"), "{text}");
    }
}
