// @generated from spec/notification/order_status_change.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Reports a change of a plan order. Linksfield's title: *Plan Order Status Change notification
/// (IMSI)* / 订单状态变更回调(IMSI).
///
/// The body is not documented: neither its fields nor the field that carries the code of the
/// change. The type `OrderEvent` lists the codes.
///
/// - **Recognition:** none. The documentation defines no discriminator for this event. Receive
///   the event at a separate URL, with
///   [`receive_as`](__private::webhook::Receiver::receive_as).
/// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
///   Linksfield does not list are kept in `extra`.
/// - **Label:** Linksfield labels this operation "Developing".
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599706>, revised 2022-10-05 10:05:52. Headers and
///   codes. The body and its example are empty in the available text. Linksfield's page states
///   that the headers are not implemented in this version and will follow later.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderStatusChange {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for OrderStatusChange {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(OrderStatusChange);
