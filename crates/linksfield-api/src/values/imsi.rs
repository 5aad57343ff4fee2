//! [`Imsi`]: the identifier of a mobile subscription.

use super::identifier::{Rule, identifier};

identifier! {
    /// The IMSI of a mobile subscription (ITU-T E.212): 13 to 15 digits.
    Imsi, Rule { what: "an IMSI", form: "13 to 15 digits", length: 13..=15, letters_from: None }
}
