//! The proxy as a child process, with a real sandbox, and a client on a bare socket.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use linksfield_sandbox::{Fault, FaultHandle, Sandbox};
use serde_json::Value;
use tempfile::TempDir;

/// A sandbox, and a home for the proxy.
pub(crate) struct Shop {
    pub(crate) home: TempDir,
    pub(crate) sandbox: Sandbox,
    runtime: tokio::runtime::Runtime,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::builder().start()).unwrap();
        Self { home: tempfile::tempdir().unwrap(), sandbox, runtime }
    }

    pub(crate) fn fault(&self, rule: &str) -> FaultHandle {
        let fault: Fault = rule.parse().unwrap();
        let _running = self.runtime.enter();
        self.sandbox.fault(fault).unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_linksfield"));
        command.args(arguments).env_clear().env("HOME", self.home.path()).stdin(Stdio::null());
        command.env("LINKSFIELD_SANDBOX", format!("http://{}", self.sandbox.address()));
        command
    }

    /// Starts a proxy for the sandbox.
    pub(crate) fn proxy(&self, arguments: &[&str]) -> Proxy {
        let fixed = ["--profile", "sandbox", "-o", "json", "proxy", "--bind", "127.0.0.1:0"];
        Proxy::start(self.command(&[&fixed, arguments].concat()))
    }

    /// Returns how many orders the sandbox placed.
    pub(crate) fn orders(&self) -> usize {
        let received = self.sandbox.received();
        received
            .iter()
            .filter(|one| one.call.as_deref() == Some("csss.order_package") && one.done)
            .count()
    }

    /// Returns how many requests for an order the sandbox received.
    pub(crate) fn order_requests(&self) -> usize {
        let received = self.sandbox.received();
        received.iter().filter(|one| one.call.as_deref() == Some("csss.order_package")).count()
    }
}

/// Waits until a fault holds this number of requests up: they have arrived, and have no response yet.
pub(crate) fn held_up(fault: &FaultHandle, count: u64) {
    let until = Instant::now() + LONGEST;
    while fault.applied() < count {
        assert!(Instant::now() < until, "{} of {count} requests: {fault:?}", fault.applied());
        thread::sleep(Duration::from_millis(10));
    }
}

/// How long an event may take on a busy machine.
const LONGEST: Duration = Duration::from_secs(120);

/// A running proxy. It is killed when the value is dropped.
pub(crate) struct Proxy {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) start: Value,
    pub(crate) token: Option<String>,
    log: Arc<Mutex<Vec<String>>>,
    reader: Option<JoinHandle<()>>,
}

impl Proxy {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let log = Arc::new(Mutex::new(Vec::new()));
        let (own, lines) = (Arc::clone(&log), BufReader::new(child.stderr.take().unwrap()));
        let reader = thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                own.lock().unwrap().push(line);
            }
        });
        let start: Value =
            serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line} {:?}", log.lock()));
        let address =
            start["url"].as_str().unwrap().strip_prefix("http://").unwrap().parse().unwrap();
        let file = start["token_file"].as_str();
        let token = file.map(|path| std::fs::read_to_string(path).unwrap().trim().to_owned());
        Self { child, address, start, token, log, reader: Some(reader) }
    }

    /// Returns the lines of the log that were written so far.
    pub(crate) fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    /// Waits for a line of the log that contains a text.
    pub(crate) fn line(&self, text: &str) -> Value {
        let until = Instant::now() + LONGEST;
        loop {
            if let Some(line) = self.log().iter().find(|line| line.contains(text)) {
                return serde_json::from_str(line).unwrap();
            }
            assert!(Instant::now() < until, "no line contains {text}: {:?}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Asks the proxy to stop.
    pub(crate) fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Waits for the end, and returns the exit code and all lines of the log.
    pub(crate) fn end(mut self) -> (Option<i32>, Vec<String>) {
        let code = self.child.wait().unwrap().code();
        self.reader.take().unwrap().join().unwrap();
        (code, self.log())
    }

    /// Sends bytes, and returns the response, if there is one.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Option<Response> {
        let mut stream = self.connect();
        // The proxy may refuse a request before it has read all of it.
        let _ = stream.write_all(bytes);
        Response::read(&mut stream)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        stream
    }

    /// Returns the request of a program that does everything right.
    pub(crate) fn request(&self, method: &str, path: &str, body: Option<&str>) -> String {
        let token = self.token.as_ref().map(|token| format!("Authorization: Bearer {token}\r\n"));
        let body = body.map(|body| {
            format!(
                "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            )
        });
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{}{}",
            self.address,
            token.unwrap_or_default(),
            body.as_deref().unwrap_or("\r\n")
        )
    }

    pub(crate) fn call(&self, method: &str, path: &str, body: Option<&str>) -> Response {
        self.raw(self.request(method, path, body).as_bytes()).unwrap()
    }

    /// Begins a request, and returns when the proxy has read its headers and waits for the body.
    pub(crate) fn begin(&self, path: &str, body: &str) -> TcpStream {
        const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";
        let request = self.request("POST", path, Some(body));
        let request = request.replace("Content-Type", "Expect: 100-continue\r\nContent-Type");
        let mut stream = self.connect();
        stream.write_all(request.strip_suffix(body).unwrap().as_bytes()).unwrap();
        let mut answer = [0; CONTINUE.len()];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(std::str::from_utf8(&answer), Ok(CONTINUE));
        stream
    }

    pub(crate) fn post(&self, path: &str, body: &str) -> Response {
        self.call("POST", path, Some(body))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A response of the proxy.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl Response {
    /// Reads a response up to the end of the connection. `None` if the connection ended without one.
    pub(crate) fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut bytes = Vec::new();
        // A connection that is reset after the response still has it.
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let text = text.trim_start_matches("HTTP/1.1 100 Continue\r\n\r\n");
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| {
            let (name, value) = line.split_once(": ")?;
            Some((name.to_ascii_lowercase(), value.to_owned()))
        });
        Some(Self { status, headers: headers.collect(), body: body.to_owned() })
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(crate) fn outcome(&self) -> &str {
        self.header("linksfield-outcome")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// Returns the name of the problem that the proxy reports.
    pub(crate) fn problem(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{self:?}");
        let json = self.json();
        assert_eq!(json["status"], self.status, "{self:?}");
        json["type"].as_str().unwrap().strip_prefix("/problems/").unwrap().to_owned()
    }
}

/// An order as JSON.
pub(crate) const ORDER: &str = r#"{"device_id":"89852022018041800192","global_order":"0","is_open":"0","order_period":"1",
"package_code":"DP20190726001274","package_name":"C_M_0_P_中国20M不限速月套餐","package_type":"2","pay_amount":"10.50",
"pay_rst":"1","test_flow":"0","test_flow_flag":"0"}"#;

/// A request for a card as JSON.
pub(crate) const DEVICE: &str = r#"{"device_id":"89852022018041800192"}"#;
