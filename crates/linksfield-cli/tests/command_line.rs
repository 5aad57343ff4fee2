//! Proves what the command line does: the program runs as a person or a script runs it, with a real sandbox.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use linksfield_api::{FAMILIES, OperationInfo, ParameterKind};
use linksfield_sandbox::Sandbox;

use support::{Desk, ORDER, ran};

#[test]
fn an_order_is_placed_found_and_sent_only_once() {
    let desk = Desk::new();
    let placed = desk.sandbox(&[ORDER, &["--yes", "-o", "json"]].concat());
    assert_eq!(placed.code, 0, "{placed:?}");
    let order: serde_json::Value = serde_json::from_str(&placed.out).unwrap();
    let order = order["order_id"].as_str().unwrap();
    let found = desk.sandbox(&["csss", "query-order", "--page-no", "1", "--page-size", "9"]);
    assert_eq!(found.code, 0, "{found:?}");
    assert!(found.out.contains(order), "{}", found.out);
    assert_eq!(desk.requests("/package/orderPackage"), 1);
    let cancelled = desk.sandbox(&["mall", "cancel-auto-renewal-record", "--help"]);
    assert!(cancelled.out.contains("关闭自动续费"), "{}", cancelled.out);
}

#[test]
fn nothing_is_sent_without_a_confirmation() {
    let desk = Desk::new();
    let refused = desk.sandbox(ORDER);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("add --yes"), "{}", refused.err);
    for look in ["--dry-run", "--explain", "--curl"] {
        let looked = desk.sandbox(&[ORDER, &[look]].concat());
        assert_eq!(looked.code, 0, "{looked:?}");
        assert!(looked.out.contains("/package/orderPackage"), "{}", looked.out);
        assert!(!looked.out.contains("sandbox-secret"), "{}", looked.out);
    }
    assert_eq!(desk.requests("/package/orderPackage"), 0);
}

#[test]
fn the_curl_command_is_accepted() {
    let desk = Desk::new();
    let printed =
        desk.sandbox(&["csss", "query-device", "--device-id", "89852022018041800192", "--curl"]);
    let Ok(curl) = Command::new("sh").arg("-c").arg(format!("{} -s", printed.out.trim())).output()
    else {
        return;
    };
    let answered = String::from_utf8(curl.stdout).unwrap();
    assert!(answered.contains(r#""code":"0000""#), "{answered}");
}

#[test]
fn failures_have_their_own_exit_codes() {
    let desk = Desk::new();
    let order = |more: &[&str]| desk.sandbox(&[ORDER, &["--yes"], more].concat());
    desk.fault("csss.order_package: drop-after, first 1");
    let uncertain = order(&[]);
    assert_eq!(uncertain.code, 5, "{uncertain:?}");
    assert!(uncertain.err.contains("csss.query_order"), "{}", uncertain.err);
    assert_eq!(desk.requests("/package/orderPackage"), 1, "a write is not sent again");
    let mut forged = desk.command(&["csss", "query-device", "--device-id", "1"]);
    forged.args(["--base-url", &desk.sandbox.base_url("csss")]);
    forged.env("LINKSFIELD_CSSS_ACCESS_CODE", "P000270").env("LINKSFIELD_CSSS_SECRET", "another");
    let refused = ran(forged.output().unwrap());
    assert_eq!(refused.code, 4, "{refused:?}");
    let unreachable = order(&["--base-url", "http://127.0.0.1:9"]);
    assert_eq!(unreachable.code, 3, "{unreachable:?}");
    let wrong = desk.sandbox(&["csss", "query-device"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    desk.fault("csss.query_device: drop-before, first 1");
    let failed = desk.sandbox(&["csss", "query-device", "--device-id", "89852022018041800192"]);
    assert_eq!(failed.code, 1, "{failed:?}");
}

/// A full disk does not make an executed or an uncertain write look like one that was not executed.
#[test]
#[cfg(target_os = "linux")]
fn an_output_that_cannot_be_written_does_not_hide_the_outcome() {
    let desk = Desk::new();
    let full = |arguments: &[&str]| {
        let disk = fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = desk.command(&[&["--profile", "sandbox"], arguments].concat());
        ran(command.stdout(disk).output().unwrap())
    };
    let placed = full(&[ORDER, &["--yes"]].concat());
    assert_eq!(placed.code, 7, "{placed:?}");
    assert!(placed.err.contains("the call was executed"), "{}", placed.err);
    desk.fault("csss.order_package: drop-after, first 1");
    let uncertain = full(&[ORDER, &["--yes"]].concat());
    assert_eq!(uncertain.code, 5, "{uncertain:?}");
}

#[test]
fn wrong_arguments_are_explained() {
    let desk = Desk::new();
    for (arguments, reason) in [
        (
            &["csss", "renew-package", "--order-id", "1"][..],
            "these parameters are missing: --renew-period",
        ),
        (&["csss", "renew-package", "--order-id", "1", "--renew-period", "soon"], "renew_period"),
        (&["csss", "order-package", "--package-type", "montly"], "monthly"),
        (&["csss", "renew-package", "--json", "/no/such/file"], "/no/such/file"),
        (
            &["csss", "renew-package", "--json", "{\"order_id\":\"1\"}"],
            "or `-` for the standard input",
        ),
        (&["csss", "order-pakage"], "exist: 'order-package', "),
        (&["order_package"], "Did you mean `linksfield csss order-package`?"),
        (&["auto-renewal"], "try `linksfield operations auto renewal`"),
        (&["--environment", "moon", "cube", "list-sims"], "moon"),
    ] {
        let wrong = desk.run(&[&["--profile", "sandbox"], arguments].concat());
        assert_eq!(wrong.code, 2, "{wrong:?}");
        assert!(wrong.err.contains(reason), "{arguments:?}: {}", wrong.err);
    }
    let wrong = desk.run(&["csss", "query-device", "--device-id", "1"]);
    assert!(wrong.err.contains("LINKSFIELD_CSSS_SECRET"), "{}", wrong.err);
    let wrong = desk.run(&["--profile", "nobody", "csss", "query-device", "--device-id", "1"]);
    assert!(wrong.err.contains("no profile `nobody`"), "{}", wrong.err);
    assert!(desk.sandbox.received().is_empty());
}

/// What the help of a parameter states can be typed: words instead of codes.
#[test]
fn the_help_has_words_for_codes() {
    let desk = Desk::new();
    let help = desk.run(&["csss", "order-package", "--help"]).out;
    let of = |flag: &str| -> String {
        let rest = help.split_once(&format!("      --{flag} ")).unwrap().1;
        rest.split("\n      --").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let kind = of("package-type");
    assert!(kind.contains("Example: monthly") && kind.contains("- monthly: Code 2"), "{kind}");
    let is_open = of("is-open");
    assert!(is_open.contains("Form: `true` or `false` Example: false"), "{is_open}");
    // The families are described where an operator chooses one.
    let all = desk.run(&["-h"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    for family in FAMILIES {
        let first = family.summary.split(". ").next().unwrap();
        assert!(all.contains(first.trim_end_matches('.')), "{all}");
    }
}

#[test]
fn the_example_of_a_page_is_taken_as_it_is_printed() {
    let desk = Desk::new();
    let page = r#"{"access_code":"P000270","device_id":"89852022018041800192","sign":"x","timestamp":"1498723232","version":"2.0"}"#;
    let file = desk.file("page.json", page);
    let read = desk.sandbox(&["csss", "query-device", "--json", file.to_str().unwrap()]);
    assert_eq!(read.code, 0, "{read:?}");
    let read =
        desk.with_input(&["--profile", "sandbox", "csss", "query-device", "--json", "-"], page);
    assert_eq!(read.code, 0, "{read:?}");
    let wrong =
        desk.with_input(&["--profile", "sandbox", "csss", "query-device", "--json", "-"], "[]");
    assert_eq!(wrong.code, 2, "{wrong:?}");
}

#[test]
fn lists_are_fetched_as_a_whole_and_printed_in_every_form() {
    let desk = Desk::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let large = runtime.block_on(Sandbox::builder().sims(230).seed(7).start()).unwrap();
    let url = large.base_url("cube");
    let list = |form: &str, more: &[&str]| {
        let fixed =
            ["--base-url", &url, "cube", "list-sims", "--page-size", "50", "--all", "-o", form];
        let list = desk.sandbox(&[&fixed, more].concat());
        assert_eq!(list.code, 0, "{list:?}");
        list.out
    };
    assert_eq!(
        serde_json::from_str::<Vec<serde_json::Value>>(&list("json", &[])).unwrap().len(),
        230
    );
    assert_eq!(list("ndjson", &[]).lines().count(), 230);
    assert_eq!(list("ndjson", &["--limit", "60"]).lines().count(), 60);
    let table = list("csv", &[]);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(&rows.headers().unwrap()[0], "sim_id");
    assert_eq!(rows.records().filter(Result::is_ok).count(), 230);
    assert!(list("table", &[]).contains("sim_id"));
}

#[test]
fn profiles_are_stored_for_their_owner_only() {
    let desk = Desk::new();
    let url = desk.sandbox.base_url("csss");
    let set = &["profile", "set", "acme", "csss", "--base-url", &url];
    let stored = desk.with_input(set, "P000270\nsandbox-secret\n");
    assert_eq!(stored.code, 0, "{stored:?}");
    let profile =
        ["--profile", "acme", "csss", "query-device", "--device-id", "89852022018041800192"];
    assert_eq!(desk.run(&profile).code, 0);
    let listed = desk.run(&["profile", "list"]);
    assert!(listed.out.contains("acme") && !listed.out.contains("sandbox-secret"), "{listed:?}");
    open_to_others(&desk.profiles());
    let refused = desk.run(&profile);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("chmod 600"), "{}", refused.err);
    assert!(!refused.err.contains("sandbox-secret"), "{}", refused.err);
    fs::remove_file(desk.profiles()).unwrap();
    let broken = desk.with_input(set, "P000270\nsandbox-secret\n");
    assert_eq!(broken.code, 0, "{broken:?}");
    let text = fs::read_to_string(desk.profiles()).unwrap();
    fs::write(desk.profiles(), text.replace("secret = ", "secret == ")).unwrap();
    let broken = desk.run(&profile);
    assert!(broken.err.contains("mistake in line"), "{}", broken.err);
    assert!(!broken.err.contains("sandbox-secret"), "{}", broken.err);
}

#[cfg(unix)]
fn open_to_others(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
}

#[test]
fn the_doctor_names_what_is_wrong() {
    let desk = Desk::new();
    for family in FAMILIES {
        let well = desk.sandbox(&["doctor", family.name()]);
        assert_eq!(well.code, 0, "{well:?}");
        assert!(well.out.contains("accepted the request and its signature"), "{}", well.out);
    }
    let ill = desk.sandbox(&["doctor", "csss", "--base-url", "http://127.0.0.1:9"]);
    assert_eq!(ill.code, 3, "{ill:?}");
    assert!(ill.out.contains("cannot be reached"), "{}", ill.out);
    let mut command =
        desk.command(&["doctor", "csss", "--base-url", &desk.sandbox.base_url("csss")]);
    command.env("LINKSFIELD_CSSS_ACCESS_CODE", "P000270").env("LINKSFIELD_CSSS_SECRET", "another");
    let ill = ran(command.output().unwrap());
    assert_eq!(ill.code, 4, "{ill:?}");
    assert!(ill.out.contains("compare the credentials"), "{}", ill.out);
    desk.sandbox.set_clock_skew(3600);
    let late = desk.sandbox(&["doctor", "mall"]);
    assert!(late.out.contains("clock"), "{}", late.out);
}

#[test]
fn any_path_can_be_called() {
    let desk = Desk::new();
    let json = desk.file("device.json", r#"{"device_id":"89852022018041800192"}"#);
    let raw = ["raw", "csss", "POST", "/device/queryDevice", "--json", json.to_str().unwrap()];
    let read = desk.sandbox(&[&raw[..], &["--read"]].concat());
    assert_eq!(read.code, 0, "{read:?}");
    let refused = desk.sandbox(&raw);
    assert_eq!(refused.code, 2, "{refused:?}");
}

/// Every operation has a command whose help states its effect and its source, and whose example is accepted.
#[test]
fn every_operation_has_help_and_an_example_that_works() {
    let desk = Desk::new();
    for family in FAMILIES {
        for operation in family.operations {
            let name = operation.name.replace('_', "-");
            let help = desk.run(&[family.name(), &name, "--help"]);
            assert_eq!(help.code, 0, "{help:?}");
            let text = help.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(operation.title_zh.unwrap_or(operation.title)), "{text}");
            assert!(operation.pages.iter().all(|page| text.contains(page)), "{text}");
            assert!(text.contains(if operation.effect().is_write() {
                "a write"
            } else {
                "a read"
            }));
            if let Some(arguments) = example(operation) {
                let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                let looked = desk
                    .sandbox(&[&[family.name(), &name], &arguments[..], &["--dry-run"]].concat());
                assert_eq!(looked.code, 0, "{}: {looked:?}", operation.full_name());
            }
        }
    }
    assert!(desk.sandbox.received().is_empty());
}

/// Returns the required parameters with their documented examples, unless one has no example.
fn example(operation: &OperationInfo) -> Option<Vec<String>> {
    let mut arguments = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        if matches!(parameter.kind, ParameterKind::Object { .. } | ParameterKind::List(_)) {
            return None;
        }
        let name: String = parameter.name.chars().fold(String::new(), |name, next| match next {
            '_' => name + "-",
            next if next.is_ascii_uppercase() => format!("{name}-{}", next.to_ascii_lowercase()),
            next => format!("{name}{next}"),
        });
        arguments.extend([format!("--{name}"), parameter.example?.to_owned()]);
    }
    Some(arguments)
}

#[test]
fn completions_and_man_pages_name_the_operations() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.run(&["completions", shell]);
        assert!(script.code == 0 && script.out.contains("order-package"), "{shell}");
    }
    let folder = desk.home.path().join("man");
    let written = desk.run(&["man", folder.to_str().unwrap()]);
    assert_eq!(written.code, 0, "{written:?}");
    let page = fs::read_to_string(folder.join("linksfield-csss-order-package.1")).unwrap();
    assert!(page.contains("Orders a data plan"), "{page}");
}
