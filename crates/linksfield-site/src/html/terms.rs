//! Terms in both languages.

use maud::{Markup, html};

use super::zh;

/// A word of the document, with its Chinese word and its meaning.
pub(super) struct Term {
    pub(super) word: &'static str,
    pub(super) zh: &'static str,
    pub(super) meaning: &'static str,
}

/// The levels of coverage, from the most to the least.
pub(super) const LEVELS: [Term; 4] = [
    Term {
        word: "complete",
        zh: "完整",
        meaning: "The page documents every field of the request and the response, with its type.",
    },
    Term { word: "partial", zh: "部分", meaning: "The page is cut short or has gaps." },
    Term {
        word: "request-only",
        zh: "仅请求",
        meaning: "The page documents the request, and not the response.",
    },
    Term {
        word: "examples-only",
        zh: "仅示例",
        meaning: "The page has examples, and no table of fields.",
    },
];

/// Where fields are known from.
pub(super) const BASES: [Term; 6] = [
    Term { word: "documented", zh: "有说明", meaning: "A page lists and describes the field." },
    Term {
        word: "undescribed",
        zh: "无说明",
        meaning: "A page lists the field without a description.",
    },
    Term {
        word: "example", zh: "仅见于示例", meaning: "The field appears in an example only."
    },
    Term {
        word: "inferred",
        zh: "推断",
        meaning: "No page states the meaning. It is inferred from other pages.",
    },
    Term { word: "assumed", zh: "假定", meaning: "No page states the meaning. It is assumed." },
    Term {
        word: "vendor", zh: "第三方", meaning: "The field is known from a third party only."
    },
];

/// The effects of calls.
const EFFECTS: [(&str, &str); 3] =
    [("read", "只读"), ("write", "写入"), ("idempotent", "幂等写入")];

/// A word of the document, with its Chinese word if it has one.
pub(super) fn word(word: &str) -> Markup {
    let terms = LEVELS.iter().chain(&BASES).map(|term| (term.word, term.zh));
    let known = terms.chain(EFFECTS).find(|(one, _)| *one == word);
    html! { (word) @if let Some((_, chinese)) = known { " " (zh(chinese)) } }
}

/// A list of words with their meanings.
pub(super) fn meanings(terms: &[Term]) -> Markup {
    html! {
        dl {
            @for term in terms {
                dt { (word(term.word)) }
                dd { (term.meaning) }
            }
        }
    }
}
