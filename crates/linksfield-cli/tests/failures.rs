//! Proves what the program does when its surroundings fail: signals, closed outputs, servers that answer rubbish, and files
//! that several programs write.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::fs;
use std::process::{Command, Stdio};
use std::thread;

use support::{Desk, ORDER, Ran, ran, wait_until};

const SANDBOX: &[&str] = &["--profile", "sandbox"];

fn send(signal: &str, child: &std::process::Child) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
}

#[test]
fn a_signal_during_a_write_leaves_no_doubt_that_it_is_uncertain() {
    let desk = Desk::new();
    for signal in ["-INT", "-TERM"] {
        // Longer than any run, but shorter than the time that the program waits for a response.
        desk.fault("csss.order_package: delay 25s, after-doing, first 1");
        let before = desk.requests("/package/orderPackage");
        let mut command = desk.command(&[SANDBOX, ORDER, &["--yes"]].concat());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        wait_until("the order arrives", || desk.requests("/package/orderPackage") > before);
        send(signal, &child);
        let ended = ran(child.wait_with_output().unwrap());
        assert_eq!(ended.code, 5, "{ended:?}");
        assert!(ended.err.contains("csss.query_order"), "{}", ended.err);
        assert!(ended.err.contains("may have been executed"), "{}", ended.err);
    }
}

#[test]
fn closed_outputs_are_no_crash() {
    let desk = Desk::new();
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [
        &["operations"][..],
        &["profile", "path"],
        &["profile", "list"],
        &["completions", "bash"],
        &["--profile", "sandbox", "doctor", "csss"],
        &["--profile", "sandbox", "sign", "csss", "POST", "/x"],
        &["--profile", "sandbox", "csss", "query-device", "--device-id", "1", "--explain"],
    ] {
        let ended = ran(desk.command(arguments).stdout(full()).output().unwrap());
        assert_eq!(ended.code, 1, "{arguments:?}: {ended:?}");
        assert!(ended.err.contains("No space left"), "{arguments:?}: {}", ended.err);
    }
    desk.fault("csss.order_package: drop-after, first 1");
    let order = [SANDBOX, ORDER, &["--yes"]].concat();
    let uncertain = ran(desk.command(&order).stderr(full()).output().unwrap());
    assert_eq!(uncertain.code, 5);
}

#[test]
fn only_a_refusal_of_the_api_is_a_refusal() {
    let desk = Desk::new();
    let query = ["csss", "query-device", "--device-id", "89852022018041800192"];
    for (status, code) in [("502", 1), ("302", 1), ("503", 1), ("401", 4), ("404", 4)] {
        desk.fault(&format!("csss.query_device: status {status}, first 1"));
        let ended = desk.sandbox(&query);
        assert_eq!(ended.code, code, "{status}: {ended:?}");
    }
    let wrong = desk.sandbox(&[ORDER, &["--yes", "--pay-amount", "a lot"]].concat());
    assert_eq!(wrong.code, 2, "{wrong:?}");
}

fn set(desk: &Desk, name: &str, lines: &str) -> Ran {
    desk.with_input(&["profile", "set", name, "csss"], lines)
}

#[test]
fn profiles_that_are_set_at_the_same_time_are_all_kept() {
    let desk = Desk::new();
    let names: Vec<String> = (0..12).map(|number| format!("p{number}")).collect();
    thread::scope(|scope| {
        for name in &names {
            scope.spawn(|| assert_eq!(set(&desk, name, "P1\nsecret-value\n").code, 0));
        }
    });
    let listed = desk.run(&["profile", "list"]).out;
    assert!(names.iter().all(|name| listed.contains(&format!("{name} "))), "{listed}");
}

#[test]
fn a_profile_is_not_lost_by_mistake() {
    let desk = Desk::new();
    assert_eq!(set(&desk, "acme", "P1\nfirst-secret\n").code, 0);
    // What is left empty stays.
    assert_eq!(set(&desk, "acme", "P2\n\n").code, 0);
    let text = fs::read_to_string(desk.profiles()).unwrap();
    assert!(text.contains("P2") && text.contains("first-secret"), "{text}");
    let incomplete = set(&desk, "new", "\n\n");
    assert_eq!(incomplete.code, 2, "{incomplete:?}");
    assert!(!fs::read_to_string(desk.profiles()).unwrap().contains("new"));

    for name in ["sandbox", "", "a b", "a\nb"] {
        let refused = set(&desk, name, "P1\nsecret\n");
        assert_eq!(refused.code, 2, "{name:?}: {refused:?}");
    }

    // A link stays a link, and its target has the credentials.
    let target = desk.home.path().join("target.toml");
    fs::rename(desk.profiles(), &target).unwrap();
    std::os::unix::fs::symlink(&target, desk.profiles()).unwrap();
    assert_eq!(set(&desk, "other", "P3\nsecret\n").code, 0);
    assert!(fs::symlink_metadata(desk.profiles()).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().contains("P3"));

    let next = desk.with_input(&["profile", "set", "acme", "notification"], "\nkey-value\nkey-1\n");
    assert!(
        next.err.contains("`linksfield --profile acme listen --family notification`"),
        "{next:?}"
    );
    assert_eq!(desk.run(&["profile", "remove", "acme"]).code, 0);
}

#[test]
fn the_server_that_is_named_is_the_server_that_is_called() {
    let desk = Desk::new();
    let order = [ORDER, &["--dry-run"]].concat();
    assert!(desk.sandbox(&order).out.contains("on the sandbox:"));
    let elsewhere = desk.sandbox(&[&order, &["--base-url", "https://api.example"][..]].concat());
    assert!(elsewhere.out.contains("on https://api.example:"), "{elsewhere:?}");
    let mut command = desk.command(&[SANDBOX, &order].concat());
    let ended = ran(command.env("LINKSFIELD_SANDBOX", "https://api.example").output().unwrap());
    assert!(ended.out.contains("on https://api.example/csss:"), "{ended:?}");
    // An empty variable is no profile.
    let mut command = desk.command(&["csss", "query-device", "--device-id", "1"]);
    let ended = ran(command.env("LINKSFIELD_PROFILE", "").output().unwrap());
    assert!(ended.err.contains("LINKSFIELD_CSSS_SECRET"), "{ended:?}");
}

#[test]
fn a_push_is_not_forwarded_to_the_program_that_receives_it() {
    let desk = Desk::new();
    // A free port, which is used again at once.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (bind, url) = (free.to_string(), format!("http://localhost:{}/", free.port()));
    let ended = desk.sandbox(&["listen", "--bind", &bind, "--forward", &url]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("without end"), "{}", ended.err);
    let secret = desk.sandbox(&["listen", "--bind", &bind, "--forward", "http://user:pass@host/"]);
    assert_eq!(secret.code, 2);
    assert!(!secret.err.contains("without end"), "{}", secret.err);
    let file = desk.file("push.http", "POST / HTTP/1.1\r\n\r\n{}");
    let to = "http://127.0.0.1:1/?token=very-secret";
    let failed = desk.run(&["listen", "replay", file.to_str().unwrap(), "--to", to]);
    assert_eq!(failed.code, 1);
    assert!(!failed.err.contains("very-secret"), "{}", failed.err);
}
