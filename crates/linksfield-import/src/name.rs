//! The name of the file of a call, by the rules of `spec/README.md`.

use linksfield_spec::Family;

use crate::page::Page;
use crate::words::{singular, snake, words};

/// Verbs with which the names of operations begin.
const VERBS: [&str; 105] = [
    "activate",
    "add",
    "apply",
    "approve",
    "assign",
    "batch",
    "bill",
    "bind",
    "buy",
    "cancel",
    "change",
    "charge",
    "check",
    "close",
    "confirm",
    "count",
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
    "generate",
    "get",
    "grant",
    "hold",
    "import",
    "insert",
    "issue",
    "label",
    "list",
    "lock",
    "login",
    "mark",
    "merge",
    "modify",
    "move",
    "notify",
    "open",
    "order",
    "page",
    "pause",
    "pay",
    "pull",
    "push",
    "put",
    "query",
    "read",
    "recharge",
    "refund",
    "register",
    "reject",
    "release",
    "remove",
    "renew",
    "replace",
    "report",
    "request",
    "reserve",
    "reset",
    "restart",
    "resume",
    "retry",
    "return",
    "revoke",
    "save",
    "scan",
    "schedule",
    "search",
    "select",
    "send",
    "set",
    "share",
    "sign",
    "split",
    "start",
    "stop",
    "store",
    "submit",
    "subscribe",
    "suspend",
    "switch",
    "sync",
    "tag",
    "take",
    "test",
    "topup",
    "track",
    "transfer",
    "unbind",
    "unlock",
    "unsubscribe",
    "update",
    "upload",
    "use",
    "validate",
    "verify",
    "weigh",
    "withdraw",
    "write",
];

/// Verbs of operations that change nothing.
const READS: [&str; 13] = [
    "check", "count", "download", "export", "fetch", "find", "get", "list", "page", "query",
    "read", "search", "select",
];

/// Verbs that are resources in the path of a GET, such as `/mall/order`.
const NOUNS: [&str; 10] =
    ["bill", "count", "list", "order", "page", "report", "request", "schedule", "share", "test"];

/// Words before a verb with which the name of an operation begins, such as `batchQueryUsage`.
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
    } else if is_operation(last, page, parameters.is_empty()) {
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
fn is_operation(segment: &str, page: &Page, is_plain: bool) -> bool {
    let words = words(segment);
    let first = words.first().map(String::as_str).unwrap_or_default();
    if page.method == "GET" && words.len() == 1 && NOUNS.contains(&first) {
        return false;
    }
    let begins_with_verb = VERBS.contains(&first) || MODIFIERS.contains(&first);
    let is_camel = words.len() > 1 && segment.contains(char::is_uppercase);
    begins_with_verb || (is_plain && page.method == "POST" && is_camel)
}

/// Returns the verb of the title, or the usual one of the method.
fn verb_of(page: &Page) -> Option<String> {
    let title = page.title.en.as_deref().map(words).unwrap_or_default();
    // In `Plan a stop`, the article shows that the first word is a verb.
    let has_article =
        title.get(1).is_some_and(|word| ["a", "an", "the", "all"].contains(&word.as_str()));
    let is_verb = |word: &&String| VERBS.contains(&word.as_str()) || has_article;
    let verb = title.first().filter(is_verb).cloned();
    verb.or_else(|| {
        let usual = match page.method.as_str() {
            "POST" => "create",
            "PUT" | "PATCH" => "update",
            "DELETE" => "delete",
            "HEAD" => "check",
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

    /// The names that the maintainers chose, and the names by the rules.
    const CHOSEN: [(&str, &str); 11] = [
        ("create_renewal_order", "create_service"),
        ("detail", "get_detail"),
        ("get_order_daily_usage", "get_daily_usage"),
        ("get_renewal_order", "get_service"),
        ("get_sim_usage", "get_usage"),
        ("list_mo_sms", "get_mo"),
        ("list_mt_sms", "get_mt"),
        ("list_sim_bundles", "list_bundles"),
        ("payment_webhook", "create_webhook"),
        ("payment_webhook_v1_1", "create_webhook"),
        ("query_text_messages", "query_textmessage"),
    ];

    #[test]
    fn the_names_in_the_spec_follow_the_rules() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
        let (spec, _) = linksfield_spec::Spec::load(&folder).unwrap();
        let mut wrong = Vec::new();
        for family in &spec.families {
            for endpoint in family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()) {
                let page = Page {
                    method: endpoint.method.unwrap().as_str().to_owned(),
                    path: endpoint.path.as_ref().unwrap().to_string(),
                    title: Titles { en: Some(endpoint.title.en.clone()), zh: None },
                    ..Page::default()
                };
                let name = of(&page, family).unwrap_or_default();
                let id = endpoint.id.as_str();
                if name != id && !CHOSEN.contains(&(id, name.as_str())) {
                    wrong.push(format!(
                        "{id}: {name} ({} {}: {})",
                        page.method, page.path, endpoint.title.en
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

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
