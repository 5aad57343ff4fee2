// @generated from spec/notification/sms_mo_text_or_binary.yaml by `cargo xtask gen`. Do not edit.

use super::MessageType;
use crate::rt;

/// SMS MO callback, text and binary told apart / 短信上行回调(区分文本二进制).
///
/// An SMS that a card has sent (MO), with its kind, text or binary. For 24 hours after an SMS
/// to a card (MT), whatever the card sends is taken for MO of that card. Linksfield's business
/// staff have to say whether a card can send SMS at all.
///
/// Transcribed from:
///
/// - <https://developer-en.apifox.cn/api-42599701>, revised 2022-10-04 23:23:50. The text
///   carries no title; that it is this page is inferred from `message_type`. Its description of
///   the push is copied from the page of the SMS MT callback, and left out here. The English
///   title is a translation.
///
/// Taken to be so where the documentation leaves it open:
///
/// - `received_at` counts milliseconds since 1970. The page names no unit; the example has 13
///   digits.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SmsMoTextOrBinary {
    /// Probably the code of the enterprise.
    ///
    /// Example: `P123456`. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// The card; probably its ICCID.
    ///
    /// Example: `89860220190123456789`. Whether it is required is not documented.
    pub sim_id: Option<rt::Iccid>,
    /// The IMSI.
    ///
    /// Example: `4230001234567`. Whether it is required is not documented.
    pub imsi: Option<rt::Imsi>,
    /// Whether the SMS is text or binary.
    ///
    /// Example: `Binary`. Whether it is required is not documented.
    pub message_type: Option<MessageType>,
    /// The content of the SMS, as it came; how binary content is encoded is not known.
    ///
    /// Example: `发送短信内容`. Whether it is required is not documented.
    pub text_message: Option<String>,
    /// When the SMS was received; probably in milliseconds since 1970.
    ///
    /// Sent in milliseconds since 1970. Example: `1642385160000`. Whether it is required is not
    /// documented.
    pub received_at: Option<rt::Timestamp>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl SmsMoTextOrBinary {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            partner_code: object.optional("partner_code", rt::get::text),
            sim_id: object.optional("sim_id", rt::get::iccid),
            imsi: object.optional("imsi", rt::get::imsi),
            message_type: object
                .optional(
                    "message_type",
                    |raw| rt::get::code_text(raw, MessageType::from_code),
                ),
            text_message: object.optional("text_message", rt::get::text),
            received_at: object.optional("received_at", rt::get::milliseconds_text),
            extra: object.rest(),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::rt;
    #[test]
    fn misprinted_is_refused() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::malformed_event::<
            super::super::Event,
        >(
            r#"{
"partner_code": "P123456",
"sim_id": "89860220190123456789",
"imsi": "4230001234567",
"message_type":"Binary"
"text_message": "发送短信内容",
"received_at": "1642385160000"
}"#,
        )
    }
}
