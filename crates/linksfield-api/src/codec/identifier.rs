//! Identifiers of cards, subscriptions and devices. Whatever a server can have sent is read.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, read_text};
use crate::mismatch::Mismatch;
use crate::values;

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident, $expected:literal) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl Codec for $name {
            type Value = values::$name;

            fn read(raw: &RawValue) -> Result<values::$name, Mismatch> {
                read_text(raw, $expected, values::$name::from_wire)
            }

            fn write(value: &values::$name, writer: ValueWriter<'_>) {
                writer.text(value.as_str());
            }

            fn text(value: &values::$name) -> Cow<'_, str> {
                Cow::Borrowed(value.as_str())
            }

            fn is_empty(value: &values::$name) -> bool {
                value.as_str().is_empty()
            }
        }
    };
}

identifier! {
    /// An ICCID.
    Iccid, "an ICCID"
}

identifier! {
    /// An IMSI.
    Imsi, "an IMSI"
}

identifier! {
    /// An MSISDN.
    Msisdn, "an MSISDN"
}

identifier! {
    /// An IMEI.
    Imei, "an IMEI"
}

identifier! {
    /// An ICCID or IMEI.
    DeviceCode, "an ICCID or IMEI"
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives};
    use super::*;

    #[test]
    fn whatever_is_short_and_printable_is_read() {
        let texts = ["\"89852022018041800192\"", "\"8985202201804180019F\"", "\"n/a\"", "\"\""];
        let bad = ["1", "null", "\"8 9\"", "\"欧\"", "\"8985202201804180019212345\""];
        survives::<Iccid>(&texts);
        survives::<Imsi>(&texts);
        survives::<Msisdn>(&texts);
        survives::<Imei>(&texts);
        survives::<DeviceCode>(&texts);
        refuses::<Iccid>("an ICCID", &bad);
        refuses::<Imsi>("an IMSI", &bad);
        refuses::<Msisdn>("an MSISDN", &bad);
        refuses::<Imei>("an IMEI", &bad);
        refuses::<DeviceCode>("an ICCID or IMEI", &bad);
        let iccid = read::<Iccid>(texts[0]).unwrap();
        assert_eq!(Iccid::text(&iccid), "89852022018041800192");
        assert!(!Iccid::is_empty(&iccid) && Iccid::is_empty(&read::<Iccid>("\"\"").unwrap()));
    }
}
