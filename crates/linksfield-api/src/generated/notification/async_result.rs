// @generated from spec/notification/async_result.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Reports the result of an asynchronous call of Cube, so that the application need not poll
/// for it. Linksfield's title: *Webhook*.
///
/// The body is not documented. The event type is always "Async API callback notification"
/// (异步API回调通知). The available part of the list has these sub-types:
///
/// - Activate (Async), 激活(异步): `/sims/{sim_id}/activate`
/// - Suspend v2 (Async), 停机v2(异步): `/sims/{sim_id}/suspend/v2`
/// - Resume (Async), 复机(异步): `/sims/{sim_id}/resume`
/// - Reset (Async), 重置(异步): `/sims/{sim_id}/reset`
/// - Non-OTA Package Change, 非OTA更换套餐
///
/// How the body names the sub-types is not documented.
///
/// Set the URL of the receiver in the portal, under Developer > Webhook Settings > webhooks.
/// The URL must be HTTPS. The status is Enable by default; Disable stops all pushes of
/// asynchronous results immediately. Linksfield retries a failed push up to 30 times within 24
/// hours and then drops it.
///
/// The portal logs calls and notifications for 30 days, with a separate entry for each
/// automatic retry. A manual retry has the same event data and another transaction id.
///
/// - **Recognition:** none. The documentation defines no discriminator for this event. Receive
///   the event at a separate URL, with
///   [`receive_as`](__private::webhook::Receiver::receive_as).
/// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
///   Linksfield does not list are kept in `extra`.
///
/// # Sources
///
/// - <https://apidoc-cn.iotcube.link/project-2262003/doc-5616543>. The available text ends in
///   the fifth row of the sub-types.
/// - <https://apidoc-cn.iotcube.link/doc-2518982>, revised 2025-03-06 09:55:13. Headers and
///   signature.
/// - <https://github.com/links-field/cubepress>, a manual of Linksfield. The user guide of
///   Cube, docs/guide/developer.md, as of 2023-10-13: logs and manual retries.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AsyncResult {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for AsyncResult {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(AsyncResult);
