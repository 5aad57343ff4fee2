//! Texts of a spec in reports: invisible characters are shown, long texts are cut, and nothing in them is markup.

use std::fmt::Write as _;

/// A part of a sentence: words, or the content of a code span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Code(&'a str),
}

/// Splits a sentence at its code spans. A backtick without a partner is part of the words.
fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = sentence;
    while let Some((words, after)) = rest.split_once('`') {
        let Some((code, more)) = after.split_once('`') else { break };
        all.push(Piece::Words(words));
        all.push(Piece::Code(code));
        rest = more;
    }
    all.push(Piece::Words(rest));
    all
}

/// Returns a text in which invisible characters are shown as `\u{…}`. Line breaks stay, and tabs become spaces.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' => out.push('\n'),
            '\t' => out.push_str("    "),
            character if character.is_control() || is_invisible(character) => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
            character => out.push(character),
        }
    }
    out
}

/// Whether a character changes the direction of a text, or has no width.
fn is_invisible(character: char) -> bool {
    matches!(
        u32::from(character),
        0xad | 0x61c
            | 0x115f..=0x1160
            | 0x180b..=0x180f
            | 0x200b..=0x200f
            | 0x2028..=0x202e
            | 0x2060..=0x206f
            | 0x3164
            | 0xfe00..=0xfe0f
            | 0xfeff
            | 0xfff0..=0xfffb
            | 0xe0000..=0xe0fff
    )
}

/// Returns a text as one line with at most `most` characters.
pub(super) fn line(text: &str, most: usize) -> String {
    let text = visible(text).trim().replace('\n', " \u{21b5} ");
    cut(&text, most)
}

/// Cuts a text after `most` characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text.to_owned(),
    }
}

/// Returns a text as a code span of Markdown, on one line. Works in tables as well.
pub(super) fn code(text: &str, most: usize) -> String {
    let text = line(text, most);
    let is_plain = !text.is_empty() && !text.contains(['`', '|', '\\']);
    if is_plain { format!("`{text}`") } else { html_code(&text, html_in_markdown) }
}

/// Returns a text as HTML within Markdown, in which nothing is markup of either.
fn html_in_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() && !matches!(character, ',' | '.' | ':' | '/' | '-') {
            let _ = write!(out, "&#{};", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

/// Returns a text as HTML, in places where Markdown is not read.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('$', "&#36;")
}

/// Returns a line of HTML that shows a text as code.
fn html_code(line: &str, escaped: fn(&str) -> String) -> String {
    if line.is_empty() {
        return "<i>(empty)</i>".to_owned();
    }
    format!("<code>{}</code>", escaped(line))
}

/// Whether GitHub replaces a word: a mention, a reference to an issue, a URL, or the name of an emoji.
fn is_replaced(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let has_url = lower.contains("://") || lower.contains("www.");
    has_url || word.contains(['@', '#']) || lower.contains("gh-") || word.matches(':').count() > 1
}

/// Returns a sentence as Markdown on one line. Its code spans stay code spans. Nothing else is markup.
pub(super) fn sentence(text: &str, most: usize) -> String {
    let out = converted(text, most, |code_span| code(code_span, most), markdown_words);
    // At its beginning, the sentence would be a list or an underline.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    match out.as_bytes().get(digits) {
        Some(b'.' | b')') => format!("{}\\{}", &out[..digits], &out[digits..]),
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{out}"),
        _ => out,
    }
}

/// Returns words in which nothing is markup of Markdown.
fn markdown_words(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        if matches!(
            character,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '!'
                | '&'
                | '$'
        ) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Returns a sentence as HTML on one line, for places in which Markdown is not read.
pub(super) fn html_sentence(text: &str, most: usize) -> String {
    converted(text, most, |code_span| html_code(&line(code_span, most), html), html)
}

fn converted(
    text: &str,
    most: usize,
    code: impl Fn(&str) -> String,
    words: impl Fn(&str) -> String,
) -> String {
    let mut text = line(text, most);
    // A code span that was cut is closed.
    if text.ends_with('\u{2026}') && text.matches('`').count() % 2 == 1 {
        text.push('`');
    }
    let mut out = String::new();
    for piece in pieces(&text) {
        match piece {
            Piece::Code(text) => out.push_str(&code(text)),
            Piece::Words(text) => {
                for word in text.split_inclusive(' ') {
                    let (word, space) = match word.strip_suffix(' ') {
                        Some(word) => (word, " "),
                        None => (word, ""),
                    };
                    let word = if is_replaced(word) { code(word) } else { words(word) };
                    out.push_str(&word);
                    out.push_str(space);
                }
            }
        }
    }
    out
}

/// Returns lines as a code block of Markdown. The fence is longer than all rows of backticks in the lines.
pub(super) fn block(language: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

/// Returns the lines of a text with a sign before each. Shows at most `most` lines, each of at most 200 characters.
pub(super) fn signed(sign: &str, text: &str, most: usize) -> String {
    let text = visible(text);
    let count = text.lines().count();
    let mut out = String::new();
    for line in text.lines().take(most) {
        let _ = writeln!(out, "{sign}{}", cut(line, 200));
    }
    if count > most {
        let _ = writeln!(out, "{sign}\u{2026} and {} more lines", count - most);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_spans_stay_and_all_other_markup_is_escaped() {
        assert_eq!(sentence("The field `a_b` is *new*", 99), "The field `a_b` is \\*new\\*");
        assert_eq!(sentence("a `long name`", 7), "a `long\u{2026}`");
        assert_eq!(sentence("a ` b", 99), "a \\` b");
        assert_eq!(sentence("ask @octo about #12", 99), "ask `@octo` about `#12`");
        assert_eq!(sentence("``", 99), "<i>(empty)</i>");
        assert_eq!(code("a|b", 99), "<code>a&#124;b</code>");
        assert_eq!(html_sentence("<b> `c`", 99), "&lt;b&gt; <code>c</code>");
    }

    #[test]
    fn invisible_characters_are_shown_and_long_texts_are_cut() {
        assert_eq!(line("a\u{202e}b\u{1b}[0m\nc", 99), "a\\u{202e}b\\u{1b}[0m \u{21b5} c");
        assert_eq!(line("\u{4e2d}\u{6587}\u{5b57}", 2), "\u{4e2d}\u{6587}\u{2026}");
        assert_eq!(block("diff", "```\n"), "````diff\n```\n````\n");
    }
}
