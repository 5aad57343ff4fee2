//! A client of yaml-language-server: the part of an editor that asks for completions, descriptions and mistakes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// The longest time that a test waits for the server.
const PATIENCE: Duration = Duration::from_secs(60);

/// A mistake in a file: line and column from 1, and the message.
pub(crate) type Mistake = (u64, u64, String);

/// A running server.
pub(crate) struct Server {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    last_id: u64,
}

impl Server {
    /// Starts the server. No schema is configured: the files name their schema themselves.
    pub(crate) fn start(programs: &Path) -> Self {
        let program = programs.join("node_modules/yaml-language-server/bin/yaml-language-server");
        let mut process = Command::new("node")
            .arg(program)
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = process.stdin.take().unwrap();
        let output = process.stdout.take().unwrap();
        let (sender, messages) = channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let mut server = Self { process, input, messages, last_id: 0 };
        server.request(
            "initialize",
            &json!({
                "processId": std::process::id(),
                "rootUri": null,
                "capabilities": {
                    "textDocument": {
                        "completion": { "completionItem": { "documentationFormat": ["markdown"] } },
                        "hover": { "contentFormat": ["markdown"] },
                    },
                    "workspace": { "configuration": true },
                },
            }),
        );
        server.notify("initialized", &json!({}));
        server
    }

    /// Opens a document, and returns the mistakes in it.
    pub(crate) fn open(&mut self, path: &Path, text: &str) -> Vec<Mistake> {
        let mut found = self.open_all(&[(path.to_owned(), text.to_owned())]);
        found.remove(path).unwrap()
    }

    /// Opens documents, and returns the mistakes in each.
    pub(crate) fn open_all(
        &mut self,
        files: &[(PathBuf, String)],
    ) -> BTreeMap<PathBuf, Vec<Mistake>> {
        for (path, text) in files {
            let document =
                json!({ "uri": uri(path), "languageId": "yaml", "version": 1, "text": text });
            self.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        }
        let mut found = BTreeMap::new();
        while found.len() < files.len() {
            let message = self.next();
            if message["method"] != "textDocument/publishDiagnostics" {
                continue;
            }
            let (uri_of_file, all) = (&message["params"]["uri"], &message["params"]["diagnostics"]);
            let path = files.iter().map(|(path, _)| path).find(|path| uri(path) == *uri_of_file);
            let mistake = |one: &Value| {
                let start = &one["range"]["start"];
                let number = |name: &str| start[name].as_u64().unwrap() + 1;
                let message = one["message"].as_str().unwrap().to_owned();
                (number("line"), number("character"), message)
            };
            if let Some(path) = path {
                found.insert(path.clone(), all.as_array().unwrap().iter().map(mistake).collect());
            }
        }
        found
    }

    /// Returns what the server offers at a position: label and documentation. Line and column count from 1.
    pub(crate) fn completions(
        &mut self,
        path: &Path,
        line: u64,
        column: u64,
    ) -> Vec<(String, String)> {
        let result = self.request("textDocument/completion", &position(path, line, column));
        let items = result["items"].as_array().or(result.as_array()).unwrap().clone();
        let text = |value: &Value| {
            value["value"].as_str().or(value.as_str()).unwrap_or_default().to_owned()
        };
        items.iter().map(|item| (text(&item["label"]), text(&item["documentation"]))).collect()
    }

    /// Returns the text that the server shows for a position. Line and column count from 1.
    pub(crate) fn hover(&mut self, path: &Path, line: u64, column: u64) -> String {
        let result = self.request("textDocument/hover", &position(path, line, column));
        result["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// Returns the next message of the server, after the requests of the server are responded to.
    fn next(&mut self) -> Value {
        loop {
            let message = match self.messages.recv_timeout(PATIENCE) {
                Ok(message) => message,
                Err(RecvTimeoutError::Timeout) => panic!("the server does not respond"),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("the server ended; its message is above")
                }
            };
            let (Some(method), Some(id)) = (message["method"].as_str(), message.get("id")) else {
                return message;
            };
            let result = match method {
                "workspace/configuration" => {
                    let settings = |item: &Value| match item["section"].as_str() {
                        // The public collection of schemas is not read: tests use no network.
                        Some("yaml") => json!({
                            "completion": true,
                            "hover": true,
                            "validate": true,
                            "schemaStore": { "enable": false },
                        }),
                        _ => Value::Null,
                    };
                    message["params"]["items"].as_array().unwrap().iter().map(settings).collect()
                }
                _ => Value::Null,
            };
            let response = json!({ "jsonrpc": "2.0", "id": id, "result": result });
            self.send(&response);
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads a message: headers, an empty line, and JSON.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("Content-Length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn position(path: &Path, line: u64, column: u64) -> Value {
    json!({
        "textDocument": { "uri": uri(path) },
        "position": { "line": line - 1, "character": column - 1 },
    })
}
