// @generated from spec/notification/sms_mo_text_or_binary.yaml by `cargo xtask gen`. Do not edit.

use super::MessageType;
#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Delivers an SMS that a card sent (MO), with its kind, text or binary. Linksfield's title:
/// *SMS MO callback, text and binary told apart* / 短信上行回调(区分文本二进制).
///
/// Everything that a card sends within 24 hours after an SMS to the card (MT) counts as MO of
/// that card. Ask Linksfield's business staff whether a card can send SMS at all.
///
/// - **Recognition:** by the fields `message_type`, `text_message`, `received_at`.
/// - **Coverage:** examples only. Linksfield shows examples, but no table of fields. Of the 6
///   fields, 3 are known from an example only and 3 are inferred. Response fields that
///   Linksfield does not list are kept in `extra`.
///
/// # Assumptions
///
/// - `received_at` counts milliseconds since 1970. *Reason:* Linksfield's page names no unit.
///   The example has 13 digits.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599701>, revised 2022-10-04 23:23:50. The text has
///   no title. That the text is this page is inferred from `message_type`. Its description of
///   the push is copied from the page of the SMS MT callback, and is left out here. The English
///   title is a translation.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SmsMoTextOrBinary {
    /// Probably the code of the enterprise.
    ///
    /// Example: `P123456`. Its meaning is inferred. Whether it is required is not documented.
    pub partner_code: Option<String>,
    /// The card; probably its ICCID.
    ///
    /// Example: `89860220190123456789`. Its meaning is inferred. Whether it is required is not
    /// documented.
    pub sim_id: Option<__private::Iccid>,
    /// The IMSI.
    ///
    /// Example: `4230001234567`. Known from an example only. Whether it is required is not
    /// documented.
    pub imsi: Option<__private::Imsi>,
    /// Whether the SMS is text or binary.
    ///
    /// Example: `Binary`. Known from an example only. Whether it is required is not documented.
    pub message_type: Option<MessageType>,
    /// The content of the SMS, as received. The encoding of binary content is not documented.
    ///
    /// Not shown by `Debug`. Example: `发送短信内容`. Known from an example only. Whether it is required
    /// is not documented.
    pub text_message: Option<String>,
    /// When the SMS was received, probably in milliseconds since 1970.
    ///
    /// Sent in milliseconds since 1970. Example: `1642385160000`. Its meaning is inferred. Whether
    /// it is required is not documented.
    pub received_at: Option<__private::Timestamp>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::fmt::Debug for SmsMoTextOrBinary {
    fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
        f.debug_struct("SmsMoTextOrBinary")
            .field("partner_code", &self.partner_code)
            .field("sim_id", &self.sim_id)
            .field("imsi", &self.imsi)
            .field("message_type", &self.message_type)
            .field("text_message", &__private::Redacted::some(&self.text_message))
            .field("received_at", &self.received_at)
            .field("extra", &self.extra)
            .finish()
    }
}

impl __private::Structure for SmsMoTextOrBinary {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            partner_code: object.optional::<codec::Text>("partner_code"),
            sim_id: object.optional::<codec::Iccid>("sim_id"),
            imsi: object.optional::<codec::Imsi>("imsi"),
            message_type: object.optional::<MessageType>("message_type"),
            text_message: object
                .optional::<codec::Sensitive<codec::Text>>("text_message"),
            received_at: object.optional::<codec::QuotedMilliseconds>("received_at"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put_some(object, "partner_code", &self.partner_code);
        codec::Iccid::put_some(object, "sim_id", &self.sim_id);
        codec::Imsi::put_some(object, "imsi", &self.imsi);
        MessageType::put_some(object, "message_type", &self.message_type);
        codec::Text::put_some(object, "text_message", &self.text_message);
        codec::QuotedMilliseconds::put_some(object, "received_at", &self.received_at);
        self.extra.write(object);
    }
}

__private::structure_traits!(SmsMoTextOrBinary);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn misprinted_is_refused() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::malformed_event::<
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
