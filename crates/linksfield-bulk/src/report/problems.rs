//! The table of the rows that were refused or need a person.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{moment, number, parameters, plain};
use crate::store::ItemRow;

/// Draws the table. `all` is the number of such rows, of which `items` are the first.
pub(super) fn draw(items: &[ItemRow], all: i64) -> Markup {
    let common = common(items);
    let shown = i64::try_from(items.len()).unwrap_or(i64::MAX);
    html! {
        h2 { "Rows that were refused, or need a person" }
        @if items.is_empty() {
            p { "None." }
        } @else {
            @if shown < all {
                p.quiet { "The first " (number(shown)) " of " (number(all)) ". The report as CSV or JSON has all of them." }
            }
            @if !common.is_empty() {
                p.quiet { "All of these rows have " (list(&common)) "." }
            }
            div.table {
                table {
                    thead { tr { th { "Row" } th { "State" } th { "Reason and request" } th { "Ended (UTC)" } } }
                    tbody { @for item in items { (row(item, &common)) } }
                }
            }
        }
    }
}

fn row(item: &ItemRow, common: &BTreeMap<String, String>) -> Markup {
    let state = if item.state == "unsettled" { "to be checked" } else { "refused" };
    let own = values(item).into_iter().filter(|(name, _)| !common.contains_key(name));
    html! {
        tr class=(item.state) {
            td { (item.number) }
            td { b { (state) } }
            td {
                (item.reason.as_deref().unwrap_or("no reason was stated"))
                div.quiet { (list(&own.collect())) }
            }
            td { @if let Some(ended) = item.ended { (moment(ended)) } }
        }
    }
}

/// Returns the parameters that have the same value in all rows, if there are several rows.
fn common(items: &[ItemRow]) -> BTreeMap<String, String> {
    let Some((first, others)) = items.split_first().filter(|(_, others)| !others.is_empty()) else {
        return BTreeMap::new();
    };
    let mut common = values(first);
    for item in others {
        let own = values(item);
        common.retain(|name, value| own.get(name) == Some(value));
    }
    common
}

fn values(item: &ItemRow) -> BTreeMap<String, String> {
    parameters(item).into_iter().map(|(name, json)| (name, plain(json.get()))).collect()
}

fn list(values: &BTreeMap<String, String>) -> String {
    values.iter().map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ")
}
