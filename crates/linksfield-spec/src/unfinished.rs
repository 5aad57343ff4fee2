//! What is left to do in the files of a spec: texts that are `TODO`, decisions in comments that begin with `# TODO:`,
//! and the text of a page in comments that begin with `# page:`.
//!
//! `cargo xtask import` writes all three into a draft. The text of a page must not be committed.

use crate::diagnostic::Diagnostic;
use crate::parallel;
use crate::source::{FileId, Sources, Span};

/// The stable code of these diagnostics.
pub(crate) const CODE: &str = "unfinished";

/// The keys of texts.
const TEXTS: [&str; 10] =
    ["en", "zh", "summary", "note", "doc", "deprecated", "malformed", "says", "because", "compare"];

/// Returns what is left to do in all files.
pub(crate) fn find(sources: &Sources) -> Vec<Diagnostic> {
    let files: Vec<_> = sources.iter().collect();
    let found = parallel::map(&files, |(id, file)| in_file(*id, &file.text));
    found.into_iter().flatten().collect()
}

fn in_file(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut at = 0;
    let mut block: Option<usize> = None;
    let (mut in_page, mut in_todo) = (false, false);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let content = line.trim();
        let indent = line.len() - line.trim_start().len();
        if block.is_some_and(|block| content.is_empty() || indent > block) {
            continue;
        }
        block = begins_block(content).then_some(indent);
        let found = Left::of(content);
        // A long question continues on the next line.
        if in_todo
            && found.is_none()
            && let (Some(more), Some(todo)) = (content.strip_prefix("#   "), diagnostics.last_mut())
        {
            todo.message = crate::diagnostic::bounded(format!("{} {}", todo.message, more.trim()));
            continue;
        }
        in_todo = matches!(found, Some(Left::Decision(_)));
        let is_page = found == Some(Left::Page);
        // A text of several lines is one thing to remove.
        if let Some(found) = found.filter(|_| !(is_page && in_page)) {
            let span = Span { file, bytes: start + indent..start + indent + content.len() };
            diagnostics.push(found.diagnostic(span));
        }
        in_page = is_page;
    }
    diagnostics
}

/// What a line of a file leaves to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left<'a> {
    /// The text of a page, in a comment.
    Page,
    /// A question, in a comment.
    Decision(&'a str),
    /// The key of a text that is not written.
    Text(&'static str),
}

impl<'a> Left<'a> {
    /// Reads a line without its indentation.
    pub(crate) fn of(line: &'a str) -> Option<Self> {
        if line.starts_with("# page:") {
            return Some(Self::Page);
        }
        let decision = line.strip_prefix("# TODO:").map(|todo| Self::Decision(todo.trim()));
        decision.or_else(|| todo_text(line).map(Self::Text))
    }

    fn diagnostic(self, span: Span) -> Diagnostic {
        match self {
            Self::Page => Diagnostic::at(span, CODE, "this comment contains the text of a page")
                .label("not to be committed")
                .help("write the text of the spec in your own words, and remove the comment"),
            Self::Decision(todo) => {
                Diagnostic::at(span, CODE, format!("a decision is left: {todo}"))
                    .label("not decided")
                    .help("decide, and remove the comment")
            }
            Self::Text(key) => Diagnostic::at(
                span,
                CODE,
                format!("the text of `{key}` is not written"),
            )
            .label("still `TODO`")
            .help("write the text in your own words, or remove the key if the page states nothing"),
        }
    }
}

/// Whether a line begins a text that continues on the next lines.
fn begins_block(line: &str) -> bool {
    let Some((_, mark)) = line.rsplit_once(": ") else { return false };
    mark.starts_with(['|', '>']) && mark[1..].chars().all(|c| matches!(c, '-' | '+' | '1'..='9'))
}

/// Returns the key of a text that is `TODO`, in a line of its own or in a mapping on one line.
fn todo_text(line: &str) -> Option<&'static str> {
    if line.starts_with('#') || !line.contains("TODO") {
        return None;
    }
    TEXTS.into_iter().find(|key| {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once(key) {
            let is_key = before.is_empty() || before.ends_with([' ', '{', ',']);
            let value = after.strip_prefix(':').map(str::trim_start);
            let todo = value.and_then(|value| {
                value.strip_prefix("TODO").or_else(|| value.strip_prefix("\"TODO\""))
            });
            if is_key
                && todo.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '}']))
            {
                return true;
            }
            rest = after;
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn what_is_left_is_found_outside_of_block_texts() {
        let text = "\
summary: TODO
# page: one
# page: two
doc: A TODO list of the card.
# TODO: decide this,
#   or that
body: |
  # page: printed
  doc: TODO
pages:
  - note: TODO
    x: { type: text, doc: TODO, required: true }
    mydoc: TODO
";
        let files = vec![SourceFile { path: "f/a.yaml".to_owned(), text: text.to_owned() }];
        let sources = Sources::new("spec", files);
        let found: Vec<String> = find(&sources)
            .iter()
            .map(|found| {
                let line = sources.line_column(found.span.as_ref().unwrap()).line;
                format!("{line}: {}", found.message)
            })
            .collect();
        let expected = [
            "1: the text of `summary` is not written",
            "2: this comment contains the text of a page",
            "5: a decision is left: decide this, or that",
            "11: the text of `note` is not written",
            "12: the text of `doc` is not written",
        ];
        assert_eq!(found, expected);
    }
}
