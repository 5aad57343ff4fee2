//! What an unquoted scalar is.
//!
//! YAML 1.1, YAML 1.2 and the programs that read them disagree about values such as `0000`, `1_000`, `yes` and `.5`.
//! A spec avoids the question with one rule: a text that looks like a number, a boolean, a date or nothing is in
//! quotes. A number is written as in JSON.

/// An unquoted scalar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Plain<'t> {
    Text(&'t str),
    Unsigned(u64),
    Signed(i64),
    /// A number with a fraction or an exponent, or a number that is too large for an integer.
    Number(f64),
    Boolean(bool),
    /// No value.
    Nothing,
    /// A text that some programs read as something else, which the word names.
    Ambiguous(&'static str),
}

impl<'t> Plain<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        match text {
            "" => return Self::Nothing,
            "true" => return Self::Boolean(true),
            "false" => return Self::Boolean(false),
            _ => {}
        }
        if is_json_number(text) {
            return match (text.parse(), text.parse(), text.parse()) {
                (Ok(number), _, _) => Self::Unsigned(number),
                (_, Ok(number), _) => Self::Signed(number),
                (_, _, Ok(number)) => Self::Number(number),
                _ => Self::Ambiguous("a number"),
            };
        }
        match looks_like(text) {
            Some(other) => Self::Ambiguous(other),
            None => Self::Text(text),
        }
    }

    /// Returns what YAML reads, with its article. `None` for text.
    pub(crate) fn kind(self) -> Option<&'static str> {
        match self {
            Self::Text(_) => None,
            Self::Unsigned(_) | Self::Signed(_) | Self::Number(_) => Some("a number"),
            Self::Boolean(_) => Some("a boolean"),
            Self::Nothing => Some("nothing"),
            Self::Ambiguous(other) => Some(other),
        }
    }
}

/// Whether a text is a number of JSON.
fn is_json_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|power| digits(power.strip_prefix(['+', '-']).unwrap_or(power)))
}

/// Returns what a program may read instead of a text: the other types of YAML 1.1 and 1.2.
fn looks_like(text: &str) -> Option<&'static str> {
    match text.to_ascii_lowercase().as_str() {
        "~" | "null" => return Some("nothing"),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" => return Some("a boolean"),
        ".inf" | "+.inf" | "-.inf" | ".nan" => return Some("a number"),
        _ => {}
    }
    if is_date(text) {
        return Some("a date");
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text).to_ascii_lowercase();
    let is_made_of = |text: &str, digits: &str| {
        text.contains(|c: char| c != '_' && digits.contains(c))
            && text.chars().all(|c| c == '_' || digits.contains(c))
    };
    let with_base = |prefix: &str, digits| {
        unsigned.strip_prefix(prefix).is_some_and(|rest| is_made_of(rest, digits))
    };
    let (mantissa, power) = unsigned.split_once('e').unwrap_or((&unsigned, "0"));
    let decimal = is_made_of(mantissa, "0123456789.")
        && mantissa.contains(|c: char| c.is_ascii_digit())
        && mantissa.matches('.').count() <= 1
        && is_made_of(power.strip_prefix(['+', '-']).unwrap_or(power), "0123456789");
    // Numbers with base 60, such as `12:30:45`.
    let sexagesimal =
        unsigned.contains(':') && unsigned.split(':').all(|part| is_made_of(part, "0123456789."));
    let is_number = decimal
        || sexagesimal
        || with_base("0x", "0123456789abcdef")
        || with_base("0o", "01234567")
        || with_base("0b", "01");
    is_number.then_some("a number")
}

/// Whether a text begins like a date, such as `2022-1-31`.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let mut number = |least: usize, most: usize| {
        parts.next().is_some_and(|part| {
            let digits = part.bytes().take_while(u8::is_ascii_digit).count();
            let rest = &part[digits..];
            (least..=most).contains(&digits)
                && (rest.is_empty() || rest.starts_with([' ', 'T', 't']))
        })
    };
    number(4, 4) && number(1, 2) && number(1, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_text(text: &str) -> bool {
        matches!(Plain::of(text), Plain::Text(_))
    }

    #[test]
    fn one_rule_for_everything_that_looks_like_another_value() {
        let other = [
            "0000",
            "1000",
            "1e3",
            "1E+2",
            "0x1F",
            "0o17",
            "0b1",
            "1_000",
            ".5",
            "5.",
            "+5",
            "-5",
            "08",
            "yes",
            "No",
            "ON",
            "y",
            "null",
            "~",
            "TRUE",
            "true",
            ".inf",
            "2022-01-01",
            "2022-1-1 00:00:00",
            "12:30",
            "8985202201804180019212345",
            "",
        ];
        for text in other {
            assert!(!is_text(text), "{text}");
        }
        for text in [
            "text",
            "1.0.2",
            "v1",
            "-",
            "+",
            "e3",
            "0x",
            "_",
            "yesno",
            "7:x",
            "2022-01",
            "CB-99-9400",
            "1-2-3",
        ] {
            assert!(is_text(text), "{text}");
        }
    }
}
