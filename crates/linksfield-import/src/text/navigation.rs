//! The tree of pages that the saved text begins with, and the place of the page in it.

use crate::error::ImportError;
use crate::text::words::method;

/// How many pages with the same title are compared.
const SAME_TITLE: usize = 50;

/// How many lines there may be between a method and its path.
const NEAR: usize = 10;

/// A line of the tree: how far it is indented, and its title.
struct Entry<'a> {
    indent: usize,
    title: &'a str,
}

/// Returns the folders around the page with a title, the outermost first. `group` is the folder that the page prints
/// above its title.
pub(super) fn folders(lines: &[&str], title: &str, group: Option<&str>) -> Vec<String> {
    let entries: Vec<Entry<'_>> = lines
        .iter()
        .filter_map(|line| {
            let rest = line.trim_start();
            let title = rest.strip_prefix(['•', '·', '-', '*'])?.trim();
            Some(Entry { indent: line.chars().take_while(|c| c.is_whitespace()).count(), title })
        })
        .collect();
    let mut found: Option<Vec<String>> = None;
    let same = entries.iter().enumerate().filter(|(_, entry)| entry.title == title);
    for (at, entry) in same.take(SAME_TITLE) {
        let mut folders = Vec::new();
        let mut indent = entry.indent;
        for above in entries[..at].iter().rev() {
            if above.indent < indent {
                indent = above.indent;
                folders.push(above.title.to_owned());
            }
        }
        folders.reverse();
        let is_in_group = group.is_some_and(|group| folders.iter().any(|folder| folder == group));
        if is_in_group || found.is_none() {
            found = Some(folders);
            if is_in_group {
                break;
            }
        }
    }
    found.unwrap_or_else(|| group.map(|group| vec![group.to_owned()]).unwrap_or_default())
}

/// Returns the group of a breadcrumb, such as `1. Plan`.
pub(super) fn breadcrumb(line: &str) -> Option<&str> {
    let (number, group) = line.trim().split_once(". ")?;
    let is_number =
        !number.is_empty() && number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    (is_number && !group.trim().is_empty()).then(|| group.trim())
}

/// The line with the method of the call, the path, and the line after both.
pub(super) struct Operation {
    pub(super) line: usize,
    pub(super) method: &'static str,
    pub(super) path: String,
    /// The base URL, if the page prints it with the path.
    pub(super) server: Option<String>,
    pub(super) end: usize,
}

/// Finds the method and the path of the call: `POST` and a path on the same line, or on the next one.
pub(super) fn operation(lines: &[&str]) -> Result<Operation, ImportError> {
    for (at, line) in lines.iter().enumerate() {
        let line = line.trim();
        let Some((found, rest)) = leading_method(line) else { continue };
        let (target, end) = if rest.is_empty() {
            let next =
                lines.iter().enumerate().skip(at + 1).find(|(_, line)| !line.trim().is_empty());
            let Some((next, line)) = next else { continue };
            (line.trim(), next + 1)
        } else {
            (rest, at + 1)
        };
        if let Some((server, path)) = split_url(target) {
            return Ok(Operation { line: at, method: found, path, server, end });
        }
    }
    labelled(lines).ok_or(ImportError::NoOperation)
}

/// Finds a method and a path behind labels: `请求方式：POST` and `请求地址：/a/b`, in any order.
fn labelled(lines: &[&str]) -> Option<Operation> {
    const METHOD: [&str; 6] =
        ["请求方式", "请求方法", "方法", "http method", "request method", "method"];
    const PATH: [&str; 12] = [
        "请求地址",
        "请求路径",
        "请求url",
        "接口地址",
        "接口路径",
        "接口url",
        "request url",
        "request path",
        "url",
        "uri",
        "path",
        "endpoint",
    ];
    let value = |line: &str, labels: &[&str]| -> Option<String> {
        let line = line.trim().trim_start_matches(['#', '*', '-', '|', ' ']);
        let label = line.split([':', '：', '|', '\t']).next()?;
        let plain = label.trim_matches(['*', ' ']).to_lowercase();
        let value = line.get(label.len()..)?.trim_matches([':', '：', '|', '\t', '*', '`', ' ']);
        labels.contains(&plain.as_str()).then(|| value.to_owned())
    };
    let found =
        lines.iter().enumerate().find_map(|(at, line)| Some((at, method(&value(line, &METHOD)?)?)));
    let (at, method) = found?;
    let near = at.saturating_sub(NEAR)..(at + NEAR).min(lines.len());
    near.clone().find_map(|other| {
        let (server, path) = split_url(&value(lines[other], &PATH)?)?;
        Some(Operation { line: at.min(other), method, path, server, end: at.max(other) + 1 })
    })
}

/// Splits a line into a method and the rest: `POST`, `POST /path`, `POST/path`.
fn leading_method(line: &str) -> Option<(&'static str, &str)> {
    let length = line.bytes().take_while(u8::is_ascii_uppercase).count();
    let (word, rest) = line.split_at(length);
    let found = method(word)?;
    let rest = rest.trim();
    (rest.is_empty() || rest.starts_with('/') || rest.starts_with("http")).then_some((found, rest))
}

/// Splits a path or a URL into the base URL and the path. `None` if the text is neither.
fn split_url(text: &str) -> Option<(Option<String>, String)> {
    if text.contains(char::is_whitespace) || text.len() > 500 {
        return None;
    }
    let (server, path) =
        match text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) {
            Some(rest) => {
                let slash = rest.find('/')?;
                let start = text.len() - rest.len() + slash;
                (Some(text[..start].to_owned()), &text[start..])
            }
            None => (None, text),
        };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    (path.len() > 1 && path.starts_with('/')).then(|| (server, path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_found_by_the_indentation() {
        let lines =
            ["  • A", "    • B", "      • x", "      • y", "  • C", "    • B2", "      • x"];
        assert_eq!(folders(&lines, "x", Some("B2")), ["C", "B2"]);
        assert_eq!(folders(&lines, "y", None), ["A", "B"]);
        assert_eq!(folders(&lines, "z", Some("G")), ["G"]);
    }

    #[test]
    fn operations_are_read_in_each_form() {
        let read = |lines: &[&str]| {
            operation(lines).ok().map(|found| (found.method, found.path, found.server))
        };
        let path =
            |server: Option<&str>| Some(("POST", "/a/b".to_owned(), server.map(str::to_owned)));
        assert_eq!(read(&["POST", "", "/a/b"]), path(None));
        assert_eq!(read(&["  POST", "  • next", "POST/a/b"]), path(None));
        assert_eq!(read(&["POST https://h.example/a/b?x=1"]), path(Some("https://h.example")));
        assert_eq!(
            read(&["请求地址：https://h.example/a/b", "请求方式：POST"]),
            path(Some("https://h.example"))
        );
        assert_eq!(read(&["| **Method** | POST |", "| URL | `/a/b` |"]), path(None));
        assert_eq!(read(&["POST", "nothing"]), None);
        assert_eq!(read(&["POSTAL /a"]), None);
    }
}
