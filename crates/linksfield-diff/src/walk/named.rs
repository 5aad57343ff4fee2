//! The types that have parts: objects, unions and coded types, whether they are shared or listed at a field.

use std::cmp::Reverse;

use linksfield_spec::{
    CodesType, InlineCodes, InlineObject, InlineUnion, ObjectType, Type, TypeDef, TypeId, TypeKind,
    Union, UnionType, Variant,
};

use super::context::{At, Change, Context, Direction, TypePair};
use super::settings::both;
use crate::pair::pair;
use crate::rules;

impl Context<'_> {
    /// Notes that the shared types of a value that did not change itself are to be compared.
    pub(super) fn shared(&mut self, ty: &Type, direction: Direction, is_text: bool) {
        match ty {
            Type::Value(_) => {}
            Type::Codes(CodesType::Shared(id))
            | Type::Object(ObjectType::Shared(id))
            | Type::Union(UnionType::Shared(id)) => self.pend(id, id, direction, is_text),
            Type::Codes(CodesType::Inline(_)) => {}
            Type::Object(ObjectType::Inline(object)) => self.shared_in(object, direction, is_text),
            Type::Union(UnionType::Inline(union)) => {
                for variant in &union.union.variants {
                    match &variant.object {
                        ObjectType::Shared(id) => self.pend(id, id, direction, is_text),
                        ObjectType::Inline(object) => self.shared_in(object, direction, is_text),
                    }
                }
            }
            Type::List { item, .. } => self.shared(item, direction, is_text),
            Type::Map { value } => self.shared(value, direction, is_text),
        }
    }

    fn shared_in(&mut self, object: &InlineObject, direction: Direction, is_text: bool) {
        for field in &object.fields {
            let is_required = self.is_required(field, self.old, direction);
            self.shared(&field.ty, direction.within(is_required), is_text);
        }
    }

    fn pend(&mut self, old: &TypeId, new: &TypeId, direction: Direction, is_text: bool) {
        self.pending.push(TypePair { old: old.clone(), new: new.clone(), direction, is_text });
    }

    /// Compares the shared types that values of both versions use.
    pub(super) fn shared_types(&mut self) {
        loop {
            // Types on which a whole response depends come first, because that is the greater effect. Of text and JSON,
            // JSON has more written forms.
            self.pending.sort_by_key(|pair| (Reverse(pair.direction), Reverse(pair.is_text)));
            let Some(pair) = self.pending.pop() else { break };
            let greater = match pair.direction {
                Direction::Optional => Direction::Response,
                direction => direction,
            };
            let has_greater = [(greater, pair.is_text), (pair.direction, false), (greater, false)]
                .into_iter()
                .any(|(direction, is_text)| {
                    self.seen.contains(&TypePair { direction, is_text, ..pair.clone() })
                });
            if has_greater || !self.seen.insert(pair.clone()) {
                continue;
            }
            let TypePair { old, new, direction, is_text } = &pair;
            let types = (self.old.family.types.get(old), self.new.family.types.get(new));
            if let (Some(before), Some(after)) = types {
                let places = both(
                    super::at(self.old.family, &["types", old.as_str()]),
                    super::at(self.new.family, &["types", new.as_str()]),
                );
                let at = At { direction: *direction, is_text: *is_text, ..places };
                self.type_def((old, before), (new, after), &at);
            }
        }
    }

    fn type_def(
        &mut self,
        (old_id, old): (&TypeId, &TypeDef),
        (id, new): (&TypeId, &TypeDef),
        at: &At,
    ) {
        let TypeDef { doc, kind } = old;
        if old_id == id {
            self.text(doc, &new.doc, at, "doc");
        }
        match (kind, &new.kind) {
            (
                TypeKind::Codes { wire, codes },
                TypeKind::Codes { wire: new_wire, codes: new_codes },
            ) => {
                self.codes((*wire, codes), (*new_wire, new_codes), at, id.as_str());
            }
            (TypeKind::Object(fields), TypeKind::Object(new_fields)) => {
                self.fields(fields, new_fields, &at.below("fields"));
            }
            (TypeKind::Union(union), TypeKind::Union(new_union)) => {
                self.union(union, new_union, &at.below("union"), id.as_str());
            }
            _ => {
                let rule = match at.direction {
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
        self.pend(old, new, at.direction, at.is_text);
        if old == new {
            return;
        }
        let is_renamed =
            !self.new.family.types.contains_key(old) && !self.old.family.types.contains_key(new);
        if is_renamed {
            // The change is about the type, and not about the file of this value.
            self.covered.insert(at.new.file_name().to_owned());
            let places = both(
                super::at(self.old.family, &["types", old.as_str()]),
                super::at(self.new.family, &["types", new.as_str()]),
            );
            let renamed = Some((old.to_string(), new.to_string()));
            let is_known = self.changes.iter().any(|change| change.renamed == renamed);
            if !is_known {
                let title = format!("The type `{old}` is now named `{new}`.");
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

    pub(super) fn codes_type(&mut self, old: &CodesType, new: &CodesType, at: &At, name: &str) {
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
        if old != new {
            let text =
                |name: Option<String>| name.unwrap_or_else(|| "a type of its own".to_owned());
            self.items_changed(at, name, text(old), text(new));
        }
    }

    pub(super) fn object_type(&mut self, old: &ObjectType, new: &ObjectType, at: &At, name: &str) {
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
            ..at.clone()
        };
        self.fields(self.old.family.members(old), self.new.family.members(new), &at);
    }

    pub(super) fn union_type(&mut self, old: &UnionType, new: &UnionType, at: &At, name: &str) {
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
