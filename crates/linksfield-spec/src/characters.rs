//! Characters that mislead: invisible ones, and ones that look like the punctuation of YAML. `misleading` finds them in
//! files.

use std::borrow::Cow;
use std::ops::Range;

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
    if c.is_ascii_graphic() {
        return false;
    }
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
        || (c.is_control() && c != '\n' && c != '\t')
}

/// Whether a character is a space other than U+0020.
pub(crate) fn is_strange_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\n' | '\r')
}

/// Whether a character looks like the punctuation of YAML.
pub(crate) fn is_lookalike(c: char) -> bool {
    NAMES.iter().any(|(named, _, instead)| *named == c && !instead.trim().is_empty())
}

/// Whether a character is not what it seems to be.
pub(crate) fn is_misleading(c: char) -> bool {
    is_invisible(c) || is_strange_space(c) || is_lookalike(c)
}

/// Returns what to write instead of a character that looks like the punctuation of YAML.
pub(crate) fn instead_of(c: char) -> &'static str {
    NAMES.iter().find(|(named, _, _)| *named == c).map_or(" ", |(_, _, text)| *text)
}

/// Returns a message with code points instead of invisible characters.
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

/// The text of a file with code points instead of the invisible characters of a span and after it in the same line,
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
