//! The number of a device.

use super::identifier::{Rule, identifier};

identifier! {
    /// The number of a device: 14 to 16 digits, with or without check digit or software version.
    Imei, Rule { what: "an IMEI", form: "14 to 16 digits", length: 14..=16, letters_from: None }
}
