//! Hides personal data and secrets in texts, such as the messages of errors, which may cite any value.

use super::{Names, Redactor};

/// The least number of digits in a row that may identify a card, a device or a subscriber.
const LONG: usize = 10;

/// The least length of a sensitive value that is replaced inside of a text.
const LEAST: usize = 4;

impl Redactor {
    /// Returns a text without secrets. Without `hides`, nothing else is replaced.
    pub(in crate::mcp) fn text(&self, text: &str) -> String {
        let text = self.without_secrets(text);
        match self.hides {
            true => without_addresses(&without_digits(&self.names().replaced(&text))),
            false => text,
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
    /// Replaces the values that have a pseudonym.
    fn replaced(&self, text: &str) -> String {
        let mut found: Vec<_> = self
            .of_value
            .iter()
            .filter(|(value, _)| value.len() >= LEAST && text.contains(value.as_str()))
            .collect();
        // The longest value first, because it may contain others.
        found.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(b.0)));
        found.iter().fold(text.to_owned(), |text, (value, name)| text.replace(value.as_str(), name))
    }
}

/// Replaces long rows of digits, except their last four.
fn without_digits(text: &str) -> String {
    let mut shown = String::new();
    let mut digits = String::new();
    for next in text.chars().chain(['\0']) {
        if next.is_ascii_digit() {
            digits.push(next);
            continue;
        }
        match digits.len() >= LONG {
            true => {
                shown.push('…');
                shown.push_str(&digits[digits.len() - 4..]);
            }
            false => shown.push_str(&digits),
        }
        digits.clear();
        shown.push(next);
    }
    shown.pop();
    shown
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
            ("", ""),
        ] {
            assert_eq!(without_addresses(&without_digits(text)), shown);
        }
    }

    #[test]
    fn secrets_are_hidden_even_if_personal_data_is_shown() {
        let redactor = Redactor::new(false, vec!["hush-hush".to_owned(), "a".to_owned()]);
        assert_eq!(redactor.text("a hush-hush of 8613800000000"), "a [hidden] of 8613800000000");
    }
}
