//! The name of the file of a call, by the rules of `spec/README.md`.

use linksfield_spec::Family;

use crate::page::Page;
use crate::words::{singular, snake, words};

/// Verbs with which the names of operations begin.
const VERBS: [&str; 62] = [
    "activate",
    "add",
    "apply",
    "assign",
    "batch",
    "bind",
    "buy",
    "cancel",
    "change",
    "check",
    "close",
    "confirm",
    "create",
    "deactivate",
    "delete",
    "disable",
    "download",
    "edit",
    "enable",
    "end",
    "export",
    "fetch",
    "find",
    "get",
    "import",
    "insert",
    "list",
    "lock",
    "login",
    "modify",
    "notify",
    "open",
    "order",
    "page",
    "pause",
    "pay",
    "query",
    "read",
    "recharge",
    "refund",
    "register",
    "remove",
    "renew",
    "reset",
    "restart",
    "resume",
    "retry",
    "save",
    "search",
    "select",
    "send",
    "set",
    "start",
    "stop",
    "submit",
    "suspend",
    "sync",
    "transfer",
    "unbind",
    "unlock",
    "update",
    "verify",
];

/// Verbs of operations that change nothing.
const READS: [&str; 13] = [
    "check", "count", "download", "export", "fetch", "find", "get", "list", "page", "query",
    "read", "search", "select",
];

/// Words after a verb with which the name of an operation begins, such as `batchQueryUsage`.
const MODIFIERS: [&str; 4] = ["batch", "single", "paged", "bulk"];

/// Returns the name of the file of a call. `None` if the path gives no name.
pub(crate) fn of(page: &Page, family: &Family) -> Option<String> {
    let segments: Vec<&str> = page.path.split('/').filter(|segment| !segment.is_empty()).collect();
    let (parameters, resources): (Vec<&str>, Vec<&str>) =
        segments.iter().copied().partition(|segment| is_parameter(segment));
    let last = *segments.last()?;
    let name = if is_parameter(last) {
        let resource = snake(resources.last()?);
        let verb = if page.method == "GET" { "get".to_owned() } else { verb_of(page)? };
        format!("{verb}_{}", singular_name(&resource))
    } else if is_operation(last, parameters.is_empty() && page.method == "POST") {
        let operation = snake(last);
        // `/sims/{sim_id}/resume` does something to a SIM.
        match resources.iter().rev().nth(1).filter(|_| !parameters.is_empty()) {
            Some(resource) if words(last).len() == 1 => {
                format!("{operation}_{}", singular_name(&snake(resource)))
            }
            _ => operation,
        }
    } else {
        let resource = snake(last);
        if page.method != "GET" {
            format!("{}_{}", verb_of(page)?, singular_name(&resource))
        } else if singular_name(&resource) == resource {
            format!("get_{resource}")
        } else {
            format!("list_{resource}")
        }
    };
    let is_taken = |name: &str| {
        family.endpoints.iter().any(|endpoint| {
            let own = endpoint.path.as_ref().map(ToString::to_string);
            endpoint.id.as_str() == name && own.is_some_and(|own| own != page.path)
        })
    };
    let name = if is_taken(&name) && resources.len() > 1 {
        let parent = singular_name(&snake(resources[resources.len() - 2]));
        match name.split_once('_') {
            Some((verb, rest)) => format!("{verb}_{parent}_{rest}"),
            None => format!("{name}_{parent}"),
        }
    } else {
        name
    };
    is_file_name(&name).then_some(name)
}

/// Whether a name can be the name of a file, and of a method in Rust.
pub(crate) fn is_file_name(name: &str) -> bool {
    name.len() <= 80
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Whether the call only reads, as far as its method and its name show. `None` if nothing shows it.
pub(crate) fn reads(page: &Page) -> Option<bool> {
    match page.method.as_str() {
        "GET" | "HEAD" => return Some(true),
        "PUT" | "PATCH" | "DELETE" => return Some(false),
        _ => {}
    }
    let last =
        page.path.rsplit('/').find(|segment| !segment.is_empty() && !is_parameter(segment))?;
    let mut words = words(last).into_iter().skip_while(|word| MODIFIERS.contains(&word.as_str()));
    let verb = words.next()?;
    // `querying` is a form of `query`.
    let verb = verb.strip_suffix("ing").map(str::to_owned).unwrap_or(verb);
    if READS.contains(&verb.as_str()) {
        Some(true)
    } else {
        VERBS.contains(&verb.as_str()).then_some(false)
    }
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with(['{', ':', '$'])
}

/// Whether a segment names an operation, and not a resource.
fn is_operation(segment: &str, is_plain_post: bool) -> bool {
    let words = words(segment);
    let first = words.first().map(String::as_str).unwrap_or_default();
    let begins_with_verb = VERBS.contains(&first) || MODIFIERS.contains(&first);
    // `orders` is a resource, and `order` of a POST an operation.
    begins_with_verb || (is_plain_post && words.len() > 1 && segment.contains(char::is_uppercase))
}

/// Returns the verb of the title, or the usual one of the method.
fn verb_of(page: &Page) -> Option<String> {
    let title = page.title.en.as_deref().map(words).unwrap_or_default();
    let verb = title.iter().find(|word| VERBS.contains(&word.as_str())).cloned();
    verb.or_else(|| {
        let usual = match page.method.as_str() {
            "POST" => "create",
            "PUT" | "PATCH" => "update",
            "DELETE" => "delete",
            _ => return None,
        };
        Some(usual.to_owned())
    })
}

fn singular_name(name: &str) -> String {
    match name.rsplit_once('_') {
        Some((start, last)) => format!("{start}_{}", singular(last)),
        None => singular(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Titles;

    #[test]
    fn what_reads_is_seen_from_the_name() {
        let reads = |method: &str, path: &str| {
            reads(&Page {
                method: method.to_owned(),
                path: path.to_owned(),
                title: Titles::default(),
                ..Page::default()
            })
        };
        assert_eq!(reads("POST", "/a/queryOrder"), Some(true));
        assert_eq!(reads("POST", "/a/batchQueryingUsage"), Some(true));
        assert_eq!(reads("POST", "/a/orderPackage"), Some(false));
        assert_eq!(reads("POST", "/somethingElse"), None);
        assert_eq!(reads("GET", "/orders"), Some(true));
    }
}
