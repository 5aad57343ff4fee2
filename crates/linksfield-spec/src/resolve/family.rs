//! Resolves `family.yaml`, then the endpoints beside it.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::cursor::{Context, Cursor, FamilyCursor, Problems, at};
use super::names::{check_header_name, check_snake_case, gives_a_name, is_snake_case, pascal_case};
use super::{common, endpoint, envelope, fields, login, pages, signing, together, types};
use crate::diagnostic::Diagnostic;
use crate::model::{Credential, CredentialId, Environment, Family, Language, Server, ServerId};
use crate::read::Read;
use crate::source::{FileId, Sources, Span};
use crate::yaml;

/// Resolves a family: its `family.yaml`, and the other files of its folder.
pub(super) fn resolve(
    id: &str,
    files: &[FileId],
    sources: &Sources,
    problems: &mut Problems,
) -> Option<Family> {
    let is_family = |file: &FileId| sources.file(*file).path.ends_with("/family.yaml");
    let Some(&file) = files.iter().find(|file| is_family(file)) else {
        problems.push(
            Diagnostic::at(
                Span { file: files[0], bytes: 0..0 },
                "no-family",
                format!("the folder `{id}` has no `family.yaml`"),
            )
            .help(
                "add one; it says how the calls of the family are addressed, signed and answered",
            ),
        );
        return None;
    };
    let written: Read<'_, yaml::Family> = problems.read(sources, file)?;
    check_id(id, &written, problems);
    let mut family = family(id, &mut Cursor { read: &written, problems });
    let mut endpoints = Vec::new();
    for &file in files.iter().filter(|file| !is_family(file)) {
        let Some(read) = problems.read(sources, file) else { continue };
        let context = Context { sources, written: &written, family: &family };
        let path = &sources.file(file).path;
        if let Some(endpoint) = endpoint::resolve(context, path, &read, problems) {
            family.endpoints.push(endpoint);
            endpoints.push(read);
        }
    }
    together::link(&mut family, &written, &endpoints, problems);
    Some(family)
}

/// The name of a family becomes a module beside its folder.
fn check_id(id: &str, written: &Read<'_, yaml::Family>, problems: &mut Problems) {
    // These names no module can have.
    let is_reserved = matches!(id, "crate" | "self" | "super");
    if is_snake_case(id) && !is_reserved {
        return;
    }
    let help = if is_reserved {
        "Rust keeps this name for itself: give the folder another"
    } else {
        "name the folder in snake_case: lower-case letters, digits, single `_`"
    };
    let message = format!("`{id}` cannot be the name of a family");
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
        codes: envelope::result_codes(cursor),
        refusals: envelope::refusals(cursor),
        login: login::resolve(cursor),
        example_call: None,
        types: IndexMap::new(),
        inbound: IndexMap::new(),
        endpoints: Vec::new(),
        assumptions: pages::assumptions(&written.assumptions),
    };
    common::check_token(cursor);
    types::resolve(&mut family, cursor);
    family.inbound = signing::inbound(cursor);
    common::check_signature_field(cursor);
    check_field_groups(&family, cursor);
    family
}

fn servers(cursor: &mut FamilyCursor<'_>) -> IndexMap<ServerId, Server> {
    let mut servers: IndexMap<ServerId, Server> = IndexMap::new();
    for (name, written) in cursor.yaml().servers.iter() {
        let at = at!["servers", name];
        check_snake_case(name, "a server", &at, "write it in snake_case", cursor);
        let mut environments = Vec::new();
        for (environment, url) in written.environments.iter() {
            let at = at!["servers", name, "environments", environment];
            check_snake_case(environment, "an environment", &at, "write it in snake_case", cursor);
            let is_base = url.starts_with("https://") || url.starts_with("http://");
            if !is_base || url.ends_with('/') || url.contains(['?', '#', ' ']) {
                cursor.wrong(
                    &at,
                    "bad-url",
                    format!("`{url}` is not a base address"),
                    "write scheme, host and path without `/` at the end: `https://host/path`",
                );
            }
            environments.push(Environment { name: environment.to_owned(), url: url.clone() });
        }
        match servers.first() {
            Some((_, first)) => check_same_environments(name, first, &environments, cursor),
            None => check_environment_names(name, &environments, cursor),
        }
        let server = Server { doc: written.doc.clone(), environments };
        servers.insert(ServerId::new(name), server);
    }
    servers
}

/// A client chooses one environment for all servers.
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
            format!("the server `{name}` has other environments than the first"),
            "give all servers of a family the same environments, in the same order",
        );
    }
}

/// Environments become the variants of an enum.
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
                format!("two environments would be called `{name}`"),
                "give one of them a name that differs by more than a `_`",
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
            "write it in snake_case; it becomes a Rust field and an environment variable",
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
    if !written.values.contains(&written.default) {
        cursor.wrong(
            &at!["language", "default"],
            "dangling-reference",
            format!("`{}` is not one of the `values`", written.default),
            "add it to `values`, or choose one of them",
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
                format!("no English name can be made of `{value}`"),
                "write the tag of a language, such as `zh-CN`",
            );
        }
        // Languages are told apart by letters and digits only, whatever their case.
        let known = value.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "");
        if let Some(first) = seen.insert(known, index) {
            let span = cursor.value(&at);
            let also = cursor.value(&at!["language", "values", first]);
            cursor.problems.push(
                Diagnostic::at(span, "name-clash", "this language is listed twice")
                    .also(also, "first time here")
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

/// Groups of fields are resolved where they are included; here they are resolved once on their own, so that a
/// mistake in one is shown once, in `family.yaml`.
fn check_field_groups(family: &Family, cursor: &mut FamilyCursor<'_>) {
    for (name, group) in cursor.yaml().fields.iter() {
        let at = at!["fields", name];
        check_snake_case(name, "a group of fields", &at, "write it in snake_case", cursor);
        fields::resolve(family, group, &at, cursor);
    }
}
