//! The recipe contains its tests.

#[path = "../../examples/store_and_fake.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}
