//! What a document states of a family: servers, tags, and the extension `x-linksfield-families`.

use std::collections::BTreeMap;

use linksfield_spec::{Environment, Family, ServerId};
use serde_json::{Value, json};

use super::operation::{assumptions, pages, tag};
use super::text;
use super::value::{Object, object};

/// The base URL of a server that is not public.
const NOT_PUBLIC: &str = "https://base-url-is-not-public.invalid";

/// Returns the servers of an operation: its server in each environment, or else that below `base_url`.
pub(super) fn servers(family: &Family, id: &ServerId, base_url: Option<&str>) -> Vec<Value> {
    let Some(server) = family.servers.get(id) else { return Vec::new() };
    if let Some(base_url) = base_url {
        // The sandbox serves each server of a family below its own path.
        let own = if family.servers.len() > 1 { format!("/{id}") } else { String::new() };
        let url = format!("{}/{}{own}", base_url.trim_end_matches('/'), family.id);
        return vec![json!({ "url": url })];
    }
    if server.environments.is_empty() {
        let doc = server.doc.as_deref().unwrap_or("The base URL is not public.").trim();
        return vec![json!({
            "url": "{base_url}",
            "description": doc,
            "variables": { "base_url": {
                "default": NOT_PUBLIC,
                "description": "The base URL, which Linksfield states to its customers.",
            } },
        })];
    }
    server.environments.iter().map(|environment| shown(environment, server.doc.as_ref())).collect()
}

fn shown(environment: &Environment, server: Option<&String>) -> Value {
    let mut sentences = vec![format!("Environment `{}`.", environment.name)];
    sentences.extend(environment.doc.clone());
    sentences.extend(server.cloned());
    if !environment.confirmed {
        sentences
            .push("Not confirmed: no page states that this server serves the family.".to_owned());
    }
    let mut server = object([
        ("url", environment.url.clone().into()),
        ("description", text::joined(sentences).into()),
        ("x-linksfield-environment", environment.name.clone().into()),
    ]);
    if !environment.confirmed {
        server.insert("x-linksfield-confirmed".to_owned(), false.into());
    }
    server.into()
}

/// Returns the tags of the groups of a family, in the order of their names.
pub(super) fn tags(family: &Family) -> Vec<Value> {
    let mut tags: BTreeMap<String, String> = BTreeMap::new();
    if family.login.is_some() {
        tags.insert(family.id.clone(), family.title.en.clone());
    }
    let used = family.endpoints.iter().filter(|one| one.call.is_some() || one.event.is_some());
    for endpoint in used {
        let title = endpoint.group.clone().unwrap_or_else(|| family.title.en.clone());
        tags.insert(tag(family, endpoint), title);
    }
    let shown = |(name, title): (String, String)| {
        let description = format!("{} of {}.", title, family.title.en);
        json!({ "name": name, "x-displayName": title, "description": description })
    };
    tags.into_iter().map(shown).collect()
}

/// Returns what a program needs to know of a family and OpenAPI has no place for.
pub(super) fn extension(family: &Family) -> Value {
    let credentials: Object = family
        .credentials
        .iter()
        .map(|(id, credential)| {
            let mut shown = object([
                ("description", credential.doc.trim().into()),
                ("secret", credential.secret.into()),
            ]);
            let example = credential.example.as_ref();
            shown.extend(example.map(|example| ("example".to_owned(), example.clone().into())));
            (id.as_str().to_owned(), Value::Object(shown))
        })
        .collect();
    let mut extension = object([
        ("title", text::titles(&family.title)),
        ("description", family.summary.trim().into()),
        ("credentials", credentials.into()),
        ("pages", pages(&family.pages)),
        ("assumptions", assumptions(&family.assumptions)),
    ]);
    if let Some(envelope) = &family.envelope {
        let shown = json!({
            "code": envelope.code.to_string(),
            "message": envelope.message.as_ref().map(ToString::to_string),
            "data": envelope.data,
            "flag": envelope.flag,
            "success": envelope.success,
            "unlisted_codes": envelope.unlisted.as_str(),
            "without_code": envelope.unenveloped.as_str(),
            "description": envelope.doc.as_deref().map(str::trim),
        });
        extension.insert("envelope".to_owned(), shown);
    }
    if !family.limits.is_empty() {
        let limits = &family.limits;
        let shown = json!({
            "requests_per_second": limits.per_second,
            "connections": limits.connections,
            "requests_per_day": limits.per_day,
        });
        extension.insert("limits".to_owned(), shown);
    }
    extension.into()
}
