//! Rules of a field in addition to its type: limits, defaults, constants, and when the field is required.

use std::cmp::Ordering;

use serde::Serialize;

/// The rules of a field in addition to its type.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Rules {
    /// The limits of the value.
    pub limits: Limited,
    /// The value that the server assumes if the field is left out, as bare text.
    pub default: Option<String>,
    /// The only value of a parameter, as bare text. Clients always send it.
    pub constant: Option<String>,
    /// When an optional parameter is required.
    pub required_when: Option<RequiredWhen>,
}

/// The limits of a value. They apply to requests, and document responses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Limited {
    /// The least number.
    pub min: Option<String>,
    /// The greatest number.
    pub max: Option<String>,
    /// The least length of a text, in characters. At least one.
    pub min_length: Option<usize>,
    /// The regular expression that a whole text must match.
    pub pattern: Option<String>,
    /// The least number of items.
    pub min_items: Option<usize>,
    /// The greatest number of items.
    pub max_items: Option<usize>,
    /// The limits of the items of a list. `None` if there are none.
    pub items: Option<Box<Limited>>,
    /// Of the items of a list: a documented value, as text.
    pub example: Option<String>,
}

/// When an optional parameter is required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum RequiredWhen {
    /// In words, as the end of a sentence that begins with `Required when`.
    Words(String),
    /// When all conditions hold.
    Fields(Vec<Condition>),
}

/// A condition on another field of the same object, or on another parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Condition {
    /// The name of the other field.
    pub field: String,
    /// The value that the other field has, as bare text. `None` if any value fulfils the condition.
    pub value: Option<String>,
}

impl Limited {
    /// Whether there is no limit, also none for items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.has_own() && self.items.is_none()
    }

    /// Whether the value itself is limited, apart from its items.
    #[must_use]
    pub fn has_own(&self) -> bool {
        let Self { min, max, min_length, pattern, min_items, max_items, items: _, example: _ } =
            self;
        min.is_some()
            || max.is_some()
            || min_length.is_some()
            || pattern.is_some()
            || min_items.is_some()
            || max_items.is_some()
    }

    /// Returns the limits as sentences, such as `From 1 to 100.`
    #[must_use]
    pub fn describe(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        let min = self.min.as_deref();
        sentences.extend(span(min, self.max.as_deref(), ""));
        sentences.extend(self.min_length.map(|least| match least {
            1 => "At least 1 character.".to_owned(),
            least => format!("At least {least} characters."),
        }));
        sentences.extend(
            self.pattern
                .as_deref()
                .map(|pattern| format!("Matches the regular expression {}.", code_span(pattern))),
        );
        let count = |count: Option<usize>| count.map(|count| count.to_string());
        let (min, max) = (count(self.min_items), count(self.max_items));
        let unit = if self.max_items.or(self.min_items) == Some(1) { " item" } else { " items" };
        sentences.extend(span(min.as_deref(), max.as_deref(), unit));
        if let Some(items) = &self.items {
            let own = items.describe();
            sentences.extend(own.iter().map(|sentence| format!("Each item: {}", lower(sentence))));
        }
        sentences
    }

    /// Returns why a number is outside of `min` and `max`. `None` if it is within, or not a number.
    #[must_use]
    pub fn beyond(&self, number: &str) -> Option<String> {
        let is = |limit: &Option<String>, order: Ordering| {
            let limit = limit.as_deref()?;
            (compare(number, limit)? == order).then(|| limit.to_owned())
        };
        match (is(&self.min, Ordering::Less), is(&self.max, Ordering::Greater)) {
            (Some(min), _) => Some(format!("at least {min}")),
            (_, Some(max)) => Some(format!("at most {max}")),
            _ => None,
        }
    }
}

impl RequiredWhen {
    /// Returns the condition as the end of a sentence that begins with `Required when`.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Fields(conditions) => {
                let each: Vec<String> = conditions
                    .iter()
                    .map(|Condition { field, value }| match value {
                        Some(value) => format!("{} is {}", code_span(field), code_span(value)),
                        None => format!("{} is present", code_span(field)),
                    })
                    .collect();
                each.join(" and ")
            }
        }
    }
}

/// Writes a text as a code span of Markdown. Control characters are escaped, so that the span is one line.
#[must_use]
pub fn code_span(text: &str) -> String {
    let shown: String = text
        .chars()
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect();
    if !shown.contains('`') && shown.trim() == shown {
        return format!("`{shown}`");
    }
    // The fence is longer than the longest run of grave accents in the text.
    let longest = shown.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    format!("{fence} {shown} {fence}")
}

/// Describes a range, which may have only one end.
fn span(min: Option<&str>, max: Option<&str>, unit: &str) -> Option<String> {
    Some(match (min, max) {
        (Some(min), Some(max)) if min == max => format!("Exactly {min}{unit}."),
        (Some(min), Some(max)) => format!("From {min} to {max}{unit}."),
        (Some(min), None) => format!("At least {min}{unit}."),
        (None, Some(max)) => format!("At most {max}{unit}."),
        (None, None) => return None,
    })
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}

/// Compares two decimal numbers, digit by digit. `None` if one of them is not a decimal number.
///
/// The numbers may have more digits than any type of number.
#[must_use]
pub fn compare(one: &str, other: &str) -> Option<Ordering> {
    let ((one_negative, one), (other_negative, other)) = (digits(one)?, digits(other)?);
    let order = one.0.len().cmp(&other.0.len()).then_with(|| one.cmp(&other));
    Some(match (one_negative, other_negative) {
        (false, false) => order,
        (true, true) => order.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

/// The digits before and after the point, without zeros that do not count.
type Digits<'a> = (&'a str, &'a str);

/// Splits a number into whether it is negative, and its digits.
fn digits(text: &str) -> Option<(bool, Digits<'_>)> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, text),
    };
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let are_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(fraction) {
        return None;
    }
    let digits = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    Some((negative && digits != ("", ""), digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_their_digits() {
        let long = "1000000000000000000000000000000000000000000";
        for (less, more) in [
            ("0", "1"),
            ("9", "10"),
            ("-10", "-9"),
            ("-0.5", "0"),
            ("0.09", "0.1"),
            ("1.1", "1.11"),
            ("999999999999999999999999999999999999999999", long),
            ("-1", "0.0"),
        ] {
            assert_eq!(compare(less, more), Some(Ordering::Less), "{less} {more}");
            assert_eq!(compare(more, less), Some(Ordering::Greater), "{less} {more}");
        }
        for (one, other) in [("0", "-0"), ("1", "1.00"), ("007", "7"), ("0.10", "0.1")] {
            assert_eq!(compare(one, other), Some(Ordering::Equal), "{one} {other}");
        }
        for bad in ["", "-", ".", "1.", ".5", "1e3", "x", "1.2.3", "--1", "+1"] {
            assert_eq!(compare(bad, "1"), None, "{bad}");
        }
    }

    #[test]
    fn limits_are_sentences() {
        let limits = Limited {
            min: Some("1".to_owned()),
            max: Some("100".to_owned()),
            ..Limited::default()
        };
        assert_eq!(limits.describe(), ["From 1 to 100."]);
        let item = Limited {
            min_length: Some(3),
            pattern: Some("[a-z`]+".to_owned()),
            ..Limited::default()
        };
        let limits =
            Limited { max_items: Some(1), items: Some(Box::new(item)), ..Limited::default() };
        let each = [
            "At most 1 item.",
            "Each item: at least 3 characters.",
            "Each item: matches the regular expression `` [a-z`]+ ``.",
        ];
        assert_eq!(limits.describe(), each);
    }
}
