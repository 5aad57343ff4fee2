//! Tests of the options for faults of the program. They prove that a wrong rule stops the program with a message that
//! states what is wrong and what a rule looks like.

#![expect(clippy::expect_used, reason = "a test may panic")]

use std::process::{Command, Output};

/// Runs the program, which must end by itself.
fn run(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linksfield-sandbox"));
    command.args(["--bind", "127.0.0.1:0"]).args(arguments).envs(variables.iter().copied());
    command.output().expect("the program starts")
}

#[track_caller]
fn is_refused(output: &Output, parts: &[&str]) {
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{message}");
    for part in parts {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn a_wrong_rule_is_refused_with_the_grammar_and_the_nearest_word() {
    let output = run(&["--fault", "csss.order_package: drop-aftr"], &[]);
    is_refused(&output, &["the nearest word is `drop-after`", "A rule is `TARGET: WORD"]);
    let output = run(&["--fault", "csss.order_pakage: drop-after"], &[]);
    is_refused(&output, &["did you mean `csss.order_package`?"]);
    let rules = "csss: bom\ncube: code CB-7";
    let output = run(&[], &[("LINKSFIELD_SANDBOX_FAULT", rules)]);
    is_refused(&output, &["the code \"CB-7\" is not documented for cube"]);
}

#[test]
fn numbers_are_checked() {
    is_refused(&run(&["--clock-skew", "x"], &[]), &["--clock-skew"]);
    is_refused(&run(&["--token-lifetime", "1.5"], &[]), &["--token-lifetime"]);
    is_refused(&run(&["--fault-seed", "1.5"], &[]), &["--fault-seed"]);
}

#[test]
fn the_help_explains_the_words_of_a_rule() {
    let output = run(&["--help"], &[]);
    let help = String::from_utf8_lossy(&output.stdout);
    for part in ["--limits", "--control", "--token-uses", "drop-after", "when NAME=VALUE"] {
        assert!(help.contains(part), "{part}: {help}");
    }
}
