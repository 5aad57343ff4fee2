//! Where the fields of a call or an event are known from, as numbers. The documentation of a call and the catalogue
//! state them.

use std::collections::BTreeSet;

use linksfield_spec::{
    Basis, Call, Endpoint, Event, Family, Field, ObjectType, Required, Type, TypeId,
};

/// The parameters and the response fields of a call, or the fields of an event, with those of nested objects. The
/// fields of a shared type are listed once.
#[derive(Default)]
pub(crate) struct Fields<'a> {
    pub(crate) parameters: Vec<&'a Field>,
    pub(crate) members: Vec<&'a Field>,
    /// Whether `members` are those of an event.
    pub(crate) is_event: bool,
}

impl<'a> Fields<'a> {
    /// Returns the fields of a call or an event. `None` for a page from which no code is generated.
    pub(crate) fn of(family: &'a Family, endpoint: &'a Endpoint) -> Option<Self> {
        match (&endpoint.call, &endpoint.event) {
            (Some(call), _) => Some(Self::of_call(family, call)),
            (None, Some(event)) => Some(Self::of_event(family, event)),
            (None, None) => None,
        }
    }

    pub(crate) fn of_event(family: &'a Family, event: &'a Event) -> Self {
        let mut seen = BTreeSet::new();
        let mut fields = Self { is_event: true, ..Self::default() };
        for field in &event.body {
            collect(family, field, &mut seen, &mut fields.members);
        }
        fields
    }

    pub(crate) fn of_call(family: &'a Family, call: &'a Call) -> Self {
        let mut seen = BTreeSet::new();
        let mut fields = Self::default();
        for (_, field) in call.request.fields() {
            collect(family, field, &mut seen, &mut fields.parameters);
        }
        let response = &call.response;
        let own = response.statuses.iter().filter(|status| status.is_own);
        for data in response.data.iter().chain(own.filter_map(|status| status.data.as_ref())) {
            // A payload that is an object, or a list of objects, is not a field itself.
            match members(family, &data.ty, &mut seen) {
                Some(members) => {
                    for field in members {
                        collect(family, field, &mut seen, &mut fields.members);
                    }
                }
                None => fields.members.push(data),
            }
        }
        let beside = response.envelope_fields.iter().chain(&response.headers);
        for field in beside.chain(&response.columns) {
            collect(family, field, &mut seen, &mut fields.members);
        }
        fields
    }

    fn all(&self) -> impl Iterator<Item = &'a Field> {
        self.parameters.iter().chain(&self.members).copied()
    }

    /// Counts the fields by what is known of them.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for field in self.all() {
            counts.all += 1;
            let count = match field.basis {
                Basis::Documented if field.doc.is_none() => &mut counts.undescribed,
                Basis::Documented => &mut counts.documented,
                Basis::Example => &mut counts.example,
                Basis::Inferred => &mut counts.inferred,
                Basis::Assumed => &mut counts.assumed,
                Basis::Vendor => &mut counts.vendor,
            };
            *count += 1;
            if matches!(field.required, Required::Unknown | Required::Assumed) {
                counts.unmarked += 1;
            }
        }
        counts
    }
}

/// The numbers of fields, by what is known of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) all: usize,
    /// Listed and described by a page.
    pub(crate) documented: usize,
    /// Listed by a page, without a description.
    pub(crate) undescribed: usize,
    pub(crate) example: usize,
    pub(crate) inferred: usize,
    pub(crate) assumed: usize,
    pub(crate) vendor: usize,
    /// Not marked as required or optional by a page.
    pub(crate) unmarked: usize,
}

impl Counts {
    /// Returns the numbers by basis, each with its words.
    pub(crate) fn by_basis(self) -> [(&'static str, usize); 6] {
        [
            ("documented", self.documented),
            ("undescribed", self.undescribed),
            ("example", self.example),
            ("inferred", self.inferred),
            ("assumed", self.assumed),
            ("vendor", self.vendor),
        ]
    }
}

/// Adds a field, and the fields of the objects in it.
fn collect<'a>(
    family: &'a Family,
    field: &'a Field,
    seen: &mut BTreeSet<&'a TypeId>,
    out: &mut Vec<&'a Field>,
) {
    out.push(field);
    for member in members(family, &field.ty, seen).unwrap_or_default() {
        collect(family, member, seen, out);
    }
}

/// Returns the fields of a type that is an object or a list of objects, and `None` for other types. For a shared type
/// the second call returns no fields.
fn members<'a>(
    family: &'a Family,
    ty: &'a Type,
    seen: &mut BTreeSet<&'a TypeId>,
) -> Option<&'a [Field]> {
    match ty {
        Type::List { item, .. } => members(family, item, seen),
        Type::Object(ObjectType::Shared(id)) if !seen.insert(id) => Some(&[]),
        Type::Object(object) => Some(family.members(object)),
        Type::Value(_) | Type::Codes(_) => None,
    }
}
