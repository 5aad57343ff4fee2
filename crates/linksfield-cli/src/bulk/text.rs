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

/// Hides the numbers in a text of the API that may identify a card or a person. The report shows them.
pub(super) fn masked(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut digits = String::new();
    for character in text.chars().take(MOST).chain(['\0']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        match digits.len() {
            LONG.. => shown.push_str("[number]"),
            _ => shown.push_str(&digits),
        }
        digits.clear();
        if character != '\0' {
            shown.push(character);
        }
    }
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
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
