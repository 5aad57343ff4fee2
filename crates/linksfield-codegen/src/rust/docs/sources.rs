//! The assumptions and the source pages, with which the documentation of a family and of an endpoint ends.

use linksfield_spec::{Assumption, Page, PageKind};

use super::text::{capital, heading, sentence, wrapped};

pub(super) fn assumptions(assumptions: &[Assumption], lines: &mut Vec<String>) {
    if assumptions.is_empty() {
        return;
    }
    heading("Assumptions", lines);
    for assumption in assumptions {
        let text =
            format!("- {} *Reason:* {}", sentence(&assumption.says), sentence(&assumption.because));
        lines.extend(wrapped(&text, "  "));
    }
}

pub(super) fn pages(pages: &[Page], lines: &mut Vec<String>) {
    if pages.is_empty() {
        return;
    }
    heading("Sources", lines);
    lines.extend(pages.iter().flat_map(|one| wrapped(&page(one), "  ")));
}

fn page(page: &Page) -> String {
    let revised = page.revised.as_ref().map(|date| format!(", revised {date}")).unwrap_or_default();
    let note = page.note.as_ref().map(|note| sentence(note));
    let kind = match page.kind {
        PageKind::Documentation => "",
        PageKind::Manual => ", a manual of Linksfield",
        PageKind::Sdk => ", an SDK of Linksfield",
        PageKind::Vendor => ", of a third party",
    };
    let revised = format!("{kind}{revised}");
    match (&page.url, note) {
        (Some(url), Some(note)) => format!("- <{url}>{revised}. {note}"),
        (Some(url), None) => format!("- <{url}>{revised}"),
        (None, Some(note)) => {
            let facts = revised.strip_prefix(", ").map(|facts| format!(" {}.", capital(facts)));
            format!("- {note}{}", facts.unwrap_or_default())
        }
        (None, None) => String::new(),
    }
}
