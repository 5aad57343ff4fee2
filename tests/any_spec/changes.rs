//! Properties of the comparison, over all specs of the project and over random ones: equal specs do not differ, the order
//! of lists means nothing, and every kind of change is found with its rule.
//!
//! A change is made in the checked model. The places in the files are then those of the old spec, and mean nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use linksfield_diff::{Bump, Comparison, Version, compare};
use linksfield_spec::{
    Boolean, Call, Code, CodesType, Effect, Field, InlineCodes, Method, ObjectType, Required,
    SourceFile, Sources, Spec, Type, ValueType,
};
use linksfield_tests::fixture;

use crate::dice::Dice;

/// A spec with its files.
struct Loaded {
    spec: Spec,
    sources: Sources,
}

impl Loaded {
    fn new(sources: Sources) -> Self {
        let (spec, sources) = Spec::from_sources(sources).unwrap_or_else(|error| panic!("{error}"));
        Self { spec, sources }
    }
}

/// The families of the project, and random ones, each as a spec of its own.
fn specs() -> &'static [(String, Loaded)] {
    static SPECS: OnceLock<Vec<(String, Loaded)>> = OnceLock::new();
    SPECS.get_or_init(|| {
        let read = |folder: &std::path::Path| Sources::read(folder).expect("a spec");
        let mut all = vec![read(&xtask::workspace().join("spec"))];
        let fixtures = ["basic", "rest", "outcomes", "obstacles", "shapes", "signatures"];
        all.extend(fixtures.map(|name| read(&fixture(name).join("spec"))));
        // Half of the random families. Each differs from the others by chance only.
        let files = crate::files().iter().filter(|(path, _)| path.as_str() < "any4");
        let files =
            files.map(|(path, text)| SourceFile { path: path.clone(), text: text.to_string() });
        all.push(Sources::new("spec", files.collect()));
        all.iter().flat_map(families).collect()
    })
}

/// Returns each family of a spec.
fn families(sources: &Sources) -> Vec<(String, Loaded)> {
    let mut families: BTreeMap<&str, Vec<SourceFile>> = BTreeMap::new();
    for (_, file) in sources.iter() {
        let (family, _) = file.path.split_once('/').expect("a family");
        let file = SourceFile { path: file.path.clone(), text: without_triggers(&file.text) };
        families.entry(family).or_default().push(file);
    }
    let loaded = |files| Loaded::new(Sources::new("spec", files));
    families.into_iter().map(|(family, files)| (family.to_owned(), loaded(files))).collect()
}

/// Removes the key `sandbox` of events, which names another family.
fn without_triggers(text: &str) -> String {
    let mut is_trigger = false;
    let kept = text.lines().filter(|line| {
        is_trigger = line.starts_with("  sandbox:") || (is_trigger && line.starts_with("   "));
        !is_trigger
    });
    kept.map(|line| format!("{line}\n")).collect()
}

fn difference(base: &Loaded, changed: &Spec) -> Option<Comparison> {
    let version = |spec| Version { spec, sources: &base.sources };
    // A change at random may make names clash.
    compare(version(&base.spec), version(changed)).ok()
}

fn rules(comparison: &Comparison) -> BTreeSet<&'static str> {
    comparison.findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn equal_specs_do_not_differ() {
    for (name, base) in specs() {
        let same = difference(base, &base.spec.clone()).expect("a comparison");
        assert_eq!(same.findings, [], "{name}");
        assert_eq!(same.bump(), None);
    }
}

#[test]
fn the_order_of_lists_means_nothing() {
    for (name, base) in specs() {
        let mut changed = base.spec.clone();
        for family in &mut changed.families {
            family.endpoints.reverse();
            family.pages.reverse();
            family.codes.reverse();
            family.common.reverse();
            family.assumptions.reverse();
            for endpoint in &mut family.endpoints {
                endpoint.examples.reverse();
                endpoint.pages.reverse();
                endpoint.assumptions.reverse();
                if let Some(event) = &mut endpoint.event {
                    event.body.reverse();
                    event.recognised_by.reverse();
                }
                if let Some(call) = &mut endpoint.call {
                    call.codes.reverse();
                    call.retry.statuses.reverse();
                    for list in
                        [&mut call.request.query, &mut call.request.headers, &mut call.request.body]
                    {
                        list.reverse();
                    }
                    call.response.headers.reverse();
                    call.response.envelope_fields.reverse();
                    call.response.errors.reverse();
                }
            }
            for_each_field(family, &mut |field, _| {
                if let Some(codes) = own_codes(field) {
                    codes.codes.reverse();
                }
            });
        }
        let found = difference(base, &changed).expect("a comparison");
        assert_eq!(found.findings, [], "{name}");
    }
}

/// Where a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    is_request: bool,
    /// Whether other parts of the spec may refer to the field.
    is_referred: bool,
}

fn for_each_field(family: &mut linksfield_spec::Family, act: &mut dyn FnMut(&mut Field, Place)) {
    for endpoint in &mut family.endpoints {
        if let Some(event) = &mut endpoint.event {
            let place = Place { is_request: false, is_referred: true };
            event.body.iter_mut().for_each(|field| visit(field, place, act));
        }
        if let Some(call) = &mut endpoint.call {
            for_each_field_of(call, act);
        }
    }
}

fn for_each_field_of(call: &mut Call, act: &mut dyn FnMut(&mut Field, Place)) {
    let is_referred = call.paging.is_some() || call.outcome_check.is_some();
    let Call { request, response, .. } = call;
    let place = Place { is_request: true, is_referred };
    for list in [&mut request.query, &mut request.headers, &mut request.body] {
        list.iter_mut().for_each(|field| visit(field, place, act));
    }
    let place = Place { is_request: false, is_referred };
    let lists = [&mut response.envelope_fields, &mut response.headers, &mut response.columns];
    for field in response.data.iter_mut().chain(lists.into_iter().flatten()) {
        visit(field, place, act);
    }
}

fn visit(field: &mut Field, place: Place, act: &mut dyn FnMut(&mut Field, Place)) {
    act(field, place);
    let mut ty = &mut field.ty;
    loop {
        match ty {
            Type::List { item, .. } => ty = item,
            Type::Map { value } => ty = value,
            Type::Object(ObjectType::Inline(object)) => {
                object.fields.iter_mut().for_each(|field| visit(field, place, act));
                return;
            }
            _ => return,
        }
    }
}

fn own_codes(field: &mut Field) -> Option<&mut InlineCodes> {
    match &mut field.ty {
        Type::Codes(CodesType::Inline(codes)) => Some(codes),
        _ => None,
    }
}

/// A change of a field, and the rules one of which it must be found with. `None` if the field cannot change in this way.
type OfField = fn(&mut Field, Place) -> Option<&'static [&'static str]>;
/// The same for a call.
type OfCall = fn(&mut Call) -> Option<&'static [&'static str]>;

const OF_FIELDS: [(&str, OfField); 13] = [
    ("doc", |field, _| {
        field.doc = Some("Another meaning.".to_owned());
        Some(&["documentation-changed"])
    }),
    ("required", |field, place| {
        let was = field.required.is_required();
        if field.nullable || place.is_referred || field.rules.constant.is_some() {
            return None;
        }
        field.required = if was { Required::No } else { Required::Yes };
        field.rules.required_when = None;
        Some(match (place.is_request, was) {
            (true, true) => &["request-field-became-optional"],
            (true, false) => &["request-field-became-required"],
            (false, true) => &["response-field-became-optional", "response-part-became-optional"],
            (false, false) => &["response-field-became-required", "response-part-became-required"],
        })
    }),
    ("type", |field, place| {
        if place.is_referred || !matches!(field.ty, Type::Value(_)) {
            return None;
        }
        if matches!(field.ty, Type::Value(ValueType::Boolean(_) | ValueType::Json(_))) {
            return None;
        }
        field.ty = Type::Value(ValueType::Boolean(Boolean));
        field.rules = Default::default();
        Some(match place.is_request {
            true => &["request-type-changed"],
            false => &["response-required-type-changed", "response-optional-type-changed"],
        })
    }),
    ("unit", |field, place| {
        field.unit.as_ref().filter(|unit| !unit.contains("not documented"))?;
        field.unit = Some("parsecs".to_owned());
        Some(if place.is_request {
            &["request-meaning-changed"]
        } else {
            &["response-meaning-changed"]
        })
    }),
    ("sensitive", |field, _| {
        field.sensitive = !field.sensitive;
        Some(if field.sensitive { &["became-sensitive"] } else { &["no-longer-sensitive"] })
    }),
    ("deprecated", |field, _| {
        field.deprecated = Some("Use another one.".to_owned());
        Some(&["deprecation-changed"])
    }),
    ("alias", |field, place| {
        if place.is_request {
            return None;
        }
        field.aliases.push("one_more_name".to_owned());
        Some(&["response-alias-added", "response-optional-alias-added"])
    }),
    ("nullable", |field, place| {
        field.nullable = !field.nullable;
        Some(match (place.is_request, field.nullable) {
            (true, true) => &["request-null-added"],
            (true, false) => &["request-null-removed"],
            (false, true) => &["response-required-null-added", "response-optional-null-added"],
            (false, false) => &["response-null-removed"],
        })
    }),
    ("name", |field, place| {
        if place.is_referred {
            return None;
        }
        field.name = format!("{}_renamed", field.name);
        Some(match place.is_request {
            true => &[
                "request-field-renamed",
                "request-required-field-removed",
                "request-optional-field-removed",
            ],
            false => &[
                "response-required-field-renamed",
                "response-optional-field-renamed",
                "response-required-field-removed",
                "response-optional-field-removed",
            ],
        })
    }),
    ("code added", |field, place| {
        let codes = own_codes(field)?;
        let code = Code {
            code: "987".to_owned(),
            name: "Newest".to_owned(),
            ..codes.codes.first()?.clone()
        };
        codes.codes.push(code);
        Some(if place.is_request { &["request-code-added"] } else { &["response-code-added"] })
    }),
    ("code removed", |field, place| {
        let codes = own_codes(field)?;
        if codes.codes.len() < 2 {
            return None;
        }
        codes.codes.pop();
        Some(if place.is_request { &["request-code-removed"] } else { &["response-code-removed"] })
    }),
    ("code renamed", |field, _| {
        own_codes(field)?.codes.first_mut()?.name = "Renamed".to_owned();
        Some(&["code-renamed"])
    }),
    ("max_length", |field, place| {
        let Type::Value(ValueType::Text(text)) = &mut field.ty else { return None };
        if !place.is_request {
            return None;
        }
        match &mut text.max_length {
            Some(most) => {
                *most += 1;
                Some(&["request-limit-loosened"])
            }
            None => {
                text.max_length = Some(1_000);
                Some(&["request-limit-tightened"])
            }
        }
    }),
];

const OF_CALLS: [(&str, OfCall); 6] = [
    ("method", |call| {
        // The other methods decide where parameters are sent.
        call.method = match call.method {
            Method::Post => Method::Put,
            Method::Put => Method::Post,
            _ => return None,
        };
        Some(&["call-method-changed"])
    }),
    ("effect read", |call| {
        let was = std::mem::replace(&mut call.effect, Effect::Read);
        (was != Effect::Read && call.outcome_check.is_none()).then_some(&["effect-relaxed"])
    }),
    ("effect write", |call| {
        let was = std::mem::replace(&mut call.effect, Effect::Write);
        (was != Effect::Write).then_some(&["effect-stricter"])
    }),
    ("retry", |call| {
        call.retry.statuses.push(444);
        Some(match call.effect {
            Effect::Read => &["retry-of-read-changed"],
            Effect::Idempotent => &["retry-changed"],
            Effect::Write => &["documentation-changed"],
        })
    }),
    ("timeout raised", |call| {
        call.timeout = Some(call.timeout.unwrap_or(30) + 1);
        Some(&["timeout-raised"])
    }),
    ("outcome check", |call| {
        call.outcome_check.take()?;
        Some(&["outcome-check-changed"])
    }),
];

/// The expected finding has the rule, and the change back has the opposite rule.
fn check(what: &str, base: &Loaded, changed: &Spec, expected: &[&str]) -> bool {
    let Some(found) = difference(base, changed) else { return false };
    let names = rules(&found);
    assert!(
        expected.iter().any(|rule| names.contains(rule)),
        "{what}: expected {expected:?}, found {names:?}"
    );
    assert!(!names.contains("unclassified"), "{what}: {names:?}");
    let version = |spec| Version { spec, sources: &base.sources };
    let back = compare(version(changed), version(&base.spec)).expect("a comparison");
    let names = rules(&back);
    for rule in expected.iter().filter(|rule| rules(&found).contains(*rule)) {
        let rule = linksfield_diff::rules::find(rule).expect("a rule");
        if let linksfield_diff::rules::Opposite::Is(opposite) = rule.opposite {
            assert!(names.contains(opposite), "{what}, back: expected {opposite}, found {names:?}");
        }
    }
    if expected == ["documentation-changed"] {
        assert_eq!(found.bump(), Some(Bump::Patch), "{what}: {:?}", found.findings);
    }
    true
}

type Expected = &'static [&'static str];

/// Changes one field: the first from `start` on that can change in this way. Also returns its name.
fn field_changed(base: &Loaded, start: usize, change: OfField) -> Option<(Spec, String, Expected)> {
    let (mut index, mut done) = (0, None);
    let mut changed = base.spec.clone();
    for family in &mut changed.families {
        for_each_field(family, &mut |field, place| {
            index += 1;
            if index <= start || done.is_some() {
                return;
            }
            let mut trial = field.clone();
            if let Some(expected) = change(&mut trial, place).filter(|_| trial != *field) {
                done = Some((field.name.clone(), expected));
                *field = trial;
            }
        });
    }
    done.map(|(name, expected)| (changed, name, expected))
}

/// Changes one call: the first from a random one on that can change in this way. Also returns its name.
fn call_changed(
    base: &Loaded,
    dice: &mut Dice,
    change: OfCall,
) -> Option<(Spec, String, Expected)> {
    let mut changed = base.spec.clone();
    let endpoints = changed.families.iter_mut().flat_map(|family| &mut family.endpoints);
    let mut endpoints: Vec<_> = endpoints.filter(|endpoint| endpoint.call.is_some()).collect();
    let start = dice.below(endpoints.len().max(1));
    let mut found = None;
    for endpoint in endpoints.iter_mut().skip(start) {
        let Some(call) = &mut endpoint.call else { continue };
        let before = call.clone();
        if let Some(expected) = change(call).filter(|_| *call != before) {
            found = Some((endpoint.id.to_string(), expected));
            break;
        }
        *call = before;
    }
    found.map(|(name, expected)| (changed, name, expected))
}

#[test]
fn every_change_has_its_rule() {
    let mut dice = Dice::new(crate::seed());
    let mut done: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, (name, base)) in specs().iter().enumerate() {
        let mut count = 0;
        for family in &mut base.spec.clone().families {
            for_each_field(family, &mut |_, _| count += 1);
        }
        // Each kind of change is tried on every third family, and on others until one can change in this way.
        let turn = |operator: usize| operator % 3 == index % 3;
        for (operator, (what, change)) in OF_FIELDS.into_iter().enumerate() {
            if count == 0 || (!turn(operator) && done.contains_key(what)) {
                continue;
            }
            // The first field from a random one on, or from the first one on, that can change in this way.
            let changed = [dice.below(count), 0]
                .into_iter()
                .find_map(|start| field_changed(base, start, change));
            if let Some((changed, field, expected)) = changed {
                let at = format!("{name}: {what} of {field}");
                *done.entry(what).or_default() += usize::from(check(&at, base, &changed, expected));
            }
        }
        for (operator, (what, change)) in OF_CALLS.into_iter().enumerate() {
            if (turn(operator) || !done.contains_key(what))
                && let Some((changed, call, expected)) = call_changed(base, &mut dice, change)
            {
                let at = format!("{name}: {what} of {call}");
                *done.entry(what).or_default() += usize::from(check(&at, base, &changed, expected));
            }
        }
    }
    let operators =
        OF_FIELDS.iter().map(|(name, _)| name).chain(OF_CALLS.iter().map(|(name, _)| name));
    for operator in operators {
        let times = done.get(operator).copied().unwrap_or_default();
        assert!(times > 0, "{operator} was never tried");
    }
}
