// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on CSSS APIs: details, assumptions, and sources.
//!
//! # Signature
//!
//! Every call is a signed JSON `POST`. No pair of secret and signature is published, so this
//! reading of the signing rule has not been checked against the server. The allowed difference
//! between the clocks is not documented.
//!
//! # Responses
//!
//! `0000` is the only known code, because the page of status codes is not public. The form of a
//! failure is not documented; the client assumes this envelope. A note on the page of
//! `order_package` uses an older name for the code, `ret_code`.
//!
//! # Result codes
//!
//! A code that is not listed leaves the outcome of a write uncertain.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0000` | success | Success. |
//!
//! # Language
//!
//! The language of `message` and other texts in responses. Without the header, the server
//! responds in `zh-CN`. The Overview misprints `zh-CN` as `zh-CH`, and one page writes `EN-US`.
//! All published responses are in Simplified Chinese.
//!
//! # Credentials
//!
//! - `access_code`: The access code of the enterprise. Request the code from Linksfield sales
//!   or FAE. The Chinese page also calls it `partner_code`. Printed codes begin with `P`; only
//!   one begins with `QY-`.
//! - `secret`: The key of the signature. Request the secret from Linksfield sales or FAE,
//!   together with the access code.
//!
//! # Assumptions
//!
//! - The default environment is the production host of the Overview. The environment `cube_uat`
//!   has to be selected, and the printed host `127.0.0.1` (Demo UAT) is no environment.
//!   *Reason:* The Chinese pages and their request samples print
//!   `https://api-uat.io.linksfield.net/cube/v4`, on pages of CSSS and of Mall alike, and the
//!   English samples print `127.0.0.1`. Both are probably environments of the documentation
//!   tool: the first is the UAT URL of Cube, and the second is the reader's own machine. Only
//!   the Overview states a production host.
//! - The client sends `timestamp` in seconds, as text of 10 digits. *Reason:* The Overview's
//!   table shows 13 digits and names no unit. The signing example and the example of every
//!   endpoint show 10 digits.
//! - The client sorts the keys of the canonical text. *Reason:* The signing rule demands sorted
//!   keys in both languages, although the example of the rule is not sorted. The Mall rule has
//!   the same wording, and its samples prove that the keys are sorted.
//! - `sign` itself is not part of the canonical text. *Reason:* A signature cannot cover
//!   itself, and the Mall page explicitly leaves `sign` out.
//! - The client neither signs nor sends empty values. *Reason:* The rule signs non-empty
//!   parameters only. Examples show empty values in the body, but do not prove that the server
//!   accepts them. Leaving out empty values avoids the question.
//! - Whole numbers are signed without quotes. *Reason:* JSON writes numbers without quotes, and
//!   the only notification sample that verifies does so too.
//! - Arrays are signed as compact JSON, in the given order. *Reason:* Compact JSON is the plain
//!   form of an array, and the rule of the notifications leaves arrays unsorted.
//! - Only the keys at the top level are sorted. The keys of nested objects are signed in the
//!   given order. *Reason:* The rule does not mention nested objects, and no documented request
//!   contains any.
//! - Characters outside ASCII and `/` are signed as they are, without escapes. *Reason:* The
//!   samples of Mall prove this form for the Mall signature. The CSSS example is compact as
//!   well.
//! - Every call sends the four common fields (`access_code`, `timestamp`, `version`, `sign`) in
//!   the body. *Reason:* The Overview requires the four fields, and its English page states
//!   their place. Pages without a field table show them in their examples.
//! - The signature is the Base64 text of the raw 20-byte digest, not of its hex digits.
//!   *Reason:* Every printed signature decodes to 20 bytes.
//! - The client uses the UTF-8 bytes of the secret as the key. *Reason:* The only notification
//!   sample that verifies uses its key in this form.
//! - The client does not check the `sign` inside `data` of a response. *Reason:* The
//!   documentation does not state how this `sign` is made, and the examples differ: null, the
//!   `sign` of the request, or another value.
//! - `sign` is optional in every response, although the pages of `order_package` and
//!   `query_order` mark it as required. *Reason:* The page of `order_package` types `sign` as
//!   null, `batch_order_packages` does not return it, and the client does not need it.
//! - A response that reports success must contain `data`, even if its page has no required
//!   markers. The fields inside `data` stay optional on these pages. *Reason:* Pages with
//!   required markers require `data`, and all examples contain it.
//! - All responses have the same envelope. *Reason:* Only a few pages document the fields of
//!   the envelope, and the examples of the other pages agree with them.
//! - A response with a `code` other than `0000`, or with a `success` that is not true, is a
//!   failure. Its `data` may be missing or null. *Reason:* Only responses that report success
//!   are documented.
//! - After any code other than success, the outcome of a write is uncertain: the server may
//!   have executed it. *Reason:* No other code is documented, and `success: false` states only
//!   that the call did not succeed.
//! - `device_id` and `deviceList` are sent as they are given, without a check of their form.
//!   `assetId` is an ICCID. *Reason:* The page of `order_package` states that a device is
//!   usually identified by the ICCID of its card, and names no other identifier. All printed
//!   values look like ICCIDs, but a check would refuse a device with another identifier. The
//!   page of `sync_asset_info` states that `assetId` is an ICCID.
//! - Order ids are text of any form, under each of their names: `order_id`, `order_code` and
//!   `orderCode`. *Reason:* The examples show three forms: `ORDER_` and digits, digits alone,
//!   and `L` with digits. The three names probably mean the same, because the `order_code` of
//!   one example is the `order_id` of another.
//! - Statuses, types and `timing_type` are text where their values are not listed. `lifeCycle`
//!   accepts more than its three values. *Reason:* The available text does not list the values,
//!   and names for them would be guesses.
//! - The client reads a date in the form that its page prints: a day `YYYYMMDD` in UTC+8, or a
//!   day and time without a zone. If an optional field has another form, the response does not
//!   fail: the field is `None`, and its original value is kept in `extra` with the undocumented
//!   fields. *Reason:* Linksfield's pages write dates in these two forms, and the page of
//!   `order_package`, which documents the first form, shows only `null`. An unreadable date
//!   must not cost the caller the id of an order.
//! - Traffic volumes are text, exactly as received or sent, without conversion. *Reason:* No
//!   page gives a unit for traffic.
//! - Use `query_order` to check an order or a renewal whose outcome is uncertain. *Reason:* No
//!   page recommends this check. `query_order` is the only documented call that lists orders,
//!   and it accepts a device and an order id.
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486824>, revised 2022-10-05 04:16:49. Overview,
//!   English.
//! - <https://developer.linksfield.net/doc-439113>, revised 2023-06-09 05:34:21. Overview
//!   (全局说明), Chinese.

