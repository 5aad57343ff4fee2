//! Prints documented examples: as documentation that compiles, and as tests.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::count;
use crate::names::{ident, snake_case};
use crate::plan::{
    CallPlan, ExamplePlan, ExampleRequest, ExampleResponse, FamilyPlan, FieldPlan, ResponsePlan,
    StructPlan, TypePlan, ValuePlan,
};

/// An example for the documentation of a call.
pub(super) fn documentation(family: &FamilyPlan, call: &CallPlan) -> Vec<String> {
    let Some(statement) = Statement::of(family, call, "") else { return Vec::new() };
    let mut lines = vec![String::new(), "# Example".to_owned(), String::new()];
    lines.push("```no_run".to_owned());
    lines.extend(statement.uses(family));
    let module = &family.id;
    let client = &family.client;
    lines.push(format!(
        "# async fn example({module}: linksfield_api::{client}) -> Result<(), Box<dyn std::error::Error>> {{"
    ));
    lines.extend(statement.lines);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// An example for the documentation of a module: from credentials to an answer.
pub(super) fn module(family: &FamilyPlan) -> Vec<String> {
    let showcase = family.showcase.as_ref();
    let call = family.calls.iter().find(|call| Some(&call.id) == showcase);
    let Some((call, statement)) = call
        .or(family.calls.first())
        .and_then(|call| Some((call, Statement::of(family, call, "")?)))
    else {
        return events(family);
    };
    let (module, client) = (&family.id, &family.client);
    let mut lines = vec![String::new(), "```no_run".to_owned()];
    lines.push(format!("use linksfield_api::{client};"));
    let own = format!("linksfield_api::{module}");
    let mut uses = statement.uses(family);
    let credentials = format!("use {own}::Credentials;");
    uses.insert(0, credentials);
    lines.extend(uses);
    lines.push("# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    let binding = ident(module);
    let base = match family.environments.is_empty() {
        true => ".base_url(\"https://…\")",
        false => "",
    };
    lines.push(format!(
        "let {binding} = {client}::builder(Credentials::from_env()?){base}.build()?;"
    ));
    if call.deprecated.is_some() {
        lines.push("# #[allow(deprecated)]".to_owned());
    }
    lines.extend(statement.lines);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// An example for a family that only pushes.
fn events(family: &FamilyPlan) -> Vec<String> {
    let Some(event) = family.events.first() else { return Vec::new() };
    let (module, name) = (&family.id, &event.body.name);
    let lines = [
        "".to_owned(),
        "```".to_owned(),
        format!("use linksfield_api::{module}::{{Event, Receiver}};"),
        "".to_owned(),
        "# fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        "let receiver = Receiver::builder().key(\"key id\", \"key value\").secret(\"secret\").build()?;".to_owned(),
        "let delivery = receiver.receive(headers, body)?;".to_owned(),
        "match delivery.event() {".to_owned(),
        format!("    Event::{name}(event) => println!(\"{{event:?}}\"),"),
        "    other => println!(\"{other:?}\"),".to_owned(),
        "}".to_owned(),
        "delivery.acknowledge();".to_owned(),
        "# Ok(())".to_owned(),
        "# }".to_owned(),
        "```".to_owned(),
    ];
    lines.to_vec()
}

/// A call as a statement.
struct Statement {
    lines: Vec<String>,
    names: Vec<String>,
}

impl Statement {
    fn of(family: &FamilyPlan, call: &CallPlan, runtime: &'static str) -> Option<Self> {
        let scope = Scope { family, call, runtime };
        let mut names: Vec<String> = Vec::new();
        let mut lines = vec![format!("let reply = {}", ident(&family.id))];
        match &call.request {
            Some(request) => {
                lines.push(format!("    .{}({} {{", ident(&call.method), request.name));
                for (field, value) in &call.sample.required {
                    let value = expression(&scope, &field.ty, value, &mut names)?;
                    lines.push(format!("        {}: {value},", ident(&field.name)));
                }
                lines.push("    })".to_owned());
                names.push(request.name.clone());
            }
            None => lines.push(format!("    .{}()", ident(&call.method))),
        }
        for (field, value) in &call.sample.optional {
            let Some(value) = expression(&scope, &field.ty, value, &mut names) else { continue };
            lines.push(format!("    .{}({value})", ident(&field.name)));
        }
        lines.push("    .send()".to_owned());
        lines.push("    .await?;".to_owned());
        lines.extend(shown(&call.response));
        names.sort();
        names.dedup();
        Some(Self { lines, names })
    }

    /// The `use` lines that it needs.
    fn uses(&self, family: &FamilyPlan) -> Vec<String> {
        let (runtime, own): (Vec<&str>, Vec<&str>) =
            self.names.iter().map(String::as_str).partition(|name| RUNTIME_TYPES.contains(name));
        let from_module = format!("linksfield_api::{}", family.id);
        let mut lines = Vec::new();
        for (path, names) in [(from_module.as_str(), own), ("linksfield_api", runtime)] {
            match names.as_slice() {
                [] => {}
                [name] => lines.push(format!("use {path}::{name};")),
                names => lines.push(format!("use {path}::{{{}}};", names.join(", "))),
            }
        }
        lines
    }
}

/// A function that makes every call of a family once, for tests.
pub(super) fn every_call(family: &FamilyPlan) -> TokenStream {
    let client = ident(&family.client);
    let name = &family.id;
    let calls = family.calls.iter().filter_map(|call| {
        let scope = Scope { family, call, runtime: "rt::" };
        let parse = |field: &FieldPlan, value: &Value| -> Option<TokenStream> {
            let expression = expression(&scope, &field.ty, value, &mut Vec::new())?;
            syn::parse_str::<TokenStream>(&expression).ok()
        };
        let required: Option<Vec<TokenStream>> = call
            .sample
            .required
            .iter()
            .map(|(field, value)| {
                let (name, value) = (ident(&field.name), parse(field, value)?);
                Some(quote! { #name: #value })
            })
            .collect();
        let required = required?;
        let optional = call.sample.optional.iter().filter_map(|(field, value)| {
            let (name, value) = (ident(&field.name), parse(field, value)?);
            Some(quote! { .#name(#value) })
        });
        let argument = call.request.as_ref().map(|request| {
            let name = ident(&request.name);
            quote! { #name { #(#required,)* } }
        });
        let (method, name) = (ident(&call.method), &call.meta.name);
        Some(quote! { outcomes.add(#name, client.#method(#argument) #(#optional)* .send().await); })
    });
    let deprecated = family.calls.iter().any(|call| call.deprecated.is_some()).then(|| {
        quote! { #[allow(deprecated, reason = "a deprecated call must work all the same")] }
    });
    quote! {
        use super::*;

        /// Makes every call of the family once.
        ///
        /// # Errors
        ///
        /// When the client cannot be set up. What calls answer is in the outcomes.
        #deprecated
        pub async fn every_call(
            setup: &rt::testing::Setup<'_>,
            outcomes: &mut rt::testing::Outcomes,
        ) -> Result<(), Box<dyn std::error::Error>> {
            let client: #client = setup.client(#name)?;
            #(#calls)*
            Ok(())
        }
    }
}

/// Types of the runtime that an example may name.
const RUNTIME_TYPES: [&str; 6] = ["Date", "DateTime", "Period", "Rfc3339", "Secret", "Timestamp"];

fn shown(response: &ResponsePlan) -> Vec<String> {
    let lines: &[&str] = match response {
        ResponsePlan::Payload {
            ty: ValuePlan::List(_) | ValuePlan::ListOrOne(_),
            required: true,
        } => &["for item in reply.iter() {", "    println!(\"{item:?}\");", "}"],
        _ => &["println!(\"{:?}\", *reply);"],
    };
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// Where the types of a request are looked up, and how types of the runtime are called.
struct Scope<'a> {
    family: &'a FamilyPlan,
    call: &'a CallPlan,
    runtime: &'static str,
}

impl<'a> Scope<'a> {
    /// The variant of a documented code.
    fn variant(&self, name: &str, code: &str) -> Option<&'a str> {
        self.family.types.iter().find_map(|plan| match plan {
            TypePlan::Codes(plan) if plan.name == name => plan
                .variants
                .iter()
                .find(|variant| variant.value == code)
                .map(|variant| variant.name.as_str()),
            _ => None,
        })
    }

    fn input(&self, name: &str) -> Option<&'a StructPlan> {
        self.call.types.iter().chain(&self.family.types).find_map(|plan| match plan {
            TypePlan::Input(plan) if plan.name == name => Some(plan),
            _ => None,
        })
    }
}

/// A documented value as a Rust expression; `?` works on it. None where the value does not fit.
fn expression(
    scope: &Scope<'_>,
    ty: &ValuePlan,
    value: &Value,
    uses: &mut Vec<String>,
) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    };
    let literal = format!("{text:?}");
    let rt = scope.runtime;
    Some(match ty {
        ValuePlan::Text | ValuePlan::TextOrNumber => literal,
        ValuePlan::Secret => {
            uses.push("Secret".to_owned());
            format!("&{rt}Secret::from({literal})")
        }
        ValuePlan::Period => {
            let mut parts = text.split('-');
            let mut part = || parts.next()?.parse::<u16>().ok();
            uses.push("Period".to_owned());
            match (part()?, part()?, part()) {
                (year, month, None) => format!("{rt}Period::month({year}, {month})?"),
                (year, month, Some(day)) => {
                    uses.push("Date".to_owned());
                    format!("{rt}Period::from({rt}Date::new({year}, {month}, {day})?)")
                }
            }
        }
        ValuePlan::Identifier(..) | ValuePlan::Decimal(..) => format!("{literal}.parse()?"),
        ValuePlan::Integer(_) => text.parse::<i64>().ok()?.to_string(),
        ValuePlan::Flag(_) => (text == "1").to_string(),
        ValuePlan::Boolean => text,
        ValuePlan::Date(_) => {
            uses.push("Date".to_owned());
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u16>().ok();
            format!("{rt}Date::new({}, {}, {})?", number(0..4)?, number(4..6)?, number(6..8)?)
        }
        ValuePlan::DateTime(_) => {
            uses.extend(["Date".to_owned(), "DateTime".to_owned()]);
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u16>().ok();
            format!(
                "{rt}DateTime::new({rt}Date::new({}, {}, {})?, {}, {}, {})?",
                number(0..4)?,
                number(4..6)?,
                number(6..8)?,
                number(8..10)?,
                number(10..12)?,
                number(12..14)?
            )
        }
        ValuePlan::Rfc3339 => {
            uses.push("Rfc3339".to_owned());
            format!("{rt}Rfc3339::new({literal})?")
        }
        ValuePlan::Seconds(_) => {
            uses.push("Timestamp".to_owned());
            format!("{rt}Timestamp::from_unix_seconds({})", text.parse::<i64>().ok()?)
        }
        ValuePlan::Milliseconds(_) => {
            uses.push("Timestamp".to_owned());
            format!("{rt}Timestamp::from_unix_milliseconds({})", text.parse::<i64>().ok()?)
        }
        ValuePlan::Json => return None,
        ValuePlan::Codes(name, wire) => {
            uses.push(name.clone());
            match scope.variant(name, &text) {
                Some(variant) => format!("{name}::{variant}"),
                None if wire.as_str() == "string" => format!("{name}::from_code({literal})"),
                None => format!("{name}::from_code({text})"),
            }
        }
        ValuePlan::Object(name, _) => {
            uses.push(name.clone());
            let mut fields = Vec::new();
            for field in &scope.input(name)?.fields {
                let is_empty = |value: &&Value| value.is_null() || value.as_str() == Some("");
                let given = value.get(&field.wire).filter(|value| !is_empty(value));
                let given = match given {
                    Some(given) => Some(expression(scope, &field.ty, given, uses)?),
                    None => None,
                };
                let given = match (field.required, given) {
                    (true, given) => given?,
                    (false, Some(given)) => format!("Some({given})"),
                    (false, None) => "None".to_owned(),
                };
                fields.push(format!("{}: {given}", ident(&field.name)));
            }
            format!("{name} {{ {} }}", fields.join(", "))
        }
        ValuePlan::List(item) | ValuePlan::ListOrOne(item) => {
            let items = match value {
                Value::Array(items) => items.clone(),
                // In a query a list is one text.
                Value::String(text) => {
                    text.split(',').map(|item| Value::String(item.to_owned())).collect()
                }
                _ => return None,
            };
            let items: Option<Vec<String>> =
                items.iter().map(|value| expression(scope, item, value, uses)).collect();
            format!("&[{}]", items?.join(", "))
        }
    })
}

/// The documented examples as tests of the file.
pub(super) fn tests(family: &FamilyPlan, call: &CallPlan) -> Option<TokenStream> {
    let tests: Vec<TokenStream> =
        call.examples.iter().flat_map(|example| one(family, call, example)).collect();
    let deprecated = call.deprecated.as_ref().map(|_| {
        quote! { #![allow(deprecated, reason = "a deprecated call must work all the same")] }
    });
    (!tests.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests {
                #deprecated
                use super::*;

                #(#tests)*
            }
        }
    })
}

fn one(family: &FamilyPlan, call: &CallPlan, example: &ExamplePlan) -> Vec<TokenStream> {
    let mut tests = Vec::new();
    if let Some(request) = &example.request {
        tests.extend(request_test(family, call, example, request));
    }
    if let Some(response) = &example.response {
        tests.push(response_test(call, example, response));
    }
    tests
}

fn request_test(
    family: &FamilyPlan,
    call: &CallPlan,
    example: &ExamplePlan,
    request: &ExampleRequest,
) -> Option<TokenStream> {
    let name = ident(&format!("{}_request", snake_case(&example.name)));
    let client = ident(&family.client);
    let method = ident(&call.method);
    let (path, apart_from) = (&request.path, &request.apart_from);
    let body = super::family::option(request.body.as_deref().map(json));
    let query = request.query.iter().map(|(name, value)| quote! { (#name, #value) });
    let credentials = count(family.credentials.len());
    let parse = |field: &FieldPlan, value: &Value| -> Option<TokenStream> {
        let scope = Scope { family, call, runtime: "rt::" };
        let expression = expression(&scope, &field.ty, value, &mut Vec::new())?;
        syn::parse_str::<TokenStream>(&expression).ok()
    };
    let mut required = Vec::new();
    for (field, value) in &request.required {
        let (name, value) = (ident(&field.name), parse(field, value)?);
        required.push(quote! { #name: #value });
    }
    let mut optional = Vec::new();
    for (field, value) in &request.optional {
        let (name, value) = (ident(&field.name), parse(field, value)?);
        optional.push(quote! { .#name(#value) });
    }
    let argument = call.request.as_ref().map(|request| {
        let name = ident(&request.name);
        quote! { #name { #(#required,)* } }
    });
    Some(quote! {
        #[test]
        fn #name() -> Result<(), Box<dyn std::error::Error>> {
            let client: #client = rt::testing::client(#credentials)?;
            let explanation = client.#method(#argument) #(#optional)* .explain()?;
            rt::testing::same_request(&explanation, &rt::testing::Documented {
                path: #path,
                query: &[#(#query),*],
                body: #body,
                apart_from: &[#(#apart_from),*],
            })
        }
    })
}

/// JSON as a raw string, as a page prints it.
pub(super) fn json(text: &str) -> TokenStream {
    let text = text.trim_end();
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    match syn::parse_str::<TokenStream>(&format!("r{hashes}\"{text}\"{hashes}")) {
        Ok(literal) => literal,
        Err(_) => quote! { #text },
    }
}

fn response_test(
    call: &CallPlan,
    example: &ExamplePlan,
    response: &ExampleResponse,
) -> TokenStream {
    let name = ident(&format!("{}_response", snake_case(&example.name)));
    let constant = super::call::static_name(call);
    let ExampleResponse { body, aliases, apart_from, either_form, fails } = response;
    let body = json(body);
    if let Some(code) = fails {
        return quote! {
            #[test]
            fn #name() -> Result<(), Box<dyn std::error::Error>> {
                rt::testing::refused(&super::super::FAMILY, &#constant, #body, #code)
            }
        };
    }
    let aliases = aliases.iter().map(|(alias, name)| quote! { (#alias, #name) });
    let read = super::call::read_function(&call.response);
    let write = super::call::write_answer(&call.response);
    quote! {
        #[test]
        fn #name() -> Result<(), Box<dyn std::error::Error>> {
            let documented = rt::testing::DocumentedAnswer {
                body: #body,
                aliases: &[#(#aliases),*],
                apart_from: &[#(#apart_from),*],
                either_form: #either_form,
            };
            rt::testing::same_answer(&super::super::FAMILY, &#constant, &documented, #read, #write)
        }
    }
}
