use std::time::Duration;

use linksfield_api::RetryPolicy;
use linksfield_api::mall::{Credentials, Mall};
use linksfield_sandbox::{Fault, Sandbox};

use self::recipe::Outcome;
use crate::support::calls;

#[path = "../../examples/shop_order.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const ORDER: &str = "mall.single_order";
const PAYMENT: &str = "mall.result_query";
const PLAN: &str = "Singapore 2G 30-Days Unlimited Speech";

async fn sell(sandbox: &Sandbox) -> Result<Outcome, String> {
    let mall = Mall::builder(Credentials { partner_code: "P000818".to_owned() })
        .base_url(sandbox.base_url("mall"))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let sold = recipe::sell(&mall, &recipe::sale().unwrap(), Duration::ZERO).await;
    sold.map_err(|error| format!("{error:#}"))
}

/// Sets the next list of orders of the card.
fn list(sandbox: &Sandbox, plans: &[&str]) {
    let orders = plans.iter().map(|plan| format!(r#"{{ "servicePlanShowName": "{plan}" }}"#));
    let orders = orders.collect::<Vec<_>>().join(",");
    let body = format!(r#"{{ "operateCode": "S", "data": {{ "orderList": [{orders}] }} }}"#);
    sandbox.respond_with("mall.single_query_order", 200, body).unwrap();
}

fn payment(sandbox: &Sandbox, result: &str) {
    let body = format!(r#"{{ "operateCode": "S", "data": {{ "payRst": "{result}" }} }}"#);
    sandbox.respond_with(PAYMENT, 200, body).unwrap();
}

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[tokio::test]
async fn a_sale_is_paid_after_some_queries() {
    let sandbox = Sandbox::start().await.unwrap();
    payment(&sandbox, "WAIT");
    sandbox.respond_with(PAYMENT, 503, "").unwrap();
    payment(&sandbox, "SUCCESS");
    assert_eq!(sell(&sandbox).await, Ok(Outcome::Paid));
    assert_eq!((calls(&sandbox, ORDER), calls(&sandbox, PAYMENT)), (1, 3));
}

#[tokio::test]
async fn a_payment_that_is_not_made_stays_undecided() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(sell(&sandbox).await, Ok(Outcome::Undecided));
    assert_eq!((calls(&sandbox, ORDER), calls(&sandbox, PAYMENT)), (1, 30));
}

#[tokio::test]
async fn an_invalid_card_is_not_sold_to() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.respond_with("mall.single_verify", 200, r#"{ "operateCode": "F" }"#).unwrap();
    assert!(sell(&sandbox).await.unwrap_err().contains("single_verify"));
    assert_eq!(calls(&sandbox, ORDER), 0);
}

#[tokio::test]
async fn a_refused_order_is_an_error() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.respond_with(ORDER, 403, "").unwrap();
    assert!(sell(&sandbox).await.unwrap_err().contains("403"));
    assert_eq!(calls(&sandbox, PAYMENT), 0);
}

#[tokio::test]
async fn an_order_whose_response_is_lost_is_looked_for() {
    for (after, is_listed) in [(&[PLAN, "other", PLAN][..], true), (&[PLAN, "other"], false)] {
        let fault = Fault::on(ORDER).drop_after();
        let sandbox = Sandbox::builder().fault(fault).start().await.unwrap();
        list(&sandbox, &[PLAN]);
        list(&sandbox, after);
        assert_eq!(sell(&sandbox).await, Ok(Outcome::Uncertain { is_listed }));
        assert_eq!(calls(&sandbox, ORDER), 1);
    }
}

#[tokio::test]
async fn an_order_stays_uncertain_if_the_orders_cannot_be_listed() {
    let fault = Fault::on(ORDER).drop_after();
    let list_fails = Fault::on("mall.single_query_order").nth(2).status(500);
    let sandbox = Sandbox::builder().fault(fault).fault(list_fails).start().await.unwrap();
    assert_eq!(sell(&sandbox).await, Ok(Outcome::Uncertain { is_listed: false }));
}
