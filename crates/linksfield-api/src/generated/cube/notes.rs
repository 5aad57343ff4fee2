// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Cube API: details, assumptions, and sources.
//!
//! # Signature
//!
//! Signature v2: every call is signed with an RSA key, over a SHA-1 digest. The canonical text
//! is one JSON object with sorted keys. It holds the timestamp, the nonce, the path, the query
//! values as text, and the fields of the body. The server accepts a timestamp within 10 minutes
//! of the request only: keep the clock of the client correct.
//!
//! The printed messages confirm the layout of the canonical text. No set of key, message and
//! signature is published, so the rest of the scheme has not been verified against the server.
//!
//! # Responses
//!
//! The API is REST with JSON over HTTP/1.1. Times are milliseconds since 1970, unless a call
//! states otherwise. Billing months are calendar months in UTC+8. In the examples, every end of
//! a cycle or contract is therefore 23:59:59 in UTC+8 on the last day of a month.
//!
//! A code consists of `CB`, a module and an error. The modules are 00 (common), 01 (SIM) and 99
//! (system), and probably 02 (bundle), 04 (SMS) and 06 (organisation). `status.detail` has no
//! fixed type: it is null, the URL of a documentation page, or an empty list. The client does
//! not decode it; read it from the raw response. No example of a failure is available.
//!
//! HTTP status 400 means that a parameter is missing or wrong. Status 401 means that
//! `Authorization` is missing or empty, and 403 that `Authorization` or its signature is wrong.
//! Status 429 means that a limit was exceeded, and 500 that the service failed. Which code is
//! returned with which status is not documented.
//!
//! Linksfield allows 10 queries a second, 3 concurrent connections and 5,000 queries a day for
//! each IP. It promises an availability of 99 %, with less than 4 hours of maintenance a month.
//!
//! An asynchronous call responds as soon as Linksfield has received the request. The operation
//! itself usually takes seconds, and tens of minutes or more if the carrier is congested.
//! Meanwhile the SIM is locked, and other operations on it are refused, probably with
//! CB-01-0108, CB-01-0109 or CB-01-0111. After a failure, the operation may be started again.
//! Requests that follow each other too fast may cause exceptions: wait while the status of the
//! SIM is in transition. Suspending and resuming inside a billing cycle may still be charged.
//!
//! Linksfield's pages name three ways to the result of an asynchronous call: `GET
//! /sims/async_result/{request_id}`, a bare `/status`, and a push to the customer's webhook,
//! which the older pages mark as pending. The responses of the first two are not documented.
//! Use `get_sim` for the status of a SIM, and `list_sim_bundles` for the statuses of its
//! bundles.
//!
//! # Result codes
//!
//! A code that is not listed leaves the outcome of a write uncertain.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `CB-00-0000` | success | Success. For an asynchronous call, it means only that Linksfield received the request. |
//! | `CB-00-0001` | not executed | The start time is after the end time. |
//! | `CB-00-0002` | not executed | The end time is not accepted. According to the Chinese page, which is probably right, it must not be later than now. The English page states the opposite: the end time is before the time of the request. |
//! | `CB-00-0003` | not executed | The start time is too far from the time of the request. According to the Chinese page, it may be at most 180 days back, inclusive. |
//! | `CB-99-9400` | not executed | Some parameters are not valid. |
//! | `CB-99-9401` | not executed | The authorization is missing. |
//! | `CB-99-9402` | not executed | Parameters are missing. |
//! | `CB-99-9403` | not executed | The authentication failed. According to the Chinese page, the caller has no permission for this call. |
//! | `CB-99-9500` | uncertain | A call inside the service failed. According to the Chinese page, the system is busy, and the caller may retry later. |
//! | `CB-99-9999` | uncertain | The service itself failed. |
//! | `CB-01-9999` | not executed | A check of the SIM failed. |
//! | `CB-02-9999` | not executed | A check of the bundle failed. |
//! | `CB-04-9999` | not executed | A check of the SMS failed. |
//! | `CB-01-0001` | not executed | The SIM does not exist. |
//! | `CB-01-0002` | not executed | The IMEI does not exist. |
//! | `CB-01-0003` | not executed | The SN does not exist. |
//! | `CB-01-0004` | not executed | The operation is not supported for an OTA SIM. |
//! | `CB-01-0005` | not executed | The operation is supported for an OTA (BIP) SIM only. |
//! | `CB-01-0006` | not executed | The SIM does not belong to this organisation. |
//! | `CB-01-0101` | not executed | The SIM is already activated. |
//! | `CB-01-0102` | not executed | The SIM has no valid bundle. |
//! | `CB-01-0103` | not executed | The information about the SIM has an error. |
//! | `CB-01-0104` | not executed | The activation failed. |
//! | `CB-01-0105` | not executed | No bundle is in use. |
//! | `CB-01-0106` | not executed | The operation is not supported for this SIM because of restrictions of its network operator (MNO). |
//! | `CB-01-0107` | not executed | The operation is not allowed in the current status. |
//! | `CB-01-0108` | not executed | The operation is not allowed while an activation is pending. |
//! | `CB-01-0109` | not executed | The operation is not allowed while a deactivation is pending. |
//! | `CB-01-0111` | not executed | An earlier request for this SIM is still being processed; wait until it is done. |
//! | `CB-01-0125` | not executed | The operation is not allowed because the SIM is in a data pool; contact Linksfield's support. |
//! | `CB-01-0140` | not executed | The request has too many SIMs; the limit is 10,000 ICCIDs. |
//! | `CB-01-0200` | not executed | The suspension failed. |
//! | `CB-01-0202` | not executed | Ordering the bundle failed, because the bundle is incompatible with the SIM. |
//! | `CB-01-0204` | not executed | The operation is not allowed for an expired or terminated SIM. The available text ends inside this entry. |
//! | `CB-02-0003` | not executed | No plan with the given id exists. |
//! | `CB-06-0001` | not executed | No organisation with the given target id exists. |
//!
//! # Language
//!
//! The language of `status.message`. For Chinese, the samples send `zh-CN`, while the Overview
//! prints `zh-CH`.
//!
//! # Credentials
//!
//! - `key_id`: The id of an API key, from the Cube portal. A key gives access to the SIMs and
//!   orders of its own organisation only. An organisation may have several keys. All its
//!   members can read the keys, but only an Admin can create and delete them. The portal keeps
//!   the logs of API calls for 30 days.
//! - `private_key`: The RSA private key that belongs to `key_id`, as PEM or as Base64 of its
//!   DER. The key has 1024 bits. The Overview names the parts of a key pair `keyId`,
//!   `publicKey` and `privateKey`. The container format is not documented: the official Python
//!   sample reads a PEM file, and third-party code reads PKCS#8 DER in Base64.
//!
//! # Assumptions
//!
//! - The client signs every call with signature version 2, and states this with
//!   `X-LF-Signature-Type` 2.0. *Reason:* Linksfield's pages advise version 2 for calls with
//!   the tag `Sign2.0`; not all pages are known to carry the tag. Version 1 is deprecated since
//!   2023-03-01 and was to end from 2024-03-01. Without the header, the version depends on the
//!   release date of a call. The two pages name different dates for this rule, 2023-03-01 and
//!   2023-02-20.
//! - The RSA signature uses the padding of PKCS#1 v1.5 and signs the UTF-8 bytes of the
//!   canonical text. *Reason:* The rule names neither the padding nor the character set. The
//!   official Python sample uses `PKCS1_v1_5` and signs the encoded text, and third-party Java
//!   code signs UTF-8.
//! - The client sends the timestamp and the nonce in headers only, never in the body. *Reason:*
//!   The POST that is printed for signature version 2 has them in headers and none in its body.
//!   Pages of version 1.0 have them in the body. Sent in both places, they would clash in the
//!   canonical text.
//! - The client sends and signs a nonce with every call. *Reason:* The English table calls the
//!   nonce optional. The English prose, the Chinese table and the pages of the calls require
//!   it.
//! - A query value is signed under the name of its parameter, as sent. *Reason:* The rule
//!   states this. The printed messages sign `category_type`, while the URL has `category`,
//!   which is the name on the page of the call.
//! - Spaces inside values are signed as they are. Only the spaces between JSON tokens are left
//!   out. *Reason:* According to the rule, a JSON string is signed. The official Python sample
//!   removes every space, which is probably intended for the spaces that Python writes after
//!   commas and colons. Test a value with spaces, for example the text of a message, on UAT
//!   first.
//! - Characters outside ASCII, `/`, `<`, `>` and `&` are signed as they are, without escapes.
//!   *Reason:* The printed messages have `/` without an escape, and third-party copies of the
//!   official sample keep characters outside ASCII. No printed message shows the other
//!   characters.
//! - Empty values are neither signed nor sent. *Reason:* Both versions of the rule refer to the
//!   non-empty parameters. The sentence of version 2 about empty values is cut off. Not sending
//!   them avoids the question.
//! - `x-sign-uri` is the path as sent, from `/cube/v4` on, without the query and without a
//!   trailing slash. *Reason:* Both printed messages have this form. The treatment of
//!   characters that are escaped in a URL is not documented; no known id has such characters.
//! - Path parameters are signed only as part of the path, not under their own names. *Reason:*
//!   The printed messages show this, although the first step of the rule lists path parameters
//!   among the parameters.
//! - Several values of one query parameter are sent and signed as one text, joined with commas.
//!   *Reason:* The rule joins them with commas in the canonical text, and the page of
//!   `list_sim_bundles` shows `0,1,2`.
//! - Arrays in a body are signed in the given order. The keys of the objects in them are
//!   sorted. *Reason:* The rule sorts keys, also in nested objects. Only parts of its second
//!   and third step are available, and these parts do not mention arrays in a body. The
//!   official Python sample sorts with `json.dumps`, which keeps the order of arrays and sorts
//!   the keys of the objects in them.
//! - The client sends `X-LF-Api-Version` if the page of a call is of version 1.0 or 2.0, and
//!   leaves it out otherwise. *Reason:* Linksfield keeps at most two versions of a call: when a
//!   new version appears, the old version is deprecated, and it ends after 12 months. Without
//!   the header, the earlier of the maintained versions responds. Linksfield's pages print
//!   versions in several forms. Among them, `v4` and `4.0.0` look like versions of the product.
//! - The language tag for Chinese is `zh-CN`. *Reason:* The samples send `zh-CN`. The `zh-CH`
//!   of the Overview is not a language tag for Chinese.
//! - A call has succeeded if, and only if, the HTTP status is a success (2xx) and the code is
//!   `CB-00-0000`. *Reason:* Which code comes with which HTTP status is not documented.
//! - Linksfield refuses requests with HTTP 400 and CB-99-9400, with 401 and CB-99-9401, or with
//!   403 and CB-99-9403. The sandbox responds in this way. *Reason:* The meanings of these HTTP
//!   statuses and codes match, and so do their last digits. No page pairs them, and no refusal
//!   is published. The sandbox also responds to a wrong key id with 401, and to a missing
//!   parameter with CB-99-9400. By their meanings, these would be 403 and CB-99-9402.
//! - After CB-99-9500, CB-99-9999 or a code that is not listed, the outcome of a write is
//!   uncertain. *Reason:* The two codes report a failure inside the service, at an unknown
//!   point. The list of codes is cut off after CB-01-0204. All other known codes report that a
//!   check refused the operation, or that the operation failed.
//! - The client does not decode `status.detail`. *Reason:* It is null, text or a list,
//!   depending on the page.
//! - CB-00-0002 means that an end time is later than now. *Reason:* The Chinese page states
//!   this. The English page states the opposite, which would refuse every query about the past.
//! - The limits of one client are 10 queries a second, 3 connections and 5,000 queries a day
//!   per IP. The 2500 requests a second that the Overview also names are not a limit of one
//!   client. *Reason:* The former limits are given per IP. The latter is probably the total of
//!   the platform.
//! - `get_sim` shows the result of an asynchronous call on a SIM, and `list_sim_bundles` the
//!   result for its bundles. *Reason:* Linksfield's pages name a `/status`, whose full path is
//!   not known, and `get_async_result`, whose response is not known. The two queries are
//!   documented and return the statuses.
//! - A response may take longer than 5 seconds; a client should wait for 15 seconds or more.
//!   *Reason:* The Overview states that a response takes 5 seconds on average, and also that 99
//!   of 100 responses take less than 4 seconds.
//! - After HTTP 429, a read is retried after a pause of at least a second. If the last attempt
//!   also fails, the call returns the error, and the application should stop for the day if 429
//!   persists. *Reason:* One limit counts by the second and one by the day. No header that
//!   states a time is documented.
//! - Pages are counted from 1. *Reason:* Every page of the documentation that names a first
//!   page number states 1. A 0 in one example is a filler.
//! - A `data_limit` of -1 means no limit. *Reason:* It cannot be a volume, and the examples
//!   show no usage next to it.
//! - `type` and `use` of a bundle are returned as plain numbers. *Reason:* No official page
//!   documents their values, and the lists in third-party documentation do not fit the
//!   examples.
//! - A successful response of `list_sims`, `get_sim`, `get_order`, `get_renewal_order`,
//!   `get_accu_usage` or `query_text_messages` always has `data`. *Reason:* `data` is the
//!   purpose of these calls, and their examples have it. Their pages do not mark it as
//!   required.
//! - Unusual names (`create_end_by`, `mobilde_no`, `update_at`) are used as printed. *Reason:*
//!   The server most likely uses them too.
//!
//! # Sources
//!
//! - <https://apidoc-en.iotcube.link/doc-1488943>. Overview; the available text ends under
//!   "Batch".
//! - <https://cubeapi-en.apifox.cn/api-42622741>. The page of `get_order_daily_usage`, which
//!   has the UAT URL.
//! - <https://apidoc-en.iotcube.link/apidoc/project-1710260/doc-1980854>. Service; the rules of
//!   asynchronous operations.
//! - <https://apidoc-en.iotcube.link/doc-2092731>. Signature v2; some steps of the message
//!   construction are not available.
//! - <https://apidoc-cn.iotcube.link/doc-2093466>, revised 2023-10-20 01:10:53. Signature v2
//!   (签名算法 v2), Chinese.
//! - <https://apidoc-en.iotcube.link/project-1710260/doc-1488944>. Error Code; the available
//!   text ends inside CB-01-0204.
//! - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/doc-2019467>. Error Code (状态码),
//!   Chinese; the available text ends after CB-01-0102.
//! - <https://github.com/links-field/cubepress>, a manual of Linksfield. The manual of the Cube
//!   portal. Keys and logs are in docs/guide/developer.md; statuses and billing are in
//!   docs/guide/simstatus.md, docs/guide/simservice.md, docs/guide/simbasic.md and
//!   docs/sim/pausesim.md.
//! - <http://124.223.60.234:8282/docs/apollo_v2/apollo_v2-1f3mdnkqebet1>, of a third party. The
//!   documentation of a vendor of trackers, who wraps this API.
//! - <http://124.223.60.234:8282/docs/apollo/apollo-1f15g9iorcdel>, of a third party. Another
//!   page of this vendor.
//! - <http://124.223.60.234:8282/docs/leave20230416/leave20230416-1f0u2euigln48>, of a third
//!   party. Another page of this vendor, with Chinese terms for the statuses of a SIM.
//! - <http://124.223.60.234:8282/docs/leave20230416/leave20230416-1f0u4aotj89c3>, of a third
//!   party. Another page of this vendor, about the usage of a month in bytes.

