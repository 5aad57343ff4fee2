//! The values of one line of prose, each with its meaning.

use crate::page::is_chinese;

/// Words between a value and its meaning.
const SEPARATORS: [&str; 5] = ["for ", "means ", "表示", "代表", "为"];

/// Notes behind the meaning of the value that is the default.
const DEFAULTS: [&str; 8] = [
    "(default)",
    "（default）",
    "(默认)",
    "（默认）",
    "（缺省）",
    "(缺省)",
    "[default]",
    ", default",
];

/// A value in a line: where it begins, where its meaning begins, and the value.
struct Found {
    start: usize,
    term: usize,
    code: String,
}

/// The characters of a line. Letters and digits of full width become plain ones.
fn characters(line: &str) -> Vec<char> {
    let plain = |c: char| match c {
        '\u{3000}' => ' ',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        other => other,
    };
    line.chars().take(4_000).map(plain).collect()
}

/// Reads `VALUE-MEANING` pairs of a line.
pub(super) fn listing(line: &str) -> Vec<(String, String)> {
    let characters = characters(line);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        match code_at(&characters, at, found.last()) {
            Some(code) => {
                at = code.term;
                found.push(code);
            }
            None => at += 1,
        }
    }
    let ends = found.iter().skip(1).map(|next| next.start).chain([characters.len()]);
    found
        .iter()
        .zip(ends)
        .map(|(code, end)| (code.code.clone(), term(&characters[code.term..end])))
        .collect()
}

/// Reads a value that begins at a character, such as `0-` or `ACTIVE:`.
fn code_at(characters: &[char], at: usize, last: Option<&Found>) -> Option<Found> {
    let before = at.checked_sub(1).map(|before| characters[before]);
    let is_start = before.is_none_or(|c| {
        c.is_whitespace() || is_chinese(c) || ";；,，、。.:：(（[【/|)）]】\"'`“”".contains(c)
    });
    if !is_start {
        return None;
    }
    let first = *characters.get(at)?;
    // `-1: failed`
    if first == '-' && characters.get(at + 1).is_some_and(char::is_ascii_digit) {
        let mut code = code_at(&characters[at + 1..], 0, None)?;
        code.code.insert(0, '-');
        return Some(Found { start: at, term: code.term + at + 1, ..code });
    }
    let is_code: fn(&char) -> bool = if first.is_ascii_digit() {
        char::is_ascii_digit
    } else if first.is_ascii_uppercase() {
        |c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_'
    } else {
        return None;
    };
    let code: String = characters[at..].iter().take_while(|c| is_code(c)).collect();
    // `Y-合格` is a value, and `Y-M-D` a pattern.
    let is_letter = |at: usize| characters.get(at).is_some_and(|c| c.is_ascii_alphabetic());
    let is_pattern = code.chars().all(|c| "YMDHS".contains(c))
        && (code.len() > 1
            || (is_letter(at + 2) && !is_letter(at + 3) && characters.get(at + 3) != Some(&' ')));
    if code.len() > 24 || is_pattern || (first.is_ascii_digit() && code.len() > 6) {
        return None;
    }
    let after_code = at + code.len();
    let mut next = after_code;
    let skip = |next: &mut usize| {
        while characters.get(*next).is_some_and(|c| c.is_whitespace()) {
            *next += 1;
        }
    };
    if characters.get(next).is_some_and(|c| "\"'`”".contains(*c)) {
        next += 1;
    }
    skip(&mut next);
    let has_separator = characters.get(next).is_some_and(|c| "-–—:：=＝".contains(*c));
    let word = SEPARATORS.iter().find(|word| {
        let letters: Vec<char> = word.chars().collect();
        characters[next..].starts_with(&letters)
    });
    let is_before_chinese = |at: usize| characters.get(at).is_some_and(|c| is_chinese(*c));
    let is_listed = first.is_ascii_digit() && code.len() <= 2 && next == after_code;
    if let Some(word) = word.filter(|_| first.is_ascii_digit()) {
        next += word.chars().count();
        skip(&mut next);
    } else if is_listed && characters.get(next) == Some(&'、') && is_before_chinese(next + 1) {
        next += 1;
    } else if is_listed
        && characters.get(next).is_some_and(|c| "(（".contains(*c))
        && is_before_chinese(next + 1)
    {
        // `0（未支付）`
        next += 1;
    } else if has_separator {
        next += 1;
        // Two hyphens, or an arrow.
        if characters.get(next).is_some_and(|c| "->".contains(*c)) {
            next += 1;
        }
        skip(&mut next);
    } else {
        // In `4-half a year; 5 a year`, the separator of the last value is missing.
        let follows = last.and_then(|last| last.code.parse::<u32>().ok()).map(|last| last + 1);
        let is_next = code.parse().is_ok_and(|code| Some(code) == follows);
        let ends_term = characters[..at].iter().rev().find(|c| !c.is_whitespace());
        let is_separate = ends_term.is_some_and(|c| ";；,，".contains(*c));
        if !is_next || !is_separate || next == after_code {
            return None;
        }
    }
    let term = characters.get(next)?;
    // `3- 3 months` is a value, and `3-4` a range.
    let is_number = term.is_ascii_digit()
        && characters[next - 1].is_whitespace()
        && characters[next..].iter().take(8).any(|c| c.is_alphabetic());
    let is_term = term.is_alphabetic() || "(（\"“".contains(*term) || is_number;
    // In `Y/N: Y - yes`, the value before `Y` is none.
    let word: usize = characters[next..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    let after: String = characters[next + word..].iter().take(3).collect();
    let is_pair = (1..=2).contains(&word)
        && characters[next].is_ascii_uppercase() | term.is_ascii_digit()
        && after.trim_start().starts_with(['-', ':', '=', '：', '＝']);
    if is_pair {
        return None;
    }
    // A URL is no list of values.
    (is_term && !characters[next..].starts_with(&['/', '/'])).then_some(Found {
        start: at,
        term: next,
        code,
    })
}

/// Returns the meaning at the start of a text, without what follows it.
fn term(characters: &[char]) -> String {
    let mut term = String::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        match character {
            ';' | '；' | ',' | '，' | '。' | '\n' => break,
            '.' if characters.get(at + 1).is_none_or(|next| next.is_whitespace()) => break,
            '/' if characters.get(at + 1) == Some(&'/') => break,
            '(' | '（' => {
                let close = characters[at..].iter().position(|c| matches!(c, ')' | '）'));
                match close {
                    // A short note belongs to the term.
                    Some(length) if length <= 9 => {
                        term.extend(&characters[at..=at + length]);
                        at += length;
                    }
                    _ => break,
                }
            }
            other => term.push(*other),
        }
        at += 1;
    }
    let term =
        term.trim().trim_end_matches(['、', '/', '|', ')', '）', '"', '”', '-', '或']).trim();
    // The bracket of a note that was kept above.
    let open = term.contains('(') && !term.contains(')');
    let term = if open { format!("{term})") } else { term.to_owned() };
    let term = term.trim_start_matches(['"', '“']).to_owned();
    let term = term.trim_end_matches(" or").trim_end_matches(" and");
    let lower = term.to_ascii_lowercase();
    let note = DEFAULTS.iter().find(|note| lower.ends_with(**note));
    let term = note.map_or(term, |note| term[..term.len() - note.len()].trim_end());
    term.chars().take(80).collect()
}

/// Reads values that are directly followed by Chinese meanings: `1有0无`.
pub(super) fn bare(line: &str) -> Option<Vec<(String, String)>> {
    let characters = characters(line);
    let mut at = 0;
    while at < characters.len() {
        let mut listing = Vec::new();
        let mut next = at;
        loop {
            let digits: String =
                characters[next..].iter().take_while(|c| c.is_ascii_digit()).collect();
            let mut start = next + digits.len();
            start += usize::from(characters.get(start) == Some(&' '));
            let meaning: String =
                characters[start..].iter().take_while(|c| is_chinese(**c)).take(12).collect();
            if digits.is_empty() || digits.len() > 2 || meaning.is_empty() {
                break;
            }
            next = start + meaning.chars().count();
            listing.push((digits, meaning));
            while characters.get(next).is_some_and(|c| ";；,，、/ ".contains(*c)) {
                next += 1;
            }
        }
        let is_start =
            at.checked_sub(1).is_none_or(|before| !characters[before].is_ascii_alphanumeric());
        if is_start
            && listing.len() > 1
            && listing
                .iter()
                .enumerate()
                .all(|(i, (code, _))| listing.iter().skip(i + 1).all(|(other, _)| other != code))
        {
            return Some(listing);
        }
        at = next.max(at + 1);
    }
    None
}
