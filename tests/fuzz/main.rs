//! Property tests with random and with almost valid inputs: canonical text and signatures, responses, pushes, values and
//! the spec reader. They prove that no input causes a panic, and that what is written can be read back.
//!
//! A short run with fixed inputs is part of the tests. `FUZZ_CASES` sets the number of inputs for each property, and
//! `FUZZ_SEED` selects other inputs.

mod edit;
mod pushes;
mod responses;
mod sign;
mod spec;
mod values;

use proptest::test_runner::{Config, RngSeed};

/// Returns the settings of a property, with `share` percent of the inputs.
fn config(share: u32) -> Config {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse().expect("a number"));
    let cases = number("FUZZ_CASES").unwrap_or(250_u64);
    Config {
        cases: u32::try_from(cases * u64::from(share) / 100).expect("fewer inputs").max(1),
        rng_seed: RngSeed::Fixed(number("FUZZ_SEED").unwrap_or(1)),
        // A failure prints its smallest input, which then becomes a test of its own.
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..Config::default()
    }
}
