//! A whole document: of one family, or of all.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec::{Method, PathSegment, PathTemplate, SegmentPiece, ServerId};
use serde_json::{Value, json};

use super::components::Components;
use super::operation::operation;
use super::schema::Schemas;
use super::value::{Object, object};
use super::webhook::webhook;
use super::{Options, family, login, text};
use crate::ir::Family;

/// Returns the document of some families. `None` if it would contain neither a call nor a webhook.
pub(super) fn document(families: &[&Family<'_>], options: &Options) -> Option<Value> {
    let mut components = Components::default();
    let mut paths = Paths {
        servers: servers(families, options),
        base_url: options.base_url.as_deref(),
        items: Object::new(),
        taken: BTreeMap::new(),
    };
    let (mut security, mut webhooks) = (BTreeMap::new(), Object::new());
    for family in families {
        let mut schemas = Schemas::new(family, &mut components);
        if let Some(login) = &family.spec.login {
            let is_own =
                family.operations.iter().all(|one| one.endpoint.id.as_str() != login::NAME);
            let path = login.path.to_string();
            let taken = family
                .operations
                .iter()
                .any(|one| one.call.method == Method::Post && one.call.path == login.path);
            if is_own && !taken {
                let printed = login::operation(&mut schemas, login);
                paths.add(family, &path, &login.path, (Method::Post, &login.server), printed);
            }
        }
        for call in &family.operations {
            let printed = operation(&mut schemas, call);
            security.extend(printed.security);
            let path = call.call.path.to_string();
            let to = (call.call.method, &call.call.server);
            paths.add(family, &path, &call.call.path, to, printed.operation);
        }
        for event in family.events.iter().filter(|_| options.webhooks) {
            let name = format!("{}.{}", family.spec.id, event.endpoint.id);
            webhooks.insert(name, webhook(&mut schemas, event));
        }
    }
    if paths.items.is_empty() && webhooks.is_empty() {
        return None;
    }
    let tags = families.iter().flat_map(|one| family::tags(one.spec)).collect::<Vec<_>>();
    let groups = families.iter().map(|one| {
        let names = family::tags(one.spec).into_iter();
        let names = names.filter_map(|tag| tag.get("name").cloned()).collect::<Vec<_>>();
        json!({ "name": one.spec.title.en, "tags": names })
    });
    let mut document = object([
        ("openapi", "3.1.1".into()),
        ("info", info(families, &options.release)),
        ("servers", paths.servers.into()),
        ("tags", tags.into()),
        ("paths", paths.items.into()),
        ("components", json!({ "schemas": components.schemas(), "securitySchemes": security })),
        ("security", json!([])),
        ("x-tagGroups", groups.collect::<Vec<_>>().into()),
        ("x-linksfield-families", {
            let each =
                families.iter().map(|one| (one.spec.id.clone(), family::extension(one.spec)));
            Value::Object(each.collect())
        }),
    ]);
    if !webhooks.is_empty() {
        document.insert("webhooks".to_owned(), webhooks.into());
    }
    Some(document.into())
}

fn info(families: &[&Family<'_>], version: &str) -> Value {
    let about = "The extensions `x-linksfield-…` state what OpenAPI cannot express: how requests are signed, which fields \
                 a client fills in, whether a call may be repeated, what each result code means, and how much of a page \
                 is documented. `spec/OPENAPI.md` of the project describes them.";
    let (title, description) = match families {
        [one] => {
            let summary = one.spec.summary.trim();
            (one.spec.title.en.clone(), format!("{summary}\n\n{about}"))
        }
        _ => {
            let each = families.iter().map(|one| {
                format!(
                    "- **{}** (`{}`): {}",
                    one.spec.title.en,
                    one.spec.id,
                    one.spec.summary.trim()
                )
            });
            let all = each.collect::<Vec<_>>().join("\n");
            (
                "Linksfield APIs".to_owned(),
                format!(
                    "The APIs of Linksfield, transcribed from its documentation:\n\n{all}\n\n{about}"
                ),
            )
        }
    };
    let mut info = json!({
        "title": title,
        "version": version,
        "description": description,
        "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
    });
    if let ([one], Value::Object(info)) = (families, &mut info) {
        info.insert("x-linksfield-title".to_owned(), text::titles(&one.spec.title));
    }
    info
}

/// Returns the servers of a document: those of its families.
fn servers(families: &[&Family<'_>], options: &Options) -> Vec<Value> {
    let base_url = options.base_url.as_deref();
    let each = families.iter().flat_map(|one| {
        one.spec.servers.keys().flat_map(|server| family::servers(one.spec, server, base_url))
    });
    let mut seen = BTreeSet::new();
    let mut servers: Vec<Value> = each.filter(|server| seen.insert(server.to_string())).collect();
    if servers.is_empty() {
        servers.push(
            json!({ "url": "/", "description": "The family has no server: it only has webhooks." }),
        );
    }
    servers
}

/// The paths of a document.
struct Paths<'a> {
    /// The servers of the document.
    servers: Vec<Value>,
    base_url: Option<&'a str>,
    items: Object,
    /// The form of each path and the method, so that no two operations are the same for a tool.
    taken: BTreeMap<String, (String, BTreeSet<Method>)>,
}

impl Paths<'_> {
    /// Adds an operation.
    ///
    /// Two operations may have the same path and method on different servers, which a document cannot state. The path of
    /// the later one then ends with `#` and the name of the operation. Clients do not send this part of a URL.
    fn add(
        &mut self,
        family: &Family<'_>,
        path: &str,
        template: &PathTemplate,
        (method, server): (Method, &ServerId),
        mut operation: Object,
    ) {
        let servers = family::servers(family.spec, server, self.base_url);
        if servers != self.servers {
            operation.insert("servers".to_owned(), servers.into());
        }
        let (known, methods) =
            self.taken.entry(form(template)).or_insert_with(|| (path.to_owned(), BTreeSet::new()));
        let key = if known == path && methods.insert(method) {
            path.to_owned()
        } else {
            let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
            format!("{path}#{id}")
        };
        let item = self.items.entry(key).or_insert_with(|| json!({}));
        if let Value::Object(item) = item {
            item.insert(method.as_str().to_lowercase(), operation.into());
        }
    }
}

/// Returns a path without the names of its parameters.
fn form(template: &PathTemplate) -> String {
    let segment = |segment: &PathSegment| match segment {
        PathSegment::Literal(text) => text.clone(),
        PathSegment::Parameter(_) => "{}".to_owned(),
        PathSegment::Pieces(pieces) => pieces
            .iter()
            .map(|piece| match piece {
                SegmentPiece::Literal(text) => text.as_str(),
                SegmentPiece::Parameter(_) => "{}",
            })
            .collect(),
    };
    template.segments.iter().map(segment).collect::<Vec<_>>().join("/")
}
