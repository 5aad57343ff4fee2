//! Units and decimal places.

use super::Known;

/// The units that pages name, and how a spec writes them.
const UNITS: [(&str, &str); 20] = [
    ("元", "yuan (CNY)"),
    ("人民币", "yuan (CNY)"),
    ("yuan", "yuan (CNY)"),
    ("美元", "US dollars"),
    ("usd", "US dollars"),
    ("港币", "Hong Kong dollars"),
    ("分", "fen (CNY)"),
    ("gb", "GB"),
    ("mb", "MB"),
    ("kb", "KB"),
    ("字节", "bytes"),
    ("bytes", "bytes"),
    ("byte", "bytes"),
    ("毫秒", "milliseconds"),
    ("milliseconds", "milliseconds"),
    ("秒", "seconds"),
    ("seconds", "seconds"),
    ("天", "days"),
    ("days", "days"),
    ("months", "months"),
];

/// Reads the unit of a quantity: `单位元`, `单位：MB`, `unit: MB`, `in MB`.
pub(super) fn read(text: &str) -> Option<String> {
    for mark in ["单位", "units:", "unit:", "unit is ", "unit "] {
        let Some((_, rest)) = text.split_once(mark) else { continue };
        let rest = rest.trim_start_matches([' ', ':', '：', '为', '是', '(', '（']);
        if let Some((_, unit)) = UNITS.iter().find(|(word, _)| rest.starts_with(word)) {
            return Some((*unit).to_owned());
        }
    }
    let is_unit = |word: &str, unit: &str| {
        word == format!("in {unit}") || word == format!("({unit})") || word == format!("（{unit}）")
    };
    UNITS.iter().find_map(|(word, unit)| {
        let forms = [format!(" in {word}"), format!("({word})"), format!("（{word}）")];
        let found = forms.iter().any(|form| {
            text.find(form.as_str())
                .is_some_and(|at| !text[at + form.len()..].starts_with(char::is_alphanumeric))
        });
        (found || is_unit(text, word)).then(|| (*unit).to_owned())
    })
}

/// Reads the unit of data at the end of a name or of a line: `data_used_mb`, `data used, MB`.
pub(super) fn at_end(words: &[String], text: &str) -> Option<String> {
    const DATA: [&str; 3] = ["kb", "mb", "gb"];
    let of_name = words.last().filter(|word| words.len() > 1 && DATA.contains(&word.as_str()));
    let mut of_text = text.lines().filter_map(|line| {
        let (_, end) = line.trim_end_matches(['.', '。']).rsplit_once([',', '，', '、'])?;
        DATA.into_iter().find(|unit| end.trim() == *unit)
    });
    let unit = of_text.next().or(of_name.map(String::as_str))?;
    Some(unit.to_uppercase())
}

/// Whether a field is an amount of money or data, whose unit is important.
pub(super) fn is_quantity(known: &Known<'_>) -> bool {
    let is_text_number = known.values.iter().all(|value| value.parse::<f64>().is_ok());
    let is_named = known.is_named(&[
        "amount",
        "price",
        "money",
        "balance",
        "fee",
        "cost",
        "flow",
        "usage",
        "volume",
        "traffic",
        "used",
        "remaining",
        "duration",
    ]);
    let is_other = known.is_named(&[
        "type", "flag", "status", "state", "currency", "id", "name", "time", "date", "list",
    ]);
    is_text_number && is_named && !is_other
}

/// Reads the number of decimal places: `小数点后两位`, `two decimal places`.
pub(super) fn decimals(text: &str) -> Option<u32> {
    let number = |word: &str| -> Option<u32> {
        let words = [
            ("一", 1),
            ("两", 2),
            ("二", 2),
            ("三", 3),
            ("四", 4),
            ("one", 1),
            ("two", 2),
            ("three", 3),
            ("four", 4),
        ];
        let listed = words.iter().find(|(name, _)| word == *name).map(|(_, number)| *number);
        listed.or_else(|| word.parse().ok()).filter(|number| (1..=12).contains(number))
    };
    for mark in ["小数点后", "小数"] {
        let Some((before, rest)) = text.split_once(mark) else { continue };
        let word: String = rest.chars().take_while(|c| *c != '位').take(2).collect();
        if let Some(decimals) = number(word.trim()) {
            return Some(decimals);
        }
        let before: Vec<char> = before.trim_end_matches('位').chars().collect();
        if let Some(decimals) = before.last().and_then(|last| number(&last.to_string())) {
            return Some(decimals);
        }
    }
    let (before, _) = text.split_once("decimal")?;
    number(before.split_whitespace().next_back()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_decimals_are_read_in_both_languages() {
        assert_eq!(read("运费,单位元,含税").as_deref(), Some("yuan (CNY)"));
        assert_eq!(read("流量，单位：mb").as_deref(), Some("MB"));
        assert_eq!(read("used data in mb.").as_deref(), Some("MB"));
        assert_eq!(read("price (usd)").as_deref(), Some("US dollars"));
        assert_eq!(read("an individual"), None);
        let words = |name: &str| name.split('_').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(at_end(&words("data_used_mb"), "").as_deref(), Some("MB"));
        assert_eq!(at_end(&words("used"), "data used at the time, gb").as_deref(), Some("GB"));
        assert_eq!(at_end(&words("mb"), "the code of the mb, or gb of data"), None);
        assert_eq!(decimals("保留小数点后两位"), Some(2));
        assert_eq!(decimals("保留3位小数"), Some(3));
        assert_eq!(decimals("amount, two decimal places"), Some(2));
        assert_eq!(decimals("a decimal"), None);
    }
}
