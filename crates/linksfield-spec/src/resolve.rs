//! From YAML to model: finds what every name points at, and refuses what cannot be meant. All mistakes
//! of all files are collected, so that a maintainer sees them in one run.

mod endpoint;
mod family;
mod fields;

use crate::diagnostic::Diagnostic;
use crate::model::Spec;
use crate::positions::Step;
use crate::raw;
use crate::read::{Read, read};
use crate::source::{FileId, Place, Sources};

/// A path through a YAML file: `at!["request", "body", name]`.
macro_rules! at {
    ($($step:expr),* $(,)?) => { [$($crate::positions::Step::from($step)),*] };
}
pub(crate) use at;

/// Resolves all files. The spec is complete only when there are no diagnostics.
pub(crate) fn resolve(sources: &Sources) -> (Spec, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let mut families = Vec::new();
    let mut names: Vec<&str> =
        sources.iter().filter_map(|(_, file)| file.path.split_once('/')).map(|(f, _)| f).collect();
    names.dedup();
    if names.is_empty() {
        problems.push(
            Diagnostic::global("empty-spec", format!("{} holds no family", sources.root()))
                .help("put a folder there with a `family.yaml` in it"),
        );
    }
    for name in names {
        let files: Vec<FileId> = sources
            .iter()
            .filter(|(_, file)| file.path.split_once('/').is_some_and(|(f, _)| f == name))
            .map(|(id, _)| id)
            .collect();
        if let Some(family) = family::resolve(name, &files, sources, &mut problems) {
            families.push(family);
        }
    }
    (Spec { families }, problems.0)
}

/// The mistakes found so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<Diagnostic>);

impl Problems {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }
}

/// Reads a file, or notes why it cannot be read.
fn read_or_note<T: serde::de::DeserializeOwned>(
    sources: &Sources,
    file: FileId,
    problems: &mut Problems,
) -> Option<Read<T>> {
    read(sources, file).map_err(|diagnostic| problems.push(*diagnostic)).ok()
}

/// A file being resolved: its YAML, its places, and where mistakes go.
pub(crate) struct Cursor<'a, T> {
    pub(crate) read: &'a Read<T>,
    pub(crate) problems: &'a mut Problems,
}

impl<'a, T> Cursor<'a, T> {
    pub(crate) fn raw(&self) -> &'a T {
        &self.read.raw
    }

    pub(crate) fn key(&self, path: &[Step]) -> Place {
        self.read.key(path)
    }

    pub(crate) fn value(&self, path: &[Step]) -> Place {
        self.read.value(path)
    }

    /// A value as it is written.
    pub(crate) fn text(&self, path: &[Step]) -> &'a str {
        self.read.text(path)
    }

    /// Notes a mistake at a value.
    pub(crate) fn wrong(
        &mut self,
        path: &[Step],
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = self.value(path);
        self.problems.push(Diagnostic::at(place, code, message).help(help));
    }

    /// Notes a mistake at a key.
    pub(crate) fn wrong_key(
        &mut self,
        path: &[Step],
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = self.key(path);
        self.problems.push(Diagnostic::at(place, code, message).help(help));
    }

    /// Notes that a name points at nothing, with the nearest name that exists.
    pub(crate) fn dangling<'n>(
        &mut self,
        path: &[Step],
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let place = self.value(path);
        self.problems.push(
            Diagnostic::at(place, "dangling-reference", format!("there is no {what} `{name}`"))
                .label("not defined")
                .help("define it first, or remove the reference")
                .did_you_mean(name, known),
        );
    }

    /// The same for a name in braces within a text.
    pub(crate) fn dangling_hole<'n>(
        &mut self,
        path: &[Step],
        what: &str,
        hole: &str,
        text: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let place = self.value(path);
        let known: Vec<&str> = known.into_iter().collect();
        self.problems.push(
            Diagnostic::at(place, "dangling-reference", format!("there is no {what} `{hole}`"))
                .label("not defined")
                .did_you_mean_within(hole, text, &known),
        );
    }

    /// Resolves the pages of a file: each has an address or a note, and its revision date is one.
    pub(crate) fn pages(&mut self, pages: &[raw::Page]) -> Vec<crate::model::Page> {
        let mut resolved = Vec::new();
        for (index, page) in pages.iter().enumerate() {
            if let Some(url) = &page.url {
                let is_web = url.starts_with("https://") || url.starts_with("http://");
                // Documentation links to it as it stands.
                let is_plain = |c: char| c.is_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
                if !is_web || !url.chars().all(is_plain) {
                    self.wrong(
                        &at!["pages", index, "url"],
                        "bad-url",
                        format!("`{url}` is not a web address"),
                        "give the whole address, from `https://` on, with blanks and brackets as `%20` and so on",
                    );
                }
            } else if page.note.is_none() {
                self.wrong_key(
                    &at!["pages", index],
                    "empty-page",
                    "this page has neither an address nor a note",
                    "add `url:`, or a `note:` that says what is known of the page",
                );
            }
            if let Some(revised) = &page.revised
                && !is_revision(revised)
            {
                self.wrong(
                    &at!["pages", index, "revised"],
                    "bad-date",
                    format!("`{revised}` is not a revision date"),
                    "write it as printed: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`",
                );
            }
            resolved.push(crate::model::Page {
                url: page.url.clone(),
                revised: page.revised.clone(),
                note: page.note.clone(),
            });
        }
        resolved
    }

    /// Resolves the assumptions of a file.
    pub(crate) fn assumptions(
        &self,
        raw: &raw::Ordered<raw::Assumption>,
    ) -> Vec<crate::model::Assumption> {
        raw.iter()
            .map(|(name, assumption)| crate::model::Assumption {
                name: name.to_owned(),
                says: assumption.says.clone(),
                because: assumption.because.clone(),
                page: assumption.page.clone(),
            })
            .collect()
    }
}

fn is_revision(text: &str) -> bool {
    use crate::conform::scalar_fits;
    use crate::model::{DateFormat, DateTimeFormat, Type};
    scalar_fits(&Type::Date { format: DateFormat::Dashed, zone: None }, text)
        || scalar_fits(&Type::DateTime { formats: vec![DateTimeFormat::Spaced], zone: None }, text)
}

pub(crate) fn titles(raw: &raw::Titles) -> crate::model::Titles {
    crate::model::Titles { en: raw.en.clone(), zh: raw.zh.clone() }
}

/// Whether a name may be a file, family or group name: snake_case, ASCII, beginning with a letter.
pub(crate) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether a name in Rust can be made of a name: it has a letter or digit, and none of another alphabet.
pub(crate) fn gives_a_name(name: &str) -> bool {
    name.is_ascii() && name.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a name may be a Rust type or variant name as it stands.
pub(crate) fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
