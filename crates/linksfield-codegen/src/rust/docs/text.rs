//! Text of the spec as lines of Markdown that rustdoc shows as they are meant: wrapped, escaped, in sentences.

use super::markdown::{begins_block, paragraph};
use crate::names::ident;

pub(in crate::rust) use super::markdown::escape;
pub(super) use super::markdown::literal;

/// Text of the spec as paragraphs of rustdoc: what rustdoc would take for a link or a tag is escaped, except
/// inside backticks.
pub(super) fn prose(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks(text.trim()) {
        let (sign, text) = block.split_at(marker(&block));
        if block.starts_with('|') || block.is_empty() {
            out.push(escape(&block));
        } else {
            let text = paragraph(&escape(text));
            out.extend(wrapped(&format!("{sign}{text}"), &" ".repeat(sign.len())));
        }
    }
    out
}

/// The paragraphs, list items and table rows of a text, each in one line, with the empty lines between.
fn blocks(text: &str) -> Vec<String> {
    // Folded YAML ends a paragraph with one line break, Markdown with two.
    let is_markdown =
        text.lines().any(|line| line.is_empty() || line.starts_with('|') || marker(line) > 0);
    let mut out: Vec<String> = Vec::new();
    // Without its indentation, no line is taken for code.
    for line in text.lines().map(str::trim) {
        match out.last_mut() {
            Some(_) if !is_markdown => out.extend([String::new(), line.to_owned()]),
            Some(last)
                if !last.is_empty()
                    && !line.is_empty()
                    && !line.starts_with('|')
                    && marker(line) == 0 =>
            {
                last.push(' ');
                last.push_str(line.trim_start());
            }
            // A table does not end a paragraph or a list.
            Some(last) if line.starts_with('|') && !last.is_empty() && !last.starts_with('|') => {
                out.extend([String::new(), line.to_owned()]);
            }
            _ => out.push(line.to_owned()),
        }
    }
    out
}

/// How long the sign is that begins a list item: `- `, `1. `; 0 for other lines.
fn marker(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits..) {
        Some([b'.', b' ', ..]) if digits > 0 => digits + 2,
        Some([b'-' | b'*', b' ', ..]) if digits == 0 => 2,
        _ => 0,
    }
}

/// Breaks a line at blanks so that it is read easily; further lines are indented.
pub(in crate::rust) fn wrapped(line: &str, indent: &str) -> Vec<String> {
    const WIDTH: usize = 92;
    let mut lines = Vec::new();
    // The line, and the number of its characters.
    let (mut current, mut length) = (String::new(), 0);
    for word in line.split(' ') {
        let characters = word.chars().count();
        let is_full = length + 1 + characters > WIDTH;
        // A word such as `-` would begin a list at the beginning of a line.
        if !current.is_empty() && is_full && !begins_block(word) {
            lines.push(std::mem::replace(&mut current, indent.to_owned()));
            length = indent.chars().count();
        } else if !current.is_empty() {
            current.push(' ');
            length += 1;
        }
        current.push_str(word);
        length += characters;
    }
    lines.push(current);
    lines
}

/// Text in one paragraph, beginning a sentence that ends with a full stop.
pub(in crate::rust) fn sentence(text: &str) -> String {
    let text = text.trim().lines().map(|line| escape(line.trim())).collect::<Vec<_>>().join(" ");
    let text = paragraph(&text);
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}

/// Returns the first sentence of a text, escaped, for a table or a list of items.
pub(super) fn first_sentence(text: &str) -> String {
    let (first, _) = split_sentence(text);
    sentence(&first)
}

/// Splits a text after its first sentence. A full stop ends a sentence only if a capital letter, a backtick or a
/// quotation mark follows the space: `v1.1` and "5 s. by default" end none.
pub(super) fn split_sentence(text: &str) -> (String, String) {
    let text = text.trim();
    let paragraph_end = text.find('\n').unwrap_or(text.len());
    let paragraph = &text[..paragraph_end];
    let mut in_code = false;
    for (index, character) in paragraph.char_indices() {
        if character == '`' {
            in_code = !in_code;
        }
        let rest = &paragraph[index + character.len_utf8()..];
        let begins_sentence = rest.strip_prefix(' ').is_some_and(|next| {
            next.starts_with(|next: char| next.is_uppercase() || matches!(next, '`' | '"'))
        });
        if character == '.' && !in_code && begins_sentence {
            let end = index + 1;
            return (text[..end].to_owned(), text[end..].trim_start().to_owned());
        }
    }
    (paragraph.to_owned(), text[paragraph_end..].trim_start().to_owned())
}

/// The name of an item as it appears in Rust, without the mark of a raw identifier.
pub(super) fn plain(name: &str) -> String {
    ident(name).to_string().trim_start_matches("r#").to_owned()
}

/// A row of a table. Bars inside a cell would end it, and are escaped.
pub(super) fn row<const N: usize>(cells: [&str; N]) -> String {
    let cells = cells.map(|cell| cell.replace('|', "\\|"));
    format!("| {} |", cells.join(" | "))
}

/// The head of a table: the row of titles, and the line below it.
pub(super) fn table<const N: usize>(titles: [&str; N]) -> [String; 2] {
    [row(titles), format!("|{}", "---|".repeat(N))]
}

pub(super) fn heading(title: &str, lines: &mut Vec<String>) {
    lines.extend([String::new(), format!("# {title}"), String::new()]);
}

/// Numbers in words up to twelve, as prose writes them.
pub(super) fn in_words(number: u64) -> String {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let word = usize::try_from(number).ok().and_then(|number| WORDS.get(number));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// Returns the text with a capital letter at its beginning, where it begins with a letter.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
