//! The positions of parts of the model in the YAML.

use super::{BUY, FAMILY, load, repository};
use crate::{Location, Sources, Span, SpecPath};

fn text<'s>(sources: &'s Sources, span: &Span) -> &'s str {
    &sources.file(span.file).text[span.bytes.clone()]
}

#[test]
fn keys_and_values_are_found_by_their_path() {
    let (spec, sources) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    let family = spec.family("shop").unwrap();
    let colour = family.path().at("types").at("Colour");
    assert_eq!(colour.to_string(), "shop/family.yaml > types > Colour");
    assert_eq!(text(&sources, &sources.key_span(&colour)), "Colour");
    let code = colour.at("codes").at(0).at("name");
    assert_eq!(text(&sources, &sources.value_span(&code)), "Red");
    let buy = family.endpoint("buy").unwrap();
    let note = buy.parameter_path(Location::Body, "note");
    assert_eq!(text(&sources, &sources.key_span(&note)), "note");
    let length = sources.value_span(&note.at("max_length"));
    assert_eq!(text(&sources, &length), "20");
    assert_eq!(sources.line_column(&length).to_string(), "13:37");
    assert_eq!(sources.key_span(&buy.path()).bytes, 0..0);
}

/// A parameter from a group of fields has the span of the entry that includes the group.
#[test]
fn included_fields_are_shown_at_their_include() {
    let (spec, sources) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    let buy = spec.family("shop").unwrap().endpoint("buy").unwrap();
    let names: Vec<&str> =
        buy.call.iter().flat_map(|call| &call.request.body).map(|field| &*field.name).collect();
    assert_eq!(names, ["card", "page", "note"]);
    // Both groups have a field `page`. The first group takes precedence.
    for (name, entry) in [("card", "card"), ("page", "\"paged\"")] {
        let path = buy.parameter_path(Location::Body, name);
        let span = sources.key_span(&path);
        assert_eq!(sources.file(span.file).path, "shop/buy.yaml");
        assert_eq!(text(&sources, &span), entry);
        assert_eq!(sources.value_span(&path.at("type")), span);
    }
}

#[test]
fn a_path_that_does_not_exist_has_the_span_of_the_node_above() {
    let (_, sources) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    let path = SpecPath::file("shop/buy.yaml").at("request").at("path").at("nothing").at("type");
    let span = sources.value_span(&path);
    assert!(text(&sources, &span).starts_with("colour:"), "{}", text(&sources, &span));
    let nowhere = sources.key_span(&SpecPath::file("shop/sell.yaml").at("request"));
    assert_eq!(nowhere.bytes, 0..0);
}

/// Every parameter, and every field of an event, has a span in the file of its endpoint.
#[test]
fn every_parameter_of_the_spec_is_found() {
    let (spec, sources) = repository();
    for endpoint in spec.families.iter().flat_map(|family| &family.endpoints) {
        let request = endpoint.call.iter().flat_map(|call| call.request.fields());
        let event = endpoint.event.iter().flat_map(|event| &event.body);
        let event = event.map(|field| (Location::Body, field));
        for (location, field) in request.chain(event) {
            let span = sources.key_span(&endpoint.parameter_path(location, &field.name));
            assert_eq!(sources.file(span.file).path, endpoint.file);
            let shown = text(&sources, &span).trim_matches('"');
            assert!(shown == field.name || shown == "card", "{}: {shown}", field.name);
        }
    }
}
