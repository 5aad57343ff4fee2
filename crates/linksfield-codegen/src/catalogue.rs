//! The table of all pages: how much of each is documented, and whether code is generated for it.
//!
//! The table is printed for a terminal, as JSON, and as Markdown. `cargo xtask gen` writes the Markdown to
//! `spec/CATALOG.md`.

use std::fmt::Write as _;

use linksfield_spec::{Endpoint, Family, Spec};
use serde_json::{Map, Value, json};

use crate::known::{Counts, Fields};

/// A row of the table, for one page.
#[derive(Debug)]
struct Row<'a> {
    family: &'a Family,
    endpoint: &'a Endpoint,
}

fn rows(spec: &Spec) -> impl Iterator<Item = Row<'_>> {
    spec.families
        .iter()
        .flat_map(|family| family.endpoints.iter().map(move |endpoint| Row { family, endpoint }))
}

impl Row<'_> {
    /// Returns the method, even if the path is not known. A push is a POST to the customer.
    fn method(&self) -> Option<&'static str> {
        match (self.endpoint.method, &self.endpoint.event) {
            (Some(method), _) => Some(method.as_str()),
            (None, Some(_)) => Some("POST"),
            (None, None) => None,
        }
    }

    fn path(&self) -> Option<String> {
        self.endpoint.path.as_ref().map(ToString::to_string)
    }

    /// Returns the kind of code that is generated for the page. Empty if none is.
    fn generated(&self) -> &'static str {
        match (&self.endpoint.call, &self.endpoint.event) {
            (Some(_), _) => "call",
            (None, Some(_)) => "event",
            (None, None) if self.endpoint.document => "document",
            (None, None) => "",
        }
    }

    /// Returns the latest revision date of the pages.
    fn revised(&self) -> Option<&str> {
        self.endpoint.pages.iter().filter_map(|page| page.revised.as_deref()).max()
    }

    /// Returns the number of examples, and how many of them are composed of printed parts.
    fn examples(&self) -> String {
        let examples = &self.endpoint.examples;
        match examples.iter().filter(|example| example.composed.is_some()).count() {
            0 => examples.len().to_string(),
            composed => format!("{} ({composed} composed)", examples.len()),
        }
    }

    /// Returns the numbers of fields by what is known of them. `None` if no code is generated for the page.
    fn counts(&self) -> Option<Counts> {
        Fields::of(self.family, self.endpoint).map(|fields| fields.counts())
    }

    /// Returns the numbers of fields in words: `5 documented, 2 inferred`.
    fn known(&self) -> String {
        let counts = self.counts().map(Counts::by_basis).into_iter().flatten();
        let counts = counts.filter(|(_, count)| *count > 0);
        counts.map(|(basis, count)| format!("{count} {basis}")).collect::<Vec<_>>().join(", ")
    }

    fn assumptions(&self) -> Vec<&str> {
        self.endpoint.assumptions.iter().map(|assumption| assumption.name.as_str()).collect()
    }
}

/// Returns the table as JSON: an array with one object for each page.
#[must_use]
pub fn json(spec: &Spec) -> String {
    // Serialization cannot fail for strings, numbers and lists.
    serde_json::to_string_pretty(&values(spec)).unwrap_or_default()
}

/// Returns one object for each page.
pub(crate) fn values(spec: &Spec) -> Vec<Value> {
    rows(spec)
        .map(|row| {
            json!({
                "family": row.family.id,
                "endpoint": row.endpoint.id.as_str(),
                "method": row.method(),
                "path": row.path(),
                "coverage": row.endpoint.coverage.as_str(),
                "generated": matches!(row.generated(), "call" | "event"),
                "examples": row.endpoint.examples.len(),
                "composed_examples": row.endpoint.examples.iter().filter(|one| one.composed.is_some()).count(),
                "fields": row.counts().map(|counts| {
                    let number = |(basis, count): (&str, usize)| (basis.to_owned(), json!(count));
                    counts.by_basis().into_iter().map(number).collect::<Map<_, _>>()
                }),
                "revised": row.revised(),
                "assumptions": row.assumptions(),
            })
        })
        .collect()
}

/// Returns the table as text for a terminal.
#[must_use]
pub fn table(spec: &Spec) -> String {
    const HEAD: [&str; 9] =
        ["family", "endpoint", "method", "path", "coverage", "code", "ex.", "assumes", "fields"];
    let mut lines: Vec<[String; 9]> = vec![HEAD.map(str::to_owned)];
    lines.extend(rows(spec).map(|row| {
        [
            row.family.id.clone(),
            row.endpoint.id.to_string(),
            row.method().unwrap_or("-").to_owned(),
            row.path().unwrap_or_else(|| "-".to_owned()),
            row.endpoint.coverage.as_str().to_owned(),
            row.generated().to_owned(),
            row.examples(),
            row.endpoint.assumptions.len().to_string(),
            row.known(),
        ]
    }));
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max();
    let widths: Vec<usize> = (0..HEAD.len()).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for line in &lines {
        let cells: Vec<String> =
            line.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}", cells.join("  ").trim_end());
    }
    let _ = write!(out, "\n{}", summary(spec));
    out
}

fn summary(spec: &Spec) -> String {
    let count = |what: &str| rows(spec).filter(|row| row.generated() == what).count();
    let pages = rows(spec).count();
    let (calls, events, documents) = (count("call"), count("event"), count("document"));
    format!(
        "{pages} pages: {calls} calls and {events} events are generated, {documents} are documents, and {} are \
         not documented well enough",
        pages - calls - events - documents
    )
}

/// Returns the table as Markdown, with the names of the assumptions.
#[must_use]
pub fn markdown(spec: &Spec) -> String {
    // xtask recognises generated files by the first line.
    let mut out = String::from(
        "<!-- @generated by `cargo xtask gen`. Do not edit. -->\n\n# Catalogue\n\nAll known pages of \
         Linksfield's documentation, and the code that is generated for them. `cargo xtask status` prints the \
         same table. [README.md](README.md) explains the terms.\n\n",
    );
    let _ = writeln!(out, "{}.", summary(spec));
    for family in &spec.families {
        let _ = write!(
            out,
            "\n## {}\n\n| page | title | call | coverage | code | fields | examples | revised | assumptions |\n\
             |---|---|---|---|---|---|---|---|---|\n",
            cell(&family.title.en)
        );
        for endpoint in &family.endpoints {
            let row = Row { family, endpoint };
            let title = match &endpoint.title.zh {
                Some(zh) if *zh != endpoint.title.en => format!("{} / {zh}", endpoint.title.en),
                _ => endpoint.title.en.clone(),
            };
            let call = match (row.method(), row.path()) {
                (Some(method), Some(path)) => format!("`{method} {path}`"),
                (Some(method), None) => format!("`{method}`"),
                (None, Some(path)) => format!("`{path}`"),
                (None, None) => String::new(),
            };
            let _ = writeln!(
                out,
                "| [{}]({}) | {} | {call} | {} | {} | {} | {} | {} | {} |",
                endpoint.id,
                endpoint.file,
                cell(&title),
                endpoint.coverage.as_str(),
                row.generated(),
                row.known(),
                row.examples(),
                row.revised().unwrap_or_default(),
                row.assumptions().join(", "),
            );
        }
        let assumptions: Vec<&str> =
            family.assumptions.iter().map(|assumption| assumption.name.as_str()).collect();
        if !assumptions.is_empty() {
            let _ =
                writeln!(out, "\nAssumptions for the whole family: {}.", assumptions.join(", "));
        }
    }
    out
}

/// Escapes a text for a cell of a Markdown table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('[', "\\[").replace('<', "\\<")
}
