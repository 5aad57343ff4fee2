//! The tools that are offered: one for each operation, and one for the outcome of uncertain writes.

use std::collections::HashMap;
use std::sync::Arc;

use linksfield_api::{BoundOperation, Effect, FAMILIES, FamilyInfo, OperationInfo};
use rmcp::model::{Tool, ToolAnnotations};
use serde_json::{Value, json};

use super::names::{self, CHECK, own_argument};
use super::schema;

/// The argument with which a write is confirmed.
pub(super) const CONFIRM: &str = "confirm";

/// The argument that leaves out the first items of a list.
pub(super) const SKIP: &str = "skip_items";

/// What the call of a tool does.
#[derive(Clone)]
pub(super) enum Route {
    Operation { bound: Box<BoundOperation>, family: &'static FamilyInfo, server: Arc<str> },
    Check,
}

/// The offered tools, and what they do.
#[derive(Default)]
pub(super) struct Tools {
    pub(super) list: Vec<Tool>,
    routes: HashMap<String, Route>,
}

impl Tools {
    /// Offers an operation.
    pub(super) fn add(
        &mut self,
        name: String,
        bound: BoundOperation,
        (family, server): (&'static FamilyInfo, Arc<str>),
        hides: bool,
    ) {
        let operation = bound.info();
        let (own, text) = match operation.effect().is_write() {
            true => (
                own_argument(operation, CONFIRM),
                json!({ "type": "string", "description": CONFIRM_DOC }),
            ),
            false => (
                own_argument(operation, SKIP),
                json!({ "type": "integer", "minimum": 0, "description": SKIP_DOC }),
            ),
        };
        let schema = schema::of((operation, family), vec![(own, text)], hides);
        let tool = Tool::new(name.clone(), description(operation, family), schema)
            .with_title(distinct_title(operation, &name))
            .with_annotations(annotations(operation, &name));
        self.list.push(tool);
        let route = Route::Operation { bound: Box::new(bound), family, server };
        self.routes.insert(name, route);
    }

    /// Offers the tool that finds out whether an uncertain write was executed.
    pub(super) fn add_check(&mut self) {
        let text: Value =
            json!({ "type": "string", "description": "The `confirm` text of the write." });
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": { CONFIRM: text },
            "required": [CONFIRM],
            "additionalProperties": false,
        });
        let Value::Object(schema) = schema else { return };
        let title = "Check the outcome of a write";
        let annotations = ToolAnnotations::with_title(title).read_only(true).open_world(true);
        let tool =
            Tool::new(CHECK, CHECK_DOC, schema).with_title(title).with_annotations(annotations);
        self.list.push(tool);
        self.routes.insert(CHECK.to_owned(), Route::Check);
    }

    pub(super) fn route(&self, name: &str) -> Option<Route> {
        self.routes.get(name).cloned()
    }
}

const CONFIRM_DOC: &str = "Leave this out at first: nothing is sent then, and the answer describes the request and \
    contains a text for this argument. Show the description to the user. After the user has agreed, call again with the \
    same parameters and this text. It is valid once, and only for these parameters.";

const SKIP_DOC: &str = "The number of items at the beginning of the list that are left out of the answer. Use it only \
    to read on after an answer that was cut.";

const CHECK_DOC: &str = "Finds out whether a write with the outcome `uncertain` was executed. No other write is sent \
    before that. The check only reads.";

/// The rule for all writes. Texts of the documentation are written for programmers, and may describe how a request is sent
/// again.
const NO_REPEAT: &str = "Follow the `outcome` of the answer only: never send an `executed` or `uncertain` write again, \
    whatever the texts about this tool and its parameters state about a second request. To get a lost answer, make the same \
    call with the same confirmation, which sends nothing again.";

fn title(operation: &OperationInfo) -> String {
    let zh = operation.title_zh.map(|zh| format!(" · {zh}")).unwrap_or_default();
    format!("{}{zh}", operation.title)
}

/// Returns the title, with the name of the tool if another operation has the same title.
fn distinct_title(operation: &OperationInfo, tool: &str) -> String {
    let operations = FAMILIES.iter().flat_map(|family| family.operations.iter());
    match operations.filter(|other| other.title == operation.title).count() {
        0 | 1 => title(operation),
        _ => format!("{} ({tool})", title(operation)),
    }
}

fn description(operation: &OperationInfo, family: &FamilyInfo) -> String {
    let mut parts = vec![format!("{}.", title(operation).trim_end_matches('.'))];
    parts.extend(operation.summary.map(|summary| summary.trim().to_owned()));
    parts.extend(match operation.effect() {
        Effect::Read if operation.is_paged => {
            Some("The response is one page of a list. The parameters choose the page.".to_owned())
        }
        Effect::Read => None,
        Effect::Write => Some(format!(
            "This is a write, which may cost money. The first call sends nothing; see `{}`.",
            own_argument(operation, CONFIRM)
        )),
        Effect::Idempotent => Some(format!(
            "This is a write that Linksfield documents to be safe to repeat. The first call sends nothing; see `{}`.",
            own_argument(operation, CONFIRM)
        )),
    });
    parts.extend(operation.deprecated.map(|reason| format!("Deprecated: {reason}")));
    if operation.coverage != "complete" {
        parts.push(format!(
            "The documentation of this operation is not complete ({}).",
            operation.coverage
        ));
    }
    if operation.effect().is_write() {
        parts.push(NO_REPEAT.to_owned());
    }
    names::with_tools(&parts.join(" "), family)
}

fn annotations(operation: &OperationInfo, tool: &str) -> ToolAnnotations {
    let effect = operation.effect();
    ToolAnnotations::with_title(distinct_title(operation, tool))
        .read_only(effect == Effect::Read)
        // Whether a write only adds is not documented.
        .destructive(effect.is_write())
        .idempotent(effect != Effect::Write)
        .open_world(true)
}
