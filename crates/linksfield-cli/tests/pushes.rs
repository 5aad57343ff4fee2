//! Proves what `listen`, `verify-push` and `sign` do: the program runs as a person runs it, pushes come from the sandbox
//! and from Python, and Python checks the signatures.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use linksfield_api::EVENT_FAMILIES;
use linksfield_sandbox::{KEY_ID, Push, PushBuilder, SECRET, embedded_spec};
use tempfile::TempDir;

fn linksfield(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linksfield"));
    command.args(arguments).env_clear().env("HOME", home).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(home: &Path, arguments: &[&str]) -> (i32, String, String) {
    finished(linksfield(home, arguments).output().unwrap())
}

fn finished(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A running `linksfield listen`. It is killed if a test fails.
struct Listening {
    child: Option<Child>,
    errors: Option<BufReader<std::process::ChildStderr>>,
    address: String,
}

impl Listening {
    fn start(home: &Path, arguments: &[&str]) -> Self {
        let start = ["--profile", "sandbox", "listen", "--bind", "127.0.0.1:0"];
        let mut child = linksfield(home, &[&start, arguments].concat()).spawn().unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        errors.read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.expect(&line).to_owned();
        Self { child: Some(child), errors: Some(errors), address }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Waits until the program ends by itself.
    fn end(mut self) -> (i32, String, String) {
        let output = self.child.take().unwrap().wait_with_output().unwrap();
        let mut errors = String::new();
        self.errors.take().unwrap().read_to_string(&mut errors).unwrap();
        let (code, out, _) = finished(output);
        (code, out, errors)
    }

    fn stop(mut self) -> (i32, String, String) {
        let child = self.child.take().unwrap();
        let id = child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child = Some(child);
        self.end()
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
        }
    }
}

/// Sends a push of the sandbox. Returns the status and the body of the response.
fn send(
    kind: &str,
    url: &str,
    adjust: impl FnOnce(PushBuilder<'_>) -> PushBuilder<'_>,
) -> (u16, String) {
    let spec = embedded_spec().unwrap();
    let push = adjust(Push::builder(&spec, kind).unwrap()).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let response = runtime.block_on(push.send(url)).unwrap();
    (response.status, response.body)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn every_event_is_received_stored_and_verified_again() {
    let home = tempfile::tempdir().unwrap();
    let store = home.path().join("pushes");
    let events: Vec<_> = EVENT_FAMILIES
        .iter()
        .flat_map(|family| family.events.iter().map(|event| (family.name, event)))
        .collect();
    for family in EVENT_FAMILIES {
        let count = family.events.len().to_string();
        let store = store.join(family.name);
        let arguments = ["--family", family.name, "-o", "ndjson", "--count", &count, "--store"];
        let listening =
            Listening::start(home.path(), &[&arguments[..], &[store.to_str().unwrap()]].concat());
        for event in family.events {
            let kind = format!("{}.{}", family.name, event.name);
            let (status, body) = send(&kind, &listening.url(event.name), |push| push);
            assert_eq!((status, body.as_str()), (200, "{}"), "{kind}");
        }
        let (code, out, errors) = listening.end();
        assert_eq!(code, 0, "{errors}");
        let lines: Vec<_> = out.lines().map(json).collect();
        assert_eq!(lines.len(), family.events.len(), "{out}");
        for (line, event) in lines.iter().zip(family.events) {
            assert_eq!(line["event"], event.name);
            assert_eq!(line["scheme"], event.scheme);
            let file = line["file"].as_str().unwrap();
            let arguments = [
                "--profile",
                "sandbox",
                "verify-push",
                file,
                "--family",
                family.name,
                "--event",
                event.name,
            ];
            let (code, out, err) = run(home.path(), &[&arguments[..], &["-o", "json"]].concat());
            assert_eq!(code, 0, "{err}");
            assert_eq!(json(&out)["body"], line["body"]);
        }
    }
    assert!(!events.is_empty());
}

#[test]
fn the_url_or_the_fields_tell_the_kind() {
    let home = tempfile::tempdir().unwrap();
    for family in EVENT_FAMILIES {
        let listening = Listening::start(home.path(), &["--family", family.name, "-o", "json"]);
        let mut expected = Vec::new();
        for event in family.events {
            let kind = format!("{}.{}", family.name, event.name);
            if send(&kind, &listening.url("any/path?a=b"), |push| push).0 == 200 {
                expected.push(event.is_recognised.then_some(event.name));
            }
        }
        let (code, out, errors) = listening.stop();
        assert_eq!(code, 0, "{errors}");
        let found: Vec<_> =
            out.lines().map(|line| json(line)["event"].as_str().map(str::to_owned)).collect();
        let found: Vec<_> = found.iter().map(Option::as_deref).collect();
        assert_eq!(found, expected, "{errors}");
    }
}

#[test]
fn pushes_that_are_not_genuine_are_refused_and_not_printed() {
    let home = tempfile::tempdir().unwrap();
    let store = home.path().join("pushes");
    let listening = Listening::start(home.path(), &["--store", store.to_str().unwrap()]);
    let kind = "notification.recharge_success";
    let url = listening.url("recharge_success");
    assert_eq!(send(kind, &url, |push| push.unsigned()).0, 401);
    assert_eq!(send(kind, &url, |push| push.secret("another-secret")).0, 401);
    assert_eq!(send(kind, &url, |push| push.key_id("another-key")).0, 401);
    for (request, status) in [
        ("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "200"),
        ("PUT / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n", "405"),
        ("POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 3\r\n\r\n{}{", "400"),
        (
            "POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 99999999\r\n\r\n{}",
            "413",
        ),
    ] {
        let mut stream = TcpStream::connect(&listening.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        assert!(response.starts_with(&format!("HTTP/1.1 {status}")), "{request}: {response}");
    }
    let (code, out, errors) = listening.stop();
    assert_eq!((code, out.as_str()), (0, ""), "{errors}");
    assert_eq!(errors.matches("refused with").count(), 5, "{errors}");
    assert!(!errors.contains('\u{1b}') && !errors.contains("sandbox-secret"), "{errors}");
    assert!(files(&store).is_empty());
}

#[test]
fn a_push_is_forwarded_and_the_answer_goes_back() {
    let home = tempfile::tempdir().unwrap();
    let second = Listening::start(home.path(), &["-o", "ndjson"]);
    let url = second.url("recharge_success");
    let first = Listening::start(home.path(), &["-o", "ndjson", "--forward", &url]);
    let kind = "notification.recharge_success";
    assert_eq!(send(kind, &first.url("recharge_success"), |push| push), (200, "{}".to_owned()));
    let (_, forwarded, _) = second.stop();
    let (code, out, errors) = {
        // The other program is gone: the sender must try again, and the push is not lost.
        let (status, _) = send(kind, &first.url("recharge_success"), |push| push);
        assert_eq!(status, 502);
        first.stop()
    };
    assert_eq!(code, 0);
    assert!(errors.contains("not acknowledged") && errors.contains("--forward"), "{errors}");
    let lines: Vec<_> = out.lines().map(json).collect();
    assert_eq!(lines[0], json(forwarded.trim()));
    assert_eq!(lines.len(), 2, "a push that is not acknowledged is printed, too");
}

#[test]
fn a_stored_push_is_sent_again() {
    let home = tempfile::tempdir().unwrap();
    let store = home.path().join("pushes");
    let arguments = ["-o", "ndjson", "--count", "1", "--store", store.to_str().unwrap()];
    let listening = Listening::start(home.path(), &arguments);
    send("notification.recharge_success", &listening.url("recharge_success"), |push| push);
    let (_, stored, _) = listening.end();
    let file = files(&store).remove(0);
    let file = file.to_str().unwrap();

    let second = Listening::start(home.path(), &["-o", "ndjson"]);
    let url = second.url("recharge_success");
    let (code, out, err) = run(home.path(), &["listen", "replay", file, "--to", &url]);
    assert_eq!((code, out.as_str()), (0, "200 {}\n"), "{err}");
    // A copy of a push that was handled is acknowledged, and not handled again.
    assert_eq!(run(home.path(), &["listen", "replay", file, "--to", &url]).0, 0);
    let nowhere = second.url("").replace(&second.address, "127.0.0.1:1");
    let (_, printed, errors) = second.stop();
    assert_eq!(json(printed.trim())["body"], json(stored.trim())["body"]);
    assert!(errors.contains("not handled again"), "{errors}");

    let (code, _, err) = run(home.path(), &["listen", "replay", file, "--to", &nowhere]);
    assert_eq!(code, 1);
    assert!(err.to_lowercase().contains("refused"), "{err}");
}

#[cfg(unix)]
#[test]
fn stored_pushes_are_readable_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let store = home.path().join("pushes");
    let listening =
        Listening::start(home.path(), &["--count", "1", "--store", store.to_str().unwrap()]);
    send("notification.recharge_success", &listening.url("recharge_success"), |push| push);
    let _ = listening.end();
    let mode = fs::metadata(files(&store).remove(0)).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

/// Runs Python, which computes signatures with its own libraries.
fn python(script: &str, arguments: &[&str]) -> String {
    let output = Command::new("python3").arg("-c").arg(script).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const SIGNED_PUSH: &str = r#"
import base64, hashlib, hmac, json, sys
secret, key_id, time = sys.argv[1:4]
body = json.dumps({"b": 1, "a": "短信"}, ensure_ascii=False)
text = "1.0:HMAC-SHA1:" + time + json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
digest = base64.b64encode(hmac.new(secret.encode(), text.encode(), hashlib.sha1).digest()).decode()
sys.stdout.buffer.write((f"POST / HTTP/1.1\r\nX-LF-Notification-Version: 1.0\r\nX-LF-Algo: HMAC-SHA1\r\n"
    f"X-LF-Timestamp: {time}\r\nX-LF-Signature: {key_id}/{digest}\r\n\r\n{body}\n").encode())
"#;

#[test]
fn a_push_that_python_signed_is_genuine_until_a_byte_changes() {
    let home = tempfile::tempdir().unwrap();
    // Years ago: the age of a stored push does not matter.
    let text = python(SIGNED_PUSH, &[SECRET, KEY_ID, "1683524066000"]);
    let check = |name: &str, text: &str| {
        let file = home.path().join(name);
        fs::write(&file, text).unwrap();
        run(
            home.path(),
            &["--profile", "sandbox", "verify-push", file.to_str().unwrap(), "-o", "json"],
        )
    };
    let (code, out, err) = check("genuine", &text);
    assert_eq!(code, 0, "{err}");
    let line = json(&out);
    assert_eq!((&line["sent"], &line["key_id"]), (&"1683524066000".into(), &KEY_ID.into()));
    assert_eq!(line["body"]["a"], "短信");
    assert!(err.contains("08 May 2023"), "{err}");

    for (name, changed) in [
        ("value", text.replace("\"b\": 1", "\"b\": 2")),
        ("time", text.replace("1683524066000", "1683524066001")),
        ("key", text.replace(KEY_ID, "unknown")),
        ("unsigned", text.replace("X-LF-Signature", "X-Other")),
    ] {
        let (code, out, err) = check(name, &changed);
        assert_eq!((code, out.as_str()), (1, ""), "{name}");
        assert!(err.contains("the push is refused: "), "{name}: {err}");
    }
    let (code, _, err) = check("no push", "{}");
    assert_eq!(code, 2);
    assert!(err.contains("POST / HTTP/1.1"), "{err}");
}

#[test]
fn keys_come_from_the_environment_or_from_a_profile() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("push");
    fs::write(&file, python(SIGNED_PUSH, &["own-key-value", "key-7", "1683524066000"])).unwrap();
    let verify = ["verify-push", file.to_str().unwrap()];
    let (code, _, err) = run(home.path(), &verify);
    assert_eq!(code, 2);
    let variables = EVENT_FAMILIES.iter().flat_map(|family| family.credentials);
    for credential in variables {
        assert!(err.contains(credential.variable), "{err}");
    }

    let mut with_environment = linksfield(home.path(), &verify);
    with_environment.env("LINKSFIELD_NOTIFICATION_NOTIFICATION_KEY", "own-key-value");
    with_environment.env("LINKSFIELD_NOTIFICATION_NOTIFICATION_KEY_ID", "key-7");
    assert_eq!(finished(with_environment.output().unwrap()).0, 0);

    // The secret of the older signature is left empty.
    let mut set = linksfield(home.path(), &["profile", "set", "acme", "notification"]);
    let mut child = set.stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"\nown-key-value\nkey-7\n").unwrap();
    let (code, out, err) = finished(child.wait_with_output().unwrap());
    assert_eq!(code, 0, "{err}");
    assert!(
        !out.contains("own-key") && !err.contains("own-key") && err.contains("listen"),
        "{err}"
    );
    assert_eq!(run(home.path(), &[&["--profile", "acme"], &verify[..]].concat()).0, 0);
}

#[test]
fn python_computes_the_same_signature_of_a_request() {
    let home: TempDir = tempfile::tempdir().unwrap();
    let body = home.path().join("body.json");
    fs::write(&body, r#"{"device_id":"89852022018041800192","remark":"a/b \"c\" 中"}"#).unwrap();
    let sign = ["--profile", "sandbox", "sign", "csss", "POST", "/device/queryDevice", "--json"];
    let fixed = [body.to_str().unwrap(), "--time", "1700000000123", "--nonce", "7"];
    let arguments = [&sign[..], &fixed].concat();
    let (code, out, err) = run(home.path(), &arguments);
    assert_eq!(code, 0, "{err}");
    assert_eq!(
        run(home.path(), &arguments).1,
        out,
        "the same time and nonce give the same request"
    );
    let signed = json(&out);
    let text = run(home.path(), &[&arguments[..], &["--text"]].concat()).1;
    assert_eq!(signed["signed_text"], text);
    assert!(signed["url"].as_str().unwrap().ends_with("/csss/device/queryDevice"));
    assert!(text.contains("1700000000"), "{text}");
    let digest = python(
        "import base64,hashlib,hmac,sys\n\
         key, text = (a.encode() for a in sys.argv[1:])\n\
         d = lambda h: hmac.new(key, text, h).digest()\n\
         print([f(d(h)) for h in ('md5','sha1','sha256') for f in (lambda b: b.hex(), lambda b: base64.b64encode(b).decode())])",
        &[SECRET, &text],
    );
    assert!(digest.contains(signed["signature"].as_str().unwrap()), "{digest}\n{out}");
    assert!(!out.contains(SECRET));

    let (code, _, err) = run(home.path(), &[&sign[..], &["/nowhere.json"]].concat());
    assert_eq!(code, 2);
    assert!(err.contains("/nowhere.json"), "{err}");
}
