// @generated from spec/notification/mall_message_push.yaml by `cargo xtask gen`. Do not edit.

use super::WarningCode;
#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Names cards whose plans should be renewed or have expired, for marketing. Linksfield's
/// title: *Message push* / 消息推送.
///
/// Linksfield checks every 7 days which devices to name:
///
/// 1. Nothing bought: the first order of the device is enabled, and the device has no other
///    order. Each push names all of these devices, so a device for which nothing is bought is
///    named again a week later. A push names a card only once.
/// 2. About to expire: the order of the device ends in less than 7 days. A card for which
///    another plan was already bought is left out.
/// 3. Expired: an order of the device after the first was in use and has ended, and no order is
///    waiting to be enabled. Orders that ended more than 7 days ago count too.
///
/// - **Recognition:** by the field `devices`.
/// - **Coverage:** request only. Linksfield documents the push, but not the response that it
///   expects. Of the 4 fields, 1 is documented, 2 are known from an example only, and 1 is
///   inferred. Only one of the 4 fields is marked as required or optional.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599743>. The older text of the page; the newer text
///   is the event `recharge_success`. The English title is a translation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MallMessagePush {
    /// The devices.
    pub devices: Vec<DeviceWarning>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for MallMessagePush {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            devices: object
                .required::<codec::List<codec::Object<DeviceWarning>>>("devices")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::List::<
            codec::Object<DeviceWarning>,
        >::put(object, "devices", &self.devices);
        self.extra.write(object);
    }
}

__private::structure_traits!(MallMessagePush);

/// A device and the reason why the push names it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeviceWarning {
    /// The time of expiry. Its format is not known, and the example is empty.
    ///
    /// Example: `""`. Known from an example only. Whether it is required is not documented.
    pub expire_time: Option<String>,
    /// The reason why the push names the device.
    ///
    /// Example: `1`. Known from an example only. Whether it is required is not documented.
    pub warning_code: Option<WarningCode>,
    /// The device; probably the ICCID of its card.
    ///
    /// Example: `89314404000816575667`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub device_id: Option<__private::Iccid>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for DeviceWarning {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            expire_time: object.optional::<codec::Text>("expireTime"),
            warning_code: object.optional::<WarningCode>("warningCode"),
            device_id: object.optional::<codec::Iccid>("deviceId"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "expireTime", &self.expire_time);
        WarningCode::put_some(object, "warningCode", &self.warning_code);
        codec::Iccid::put_some(object, "deviceId", &self.device_id);
        self.extra.write(object);
    }
}

__private::structure_traits!(DeviceWarning);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn documented_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{
  "devices": [
    {
      "expireTime": "",
      "warningCode": "1",
      "deviceId": "89314404000816575667"
    },
    {
      "expireTime": "",
      "warningCode": "1",
      "deviceId": "89314404000816575667"
    },
    {
      "expireTime": "",
      "warningCode": "1",
      "deviceId": "89314404000816575667"
    }
  ]
}"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::MallMessagePush))?;
        __private::testing::same_event::<super::MallMessagePush>(body)
    }
}
