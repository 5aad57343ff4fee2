//! Proves that `cargo xtask new` asks on a terminal, takes flags without one, checks each answer as `lint` does, and
//! leaves nothing behind if it is not completed. The files it writes are formatted, and `lint` accepts them except for
//! what is marked `TODO`.

#![allow(clippy::unwrap_used, reason = "a failure of a test")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use linksfield_spec::{SourceFile, Sources, Spec};
use xtask::new_command::{self, New, NewEndpoint, NewEvent, NewFamily, PageOptions, Terminal};

/// A copy of the spec that is removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for family in fs::read_dir(xtask::workspace().join("spec")).unwrap() {
            let family = family.unwrap();
            if !family.path().is_dir() {
                continue;
            }
            let to = folder.join(family.file_name());
            fs::create_dir_all(&to).unwrap();
            for file in fs::read_dir(family.path()).unwrap() {
                let file = file.unwrap();
                fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
        Self(folder)
    }

    fn spec(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn files(&self) -> BTreeMap<String, String> {
        let sources = Sources::read(&self.0).unwrap();
        sources.iter().map(|(_, file)| (file.path.clone(), file.text.clone())).collect()
    }

    /// Checks that a file is formatted, and that only what is left to do is reported. Returns the text.
    fn written(&self, path: &str) -> String {
        let text = fs::read_to_string(self.0.join(path)).unwrap();
        let file = SourceFile { path: path.to_owned(), text: text.clone() };
        assert_eq!(linksfield_spec::format("spec", file).unwrap(), text);
        if let Err(error) = Spec::load(&self.0) {
            assert!(error.diagnostics.iter().all(|one| one.code == "unfinished"), "{error}");
        }
        text
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the command with answers. Returns the result, and what was printed.
fn run(new: &New, answers: Option<&str>) -> (Result<String, String>, String) {
    let mut output = Vec::new();
    let mut input = answers.map(str::as_bytes);
    let input = input.as_mut().map(|input| input as &mut dyn BufRead);
    let mut terminal = Terminal { input, output: &mut output };
    let result = new_command::run(new, Path::new("/none"), &mut terminal);
    (result, String::from_utf8(output).unwrap())
}

fn endpoint(spec: Option<PathBuf>) -> NewEndpoint {
    NewEndpoint { page: PageOptions { spec, ..PageOptions::default() }, ..NewEndpoint::default() }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn questions_are_asked_until_their_answers_pass_lint() {
    let copy = Copy::new("questions");
    let answers = "\
nothing
cube
ftp://example
https://developer.linksfield.net/api-1
Replace: the SIM
PATHS
put
sims/{sim_id}
/sims/{sim_id}/replace
read
write
get_order
Replace
";
    let (result, printed) = run(&New::Endpoint(endpoint(copy.spec())), Some(answers));
    let error = result.unwrap_err();
    assert!(error.contains("the input ended"), "{error}\n{printed}");
    for refused in [
        "`nothing` does not exist",
        "is not a URL",
        "expected one of GET, POST",
        "begin",
        "get_order.yaml exists already",
        "`Replace` is not a valid name",
    ] {
        assert!(printed.contains(refused), "{refused}: {printed}");
    }
    let (result, printed) =
        run(&New::Endpoint(endpoint(copy.spec())), Some(&format!("{answers}replace_sim\n")));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    let text = copy.written("cube/replace_sim.yaml");
    for line in [
        "  en: \"Replace: the SIM\"",
        "effect: write",
        "method: PUT",
        "path: /sims/{sim_id}/replace",
        "    sim_id:",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
}

#[test]
fn a_path_that_another_call_has_is_asked_again() {
    let copy = Copy::new("same-path");
    let answers = "csss\n\nOrder\nPOST\n/package/orderPackage\n/orderOther\n\norder_other\n";
    let (result, printed) = run(&New::Endpoint(endpoint(copy.spec())), Some(answers));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    let message = "`order_package` and the new file have the same method and path";
    assert_eq!(printed.matches(message).count(), 1, "{printed}");
    assert!(copy.written("csss/order_other.yaml").contains("path: /orderOther"));
}

#[test]
fn two_servers_can_have_the_same_path() {
    let copy = Copy::new("servers");
    let text = fs::read_to_string(copy.0.join("mall/get_order.yaml")).unwrap();
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    let (path, server) = (value("path: "), value("server: "));
    let other = if server == "vshop" { "mall" } else { "vshop" };
    let answers = format!("mall\n\nOrder\nGET\n{path}\n\n{server}\n{other}\norder_b\n");
    let (result, printed) = run(&New::Endpoint(endpoint(copy.spec())), Some(&answers));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    assert_eq!(printed.matches("have the same method and path").count(), 1, "{printed}");
    assert!(copy.written("mall/order_b.yaml").contains(&format!("server: {other}")));
}

#[test]
fn a_name_that_clashes_in_rust_is_asked_again() {
    let copy = Copy::new("names");
    let answers = "cube\n\nEvents\nGET\n/events/{id}/other\n\ncube\nlist_events\n";
    let (result, printed) = run(&New::Endpoint(endpoint(copy.spec())), Some(answers));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    assert!(printed.contains("two types would both be named `Cube` in Rust"), "{printed}");
    copy.written("cube/list_events.yaml");

    let family = || New::Family(NewFamily { spec: copy.spec(), ..NewFamily::default() });
    let (result, printed) = run(&family(), Some("default\nbikes\n\n\n\n\n"));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    assert!(printed.contains("`Default` is reserved in Rust"), "{printed}");

    // The names of the client matter for its own spec.
    let workspace = xtask::workspace();
    for (name, reason) in [("client", "a module of the client"), ("tracing", "a cargo feature")] {
        let new = New::Family(NewFamily {
            name: some(name),
            title: some("T"),
            summary: some("S."),
            url: some("unknown"),
            base_url: some("unknown"),
            spec: None,
        });
        let mut terminal = Terminal { input: None, output: &mut Vec::new() };
        let error = new_command::run(&new, &workspace, &mut terminal).unwrap_err();
        assert!(error.contains(reason) && error.contains("choose another name"), "{error}");
        assert!(!workspace.join("spec").join(name).exists());
    }
}

#[test]
fn enter_takes_the_defaults_and_unknown_leaves_what_lint_reports() {
    let copy = Copy::new("defaults");
    let (result, printed) =
        run(&New::Endpoint(endpoint(copy.spec())), Some("csss\n\n\n\n\n\nplan_x\n"));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    let text = copy.written("csss/plan_x.yaml");
    assert!(text.contains("en: TODO") && text.contains("- note: TODO"), "{text}");
    assert!(
        text.contains("coverage: title-only") && text.contains("# TODO: state the path"),
        "{text}"
    );
    assert!(Spec::load(&copy.0).is_err());
}

#[test]
fn flags_take_the_place_of_questions() {
    let copy = Copy::new("flags");
    let mut new = endpoint(copy.spec());
    let (result, _) = run(&New::Endpoint(endpoint(copy.spec())), None);
    let error = result.unwrap_err();
    assert!(
        error.contains("add FAMILY/NAME, --url, --title, --method, --path, --effect\n"),
        "{error}"
    );
    new.page = PageOptions {
        name: some("mall/order_sim"),
        url: some("https://developer.linksfield.net/api-1"),
        title: some("Order a SIM"),
        title_zh: some("订购"),
        revised: some("2026-01-31"),
        group: some("Vshop"),
        summary: some("Orders a SIM."),
        coverage: some("partial"),
        ..new.page
    };
    new.method = some("POST");
    new.path = some("/orderSim");
    let (result, _) = run(&New::Endpoint(new), None);
    let error = result.unwrap_err();
    assert!(error.contains("add --effect, --server\n"), "{error}");

    for (flag, value) in [
        ("url", "x"),
        ("revised", "soon"),
        ("coverage", "all"),
        ("name", "mall/Order"),
        ("name", "mall/get_order"),
        ("name", "x/y"),
        ("effect", "none"),
        ("method", "TRACE"),
        ("path", "a b"),
        ("title", "a\u{7}"),
        ("server", "x"),
    ] {
        let mut wrong = endpoint(copy.spec());
        wrong.page = PageOptions {
            name: some("mall/order_sim"),
            url: some("unknown"),
            title: some("T"),
            spec: copy.spec(),
            ..PageOptions::default()
        };
        (wrong.method, wrong.path) = (some("POST"), some("/x"));
        (wrong.effect, wrong.server) = (some("write"), some("vshop"));
        let value = some(value);
        match flag {
            "url" => wrong.page.url = value,
            "revised" => wrong.page.revised = value,
            "coverage" => wrong.page.coverage = value,
            "name" => wrong.page.name = value,
            "effect" => wrong.effect = value,
            "method" => wrong.method = value,
            "path" => wrong.path = value,
            "title" => wrong.page.title = value,
            _ => wrong.server = value,
        }
        let error = run(&New::Endpoint(wrong), None).0.unwrap_err();
        let named = if flag == "name" { "FAMILY/NAME".to_owned() } else { format!("--{flag}") };
        assert!(error.starts_with(&format!("error: {named} ")), "{error}");
    }
    assert!(!copy.0.join("mall/order_sim.yaml").exists());
}

#[test]
fn an_event_has_a_scheme_of_its_family_and_is_recognised_as_itself() {
    let copy = Copy::new("event");
    let new = |name: &str, scheme: &str, field: &str| {
        New::Event(NewEvent {
            page: PageOptions {
                name: some(name),
                url: some("unknown"),
                title: some("A push"),
                spec: copy.spec(),
                ..PageOptions::default()
            },
            scheme: some(scheme),
            recognised_by: some(field),
        })
    };
    let error = |new: &New| run(new, None).0.unwrap_err();
    assert!(error(&new("cube/a_push", "x", "y")).contains("`cube` has no signature scheme"));
    assert!(
        error(&new("notification/a_push", "x", "y")).contains("expected one of x-lf-md5, lf-hmac")
    );
    assert!(error(&new("notification/a_push", "lf-hmac", "devices")).contains("can be taken for"));
    run(&new("notification/a_push", "lf-hmac", "unheard"), None).0.unwrap();
    assert!(copy.written("notification/a_push.yaml").contains("recognised_by: [unheard]"));
    run(&new("notification/b_push", "lf-hmac", "unknown"), None).0.unwrap();
    copy.written("notification/b_push.yaml");
}

#[test]
fn a_family_is_created_with_its_endpoints() {
    let copy = Copy::new("family");
    let family = NewFamily { name: some("bikes"), spec: copy.spec(), ..NewFamily::default() };
    let error = run(&New::Family(family), None).0.unwrap_err();
    assert!(error.contains("add --title, --summary, --url, --base-url\n"), "{error}");
    let family = || New::Family(NewFamily { spec: copy.spec(), ..NewFamily::default() });
    let (result, printed) =
        run(&family(), Some("Bikes\ncube\nbikes\nBikes: all\n\n\nhost\nhttps://host.example\n"));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    assert!(
        printed.contains("`Bikes` is not a valid name") && printed.contains("exists already"),
        "{printed}"
    );
    assert!(copy.written("bikes/family.yaml").contains("production: https://host.example"));
    assert!(run(&family(), Some("bikes\n")).0.is_err());
    let (result, printed) =
        run(&New::Endpoint(endpoint(copy.spec())), Some("bikes\n\nOrder\n\n/orderBike\n\n\n"));
    assert!(result.is_ok(), "{result:?}\n{printed}");
    copy.written("bikes/order_bike.yaml");
}

/// Answers questions on a pseudo-terminal: Python waits for each question, and then types the answer.
const PTY: &str = r#"
import os, pty, select, signal, sys, time
program, spec, answers = sys.argv[1], sys.argv[2], sys.argv[3].split("|")
pid, terminal = pty.fork()
if pid == 0:
    # A shell that starts the tests in the background ignores Ctrl-C, and so would the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execv(program, [program, "new", "endpoint", "--spec", spec])
seen, end = b"", time.time() + 60
def wait(mark):
    global seen
    while mark not in seen and time.time() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            data = os.read(terminal, 4096)
        except OSError:
            break
        if not data:
            break
        seen += data
for answer in answers:
    wait(b"\n> ")
    seen = seen.split(b"\n> ", 1)[-1]
    os.write(terminal, {"^C": b"\x03", "^D": b"\x04"}.get(answer, answer.encode() + b"\n"))
wait(b"\0")
status = os.waitpid(pid, 0)[1]
sys.stdout.write(seen.decode(errors="replace"))
print("STATUS", os.waitstatus_to_exitcode(status))
"#;

fn on_a_terminal(spec: &Path, answers: &str) -> String {
    let output = Command::new("python3")
        .args(["-c", PTY, env!("CARGO_BIN_EXE_xtask")])
        .arg(spec)
        .arg(answers)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_real_terminal_is_asked_and_an_interrupted_command_leaves_nothing() {
    let copy = Copy::new("terminal");
    let before = copy.files();
    for interrupted in ["cube|^C", "cube||A title|^C", "^D", "cube||||||^D"] {
        let printed = on_a_terminal(&copy.0, interrupted);
        assert!(!printed.contains("STATUS 0"), "{interrupted}: {printed}");
        assert_eq!(copy.files(), before, "{interrupted}");
    }
    let printed = on_a_terminal(&copy.0, "cube||Lock 锁定|POST|/lockSim||");
    assert!(printed.contains("STATUS 0") && printed.contains("lock_sim.yaml"), "{printed}");
    assert!(copy.written("cube/lock_sim.yaml").contains("en: Lock 锁定"));
}

#[test]
fn the_command_in_the_manual_works() {
    let copy = Copy::new("manual");
    let manual = fs::read_to_string(xtask::workspace().join("spec/README.md")).unwrap();
    let (_, command) = manual.split_once("```\ncargo xtask new endpoint ").unwrap();
    let (command, _) = command.split_once("\n```").unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("\"$0\" new endpoint {command} --spec \"$1\"")])
        .arg(env!("CARGO_BIN_EXE_xtask"))
        .arg(&copy.0)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_pipe_is_not_asked() {
    let copy = Copy::new("pipe");
    let before = copy.files();
    let mut child = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["new", "endpoint", "--spec"])
        .arg(&copy.0)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // The command does not read, so that writing can fail.
    let _ = child.stdin.take().unwrap().write_all(b"cube\n\n\n\n\n\nx\n");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("no terminal is present to ask"), "{error}");
    assert_eq!(copy.files(), before);
}
