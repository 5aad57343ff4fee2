//! The draft of an endpoint file.
//!
//! The draft contains what the page states. Its prose is not copied: the text of the page stands in comments that
//! begin with `# page:`, and the texts of the file are `TODO`. `cargo xtask lint` refuses both, so that neither is
//! committed by mistake.

mod assumptions;
mod examples;
mod fields;
mod head;
mod request;
mod response;

use linksfield_spec::{Diagnostic, Family, SourceFile, Sources, Spec, modeline};

use self::assumptions::Inferred;
pub(crate) use self::fields::listed_codes;
pub(crate) use self::request::path_parameters;
use crate::codes::Code;
use crate::error::{ImportError, shown};
use crate::family::{FamilyView, rebased, recognise};
use crate::infer::Direction;
use crate::json::Json;
use crate::name;
use crate::page::{Field, Node, Page, Sample};
use crate::report::Report;
use crate::words::camel;
use crate::yaml::{Map, Value, quoted};

/// The greatest size of a draft that is checked, in bytes. The largest file of the spec has a tenth of it.
const CHECKED: usize = 256 * 1024;

/// The greatest number of doubts about a page that are reported.
const DOUBTS: usize = 50;

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
    let existing_name =
        existing.filter(|endpoint| endpoint.path.is_some()).map(|endpoint| endpoint.id.to_string());
    let given = options.name.map(str::to_owned).filter(|name| name::is_file_name(name));
    let name = given
        .or(existing_name)
        .or_else(|| name::of(page, view.family))
        .ok_or_else(|| ImportError::Name { from: shown(options.name.unwrap_or(&page.path), 80) })?;
    let file = format!("{}/{name}.yaml", view.family.id);
    let replaced = existing.map(|endpoint| endpoint.file.as_str());
    let (mut text, mut report) = drafted(page, &view, (&name, &file), options, false);
    let mut mistakes = checked(&file, &text, replaced, sources);
    // Whether the signature can cover the body depends on the whole file, so that only the check knows it.
    if mistakes.iter().flatten().any(|mistake| mistake.code == "unsigned-body") {
        (text, report) = drafted(page, &view, (&name, &file), options, true);
        mistakes = checked(&file, &text, replaced, sources);
    }
    report.read_todos(&text);
    match mistakes {
        Some(mistakes) => report.lint(&mistakes),
        None => report
            .doubts
            .push("the draft is too large for an endpoint file, and is not checked".to_owned()),
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

/// Returns the text and the report of a draft.
fn drafted(
    page: &Page,
    view: &FamilyView<'_>,
    (name, file): (&str, &str),
    options: Options<'_>,
    has_unsigned_body: bool,
) -> (String, Report) {
    let mut drafting = Drafting {
        page,
        view,
        body_samples: parsed(&page.examples),
        report: Report::default(),
        null_fields: Vec::new(),
        inferred: Vec::new(),
        call_name: camel(&name.replace('_', " ")),
        inline_types: Vec::new(),
        failed_codes: Vec::new(),
        has_unsigned_body,
        is_examples_only: is_examples_only(page),
        is_below_example: false,
    };
    let text = format!("{}\n{}", modeline(false), drafting.text(options));
    (formatted(file, text), drafting.report)
}

/// Checks a draft, unless it is too large for an endpoint file.
fn checked(
    file: &str,
    text: &str,
    replaced: Option<&str>,
    sources: &Sources,
) -> Option<Vec<Diagnostic>> {
    (text.len() <= CHECKED).then(|| lint(file, text, replaced, sources))
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
    /// The fields whose types only their names and the examples show.
    inferred: Vec<Inferred>,
    /// The name of the call in Rust. Empty for the fields of another file.
    call_name: String,
    /// The objects and coded types that are written at a field: the name of the field, and the codes.
    inline_types: Vec<(String, Vec<Code>)>,
    /// The result codes of printed failures that the family does not list.
    failed_codes: Vec<String>,
    /// Whether the signature of the family cannot cover the body.
    has_unsigned_body: bool,
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
        let examples = self.examples(options);
        // Without any description, nothing but the path is known.
        let request = if coverage == "path-only" { Map::default() } else { request };
        let mut map = Map::default();
        self.head(&mut map, coverage, options);
        if !self.failed_codes.is_empty() {
            let mut codes: Vec<Value> = Vec::new();
            self.failed_codes.dedup();
            for code in &self.failed_codes {
                let mut entry = Map::default();
                entry.put("code", Value::Raw(quoted(code)));
                entry.text("doc", "TODO");
                codes.push(Value::Map(entry));
            }
            map.put("codes", Value::List(codes));
            map.comment(
                "TODO:",
                "the meaning of the codes of failures, which `family.yaml` does not list",
            );
        }
        if !request.is_empty() {
            map.put("request", Value::Map(request)).apart();
        }
        if let Some(response) = response {
            let paging = response.paging;
            map.put("response", Value::Map(response.map)).apart();
            if let Some(paging) = paging {
                map.raw("paging", &paging).apart();
                map.comment("TODO:", "confirm that the list is returned page by page");
            }
        }
        if !examples.is_empty() {
            map.put("examples", Value::Map(examples)).apart();
        }
        let assumptions = self.assumptions(options);
        if !assumptions.is_empty() {
            map.put("assumptions", Value::Map(assumptions)).apart();
        }
        self.report.doubts.extend(self.page.doubts.iter().take(DOUBTS).cloned());
        if let Some(more) = self.page.doubts.len().checked_sub(DOUBTS).filter(|more| *more > 0) {
            self.report.doubts.push(format!("{more} more of this kind"));
        }
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
        inferred: Vec::new(),
        call_name: String::new(),
        inline_types: Vec::new(),
        failed_codes: Vec::new(),
        has_unsigned_body: false,
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
