//! Made-up values. The same seed makes the same values, in every process.

use linksfield_spec::sandbox::Made;
use sha2::{Digest as _, Sha256};

/// A source of numbers that look random.
#[derive(Debug, Clone)]
pub(crate) struct Seed(u64);

impl Seed {
    /// Returns the source that belongs to a seed and some texts.
    pub(crate) fn of(seed: u64, texts: &[&str]) -> Self {
        let mut digest = Sha256::new();
        digest.update(seed.to_be_bytes());
        for text in texts {
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text.as_bytes());
        }
        let bytes = digest.finalize();
        let first: [u8; 8] = std::array::from_fn(|at| bytes[at]);
        Self(u64::from_be_bytes(first))
    }

    /// Returns the next number (SplitMix64).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below a limit. Returns 0 if the limit is 0.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or(0)
    }

    /// Returns a number between two numbers, both included.
    pub(crate) fn between(&mut self, from: i64, to: i64) -> i64 {
        let width = i128::from(to) - i128::from(from) + 1;
        let Ok(width) = u128::try_from(width) else { return from };
        let number = i128::from(from) + (u128::from(self.next()) % width.max(1)) as i128;
        i64::try_from(number).unwrap_or(from)
    }

    /// Returns a text like a pattern. `#` stands for a digit, and `?` for a lower-case hexadecimal digit. The first digit
    /// of a text is not 0.
    pub(crate) fn text(&mut self, pattern: &str) -> String {
        let mut is_first = true;
        let mut digit = |seed: &mut Self, base: u64| {
            let least = u64::from(std::mem::take(&mut is_first));
            char::from_digit((least + seed.below(base - least)) as u32, base as u32).unwrap_or('0')
        };
        let mut text = String::with_capacity(pattern.len());
        for character in pattern.chars() {
            text.push(match character {
                '#' => digit(self, 10),
                '?' => digit(self, 16),
                other => other,
            });
        }
        text
    }

    /// Returns a made-up value of a form. An ICCID has the number of a card.
    pub(crate) fn made(&mut self, made: Made) -> String {
        match made {
            // The digits after the country belong to no operator of a known card.
            Made::Iccid => with_check_digit(self.text("89852999###########").as_str()),
            // The test network 001-01.
            Made::Imsi => self.text("00101##########"),
            Made::Msisdn => self.text("85299#######"),
            Made::Imei => with_check_digit(self.text("35000000######").as_str()),
            Made::Uuid => {
                let digits = self.text("????????-????-4???-????-????????????");
                let (before, after) = digits.split_at(19);
                format!("{before}a{}", &after[1..])
            }
        }
    }
}

/// Returns the ICCID of a card of the stage, by its number. `world` distinguishes the worlds of several accounts.
pub(crate) fn iccid(seed: u64, world: u64, number: u64) -> String {
    let part = Seed::of(seed, &["card", &world.to_string()]).below(100_000);
    with_check_digit(&format!("8985299{part:05}{:07}", number % 10_000_000))
}

/// Adds the check digit (Luhn) to a text of digits.
fn with_check_digit(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte.wrapping_sub(b'0'));
            match at % 2 {
                0 if digit > 4 => digit * 2 - 9,
                0 => digit * 2,
                _ => digit,
            }
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_values() {
        let made = |seed: u64| {
            let mut seed = Seed::of(seed, &["csss", "order"]);
            let mut texts = vec![seed.text("ORDER_####"), seed.text("????")];
            for made in [Made::Iccid, Made::Imsi, Made::Msisdn, Made::Imei, Made::Uuid] {
                texts.push(seed.made(made));
            }
            texts
        };
        assert_eq!(made(7), made(7));
        assert_ne!(made(7), made(8));
        let texts = made(7);
        assert_eq!((texts[2].len(), texts[3].len(), texts[5].len()), (20, 15, 15));
        assert_eq!(texts[6].len(), 36);
        assert_ne!(iccid(7, 0, 1), iccid(7, 1, 1));
        assert_eq!(iccid(7, 0, 1).len(), 20);
        // A known card number.
        assert_eq!(with_check_digit("7992739871"), "79927398713");
    }

    #[test]
    fn numbers_stay_in_their_range() {
        let mut seed = Seed::of(0, &[]);
        for _ in 0..1000 {
            assert!((3..=5).contains(&seed.between(3, 5)));
            seed.between(i64::MIN, i64::MAX);
        }
        assert_eq!((seed.between(5, 3), seed.below(0)), (5, 0));
    }
}
