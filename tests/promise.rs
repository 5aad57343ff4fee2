//! Proves the promise of the project: to add an endpoint or a family, only `spec/` has to be edited.
//!
//! The test adds the YAML file of an invented endpoint and the folder of an invented family to a copy of the spec, and
//! runs the generator. The family has a signature and shapes that no shipped family has: HMAC-SHA256 over a text with
//! the digest of the body, PATCH, responses without content, a cursor, a multipart upload, a CSV file, a map, a union,
//! `null`, and events that are recognised by a value. The test then compiles a small consumer against the result. The
//! consumer makes the calls on a sandbox that serves the same spec, and on a bare socket, whose requests are checked by
//! Python. Apart from what the generator writes, the client crate is copied without a change.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use linksfield_sandbox::{Push, Sandbox};
use linksfield_tests::bare_server::{Server, ok, response};
use linksfield_tests::{Scratch, copy};
use serde_json::{Value, json};
use xtask::gen_command::{self, Options};

/// What the consumer prints.
const PRINTED: &str = r#"8100000000012000423 since 1743053437745
refused: sandbox.signature
-- sandbox
S1 {"data": 5} email s1@depot.example
S2 {} phone 8613800000000
P1
S1 used 1024
S,2 used 0
-- socket
S1 {"data": 5} email a@depot.example
S2 {} another contact: {"kind":"fax","line":3}
P2
S9 used 9
-- pushes
S1 changed
S2 was removed
another event: Unknown(Json(an object of 37 bytes))
refused: the signature does not match the text and the key
"#;

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_and_a_family_are_added_by_yaml_alone() {
    let workspace = xtask::workspace();
    let scratch = Scratch::new("promise").unwrap();
    let spec = scratch.path().join("spec");
    copy(&workspace.join("spec"), &spec).unwrap();
    fs::copy(workspace.join("tests/promise/freeze_card.yaml"), spec.join("csss/freeze_card.yaml"))
        .unwrap();
    copy(&workspace.join("tests/promise/depot"), &spec.join("depot")).unwrap();
    copy_workspace(&workspace, scratch.path());

    let out = scratch.path().join("crates/linksfield-api/src/generated");
    fs::remove_dir_all(&out).unwrap();
    let options = Options {
        spec: spec.clone(),
        out,
        catalog: None,
        stamps: None,
        check: false,
        verbose: false,
        color: false,
    };
    gen_command::run(&options).unwrap();
    // The generator has also listed the family in the manifest. Nothing is left to do.
    gen_command::run(&Options { check: true, ..options }).unwrap();

    let sandbox = Sandbox::builder()
        .spec_dir(&spec)
        .credential("depot", "secret", "depot-secret")
        .start()
        .await
        .unwrap();
    let socket = socket().await;
    let pushes = scratch.path().join("pushes.json");
    fs::write(&pushes, signed_pushes(&sandbox)).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "consumer", "--"])
        .args([sandbox.base_url("csss"), sandbox.base_url("depot"), socket.url() + "/v1"])
        .arg(&pushes)
        .current_dir(scratch.path())
        .env("CARGO_TARGET_DIR", workspace.join("target/promise"))
        .output()
        .unwrap();
    assert_eq!(printed(&output), PRINTED);

    let received = sandbox.received();
    command_line(&scratch, &sandbox);
    proxy(&scratch, &sandbox);
    tools(&scratch, &sandbox);
    listen(&scratch, &sandbox).await;
    assert_eq!(received[0].call.as_deref(), Some("csss.freeze_card"));
    assert_eq!(received[0].path, "/csss/card/8100000000012000423/freeze");
    assert!(received[1].refusal.as_ref().unwrap().starts_with("sandbox.signature"));
    let calls = received[2..].iter().map(|one| (one.call.as_deref().unwrap(), one.refusal.clone()));
    let expected = [
        // The sandbox returns one station on each page.
        ("depot.list_stations", None),
        ("depot.list_stations", None),
        ("depot.update_station", None),
        ("depot.update_station", None),
        ("depot.upload_photo", None),
        ("depot.export_usage", None),
    ];
    assert_eq!(calls.collect::<Vec<_>>(), expected);

    let requests = scratch.path().join("requests");
    fs::create_dir(&requests).unwrap();
    for (number, request) in socket.received().iter().enumerate() {
        fs::write(requests.join(number.to_string()), request).unwrap();
    }
    let checked = Command::new("python3")
        .arg(workspace.join("tests/promise/verify.py"))
        .arg(&requests)
        .output()
        .expect("python3 is installed");
    assert_eq!(printed(&checked), "6 requests\n");
}

/// The new operations are commands, with help, and their calls succeed. The new write can be made for each row of a file.
fn command_line(scratch: &Scratch, sandbox: &Sandbox) {
    let run = |arguments: &[&str]| printed(&program(scratch, sandbox, arguments).output().unwrap());
    let help = run(&["csss", "freeze-card", "--help"]);
    assert!(help.contains("--card-id <ICCID>") && help.contains("a write"), "{help}");
    let card = ["csss", "freeze-card", "--card-id", "8100000000012000423", "--reasons", "lost"];
    run(&[&["--profile", "sandbox"], &card[..], &["--yes"]].concat());
    let (rows, journal) = (scratch.path().join("cards.csv"), scratch.path().join("bulk.db"));
    fs::write(&rows, "Card ID,Reasons\n8100000000012000423,lost\n8100000000012000431,lost\n")
        .unwrap();
    let bulk = ["--profile", "sandbox", "bulk", "run", "csss.freeze-card", rows.to_str().unwrap()];
    let checked =
        run(&[&bulk[..], &["--dry-run", "--database", journal.to_str().unwrap()]].concat());
    assert!(checked.contains("csss.freeze_card") && checked.contains("2 rows"), "{checked}");
    let url = sandbox.base_url("depot");
    let list = ["depot", "list-stations", "--base-url", &url, "--all", "-o", "ndjson"];
    assert_eq!(run(&list).lines().count(), 2);
}

/// The proxy of the command line serves the new operations, by name and by path, whatever their bodies are.
fn proxy(scratch: &Scratch, sandbox: &Sandbox) {
    let url = sandbox.base_url("depot");
    let csss = ["--profile", "sandbox", "proxy", "csss", "--allow-write", "csss.freeze_card"];
    let depot = ["proxy", "depot", "--allow-writes", "--base-url", &url];
    let by_path = "PUT /csss/card/8100000000012000423/freeze";
    let card = r#"{"card_id":"8100000000012000423","reasons":["lost"]}"#;
    let (executed, succeeded) = ("executed", "succeeded");
    for (arguments, calls) in [
        (
            &csss[..],
            &[
                (by_path, r#"{"reasons":["lost"]}"#, "200 OK", "csss.freeze_card", executed),
                ("POST /csss/freeze-card", card, "200 OK", "csss.freeze_card", executed),
            ][..],
        ),
        (
            &depot,
            &[
                ("GET /depot/stations", "", "200 OK", "depot.list_stations", succeeded),
                (
                    "PATCH /depot/stations/S1",
                    r#"{"limits":{"data":5},"note":null}"#,
                    "204 No Content",
                    "depot.update_station",
                    executed,
                ),
                ("POST /depot/export_usage", "{}", "200 OK", "depot.export_usage", succeeded),
            ],
        ),
    ] {
        let mut child = program(scratch, sandbox, arguments)
            .args(["--bind", "127.0.0.1:0", "--no-token", "--output", "json"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut start = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut start).unwrap();
        let start: serde_json::Value = serde_json::from_str(&start).unwrap();
        let address = start["url"].as_str().unwrap().strip_prefix("http://").unwrap();
        let responses: Vec<_> =
            calls.iter().map(|(request, body, ..)| sent(address, request, body)).collect();
        // cargo has become the program.
        child.kill().unwrap();
        child.wait().unwrap();
        for (response, (request, _, status, operation, outcome)) in responses.iter().zip(calls) {
            assert!(response.starts_with(&format!("HTTP/1.1 {status}")), "{request}: {response}");
            assert!(
                response.contains(&format!("linksfield-operation: {operation}\r\n")),
                "{response}"
            );
            assert!(response.contains(&format!("linksfield-outcome: {outcome}\r\n")), "{response}");
        }
    }
}

/// The command line receives the new events, and tells them apart as the spec states.
async fn listen(scratch: &Scratch, sandbox: &Sandbox) {
    let arguments = ["listen", "--family", "depot", "--bind", "127.0.0.1:0", "--count", "1"];
    let mut command = program(scratch, sandbox, &arguments);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut start = String::new();
    BufReader::new(child.stderr.as_mut().unwrap()).read_line(&mut start).unwrap();
    let url = start.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    let push = Push::builder(sandbox.spec(), "station_removed").unwrap();
    let push = push.body(r#"{"event":"station.removed","id":"S2"}"#).secret("depot-push-secret");
    assert_eq!(push.build().unwrap().send(url).await.unwrap().status, 200);
    let received: Value =
        serde_json::from_str(&printed(&child.wait_with_output().unwrap())).unwrap();
    assert_eq!(received["event"], "station_removed");
    assert_eq!(received["body"]["id"], "S2");
}

/// Sends a request, and returns the response.
fn sent(address: &str, request: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

/// The program `linksfield`, made from the spec with the new operations.
fn program(scratch: &Scratch, sandbox: &Sandbox, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["run", "--quiet", "--package", "linksfield-cli"])
        .args(["--no-default-features", "--features", "bulk,mcp", "--"])
        .args(arguments)
        .current_dir(scratch.path())
        .env("CARGO_TARGET_DIR", xtask::workspace().join("target/promise"))
        .env("LINKSFIELD_SANDBOX", format!("http://{}", sandbox.address()))
        .env("LINKSFIELD_DEPOT_KEY_ID", "depot-key")
        .env("LINKSFIELD_DEPOT_SECRET", "depot-secret")
        .env("LINKSFIELD_DEPOT_PUSH_SECRET", "depot-push-secret");
    command
}

/// The new operations are tools for assistants, and their sensitive values are hidden.
fn tools(scratch: &Scratch, sandbox: &Sandbox) {
    let talk = |arguments: &[&str], tool: &str, parameters: Value| {
        let mut command = program(scratch, sandbox, arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let about = json!({ "name": "test", "version": "1" });
        let hello =
            json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": about });
        let call = json!({ "name": tool, "arguments": parameters });
        let mut input = child.stdin.take().unwrap();
        for message in [
            json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello }),
            json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }),
            json!({ "jsonrpc": "2.0", "id": 1, "method": "tools/list" }),
            json!({ "jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call }),
        ] {
            writeln!(input, "{message}").unwrap();
        }
        drop(input);
        let printed = printed(&child.wait_with_output().unwrap());
        let messages = printed.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let messages: Vec<Value> = messages.collect();
        let result = |id: u64| {
            messages.iter().find(|message| message["id"] == id).unwrap()["result"].clone()
        };
        let names = result(1)["tools"].as_array().unwrap().clone();
        assert!(names.iter().any(|one| one["name"] == tool), "{names:?}");
        let answer = result(2);
        assert_eq!(answer["isError"], false, "{answer}");
        answer["structuredContent"].clone()
    };
    let url = sandbox.base_url("depot");
    let stations = talk(&["mcp", "depot", "--base-url", &url], "depot_list_stations", json!({}));
    let shown = stations["response"].to_string();
    assert!(shown.contains("S1") && shown.contains("\"data\":5"), "{shown}");
    let card = json!({ "card_id": "8100000000012000423", "reasons": ["lost"] });
    let write = ["--allow-write", "csss.freeze_card", "--allow-unknown-cost"];
    let arguments = [&["--profile", "sandbox", "mcp", "csss"], &write[..]].concat();
    let planned = talk(&arguments, "csss_freeze_card", card);
    assert_eq!(planned["dry_run"]["parameters"]["card_id"], "8100000000012000423", "{planned}");
}

/// Returns what a program printed. Panics with its errors if it failed.
fn printed(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Starts a server on a bare socket, which answers the calls of the consumer in their order.
async fn socket() -> Server {
    let page = |next: &str, station: &str| {
        let data = format!(r#"{{"next":{next},"stations":[{station}]}}"#);
        ok(&format!(r#"{{"code":"0","message":"ok","data":{data}}}"#))
    };
    let email =
        r#"{"id":"S1","limits":{"data":5},"contact":{"kind":"email","address":"a@depot.example"}}"#;
    let fax = r#"{"id":"S2","limits":{},"contact":{"kind":"fax","line":3}}"#;
    let acts = [
        page(r#""next&page""#, email),
        page("null", fax),
        response("204 No Content", "", ""),
        response("204 No Content", "", ""),
        ok(r#"{"code":"0","message":"ok","data":{"photo_id":"P2"}}"#),
        response("200 OK", "content-type: text/csv\r\n", "used,station\n9,S9\n"),
    ];
    Server::start(acts).await
}

/// Returns pushes of the family, as the sandbox signs them: two events, an unknown one, and one with another secret.
fn signed_pushes(sandbox: &Sandbox) -> String {
    let push = |kind: &str, body: &str, secret: &str| {
        let push = Push::builder(sandbox.spec(), kind).unwrap().body(body).secret(secret);
        let push = push.build().unwrap();
        (push.headers().to_vec(), push.body().to_owned())
    };
    let secret = "depot-push-secret";
    let pushes = [
        push("station_changed", r#"{"id":"S1","event":"station.changed"}"#, secret),
        push("station_removed", r#"{"event":"station.removed","id":"S2"}"#, secret),
        push("station_removed", r#"{"event":"station.painted","id":"S3"}"#, secret),
        push("station_removed", r#"{"event":"station.removed","id":"S4"}"#, "another"),
    ];
    serde_json::to_string(&pushes).unwrap()
}

/// Creates a separate workspace with copies of the crates and of the consumer.
fn copy_workspace(from: &Path, to: &Path) {
    copy(&from.join("crates"), &to.join("crates")).unwrap();
    // No crate depends on the recipes, and they depend on the tests.
    fs::remove_dir_all(to.join("crates/linksfield-recipes")).unwrap();
    copy(&from.join("tests/promise/consumer"), &to.join("consumer")).unwrap();
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(from.join("Cargo.toml")).unwrap();
    let members = manifest.lines().find(|line| line.starts_with("members = ")).unwrap();
    let ours = "members = [\"crates/*\", \"consumer\"]";
    fs::write(to.join("Cargo.toml"), manifest.replace(members, ours)).unwrap();
}
