//! Printed JSON that is not quite JSON: with comments, with `...` for what is left out, or with a comma too many.

use crate::json::Json;
use crate::page::Sample;

/// Returns a printed body. If the text is JSON except for comments, omissions and commas, they are left out.
pub(crate) fn sample(text: String) -> Sample {
    if Json::parse(&text).is_ok() {
        return Sample { text, note: None };
    }
    let (cleaned, found) = cleaned(&text);
    let note = match (found.comments, found.omissions) {
        (true, true) => {
            "The comments of the page, and the marks for what it leaves out, are not copied."
        }
        (true, false) => "The comments of the page are not copied.",
        (false, true) => "The page leaves out a part, marked by `...`.",
        (false, false) => "The page prints a comma after the last value.",
    };
    match Json::parse(&cleaned) {
        Ok(_) => Sample { text: cleaned, note: Some(note) },
        Err(_) => Sample { text, note: None },
    }
}

#[derive(Default)]
struct Found {
    comments: bool,
    omissions: bool,
}

/// Removes comments, omissions, and commas before a closing bracket.
fn cleaned(text: &str) -> (String, Found) {
    let mut found = Found::default();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_in_string = false;
    // The last character that is no space, and its place.
    let mut last: Option<(usize, char)> = None;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        if is_in_string {
            last = Some((out.len(), character));
            out.push(character);
            rest = after;
            match character {
                '\\' => {
                    if let Some(next) = rest.chars().next() {
                        out.push(next);
                        rest = &rest[next.len_utf8()..];
                    }
                }
                // A JSON string ends with its line.
                '"' | '\n' => is_in_string = false,
                _ => {}
            }
            continue;
        }
        if rest.starts_with("//") {
            found.comments = true;
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            found.comments = true;
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if rest.starts_with("...") || character == '…' {
            found.omissions = true;
            rest = rest.trim_start_matches(['.', '…']);
        } else {
            match character {
                '"' => is_in_string = true,
                '}' | ']' => {
                    if let Some((at, ',')) = last {
                        out.remove(at);
                    }
                }
                // After an omission, a comma may follow another one, or an opening bracket.
                ',' if last.is_some_and(|(_, last)| matches!(last, ',' | '{' | '[')) => {
                    rest = after;
                    continue;
                }
                _ => {}
            }
            if !character.is_whitespace() {
                last = Some((out.len(), character));
            }
            out.push(character);
            rest = after;
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    (lines.join("\n"), found)
}

/// Returns the body that a printed `curl` command sends.
pub(crate) fn curl_body(lines: &[&str]) -> Option<String> {
    let options = ["--data-raw", "--data-binary", "--data", "--json", "-d"];
    for (at, line) in lines.iter().enumerate() {
        let Some(rest) = options.iter().find_map(|option| {
            let start = line.find(option)?;
            line[start + option.len()..].trim_start().strip_prefix('\'')
        }) else {
            continue;
        };
        let mut body = String::new();
        for part in std::iter::once(rest).chain(lines[at + 1..].iter().copied()) {
            match part.find('\'') {
                Some(end) => {
                    body.push_str(&part[..end]);
                    return body.trim_start().starts_with(['{', '[']).then_some(body);
                }
                None => {
                    body.push_str(part);
                    body.push('\n');
                }
            }
        }
        return None;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_omissions_and_commas_are_left_out() {
        let text = |text: &str| sample(text.to_owned()).text;
        assert_eq!(
            text("{\"a\": 1, // x, \"y\"\n\"b\": \"//z\" /* } */}"),
            "{\"a\": 1,\n\"b\": \"//z\" }"
        );
        assert_eq!(text("[{\"a\":1},...]"), "[{\"a\":1}]");
        assert_eq!(text("{\n  \"a\": 1,\n  ……\n}"), "{\n  \"a\": 1\n}");
        assert_eq!(text("{...,\"a\":[1,],}"), "{\"a\":[1]}");
        // What is no JSON stays as it is printed.
        assert_eq!(text("{\"a\": // 1\n}"), "{\"a\": // 1\n}");
    }

    #[test]
    fn the_body_of_a_curl_command_is_found() {
        let lines =
            ["curl -X POST 'https://a.example/b' \\", "--data-raw '{", "  \"a\": 1", "}'", "x"];
        assert_eq!(curl_body(&lines).as_deref(), Some("{\n  \"a\": 1\n}"));
        assert_eq!(curl_body(&["curl -d '{\"a\":1}' x"]).as_deref(), Some("{\"a\":1}"));
        assert_eq!(curl_body(&["curl -d '{"]), None);
        assert_eq!(curl_body(&["curl -d 'a=1'"]), None);
    }
}
