//! Numbers, times and reasons as people read them.

use std::time::Duration;

use crate::output;

/// From how many digits on a number may identify a card or a person.
const LONG: usize = 7;

/// The longest reason that is shown.
const MOST: usize = 300;

/// Writes a number with a comma between thousands.
pub(super) fn number(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// Returns `1 row`, or `2 rows`.
pub(super) fn rows(count: i64) -> String {
    format!("{} {}", number(count), if count == 1 { "row" } else { "rows" })
}

/// Writes a duration in its largest unit.
pub(super) fn about(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..90 => format!("{} s", seconds.max(1)),
        90..5400 => format!("{} min", (seconds + 30) / 60),
        5400..172_800 => format!("{} h", (seconds + 1800) / 3600),
        _ => format!("{} days", (seconds + 43_200) / 86_400),
    }
}

/// Returns a reason of the API without the numbers that may identify a card or a person, and not too long. The report shows all
/// of it.
pub(super) fn masked(text: &str) -> String {
    let shown = without_numbers(text);
    match shown.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", shown.get(..end).unwrap_or_default()),
        None => shown,
    }
}

/// Hides long numbers, and the characters of control.
pub(super) fn without_numbers(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, digits) = rest.split_at(start);
        let length = digits.find(|character: char| !character.is_ascii_digit());
        let (digits, after) = digits.split_at(length.unwrap_or(digits.len()));
        shown.push_str(before);
        shown.push_str(if digits.len() >= LONG { "[number]" } else { digits });
        rest = after;
    }
    shown.push_str(rest);
    output::harmless(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_show_no_card() {
        assert_eq!(
            masked("card 89852022018041800192 is 1005, +8613800000000"),
            "card [number] is 1005, +[number]"
        );
        assert_eq!(masked("\u{1b}[31mred"), "\u{fffd}[31mred");
        assert_eq!(masked(&"é".repeat(400)).chars().count(), MOST + 1);
    }

    #[test]
    fn durations_have_one_unit() {
        for (seconds, text) in
            [(0, "1 s"), (89, "89 s"), (90, "2 min"), (7200, "2 h"), (172_800, "2 days")]
        {
            assert_eq!(about(Duration::from_secs(seconds)), text);
        }
        assert_eq!((rows(1), rows(10_000)), ("1 row".to_owned(), "10,000 rows".to_owned()));
    }
}
