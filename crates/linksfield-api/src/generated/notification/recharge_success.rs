// @generated from spec/notification/recharge_success.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Reports that a recharge succeeded. Linksfield's title: *Recharge Success Message Push* /
/// 充值成功消息推送.
///
/// The webhook system of Cube sends this push. An FAE of Linksfield sets it up in BBC, with the
/// customer's authorisation. The body is not documented.
///
/// - **Recognition:** none. The documentation defines no discriminator for this event. Receive
///   the event at a separate URL, with
///   [`receive_as`](__private::webhook::Receiver::receive_as).
/// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
///   Linksfield does not list are kept in `extra`.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599743>. The newer text of the page, which ends in
///   the fourth header, `x-lf-timestamp`. The older text is the event `mall_message_push`.
/// - <https://developer.linksfield.net/api-38220695>. The Chinese page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RechargeSuccess {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
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
