//! The rules of a family: servers, credentials, signing, envelope, login.

use super::rule::About::Family;
use super::rule::{Opposite, Rule, rules};
use crate::finding::Running::{Breaks, Differs};

rules! {
    /// The rules of families.
    FAMILY;

    /// A family has been added.
    FAMILY_ADDED = "family-added" {
        visible: true,
        opposite: Opposite::Is("family-removed"),
    }
    /// A family has been removed.
    FAMILY_REMOVED = "family-removed" {
        running: Some((Breaks, "The calls of old clients are no longer documented.")),
        opposite: Opposite::Is("family-added"),
    }
    /// A server has another base URL in an environment.
    BASE_URL_CHANGED = "base-url-changed" {
        running: Some((Breaks, "Old clients call the old URL.")),
        meaning: Some("The environment has the same name, and its calls go to another server."),
        changes_items: false,
        opposite: Opposite::Is("base-url-changed"),
    }
    /// An environment has been added.
    ENVIRONMENT_ADDED = "environment-added" {
        visible: true,
        opposite: Opposite::Is("environment-removed"),
    }
    /// An environment has been removed.
    ENVIRONMENT_REMOVED = "environment-removed" {
        running: Some((Breaks, "Old clients that use the environment call a server that is no longer documented.")),
        opposite: Opposite::Is("environment-added"),
    }
    /// An environment has another name.
    ENVIRONMENT_RENAMED = "environment-renamed" {
        opposite: Opposite::Is("environment-renamed"),
    }
    /// Clients call another environment by default.
    DEFAULT_ENVIRONMENT_CHANGED = "default-environment-changed" {
        meaning: Some("Clients that choose no environment call another server."),
        changes_items: false,
        opposite: Opposite::Is("default-environment-changed"),
    }
    /// A server has been added.
    SERVER_ADDED = "server-added" {
        visible: true,
        opposite: Opposite::Is("server-removed"),
    }
    /// A server has been removed.
    SERVER_REMOVED = "server-removed" {
        opposite: Opposite::Is("server-added"),
    }
    /// A server has another name, which no program uses.
    SERVER_RENAMED = "server-renamed" {
        changes_items: false,
        opposite: Opposite::Is("server-renamed"),
    }
    /// Clients need a further credential.
    CREDENTIAL_ADDED = "credential-added" {
        opposite: Opposite::Is("credential-removed"),
    }
    /// Clients need a credential no longer.
    CREDENTIAL_REMOVED = "credential-removed" {
        opposite: Opposite::Is("credential-added"),
    }
    /// A credential has another name, and the same value on the wire.
    CREDENTIAL_RENAMED = "credential-renamed" {
        opposite: Opposite::Is("credential-renamed"),
    }
    /// A credential has become secret, or no longer is.
    CREDENTIAL_CHANGED = "credential-changed" {
        meaning: Some("Messages, logs and debug output show the credential, or no longer show it."),
        opposite: Opposite::Is("credential-changed"),
    }
    /// Requests have a further common field.
    COMMON_ADDED = "common-field-added" {
        running: Some((Breaks, "Old clients do not send the field.")),
        opposite: Opposite::Is("common-field-removed"),
    }
    /// Requests no longer have a common field.
    COMMON_REMOVED = "common-field-removed" {
        running: Some((Breaks, "Old clients still send the field, which may be part of the signature.")),
        opposite: Opposite::Is("common-field-added"),
    }
    /// Requests no longer have a common header, which is not signed.
    COMMON_HEADER_REMOVED = "common-header-removed" {
        opposite: Opposite::None("A header that servers expect is `common-field-added`."),
    }
    /// Servers accept requests without a common header, or no longer do. Clients always send it.
    COMMON_REQUIRED_CHANGED = "common-field-required-changed" {
        opposite: Opposite::Is("common-field-required-changed"),
    }
    /// A common field is filled in or sent in another way.
    COMMON_CHANGED = "common-field-changed" {
        running: Some((Breaks, "Old clients send the field in the old way.")),
        opposite: Opposite::Is("common-field-changed"),
    }
    /// Calls no longer carry a key by which the server recognises their attempts.
    IDEMPOTENCY_KEY_REMOVED = "idempotency-key-removed" {
        money: Some("The server no longer recognises a repeated write."),
        opposite: Opposite::None("A key that is added or sent in another way is `idempotency-key-changed`."),
    }
    /// Calls carry a key by which the server recognises their attempts, or carry it in another way.
    IDEMPOTENCY_KEY_CHANGED = "idempotency-key-changed" {
        running: Some((Breaks, "Old clients do not send the header as the server expects it.")),
        money: Some("Whether the server recognises a repeated write has changed."),
        opposite: Opposite::Is("idempotency-key-changed"),
    }
    /// Requests are signed in another way.
    SIGNING_CHANGED = "signing-changed" {
        running: Some((Breaks, "The server refuses the signature of old clients.")),
        opposite: Opposite::Is("signing-changed"),
    }
    /// Empty values, which clients do not send, are signed.
    SIGNING_EMPTIES_KEPT = "signing-empties-kept" {
        changes_items: false,
        opposite: Opposite::None("Empty values that are no longer signed are `signing-changed`."),
    }
    /// Result codes have another written form, and clients read both.
    ENVELOPE_FORM_CHANGED = "envelope-code-form-changed" {
        changes_items: false,
        opposite: Opposite::Is("envelope-code-form-changed"),
    }
    /// The payload has another place.
    ENVELOPE_CHANGED = "envelope-changed" {
        running: Some((Breaks, "Old clients do not find the payload.")),
        opposite: Opposite::Is("envelope-changed"),
    }
    /// What counts as a success is decided in another way, or in another place.
    ENVELOPE_RULE_CHANGED = "envelope-rule-changed" {
        running: Some((Breaks, "Old clients may take a failure for a success, or a success for a failure.")),
        money: Some("What counts as success, and as a refusal, is decided in another way."),
        opposite: Opposite::Is("envelope-rule-changed"),
    }
    /// The message in the envelope has another place.
    MESSAGE_CHANGED = "envelope-message-changed" {
        running: Some((Differs, "Old clients do not find the message of a failure.")),
        changes_items: false,
        opposite: Opposite::Is("envelope-message-changed"),
    }
    /// Other codes mean success.
    SUCCESS_CHANGED = "success-codes-changed" {
        running: Some((Breaks, "Old clients take a success for a failure, or a failure for a success.")),
        money: Some("Which codes mean that a call was executed is decided in another way."),
        changes_items: false,
        opposite: Opposite::Is("success-codes-changed"),
    }
    /// Codes that are not listed have another meaning for the outcome.
    UNLISTED_CHANGED = "unlisted-codes-changed" {
        money: Some("Whether a call that fails with an unlisted code was executed is decided in another way."),
        changes_items: false,
        opposite: Opposite::Is("unlisted-codes-changed"),
    }
    /// A result code is documented, or no longer documented.
    RESULT_CODE_DOCUMENTED = "result-code-documented" {
        money: Some("Whether the rule for unlisted codes applies to the code has changed."),
        changes_items: false,
        opposite: Opposite::Is("result-code-documented"),
    }
    /// A result code has another meaning for the outcome.
    RESULT_CODE_CHANGED = "result-code-changed" {
        money: Some("Whether a call that fails with the code was executed is decided in another way."),
        changes_items: false,
        opposite: Opposite::Is("result-code-changed"),
    }
    /// All calls of a family are repeated after other errors.
    FAMILY_RETRY_CHANGED = "retry-of-family-changed" {
        money: Some("Other errors count as temporary: clients repeat calls after them, or no longer do."),
        changes_items: false,
        opposite: Opposite::Is("retry-of-family-changed"),
    }
    /// Reads are repeated after other errors. The family has no writes that are repeated.
    FAMILY_RETRY_OF_READS_CHANGED = "retry-of-reads-changed" {
        visible: true,
        changes_items: false,
        opposite: Opposite::Is("retry-of-reads-changed"),
    }
    /// The sandbox refuses bad requests in another way.
    REFUSALS_CHANGED = "refusals-changed" {
        changes_items: false,
        opposite: Opposite::Is("refusals-changed"),
    }
    /// Clients log in in another way.
    LOGIN_CHANGED = "login-changed" {
        running: Some((Breaks, "Old clients log in in the old way, and obtain no token.")),
        opposite: Opposite::Is("login-changed"),
    }
    /// Other result codes mean that a token has expired.
    EXPIRED_CHANGED = "expired-token-codes-changed" {
        running: Some((Breaks, "Old clients do not recognise an expired token by the new codes.")),
        money: Some("After which codes clients log in again and repeat a call has changed."),
        changes_items: false,
        opposite: Opposite::Is("expired-token-codes-changed"),
    }
    /// Fewer result codes mean that a token has expired.
    EXPIRED_NARROWED = "expired-token-code-removed" {
        money: Some("After a code, clients no longer log in again and repeat the call."),
        changes_items: false,
        opposite: Opposite::None("A code that is added is `expired-token-codes-changed`."),
    }
    /// A token is valid for another time.
    TOKEN_VALIDITY_CHANGED = "token-validity-changed" {
        changes_items: false,
        opposite: Opposite::Is("token-validity-changed"),
    }
    /// Clients may send fewer requests or open fewer connections.
    LIMITS_TIGHTENED = "limits-tightened" {
        running: Some((Breaks, "Old clients keep the old limit. The server may refuse their requests.")),
        changes_items: false,
        opposite: Opposite::Is("limits-loosened"),
    }
    /// Clients may send more requests or open more connections.
    LIMITS_LOOSENED = "limits-loosened" {
        visible: true,
        changes_items: false,
        opposite: Opposite::Is("limits-tightened"),
    }
    /// The language of responses is selected in another way.
    LANGUAGE_CHANGED = "language-changed" {
        running: Some((Differs, "Old clients select the language in the old way.")),
        opposite: Opposite::Is("language-changed"),
    }
    /// Clients request responses in another language by default.
    DEFAULT_LANGUAGE_CHANGED = "default-language-changed" {
        meaning: Some("Messages of the server are in another language by default."),
        changes_items: false,
        opposite: Opposite::Is("default-language-changed"),
    }
    /// A language has been added.
    LANGUAGES_CHANGED = "languages-changed" {
        opposite: Opposite::Is("language-removed"),
    }
    /// A language has been removed.
    LANGUAGE_REMOVED = "language-removed" {
        running: Some((Differs, "Old clients that select the language receive texts in another language.")),
        opposite: Opposite::Is("languages-changed"),
    }
    /// A scheme by which pushes are signed has been added.
    SCHEME_ADDED = "push-scheme-added" {
        running: Some((Breaks, "Old receivers refuse pushes that are signed by the new scheme.")),
        visible: true,
        opposite: Opposite::Is("push-scheme-removed"),
    }
    /// A scheme by which pushes are signed has been removed.
    SCHEME_REMOVED = "push-scheme-removed" {
        opposite: Opposite::Is("push-scheme-added"),
    }
    /// A scheme by which pushes are signed has another name.
    SCHEME_RENAMED = "push-scheme-renamed" {
        opposite: Opposite::Is("push-scheme-renamed"),
    }
    /// Pushes are signed in another way.
    SCHEME_CHANGED_IN = "push-signature-changed" {
        about: Family,
        running: Some((Breaks, "Old receivers refuse the signature of a push.")),
        opposite: Opposite::Is("push-signature-changed"),
    }
    /// Receivers accept a further form of the signature of a push.
    SCHEME_WIDENED = "push-signature-forms-added" {
        running: Some((Breaks, "Old receivers refuse a push in the new form.")),
        opposite: Opposite::Is("push-signature-forms-removed"),
    }
    /// Receivers no longer accept a form of the signature of a push.
    SCHEME_NARROWED = "push-signature-forms-removed" {
        opposite: Opposite::Is("push-signature-forms-added"),
    }
}
