//! The report as CSV.

use std::collections::BTreeSet;
use std::io::Write;

use super::{Report, parameters, plain, time};
use crate::error::BulkError;
use crate::input::amount;
use crate::store::ItemRow;

/// The columns before those of the parameters.
const FIRST: [&str; 7] = ["row", "state", "settled", "tries", "amount", "sent", "ended"];

/// The columns after them.
const LAST: [&str; 2] = ["result", "reason"];

pub(super) async fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), BulkError> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    report
        .each(|item| {
            for name in parameters(item).into_keys() {
                names.insert(name);
            }
            Ok(())
        })
        .await?;
    let mut writer = csv::Writer::from_writer(out);
    let header = FIRST.iter().map(|name| (*name).to_owned());
    let header = header.chain(names.iter().map(|name| column(name)));
    let header = header.chain(LAST.iter().map(|name| (*name).to_owned()));
    writer.write_record(header).map_err(failed)?;
    report.each(|item| writer.write_record(cells(item, &names)).map_err(failed)).await?;
    Ok(writer.flush()?)
}

/// Returns the name of the column of a parameter.
fn column(name: &str) -> String {
    match FIRST.contains(&name) || LAST.contains(&name) {
        true => format!("parameter {name}"),
        false => name.to_owned(),
    }
}

fn cells(item: &ItemRow, names: &BTreeSet<String>) -> Vec<String> {
    let parameters = parameters(item);
    let mut cells = vec![
        item.number.to_string(),
        item.state.clone(),
        if item.is_settled { "yes" } else { "no" }.to_owned(),
        item.tries.to_string(),
        amount(item.cost).to_string(),
        item.sent.map(time).unwrap_or_default(),
        item.ended.map(time).unwrap_or_default(),
    ];
    let value =
        |name: &String| parameters.get(name).map_or_else(String::new, |json| plain(json.get()));
    cells.extend(names.iter().map(|name| harmless(value(name))));
    cells.push(harmless(item.result.clone().unwrap_or_default()));
    cells.push(harmless(item.reason.clone().unwrap_or_default()));
    cells
}

/// Puts an apostrophe before a text that a spreadsheet would execute as a formula. A number is none.
fn harmless(text: String) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    match is_formula && text.parse::<f64>().is_err() {
        true => format!("'{text}"),
        false => text,
    }
}

fn failed(error: csv::Error) -> BulkError {
    BulkError::Report(match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("-1+cmd|x", "'-1+cmd|x"),
            (" @SUM(A1)", "' @SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("+8613800000000", "+8613800000000"),
            ("-10.50", "-10.50"),
            ("plan", "plan"),
            ("", ""),
        ] {
            assert_eq!(harmless(text.to_owned()), cell);
        }
        assert_eq!(
            (column("state"), column("imsi")),
            ("parameter state".to_owned(), "imsi".to_owned())
        );
    }
}
