//! The recipe contains its tests.

#[path = "../../examples/test_with_failures.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}
