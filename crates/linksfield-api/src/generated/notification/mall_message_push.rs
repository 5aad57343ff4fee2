// @generated from spec/notification/mall_message_push.yaml by `cargo xtask gen`. Do not edit.

use super::WarningCode;
#[allow(unused_imports, reason = "an event may have no members")]
use crate::__private::{self, Codec as _, codec};

/// Message push / 消息推送.
///
/// A marketing push about cards whose plans are to be renewed or have expired. Linksfield
/// checks every 7 days which devices it is about:
///
/// 1. Nothing bought: a device whose first order is enabled and is its only one. Each push
///    names all of them, so one that still buys nothing is named again a week later; no push
///    names a card twice.
/// 2. About to expire: a device whose order has less than 7 days to run, unless another plan
///    was bought for the card.
/// 3. Expired: a device of which an order after the first was in use and has ended, and for
///    which no order is left to be enabled. How long ago it ended does not matter, even if more
///    than 7 days.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599743>. The older text of the page; the newer text
///   is the event recharge_success. The English title is a translation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MallMessagePush {
    /// The devices.
    pub devices: Vec<DeviceWarning>,
    /// Members that are not documented, and optional ones that are not as documented.
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

/// A device, and why it is in the push.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeviceWarning {
    /// The time of expiry; its form is not known, and the example is empty.
    ///
    /// Example: ``. Whether it is required is not documented.
    pub expire_time: Option<String>,
    /// Why the device is in the push.
    ///
    /// Example: `1`. Whether it is required is not documented.
    pub warning_code: Option<WarningCode>,
    /// The device; probably the ICCID of its card.
    ///
    /// Example: `89314404000816575667`. Whether it is required is not documented.
    pub device_id: Option<__private::Iccid>,
    /// Members that are not documented, and optional ones that are not as documented.
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
        __private::testing::same_event::<
            super::MallMessagePush,
        >(
            r#"{
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
}"#,
        )
    }
}
