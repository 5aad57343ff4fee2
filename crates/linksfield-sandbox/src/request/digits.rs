//! Checks numbers in the form in which they were sent. The JSON value may have lost digits beyond its precision.

use linksfield_spec::{Family, Field, Mismatch, Type, check_text, check_text_rules};

use crate::node::Node;

/// Checks the numbers in the fields of an object. Returns the path of the first one that is wrong.
pub(super) fn digits(
    family: &Family,
    fields: &[Field],
    members: &[(String, Node)],
    path: &str,
) -> Option<(String, Mismatch)> {
    members.iter().find_map(|(name, value)| {
        let field = fields.iter().find(|field| field.is_called(name))?;
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        digits_in(family, &field.ty, value, &path).or_else(|| {
            let Node::Word(word) = value else { return None };
            let is_given = word != "null" && matches!(field.ty, Type::Value(_));
            Some((path.clone(), check_text_rules(field, word).filter(|_| is_given)?))
        })
    })
}

/// Checks the numbers in a value. Returns the path of the first one that is wrong.
pub(super) fn digits_in(
    family: &Family,
    ty: &Type,
    value: &Node,
    path: &str,
) -> Option<(String, Mismatch)> {
    match (ty, value) {
        (Type::Object(object), Node::Object(members)) => {
            digits(family, family.members(object), members, path)
        }
        (Type::List { item, .. }, Node::List(items)) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, value)| {
                digits_in(family, item, value, &format!("{path}[{index}]"))
            })
        }
        (Type::List { item, single: true }, value) => digits_in(family, item, value, path),
        (Type::Map { value: ty }, Node::Object(entries)) => entries
            .iter()
            .find_map(|(key, value)| digits_in(family, ty, value, &format!("{path}[{key:?}]"))),
        (Type::Union(union), Node::Object(members)) => {
            let union = family.union_of(union);
            let tag = members.iter().find(|(name, _)| *name == union.by)?;
            let (Node::Text(tag) | Node::Word(tag)) = &tag.1 else { return None };
            let variant = union.variants.iter().find(|variant| variant.value == *tag)?;
            digits(family, family.members(&variant.object), members, path)
        }
        (Type::List { .. } | Type::Object(_) | Type::Map { .. } | Type::Union(_), _) => None,
        (Type::Value(ty), _) if !ty.is_single() => None,
        (ty, Node::Word(word)) if word != "null" => {
            Some((path.to_owned(), check_text(family, ty, word)?))
        }
        _ => None,
    }
}
