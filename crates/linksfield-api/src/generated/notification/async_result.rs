// @generated from spec/notification/async_result.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no members")]
use crate::__private::{self, Codec as _, codec};

/// Webhook.
///
/// The result of an asynchronous call of Cube, so that it need not be polled. The body is not
/// documented.
///
/// Its event type is always "Async API callback notification" (异步API回调通知). The sub-types are,
/// as far as the list is available:
///
/// - Activate (Async), 激活(异步): `/sims/{sim_id}/activate`
/// - Suspend v2 (Async), 停机v2(异步): `/sims/{sim_id}/suspend/v2`
/// - Resume (Async), 复机(异步): `/sims/{sim_id}/resume`
/// - Reset (Async), 重置(异步): `/sims/{sim_id}/reset`
/// - Non-OTA Package Change, 非OTA更换套餐
///
/// How the body names them is not known. The URL, which must be HTTPS, is set in the portal
/// under Developer > Webhook Settings > webhooks; its status there is Enable at first, and
/// Disable stops all of these pushes at once. Linksfield repeats a failed push for 24 hours, at
/// most 30 times, and then gives it up. Calls and notifications are logged for 30 days, each
/// automatic repetition as an entry of its own. A push that is repeated by hand has the same
/// event data and another transaction id.
///
/// The documentation defines nothing that distinguishes it from other events: receive it with
/// `receive_as`, at an address of its own.
///
/// # Sources
///
/// - <https://apidoc-cn.iotcube.link/project-2262003/doc-5616543>. The available text ends in
///   the fifth row of the sub-types.
/// - <https://apidoc-cn.iotcube.link/doc-2518982>, revised 2025-03-06 09:55:13. Headers and
///   signature.
/// - <https://github.com/links-field/cubepress>. The user guide of Cube,
///   docs/guide/developer.md, as of 2023-10-13. Logs, and repeating by hand.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AsyncResult {
    /// Members that are not documented, and optional ones that are not as documented.
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
