// @generated from spec/notification/order_status_change.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no members")]
use crate::__private::{self, Codec as _, codec};

/// Plan Order Status Change notification (IMSI) / 订单状态变更回调(IMSI).
///
/// Tells that something happened to a plan order. The body is not documented: neither its
/// members, nor which of them carries the code of what happened. The codes are the type
/// `OrderEvent`.
///
/// The documentation defines nothing that distinguishes it from other events: receive it with
/// `receive_as`, at an address of its own.
///
/// # Sources
///
/// - <https://developer-en.apifox.cn/api-42599706>, revised 2022-10-05 10:05:52. Headers and
///   codes; the body and its example are empty in the available text. It says that the headers
///   are not implemented in this version and come later.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderStatusChange {
    /// Members that are not documented, and optional ones that are not as documented.
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
