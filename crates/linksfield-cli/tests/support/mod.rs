//! What the tests of the command line have in common: a person with an empty home, and a sandbox.

#![allow(
    clippy::unwrap_used,
    dead_code,
    unreachable_pub,
    reason = "a test that cannot go on has failed, and each uses a part"
)]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use linksfield_sandbox::{Fault, Sandbox};
use tempfile::TempDir;

/// A person with an empty home, and a sandbox.
pub struct Desk {
    pub home: TempDir,
    pub sandbox: Sandbox,
    pub runtime: tokio::runtime::Runtime,
}

/// What a run of the program printed, and its exit code.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::builder().start()).unwrap();
        Self { home: tempfile::tempdir().unwrap(), sandbox, runtime }
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_linksfield"));
        command.args(arguments).env_clear().env("HOME", self.home.path()).stdin(Stdio::null());
        command.env("LINKSFIELD_SANDBOX", format!("http://{}", self.sandbox.address()));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.command(arguments).output().unwrap())
    }

    /// Runs the program with the profile of the sandbox.
    pub fn sandbox(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["--profile", "sandbox"], arguments].concat())
    }

    pub fn with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        ran(child.wait_with_output().unwrap())
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    pub fn profiles(&self) -> PathBuf {
        self.home.path().join(".config/linksfield/profiles.toml")
    }

    pub fn fault(&self, rule: &str) {
        let fault: Fault = rule.parse().unwrap();
        let _running = self.runtime.enter();
        self.sandbox.fault(fault).unwrap();
    }

    pub fn requests(&self, path: &str) -> usize {
        self.sandbox.received().iter().filter(|received| received.path.ends_with(path)).count()
    }
}

/// Waits for an event.
pub fn wait_until(event: &str, mut has_happened: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(120);
    while !has_happened() {
        assert!(Instant::now() < end, "not in time: {event}");
        thread::sleep(Duration::from_millis(10));
    }
}

pub fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

pub const ORDER: &[&str] = &[
    "csss",
    "order-package",
    "--device-id",
    "89852022018041800192",
    "--global-order",
    "false",
    "--is-open",
    "false",
    "--order-period",
    "1",
    "--package-code",
    "DP20190726001274",
    "--package-name",
    "C_M_0_P_中国20M不限速月套餐",
    "--package-type",
    "monthly",
    "--pay-amount",
    "10.50",
    "--pay-rst",
    "paid",
    "--test-flow",
    "0",
    "--test-flow-flag",
    "no",
];
