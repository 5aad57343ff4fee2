//! Tests of the program `linksfield-sandbox`: what it prints, for a person and for programs, and how it ends.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// A running program.
struct Program {
    process: Child,
    output: Option<BufReader<ChildStdout>>,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linksfield-sandbox"));
    command.args(["--bind", "127.0.0.1:0"]).args(arguments);
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null());
    command
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        Self::of(command(arguments))
    }

    fn of(mut command: Command) -> Self {
        let mut process = command.spawn().unwrap();
        let output = process.stdout.take().map(BufReader::new);
        Self { process, output }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.as_mut().unwrap().read_line(&mut line).unwrap();
        line
    }

    fn event(&mut self) -> Value {
        let line = self.line();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"))
    }

    /// Reads lines until one contains a text.
    fn until(&mut self, text: &str) -> String {
        let mut all = String::new();
        loop {
            let line = self.line();
            assert!(!line.is_empty(), "no line has {text:?}:\n{all}");
            all.push_str(&line);
            if line.contains(text) {
                return all;
            }
        }
    }

    /// Sends a signal, and returns the rest of the output when the program has ended.
    fn stop(mut self, signal: &str) -> (Output, String) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        let mut rest = String::new();
        if let Some(mut output) = self.output.take() {
            output.read_to_string(&mut rest).unwrap();
        }
        (self.wait(), rest)
    }

    fn wait(mut self) -> Output {
        let until = Instant::now() + Duration::from_secs(20);
        while self.process.try_wait().unwrap().is_none() {
            if Instant::now() > until {
                self.process.kill().unwrap();
                panic!("the program does not end");
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        self.process.wait_with_output().unwrap()
    }
}

/// Sends a request, and returns the response.
fn send(address: &str, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    let request = format!(
        "{head} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

/// Returns the address in the text for a person.
fn address(text: &str) -> String {
    text.split("http://").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_person_sees_the_settings_and_one_line_for_each_request() {
    let mut program = Program::start(&[]);
    let start = program.until("Press Ctrl-C");
    let address = address(&start);
    for expected in [
        "The sandbox listens on",
        &format!("http://{address}/csss"),
        "access_code P000270",
        "secret sandbox-secret",
        &format!("http://{address}/_sandbox"),
    ] {
        assert!(start.contains(expected), "{expected}: {start}");
    }
    send(&address, "POST /csss/device/queryDevice?secret-value=1", "{\"device_id\":\"hush\"}");
    let lines = program.until("csss.query_device");
    let line = lines.lines().last().unwrap();
    assert!(line.contains("  POST   csss.query_device  "), "{line}");
    assert!(
        line.contains(" 200 ") && line.contains(" ms  sandbox.common: `access_code` is required"),
        "{line}"
    );
    assert!(!line.contains("hush") && !line.contains("secret-value"), "{line}");
    send(&address, "GET /nothing", "");
    let line = program.until("/nothing");
    assert!(line.contains(" 404 ") && line.contains("sandbox.path: the first segment"), "{line}");
    let (output, rest) = program.stop("-INT");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(rest, "Stopped. Requests: 2, of them refused: 2.\n");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(
        !start.contains('\x1b') && !line.contains('\x1b'),
        "no colours in a pipe: {start}{line}"
    );
}

#[test]
fn a_program_reads_one_json_object_a_line() {
    let mut program = Program::start(&["--json"]);
    let listening = program.event();
    assert_eq!(listening["event"], "listening");
    let address = listening["address"].as_str().unwrap().to_owned();
    assert!(address.ends_with(&format!(":{}", listening["port"])), "{listening}");
    assert_eq!(listening["families"]["csss"]["base_url"], format!("http://{address}/csss"));
    assert_eq!(listening["families"]["csss"]["credentials"]["access_code"], "P000270");
    assert_eq!(listening["page"], format!("http://{address}/_sandbox"));
    send(&address, "POST /csss/device/queryDevice", "{\"device_id\":\"hush\"}");
    let request = program.event();
    let expected = serde_json::json!({
        "event": "request", "number": 1, "at": request["at"], "method": "POST", "call": "csss.query_device",
        "path": null, "status": 200, "duration_ms": request["duration_ms"], "outcome": "refused",
        "stage": "common fields", "code": "sandbox.common",
        "reason": "`access_code` is required in the body, but is missing or empty", "signature": "wrong",
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&request[name], value, "{name}: {request}");
    }
    assert!(request["duration_ms"].as_f64().unwrap() > 0.0, "{request}");
    assert_eq!(
        request["at"].as_str().unwrap().len(),
        "2026-11-26T21:05:00.123Z".len(),
        "{request}"
    );
    send(&address, "GET /unknown/%0a%22", "");
    let request = program.event();
    assert_eq!(request["path"], "/unknown/%0a%22", "{request}");
    assert_eq!(request["number"], 2, "{request}");
    // Service managers send SIGTERM.
    let (output, rest) = program.stop("-TERM");
    assert_eq!(output.status.code(), Some(0));
    let stopped: Value = serde_json::from_str(&rest).unwrap();
    assert_eq!(stopped, serde_json::json!({ "event": "stopped", "requests": 2, "refused": 2 }));
}

#[test]
fn a_quiet_program_prints_no_line_for_a_request() {
    let mut program = Program::start(&["--quiet", "--json", "--no-page"]);
    let listening = program.event();
    assert_eq!(listening["page"], Value::Null);
    let address = listening["address"].as_str().unwrap().to_owned();
    assert!(send(&address, "GET /_sandbox", "").starts_with("HTTP/1.1 404"));
    assert!(send(&address, "GET /nothing", "").starts_with("HTTP/1.1 404"));
    let (output, rest) = program.stop("-INT");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(rest, "{\"event\":\"stopped\",\"refused\":1,\"requests\":1}\n");
}

#[test]
fn colours_are_printed_where_they_are_wanted() {
    let first = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = command(arguments);
        command.envs(variable);
        let mut program = Program::of(command);
        let line = program.line();
        program.stop("-INT");
        line
    };
    assert!(first(&["--color", "always"], None).contains('\x1b'));
    assert!(first(&["--color", "always"], Some(("NO_COLOR", "1"))).contains('\x1b'));
    assert!(first(&[], Some(("CLICOLOR_FORCE", "1"))).contains('\x1b'));
    assert!(!first(&["--color", "never"], Some(("CLICOLOR_FORCE", "1"))).contains('\x1b'));
    assert!(!first(&[], None).contains('\x1b'));
}

#[test]
fn a_port_in_use_is_reported_with_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_linksfield-sandbox"))
        .args(["--bind", &address.to_string()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        format!(
            "error: port {} of 127.0.0.1 is in use, perhaps by another sandbox; stop the other program, or choose \
             another port with `--bind 127.0.0.1:0`. Port 0 takes a free port, which is printed\n",
            address.port()
        )
    );
}

#[test]
fn a_closed_output_does_not_stop_the_server() {
    let mut program = Program::start(&["--json"]);
    let address = program.event()["address"].as_str().unwrap().to_owned();
    program.output = None;
    for _ in 0..20 {
        assert!(send(&address, "GET /nothing", "").starts_with("HTTP/1.1 404"));
    }
    let (output, _) = program.stop("-INT");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The pipe is full after some hundred lines, because nobody reads. The server responds anyway, and the program states
/// how many lines are missing.
#[test]
fn a_reader_that_is_slow_does_not_slow_the_server() {
    let mut program = Program::start(&["--json"]);
    let address = program.event()["address"].as_str().unwrap().to_owned();
    let requests = 6000;
    let mut stream = TcpStream::connect(&address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut responses = BufReader::new(stream.try_clone().unwrap());
    for _ in 0..requests {
        stream.write_all(format!("GET / HTTP/1.1\r\nHost: {address}\r\n\r\n").as_bytes()).unwrap();
        let mut length = 0;
        loop {
            let mut line = String::new();
            responses.read_line(&mut line).unwrap();
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        responses.read_exact(&mut vec![0; length]).unwrap();
    }
    drop((stream, responses));
    let id = program.process.id().to_string();
    let mut lines = program.output.take().unwrap().lines().map(Result::unwrap);
    let (mut seen, mut left_out) = (0, 0);
    let mut is_stopped = false;
    while !is_stopped {
        let event: Value = serde_json::from_str(&lines.next().unwrap()).unwrap();
        match event["event"].as_str().unwrap() {
            "request" => seen += 1,
            "left_out" => left_out += event["requests"].as_u64().unwrap(),
            "stopped" => is_stopped = true,
            other => panic!("{other}"),
        }
        if seen == 1000 {
            assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        }
    }
    assert_eq!(seen + left_out, requests);
    assert!(left_out > 0, "all {seen} lines were printed");
    assert_eq!(program.wait().status.code(), Some(0));
}
