//! The documented limits, and tokens that expire.

use std::time::Duration;

use linksfield_api::cube::Cube;
use linksfield_api::esim::{Credentials, Esim, MyEsimDetail};
use linksfield_sandbox::{SECRET, Sandbox};

use crate::raw::{Raw, Seen, request};

#[tokio::test]
async fn requests_and_connections_beyond_a_documented_limit_are_refused() {
    let sandbox = Sandbox::builder().limits(true).start().await.unwrap();
    let limits = sandbox.spec().family("cube").unwrap().limits;
    let bytes = request("POST", &cube_path(&sandbox), "{}");
    let mut connections = Vec::new();
    for _ in 0..limits.connections.unwrap() {
        let mut raw = Raw::connect(sandbox.address()).await;
        // The signature is missing.
        assert_ne!(raw.response(&bytes).await.status(), 429);
        connections.push(raw);
    }
    let mut further = Raw::connect(sandbox.address()).await;
    let refused = further.response(&bytes).await;
    assert_eq!(refused.status(), 429, "{refused:?}");
    let json = refused.json();
    assert_eq!(json["status"]["code"], "sandbox.limit", "{json}");
    assert!(refused.text().contains("3 concurrent connections"), "{}", refused.text());
    drop(connections);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    // The requests are sent together, so that a slow computer handles them within a second, too.
    let many = 200;
    further.send(&bytes.repeat(many)).await;
    let mut refused = Vec::new();
    for number in 0..many {
        match further.see().await {
            Seen::Response(response) if response.status() == 429 => {
                refused.push((number, response))
            }
            Seen::Response(_) => {}
            other => panic!("{other:?}"),
        }
    }
    let (number, refused) = &refused[0];
    assert!(*number >= usize::try_from(limits.per_second.unwrap()).unwrap());
    assert!(refused.text().contains("10 requests per second"), "{}", refused.text());
    let received = sandbox.received();
    let received = received.iter().find(|received| received.status == Some(429)).unwrap();
    assert!(received.refusal.as_ref().unwrap().starts_with("sandbox.limit: "));
    // Other families have no documented limits.
    for _ in 0..50 {
        let response = further.response(&request("POST", "/csss/package/queryOrder", "{}")).await;
        assert_ne!(response.status(), 429);
    }
    let unlimited = Sandbox::start().await.unwrap();
    let mut raw = Raw::connect(unlimited.address()).await;
    for _ in 0..50 {
        assert_ne!(raw.response(&bytes).await.status(), 429);
    }
}

/// Returns the path of a call of Cube that has no parameters in its path.
fn cube_path(sandbox: &Sandbox) -> String {
    let cube = sandbox.spec().family("cube").unwrap();
    let call = cube.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
    let mut posts = call.filter(|call| call.method.as_str() == "POST");
    let path = posts.find_map(|call| {
        let segments = call.path.segments.iter().map(|segment| match segment {
            linksfield_spec::PathSegment::Literal(text) => Some(text.as_str()),
            _ => None,
        });
        segments.collect::<Option<Vec<_>>>()
    });
    format!("/cube/{}", path.unwrap().join("/"))
}

fn esim(sandbox: &Sandbox) -> Esim {
    let expected =
        |name| sandbox.credential("esim", name).unwrap_or("buyer@example.com").to_owned();
    let credentials = Credentials {
        partner_code: expected("partner_code"),
        email: expected("email"),
        password: SECRET.into(),
    };
    Esim::builder(credentials).base_url(sandbox.base_url("esim")).build().unwrap()
}

async fn logins(sandbox: &Sandbox, calls: usize, pause: Duration) -> usize {
    let esim = esim(sandbox);
    for _ in 0..calls {
        esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await.unwrap();
        tokio::time::sleep(pause).await;
    }
    let received = sandbox.received();
    received.iter().filter(|received| received.call.as_deref() == Some("esim.login")).count()
}

#[tokio::test]
async fn a_token_expires_after_a_number_of_requests_or_a_time() {
    let sandbox = Sandbox::builder().token_uses(2).start().await.unwrap();
    assert_eq!(logins(&sandbox, 6, Duration::ZERO).await, 3);
    let lifetime = Duration::from_millis(400);
    let sandbox = Sandbox::builder().token_lifetime(lifetime).start().await.unwrap();
    assert_eq!(logins(&sandbox, 3, Duration::from_millis(450)).await, 3);
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(logins(&sandbox, 6, Duration::ZERO).await, 1);
}

#[tokio::test]
async fn a_clock_that_is_off_refuses_the_time_of_a_request() {
    let sandbox = Sandbox::builder().clock_skew(-580).start().await.unwrap();
    let credentials = linksfield_api::cube::Credentials {
        key_id: sandbox.credential("cube", "key_id").unwrap().to_owned(),
        private_key: linksfield_sandbox::PRIVATE_KEY.into(),
    };
    let cube = Cube::builder(credentials).base_url(sandbox.base_url("cube")).build().unwrap();
    let call = || cube.list_sims().page_no(1).page_size(1).send();
    call().await.unwrap();
    for (skew, side) in [(-700, "after"), (700, "before")] {
        sandbox.set_clock_skew(skew);
        call().await.unwrap_err();
        let received = sandbox.received().pop().unwrap();
        assert!(!received.done);
        let reason = received.reason.unwrap();
        assert!(reason.contains(&format!("600 seconds {side} the clock")), "{reason}");
    }
    // The time of the world is not the time of the clients.
    sandbox.set_clock_skew(0);
    sandbox.advance(Duration::from_secs(86_400));
    call().await.unwrap();
}
