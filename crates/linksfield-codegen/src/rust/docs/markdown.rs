//! Plain text as Markdown that shows the same text. Only code in backticks and URLs keep their meaning.

/// Escapes what Markdown and rustdoc would take for a link, a tag, emphasis or code without an end.
pub(in crate::rust) fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        // Most characters are plain, and stand for themselves until the next one that may not.
        let plain = plain_start(&line[at..]);
        if plain > 0 {
            out.push_str(&line[at..at + plain]);
            at += plain;
            continue;
        }
        let rest = &line[at..];
        let length = match c {
            '`' => code(rest, &mut out),
            'h' if !ends_word(&line[..at]) => url(rest, &mut out),
            _ => 0,
        };
        if length > 0 {
            at += length;
            continue;
        }
        let next = rest[c.len_utf8()..].chars().next();
        let is_special = match c {
            '[' | ']' | '<' | '`' => true,
            '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
            '*' => true,
            '~' => next == Some('~') || line[..at].ends_with('~'),
            '_' => !(ends_word(&line[..at]) && next.is_some_and(char::is_alphanumeric)),
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic() || next == '#'),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
        at += c.len_utf8();
    }
    out
}

/// Returns the length of the beginning of a text in which every character stands for itself.
fn plain_start(text: &str) -> usize {
    let is_plain = |byte: u8| {
        byte == b' '
            || byte.is_ascii_digit()
            || (byte.is_ascii_alphabetic() && byte != b'h')
            || matches!(byte, b'.' | b',' | b';' | b':' | b'(' | b')' | b'-' | b'"' | b'/')
    };
    text.bytes().position(|byte| !is_plain(byte)).unwrap_or(text.len())
}

fn ends_word(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

/// Copies code in backticks, and returns its length. If the backticks are not closed, escapes them.
fn code(rest: &str, out: &mut String) -> usize {
    let ticks = |text: &str| text.len() - text.trim_start_matches('`').len();
    let open = ticks(rest);
    let mut at = open;
    while let Some(found) = rest[at..].find('`') {
        at += found;
        let close = ticks(&rest[at..]);
        at += close;
        if close == open {
            out.extend(rest[..at].chars().map(|c| if c.is_control() { ' ' } else { c }));
            return at;
        }
    }
    out.push_str(&"\\`".repeat(open));
    open
}

/// Writes a URL as a link, and returns its length. 0 if the text does not begin with a URL.
fn url(rest: &str, out: &mut String) -> usize {
    let Some(host) = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://")) else {
        return 0;
    };
    if !host.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return 0;
    }
    let is_end =
        |c: char| !c.is_ascii() || c.is_whitespace() || c.is_control() || "<>\"'`|\\{}".contains(c);
    let url = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let url = url.trim_end_matches(['.', ',', ';', ':', ')', '!', '?', ']', '*', '_']);
    out.push('<');
    out.push_str(url);
    out.push('>');
    url.len()
}

/// Returns a text of the spec as code.
pub(in crate::rust) fn literal(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    if longest == 0 {
        return format!("`{text}`");
    }
    let ticks = "`".repeat(longest + 1);
    format!("{ticks} {text} {ticks}")
}

/// Whether a word at the beginning of a line would begin a list, a heading, a quotation, a table or a block of code.
pub(super) fn begins_block(word: &str) -> bool {
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_numbered = (1..=9).contains(&digits) && matches!(&word[digits..], "." | ")");
    let is_sign = matches!(word, "-" | "+" | "*");
    let is_line = |sign: char| !word.is_empty() && word.chars().all(|c| c == sign);
    is_numbered
        || is_sign
        || is_line('=')
        || is_line('-')
        || is_line('_')
        || is_line('*')
        || (is_line('#') && word.len() <= 6)
        || word.starts_with(['>', '|'])
        || word.starts_with("```")
        || word.starts_with("~~~")
}

/// Escapes the beginning of a paragraph that would not be one.
pub(super) fn paragraph(text: &str) -> String {
    let text = text.trim_start();
    let word = text.split(' ').next().unwrap_or_default();
    if !begins_block(word) {
        return text.to_owned();
    }
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    format!("{}\\{}", &text[..digits], &text[digits..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shown_as_it_is() {
        for (text, markdown) in [
            ("Set `a` to [b] or <c>", "Set `a` to \\[b\\] or \\<c>"),
            ("Set ``a to [b]", "Set \\`\\`a to \\[b\\]"),
            ("``a`b`` and `c", "``a`b`` and \\`c"),
            ("*/ and *x* and a_b and _c_", "\\*/ and \\*x\\* and a_b and \\_c\\_"),
            ("~~x~~ &amp; a & b", "\\~\\~x\\~\\~ \\&amp; a & b"),
            ("a\\[b\\] c:\\dir", "a\\\\\\[b\\\\\\] c:\\dir"),
            ("See (https://a.example/b_c*d), please", "See (<https://a.example/b_c*d>), please"),
            ("\"https://a.example\"。", "\"<https://a.example>\"。"),
            ("xhttps://", "xhttps://"),
            ("tab\there", "tab here"),
        ] {
            assert_eq!(escape(text), markdown);
        }
    }

    #[test]
    fn a_paragraph_is_no_other_block() {
        for word in
            ["-", "+", "*", "#", "###", "1.", "12)", ">", ">x", "|", "---", "===", "```rust", "~~~"]
        {
            assert!(begins_block(word), "{word}");
            assert!(!paragraph(&format!("{word} x")).starts_with(word), "{word}");
        }
        for word in ["a", "-a", "1.5", "#!", "x.", "!", "2026", "1234567890."] {
            assert!(!begins_block(word), "{word}");
        }
        assert_eq!(paragraph("1. x"), "1\\. x");
    }
}
