//! The identifiers of SIM cards, subscriptions, telephone numbers and devices. All are texts of digits with a
//! known length.

use serde::Serialize;

use super::keys::Keys;
use super::value::{Declared, Value, digits};

/// Declares a type for an identifier.
macro_rules! identifier {
    ($(#[$meta:meta])* $type:ident = $name:literal, $words:literal, $fits:expr, $sample:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub struct $type;

        impl Declared for $type {
            const NAME: &'static str = $name;

            fn read(_: &mut Keys<'_>) -> Self {
                Self
            }
        }

        impl Value for $type {
            fn describe(&self) -> String {
                $words.to_owned()
            }

            fn fits(&self, text: &str) -> bool {
                let fits: fn(&str) -> bool = $fits;
                fits(text)
            }

            fn sample(&self) -> &str {
                $sample
            }

            fn is_sensitive(&self) -> bool {
                true
            }
        }
    };
}

identifier! {
    /// An ICCID, which identifies a SIM card (ITU-T E.118).
    Iccid = "iccid", "an ICCID (18 to 20 digits)", |text| digits(text, 18..=20), "89852022018041800192"
}

identifier! {
    /// An IMSI, which identifies a subscription.
    Imsi = "imsi", "an IMSI (13 to 15 digits)", |text| digits(text, 13..=15), "204081234560019"
}

identifier! {
    /// An MSISDN, which is a telephone number, with or without a leading `+`.
    Msisdn = "msisdn", "an MSISDN (5 to 15 digits)",
    |text| digits(text.strip_prefix('+').unwrap_or(text), 5..=15), "877676774564564"
}

identifier! {
    /// An IMEI, which identifies a device.
    Imei = "imei", "an IMEI (14 to 16 digits)", |text| digits(text, 14..=16), "860016040008240"
}

identifier! {
    /// An ICCID or an IMEI.
    DeviceCode = "device-code", "an ICCID or IMEI (14 to 20 digits)", |text| digits(text, 14..=20),
    "89852022018041800192"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_of_the_right_length_fit() {
        assert!(Iccid.fits("898520220180418001") && !Iccid.fits("89852022018041800"));
        assert!(!Iccid.fits("8985202201804180019X"));
        assert!(Msisdn.fits("+4912345") && Msisdn.fits("4912345") && !Msisdn.fits("++4912345"));
        assert!(Imsi.fits("2040812345600") && !Imsi.fits("2040812345600190"));
        assert!(Imei.fits("8600160400082401") && !DeviceCode.fits("8600160400082"));
    }
}
