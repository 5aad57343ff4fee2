// @generated from spec/notification/family.yaml by `cargo xtask gen`. Do not edit.

//! Notification.
//!
//! Pushes from Linksfield to a URL of the customer: data usage, SMS, plan orders, plans that
//! expire, recharges and the results of asynchronous calls. Every push is a `POST` with a JSON
//! body, signed in one of two ways: with the older header `x-lf-md5`, or with HMAC-SHA1. The
//! path that the pages print is a placeholder: `URL(客户设置的接收事件回调URL)`, where the customer wants
//! events to go, and in the documentation of Mall `客户自定义的URL`, a URL that the customer defines.
//! So are the hosts in the samples, `http://127.0.0.1` and
//! `https://api-uat.io.linksfield.net/cube/v4`.
//!
//! ```
//! use linksfield_api::notification::{Event, Receiver};
//!
//! # fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::builder().key("key id", "key value").secret("secret").build()?;
//! let delivery = receiver.receive(headers, body)?;
//! match delivery.event() {
//!     Event::AsyncResult(event) => println!("{event:?}"),
//!     other => println!("{other:?}"),
//! }
//! delivery.acknowledge();
//! # Ok(())
//! # }
//! ```
//!
//! # Assumptions
//!
//! - `x-lf-md5` is the base64 of the raw digest, 24 characters. The base64 of its hex text is
//!   accepted as well; it has 44. The rule is written `base64(MD5(…))`, and the CSSS signature
//!   with the same wording has the length of a raw digest. The length tells the two apart.
//! - A list under a name is signed like a bare list, without the name:
//!   `deviceId=…&expireTime=…&warningCode=…&deviceId=…&expireTime=…&warningCode=…&secret` for
//!   `devices` of two. The rule speaks of a bare list, and the body of the only page that has
//!   this rule is such a list under a name; read otherwise, the rule and its page would not go
//!   together.
//! - Empty values go into the text of `x-lf-md5` as `key=`. The rule names no exception among
//!   the parameters of the body; only the signatures of API calls speak of non-empty ones.
//! - Numbers and booleans go into the text of `x-lf-md5` as their JSON text. A body with nested
//!   objects other than the items of a list is not checked but reported as such. The rule says
//!   nothing of them; all known members are texts.
//! - Only a list that the page of an event documents is signed as a list, and all its objects
//!   have the same members. A push whose objects differ, and one whose body is a bare list, are
//!   refused. The text of `x-lf-md5` does not show where an object ends, so that members could
//!   be moved from one to the next. The only printed list has the same members in every object,
//!   empty ones included; no page prints a body that is a bare list.
//! - An event documented with `x-lf-md5` is taken with the HMAC-SHA1 signature, too; one
//!   documented with HMAC-SHA1 is not taken with `x-lf-md5`, nor without a signature. Which
//!   events have moved to the newer signature is not documented. It is the stronger one, so
//!   taking it loses nothing.
//! - A push without `x-lf-md5`, or with an empty one, is unsigned, and refused unless the
//!   application allows unsigned pushes. A value that is wrong is never taken for unsigned.
//!   This is stricter than the documentation, where the header is optional, said on one page to
//!   be not implemented yet, and printed empty in the samples. It is chosen since anybody can
//!   send an unsigned push.
//! - Signed texts, secrets and keys are UTF-8. No page names a character set; all Linksfield
//!   signatures that could be checked are UTF-8.
//! - The recharge push is signed as the documentation of Cube describes. Its page breaks off
//!   before the steps; its headers are those of Cube, and both pages name the same sending
//!   system.
//! - The keys of nested objects may be sorted or in the given order; both are accepted, sorted
//!   first. The prose sorts top-level keys only; Linksfield's sample code sorts the nested ones
//!   too. The published sample is flat. Accepting both costs nothing, since either needs the
//!   key.
//! - When the body is written anew for the HMAC, numbers keep the form in which they came, and
//!   characters outside ASCII and `/` stand without escapes. The published sample holds no more
//!   than one whole number and plain letters. Its code writes with Jackson, whose defaults
//!   agree.
//! - `x-lf-algo` goes into the signed text as it came, and is compared with HMAC-SHA1 without
//!   regard to case. Any other algorithm is refused. The sample writes `HMAC-SHA1`, the table's
//!   default `hmac-sha1`; md5, sha256 and others may follow, but none is described.
//! - `x-lf-signature` is split at its first `/`. Base64 may hold a `/`; the key id of the
//!   sample has none.
//! - `x-lf-timestamp` counts milliseconds since 1970. The overview of Cube says milliseconds
//!   and shows 13 digits; the 11 digits of the signature sample are no real time.
//! - A push is refused when it is older than 25 hours, or when it is more than 10 minutes
//!   ahead, unless the application sets another limit, or none. No limit is documented, so this
//!   default is stricter than the documentation asks for. Failed pushes of asynchronous results
//!   are repeated within 24 hours, and whether a repetition has a new timestamp is not known.
//! - `sim_id` and `deviceId` are ICCIDs. Their examples have 20 digits that begin with 89; the
//!   pages do not say it.
//! - A push is answered at once, with HTTP 200 and a small JSON object. What the sender expects
//!   is not documented, beyond `application/json` on one page; any other answer may be taken
//!   for a failure, and the push repeated.
//! - The same push may come more than once, and the application must be able to bear it;
//!   `x-lf-delivery` is not taken for its unique id. Failed pushes of asynchronous results are
//!   repeated up to 30 times within 24 hours, and may be sent again by hand; for the others
//!   nothing is said. The meaning of `x-lf-delivery` is not documented.
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486832>. The overview or the status codes of
//!   Notification, English; which of the two is not known.
//! - <https://developer.linksfield.net/doc-900532>. The overview or the status codes of
//!   Notification, Chinese; which of the two is not known.
//! - <https://developer-en.apifox.cn/api-42599743>. The rule of x-lf-md5 (older text), and the
//!   first headers of HMAC-SHA1 (newer text).
//! - <https://developer-en.apifox.cn/api-42599701>. The formula of x-lf-md5, on the page of an
//!   SMS push.
//! - <https://developer-en.apifox.cn/api-42599706>. The headers of x-lf-md5, on the page of the
//!   order status push.
//! - <https://apidoc-cn.iotcube.link/doc-2518982>, revised 2025-03-06 09:55:13. The HMAC-SHA1
//!   scheme, in the documentation of Cube.
//! - <https://apidoc-cn.iotcube.link/doc-3110841>, revised 2025-03-21 08:29:33. The sample of
//!   the HMAC-SHA1 scheme, in the documentation of Cube.
//! - <https://github.com/links-field/cubepress>. The user guide of Cube,
//!   docs/guide/developer.md, as of 2023-10-13. How the notification key is made and refreshed,
//!   and how long pushes are logged.

mod async_result;
mod mall_message_push;
mod order_status_change;
mod recharge_success;
mod sms_mo_text_or_binary;
mod types;
pub use types::*;
use crate::__private;
pub use async_result::*;
pub use mall_message_push::*;
pub use order_status_change::*;
pub use recharge_success::*;
pub use sms_mo_text_or_binary::*;

/// Receives the pushes of this family.
pub type Receiver = __private::webhook::Receiver<Event>;

/// A push.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// Webhook.
    AsyncResult(AsyncResult),
    /// Message push / 消息推送.
    MallMessagePush(MallMessagePush),
    /// Plan Order Status Change notification (IMSI) / 订单状态变更回调(IMSI).
    OrderStatusChange(OrderStatusChange),
    /// Recharge Success Message Push / 充值成功消息推送.
    RechargeSuccess(RechargeSuccess),
    /// SMS MO callback, text and binary told apart / 短信上行回调(区分文本二进制).
    SmsMoTextOrBinary(SmsMoTextOrBinary),
    /// A push that the documentation does not describe, as JSON.
    Unknown(__private::Json),
}

/// The kinds of pushes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind {
    /// Webhook.
    AsyncResult,
    /// Message push / 消息推送.
    MallMessagePush,
    /// Plan Order Status Change notification (IMSI) / 订单状态变更回调(IMSI).
    OrderStatusChange,
    /// Recharge Success Message Push / 充值成功消息推送.
    RechargeSuccess,
    /// SMS MO callback, text and binary told apart / 短信上行回调(区分文本二进制).
    SmsMoTextOrBinary,
}

impl Event {
    /// Returns its kind; `None` for one that the documentation does not describe.
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
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::AsyncResult,
        Self::MallMessagePush,
        Self::OrderStatusChange,
        Self::RechargeSuccess,
        Self::SmsMoTextOrBinary,
    ];
    /// Returns its name in the specification; good for a path of its own at a receiver.
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

    /// Returns the kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl __private::webhook::EventSet for Event {
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
    fn recognise(raw: &__private::RawValue) -> Option<EventKind> {
        if __private::webhook::has_members(raw, &["devices"]) {
            return Some(EventKind::MallMessagePush);
        }
        if __private::webhook::has_members(
            raw,
            &["message_type", "text_message", "received_at"],
        ) {
            return Some(EventKind::SmsMoTextOrBinary);
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
    ) -> Result<Self, __private::Mismatch> {
        use __private::Codec as _;
        match kind {
            Some(EventKind::AsyncResult) => {
                __private::codec::Object::<AsyncResult>::read(raw).map(Self::AsyncResult)
            }
            Some(EventKind::MallMessagePush) => {
                __private::codec::Object::<MallMessagePush>::read(raw)
                    .map(Self::MallMessagePush)
            }
            Some(EventKind::OrderStatusChange) => {
                __private::codec::Object::<OrderStatusChange>::read(raw)
                    .map(Self::OrderStatusChange)
            }
            Some(EventKind::RechargeSuccess) => {
                __private::codec::Object::<RechargeSuccess>::read(raw)
                    .map(Self::RechargeSuccess)
            }
            Some(EventKind::SmsMoTextOrBinary) => {
                __private::codec::Object::<SmsMoTextOrBinary>::read(raw)
                    .map(Self::SmsMoTextOrBinary)
            }
            None => __private::codec::Json::read(raw).map(Self::Unknown),
        }
    }
}
