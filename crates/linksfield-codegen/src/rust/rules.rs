//! Prints the rules of fields in addition to their types: limits, constants, and when a parameter is required.

use linksfield_spec as spec;
use linksfield_spec::{Limited, RequiredWhen};
use proc_macro2::TokenStream;
use quote::quote;

use super::count;
use super::place::place;
use super::value::codec_path;
use crate::ir::{Constant, Direction, Field, Structure, Value};

/// The checks of an object of a request.
pub(super) struct Checks {
    /// The statements.
    pub(super) statements: Vec<TokenStream>,
    /// Whether a statement uses a required field.
    pub(super) uses_required: bool,
}

/// Prints the checks of an object of a request. They follow the checks of the codecs.
pub(super) fn checks(structure: &Structure<'_>) -> Checks {
    let mut checks = Checks { statements: Vec::new(), uses_required: false };
    for field in &structure.fields {
        let rules = &field.spec.rules;
        if !rules.limits.is_empty() {
            checks.uses_required |= field.is_required();
            checks.statements.push(limits(field));
        }
        if let Some(RequiredWhen::Fields(conditions)) = &rules.required_when {
            let others = conditions.iter().map(|condition| {
                structure.fields.iter().find(|other| other.spec.name == condition.field)
            });
            let others: Option<Vec<&Field<'_>>> = others.collect();
            // A condition on a constant is always fulfilled or never, and is refused.
            let Some(others) = others else { continue };
            checks.uses_required |= others.iter().any(|other| other.is_required());
            let name = &field.spec.name;
            let is_given = {
                let given = given(field);
                quote! { #given.is_some() }
            };
            let conditions =
                conditions.iter().zip(others).map(|(one, other)| condition(one, other));
            checks.statements.push(quote! {
                codec::rules::required_when(#name, #is_given, &[#(#conditions),*])?;
            });
        }
    }
    checks
}

/// The value of a field as an `Option` of a reference. Empty optional values and `null` count as absent.
fn given(field: &Field<'_>) -> TokenStream {
    let place = place(field, Direction::Request);
    let is_nullable = matches!(field.value, Value::Nullable(_));
    if is_nullable && field.is_required() {
        quote! { #place.as_ref() }
    } else if is_nullable {
        quote! { #place.as_ref().and_then(Option::as_ref) }
    } else if field.is_required() {
        quote! { Some(&#place) }
    } else {
        let codec = codec_path(&field.value, Direction::Request);
        quote! { #codec::given(&#place) }
    }
}

/// The type of a field without `null`.
fn not_null<'f, 'a>(field: &'f Field<'a>) -> &'f Value<'a> {
    match &field.value {
        Value::Nullable(value) => value,
        value => value,
    }
}

fn condition(condition: &spec::Condition, other: &Field<'_>) -> TokenStream {
    let (name, given) = (&condition.field, given(other));
    let is_shown = !other.spec.sensitive;
    match &condition.value {
        Some(value) => {
            let codec = codec_path(not_null(other), Direction::Request);
            let is_nullable = matches!(other.value, Value::Nullable(_));
            let text = if other.is_required() && !is_nullable {
                let place = place(other, Direction::Request);
                quote! { Some(#codec::text(&#place)) }
            } else {
                quote! { #given.map(#codec::text) }
            };
            quote! { codec::rules::Condition::equal(#name, #value, #text, #is_shown) }
        }
        None => quote! { codec::rules::Condition::present(#name, #given.is_some()) },
    }
}

fn limits(field: &Field<'_>) -> TokenStream {
    let (name, given) = (&field.spec.name, given(field));
    let limits = &field.spec.rules.limits;
    let is_shown = !field.spec.sensitive;
    match not_null(field) {
        Value::List { item, .. } => {
            let codec = super::value::codec(item, Direction::Request);
            let own = limited(limits, is_shown);
            let each = match &limits.items {
                Some(each) => {
                    let each = limited(each, is_shown);
                    quote! { Some(#each) }
                }
                None => quote! { None },
            };
            quote! { codec::rules::check_list::<#codec>(#name, #given, #own, #each)?; }
        }
        value => {
            let codec = super::value::codec(value, Direction::Request);
            let limits = limited(limits, is_shown);
            quote! { codec::rules::check::<#codec>(#name, #given, #limits)?; }
        }
    }
}

/// Prints limits as an expression for a reference to the limits of the runtime.
fn limited(limits: &Limited, is_shown: bool) -> TokenStream {
    let Limited { min, max, min_length, pattern, min_items, max_items, items: _, example: _ } =
        limits;
    let texts = [("min", min), ("max", max)].into_iter().filter_map(|(name, text)| {
        let (name, text) = (crate::names::ident(name), text.as_ref()?);
        Some(quote! { #name: Some(#text) })
    });
    let counts =
        [("min_length", *min_length), ("min_items", *min_items), ("max_items", *max_items)]
            .into_iter()
            .filter_map(|(name, number)| {
                let (name, number) = (crate::names::ident(name), count(number?));
                Some(quote! { #name: #number })
            });
    let shown = (!is_shown).then(|| quote! { is_shown: false, });
    let Some(pattern) = pattern else {
        return quote! {
            &codec::rules::Limits { #(#texts,)* #(#counts,)* #shown ..codec::rules::Limits::NONE }
        };
    };
    // A pattern is compiled when it is first used, and only once.
    quote! {
        {
            static LIMITS: codec::rules::Limits = codec::rules::Limits {
                #(#texts,)*
                #(#counts,)*
                pattern: Some(codec::rules::Pattern::new(#pattern)),
                #shown
                ..codec::rules::Limits::NONE
            };
            &LIMITS
        }
    }
}

/// Prints how the constants of an object are read: each may be missing, but must not have another value.
pub(super) fn read_constants(structure: &Structure<'_>) -> TokenStream {
    let reads = structure.constants.iter().map(|Constant { spec, text, .. }| {
        let (name, expected) = (&spec.name, format!("{text:?}, the only value"));
        quote! { object.constant(#name, #text, #expected)?; }
    });
    quote! { #(#reads)* }
}

/// Prints how a constant of an object is written.
pub(super) fn write_constant(constant: &Constant<'_>) -> TokenStream {
    let Constant { spec, text, quoted } = constant;
    let name = &spec.name;
    if *quoted {
        quote! { object.text(#name, #text); }
    } else {
        quote! { object.bare(#name, #text); }
    }
}

/// Prints the rules of a parameter for its `ParameterInfo`.
pub(super) fn info(field: &spec::Field) -> TokenStream {
    let rules = &field.rules;
    let limits = rules.limits.describe();
    let limits = (!limits.is_empty()).then(|| limits.join(" "));
    let notes = [
        ("limits", limits),
        ("required_when", rules.required_when.as_ref().map(RequiredWhen::describe)),
        ("default", rules.default.clone()),
    ];
    let notes = notes.into_iter().filter_map(|(name, text)| {
        let (name, text) = (crate::names::ident(name), text?);
        Some(quote! { .#name(#text) })
    });
    quote! { #(#notes)* }
}
