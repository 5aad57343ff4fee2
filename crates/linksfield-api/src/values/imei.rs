//! [`Imei`]: the identifier of a mobile device.

use super::identifier::{Rule, identifier};

identifier! {
    /// The IMEI of a mobile device: 14 to 16 digits.
    ///
    /// 14 digits identify the device. A check digit or a software version may follow; neither is verified.
    Imei, Rule { what: "an IMEI", form: "14 to 16 digits", length: 14..=16, letters_from: None }
}
