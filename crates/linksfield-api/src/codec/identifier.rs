//! The codecs of identifiers: ICCID, IMSI, MSISDN, IMEI and device code. Malformed identifiers in responses
//! are read, so that the rest of the response is not lost.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits, read_plain};
use crate::json_text::{Cursor, string};
use crate::mismatch::Mismatch;
use crate::values;

/// Checks an identifier that is to be sent.
///
/// Identifiers of letters and digits may be sent even if they are malformed, because a server may have
/// returned them. Other texts, such as `n/a` or a number that a spreadsheet has changed, do not identify
/// anything and are refused.
fn sendable<T>(
    text: &str,
    strict: impl FnOnce(&str) -> Result<T, values::InvalidIdentifier>,
) -> Result<(), InvalidValue> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    match strict(text) {
        Ok(_) => Ok(()),
        Err(error) => Err(InvalidValue::new(format!("cannot be sent: {error}"))),
    }
}

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident, $expected:literal) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl Codec for $name {
            type Value = values::$name;

            fn read(raw: &RawValue) -> Result<values::$name, Mismatch> {
                let text = string(raw);
                text.and_then(|text| values::$name::from_wire(&text))
                    .ok_or_else(|| Mismatch::of_kind($expected, raw))
            }

            fn read_next(
                cursor: &mut Cursor<'_>,
                _: ReadLimits,
            ) -> Result<values::$name, Mismatch> {
                read_plain::<Self>(cursor, values::$name::from_wire)
            }

            fn write(value: &values::$name, writer: ValueWriter<'_>) {
                writer.text(value.as_str());
            }

            fn text(value: &values::$name) -> Cow<'_, str> {
                Cow::Borrowed(value.as_str())
            }

            fn check(value: &values::$name) -> Result<(), InvalidValue> {
                sendable(value.as_str(), values::$name::new)
            }

            fn is_empty(value: &values::$name) -> bool {
                value.as_str().is_empty()
            }
        }
    };
}

identifier! {
    /// An ICCID, as a JSON string.
    Iccid, "an ICCID"
}

identifier! {
    /// An IMSI, as a JSON string.
    Imsi, "an IMSI"
}

identifier! {
    /// An MSISDN, as a JSON string.
    Msisdn, "an MSISDN"
}

identifier! {
    /// An IMEI, as a JSON string.
    Imei, "an IMEI"
}

identifier! {
    /// An ICCID or an IMEI, as a JSON string.
    DeviceCode, "an ICCID or IMEI"
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses_by_kind, survives};
    use super::*;

    #[test]
    fn text_that_is_not_an_identifier_is_not_sent() {
        let of = |text: &str| values::Iccid::verbatim(text).unwrap();
        for odd in ["8985202201804180019F", "898604B7192271001234", "+8613800000000"] {
            assert_eq!(reason::<Iccid>(&of(odd)), None, "{odd}");
        }
        for bad in ["", "n/a", "8.98520E+19", "8985-2022"] {
            let reason = reason::<Iccid>(&of(bad)).unwrap();
            assert!(reason.starts_with("cannot be sent: "), "{reason}");
        }
    }

    #[test]
    fn any_short_printable_text_is_read() {
        let texts = ["\"89852022018041800192\"", "\"8985202201804180019F\"", "\"n/a\"", "\"\""];
        let bad = ["1", "null", "\"8 9\"", "\"欧\"", "\"8985202201804180019212345\""];
        survives::<Iccid>(&texts);
        survives::<Imsi>(&texts);
        survives::<Msisdn>(&texts);
        survives::<Imei>(&texts);
        survives::<DeviceCode>(&texts);
        refuses_by_kind::<Iccid>("an ICCID", &bad);
        refuses_by_kind::<Imsi>("an IMSI", &bad);
        refuses_by_kind::<Msisdn>("an MSISDN", &bad);
        refuses_by_kind::<Imei>("an IMEI", &bad);
        refuses_by_kind::<DeviceCode>("an ICCID or IMEI", &bad);
        let iccid = read::<Iccid>(texts[0]).unwrap();
        assert_eq!(Iccid::text(&iccid), "89852022018041800192");
        assert!(!Iccid::is_empty(&iccid) && Iccid::is_empty(&read::<Iccid>("\"\"").unwrap()));
    }
}
