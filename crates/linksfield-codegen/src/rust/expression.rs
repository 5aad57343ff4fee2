//! Prints documented values as expressions, for examples and tests.

use linksfield_spec::{
    DateTime, DateTimeFormat, Duration, DurationUnit, Flag, TimeUnit, Timestamp, ValueType,
};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value as Json;

use super::Printer;
use super::value::runtime_type;
use crate::ir::{Structure, TypeItem, Value};
use crate::names::ident;

/// How expressions name types of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// With the path `__private`, in the generated code itself.
    Inside,
    /// Without a path, in the program of a consumer that imports the types.
    Imported,
}

/// An object of a request in parts: the struct of the required fields, and the setters of optional fields.
pub(super) type Parts = (Option<TokenStream>, Vec<(syn::Ident, TokenStream)>);

/// Prints documented values as expressions. The expressions use `?`.
pub(super) struct Expressions<'a> {
    printer: Printer<'a>,
    own: &'a [TypeItem<'a>],
    names: Names,
    /// The names of the types of the family that the expressions use.
    pub(super) uses: Vec<String>,
    /// The names of the types of the runtime that the expressions use, with [`Names::Imported`].
    pub(super) runtime: Vec<String>,
}

impl<'a> Expressions<'a> {
    /// Creates a printer for the values of one file. `own` are the types of the file.
    pub(super) fn new(printer: Printer<'a>, own: &'a [TypeItem<'a>], names: Names) -> Self {
        Self { printer, own, names, uses: Vec::new(), runtime: Vec::new() }
    }

    /// Prints an object of a request, or the parameters of a call. Each optional field is printed as the name
    /// of its setter and its value. `None` if a required value is missing, or does not have its documented
    /// form.
    pub(super) fn parts(
        &mut self,
        structure: &Structure<'_>,
        values: &serde_json::Map<String, Json>,
    ) -> Option<Parts> {
        let mut required = Vec::new();
        let mut optional = Vec::new();
        for field in &structure.fields {
            let is_empty = |value: &&Json| value.is_null() || value.as_str() == Some("");
            let given = values.get(&field.spec.name).filter(|value| !is_empty(value));
            let is_null = values.get(&field.spec.name).is_some_and(Json::is_null);
            if is_null && matches!(field.value, Value::Nullable(_)) {
                match field.null_setter() {
                    Some(setter) => optional.push((ident(&setter), TokenStream::new())),
                    None => {
                        let name = ident(&field.name);
                        required.push(quote! { #name: None });
                    }
                }
                continue;
            }
            match given {
                Some(given) if field.is_required() => {
                    let (name, value) = (ident(&field.name), self.value(&field.value, given)?);
                    required.push(quote! { #name: #value });
                }
                // An optional value without its documented form is left out.
                Some(given) => {
                    let Some(value) = self.set_to(&field.value, given) else { continue };
                    optional.push((ident(&field.setter), value));
                }
                None if field.is_required() => return None,
                None => {}
            }
        }
        let literal = structure.required.as_ref().map(|name| {
            self.uses.push(name.clone());
            let name = ident(name);
            quote! { #name { #(#required,)* } }
        });
        Some((literal, optional))
    }

    /// Prints the argument of a setter.
    fn set_to(&mut self, value: &Value<'_>, given: &Json) -> Option<TokenStream> {
        match (value, given) {
            (Value::Nullable(value) | Value::Boxed(value), given) => self.set_to(value, given),
            (Value::Map { value }, given) => {
                let entries = self.entries(value, given)?;
                Some(quote! { [#(#entries),*] })
            }
            (Value::Single(ValueType::Text(_)), Json::String(text)) => Some(quote! { #text }),
            (Value::List { item, .. }, given) => {
                let items = self.items(item, given)?;
                Some(quote! { [#(#items),*] })
            }
            (value, given) => self.value(value, given),
        }
    }

    fn runtime(&mut self, name: &str) -> TokenStream {
        let ident = ident(name);
        match self.names {
            Names::Inside => quote! { __private::#ident },
            Names::Imported if name == "Duration" => quote! { std::time::Duration },
            Names::Imported if self.is_own(name) => {
                let library = syn::parse_str::<syn::Path>(&self.printer.options.crate_name).ok();
                quote! { #library::#ident }
            }
            Names::Imported => {
                self.runtime.push(name.to_owned());
                quote! { #ident }
            }
        }
    }

    /// Whether the family has a type with the name of a type of the runtime.
    fn is_own(&self, name: &str) -> bool {
        self.own.iter().chain(&self.printer.family.types).any(|item| match item {
            TypeItem::Codes(codes) => codes.name == name,
            TypeItem::Structure(structure) => structure.name == name,
            TypeItem::Union(union) => union.name == name,
        })
    }

    fn value(&mut self, value: &Value<'_>, json: &Json) -> Option<TokenStream> {
        match value {
            Value::Single(ValueType::Json(_)) => {
                let text = json.to_string();
                Some(quote! { #text.parse()? })
            }
            // Only sample files exist, because examples print no files.
            Value::Single(ValueType::File(_)) => {
                let upload = self.runtime("Upload");
                let name = json.get("file_name")?.as_str()?;
                let content_type = json.get("content_type")?.as_str()?;
                Some(quote! { #upload::new(#name, #content_type, "sample") })
            }
            Value::Single(ValueType::Binary(_)) => {
                let binary = self.runtime("Binary");
                Some(quote! { #binary::from(b"sample".as_slice()) })
            }
            Value::Single(single) => self.single(single, &text_of(json)),
            Value::Nullable(value) => {
                let value = self.value(value, json)?;
                Some(quote! { Some(#value) })
            }
            Value::Boxed(value) => {
                let value = self.value(value, json)?;
                Some(quote! { Box::new(#value) })
            }
            Value::Map { value } => {
                let entries = self.entries(value, json)?;
                Some(quote! { [#(#entries),*].into() })
            }
            Value::Codes { name, codes } => {
                let text = text_of(json);
                let (_, codes) = self.printer.family.spec.codes_of(codes);
                self.uses.push(name.clone());
                let name = ident(name);
                Some(match codes.iter().find(|code| code.code == text) {
                    Some(code) => {
                        let variant = ident(&code.name);
                        quote! { #name::#variant }
                    }
                    None => quote! { #name::from_code(#text) },
                })
            }
            Value::List { item, .. } => {
                let items = self.items(item, json)?;
                Some(quote! { [#(#items),*].into() })
            }
            Value::Object(name) => {
                if let Some(union) = self.printer.family.union(self.own, name) {
                    let members = json.as_object()?;
                    let tag = union.spec.tag(members)?;
                    let variant = union.variants.iter().find(|one| one.spec.value == tag)?;
                    let object = self.object(&variant.object, members)?;
                    self.uses.push(name.clone());
                    let (name, variant) = (ident(name), ident(&variant.name));
                    return Some(quote! { #name::#variant(#object) });
                }
                self.object(name, json.as_object()?)
            }
        }
    }

    fn object(
        &mut self,
        name: &str,
        members: &serde_json::Map<String, Json>,
    ) -> Option<TokenStream> {
        let structure = self.printer.family.structure(self.own, name)?;
        let (literal, optional) = self.parts(structure, members)?;
        self.uses.push(name.to_owned());
        let name = ident(name);
        let setters = optional.iter().map(|(name, value)| quote! { .#name(#value) });
        Some(quote! { #name::new(#literal) #(#setters)* })
    }

    fn entries(&mut self, value: &Value<'_>, json: &Json) -> Option<Vec<TokenStream>> {
        let entry = |(key, json): (&String, &Json)| {
            let value = self.value(value, json)?;
            Some(quote! { (#key.into(), #value) })
        };
        json.as_object()?.iter().map(entry).collect()
    }

    fn items(&mut self, item: &Value<'_>, json: &Json) -> Option<Vec<TokenStream>> {
        let items = match json {
            Json::Array(items) => items.clone(),
            // In a query, a list is one text with commas.
            Json::String(text) => {
                text.split(',').map(|item| Json::String(item.to_owned())).collect()
            }
            _ => return None,
        };
        items.iter().map(|json| self.value(item, json)).collect()
    }

    fn single(&mut self, single: &ValueType, text: &str) -> Option<TokenStream> {
        let runtime = match single {
            ValueType::Secret(_)
            | ValueType::Duration(_)
            | ValueType::Bytes(_)
            | ValueType::Period(_)
            | ValueType::Date(_)
            | ValueType::DateTime(_)
            | ValueType::Time(_)
            | ValueType::Timestamp(_) => self.runtime(runtime_type(single)),
            _ => TokenStream::new(),
        };
        Some(match single {
            ValueType::Text(_) | ValueType::TextOrNumber(_) => quote! { #text.into() },
            ValueType::Secret(_) => quote! { #runtime::from(#text) },
            ValueType::Iccid(_)
            | ValueType::Imsi(_)
            | ValueType::Msisdn(_)
            | ValueType::Imei(_)
            | ValueType::DeviceCode(_)
            | ValueType::Decimal(_) => quote! { #text.parse()? },
            ValueType::LargeInteger(_) => {
                let number: i128 = text.parse().ok()?;
                let digits = proc_macro2::Literal::u128_unsuffixed(number.unsigned_abs());
                if number < 0 {
                    quote! { -#digits }
                } else {
                    quote! { #digits }
                }
            }
            ValueType::Duration(Duration { unit, .. }) => duration(*unit, text, &runtime)?,
            ValueType::Bytes(bytes) => {
                let literal = proc_macro2::Literal::byte_string(&bytes.encoding.decode(text)?);
                quote! { #runtime::from(#literal.as_slice()) }
            }
            ValueType::Integer(_) => {
                let number = integer(text)?;
                quote! { #number }
            }
            ValueType::Flag(Flag { yes, .. }) => {
                let is_set = text == yes;
                quote! { #is_set }
            }
            ValueType::Boolean(_) => {
                let is_true = text == "true";
                quote! { #is_true }
            }
            ValueType::Period(_) => match numbers(text, '-')?.as_slice() {
                [year, month] => quote! { #runtime::month(#year, #month)? },
                [year, month, day] => {
                    let date = self.runtime("Date");
                    quote! { #runtime::from(#date::new(#year, #month, #day)?) }
                }
                _ => return None,
            },
            ValueType::Date(date) => {
                let [year, month, day, ..] = parts(text, date.format.as_str())?;
                quote! { #runtime::new(#year, #month, #day)? }
            }
            ValueType::Time(time) => {
                let [_, _, _, hour, minute, second] = parts(text, time.format.as_str())?;
                quote! { #runtime::new(#hour, #minute, #second)? }
            }
            ValueType::DateTime(DateTime { formats, .. }) => match formats.as_slice() {
                [DateTimeFormat::Rfc3339] => quote! { #runtime::new(#text)? },
                formats => {
                    let mut found =
                        formats.iter().filter_map(|format| parts(text, format.as_str()));
                    let [year, month, day, hour, minute, second] = found.next()?;
                    let date = self.runtime("Date");
                    quote! {
                        #runtime::new(#date::new(#year, #month, #day)?, #hour, #minute, #second)?
                    }
                }
            },
            ValueType::Timestamp(Timestamp { unit, .. }) => {
                let number = integer(text)?;
                match unit {
                    TimeUnit::Seconds => quote! { #runtime::from_unix_seconds(#number) },
                    TimeUnit::Milliseconds => quote! { #runtime::from_unix_milliseconds(#number) },
                }
            }
            ValueType::Json(_) | ValueType::File(_) | ValueType::Binary(_) => return None,
        })
    }
}

/// Returns a JSON string, number or boolean as bare text.
fn text_of(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        Json::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

/// Prints a duration of a number of units.
fn duration(unit: DurationUnit, text: &str, runtime: &TokenStream) -> Option<TokenStream> {
    let seconds = |unit: u128| -> Option<TokenStream> {
        let count = u64::try_from(text.parse::<u128>().ok()?.checked_mul(unit)?).ok()?;
        let count = proc_macro2::Literal::u64_unsuffixed(count);
        Some(quote! { #runtime::from_secs(#count) })
    };
    match unit {
        DurationUnit::Milliseconds => {
            let count = proc_macro2::Literal::u64_unsuffixed(text.parse().ok()?);
            Some(quote! { #runtime::from_millis(#count) })
        }
        DurationUnit::Seconds => seconds(1),
        DurationUnit::Minutes => seconds(60),
        DurationUnit::Hours => seconds(3_600),
        DurationUnit::Days => seconds(86_400),
    }
}

/// Returns a whole number as a literal without a type suffix.
fn integer(text: &str) -> Option<TokenStream> {
    let number: i64 = text.parse().ok()?;
    let digits = proc_macro2::Literal::u64_unsuffixed(number.unsigned_abs());
    Some(if number < 0 {
        quote! { -#digits }
    } else {
        quote! { #digits }
    })
}

/// Parses the numbers between separators.
fn numbers(text: &str, separator: char) -> Option<Vec<proc_macro2::Literal>> {
    let number = |part: &str| Some(proc_macro2::Literal::u16_unsuffixed(part.parse().ok()?));
    text.split(separator).map(number).collect()
}

/// Returns year, month, day, hour, minute and second of a text in a form such as `DD/MM/YYYY hh:mm`. Parts that the form
/// does not have are zero. `None` if the text does not have the form.
fn parts(text: &str, form: &str) -> Option<[proc_macro2::Literal; 6]> {
    if text.chars().count() != form.chars().count() {
        return None;
    }
    let mut numbers = [0_u16; 6];
    for (found, letter) in text.chars().zip(form.chars()) {
        match "YMDhms".find(letter) {
            Some(index) => {
                let digit = u16::try_from(found.to_digit(10)?).ok()?;
                numbers[index] = numbers[index] * 10 + digit;
            }
            None if letter == found => {}
            None => return None,
        }
    }
    Some(numbers.map(proc_macro2::Literal::u16_unsuffixed))
}
