//! Proves that each dialect escapes like the Java library of its name: for every Unicode character, and for
//! an object. `Dialects.java` created the vectors in `dialects.json`, and states the versions of the
//! libraries.

use std::collections::BTreeMap;

use linksfield_sign::{Dialect, Form, KeyOrder, canonicalize, write_string};
use serde_json::Value;

const LIBRARIES: [(&str, Dialect); 3] =
    [("fastjson1", Dialect::Fastjson1), ("gson", Dialect::Gson), ("jackson", Dialect::Jackson)];

#[test]
fn every_character_is_written_like_the_library_does() {
    let vectors: Value = serde_json::from_str(include_str!("dialects.json")).unwrap();
    for (name, dialect) in LIBRARIES {
        let escaped: BTreeMap<char, &str> = vectors[name]["escaped"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(code, text)| {
                let code = u32::from_str_radix(code, 16).unwrap();
                (char::from_u32(code).unwrap(), text.as_str().unwrap())
            })
            .collect();
        assert!(escaped.len() > 30, "{name}: expected more than 30 escaped characters");
        for character in char::MIN..=char::MAX {
            let text = character.to_string();
            let mut written = String::new();
            write_string(&mut written, &text, dialect);
            let printed = escaped.get(&character).copied().unwrap_or(&text);
            assert_eq!(written, format!("\"{printed}\""), "{name}: U+{:04X}", u32::from(character));
        }
    }
}

#[test]
fn an_object_is_written_like_the_library_does() {
    let vectors: Value = serde_json::from_str(include_str!("dialects.json")).unwrap();
    for (name, dialect) in LIBRARIES {
        let printed = vectors[name]["object"].as_str().unwrap();
        // The same values in another JSON text, as another program may send them.
        let value: Value = serde_json::from_str(printed).unwrap();
        let sent = serde_json::to_string_pretty(&value).unwrap();
        let form = Form { dialect, nested: KeyOrder::Sorted, ..Form::default() };
        assert_eq!(canonicalize(&sent, &form).unwrap(), printed, "{name}");
    }
}
