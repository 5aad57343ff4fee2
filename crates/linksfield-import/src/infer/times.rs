//! Dates, times and timestamps.

use linksfield_spec::{Date, DateFormat, DateTime, DateTimeFormat, ValueType, Wire};

use super::{Known, Meaning, named};

/// Finds the form of a date or a time, if the field has one.
pub(super) fn read(known: &Known<'_>, wire: Wire) -> Option<Meaning> {
    let is_time = known.is_named(&[
        "date",
        "time",
        "day",
        "at",
        "timestamp",
        "start",
        "end",
        "expire",
        "expires",
        "expired",
        "expiry",
        "begin",
        "month",
        "datetime",
        "created",
        "updated",
        "modified",
    ]) || known.mentions(&["日期", "时间", "date", "time"])
        || known.node.format.as_deref().is_some_and(|format| format.starts_with("date"))
        || known.text.contains("yyyy");
    if !is_time {
        return None;
    }
    timestamp(known, wire).or_else(|| if wire == Wire::String { formatted(known) } else { None })
}

fn timestamp(known: &Known<'_>, wire: Wire) -> Option<Meaning> {
    let digits = |length: usize| {
        !known.values.is_empty()
            && known.values.iter().all(|value| {
                value.len() == length
                    && value.starts_with(['1', '2'])
                    && value.bytes().all(|b| b.is_ascii_digit())
            })
    };
    let unit = match (digits(10), digits(13)) {
        (true, _) if !known.mentions(&["yyyy"]) => "seconds",
        (_, true) => "milliseconds",
        _ => return None,
    };
    let keys = vec![("wire", wire.as_str().to_owned()), ("unit", unit.to_owned())];
    let is_stated = known.mentions(&["时间戳", "timestamp", "毫秒", "millisecond", "unix"]);
    let inferred = (!is_stated).then(|| format!("a time in {unit}"));
    Some(Meaning { keys, inferred, ..named("timestamp") })
}

/// A form of a date or a time: its type, its name in the spec, and its check.
struct Form {
    ty: &'static str,
    format: &'static str,
    value: ValueType,
}

fn forms() -> Vec<Form> {
    let dates = DateFormat::ALL.iter().map(|format| Form {
        ty: "date",
        format: format.as_str(),
        value: Date { format: *format, zone: None }.into(),
    });
    let times = DateTimeFormat::ALL.iter().map(|format| Form {
        ty: "date-time",
        format: format.as_str(),
        value: DateTime { formats: vec![*format], zone: None }.into(),
    });
    let mut forms: Vec<Form> = dates.chain(times).collect();
    // The text of a long form contains that of a short one.
    forms.sort_by_key(|form| std::cmp::Reverse(form.format.len()));
    forms
}

fn formatted(known: &Known<'_>) -> Option<Meaning> {
    let forms = forms();
    let named_form = forms.iter().find(|form| known.text.contains(&form.format.to_lowercase()));
    let fits = |form: &Form| known.values.iter().all(|value| form.value.fits_text(value));
    let printed = || forms.iter().find(|form| !known.values.is_empty() && fits(form));
    let mut todos = Vec::new();
    let form = match named_form {
        Some(form) if fits(form) => form,
        Some(form) => {
            let printed = printed()?;
            todos.push(format!(
                "the text names the form {}, and the example has another one",
                form.format
            ));
            printed
        }
        None if known.node.format.as_deref() == Some("date-time") && known.values.is_empty() => {
            forms.iter().find(|form| form.format == "RFC 3339")?
        }
        None if known.node.format.as_deref() == Some("date") && known.values.is_empty() => {
            forms.iter().find(|form| form.format == "YYYY-MM-DD")?
        }
        None => printed()?,
    };
    if named_form.is_none() && form.format.starts_with(['D', 'M']) {
        let other = forms.iter().any(|other| {
            other.format.starts_with(['D', 'M']) && other.format != form.format && fits(other)
        });
        if other {
            todos.push("whether the day or the month is first: the example fits both".to_owned());
        }
    }
    let mut keys = vec![("format", form.format.to_owned())];
    if form.format != "RFC 3339" {
        keys.extend(zone(&known.text).map(|zone| ("zone", zone)));
    }
    let is_stated = named_form.is_some() || known.node.format.is_some();
    let inferred = (!is_stated).then(|| {
        let what = if form.ty == "date" { "day" } else { "time" };
        format!("a {what} in the form `{}`", form.format)
    });
    Some(Meaning { keys, todos, inferred, ..named(form.ty) })
}

/// Reads the offset from UTC: `UTC 8`, `UTC+08:00`, `北京时间`.
fn zone(text: &str) -> Option<String> {
    if ["东八区", "北京时间", "beijing time", "中国时间"].iter().any(|name| text.contains(name))
    {
        return Some("+08:00".to_owned());
    }
    let (_, rest) = text.split_once("utc").or_else(|| text.split_once("gmt"))?;
    let rest = rest.trim_start();
    let sign = if rest.starts_with(['-', '－']) { '-' } else { '+' };
    let rest = rest.trim_start_matches(['+', '-', '＋', '－', ' ']);
    let hours: String = rest.chars().take_while(char::is_ascii_digit).take(2).collect();
    let hours: u8 = hours.parse().ok().filter(|hours| *hours <= 14)?;
    Some(format!("{sign}{hours:02}:00"))
}

#[cfg(test)]
mod tests {
    use super::zone;

    #[test]
    fn zones_are_read_in_each_form() {
        assert_eq!(zone("form yyyymmdd, utc 8").as_deref(), Some("+08:00"));
        assert_eq!(zone("(utc+08:00)").as_deref(), Some("+08:00"));
        assert_eq!(zone("时间，北京时间").as_deref(), Some("+08:00"));
        assert_eq!(zone("utc-5").as_deref(), Some("-05:00"));
        assert_eq!(zone("in utc"), None);
    }
}
