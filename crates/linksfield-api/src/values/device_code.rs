//! [`DeviceCode`]: a SIM card, identified by its ICCID or by the IMEI of its device.

use super::identifier::{Rule, identifier};
use super::{Iccid, Imei};

identifier! {
    /// The identifier of a SIM card: its ICCID, or the IMEI of the device that contains the card.
    ///
    /// Some operations accept either. Create a device code from an [`Iccid`] or an [`Imei`] with `into()`, or
    /// from a text of 14 to 20 digits. A text of 18 or more characters may have letters after the first two
    /// digits, as an ICCID may.
    DeviceCode,
    Rule { what: "an ICCID or IMEI", form: "14 to 20 digits", length: 14..=20, letters_from: Some(18) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_code_is_an_iccid_or_an_imei() {
        let imei = Imei::new("860016040008240").unwrap();
        assert_eq!(DeviceCode::from(imei).as_str(), "860016040008240");
        assert_eq!(format!("{imei:?} {imei}"), "Imei(…8240) 860016040008240");
        let iccid = Iccid::new("898607B0101730000000").unwrap();
        assert_eq!(DeviceCode::new(iccid.as_str()), Ok(DeviceCode::from(iccid)));
        let error = DeviceCode::new("8600160400O8240").unwrap_err();
        assert!(error.to_string().ends_with("character 11 is `O` (U+004F), not an ASCII digit"));
    }
}
