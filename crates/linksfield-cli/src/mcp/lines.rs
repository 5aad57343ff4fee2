//! The standard input and output of the program, line by line. A line that is no message of the protocol is answered with an
//! error, which the library for the protocol does not do. The threads that read and write do not keep the program from
//! ending.

use std::io::{BufRead as _, Write as _};
use std::sync::mpsc::{Receiver, Sender, channel};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream, duplex};
use tokio::sync::{mpsc, oneshot};

/// The bytes that wait between the threads and the server.
const BUFFER: usize = 64 * 1024;

/// The longest line that is read, in bytes.
const LONGEST: usize = 16 * 1024 * 1024;

/// The lines that wait for the server.
const WAITING: usize = 16;

/// The connection to the assistant.
pub(super) struct Lines {
    end: Option<oneshot::Sender<()>>,
    written: oneshot::Receiver<()>,
}

impl Lines {
    /// Begins to read and to write. Returns the connection for the server.
    pub(super) fn start() -> (Self, (DuplexStream, DuplexStream)) {
        let (to_server, input) = duplex(BUFFER);
        let (output, from_server) = duplex(BUFFER);
        let (end, ended) = oneshot::channel();
        let (done, written) = oneshot::channel();
        let (lines, read) = mpsc::channel(WAITING);
        let (answers, write) = channel();
        std::thread::spawn(move || read_all(&lines));
        std::thread::spawn(move || {
            write_all(&write);
            let _ = done.send(());
        });
        tokio::spawn(forward(read, to_server, ended, answers.clone()));
        tokio::spawn(collect(from_server, answers));
        (Self { end: Some(end), written }, (input, output))
    }

    /// Ends the input, as if the assistant had closed it.
    pub(super) fn end_input(&mut self) {
        if let Some(end) = self.end.take() {
            let _ = end.send(());
        }
    }

    /// Waits until all answers are written. The server must have ended.
    pub(super) async fn written(mut self) {
        self.end_input();
        let _ = self.written.await;
    }
}

/// Reads lines until the input ends. A line that is too long is cut, so that it is no message.
fn read_all(lines: &mpsc::Sender<Vec<u8>>) {
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    while let Ok(found) = input.fill_buf() {
        if found.is_empty() {
            break;
        }
        let end = found.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(found.len(), |end| end + 1);
        let part = found.get(..end.unwrap_or(length)).unwrap_or_default();
        let room = LONGEST.saturating_sub(line.len());
        line.extend_from_slice(part.get(..room.min(part.len())).unwrap_or_default());
        input.consume(length);
        if end.is_some() && lines.blocking_send(std::mem::take(&mut line)).is_err() {
            return;
        }
    }
    if !line.is_empty() {
        let _ = lines.blocking_send(line);
    }
}

fn write_all(answers: &Receiver<Vec<u8>>) {
    let mut output = std::io::stdout().lock();
    for answer in answers {
        if output.write_all(&answer).and_then(|()| output.flush()).is_err() {
            return;
        }
    }
}

/// Gives the messages to the server, and answers everything else.
async fn forward(
    mut read: mpsc::Receiver<Vec<u8>>,
    mut to_server: DuplexStream,
    mut ended: oneshot::Receiver<()>,
    answers: Sender<Vec<u8>>,
) {
    loop {
        let line = tokio::select! {
            biased;
            _ = &mut ended => return,
            line = read.recv() => line,
        };
        let Some(mut line) = line else { return };
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match refusal(&line) {
            Some(refusal) => {
                let _ = answers.send(format!("{refusal}\n").into_bytes());
            }
            None => {
                line.push(b'\n');
                if to_server.write_all(&line).await.is_err() {
                    return;
                }
            }
        }
    }
}

/// Collects the answers of the server until it ends.
async fn collect(from_server: DuplexStream, answers: Sender<Vec<u8>>) {
    let mut lines = BufReader::new(from_server);
    loop {
        let mut line = Vec::new();
        match lines.read_until(b'\n', &mut line).await {
            Ok(1..) if answers.send(line).is_ok() => {}
            _ => return,
        }
    }
}

/// Returns the error for a line that is no message.
fn refusal(line: &[u8]) -> Option<Value> {
    let error = |code: i32, id: Value, message: String| {
        Some(json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } }))
    };
    let message: Value = match serde_json::from_slice(line) {
        Ok(message) => message,
        Err(reason) => {
            let reason = format!("the line is not JSON: {reason}. A message is one line of UTF-8");
            return error(-32700, Value::Null, reason);
        }
    };
    let is_message = message["jsonrpc"] == "2.0"
        && (message["method"].is_string()
            || message.get("result").is_some()
            || message.get("error").is_some());
    if is_message {
        return None;
    }
    let id = message.get("id").filter(|id| id.is_string() || id.is_number());
    let reason = "the line is not a message of JSON-RPC 2.0, with `jsonrpc` and `method`";
    error(-32600, id.cloned().unwrap_or_default(), reason.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    #[test]
    fn lines_that_are_no_messages_are_refused() {
        let deep = format!(
            r#"{{"jsonrpc":"2.0","id":1,"method":"m","params":{}{}}}"#,
            "[".repeat(200),
            "]".repeat(200)
        );
        for (line, code, id) in [
            (&b"garbage"[..], -32700, Value::Null),
            (b"\xff\xfe", -32700, Value::Null),
            (deep.as_bytes(), -32700, Value::Null),
            (b"[]", -32600, Value::Null),
            (b"7", -32600, Value::Null),
            (br#"{"id":"a","method":"ping"}"#, -32600, "a".into()),
            (br#"{"jsonrpc":"2.0","id":7,"method":7}"#, -32600, 7.into()),
        ] {
            let refused = refusal(line).unwrap();
            assert_eq!(
                (&refused["error"]["code"], &refused["id"]),
                (&code.into(), &id),
                "{refused}"
            );
        }
        assert_eq!(refusal(br#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#), None);
        assert_eq!(refusal(br#"{"jsonrpc":"2.0","id":7,"result":{}}"#), None);
    }
}
