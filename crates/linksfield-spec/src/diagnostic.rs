//! Diagnostics: the mistakes in a spec, their positions, and their corrections. A diagnostic is plain data.
//! [`render`](crate::render) formats diagnostics like those of rustc.
//!
//! Messages follow a few patterns, so that the same kind of mistake always reads the same:
//!
//! - `` unknown key `x` ``, `` unknown value `x` for `y` ``: not part of the format.
//! - `` missing key `x`: … needs it ``.
//! - `` undefined … `x` ``: a name that nothing defines.
//! - `` wrong value for `x`: expected …, found … ``: a value of another type.
//! - `` `x` is not a …, `x` is not a valid name for … ``: a value without the required form.
//! - `` `x` does not apply to … ``: a key that has no effect there.
//! - `` `x` is listed twice ``.
//!
//! A message names key and value, in backticks. The help states what to write instead.

use std::collections::BTreeSet;

use crate::characters;
use crate::source::{Sources, Span};
use crate::suggest::nearest;
use crate::tree::Plain;

/// One mistake in a spec.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// A short name for the kind of mistake, such as `unknown-key`.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where the mistake is. `None` if it is not in a file.
    pub span: Option<Span>,
    /// A few words that are shown under the span.
    pub label: String,
    /// A second span that belongs to the mistake, with the words that are shown under it.
    pub also: Option<(Span, String)>,
    /// How to correct the mistake.
    pub help: String,
    /// The text to write instead of the text of the span.
    pub replacement: Option<String>,
}

impl Diagnostic {
    /// Creates a diagnostic at a span.
    ///
    /// Messages and helps quote text from the spec. Both are cut after 400 characters.
    pub fn at(span: Span, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: bounded(message.into()),
            span: Some(span),
            label: String::new(),
            also: None,
            help: String::new(),
            replacement: None,
        }
    }

    /// Creates a diagnostic about the spec as a whole.
    pub fn global(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: bounded(message.into()),
            span: None,
            label: String::new(),
            also: None,
            help: String::new(),
            replacement: None,
        }
    }

    /// Returns the key by which diagnostics are sorted. In each folder, `family.yaml` comes first, because the other
    /// files depend on it.
    pub(crate) fn order<'s>(
        &self,
        sources: &'s Sources,
    ) -> Option<(&'s str, bool, &'s str, usize)> {
        let span = self.span.as_ref()?;
        let (folder, name) = sources.file(span.file).path.split_once('/')?;
        Some((folder, name != "family.yaml", name, span.bytes.start))
    }

    /// Whether the mistake leaves no doubt about what the file means, so that the rest of the file was read as meant.
    pub(crate) fn is_understood(&self) -> bool {
        match self.code {
            "unquoted" => true,
            "unknown-key" => self.replacement.is_some(),
            _ => false,
        }
    }

    /// Whether the diagnostic asks for quotes, and another one reports that the value would be wrong with quotes too.
    pub(crate) fn is_outdone_by(&self, other: &Self) -> bool {
        self.code == "unquoted"
            && other.span == self.span
            && !matches!(other.code, "unquoted" | "undefined-name")
    }

    /// Sets the words that are shown under the span.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Sets the help: how to correct the mistake.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = bounded(help.into());
        self
    }

    /// Adds a second span, with the words that are shown under it.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.also = Some((span, label.into()));
        self
    }

    /// Sets the text to write instead of the text of the span.
    #[must_use]
    pub fn replace_with(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }

    /// Suggests the candidate that is most similar to the written name. If none is similar, the help lists
    /// the candidates.
    #[must_use]
    pub fn did_you_mean<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut candidates: Vec<&str> = candidates.into_iter().collect();
        let mut seen = std::collections::BTreeSet::new();
        candidates.retain(|name| seen.insert(*name));
        match nearest(written, &candidates) {
            Some(near) => {
                // A letter of another alphabet looks right.
                let strange = written.chars().find(|c| !c.is_ascii()).filter(|_| near.is_ascii());
                let why = strange.map_or(String::new(), |c| {
                    format!(" `{c}` is U+{:04X}, which is no letter of English", u32::from(c))
                });
                self.help(format!("did you mean `{near}`?{why}")).replace_with(near)
            }
            None if candidates.is_empty() => self,
            None => self.help(format!("expected one of {}", some_of(&candidates))),
        }
    }
}

impl Diagnostic {
    /// Creates a diagnostic for a text that needs quotes, because YAML reads it as something else without them.
    pub(crate) fn unquoted(span: Span, key: Option<&str>, written: &str) -> Self {
        let read_as = Plain::of(written).kind().unwrap_or("something else");
        let of = key.map(|key| format!(" of `{key}`")).unwrap_or_default();
        let message = format!(
            "the text `{written}`{of} needs quotes: without them, YAML reads it as {read_as}"
        );
        Self::at(span, "unquoted", message)
            .label("not in quotes")
            .help("put the text in quotes")
            .replace_with(format!("\"{written}\""))
    }

    /// Like [`did_you_mean`](Self::did_you_mean), for a name in braces that is part of a text. The
    /// replacement is the whole corrected text.
    pub(crate) fn did_you_mean_within(self, written: &str, text: &str, known: &[&str]) -> Self {
        match nearest(written, known) {
            Some(near) => {
                let right = text
                    .replace(&format!("{{{written}}}"), &format!("{{{near}}}"))
                    .replace(&format!("({written})}}"), &format!("({near})}}"));
                // Line breaks are written as `\n`, as in the file.
                self.help(format!("did you mean `{near}`?")).replace_with(format!("{right:?}"))
            }
            None => self.did_you_mean(written, known.iter().copied()),
        }
    }
}

/// Returns the paths of the files that have diagnostics.
pub(crate) fn files_of<'s, 'd>(
    diagnostics: impl Iterator<Item = &'d Diagnostic>,
    sources: &'s Sources,
) -> BTreeSet<&'s str> {
    diagnostics
        .filter_map(|diagnostic| diagnostic.span.as_ref())
        .map(|span| sources.file(span.file).path.as_str())
        .collect()
}

/// Returns the names in backticks, separated by commas.
pub(crate) fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Like [`quoted`], but only the first of many names.
fn some_of(names: &[&str]) -> String {
    const MOST_NAMES: usize = 16;
    match names.len().checked_sub(MOST_NAMES) {
        Some(more @ 1..) => format!("{} and {more} more", quoted(&names[..MOST_NAMES])),
        _ => quoted(names),
    }
}

/// Cuts a message that quotes a long text from the spec, and shows the invisible characters in it.
pub(crate) fn bounded(message: String) -> String {
    const MOST_CHARACTERS: usize = 400;
    let message = characters::visible(message);
    match message.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}...", &message[..end]),
        None => message,
    }
}
