// @generated from spec/notification/recharge_success.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no members")]
use crate::__private::{self, Codec as _, codec};

/// Recharge Success Message Push / 充值成功消息推送.
///
/// Tells that a recharge succeeded. It is sent by the webhook system of Cube; an FAE of
/// Linksfield sets it up in BBC, with the customer's authorisation. The body is not documented.
///
/// The documentation defines nothing that distinguishes it from other events: receive it with
/// `receive_as`, at an address of its own.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599743>. The newer text of the page; it ends in the
///   fourth header, `x-lf-timestamp`. The older text is the event mall_message_push.
/// - <https://developer.linksfield.net/api-38220695>. The Chinese page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RechargeSuccess {
    /// Members that are not documented, and optional ones that are not as documented.
    pub extra: __private::Extra,
}

impl __private::Structure for RechargeSuccess {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(RechargeSuccess);
