//! [`Msisdn`]: a telephone number in international form.

use super::identifier::{Rule, identifier};

identifier! {
    /// The MSISDN of a subscription: a telephone number (ITU-T E.164) of 5 to 15 digits.
    ///
    /// The number is in international form, with the country code and without `+`.
    Msisdn,
    Rule {
        what: "an MSISDN",
        form: "5 to 15 digits, without `+`",
        length: 5..=15,
        letters_from: None,
    }
}
