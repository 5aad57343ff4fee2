//! The rules of types with parts: codes, unions, and names of types.

use super::rule::About::{Request, Response};
use super::rule::{KEPT, Mirror, Opposite, Rule, rules};
use crate::finding::Running::{Breaks, Differs};

rules! {
    /// The rules of types with parts.
    TYPES;

    /// A request has a new code.
    REQUEST_CODE_ADDED = "request-code-added" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-code-removed"),
        mirror: Mirror::Is("response-code-removed"),
    }
    /// A request no longer has a code.
    REQUEST_CODE_REMOVED = "request-code-removed" {
        about: Request,
        running: Some((Breaks, "The server may refuse the code, which old clients may send.")),
        opposite: Opposite::Is("request-code-added"),
        mirror: Mirror::Differs("response-code-added", KEPT),
    }
    /// A response may have a new code.
    RESPONSE_CODE_ADDED = "response-code-added" {
        about: Response,
        running: Some((Differs, "Old clients read the new code as an unknown one.")),
        visible: true,
        opposite: Opposite::Is("response-code-removed"),
        mirror: Mirror::Differs("request-code-removed", KEPT),
    }
    /// A response no longer has a code.
    RESPONSE_CODE_REMOVED = "response-code-removed" {
        about: Response,
        opposite: Opposite::Is("response-code-added"),
        mirror: Mirror::Is("request-code-added"),
    }
    /// A code has another name.
    CODE_RENAMED = "code-renamed" {
        about: Response,
        opposite: Opposite::Is("code-renamed"),
        mirror: Mirror::None("The name of a code is not sent, in either direction."),
    }
    /// A name of a parameter's codes stands for another code, and the old code for another name.
    REQUEST_CODE_RENUMBERED = "request-code-renumbered" {
        about: Request,
        running: Some((Differs, "The server takes the codes of old clients for others.")),
        meaning: Some("The code has another meaning. Programs may have stored or compared it."),
        opposite: Opposite::Is("request-code-renumbered"),
        mirror: Mirror::Is("response-code-renumbered"),
    }
    /// A name of a parameter's codes stands for another code, and the old code is removed.
    REQUEST_CODE_REPLACED = "request-code-replaced" {
        about: Request,
        running: Some((Breaks, "Old clients send the old code, which the server may refuse.")),
        meaning: Some("The name stands for another code. Programs may have stored or compared the old one."),
        opposite: Opposite::Is("request-code-replaced"),
        mirror: Mirror::Differs("response-code-replaced", KEPT),
    }
    /// A name of a field's codes stands for another code, and the old code for another name.
    RESPONSE_CODE_RENUMBERED = "response-code-renumbered" {
        about: Response,
        running: Some((Differs, "Old clients take the code for another one.")),
        meaning: Some("The code has another meaning. Programs may have stored or compared it."),
        opposite: Opposite::Is("response-code-renumbered"),
        mirror: Mirror::Is("request-code-renumbered"),
    }
    /// A name of a field's codes stands for another code, and the old code is removed.
    RESPONSE_CODE_REPLACED = "response-code-replaced" {
        about: Response,
        running: Some((Differs, "Old clients read the new code as an unknown one.")),
        meaning: Some("The name stands for another code. Programs may have stored or compared the old one."),
        opposite: Opposite::Is("response-code-replaced"),
        mirror: Mirror::Differs("request-code-replaced", KEPT),
    }
    /// A request has a new kind of object.
    REQUEST_VARIANT_ADDED = "request-variant-added" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-variant-removed"),
        mirror: Mirror::Is("response-variant-removed"),
    }
    /// A request no longer has a kind of object.
    REQUEST_VARIANT_REMOVED = "request-variant-removed" {
        about: Request,
        running: Some((Breaks, "The server refuses the object, which old clients may send.")),
        opposite: Opposite::Is("request-variant-added"),
        mirror: Mirror::Differs("response-variant-added", KEPT),
    }
    /// A response may have a new kind of object.
    RESPONSE_VARIANT_ADDED = "response-variant-added" {
        about: Response,
        running: Some((Differs, "Old clients read the new object as an unknown one.")),
        visible: true,
        opposite: Opposite::Is("response-variant-removed"),
        mirror: Mirror::Differs("request-variant-removed", KEPT),
    }
    /// A response no longer has a kind of object.
    RESPONSE_VARIANT_REMOVED = "response-variant-removed" {
        about: Response,
        opposite: Opposite::Is("response-variant-added"),
        mirror: Mirror::Is("request-variant-added"),
    }
    /// A kind of object has another name.
    VARIANT_RENAMED = "variant-renamed" {
        about: Response,
        opposite: Opposite::Is("variant-renamed"),
        mirror: Mirror::None("The name of a variant is not sent, in either direction."),
    }
    /// A type has another name.
    TYPE_RENAMED = "type-renamed" {
        about: Response,
        opposite: Opposite::Is("type-renamed"),
        mirror: Mirror::None("The name of a type is not sent, in either direction."),
    }
    /// The generated types changed, and nothing on the wire.
    ITEMS_CHANGED = "items-changed" {
        about: Response,
        opposite: Opposite::Is("items-changed"),
        mirror: Mirror::None("The rule is not about the wire."),
    }
}
