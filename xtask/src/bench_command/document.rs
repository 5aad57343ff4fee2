//! The tables in `BENCHMARKS.md`. The texts between them are written by people, and kept.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::figure::Figure;
use super::program::{Goal, Measured, Side};

/// The document, in the workspace.
pub(super) const FILE: &str = "BENCHMARKS.md";

/// Replaces the table of a row in the document. The tables are between `<!-- row N -->` and `<!-- end -->`.
///
/// # Errors
///
/// Fails if the document cannot be read or written, or has no place for the row.
pub(super) fn replace(workspace: &Path, row: u64, table: &str) -> Result<(), String> {
    let path = workspace.join(FILE);
    let old =
        fs::read_to_string(&path).map_err(|error| format!("{FILE} cannot be read: {error}"))?;
    let new = replaced(&old, row, table)?;
    if new != old {
        fs::write(&path, new).map_err(|error| format!("{FILE} cannot be written: {error}"))?;
    }
    Ok(())
}

fn replaced(document: &str, row: u64, table: &str) -> Result<String, String> {
    let (start, end) = (format!("<!-- row {row} -->\n"), "<!-- end -->");
    let missing = || {
        format!("{FILE} has no place for row {row}: the lines `{}` and `{end}`", start.trim_end())
    };
    let (before, rest) = document.split_once(&start).ok_or_else(missing)?;
    let (_, after) = rest.split_once(end).ok_or_else(missing)?;
    Ok(format!("{before}{start}\n{}\n\n{end}{after}", table.trim()))
}

/// The table of figures of whole programs.
pub(super) fn figures(figures: &[Figure]) -> String {
    let mut table = String::from(
        "| what | measured | compared with | ratio | goal | met |\n|---|--:|---|--:|---|---|\n",
    );
    for figure in figures {
        let (compared, ratio) = match &figure.reference {
            Some((name, value)) => (
                format!("{name}: {} {}", number(*value), figure.unit),
                format!("{:.2}", figure.value / value),
            ),
            None => (String::new(), String::new()),
        };
        let goal = figure.goal.as_deref().unwrap_or_default();
        let (value, met) = (number(figure.value), verdict(figure.met));
        let _ = writeln!(
            table,
            "| {} | {value} {} | {compared} | {ratio} | {goal} | {met} |",
            figure.what, figure.unit
        );
    }
    table
}

/// The table of a comparison, and what became of its goals.
pub(super) fn comparison(measured: &Measured) -> String {
    let mut table = format!("**{}**\n\n", measured.name);
    let counted = measured.sides.iter().any(|side| side.instructions.is_some());
    let kept = measured.goals.iter().any(|goal| goal.quantity == "kept");
    table.push_str("| | time | ratio |");
    table.push_str(if counted { " instructions | ratio |" } else { "" });
    table.push_str(" allocations |");
    table.push_str(if kept { " kept on the heap | ratio |" } else { "" });
    table.push_str("\n|---|--:|--:|");
    table.push_str(if counted { "--:|--:|" } else { "" });
    table.push_str("--:|");
    table.push_str(if kept { "--:|--:|\n" } else { "\n" });
    let reference = measured.sides.first().cloned().unwrap_or_default();
    for side in &measured.sides {
        let ratio = |quantity: fn(&Side) -> Option<f64>| {
            let ratio = quantity(side).zip(quantity(&reference)).map(|(one, other)| one / other);
            ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
        };
        let time = side.time.map_or_else(String::new, duration);
        let of = side.time_ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        let _ = write!(table, "| {} | {time} | {of} |", side.name);
        if counted {
            let count = side.instructions.map_or_else(String::new, number);
            let _ = write!(table, " {count} | {} |", ratio(|side| side.instructions));
        }
        let _ = write!(table, " {} |", side.allocations.map_or_else(String::new, number));
        if kept {
            let bytes = side.kept.map_or_else(String::new, |bytes| format!("{} B", number(bytes)));
            let _ = write!(table, " {bytes} | {} |", ratio(|side| side.kept));
        }
        table.push('\n');
    }
    table.push('\n');
    for goal in &measured.goals {
        let _ = writeln!(table, "- {}", goal_line(measured, goal));
    }
    table
}

fn goal_line(measured: &Measured, goal: &Goal) -> String {
    let Goal { side, quantity, against, ratio } = goal;
    let quantity = if quantity == "kept" { "memory" } else { quantity };
    let shown = (ratio * 100.0).round() / 100.0;
    let wanted = format!("{side}, {quantity}: at most {shown} × {against}");
    match measured.reached(goal) {
        Some(reached) => format!(
            "{wanted}: {reached:.2}, {}",
            if reached <= *ratio { "met" } else { "**missed**" }
        ),
        None => format!("{wanted}: not measured"),
    }
}

fn verdict(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "yes",
        Some(false) => "**no**",
        None => "",
    }
}

/// Three digits, and no more.
fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => {
            let digits = format!("{value:.0}");
            let mut grouped = String::new();
            for (index, digit) in digits.chars().enumerate() {
                if index > 0 && (digits.len() - index).is_multiple_of(3) && !grouped.ends_with('-')
                {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            grouped
        }
        medium if medium >= 10.0 => format!("{value:.1}"),
        0.0 => "0".to_owned(),
        _ => format!("{value:.2}"),
    }
}

fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 1e3 => format!("{} ns", number(small)),
        medium if medium < 1e6 => format!("{} µs", number(medium / 1e3)),
        large => format!("{} ms", number(large / 1e6)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_table_of_the_row_is_replaced() {
        let document =
            "# Figures\n<!-- row 1 -->\nold\n<!-- end -->\ntext\n<!-- row 12 -->\n<!-- end -->\n";
        let new = replaced(document, 1, "| a |\n").unwrap();
        let expected = "# Figures\n<!-- row 1 -->\n\n| a |\n\n<!-- end -->\ntext\n<!-- row 12 -->\n<!-- end -->\n";
        assert_eq!(new, expected);
        assert_eq!(replaced(&new, 1, "| a |\n").unwrap(), new);
        assert!(replaced(document, 2, "").unwrap_err().contains("no place for row 2"));
    }

    #[test]
    fn numbers_have_three_digits() {
        let texts = [1_234_567.0, 1234.0, 123.4, 12.34, 1.234, 0.0].map(number);
        assert_eq!(texts, ["1,234,567", "1,234", "123", "12.3", "1.23", "0"]);
        assert_eq!([12.0, 1_200.0, 4.56e6].map(duration), ["12.0 ns", "1.20 µs", "4.56 ms"]);
    }

    #[test]
    fn a_goal_is_met_missed_or_not_measured() {
        let side =
            |name: &str, time_ratio| Side { name: name.to_owned(), time_ratio, ..Side::default() };
        let goal = |ratio| Goal {
            side: "ours".into(),
            quantity: "time".into(),
            against: "by hand".into(),
            ratio,
        };
        let mut measured = Measured {
            row: 9,
            name: "a call".to_owned(),
            sides: vec![side("by hand", Some(1.0)), side("ours", Some(1.25))],
            goals: Vec::new(),
        };
        assert_eq!(
            goal_line(&measured, &goal(1.3)),
            "ours, time: at most 1.3 × by hand: 1.25, met"
        );
        assert_eq!(
            goal_line(&measured, &goal(1.2)),
            "ours, time: at most 1.2 × by hand: 1.25, **missed**"
        );
        measured.sides.pop();
        assert_eq!(
            goal_line(&measured, &goal(1.2)),
            "ours, time: at most 1.2 × by hand: not measured"
        );
    }
}
