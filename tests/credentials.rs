//! Proves that credentials, keys and secrets with characters that nobody sees are refused when they are set, by the
//! same rule in clients and in receivers.

use linksfield_api::notification::Receiver;
use linksfield_api::{AnyClient, ConfigError, FAMILIES, FamilyInfo, InvalidCredential};
use linksfield_sandbox::{KEY_ID, PRIVATE_KEY, SECRET};

/// Changes of a good text, each with the character that the error names and its position in `good`.
const CHANGES: [(&str, &str, char, usize); 12] = [
    ("", "\n", '\n', 5),
    ("", "\r\n", '\r', 5),
    ("", " ", ' ', 5),
    ("\t", "", '\t', 1),
    ("", "\u{200b}", '\u{200b}', 5),
    ("\u{feff}", "", '\u{feff}', 1),
    ("", "\u{2060}x", '\u{2060}', 5),
    ("\u{2068}", "\u{2069}", '\u{2068}', 1),
    ("", "\u{a0}x", '\u{a0}', 5),
    ("", "\0", '\0', 5),
    ("\"", "\"", '"', 1),
    ("\u{2018}", "\u{2019}", '\u{2018}', 1),
];

/// A client of a family whose credential `odd` has this value.
fn built(family: &'static FamilyInfo, odd: &str, value: &str) -> Result<AnyClient, ConfigError> {
    AnyClient::builder(family, |credential| {
        let good = if credential.name == "private_key" { PRIVATE_KEY } else { "good" };
        Some(if credential.name == odd { value } else { good }.into())
    })?
    .base_url("http://127.0.0.1:9")
    .build()
}

#[track_caller]
fn assert_names(error: &InvalidCredential, name: &str, character: char, position: usize) {
    assert_eq!(error.name(), name);
    assert_eq!((error.character(), error.position()), (Some(character), Some(position)), "{error}");
    let message = error.to_string();
    assert!(message.contains(&format!("U+{:04X}", u32::from(character))), "{message}");
    assert!(!message.contains("good") && !format!("{error:?}").contains("good"), "{error:?}");
}

#[test]
fn every_credential_of_every_family_is_checked_when_the_client_is_built() {
    let mut checked = 0;
    for family in FAMILIES {
        for credential in family.credentials {
            if credential.name == "private_key" {
                continue;
            }
            for (before, after, character, position) in CHANGES {
                let error =
                    built(family, credential.name, &format!("{before}good{after}")).unwrap_err();
                let ConfigError::Credential(error) = &error else { panic!("{error}") };
                assert_names(error, credential.name, character, position);
                checked += 1;
            }
            for value in ["good", "a pass phrase", "密码", "it's", "p\"q"] {
                built(family, credential.name, value).unwrap();
            }
            let empty = built(family, credential.name, " ").unwrap_err();
            assert!(
                matches!(&empty, ConfigError::Credential(error) if error.is_empty()),
                "{empty}"
            );
        }
    }
    assert!(checked >= 6 * CHANGES.len(), "{checked}");
}

#[test]
fn an_access_token_follows_the_same_rule() {
    let family = FAMILIES.iter().find(|family| family.name() == "esim").unwrap();
    let build = |token: &str| {
        let builder = AnyClient::builder(family, |_| Some("good".into())).unwrap();
        builder.base_url("http://127.0.0.1:9").token(token).build()
    };
    for (before, after, character, position) in CHANGES {
        let error = build(&format!("{before}good{after}")).unwrap_err();
        let ConfigError::Credential(error) = &error else { panic!("{error}") };
        assert_names(error, "token", character, position);
    }
    build("eyJhbGciOiJIUzI1NiJ9.e30.x-_").unwrap();
}

#[test]
fn every_key_and_secret_of_a_receiver_is_checked_when_it_is_set() {
    let receiver = Receiver::builder().build().unwrap();
    let keys = receiver.keys();
    for (before, after, character, position) in CHANGES {
        let odd = format!("{before}good{after}");
        let odd = odd.as_str();
        for error in [
            Receiver::builder().key(KEY_ID, odd).build().unwrap_err(),
            Receiver::builder().key(KEY_ID, odd).key(KEY_ID, SECRET).build().unwrap_err(),
            keys.add_key(KEY_ID, odd).unwrap_err(),
            keys.replace_key(KEY_ID, odd).unwrap_err(),
        ] {
            assert_names(&error, "key", character, position);
            assert!(error.to_string().contains(KEY_ID), "{error}");
        }
        for error in [
            Receiver::builder().key(odd, SECRET).build().unwrap_err(),
            keys.add_key(odd, SECRET).unwrap_err(),
            keys.replace_key(odd, SECRET).unwrap_err(),
        ] {
            assert_names(&error, "key id", character, position);
        }
        for error in [
            Receiver::builder().secret(odd).build().unwrap_err(),
            keys.add_secret(odd).unwrap_err(),
            keys.replace_secrets(odd).unwrap_err(),
        ] {
            assert_names(&error, "secret", character, position);
        }
    }
    assert_eq!(format!("{keys:?}"), "KeyRing { key_ids: [], .. }");
    // The first error counts.
    let error = Receiver::builder().secret("good\n").key(KEY_ID, "").build().unwrap_err();
    assert_names(&error, "secret", '\n', 5);
    keys.add_key(KEY_ID, "a pass phrase").unwrap();
    keys.add_secret("密码").unwrap();
}

#[test]
fn a_private_key_is_read_in_every_form_and_a_wrong_key_is_named() {
    let family = FAMILIES.iter().find(|family| family.name() == "cube").unwrap();
    for text in [
        PRIVATE_KEY.replace('\n', "\r\n"),
        PRIVATE_KEY.replace('\n', "\\n"),
        PRIVATE_KEY.replace('\n', " "),
        PRIVATE_KEY.replace("PRIVATE KEY", "RSA PRIVATE KEY"),
        format!("\u{feff}Bag Attributes\n    localKeyID: 01\n{PRIVATE_KEY}"),
        format!("\"{PRIVATE_KEY}\""),
    ] {
        built(family, "private_key", &text).unwrap();
    }
    for (text, reason) in [
        ("ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB", "a public key"),
        ("-----BEGIN CERTIFICATE-----", "a certificate"),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----", "openssl pkey"),
        ("-----BEGIN EC PRIVATE KEY-----", "an EC key"),
        (SECRET, "another credential"),
    ] {
        let error = built(family, "private_key", text).unwrap_err();
        assert!(matches!(error, ConfigError::Key("private_key", _)), "{error}");
        let message = error.to_string();
        assert!(message.contains(reason) && !message.contains(text), "{message}");
    }
    let empty = built(family, "private_key", "").unwrap_err();
    assert!(
        matches!(&empty, ConfigError::Credential(error) if error.name() == "private_key"),
        "{empty}"
    );
}
