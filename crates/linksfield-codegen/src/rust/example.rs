//! Prints documented examples: as documentation that compiles, and as tests.

use linksfield_spec::{Content, Effect, sample_text};
use proc_macro2::TokenStream;
use quote::quote;

use super::expression::{Expressions, Names};
use super::{Printer, docs, file, option};
use crate::ir::{Example, ExampleRequest, ExampleResponse, Operation, Payload, Sample, Value};
use crate::names::{ident, snake_case};

/// The width of a line of an example that a page shows without scrolling.
const WIDTH: usize = 88;

/// An example for the documentation of a call.
pub(super) fn documentation(printer: Printer<'_>, operation: &Operation<'_>) -> Vec<String> {
    let Some(statement) = Statement::of(printer, operation) else { return Vec::new() };
    let (name, family) = (&printer.options.crate_name, printer.family);
    let mut lines = vec![String::new(), "# Example".to_owned(), String::new()];
    lines.push("```no_run".to_owned());
    lines.extend(statement.uses(printer, &[]));
    lines.push(format!(
        "# async fn example({}: {name}::{}) -> Result<(), Box<dyn std::error::Error>> {{",
        ident(&family.spec.id),
        family.client
    ));
    lines.extend(statement.lines);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// An example for the documentation of a module: from credentials to a response.
pub(super) fn module(printer: Printer<'_>) -> Vec<String> {
    let family = printer.family;
    let named = family.spec.example_call.as_ref();
    let operation = family.operations.iter().find(|one| Some(&one.endpoint.id) == named);
    let Some((operation, statement)) = operation
        .or(family.operations.first())
        .and_then(|operation| Some((operation, Statement::of(printer, operation)?)))
    else {
        return events(printer);
    };
    let (module, client) = (ident(&family.spec.id), &family.client);
    let mut lines = vec![String::new(), "```no_run".to_owned()];
    // Examples are copied: one that may cost money names its environment.
    let safe = family.environments.iter().find(|variant| {
        let mut entries = family.spec.environment(variant.value);
        variant.value != "production" && entries.all(|entry| entry.confirmed)
    });
    let (setting, comment) = match (family.environments.first(), safe) {
        (None, _) => (".base_url(\"https://…\")".to_owned(), None),
        (Some(_), Some(variant)) => (format!(".environment(Environment::{})", variant.name), None),
        (Some(default), None) => {
            let which = match family.environments.len() {
                1 => "The only documented environment",
                _ => "The default environment",
            };
            (String::new(), Some(default_environment(which, default.value, operation)))
        }
    };
    let environment = setting.contains("Environment").then_some("Environment");
    let names: Vec<&str> = ["Credentials", client].into_iter().chain(environment).collect();
    lines.extend(statement.uses(printer, &names));
    lines.push("# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    lines.extend(comment.iter().flat_map(|text| text.lines()).map(str::to_owned));
    lines.push(format!(
        "let {module} = {client}::builder(Credentials::from_env()?){setting}.build()?;"
    ));
    if operation.endpoint.deprecated.is_some() {
        lines.push("# #[allow(deprecated)]".to_owned());
    }
    lines.extend(statement.lines);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// A comment on the environment, where the documentation confirms only one.
fn default_environment(which: &str, name: &str, operation: &Operation<'_>) -> String {
    match operation.call.effect {
        Effect::Read => format!("// {which} is `{name}`."),
        Effect::Write | Effect::Idempotent => format!(
            "// {which} is `{name}`, where this example modifies state.\n\
             // To try it without an account, set the `base_url` of a sandbox."
        ),
    }
}

/// An example for a family that has only pushes.
fn events(printer: Printer<'_>) -> Vec<String> {
    let Some(event) = printer.family.events.first() else { return Vec::new() };
    let (module, name) = (&printer.family.spec.id, &event.body.name);
    let library = &printer.options.crate_name;
    let lines = [
        String::new(),
        "```".to_owned(),
        format!("use {library}::{module}::{{Event, Receiver}};"),
        String::new(),
        "# async fn example(headers: &http::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        "let receiver = Receiver::builder().key(\"key id\", \"key value\").secret(\"secret\").build()?;".to_owned(),
        "let delivery = receiver.receive(headers, body).await?;".to_owned(),
        "match delivery.event() {".to_owned(),
        format!("    Event::{name}(event) => println!(\"{{event:?}}\"),"),
        "    other => println!(\"{other:?}\"),".to_owned(),
        "}".to_owned(),
        "delivery.confirm().await?;".to_owned(),
        "# Ok(())".to_owned(),
        "# }".to_owned(),
        "```".to_owned(),
    ];
    lines.to_vec()
}

/// A call and its result as statements.
struct Statement {
    lines: Vec<String>,
    uses: Vec<String>,
    runtime: Vec<String>,
}

impl Statement {
    fn of(printer: Printer<'_>, operation: &Operation<'_>) -> Option<Self> {
        let mut expressions = Expressions::new(printer, &operation.types, Names::Imported);
        let call = call(printer, operation, &operation.sample, &mut expressions)?;
        let shown = shown(operation);
        let tokens = quote! {
            let reply = #call.send().await?;
            #shown
        };
        let Expressions { uses, runtime, .. } = expressions;
        Some(Self { lines: file::statements(&tokens).ok()?, uses, runtime })
    }

    /// The `use` lines of the statements, with further names of the family.
    fn uses(&self, printer: Printer<'_>, further: &[&str]) -> Vec<String> {
        let library = &printer.options.crate_name;
        let module = format!("{library}::{}", printer.family.spec.id);
        let own = self.uses.iter().map(String::as_str).chain(further.iter().copied());
        let mut lines = Vec::new();
        for (path, mut names) in [
            (library.as_str(), self.runtime.iter().map(String::as_str).collect::<Vec<_>>()),
            (module.as_str(), own.collect()),
        ] {
            names.sort_unstable();
            names.dedup();
            match names.as_slice() {
                [] => {}
                [name] => lines.push(format!("use {path}::{name};")),
                names => {
                    let line = format!("use {path}::{{{}}};", names.join(", "));
                    if line.len() <= WIDTH {
                        lines.push(line);
                    } else {
                        lines.push(format!("use {path}::{{"));
                        let names = docs::wrapped(&format!("{},", names.join(", ")), "");
                        lines.extend(names.iter().map(|line| format!("    {line}")));
                        lines.push("};".to_owned());
                    }
                }
            }
        }
        lines
    }
}

/// A call of the client with these parameters, or `None` if they do not fit.
fn call(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    parameters: &Sample,
    expressions: &mut Expressions<'_>,
) -> Option<TokenStream> {
    let client = ident(&printer.family.spec.id);
    let method = ident(&operation.method);
    let (required, optional) = expressions.parts(&operation.request, parameters)?;
    let setters = optional.iter().map(|(name, value)| quote! { .#name(#value) });
    Some(quote! { #client.#method(#required) #(#setters)* })
}

fn shown(operation: &Operation<'_>) -> TokenStream {
    let is_list = matches!(
        (&operation.output.envelope, &operation.output.payload),
        (None, Payload::Known { value: Value::List { .. }, required: true })
    );
    if is_list {
        quote! {
            for item in reply.iter() {
                println!("{item:?}");
            }
        }
    } else {
        quote! { println!("{:?}", reply.into_inner()); }
    }
}

/// The documented examples as tests of the file.
pub(super) fn tests(printer: Printer<'_>, operation: &Operation<'_>) -> Option<TokenStream> {
    let tests: Vec<TokenStream> =
        operation.examples.iter().flat_map(|example| one(printer, operation, example)).collect();
    let deprecated = operation.endpoint.deprecated.as_ref().map(|_| {
        quote! { #![allow(deprecated, reason = "a deprecated call must work as well")] }
    });
    (!tests.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests {
                #deprecated
                use super::super::*;

                #(#tests)*
            }
        }
    })
}

fn one(printer: Printer<'_>, operation: &Operation<'_>, example: &Example<'_>) -> Vec<TokenStream> {
    let mut tests = Vec::new();
    if let Some(request) = &example.request {
        tests.extend(request_test(printer, operation, example, request));
    }
    if let Some(response) = &example.response {
        let (content, _) = operation.call.response.content_of(example.spec.status);
        tests.push(match example.spec.fails.is_none() && content.is_file() {
            true => content_test(printer, operation, example, content),
            false => response_test(printer, operation, example, response),
        });
    }
    tests
}

fn request_test(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    example: &Example<'_>,
    request: &ExampleRequest,
) -> Option<TokenStream> {
    let name = ident(&format!("{}_request", snake_case(&example.spec.name)));
    let (client, module) = (ident(&printer.family.client), ident(&printer.family.spec.id));
    let mut expressions = Expressions::new(printer, &operation.types, Names::Inside);
    let call = call(printer, operation, &request.parameters, &mut expressions)?;
    let (path, apart_from) = (&request.path, &request.apart_from);
    let body = option(example.spec.body.as_deref().map(json));
    let pairs = |pairs: &[(String, String)]| {
        let pairs = pairs.iter().map(|(name, value)| quote! { (#name, #value) });
        quote! { &[#(#pairs),*] }
    };
    let (parameters, query) = (pairs(&example.spec.path), pairs(&example.spec.query));
    Some(quote! {
        #[test]
        fn #name() -> Result<(), Box<dyn std::error::Error>> {
            let #module: #client = __private::testing::client()?;
            let call = #call;
            __private::testing::same_request(&call.explain()?, call.request(), &__private::testing::Documented {
                path: #path,
                parameters: #parameters,
                query: #query,
                body: #body,
                apart_from: &[#(#apart_from),*],
            })
        }
    })
}

/// JSON as a raw string, as a page prints it.
pub(super) fn json(text: &str) -> TokenStream {
    super::raw_text(text.trim_end())
}

fn response_test(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    example: &Example<'_>,
    response: &ExampleResponse<'_>,
) -> TokenStream {
    let name = ident(&format!("{}_response", snake_case(&example.spec.name)));
    let request = ident(&operation.request.name);
    let ExampleResponse { body, aliases, apart_from, either_form } = response;
    let has_envelope_fields = operation.output.envelope.is_some();
    let body = json(body);
    let headers = printed_headers(printer, operation, example);
    let is_by_status = operation.call.response.is_by_status();
    let (check, reply) = match (example.spec.status, headers.as_slice()) {
        (None, []) if !is_by_status => (quote! { same_response }, None),
        (status, headers) => {
            let (status, headers) = (status_of(operation, status), header_pairs(headers));
            (quote! { same_reply }, Some(quote! { #status, #headers, }))
        }
    };
    if let Some(code) = &example.spec.fails {
        return quote! {
            #[test]
            fn #name() -> Result<(), Box<dyn std::error::Error>> {
                __private::testing::refused::<#request>(#body, #code)
            }
        };
    }
    let aliases = aliases.iter().map(|(alias, name)| quote! { (#alias, #name) });
    quote! {
        #[test]
        fn #name() -> Result<(), Box<dyn std::error::Error>> {
            __private::testing::#check::<#request>(#reply &__private::testing::DocumentedResponse {
                body: #body,
                aliases: &[#(#aliases),*],
                apart_from: &[#(#apart_from),*],
                either_form: #either_form,
                has_envelope_fields: #has_envelope_fields,
            })
        }
    }
}

/// The status of a printed response: the printed one, or else the first documented one.
fn status_of(operation: &Operation<'_>, printed: Option<u16>) -> proc_macro2::Literal {
    let first = operation.call.response.status(None).map(|status| status.status);
    proc_macro2::Literal::u16_unsuffixed(printed.or(first).unwrap_or(200))
}

/// The headers of a printed response, with samples for the required ones that the page does not print.
fn printed_headers(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    example: &Example<'_>,
) -> Vec<(String, String)> {
    let mut headers = example.spec.response_headers.clone();
    for field in &operation.call.response.headers {
        let is_printed =
            headers.iter().any(|(name, _)| field.names().any(|own| own.eq_ignore_ascii_case(name)));
        if field.required.is_required() && !is_printed {
            headers.push((field.name.clone(), sample_text(printer.family.spec, field)));
        }
    }
    headers
}

fn header_pairs(headers: &[(String, String)]) -> TokenStream {
    let pairs = headers.iter().map(|(name, value)| quote! { (#name, #value) });
    quote! { &[#(#pairs),*] }
}

/// A test of a printed response that is text or a file. All rows of a CSV file must have their documented form.
fn content_test(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    example: &Example<'_>,
    content: Content,
) -> TokenStream {
    let name = ident(&format!("{}_response", snake_case(&example.spec.name)));
    let request = ident(&operation.request.name);
    let status = status_of(operation, example.spec.status);
    let headers = header_pairs(&printed_headers(printer, operation, example));
    let body = example.spec.response.as_deref().unwrap_or_default();
    let is_base64 = example.spec.is_base64;
    let is_wrapped = operation.output.envelope.is_some();
    let data = is_wrapped.then(|| quote! { .data });
    let (output, rows) = match &operation.output.payload {
        Payload::Csv(Some(_)) if content == Content::Csv => (
            quote! { let output = },
            Some(quote! {
                for row in output #data .rows() {
                    row.map_err(|mismatch| mismatch.to_string())?;
                }
            }),
        ),
        _ => (TokenStream::new(), None),
    };
    quote! {
        #[test]
        fn #name() -> Result<(), Box<dyn std::error::Error>> {
            #output __private::testing::same_content::<#request>(&__private::testing::DocumentedContent {
                status: #status,
                headers: #headers,
                body: #body,
                is_base64: #is_base64,
                is_wrapped: #is_wrapped,
            })?;
            #rows
            Ok(())
        }
    }
}

/// The documented bodies of an event as tests of its file.
pub(super) fn event_tests(
    event: &str,
    is_recognised: bool,
    examples: &[linksfield_spec::Example],
) -> Option<TokenStream> {
    let name = ident(event);
    let kind = match is_recognised {
        true => quote! { Some(super::super::EventKind::#name) },
        false => quote! { None },
    };
    let tests: Vec<TokenStream> = examples
        .iter()
        .filter_map(|example| {
            let body = json(example.body.as_deref()?);
            let is_malformed = example.malformed.is_some();
            let suffix = if is_malformed { "is_refused" } else { "event" };
            let test = ident(&format!("{}_{suffix}", snake_case(&example.name)));
            let check = match is_malformed {
                true => {
                    quote! { __private::testing::malformed_event::<super::super::Event>(#body) }
                }
                false => quote! {
                    let body = #body;
                    __private::testing::recognised::<super::super::Event>(body, #kind)?;
                    __private::testing::same_event::<super::#name>(body)
                },
            };
            Some(quote! {
                #[test]
                fn #test() -> Result<(), Box<dyn std::error::Error>> {
                    #check
                }
            })
        })
        .collect();
    (!tests.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests {
                use crate::__private;

                #(#tests)*
            }
        }
    })
}
