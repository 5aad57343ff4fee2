//! The recorded counts of instructions and allocations, and the check that they did not grow.
//!
//! Ratios to the hand-written code are recorded, not counts: they depend less on the C library and the processor.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::program::Measured;

/// The rows whose counts are recorded.
pub(super) const ROWS: [u64; 4] = [8, 9, 11, 12];
/// How much larger a ratio may be than the recorded one.
const TOLERANCE: f64 = 0.03;
/// The file of the recorded ratios, in the workspace.
const FILE: &str = "crates/linksfield-bench/counts.json";
/// The side whose counts are recorded.
const OURS: &str = "ours";

/// The ratios by row, comparison and quantity.
type Ratios = BTreeMap<String, f64>;

/// Records the ratios of what was measured.
///
/// # Errors
///
/// Fails if the file cannot be written.
pub(super) fn record(workspace: &Path, measured: &[Measured]) -> Result<String, String> {
    let mut text =
        serde_json::to_string_pretty(&ratios(measured)).map_err(|error| error.to_string())?;
    text.push('\n');
    std::fs::write(workspace.join(FILE), text)
        .map_err(|error| format!("{FILE} cannot be written: {error}"))?;
    Ok(format!("Recorded in {FILE}"))
}

/// Compares what was measured with the recorded ratios.
///
/// # Errors
///
/// Fails if a ratio is larger than the recorded one by more than the tolerance, or if a comparison is not recorded. The
/// message has all of them.
pub(super) fn check(workspace: &Path, measured: &[Measured]) -> Result<String, String> {
    let recorded = std::fs::read_to_string(workspace.join(FILE))
        .map_err(|error| format!("{FILE} cannot be read: {error}"))?;
    let recorded: Ratios = serde_json::from_str(&recorded)
        .map_err(|error| format!("{FILE} has another form: {error}"))?;
    compare(&recorded, &ratios(measured))
}

fn ratios(measured: &[Measured]) -> Ratios {
    let mut all = Ratios::new();
    for one in measured {
        let (Some(reference), Some(ours)) =
            (one.sides.first(), one.sides.iter().find(|side| side.name == OURS))
        else {
            continue;
        };
        for quantity in ["instructions", "allocations"] {
            if let (Some(ours), Some(reference)) =
                (ours.quantity(quantity), reference.quantity(quantity))
            {
                let ratio = ours / reference;
                if ratio.is_finite() {
                    all.insert(
                        format!("{}: {}: {quantity}", one.row, one.name),
                        (ratio * 1e3).round() / 1e3,
                    );
                }
            }
        }
    }
    all
}

fn compare(recorded: &Ratios, now: &Ratios) -> Result<String, String> {
    let (mut report, mut failed) = (String::new(), false);
    for (name, ratio) in now {
        let verdict = match recorded.get(name) {
            None => {
                failed = true;
                "not recorded".to_owned()
            }
            Some(old) if *ratio > old * (1.0 + TOLERANCE) => {
                failed = true;
                format!("larger than the recorded {old}")
            }
            Some(old) if *ratio < old * (1.0 - TOLERANCE) => {
                format!("smaller than the recorded {old}")
            }
            Some(_) => "as recorded".to_owned(),
        };
        let _ = writeln!(report, "{name}: {ratio} of the hand-written code, {verdict}");
    }
    // Without valgrind, instructions are not counted.
    for name in recorded.keys().filter(|name| !now.contains_key(*name)) {
        let _ = writeln!(report, "{name}: not measured");
    }
    if now.is_empty() {
        return Err("nothing was measured".to_owned());
    }
    if failed {
        return Err(format!(
            "{report}\nThe client does more than it did. If this is right, record it: cargo xtask bench --counts --update"
        ));
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(pairs: &[(&str, f64)]) -> Ratios {
        pairs.iter().map(|(name, ratio)| ((*name).to_owned(), *ratio)).collect()
    }

    #[test]
    fn growth_beyond_the_tolerance_fails() {
        let recorded = all(&[("8: an order: instructions", 1.2)]);
        compare(&recorded, &all(&[("8: an order: instructions", 1.23)])).unwrap();
        let report = compare(&recorded, &all(&[("8: an order: instructions", 1.25)])).unwrap_err();
        assert!(
            report.contains("1.25 of the hand-written code, larger than the recorded 1.2\n"),
            "{report}"
        );
    }

    #[test]
    fn a_comparison_that_is_not_recorded_fails_and_one_that_cannot_be_measured_does_not() {
        let report = compare(&all(&[]), &all(&[("9: a call: allocations", 1.0)])).unwrap_err();
        assert!(report.contains("not recorded"), "{report}");
        let recorded = all(&[("9: a call: allocations", 1.0), ("9: a call: instructions", 1.0)]);
        let report = compare(&recorded, &all(&[("9: a call: allocations", 1.0)])).unwrap();
        assert!(report.contains("9: a call: instructions: not measured"), "{report}");
    }

    #[test]
    fn a_run_that_measured_nothing_fails() {
        compare(&all(&[("9: a call: allocations", 1.0)]), &all(&[])).unwrap_err();
    }
}
