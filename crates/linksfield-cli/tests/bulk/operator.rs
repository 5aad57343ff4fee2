//! An operator with an empty home, a sandbox, and files with orders.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::desk::{Desk, Ran, ran};

const HEADER: &str = "device_id,global_order,is_open,order_period,package_code,package_name,package_type,pay_amount,\
    pay_rst,test_flow,test_flow_flag";

/// The part of a card number that nothing but a report shows.
pub(crate) const CARD: &str = "8986000000";

pub(crate) fn card_of(card: usize) -> String {
    format!("{CARD}{card:09}")
}

pub(crate) fn rows(cards: Range<usize>) -> Vec<String> {
    let row =
        |card| format!("{},no,no,1,DP20190726001274,plan,monthly,10.50,paid,0,no", card_of(card));
    cards.map(row).collect()
}

pub(crate) struct Operator {
    pub(crate) desk: Desk,
}

impl Operator {
    pub(crate) fn new() -> Self {
        Self { desk: Desk::new() }
    }

    pub(crate) fn file(&self, name: &str, rows: &[String]) -> String {
        let text = format!("{HEADER}\n{}\n", rows.join("\n"));
        self.desk.file(name, &text).to_str().unwrap().to_owned()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.desk.command(&["--profile", "sandbox", "bulk"]);
        command.args(arguments).env("USER", "ann");
        command
    }

    /// Runs the program to its end. Neither its messages nor its results show a secret, and only a report shows cards.
    pub(crate) fn bulk(&self, arguments: &[&str]) -> Ran {
        checked(ran(self.command(arguments).output().unwrap()), arguments[0] == "report")
    }

    /// Runs a command that succeeds, and returns the JSON that it prints.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let done = self.bulk(arguments);
        assert_eq!(done.code, 0, "{done:?}");
        serde_json::from_str(&done.out).unwrap()
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Runs the command that a message advises, in a shell, as a person pastes it. `before` is the text before the command.
    pub(crate) fn paste(&self, message: &str, before: &str) -> Ran {
        let line = message.split_once(before).and_then(|(_, advice)| advice.lines().next());
        let line = line.unwrap_or_default();
        assert!(line.starts_with("linksfield "), "{before}: {message}");
        let program = env!("CARGO_BIN_EXE_linksfield");
        let mut command = Command::new("/bin/sh");
        command.args(["-c", &format!("linksfield() {{ '{program}' \"$@\"; }}; {line}")]);
        command.env_clear().env("HOME", self.desk.home.path()).env("USER", "ann");
        command.env("LINKSFIELD_SANDBOX", format!("http://{}", self.desk.sandbox.address()));
        checked(ran(command.stdin(Stdio::null()).output().unwrap()), false)
    }

    /// The orders that the sandbox has placed, for each card of the files.
    pub(crate) fn orders(&self) -> BTreeMap<String, usize> {
        let mut orders = BTreeMap::new();
        for record in self.desk.sandbox.records("csss", "order").unwrap() {
            let card = record.fields.get("device_id").and_then(|card| card.as_str());
            if let Some(card) = card.filter(|card| card.starts_with(CARD)) {
                *orders.entry(card.to_owned()).or_default() += 1;
            }
        }
        orders
    }

    /// Waits until the sandbox has placed orders.
    pub(crate) fn wait_for(&self, orders: usize) {
        let end = Instant::now() + Duration::from_secs(60);
        while self.orders().len() < orders {
            assert!(Instant::now() < end, "{} orders", self.orders().len());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Each card of the files has exactly one order.
    pub(crate) fn assert_each_once(&self, cards: usize) {
        let expected: BTreeMap<String, usize> = (0..cards).map(|card| (card_of(card), 1)).collect();
        assert_eq!(self.orders(), expected);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.desk.home.path().join(name)
    }
}

pub(crate) fn ended(child: Child) -> Ran {
    checked(ran(child.wait_with_output().unwrap()), false)
}

fn checked(ran: Ran, is_report: bool) -> Ran {
    for text in [&ran.out, &ran.err] {
        assert!(!text.contains("sandbox-secret") && !text.contains("P000270"), "{text}");
        assert!(is_report || !text.contains(CARD), "{text}");
    }
    ran
}
