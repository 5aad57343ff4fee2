//! The rules of calls and events.

use super::rule::About::{Call, Documentation, Event};
use super::rule::{Opposite, Rule, rules};
use crate::finding::Running::{Breaks, Differs};

rules! {
    /// The rules of calls, events and pages.
    OPERATIONS;

    /// A call can be made that could not be made before.
    CALL_ADDED = "call-added" {
        about: Call,
        visible: true,
        opposite: Opposite::Is("call-removed"),
    }
    /// A call is not documented any more, or not in enough detail.
    CALL_REMOVED = "call-removed" {
        about: Call,
        running: Some((Breaks, "Old clients still make the call, which the server may not know.")),
        opposite: Opposite::Is("call-added"),
    }
    /// A call is still documented, in too little detail to be generated.
    CALL_UNDOCUMENTED = "call-undocumented" {
        about: Call,
        opposite: Opposite::None("A call that can be generated again is `call-added`."),
    }
    /// A call has another name.
    CALL_RENAMED = "call-renamed" {
        about: Call,
        opposite: Opposite::Is("call-renamed"),
    }
    /// A call has another HTTP method.
    METHOD_CHANGED = "call-method-changed" {
        about: Call,
        running: Some((Breaks, "Old clients use the old method.")),
        changes_items: false,
        opposite: Opposite::Is("call-method-changed"),
    }
    /// A call has another path.
    PATH_CHANGED = "call-path-changed" {
        about: Call,
        running: Some((Breaks, "Old clients use the old path.")),
        changes_items: false,
        opposite: Opposite::Is("call-path-changed"),
    }
    /// A call is sent to another server of the family.
    SERVER_CHANGED = "call-server-changed" {
        about: Call,
        running: Some((Breaks, "Old clients call the old server.")),
        meaning: Some("The call is sent to another server."),
        changes_items: false,
        opposite: Opposite::Is("call-server-changed"),
    }
    /// A call is treated more carefully: a read or an idempotent write is a write, or a read is idempotent.
    EFFECT_STRICTER = "effect-stricter" {
        about: Call,
        money: Some("Old clients may repeat a call that changes something each time it is executed."),
        opposite: Opposite::Is("effect-relaxed"),
    }
    /// A call is treated less carefully: a write may be repeated, or is a read.
    EFFECT_RELAXED = "effect-relaxed" {
        about: Call,
        money: Some("New clients may repeat a call that old clients never send twice. A wrong effect can cost money."),
        opposite: Opposite::Is("effect-stricter"),
    }
    /// A call is repeated after other errors.
    RETRY_CHANGED = "retry-changed" {
        about: Call,
        money: Some("Other errors count as temporary: clients repeat the call after them, or no longer do."),
        changes_items: false,
        opposite: Opposite::Is("retry-changed"),
    }
    /// A read is repeated after other errors.
    RETRY_OF_READ_CHANGED = "retry-of-read-changed" {
        about: Call,
        visible: true,
        changes_items: false,
        opposite: Opposite::Is("retry-of-read-changed"),
    }
    /// The outcome of a call is checked in another way.
    OUTCOME_CHECK_CHANGED = "outcome-check-changed" {
        about: Call,
        money: Some("Whether an uncertain write was executed is decided in another way."),
        opposite: Opposite::Is("outcome-check-changed"),
    }
    /// A result code of a call has another meaning for its outcome.
    CALL_CODE_CHANGED = "result-code-of-call-changed" {
        about: Call,
        money: Some("Whether a call that fails with the code was executed is decided in another way."),
        changes_items: false,
        opposite: Opposite::Is("result-code-of-call-changed"),
    }
    /// A result code of a call is documented, or no longer documented.
    CALL_CODE_DOCUMENTED = "result-code-of-call-documented" {
        about: Call,
        money: Some("Whether the family's rule for unlisted codes applies to the code has changed."),
        changes_items: false,
        opposite: Opposite::Is("result-code-of-call-documented"),
    }
    /// An HTTP status of an error has another meaning for the outcome.
    ERROR_STATUS_CHANGED = "error-status-changed" {
        about: Call,
        money: Some("Whether a call that fails with the status was executed is decided in another way."),
        changes_items: false,
        opposite: Opposite::Is("error-status-changed"),
    }
    /// Clients can request the pages of a list.
    PAGING_ADDED = "paging-added" {
        about: Call,
        visible: true,
        opposite: Opposite::Is("paging-removed"),
    }
    /// Clients can no longer request the pages of a list.
    PAGING_REMOVED = "paging-removed" {
        about: Call,
        opposite: Opposite::Is("paging-added"),
    }
    /// A list is returned page by page, with a parameter that did not exist.
    PAGING_INTRODUCED = "paging-introduced" {
        about: Call,
        running: Some((Differs, "Old clients receive only the first page.")),
        visible: true,
        opposite: Opposite::Is("paging-discontinued"),
    }
    /// A list is no longer returned page by page, and the parameter of the page no longer exists.
    PAGING_DISCONTINUED = "paging-discontinued" {
        about: Call,
        running: Some((Differs, "Old clients still request pages.")),
        opposite: Opposite::Is("paging-introduced"),
    }
    /// The pages of a list are requested in another way.
    PAGING_CHANGED = "paging-changed" {
        about: Call,
        running: Some((Breaks, "Old clients request pages in the old way, and miss items or report an incomplete list.")),
        opposite: Opposite::Is("paging-changed"),
    }
    /// An attempt of a call may take longer.
    TIMEOUT_RAISED = "timeout-raised" {
        about: Call,
        running: Some((Breaks, "Old clients give up after the old time, although the call may take longer.")),
        changes_items: false,
        opposite: Opposite::Is("timeout-lowered"),
    }
    /// An attempt of a call takes less time.
    TIMEOUT_LOWERED = "timeout-lowered" {
        about: Call,
        meaning: Some("Attempts of the call end earlier by default. A slow call is then uncertain."),
        changes_items: false,
        opposite: Opposite::Is("timeout-raised"),
    }
    /// A call sends another text in a common field.
    COMMON_TEXT_CHANGED = "common-text-changed" {
        about: Call,
        running: Some((Breaks, "Old clients send the old text.")),
        changes_items: false,
        opposite: Opposite::Is("common-text-changed"),
    }
    /// The body of a request is written in another way.
    REQUEST_CONTENT_CHANGED = "request-content-changed" {
        about: Call,
        running: Some((Breaks, "Old clients write the body in the old way.")),
        opposite: Opposite::Is("request-content-changed"),
    }
    /// The content of a response is of another kind.
    RESPONSE_CONTENT_CHANGED = "response-content-changed" {
        about: Call,
        running: Some((Breaks, "Old clients expect the old content, and report the response as an error.")),
        opposite: Opposite::Is("response-content-changed"),
    }
    /// A response that had no content has content.
    RESPONSE_CONTENT_ADDED = "response-content-added" {
        about: Call,
        opposite: Opposite::None("Content that disappears is `response-content-changed`."),
    }
    /// The payload of a response is documented.
    PAYLOAD_DOCUMENTED = "payload-documented" {
        about: Call,
        visible: true,
        opposite: Opposite::Is("payload-undocumented"),
    }
    /// The payload of a response is no longer documented.
    PAYLOAD_UNDOCUMENTED = "payload-undocumented" {
        about: Call,
        running: Some((Breaks, "Old clients require the old payload.")),
        opposite: Opposite::Is("payload-documented"),
    }
    /// Responses are in the envelope of the family, or no longer are.
    ENVELOPE_USE_CHANGED = "envelope-use-changed" {
        about: Call,
        running: Some((Breaks, "Old clients look for the payload in the old place.")),
        money: Some("What counts as success, and as a refusal, is decided in another way."),
        opposite: Opposite::Is("envelope-use-changed"),
    }
    /// A status of a success is documented.
    STATUS_ADDED = "response-status-added" {
        about: Call,
        running: Some((Differs, "Old clients do not know the status.")),
        visible: true,
        opposite: Opposite::Is("response-status-removed"),
    }
    /// A status of a success with a content of its own is documented.
    OWN_STATUS_ADDED = "response-status-with-content-added" {
        about: Call,
        running: Some((Breaks, "Old clients report a response with the status as an error.")),
        visible: true,
        opposite: Opposite::Is("response-status-with-content-removed"),
    }
    /// A status of a success is no longer documented.
    STATUS_REMOVED = "response-status-removed" {
        about: Call,
        opposite: Opposite::Is("response-status-added"),
    }
    /// A status of a success with a content of its own is no longer documented.
    OWN_STATUS_REMOVED = "response-status-with-content-removed" {
        about: Call,
        opposite: Opposite::Is("response-status-with-content-added"),
    }
    /// A status of a success has another name.
    STATUS_RENAMED = "response-status-renamed" {
        about: Call,
        opposite: Opposite::Is("response-status-renamed"),
    }
    /// A call or a page should no longer be used, or the reason changed.
    DEPRECATION_CHANGED = "deprecation-changed" {
        about: Documentation,
        visible: true,
        opposite: Opposite::Is("deprecation-changed"),
    }
    /// The server sends a push that it did not send before.
    EVENT_ADDED = "event-added" {
        about: Event,
        running: Some((Differs, "Old receivers report the push as an unknown event.")),
        visible: true,
        opposite: Opposite::Is("event-removed"),
    }
    /// The server no longer sends a push.
    EVENT_REMOVED = "event-removed" {
        about: Event,
        running: Some((Differs, "Old receivers no longer receive the push.")),
        opposite: Opposite::Is("event-added"),
    }
    /// More is known about how a list ends. Pages are requested in the same way.
    PAGING_DETAIL_CHANGED = "paging-detail-changed" {
        about: Call,
        visible: true,
        opposite: Opposite::Is("paging-detail-changed"),
    }
    /// An event has another name.
    EVENT_RENAMED = "event-renamed" {
        about: Event,
        opposite: Opposite::Is("event-renamed"),
    }
    /// An event is recognised in another way.
    RECOGNITION_CHANGED = "event-recognition-changed" {
        about: Event,
        running: Some((Differs, "Old receivers may take the push for another event, or for an unknown one.")),
        opposite: Opposite::Is("event-recognition-changed"),
    }
    /// An event is recognised by what another event was recognised by.
    RECOGNITION_TAKEN = "event-recognition-exchanged" {
        about: Event,
        running: Some((Breaks, "Old receivers take the push for another event, and may not be able to read it.")),
        opposite: Opposite::Is("event-recognition-exchanged"),
    }
    /// An event is signed by another scheme.
    SCHEME_CHANGED = "event-scheme-changed" {
        about: Event,
        running: Some((Breaks, "Old receivers refuse the signature of the push.")),
        opposite: Opposite::Is("event-scheme-changed"),
    }
    /// A page is recorded.
    PAGE_ADDED = "page-added" {
        about: Documentation,
        opposite: Opposite::Is("page-removed"),
    }
    /// A page is no longer recorded.
    PAGE_REMOVED = "page-removed" {
        about: Documentation,
        opposite: Opposite::Is("page-added"),
    }
    /// Texts, sources, assumptions or examples changed.
    DOCUMENTATION_CHANGED = "documentation-changed" {
        about: Documentation,
        changes_items: false,
        opposite: Opposite::Is("documentation-changed"),
    }
    /// A change that no rule covers.
    UNCLASSIFIED = "unclassified" {
        about: Call,
        running: Some((Breaks, "No rule covers the change. Read the YAML.")),
        meaning: Some("No rule covers the change. Read the YAML."),
        opposite: Opposite::Is("unclassified"),
    }
}
