// @generated from spec/notification/order_status_change.yaml by `cargo xtask gen`. Do not edit.

use crate::rt;

/// Plan Order Status Change notification (IMSI) / 订单状态变更回调(IMSI).
///
/// Tells that something happened to a plan order. The body is not documented: neither its
/// members, nor which of them carries the code of what happened. The codes are the type
/// `OrderEvent`.
///
/// Nothing that is documented tells it from other events: receive it with `receive_as`, at an
/// address of its own.
///
/// Transcribed from:
///
/// - <https://developer-en.apifox.cn/api-42599706>, revised 2022-10-05 10:05:52. Headers and
///   codes; the body and its example are empty in the available text. It says that the headers
///   are not implemented in this version and come later.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OrderStatusChange {
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl OrderStatusChange {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let object = rt::Object::read(raw)?;
        Ok(Self { extra: object.rest() })
    }
}
