//! The model is plain data: it compares by meaning, its texts are parsed, and it serializes to JSON.

use super::{BUY, FAMILY, call, load, repository};
use crate::{
    CommonSource, Filled, ObjectType, SignaturePiece, SourceFile, Sources, Spec, Text, Type,
    ValueType,
};

/// Returns the text of a file with its top-level keys in reverse order, and with a comment before each.
fn rewritten(text: &str) -> String {
    let mut blocks: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match blocks.last_mut() {
            Some(block) if line.is_empty() || line.starts_with([' ', '-']) => {
                block.push_str(line);
                block.push('\n');
            }
            _ => blocks.push(format!("# A comment.\n{line}\n")),
        }
    }
    blocks.reverse();
    blocks.concat()
}

#[test]
fn comments_and_the_order_of_keys_do_not_change_the_model() {
    let (spec, sources) = repository();
    let mut files: Vec<SourceFile> = sources
        .iter()
        .map(|(_, file)| SourceFile { path: file.path.clone(), text: rewritten(&file.text) })
        .collect();
    assert!(files.iter().zip(sources.iter()).all(|(new, (_, old))| new.text != old.text));
    files.reverse();
    let (again, _) = Spec::from_sources(Sources::new("elsewhere", files)).unwrap();
    assert_eq!(spec, again);
}

#[test]
fn flow_style_and_block_style_give_the_same_model() {
    let block = BUY.replace(
        "    note: { type: text, max_length: 20, doc: A note. }",
        "    note:\n      doc: >-\n        A note.\n      max_length: 20\n      type: \"text\"",
    );
    assert_ne!(block, BUY);
    let (spec, _) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    let (again, _) = load(&[("buy", &block), ("family", FAMILY)]).unwrap();
    assert_eq!(spec, again);
}

#[test]
fn a_changed_field_of_an_inline_object_changes_the_model() {
    let (spec, _) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    for (old, new) in [
        ("doc: Its number.", "doc: Its count."),
        ("number: { type: text", "number: { type: text, max_length: 7"),
        ("number: { type: text", "numeral: { type: text"),
        ("number: { type: text", "number: { type: text, required: false"),
    ] {
        let changed = BUY.replace(old, new);
        let (changed, _) = load(&[("family", FAMILY), ("buy", &changed)]).unwrap();
        assert_ne!(spec, changed, "{new}");
    }
}

#[test]
fn templates_paths_and_types_are_parsed() {
    let (spec, _) = load(&[("family", FAMILY), ("buy", BUY)]).unwrap();
    let (family, _, buy) = call(&spec, "shop", "buy");
    let CommonSource::Signature(template) = &family.signature_field().unwrap().source else {
        panic!("{:?}", family.signature_field());
    };
    let [SignaturePiece::Text(text), SignaturePiece::Credential(id), slash, signature] =
        template.0.as_slice()
    else {
        panic!("{template:?}");
    };
    assert_eq!((text.as_str(), id.as_str()), ("LF ", "key_id"));
    assert_eq!(slash, &SignaturePiece::Text("/".to_owned()));
    assert_eq!(signature, &SignaturePiece::Signature);
    assert_eq!(buy.path.to_string(), "/buy/{colour}");
    assert_eq!(buy.path.filled(|name| (name == "colour").then_some("1")), "/buy/1");
    let note = buy.request.body.iter().find(|field| field.name == "note").unwrap();
    assert_eq!(note.ty, Type::Value(ValueType::Text(Text { max_length: Some(20) })));
    let data = buy.response.data.as_ref().unwrap();
    assert!(
        matches!(&data.ty, Type::Object(ObjectType::Inline(object)) if object.fields.len() == 1)
    );
    let layout = crate::RequestLayout::of(family, buy);
    let filled: Vec<_> = layout.filled(crate::Location::Body).collect();
    assert!(
        matches!(filled.as_slice(), [("key_id", Filled::Credential(id))] if id.as_str() == "key_id")
    );
}

#[test]
fn a_spec_serializes_to_json() {
    let (spec, _) = repository();
    let value = serde_json::to_value(&spec).unwrap();
    assert_eq!(value["families"].as_array().map(Vec::len), Some(spec.families.len()));
    let family = &value["families"][0];
    assert_eq!(family["id"], spec.families[0].id);
    assert!(family["servers"].as_object().is_some_and(|servers| !servers.is_empty()));
}
