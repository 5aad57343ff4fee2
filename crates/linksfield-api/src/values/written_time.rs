//! [`written_time`]: the time of a request as a date and a time of day.

use super::date::civil;

/// Returns a time in the form of a pattern such as `YYYY-MM-DD hh:mm:ss`, at an offset from UTC in minutes.
///
/// The pattern `RFC 3339` is `YYYY-MM-DDThh:mm:ss` with the offset at its end.
pub(crate) fn written_time(unix_milliseconds: i64, pattern: &str, offset: i32) -> String {
    let seconds = unix_milliseconds.div_euclid(1000) + i64::from(offset) * 60;
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let is_rfc = pattern == "RFC 3339";
    let mut rest = if is_rfc { "YYYY-MM-DDThh:mm:ss" } else { pattern };
    let mut out = String::new();
    while let Some(next) = rest.chars().next() {
        let field = [
            ("YYYY", format!("{year:04}")),
            ("MM", format!("{month:02}")),
            ("DD", format!("{day:02}")),
            ("hh", format!("{:02}", second / 3600)),
            ("mm", format!("{:02}", second / 60 % 60)),
            ("ss", format!("{:02}", second % 60)),
        ];
        match field.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, text)) => {
                out.push_str(text);
                rest = &rest[name.len()..];
            }
            None => {
                out.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    if is_rfc && offset == 0 {
        out.push('Z');
    } else if is_rfc {
        let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.abs());
        out.push_str(&format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected values are those of `date -d @1711502999`.
    #[test]
    fn each_pattern_is_written_at_its_offset() {
        let at = 1_711_502_999_999;
        for (pattern, offset, expected) in [
            ("YYYYMMDDhhmmss", 480, "20240327092959"),
            ("YYYY-MM-DD hh:mm:ss", 0, "2024-03-27 01:29:59"),
            ("YYYY-MM-DDThh:mm:ss", -210, "2024-03-26T21:59:59"),
            ("RFC 3339", 0, "2024-03-27T01:29:59Z"),
            ("RFC 3339", 480, "2024-03-27T09:29:59+08:00"),
            ("RFC 3339", -210, "2024-03-26T21:59:59-03:30"),
        ] {
            assert_eq!(written_time(at, pattern, offset), expected, "{pattern}");
        }
        assert_eq!(written_time(-1, "YYYYMMDDhhmmss", 0), "19691231235959");
        assert_eq!(written_time(951_782_400_000, "YYYY-MM-DD", 0), "2000-02-29");
    }
}
