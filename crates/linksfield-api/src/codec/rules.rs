//! Checks the rules of parameters in addition to their types: limits, and when a parameter is required.
//!
//! Limits are checked on the text form of a value, so that one function serves all types. No number is converted, and
//! no digit is lost.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::OnceLock;

use regex_lite::{Regex, RegexBuilder};

use super::{Codec, InvalidValue};
use crate::text::joined;

/// The limits of a value.
#[derive(Debug)]
pub struct Limits {
    /// The least number.
    pub min: Option<&'static str>,
    /// The greatest number.
    pub max: Option<&'static str>,
    /// The least length of a text, in characters.
    pub min_length: usize,
    /// The pattern that a whole text must match.
    pub pattern: Option<Pattern>,
    /// The least number of items of a list.
    pub min_items: usize,
    /// The greatest number of items of a list.
    pub max_items: usize,
    /// Whether errors show the value. They do not show a sensitive value.
    pub is_shown: bool,
}

impl Limits {
    /// No limits.
    pub const NONE: Self = Self {
        min: None,
        max: None,
        min_length: 0,
        pattern: None,
        min_items: 0,
        max_items: usize::MAX,
        is_shown: true,
    };

    fn check(&self, text: &str) -> Result<(), InvalidValue> {
        let is = |limit: &str, order| compare(text, limit) == Some(order);
        if let Some(min) = self.min.filter(|min| is(min, Ordering::Less)) {
            return Err(self.beyond(text, format_args!("must be at least {min}")));
        }
        if let Some(max) = self.max.filter(|max| is(max, Ordering::Greater)) {
            return Err(self.beyond(text, format_args!("must be at most {max}")));
        }
        if self.min_length > 0 && text.chars().take(self.min_length).count() < self.min_length {
            let least = self.min_length;
            return Err(InvalidValue::new(format!("is shorter than {least} characters")));
        }
        match &self.pattern {
            Some(pattern) if !pattern.is_match(text) => {
                let pattern = pattern.text;
                Err(self.invalid(text, format_args!("must match the pattern `{pattern}`")))
            }
            _ => Ok(()),
        }
    }

    fn check_count(&self, count: usize) -> Result<(), InvalidValue> {
        let (least, most) = (self.min_items, self.max_items);
        if count < least {
            let reason = format!("has {}, but must have at least {least}", items(count));
            return Err(InvalidValue::new(reason));
        }
        if count > most {
            let reason = format!("has {}, but must have at most {most}", items(count));
            return Err(InvalidValue::new(reason));
        }
        Ok(())
    }

    /// Returns the error for a number.
    fn beyond(&self, number: &str, rule: fmt::Arguments<'_>) -> InvalidValue {
        if !self.is_shown {
            return InvalidValue::new(rule.to_string());
        }
        InvalidValue::showing(format!("is {number}, but {rule}"), rule.to_string())
    }

    /// Returns the error for a text. It shows the beginning of the value, unless the value is sensitive.
    fn invalid(&self, text: &str, rule: fmt::Arguments<'_>) -> InvalidValue {
        if !self.is_shown {
            return InvalidValue::new(rule.to_string());
        }
        let shown: String = text.chars().take(SHOWN).collect();
        let rest = if text.chars().nth(SHOWN).is_some() { "…" } else { "" };
        InvalidValue::showing(format!("is {shown:?}{rest}, but {rule}"), rule.to_string())
    }
}

fn items(count: usize) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}

/// The greatest number of characters of a value in an error.
const SHOWN: usize = 40;

/// A regular expression that a whole text must match. It is compiled when it is first used.
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({:?})", self.text)
    }
}

impl Pattern {
    /// Creates a pattern.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self { text, compiled: OnceLock::new() }
    }

    /// Whether a whole text matches.
    fn is_match(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| {
            RegexBuilder::new(&format!("^(?:{})$", self.text)).size_limit(1 << 20).build().ok()
        });
        // The generator refuses a pattern that cannot be compiled.
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// Checks the limits of a value.
///
/// # Errors
///
/// [`InvalidValue`] if the value is not within the limits.
pub fn check<C: Codec>(
    name: &'static str,
    value: Option<&C::Value>,
    limits: &Limits,
) -> Result<(), InvalidValue> {
    match value {
        Some(value) => limits.check(&C::text(value)).map_err(|invalid| invalid.below(name)),
        None => Ok(()),
    }
}

/// Checks the limits of a list, and those of its items.
///
/// # Errors
///
/// [`InvalidValue`] if the number of items or an item is not within the limits.
pub fn check_list<C: Codec>(
    name: &'static str,
    list: Option<&Vec<C::Value>>,
    limits: &Limits,
    each: Option<&Limits>,
) -> Result<(), InvalidValue> {
    let Some(list) = list else { return Ok(()) };
    limits.check_count(list.len()).map_err(|invalid| invalid.below(name))?;
    let Some(each) = each else { return Ok(()) };
    for (index, item) in list.iter().enumerate() {
        if let Err(invalid) = each.check(&C::text(item)) {
            return Err(invalid.below_index(index).below(name));
        }
    }
    Ok(())
}

/// A condition on another parameter, and whether it holds.
#[derive(Debug)]
pub struct Condition {
    name: &'static str,
    value: Option<&'static str>,
    holds: bool,
}

impl Condition {
    /// A condition that holds if the other parameter has a value.
    #[must_use]
    pub fn equal(
        name: &'static str,
        wanted: &'static str,
        given: Option<Cow<'_, str>>,
        is_shown: bool,
    ) -> Self {
        let value = is_shown.then_some(wanted);
        Self { name, value, holds: given.is_some_and(|given| given == wanted) }
    }

    /// A condition that holds if the other parameter is present.
    #[must_use]
    pub fn present(name: &'static str, holds: bool) -> Self {
        Self { name, value: None, holds }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value {
            Some(value) => write!(f, "`{}` is `{value}`", self.name),
            None => write!(f, "`{}` is set", self.name),
        }
    }
}

/// Checks that an optional parameter is present if all conditions hold.
///
/// # Errors
///
/// [`InvalidValue`] if the parameter is missing.
pub fn required_when(
    name: &'static str,
    is_given: bool,
    conditions: &[Condition],
) -> Result<(), InvalidValue> {
    if is_given || !conditions.iter().all(|condition| condition.holds) {
        return Ok(());
    }
    let because = |conditions: &[Condition]| {
        let each: Vec<String> = conditions.iter().map(ToString::to_string).collect();
        format!("is missing, but is required because {}", joined(&each, " and "))
    };
    let concealed: Vec<Condition> =
        conditions.iter().map(|one| Condition::present(one.name, one.holds)).collect();
    Err(InvalidValue::showing(because(conditions), because(&concealed)).below(name))
}

/// Whether two texts are the same decimal number.
pub(super) fn is_equal(one: &str, other: &str) -> bool {
    compare(one, other) == Some(Ordering::Equal)
}

/// Compares two decimal numbers, digit by digit. `None` if one of them is not a decimal number.
fn compare(one: &str, other: &str) -> Option<Ordering> {
    let (one, other) = (Number::parse(one)?, Number::parse(other)?);
    let order = one.whole.len().cmp(&other.whole.len());
    let order = order.then(one.whole.cmp(other.whole)).then(one.fraction.cmp(other.fraction));
    Some(match (one.is_negative, other.is_negative) {
        (false, false) => order,
        (true, true) => order.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

/// The digits of a number, without zeros that do not count.
struct Number<'a> {
    is_negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl<'a> Number<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let are_digits =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !are_digits(whole) || !are_digits(fraction) {
            return None;
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let is_zero = whole.is_empty() && fraction.is_empty();
        Some(Self { is_negative: unsigned.len() < text.len() && !is_zero, whole, fraction })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LargeInteger, Quoted, QuotedDecimal, Text};
    use super::*;

    fn reason(result: Result<(), InvalidValue>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn numbers_are_compared_without_losing_digits() {
        let limits = Limits {
            min: Some("-0.5"),
            max: Some("1000000000000000000000000000000"),
            ..Limits::NONE
        };
        let check = |number: &i128| check::<LargeInteger<Quoted>>("n", Some(number), &limits);
        assert_eq!(check(&0).and(check(&1_000_000_000_000_000_000_000_000_000_000)), Ok(()));
        assert_eq!(
            reason(check(&1_000_000_000_000_000_000_000_000_000_001)),
            "`n` is 1000000000000000000000000000001, but must be at most 1000000000000000000000000000000"
        );
        assert_eq!(reason(check(&-1)), "`n` is -1, but must be at least -0.5");
        let limits = Limits { min: Some("0.10"), max: Some("9.99"), ..Limits::NONE };
        for (number, is_valid) in
            [("0.1", true), ("0.09", false), ("9.990", true), ("10", false), ("-1", false)]
        {
            let number = number.parse().unwrap();
            let result = super::check::<QuotedDecimal>("n", Some(&number), &limits);
            assert_eq!(result.is_ok(), is_valid, "{number}");
        }
    }

    #[test]
    fn a_whole_text_matches_its_pattern() {
        static LIMITS: Limits =
            Limits { min_length: 2, pattern: Some(Pattern::new("[A-Z]+|x")), ..Limits::NONE };
        let check = |text: &str| check::<Text>("t", Some(&text.to_owned()), &LIMITS);
        assert_eq!(check("AB"), Ok(()));
        assert_eq!(reason(check("x")), "`t` is shorter than 2 characters");
        let long = format!("é\n{}", "x".repeat(50));
        let shown = format!("\"é\\n{}\"…", "x".repeat(38));
        assert_eq!(
            reason(check(&long)),
            format!("`t` is {shown}, but must match the pattern `[A-Z]+|x`")
        );
        assert!(check("ABc").is_err() && check("AB\n").is_err());
        assert_eq!(super::check::<Text>("t", None, &LIMITS), Ok(()));
        let hidden =
            Limits { pattern: Some(Pattern::new("[A-Z]+")), is_shown: false, ..Limits::NONE };
        let result = super::check::<Text>("t", Some(&"secret".to_owned()), &hidden);
        assert_eq!(reason(result), "`t` must match the pattern `[A-Z]+`");
    }

    #[test]
    fn lists_and_their_items_are_checked() {
        let (list, each) = (
            Limits { min_items: 1, max_items: 2, ..Limits::NONE },
            Limits { min_length: 3, ..Limits::NONE },
        );
        let check = |items: &[&str]| {
            let items = items.iter().map(|item| (*item).to_owned()).collect();
            check_list::<Text>("l", Some(&items), &list, Some(&each))
        };
        assert_eq!(check(&["abc"]), Ok(()));
        assert_eq!(reason(check(&[])), "`l` has 0 items, but must have at least 1");
        assert_eq!(reason(check(&["abc"; 3])), "`l` has 3 items, but must have at most 2");
        assert_eq!(reason(check(&["abc", "洲洲"])), "`l[1]` is shorter than 3 characters");
    }

    #[test]
    fn a_parameter_is_required_when_all_conditions_hold() {
        let equal = |given: &'static str| Condition::equal("open", "1", Some(given.into()), true);
        let present = |holds| Condition::present("day", holds);
        assert_eq!(required_when("why", false, &[equal("0"), present(true)]), Ok(()));
        assert_eq!(required_when("why", true, &[equal("1"), present(true)]), Ok(()));
        assert_eq!(
            reason(required_when("why", false, &[equal("1"), present(true)])),
            "`why` is missing, but is required because `open` is `1` and `day` is set"
        );
        let hidden = Condition::equal("pin", "1234", Some("1234".into()), false);
        let text = reason(required_when("why", false, &[hidden]));
        assert_eq!(text, "`why` is missing, but is required because `pin` is set");
    }
}
