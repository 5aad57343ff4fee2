//! What the pages of a spec leave open, and how much each point holds back. `cargo xtask status` prints it.

mod find;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use linksfield_spec::{Endpoint, Family, Sources, Spec, SpecPath};
use serde_json::{Value, json};

use crate::catalogue;

/// The number of pages that the summary lists.
const LARGEST: usize = 12;

/// A kind of a point that is open. The kinds are sorted by how much they hold back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// No code is generated for the page.
    NoCode,
    /// The payload of the response is not documented, so that a call returns any JSON.
    NoResponse,
    /// No example shows a response or a push.
    NoExample,
    /// It is not certain that the server of an environment serves the calls.
    Unconfirmed,
    /// It is not known whether a parameter is required.
    UnmarkedParameter,
    /// The meaning was decided without an indication.
    Assumed,
    /// The page lists a field or a code, but does not describe it.
    Undescribed,
    /// The meaning was concluded.
    Inferred,
    /// Only a third party states the meaning.
    Vendor,
    /// It is not known whether a field of a response is always present.
    Unmarked,
    /// Only an example shows the field.
    OnlyExample,
}

impl Kind {
    /// Returns the word for tables and JSON, the weight of one point, and what the point is.
    fn facts(self) -> (&'static str, usize, &'static str) {
        match self {
            Self::NoCode => ("no-code", 100, "no code is generated"),
            Self::NoResponse => {
                ("no-response", 20, "the payload of the response is not documented")
            }
            Self::NoExample => ("no-example", 10, "no example is printed"),
            Self::Unconfirmed => {
                ("unconfirmed", 10, "it is not confirmed that the environment serves the calls")
            }
            Self::UnmarkedParameter => {
                ("unmarked-parameter", 5, "it is not known whether the parameter is required")
            }
            Self::Assumed => ("assumed", 4, "the meaning is assumed"),
            Self::Undescribed => ("undescribed", 3, "the page does not describe the meaning"),
            Self::Inferred => ("inferred", 2, "the meaning is inferred"),
            Self::Vendor => ("vendor", 2, "only a third party states the meaning"),
            Self::Unmarked => {
                ("unmarked", 1, "it is not known whether the field is always present")
            }
            Self::OnlyExample => ("example", 1, "only an example has the field"),
        }
    }

    fn word(self) -> &'static str {
        self.facts().0
    }

    fn weight(self) -> usize {
        self.facts().1
    }
}

/// A point that is open.
#[derive(Debug)]
struct Gap {
    kind: Kind,
    path: SpecPath,
    /// The name of the field, code or environment. Empty for the page as a whole.
    name: String,
}

/// The open points of a page, or those of `family.yaml`.
#[derive(Debug)]
struct PageGaps<'a> {
    family: &'a Family,
    /// `None` for `family.yaml`.
    endpoint: Option<&'a Endpoint>,
    gaps: Vec<Gap>,
}

impl PageGaps<'_> {
    fn weight(&self) -> usize {
        self.gaps.iter().map(|gap| gap.kind.weight()).sum()
    }

    fn name(&self) -> String {
        let name = self.endpoint.map_or("family.yaml", |endpoint| endpoint.id.as_str());
        format!("{}/{name}", self.family.id)
    }

    /// Returns the numbers of points by kind, in words.
    fn counts(&self) -> String {
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        for gap in &self.gaps {
            *counts.entry(gap.kind).or_default() += 1;
        }
        let words = counts.iter().map(|(kind, count)| match kind {
            Kind::NoCode | Kind::NoResponse | Kind::NoExample => kind.word().to_owned(),
            kind => format!("{count} {}", kind.word()),
        });
        words.collect::<Vec<_>>().join(", ")
    }

    fn has_code(&self) -> bool {
        self.gaps.iter().all(|gap| gap.kind != Kind::NoCode)
    }
}

/// All open points of a spec.
#[derive(Debug)]
pub struct Missing<'a> {
    spec: &'a Spec,
    sources: &'a Sources,
    /// The pages with open points, those that hold back most first.
    pages: Vec<PageGaps<'a>>,
}

impl<'a> Missing<'a> {
    /// Finds the open points of a spec.
    #[must_use]
    pub fn of(spec: &'a Spec, sources: &'a Sources) -> Self {
        let mut pages = Vec::new();
        for family in &spec.families {
            pages.push(PageGaps { family, endpoint: None, gaps: find::in_family(family) });
            pages.extend(family.endpoints.iter().map(|endpoint| PageGaps {
                family,
                endpoint: Some(endpoint),
                gaps: find::in_endpoint(family, endpoint),
            }));
        }
        pages.retain(|page| !page.gaps.is_empty());
        // The sort is stable, so that pages of the same weight keep the order of the catalogue.
        pages.sort_by_key(|page| std::cmp::Reverse(page.weight()));
        Self { spec, sources, pages }
    }

    /// Returns the summary for a maintainer: numbers of each family, and the pages with the largest gaps.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut rows: Vec<Vec<String>> = vec![
            ["family", "pages", "calls", "events", "open points", "coverage"]
                .map(str::to_owned)
                .into(),
        ];
        for family in &self.spec.families {
            let (pages, calls, events, coverage) = numbers(family);
            let coverage: Vec<String> =
                coverage.iter().map(|(word, count)| format!("{count} {word}")).collect();
            rows.push(vec![
                family.id.clone(),
                pages.to_string(),
                calls.to_string(),
                events.to_string(),
                self.points(family).to_string(),
                coverage.join(", "),
            ]);
        }
        let mut out = table(&rows);
        let (with, without): (Vec<&PageGaps<'_>>, Vec<_>) =
            self.pages.iter().partition(|page| page.has_code());
        if !with.is_empty() {
            out.push_str("\nThe largest gaps of what is generated:\n");
            let rows: Vec<Vec<String>> = with
                .iter()
                .take(LARGEST)
                .map(|page| vec![format!("  {}", page.name()), page.counts()])
                .collect();
            out.push_str(&table(&rows));
        }
        if !without.is_empty() {
            let mut known: Vec<&&PageGaps<'_>> = without
                .iter()
                .filter(|page| page.endpoint.is_some_and(|endpoint| endpoint.path.is_some()))
                .collect();
            let count = known.len();
            known.truncate(LARGEST);
            let names: Vec<String> = known.iter().map(|page| page.name()).collect();
            let _ = writeln!(
                out,
                "\nPages without code: {}. The path is known for {count} of them{}",
                without.len(),
                if names.is_empty() { "." } else { ", such as:" },
            );
            for name in names {
                let _ = writeln!(out, "  {name}");
            }
        }
        out.push_str("\n`cargo xtask status --missing` lists all open points with their places.");
        out
    }

    fn points(&self, family: &Family) -> usize {
        let own = self.pages.iter().filter(|page| page.family.id == family.id);
        own.map(|page| page.gaps.len()).sum()
    }

    /// Returns all open points, with file and line.
    #[must_use]
    pub fn list(&self) -> String {
        let mut out = String::new();
        for page in &self.pages {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{}: {}", page.name(), page.counts());
            for gap in &page.gaps {
                let (file, line) = self.place(&gap.path);
                let name =
                    if gap.name.is_empty() { String::new() } else { format!("`{}`: ", gap.name) };
                let _ = writeln!(out, "  {file}:{line}: {name}{}", gap.kind.facts().2);
            }
        }
        let points: usize = self.pages.iter().map(|page| page.gaps.len()).sum();
        let _ = write!(out, "{points} open points in {} files", self.pages.len());
        out
    }

    fn place(&self, path: &SpecPath) -> (String, usize) {
        let span = self.sources.key_span(path);
        (self.sources.display_path(span.file), self.sources.line_column(&span).line)
    }

    /// Returns the table of all pages as JSON, each with its open points.
    #[must_use]
    pub fn json(&self) -> String {
        pretty(&Value::Array(self.rows()))
    }

    /// Returns the families and the pages as JSON, each with its open points.
    #[must_use]
    pub fn full_json(&self) -> String {
        let families: Vec<Value> = self
            .spec
            .families
            .iter()
            .map(|family| {
                let (pages, calls, events, coverage) = numbers(family);
                let own = |page: &&PageGaps<'_>| page.family.id == family.id && page.endpoint.is_none();
                let own = self.pages.iter().find(own);
                json!({
                    "family": family.id,
                    "pages": pages,
                    "calls": calls,
                    "events": events,
                    "coverage": coverage.iter().map(|(word, count)| ((*word).to_owned(), json!(count)))
                        .collect::<serde_json::Map<_, _>>(),
                    "open_points": self.points(family),
                    "weight": own.map_or(0, PageGaps::weight),
                    "missing": own.map(|page| self.gaps(page)).unwrap_or_default(),
                })
            })
            .collect();
        pretty(&json!({ "families": families, "pages": self.rows() }))
    }

    fn rows(&self) -> Vec<Value> {
        let mut rows = catalogue::values(self.spec);
        for row in &mut rows {
            let page = self.pages.iter().find(|page| {
                page.endpoint.is_some_and(|endpoint| row["endpoint"] == endpoint.id.as_str())
                    && row["family"] == page.family.id.as_str()
            });
            row["weight"] = json!(page.map_or(0, PageGaps::weight));
            row["missing"] = json!(page.map(|page| self.gaps(page)).unwrap_or_default());
        }
        rows
    }

    fn gaps(&self, page: &PageGaps<'_>) -> Vec<Value> {
        let gap = |gap: &Gap| {
            let (file, line) = self.place(&gap.path);
            let name = Some(&gap.name).filter(|name| !name.is_empty());
            json!({ "kind": gap.kind.word(), "name": name, "file": file, "line": line })
        };
        page.gaps.iter().map(gap).collect()
    }
}

/// Returns the numbers of pages, calls and events of a family, and those of its pages by coverage.
fn numbers(family: &Family) -> (usize, usize, usize, BTreeMap<&'static str, usize>) {
    let mut coverage = BTreeMap::new();
    for endpoint in family.endpoints.iter().filter(|endpoint| !endpoint.document) {
        *coverage.entry(endpoint.coverage.as_str()).or_default() += 1;
    }
    let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count();
    let events = family.endpoints.iter().filter(|endpoint| endpoint.event.is_some()).count();
    (family.endpoints.len(), calls, events, coverage)
}

fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}

fn pretty(value: &Value) -> String {
    // Serialization cannot fail for strings, numbers and lists.
    serde_json::to_string_pretty(value).unwrap_or_default()
}
