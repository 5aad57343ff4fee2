//! Prints the description of a family for the runtime: servers, common fields, login, signature and envelope,
//! as static data.

use linksfield_spec::{
    Algorithm, Arrays, Common, CommonLocation, CommonSource, CredentialId, Dialect, Empties,
    Envelope, HeaderRole, Inbound, KeyOrder, Limits, Login, LoginDigest, LoginValue, NonceForm,
    Numbers, PrefixPiece, Retry, SignatureForm, SignaturePiece, SignedText, Signing, TimeUnit,
    TokenLocation, Unenveloped, Unlisted, ValuePiece, Wire,
};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Printer, count, option, signed_text, text_option};
use crate::names::ident;

/// Prints the static with the description of a family.
pub(super) fn family(printer: Printer<'_>) -> TokenStream {
    let family = printer.family.spec;
    let name = &family.id;
    let servers = family.servers.iter().map(|(id, server)| {
        let (name, urls) = (id.as_str(), server.environments.iter().map(|one| &one.url));
        quote! { __private::meta::Server { name: #name, environments: &[#(#urls),*] } }
    });
    let credentials = printer.family.credentials.iter().map(|credential| &credential.field);
    let language_header = option(family.language.as_ref().map(|language| {
        let (header, tag) = (&language.header, &language.default);
        quote! { (#header, #tag) }
    }));
    let common = family.common.iter().map(|field| common(printer, field));
    let signing = option(family.signing.as_ref().map(|rule| signing(printer, rule)));
    let envelope = option(family.envelope.as_ref().map(|shape| envelope(printer, shape)));
    let retry = retry(&family.retry);
    let login = option(family.login.as_ref().map(|rule| login(printer, rule)));
    let limits = limits(&family.limits);
    quote! {
        /// The description of the family for the runtime.
        static FAMILY: __private::meta::Family = __private::meta::Family {
            name: #name,
            servers: &[#(#servers),*],
            credentials: &[#(#credentials),*],
            language_header: #language_header,
            common: &[#(#common),*],
            signing: #signing,
            envelope: #envelope,
            login: #login,
            limits: #limits,
            retry: #retry,
        };
    }
}

/// Returns the index of a credential of the family.
fn index(printer: Printer<'_>, id: &CredentialId) -> TokenStream {
    // The lookup cannot fail, because the id is one of this family.
    let index = count(printer.family.spec.credentials.get_index_of(id).unwrap_or_default());
    quote! { #index }
}

/// Returns the word for a credential in the description, and its index.
fn credential(printer: Printer<'_>, id: &CredentialId) -> (proc_macro2::Ident, TokenStream) {
    let is_secret = printer.family.spec.credentials.get(id).is_some_and(|one| one.secret);
    (ident(if is_secret { "Secret" } else { "Credential" }), index(printer, id))
}

fn common(printer: Printer<'_>, field: &Common) -> TokenStream {
    let name = &field.name;
    let location = ident(match field.location {
        CommonLocation::Params => "Params",
        CommonLocation::Header => "Header",
        CommonLocation::SignedText => "SignedText",
    });
    let quoted = |wire: &Wire| *wire != Wire::Number;
    let source = match &field.source {
        CommonSource::Credential(id) => {
            let (credential, index) = credential(printer, id);
            quote! { #credential(#index) }
        }
        CommonSource::Composed(pieces) => pieces
            .iter()
            .find_map(|piece| match piece {
                ValuePiece::Text(_) => None,
                ValuePiece::Token => Some(quote! { Token }),
                ValuePiece::Credential(id) => {
                    let (credential, index) = credential(printer, id);
                    Some(quote! { #credential(#index) })
                }
            })
            .unwrap_or_else(|| quote! { PerCall }),
        CommonSource::Time(form) => {
            let pattern = form.format.as_str();
            let offset = proc_macro2::Literal::i32_unsuffixed(form.offset_minutes());
            quote! { Time { pattern: #pattern, offset: #offset } }
        }
        CommonSource::NonceText(NonceForm::Uuid) => quote! { NonceUuid },
        CommonSource::NonceText(_) => quote! { NonceHex },
        CommonSource::IdempotencyKey => quote! { IdempotencyKey },
        CommonSource::Clock { unit, wire } => {
            let unit = ident(match unit {
                TimeUnit::Seconds => "Seconds",
                TimeUnit::Milliseconds => "Milliseconds",
            });
            let quoted = quoted(wire);
            quote! { #unit { quoted: #quoted } }
        }
        CommonSource::Nonce { wire } => {
            let quoted = quoted(wire);
            quote! { Nonce { quoted: #quoted } }
        }
        CommonSource::Constant(text) => quote! { Constant(#text) },
        CommonSource::PerCall => quote! { PerCall },
        CommonSource::CallName => quote! { CallName },
        CommonSource::RequestPath => quote! { RequestPath },
        CommonSource::Token => quote! { Token },
        CommonSource::Signature(_) => quote! { Signature },
    };
    let piece = |piece: TokenStream| quote! { __private::meta::Piece::#piece };
    let credential = |id: &CredentialId| {
        let (credential, index) = credential(printer, id);
        piece(quote! { #credential(#index) })
    };
    let template: Vec<TokenStream> = match &field.source {
        // A value that is only the signature needs no template.
        CommonSource::Signature(template) if template.0 == [SignaturePiece::Signature] => {
            Vec::new()
        }
        CommonSource::Signature(template) => {
            let pieces = template.0.iter().map(|one| match one {
                SignaturePiece::Text(text) => piece(quote! { Text(#text) }),
                SignaturePiece::Credential(id) => credential(id),
                SignaturePiece::Signature => piece(quote! { Signature }),
            });
            pieces.collect()
        }
        CommonSource::Composed(pieces) => {
            let pieces = pieces.iter().map(|one| match one {
                ValuePiece::Text(text) => piece(quote! { Text(#text) }),
                ValuePiece::Credential(id) => credential(id),
                ValuePiece::Token => piece(quote! { Token }),
            });
            pieces.collect()
        }
        _ => Vec::new(),
    };
    let signed = field.signed;
    quote! {
        __private::meta::Common {
            name: #name,
            location: __private::meta::CommonLocation::#location,
            source: __private::meta::Source::#source,
            template: &[#(#template),*],
            signed: #signed,
        }
    }
}

fn signing(printer: Printer<'_>, signing: &Signing) -> TokenStream {
    let (method, hash) = match signing.algorithm {
        Algorithm::HmacMd5 => ("Hmac", "Md5"),
        Algorithm::HmacSha1 => ("Hmac", "Sha1"),
        Algorithm::HmacSha256 => ("Hmac", "Sha256"),
        Algorithm::Md5 => ("Digest", "Md5"),
        Algorithm::Sha1 => ("Digest", "Sha1"),
        Algorithm::Sha256 => ("Digest", "Sha256"),
        Algorithm::RsaSha1 => ("Rsa", "Sha1"),
        Algorithm::RsaSha256 => ("Rsa", "Sha256"),
    };
    let of = ident(if signing.algorithm.is_rsa() { "RsaHash" } else { "Hash" });
    let (method, hash) = (ident(method), ident(hash));
    // Resolving requires a key of the algorithms that have one.
    let key = signing.key.as_ref().map(|key| index(printer, key));
    let key = key.map(|key| quote! { , #key });
    let algorithm = quote! { #method(__private::#of::#hash #key) };
    let encoding = signed_text::encoding(signing.encoding);
    let text = option(signing.template.as_ref().map(|template| {
        signed_text::template(signing, template, |id| {
            let (credential, index) = credential(printer, id);
            quote! { #credential(#index) }
        })
    }));
    let empties = ident(match signing.empties {
        Empties::Omit => "Omit",
        Empties::Keep => "Keep",
    });
    let dialect = ident(match signing.dialect {
        Dialect::Plain => "Plain",
        Dialect::Gson => "Gson",
        Dialect::Jackson => "Jackson",
        Dialect::Fastjson1 => "Fastjson1",
    });
    let numbers = ident(match signing.numbers {
        Numbers::Bare => "Bare",
        Numbers::Quoted => "Quoted",
    });
    let arrays = ident(match signing.arrays {
        Arrays::Given => "Given",
        Arrays::Joined => "Joined",
    });
    let nested = ident(key_order(signing.nested));
    quote! {
        __private::meta::Signing {
            algorithm: __private::meta::Algorithm::#algorithm,
            encoding: #encoding,
            text: #text,
            form: __private::Form {
                dialect: __private::Dialect::#dialect,
                numbers: __private::Numbers::#numbers,
                arrays: __private::Arrays::#arrays,
                nested: __private::KeyOrder::#nested,
                empties: __private::Empties::#empties,
                leave_out: "",
            },
        }
    }
}

fn key_order(order: KeyOrder) -> &'static str {
    match order {
        KeyOrder::Given => "Given",
        KeyOrder::Sorted => "Sorted",
    }
}

fn envelope(printer: Printer<'_>, envelope: &Envelope) -> TokenStream {
    let code = envelope.code.names();
    let message = envelope.message.as_ref().map(|path| path.names()).unwrap_or_default();
    let (data, success) = (&envelope.data, &envelope.success);
    let flag = text_option(envelope.flag.as_deref());
    let codes = &printer.family.spec.codes;
    let listed = codes.iter().map(|code| &code.code);
    let uncertain = codes.iter().filter(|code| code.uncertain).map(|code| &code.code);
    let unlisted_uncertain = envelope.unlisted == Unlisted::Uncertain;
    let unenveloped = envelope.unenveloped == Unenveloped::Accepted;
    quote! {
        __private::meta::Envelope {
            code: &[#(#code),*],
            message: &[#(#message),*],
            data: #data,
            flag: #flag,
            success: &[#(#success),*],
            listed: &[#(#listed),*],
            unlisted_uncertain: #unlisted_uncertain,
            uncertain: &[#(#uncertain),*],
            unenveloped: #unenveloped,
        }
    }
}

fn limits(limits: &Limits) -> TokenStream {
    let set = [
        ("per_second", limits.per_second),
        ("connections", limits.connections),
        ("per_day", limits.per_day),
    ];
    let set = set.into_iter().filter_map(|(name, value)| {
        let name = ident(name);
        let value = proc_macro2::Literal::u32_unsuffixed(value?);
        Some(quote! { .#name(#value) })
    });
    quote! { __private::Limits::none() #(#set)* }
}

/// Prints the errors that are documented as temporary.
pub(super) fn retry(retry: &Retry) -> TokenStream {
    if *retry == Retry::default() {
        return quote! { __private::meta::Retry::NONE };
    }
    let statuses = retry.statuses.iter().map(|one| proc_macro2::Literal::u16_unsuffixed(*one));
    let codes = &retry.codes;
    quote! { __private::meta::Retry { statuses: &[#(#statuses),*], codes: &[#(#codes),*] } }
}

fn login(printer: Printer<'_>, login: &Login) -> TokenStream {
    let name = format!("{}.login", printer.family.spec.id);
    let servers = &printer.family.spec.servers;
    let server = count(servers.get_index_of(&login.server).unwrap_or_default());
    let path = login.path.to_string();
    let expired = &login.expired;
    let valid_for = proc_macro2::Literal::u64_unsuffixed(login.valid_for);
    let body = login.body.iter().map(|(name, value)| {
        let value = match value {
            LoginValue::Credential { id, digest } => {
                let index = index(printer, id);
                match digest {
                    LoginDigest::None => quote! { Credential(#index) },
                    LoginDigest::Md5Hex => quote! { CredentialMd5(#index) },
                }
            }
            LoginValue::Text(text) => quote! { Text(#text) },
            LoginValue::Number(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(*number);
                quote! { Number(#number) }
            }
        };
        quote! { (#name, __private::meta::LoginValue::#value) }
    });
    let token = login.token.iter().map(|place| match place {
        TokenLocation::Header(name) => quote! { __private::meta::TokenLocation::Header(#name) },
        TokenLocation::Body(path) => {
            let names = path.names();
            quote! { __private::meta::TokenLocation::Body(&[#(#names),*]) }
        }
    });
    quote! {
        __private::meta::Login {
            name: #name,
            server: #server,
            path: #path,
            body: &[#(#body),*],
            token: &[#(#token),*],
            expired: &[#(#expired),*],
            valid_for: #valid_for,
        }
    }
}

/// Returns whether the signature of a push names the id of its key.
pub(super) fn has_key_id(inbound: &Inbound) -> bool {
    let header = inbound.header(HeaderRole::Signature);
    header.is_some_and(|header| header.form == SignatureForm::KeyIdAndSignature)
}

/// Prints the scheme by which pushes are signed.
pub(super) fn scheme(name: &str, inbound: &Inbound) -> TokenStream {
    let pieces = |pieces: &[PrefixPiece]| -> Vec<TokenStream> {
        let pieces = pieces.iter().map(|piece| match piece {
            PrefixPiece::Header(name) => {
                quote! { __private::webhook::PrefixPiece::Header(#name) }
            }
            PrefixPiece::Text(text) => quote! { __private::webhook::PrefixPiece::Text(#text) },
        });
        pieces.collect()
    };
    let rule = match (&inbound.template, inbound.text) {
        (Some(template), _) => {
            let hash = ident(match inbound.algorithm {
                Algorithm::HmacMd5 => "Md5",
                Algorithm::HmacSha1 => "Sha1",
                _ => "Sha256",
            });
            let encoding = signed_text::encoding(inbound.encoding);
            let (before, after) = (pieces(&template.before), pieces(&template.after));
            let header = inbound.header(HeaderRole::Signature);
            let start = header.map_or("", |header| header.start.as_str());
            let has_key_id = has_key_id(inbound);
            quote! {
                Text {
                    hash: __private::Hash::#hash,
                    encoding: #encoding,
                    before: &[#(#before),*],
                    after: &[#(#after),*],
                    start: #start,
                    has_key_id: #has_key_id,
                }
            }
        }
        (None, SignedText::KeyValue) => quote! { KeyValueMd5 },
        (None, SignedText::CanonicalJson) => {
            let prefix = pieces(&inbound.prefix);
            let nested = inbound.nested.iter().map(|order| {
                let order = ident(key_order(*order));
                quote! { __private::KeyOrder::#order }
            });
            quote! { HmacSha1 { prefix: &[#(#prefix),*], nested: &[#(#nested),*] } }
        }
    };
    let signature = inbound.header(HeaderRole::Signature);
    let (signature, required) = signature.map_or(("", true), |one| (&one.name, one.required));
    let header = |role: HeaderRole| inbound.header(role).map(|header| header.name.as_str());
    let timestamp = option(inbound.header(HeaderRole::Timestamp).map(|header| {
        let (name, in_seconds) = (&header.name, header.unit == Some(TimeUnit::Seconds));
        quote! { (#name, #in_seconds) }
    }));
    let algorithm = text_option(header(HeaderRole::Algorithm));
    let delivery = text_option(header(HeaderRole::Delivery));
    quote! {
        __private::webhook::Scheme {
            name: #name,
            rule: __private::webhook::Rule::#rule,
            signature: #signature,
            required: #required,
            timestamp: #timestamp,
            algorithm: #algorithm,
            delivery: #delivery,
        }
    }
}
