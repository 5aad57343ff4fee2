//! Checks the documented examples against the fields of their calls. The fields must cover everything that an
//! example contains.

mod body;
mod check;
mod codes;
mod content;
mod json;
mod locate;
mod request;
mod response;

use self::check::Check;
use crate::diagnostic::Diagnostic;
use crate::model::{BodyContent, Spec};
use crate::parallel;
use crate::source::Sources;

/// Checks the examples of all endpoints.
pub(crate) fn check(spec: &Spec, sources: &Sources) -> Vec<Diagnostic> {
    let endpoints = spec.families.iter().flat_map(|family| {
        family.endpoints.iter().filter(|one| !one.examples.is_empty()).map(move |one| (family, one))
    });
    let found = parallel::map(&endpoints.collect::<Vec<_>>(), |(family, endpoint)| {
        let mut diagnostics = Vec::new();
        for example in &endpoint.examples {
            let mut check = Check::new(sources, family, endpoint, example);
            check_example(&mut check);
            diagnostics.extend(check.into_diagnostics());
        }
        diagnostics
    });
    found.into_iter().flatten().collect()
}

/// Whether the body of the request is documented as JSON.
fn is_json_body(check: &Check<'_>) -> bool {
    let call = check.endpoint.call.as_ref();
    call.is_none_or(|call| call.request.content == BodyContent::Json)
}

fn check_example(check: &mut Check<'_>) {
    let example = check.example;
    if let Some(body) = &example.body {
        let is_json = || is_json_body(check) && json::parse(body).is_ok();
        match &example.malformed {
            Some(_) if is_json() => check.note(
                &check.at("body"),
                "unneeded-entry",
                "`malformed` does not apply to this example: its body is JSON".to_owned(),
                "remove `malformed`",
            ),
            Some(_) => {}
            None => request::body(check, body),
        }
    }
    request::parameters(check);
    content::check(check);
    check.unused_excuses();
}
