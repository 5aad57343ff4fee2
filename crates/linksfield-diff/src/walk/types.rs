//! The types of values: written form, meaning, and the types that they consist of.

use linksfield_spec::{Flag, Type, ValueType, Wire};

use super::context::{At, Context, Direction};
use super::describe::describe;
use super::field::{meaning, scale};
use crate::fit::{Fit, fit, reads_wire};
use crate::rules::{self, Rule};

/// How a reader of one type reads what is written as another.
enum Reads {
    Same,
    All,
    OtherMeaning(&'static str),
    OtherScale(&'static str),
    Not,
}

impl Context<'_> {
    /// Compares the types of two values. `at` is the place of the value. Its direction states what depends on the value.
    pub(super) fn ty(&mut self, old: &Type, new: &Type, at: &At, name: &str) {
        match (old, new) {
            (Type::Value(before), Type::Value(after)) => {
                if let (ValueType::Text(before), ValueType::Text(after)) = (before, after) {
                    if at.direction.is_request() {
                        self.max_length(before.max_length, after.max_length, at, name);
                    } else {
                        self.text(&before.max_length, &after.max_length, at, "max_length");
                    }
                }
                if let (ValueType::Decimal(before), ValueType::Decimal(after)) = (before, after) {
                    if at.direction.is_request() {
                        self.decimals(before.decimals, after.decimals, at, name);
                    } else {
                        self.text(&before.decimals, &after.decimals, at, "decimals");
                    }
                }
                let (before, after) = match at.is_text {
                    true => (&as_text(before), &as_text(after)),
                    false => (before, after),
                };
                if before == after && old != new {
                    self.note(at, "wire");
                }
                let reads = match (at.direction, before, after) {
                    // A time in another unit is thousands of years away. Servers refuse it.
                    (
                        Direction::Request,
                        ValueType::Timestamp(before),
                        ValueType::Timestamp(after),
                    ) if before.unit != after.unit => Fit::Refuses,
                    (Direction::Request, ..) => fit(after, before),
                    (Direction::Response | Direction::Optional, ..) => fit(before, after),
                };
                let reads = match reads {
                    Fit::Same => Reads::Same,
                    Fit::Reads => Reads::All,
                    Fit::OtherMeaning(what) => Reads::OtherMeaning(what),
                    Fit::OtherScale(what) => Reads::OtherScale(what),
                    Fit::Refuses => Reads::Not,
                };
                self.changed(&reads, old, new, at, name);
            }
            (Type::Codes(before), Type::Codes(after)) => self.codes_type(before, after, at, name),
            (Type::Object(before), Type::Object(after)) => {
                self.object_type(before, after, at, name)
            }
            (Type::Union(before), Type::Union(after)) => self.union_type(before, after, at, name),
            (Type::List { item, single }, Type::List { item: new_item, single: new_single }) => {
                if single != new_single && !at.direction.is_request() {
                    let rule = match (at.direction, new_single) {
                        (Direction::Response, true) => &rules::RESPONSE_REQUIRED_TYPE_CHANGED,
                        (_, true) => &rules::RESPONSE_OPTIONAL_TYPE_CHANGED,
                        (_, false) => &rules::RESPONSE_TYPE_NARROWED,
                    };
                    let is = if *new_single { "may be" } else { "is never" };
                    let title = format!("`{name}` {is} a single item instead of a list.");
                    self.add(at.change(rule, title).values(describe(old), describe(new)));
                }
                self.ty(item, new_item, &at.below("items"), name);
            }
            (Type::Map { value }, Type::Map { value: new_value }) => {
                self.ty(value, new_value, &at.below("values"), name);
            }
            // Old clients read a single item as a list.
            (Type::List { item, single: true }, new) if !at.direction.is_request() => {
                self.changed(&Reads::All, old, new, at, name);
                self.ty(item, new, &At { old: at.old.at("items"), ..at.clone() }, name);
            }
            _ => {
                let reads = match at.direction {
                    Direction::Request => self.reads_kind(new, old, true),
                    _ => self.reads_kind(old, new, false),
                };
                let reads = if reads { Reads::All } else { Reads::Not };
                self.changed(&reads, old, new, at, name);
            }
        }
    }

    /// Whether a reader reads what is written as a type of another kind.
    fn reads_kind(&self, reader: &Type, writer: &Type, is_request: bool) -> bool {
        let (reading, writing) =
            if is_request { (self.new, self.old) } else { (self.old, self.new) };
        match (reader, writer) {
            (Type::Value(ValueType::Json(_)), _) => true,
            (Type::List { item, single: true }, writer) => **item == *writer,
            (Type::Value(reader), Type::Codes(codes)) => {
                let (wire, _) = writing.family.codes_of(codes);
                match reader {
                    ValueType::TextOrNumber(_) => true,
                    ValueType::Text(_) => wire == Wire::String,
                    ValueType::Integer(integer) => {
                        wire == Wire::Number && integer.wire != Wire::String
                    }
                    _ => false,
                }
            }
            (Type::Codes(codes), Type::Value(writer)) => {
                let (wire, _) = reading.family.codes_of(codes);
                // These types are written as neither a text nor a number, or as both.
                let is_other = matches!(
                    writer,
                    ValueType::Boolean(_)
                        | ValueType::Json(_)
                        | ValueType::TextOrNumber(_)
                        | ValueType::File(_)
                        | ValueType::Binary(_)
                );
                // A server refuses codes that it does not know. A client keeps them.
                !is_request && !is_other && reads_wire(wire, writer.wire())
            }
            _ => false,
        }
    }

    fn changed(&mut self, reads: &Reads, old: &Type, new: &Type, at: &At, name: &str) {
        let (rule, title): (&'static Rule, String) = match (reads, at.direction) {
            (Reads::Same, _) => return,
            (Reads::OtherMeaning(what), direction) => {
                let title = format!("The values of `{name}` mean something else: {what}.");
                (meaning(direction.is_request()), title)
            }
            (Reads::OtherScale(what), direction) => {
                let title = format!("The values of `{name}` are written in another way: {what}.");
                (scale(direction.is_request()), title)
            }
            (Reads::All, Direction::Request) => (&rules::REQUEST_TYPE_WIDENED, type_changed(name)),
            (Reads::All, _) => (&rules::RESPONSE_TYPE_NARROWED, type_changed(name)),
            (Reads::Not, Direction::Request) => (&rules::REQUEST_TYPE_CHANGED, type_changed(name)),
            (Reads::Not, Direction::Response) => {
                (&rules::RESPONSE_REQUIRED_TYPE_CHANGED, type_changed(name))
            }
            (Reads::Not, Direction::Optional) => {
                (&rules::RESPONSE_OPTIONAL_TYPE_CHANGED, type_changed(name))
            }
        };
        self.add(at.change(rule, title).values(describe(old), describe(new)));
    }
}

/// Returns a type as it is written where every value is a text.
fn as_text(value: &ValueType) -> ValueType {
    let mut value = value.clone();
    match &mut value {
        ValueType::Decimal(value) => value.wire = Wire::String,
        ValueType::Integer(value) => value.wire = Wire::String,
        ValueType::LargeInteger(value) => value.wire = Wire::String,
        ValueType::Flag(value) => value.wire = Wire::String,
        ValueType::Timestamp(value) => value.wire = Wire::String,
        ValueType::Duration(value) => value.wire = Wire::String,
        ValueType::Boolean(_) => {
            let (yes, no) = ("true".to_owned(), "false".to_owned());
            return ValueType::Flag(Flag { wire: Wire::String, yes, no });
        }
        _ => {}
    }
    value
}

fn type_changed(name: &str) -> String {
    format!("The type of `{name}` changed.")
}
