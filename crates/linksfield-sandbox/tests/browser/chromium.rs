//! A browser that a test controls through the DevTools protocol, over pipes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

/// A running browser with one tab.
pub(crate) struct Chromium {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    session: String,
    next: u64,
    /// The errors and warnings of the console since the last page was opened.
    pub(crate) problems: Vec<String>,
    /// The URLs that were requested since the last page was opened, with that of the page.
    pub(crate) requests: Vec<String>,
    has_loaded: bool,
    profile: PathBuf,
}

impl Chromium {
    /// Starts a browser. Returns `None` if none is installed, which is an error if `CI` is set.
    pub(crate) fn start() -> Option<Self> {
        Self::start_with("")
    }

    /// Starts a browser with more arguments, written as in a shell.
    pub(crate) fn start_with(arguments: &str) -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let found = names.into_iter().find(|name| {
            let version = Command::new(name).arg("--version").output();
            version.is_ok_and(|output| output.status.success())
        });
        let Some(name) = found else {
            assert!(std::env::var_os("CI").is_none(), "no browser is installed: {names:?}");
            eprintln!("skipped: no browser is installed");
            return None;
        };
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = format!("sandbox-browser-{}-{number}", std::process::id());
        let profile = std::env::temp_dir().join(profile);
        // The browser reads commands from the file descriptor 3, and writes events to 4.
        let script = format!(
            "exec {name} --headless=new --no-sandbox --disable-gpu --no-first-run --disable-sync \
             --disable-background-networking --disable-component-update --hide-scrollbars \
             --remote-debugging-pipe --user-data-dir={} {arguments} 3<&0 4>&1 </dev/null >/dev/null 2>&1",
            profile.display()
        );
        let mut process = Command::new("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (process.stdin.take().unwrap(), process.stdout.take().unwrap());
        let mut browser = Self {
            process,
            input,
            output: BufReader::new(output),
            session: String::new(),
            next: 0,
            problems: Vec::new(),
            requests: Vec::new(),
            has_loaded: false,
            profile,
        };
        let tab = browser.call("Target.createTarget", json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": tab["targetId"], "flatten": true });
        let attached = browser.call("Target.attachToTarget", attach);
        browser.session = attached["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    /// Sets the width of the screen, and whether the reader prefers dark pages.
    pub(crate) fn screen(&mut self, width: u32, is_dark: bool) {
        let metrics =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", metrics);
        let scheme = if is_dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Opens a page, and waits until it is loaded.
    pub(crate) fn open(&mut self, url: &str) {
        self.problems.clear();
        self.requests.clear();
        self.has_loaded = false;
        let opened = self.call("Page.navigate", json!({ "url": url }));
        assert_eq!(opened.get("errorText"), None, "{url}");
        while !self.has_loaded {
            self.read();
        }
    }

    /// Evaluates an expression in the page, and returns its value.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true });
        let mut answer = self.call("Runtime.evaluate", asked);
        assert_eq!(answer.get("exceptionDetails"), None, "{expression}");
        answer["result"]["value"].take()
    }

    /// Returns the text that a reader of the page sees.
    pub(crate) fn text(&mut self) -> String {
        self.evaluate("document.body.innerText").as_str().unwrap().to_owned()
    }

    /// Presses and releases a key.
    pub(crate) fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            _ => 13,
        };
        for kind in ["rawKeyDown", "keyUp"] {
            let event =
                json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Writes a picture of the whole page, if the environment variable `SCREENSHOTS` names a folder.
    pub(crate) fn screenshot(&mut self, name: &str) {
        let Some(folder) = std::env::var_os("SCREENSHOTS") else { return };
        let asked = json!({ "captureBeyondViewport": true });
        let picture = self.call("Page.captureScreenshot", asked);
        let picture = picture["data"].as_str().unwrap();
        let picture = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, picture);
        std::fs::write(PathBuf::from(folder).join(name), picture.unwrap()).unwrap();
    }

    /// Sends a command, and returns its result.
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.next += 1;
        let id = self.next;
        let mut command = json!({ "id": id, "method": method, "params": parameters });
        if !self.session.is_empty() {
            command["sessionId"] = json!(self.session);
        }
        self.input.write_all(format!("{command}\0").as_bytes()).unwrap();
        loop {
            let mut message = self.read();
            if message["id"] == id {
                assert_eq!(message.get("error"), None, "{method}");
                return message["result"].take();
            }
        }
    }

    /// Reads a message, and notes what it states about the page.
    fn read(&mut self) -> Value {
        let mut message = Vec::new();
        self.output.read_until(0, &mut message).unwrap();
        assert!(message.pop().is_some(), "the browser ended");
        let message: Value = serde_json::from_slice(&message).unwrap();
        match message["method"].as_str().unwrap_or_default() {
            "Page.loadEventFired" => self.has_loaded = true,
            "Log.entryAdded" | "Runtime.consoleAPICalled" | "Runtime.exceptionThrown" => {
                self.problems.push(message["params"].to_string());
            }
            "Network.requestWillBeSent" => {
                let url = &message["params"]["request"]["url"];
                self.requests.push(url.as_str().unwrap_or_default().to_owned());
            }
            _ => {}
        }
        message
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
