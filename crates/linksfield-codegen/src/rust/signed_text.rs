//! Prints the canonical text of a family that describes it by a template.

use linksfield_spec::{
    Cover, CredentialId, Empties, Encoding, Hash, PairEncoding, PairNested, SignedTemplate,
    SignedValue, Signing, TextPiece,
};
use proc_macro2::TokenStream;
use quote::quote;

use crate::names::ident;

/// Prints a template. `credential` prints a credential.
pub(super) fn template(
    signing: &Signing,
    template: &SignedTemplate,
    credential: impl Fn(&CredentialId) -> TokenStream,
) -> TokenStream {
    let value = |value: &SignedValue| {
        let value = match value {
            SignedValue::Method => quote! { Method },
            SignedValue::Host => quote! { Host },
            SignedValue::Path => quote! { Path },
            SignedValue::Query => quote! { Query },
            SignedValue::Body => quote! { Body },
            SignedValue::Pairs => quote! { Pairs },
            SignedValue::CanonicalJson => quote! { CanonicalJson },
            SignedValue::Common(name) => quote! { Common(#name) },
            SignedValue::Credential(id) => credential(id),
        };
        quote! { __private::meta::SignedValue::#value }
    };
    let pieces = template.pieces.iter().map(|piece| {
        let piece = match piece {
            TextPiece::Text(text) => quote! { Text(#text) },
            TextPiece::Value(own) => {
                let value = value(own);
                quote! { Value(#value) }
            }
            TextPiece::Digest(digest, own) => {
                let hash = ident(match digest.hash {
                    Hash::Md5 => "Md5",
                    Hash::Sha1 => "Sha1",
                    Hash::Sha256 => "Sha256",
                });
                let (encoding, value) = (encoding(digest.encoding), value(own));
                quote! { Digest(__private::Hash::#hash, #encoding, #value) }
            }
        };
        quote! { __private::meta::TextPiece::#piece }
    });
    let form = &template.pairs;
    let (assign, separator) = (&form.assign, &form.separator);
    let empties = ident(match form.empties {
        Empties::Omit => "Omit",
        Empties::Keep => "Keep",
    });
    let is_percent_encoded = form.encode == PairEncoding::Percent;
    let has_nested = form.nested == PairNested::Json;
    let covers_query = signing.covers.contains(&Cover::Query);
    let covers_body = signing.covers.contains(&Cover::Body);
    quote! {
        __private::meta::SignedTemplate {
            pieces: &[#(#pieces),*],
            pairs: __private::PairsForm {
                assign: #assign,
                separator: #separator,
                empties: __private::Empties::#empties,
                is_percent_encoded: #is_percent_encoded,
                has_nested: #has_nested,
            },
            covers_query: #covers_query,
            covers_body: #covers_body,
        }
    }
}

/// Prints an encoding.
pub(super) fn encoding(encoding: Encoding) -> TokenStream {
    let encoding = ident(match encoding {
        Encoding::Base64 => "Base64",
        Encoding::Hex => "Hex",
        Encoding::HexUpper => "HexUpper",
    });
    quote! { __private::Encoding::#encoding }
}
