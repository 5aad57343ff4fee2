//! Prints what a deprecated field needs: an attribute, and permission for the generated code to use the field.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Family, Field, TypeItem};

/// The attribute of a field or of its setter.
pub(super) fn attribute(field: &Field<'_>) -> Option<TokenStream> {
    field.spec.deprecated.as_ref().map(|note| quote! { #[deprecated = #note] })
}

/// Permits the generated code of a family to use its deprecated fields. The modules of the family inherit it.
pub(super) fn permission(family: &Family<'_>) -> Option<TokenStream> {
    has_deprecated_field(family).then(|| {
        quote! { #![allow(deprecated, reason = "deprecated fields are still read and sent")] }
    })
}

fn has_deprecated_field(family: &Family<'_>) -> bool {
    let in_types = |types: &[TypeItem<'_>]| {
        types.iter().any(|item| match item {
            TypeItem::Structure(structure) => structure.fields.iter().any(is_deprecated),
            TypeItem::Codes(_) | TypeItem::Union(_) => false,
        })
    };
    in_types(&family.types)
        || family.operations.iter().any(|operation| {
            let envelope = operation.output.envelope.iter().flat_map(|envelope| &envelope.fields);
            operation.request.fields.iter().chain(envelope).any(is_deprecated)
                || in_types(&operation.types)
        })
        || family
            .events
            .iter()
            .any(|event| event.body.fields.iter().any(is_deprecated) || in_types(&event.types))
}

fn is_deprecated(field: &Field<'_>) -> bool {
    field.spec.deprecated.is_some()
}
