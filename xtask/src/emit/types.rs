//! Prints coded types and structs.

use linksfield_spec::Wire;
use proc_macro2::TokenStream;
use quote::quote;

use super::value::{input_field_type, output_field_type, read_aliases, read_field, write_member};
use super::{count, doc, inner_doc};
use crate::names::ident;
use crate::plan::{CheckPlan, CodesPlan, FamilyPlan, FieldPlan, StructPlan, TypePlan};

/// The file of a family's shared types.
pub(super) fn file(family: &FamilyPlan) -> TokenStream {
    let docs = inner_doc(&["Types that several calls of the family use.".to_owned()]);
    let items = family.types.iter().map(|plan| type_item(family, plan));
    quote! {
        #docs
        use crate::rt;
        #(#items)*
    }
}

pub(super) fn type_item(family: &FamilyPlan, plan: &TypePlan) -> TokenStream {
    match plan {
        TypePlan::Codes(plan) => codes(plan),
        TypePlan::Output(plan) => output(family, plan),
        TypePlan::Input(plan) => input(plan),
    }
}

fn codes(plan: &CodesPlan) -> TokenStream {
    let docs = doc(&plan.docs);
    let name = ident(&plan.name);
    let variants = plan.variants.iter().map(|variant| {
        let docs = doc(&variant.docs);
        let name = ident(&variant.name);
        quote! { #docs #name }
    });
    let as_str = plan.variants.iter().map(|variant| {
        let (name, code) = (ident(&variant.name), &variant.value);
        quote! { Self::#name => #code }
    });
    let (code_type, code_docs, from_code) = match plan.wire {
        Wire::String | Wire::Either => {
            let arms = plan.variants.iter().map(|variant| {
                let (name, code) = (ident(&variant.name), &variant.value);
                quote! { #code => Self::#name }
            });
            let from = quote! {
                match code {
                    #(#arms,)*
                    other => Self::Unknown(rt::UnknownCode::new(other)),
                }
            };
            (quote! { &str }, "The value of a code, documented or not.", from)
        }
        Wire::Number => {
            let arms = plan.variants.iter().map(|variant| {
                let name = ident(&variant.name);
                let code = proc_macro2::Literal::i64_unsuffixed(variant.value.parse().unwrap_or(0));
                quote! { #code => Self::#name }
            });
            let from = quote! {
                match code {
                    #(#arms,)*
                    other => Self::Unknown(rt::UnknownCode::new(&other.to_string())),
                }
            };
            (quote! { i64 }, "The value of a code, documented or not.", from)
        }
    };
    let code_docs = doc(&[code_docs.to_owned()]);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A code that is not documented; `as_str` gives it.
            Unknown(rt::UnknownCode),
        }

        impl #name {
            #code_docs
            #[must_use]
            pub fn from_code(code: #code_type) -> Self {
                #from_code
            }

            /// The code as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(#as_str,)*
                    Self::Unknown(code) => code.as_str(),
                }
            }
        }

        impl rt::fmt::Display for #name {
            fn fmt(&self, f: &mut rt::fmt::Formatter<'_>) -> rt::fmt::Result {
                f.pad(self.as_str())
            }
        }
    }
}

/// An object of an answer: it may grow, and keeps what it does not know.
pub(super) fn output(family: &FamilyPlan, plan: &StructPlan) -> TokenStream {
    let docs = doc(&plan.docs);
    let name = ident(&plan.name);
    let fields = plan.fields.iter().map(|field| {
        let docs = doc(&field.docs);
        let (name, ty) = (ident(&field.name), output_field_type(field));
        quote! { #docs pub #name: #ty }
    });
    let aliases = plan.fields.iter().map(read_aliases);
    let reads = plan.fields.iter().map(read_field);
    let write = family.written_back.contains(&plan.name).then(|| {
        let writes = plan.fields.iter().map(|field| write_field(field, true));
        quote! {
            #[cfg(test)]
            pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
                #(#writes)*
                self.extra.write(object);
            }
        }
    });
    let mutability = (!plan.fields.is_empty()).then(|| quote! { mut });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            /// Members that the documentation does not list, and optional ones that are not what it says.
            pub extra: rt::Extra,
        }

        impl #name {
            pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
                let #mutability object = rt::Object::read(raw)?;
                #(#aliases)*
                Ok(Self { #(#reads,)* extra: object.rest() })
            }

            #write
        }
    }
}

/// An object of a request: written by the caller as a struct literal.
fn input(plan: &StructPlan) -> TokenStream {
    let docs = doc(&plan.docs);
    let name = ident(&plan.name);
    let fields = plan.fields.iter().map(|field| {
        let docs = doc(&field.docs);
        let (name, ty) = (ident(&field.name), input_field_type(field));
        quote! { #docs pub #name: #ty }
    });
    let writes = plan.order.iter().map(|index| write_field(&plan.fields[*index], false));
    let checks = plan.fields.iter().map(|field| {
        let name = ident(&field.name);
        if field.required {
            return field_checks(field, &quote! { self.#name }, field.ty.is_reference());
        }
        let checks = field_checks(field, &quote! { value }, true);
        if checks.is_empty() {
            return checks;
        }
        quote! { if let Some(value) = &self.#name { #checks } }
    });
    let lifetime = if plan.borrows() {
        quote! { <'a> }
    } else {
        TokenStream::new()
    };
    let elided = if plan.borrows() {
        quote! { <'_> }
    } else {
        TokenStream::new()
    };
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name #lifetime {
            #(#fields,)*
        }

        impl #name #elided {
            pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
                #(#writes)*
            }

            pub(super) fn check(&self) -> Result<(), rt::InvalidParameter> {
                #(#checks)*
                Ok(())
            }
        }
    }
}

/// Writes a field of `self` as a member of `object`; `owned` in answers, borrowed in requests.
pub(super) fn write_field(field: &FieldPlan, owned: bool) -> TokenStream {
    let name = ident(&field.name);
    let object = quote! { object };
    let is_reference = !owned && field.ty.is_reference();
    if field.required {
        return write_member(&object, &field.wire, &field.ty, &quote! { self.#name }, is_reference);
    }
    let write = write_member(&object, &field.wire, &field.ty, &quote! { value }, true);
    let option = if is_reference {
        quote! { self.#name }
    } else {
        quote! { &self.#name }
    };
    quote! {
        if let Some(value) = #option {
            #write
        }
    }
}

/// The checks of a parameter that its type does not make.
pub(super) fn field_checks(
    field: &FieldPlan,
    value: &TokenStream,
    by_reference: bool,
) -> TokenStream {
    let wire = &field.wire;
    let checks = field.checks.iter().map(|check| match check {
        CheckPlan::NotEmpty => quote! { rt::check::not_empty(#wire, #value)?; },
        CheckPlan::MaxLength(most) => {
            let most = count(*most);
            quote! { rt::check::max_length(#wire, #value, #most)?; }
        }
        CheckPlan::Decimals(most) => {
            let value = if by_reference {
                quote! { *#value }
            } else {
                value.clone()
            };
            let most = count(*most as usize);
            quote! { rt::check::decimals(#wire, #value, #most)?; }
        }
    });
    let inner = inner_checks(&field.ty, value);
    quote! { #(#checks)* #inner }
}

/// The checks of objects inside a parameter.
fn inner_checks(ty: &crate::plan::ValuePlan, value: &TokenStream) -> TokenStream {
    use crate::plan::ValuePlan;
    match ty {
        ValuePlan::Object(..) => quote! { #value.check()?; },
        ValuePlan::List(item) if matches!(**item, ValuePlan::Object(..)) => quote! {
            for item in #value {
                item.check()?;
            }
        },
        _ => TokenStream::new(),
    }
}
