//! A telephone number.

use super::identifier::{Rule, identifier};

identifier! {
    /// A telephone number (ITU-T E.164) in international form without `+`: 5 to 15 digits.
    Msisdn,
    Rule {
        what: "an MSISDN",
        form: "5 to 15 digits, without `+`",
        length: 5..=15,
        letters_from: None,
    }
}
