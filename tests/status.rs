//! Proves that `cargo xtask status` finds what the pages of a spec leave open, states where, and sorts by how much it
//! holds back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use linksfield_codegen::missing::Missing;
use linksfield_spec::{SourceFile, Sources, Spec};
use serde_json::Value;

const FAMILY: &str = "\
title: { en: Shop }
summary: A shop.
servers:
  api:
    environments:
      production: https://shop.example
      uat: { url: https://uat.example, doc: Only printed., confirmed: false }
types:
  Colour:
    codes:
      - { code: \"1\", name: Red }
      - { code: \"2\", name: Blue, basis: inferred, doc: Probably blue. }
  Item:
    fields:
      id: { type: text, required: true, doc: The id. }
      size: { type: text, required: unknown }
";

const BUY: &str = "\
title: { en: Buy }
summary: Buys.
pages: [{ url: https://shop.example/buy }]
coverage: complete
effect: write
method: POST
path: /buy
request:
  body:
    colour: { type: Colour, required: unknown, doc: The colour. }
    count: { type: integer, wire: number, required: true }
response:
  data:
    type: list
    required: true
    items:
      type: object
      fields:
        id: { type: text, required: true, doc: The id. }
        more:
          type: object
          required: true
          doc: More.
          fields:
            note: { type: text, required: unknown, basis: example }
examples:
  documented:
    body: |
      { \"count\": 1 }
";

const LIST: &str = "\
title: { en: List }
summary: Lists.
pages: [{ url: https://shop.example/list }]
coverage: request-only
effect: read
method: GET
path: /list
";

const GIFT: &str = "\
title: { en: Gift }
pages: [{ url: https://shop.example/gift }]
coverage: path-only
path: /gift
";

fn shop() -> (Spec, Sources) {
    let files = [("family", FAMILY), ("buy", BUY), ("list", LIST), ("gift", GIFT)];
    let file = |(name, text): (&str, &str)| SourceFile {
        path: format!("shop/{name}.yaml"),
        text: text.to_owned(),
    };
    Spec::from_sources(Sources::new("spec", files.map(file).into()))
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn each_open_point_is_listed_with_its_place() {
    let (spec, sources) = shop();
    let list = Missing::of(&spec, &sources).list();
    let expected = "\
shop/gift: no-code
  spec/shop/gift.yaml:3: no code is generated
shop/list: no-response, no-example
  spec/shop/list.yaml:1: the payload of the response is not documented
  spec/shop/list.yaml:1: no example is printed
shop/buy: no-example, 1 unmarked-parameter, 1 undescribed, 1 unmarked, 1 example
  spec/shop/buy.yaml:26: no example is printed
  spec/shop/buy.yaml:10: `colour`: it is not known whether the parameter is required
  spec/shop/buy.yaml:11: `count`: the page does not describe the meaning
  spec/shop/buy.yaml:25: `note`: it is not known whether the field is always present
  spec/shop/buy.yaml:25: `note`: only an example has the field
shop/family.yaml: 1 unconfirmed, 1 undescribed, 1 inferred, 1 unmarked
  spec/shop/family.yaml:7: `uat`: it is not confirmed that the environment serves the calls
  spec/shop/family.yaml:16: `size`: the page does not describe the meaning
  spec/shop/family.yaml:12: `2`: the meaning is inferred
  spec/shop/family.yaml:16: `size`: it is not known whether the field is always present
12 open points in 4 files";
    assert_eq!(list, expected);
}

#[test]
fn the_summary_has_the_numbers_of_the_families_and_the_largest_gaps() {
    let (spec, sources) = shop();
    let summary = Missing::of(&spec, &sources).summary();
    let expected = "\
family  pages  calls  events  open points  coverage
shop    3      2      0       12           1 complete, 1 path-only, 1 request-only

The largest gaps of what is generated:
  shop/list         no-response, no-example
  shop/buy          no-example, 1 unmarked-parameter, 1 undescribed, 1 unmarked, 1 example
  shop/family.yaml  1 unconfirmed, 1 undescribed, 1 inferred, 1 unmarked

Pages without code: 1. The path is known for 1 of them, such as:
  shop/gift

`cargo xtask status --missing` lists all open points with their places.";
    assert_eq!(summary, expected);
}

#[test]
fn nothing_is_open_in_a_spec_without_gaps() {
    let family = "title: { en: Shop }\nsummary: A shop.\n".to_owned();
    let file = SourceFile { path: "shop/family.yaml".to_owned(), text: family };
    let (spec, sources) = Spec::from_sources(Sources::new("spec", vec![file])).unwrap();
    let missing = Missing::of(&spec, &sources);
    assert_eq!(missing.list(), "0 open points in 0 files");
    assert!(!missing.summary().contains("largest gaps"), "{}", missing.summary());
}

/// Checks relations that hold for every spec.
fn check(folder: &Path) {
    let (spec, sources) = Spec::load(folder).unwrap();
    let missing = Missing::of(&spec, &sources);
    let full: Value = serde_json::from_str(&missing.full_json()).unwrap();
    let rows: Value = serde_json::from_str(&missing.json()).unwrap();
    assert_eq!(full["pages"], rows);
    let former: Value = serde_json::from_str(&linksfield_codegen::catalogue::json(&spec)).unwrap();
    let (rows, former) = (rows.as_array().unwrap(), former.as_array().unwrap());
    assert_eq!(rows.len(), former.len());
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut points = 0;
    for (row, former) in rows.iter().zip(former) {
        // The keys that existed before are unchanged.
        assert!(former.as_object().unwrap().iter().all(|(key, value)| row[key] == *value));
    }
    let families = full["families"].as_array().unwrap();
    for gap in rows.iter().chain(families).flat_map(|row| row["missing"].as_array().unwrap()) {
        points += 1;
        let file = gap["file"].as_str().unwrap();
        let lines = texts.entry(file.to_owned()).or_insert_with(|| {
            fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect()
        });
        let line = &lines[usize::try_from(gap["line"].as_u64().unwrap()).unwrap() - 1];
        // A parameter of a group of fields has the place where the group is included.
        let name = gap["name"].as_str().unwrap_or_default();
        assert!(line.contains(name) || line.contains("include"), "{file}: {name}: {line}");
    }
    assert!(missing.list().ends_with(&format!("{points} open points in {} files", texts.len())));
    let open = |family: &Value| family["open_points"].as_u64().unwrap();
    assert_eq!(families.iter().map(open).sum::<u64>(), points);
    for family in &spec.families {
        assert!(missing.summary().contains(&format!("\n{}", family.id)), "{}", family.id);
    }
}

#[test]
fn the_places_and_numbers_agree_in_all_specs() {
    check(&xtask::workspace().join("spec"));
    for fixture in xtask::golden::fixtures().unwrap() {
        check(&fixture.join("spec"));
    }
}
