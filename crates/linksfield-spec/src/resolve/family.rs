//! Resolves `family.yaml`, and then the endpoints in the same folder.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::cursor::{Context, Cursor, FamilyCursor, Problems, at, below};
use super::names::{check_header_name, check_snake_case, gives_a_name, is_snake_case, pascal_case};
use super::{
    basis, common, endpoint, envelope, fields, headers, login, pages, sandbox, signing, together,
    types,
};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Credential, CredentialId, Environment, Family, Language, Limits, Retry, Server, ServerId,
};
use crate::parallel;
use crate::read::{Read, read};
use crate::source::{FileId, Sources, Span};
use crate::yaml;

/// The number of files that are read together. Their nodes are kept until each file is resolved.
const FILES_AT_ONCE: usize = 256;

/// Resolves a family: its `family.yaml`, and the other files in its folder. `None` if `family.yaml` cannot be
/// read.
///
/// The files of events that the sandbox sends after a change are returned too, because the change can be that of
/// another family.
pub(super) fn resolve<'s>(
    id: &str,
    files: &[FileId],
    sources: &'s Sources,
    problems: &mut Problems,
) -> Option<(Family, sandbox::Pushes<'s>)> {
    let is_family = |file: &FileId| sources.file(*file).path.ends_with("/family.yaml");
    let Some(&file) = files.iter().find(|file| is_family(file)) else {
        problems.push(
            Diagnostic::at(
                Span { file: files[0], bytes: 0..0 },
                "no-family",
                format!("the folder `{id}` has no file `family.yaml`"),
            )
            .help("add the file; it describes the servers, the signature and the envelope of the family"),
        );
        return None;
    };
    problems.next_family();
    let before_family = problems.count();
    let files: Vec<FileId> = files.iter().copied().filter(|file| !is_family(file)).collect();
    let mut parts = files.chunks(FILES_AT_ONCE);
    let read_part =
        |part: &[FileId]| parallel::map(part, |file| read::<yaml::Endpoint>(sources, *file));
    let (written, first) = parallel::both(
        || read::<yaml::Family>(sources, file),
        || read_part(parts.next().unwrap_or_default()),
    );
    let written = problems.take(written);
    let outcomes = first.into_iter().chain(parts.flat_map(read_part));
    let Some(written) = written else {
        // The mistakes of the other files that do not depend on the family.
        for outcome in outcomes {
            problems.take(outcome);
        }
        return None;
    };
    check_id(id, &written, problems);
    let mut family = family(id, &mut Cursor { read: &written, problems });
    let mut endpoints = Vec::new();
    for (file, outcome) in files.iter().zip(outcomes) {
        let path = &sources.file(*file).path;
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"));
        let before = problems.count();
        let Some(mut read) = problems.take(outcome) else {
            problems.set_broken(name.unwrap_or_default());
            continue;
        };
        let context = Context { sources, written: &written, family: &family };
        let endpoint = endpoint::resolve(context, path, &read, problems);
        if problems.count() > before {
            problems.set_broken(name.unwrap_or_default());
        }
        read.drop_nodes();
        if let Some(endpoint) = endpoint {
            family.endpoints.push(endpoint);
            endpoints.push(read);
        }
    }
    together::link(&mut family, &written, &endpoints, problems);
    sandbox::check_uses(&family, &written, problems);
    if problems.count() > before_family {
        problems.set_family_broken(id);
    }
    let files = family.endpoints.iter().zip(endpoints);
    let is_pushed = |file: &Read<'_, yaml::Endpoint>| {
        file.yaml.event.as_ref().is_some_and(|event| event.sandbox.is_some())
    };
    let pushes = files
        .filter(|(_, file)| is_pushed(file))
        .map(|(endpoint, file)| (endpoint.id.as_str().to_owned(), file));
    let pushes = pushes.collect();
    Some((family, pushes))
}

/// Checks the name of a family, which becomes the name of a Rust module.
fn check_id(id: &str, written: &Read<'_, yaml::Family>, problems: &mut Problems) {
    // No module can have these names, not even as raw identifiers.
    let is_reserved = matches!(id, "crate" | "self" | "super");
    if is_snake_case(id) && !is_reserved {
        return;
    }
    let help = if is_reserved {
        "rename the folder; this name is reserved in Rust"
    } else {
        "rename the folder in snake_case: lower-case letters, digits and single `_`"
    };
    let message = format!("`{id}` is not a valid name for a family");
    problems.push(Diagnostic::at(written.start(), "bad-name", message).help(help));
}

fn family(id: &str, cursor: &mut FamilyCursor<'_>) -> Family {
    let written = cursor.yaml();
    let mut family = Family {
        id: id.to_owned(),
        title: pages::titles(&written.title),
        summary: written.summary.trim().to_owned(),
        pages: pages::pages(&written.pages, cursor),
        servers: servers(cursor),
        credentials: credentials(cursor),
        language: language(cursor),
        common: common::resolve(cursor),
        signing: written.signing.as_ref().map(|written| signing::signing(written, cursor)),
        envelope: written.envelope.as_ref().map(|written| envelope::envelope(written, cursor)),
        codes: envelope::result_codes(&written.codes, cursor),
        retry: Retry::default(),
        refusals: envelope::refusals(cursor),
        login: login::resolve(cursor),
        limits: limits(cursor),
        example_call: None,
        sandbox: None,
        types: IndexMap::new(),
        inbound: IndexMap::new(),
        endpoints: Vec::new(),
        assumptions: pages::assumptions(&written.assumptions),
    };
    family.retry = envelope::retry(&family, &written.retry, cursor);
    common::check_token(cursor);
    headers::check_common(cursor);
    types::resolve(&mut family, cursor);
    family.inbound = signing::inbound(cursor);
    common::check_signature_field(cursor);
    check_field_groups(&family, cursor);
    family.sandbox = sandbox::world(&family, cursor);
    basis::check_family(cursor);
    family
}

fn limits(cursor: &mut FamilyCursor<'_>) -> Limits {
    let Some(written) = &cursor.yaml().limits else { return Limits::default() };
    let limits = Limits {
        per_second: written.per_second,
        connections: written.connections,
        per_day: written.per_day,
    };
    for (key, value) in [
        ("per_second", limits.per_second),
        ("connections", limits.connections),
        ("per_day", limits.per_day),
    ] {
        if value == Some(0) {
            cursor.wrong(
                &at!["limits", key],
                "bad-limit",
                format!("`{key}: 0` would allow nothing"),
                "write the documented number; remove the key if none is documented",
            );
        }
    }
    if limits.is_empty() {
        cursor.wrong(
            &at!["limits"],
            "empty-list",
            "`limits` is empty".to_owned(),
            "add `per_second`, `connections` or `per_day`; remove `limits` if none is documented",
        );
    }
    limits
}

fn servers(cursor: &mut FamilyCursor<'_>) -> IndexMap<ServerId, Server> {
    let mut servers: IndexMap<ServerId, Server> = IndexMap::new();
    for (name, written) in cursor.yaml().servers.iter() {
        let at = at!["servers", name];
        check_snake_case(name, "a server", &at, "use snake_case", cursor);
        let mut environments = Vec::new();
        for (environment, written) in written.environments.iter() {
            let at = at!["servers", name, "environments", environment];
            check_snake_case(environment, "an environment", &at, "use snake_case", cursor);
            let (url, doc, confirmed, at) = match written {
                yaml::Environment::Url(url) => (url, None, true, at.to_vec()),
                yaml::Environment::Described(one) => {
                    let doc = one.doc.as_deref().map(|doc| doc.trim().to_owned());
                    (&one.url, doc, one.confirmed, below(&at, "url"))
                }
            };
            if !is_base_url(url) {
                cursor.wrong(
                    &at,
                    "bad-url",
                    format!("`{url}` is not a base URL"),
                    "write scheme, host and path, without `/` at the end: `https://host/path`",
                );
            }
            environments.push(Environment {
                name: environment.to_owned(),
                url: url.clone(),
                doc,
                confirmed,
            });
        }
        match servers.first() {
            Some((_, first)) => check_same_environments(name, first, &environments, cursor),
            None => check_environment_names(name, &environments, cursor),
        }
        let server = Server { doc: written.doc.clone(), environments };
        servers.insert(ServerId::new(name), server);
    }
    check_unconfirmed(&servers, cursor);
    servers
}

/// Whether a text is the URL of a server: scheme, host, an optional port, and an optional path that does not end in `/`.
fn is_base_url(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return false;
    };
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !authority.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|port| port > 0);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    let is_address = |host: &str| {
        let inner = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        inner.is_some_and(|inner| inner.parse::<std::net::Ipv6Addr>().is_ok())
    };
    let is_host = (!host.is_empty() && host.chars().all(is_plain)) || is_address(host);
    let is_path_char = |c: char| c.is_ascii_alphanumeric() || "/-._~%!$&'()*+,;=:@".contains(c);
    is_host && port.is_none_or(is_port) && path.chars().all(is_path_char) && !path.ends_with('/')
}

/// Checks that an environment which is not confirmed is described, at one of the servers.
fn check_unconfirmed(servers: &IndexMap<ServerId, Server>, cursor: &mut FamilyCursor<'_>) {
    let mut reported = BTreeSet::new();
    for (id, server) in servers {
        for environment in server.environments.iter().filter(|one| !one.confirmed) {
            let mut entries = servers.values().flat_map(|server| &server.environments);
            let is_described = entries.any(|one| one.name == environment.name && one.doc.is_some());
            if !is_described && reported.insert(&environment.name) {
                cursor.wrong_key(
                    &at!["servers", id.as_str(), "environments", environment.name.as_str()],
                    "missing-key",
                    "missing key `doc`: `confirmed: false` needs it at one of the servers",
                    "state in `doc` where the URL is printed, and what is not known about the server",
                );
            }
        }
    }
}

/// Checks that all servers have the same environments, because a client selects one environment for all
/// servers.
fn check_same_environments(
    name: &str,
    first: &Server,
    environments: &[Environment],
    cursor: &mut FamilyCursor<'_>,
) {
    let names = |environments: &[Environment]| -> Vec<String> {
        environments.iter().map(|environment| environment.name.clone()).collect()
    };
    if names(environments) != names(&first.environments) {
        cursor.wrong_key(
            &at!["servers", name],
            "environments-differ",
            format!("the environments of server `{name}` differ from those of the first server"),
            "list the same environments for all servers of the family, in the same order",
        );
    }
}

/// Checks that environments have different names in Rust, where they are the variants of an enum.
fn check_environment_names(
    server: &str,
    environments: &[Environment],
    cursor: &mut FamilyCursor<'_>,
) {
    let mut seen = BTreeSet::new();
    for environment in environments {
        let name = pascal_case(&environment.name);
        if !seen.insert(name.clone()) {
            cursor.wrong_key(
                &at!["servers", server],
                "name-clash",
                format!("two environments would both be named `{name}` in Rust"),
                "rename one of them; a difference in `_` alone is not enough",
            );
        }
    }
}

fn credentials(cursor: &mut FamilyCursor<'_>) -> IndexMap<CredentialId, Credential> {
    let mut credentials = IndexMap::new();
    for (name, written) in cursor.yaml().credentials.iter() {
        check_snake_case(
            name,
            "a credential",
            &at!["credentials", name],
            "use snake_case; a Rust field and an environment variable are named after it",
            cursor,
        );
        let credential = Credential {
            doc: written.doc.trim().to_owned(),
            secret: written.secret,
            example: written.example.clone(),
        };
        credentials.insert(CredentialId::new(name), credential);
    }
    credentials
}

fn language(cursor: &mut FamilyCursor<'_>) -> Option<Language> {
    let written = cursor.yaml().language.as_ref()?;
    if written.values.is_empty() {
        cursor.wrong(
            &at!["language", "values"],
            "empty-list",
            "`values` is empty: no language could be chosen",
            "list the documented languages, with that of `default`",
        );
    } else if !written.values.contains(&written.default) {
        cursor.wrong(
            &at!["language", "default"],
            "undefined-name",
            format!("undefined language `{}`", written.default),
            "add the language to `values`, or write one of `values`",
        );
    }
    check_header_name(&written.header, &at!["language", "header"], cursor);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, value) in written.values.iter().enumerate() {
        let at = at!["language", "values", index];
        if !gives_a_name(value) {
            cursor.wrong(
                &at,
                "no-name",
                format!("no Rust name can be derived from `{value}`"),
                "write a language tag, such as `zh-CN`",
            );
        }
        // The Rust names of two languages differ only if their letters and digits differ, without regard to
        // case.
        let known = value.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "");
        if let Some(first) = seen.insert(known, index) {
            let span = cursor.value(&at);
            let also = cursor.value(&at!["language", "values", first]);
            cursor.problems.push(
                Diagnostic::at(
                    span,
                    "name-clash",
                    format!("the language `{value}` is listed twice"),
                )
                .also(also, "first listed here")
                .help("keep the form that the documentation prints"),
            );
        }
    }
    Some(Language {
        header: written.header.clone(),
        default: written.default.clone(),
        values: written.values.clone(),
        doc: written.doc.clone(),
    })
}

/// Reports the mistakes in groups of fields, once and at their position in `family.yaml`. The fields
/// themselves are resolved where an endpoint includes the group.
fn check_field_groups(family: &Family, cursor: &mut FamilyCursor<'_>) {
    for (name, group) in cursor.yaml().fields.iter() {
        let at = at!["fields", name];
        check_snake_case(name, "a group of fields", &at, "use snake_case", cursor);
        fields::resolve(family, group, &at, cursor);
    }
}
