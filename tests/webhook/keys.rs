//! The keys and secrets of a receiver, and their change.

use std::time::UNIX_EPOCH;

use linksfield_api::notification::Receiver;
use linksfield_api::webhook::ReceiveError;
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};
use linksfield_sign::VerifyError;

use super::{NOW, receiver, recharge, verify};

#[test]
fn keys_change_while_the_receiver_runs() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let signed_with = |secret: &str| recharge(&spec).secret(secret).build().unwrap();
    let old = signed_with(SECRET);
    let new = signed_with("the new value");
    verify(&receiver, &old).unwrap();
    assert!(verify(&receiver, &new).is_err());
    // Both values are valid until the old value is replaced.
    receiver.keys().add_key(KEY_ID, "the new value").unwrap();
    verify(&receiver, &old).unwrap();
    verify(&receiver, &new).unwrap();
    receiver.keys().replace_key(KEY_ID, "the new value").unwrap();
    assert!(verify(&receiver, &old).is_err());
    // A clone shares the keys.
    verify(&receiver.clone(), &new).unwrap();
    receiver.keys().remove_key(KEY_ID);
    assert!(matches!(verify(&receiver, &new), Err(ReceiveError::UnknownKey(_))));

    let older = |secret: &str| {
        let push = Push::builder(&spec, "mall_message_push").unwrap();
        push.secret(secret).build().unwrap()
    };
    receiver.keys().add_secret("second").unwrap();
    verify(&receiver, &older(SECRET)).unwrap();
    verify(&receiver, &older("second")).unwrap();
    receiver.keys().replace_secrets("third").unwrap();
    assert!(verify(&receiver, &older("second")).is_err());
    verify(&receiver, &older("third")).unwrap();
    let shown = format!("{receiver:?}");
    assert!(!shown.contains("third") && !shown.contains(SECRET), "{shown}");
}

/// Anyone can compute an HMAC with an empty key. HMAC pads a key with NUL, so a key of NUL bytes is equal to an empty
/// key.
#[test]
fn an_empty_key_is_refused() {
    for empty in ["", " ", "\n", "\0\0"] {
        assert!(Receiver::builder().key(KEY_ID, empty).build().is_err());
        assert!(Receiver::builder().secret(empty).build().is_err());
        assert!(Receiver::builder().key(KEY_ID, empty).key(KEY_ID, SECRET).build().is_err());
    }
    // After a refused change to an empty value, the old value is still valid.
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let keys = receiver.keys();
    assert!(keys.add_key(KEY_ID, "").unwrap_err().is_empty());
    assert!(keys.replace_key(KEY_ID, "").unwrap_err().is_empty());
    assert!(keys.add_secret("").unwrap_err().is_empty());
    assert!(keys.replace_secrets("").unwrap_err().is_empty());
    for kind in ["recharge_success", "mall_message_push"] {
        let push = || Push::builder(&spec, kind).unwrap().at(UNIX_EPOCH + NOW);
        verify(&receiver, &push().build().unwrap()).unwrap();
        let error = verify(&receiver, &push().secret("").build().unwrap()).unwrap_err();
        assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    }
}
