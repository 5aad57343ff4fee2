//! Proves what a person at a terminal sees: Python opens a pseudo-terminal, waits for each question, and types the answer.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::Command;

use linksfield_sandbox::{Fault, Sandbox};

/// Runs the program on a terminal. The second argument has a line for each question: a part of its text, a tab, and the
/// keys that answer it. The following arguments are those of the program.
const PTY: &str = r#"
import fcntl, os, pty, select, signal, struct, sys, termios, time
program, dialogue, arguments = sys.argv[1], sys.argv[2], sys.argv[3:]
pid, terminal = pty.fork()
if pid == 0:
    # The size is set by then.
    time.sleep(0.2)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execv(program, [program] + arguments)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(os.environ["WIDTH"]), 0, 0))
seen, rest, end = b"", b"", time.time() + 60
def read():
    global seen, rest
    if time.time() > end:
        sys.exit("no end: " + seen.decode(errors="replace"))
    if not select.select([terminal], [], [], 1)[0]:
        return True
    try:
        data = os.read(terminal, 4096)
    except OSError:
        return False
    seen += data
    rest += data
    return bool(data)
for line in filter(None, dialogue.split("\n")):
    question, keys = line.split("\t")
    while question.encode() not in rest:
        if not read():
            sys.exit("not asked: " + question + "\n" + seen.decode(errors="replace"))
    rest = rest.split(question.encode(), 1)[1]
    # A person reads the question first. Keys that come before the program has set up the terminal can get lost.
    time.sleep(0.2)
    os.write(terminal, keys.encode().decode("unicode_escape").encode())
while read():
    pass
status = os.waitpid(pid, 0)[1]
sys.stdout.write(seen.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 100 + os.WTERMSIG(status))
"#;

/// A person with an empty home, and a sandbox.
struct Desk {
    home: tempfile::TempDir,
    sandbox: Sandbox,
    _runtime: tokio::runtime::Runtime,
}

impl Desk {
    fn new() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::builder().start()).unwrap();
        Self { home: tempfile::tempdir().unwrap(), sandbox, _runtime: runtime }
    }

    /// Runs the program. `dialogue` has the questions, each with the keys that answer it.
    fn run(&self, arguments: &[&str], dialogue: &[(&str, &str)]) -> (i32, String) {
        self.run_in(110, arguments, dialogue)
    }

    fn run_in(&self, width: u16, arguments: &[&str], dialogue: &[(&str, &str)]) -> (i32, String) {
        let dialogue: String =
            dialogue.iter().map(|(question, keys)| format!("{question}\t{keys}\n")).collect();
        let mut command = Command::new("python3");
        command.args(["-c", PTY, env!("CARGO_BIN_EXE_linksfield"), &dialogue]).args(arguments);
        command.env("HOME", self.home.path()).env("TERM", "xterm").env("WIDTH", width.to_string());
        for variable in
            ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "LINKSFIELD_PROFILES", "LINKSFIELD_BULK_DATABASE"]
        {
            command.env_remove(variable);
        }
        command.env("LINKSFIELD_SANDBOX", format!("http://{}", self.sandbox.address()));
        let output = command.output().unwrap();
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), text)
    }

    fn renewals(&self) -> usize {
        let received = self.sandbox.received();
        received.iter().filter(|one| one.path.ends_with("/package/renewPackage")).count()
    }
}

const RENEW: &[&str] = &[
    "--profile",
    "sandbox",
    "csss",
    "renew-package",
    "--order-id",
    "202107061625560742397",
    "--renew-period",
    "1",
];

const SURE: &str = "Send this to the sandbox?";

#[test]
fn a_write_is_sent_only_after_a_yes() {
    let desk = Desk::new();
    for keys in ["n\\r", "\\r", "\\x1b\\r", "\\x04", "yn\\r"] {
        let (code, text) = desk.run(RENEW, &[(SURE, keys)]);
        assert_eq!(code, 6, "{keys}: {text}");
        assert!(text.contains("a write, which may cost money"), "{text}");
    }
    // The signal of Ctrl-C ends the program, and the terminal is as it was before.
    let (code, text) = desk.run(RENEW, &[(SURE, "\\x03")]);
    assert_eq!(code, 102, "{text}");
    assert!(!text.contains('\u{1b}'), "{text:?}");
    assert_eq!(desk.renewals(), 0);

    let (code, text) = desk.run(RENEW, &[(SURE, "y\\r")]);
    assert_eq!(code, 0, "{text}");
    assert_eq!(desk.renewals(), 1);
    let (code, _) = desk.run(&[RENEW, &["--yes"]].concat(), &[]);
    assert_eq!((code, desk.renewals()), (0, 2));
}

#[test]
fn the_check_of_an_uncertain_outcome_is_made_on_request() {
    let desk = Desk::new();
    let order: Vec<&str> = "--profile sandbox csss order-package --device-id 89852022018041800192 \
        --global-order false --is-open false --order-period 1 --package-code DP20190726001274 --package-name plan \
        --package-type monthly --pay-amount 10.50 --pay-rst paid --test-flow 0 --test-flow-flag no"
        .split_whitespace()
        .collect();
    let fault = |rule: &str| {
        let fault: Fault = rule.parse().unwrap();
        let _running = desk._runtime.enter();
        let _fault = desk.sandbox.fault(fault).unwrap();
    };
    let check = "Check now with csss.query_order?";
    let count =
        |path: &str| desk.sandbox.received().iter().filter(|one| one.path.ends_with(path)).count();
    fault("csss.order_package: drop-after, first 1");
    let (code, text) = desk.run(&order, &[(SURE, "y\\r"), (check, "n\\r")]);
    assert_eq!(code, 5, "{text}");
    assert_eq!(count("queryOrder"), 0);

    fault("csss.order_package: drop-after, first 1");
    let (code, text) = desk.run(&order, &[(SURE, "y\\r"), (check, "y\\r")]);
    // The check was made by a person, and the exit code is that of the write.
    assert_eq!(code, 5, "{text}");
    assert!(text.contains("It was executed") || text.contains("It stays uncertain"), "{text}");
    assert!(count("queryOrder") > 0);

    fault("csss.order_package: drop-before, first 1");
    let (code, text) = desk.run(&order, &[(SURE, "y\\r"), (check, "y\\r")]);
    assert_eq!(code, 5, "{text}");
    assert!(text.contains("It was not executed") || text.contains("It stays uncertain"), "{text}");
    assert_eq!(count("orderPackage"), 3, "no write is sent again");
}

#[test]
#[cfg(feature = "bulk")]
fn a_bulk_run_asks_once_and_shows_its_progress() {
    let desk = Desk::new();
    let rows = desk.home.path().join("renewals.csv");
    let rows = rows.to_str().unwrap();
    std::fs::write(
        rows,
        "order_id,renew_period\n202107061625560742397,1\n202107061625560742397,2\n",
    )
    .unwrap();
    let run = ["--profile", "sandbox", "bulk", "run", "csss.renew-package", rows];
    let question = "Send 2 rows to the sandbox?";
    for keys in ["n\\r", "\\x04"] {
        let (code, text) = desk.run(&run, &[(question, keys)]);
        assert_eq!(code, 6, "{text}");
        assert!(text.contains("a write, which may cost money, for each row"), "{text}");
    }
    assert_eq!(desk.renewals(), 0);
    let (code, text) = desk.run(&run, &[(question, "y\\r")]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("2 of 2 done") && !text.contains("error"), "{text}");
    assert_eq!(desk.renewals(), 2);
}

#[test]
fn secrets_are_not_shown_when_they_are_typed() {
    let desk = Desk::new();
    let (code, text) = desk.run(
        &["profile", "set", "acme", "csss"],
        &[("access_code", "P000270\\r"), ("secret", "very-secret-value\\r")],
    );
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("P000270") && !text.contains("very-secret"), "{text}");
}

#[test]
fn a_terminal_gets_a_table_and_a_pipe_gets_json() {
    let desk = Desk::new();
    let list =
        ["--profile", "sandbox", "csss", "query-order", "--page-no", "1", "--page-size", "20"];
    let (code, text) = desk.run(&list, &[]);
    assert_eq!(code, 0, "{text}");
    assert!(!text.contains("\"orderCode\"") && text.contains(" orderCode "), "{text}");
    // A terminal that does not state its width is as usual, and a narrow one gets the fields below each other.
    assert!(desk.run_in(0, &list, &[]).1.contains(" orderCode "));
    let (code, text) = desk.run_in(40, &list, &[]);
    assert!(code == 0 && text.contains(" 1 of 1 "), "{text}");
    assert!(text.contains(" orderCode     202107061625560742397 "), "{text}");
    let mut piped = Command::new(env!("CARGO_BIN_EXE_linksfield"));
    piped.args(list).env("LINKSFIELD_SANDBOX", format!("http://{}", desk.sandbox.address()));
    let output = piped.env("HOME", desk.home.path()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    assert!(!text.contains('\u{1b}'), "{text}");
}
