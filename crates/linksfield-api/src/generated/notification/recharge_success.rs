// @generated from spec/notification/recharge_success.yaml by `cargo xtask gen`. Do not edit.

use crate::rt;

/// Recharge Success Message Push / 充值成功消息推送.
///
/// Tells that a recharge succeeded. It is sent by the webhook system of Cube; an FAE of
/// Linksfield sets it up in BBC, with the customer's authorisation. The body is not documented.
///
/// Nothing that is documented tells it from other events: receive it with `receive_as`, at an
/// address of its own.
///
/// Transcribed from:
///
/// - <https://developer-en.apifox.cn/api-42599743>. The newer text of the page; it ends in the
///   fourth header, `x-lf-timestamp`. The older text is the event mall_message_push.
/// - <https://developer.linksfield.net/api-38220695>. The Chinese page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RechargeSuccess {
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl RechargeSuccess {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let object = rt::Object::read(raw)?;
        Ok(Self { extra: object.rest() })
    }
}
