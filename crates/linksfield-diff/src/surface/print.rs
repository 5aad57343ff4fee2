//! Prints tokens of declarations on one line.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// Prints a part of a declaration, with spaces as rustfmt sets them.
pub(super) fn line(tokens: &impl ToTokens) -> String {
    let mut printer = Printer { out: String::new(), last: Last::Start };
    printer.stream(tokens.to_token_stream());
    printer.out
}

/// Prints a declaration for readers: without the paths of the runtime, unless the family has an item of the same name.
pub(super) fn short(code: &str, own: &BTreeSet<String>) -> String {
    const RUNTIME: &str = "__private::";
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(RUNTIME) {
        let (before, found) = rest.split_at(start);
        out.push_str(before);
        let path = &found[RUNTIME.len()..];
        let path = path.strip_prefix("meta::").unwrap_or(path);
        let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
        let name = &path[..end];
        if own.contains(name) {
            out.push_str(&found[..RUNTIME.len()]);
            rest = &found[RUNTIME.len()..];
        } else {
            out.push_str(name);
            rest = &path[end..];
        }
    }
    out.push_str(rest);
    out.replace("std::fmt::", "").replace("std::hash::", "").replace("std::str::", "")
}

#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// Nothing, or a token after which no space is printed.
    Start,
    /// A word, a literal or a closing bracket.
    Word,
    /// A token after which a space is printed, if anything follows.
    Spaced,
    /// `>` at the end of arguments, after which a space is printed before a word.
    Angle,
}

struct Printer {
    out: String,
    last: Last,
}

impl Printer {
    fn stream(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.group(group.delimiter(), group.stream()),
                TokenTree::Ident(ident) => self.word(&ident.to_string()),
                TokenTree::Literal(literal) => self.word(&literal.to_string()),
                TokenTree::Punct(punct) => {
                    let mut text = punct.as_char().to_string();
                    let mut joint = punct.spacing() == Spacing::Joint;
                    // `::`, `->` and the like. A lifetime is a quote that is joined with a word.
                    while joint && text != "'" && !text.ends_with('>') && !text.ends_with('&') {
                        let Some(TokenTree::Punct(next)) = tokens.peek() else { break };
                        if text == "<" || next.as_char() == '<' || next.as_char() == '\'' {
                            break;
                        }
                        text.push(next.as_char());
                        joint = next.spacing() == Spacing::Joint;
                        tokens.next();
                    }
                    self.punct(&text);
                }
            }
        }
    }

    fn group(&mut self, delimiter: Delimiter, inner: TokenStream) {
        let (open, close) = match delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        let is_brace = delimiter == Delimiter::Brace;
        let is_after_word = matches!(self.last, Last::Word | Last::Angle);
        let is_bracket_after_word = delimiter == Delimiter::Bracket && self.last == Last::Word;
        if self.last == Last::Spaced || is_after_word && is_brace || is_bracket_after_word {
            self.out.push(' ');
        }
        self.out.push_str(open);
        self.last = if is_brace && !inner.is_empty() { Last::Spaced } else { Last::Start };
        let is_empty = inner.is_empty();
        self.stream(inner);
        if is_brace && !is_empty {
            self.out.push(' ');
        }
        self.out.push_str(close);
        self.last = Last::Word;
    }

    fn word(&mut self, text: &str) {
        if self.last != Last::Start {
            self.out.push(' ');
        }
        self.out.push_str(text);
        self.last = Last::Word;
    }

    fn punct(&mut self, text: &str) {
        let (is_spaced_before, last) = match text {
            "=" | "->" | "+" | "=>" | "|" => (true, Last::Spaced),
            "," | ";" | ":" => (false, Last::Spaced),
            ">" => (false, Last::Angle),
            "&" | "'" | "#" | "?" | "*" => (self.last != Last::Start, Last::Start),
            _ => (self.last == Last::Spaced, Last::Start),
        };
        if is_spaced_before {
            self.out.push(' ');
        }
        self.out.push_str(text);
        self.last = last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_look_as_rustfmt_prints_them() {
        for text in [
            "pub fn note(self, note: impl Into<String>) -> Self",
            "pub const VARIANTS: &'static [Self]",
            "impl<O: __private::Operation<Family = Shop> + 'static> Call<O> { pub fn f(&self, _: Vec<Vec<u8>>) -> &O {} }",
            "impl<'de> Deserialize<'de> for X {}",
            "pub a: Option<BTreeMap<String, [(u8, r#type); 3]>>",
            "#[non_exhaustive] pub enum E",
            "pub fn g(&mut self, _: &mut dyn FnMut(&str) -> (), _: &'a str)",
            "<A as B>::C",
        ] {
            let tokens: TokenStream = text.parse().unwrap();
            assert_eq!(line(&tokens), text);
        }
    }

    #[test]
    fn readers_see_no_path_of_the_runtime() {
        let own = BTreeSet::from(["Json".to_owned()]);
        let code = "f(_: __private::Iccid, _: __private::Json, _: __private::meta::Method) -> \
                    Vec<__private::webhook::Receiver<Json>>";
        let expected = "f(_: Iccid, _: __private::Json, _: Method) -> Vec<webhook::Receiver<Json>>";
        assert_eq!(short(code, &own), expected);
    }
}
