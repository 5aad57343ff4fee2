//! The layout of requests, of calls in the spec of the repository, and of settings that no family uses.

use super::{BUY, FAMILY, call, load, repository};
use crate::{
    Call, Entry, EntryValue, Family, Filled, Location, PathPiece, RequestLayout, SignedLayout,
    TimeUnit, Wire,
};

fn names<'a>(entries: &[Entry<'a>]) -> Vec<&'a str> {
    entries.iter().map(|entry| entry.name).collect()
}

fn signed<'a>(layout: &'a RequestLayout<'_>) -> &'a [Entry<'a>] {
    match &layout.signed {
        SignedLayout::Text(entries) => entries,
        other => panic!("{other:?}"),
    }
}

fn value<'l, 'a>(entries: &'l [Entry<'a>], name: &str) -> &'l EntryValue<'a> {
    &entries.iter().find(|entry| entry.name == name).unwrap().value
}

/// In CSSS, the canonical text is the body: parameters and common fields in canonical order.
#[test]
fn csss_order_package() {
    let (spec, _) = repository();
    let (family, _, call) = call(&spec, "csss", "order_package");
    let layout = RequestLayout::of(family, call);
    assert_eq!(layout.path, [PathPiece::Literal("/package/orderPackage".to_owned())]);
    assert_eq!(layout.signed, SignedLayout::Body);
    assert_eq!((names(&layout.query), names(&layout.headers)), (vec![], vec![]));
    let body = layout.body.as_deref().unwrap();
    assert_eq!(
        names(body),
        [
            "access_code",
            "device_id",
            "global_order",
            "is_open",
            "order_period",
            "package_code",
            "package_name",
            "package_type",
            "pay_amount",
            "pay_rst",
            "pay_type",
            "test_flow",
            "test_flow_flag",
            "timestamp",
            "version",
        ]
    );
    assert_eq!(value(body, "version"), &EntryValue::Filled(Filled::Text("2.0")));
    let clock = Filled::Clock { unit: TimeUnit::Seconds, wire: Wire::String };
    assert_eq!(value(body, "timestamp"), &EntryValue::Filled(clock));
    assert!(
        matches!(value(body, "pay_amount"), EntryValue::Parameter(field) if field.unit.is_some())
    );
    let filled: Vec<&str> = layout.filled(Location::Body).map(|(name, _)| name).collect();
    assert_eq!(filled, ["access_code", "timestamp", "version"]);
    let signature = layout.signature.unwrap();
    assert_eq!((signature.field.name.as_str(), signature.location), ("sign", Location::Body));
}

/// In Cube, the canonical text is separate from the body: headers, the path, and the query as text.
#[test]
fn cube_list_sims() {
    let (spec, _) = repository();
    let (family, _, call) = call(&spec, "cube", "list_sims");
    let layout = RequestLayout::of(family, call);
    assert_eq!(layout.body, None);
    assert_eq!(names(&layout.query), ["page_no", "page_size", "status"]);
    assert_eq!(
        names(&layout.headers),
        ["X-LF-Signature-Type", "X-LF-Api-Version", "timestamp", "nonce"]
    );
    assert_eq!(
        value(&layout.headers, "X-LF-Api-Version"),
        &EntryValue::Filled(Filled::Text("2.0"))
    );
    let text = signed(&layout);
    assert_eq!(names(text), ["nonce", "page_no", "page_size", "status", "timestamp", "x-sign-uri"]);
    assert_eq!(value(text, "x-sign-uri"), &EntryValue::Filled(Filled::RequestPath));
    assert!(matches!(value(text, "page_no"), EntryValue::ParameterText(_)));
    let signature = layout.signature.unwrap();
    assert_eq!(
        (signature.field.name.as_str(), signature.location),
        ("Authorization", Location::Header)
    );
}

/// In a GET of Mall, common fields and the signature are sent in the query. This call does not send two of
/// the common fields.
#[test]
fn mall_get_order() {
    let (spec, _) = repository();
    let (family, _, call) = call(&spec, "mall", "get_order");
    let layout = RequestLayout::of(family, call);
    let query = ["order_id", "partnerCode", "purchase_order_id", "sim_id", "version"];
    assert_eq!(names(&layout.query), query);
    assert_eq!(names(signed(&layout)), query);
    assert_eq!(value(&layout.query, "version"), &EntryValue::Filled(Filled::Text("3.0")));
    assert_eq!(layout.body, None);
    assert_eq!(layout.signature.unwrap().location, Location::Query);
}

/// The name of a call is the last segment of its path, unless the call defines another name.
#[test]
fn mall_call_names() {
    let (spec, _) = repository();
    let family = spec.family("mall").unwrap();
    let mut seen = 0;
    for call in family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref()) {
        let layout = RequestLayout::of(family, call);
        let Some((_, sent)) = layout.filled(Location::Body).find(|(name, _)| *name == "tradeType")
        else {
            continue;
        };
        let own = call.common.get("tradeType").map(String::as_str);
        let last = call.path.to_string();
        let expected = own.unwrap_or(last.rsplit('/').next().unwrap());
        assert_eq!(sent, Filled::Text(expected));
        seen += 1;
    }
    assert!(seen > 0);
}

/// A path with parameters is split into fixed text and parameters.
#[test]
fn pieces_of_a_path() {
    let (spec, _) = repository();
    let (family, _, call) = call(&spec, "cube", "get_sim_usage");
    let path = RequestLayout::of(family, call).path;
    let [PathPiece::Literal(before), PathPiece::Parameter(field), PathPiece::Literal(after)] =
        path.as_slice()
    else {
        panic!("{path:?}");
    };
    assert_eq!((&**before, &*field.name, &**after), ("/sims/", "sim_id", "/usage"));
}

/// Loads a family and a call from their texts.
fn with(family: &str, call: &str) -> (Family, Call) {
    let (spec, _) = load(&[("family", family), ("buy", call)]).unwrap();
    let mut family = spec.family("shop").unwrap().clone();
    let call = family.endpoints.remove(0).call.unwrap();
    (family, call)
}

/// If path parameters are signed as well, the canonical text is separate from the body, which does not
/// contain them.
#[test]
fn a_signature_that_covers_more_than_the_body() {
    let (family, call) = with(FAMILY, BUY);
    let layout = RequestLayout::of(&family, &call);
    assert_eq!(layout.signed, SignedLayout::Body);
    let (family, call) = with(&FAMILY.replace("covers: [body]", "covers: [path, body]"), BUY);
    let layout = RequestLayout::of(&family, &call);
    assert_eq!(names(signed(&layout)), ["card", "colour", "key_id", "note", "page"]);
    assert!(matches!(value(signed(&layout), "colour"), EntryValue::ParameterText(_)));
}

/// Values in the query are text, including a time that is a number in a body.
#[test]
fn numbers_in_a_query_are_text() {
    let family = FAMILY
        .replace(
            "  sign:",
            "  time: { in: params, source: clock, unit: seconds, wire: number }\n  sign:",
        )
        .replace("covers: [body]", "covers: [query]");
    let get = BUY.replace("effect: write\nmethod: POST", "effect: read\nmethod: GET");
    let (family, call) = with(&family, &get.replace("  body:", "  query:"));
    let layout = RequestLayout::of(&family, &call);
    let clock = Filled::Clock { unit: TimeUnit::Seconds, wire: Wire::String };
    for entries in [layout.query.as_slice(), signed(&layout)] {
        assert_eq!(value(entries, "time"), &EntryValue::Filled(clock));
    }
}

/// A common field with `signed: false` is sent, but not signed. A call without the signature field is not
/// signed.
#[test]
fn unsigned_fields_and_unsigned_calls() {
    let family = FAMILY.replace(
        "  sign:",
        "  time: { in: params, source: clock, unit: seconds, wire: number, signed: false }\n  sign:",
    );
    let (family, call) = with(&family, BUY);
    let layout = RequestLayout::of(&family, &call);
    assert!(names(layout.body.as_deref().unwrap()).contains(&"time"));
    assert!(!names(signed(&layout)).contains(&"time"));
    let (family, call) = with(FAMILY, &BUY.replace("effect:", "without: [sign]\neffect:"));
    let layout = RequestLayout::of(&family, &call);
    assert_eq!((layout.signed, layout.signature), (SignedLayout::Nothing, None));
}

/// A request whose body contains only the signature has a body.
#[test]
fn a_signature_alone_in_the_body() {
    let sign = "  sign: { in: params, source: signature }";
    let family = FAMILY.lines().map(|line| if line.starts_with("  sign:") { sign } else { line });
    let family = family.collect::<Vec<_>>().join("\n") + "\n";
    let call = "title: { en: Buy }\npages: [{ note: Invented. }]\ncoverage: request-only\n\
                effect: write\nmethod: POST\npath: /buy\nwithout: [key_id]\n";
    let (family, call) = with(&family, call);
    let layout = RequestLayout::of(&family, &call);
    assert_eq!(layout.body, Some(Vec::new()));
    assert_eq!(layout.signed, SignedLayout::Body);
}
