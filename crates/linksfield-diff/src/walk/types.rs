//! The types of values: written form, meaning, and the types that they consist of.

use linksfield_spec::{
    CodesType, Flag, InlineCodes, InlineObject, InlineUnion, ObjectType, Type, TypeDef, TypeId,
    TypeKind, Union, UnionType, ValueType, Variant, Wire,
};

use super::context::{At, Change, Context, Direction};
use super::field::{meaning, scale};
use super::leaves::shown;
use super::settings::both;
use crate::fit::{Fit, fit, reads_wire};
use crate::pair::pair;
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
                let (before, after) = match self.is_text {
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

    /// Notes that the shared types of a value that did not change itself are to be compared.
    pub(super) fn shared(&mut self, ty: &Type, direction: Direction) {
        match ty {
            Type::Value(_) => {}
            Type::Codes(CodesType::Shared(id))
            | Type::Object(ObjectType::Shared(id))
            | Type::Union(UnionType::Shared(id)) => self.pend(id, id, direction),
            Type::Codes(CodesType::Inline(_)) => {}
            Type::Object(ObjectType::Inline(object)) => self.shared_in(object, direction),
            Type::Union(UnionType::Inline(union)) => {
                for variant in &union.union.variants {
                    match &variant.object {
                        ObjectType::Shared(id) => self.pend(id, id, direction),
                        ObjectType::Inline(object) => self.shared_in(object, direction),
                    }
                }
            }
            Type::List { item, .. } => self.shared(item, direction),
            Type::Map { value } => self.shared(value, direction),
        }
    }

    fn shared_in(&mut self, object: &InlineObject, direction: Direction) {
        for field in &object.fields {
            let is_required = self.is_required(field, self.old, direction);
            self.shared(&field.ty, direction.within(is_required));
        }
    }

    fn pend(&mut self, old: &TypeId, new: &TypeId, direction: Direction) {
        self.pending.push((old.clone(), new.clone(), direction));
    }

    /// Compares the shared types that values of both versions use.
    pub(super) fn shared_types(&mut self) {
        loop {
            // Types on which a whole response depends come first, because that is the greater effect.
            self.pending.sort_by_key(|(_, _, direction)| std::cmp::Reverse(*direction));
            let Some((old, new, direction)) = self.pending.pop() else { break };
            let has_greater = direction == Direction::Optional
                && self.seen.contains(&(old.clone(), new.clone(), Direction::Response));
            if has_greater || !self.seen.insert((old.clone(), new.clone(), direction)) {
                continue;
            }
            let types = (self.old.family.types.get(&old), self.new.family.types.get(&new));
            if let (Some(before), Some(after)) = types {
                self.type_def((&old, before), (&new, after), direction);
            }
        }
    }

    fn type_def(
        &mut self,
        (old_id, old): (&TypeId, &TypeDef),
        (id, new): (&TypeId, &TypeDef),
        direction: Direction,
    ) {
        let places = both(
            super::at(self.old.family, &["types", old_id.as_str()]),
            super::at(self.new.family, &["types", id.as_str()]),
        );
        let at = At { direction, ..places };
        let TypeDef { doc, kind } = old;
        if old_id == id {
            self.text(doc, &new.doc, &at, "doc");
        }
        match (kind, &new.kind) {
            (
                TypeKind::Codes { wire, codes },
                TypeKind::Codes { wire: new_wire, codes: new_codes },
            ) => {
                self.codes((*wire, codes), (*new_wire, new_codes), &at, id.as_str());
            }
            (TypeKind::Object(fields), TypeKind::Object(new_fields)) => {
                self.fields(fields, new_fields, &at.below("fields"));
            }
            (TypeKind::Union(union), TypeKind::Union(new_union)) => {
                self.union(union, new_union, &at.below("union"), id.as_str());
            }
            _ => {
                let rule = match direction {
                    Direction::Request => &rules::REQUEST_TYPE_CHANGED,
                    Direction::Response => &rules::RESPONSE_REQUIRED_TYPE_CHANGED,
                    Direction::Optional => &rules::RESPONSE_OPTIONAL_TYPE_CHANGED,
                };
                self.add(at.change(rule, format!("The type `{id}` is of another kind.")));
            }
        }
    }

    /// Notes that a value has another shared type, and compares the two.
    fn shared_pair(&mut self, old: &TypeId, new: &TypeId, at: &At, name: &str) {
        self.pend(old, new, at.direction);
        if old == new {
            return;
        }
        self.covered.insert(at.new.file_name().to_owned());
        let is_renamed =
            !self.new.family.types.contains_key(old) && !self.old.family.types.contains_key(new);
        if is_renamed {
            let places = both(
                super::at(self.old.family, &["types", old.as_str()]),
                super::at(self.new.family, &["types", new.as_str()]),
            );
            let renamed = Some((old.to_string(), new.to_string()));
            let is_known = self.changes.iter().any(|change| change.renamed == renamed);
            if !is_known {
                let title = format!("The type `{old}` is named `{new}`.");
                let change = places.change(&rules::TYPE_RENAMED, title);
                self.add(Change { renamed, ..change.values(old.as_str(), new.as_str()) });
            }
        } else {
            self.items_changed(at, name, old.to_string(), new.to_string());
        }
    }

    /// Notes that a value has another type in Rust, which may be the same on the wire.
    fn items_changed(&mut self, at: &At, name: &str, old: String, new: String) {
        let title = format!("`{name}` has another type in Rust.");
        self.add(at.change(&rules::ITEMS_CHANGED, title).values(old, new));
    }

    fn codes_type(&mut self, old: &CodesType, new: &CodesType, at: &At, name: &str) {
        match (old, new) {
            (CodesType::Shared(old), CodesType::Shared(new)) => {
                self.shared_pair(old, new, at, name)
            }
            _ => {
                let own = |codes: &CodesType| match codes {
                    CodesType::Shared(id) => Some(id.to_string()),
                    CodesType::Inline(InlineCodes { name, wire: _, codes: _ }) => name.clone(),
                };
                let is_shared = |codes: &CodesType| matches!(codes, CodesType::Shared(_));
                self.relocated(is_shared(old) != is_shared(new), at);
                self.names(own(old), own(new), at, name);
                let before = self.old.family.codes_of(old);
                let after = self.new.family.codes_of(new);
                self.codes(before, after, at, name);
            }
        }
    }

    /// Notes that a type is listed in another place.
    fn relocated(&mut self, is_moved: bool, at: &At) {
        if is_moved {
            self.note(at, "type");
        }
    }

    /// Notes that a type whose parts are listed at its field has another name.
    fn names(&mut self, old: Option<String>, new: Option<String>, at: &At, name: &str) {
        self.covered.insert(at.new.file_name().to_owned());
        if old != new {
            let text =
                |name: Option<String>| name.unwrap_or_else(|| "a type of its own".to_owned());
            self.items_changed(at, name, text(old), text(new));
        }
    }

    fn object_type(&mut self, old: &ObjectType, new: &ObjectType, at: &At, name: &str) {
        if let (ObjectType::Shared(old), ObjectType::Shared(new)) = (old, new) {
            return self.shared_pair(old, new, at, name);
        }
        let own = |object: &ObjectType| match object {
            ObjectType::Shared(id) => Some(id.to_string()),
            ObjectType::Inline(InlineObject { name, doc: _, fields: _ }) => name.clone(),
        };
        let doc = |object: &ObjectType| match object {
            ObjectType::Shared(_) => None,
            ObjectType::Inline(object) => object.doc.clone(),
        };
        let is_shared = |object: &ObjectType| matches!(object, ObjectType::Shared(_));
        self.relocated(is_shared(old) != is_shared(new), at);
        self.names(own(old), own(new), at, name);
        self.text(&doc(old), &doc(new), at, "");
        let place = |object: &ObjectType, family, path: &linksfield_spec::SpecPath| match object {
            ObjectType::Shared(id) => super::at(family, &["types", id.as_str(), "fields"]),
            ObjectType::Inline(_) => path.at("fields"),
        };
        let at = At {
            old: place(old, self.old.family, &at.old),
            new: place(new, self.new.family, &at.new),
            direction: at.direction,
        };
        self.fields(self.old.family.members(old), self.new.family.members(new), &at);
    }

    fn union_type(&mut self, old: &UnionType, new: &UnionType, at: &At, name: &str) {
        match (old, new) {
            (UnionType::Shared(old), UnionType::Shared(new)) => {
                self.shared_pair(old, new, at, name)
            }
            (UnionType::Inline(old), UnionType::Inline(new)) => {
                let InlineUnion { name: own, union } = old;
                self.names(own.clone(), new.name.clone(), at, name);
                self.union(union, &new.union, &at.below("union"), name);
            }
            (UnionType::Shared(_), UnionType::Inline(_))
            | (UnionType::Inline(_), UnionType::Shared(_)) => {
                self.relocated(true, at);
                let own = |union: &UnionType| match union {
                    UnionType::Shared(id) => Some(id.to_string()),
                    UnionType::Inline(union) => union.name.clone(),
                };
                self.names(own(old), own(new), at, name);
                let before = shared_union(self.old.family, old).cloned();
                let after = shared_union(self.new.family, new).cloned();
                if let (Some(before), Some(after)) = (before, after) {
                    self.union(&before, &after, &at.below("union"), name);
                }
            }
        }
    }

    fn union(&mut self, old: &Union, new: &Union, at: &At, name: &str) {
        let Union { by, wire, variants } = old;
        let is_request = at.direction.is_request();
        if *by != new.by || *wire != new.wire {
            let rule = match at.direction {
                Direction::Request => &rules::REQUEST_TYPE_CHANGED,
                Direction::Response => &rules::RESPONSE_REQUIRED_TYPE_CHANGED,
                Direction::Optional => &rules::RESPONSE_OPTIONAL_TYPE_CHANGED,
            };
            let title = format!("The kind of `{name}` is stated in another way.");
            let text = |union: &Union| format!("{} as a {}", union.by, union.wire.as_str());
            self.add(at.below("by").change(rule, title).values(text(old), text(new)));
        }
        let at = at.below("variants");
        let pairs =
            pair(variants, &new.variants, |one, other| one.value == other.value, |_, _| false);
        for removed in pairs.removed {
            let rule = if is_request {
                &rules::REQUEST_VARIANT_REMOVED
            } else {
                &rules::RESPONSE_VARIANT_REMOVED
            };
            let title = format!("The kind `{}` of `{name}` is removed.", removed.value);
            let path = Some(at.old.at(removed.value.as_str()));
            self.add(Change::of(rule, path, None, title).before(Some(removed.value.clone())));
        }
        for added in pairs.added {
            let rule = if is_request {
                &rules::REQUEST_VARIANT_ADDED
            } else {
                &rules::RESPONSE_VARIANT_ADDED
            };
            let title = format!("The kind `{}` of `{name}` is new.", added.value);
            let path = Some(at.new.at(added.value.as_str()));
            self.add(Change::of(rule, None, path, title).after(Some(added.value.clone())));
        }
        for (one, other) in pairs.both {
            let Variant { value, name: own, doc, object } = one;
            let at = at.below(value);
            if *own != other.name {
                let title = format!("The kind `{value}` of `{name}` has another name in Rust.");
                let change = at.change(&rules::VARIANT_RENAMED, title);
                self.add(change.before(own.clone()).after(other.name.clone()));
            }
            self.text(doc, &other.doc, &at, "");
            self.object_type(object, &other.object, &at, value);
        }
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

fn shared_union<'f>(
    family: &'f linksfield_spec::Family,
    union: &'f UnionType,
) -> Option<&'f Union> {
    match union {
        UnionType::Inline(union) => Some(&union.union),
        UnionType::Shared(id) => match &family.types.get(id)?.kind {
            TypeKind::Union(union) => Some(union),
            TypeKind::Codes { .. } | TypeKind::Object(_) => None,
        },
    }
}

fn type_changed(name: &str) -> String {
    format!("The type of `{name}` changed.")
}

/// Returns a type as text, with everything that belongs to its written form.
pub(super) fn describe(ty: &Type) -> String {
    match ty {
        Type::Value(value) => value_type(value),
        Type::Codes(CodesType::Shared(id))
        | Type::Object(ObjectType::Shared(id))
        | Type::Union(UnionType::Shared(id)) => id.to_string(),
        Type::Codes(CodesType::Inline(codes)) => format!("codes as {}", wire(codes.wire)),
        Type::Object(ObjectType::Inline(_)) => "object".to_owned(),
        Type::Union(UnionType::Inline(_)) => "union".to_owned(),
        Type::List { item, single: true } => format!("list of {}, or a single one", describe(item)),
        Type::List { item, single: false } => format!("list of {}", describe(item)),
        Type::Map { value } => format!("map of {}", describe(value)),
    }
}

fn wire(wire: Wire) -> &'static str {
    match wire {
        Wire::String => "text",
        Wire::Number => "numbers",
        Wire::Either => "text or numbers",
    }
}

/// Returns the name and the keys of a value type.
fn value_type(value: &ValueType) -> String {
    let keys = serde_json::to_value(value).ok();
    let keys =
        keys.as_ref().and_then(|value| value.as_object()?.values().next()?.as_object().cloned());
    let keys = keys.unwrap_or_default();
    let keys = keys.iter().filter(|(_, value)| !value.is_null());
    keys.fold(value.name().to_owned(), |text, (key, value)| {
        format!("{text}, {key}: {}", shown(value))
    })
}
