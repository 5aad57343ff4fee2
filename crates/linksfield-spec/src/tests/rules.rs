//! Rules of the format on which the types of the model depend, and keys with former names.

use super::{BUY, FAMILY, load, mistakes};

/// Returns the mistakes of the family with one text replaced.
fn family_with(old: &str, new: &str) -> Vec<(&'static str, String)> {
    assert_eq!(FAMILY.matches(old).count(), 1, "{old}");
    mistakes(&[("family", &FAMILY.replace(old, new)), ("buy", BUY)])
}

#[test]
fn the_family_has_no_mistakes() {
    assert_eq!(mistakes(&[("family", FAMILY), ("buy", BUY)]), []);
}

/// The former name of a key is refused, and the message states the current name.
#[test]
fn renamed_keys() {
    let envelope = "envelope:\n  code: code\n  data: data\n  success: [\"0\"]\n  bare: accepted\n";
    let family = FAMILY.to_owned();
    for (family, buy, old, new) in [
        (family.clone(), BUY.replace("effect:", "truth: buy\neffect:"), "truth", "outcome_check"),
        (
            family.clone(),
            BUY.replace("response:\n", "response:\n  beside: {}\n"),
            "beside",
            "envelope_fields",
        ),
        (format!("{family}{envelope}"), BUY.to_owned(), "bare", "unenveloped"),
        (format!("{family}showcase: buy\n"), BUY.to_owned(), "showcase", "example_call"),
        (
            family.replace("source: credential", "fill: credential"),
            BUY.to_owned(),
            "fill",
            "source",
        ),
    ] {
        let files = [("family", family.as_str()), ("buy", buy.as_str())];
        assert_eq!(mistakes(&files), [("unknown-key", old.to_owned())]);
        let error = load(&files).unwrap_err();
        let diagnostic = &error.diagnostics[0];
        assert_eq!(diagnostic.replacement.as_deref(), Some(new));
        assert!(diagnostic.message.contains(&format!("`{new}`")), "{}", diagnostic.message);
    }
}

/// In a mapping that never had the former name, it is an unknown key like any other.
#[test]
fn former_names_elsewhere() {
    let buy = BUY.replace("effect:", "fill: x\neffect:");
    let error = load(&[("family", FAMILY), ("buy", &buy)]).unwrap_err();
    assert_eq!(error.diagnostics[0].message, "unknown key `fill`");
    let family = format!("{FAMILY}truth: buy\n");
    let error = load(&[("family", &family), ("buy", BUY)]).unwrap_err();
    assert_eq!(error.diagnostics[0].message, "unknown key `truth`");
}

#[test]
fn servers_have_the_same_environments() {
    let two =
        "  api:\n    environments: { test: https://t.example, production: https://p.example }\n";
    let one = "  api:\n    environments: { production: https://shop.example/api }\n";
    let other = two.replace("api", "other");
    let buy = BUY.replace("effect:", "server: api\neffect:");
    let family = FAMILY.replace(one, &format!("{two}{other}"));
    assert_eq!(mistakes(&[("family", &family), ("buy", &buy)]), []);
    let family = FAMILY.replace(one, &format!("{one}{other}"));
    let expected = [("environments-differ", "other".to_owned())];
    assert_eq!(mistakes(&[("family", &family), ("buy", &buy)]), expected);
    let clash = one.replace("production", "a_1: https://a.example, a1");
    assert_eq!(family_with(one, &clash), [("name-clash", "api".to_owned())]);
}

#[test]
fn a_common_field_is_refused_in_other_locations() {
    let key_id = "key_id: { in: params, source: credential, credential: key_id }";
    for location in ["body", "query", "path"] {
        let wrong = key_id.replace("params", location);
        assert_eq!(family_with(key_id, &wrong), [("not-generated", "key_id".to_owned())]);
    }
    let wrong = key_id.replace("params", "nowhere");
    assert_eq!(family_with(key_id, &wrong), [("unknown-value", "nowhere".to_owned())]);
    let wrong = key_id.replace(" }", ", template: \"x{key_id}\" }");
    assert_eq!(family_with(key_id, &wrong), [("useless-key", "template".to_owned())]);
    let unsent = "sign: { in: signed-text";
    let expected = [("not-generated", "signed-text".to_owned())];
    assert_eq!(family_with("sign: { in: header", unsent), expected);
}

#[test]
fn a_template_must_contain_the_signature_once() {
    let right = "\"LF {key_id}/{signature}\"";
    for wrong in ["\"LF {key_id}\"", "\"{signature}{signature}\"", "\"{signature}{\""] {
        assert_eq!(family_with(right, wrong), [("bad-template", wrong.to_owned())], "{wrong}");
    }
    let wrong = "\"{token}/{signature}\"";
    assert_eq!(family_with(right, wrong), [("undefined-name", wrong.to_owned())]);
}

#[test]
fn a_signature_header_has_one_of_two_forms() {
    let inbound = |headers: &str| {
        let scheme = "inbound:\n  new:\n    doc: New.\n    algorithm: hmac-sha1\n    key: key\n    \
                      encoding: base64\n    text: canonical-json\n    prefix: \"v{x-time}|\"\n    headers:\n";
        let family = format!("{FAMILY}{scheme}{headers}");
        mistakes(&[("family", &family), ("buy", BUY)])
    };
    let time = "      x-time: { is: timestamp, unit: seconds, required: true }\n";
    let sign = "      x-new: { is: signature, required: true }\n";
    let template = |text: &str| sign.replace(" }", &format!(", template: \"{text}\" }}"));
    assert_eq!(inbound(&format!("{time}{sign}")), []);
    assert_eq!(inbound(&format!("{time}{}", template("{key_id}/{signature}"))), []);
    let other = inbound(&format!("{time}{}", template("{signature}/{key_id}")));
    assert_eq!(other, [("not-generated", "\"{signature}/{key_id}\"".to_owned())]);
    let elsewhere = time.replace(" }", ", template: x }");
    let expected = [("useless-key", "template".to_owned())];
    assert_eq!(inbound(&format!("{elsewhere}{sign}")), expected);
}

#[test]
fn a_path_into_json_without_a_name_is_refused() {
    let envelope = "envelope: { code: status..code, data: data, success: [\"0\"] }\n";
    let family = format!("{FAMILY}{envelope}");
    let expected = [("bad-path", "status..code".to_owned())];
    assert_eq!(mistakes(&[("family", &family), ("buy", BUY)]), expected);
}
