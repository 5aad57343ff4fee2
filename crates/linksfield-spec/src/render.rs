//! Diagnostics as text for people, like those of rustc.

use std::fmt::Write as _;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Patch, Renderer, Snippet};

use crate::characters;
use crate::diagnostic::Diagnostic;
use crate::drafts::{self, Draft};
use crate::source::Sources;

/// Formats diagnostics as text, like those of rustc.
///
/// Each shows the message, the file with line and column, the line itself with the span underlined, and the
/// help. After 50 diagnostics, only the number of the others is shown.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    let (others, drafts) = drafts::split(diagnostics, sources);
    for diagnostic in others.iter().take(MOST_SHOWN) {
        render_one(diagnostic, sources, &renderer, &mut out);
    }
    for draft in drafts.iter().take(MOST_SHOWN) {
        render_draft(draft, sources, &renderer, &mut out);
    }
    if let Some(more @ 1..) = others.len().checked_sub(MOST_SHOWN) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "and {more} more mistakes; correct the ones above first");
    }
    out
}

/// The number of diagnostics that are shown. Formatting a diagnostic takes time in proportion to the length
/// of its file, so a spec with very many mistakes would take long.
const MOST_SHOWN: usize = 50;

fn render_one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer, out: &mut String) {
    let title = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let mut groups = Vec::new();
    let Some(span) = &diagnostic.span else {
        groups.push(title.element(Level::HELP.message(diagnostic.help.as_str())));
        write_report(&groups, renderer, out);
        return;
    };

    let visible = characters::Visible::of(&sources.file(span.file).text, &span.bytes);
    let (text, bytes) = (visible.text.as_ref(), visible.range(&span.bytes));
    let path = sources.display_path(span.file);
    let mut snippet = Snippet::source(text)
        .path(path.as_str())
        .annotation(AnnotationKind::Primary.span(bytes.clone()).label(diagnostic.label.as_str()));
    let other_path;
    let mut other = None;
    if let Some((also, words)) = &diagnostic.also {
        if also.file == span.file {
            let annotation = AnnotationKind::Context.span(visible.range(&also.bytes));
            snippet = snippet.annotation(annotation.label(words.as_str()));
        } else {
            let annotation = AnnotationKind::Context.span(also.bytes.clone()).label(words.as_str());
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
                    .patch(Patch::new(bytes, replacement.as_str())),
            ),
        );
    }
    write_report(&groups, renderer, out);
}

fn render_draft(draft: &Draft<'_>, sources: &Sources, renderer: &Renderer, out: &mut String) {
    let Some(span) = &draft.first.span else { return };
    let path = sources.display_path(span.file);
    let visible = characters::Visible::of(&sources.file(span.file).text, &span.bytes);
    let snippet = Snippet::source(visible.text.as_ref()).path(path.as_str()).annotation(
        AnnotationKind::Primary.span(visible.range(&span.bytes)).label("the first place"),
    );
    let title = Level::ERROR.primary_title(draft.message.as_str()).id(draft.first.code);
    let notes = draft.notes.iter().map(|note| Level::NOTE.message(note.as_str()));
    write_report(&[title.element(snippet).elements(notes)], renderer, out);
}

fn write_report(groups: &[annotate_snippets::Group<'_>], renderer: &Renderer, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{}\n", renderer.render(groups));
}
