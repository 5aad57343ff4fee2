//! The canonical text of a request, written by the rule of the specification: one compact JSON object with the
//! parameters sorted by name. Empty values are left out, unless the specification keeps them.

use linksfield_spec::{Arrays, Dialect, Empties, KeyOrder, Numbers, Signing};

use crate::node::Node;

/// The settings with which a canonical text is written.
///
/// The settings of the spec give the right text. With mistakes, the text is the one that a client with those mistakes
/// signs, so that a refusal can name them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Form {
    pub(crate) dialect: Dialect,
    pub(crate) numbers: Numbers,
    pub(crate) arrays: Arrays,
    pub(crate) nested: KeyOrder,
    pub(crate) empties: Empties,
    pub(crate) mistakes: Mistakes,
}

/// A set of mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Mistakes(u16);

impl Mistakes {
    fn contains(self, mistake: SigningMistake) -> bool {
        self.0 & (1 << mistake as u16) != 0
    }

    fn with(self, mistake: SigningMistake) -> Self {
        Self(self.0 | (1 << mistake as u16))
    }
}

/// A common mistake of clients in the canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SigningMistake {
    /// The outermost keys are not sorted, but in the order in which they were sent.
    Unsorted,
    /// A space follows each `:` and `,`.
    Blanks,
    /// Characters outside ASCII are written as `\uXXXX`.
    AsciiOnly,
    /// `/` is written as `\/`.
    EscapedSlashes,
    /// Empty values are included.
    EmptiesSigned,
    /// Numbers are in quotes.
    QuotedNumbers,
    /// The keys of nested objects are sorted where the spec keeps their order, or the reverse.
    OtherNesting,
    /// Texts that consist of digits have no quotes.
    BareTexts,
    /// Numbers have no quotes, although the spec quotes them.
    BareNumbers,
    /// Empty values are left out, although the spec keeps them.
    EmptiesOmitted,
    /// Lists are joined with commas where the spec keeps them, or the reverse.
    OtherLists,
}

impl SigningMistake {
    pub(crate) const ALL: [Self; 11] = [
        Self::Unsorted,
        Self::Blanks,
        Self::AsciiOnly,
        Self::EscapedSlashes,
        Self::EmptiesSigned,
        Self::QuotedNumbers,
        Self::OtherNesting,
        Self::BareTexts,
        Self::BareNumbers,
        Self::EmptiesOmitted,
        Self::OtherLists,
    ];

    /// Returns the mistake and its remedy, to complete "the client signed a text".
    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::Unsorted => {
                "with the keys in the order in which they were sent; sort the keys by name"
            }
            Self::Blanks => "with spaces after `:` and `,`; write compact JSON",
            Self::AsciiOnly => {
                "with characters outside ASCII escaped as `\\uXXXX`; write the characters as UTF-8"
            }
            Self::EscapedSlashes => "with `/` escaped as `\\/`; write `/` without a backslash",
            Self::EmptiesSigned => "with empty values; leave empty values out",
            Self::QuotedNumbers => "with numbers in quotes; write numbers without quotes",
            Self::OtherNesting => {
                "with the keys of nested objects in the wrong order; `signing.nested` of the specification \
                 states the right order"
            }
            Self::BareTexts => {
                "with texts of digits without quotes; keep the quotes of texts, as in the body"
            }
            Self::BareNumbers => "with numbers without quotes; write numbers in quotes",
            Self::EmptiesOmitted => "without empty values; include empty values",
            Self::OtherLists => {
                "with lists in the wrong form; `signing.arrays` of the specification states the right form"
            }
        }
    }
}

impl Form {
    pub(crate) fn of(signing: &Signing) -> Self {
        Self {
            dialect: signing.dialect,
            numbers: signing.numbers,
            arrays: signing.arrays,
            nested: signing.nested,
            empties: signing.empties,
            mistakes: Mistakes::default(),
        }
    }

    pub(crate) fn with(self, mistake: SigningMistake) -> Self {
        let mut form = Self { mistakes: self.mistakes.with(mistake), ..self };
        match mistake {
            SigningMistake::EmptiesSigned => form.empties = Empties::Keep,
            SigningMistake::QuotedNumbers => form.numbers = Numbers::Quoted,
            SigningMistake::OtherNesting => {
                form.nested = match self.nested {
                    KeyOrder::Given => KeyOrder::Sorted,
                    KeyOrder::Sorted => KeyOrder::Given,
                }
            }
            SigningMistake::BareNumbers => form.numbers = Numbers::Bare,
            SigningMistake::EmptiesOmitted => form.empties = Empties::Omit,
            SigningMistake::OtherLists => {
                form.arrays = match self.arrays {
                    Arrays::Given => Arrays::Joined,
                    Arrays::Joined => Arrays::Given,
                }
            }
            _ => {}
        }
        form
    }

    fn has(self, mistake: SigningMistake) -> bool {
        self.mistakes.contains(mistake)
    }
}

/// Returns the canonical text of these parameters.
pub(crate) fn canonical(parameters: &[(String, Node)], form: Form) -> String {
    let mut members: Vec<&(String, Node)> = parameters
        .iter()
        .filter(|(_, value)| form.empties == Empties::Keep || !value.is_empty())
        .collect();
    if !form.has(SigningMistake::Unsorted) {
        members.sort_by(|a, b| a.0.chars().cmp(b.0.chars()));
    }
    let mut out = String::new();
    object(&members, form, &mut out);
    out
}

/// Returns a value as compact JSON.
pub(crate) fn json(value: &Node, form: Form) -> String {
    let mut out = String::new();
    node(value, form, &mut out);
    out
}

fn object(members: &[&(String, Node)], form: Form, out: &mut String) {
    let (comma, colon) = separators(form);
    out.push('{');
    for (index, (name, value)) in members.iter().enumerate() {
        if index > 0 {
            out.push_str(comma);
        }
        text(name, form, out);
        out.push_str(colon);
        node(value, form, out);
    }
    out.push('}');
}

fn separators(form: Form) -> (&'static str, &'static str) {
    if form.has(SigningMistake::Blanks) { (", ", ": ") } else { (",", ":") }
}

fn node(value: &Node, form: Form, out: &mut String) {
    match value {
        Node::Text(digits) if form.has(SigningMistake::BareTexts) && is_digits(digits) => {
            out.push_str(digits);
        }
        Node::Text(value) => text(value, form, out),
        Node::Word(word) => {
            let is_number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
            let quote = if is_number && form.numbers == Numbers::Quoted { "\"" } else { "" };
            out.push_str(quote);
            out.push_str(word);
            out.push_str(quote);
        }
        Node::Object(members) => {
            let mut members: Vec<&(String, Node)> = members.iter().collect();
            if form.nested == KeyOrder::Sorted {
                members.sort_by(|a, b| a.0.chars().cmp(b.0.chars()));
            }
            object(&members, form, out);
        }
        Node::List(items) if form.arrays == Arrays::Joined && items.iter().all(Node::is_single) => {
            let words: Vec<&str> = items
                .iter()
                .map(|item| match item {
                    Node::Text(word) | Node::Word(word) => word.as_str(),
                    Node::List(_) | Node::Object(_) => "",
                })
                .collect();
            text(&words.join(","), form, out);
        }
        Node::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push_str(separators(form).0);
                }
                node(item, form, out);
            }
            out.push(']');
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn text(value: &str, form: Form, out: &mut String) {
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '/' if form.has(SigningMistake::EscapedSlashes) => out.push_str("\\/"),
            other if is_escaped(other, form) => {
                let mut units = [0; 2];
                for unit in other.encode_utf16(&mut units) {
                    let hex = match form.dialect {
                        Dialect::Jackson | Dialect::Fastjson1 => format!("\\u{unit:04X}"),
                        Dialect::Plain | Dialect::Gson => format!("\\u{unit:04x}"),
                    };
                    out.push_str(&hex);
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

fn is_escaped(character: char, form: Form) -> bool {
    let code = u32::from(character);
    let special = match form.dialect {
        Dialect::Plain | Dialect::Jackson => false,
        Dialect::Gson => "<>&='\u{2028}\u{2029}".contains(character),
        Dialect::Fastjson1 => {
            (0x7f..=0x9f).contains(&code) || "\u{2028}\u{2029}".contains(character)
        }
    };
    code < 0x20 || special || (code > 0x7f && form.has(SigningMistake::AsciiOnly))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// Compares every character with the output of the JSON libraries that the dialects are named after.
    #[test]
    fn each_dialect_escapes_characters_like_its_library() {
        // Read when the test runs: the package does not contain the file.
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../linksfield-sign/tests/dialects.json");
        let vectors = std::fs::read_to_string(path).unwrap();
        let vectors: Value = serde_json::from_str(&vectors).unwrap();
        for (name, dialect) in [
            ("fastjson1", Dialect::Fastjson1),
            ("gson", Dialect::Gson),
            ("jackson", Dialect::Jackson),
        ] {
            let form = Form { dialect, ..Form::default() };
            for character in char::MIN..=char::MAX {
                let mut written = String::new();
                text(character.encode_utf8(&mut [0; 4]), form, &mut written);
                let own = character.to_string();
                let escaped = &vectors[name]["escaped"][format!("{:04x}", u32::from(character))];
                let printed = escaped.as_str().unwrap_or(&own);
                assert_eq!(written, format!("\"{printed}\""), "{name}");
            }
        }
    }
}
