//! A measured figure of a whole program or build.

/// One figure, and what it is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// What was measured, for example `the first run`.
    pub what: String,
    /// The figure.
    pub value: f64,
    /// Its unit, for example `ms`.
    pub unit: &'static str,
    /// What it is compared with, measured in the same run: its name and its figure, in the same unit.
    pub reference: Option<(String, f64)>,
    /// What is to be reached, for example `at most 45 ms`.
    pub goal: Option<String>,
    /// Whether the goal was met.
    pub met: Option<bool>,
}
