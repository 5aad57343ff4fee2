//! Faults on demand: rules that make the sandbox misbehave for the requests that they select.
//!
//! [`Fault`] is a rule (`rule`), which selects requests (`selection`) and has one action (`action`). `grammar` reads
//! rules as text and `printed` prints them, `store` holds the rules of a sandbox, and `play` applies them to a request.

mod action;
mod error;
mod grammar;
mod play;
mod printed;
mod rule;
mod selection;
mod store;
mod wire;

pub use error::FaultError;
pub use grammar::FAULT_GRAMMAR;
pub use rule::{Fault, FaultOn};
pub use store::FaultHandle;

pub(crate) use grammar::from_words;
pub(crate) use play::play;
pub(crate) use selection::Asked;
pub(crate) use store::{Applied, Faults, Rule};
pub(crate) use wire::{Cut, End, closes};

/// Returns a number that looks random, and that is always the same for these two numbers.
fn mixed(seed: u64, number: u64) -> u64 {
    // The generator SplitMix64.
    let mut state = seed.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// Returns a number from 0 to 1, without 1, that is always the same for these two numbers.
fn fraction(seed: u64, number: u64) -> f64 {
    // 53 bits are exact in a floating-point number.
    let bits = mixed(mixed(seed, 1), number) >> 11;
    #[expect(clippy::cast_precision_loss, reason = "the number has 53 bits")]
    let fraction = bits as f64 / (1_u64 << 53) as f64;
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_spread_and_repeatable() {
        let below = (0..10_000).filter(|number| fraction(7, *number) < 0.25).count();
        assert!((2_300..2_700).contains(&below), "{below}");
        assert_eq!(fraction(7, 1).to_bits(), fraction(7, 1).to_bits());
        assert_ne!(fraction(7, 1).to_bits(), fraction(8, 1).to_bits());
    }
}
