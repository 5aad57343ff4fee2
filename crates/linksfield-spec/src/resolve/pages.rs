//! Resolves the parts that every file has: titles, the pages that it was transcribed from, and assumptions.

use super::cursor::{Cursor, at};
use crate::model::{Assumption, Page, Titles};
use crate::values::{DateFormat, DateTimeFormat};
use crate::yaml;

pub(super) fn titles(written: &yaml::Titles) -> Titles {
    Titles { en: written.en.clone(), zh: written.zh.clone() }
}

/// Resolves the pages of a file. Each must have a URL or a note, and its revision must be a date.
pub(super) fn pages<T>(written: &[yaml::Page], cursor: &mut Cursor<'_, T>) -> Vec<Page> {
    for (index, page) in written.iter().enumerate() {
        match &page.url {
            Some(url) if !is_url(url) => cursor.wrong(
                &at!["pages", index, "url"],
                "bad-url",
                format!("`{url}` is not a URL"),
                "write the whole URL, beginning with `https://`; escape spaces and brackets, such as `%20` for a \
                 space",
            ),
            None if page.note.is_none() => cursor.wrong_key(
                &at!["pages", index],
                "empty-page",
                "this page has neither `url` nor `note`",
                "add `url`, or a `note` with what is known about the page",
            ),
            _ => {}
        }
        if let Some(revised) = &page.revised
            && !is_revision(revised)
        {
            cursor.wrong(
                &at!["pages", index, "revised"],
                "bad-date",
                format!("`{revised}` is not a revision date"),
                "write the date as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`",
            );
        }
    }
    let page = |page: &yaml::Page| Page {
        url: page.url.clone(),
        revised: page.revised.clone(),
        kind: page.kind,
        note: page.note.clone(),
    };
    written.iter().map(page).collect()
}

/// Whether a text can be used unchanged as a link in the documentation.
pub(super) fn is_url(url: &str) -> bool {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = |c: char| c.is_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
    is_web && url.chars().all(is_plain)
}

fn is_revision(text: &str) -> bool {
    DateFormat::Dashed.fits(text) || DateTimeFormat::Spaced.fits(text)
}

/// Resolves the assumptions of a file.
pub(super) fn assumptions(written: &yaml::Ordered<yaml::Assumption>) -> Vec<Assumption> {
    written
        .iter()
        .map(|(name, assumption)| Assumption {
            name: name.to_owned(),
            says: assumption.says.clone(),
            because: assumption.because.clone(),
            page: assumption.page.clone(),
        })
        .collect()
}
