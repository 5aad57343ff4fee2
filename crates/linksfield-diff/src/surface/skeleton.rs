//! Removes from tokens what the surface does not need: documentation, bodies of functions, and values of constants.
//! Parsing is much faster without them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The position in the current item.
#[derive(Clone, Copy, PartialEq)]
enum At {
    /// Everything else.
    Other,
    /// After `fn`, before the body.
    Function,
    /// After `const` or `static`, before the value.
    Constant,
    /// In the value of a constant.
    Value,
}

/// Returns the tokens of items without documentation, with empty bodies, and with `()` as each value.
pub(super) fn skeleton(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut at = At::Other;
    let mut is_lifetime = false;
    for token in tokens {
        if at == At::Value {
            if is_punct(&token, ';') {
                out.push(token);
                at = At::Other;
            }
            continue;
        }
        let after_quote = std::mem::take(&mut is_lifetime);
        match &token {
            TokenTree::Ident(ident) if !after_quote => {
                if ident == "fn" {
                    // A constant can have the type `fn()`. `const fn` is a function.
                    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
                    if at != At::Constant || out.last().is_some_and(is_word) {
                        at = At::Function;
                    }
                } else if ident == "const" || ident == "static" {
                    at = At::Constant;
                }
            }
            TokenTree::Punct(punct) => match (punct.as_char(), at) {
                ('\'', _) => is_lifetime = true,
                ('=', At::Constant) => {
                    out.push(token);
                    out.push(Group::new(Delimiter::Parenthesis, TokenStream::new()).into());
                    at = At::Value;
                    continue;
                }
                (';', _) => at = At::Other,
                _ => {}
            },
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner = match at {
                    At::Function => TokenStream::new(),
                    _ => skeleton(group.stream()),
                };
                out.push(Group::new(Delimiter::Brace, inner).into());
                at = At::Other;
                continue;
            }
            TokenTree::Group(group) if is_documentation(group) => {
                // The `#` before the group, and the `!` of documentation of the enclosing item.
                if out.last().is_some_and(|token| is_punct(token, '!')) {
                    out.pop();
                }
                out.pop();
                continue;
            }
            _ => {}
        }
        out.push(token);
    }
    out.into_iter().collect()
}

/// Whether a group is the content of an attribute `doc = "…"`. `doc(hidden)` is not documentation.
fn is_documentation(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    group.delimiter() == Delimiter::Bracket
        && matches!(tokens.next(), Some(TokenTree::Ident(ident)) if ident == "doc")
        && tokens.next().is_some_and(|token| is_punct(&token, '='))
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_and_attributes_remain() {
        let tokens: TokenStream = r#"
            //! A file.
            /// A struct.
            #[derive(Clone)]
            pub struct A { /** A field. */ #[doc(hidden)] pub a: &'static str, pub b: [u8; 2] }
            impl A {
                /// A constant.
                pub const ALL: &'static [Self] = &[Self { a: ";" }];
                pub const fn f(&self) -> &'static str { const X: u8 = 1; "body" }
            }
            static B: fn(u8) -> u8 = { fn g(x: u8) -> u8 { x } g };
            mod tests { #[test] fn t() { body(); } }
        "#
        .parse()
        .unwrap();
        let expected: TokenStream = r#"
            #[derive(Clone)]
            pub struct A { #[doc(hidden)] pub a: &'static str, pub b: [u8; 2] }
            impl A {
                pub const ALL: &'static [Self] = ();
                pub const fn f(&self) -> &'static str {}
            }
            static B: fn(u8) -> u8 = ();
            mod tests { #[test] fn t() {} }
        "#
        .parse()
        .unwrap();
        assert_eq!(skeleton(tokens).to_string(), expected.to_string());
    }
}
