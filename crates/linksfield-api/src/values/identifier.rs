//! Identifiers of cards, subscriptions and devices. What a caller makes is checked; what the server
//! sends is kept even where it is odd, because an order that went through must not be lost over the
//! form of a number.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// The greatest length that fits.
const CAPACITY: usize = 24;

/// A short ASCII text without an allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Short {
    bytes: [u8; CAPACITY],
    length: u8,
}

impl Short {
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; CAPACITY];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let length = u8::try_from(text.len()).ok()?;
        text.bytes().all(|byte| byte.is_ascii_graphic()).then_some(Self { bytes, length })
    }

    fn as_str(&self) -> &str {
        // The bytes are ASCII, so this is never empty for want of UTF-8.
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

/// Why a text is not an identifier. It holds the text, which is not a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {what}")]
pub struct InvalidIdentifier {
    text: String,
    what: &'static str,
}

fn check(
    text: &str,
    digits: std::ops::RangeInclusive<usize>,
    what: &'static str,
) -> Result<Short, InvalidIdentifier> {
    let fits = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    match Short::new(text) {
        Some(short) if fits => Ok(short),
        _ => Err(InvalidIdentifier { text: text.chars().take(64).collect(), what }),
    }
}

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident, $digits:expr, $what:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Short);

        impl $name {
            /// Takes the digits as they are printed, without blanks.
            ///
            /// # Errors
            ///
            /// [`InvalidIdentifier`] when there are other characters, too few, or too many.
            pub fn new(text: &str) -> Result<Self, InvalidIdentifier> {
                check(text, $digits, $what).map(Self)
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// Takes what the server sent: up to 24 printable ASCII characters, whatever they are.
            #[doc(hidden)]
            #[must_use]
            pub fn from_wire(text: &str) -> Option<Self> {
                Short::new(text).map(Self)
            }
        }

        impl FromStr for $name {
            type Err = InvalidIdentifier;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl TryFrom<&str> for $name {
            type Error = InvalidIdentifier;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.as_str())
            }
        }
    };
}

identifier! {
    /// The number of a SIM card (ITU-T E.118): 18 to 20 digits.
    ///
    /// The check digit is looked at only when [`has_valid_check_digit`](Self::has_valid_check_digit) is
    /// asked: cards in the documentation fail it.
    ///
    /// ```
    /// use linksfield_api::Iccid;
    ///
    /// let iccid: Iccid = "89852022018041800192".parse()?;
    /// assert_eq!(iccid.as_str(), "89852022018041800192");
    /// assert!(Iccid::new("8985202201804180019x").is_err());
    /// # Ok::<(), linksfield_api::InvalidIdentifier>(())
    /// ```
    Iccid, 18..=20, "an ICCID: 18 to 20 digits"
}

identifier! {
    /// The number of a subscription (ITU-T E.212): 13 to 15 digits.
    Imsi, 13..=15, "an IMSI: 13 to 15 digits"
}

identifier! {
    /// The number of a device: 14 to 16 digits, with or without check digit or software version.
    Imei, 14..=16, "an IMEI: 14 to 16 digits"
}

identifier! {
    /// A telephone number (ITU-T E.164) in international form without `+`: 5 to 15 digits.
    Msisdn, 5..=15, "an MSISDN: 5 to 15 digits, without `+`"
}

identifier! {
    /// What some calls take for a card: its ICCID, or the IMEI of the device it is in.
    ///
    /// Made from an [`Iccid`] or an [`Imei`] with `into()`.
    DeviceCode, 14..=20, "an ICCID or IMEI: 14 to 20 digits"
}

impl From<Iccid> for DeviceCode {
    fn from(iccid: Iccid) -> Self {
        Self(iccid.0)
    }
}

impl From<Imei> for DeviceCode {
    fn from(imei: Imei) -> Self {
        Self(imei.0)
    }
}

impl Iccid {
    /// Whether the last digit is the check digit of the others (Luhn, ISO/IEC 7812-1).
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
    fn length_and_digits_are_checked() {
        for good in ["898524201809100173", "8100000000012000423", "89852022018041800192"] {
            assert_eq!(Iccid::new(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "89852",
            "8985202201804180019x",
            "898520220180418001929",
            "８９８５２０２２０１８０４１８００１",
        ] {
            let error = Iccid::new(bad).unwrap_err();
            assert!(error.to_string().ends_with("is not an ICCID: 18 to 20 digits"), "{error}");
        }
    }

    #[test]
    fn the_check_digit_is_told_on_request() {
        // Two documented cards: one passes the check, one fails it.
        assert!(Iccid::new("89314404000816575667").unwrap().has_valid_check_digit());
        assert!(!Iccid::new("89852022018041800192").unwrap().has_valid_check_digit());
    }

    #[test]
    fn what_the_server_sends_is_kept() {
        assert_eq!(
            Iccid::from_wire("8985202201804180019F").unwrap().as_str(),
            "8985202201804180019F"
        );
        assert!(Iccid::from_wire("欧洲").is_none());
        assert!(Iccid::from_wire(&"8".repeat(25)).is_none());
    }

    #[test]
    fn a_device_code_is_an_iccid_or_an_imei() {
        let imei = Imei::new("860016040008240").unwrap();
        assert_eq!(DeviceCode::from(imei).as_str(), "860016040008240");
        assert_eq!(format!("{imei:?} {imei}"), "Imei(860016040008240) 860016040008240");
    }
}
