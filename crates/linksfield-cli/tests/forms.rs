//! Proves that `--output` chooses the form of everything that the program prints, or that the program refuses it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use linksfield_api::FAMILIES;
use serde_json::Value;

use support::{Desk, Ran};

/// Returns the items of a list in one of its forms, with the fields as texts.
fn items(form: &str, out: &str) -> Vec<Vec<(String, String)>> {
    let object = |item: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let fields = item.as_object().unwrap().iter();
        fields.map(|(name, value)| (name.clone(), text(value))).collect()
    };
    let mut items: Vec<_> = match form {
        "json" => serde_json::from_str::<Vec<Value>>(out).unwrap().iter().map(object).collect(),
        "ndjson" => out.lines().map(|line| object(&serde_json::from_str(line).unwrap())).collect(),
        _ => {
            let mut rows = csv::Reader::from_reader(out.as_bytes());
            let names = rows.headers().unwrap().clone();
            let item = |row: csv::StringRecord| {
                let pairs = names.iter().zip(row.iter());
                pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
            };
            rows.records().map(|row| item(row.unwrap())).collect()
        }
    };
    // The order of the fields is lost in `Value`.
    items.iter_mut().for_each(|item: &mut Vec<_>| item.sort());
    items
}

/// Runs a command in all forms. Returns the items, which are the same in all of them, and the table.
fn all_forms(desk: &Desk, arguments: &[&str], code: i32) -> (Vec<Vec<(String, String)>>, String) {
    let run = |more: &[&str]| -> Ran {
        let ran = desk.run(&[arguments, more].concat());
        assert_eq!(ran.code, code, "{ran:?}");
        ran
    };
    let json = items("json", &run(&["--output", "json"]).out);
    assert_eq!(items("ndjson", &run(&["-o", "ndjson"]).out), json);
    assert_eq!(items("csv", &run(&["-o", "csv"]).out), json);
    // Before the name of the command as well.
    let before = desk.run(&[&["-o", "json"], arguments].concat());
    assert_eq!(items("json", &before.out), json);
    let table = run(&["-o", "table"]).out;
    // A table is the default, so that its lines can be filtered.
    assert_eq!(run(&[]).out, table);
    (json, table)
}

fn field<'i>(item: &'i [(String, String)], name: &str) -> &'i str {
    item.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

#[test]
fn operations_are_listed_in_every_form() {
    let desk = Desk::new();
    let (all, table) = all_forms(&desk, &["operations"], 0);
    let count: usize = FAMILIES.iter().map(|family| family.operations.len()).sum();
    assert_eq!((all.len(), table.lines().count()), (count, count));
    for item in &all {
        // The command is one that the program has.
        let command: Vec<&str> = field(item, "command").split(' ').collect();
        assert_eq!(desk.run(&[&command[..], &["--help"]].concat()).code, 0, "{command:?}");
        let line = table.lines().find(|line| line.starts_with(&format!("{} ", command.join(" "))));
        let line = line.unwrap_or_default();
        assert!(line.contains(field(item, "title")), "{item:?}");
        assert!(line.contains(&format!(" {} ", field(item, "effect"))), "{item:?}");
    }
    let (found, _) = all_forms(&desk, &["operations", "自动续费"], 0);
    let cancel = found.iter().find(|item| field(item, "name") == "mall.cancel_auto_renewal_record");
    assert_eq!(field(cancel.unwrap(), "effect"), "write");
    let none = desk.run(&["operations", "-o", "json", "nothing-has-this-name"]);
    assert_eq!((none.code, none.out.as_str()), (1, "[]\n"), "{none:?}");
}

#[test]
fn profiles_are_listed_in_every_form() {
    let desk = Desk::new();
    let set = desk.with_input(&["profile", "set", "acme", "csss"], "P000270\nvery-secret\n");
    assert_eq!(set.code, 0, "{set:?}");
    let (profiles, table) = all_forms(&desk, &["profile", "list"], 0);
    let names: Vec<_> = profiles.iter().map(|profile| field(profile, "name")).collect();
    assert_eq!(names, ["acme", "sandbox"]);
    assert_eq!(field(&profiles[0], "families"), r#"["csss"]"#);
    assert_eq!(field(&profiles[1], "is_built_in"), "true");
    assert!(table.starts_with("acme ") && table.contains("\nsandbox "), "{table}");
    assert!(!format!("{profiles:?}{table}").contains("very-secret"));
}

#[test]
fn the_doctor_reports_in_every_form_and_reports_a_failure_once() {
    let desk = Desk::new();
    let (checks, table) = all_forms(&desk, &["--profile", "sandbox", "doctor", "csss"], 0);
    let names: Vec<_> = checks.iter().map(|check| field(check, "check")).collect();
    assert_eq!((names[0], names[1], names.len()), ("credentials", "server", 4), "{names:?}");
    assert!(checks.iter().all(|check| field(check, "result") == "ok"), "{checks:?}");
    assert!(table.lines().all(|line| line.starts_with("ok    ")), "{table}");

    let unreachable =
        &["--profile", "sandbox", "doctor", "csss", "--base-url", "http://127.0.0.1:9"];
    let (checks, table) = all_forms(&desk, unreachable, 3);
    let failed = checks.last().unwrap();
    assert_eq!(field(failed, "result"), "fail", "{failed:?}");
    assert!(field(failed, "advice").contains("cannot be reached"), "{failed:?}");
    let ran = desk.run(unreachable);
    assert_eq!(ran.err, "");
    assert_eq!(table.matches(field(failed, "detail")).count(), 1, "{table}");
    assert_eq!(table.matches("fail  ").count(), 1, "{table}");
    assert_eq!(table.matches("csss.").count(), 1, "{table}");
}

#[test]
fn a_signed_request_is_json_and_other_forms_are_refused() {
    let desk = Desk::new();
    let sign = |more: &[&str]| {
        let fixed = ["sign", "csss", "POST", "/x", "--time", "1700000000000", "--nonce", "7"];
        desk.sandbox(&[&fixed, more].concat())
    };
    let pretty = sign(&[]);
    assert_eq!(sign(&["-o", "json"]).out, pretty.out);
    let line = sign(&["-o", "ndjson"]);
    assert_eq!((line.code, line.out.lines().count()), (0, 1), "{line:?}");
    let json = |out: &str| serde_json::from_str::<Value>(out).unwrap();
    assert_eq!(json(&line.out), json(&pretty.out));
    for refused in [sign(&["-o", "csv"]), sign(&["-o", "table"]), sign(&["-o", "json", "--text"])] {
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{refused:?}");
        assert!(refused.err.contains("--text"), "{refused:?}");
    }
}
