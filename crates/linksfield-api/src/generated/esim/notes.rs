// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on eSIM QR Mall APIs: details, assumptions, and sources.
//!
//! # Login
//!
//! Each login returns a new token, which is valid for 3 days. A call with an expired token
//! fails with the code `7`. After a change of the password, a new login is needed.
//!
//! The body of the login is not documented, nor is the place of the token in the response. The
//! client sends the token only with calls that need it. No signature is documented.
//!
//! # Responses
//!
//! The FMS pages show a fourth field of the envelope, `messageSourceHandler`, without a
//! meaning. The webhook examples do not contain this field.
//!
//! The listed result codes are those of the payment webhook, and `7`. The webhook page calls
//! any other code a system exception. Which HTTP statuses accompany the codes is not
//! documented.
//!
//! # Result codes
//!
//! A code that is not listed leaves the outcome of a write uncertain.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0` | success | Success. |
//! | `2` | not executed | Wrong parameters. |
//! | `7` | not executed | The token has expired. |
//! | `1102` | not executed | The time cannot be converted. |
//! | `3004` | uncertain | An exception in the order system. |
//! | `3005` | uncertain | The QR code is null. |
//! | `6006` | not executed | The pre-order timed out: the payment was reported too late. The reserved profile is released, and a new pre-order is needed. |
//! | `9999` | uncertain | Error. |
//! | `10008` | not executed | The order does not exist. |
//! | `10009` | not executed | The price is inconsistent. |
//!
//! # Credentials
//!
//! - `partner_code`: The code of the enterprise: P and six digits.
//! - `email`: The e-mail address of the user who logs in. QR codes and notices are sent to this
//!   address.
//! - `password`: The password of the user who logs in. The client sends the MD5 digest of the
//!   password, never the password itself.
//!
//! # Assumptions
//!
//! - One system serves the calls of the FMS documentation and those of the eSIM QR Mall pages,
//!   with the same token. The two forms of the payment webhook are separate calls. *Reason:*
//!   Only one of the six eSIM QR Mall pages is available with its text. The other calls are
//!   from the older, public documentation of FMS, Linksfield's system for eSIM QR codes and for
//!   online stores, which describes the same flow. No page states that the two systems are the
//!   same, but their calls agree (login, pre-order, payment webhook, myEsimDetail), and so does
//!   the prefix v1.1.
//! - The methods of the FMS calls are those of their Swagger operations. *Reason:* The methods
//!   are known only from the names of the Swagger operations behind the links of the pages.
//!   These names end with "UsingPOST" or "UsingGET".
//! - The client sends `partnerCode` only in calls whose page lists the field. *Reason:* The
//!   general page calls `partnerCode` a common parameter without stating of which calls. The
//!   pages of plan detail, order status and eSIM detail do not list it.
//! - `type` states whether a plan covers the country among others (1) or only this country (2).
//!   The client sends `type` as a number. *Reason:* The page of countryPackageList explains the
//!   values in this way. The general table calls `type` a search type, with 1 for country and 2
//!   for region, and gives its type as a string. All examples print a number.
//! - After the codes 3004, 3005, 9999 and any code that is not listed, the server may have
//!   executed a write. After the other listed codes, it has not. *Reason:* The texts of 3004
//!   and 9999 do not state at which step the order system failed. The text of 3005 states only
//!   that a QR code is missing, not what became of the report. Codes that are not listed are
//!   called a system exception. The other codes give a reason to refuse the call. Because a
//!   payment must be reported only once, query the status of the order when the outcome is
//!   uncertain.
//! - Any call may fail with `7`. The client then logs in again, which resolves this. *Reason:*
//!   The general page describes this code for the token, not for a particular call.
//! - The client logs in at `/user/emailLogin`. *Reason:* The documentation names this path
//!   twice, with a link to its Swagger page. One step of the flow names `/user/login`.
//! - The login sends `email`, `passwd`, `partnerCode`, `appId` and `userType`. `passwd` is the
//!   MD5 digest of the password in lowercase hex. *Reason:* The body is not documented. The
//!   client sends the fields of the registration, except the code that is not in use. No page
//!   confirms this body.
//! - The login sends `userType` 4 (customer) and `appId` 12 (app). *Reason:* The example of the
//!   registration has these values, and a user is assumed to log in with the values of the
//!   registration.
//! - The client reads the token from `x-access-token` in the response of the login: first in
//!   `data`, then in the response headers. *Reason:* The registration page states that the
//!   response of the registration contains a token of this name, but not where. Of the response
//!   of the login, the documentation states only that it contains a token.
//! - Where this documentation names a time limit for a payment, the limit is 10 minutes.
//!   *Reason:* The webhook page states 10 minutes. The flow page was changed to 60 on
//!   2020-08-11, but its table of time-outs still states 10. The shorter limit is safe under
//!   both readings. A late report fails with 6006.
//!
//! # Sources
//!
//! - <https://links-field.github.io/fms-api/>. General page and flow of the FMS documentation,
//!   state 125c87e of 2022-04-15. The overview, the flow and the webhook page misspell the
//!   prefix `/package/` of some paths as `/pacakge/`.
//! - <https://github.com/links-field/fms-api>. The repository of the FMS documentation.
//! - <https://developer-en.apifox.cn/api-42599727>. The navigation of this page lists the six
//!   eSIM QR Mall pages with their methods.

