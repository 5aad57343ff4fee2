//! What is wrong with a spec, where, and what to do about it. A diagnostic is plain data; [`render`] draws
//! it as rustc would.

use std::fmt::Write as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Patch, Renderer, Snippet};

use crate::source::{Sources, Span};

/// One mistake in a spec.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// A stable short name of the kind of mistake, such as `unknown-key`.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where; `None` only where there is no file to point at.
    pub span: Option<Span>,
    /// A few words beside the span.
    pub label: String,
    /// A second span that matters, with its own words.
    pub also: Option<(Span, String)>,
    /// What to do.
    pub help: String,
    /// The text that replaces the text of the span.
    pub replacement: Option<String>,
}

impl Diagnostic {
    /// A diagnostic at a span.
    pub fn at(span: Span, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            span: Some(span),
            label: String::new(),
            also: None,
            help: String::new(),
            replacement: None,
        }
    }

    /// A diagnostic about the spec as a whole.
    pub fn global(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            span: None,
            label: String::new(),
            also: None,
            help: String::new(),
            replacement: None,
        }
    }

    /// Adds the words beside the span.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Adds a second span.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.also = Some((span, label.into()));
        self
    }

    /// Adds the text that puts the span right.
    #[must_use]
    pub fn replace_with(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }

    /// Adds a "did you mean" when one of the candidates is near enough to what was written.
    #[must_use]
    pub fn did_you_mean<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let candidates: Vec<&str> = candidates.into_iter().collect();
        match nearest(written, &candidates) {
            Some(near) => self.help(format!("did you mean `{near}`?")).replace_with(near),
            None if candidates.is_empty() => self,
            None => self.help(format!("known here: {}", quoted(&candidates))),
        }
    }
}

impl Diagnostic {
    /// The same for a name in braces within a text, which is put right as a whole.
    pub(crate) fn did_you_mean_within(self, written: &str, text: &str, known: &[&str]) -> Self {
        match nearest(written, known) {
            Some(near) => {
                let right = text.replace(&format!("{{{written}}}"), &format!("{{{near}}}"));
                self.help(format!("did you mean `{near}`?")).replace_with(format!("\"{right}\""))
            }
            None => self.did_you_mean(written, known.iter().copied()),
        }
    }
}

/// The candidate that a typing mistake would explain, if there is one.
fn nearest<'a>(written: &str, candidates: &[&'a str]) -> Option<&'a str> {
    candidates
        .iter()
        .map(|candidate| (strsim::jaro_winkler(written, candidate), *candidate))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// `a`, `b` and `c`, each in backticks.
pub(crate) fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Draws diagnostics as rustc does: the message, the file with line and column, the line itself with
/// the span underlined, and what to do.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        render_one(diagnostic, sources, &renderer, &mut out);
    }
    if let Some(more @ 1..) = diagnostics.len().checked_sub(MOST_SHOWN) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "and {more} more mistakes: mend these first");
    }
    out
}

/// More mistakes than this nobody reads at once, and drawing each costs as much as its file is long.
const MOST_SHOWN: usize = 50;

fn render_one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer, out: &mut String) {
    let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let mut groups = Vec::new();
    let Some(span) = &diagnostic.span else {
        groups.push(title.element(Level::HELP.message(diagnostic.help.as_str())));
        write_report(&groups, renderer, out);
        return;
    };

    let text = sources.file(span.file).text.as_str();
    let path = sources.display_path(span.file);
    let mut snippet = Snippet::source(text).path(path.as_str()).annotation(
        AnnotationKind::Primary.span(span.bytes.clone()).label(diagnostic.label.as_str()),
    );
    let other_path;
    let mut other = None;
    if let Some((also, words)) = &diagnostic.also {
        let annotation = AnnotationKind::Context.span(also.bytes.clone()).label(words.as_str());
        if also.file == span.file {
            snippet = snippet.annotation(annotation);
        } else {
            other_path = sources.display_path(also.file);
            let text = sources.file(also.file).text.as_str();
            other = Some(Snippet::source(text).path(other_path.as_str()).annotation(annotation));
        }
    }
    let mut group = title.element(snippet);
    if let Some(other) = other {
        group = group.element(other);
    }
    if diagnostic.replacement.is_none() && !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(diagnostic.help.as_str()));
    }
    groups.push(group);
    if let Some(replacement) = &diagnostic.replacement {
        groups.push(
            Level::HELP.secondary_title(diagnostic.help.as_str()).element(
                Snippet::source(text)
                    .path(path.as_str())
                    .patch(Patch::new(span.bytes.clone(), replacement.as_str())),
            ),
        );
    }
    write_report(&groups, renderer, out);
}

fn write_report(groups: &[annotate_snippets::Group<'_>], renderer: &Renderer, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{}\n", renderer.render(groups));
}
