use std::time::Duration;

use linksfield_api::RetryPolicy;
use linksfield_api::esim::{Credentials, Esim};
use linksfield_sandbox::{Fault, SECRET, Sandbox};

use self::recipe::Outcome;
use crate::support::{calls, output};

#[path = "../../examples/esim_purchase.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const RESERVE: &str = "esim.pre_order_package";
const REPORT: &str = "esim.payment_webhook_v1_1";
const QUERY: &str = "esim.query_ord_status_and_email";

fn esim(sandbox: &Sandbox) -> Esim {
    let credentials = Credentials {
        partner_code: sandbox.credential("esim", "partner_code").unwrap_or("P1").to_owned(),
        email: "buyer@example.com".to_owned(),
        password: SECRET.into(),
    };
    let builder = Esim::builder(credentials).base_url(sandbox.base_url("esim"));
    builder.retry(RetryPolicy::never()).build().unwrap()
}

/// Reserves a profile, and reports its payment.
async fn deliver(sandbox: &Sandbox) -> Result<Outcome, String> {
    let (esim, plan) = (esim(sandbox), recipe::plan());
    let order_id = recipe::reserve(&esim, &plan).await.unwrap();
    let delivered = recipe::deliver(&esim, &order_id, &plan, Duration::ZERO).await;
    delivered.map_err(|error| format!("{error:#}"))
}

/// Sets the next states of the order.
fn states(sandbox: &Sandbox, bodies: &[&str]) {
    for body in bodies {
        sandbox.respond_with(QUERY, 200, *body).unwrap();
    }
}

fn qr_code() -> Result<Outcome, String> {
    Ok(Outcome::QrCode("LPA:1$a$b".to_owned()))
}

const WAITING: &str = r#"{ "orderPayStatus": 0 }"#;
const PAID: &str = r#"{ "orderPayStatus": 1, "qrCode": "LPA:1$a$b" }"#;
const PAID_IN_DATA: &str =
    r#"{ "code": 0, "data": { "orderPayStatus": 1, "qrCode": "LPA:1$a$b" } }"#;

#[test]
fn the_program_runs_without_an_account() {
    assert!(output("esim_purchase", &[]).contains("LPA:1$"));
    assert!(output("esim_purchase", &["buyer@example.com", "password"]).contains("LPA:1$"));
}

#[tokio::test]
async fn a_user_registers_with_the_digest_of_the_password() {
    let sandbox = Sandbox::start().await.unwrap();
    recipe::register(&esim(&sandbox), "buyer@example.com", "password").await.unwrap();
    let received = sandbox.received();
    let body = String::from_utf8_lossy(&received[0].body).into_owned();
    // `printf password | md5sum`
    assert!(body.contains("5f4dcc3b5aa765d61d8327deb882cf99"), "{body}");
}

#[tokio::test]
async fn a_reservation_returns_an_id_from_either_place() {
    let sandbox = Sandbox::start().await.unwrap();
    for body in [r#"{ "code": 0, "data": { "id": "O7" } }"#, r#"{ "code": 0, "id": "O7" }"#] {
        sandbox.respond_with(RESERVE, 200, body).unwrap();
        let reserved = recipe::reserve(&esim(&sandbox), &recipe::plan()).await;
        assert_eq!(reserved.unwrap(), "O7");
    }
    sandbox.respond_with(RESERVE, 200, r#"{ "code": 0, "data": null }"#).unwrap();
    assert!(recipe::reserve(&esim(&sandbox), &recipe::plan()).await.is_err());
}

#[tokio::test]
async fn a_paid_order_has_a_qr_code() {
    let sandbox = Sandbox::start().await.unwrap();
    let Ok(Outcome::QrCode(text)) = deliver(&sandbox).await else { panic!("no QR code") };
    assert!(text.starts_with("LPA:1$"), "{text}");
    assert_eq!((calls(&sandbox, REPORT), calls(&sandbox, QUERY)), (1, 1));
}

#[tokio::test]
async fn a_payment_that_is_reported_too_late_or_with_another_price_is_paid_back() {
    let sandbox = Sandbox::start().await.unwrap();
    let (esim, mut plan) = (esim(&sandbox), recipe::plan());
    let order_id = recipe::reserve(&esim, &plan).await.unwrap();
    for (price, later) in [("5.99", 0), ("4.99", 601)] {
        plan.money = price.parse().unwrap();
        sandbox.advance(Duration::from_secs(later));
        let delivered = recipe::deliver(&esim, &order_id, &plan, Duration::ZERO).await;
        assert!(matches!(delivered, Ok(Outcome::Refund(_))), "{delivered:?}");
    }
}

#[tokio::test]
async fn an_order_can_be_waiting_or_have_an_envelope() {
    let sandbox = Sandbox::start().await.unwrap();
    for paid in [PAID, PAID_IN_DATA] {
        states(&sandbox, &[WAITING, r#"{ "code": 0, "data": null }"#, paid]);
        assert_eq!(deliver(&sandbox).await, qr_code());
    }
    assert_eq!(calls(&sandbox, QUERY), 6);
}

#[tokio::test]
async fn a_payment_whose_report_is_uncertain_is_reported_once() {
    let fault = Fault::on(REPORT).drop_after();
    let sandbox = Sandbox::builder().fault(fault).start().await.unwrap();
    assert!(matches!(deliver(&sandbox).await, Ok(Outcome::QrCode(_))));
    assert_eq!(calls(&sandbox, REPORT), 1);
}

#[tokio::test]
async fn an_undocumented_failure_is_uncertain_and_a_documented_one_is_paid_back() {
    let sandbox = Sandbox::start().await.unwrap();
    for (code, is_refund) in [("6006", true), ("10009", true), ("3004", false), ("4711", false)] {
        let body = format!(r#"{{ "code": {code}, "message": "", "data": null }}"#);
        sandbox.respond_with(REPORT, 200, body).unwrap();
        if !is_refund {
            states(&sandbox, &[PAID]);
        }
        let delivered = deliver(&sandbox).await;
        assert_eq!(matches!(delivered, Ok(Outcome::Refund(_))), is_refund, "{code}: {delivered:?}");
    }
}

#[tokio::test]
async fn a_failed_or_cancelled_order_is_paid_back() {
    let sandbox = Sandbox::start().await.unwrap();
    for state in ["2", "3"] {
        states(&sandbox, &[&format!(r#"{{ "orderPayStatus": {state} }}"#)]);
        assert!(matches!(deliver(&sandbox).await, Ok(Outcome::Refund(_))));
    }
}

#[tokio::test]
async fn an_order_that_stays_open_is_undecided() {
    let fault = Fault::on(QUERY).every(2).status(503);
    let sandbox = Sandbox::builder().fault(fault).start().await.unwrap();
    states(&sandbox, &[WAITING; 15]);
    assert_eq!(deliver(&sandbox).await, Ok(Outcome::Undecided));
}

#[tokio::test]
async fn a_busy_server_leaves_the_payment_unreported() {
    let fault = Fault::on(REPORT).status(429);
    let sandbox = Sandbox::builder().fault(fault).start().await.unwrap();
    assert!(deliver(&sandbox).await.unwrap_err().contains("429"));
    assert_eq!(calls(&sandbox, QUERY), 0);
}

#[tokio::test]
async fn a_failure_before_the_report_pays_nobody_back() {
    for fault in [Fault::on(REPORT).status(403), Fault::on("esim.login").nth(2).status(403)] {
        let sandbox = Sandbox::builder().token_uses(1).fault(fault).start().await.unwrap();
        assert!(deliver(&sandbox).await.unwrap_err().contains("403"));
        assert_eq!(calls(&sandbox, QUERY), 0);
    }
}

#[tokio::test]
async fn an_expired_token_is_renewed() {
    let sandbox = Sandbox::builder().token_uses(1).start().await.unwrap();
    states(&sandbox, &[PAID]);
    assert_eq!(deliver(&sandbox).await, qr_code());
    assert_eq!(calls(&sandbox, "esim.login"), 3);
}

#[test]
fn an_activation_code_is_drawn_and_other_text_is_kept() {
    let drawn = recipe::draw("LPA:1$sandbox.example$O1").unwrap();
    let lines: Vec<_> = drawn.lines().collect();
    // Version 2 has 25 rows of modules and a margin of 8, and a line has two rows.
    assert_eq!((lines.len(), lines[17]), (18, "LPA:1$sandbox.example$O1"));
    assert!(lines[2].contains("█▀▀▀▀▀█"), "{drawn}");
    assert_eq!(recipe::draw("https://qr.example/1").unwrap(), "https://qr.example/1");
}
