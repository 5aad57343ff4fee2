//! The page of a family's module: what the family is for, an example, its operations, environments and
//! authentication. Long notes are on a separate page.

use linksfield_spec as spec;
use linksfield_spec::Effect;

use super::super::Printer;
use super::endpoint::{opening, purpose, recognised};
use super::signature::{algorithm, signature};
use super::text::{
    capital, first_sentence, heading, in_words, literal, plain, prose, row, sentence, table,
    wrapped,
};
use crate::ir::Family;

/// The documentation of a module; the example follows the summary.
pub(in crate::rust) fn module(printer: Printer<'_>, example: Vec<String>) -> Vec<String> {
    let family = printer.family;
    let spec = family.spec;
    let mut lines = opening(&spec.title, Some(&spec.summary));
    lines.extend(example);
    operations(family, &mut lines);
    events(family, &mut lines);
    if family.has_client() {
        environments(spec, &mut lines);
    }
    authentication(family, &mut lines);
    limits(spec, &mut lines);
    heading("Notes", &mut lines);
    lines.push(
        "The page [`notes`] has further details, the assumptions, and the sources.".to_owned(),
    );
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines
}

fn operations(family: &Family<'_>, lines: &mut Vec<String>) {
    if family.operations.is_empty() {
        return;
    }
    heading("Operations", lines);
    lines.extend(table(["operation", "effect", "coverage", "purpose"]));
    for operation in &family.operations {
        let endpoint = operation.endpoint;
        let method = plain(&operation.method);
        let link = format!("[`{method}`]({}::{method})", family.client);
        let effect = match operation.call.effect {
            Effect::Read => "read",
            Effect::Write => "**write**",
            Effect::Idempotent => "**write**, idempotent",
        };
        lines.push(row([&link, effect, endpoint.coverage.as_str(), &purpose(endpoint)]));
    }
    lines.push(String::new());
    lines.extend(wrapped(
        "The effect `write` means that the operation modifies state. The coverage states how much Linksfield \
         documents in public. `request-only` lacks the response, and `examples-only` lacks a table of fields.",
        "",
    ));
    let missing = family
        .spec
        .endpoints
        .iter()
        .filter(|endpoint| {
            !endpoint.document && endpoint.call.is_none() && endpoint.event.is_none()
        })
        .count();
    if missing > 0 {
        let (pages, have) = if missing == 1 { ("page", "has") } else { ("pages", "have") };
        let number = capital(&in_words(u64::try_from(missing).unwrap_or(u64::MAX)));
        lines.push(String::new());
        lines.extend(wrapped(
            &format!(
                "{number} further {pages} of the documentation {have} no operation here, because too little of \
                 them is public. The method [`untyped`]({}::untyped) can call any path.",
                family.client
            ),
            "",
        ));
    }
}

fn events(family: &Family<'_>, lines: &mut Vec<String>) {
    if family.events.is_empty() {
        return;
    }
    heading("Events", lines);
    lines.extend(table(["event", "recognised by", "coverage", "purpose"]));
    for event in &family.events {
        let endpoint = event.endpoint;
        let fields = match event.event.recognised_by.as_slice() {
            [] => "a separate URL".to_owned(),
            fields => fields.iter().map(recognised).collect::<Vec<_>>().join(", "),
        };
        let link = format!("[`{}`]", event.body.name);
        lines.push(row([&link, &fields, endpoint.coverage.as_str(), &purpose(endpoint)]));
    }
}

fn environments(family: &spec::Family, lines: &mut Vec<String>) {
    heading("Environments", lines);
    let builder = "__private::ClientBuilder";
    let rows: Vec<_> = family
        .servers
        .iter()
        .flat_map(|(id, server)| server.environments.iter().map(move |one| (id, one)))
        .collect();
    let Some((_, default)) = rows.first() else {
        lines.extend(wrapped(
            &format!(
                "The documentation names no base URL. Set the URL with [`base_url`]({builder}::base_url)."
            ),
            "",
        ));
        return server_docs(family, lines);
    };
    let several_servers = family.servers.len() > 1;
    if several_servers {
        lines.extend(table(["environment", "server", "base URL"]));
    } else {
        lines.extend(table(["environment", "base URL"]));
    }
    for (server, environment) in &rows {
        let (name, url) = (format!("`{}`", environment.name), format!("<{}>", environment.url));
        lines.push(if several_servers {
            row([&name, &format!("`{server}`"), &url])
        } else {
            row([&name, &url])
        });
    }
    lines.push(String::new());
    let choice = match rows.iter().any(|(_, one)| one.name != default.name) {
        true => format!("[`environment`]({builder}::environment) selects another, and "),
        false => String::new(),
    };
    lines.extend(wrapped(
        &format!(
            "A client calls `{}` by default. {}",
            default.name,
            capital(&format!(
                "{choice}[`base_url`]({builder}::base_url) replaces the URL, for example with that of a sandbox."
            ))
        ),
        "",
    ));
    let environments = family.servers.values().next().into_iter();
    for environment in environments.flat_map(|server| &server.environments) {
        if let Some(doc) = environment_doc(family, &environment.name) {
            lines.push(String::new());
            lines.extend(prose(&format!("`{}`: {doc}", environment.name)));
        }
    }
    server_docs(family, lines);
}

/// The documentation of an environment, as a variant of the enum of environments.
pub(in crate::rust) fn environment(family: &spec::Family, name: &str) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(doc) = environment_doc(family, name) {
        lines.extend(prose(&doc));
        lines.push(String::new());
    }
    let mut urls: Vec<String> = Vec::new();
    for entry in family.environment(name) {
        let url = format!("- <{}>", entry.url);
        if !urls.contains(&url) {
            urls.push(url);
        }
    }
    lines.extend(urls);
    lines
}

/// The remarks on an environment, each once.
fn environment_doc(family: &spec::Family, name: &str) -> Option<String> {
    let mut docs: Vec<&str> = Vec::new();
    for doc in family.environment(name).filter_map(|entry| entry.doc.as_deref()) {
        if !docs.contains(&doc) {
            docs.push(doc);
        }
    }
    (!docs.is_empty()).then(|| docs.join(" "))
}

fn server_docs(family: &spec::Family, lines: &mut Vec<String>) {
    let several_servers = family.servers.len() > 1;
    for (id, server) in &family.servers {
        if let Some(doc) = &server.doc {
            lines.push(String::new());
            let name = if several_servers { format!("`{id}`: ") } else { String::new() };
            lines.extend(wrapped(&format!("{name}{}", sentence(doc)), ""));
        }
    }
}

fn authentication(family: &Family<'_>, lines: &mut Vec<String>) {
    let spec = family.spec;
    if family.has_client() && !family.credentials.is_empty() {
        heading("Authentication", lines);
        lines.extend(wrapped(&signature(spec), ""));
        if let Some(login) = &spec.login {
            lines.push(String::new());
            lines.extend(wrapped(
                &format!(
                    "Calls carry an access token. The client obtains a token with the first call, shares it with \
                     its clones, and obtains a new one after {}, or when the server refuses the token.",
                    duration(login.valid_for)
                ),
                "",
            ));
        }
        lines.push(String::new());
        lines.push(
            "[`Credentials::from_env`] reads the credentials from environment variables."
                .to_owned(),
        );
        lines.push(String::new());
        lines.extend(table(["credential", "variable", "meaning"]));
        for credential in &family.credentials {
            lines.push(row([
                &format!("[`{0}`](Credentials::{0})", plain(&credential.field)),
                &format!("`{}`", credential.variable),
                &first_sentence(&credential.spec.doc),
            ]));
        }
    }
    if !spec.inbound.is_empty() {
        heading("Verification of pushes", lines);
        lines.extend(wrapped(
            "[`Receiver`] verifies the signature of each push. The scheme is fixed for each event.",
            "",
        ));
        lines.push(String::new());
        lines.extend(table(["scheme", "algorithm", "key"]));
        for (id, inbound) in &spec.inbound {
            let key = match spec.credentials.get(&inbound.key) {
                Some(credential) => first_sentence(&credential.doc),
                None => format!("`{}`", inbound.key),
            };
            lines.push(row([&literal(id.as_str()), algorithm(inbound.algorithm, true), &key]));
        }
    }
}

fn limits(family: &spec::Family, lines: &mut Vec<String>) {
    let limits = family.limits;
    if limits.is_empty() {
        return;
    }
    heading("Limits", lines);
    lines.extend(wrapped(
        "The documentation names these limits. A client and its clones keep them together; see \
         [`Limits`](__private::Limits).",
        "",
    ));
    lines.push(String::new());
    lines.extend(table(["limit", "number"]));
    let rows = [
        ("requests per second", limits.per_second),
        ("concurrent connections", limits.connections),
        ("requests per day", limits.per_day),
    ];
    for (name, number) in rows {
        if let Some(number) = number {
            lines.push(row([name, &number.to_string()]));
        }
    }
}

/// A number of seconds in the largest unit that divides it.
fn duration(seconds: u64) -> String {
    let (number, unit) = match seconds {
        0 => (0, "second"),
        _ if seconds.is_multiple_of(86_400) => (seconds / 86_400, "day"),
        _ if seconds.is_multiple_of(3600) => (seconds / 3600, "hour"),
        _ if seconds.is_multiple_of(60) => (seconds / 60, "minute"),
        _ => (seconds, "second"),
    };
    format!("{} {unit}{}", in_words(number), if number == 1 { "" } else { "s" })
}
