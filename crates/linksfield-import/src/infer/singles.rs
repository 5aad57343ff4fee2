//! Identifiers and numbers.

use linksfield_spec::{DeviceCode, Iccid, Imei, Imsi, Msisdn, ValueType, Wire};

use super::{Known, Meaning, named, units};
use crate::page::Kind;

impl Known<'_> {
    pub(super) fn identifier(&self) -> Option<Meaning> {
        let compact = self.words.concat();
        let named_like = |word: &str| compact.contains(word);
        // A long text mentions identifiers of other things.
        let first: String = self.text.chars().take(60).collect();
        let mentions = |word: &str| first.contains(word);
        let is_thing =
            self.is_named(&["device", "card", "cards", "sim", "sims", "asset", "devices"]);
        let is_state = self.is_named(&[
            "status", "state", "type", "time", "date", "name", "count", "num", "total", "mark",
            "flag",
        ]);
        if is_state {
            return None;
        }
        // "Usually an ICCID" leaves other forms open.
        let is_hedged = ["通常", "一般", "usually", "normally", "typically"]
            .iter()
            .any(|word| first.contains(word));
        if is_thing && is_hedged && mentions("iccid") {
            return Some(Meaning { is_sensitive: true, ..named("text") });
        }
        let (name, ty): (&str, ValueType) = if is_thing && mentions("iccid") && mentions("imei") {
            ("device-code", DeviceCode.into())
        } else if named_like("iccid") || (is_thing && mentions("iccid")) {
            ("iccid", Iccid.into())
        } else if named_like("imsi") || (is_thing && mentions("imsi")) {
            ("imsi", Imsi.into())
        } else if named_like("msisdn") {
            ("msisdn", Msisdn.into())
        } else if named_like("imei") || (is_thing && mentions("imei")) {
            ("imei", Imei.into())
        } else {
            return None;
        };
        match self.values.iter().find(|value| !ty.fits_text(value)) {
            None if self.node.kind == Kind::Text => Some(named(name)),
            None => {
                Some(self.undecided(&format!("it looks like `{name}`, but is not written as text")))
            }
            Some(_) => {
                Some(self.undecided(&format!(
                    "it looks like `{name}`, but the example has another form"
                )))
            }
        }
    }

    pub(super) fn number(&self, wire: Wire) -> Option<Meaning> {
        let keys = |decimals: Option<u32>| {
            let mut keys = vec![("wire", wire.as_str().to_owned())];
            keys.extend(decimals.map(|decimals| ("decimals", decimals.to_string())));
            keys
        };
        let is_whole = |value: &String| {
            let digits = value.strip_prefix('-').unwrap_or(value);
            let is_number = !digits.is_empty()
                && digits.len() <= 15
                && digits.bytes().all(|b| b.is_ascii_digit());
            is_number && (digits == "0" || !digits.starts_with('0'))
        };
        let is_decimal = |value: &String| {
            let (whole, fraction) = value.split_once('.').unwrap_or((value, "0"));
            is_whole(&whole.to_owned())
                && !fraction.is_empty()
                && fraction.bytes().all(|b| b.is_ascii_digit())
        };
        let is_amount = self
            .is_named(&["amount", "price", "money", "balance", "fee", "cost", "amt"])
            || self.mentions(&["金额", "价格", "余额", "费用", "小数点", "decimal place"]);
        let is_count = self.is_named(&[
            "period", "periods", "count", "num", "qty", "quantity", "total", "size", "page",
            "days", "times", "pages", "limit", "offset", "index", "rows",
        ]);
        match self.node.kind {
            Kind::Integer => Some(Meaning { keys: keys(None), ..named("integer") }),
            Kind::Number if is_count && !is_amount && self.values.iter().all(is_whole) => {
                let inferred = Some("a whole number".to_owned());
                Some(Meaning { keys: keys(None), inferred, ..named("integer") })
            }
            Kind::Number => Some(Meaning { keys: keys(self.decimals()), ..named("decimal") }),
            _ if is_amount && self.values.iter().all(is_decimal) => {
                let decimals = self.decimals();
                let inferred = decimals.is_none().then(|| "a decimal number".to_owned());
                Some(Meaning { keys: keys(decimals), inferred, ..named("decimal") })
            }
            _ if is_count && !self.values.is_empty() && self.values.iter().all(is_whole) => {
                let inferred = Some("a whole number".to_owned());
                Some(Meaning { keys: keys(None), inferred, ..named("integer") })
            }
            _ => None,
        }
    }

    fn decimals(&self) -> Option<u32> {
        self.node
            .decimals
            .filter(|decimals| (1..=12).contains(decimals))
            .or_else(|| units::decimals(&self.text))
    }
}
