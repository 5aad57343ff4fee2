// @generated from spec/notification/mall_message_push.yaml by `cargo xtask gen`. Do not edit.

use super::WarningCode;
use crate::rt;

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
/// Transcribed from:
///
/// - <https://developer-en.apifox.cn/api-42599743>. The older text of the page; the newer text
///   is the event recharge_success. The English title is a translation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MallMessagePush {
    /// The devices.
    pub devices: Vec<DeviceWarning>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl MallMessagePush {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            devices: object
                .required("devices", |raw| rt::get::list(raw, DeviceWarning::read))?,
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object
            .list(
                "devices",
                &self.devices,
                |list, item| list.object(|object| item.write(object)),
            );
        self.extra.write(object);
    }
}

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
    pub device_id: Option<rt::Iccid>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl DeviceWarning {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            expire_time: object.optional("expireTime", rt::get::text),
            warning_code: object
                .optional(
                    "warningCode",
                    |raw| rt::get::code_text(raw, WarningCode::from_code),
                ),
            device_id: object.optional("deviceId", rt::get::iccid),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        if let Some(value) = &self.expire_time {
            object.text("expireTime", value);
        }
        if let Some(value) = &self.warning_code {
            object.text("warningCode", value.as_str());
        }
        if let Some(value) = &self.device_id {
            object.text("deviceId", value.as_str());
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documented_event() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::same_event(
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
            MallMessagePush::read,
            MallMessagePush::write,
        )
    }
}
