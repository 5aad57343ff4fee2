//! Each push is handled once, and again if its handling has failed.

use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::notification::{Event, Receiver};
use linksfield_api::webhook::{
    ClaimState, Delivery, GuardError, GuardFuture, MemoryGuard, PushClaim, ReceiveError,
    ReplayGuard,
};
use linksfield_sandbox::{Push, SECRET, embedded_spec};
use linksfield_sign::VerifyError;

use super::{NOW, headers, headers_of, receiver, recharge, verify};

async fn receive(receiver: &Receiver, push: &Push) -> Result<Delivery<Event>, ReceiveError> {
    receiver.receive(&headers_of(push), push.body().as_bytes()).await
}

#[tokio::test]
async fn a_forged_stale_or_replayed_push_is_refused() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    let refused = async |push: Push| receive(&receiver, &push).await.unwrap_err();

    let error = refused(recharge(&spec).secret("another").build().unwrap()).await;
    assert!(matches!(error, ReceiveError::Signature(VerifyError::Mismatch)), "{error:?}");
    let error = refused(recharge(&spec).key_id("unknown").build().unwrap()).await;
    assert!(matches!(&error, ReceiveError::UnknownKey(id) if id == "unknown"), "{error:?}");
    assert_eq!(error.status(), 401);

    let day = Duration::from_secs(24 * 3600);
    let hours = Duration::from_secs(3600);
    let at = |time| recharge(&spec).at(time).build().unwrap();
    assert!(matches!(refused(at(UNIX_EPOCH + NOW - day - 2 * hours)).await, ReceiveError::Stale));
    assert!(matches!(refused(at(UNIX_EPOCH + NOW + hours)).await, ReceiveError::FromTheFuture));
    drop(receive(&receiver, &at(UNIX_EPOCH + NOW - day)).await.unwrap());

    // A push whose delivery was dropped is accepted again, because its handler has failed.
    let push = at(UNIX_EPOCH + NOW);
    drop(receive(&receiver, &push).await.unwrap());
    receive(&receiver, &push).await.unwrap().confirm().await.unwrap();
    let error = refused(push).await;
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
    assert_eq!(error.status(), 200);
}

/// A guard that fails, or that counts what is done with it.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>, Option<ClaimState>);

impl Recorder {
    fn note(&self, what: &str, push: &PushClaim) {
        self.0.lock().unwrap().push(format!("{what} {} {}", push.digest(), push.holder()));
    }

    fn steps(&self) -> Vec<String> {
        let steps = std::mem::take(&mut *self.0.lock().unwrap());
        steps.iter().map(|step| step.split(' ').next().unwrap().to_owned()).collect()
    }
}

impl ReplayGuard for Recorder {
    fn claim<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ClaimState> {
        self.note("claim", push);
        Box::pin(async { self.1.ok_or_else(|| GuardError::store("the database password is x")) })
    }

    fn confirm<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        self.note("confirm", push);
        Box::pin(async { Err(GuardError::Lost) })
    }

    fn release<'a>(&'a self, push: &'a PushClaim) -> GuardFuture<'a, ()> {
        self.note("release", push);
        Box::pin(async { Ok(()) })
    }

    fn abandon(&self, push: PushClaim) {
        self.note("abandon", &push);
    }
}

#[tokio::test]
async fn a_guard_that_fails_makes_the_sender_try_again() {
    let spec = embedded_spec().unwrap();
    let push = recharge(&spec).build().unwrap();
    let guard = Recorder::default();
    let failing = receiver().replay_guard(guard.clone()).build().unwrap();
    let error = receive(&failing, &push).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Guard(GuardError::Store(_))), "{error:?}");
    assert_eq!(error.status(), 503);
    // The message goes to the sender, and does not contain what the store reported.
    assert!(!error.to_string().contains("password"), "{error}");
    // The claim may have been stored before the guard failed.
    assert_eq!(guard.steps(), ["claim", "abandon"]);
    // A push without a replay protection does not need the guard.
    let older = Push::builder(&spec, "mall_message_push").unwrap().build().unwrap();
    receive(&failing, &older).await.unwrap().confirm().await.unwrap();
    assert_eq!(guard.steps(), [""; 0]);

    let guard = Recorder(Arc::default(), Some(ClaimState::Claimed));
    let losing = receiver().replay_guard(guard.clone()).build().unwrap();
    let error = receive(&losing, &push).await.unwrap().confirm().await.unwrap_err();
    assert!(matches!(error, ReceiveError::Guard(GuardError::Lost)), "{error:?}");
    assert_eq!(error.status(), 503);
    // What was handled is not abandoned, even if the confirmation fails or is cancelled.
    assert_eq!(guard.steps(), ["claim", "confirm"]);
    drop(receive(&losing, &push).await.unwrap().confirm());
    assert_eq!(guard.steps(), ["claim", "abandon"]);
    receive(&losing, &push).await.unwrap().release().await.unwrap();
    assert_eq!(guard.steps(), ["claim", "release"]);
    drop(receive(&losing, &push).await.unwrap());
    assert_eq!(guard.steps(), ["claim", "abandon"]);
}

#[tokio::test]
async fn receivers_that_share_a_guard_handle_each_push_once() {
    let spec = embedded_spec().unwrap();
    let guard = Arc::new(MemoryGuard::default());
    let receivers: Vec<Receiver> =
        (0..3).map(|_| receiver().replay_guard(Arc::clone(&guard)).build().unwrap()).collect();
    let push = recharge(&spec).build().unwrap();
    let delivery = receive(&receivers[0], &push).await.unwrap();
    assert_eq!(delivery.digest().map(str::len), Some(28));
    for receiver in &receivers {
        let error = receive(receiver, &push).await.unwrap_err();
        assert!(matches!(error, ReceiveError::InProgress), "{error:?}");
        assert_eq!(error.status(), 503);
    }
    // Verification alone claims nothing, and the claim can follow later.
    let verified = verify(&receivers[1], &push).unwrap();
    delivery.release().await.unwrap();
    let delivery = receivers[1].claim(verified).await.unwrap();
    delivery.confirm().await.unwrap();
    for receiver in &receivers {
        let error = receive(receiver, &push).await.unwrap_err();
        assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
    }
}

#[tokio::test]
async fn a_claim_expires_with_its_lease() {
    let spec = embedded_spec().unwrap();
    let now = Arc::new(Mutex::new(UNIX_EPOCH + NOW));
    let clock = Arc::clone(&now);
    let lease = Duration::from_secs(30);
    let receiver =
        receiver().claim_lease(lease).clock(move || *clock.lock().unwrap()).build().unwrap();
    let push = recharge(&spec).build().unwrap();
    let slow = receive(&receiver, &push).await.unwrap();
    *now.lock().unwrap() += lease;
    assert!(matches!(receive(&receiver, &push).await, Err(ReceiveError::InProgress)));
    *now.lock().unwrap() += Duration::from_millis(1);
    let second = receive(&receiver, &push).await.unwrap();
    // The slow handler learns that its push may be handled twice.
    let error = slow.confirm().await.unwrap_err();
    assert!(matches!(error, ReceiveError::Guard(GuardError::Lost)), "{error:?}");
    second.confirm().await.unwrap();
    assert!(matches!(receive(&receiver, &push).await, Err(ReceiveError::Replayed)));
}

/// A push that arrives many times at once, on several threads.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_simultaneous_copies_one_is_delivered() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().build().unwrap();
    for round in 0..20 {
        let push =
            Arc::new(recharge(&spec).body(format!("{{\"round\":{round}}}")).build().unwrap());
        let tasks: Vec<_> = (0..32)
            .map(|_| {
                let (receiver, push) = (receiver.clone(), Arc::clone(&push));
                tokio::spawn(async move {
                    match receive(&receiver, &push).await {
                        Ok(delivery) => {
                            tokio::task::yield_now().await;
                            delivery.confirm().await.unwrap();
                            1
                        }
                        Err(ReceiveError::InProgress | ReceiveError::Replayed) => 0,
                        Err(other) => panic!("{other:?}"),
                    }
                })
            })
            .collect();
        let mut delivered = 0;
        for task in tasks {
            delivered += task.await.unwrap();
        }
        assert_eq!(delivered, 1);
    }
}

/// Equal content has the same digest in both forms of the older signature, and another digest under another content.
#[test]
fn the_digest_of_the_older_signature_does_not_depend_on_its_form() {
    let receiver = receiver().build().unwrap();
    // printf '%s' 'text_message=see you ?&sandbox-secret' | md5sum | cut -d' ' -f1 | tr -d '\n' | base64
    for digest in ["iI/T+uV66ozAwdO/X9xRog==", "ODg4ZmQzZmFlNTdhZWE4Y2MwYzFkM2JmNWZkYzUxYTI="] {
        let headers = headers([("x-lf-md5", digest)]);
        let push = receiver.verify(&headers, br#"{"text_message":"see you ?"}"#).unwrap();
        assert_eq!(push.digest(), Some("iI/T+uV66ozAwdO/X9xRog=="));
        assert!(!push.is_replay_protected());
    }
}

#[tokio::test]
async fn a_delivery_states_whether_it_is_protected_against_replay() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().allow_unsigned().build().unwrap();
    let unsigned = Push::builder(&spec, "mall_message_push").unwrap().unsigned().build().unwrap();
    let older = Push::builder(&spec, "mall_message_push").unwrap().build().unwrap();
    for (push, is_protected) in
        [(unsigned, false), (older, false), (recharge(&spec).build().unwrap(), true)]
    {
        let delivery = receive(&receiver, &push).await.unwrap();
        assert_eq!(delivery.is_replay_protected(), is_protected);
        assert_eq!(delivery.sent().is_some(), is_protected);
        delivery.confirm().await.unwrap();
        match (receive(&receiver, &push).await, is_protected) {
            (Err(ReceiveError::Replayed), true) | (Ok(_), false) => {}
            (other, _) => panic!("{other:?}"),
        }
    }
}

/// The id of the key is not signed. A copy with the id of another key that has the same value is still a replay.
#[tokio::test]
async fn a_replay_is_recognised_by_its_digest() {
    let spec = embedded_spec().unwrap();
    let receiver = receiver().key("the same key", SECRET).build().unwrap();
    receive(&receiver, &recharge(&spec).build().unwrap()).await.unwrap().confirm().await.unwrap();
    let copy = recharge(&spec).key_id("the same key").build().unwrap();
    let error = receive(&receiver, &copy).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
    // The canonical form of the body is signed, so the same body in another form is a replay as well.
    let push = recharge(&spec).body(r#"{"a":{"x":1,"y":"欧"},"b":"2"}"#).build().unwrap();
    receive(&receiver, &push).await.unwrap().confirm().await.unwrap();
    let body = br#" {"b":"2", "a":{"y":"\u6b27","x":1}}"#;
    let error = receiver.receive(&headers_of(&push), body).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Replayed), "{error:?}");
}

#[tokio::test]
async fn without_a_maximum_age_pushes_are_remembered_forever() {
    let spec = embedded_spec().unwrap();
    let year = Duration::from_secs(365 * 24 * 3600);
    for max_age in [None, Some(Duration::MAX), Some(Duration::from_secs(u64::MAX / 2))] {
        let now = Arc::new(Mutex::new(UNIX_EPOCH + NOW));
        let clock = Arc::clone(&now);
        let receiver =
            receiver().max_age(max_age).clock(move || *clock.lock().unwrap()).build().unwrap();
        let push = recharge(&spec).build().unwrap();
        receive(&receiver, &push).await.unwrap().confirm().await.unwrap();
        *now.lock().unwrap() += 10 * year;
        let error = receive(&receiver, &push).await.unwrap_err();
        assert!(matches!(error, ReceiveError::Replayed), "{max_age:?}: {error:?}");
        // Another push of the same age is accepted.
        let another = recharge(&spec).body(r#"{"another":1}"#).build().unwrap();
        drop(receive(&receiver, &another).await.unwrap());
    }
}

/// A replay at the last moment before a push is too old is still recognised.
#[tokio::test]
async fn a_push_is_remembered_until_it_is_too_old() {
    let spec = embedded_spec().unwrap();
    let (minute, max_age) = (Duration::from_secs(60), Duration::from_secs(3600));
    let now = Arc::new(Mutex::new(UNIX_EPOCH + NOW));
    let clock = Arc::clone(&now);
    let receiver =
        receiver().max_age(Some(max_age)).clock(move || *clock.lock().unwrap()).build().unwrap();
    // The push is as far in the future as the receiver allows.
    let push = recharge(&spec).at(UNIX_EPOCH + NOW + 10 * minute).build().unwrap();
    receive(&receiver, &push).await.unwrap().confirm().await.unwrap();
    *now.lock().unwrap() += 10 * minute + max_age;
    assert!(matches!(receive(&receiver, &push).await, Err(ReceiveError::Replayed)));
    *now.lock().unwrap() += Duration::from_millis(1);
    assert!(matches!(receive(&receiver, &push).await, Err(ReceiveError::Stale)));
}
