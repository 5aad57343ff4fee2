// @generated from spec/notification/family.yaml by `cargo xtask gen`. Do not edit.

//! Pushes from Linksfield to a webhook of the customer: data usage, SMS, plan orders, plans
//! that expire, recharges, and the results of asynchronous calls. Linksfield's title:
//! *Notification*.
//!
//! Choose this family to receive these events in your own HTTP server. With the other families,
//! your application calls Linksfield. The family covers the pushes of CSSS, Mall, Topup and
//! Cube. Every push is a `POST` with a JSON body, signed with the older header `x-lf-md5` or
//! with HMAC-SHA1.
//!
//! ```
//! use linksfield_api::notification::{Event, Receiver};
//!
//! # async fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body).await?;
//! match delivery.event() {
//!     Event::AsyncResult(event) => println!("{event:?}"),
//!     other => println!("{other:?}"),
//! }
//! delivery.confirm().await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Events
//!
//! | event | recognised by | coverage | purpose |
//! |---|---|---|---|
//! | [`AsyncResult`] | a separate URL | partial | Reports the result of an asynchronous call of Cube, so that the application need not poll for it. |
//! | [`MallMessagePush`] | `devices` | request-only | Names cards whose plans should be renewed or have expired, for marketing. |
//! | [`OrderStatusChange`] | a separate URL | partial | Reports a change of a plan order. |
//! | [`RechargeSuccess`] | a separate URL | partial | Reports that a recharge succeeded. |
//! | [`SmsMoTextOrBinary`] | `message_type`, `text_message`, `received_at` | examples-only | Delivers an SMS that a card sent (MO), with its kind, text or binary. |
//!
//! # Verification of pushes
//!
//! [`Receiver`] verifies the signature of each push. The scheme is fixed for each event.
//!
//! | scheme | algorithm | key |
//! |---|---|---|
//! | `x-lf-md5` | MD5, with the key as part of the text | The secret of `x-lf-md5`. |
//! | `lf-hmac` | HMAC-SHA1 | The value of a notification key, used as text: its bytes are the key of the HMAC, although the overview calls it `key_hex`. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod async_result;
mod mall_message_push;
mod order_status_change;
mod recharge_success;
mod sms_mo_text_or_binary;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use async_result::*;
pub use mall_message_push::*;
pub use order_status_change::*;
pub use recharge_success::*;
pub use sms_mo_text_or_binary::*;

/// The description of the events for programs: the credentials, and every kind by name.
pub static EVENTS: __private::webhook::EventFamilyInfo = __private::webhook::EventFamilyInfo {
    name: "notification",
    title: "Notification",
    title_zh: Some("Notification"),
    summary: "Pushes from Linksfield to a webhook of the customer: data usage, SMS, plan orders, plans that expire, recharges, and the results of asynchronous calls. Choose this family to receive these events in your own HTTP server. With the other families, your application calls Linksfield. The family covers the pushes of CSSS, Mall, Topup and Cube. Every push is a `POST` with a JSON body, signed with the older header `x-lf-md5` or with HMAC-SHA1.",
    credentials: &[
        __private::CredentialInfo {
            name: "notification_secret",
            variable: "LINKSFIELD_NOTIFICATION_NOTIFICATION_SECRET",
            is_secret: true,
            doc: "The secret of `x-lf-md5`. It is not the secret for calls to the Linksfield APIs. Request it separately from Linksfield's staff.",
        },
        __private::CredentialInfo {
            name: "notification_key",
            variable: "LINKSFIELD_NOTIFICATION_NOTIFICATION_KEY",
            is_secret: true,
            doc: "The value of a notification key, used as text: its bytes are the key of the HMAC, although the overview calls it `key_hex`. It is not the API key. A receiver stores its keys by key id, because a push names the id of the key that signed it. An organisation of Cube has exactly one notification key, which it gets in the Cube portal. The key is created automatically, together with an API key or an API-notification autoflow, and cannot be deleted. When an administrator refreshes it, the id stays and the value changes.",
        },
        __private::CredentialInfo {
            name: "notification_key_id",
            variable: "LINKSFIELD_NOTIFICATION_NOTIFICATION_KEY_ID",
            is_secret: false,
            doc: "The id of the key `notification_key`, which each push names.",
        },
    ],
    events: &[
        __private::webhook::EventInfo::new("async_result", "Webhook", "lf-hmac")
            .documented(
                Some("Webhook"),
                Some(
                    "Reports the result of an asynchronous call of Cube, so that the application need not poll for it.\n\nThe body is not documented. The event type is always \"Async API callback notification\" (异步API回调通知). The\navailable part of the list has these sub-types:\n\n- Activate (Async), 激活(异步): `/sims/{sim_id}/activate`\n- Suspend v2 (Async), 停机v2(异步): `/sims/{sim_id}/suspend/v2`\n- Resume (Async), 复机(异步): `/sims/{sim_id}/resume`\n- Reset (Async), 重置(异步): `/sims/{sim_id}/reset`\n- Non-OTA Package Change, 非OTA更换套餐\n\nHow the body names the sub-types is not documented.\n\nSet the URL of the receiver in the portal, under Developer > Webhook Settings > webhooks. The URL must\nbe HTTPS. The status is Enable by default; Disable stops all pushes of asynchronous results\nimmediately. Linksfield retries a failed push up to 30 times within 24 hours and then drops it.\n\nThe portal logs calls and notifications for 30 days, with a separate entry for each automatic retry. A\nmanual retry has the same event data and another transaction id.",
                ),
                "partial",
                &[
                    "https://apidoc-cn.iotcube.link/project-2262003/doc-5616543",
                    "https://apidoc-cn.iotcube.link/doc-2518982",
                    "https://github.com/links-field/cubepress",
                ],
            ),
        __private::webhook::EventInfo::new(
                "mall_message_push",
                "Message push",
                "x-lf-md5",
            )
            .documented(
                Some("消息推送"),
                Some(
                    "Names cards whose plans should be renewed or have expired, for marketing.\n\nLinksfield checks every 7 days which devices to name:\n\n1. Nothing bought: the first order of the device is enabled, and the device has no other order. Each\n   push names all of these devices, so a device for which nothing is bought is named again a week\n   later. A push names a card only once.\n2. About to expire: the order of the device ends in less than 7 days. A card for which another plan\n   was already bought is left out.\n3. Expired: an order of the device after the first was in use and has ended, and no order is waiting\n   to be enabled. Orders that ended more than 7 days ago count too.",
                ),
                "request-only",
                &["https://developer-en.apifox.cn/api-42599743"],
            )
            .recognised(),
        __private::webhook::EventInfo::new(
                "order_status_change",
                "Plan Order Status Change notification (IMSI)",
                "x-lf-md5",
            )
            .documented(
                Some("订单状态变更回调(IMSI)"),
                Some(
                    "Reports a change of a plan order.\nThe body is not documented: neither its fields nor the field that carries the code of the change. The type `OrderEvent` lists the codes.",
                ),
                "partial",
                &["https://developer-en.apifox.cn/api-42599706"],
            ),
        __private::webhook::EventInfo::new(
                "recharge_success",
                "Recharge Success Message Push",
                "lf-hmac",
            )
            .documented(
                Some("充值成功消息推送"),
                Some(
                    "Reports that a recharge succeeded.\nThe webhook system of Cube sends this push. An FAE of Linksfield sets it up in BBC, with the customer's authorisation. The body is not documented.",
                ),
                "partial",
                &[
                    "https://developer-en.apifox.cn/api-42599743",
                    "https://developer.linksfield.net/api-38220695",
                ],
            ),
        __private::webhook::EventInfo::new(
                "sms_mo_text_or_binary",
                "SMS MO callback, text and binary told apart",
                "x-lf-md5",
            )
            .documented(
                Some("短信上行回调(区分文本二进制)"),
                Some(
                    "Delivers an SMS that a card sent (MO), with its kind, text or binary.\nEverything that a card sends within 24 hours after an SMS to the card (MT) counts as MO of that card. Ask Linksfield's business staff whether a card can send SMS at all.",
                ),
                "examples-only",
                &["https://developer-en.apifox.cn/api-42599701"],
            )
            .recognised(),
    ],
    keys: &[
        __private::webhook::EventKey {
            value: 0,
            id: None,
        },
        __private::webhook::EventKey {
            value: 1,
            id: Some(2),
        },
    ],
    functions: __private::webhook::event_functions::<Event>(),
};

/// A receiver of the pushes of this family.
pub type Receiver = __private::webhook::Receiver<Event>;

/// The content of a push.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "the events may have any size")]
#[non_exhaustive]
pub enum Event {
    /// Reports the result of an asynchronous call of Cube, so that the application need not poll
    /// for it.
    AsyncResult(AsyncResult),
    /// Names cards whose plans should be renewed or have expired, for marketing.
    MallMessagePush(MallMessagePush),
    /// Reports a change of a plan order.
    OrderStatusChange(OrderStatusChange),
    /// Reports that a recharge succeeded.
    RechargeSuccess(RechargeSuccess),
    /// Delivers an SMS that a card sent (MO), with its kind, text or binary.
    SmsMoTextOrBinary(SmsMoTextOrBinary),
    /// An event that is not documented, as JSON.
    Unknown(__private::Json),
}

/// The kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// Reports the result of an asynchronous call of Cube, so that the application need not poll
    /// for it.
    AsyncResult,
    /// Names cards whose plans should be renewed or have expired, for marketing.
    MallMessagePush,
    /// Reports a change of a plan order.
    OrderStatusChange,
    /// Reports that a recharge succeeded.
    RechargeSuccess,
    /// Delivers an SMS that a card sent (MO), with its kind, text or binary.
    SmsMoTextOrBinary,
}

impl Event {
    /// Returns the kind of the event, or `None` for an event that is not documented.
    #[must_use]
    pub fn kind(&self) -> Option<EventKind> {
        match self {
            Self::AsyncResult(_) => Some(EventKind::AsyncResult),
            Self::MallMessagePush(_) => Some(EventKind::MallMessagePush),
            Self::OrderStatusChange(_) => Some(EventKind::OrderStatusChange),
            Self::RechargeSuccess(_) => Some(EventKind::RechargeSuccess),
            Self::SmsMoTextOrBinary(_) => Some(EventKind::SmsMoTextOrBinary),
            Self::Unknown(_) => None,
        }
    }
}

impl __private::Serialize for Event {
    fn serialize<S: __private::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::AsyncResult(event) => event.serialize(serializer),
            Self::MallMessagePush(event) => event.serialize(serializer),
            Self::OrderStatusChange(event) => event.serialize(serializer),
            Self::RechargeSuccess(event) => event.serialize(serializer),
            Self::SmsMoTextOrBinary(event) => event.serialize(serializer),
            Self::Unknown(json) => json.serialize(serializer),
        }
    }
}

impl EventKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::AsyncResult,
        Self::MallMessagePush,
        Self::OrderStatusChange,
        Self::RechargeSuccess,
        Self::SmsMoTextOrBinary,
    ];

    /// Returns the name of the kind in the specification. The name can serve as the path of a separate URL
    /// for this kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AsyncResult => "async_result",
            Self::MallMessagePush => "mall_message_push",
            Self::OrderStatusChange => "order_status_change",
            Self::RechargeSuccess => "recharge_success",
            Self::SmsMoTextOrBinary => "sms_mo_text_or_binary",
        }
    }

    /// Returns the kind with this name, or `None` if there is no such kind.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl __private::webhook::EventSet for Event {
    const KINDS: &'static [EventKind] = EventKind::ALL;
    const SCHEMES: &'static [__private::webhook::Scheme] = &[
        __private::webhook::Scheme {
            name: "x-lf-md5",
            rule: __private::webhook::Rule::KeyValueMd5,
            signature: "x-lf-md5",
            required: false,
            timestamp: None,
            algorithm: None,
            delivery: Some("x-lf-delivery"),
        },
        __private::webhook::Scheme {
            name: "lf-hmac",
            rule: __private::webhook::Rule::HmacSha1 {
                prefix: &[
                    __private::webhook::PrefixPiece::Header("x-lf-notification-version"),
                    __private::webhook::PrefixPiece::Text(":"),
                    __private::webhook::PrefixPiece::Header("x-lf-algo"),
                    __private::webhook::PrefixPiece::Text(":"),
                    __private::webhook::PrefixPiece::Header("x-lf-timestamp"),
                ],
                nested: &[__private::KeyOrder::Sorted, __private::KeyOrder::Given],
            },
            signature: "x-lf-signature",
            required: true,
            timestamp: Some(("x-lf-timestamp", false)),
            algorithm: Some("x-lf-algo"),
            delivery: None,
        },
    ];
    type Kind = EventKind;

    fn recognise(fields: &mut __private::Members<'_>) -> Option<EventKind> {
        if __private::webhook::has_members(
            fields,
            &["message_type", "text_message", "received_at"],
        ) {
            return Some(EventKind::SmsMoTextOrBinary);
        }
        if __private::webhook::has_members(fields, &["devices"]) {
            return Some(EventKind::MallMessagePush);
        }
        None
    }

    fn signed_as(kind: EventKind) -> __private::webhook::SignedAs {
        match kind {
            EventKind::AsyncResult => {
                __private::webhook::SignedAs {
                    scheme: "lf-hmac",
                    lists: &[],
                }
            }
            EventKind::MallMessagePush => {
                __private::webhook::SignedAs {
                    scheme: "x-lf-md5",
                    lists: &["devices"],
                }
            }
            EventKind::OrderStatusChange => {
                __private::webhook::SignedAs {
                    scheme: "x-lf-md5",
                    lists: &[],
                }
            }
            EventKind::RechargeSuccess => {
                __private::webhook::SignedAs {
                    scheme: "lf-hmac",
                    lists: &[],
                }
            }
            EventKind::SmsMoTextOrBinary => {
                __private::webhook::SignedAs {
                    scheme: "x-lf-md5",
                    lists: &[],
                }
            }
        }
    }

    fn read(
        kind: Option<EventKind>,
        raw: &__private::RawValue,
        fields: Option<__private::Members<'_>>,
    ) -> Result<Self, __private::Mismatch> {
        use __private::Codec as _;
        match kind {
            Some(EventKind::AsyncResult) => {
                __private::codec::read_event::<AsyncResult>(raw, fields)
                    .map(Self::AsyncResult)
            }
            Some(EventKind::MallMessagePush) => {
                __private::codec::read_event::<MallMessagePush>(raw, fields)
                    .map(Self::MallMessagePush)
            }
            Some(EventKind::OrderStatusChange) => {
                __private::codec::read_event::<OrderStatusChange>(raw, fields)
                    .map(Self::OrderStatusChange)
            }
            Some(EventKind::RechargeSuccess) => {
                __private::codec::read_event::<RechargeSuccess>(raw, fields)
                    .map(Self::RechargeSuccess)
            }
            Some(EventKind::SmsMoTextOrBinary) => {
                __private::codec::read_event::<SmsMoTextOrBinary>(raw, fields)
                    .map(Self::SmsMoTextOrBinary)
            }
            None => __private::codec::Json::read(raw).map(Self::Unknown),
        }
    }
}
