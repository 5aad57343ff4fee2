// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Mall APIs: details, assumptions, and sources.
//!
//! # Signature
//!
//! The signature uses no secret, so anyone who knows the rule can make a valid signature. It
//! detects a changed request, but authenticates nobody. Run this client on your own server, and
//! do not accept a partner code as proof of the caller's identity. Two documented samples
//! verify this reading of the signing rule, both from the shop. The other printed signatures do
//! not match their bodies.
//!
//! # Responses
//!
//! Newer pages wrap the payload in an envelope, while the English pages of 2022 show the bare
//! payload. The client reads both forms. `S` is the only known code; neither other codes nor
//! the form of a failure are documented.
//!
//! # Result codes
//!
//! A code that is not listed leaves the outcome of a write uncertain.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `S` | success | Success. |
//!
//! # Language
//!
//! Probably the language of texts in the response. `en-US` is the only value that is supported
//! at present, and no endpoint page lists the header. Where a call has `languageCode`, that
//! parameter probably selects the language.
//!
//! # Credentials
//!
//! - `partner_code`: The partner (channel) code that Linksfield gives the enterprise. The code
//!   has several shapes, such as `P000818`, `SU528SX8BZ` and `CU-7ZOIHX0RB16U`.
//!
//! # Assumptions
//!
//! - Each test URL belongs to the server under which it is listed here. *Reason:* The available
//!   text has no labels for the test URLs. They are paired with the production URLs by order
//!   and by name.
//! - The base URLs are those of the Mall Global Specification. The environment `cube_uat` has
//!   to be selected, and the printed hosts `127.0.0.1` and `apiv3.linksfield.net` are no
//!   environments. *Reason:* The Chinese pages print
//!   `https://api-uat.io.linksfield.net/cube/v4`, the English pages `127.0.0.1`, and the shared
//!   copy `https://apiv3.linksfield.net`. These are probably environments of the documentation
//!   tool: the first is the UAT URL of Cube, the second is the reader's own machine, and the
//!   third is the host of CSSS.
//! - The URL of `cube_uat` is the same for `vshop`, `payment` and `topup`. *Reason:* The pages
//!   print one URL without a part for the server. The two known pages of the cashier print no
//!   host.
//! - `version` is `3.0`. *Reason:* The table in the Mall Global Specification and the endpoint
//!   pages show 3.0. Only the signed text printed in the Mall Global Specification shows 1.0.
//! - The client always sends `Accept-Language`, as `en-US` unless the caller chooses another
//!   language. *Reason:* The language of a response to a request without the header is not
//!   documented, and `en-US` is supported.
//! - The client sends `tradeTime` in milliseconds since 1970, as text. *Reason:* Both samples
//!   with a verified signature show this form. The other samples show 20181031256548, which is
//!   not a possible time.
//! - `tradeType` is the last segment of the call's path. *Reason:* The field is described as
//!   the name of the interface, and both samples with a verified signature follow this
//!   description. Other samples name other calls.
//! - The client sends the common parameters in the query of a GET, and in the JSON body of
//!   every other method, including DELETE. *Reason:* The Mall Global Specification states these
//!   places. Some HTTP stacks send no body with a DELETE unless they are configured to.
//! - Calls to `topup` send neither `tradeTime` nor `tradeType`. *Reason:* The global parameters
//!   are `version`, `partnerCode` and `sign` only. Only pages of the shop and the cashier list
//!   `tradeTime` and `tradeType`.
//! - `deviceCode`, `languageCode`, `mark` and `terminal` are required in the calls of the shop
//!   that show all of them. *Reason:* Pages with required markers require these fields, and
//!   pages without markers show the same names in their examples.
//! - `orderPeriod` is a number of periods. *Reason:* Linksfield's pages describe the field only
//!   as "order period of the plan", and every example is a whole number.
//! - `payAmount` is a decimal number, sent as text. *Reason:* Pages that give a type give a
//!   string, and every printed value is a decimal number.
//! - Statuses, kinds and switches are text where their values are not listed. *Reason:* Names
//!   for their values would be guesses.
//! - A response is a failure if its `operateCode` is not `S`, or if its HTTP status is not 2xx.
//!   *Reason:* Neither other codes nor the form of a failure are documented.
//! - After any code other than success, the outcome of a write is uncertain: the server may
//!   have executed it. *Reason:* No other code is documented.
//! - Use `single_query_order` to check an order whose outcome is uncertain, and
//!   `query_auto_renewal_record` to check a cancellation. *Reason:* No page recommends these
//!   checks. The orders that `single_query_order` lists have no number, so they show only
//!   whether a similar order exists.
//! - A response without `operateCode` is the bare payload. *Reason:* The English pages of 2022
//!   show payloads without an envelope, and newer pages show payloads in an envelope.
//! - The client neither signs nor sends empty values. *Reason:* The rule signs non-empty
//!   parameters only, and no sample with a verified signature has an empty value.
//! - Path parameters are not part of the canonical text. *Reason:* The Mall Global
//!   Specification lists path parameters, but three endpoint pages mention the query only. The
//!   page of a call outweighs the general rule.
//! - The cashier and `topup` check the signature by the same rule as the shop. *Reason:* The
//!   Mall Global Specification gives one rule for all. The samples that verify the rule are
//!   both from the shop.
//! - Arrays, numbers and nested objects are signed as plain compact JSON, with arrays in the
//!   given order. Only the keys at the top level are sorted. *Reason:* The rule mentions only
//!   the parameters themselves, and the rule of the notifications leaves arrays unsorted. Every
//!   documented field is a string, so no call depends on this reading yet.
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486828>. Mall Global Specification; the available
//!   text ends at step 2 of the signature.
//! - <https://developer-en.apifox.cn/doc-1486829>. Mall Business Flow. A single purchase gives
//!   service for the period that is paid, and has to be made again when the period ends. In
//!   step 1, `/singleVerify` checks the card. In step 2, `/singleServicePlanPage` lists the
//!   plans that the card can buy. In step 3, the user picks a plan and orders it, probably with
//!   `/singleOrder`. The available text ends in step 3; later steps are not documented.
//! - <https://developer.linksfield.net/doc-474785>. One of the four documents of Mall, Chinese;
//!   which of them is not known.
//! - <https://developer.linksfield.net/api-12115925>. One of the pages of the group Vshop,
//!   Chinese; which of them is not known.
//! - <https://developer.linksfield.net/api-12171752>. One of the pages of the group Payment,
//!   Chinese; which of them is not known.
//! - <https://developer.linksfield.net/api-365145924>. One of the five pages of the group
//!   Bundle-groups, Chinese; which of them is not known.

