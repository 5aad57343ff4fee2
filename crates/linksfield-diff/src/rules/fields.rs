//! The rules of values: parameters, fields of responses and pushes, and their types.

use super::rule::About::{Request, Response};
use super::rule::{KEPT, Mirror, Opposite, Rule, rules};
use crate::finding::Running::{Breaks, Differs};

const ONLY_SENT: &str = "The client checks and fills this in requests only.";
const BOTH: Opposite = Opposite::None("The change back is the same change.");

rules! {
    /// The rules of values.
    FIELDS;

    /// A request has a new parameter that must be sent.
    REQUEST_REQUIRED_ADDED = "request-required-field-added" {
        about: Request,
        running: Some((Breaks, "Old clients do not send the new parameter, which the server requires.")),
        opposite: Opposite::Is("request-required-field-removed"),
        mirror: Mirror::Is("response-required-field-removed"),
    }
    /// A request no longer has a parameter that had to be sent.
    REQUEST_REQUIRED_REMOVED = "request-required-field-removed" {
        about: Request,
        running: Some((Breaks, "Old clients still send the parameter, which the server may refuse or ignore.")),
        opposite: Opposite::Is("request-required-field-added"),
        mirror: Mirror::Differs("response-required-field-added", KEPT),
    }
    /// A request has a new parameter that may be sent.
    REQUEST_OPTIONAL_ADDED = "request-optional-field-added" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-optional-field-removed"),
        mirror: Mirror::Differs(
            "response-optional-field-removed",
            "Nobody has sent the new parameter. Programs may read the removed field.",
        ),
    }
    /// A request no longer has a parameter that could be sent.
    REQUEST_OPTIONAL_REMOVED = "request-optional-field-removed" {
        about: Request,
        running: Some((Breaks, "Old clients that send the parameter may be refused, or it has no effect.")),
        opposite: Opposite::Is("request-optional-field-added"),
        mirror: Mirror::Differs("response-optional-field-added", KEPT),
    }
    /// A response no longer has a field that it had to have.
    RESPONSE_REQUIRED_REMOVED = "response-required-field-removed" {
        about: Response,
        running: Some((Breaks, "Old clients require the field, and report a response without it as an error.")),
        opposite: Opposite::Is("response-required-field-added"),
        mirror: Mirror::Is("request-required-field-added"),
    }
    /// A response has a new field in every case.
    RESPONSE_REQUIRED_ADDED = "response-required-field-added" {
        about: Response,
        visible: true,
        opposite: Opposite::Is("response-required-field-removed"),
        mirror: Mirror::Differs("request-required-field-removed", KEPT),
    }
    /// A response no longer has a field that it could have, or an object that may be absent no longer has it.
    RESPONSE_OPTIONAL_REMOVED = "response-optional-field-removed" {
        about: Response,
        running: Some((Differs, "Old clients no longer receive the field.")),
        opposite: Opposite::Is("response-optional-field-added"),
        mirror: Mirror::Differs(
            "request-optional-field-added",
            "Nobody has sent the new parameter. Programs may read the removed field.",
        ),
    }
    /// A response may have a new field.
    RESPONSE_OPTIONAL_ADDED = "response-optional-field-added" {
        about: Response,
        visible: true,
        opposite: Opposite::Is("response-optional-field-removed"),
        mirror: Mirror::Differs("request-optional-field-removed", KEPT),
    }
    /// A parameter must be sent.
    REQUEST_BECAME_REQUIRED = "request-field-became-required" {
        about: Request,
        running: Some((Breaks, "Old clients that leave the parameter out are refused.")),
        opposite: Opposite::Is("request-field-became-optional"),
        mirror: Mirror::Is("response-field-became-optional"),
    }
    /// A parameter can be left out.
    REQUEST_BECAME_OPTIONAL = "request-field-became-optional" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-field-became-required"),
        mirror: Mirror::Is("response-field-became-required"),
    }
    /// A field may be absent.
    RESPONSE_BECAME_OPTIONAL = "response-field-became-optional" {
        about: Response,
        running: Some((Breaks, "Old clients report a response without the field as an error.")),
        opposite: Opposite::Is("response-field-became-required"),
        mirror: Mirror::Is("request-field-became-required"),
    }
    /// A field is always present.
    RESPONSE_BECAME_REQUIRED = "response-field-became-required" {
        about: Response,
        opposite: Opposite::Is("response-field-became-optional"),
        mirror: Mirror::Is("request-field-became-optional"),
    }
    /// A field of an object that itself may be absent may be absent.
    RESPONSE_PART_BECAME_OPTIONAL = "response-part-became-optional" {
        about: Response,
        running: Some((Differs, "Old clients do not read the optional value around the field if the field is absent.")),
        opposite: Opposite::Is("response-part-became-required"),
        mirror: Mirror::None("A server refuses a request for any part of it."),
    }
    /// A field of an object that itself may be absent is always present in it.
    RESPONSE_PART_BECAME_REQUIRED = "response-part-became-required" {
        about: Response,
        opposite: Opposite::Is("response-part-became-optional"),
        mirror: Mirror::None("A server refuses a request for any part of it."),
    }
    /// A parameter has another name on the wire.
    REQUEST_RENAMED = "request-field-renamed" {
        about: Request,
        running: Some((Breaks, "Old clients send the old name.")),
        opposite: Opposite::Is("request-field-renamed"),
        mirror: Mirror::Is("response-required-field-renamed"),
    }
    /// A parameter of a path has another name, which is not sent.
    PATH_PARAMETER_RENAMED = "path-parameter-renamed" {
        about: Request,
        opposite: Opposite::Is("path-parameter-renamed"),
        mirror: Mirror::None("Responses have no path."),
    }
    /// A field has a name that old clients read as well.
    RESPONSE_RENAMED_TO_ALIAS = "response-field-renamed-to-alias" {
        about: Response,
        opposite: Opposite::None("The change back is a new name, unless the old one is an alias."),
        mirror: Mirror::None("A parameter is sent under one name."),
    }
    /// A required field has another name on the wire.
    RESPONSE_REQUIRED_RENAMED = "response-required-field-renamed" {
        about: Response,
        running: Some((Breaks, "Old clients require the old name, and report a response without it as an error.")),
        opposite: Opposite::Is("response-required-field-renamed"),
        mirror: Mirror::Is("request-field-renamed"),
    }
    /// An optional field has another name on the wire.
    RESPONSE_OPTIONAL_RENAMED = "response-optional-field-renamed" {
        about: Response,
        running: Some((Differs, "Old clients look for the old name. They find the new one among the undocumented fields.")),
        opposite: Opposite::Is("response-optional-field-renamed"),
        mirror: Mirror::None("A parameter that is sent under another name is refused, whether it is required or not."),
    }
    /// A field has another name in Rust only.
    RUST_NAME_CHANGED = "rust-name-changed" {
        about: Response,
        opposite: Opposite::Is("rust-name-changed"),
        mirror: Mirror::None("The name in Rust is not sent, in either direction."),
    }
    /// Responses may contain a field under one more name.
    ALIAS_ADDED = "response-alias-added" {
        about: Response,
        running: Some((Breaks, "Old clients do not know the other name, and report a response without the documented one as an error.")),
        opposite: Opposite::Is("response-alias-removed"),
        mirror: Mirror::None("A parameter is sent under one name."),
    }
    /// Responses may contain an optional field under one more name.
    OPTIONAL_ALIAS_ADDED = "response-optional-alias-added" {
        about: Response,
        running: Some((Differs, "Old clients do not know the other name. They find it among the undocumented fields.")),
        opposite: Opposite::Is("response-optional-alias-removed"),
        mirror: Mirror::None("A parameter is sent under one name."),
    }
    /// Responses no longer contain a field under another name.
    ALIAS_REMOVED = "response-alias-removed" {
        about: Response,
        opposite: Opposite::Is("response-alias-added"),
        mirror: Mirror::None("A parameter is sent under one name."),
    }
    /// Responses no longer contain an optional field under another name.
    OPTIONAL_ALIAS_REMOVED = "response-optional-alias-removed" {
        about: Response,
        opposite: Opposite::Is("response-optional-alias-added"),
        mirror: Mirror::None("A parameter is sent under one name."),
    }
    /// A parameter is sent in another part of the request.
    REQUEST_MOVED = "request-field-moved" {
        about: Request,
        running: Some((Breaks, "Old clients send the parameter in the old place.")),
        opposite: Opposite::Is("request-field-moved"),
        mirror: Mirror::None("A field that moves within a response is removed and added."),
    }
    /// A parameter has another type or another written form, and the server does not read the old one.
    REQUEST_TYPE_CHANGED = "request-type-changed" {
        about: Request,
        running: Some((Breaks, "The server does not read what old clients send.")),
        opposite: BOTH,
        mirror: Mirror::Is("response-required-type-changed"),
    }
    /// A parameter has another type or another written form, and the server also reads the old one.
    REQUEST_TYPE_WIDENED = "request-type-widened" {
        about: Request,
        visible: true,
        opposite: Opposite::None("The change back is `request-type-changed`, because the server no longer reads all of it."),
        mirror: Mirror::Is("response-type-narrowed"),
    }
    /// A required field has another type or another written form, which old clients do not read.
    RESPONSE_REQUIRED_TYPE_CHANGED = "response-required-type-changed" {
        about: Response,
        running: Some((Breaks, "Old clients cannot read the value, and report the response as an error.")),
        opposite: BOTH,
        mirror: Mirror::Is("request-type-changed"),
    }
    /// An optional value has another type or another written form, which old clients do not read.
    RESPONSE_OPTIONAL_TYPE_CHANGED = "response-optional-type-changed" {
        about: Response,
        running: Some((Differs, "Old clients cannot read the value. They report it as a mismatch, and go on without it.")),
        opposite: BOTH,
        mirror: Mirror::None("A server refuses a parameter that it cannot read, whether it is required or not."),
    }
    /// A field has another type or another written form, which old clients read.
    RESPONSE_TYPE_NARROWED = "response-type-narrowed" {
        about: Response,
        opposite: Opposite::None("The change back is a change of the type that old clients do not read."),
        mirror: Mirror::Is("request-type-widened"),
    }
    /// A parameter has the same written form, which means another quantity.
    REQUEST_MEANING_CHANGED = "request-meaning-changed" {
        about: Request,
        running: Some((Differs, "The server understands the values of old clients in another way.")),
        meaning: Some("The value has the same Rust type, and means something else."),
        opposite: Opposite::Is("request-meaning-changed"),
        mirror: Mirror::Is("response-meaning-changed"),
    }
    /// A field has the same written form, which means another quantity.
    RESPONSE_MEANING_CHANGED = "response-meaning-changed" {
        about: Response,
        running: Some((Differs, "Old clients understand the value in the old way.")),
        meaning: Some("The value has the same Rust type, and means something else."),
        opposite: Opposite::Is("response-meaning-changed"),
        mirror: Mirror::Is("request-meaning-changed"),
    }
    /// A parameter has the same Rust type, which the client writes in another unit or with other words.
    REQUEST_SCALE_CHANGED = "request-scale-changed" {
        about: Request,
        running: Some((Differs, "The server understands the values of old clients in another way.")),
        opposite: Opposite::Is("request-scale-changed"),
        mirror: Mirror::Is("response-scale-changed"),
    }
    /// A field has the same Rust type, which the client reads in another unit or with other words.
    RESPONSE_SCALE_CHANGED = "response-scale-changed" {
        about: Response,
        running: Some((Differs, "Old clients understand the value in the old way.")),
        opposite: Opposite::Is("response-scale-changed"),
        mirror: Mirror::Is("request-scale-changed"),
    }
    /// A limit is stricter.
    LIMIT_TIGHTENED = "request-limit-tightened" {
        about: Request,
        running: Some((Breaks, "The server refuses values that old clients may send.")),
        opposite: Opposite::Is("request-limit-loosened"),
        mirror: Mirror::None("Clients do not check limits of responses."),
    }
    /// A limit is less strict.
    LIMIT_LOOSENED = "request-limit-loosened" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-limit-tightened"),
        mirror: Mirror::None("Clients do not check limits of responses."),
    }
    /// A parameter is required in more cases.
    CONDITION_TIGHTENED = "request-condition-tightened" {
        about: Request,
        running: Some((Breaks, "Old clients may leave the parameter out where the server now requires it.")),
        opposite: Opposite::Is("request-condition-loosened"),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// A parameter is required in fewer cases.
    CONDITION_LOOSENED = "request-condition-loosened" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-condition-tightened"),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// The server assumes another value for a parameter that is left out.
    DEFAULT_CHANGED = "request-default-changed" {
        about: Request,
        running: Some((Differs, "Calls that leave the parameter out have another effect.")),
        meaning: Some("Calls that leave the parameter out mean something else."),
        opposite: Opposite::Is("request-default-changed"),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// Clients always send one value, which is another one.
    CONSTANT_CHANGED = "request-constant-changed" {
        about: Request,
        running: Some((Breaks, "Old clients send another value.")),
        opposite: Opposite::Is("request-constant-changed"),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// Callers can choose a value that clients used to fill in.
    CONSTANT_REMOVED = "request-constant-removed" {
        about: Request,
        visible: true,
        opposite: Opposite::None("A value that becomes constant is `request-constant-changed`."),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// `null` is a value of a parameter.
    REQUEST_NULL_ADDED = "request-null-added" {
        about: Request,
        visible: true,
        opposite: Opposite::Is("request-null-removed"),
        mirror: Mirror::Is("response-null-removed"),
    }
    /// `null` is no value of a parameter.
    REQUEST_NULL_REMOVED = "request-null-removed" {
        about: Request,
        running: Some((Breaks, "The server refuses `null`, which old clients may send.")),
        opposite: Opposite::Is("request-null-added"),
        mirror: Mirror::Is("response-required-null-added"),
    }
    /// A required field may be `null`.
    RESPONSE_REQUIRED_NULL_ADDED = "response-required-null-added" {
        about: Response,
        running: Some((Breaks, "Old clients require a value, and report `null` as an error.")),
        opposite: Opposite::None("The change back is `response-null-removed`."),
        mirror: Mirror::Is("request-null-removed"),
    }
    /// An optional field may be `null`, which old clients read as absent.
    RESPONSE_OPTIONAL_NULL_ADDED = "response-optional-null-added" {
        about: Response,
        opposite: Opposite::None("The change back is `response-null-removed`."),
        mirror: Mirror::None("`null` and an absent parameter differ in requests."),
    }
    /// A field is never `null`.
    RESPONSE_NULL_REMOVED = "response-null-removed" {
        about: Response,
        opposite: Opposite::None("The change back depends on whether the field is required."),
        mirror: Mirror::Is("request-null-added"),
    }
    /// Lists of a query or a form are written in another way.
    LIST_STYLE_CHANGED = "request-list-style-changed" {
        about: Request,
        running: Some((Breaks, "Old clients write the list in the old style.")),
        changes_items: false,
        opposite: Opposite::Is("request-list-style-changed"),
        mirror: Mirror::None(ONLY_SENT),
    }
    /// A value that messages and debug output did not show is shown.
    NO_LONGER_SENSITIVE = "no-longer-sensitive" {
        about: Response,
        meaning: Some("Messages, logs and debug output show the value, which they did not show before."),
        opposite: Opposite::Is("became-sensitive"),
        mirror: Mirror::None("The rule is the same for both directions."),
    }
    /// A value is no longer shown in messages and debug output.
    BECAME_SENSITIVE = "became-sensitive" {
        about: Response,
        opposite: Opposite::Is("no-longer-sensitive"),
        mirror: Mirror::None("The rule is the same for both directions."),
    }
}
