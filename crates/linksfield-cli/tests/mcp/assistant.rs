//! [`Assistant`]: a client of the Model Context Protocol, written by hand.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};

use serde_json::{Value, json};

use crate::with;

/// A session with the program.
pub(crate) struct Assistant {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    errors: BufReader<ChildStderr>,
    /// The part of the errors that was read already.
    log: String,
    last: u64,
    /// What the program states about itself.
    pub(crate) server: Value,
}

impl Assistant {
    pub(crate) fn new(mut child: Child) -> Self {
        let (input, output) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        let errors = BufReader::new(child.stderr.take().unwrap());
        let (log, server) = (String::new(), Value::Null);
        let mut new = Self { child, input, output, errors, log, last: 0, server };
        let parameters = json!({
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": { "name": "test", "version": "1" },
        });
        new.server = new.request("initialize", parameters)["result"].clone();
        new.write(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
        new
    }

    pub(crate) fn write(&mut self, message: &Value) {
        writeln!(self.input.as_mut().unwrap(), "{message}").unwrap();
    }

    pub(crate) fn request(&mut self, method: &str, parameters: Value) -> Value {
        self.last += 1;
        self.write(&json!({
            "jsonrpc": "2.0", "id": self.last, "method": method, "params": parameters,
        }));
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        // Everything on the standard output is a message.
        let message: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(message["id"], self.last, "{message}");
        message
    }

    pub(crate) fn tools(&mut self) -> Vec<Value> {
        self.request("tools/list", json!({}))["result"]["tools"].as_array().unwrap().clone()
    }

    /// Calls a tool. Returns whether the call failed, and the structured content, which the text repeats.
    pub(crate) fn call(&mut self, tool: &str, arguments: &Value) -> (bool, Value) {
        let message = self.request("tools/call", json!({ "name": tool, "arguments": arguments }));
        let result = &message["result"];
        let text = result["content"][0]["text"].as_str().unwrap_or_else(|| panic!("{message}"));
        assert_eq!(serde_json::from_str::<Value>(text).unwrap(), result["structuredContent"]);
        (result["isError"].as_bool().unwrap(), result["structuredContent"].clone())
    }

    #[track_caller]
    pub(crate) fn succeeds(&mut self, tool: &str, arguments: &Value) -> Value {
        let (failed, content) = self.call(tool, arguments);
        assert!(!failed, "{tool}: {content}");
        content
    }

    #[track_caller]
    pub(crate) fn fails(&mut self, tool: &str, arguments: &Value) -> Value {
        let (failed, content) = self.call(tool, arguments);
        assert!(failed, "{tool}: {content}");
        content
    }

    /// Makes a write with its two calls. Returns the text that confirmed it, and the answer.
    pub(crate) fn confirmed(&mut self, tool: &str, arguments: &Value) -> (String, (bool, Value)) {
        let planned = self.succeeds(tool, arguments);
        let confirm = planned["confirm"].as_str().unwrap().to_owned();
        let answer = self.call(tool, &with(arguments, "confirm", confirm.as_str().into()));
        (confirm, answer)
    }

    /// Sends the call of a tool, and does not wait for the answer. Returns the id of the request.
    pub(crate) fn begin(&mut self, tool: &str, arguments: &Value) -> u64 {
        self.last += 1;
        self.write(&json!({
            "jsonrpc": "2.0", "id": self.last, "method": "tools/call",
            "params": { "name": tool, "arguments": arguments },
        }));
        self.last
    }

    /// Sends a line as it is, and returns the next message.
    pub(crate) fn line(&mut self, line: &[u8]) -> Value {
        let input = self.input.as_mut().unwrap();
        input.write_all(line).unwrap();
        input.write_all(b"\n").unwrap();
        self.next()
    }

    pub(crate) fn next(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    /// Sends a signal such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Waits until the program has written a line with this text for the operator.
    pub(crate) fn wait_for(&mut self, text: &str) {
        while !self.log.contains(text) {
            let read = self.errors.read_line(&mut self.log).unwrap();
            assert!(read > 0, "the program ended without {text:?}: {}", self.log);
        }
    }

    /// Waits until the program ends, while its input stays open. Returns the exit code, the answers and the log.
    pub(crate) fn wait(mut self) -> (Option<i32>, String, String) {
        let mut output = String::new();
        self.output.read_to_string(&mut output).unwrap();
        self.errors.read_to_string(&mut self.log).unwrap();
        (self.child.wait().unwrap().code(), output, self.log)
    }

    /// Ends the session. Returns what the program wrote for the operator.
    pub(crate) fn end(mut self) -> String {
        self.input = None;
        self.errors.read_to_string(&mut self.log).unwrap();
        assert!(self.child.wait().unwrap().success(), "{}", self.log);
        self.log
    }
}
