//! The draft of an endpoint file.
//!
//! The draft contains what the page states. Its prose is not copied: the text of the page stands in comments that
//! begin with `# page:`, and the texts of the file are `TODO`. `cargo xtask lint` refuses both, so that neither is
//! committed by mistake.

mod examples;
mod fields;
mod head;
mod request;
mod response;

use linksfield_spec::{Diagnostic, Family, SourceFile, Sources, Spec, modeline};

use crate::error::{ImportError, shown};
use crate::family::{FamilyView, rebased, recognise};
use crate::infer::Direction;
use crate::json::Json;
use crate::name;
use crate::page::{Field, Node, Page, Sample};
use crate::report::Report;
use crate::yaml::Map;

/// The greatest size of a draft that is checked, in bytes. The largest file of the spec has a tenth of it.
const CHECKED: usize = 256 * 1024;

/// What the caller knows and the page does not state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The family.
    pub family: Option<&'a str>,
    /// The name of the file, without `.yaml`.
    pub name: Option<&'a str>,
    /// The URL of the page.
    pub url: Option<&'a str>,
}

/// The draft of an endpoint file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Draft {
    /// The path of the file below the folder of the spec: `csss/order_package.yaml`.
    pub file: String,
    /// The text of the file.
    pub text: String,
    /// The file of the same page in the spec.
    pub existing: Option<Existing>,
    /// What was recognised, and what must be decided.
    pub report: Report,
}

/// The file of a page in the spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Existing {
    /// Its path below the folder of the spec.
    pub file: String,
    /// Whether it records only that the page exists, so that a draft can replace it.
    pub is_placeholder: bool,
}

/// Makes the draft of an endpoint file from a page.
///
/// # Errors
///
/// Fails if the family is not recognised, or if the path gives no name for the file.
pub fn draft(
    page: &Page,
    spec: &Spec,
    sources: &Sources,
    options: Options<'_>,
) -> Result<Draft, ImportError> {
    let view = recognise(page, spec, sources, options.family)?;
    let page = &rebased(page, view.family);
    let existing = view.existing(page);
    let mut drafting = Drafting {
        page,
        view: &view,
        body_samples: parsed(&page.examples),
        report: Report::default(),
        null_fields: Vec::new(),
        is_examples_only: is_examples_only(page),
        is_below_example: false,
    };
    let existing_name =
        existing.filter(|endpoint| endpoint.path.is_some()).map(|endpoint| endpoint.id.to_string());
    let given = options.name.map(str::to_owned).filter(|name| name::is_file_name(name));
    let name = given.or(existing_name).or_else(|| name::of(page, view.family)).ok_or_else(|| {
        ImportError::Update {
            file: shown(options.name.unwrap_or(&page.path), 80),
            reason: "this gives no name for a file; name it with `--name`, such as `--name order_package`".to_owned(),
        }
    })?;
    let file = format!("{}/{name}.yaml", view.family.id);
    let text = format!("{}\n{}", modeline(false), drafting.text(options));
    let text = formatted(&file, text);
    let mut report = drafting.report;
    report.read_todos(&text);
    if text.len() <= CHECKED {
        report.lint(&lint(&file, &text, existing.map(|endpoint| endpoint.file.as_str()), sources));
    } else {
        report
            .doubts
            .push("the draft is too large for an endpoint file, and is not checked".to_owned());
    }
    let existing = existing.map(|endpoint| Existing {
        file: endpoint.file.clone(),
        is_placeholder: endpoint.call.is_none() && endpoint.event.is_none() && !endpoint.document,
    });
    Ok(Draft { file, text, existing, report })
}

/// Formats a draft as `cargo xtask fmt` does. A draft with mistakes stays as it is, and the check reports them.
fn formatted(file: &str, text: String) -> String {
    if text.len() > CHECKED {
        return text;
    }
    let draft = SourceFile { path: file.to_owned(), text: text.clone() };
    linksfield_spec::format("spec", draft).unwrap_or(text)
}

/// Checks the spec with the draft in it. Returns the mistakes in the draft.
fn lint(file: &str, text: &str, replaced: Option<&str>, sources: &Sources) -> Vec<Diagnostic> {
    let others = sources.iter().map(|(_, file)| file.clone());
    let mut files: Vec<SourceFile> = others
        .filter(|other| other.path != file && Some(other.path.as_str()) != replaced)
        .collect();
    files.push(SourceFile { path: file.to_owned(), text: text.to_owned() });
    match Spec::from_sources(Sources::new(sources.root(), files)) {
        Ok(_) => Vec::new(),
        Err(error) => {
            let is_own = |diagnostic: &Diagnostic| {
                diagnostic
                    .span
                    .as_ref()
                    .is_some_and(|span| error.sources.file(span.file).path == file)
            };
            error.diagnostics.iter().filter(|diagnostic| is_own(diagnostic)).cloned().collect()
        }
    }
}

/// A draft that is being made.
struct Drafting<'a> {
    page: &'a Page,
    view: &'a FamilyView<'a>,
    /// The printed bodies that are JSON.
    body_samples: Vec<Json>,
    report: Report,
    /// The fields of the response that the page requires, and shows only as `null`.
    null_fields: Vec<String>,
    /// Whether the page has examples and no table.
    is_examples_only: bool,
    /// Whether the current field is within one that only an example shows.
    is_below_example: bool,
}

impl Drafting<'_> {
    fn text(&mut self, options: Options<'_>) -> String {
        let request = self.request();
        let response = self.response();
        let coverage = self.coverage(response.is_some());
        // Without any description, nothing but the path is known.
        let request = if coverage == "path-only" { Map::default() } else { request };
        let mut map = Map::default();
        self.head(&mut map, coverage, options);
        if !request.is_empty() {
            map.put("request", crate::yaml::Value::Map(request)).apart();
        }
        if let Some(response) = response {
            let paging = response.paging;
            map.put("response", crate::yaml::Value::Map(response.map)).apart();
            if let Some(paging) = paging {
                map.raw("paging", &paging).apart();
                map.comment("TODO:", "confirm that the list is returned page by page");
            }
        }
        let examples = self.examples(options);
        if !examples.is_empty() {
            map.put("examples", crate::yaml::Value::Map(examples)).apart();
        }
        let assumptions = self.assumptions(options);
        if !assumptions.is_empty() {
            map.put("assumptions", crate::yaml::Value::Map(assumptions)).apart();
        }
        self.report.doubts.extend(self.page.doubts.iter().cloned());
        map.to_text(0)
    }

    /// Returns how much of the call the page describes. `has_response` states whether the draft has a response.
    fn coverage(&self, has_response: bool) -> &'static str {
        let page = self.page;
        let has_request_table = page.body.is_some() || !page.parameters.is_empty();
        let success = page.responses.iter().find(|response| response.is_success());
        // Without content, nothing more can be described.
        let is_table =
            success.is_some_and(|response| response.body.is_some() || response.status == Some(204));
        let is_whole = is_table && !page.is_cut;
        match (has_request_table, has_response) {
            (true, true) if is_whole => "complete",
            (true, true) => "partial",
            (true, false) if page.is_cut => "partial",
            (true, false) => "request-only",
            (false, true) if is_table => "partial",
            (false, true) => "examples-only",
            (false, false) if !page.examples.is_empty() => "examples-only",
            (false, false) => "path-only",
        }
    }

    fn assumptions(&self, options: Options<'_>) -> Map {
        let mut assumptions = Map::default();
        if self.null_fields.is_empty() {
            return assumptions;
        }
        let names: Vec<String> = self.null_fields.iter().map(|name| format!("`{name}`")).collect();
        let (verb, pronoun) = if names.len() == 1 { ("is", "it") } else { ("are", "them") };
        let names = match names.as_slice() {
            [start @ .., last] if !start.is_empty() => format!("{} and {last}", start.join(", ")),
            names => names.join(""),
        };
        let mut entry = Map::default();
        let says = format!(
            "{names} {verb} optional in the response, although Linksfield's page marks {pronoun} as required."
        );
        entry.text("says", &says);
        entry.text("because", &format!("Linksfield's page shows only null for {pronoun}."));
        if let Some(url) = options.url.or(self.page.url.as_deref()) {
            entry.text("page", url);
        }
        assumptions.put("null-fields-may-be-missing", crate::yaml::Value::Map(entry));
        assumptions
            .comment("TODO:", "confirm this assumption, or correct `required` of these fields");
        assumptions
    }
}

fn is_examples_only(page: &Page) -> bool {
    page.body.is_none()
        && page.parameters.is_empty()
        && page.responses.iter().all(|response| response.body.is_none())
}

/// Returns the keys of one field, for a file that exists.
pub(crate) fn field_keys(view: &FamilyView<'_>, field: &Field, direction: Direction) -> Map {
    let page = Page::default();
    let mut drafting = Drafting {
        page: &page,
        view,
        body_samples: Vec::new(),
        report: Report::default(),
        null_fields: Vec::new(),
        is_examples_only: false,
        is_below_example: false,
    };
    drafting.field(field, direction, &[])
}

/// Returns the payload of a response, and the fields beside it in the envelope.
pub(crate) fn response_parts(root: &Node, family: &Family) -> (Option<Field>, Vec<Field>) {
    match family.envelope.as_ref().filter(|envelope| response::is_enveloped(root, envelope)) {
        Some(envelope) => {
            let data = root.fields().iter().find(|field| field.name == envelope.data).cloned();
            let beside = root.fields().iter().filter(|field| {
                field.name != envelope.data && !response::is_of_envelope(envelope, &field.name)
            });
            (data, beside.cloned().collect())
        }
        None => {
            let data = Field { name: "data".to_owned(), node: root.clone(), required: None };
            (Some(data), Vec::new())
        }
    }
}

/// Returns the samples that are JSON, and whose fields can be read.
fn parsed(samples: &[Sample]) -> Vec<Json> {
    let json = samples.iter().filter_map(|sample| Json::parse(&sample.text).ok());
    json.filter(|json| !json.is_too_wide()).collect()
}
