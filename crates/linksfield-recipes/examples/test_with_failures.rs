//! Tests an application against the sandbox, with the failures of real networks and servers.
//!
//! Use this for all code that orders, renews or cancels. The sandbox checks parameters and signatures as documented, and
//! keeps cards and orders. A `Fault` makes it misbehave for the requests that it selects. The tests at the end show the
//! four failures that a program must survive: a response that is lost or late after the call was done, status 429 with
//! `Retry-After`, a malformed response, and an expired token. `Fault` has many more, such as resets and gzip.
//! `Sandbox::builder().sims(250)` sets the number of cards, `advance` the clock, and `records` shows what was done.
//!
//! What can go wrong:
//!
//! - A test is slow, because the client waits before it retries: set short pauses, as `client` does, and only in tests.
//! - A test passes because the fault was never used: compare `sandbox.received()` or the number of orders.
//! - Tests affect each other: start a sandbox for each test. It takes a fraction of a second, and has its own port.
//! - A test fails with `NotSent`, because its sandbox was dropped: keep the value as long as the client is used.
//! - The sandbox behaves as documented, and the documentation of Linksfield has gaps. A test against the sandbox proves
//!   your error handling, and not that Linksfield's server behaves in the same way.
//!
//! What to change: the function under test. Add to your `Cargo.toml`, under `[dev-dependencies]`, the crate
//! `linksfield-sandbox`, and `tokio` with `macros` and `rt-multi-thread`. For tests without any server, see the recipe
//! `store_and_fake`.

use std::error::Error;

use linksfield_api::Error as CallError;
use linksfield_api::csss::{Csss, QueryOrder, RenewPackage};
use linksfield_sandbox::Sandbox;

/// What a shop shows after a renewal.
#[derive(Debug, PartialEq)]
pub enum Renewal {
    /// The order was renewed.
    Done,
    /// The order was not renewed. The customer may try again.
    NotDone,
    /// The order may have been renewed. An employee checks it with this operation, and the customer waits.
    Uncertain(&'static str),
}

/// The first function under test. It renews an order.
pub async fn renew(csss: &Csss, order_id: &str) -> Renewal {
    let renewal = RenewPackage { order_id: order_id.to_owned(), renew_period: 1 };
    match csss.renew_package(renewal).send().await {
        Ok(_) => Renewal::Done,
        Err(error) if error.may_have_been_executed() => {
            Renewal::Uncertain(error.outcome_check().map_or("support", |check| check.operation()))
        }
        Err(_) => Renewal::NotDone,
    }
}

/// The second function under test. It counts the orders of the first page.
pub async fn count(csss: &Csss) -> Result<usize, CallError> {
    let page = csss.query_order(QueryOrder { page_no: 1, page_size: 50 }).send().await?;
    Ok(page.package_order.len())
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Csss::builder(Credentials::from_env()?).build()?`
    let (builder, _sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    let csss = builder.build()?;
    println!("{} orders; {:?}", count(&csss).await?, renew(&csss, "202107061625560742397").await);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use linksfield_api::RetryPolicy;
    use linksfield_api::csss::Credentials;
    use linksfield_api::esim::{self, Esim, MyEsimDetail};
    use linksfield_sandbox::{Fault, SECRET};

    use super::*;

    const ORDER: &str = "202107061625560742397";

    async fn sandbox(fault: Fault) -> Sandbox {
        Sandbox::builder().fault(fault).start().await.unwrap()
    }

    /// Returns a client with short time limits and pauses.
    fn client(sandbox: &Sandbox) -> Csss {
        let pause = Duration::from_millis(1);
        Csss::builder(Credentials { access_code: "P000270".into(), secret: SECRET.into() })
            .base_url(sandbox.base_url("csss"))
            .attempt_timeout(Duration::from_millis(500))
            .timeout(Duration::from_secs(5))
            .retry(RetryPolicy::default().pauses(pause, pause))
            .build()
            .unwrap()
    }

    #[tokio::test]
    async fn a_renewal_whose_response_is_lost_or_late_is_not_sent_again() {
        for fault in [
            Fault::on("csss.renew_package").drop_after(),
            Fault::on("csss.renew_package").stall().after_doing(),
        ] {
            let sandbox = sandbox(fault).await;
            let before = sandbox.records("csss", "order").unwrap();
            let renewal = renew(&client(&sandbox), ORDER).await;
            assert_eq!(renewal, Renewal::Uncertain("csss.query_order"));
            assert_eq!(sandbox.received().len(), 1);
            assert_ne!(sandbox.records("csss", "order").unwrap(), before); // It was renewed.
        }
    }

    #[tokio::test]
    async fn status_429_delays_a_read_and_ends_a_write() {
        let busy = || Fault::on("csss").first(1).status(429).header("Retry-After", "1");
        let started = Instant::now();
        assert!(count(&client(&sandbox(busy()).await)).await.is_ok());
        assert!(started.elapsed() >= Duration::from_secs(1));
        assert_eq!(renew(&client(&sandbox(busy()).await), ORDER).await, Renewal::NotDone);
    }

    #[tokio::test]
    async fn a_malformed_response_leaves_a_renewal_uncertain() {
        for fault in [
            Fault::on("csss").broken_json(),
            Fault::on("csss").truncate_at(10),
            Fault::on("csss").gateway_page(502),
        ] {
            let sandbox = sandbox(fault).await;
            let renewal = renew(&client(&sandbox), ORDER).await;
            assert_eq!(renewal, Renewal::Uncertain("csss.query_order"));
        }
    }

    #[tokio::test]
    async fn an_expired_token_is_renewed() {
        let sandbox = Sandbox::builder().token_uses(1).start().await.unwrap();
        let credentials = esim::Credentials {
            partner_code: sandbox.credential("esim", "partner_code").unwrap_or("P1").to_owned(),
            email: "buyer@example.com".into(),
            password: SECRET.into(),
        };
        let esim = Esim::builder(credentials).base_url(sandbox.base_url("esim")).build().unwrap();
        for _ in 0..2 {
            esim.my_esim_detail(MyEsimDetail { order_id: "1".into() }).send().await.unwrap();
        }
        let calls = sandbox.received().into_iter().filter_map(|received| received.call);
        let logins = calls.filter(|call| call == "esim.login").count();
        assert_eq!(logins, 2);
    }
}
