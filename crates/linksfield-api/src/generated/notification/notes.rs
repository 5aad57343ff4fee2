// @generated from spec/notification/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Notification: details, assumptions, and sources.
//!
//! # Signature of pushes: `x-lf-md5`
//!
//! The older scheme, of CSSS and of the older push of Mall. The canonical text consists of the
//! fields of the body, in lexicographic order of their keys, and then the value of the secret
//! without a key. The objects of a list are written in the order of the list, each with its
//! fields sorted. According to its page, the push of the order status does not carry these
//! headers yet. No sample with its secret is published, so this reading has not been verified.
//!
//! # Signature of pushes: `lf-hmac`
//!
//! The newer scheme, of Cube and of the recharge push. The canonical text consists of version,
//! algorithm and time, followed without a separator by the body as compact JSON with sorted
//! keys. Arrays keep their order. One published sample verifies. The overview of Cube marks all
//! four headers as part of the signed text, including the signature itself, and the page of the
//! recharge push marks all of its known headers. The signature is not part of the canonical
//! text.
//!
//! # Credentials
//!
//! - `notification_secret`: The secret of `x-lf-md5`. It is not the secret for calls to the
//!   Linksfield APIs. Request it separately from Linksfield's staff.
//! - `notification_key`: The value of a notification key, used as text: its bytes are the key
//!   of the HMAC, although the overview calls it `key_hex`. It is not the API key. A receiver
//!   stores its keys by key id, because a push names the id of the key that signed it. An
//!   organisation of Cube has exactly one notification key, which it gets in the Cube portal.
//!   The key is created automatically, together with an API key or an API-notification
//!   autoflow, and cannot be deleted. When an administrator refreshes it, the id stays and the
//!   value changes.
//!
//! # Assumptions
//!
//! - The `group` CSSS of a push is inferred: the push concerns the cards and orders of CSSS.
//!   The groups Mall, Topup and Cube are those whose documentation has the page of the push.
//!   *Reason:* The list of pages has the pushes with the group CSSS under Notification, a
//!   separate group between CSSS APIs and Mall APIs. It does not state which API they belong
//!   to. CSSS is the enterprise API in the same list, and pushes about SMS, data usage and plan
//!   orders of an enterprise fit no other group of the list.
//! - `x-lf-md5` is the Base64 of the raw digest, with 24 characters. The Base64 of the digest
//!   in hex, with 44 characters, is also accepted. *Reason:* The rule is written
//!   `base64(MD5(…))`, and the CSSS signature with the same wording has the length of a raw
//!   digest. The length distinguishes the two forms.
//! - A list under a name is signed like a bare list, without the name. For two `devices`, the
//!   canonical text is
//!   `deviceId=…&expireTime=…&warningCode=…&deviceId=…&expireTime=…&warningCode=…&secret`.
//!   *Reason:* The rule describes a bare list, but the only page with this rule has a body with
//!   a list under a name. By any other reading, the rule would not fit its own page.
//! - Empty values are part of the canonical text of `x-lf-md5`, as `key=`. *Reason:* The rule
//!   names no exception among the parameters of the body. Only the signatures of API calls are
//!   limited to non-empty parameters.
//! - Numbers and booleans are part of the canonical text of `x-lf-md5` as their JSON text. The
//!   receiver refuses a body with nested objects other than the items of a list, and reports
//!   that it cannot be verified. *Reason:* The rule does not mention these values. All known
//!   fields are text.
//! - Only a list that the page of an event documents is signed as a list, and all its objects
//!   have the same fields. The receiver refuses a push with objects that differ, and a push
//!   with a bare list as its body. *Reason:* The canonical text of `x-lf-md5` does not show
//!   where an object ends, so fields could be moved from one object to the next. The only
//!   printed list has the same fields in every object, empty ones included. No page prints a
//!   body that is a bare list.
//! - An event that is documented with `x-lf-md5` is also accepted with the HMAC-SHA1 signature.
//!   An event that is documented with HMAC-SHA1 is accepted neither with `x-lf-md5` nor without
//!   a signature. *Reason:* Which events have moved to the newer signature is not documented.
//!   The newer signature is the stronger one, so accepting it loses nothing.
//! - A push with a missing or an empty `x-lf-md5` is unsigned. The receiver refuses it, unless
//!   the application allows unsigned pushes. A push with a wrong value never counts as
//!   unsigned. *Reason:* This is stricter than the documentation: the header is optional, one
//!   page states that it is not implemented yet, and the samples print it empty. The default is
//!   strict because anybody can send an unsigned push.
//! - Canonical texts, secrets and keys are UTF-8. *Reason:* No page names a character set. All
//!   Linksfield signatures that could be verified are UTF-8.
//! - The recharge push is signed as the documentation of Cube describes. *Reason:* The page of
//!   the push ends before the steps of the signature. Its headers are those of Cube, and both
//!   pages name the same sending system.
//! - The keys of nested objects may be sorted or in the given order. The receiver accepts both,
//!   and tries sorted keys first. *Reason:* The prose sorts top-level keys only, while
//!   Linksfield's sample code also sorts nested keys. The published sample is flat. Accepting
//!   both loses nothing, because both need the key.
//! - When the receiver writes the body again for the HMAC, numbers keep the form in which they
//!   arrived, and characters outside ASCII and `/` are not escaped. The receiver also accepts a
//!   signature over the text with the escapes of the body, and over the body as received.
//!   *Reason:* The published sample has only one whole number and plain letters. The sample
//!   code writes with Jackson, whose defaults agree. Accepting the other texts loses nothing,
//!   because all of them need the key and say the same as the body.
//! - `x-lf-algo` is part of the canonical text as received, and is compared with HMAC-SHA1
//!   without regard to case. The receiver refuses any other algorithm. *Reason:* The sample has
//!   `HMAC-SHA1`, while the default in the table is `hmac-sha1`. The table states that md5,
//!   sha256 and others may follow, but none is described.
//! - `x-lf-signature` is split at its first `/`. *Reason:* Base64 may contain a `/`. The key id
//!   of the sample has none.
//! - `x-lf-timestamp` counts milliseconds since 1970. *Reason:* The overview of Cube specifies
//!   milliseconds and shows 13 digits. The 11 digits in the signature sample are not a real
//!   time.
//! - The receiver refuses a push that is older than 25 hours, or more than 10 minutes in the
//!   future. The application can set another age limit, or switch off both checks. *Reason:* No
//!   limit is documented, so this default is stricter than the documentation. Failed pushes of
//!   asynchronous results are retried within 24 hours, and whether a retry has a new timestamp
//!   is not known.
//! - `sim_id` and `deviceId` are ICCIDs. *Reason:* Linksfield's pages do not state this, but
//!   the examples have 20 digits that begin with 89.
//! - An application should respond to a push immediately, with HTTP 200 and a small JSON
//!   object. *Reason:* The expected response is not documented, apart from `application/json`
//!   on one page. Linksfield may count any other response as a failure and retry the push.
//! - The same push may arrive more than once, so the application must handle pushes
//!   idempotently. `x-lf-delivery` does not count as a unique id. *Reason:* Failed pushes of
//!   asynchronous results are retried up to 30 times within 24 hours, and can be retried
//!   manually. For other pushes, retries are not documented. The meaning of `x-lf-delivery` is
//!   not documented.
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486832>. English. The overview or the status codes of
//!   Notification; which of the two is not known.
//! - <https://developer.linksfield.net/doc-900532>. Chinese. The overview or the status codes
//!   of Notification; which of the two is not known.
//! - <https://developer-en.apifox.cn/api-42599743>. The rule of `x-lf-md5` (older text), and
//!   the first headers of HMAC-SHA1 (newer text). In the documentation of Mall, the printed
//!   path is a placeholder: `客户自定义的URL`, a URL that the customer defines.
//! - <https://developer-en.apifox.cn/api-42599701>. The formula of `x-lf-md5`, on the page of
//!   an SMS push. On this and other pages of pushes, the printed path is a placeholder,
//!   `URL(客户设置的接收事件回调URL)`, the URL where the customer wants to receive events. The hosts in
//!   the samples of the pages are placeholders too, `http://127.0.0.1` and
//!   `https://api-uat.io.linksfield.net/cube/v4`.
//! - <https://developer-en.apifox.cn/api-42599706>. The headers of `x-lf-md5`, on the page of
//!   the order status push.
//! - <https://apidoc-cn.iotcube.link/doc-2518982>, revised 2025-03-06 09:55:13. The HMAC-SHA1
//!   scheme, in the documentation of Cube.
//! - <https://apidoc-cn.iotcube.link/doc-3110841>, revised 2025-03-21 08:29:33. The sample of
//!   the HMAC-SHA1 scheme, in the documentation of Cube.
//! - <https://github.com/links-field/cubepress>, a manual of Linksfield. The user guide of
//!   Cube, docs/guide/developer.md, as of 2023-10-13: how the notification key is created and
//!   refreshed, and how long pushes are logged.

