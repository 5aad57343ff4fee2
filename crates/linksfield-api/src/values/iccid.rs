//! [`Iccid`]: the identifier of a SIM card.

use super::identifier::{Rule, identifier};

identifier! {
    /// The ICCID of a SIM card (ITU-T E.118): 18 to 20 digits.
    ///
    /// Letters are allowed after the first two digits, because some issuers identify a segment of the number
    /// with a letter. Upper and lower case are different, and a letter is sent as it is written: the
    /// documentation does not state how a server compares them. A trailing `F` is refused: it is padding of the
    /// memory of the card and not part of the number.
    ///
    /// [`new`](Self::new) does not verify the check digit, because some documented cards have a wrong one.
    /// Call [`has_valid_check_digit`](Self::has_valid_check_digit) to verify it.
    ///
    /// ```
    /// use linksfield_api::Iccid;
    ///
    /// let iccid: Iccid = "89852022018041800192".parse()?;
    /// assert_eq!(iccid.as_str(), "89852022018041800192");
    /// assert!(Iccid::new("898607B0101730000000").is_ok());
    /// assert!(Iccid::new("8985202201804180019F").is_err());
    /// # Ok::<(), linksfield_api::InvalidIdentifier>(())
    /// ```
    Iccid, Rule { what: "an ICCID", form: "18 to 20 digits", length: 18..=20, letters_from: Some(0) }
}

impl Iccid {
    /// Returns whether the last digit is the correct check digit (Luhn, ISO/IEC 7812-1).
    ///
    /// Returns `false` if the ICCID contains letters.
    #[must_use]
    pub fn has_valid_check_digit(&self) -> bool {
        let mut sum = 0;
        for (place, byte) in self.as_str().bytes().rev().enumerate() {
            let digit = u32::from(byte.wrapping_sub(b'0'));
            if digit > 9 {
                return false;
            }
            let weighted = if place % 2 == 1 { digit * 2 } else { digit };
            sum += weighted / 10 + weighted % 10;
        }
        sum % 10 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_segment_letters_are_accepted() {
        for good in [
            "898524201809100173",
            "8100000000012000423",
            "89852022018041800192",
            "898607B0101730000000",
            "898600f0101730000000",
        ] {
            assert_eq!(Iccid::new(good).unwrap().as_str(), good);
        }
        let (upper, lower) = ("898607B0101730000000", "898607b0101730000000");
        assert_ne!(Iccid::new(upper), Iccid::new(lower));
    }

    #[test]
    fn the_check_digit_is_verified_on_request() {
        // Two documented cards: one passes the check, one fails it.
        assert!(Iccid::new("89314404000816575667").unwrap().has_valid_check_digit());
        assert!(!Iccid::new("89852022018041800192").unwrap().has_valid_check_digit());
        assert!(!Iccid::new("898607B0101730000000").unwrap().has_valid_check_digit());
    }
}
