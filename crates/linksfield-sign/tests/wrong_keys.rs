//! Proves that the error of a text that is not a usable RSA private key states what the text is. Most texts are
//! made by the installed OpenSSL.

#![cfg(feature = "rsa")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use linksfield_sign::{KeyError, RsaKey};
use support::{Folder, is_missing, openssl, run};

fn error(text: &str) -> KeyError {
    RsaKey::from_text(text).unwrap_err()
}

fn signature(key: &RsaKey) -> String {
    let mut signature = String::new();
    key.sign_base64(b"x", &mut signature).unwrap();
    signature
}

/// Asserts the error for a PEM file and for the Base64 of its DER, and that no message contains a part of it.
#[track_caller]
fn assert_is(pem: &str, expected: KeyError) {
    let body: String = pem.split("-----").nth(2).unwrap().split_whitespace().collect();
    let blanks = pem.replace('\n', " ");
    let escaped = pem.replace('\n', "\\n");
    for text in [pem, &body, &blanks, &escaped, &STANDARD.encode(pem)] {
        let error = error(text);
        assert_eq!(error, expected, "{text}");
        let message = error.to_string();
        assert!(!message.contains(&body[..12]) && message.len() < 250, "{message}");
    }
}

#[test]
fn the_error_states_which_key_or_certificate_the_text_is() {
    if is_missing("openssl") {
        return;
    }
    let folder = Folder::new("wrong_keys");
    let made = |arguments: &str| String::from_utf8(openssl(arguments)).unwrap();
    let key = folder.path("key.pem");
    openssl(&format!("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out {key}"));

    assert_is(&made(&format!("pkey -in {key} -pubout")), KeyError::PublicKey);
    assert_is(&made(&format!("rsa -in {key} -RSAPublicKey_out")), KeyError::PublicKey);
    let certificate = made(&format!("req -x509 -new -key {key} -subj /CN=test"));
    assert_is(&certificate, KeyError::Certificate);
    let request = made(&format!("req -new -key {key} -subj /CN=test"));
    assert_is(&request, KeyError::CertificateRequest);
    let request = request.replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST");
    assert_is(&request, KeyError::CertificateRequest);
    folder.write("certificate.pem", &certificate);
    let path = folder.path("certificate.pem");
    assert_is(&made(&format!("crl2pkcs7 -nocrl -certfile {path}")), KeyError::Certificate);

    let encrypted = made(&format!("pkcs8 -topk8 -in {key} -passout pass:x"));
    assert!(encrypted.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"), "{encrypted}");
    assert_is(&encrypted, KeyError::Encrypted);
    let legacy = made(&format!("rsa -in {key} -traditional -aes128 -passout pass:x"));
    assert!(legacy.contains("Proc-Type: 4,ENCRYPTED"), "{legacy}");
    for text in [
        &legacy,
        &legacy.replace('\n', "\r\n"),
        &legacy.replace('\n', "\\n"),
        &legacy.replace('\n', " "),
    ] {
        assert_eq!(error(text), KeyError::Encrypted, "{text}");
    }

    openssl(&format!(
        "pkcs12 -export -inkey {key} -in {path} -passout pass:x -out {}",
        folder.path("key.pfx")
    ));
    let pfx = std::fs::read(folder.path("key.pfx")).unwrap();
    let latin1: String = pfx.iter().map(|byte| char::from(*byte)).collect();
    for text in [STANDARD.encode(&pfx), latin1, String::from_utf8_lossy(&pfx).into_owned()] {
        assert_eq!(error(&text), KeyError::Pkcs12);
    }

    for (arguments, expected) in [
        ("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", "an EC key"),
        ("genpkey -algorithm ED25519", "an Ed25519 key"),
        ("genpkey -algorithm ED448", "an Ed448 key"),
        ("genpkey -algorithm X25519", "an X25519 key"),
        ("ecparam -name prime256v1 -genkey -noout", "an EC key"),
    ] {
        assert_is(&made(arguments), KeyError::NotRsa(expected));
    }
    let with_parameters = made("ecparam -name prime256v1 -genkey");
    assert!(with_parameters.starts_with("-----BEGIN EC PARAMETERS-----"), "{with_parameters}");
    assert!(matches!(error(&with_parameters), KeyError::NotRsa(_)));
    let pss = made("genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024");
    assert_is(&pss, KeyError::PssOnly);

    // A file with several parts: the usable key counts, and otherwise the error of the private key.
    let plain = folder.read("key.pem");
    assert!(RsaKey::from_text(&format!("{certificate}{encrypted}{plain}")).is_ok());
    assert_eq!(error(&format!("{certificate}{encrypted}")), KeyError::Encrypted);
    assert_eq!(error(&format!("{encrypted}{certificate}")), KeyError::Encrypted);
    assert_eq!(error(&format!("{request}{certificate}")), KeyError::Certificate);
}

#[test]
fn the_commands_in_the_messages_convert_the_key() {
    if is_missing("openssl") {
        return;
    }
    let folder = Folder::new("commands");
    let key = folder.path("KEY.pem");
    openssl(&format!("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out {key}"));
    let plain = RsaKey::from_text(&folder.read("KEY.pem")).unwrap();
    // The commands ask for a passphrase, so the tests append one.
    let convert = |error: KeyError, more: &str| {
        let message = error.to_string();
        let command = message.split('`').nth(1).unwrap();
        let command = command
            .replace("''", "")
            .split_whitespace()
            .map(|word| if word.contains('.') { folder.path(word) } else { word.to_owned() })
            .collect::<Vec<_>>()
            .join(" ");
        openssl(&format!("{} {more}", command.strip_prefix("openssl ").unwrap()));
    };

    openssl(&format!("pkcs8 -topk8 -in {key} -passout pass:x -out {}", folder.path("encrypted")));
    std::fs::rename(folder.path("encrypted"), &key).unwrap();
    convert(error(&folder.read("KEY.pem")), "-passin pass:x");
    let decrypted = RsaKey::from_text(&folder.read("DECRYPTED.pem")).unwrap();
    assert_eq!(signature(&decrypted), signature(&plain));

    let certificate = folder.path("certificate.pem");
    let decrypted = folder.path("DECRYPTED.pem");
    openssl(&format!("req -x509 -new -key {decrypted} -subj /CN=test -out {certificate}"));
    let pfx = folder.path("FILE.pfx");
    openssl(&format!(
        "pkcs12 -export -inkey {decrypted} -in {certificate} -passout pass:x -out {pfx}"
    ));
    convert(error(&STANDARD.encode(std::fs::read(&pfx).unwrap())), "-passin pass:x");
    let extracted = RsaKey::from_text(&folder.read("KEY.pem")).unwrap();
    assert_eq!(signature(&extracted), signature(&plain));

    openssl(&format!("pkey -in {decrypted} -outform DER -out {}", folder.path("KEY.der")));
    let binary = std::fs::read(folder.path("KEY.der")).unwrap();
    assert_eq!(error(&String::from_utf8_lossy(&binary)), KeyError::Binary);
    let latin1: String = binary.iter().map(|byte| char::from(*byte)).collect();
    assert_eq!(error(&latin1), KeyError::Binary);
    std::fs::remove_file(&key).unwrap();
    convert(KeyError::Binary, "");
    let converted = RsaKey::from_text(&folder.read("KEY.pem")).unwrap();
    assert_eq!(signature(&converted), signature(&plain));
}

#[test]
fn an_openssh_key_is_recognised_and_the_command_converts_it() {
    if is_missing("ssh-keygen") {
        return;
    }
    let folder = Folder::new("openssh");
    let copy = folder.path("COPY");
    run("ssh-keygen", &["-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", &copy]);
    assert_is(&folder.read("COPY"), KeyError::OpenSsh);
    let public = folder.read("COPY.pub");
    assert!(public.starts_with("ssh-rsa AAAA"), "{public}");
    for text in [&public, public.split(' ').nth(1).unwrap(), &format!("from=\"10.0.0.1\" {public}")]
    {
        assert_eq!(error(text), KeyError::PublicKey, "{text}");
    }
    assert!(KeyError::OpenSsh.to_string().contains("`ssh-keygen -p -N '' -m PEM -f COPY`"));
    run("ssh-keygen", &["-p", "-N", "", "-m", "PEM", "-f", &copy]);
    RsaKey::from_text(&folder.read("COPY")).unwrap();

    let other = folder.path("OTHER");
    run("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", &other]);
    assert!(matches!(error(&folder.read("OTHER")), KeyError::NotRsa(_)));
    assert_eq!(error(&folder.read("OTHER.pub")), KeyError::PublicKey);
}

/// A key that was created for these tests.
fn pkcs8() -> String {
    let file: serde_json::Value = serde_json::from_str(include_str!("rsa.json")).unwrap();
    file["pkcs8_pem"].as_str().unwrap().to_owned()
}

#[test]
fn text_that_is_not_a_key_is_refused_and_not_shown() {
    let pkcs8 = pkcs8();
    let utf16: String = pkcs8.chars().flat_map(|character| [character, '\0']).collect();
    for (text, expected) in [
        ("", KeyError::Empty),
        (" \r\n", KeyError::Empty),
        ("\u{feff}", KeyError::Empty),
        ("\"\"", KeyError::Empty),
        ("s3cret", KeyError::NotAKey),
        ("c2VjcmV0", KeyError::NotAKey),
        ("AQIDBAUGBwg=", KeyError::NotAKey),
        ("a pass phrase, with blanks!", KeyError::NotAKey),
        ("5f4dcc3b5aa765d61d8327deb882cf99", KeyError::NotAKey),
        ("3082025c02010002818100d4419ab7", KeyError::NotAKey),
        ("/run/secrets/private.pem", KeyError::Path),
        ("C:\\keys\\cube.key", KeyError::Path),
        (
            "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none",
            KeyError::OtherFormat("a PuTTY key file"),
        ),
        (
            r#"{"kty":"RSA","n":"1EGat1Wz","e":"AQAB","d":"J3_d"}"#,
            KeyError::OtherFormat("a JSON Web Key"),
        ),
        ("<RSAKeyValue><Modulus>1EGa</Modulus></RSAKeyValue>", KeyError::OtherFormat("an XML key")),
        ("/u3+7QAAAAIAAAAB", KeyError::OtherFormat("a Java key store")),
        ("MIACAQMwgAYJKoZIhvcNAQcBoIAkgA==", KeyError::Pkcs12),
        (
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF8=\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----",
            KeyError::OtherFormat("a PGP key"),
        ),
        (
            "---- BEGIN SSH2 PUBLIC KEY ----\nComment: x\nAAAAB3NzaC1yc2E=\n---- END SSH2 PUBLIC KEY ----",
            KeyError::PublicKey,
        ),
        ("-----BEGIN CERTIFICATE-----", KeyError::Certificate),
        ("-----BEGIN PRIVATE KEY-----\nMIICdg==\n-----END PRIVATE KEY-----", KeyError::Incomplete),
        ("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----", KeyError::Incomplete),
        ("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----", KeyError::NotAKey),
        (
            pkcs8.trim_end().trim_end_matches('-').trim_end_matches("END PRIVATE KEY"),
            KeyError::Incomplete,
        ),
        (&pkcs8[28..], KeyError::Incomplete),
        (&pkcs8[..300], KeyError::Incomplete),
        (
            &pkcs8.replacen("EA", "E\u{2026}", 1),
            KeyError::Character { line: 2, character: '\u{2026}' },
        ),
        (&pkcs8.replacen("Rrz\n", "Rr*\n", 1), KeyError::Character { line: 2, character: '*' }),
        (&utf16, KeyError::Binary),
        (&"MII".repeat(40_000), KeyError::Unusable),
        (&"-BEGIN-".repeat(20_000), KeyError::NotAKey),
        (&"-----BEGIN PRIVATE KEY-----\\".repeat(20_000), KeyError::Incomplete),
    ] {
        let error = error(text);
        let start: String = text.chars().take(40).collect();
        assert_eq!(error, expected, "{start}");
        let message = error.to_string();
        let is_shown = text.len() > 4 && message.contains(text);
        assert!(!is_shown && !message.contains("MIIC") && message.len() < 250, "{message}");
    }
}

/// A key of 352 bits. A SHA-1 signature needs 361.
const SHORT: &str = "MIHfAgEAAi0A93ZORXqi/JkBFnNJPk0XCnOWTklaLnMglZKKIHRWI5eyt123yA45V4LaUWcCAwEAAQIsIxAqSwHzci\
    Mj2lB/gkpeB2cVVwZhtofYu1igRey5DUn7DRbNGvnNic1mpTECFwD46vhbg+FPUx/k4KpxeOlRVdapZXU1AhcA/oC7\
    jtAIM25BUB3HZkIE3hEcwBTLqwIWJhlY4DEEWG7hr9ePXwThuVhJHe5wjQIWSSSQQtwQ708JoE/epcnlgjjizWVsnwIWVMpUpPUGBaQBrUPuMZ9EUlMkls/W8w==";

#[test]
fn a_damaged_or_short_key_is_refused() {
    let pem = pkcs8();
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = STANDARD.decode(&body).unwrap();
    // Each byte of the structure and of the numbers is changed once.
    for at in 0..der.len() {
        let mut damaged = der.clone();
        damaged[at] ^= 0x40;
        // A few parts are not used, such as the version. The signature is then unchanged.
        match RsaKey::from_text(&STANDARD.encode(&damaged)) {
            Ok(key) => {
                assert_eq!(signature(&key), signature(&RsaKey::from_text(&pem).unwrap()), "{at}")
            }
            Err(error) => assert!(!error.to_string().contains("MII"), "{at}: {error}"),
        }
    }
    for length in 0..der.len() {
        let error = error(&STANDARD.encode(&der[..length]));
        assert!(
            matches!(error, KeyError::Incomplete | KeyError::NotAKey | KeyError::Empty),
            "{length}: {error}"
        );
    }
    assert_eq!(error(&STANDARD.encode([&der[..], b"\n"].concat())), KeyError::Unusable);
    if !is_missing("openssl") {
        let many = openssl("genrsa -primes 3 2048");
        assert_eq!(error(&String::from_utf8(many).unwrap()), KeyError::Unusable);
    }
    let short = error(SHORT);
    assert_eq!(short, KeyError::TooShort(352));
    assert!(short.to_string().contains("352 bits"), "{short}");
}

/// Random texts of the parts from which keys are made.
#[test]
fn no_text_panics() {
    const PARTS: [&str; 24] = [
        "-----",
        "-",
        "\u{2014}",
        "BEGIN",
        "END",
        " ",
        "\n",
        "\\n",
        "\\",
        "\\u",
        "\\u003d",
        "\\u{6b27}",
        "PRIVATE KEY",
        "RSA",
        "MII",
        "CXAIBAAKB",
        "=",
        ":",
        "Proc-Type: 4,ENCRYPTED",
        "\u{feff}",
        "\u{6b27}",
        "\"",
        "ssh-rsa AAAA",
        "\0",
    ];
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap()
    };
    for _ in 0..50_000 {
        let text: String = (0..random() % 12).map(|_| PARTS[random() % PARTS.len()]).collect();
        for text in [STANDARD.encode(&text), text] {
            assert!(RsaKey::from_text(&text).is_err(), "{text}");
        }
    }
    for _ in 0..5_000 {
        let mut text: Vec<char> = pkcs8().chars().collect();
        for _ in 0..random() % 3 {
            let at = random() % text.len();
            let part = PARTS[random() % PARTS.len()].chars();
            text.splice(at..(at + random() % 3).min(text.len()), part);
        }
        let _ = RsaKey::from_text(&text.into_iter().collect::<String>());
    }
}
