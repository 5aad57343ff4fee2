//! Dates and times in a written form such as `DD/MM/YYYY hh:mm`, in which each letter stands for a digit.

/// The digits of a text, by the letters of its form.
#[derive(Default)]
struct Digits {
    year: String,
    month: String,
    day: String,
    hour: String,
    minute: String,
    second: String,
}

/// Whether a text is an existing date, time, or date with a time in a written form.
///
/// The letters `Y`, `M`, `D`, `h`, `m` and `s` of the form stand for digits. Other characters stand for themselves.
pub(super) fn fits(text: &str, form: &str) -> bool {
    let Some(digits) = split(text, form) else { return false };
    let or = |part: &str, other| if part.is_empty() { other } else { number(part) };
    let days = days_in(or(&digits.year, 2000), or(&digits.month, 1));
    let at_most = |part: &str, most| or(part, 0) <= most;
    // 60 allows a leap second.
    (1..=days).contains(&or(&digits.day, 1))
        && at_most(&digits.hour, 23)
        && at_most(&digits.minute, 59)
        && at_most(&digits.second, 60)
}

/// Returns the number of days in a month. Zero if the month does not exist.
fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or(u32::MAX)
}

fn split(text: &str, form: &str) -> Option<Digits> {
    if text.len() != form.len() {
        return None;
    }
    let mut digits = Digits::default();
    for (found, wanted) in text.chars().zip(form.chars()) {
        let part = match wanted {
            'Y' => &mut digits.year,
            'M' => &mut digits.month,
            'D' => &mut digits.day,
            'h' => &mut digits.hour,
            'm' => &mut digits.minute,
            's' => &mut digits.second,
            other if other == found => continue,
            _ => return None,
        };
        if !found.is_ascii_digit() {
            return None;
        }
        part.push(found);
    }
    Some(digits)
}

/// Whether some text fits both forms, and means a different day or time in each.
pub(super) fn are_ambiguous(one: &str, other: &str) -> bool {
    let shape = |form: &str| -> String {
        form.chars().map(|c| if "YMDhms".contains(c) { '0' } else { c }).collect()
    };
    one != other && shape(one) == shape(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_each_digit_of_its_form() {
        assert!(fits("29/02/2024 23:59", "DD/MM/YYYY hh:mm"));
        assert!(fits("23:59:60", "hh:mm:ss") && fits("0000", "hhmm"));
        for bad in [
            "29/02/2025 23:59",
            "2/02/2024 23:59",
            "29/02/2024 24:00",
            "29/02/2024T23:59",
            "02/29/2024 23:59",
        ] {
            assert!(!fits(bad, "DD/MM/YYYY hh:mm"), "{bad}");
        }
        assert!(!fits("23:59:61", "hh:mm:ss") && !fits("洲1:59", "hh:mm") && !fits("", "hh:mm"));
    }

    #[test]
    fn forms_that_differ_only_in_their_letters_are_ambiguous() {
        assert!(are_ambiguous("DD/MM/YYYY", "MM/DD/YYYY"));
        assert!(!are_ambiguous("DD/MM/YYYY", "DD/MM/YYYY"));
        assert!(!are_ambiguous("YYYY/MM/DD", "DD/MM/YYYY") && !are_ambiguous("hh:mm", "hh:mm:ss"));
    }
}
