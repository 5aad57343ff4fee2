//! Which requests a rule selects.

use linksfield_sandbox::{Fault, FaultError, Sandbox, StartError};
use linksfield_tests::{csss, mall, order};

use crate::raw::{Raw, order_bytes};

/// Sends this many orders, and returns whether each was answered with the status 500 of the fault.
async fn failed(sandbox: &Sandbox, count: usize) -> Vec<bool> {
    let (mut raw, bytes) = (Raw::connect(sandbox.address()).await, order_bytes().await);
    let mut failed = Vec::new();
    for _ in 0..count {
        failed.push(raw.response(&bytes).await.status() == 500);
    }
    failed
}

fn at(numbers: &[usize], count: usize) -> Vec<bool> {
    (1..=count).map(|number| numbers.contains(&number)).collect()
}

#[tokio::test]
async fn requests_are_selected_by_their_number() {
    for (rule, numbers) in [
        (Fault::on("csss.order_package").first(2).status(500), vec![1, 2]),
        (Fault::on("csss").nth(3).status(500), vec![3]),
        (Fault::on("*").every(3).status(500), vec![3, 6]),
        (Fault::on("csss.*").from_to(2, 4).status(500), vec![2, 3, 4]),
        (Fault::on("csss").from(5).status(500), vec![5, 6, 7]),
        (Fault::on("csss.query_order").status(500), vec![]),
        (Fault::on("cube").status(500), vec![]),
    ] {
        let sandbox = Sandbox::start().await.unwrap();
        let handle = sandbox.fault(rule.clone()).unwrap();
        assert_eq!(failed(&sandbox, 7).await, at(&numbers, 7), "{rule}");
        assert_eq!(handle.applied(), u64::try_from(numbers.len()).unwrap(), "{rule}");
    }
}

#[tokio::test]
async fn the_same_seed_selects_the_same_requests() {
    let run = async |seed: u64, rule: Fault| {
        let builder = Sandbox::builder().fault_seed(seed).fault(rule);
        failed(&builder.start().await.unwrap(), 40).await
    };
    let rule = || Fault::on("csss").probability(0.5).status(500);
    let first = run(1, rule()).await;
    assert!(first.contains(&true) && first.contains(&false));
    assert_eq!(run(1, rule()).await, first);
    assert_ne!(run(2, rule()).await, first);
    let own = |seed| Fault::on("csss").probability(0.5).seed(seed).status(500);
    assert_eq!(run(1, own(9)).await, run(2, own(9)).await);
    // Another rule does not change what a rule selects.
    let sandbox = Sandbox::builder()
        .fault(own(9))
        .fault(Fault::on("csss").probability(0.5).seed(3).status(500))
        .start()
        .await
        .unwrap();
    let both = failed(&sandbox, 40).await;
    let (one, other) = (run(1, own(9)).await, run(1, own(3)).await);
    let either: Vec<bool> = one.iter().zip(&other).map(|(one, other)| *one || *other).collect();
    assert_eq!(both, either);
}

#[tokio::test]
async fn requests_are_selected_by_what_they_contain() {
    for (rule, is_selected) in [
        (Fault::on("csss").when("package_code", "DP1").status(500), true),
        (Fault::on("csss").when("package_code", "DP").status(500), false),
        (Fault::on("csss").when_contains("package_code", "P").status(500), true),
        (Fault::on("csss").when_contains("package_code", "p").status(500), false),
        (Fault::on("csss").when_present("sign").status(500), true),
        (Fault::on("csss").when_present("signature").status(500), false),
        (Fault::on("csss").when_header("Content-Type", "application/json").status(500), true),
        (Fault::on("csss").when_header("content-type", "text/html").status(500), false),
        (Fault::on("csss").when_header_present("x-no").status(500), false),
        (
            Fault::on("csss").when("package_code", "DP1").when("package_type", "1").status(500),
            false,
        ),
    ] {
        let sandbox = Sandbox::builder().fault(rule.clone()).start().await.unwrap();
        assert_eq!(failed(&sandbox, 1).await, [is_selected], "{rule}");
    }
}

#[tokio::test]
async fn rules_are_added_counted_and_removed_while_the_sandbox_runs() {
    let sandbox = Sandbox::start().await.unwrap();
    let slow = sandbox.fault("csss: delay 1ms".parse().unwrap()).unwrap();
    let first = sandbox.fault(Fault::on("csss").status(500)).unwrap();
    let second = sandbox.fault(Fault::on("csss").status(503)).unwrap();
    assert_eq!(failed(&sandbox, 2).await, [true, true]);
    assert_eq!((slow.applied(), first.applied()), (2, 2));
    assert_eq!((second.applied(), second.selected()), (0, 2));
    assert_eq!(sandbox.received()[0].fault.as_deref(), Some("delay 1ms; status 500"));
    assert_ne!(first.id(), second.id());
    first.remove();
    assert_eq!(failed(&sandbox, 1).await, [false]);
    assert_eq!(second.applied(), 1);
    sandbox.clear_faults();
    failed(&sandbox, 1).await;
    assert_eq!((second.applied(), slow.selected()), (1, 3));
    csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
    assert!(mall(&sandbox).is_ok());
}

#[tokio::test]
async fn a_rule_that_cannot_work_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    for (rule, part) in [
        (Fault::on("csss.order_pakage").drop_after(), "did you mean `csss.order_package`?"),
        (Fault::on("nothing_like_it.at_all").drop_after(), "or `*` for all"),
        (Fault::on("cube.cancel_sim").code("CB-01-7777"), "documented are CB-"),
        (Fault::on("csss").status(199), "use a status from 200 to 599"),
        (Fault::on("csss").status(600), "use a status from 200 to 599"),
        (Fault::on("csss").first(0).bom(), "counted from 1"),
        (Fault::on("csss").every(0).bom(), "counted from 1"),
        (Fault::on("csss").from_to(3, 2).bom(), "3 is larger than 2"),
        (Fault::on("csss").probability(1.1).bom(), "from 0 to 1"),
        (Fault::on("csss").probability(f64::NAN).bom(), "from 0 to 1"),
        (Fault::on("csss").bom().header("a b", "c"), "not a header"),
        (Fault::on("csss").bom().header("a", "b\r\nc: d"), "not a header"),
        (Fault::on("csss").drop_after().header("a", "b"), "sends no response"),
        (Fault::on("csss").bom().body("x"), "only possible with `status`"),
        (Fault::on("csss").bom().with_status(500), "only possible with `code`"),
        (Fault::on("csss").status(500).body("x".repeat(70_000)), "longer than 65536 bytes"),
        (Fault::on("csss").truncate_at_percent(101), "at most 100 %"),
        (Fault::on("csss").stall_for(std::time::Duration::MAX), "at most 24 hours"),
    ] {
        let error = sandbox.fault(rule).unwrap_err();
        assert!(error.to_string().contains(part), "{error}");
    }
    for _ in 0..1000 {
        sandbox.fault(Fault::on("cube").bom()).unwrap();
    }
    assert_eq!(sandbox.fault(Fault::on("cube").bom()).unwrap_err(), FaultError::TooMany(1000));
    let error = Sandbox::builder().fault(Fault::on("css").bom()).start().await.unwrap_err();
    assert!(matches!(error, StartError::Fault(FaultError::Target { .. })), "{error}");
}
