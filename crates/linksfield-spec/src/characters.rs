//! Characters that mislead: invisible ones, and ones that look like the punctuation of YAML.
//!
//! Pages are copied from browsers and Chinese documents. A no-break space or a full-width colon looks right in an editor,
//! and YAML reads something else.

mod structure;

use std::borrow::Cow;
use std::ops::Range;

pub(crate) use self::structure::structure;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::tree::{Data, Node, Style, Tree};

/// The most characters of a kind that are reported in one file.
const MOST: usize = 20;

/// Characters with a name, and what to write instead of those that look like the punctuation of YAML.
const NAMES: [(char, &str, &str); 44] = [
    ('\u{00}', "NULL", ""),
    ('\u{07}', "BELL", ""),
    ('\u{08}', "BACKSPACE", ""),
    ('\t', "CHARACTER TABULATION", " "),
    ('\u{0B}', "LINE TABULATION", ""),
    ('\u{0C}', "FORM FEED", ""),
    ('\r', "CARRIAGE RETURN", ""),
    ('\u{1B}', "ESCAPE", ""),
    ('\u{85}', "NEXT LINE", ""),
    ('\u{A0}', "NO-BREAK SPACE", " "),
    ('\u{AD}', "SOFT HYPHEN", ""),
    ('\u{200B}', "ZERO WIDTH SPACE", ""),
    ('\u{200C}', "ZERO WIDTH NON-JOINER", ""),
    ('\u{200D}', "ZERO WIDTH JOINER", ""),
    ('\u{200E}', "LEFT-TO-RIGHT MARK", ""),
    ('\u{200F}', "RIGHT-TO-LEFT MARK", ""),
    ('\u{2007}', "FIGURE SPACE", " "),
    ('\u{2009}', "THIN SPACE", " "),
    ('\u{2010}', "HYPHEN", "-"),
    ('\u{2013}', "EN DASH", "-"),
    ('\u{2014}', "EM DASH", "-"),
    ('\u{2018}', "LEFT SINGLE QUOTATION MARK", "'"),
    ('\u{2019}', "RIGHT SINGLE QUOTATION MARK", "'"),
    ('\u{201C}', "LEFT DOUBLE QUOTATION MARK", "\""),
    ('\u{201D}', "RIGHT DOUBLE QUOTATION MARK", "\""),
    ('\u{2212}', "MINUS SIGN", "-"),
    ('\u{2028}', "LINE SEPARATOR", ""),
    ('\u{2029}', "PARAGRAPH SEPARATOR", ""),
    ('\u{202F}', "NARROW NO-BREAK SPACE", " "),
    ('\u{2060}', "WORD JOINER", ""),
    ('\u{3000}', "IDEOGRAPHIC SPACE", " "),
    ('\u{3001}', "IDEOGRAPHIC COMMA", ", "),
    ('\u{FEFF}', "ZERO WIDTH NO-BREAK SPACE", ""),
    ('\u{FF03}', "FULLWIDTH NUMBER SIGN", "#"),
    ('\u{FF0C}', "FULLWIDTH COMMA", ", "),
    ('\u{FF0D}', "FULLWIDTH HYPHEN-MINUS", "-"),
    ('\u{FF1A}', "FULLWIDTH COLON", ": "),
    ('\u{FF02}', "FULLWIDTH QUOTATION MARK", "\""),
    ('\u{FF1B}', "FULLWIDTH SEMICOLON", ", "),
    ('\u{FF3B}', "FULLWIDTH LEFT SQUARE BRACKET", "["),
    ('\u{FF3D}', "FULLWIDTH RIGHT SQUARE BRACKET", "]"),
    ('\u{FF5B}', "FULLWIDTH LEFT CURLY BRACKET", "{"),
    ('\u{FF5C}', "FULLWIDTH VERTICAL LINE", "|"),
    ('\u{FF5D}', "FULLWIDTH RIGHT CURLY BRACKET", "}"),
];

/// Returns the ASCII character that a full-width one, such as `Ａ`, stands for. All other characters are unchanged.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Returns a character as messages show it, such as `U+00A0 NO-BREAK SPACE`.
pub(crate) fn describe(c: char) -> String {
    let name = NAMES.iter().find(|(named, _, _)| *named == c).map(|(_, name, _)| *name);
    let kind = match c {
        _ if name.is_some() => name.unwrap_or_default(),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            "a control character of bidirectional text"
        }
        _ if c.is_control() => "a control character",
        _ if narrow(c) != c => {
            return format!("U+{:04X}, a full-width `{}`", u32::from(c), narrow(c));
        }
        _ if c.is_whitespace() => "a special space",
        _ => "an invisible character",
    };
    format!("U+{:04X} {kind}", u32::from(c))
}

/// Whether a character is shown as nothing, or changes how its neighbours are shown. Tabs and line feeds are not
/// among them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
        || (c.is_control() && c != '\n' && c != '\t')
}

/// Whether a character is a space other than U+0020.
fn is_strange_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\n' | '\r')
}

/// Whether a character looks like the punctuation of YAML.
fn is_lookalike(c: char) -> bool {
    NAMES.iter().any(|(named, _, instead)| *named == c && !instead.trim().is_empty())
}

/// Whether a character is not what it seems to be.
pub(crate) fn is_misleading(c: char) -> bool {
    is_invisible(c) || is_strange_space(c) || is_lookalike(c)
}

/// Returns a message with code points in place of invisible characters.
pub(crate) fn visible(message: String) -> String {
    let is_hidden = |c: char| is_invisible(c) || (is_strange_space(c) && c != '\t');
    if !message.contains(is_hidden) {
        return message;
    }
    let show = |c: char| if is_hidden(c) { shown(c) } else { c.to_string() };
    message.chars().map(show).collect()
}

fn shown(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

/// The text of a file with code points in place of the invisible characters of a span and after it in the same line,
/// so that an excerpt shows what is there.
pub(crate) struct Visible<'t> {
    pub(crate) text: Cow<'t, str>,
    /// For each replaced character: its position, and the number of bytes that were added.
    added: Vec<(usize, usize)>,
}

impl<'t> Visible<'t> {
    pub(crate) fn of(text: &'t str, span: &Range<usize>) -> Self {
        let unchanged = Self { text: Cow::Borrowed(text), added: Vec::new() };
        let Some(rest) = text.get(span.start..) else { return unchanged };
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let line = line.strip_suffix('\r').unwrap_or(line);
        // A tab is shown only where it is the mistake.
        let is_tab = |at: usize, c: char| c == '\t' && at + 1 == span.len() && at == 0;
        let is_hidden = |c: char| is_invisible(c) || (is_strange_space(c) && c != '\t');
        let hidden: Vec<(usize, char)> =
            line.char_indices().filter(|(at, c)| is_hidden(*c) || is_tab(*at, *c)).collect();
        if hidden.is_empty() {
            return unchanged;
        }
        let mut visible = Self { text: Cow::Borrowed(text), added: Vec::new() };
        let (mut changed, mut done) = (String::new(), 0);
        for (at, c) in hidden {
            let at = span.start + at;
            changed.push_str(&text[done..at]);
            changed.push_str(&shown(c));
            done = at + c.len_utf8();
            visible.added.push((at, shown(c).len() - c.len_utf8()));
        }
        changed.push_str(&text[done..]);
        visible.text = Cow::Owned(changed);
        visible
    }

    /// Returns the bytes of a range of the file in the visible text.
    pub(crate) fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        let moved = |at: usize| {
            let before = self.added.iter().filter(|(replaced, _)| *replaced < at);
            at + before.map(|(_, added)| added).sum::<usize>()
        };
        moved(bytes.start)..moved(bytes.end)
    }
}

/// Reports the invisible characters of a file, wherever they are.
pub(crate) fn invisible(text: &str, file: FileId, tree: Option<&Tree>) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = text
        .char_indices()
        .filter(|(at, c)| is_invisible(*c) && !(*c == '\r' && text[at + 1..].starts_with('\n')))
        .take(MOST)
        .map(|(at, c)| {
            let bytes = at..at + c.len_utf8();
            Diagnostic::at(
                Span { file, bytes },
                "invisible-character",
                format!("this line contains {}, which is not visible", describe(c)),
            )
            .label("here")
            .help("remove the character; in the JSON of an example, write it as `\\u` and four digits")
            .replace_with("")
        })
        .collect();
    let Some(tree) = tree else { return found };
    tree.root.walk(&mut |node| {
        let Data::Scalar { text: value, style } = &node.data else { return };
        let written = text.get(node.bytes.clone()).unwrap_or_default();
        let hidden = value.chars().find(|c| is_invisible(*c) && !written.contains(*c));
        if let (Some(c), Style::Quoted, true) = (hidden, *style, found.len() < MOST) {
            let bytes = node.bytes.clone();
            found.push(
                Diagnostic::at(
                    Span { file, bytes },
                    "invisible-character",
                    format!("this text contains {}, written as an escape", describe(c)),
                )
                .help("remove the escape"),
            );
        }
    });
    found
}

/// Reports keys with misleading characters.
pub(crate) fn keys(root: &Node, text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    root.walk(&mut |node| {
        let Data::Map(entries) = &node.data else { return };
        for entry in entries {
            let written = text.get(entry.key.clone()).unwrap_or_default();
            let is_unquoted = !written.starts_with(['"', '\'']);
            let wrong = |c: char| is_strange_space(c) || (is_unquoted && is_lookalike(c));
            if let Some((at, c)) = written.char_indices().find(|(_, c)| wrong(*c)) {
                let mistake = misleading(text, file, entry.key.start + at, c);
                let line = text[..entry.key.start].rfind('\n').map_or(0, |end| end + 1);
                // The key is in the right column without the space, because it is part of the mapping.
                let is_before = at == 0 && text[line..entry.key.start].trim().is_empty();
                found.push(match is_before && is_strange_space(c) {
                    true => mistake.help("remove the character").replace_with(""),
                    false => mistake,
                });
            }
            // A value in typographic quotes is not in quotes for YAML.
            let start = entry.node.bytes.start;
            let value = text.get(entry.node.bytes.clone()).unwrap_or_default().trim_end();
            let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
            if let Some(c) = value.chars().next().filter(|c| is_quote(*c))
                && (value.ends_with(is_quote) || value.matches(is_quote).count() == 1)
            {
                found.push(quoted(&text[start..], file, start, c));
            }
        }
    });
    found
}

/// Returns the diagnostic that a misleading character in a value explains better.
pub(crate) fn explains(diagnostic: &Diagnostic, text: &str) -> Option<Diagnostic> {
    const CODES: [&str; 13] = [
        "bad-date",
        "bad-example",
        "bad-name",
        "bad-path",
        "bad-template",
        "bad-url",
        "no-name",
        "undefined-name",
        "unknown-key",
        "unknown-value",
        "unquoted",
        "wrong-type",
        "bad-zone",
    ];
    let span = diagnostic.span.as_ref().filter(|_| CODES.contains(&diagnostic.code))?;
    let written = text.get(span.bytes.clone())?.lines().next()?;
    let is_wide = |c: char| narrow(c) != c;
    let (at, c) = written.char_indices().find(|(_, c)| is_misleading(*c) || is_wide(*c))?;
    let start = span.bytes.start + at;
    // Within a text, nothing is added to what the character stands for.
    let is_within = at > 0 || written.starts_with(['"', '\'']) || !is_lookalike(c);
    if !is_wide(c) || !is_within || diagnostic.code == "unknown-key" {
        return Some(misleading(text, span.file, start, c));
    }
    let wide: String = written[at..].chars().take_while(|c| is_wide(*c)).collect();
    let right: String = wide.chars().map(narrow).collect();
    Some(
        Diagnostic::at(
            Span { file: span.file, bytes: start..start + wide.len() },
            "misleading-character",
            format!("this is {}, which is another character than `{}`", describe(c), narrow(c)),
        )
        .label("here")
        .help(format!("write `{right}`"))
        .replace_with(right),
    )
}

/// Returns the diagnostic for a value in typographic quotes, which begins at a position.
fn quoted(value: &str, file: FileId, start: usize, c: char) -> Diagnostic {
    let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
    let line = value.lines().next().unwrap_or_default();
    let text = line.trim_start_matches(c);
    let end = text.find(is_quote);
    let text = end.map(|end| &text[..end]);
    let bytes = start..start + c.len_utf8();
    let diagnostic = |bytes| {
        Diagnostic::at(
            Span { file, bytes },
            "misleading-character",
            format!("this is {}, which is not part of YAML", describe(c)),
        )
        .label("here")
        .help("write `\"` at both ends of the text")
    };
    match text {
        Some(text) if !text.contains(['"', '\\']) => {
            let closing =
                value[c.len_utf8() + text.len()..].chars().next().map_or(0, char::len_utf8);
            let whole = start..start + c.len_utf8() + text.len() + closing;
            diagnostic(whole).replace_with(format!("\"{text}\""))
        }
        _ => diagnostic(bytes),
    }
}

/// Returns the diagnostic for one misleading character.
fn misleading(text: &str, file: FileId, at: usize, c: char) -> Diagnostic {
    let instead = NAMES.iter().find(|(named, _, _)| *named == c).map_or(" ", |(_, _, text)| *text);
    let bytes: Range<usize> = at..at + c.len_utf8();
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    if c == '\t' && text[line..at].trim().is_empty() {
        return Diagnostic::at(
            Span { file, bytes },
            "misleading-character",
            format!("this line is indented with {}, which YAML does not allow", describe(c)),
        )
        .label("here")
        .help("indent the line with spaces, like the lines around it");
    }
    // The space after a colon or comma may be there already.
    let is_spaced = text[bytes.end..].starts_with([' ', '\n', '\r']);
    let instead = if is_spaced { instead.trim_end() } else { instead };
    let instead = if instead.is_empty() && is_strange_space(c) { " " } else { instead };
    let help = match instead {
        "" => "remove the character".to_owned(),
        " " => "write an ordinary space".to_owned(),
        other => format!("write `{}`", other.trim_end()),
    };
    Diagnostic::at(
        Span { file, bytes },
        "misleading-character",
        format!("this is {}, which is not part of YAML", describe(c)),
    )
    .label("here")
    .help(help)
    .replace_with(instead)
}
