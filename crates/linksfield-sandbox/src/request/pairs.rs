//! Parses pairs of a query or of a form, and joins lists whose items are separate pairs. Ambiguous pairs are refused, for
//! instance a name that appears twice.

use std::collections::BTreeSet;

use linksfield_spec::{Field, ListStyle};
use percent_encoding::percent_decode_str;

use super::refusal::{Refusal, refuse, refuse_for};

/// The values of a query, of a form, or of the text parts of a multipart body.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// The values by name. The items of a list are joined with commas, as they are signed.
    pub(super) values: Vec<(String, String)>,
    /// The items of lists that were sent as separate pairs, by the name of the parameter.
    pub(super) lists: Vec<(String, Vec<String>)>,
}

impl Pairs {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn list(&self, name: &str) -> Option<&[String]> {
        self.lists.iter().find(|(own, _)| own == name).map(|(_, items)| items.as_slice())
    }
}

/// Splits and decodes `a=1&b=2`. `place` is where the text was sent, such as `query`.
pub(super) fn decode(text: &str, place: &str) -> Result<Vec<(String, String)>, Refusal> {
    let decode = |text: &str| match percent_decode_str(&text.replace('+', " ")).decode_utf8() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => refuse("sandbox.parameter", format!("the {place} is not valid UTF-8")),
    };
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

/// Joins the pairs of lists, and refuses names that appear twice.
pub(super) fn join(
    pairs: Vec<(String, String)>,
    fields: &[Field],
    place: &str,
) -> Result<Pairs, Refusal> {
    let mut joined = Pairs::default();
    let mut seen = BTreeSet::new();
    for (name, value) in pairs {
        if let Some((field, index)) = item_of(fields, &name) {
            let items = match joined.lists.iter_mut().find(|(own, _)| *own == field.name) {
                Some((_, items)) => items,
                None => {
                    joined.lists.push((field.name.clone(), Vec::new()));
                    // The last list was added in the line before.
                    let Some((_, items)) = joined.lists.last_mut() else { continue };
                    items
                }
            };
            if index.is_some_and(|index| index != items.len()) {
                let reason =
                    format!("the items of `{}` must be numbered from 0 in the {place}", field.name);
                return refuse("sandbox.parameter", reason);
            }
            items.push(value);
            continue;
        }
        let separate = fields.iter().find(|field| field.name == name && suffix(field).is_some());
        if let Some(field) = separate {
            let suffix = suffix(field).unwrap_or_default();
            let reason = format!("each item of `{name}` must be sent as `{name}{suffix}`");
            return refuse("sandbox.parameter", reason);
        }
        if !seen.insert(name.clone()) {
            return refuse_for(
                "sandbox.parameter",
                format!("a parameter appears twice in the {place}"),
                format!("the parameter `{name}` appears twice in the {place}"),
            );
        }
        joined.values.push((name, value));
    }
    for (name, items) in &joined.lists {
        joined.values.push((name.clone(), items.join(",")));
    }
    Ok(joined)
}

/// Returns what follows the name of a list whose items have other names than the list.
fn suffix(field: &Field) -> Option<&'static str> {
    match field.style {
        ListStyle::Brackets => Some("[]"),
        ListStyle::Indexed => Some("[0]"),
        ListStyle::Comma | ListStyle::Repeated | ListStyle::Json => None,
    }
}

/// Returns the list to which a pair with this name belongs, and the number of the item if the name contains it.
pub(super) fn item_of<'f>(fields: &'f [Field], name: &str) -> Option<(&'f Field, Option<usize>)> {
    fields.iter().find_map(|field| {
        let rest = name.strip_prefix(field.name.as_str())?;
        match field.style {
            ListStyle::Comma | ListStyle::Json => None,
            ListStyle::Repeated => rest.is_empty().then_some((field, None)),
            ListStyle::Brackets => (rest == "[]").then_some((field, None)),
            ListStyle::Indexed => {
                let digits = rest.strip_prefix('[')?.strip_suffix(']')?;
                let index: usize = digits.parse().ok()?;
                (index.to_string() == digits).then_some((field, Some(index)))
            }
        }
    })
}
