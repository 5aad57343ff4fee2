//! Tests of the whole crate, with the spec of the repository and with a small family of their own. The
//! messages of diagnostics are tested in `tests/mistakes` of the workspace.

mod equality;
mod layout;
mod mutations;
mod rules;
mod spans;

use std::path::Path;

use crate::{Call, Endpoint, Family, SourceFile, Sources, Spec, SpecError};

/// Loads the spec of the repository.
fn repository() -> (Spec, Sources) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
    Spec::load(&folder).unwrap_or_else(|error| panic!("{error}"))
}

/// Loads a family `shop` from names and texts of files.
fn load(files: &[(&str, &str)]) -> Result<(Spec, Sources), SpecError> {
    let file = |(name, text): &(&str, &str)| SourceFile {
        path: format!("shop/{name}.yaml"),
        text: (*text).to_owned(),
    };
    Spec::from_sources(Sources::new("spec", files.iter().map(file).collect()))
}

/// Returns the code of each mistake in a family, and the text of its span.
fn mistakes(files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let Err(error) = load(files) else { return Vec::new() };
    let shown = |diagnostic: &crate::Diagnostic| {
        let span = diagnostic.span.clone().unwrap();
        (diagnostic.code, error.sources.file(span.file).text[span.bytes].trim().to_owned())
    };
    error.diagnostics.iter().map(shown).collect()
}

fn call<'a>(spec: &'a Spec, family: &str, id: &str) -> (&'a Family, &'a Endpoint, &'a Call) {
    let family = spec.family(family).unwrap();
    let endpoint = family.endpoint(id).unwrap();
    (family, endpoint, endpoint.call.as_ref().unwrap())
}

/// The `family.yaml` of a family that signs.
const FAMILY: &str = r#"
title: { en: Shop }
summary: The smallest family that signs.
servers:
  api:
    environments: { production: https://shop.example/api }
credentials:
  key_id: { doc: The id of the key. }
  key: { doc: The key., secret: true }
common:
  key_id: { in: params, source: credential, credential: key_id }
  sign: { in: header, source: signature, template: "LF {key_id}/{signature}" }
signing:
  algorithm: hmac-sha1
  key: key
  encoding: base64
  covers: [body]
fields:
  paged:
    page: { type: integer, wire: number, required: false, doc: The page. }
  card:
    card: { type: iccid, required: true, doc: The card. }
    page: { type: text, doc: Not the page. }
types:
  Colour:
    codes:
      - { code: "1", name: Red }
"#;

/// The file of a call of this family.
const BUY: &str = r#"
title: { en: Buy }
pages: [{ note: Invented. }]
coverage: complete
effect: write
method: POST
path: /buy/{colour}
request:
  include: [ "paged", card ]
  path:
    colour: { type: Colour, required: true, doc: The colour. }
  body:
    note: { type: text, max_length: 20, doc: A note. }
response:
  data:
    type: object
    fields:
      receipt: { type: object, fields: { number: { type: text, doc: Its number. } } }
"#;
