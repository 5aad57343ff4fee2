//! Finds the place of a JSON value in a YAML file: the value in the text of the example, and the text in the file.

use std::ops::Range;

use crate::tree::{Data, Node, Style};

/// Which part of a field to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Key,
    Value,
}

/// Returns the bytes in the file of the JSON value at `path`, or of the nearest value around it. `None` if the text of
/// the example is written in a way that hides the place.
pub(super) fn locate(file: &str, node: &Node, path: &str, part: Part) -> Option<Range<usize>> {
    let Data::Scalar { text: json, style } = &node.data else { return None };
    let found = find(json, path, part)?;
    // A long value is shown by its first line.
    let line = json[found.clone()].find('\n').unwrap_or(found.len());
    let found = found.start..found.start + line;
    let places = places(file, &node.bytes, json, *style)?;
    let place = |at: usize| places.get(at).map(|place| node.bytes.start + place);
    let (start, last) = (place(found.start)?, place(found.end.checked_sub(1)?)?);
    // The last character may be an escape, which ends where the next character begins.
    let next = place(found.end).filter(|next| *next > last && !file[last..*next].contains('\n'));
    let end = next.unwrap_or(last + file[last..].chars().next()?.len_utf8());
    (start < end).then_some(start..end)
}

/// Returns the bytes in the file of the character at a position of the JSON text.
pub(super) fn locate_at(file: &str, node: &Node, at: usize) -> Option<Range<usize>> {
    let Data::Scalar { text: json, style } = &node.data else { return None };
    let places = places(file, &node.bytes, json, *style)?;
    let before = json.trim_end().len().checked_sub(1)?;
    let mut at = at.min(before);
    while !json.is_char_boundary(at) {
        at -= 1;
    }
    let start = node.bytes.start + places.get(at)?;
    let end = start + file[start..].chars().next()?.len_utf8();
    Some(start..end)
}

/// Returns the bytes of the value at a path such as `data.items[0].price`, or of the nearest value around it.
fn find(json: &str, path: &str, part: Part) -> Option<Range<usize>> {
    let (mut at, mut rest) = (after_blanks(json, 0), path);
    let mut best = at..at + 1;
    loop {
        if rest.is_empty() {
            return Some(if part == Part::Key && !path.is_empty() {
                best
            } else {
                at..skip(json, at)?
            });
        }
        let inner = match json.as_bytes().get(at)? {
            b'{' => member(json, at + 1, rest),
            b'[' => item(json, at + 1, rest),
            _ => None,
        };
        let Some((key, value, left)) = inner else { return Some(best) };
        (best, at, rest) = (key, value, left.strip_prefix('.').unwrap_or(left));
    }
}

/// Finds the member of an object with which a path begins: its key, the start of its value, and the rest of the path.
fn member<'p>(json: &str, mut at: usize, path: &'p str) -> Option<(Range<usize>, usize, &'p str)> {
    loop {
        at = after_blanks(json, at);
        if json.as_bytes().get(at)? == &b'}' {
            return None;
        }
        let key = at..skip(json, at)?;
        let value = after_blanks(json, after_blanks(json, key.end) + 1);
        let name: String = serde_json::from_str(&json[key.clone()]).ok()?;
        let left = path.strip_prefix(name.as_str());
        if let Some(left) = left.filter(|left| left.is_empty() || left.starts_with(['.', '['])) {
            return Some((key, value, left));
        }
        at = after_comma(json, skip(json, value)?);
    }
}

/// Finds the item of a list with which a path begins.
fn item<'p>(json: &str, mut at: usize, path: &'p str) -> Option<(Range<usize>, usize, &'p str)> {
    let (index, left) = path.strip_prefix('[')?.split_once(']')?;
    for _ in 0..index.parse::<usize>().ok()? {
        at = after_comma(json, skip(json, after_blanks(json, at))?);
    }
    let at = after_blanks(json, at);
    Some((at..at + 1, at, left))
}

fn after_blanks(json: &str, at: usize) -> usize {
    let rest = json.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start().len()
}

fn after_comma(json: &str, at: usize) -> usize {
    let at = after_blanks(json, at);
    at + usize::from(json.as_bytes().get(at) == Some(&b','))
}

/// Returns the end of the value that begins at `at`.
fn skip(json: &str, at: usize) -> Option<usize> {
    let (mut depth, mut in_text, mut is_escaped) = (0_usize, false, false);
    for (offset, byte) in json.as_bytes().get(at..)?.iter().enumerate() {
        let end = at + offset;
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_text => is_escaped = true,
            b'"' => {
                in_text = !in_text;
                if !in_text && depth == 0 {
                    return Some(end + 1);
                }
            }
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return Some(end),
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(end + 1);
                }
            }
            b',' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => return Some(end),
            _ => {}
        }
    }
    Some(json.len())
}

/// Returns, for each byte of the value of a scalar, its place in the written scalar.
fn places(file: &str, bytes: &Range<usize>, value: &str, style: Style) -> Option<Vec<usize>> {
    // The parser may end a block before its last line feeds.
    let is_block = matches!(style, Style::Literal | Style::Folded);
    let written = if is_block { file.get(bytes.start..)? } else { file.get(bytes.clone())? };
    let is_double = style == Style::Quoted && written.starts_with('"');
    let mut at = usize::from(style == Style::Quoted);
    let mut indent = 0;
    if is_block {
        // Depending on its form, the scalar begins with its header, in the indentation, or with the text.
        let line_start = file[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
        let is_header = written.starts_with(['|', '>']) && !value.starts_with(['|', '>']);
        if is_header {
            at = written.find('\n')? + 1;
        }
        let lines = if is_header { &written[at..] } else { &file[line_start..] };
        let first = lines.lines().find(|line| !line.trim().is_empty())?;
        indent = first.len() - first.trim_start_matches(' ').len();
        let own = if is_header { at } else { 0 };
        let blanks = written[own..].len() - written[own..].trim_start_matches(' ').len();
        at = own + blanks.min(indent);
    }
    let mut places = Vec::with_capacity(value.len());
    for c in value.chars() {
        let rest = written.get(at..)?;
        let mut length = match rest.chars().next() {
            Some(next) if next == c && !(is_double && c == '\\') => c.len_utf8(),
            Some('\\') if is_double => escape(rest)?,
            Some('\r' | '\n') if c.is_whitespace() => 1,
            // Empty lines at the start of a block may be before its span.
            Some(_) if c == '\n' && is_block && places.iter().all(|place| *place == at) => 0,
            // The end of a block: the last line feed may be missing in the file.
            None if c == '\n' => 0,
            Some(_)
                if c == '\n'
                    && value.ends_with('\n')
                    && is_block
                    && places.len() + 1 == value.len() =>
            {
                0
            }
            _ => return None,
        };
        if c == '\'' && rest.starts_with("''") {
            length = 2;
        }
        places.extend(std::iter::repeat_n(at, c.len_utf8()));
        let was_line_end = rest.starts_with(['\n', '\r']);
        at += length;
        if was_line_end {
            let next = written.get(at..)?;
            let blanks = next.len() - next.trim_start_matches(' ').len();
            at += if is_block { blanks.min(indent) } else { blanks };
        }
    }
    Some(places)
}

/// Returns the length of an escape in double quotes.
fn escape(rest: &str) -> Option<usize> {
    Some(match rest.as_bytes().get(1)? {
        b'x' => 4,
        b'u' => 6,
        b'U' => 10,
        _ => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::Step;
    use crate::tree::Tree;

    fn shown(yaml: &str, path: &str, part: Part) -> Option<(String, usize)> {
        let tree = Tree::parse(yaml).unwrap();
        let node = tree.root.node(&[Step::from("body")]).unwrap();
        let bytes = locate(yaml, node, path, part)?;
        Some((yaml[bytes.clone()].to_owned(), yaml[..bytes.start].matches('\n').count() + 1))
    }

    #[test]
    fn values_are_found_in_every_style_of_scalar() {
        let json = r#"{"a": [{"b.c": "x"}, {"b.c": "名", "d": [1, 2.5]}]}"#;
        let double = json.replace('"', "\\\"");
        for yaml in [
            format!("body: |\n  {json}\n"),
            format!("body: |-\n\n  {json}"),
            format!("body: >\n  {json}\n"),
            format!("body: '{json}'\n"),
            format!("body: \"{double}\"\n"),
        ] {
            let value =
                |path| shown(&yaml, path, Part::Value).map(|(text, _)| text.replace('\\', ""));
            assert_eq!(value("a[1].b.c").as_deref(), Some("\"名\""), "{yaml}");
            assert_eq!(value("a[1].d[1]").as_deref(), Some("2.5"), "{yaml}");
            assert_eq!(value("a[1].e").as_deref(), Some("{"), "{yaml}");
        }
    }

    #[test]
    fn the_line_within_a_block_is_found() {
        let yaml = "x: 1\nbody: |\n  {\n    \"a\": 1,\n    \"b\": {\n      \"c\": 2\n    }\n  }\n";
        assert_eq!(shown(yaml, "b.c", Part::Value), Some(("2".to_owned(), 6)));
        assert_eq!(shown(yaml, "b.c", Part::Key), Some(("\"c\"".to_owned(), 6)));
        assert_eq!(shown(yaml, "b.z", Part::Value), Some(("\"b\"".to_owned(), 5)));
        assert_eq!(shown(yaml, "z", Part::Value), Some(("{".to_owned(), 3)));
        let folded = "body: >\n  { \"a\": 1,\n  \"b\": 2 }\n";
        assert_eq!(shown(folded, "b", Part::Value), Some(("2".to_owned(), 3)));
    }
}
