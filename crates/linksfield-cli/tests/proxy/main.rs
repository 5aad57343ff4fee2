//! Proves what `linksfield proxy` does for a program: the proxy runs as a child process with a real sandbox, and its clients
//! are Python and bare sockets.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod hostile;
mod operations;
mod support;

use std::fs;
use std::io::Write as _;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use support::{DEVICE, ORDER, Proxy, Response, Shop, held_up};

/// Runs the Python client, and returns its responses. Returns `None` if Python is not installed, which it must be where the
/// environment variable `CI` is set.
fn python(proxy: &Proxy, what: &str) -> Option<Vec<Value>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/proxy/client.py");
    let import = Command::new("python3").args(["-c", "import requests"]).output();
    let is_installed = import.is_ok_and(|output| output.status.success());
    let hint = "install the packages `python3` and `python3-requests`";
    assert!(is_installed || std::env::var_os("CI").is_none(), "{hint}");
    if !is_installed {
        eprintln!("skipped: {hint}");
        return None;
    }
    let mut command = Command::new("python3");
    // Python writes no compiled files into the source folder.
    command.arg("-B").arg(script).arg(format!("http://{}", proxy.address));
    let output =
        command.arg(proxy.start["token_file"].as_str().unwrap()).arg(what).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[test]
fn a_python_program_orders_and_finds_its_order_without_a_signer() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-write", "csss.order_package"]);
    let Some(responses) = python(&proxy, "shop") else { return };
    let body = |index: usize| -> Value {
        serde_json::from_str(responses[index]["body"].as_str().unwrap()).unwrap()
    };
    let operations = ["order_package", "query_order", "query_device", "list_sims", "list_sims"];
    for (response, operation) in responses.iter().zip(operations) {
        assert_eq!(response["status"], 200, "{response}");
        let named = response["linksfield-operation"].as_str().unwrap();
        assert!(named.ends_with(&format!(".{operation}")), "{response}");
        let outcome = if operation == "order_package" { "executed" } else { "succeeded" };
        assert_eq!(response["linksfield-outcome"], outcome, "{response}");
    }
    let order = body(0)["data"]["order_id"].as_str().unwrap().to_owned();
    assert!(responses[1]["body"].as_str().unwrap().contains(&order), "{}", responses[1]);
    assert_eq!(body(3), body(4));
    assert_eq!(shop.orders(), 1);
    // The bodies are those of the server, byte for byte.
    let received = shop.sandbox.received();
    for (response, received) in responses.iter().zip(&received) {
        assert_eq!(response["body"].as_str().unwrap().as_bytes(), received.response_body);
    }
    // No line of the log has a value of a call.
    proxy.line("cube.list_sims");
    let log = proxy.log().join("\n");
    assert!(!log.contains("89852022018041800192") && !log.contains(&order), "{log}");
    assert!(!log.contains(proxy.token.as_deref().unwrap()), "{log}");
}

#[test]
fn a_write_that_no_argument_allows_is_not_sent() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-write", "csss.renew-package"]);
    for path in ["/csss/order_package", "/csss/order-package", "/csss/package/orderPackage"] {
        let refused = proxy.post(path, ORDER);
        assert_eq!((refused.status, refused.problem().as_str()), (403, "write-not-allowed"));
        assert_eq!(refused.outcome(), "not-executed");
        assert_eq!(refused.header("linksfield-operation"), "csss.order_package");
        assert!(refused.body.contains("--allow-write csss.order_package"), "{}", refused.body);
    }
    assert!(shop.sandbox.received().is_empty());
    assert_eq!(proxy.start["writes"], serde_json::json!(["csss.renew_package"]));
    for (value, reason) in [
        ("csss.order_pakage", "csss.order_package"),
        ("csss.query_order", "a read"),
        ("cube.send_sms", "would not serve the family `cube`, but only csss"),
    ] {
        let wrong = shop
            .command(&["--profile", "sandbox", "proxy", "csss", "--allow-write", value])
            .output()
            .unwrap();
        assert_eq!(wrong.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&wrong.stderr).contains(reason), "{wrong:?}");
    }
}

/// Whatever happens after a write was sent, the program learns that the outcome is uncertain, by a status that HTTP
/// libraries do not repeat, and the proxy sends nothing again.
#[test]
fn an_uncertain_write_is_stated_and_repeated_by_nobody() {
    let faults = [
        "drop-after",
        "reset-after",
        "status 503, after-doing, header Retry-After=1",
        "gateway-page 502",
        "broken-json",
        "truncate 50%",
        "status 302, after-doing, header Location=http://127.0.0.1:9/",
        "malformed-http",
    ];
    for fault in faults {
        let shop = Shop::new();
        shop.fault(&format!("csss.order_package: {fault}"));
        let proxy = shop.proxy(&["--allow-writes"]);
        let uncertain = proxy.post("/csss/order_package", ORDER);
        assert_eq!(
            (uncertain.status, uncertain.outcome()),
            (424, "uncertain"),
            "{fault}: {uncertain:?}"
        );
        assert_eq!(uncertain.header("linksfield-check"), "csss.query_order", "{fault}");
        assert_eq!(
            (uncertain.header("retry-after"), uncertain.header("location")),
            ("", ""),
            "{fault}"
        );
        assert_eq!(shop.order_requests(), 1, "{fault}");
        assert_eq!(proxy.line("\"response\"")["outcome"], "uncertain");
        // With a library that repeats whatever may be repeated.
        let Some(responses) = python(&proxy, "retrying") else { return };
        assert_eq!((&responses[0]["status"], responses.len()), (&Value::from(424), 1), "{fault}");
        assert_eq!(shop.order_requests(), 2, "{fault}");
    }
}

#[test]
fn a_refused_write_and_a_failed_read_are_stated_with_the_body_of_the_server() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-writes"]);
    shop.fault("csss.order_package: status 403, body closed, first 1");
    shop.fault("csss.query_device: status 503, first 1, header Retry-After=7, header Set-Cookie=a=b, header X-Request-Id=r1");
    let refused = proxy.post("/csss/order_package", ORDER);
    assert_eq!((refused.status, refused.outcome()), (403, "not-executed"), "{refused:?}");
    assert_eq!((refused.header("linksfield-status"), refused.body.as_str()), ("403", "closed"));
    let failed = proxy.post("/csss/query_device", DEVICE);
    assert_eq!((failed.status, failed.outcome()), (503, "failed"));
    assert_eq!((failed.header("retry-after"), failed.header("set-cookie")), ("7", ""));
    assert_eq!(failed.header("linksfield-request-id"), "r1");
    let language = proxy.request("POST", "/csss/query_device", Some(DEVICE));
    let language = language.replace("Content-Type", "Accept-Language: en-us\r\nContent-Type");
    let repeated = proxy.raw(language.as_bytes()).unwrap();
    assert_eq!((repeated.status, repeated.outcome()), (200, "succeeded"));
    assert_eq!(shop.sandbox.received()[2].headers["accept-language"], "en-US");
    assert_eq!(shop.sandbox.received().len(), 3, "the proxy repeats no read either");
}

#[test]
fn failures_before_and_without_a_response_have_their_own_problems() {
    let shop = Shop::new();
    let unreachable = shop.proxy(&["csss", "--base-url", "http://127.0.0.1:9", "--allow-writes"]);
    let not_sent = unreachable.post("/csss/order_package", ORDER);
    assert_eq!((not_sent.status, not_sent.outcome()), (502, "not-executed"));
    assert_eq!(not_sent.problem(), "not-sent");
    shop.fault("csss: stall");
    // Enough to connect and to send, on a busy machine as well.
    let proxy = shop.proxy(&["--timeout", "3", "--allow-writes"]);
    let late = proxy.post("/csss/query_device", DEVICE);
    assert_eq!((late.status, late.outcome()), (504, "failed"));
    assert_eq!(late.problem(), "no-response-in-time");
    let late = proxy.post("/csss/order_package", ORDER);
    assert_eq!((late.status, late.outcome()), (424, "uncertain"));
    assert_eq!(late.problem(), "uncertain");
    assert_eq!(late.json()["check"]["operation"], "csss.query_order");
}

/// A program that gives up does not cancel its write half-way, and the log has the outcome.
#[test]
fn a_write_is_completed_after_its_program_has_disconnected() {
    let shop = Shop::new();
    let slow = shop.fault("csss.order_package: delay 2s");
    let proxy = shop.proxy(&["--allow-writes"]);
    let mut stream = proxy.connect();
    let request = proxy.request("POST", "/csss/order_package", Some(ORDER));
    stream.write_all(request.as_bytes()).unwrap();
    held_up(&slow, 1);
    drop(stream);
    let line = proxy.line("csss.order_package");
    assert_eq!((&line["outcome"], &line["disconnected"]), (&"executed".into(), &true.into()));
    assert_eq!((shop.orders(), shop.order_requests()), (1, 1));
}

#[test]
fn more_calls_than_the_limits_allow_wait_or_are_refused_before_they_are_sent() {
    let shop = Shop::new();
    let delay = shop.fault("csss.query_device: delay 2s");
    let proxy = shop.proxy(&["--concurrency", "1", "--queue", "1"]);
    let mut responses: Vec<Response> = thread::scope(|scope| {
        let call = || scope.spawn(|| proxy.post("/csss/query_device", DEVICE));
        let running = call();
        held_up(&delay, 1);
        // Either of the two waits, and the other one is refused.
        let calls = [running, call(), call()];
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    responses.sort_by_key(|response| response.status);
    let statuses: Vec<u16> = responses.iter().map(|response| response.status).collect();
    assert_eq!(statuses, [200, 200, 429]);
    assert_eq!(
        (responses[2].problem().as_str(), responses[2].header("retry-after")),
        ("busy", "1")
    );
    assert_eq!(shop.sandbox.received().len(), 2);
    shop.sandbox.clear_faults();
    let slow = shop.proxy(&["--rate", "2"]);
    let begun = Instant::now();
    for _ in 0..3 {
        assert_eq!(slow.post("/csss/query_device", DEVICE).status, 200);
    }
    assert!(begun.elapsed() > Duration::from_millis(1000), "{:?}", begun.elapsed());
    let short = shop.proxy(&["--rate", "1", "--timeout", "1"]);
    let late = thread::scope(|scope| {
        let calls: Vec<_> =
            (0..4).map(|_| scope.spawn(|| short.post("/csss/query_device", DEVICE))).collect();
        let responses = calls.into_iter().map(|call| call.join().unwrap());
        responses
            .filter(|response| response.status == 429)
            .map(|response| response.problem())
            .collect::<Vec<_>>()
    });
    assert!(late.len() >= 2 && late.iter().all(|problem| problem == "limit"), "{late:?}");
}

#[test]
#[cfg(unix)]
fn a_proxy_that_is_asked_to_stop_completes_its_calls() {
    let shop = Shop::new();
    let delay = shop.fault("csss.order_package: delay 3s");
    let proxy = shop.proxy(&["--allow-writes", "--concurrency", "1"]);
    let (running, waiting) = thread::scope(|scope| {
        let running = scope.spawn(|| proxy.post("/csss/order_package", ORDER));
        held_up(&delay, 1);
        let mut waiting = proxy.begin("/csss/order_package", ORDER);
        waiting.write_all(ORDER.as_bytes()).unwrap();
        proxy.terminate();
        (running.join().unwrap(), Response::read(&mut waiting).unwrap())
    });
    assert_eq!((running.status, running.outcome()), (200, "executed"), "{running:?}");
    assert_eq!((waiting.status, waiting.problem().as_str()), (503, "stopping"));
    assert_eq!(shop.order_requests(), 1);
    let (code, log) = proxy.end();
    assert_eq!(code, Some(0), "{log:?}");
    let last: Value = serde_json::from_str(log.last().unwrap()).unwrap();
    assert_eq!((&last["event"], &last["calls"]), (&"stopped".into(), &1.into()));
    assert!(log.iter().any(|line| line.contains("still running: 1")), "{log:?}");
}

#[test]
#[cfg(unix)]
fn a_second_signal_interrupts_the_calls_and_the_log_names_them() {
    let shop = Shop::new();
    let stall = shop.fault("csss: stall");
    let proxy = shop.proxy(&["--allow-writes"]);
    let begin = |path: &str, body: &str| {
        let mut stream = proxy.connect();
        let request = proxy.request("POST", path, Some(body));
        stream.write_all(request.as_bytes()).unwrap();
        stream
    };
    let _streams = (begin("/csss/order_package", ORDER), begin("/csss/query_device", DEVICE));
    held_up(&stall, 2);
    proxy.terminate();
    proxy.line("stopping");
    proxy.terminate();
    let (code, log) = proxy.end();
    assert_eq!(code, Some(5), "{log:?}");
    // Every line is JSON, also the last.
    let log: Vec<Value> = log.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut interrupted: Vec<_> = log
        .iter()
        .filter(|line| line["event"] == "interrupted")
        .map(|line| format!("{} {} {}", line["operation"], line["outcome"], line["check"]))
        .collect();
    interrupted.sort();
    assert_eq!(
        interrupted,
        [
            r#""csss.order_package" "uncertain" "csss.query_order""#,
            r#""csss.query_device" "failed" null"#
        ]
    );
    let last = log.last().unwrap();
    assert_eq!((&last["event"], &last["interrupted"]), (&"stopped".into(), &2.into()));
    assert_eq!((&last["calls"], &last["uncertain"]), (&2.into(), &1.into()));
    assert!(last["message"].as_str().unwrap().contains("interrupted calls: 2"), "{last}");
}

#[test]
fn programs_need_the_token_which_only_its_owner_can_read() {
    let shop = Shop::new();
    let mut proxy = shop.proxy(&[]);
    let file = shop.home.path().join(".config/linksfield/proxy-token");
    assert_eq!(proxy.start["token_file"].as_str(), file.to_str());
    let right = proxy.token.clone();
    assert_eq!(proxy.post("/csss/query_device", DEVICE).status, 200);
    for wrong in [None, Some("0".repeat(64)), right.as_ref().map(|token| token[1..].to_owned())] {
        proxy.token = wrong;
        let refused = proxy.post("/csss/query_device", DEVICE);
        assert_eq!((refused.status, refused.problem().as_str()), (401, "token"));
        assert_eq!(refused.header("www-authenticate"), "Bearer");
        assert_eq!(proxy.call("GET", "/", None).status, 401);
    }
    // The token is the same after a restart.
    assert_eq!(shop.proxy(&[]).token, right);
    assert_eq!(shop.sandbox.received().len(), 1);

    let open = shop.proxy(&["--no-token"]);
    assert_eq!(
        (&open.start["token"], open.post("/csss/query_device", DEVICE).status),
        (&"none".into(), 200)
    );
    let fixed = ["--profile", "sandbox", "-o", "json", "proxy", "--bind", "127.0.0.1:0"];
    let mut command = shop.command(&fixed);
    command.env("LINKSFIELD_PROXY_TOKEN", "a-token-of-the-container");
    let mut own = Proxy::start(command);
    assert_eq!(own.start["token"], "variable");
    own.token = Some("a-token-of-the-container".to_owned());
    assert_eq!(own.call("GET", "/", None).status, 200);

    let run = |arguments: &[&str]| {
        let output = shop
            .command(&[&["--profile", "sandbox", "proxy"], arguments].concat())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let short = shop.home.path().join("short");
    fs::write(&short, "short").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let (code, error) = run(&["--token-file", short.to_str().unwrap()]);
        assert!(code == Some(1) && error.contains("chmod 600"), "{error}");
        fs::set_permissions(&short, fs::Permissions::from_mode(0o600)).unwrap();
    }
    let (code, error) = run(&["--token-file", short.to_str().unwrap()]);
    assert!(code == Some(2) && error.contains("at least 16"), "{error}");
    let (code, error) = run(&["--bind", "0.0.0.0:0"]);
    assert!(code == Some(2) && error.contains("--allow-remote"), "{error}");
    let (code, error) = run(&["--bind", "0.0.0.0:0", "--allow-remote", "--no-token"]);
    assert!(code == Some(2) && error.contains("--no-token"), "{error}");
    let (code, error) = run(&["--bind", &proxy.address.to_string()]);
    assert!(code == Some(1) && error.contains("is in use"), "{error}");
    let bare = shop.command(&["proxy", "--bind", "127.0.0.1:0"]).output().unwrap();
    let error = String::from_utf8(bare.stderr).unwrap();
    assert!(
        bare.status.code() == Some(2) && error.contains("no family has credentials"),
        "{error}"
    );
    let named = shop.command(&["proxy", "csss", "--bind", "127.0.0.1:0"]).output().unwrap();
    let error = String::from_utf8(named.stderr).unwrap();
    assert!(error.contains("LINKSFIELD_CSSS_SECRET"), "{error}");
}
