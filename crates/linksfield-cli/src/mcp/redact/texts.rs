//! Hides personal data and secrets in texts, such as the messages of errors, which may cite any value.

use super::{Names, Redactor};

/// The least number of digits in a row that may identify a card, a device or a subscriber.
const LONG: usize = 10;

/// The least length of a sensitive value that is replaced inside of a text.
const LEAST: usize = 4;

/// The longest text that can be a code or an identifier, in bytes.
const LONGEST_CODE: usize = 64;

impl Redactor {
    /// Returns a text without secrets. Without `hides`, nothing else is replaced.
    pub(in crate::mcp) fn text(&self, text: &str) -> String {
        let text = self.without_secrets(text);
        match self.hides {
            true => free(&self.names().replaced(&narrow(&text), false)),
            false => text,
        }
    }

    /// Returns a documented text that is not sensitive. People may have written it, so that it can contain anything.
    pub(super) fn plain(&self, names: &mut Names, text: &str) -> String {
        if let Some(kind) = kind_of(text) {
            return names.pseudonym(kind, kind, text);
        }
        if names.only_finds {
            return String::new();
        }
        let text = names.replaced(&narrow(&self.without_secrets(text)), true);
        // The number of an order has as many digits as that of a card, and is needed in calls.
        match is_code(&text) {
            true => text,
            false => free(&text),
        }
    }

    pub(super) fn without_secrets(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.secrets {
            if text.contains(secret.as_str()) {
                text = text.replace(secret.as_str(), super::HIDDEN);
            }
        }
        text
    }
}

impl Names {
    /// Replaces the values that have a pseudonym, the longest first. With `only_telling`, short values are replaced only if
    /// they are words, because a number or a part of a word is equal by chance.
    fn replaced(&self, text: &str, only_telling: bool) -> String {
        let mut shown = String::new();
        let (mut rest, mut before) = (text, None);
        while let Some(next) = rest.chars().next() {
            let found =
                self.lengths.range(LEAST..=rest.len().max(LEAST)).rev().find_map(|length| {
                    let (value, after) = rest.split_at_checked(*length)?;
                    let name = self.of_value.get(value)?;
                    let is_telling = !only_telling || is_telling(before, value, after);
                    is_telling.then_some((value, name, after))
                });
            match found {
                Some((value, name, after)) => {
                    shown.push_str(name);
                    (rest, before) = (after, value.chars().next_back());
                }
                None => {
                    shown.push(next);
                    (rest, before) = (rest.get(next.len_utf8()..).unwrap_or_default(), Some(next));
                }
            }
        }
        shown
    }
}

/// Returns whether a value is long, or is a whole word.
fn is_telling(before: Option<char>, value: &str, after: &str) -> bool {
    let is_inside = |next: Option<char>| next.is_some_and(|next| next.is_ascii_alphanumeric());
    let is_word = !is_inside(before) && !is_inside(after.chars().next());
    value.len() >= super::LEAST_RECOGNISED
        || is_word && value.chars().any(|next| !next.is_ascii_digit())
}

/// Returns whether a text has the form of a code or an identifier, such as `OL-6XB9J1KCTI4`.
fn is_code(text: &str) -> bool {
    let is_allowed = |next: u8| next.is_ascii_alphanumeric() || b"-_.:/".contains(&next);
    let is_phone = text.starts_with("LPA:") || text.contains("://");
    text.len() <= LONGEST_CODE && text.bytes().all(is_allowed) && !is_phone
}

/// Returns the kind of a number that has the form of one of a card or a person.
pub(super) fn kind_of(text: &str) -> Option<&'static str> {
    let (has_plus, digits) = match text.strip_prefix('+') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        8..=15 if has_plus => Some("msisdn"),
        19 | 20 if digits.starts_with("89") => Some("iccid"),
        15 if digits.starts_with("460") => Some("imsi"),
        // Without the country, a number of bytes can have the same form.
        13 if digits.starts_with("861") => Some("msisdn"),
        _ => None,
    }
}

/// Hides what identifies a person in a text: parts of URLs, activation codes, numbers and addresses.
fn free(text: &str) -> String {
    without_addresses(&without_digits(&without_queries(&without_links(text))))
}

/// Replaces the digits and the sign of e-mail addresses that Chinese keyboards write.
fn narrow(text: &str) -> String {
    let narrow = |next: char| match next {
        '０'..='９' | '＋' | '＠' => char::from_u32(u32::from(next) - 0xFEE0).unwrap_or(next),
        next => next,
    };
    text.chars().map(narrow).collect()
}

/// Returns the length of the URL, or of the word, at the beginning of a text.
fn word(text: &str) -> usize {
    let is_end = |next: char| next.is_whitespace() || "\"'`<>，。；！、（）《》".contains(next);
    text.find(is_end).unwrap_or(text.len())
}

/// Replaces the user, the query and the fragment of URLs, and activation codes.
fn without_links(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let links = lower.match_indices("://").map(|(start, _)| (start + 3, false));
    let codes = lower.match_indices("lpa:").map(|(start, _)| (start + 4, true));
    let mut starts: Vec<_> = links.chain(codes).collect();
    starts.sort_unstable();
    let (mut shown, mut done, mut end) = (String::new(), 0, 0);
    let mut starts = starts.into_iter().peekable();
    while let Some((start, is_code)) = starts.next() {
        // What follows a code or a query is hidden already.
        let Some(before) = text.get(done..start) else { continue };
        shown.push_str(before);
        if start >= end {
            end = start + word(text.get(start..).unwrap_or_default());
        }
        if is_code {
            shown.push_str("[hidden]");
            done = end;
            continue;
        }
        // A URL may contain another.
        let next = starts.peek().map_or(end, |(next, _)| end.min(*next));
        let found = text.get(start..next).unwrap_or_default();
        let length = found.find(['/', '?', '#']).unwrap_or(found.len());
        let (authority, path) = found.split_at_checked(length).unwrap_or((found, ""));
        let query = path.find(['?', '#']);
        shown.push_str(authority.rsplit('@').next().unwrap_or_default());
        shown.push_str(path.get(..query.unwrap_or(path.len())).unwrap_or_default());
        done = next;
        if query.is_some() {
            shown.push_str("?[hidden]");
            done = end;
        }
    }
    shown.push_str(text.get(done..).unwrap_or_default());
    shown
}

/// Replaces the queries of URLs without a scheme.
fn without_queries(text: &str) -> String {
    let mut parts = text.split('?');
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push('?');
        let name = part.split('=').next().unwrap_or_default();
        let is_name = |next: u8| next.is_ascii_alphanumeric() || b"_.-[]%".contains(&next);
        if name.len() < part.len() && !name.is_empty() && name.bytes().all(is_name) {
            shown.push_str("[hidden]");
            shown.push_str(part.get(word(part)..).unwrap_or_default());
        } else {
            shown.push_str(part);
        }
    }
    shown
}

/// Replaces long numbers, except their last four digits. The groups of a number may be separated, as those of a phone number.
fn without_digits(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|next: char| next.is_ascii_digit()) {
        let (before, found) = rest.split_at(start);
        let (length, groups, digits) = number(found);
        let (found, after) = found.split_at(length);
        let has_plus = before.ends_with('+');
        // A day and a time consist of short groups.
        let is_long = has_plus && digits >= 8 || digits >= LONG && digits >= 3 * groups;
        shown.push_str(before);
        if is_long {
            let digits: Vec<_> = found.chars().filter(char::is_ascii_digit).collect();
            shown.push('…');
            shown.extend(digits.iter().skip(digits.len() - 4));
        } else {
            for part in found.split_inclusive(|next: char| !next.is_ascii_digit()) {
                let bare = part.trim_end_matches(|next: char| !next.is_ascii_digit());
                if bare.len() >= LONG {
                    shown.push('…');
                    shown.push_str(part.get(bare.len() - 4..).unwrap_or_default());
                } else {
                    shown.push_str(part);
                }
            }
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}

/// Returns the length of the number at the beginning of a text, how many groups it has, and how many digits.
fn number(text: &str) -> (usize, usize, usize) {
    let (mut length, mut groups, mut digits, mut separators) = (0, 0, 0, 2);
    for (index, next) in text.char_indices() {
        match next {
            next if next.is_ascii_digit() => {
                groups += usize::from(separators > 0);
                (digits, separators, length) = (digits + 1, 0, index + 1);
            }
            ' ' | '-' | '(' | ')' if separators < 2 => separators += 1,
            _ => break,
        }
    }
    (length, groups, digits)
}

/// Replaces e-mail addresses.
fn without_addresses(text: &str) -> String {
    if !text.contains('@') {
        return text.to_owned();
    }
    let is_address = |word: &str| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    let words =
        text.split_inclusive(|next: char| next.is_whitespace() || "\"'`<>(),;".contains(next));
    let mut shown = String::new();
    for word in words {
        let bare =
            word.trim_end_matches(|next: char| next.is_whitespace() || "\"'`<>(),;".contains(next));
        match is_address(bare) {
            true => {
                shown.push_str("[hidden address]");
                shown.push_str(&word[bare.len()..]);
            }
            false => shown.push_str(word),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_addresses_are_hidden() {
        for (text, shown) in [
            ("card 89852022018041800192 is paused", "card …0192 is paused"),
            ("code 0000, order 123456789", "code 0000, order 123456789"),
            ("8613800000000", "…0000"),
            ("mail \"a.b@example.com\" failed", "mail \"[hidden address]\" failed"),
            ("@ home", "@ home"),
            (
                "see https://user:pw@host.example/cb?token=t#x.",
                "see https://host.example/cb?[hidden]",
            ),
            ("http://[::1]:80/a/b, ok", "http://[::1]:80/a/b, ok"),
            ("code LPA:1$smdp.example$ABC now", "code LPA:[hidden] now"),
            ("call +86 138-1234-5678 or (0755) 2345-6789", "call +…5678 or (…6789"),
            ("on 2022-10-18 09:30:00, 8986 0220 1907 1110 5001", "on 2022-10-18 09:30:00, …5001"),
            ("2022-10-18 to 2022-10-19", "2022-10-18 to 2022-10-19"),
            ("卡8613800000000。", "卡…0000。"),
            ("https://usér:pw@h.example/密?t=1，谢谢", "https://h.example/密?[hidden]，谢谢"),
            ("www.h.example/cb?token=t&u=1 ok? yes = no", "www.h.example/cb?[hidden] ok? yes = no"),
            ("a://b/c://d:e@f/g", "a://b/c://f/g"),
            ("a://b?c://d:e@f LPA:1$a://b", "a://b?[hidden] LPA:[hidden]"),
            ("８９８６０２２０１９０７１１１０５００１ 李＠h.example", "…5001 [hidden address]"),
            ("", ""),
        ] {
            assert_eq!(free(&narrow(text)), shown);
        }
    }

    #[test]
    fn codes_stay_and_numbers_of_cards_and_people_get_pseudonyms() {
        let redactor = Redactor::new(true, Vec::new());
        redactor.pseudonym("text", "name", "Jane");
        redactor.pseudonym("text", "pin", "2022");
        redactor.pseudonym("iccid", "iccid", "89852022018041800192");
        let mut names = redactor.names();
        for (text, shown) in [
            ("OL-6XB9J1KCTI4", "OL-6XB9J1KCTI4"),
            ("ORDER_65808408165965818", "ORDER_65808408165965818"),
            ("898239829382732323", "898239829382732323"),
            ("1700000000000", "1700000000000"),
            ("2022-10-18 09:30:00", "2022-10-18 09:30:00"),
            ("C_M_0_P_中国20M不限速月套餐", "C_M_0_P_中国20M不限速月套餐"),
            ("SIM-89852022018041800192", "SIM-iccid-1"),
            ("89860220190711105001", "iccid-2"),
            ("+8613812345678", "msisdn-1"),
            ("8613812345679", "msisdn-2"),
            ("16106127360", "16106127360"),
            ("202107061625560742397", "202107061625560742397"),
            ("for Jane, not Janet", "for name-1, not Janet"),
            ("jane@example.com", "[hidden address]"),
        ] {
            assert_eq!(redactor.plain(&mut names, text), shown);
        }
    }

    #[test]
    fn secrets_are_hidden_even_if_personal_data_is_shown() {
        let redactor = Redactor::new(false, vec!["hush-hush".to_owned(), "a".to_owned()]);
        assert_eq!(redactor.text("a hush-hush of 8613800000000"), "a [hidden] of 8613800000000");
    }
}
