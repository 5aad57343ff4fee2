//! Where fields and codes are known from: applies the basis of an object to its fields, and checks that a doubt is
//! written as a basis and not as prose.

use super::cursor::{Cursor, EndpointCursor, FamilyCursor, at, below};
use crate::model::{
    Basis, CodesType, Coverage, Endpoint, Field, ObjectType, PageKind, Type, Union, UnionType,
};
use crate::path::Step;
use crate::yaml;

/// The beginnings of a `doc` that state a doubt.
const DOUBTS: [(&str, &str); 8] = [
    ("Probably", INFERRED),
    ("Presumably", SAY_PROBABLY),
    ("Apparently", SAY_PROBABLY),
    ("Perhaps", SAY_PROBABLY),
    ("Maybe", SAY_PROBABLY),
    ("Likely", SAY_PROBABLY),
    (
        "Not described",
        "leave `doc` out if the meaning is not known; otherwise write what is known, with `basis: inferred`",
    ),
    (
        "Not documented",
        "leave `doc` out if the meaning is not known; otherwise write what is known, with `basis: example`",
    ),
];

const INFERRED: &str = "write `basis: inferred`, or `basis: assumed` together with an assumption";
const SAY_PROBABLY: &str = "begin with \"Probably\", and write `basis: inferred`, or `basis: assumed` together with an assumption";

/// Gives the fields of an endpoint the basis of the objects that contain them. With `coverage: examples-only`, all
/// fields are known from examples.
pub(super) fn inherit(endpoint: &mut Endpoint, written: &yaml::Endpoint) {
    let basis = of_coverage(written.coverage);
    let none = yaml::Ordered::default();
    let body = written.request.as_ref().map_or(&none, |request| &request.body);
    if let Some(event) = &mut endpoint.event {
        inherit_all(&mut event.body, body, basis);
    }
    let Some(call) = &mut endpoint.call else { return };
    if let Some(request) = &written.request {
        inherit_all(&mut call.request.path, &request.path, basis);
        inherit_all(&mut call.request.query, &request.query, basis);
        inherit_all(&mut call.request.headers, &request.headers, basis);
        inherit_all(&mut call.request.body, &request.body, basis);
        if let (Some(data), Some(written)) = (&mut call.request.data, &request.data) {
            inherit_one(data, written, basis);
        }
    }
    let Some(response) = &written.response else { return };
    if let (Some(data), Some(written)) = (&mut call.response.data, &response.data) {
        inherit_one(data, written, basis);
    }
    inherit_all(&mut call.response.envelope_fields, &response.envelope_fields, basis);
    inherit_all(&mut call.response.headers, &response.headers, basis);
    inherit_all(&mut call.response.columns, &response.columns, basis);
    for status in &mut call.response.statuses {
        let written = response.statuses.get(&status.status.to_string());
        let own = written.and_then(|written| written.data.as_ref());
        if let (Some(data), Some(written)) = (&mut status.data, own.or(response.data.as_ref())) {
            inherit_one(data, written, basis);
        }
    }
}

/// Returns the basis of the fields of an endpoint that state none.
fn of_coverage(coverage: Coverage) -> Basis {
    match coverage {
        Coverage::ExamplesOnly => Basis::Example,
        _ => Basis::Documented,
    }
}

/// Returns the basis of the fields inside a field. A meaning that is inferred or assumed says nothing about them.
fn inside(basis: Basis, of_field: Basis) -> Basis {
    match of_field {
        Basis::Inferred | Basis::Assumed => basis,
        shown => shown,
    }
}

/// Gives fields a basis, unless they state another. Fields of other files, such as those of an included group, keep
/// theirs.
pub(super) fn inherit_all(
    fields: &mut [Field],
    written: &yaml::Ordered<yaml::Field>,
    basis: Basis,
) {
    for field in fields {
        if let Some(written) = written.get(&field.name) {
            inherit_one(field, written, basis);
        }
    }
}

fn inherit_one(field: &mut Field, written: &yaml::Field, basis: Basis) {
    field.basis = written.basis.unwrap_or(basis);
    inherit_type(&mut field.ty, written, (field.basis, inside(basis, field.basis)));
}

/// Gives the codes of a field the basis of the field, and the fields inside of it the basis `basis`.
fn inherit_type(ty: &mut Type, written: &yaml::Field, (of_field, basis): (Basis, Basis)) {
    match (ty, &written.items, &written.fields) {
        (Type::List { item, .. }, Some(items), _) => inherit_type(item, items, (of_field, basis)),
        (Type::Object(ObjectType::Inline(object)), _, Some(fields)) => {
            inherit_all(&mut object.fields, fields, basis);
        }
        (Type::Codes(CodesType::Inline(inline)), ..) => {
            for (code, written) in inline.codes.iter_mut().zip(written.codes.iter().flatten()) {
                code.basis = written.basis.unwrap_or(of_field);
            }
        }
        (Type::Map { value }, ..) => {
            if let Some(values) = written.values.as_ref().and_then(yaml::Values::map) {
                inherit_type(value, values, (of_field, basis));
            }
        }
        (Type::Union(UnionType::Inline(inline)), ..) => {
            if let Some(written) = &written.union {
                inherit_variants(&mut inline.union, written, basis);
            }
        }
        _ => {}
    }
}

/// Gives the fields of the variants of a union a basis.
pub(super) fn inherit_variants(union: &mut Union, written: &yaml::Union, basis: Basis) {
    for variant in &mut union.variants {
        let fields = written.variants.get(&variant.value).and_then(|one| one.0.fields.as_ref());
        if let (ObjectType::Inline(object), Some(fields)) = (&mut variant.object, fields) {
            inherit_all(&mut object.fields, fields, basis);
        }
    }
}

/// Checks the fields that an endpoint lists.
pub(super) fn check_endpoint(family: &yaml::Family, cursor: &mut EndpointCursor<'_>) {
    let written = cursor.yaml();
    let facts =
        Facts::of(&[&family.pages, &written.pages], &[&family.assumptions, &written.assumptions]);
    let basis = of_coverage(written.coverage);
    if let Some(request) = &written.request {
        for (place, fields) in [
            ("path", &request.path),
            ("query", &request.query),
            ("headers", &request.headers),
            ("body", &request.body),
        ] {
            check_all(fields, basis, &at!["request", place], &facts, cursor);
        }
        if let Some(data) = &request.data {
            check(("data", data), basis, &at!["request", "data"], &facts, cursor);
        }
    }
    if let Some(response) = &written.response {
        if let Some(data) = &response.data {
            check(("data", data), basis, &at!["response", "data"], &facts, cursor);
        }
        for (place, fields) in [
            ("envelope_fields", &response.envelope_fields),
            ("headers", &response.headers),
            ("columns", &response.columns),
        ] {
            check_all(fields, basis, &at!["response", place], &facts, cursor);
        }
        for (status, written) in response.statuses.iter() {
            if let Some(data) = &written.data {
                let at = at!["response", "statuses", status, "data"];
                check(("data", data), basis, &at, &facts, cursor);
            }
        }
    }
}

/// Checks the groups of fields and the types of a family.
pub(super) fn check_family(cursor: &mut FamilyCursor<'_>) {
    let written = cursor.yaml();
    let facts = Facts::of(&[&written.pages], &[&written.assumptions]);
    for (name, group) in written.fields.iter() {
        check_all(group, Basis::default(), &at!["fields", name], &facts, cursor);
    }
    for (name, def) in written.types.iter() {
        let at = at!["types", name];
        let (stated, basis) = (def.basis, def.basis.unwrap_or_default());
        let doubted = Doubted { name, stated, basis, doc: def.doc.as_deref() };
        check_one(&doubted, &at, &facts, cursor);
        if let Some(fields) = &def.fields {
            check_all(fields, basis, &below(&at, "fields"), &facts, cursor);
        }
        if let Some(union) = &def.union {
            check_variants(union, basis, &below(&at, "union"), &facts, cursor);
        }
        check_codes(def.codes.iter().flatten(), basis, &at, &facts, cursor);
    }
}

/// What a file and its family state in general.
struct Facts<'a> {
    has_vendor: bool,
    assumptions: Vec<&'a yaml::Assumption>,
}

impl<'a> Facts<'a> {
    fn of(pages: &[&[yaml::Page]], assumptions: &[&'a yaml::Ordered<yaml::Assumption>]) -> Self {
        Self {
            has_vendor: pages.iter().copied().flatten().any(|page| page.kind == PageKind::Vendor),
            assumptions: assumptions
                .iter()
                .flat_map(|list| list.iter().map(|(_, assumption)| assumption))
                .collect(),
        }
    }

    fn name_it(&self, name: &str) -> bool {
        let name = format!("`{name}`");
        self.assumptions.iter().any(|assumption| assumption.says.contains(&name))
    }
}

/// A field, a type or a code.
struct Doubted<'a> {
    name: &'a str,
    /// The basis that is written for it.
    stated: Option<Basis>,
    /// The basis that applies to it.
    basis: Basis,
    doc: Option<&'a str>,
}

/// Checks fields. `basis` is that of a field that states none.
fn check_all<T>(
    fields: &yaml::Ordered<yaml::Field>,
    basis: Basis,
    path: &[Step],
    facts: &Facts<'_>,
    cursor: &mut Cursor<'_, T>,
) {
    for (name, field) in fields.iter() {
        check((name, field), basis, &below(path, name), facts, cursor);
    }
}

/// Checks a field, or the items of a list, and all that is inside.
fn check<T>(
    (name, field): (&str, &yaml::Field),
    outer: Basis,
    path: &[Step],
    facts: &Facts<'_>,
    cursor: &mut Cursor<'_, T>,
) {
    let (stated, basis) = (field.basis, field.basis.unwrap_or(outer));
    let doubted = Doubted { name, stated, basis, doc: field.doc.as_deref() };
    check_one(&doubted, path, facts, cursor);
    let (mut inner, mut path) = (field, path.to_vec());
    while let Some(items) = inner.items.as_deref().or_else(|| inner.values.as_ref()?.map()) {
        let key = if inner.items.is_some() { "items" } else { "values" };
        path = below(&path, key);
        if items.basis.is_some() {
            cursor.wrong_key(
                &below(&path, "basis"),
                "useless-key",
                match key {
                    "items" => "`basis` does not apply to the items of a list",
                    _ => "`basis` does not apply to the values of a map",
                },
                "write `basis` for the whole field",
            );
        }
        let doubted = Doubted { name, stated, basis, doc: items.doc.as_deref() };
        check_doubt(&doubted, &path, cursor);
        inner = items;
    }
    check_codes(inner.codes.iter().flatten(), basis, &path, facts, cursor);
    let basis = inside(outer, basis);
    if let Some(fields) = &inner.fields {
        check_all(fields, basis, &below(&path, "fields"), facts, cursor);
    }
    if let Some(union) = &inner.union {
        check_variants(union, basis, &below(&path, "union"), facts, cursor);
    }
}

/// Checks the codes of a type or of a field.
fn check_codes<'c, T>(
    codes: impl Iterator<Item = &'c yaml::Code>,
    basis: Basis,
    path: &[Step],
    facts: &Facts<'_>,
    cursor: &mut Cursor<'_, T>,
) {
    for (index, code) in codes.enumerate() {
        let (stated, basis) = (code.basis, code.basis.unwrap_or(basis));
        let doubted = Doubted { name: &code.name, stated, basis, doc: code.doc.as_deref() };
        check_one(&doubted, &below(&below(path, "codes"), index), facts, cursor);
    }
}

/// Checks the fields of the variants of a union.
fn check_variants<T>(
    union: &yaml::Union,
    basis: Basis,
    path: &[Step],
    facts: &Facts<'_>,
    cursor: &mut Cursor<'_, T>,
) {
    for (value, variant) in union.variants.iter() {
        if let Some(fields) = &variant.0.fields {
            let at = below(&below(path, "variants"), value);
            check_all(fields, basis, &below(&at, "fields"), facts, cursor);
        }
    }
}

fn check_one<T>(
    doubted: &Doubted<'_>,
    path: &[Step],
    facts: &Facts<'_>,
    cursor: &mut Cursor<'_, T>,
) {
    check_doubt(doubted, path, cursor);
    let name = doubted.name;
    match doubted.stated {
        Some(Basis::Assumed) if !facts.name_it(name) => cursor.wrong(
            &below(path, "basis"),
            "no-assumption",
            format!("`basis: assumed` needs an assumption that names `{name}`, but there is none"),
            format!("add an entry under `assumptions` whose `says` contains `{name}` in backticks"),
        ),
        Some(Basis::Vendor) if !facts.has_vendor => cursor.wrong(
            &below(path, "basis"),
            "no-vendor-page",
            "`basis: vendor` needs a page with `kind: vendor`, but neither this file nor family.yaml has one",
            "add the page of the third party under `pages`, with `kind: vendor`",
        ),
        _ => {}
    }
}

/// Refuses a `doc` that begins with a doubt which the basis does not state.
fn check_doubt<T>(doubted: &Doubted<'_>, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let Some(doc) = doubted.doc.map(str::trim_start) else { return };
    let Some((words, help)) = DOUBTS.iter().find(|(words, _)| doc.starts_with(words)) else {
        return;
    };
    let is_stated = matches!(doubted.basis, Basis::Inferred | Basis::Assumed | Basis::Vendor);
    if *words != "Probably" || !is_stated {
        cursor.wrong(
            &below(path, "doc"),
            "doubt-in-prose",
            format!("the `doc` of `{}` begins with \"{words}\"", doubted.name),
            *help,
        );
    }
}
