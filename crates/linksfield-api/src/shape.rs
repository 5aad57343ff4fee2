//! [`ResponseShape`]: which parts of a response are documented, and which are sensitive. The shapes are static data from
//! the specification.

/// A part of a response, as a program needs it to decide what to show.
///
/// [`OperationInfo::response`](crate::OperationInfo::response) is the shape of the JSON that a call by name returns. A
/// program that shows responses to others, for example to an assistant, hides the sensitive parts with it. A program that
/// wants to be certain hides the undocumented parts as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResponseShape {
    /// A single value that is not sensitive.
    Plain,
    /// A sensitive value, with all that it contains. The text is the value type of the specification, such as `iccid` or
    /// `text`, or that of the items of a list. It is `map` if the keys are sensitive as well, and `object` for objects.
    Sensitive(&'static str),
    /// A value whose form is not documented.
    Undocumented,
    /// A list, with the shape of its items.
    List(&'static ResponseShape),
    /// An object with keys of any text, with the shape of its values.
    Map(&'static ResponseShape),
    /// An object. Fields that neither list contains are not documented.
    Object {
        /// The name of the type, if it has one.
        name: Option<&'static str>,
        /// The names of the fields whose shape is [`Plain`](Self::Plain).
        plain: &'static [&'static str],
        /// All other documented fields.
        fields: &'static [(&'static str, ResponseShape)],
    },
    /// One of several shapes.
    OneOf {
        /// The name of the type, if it has one.
        name: Option<&'static str>,
        /// The shapes.
        shapes: &'static [ResponseShape],
    },
    /// A value with the shape of the enclosing type of this name.
    Enclosing(&'static str),
}
