//! Lowers how the pages of a list are requested, and where a page states what follows it.

use linksfield_spec as spec;
use linksfield_spec::{MemberPath, PagingBy};

use super::lowering::{Gathered, Lowering, member_fields};
use super::operation::structure_of;
use super::output::ENVELOPE_MEMBERS;
use super::structure::rust_name;
use super::{Field, Output, Payload, Structure, TotalRole, TypeItem, Value};
use crate::names::apart_from;

/// How further pages of a list are requested.
#[derive(Debug)]
pub struct Paging<'a> {
    /// What chooses the page.
    pub by: PagingBy,
    /// The parameter that chooses the page.
    pub page: Field<'a>,
    /// The number of the first page, or the offset of the first item.
    pub first: i64,
    /// The path from the output to the list.
    pub items: Vec<PathStep>,
    /// The type of an item.
    pub item: Value<'a>,
    /// The path from the output to the total number of items.
    pub total: Option<Vec<PathStep>>,
    /// The header with the total number of items.
    pub total_header: Option<&'a str>,
    /// The path from the output to the cursor of the next page.
    pub next: Option<Vec<PathStep>>,
    /// The header with the cursor of the next page.
    pub next_header: Option<&'a str>,
    /// The path from the output to the value that states whether the list has more pages.
    pub has_more: Option<Vec<PathStep>>,
    /// The path from the output to the number of pages.
    pub pages: Option<Vec<PathStep>>,
}

/// A step on the path from an output to one of its fields.
#[derive(Debug)]
pub struct PathStep {
    /// The name of the field. `None` for the output itself.
    pub field: Option<String>,
    /// The name of the field in JSON.
    pub wire: String,
    /// Whether the field is always present.
    pub required: bool,
}

impl<'a> Lowering<'a, '_> {
    /// Lowers how pages are asked for.
    pub(super) fn paging(
        &self,
        (call, paging): (&'a spec::Call, &'a spec::Paging),
        request: &Structure<'a>,
        output: &Output<'a>,
        shared: &[TypeItem<'a>],
        gathered: &mut Gathered<'a>,
    ) -> Option<Paging<'a>> {
        let page = request.fields.iter().find(|field| field.spec.name == paging.page)?.clone();
        let item = self.item(call, &paging.items, output, (&gathered.types, shared))?;
        // The file names the type of an item, which may be part of a shared type.
        if let Some(name) = item.type_name()
            && !gathered.types.iter().any(|own| own.name() == name)
        {
            gathered.uses.insert(name.to_owned());
        }
        let in_body = |place: &'a Option<MemberPath>| match place {
            None | Some(MemberPath::Header(_)) => None,
            Some(place) => Some(self.steps(call, place)),
        };
        let header = |place: &'a Option<MemberPath>| match place {
            Some(MemberPath::Header(name)) => Some(name.as_str()),
            _ => None,
        };
        Some(Paging {
            by: paging.by,
            page,
            first: match paging.by {
                PagingBy::Cursor => 1,
                PagingBy::Page | PagingBy::Offset => paging.first,
            },
            items: self.steps(call, &paging.items),
            item,
            total: in_body(&paging.total),
            total_header: header(&paging.total),
            next: in_body(&paging.next),
            next_header: header(&paging.next),
            has_more: in_body(&paging.has_more),
            pages: in_body(&paging.pages),
        })
    }

    /// Returns the type of an item of the list that `paging` names.
    fn item(
        &self,
        call: &'a spec::Call,
        items: &MemberPath,
        output: &Output<'a>,
        (own, shared): (&[TypeItem<'a>], &[TypeItem<'a>]),
    ) -> Option<Value<'a>> {
        let Payload::Known { value, .. } = &output.payload else { return None };
        let mut value = value;
        for step in member_fields(self.family, call, items) {
            let Value::Object(name) = value.unboxed() else { return None };
            let structure = structure_of(name, own).or_else(|| structure_of(name, shared))?;
            value = &structure.fields.iter().find(|field| field.spec.name == step.name)?.value;
        }
        match value.unboxed() {
            Value::List { item, .. } => Some(Value::clone(item)),
            _ => None,
        }
    }

    /// Returns the path from an output to a field that `paging` names.
    fn steps(&self, call: &'a spec::Call, member: &MemberPath) -> Vec<PathStep> {
        let response = &call.response;
        let Some(data) = &response.data else { return Vec::new() };
        let (payload, taken): (_, &[&str]) = match member {
            MemberPath::EnvelopeField(_) | MemberPath::Header(_) => (None, &ENVELOPE_MEMBERS),
            MemberPath::Payload | MemberPath::InPayload(_) => {
                let step = PathStep {
                    field: response.is_wrapped().then(|| "data".to_owned()),
                    wire: data.name.clone(),
                    required: data.required.is_required() && !data.nullable,
                };
                (Some(step), &["extra"])
            }
        };
        let fields = member_fields(self.family, call, member).into_iter().map(|field| PathStep {
            field: Some(apart_from(rust_name(field), taken)),
            wire: field.name.clone(),
            required: field.required.is_required()
                && !field.nullable
                && self.total_role(field) == TotalRole::None,
        });
        payload.into_iter().chain(fields).collect()
    }
}
