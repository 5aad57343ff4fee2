//! Writes the parameters of a call in one spelling, so that two calls with the same parameters can be recognised.

use linksfield_sign::{Empties, Form, KeyOrder, canonicalize};
use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::info::{ParameterInfo, ParameterKind};
use crate::json_text::{items, members, number, quoted, string};

/// An object, and the objects that contain it.
struct Scope<'a> {
    name: Option<&'static str>,
    members: Vec<&'static ParameterInfo>,
    outer: Option<&'a Scope<'a>>,
}

/// Returns a request that its type has written, with its keys in order, and with decimal numbers without zeros at the end.
pub(super) fn in_one_spelling(parameters: &'static [ParameterInfo], written: &str) -> String {
    let form = Form { nested: KeyOrder::Sorted, empties: Empties::Keep, ..Form::default() };
    let sorted = canonicalize(written, &form).unwrap_or_else(|_| written.to_owned());
    let Ok(raw) = serde_json::from_str::<&RawValue>(&sorted) else { return sorted };
    let mut out = String::with_capacity(sorted.len());
    object(raw, &Scope { name: None, members: parameters.iter().collect(), outer: None }, &mut out);
    out
}

fn object(raw: &RawValue, scope: &Scope<'_>, out: &mut String) {
    let Some(members) = members(raw) else { return out.push_str(raw.get()) };
    let members = members.into_iter().map(|(name, raw)| {
        let known = scope.members.iter().find(|known| known.name == name);
        (name, raw, known.map(|known| &known.kind))
    });
    entries(members, scope, out);
}

fn entries<'a>(
    members: impl Iterator<Item = (impl AsRef<str>, &'a RawValue, Option<&'static ParameterKind>)>,
    scope: &Scope<'_>,
    out: &mut String,
) {
    let mut separator = '{';
    for (name, raw, kind) in members {
        out.push(separator);
        separator = ',';
        out.push_str(quoted(name.as_ref()).get());
        out.push(':');
        match kind {
            Some(kind) => value(raw, kind, scope, out),
            None => out.push_str(raw.get()),
        }
    }
    if separator == '{' {
        out.push('{');
    }
    out.push('}');
}

fn value(raw: &RawValue, kind: &'static ParameterKind, scope: &Scope<'_>, out: &mut String) {
    let inside = |name, members| Scope { name, members, outer: Some(scope) };
    match kind {
        ParameterKind::Value { name: "decimal", .. } => decimal(raw, out),
        ParameterKind::Object { name, members } => {
            object(raw, &inside(*name, members.iter().collect()), out);
        }
        ParameterKind::Union { name, by, variants } => {
            let found = members(raw).unwrap_or_default();
            let chosen = found.iter().find(|(name, _)| name == by).and_then(|(_, raw)| string(raw));
            let variant = variants.iter().find(|variant| chosen.as_deref() == Some(variant.value));
            let members = variant.map_or(&[][..], |variant| variant.members).iter().collect();
            object(raw, &inside(*name, members), out);
        }
        ParameterKind::Enclosing(name) => {
            let mut outer = Some(scope);
            while let Some(scope) = outer {
                if scope.name == Some(*name) {
                    return object(raw, scope, out);
                }
                outer = scope.outer;
            }
            out.push_str(raw.get());
        }
        ParameterKind::Map(kind) => match members(raw) {
            Some(members) => {
                let members = members.into_iter().map(|(name, raw)| (name, raw, Some(*kind)));
                entries(members, scope, out);
            }
            None => out.push_str(raw.get()),
        },
        ParameterKind::List(kind) => match items(raw, usize::MAX) {
            Some(items) if !items.is_empty() => {
                let mut separator = '[';
                for item in items {
                    out.push(separator);
                    separator = ',';
                    value(item, kind, scope, out);
                }
                out.push(']');
            }
            _ => out.push_str(raw.get()),
        },
        ParameterKind::Value { .. } | ParameterKind::Code(_) => out.push_str(raw.get()),
    }
}

fn decimal(raw: &RawValue, out: &mut String) {
    let text = number(raw).map(Into::into).or_else(|| string(raw));
    match text.and_then(|text| Decimal::from_str_exact(&text).ok()) {
        Some(number) => {
            out.push('"');
            out.push_str(&number.normalize().to_string());
            out.push('"');
        }
        None => out.push_str(raw.get()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::info::VariantInfo;

    const MONEY: ParameterKind = ParameterKind::Value { name: "decimal", form: "a decimal number" };
    const TREE: &[ParameterInfo] = &[
        ParameterInfo::required("price").value("decimal", "a decimal number"),
        ParameterInfo::required("code").value("text", "text"),
        ParameterInfo::optional("below").kind(ParameterKind::Enclosing("Tree")),
    ];
    const ALL: &[ParameterInfo] = &[
        ParameterInfo::required("amount").value("decimal", "a decimal number"),
        ParameterInfo::required("version").value("text", "text"),
        ParameterInfo::optional("tree")
            .kind(ParameterKind::Object { name: Some("Tree"), members: TREE }),
        ParameterInfo::optional("prices").kind(ParameterKind::List(&MONEY)),
        ParameterInfo::optional("by_name").kind(ParameterKind::Map(&MONEY)),
        ParameterInfo::optional("free").value("json", "any JSON"),
        ParameterInfo::optional("one").kind(ParameterKind::Union {
            name: None,
            by: "kind",
            variants: &[
                VariantInfo::new("named", None, &[ParameterInfo::required("x").value("text", "")]),
                VariantInfo::new(
                    "paid",
                    None,
                    &[ParameterInfo::required("x").value("decimal", "")],
                ),
            ],
        }),
    ];

    #[test]
    fn only_what_is_a_decimal_number_loses_zeros() {
        let spelled = in_one_spelling(
            ALL,
            r#"{"version":"1.50","amount":"10.50","tree":{"price":2.0,"code":"2.0","below":{"code":"","price":"0.10"}},
            "prices":["1.0",3],"by_name":{"b":"7.70","a":"-0.0"},"free":{"b":1.50,"a":[]}}"#,
        );
        assert_eq!(
            spelled,
            r#"{"amount":"10.5","by_name":{"a":"0","b":"7.7"},"free":{"a":[],"b":1.50},"prices":["1","3"],"tree":{"below":{"code":"","price":"0.1"},"code":"2.0","price":"2"},"version":"1.50"}"#
        );
        for (one, other) in [("named", "1.0"), ("paid", "1")] {
            let spelled =
                in_one_spelling(ALL, &format!(r#"{{"one":{{"x":"1.0","kind":"{one}"}}}}"#));
            assert_eq!(spelled, format!(r#"{{"one":{{"kind":"{one}","x":"{other}"}}}}"#));
        }
        assert_eq!(in_one_spelling(ALL, "{}"), "{}");
    }
}
