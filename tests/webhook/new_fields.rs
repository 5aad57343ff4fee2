//! Fields that Linksfield adds to an event with the older signature, whose rule does not define how they are signed.

use linksfield_api::notification::{Event, EventKind};
use linksfield_api::webhook::ReceiveError;
use linksfield_sign::VerifyError;

use super::{headers, receiver};

/// Signs a text with the `md5sum` command, as the older signature does.
fn older(text: &str) -> http::HeaderMap {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let script = "openssl dgst -md5 -binary | base64";
    let mut child = Command::new("sh")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    write!(child.stdin.take().unwrap(), "{text}sandbox-secret").unwrap();
    let digest = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    headers([("x-lf-md5", digest.trim())])
}

const DEVICES: &str = r#"{"devices":[{"deviceId":"89852022018041800192"}],"batch":[{"no":"7"}]}"#;

#[test]
fn the_error_names_the_new_field_and_not_the_documented_field() {
    let receiver = receiver().build().unwrap();
    for (body, name) in [
        (DEVICES, "batch"),
        (r#"{"batch":{"no":"7"},"devices":[{"deviceId":"89852022018041800192"}]}"#, "batch"),
        (r#"{"devices":[{"deviceId":"89852022018041800192"}],"total":"1"}"#, "total"),
        (r#"{"a":"1","devices":[{"deviceId":"89852022018041800192"}],"more":["x"]}"#, "more"),
        (r#"{"message_type":"T","received_at":"1","text_message":"x","tags":[{"a":"1"}]}"#, "tags"),
    ] {
        let error = receiver.verify(&older(""), body.as_bytes()).unwrap_err();
        assert!(matches!(&error, ReceiveError::NoReading(key) if key == name), "{body}: {error:?}");
        assert_eq!(error.status(), 400);
    }
}

#[test]
fn an_operator_can_permit_a_new_field() {
    let receiver = receiver().permit_field(EventKind::MallMessagePush, "batch").build().unwrap();
    for (text, has_field) in [
        ("no=7&deviceId=89852022018041800192&", true),
        (r#"batch=[{"no":"7"}]&deviceId=89852022018041800192&"#, true),
        ("deviceId=89852022018041800192&", false),
    ] {
        let push = receiver.verify(&older(text), DEVICES.as_bytes()).unwrap();
        let Event::MallMessagePush(event) = push.event() else { panic!("{push:?}") };
        assert_eq!(event.devices.len(), 1);
        assert_eq!(event.extra.get("batch").is_some(), has_field, "{text}");
        assert_eq!(push.json().as_str().contains("batch"), has_field, "{text}");
    }
    let error = receiver.verify(&older("deviceId=1&"), DEVICES.as_bytes()).unwrap_err();
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    // The field is permitted for one kind only, and no other field is permitted.
    for body in [
        r#"{"message_type":"T","received_at":"1","text_message":"x","batch":[{"a":"1"}]}"#
            .to_owned(),
        DEVICES.replace("batch", "other"),
    ] {
        let error = receiver.verify(&older(""), body.as_bytes()).unwrap_err();
        assert!(matches!(error, ReceiveError::NoReading(_)), "{error:?}");
    }
}
