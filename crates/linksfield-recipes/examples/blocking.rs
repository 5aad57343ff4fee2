//! Calls Linksfield from a program without `async`.
//!
//! Use this in a command-line tool, in a server with a thread per request, or in a program that is called from another
//! language. There is no second, blocking API: a runtime with one background thread turns every call into a blocking one,
//! with `runtime.block_on(call.send())`. The background thread keeps the connections alive between the calls, and any
//! number of threads can call at the same time. The limits of a family apply to all of them together.
//!
//! Your `Cargo.toml` needs `tokio = { version = "1", features = ["rt-multi-thread"] }`.
//!
//! What can go wrong:
//!
//! - A call waits until its time limit: connections belong to the runtime that opened them. Create one runtime, keep it as
//!   long as the client, and do not create one per call.
//! - `block_on` panics with "Cannot start a runtime from within a runtime": the caller is already `async`, for example a
//!   test with `#[tokio::test]` or a handler of axum. Use `.await` there, or `tokio::task::spawn_blocking` around code
//!   that blocks.
//! - The program ends while a thread is in a call: the outcome of a write is then uncertain. Join the threads first.
//!
//! What to change: `call` has the shape that most programs need, a value with blocking methods. In a tool with one
//! thread, `new_current_thread()` saves the background thread. Connections then only live during calls.

use std::error::Error;
use std::io;
use std::thread;

use linksfield_api::Error as CallError;
use linksfield_api::csss::{Csss, QueryDeviceFlowUsage, QueryOrder};
use linksfield_sandbox::Sandbox;
use tokio::runtime::{Builder, Runtime};

/// Returns the runtime of a program. Create it once.
pub fn runtime() -> io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
}

/// A client with blocking methods.
pub struct Blocking<'a> {
    pub runtime: &'a Runtime,
    pub csss: Csss,
}

impl Blocking<'_> {
    /// Returns the data usage of a card.
    pub fn usage(&self, card: &str) -> Result<Option<String>, CallError> {
        let query = QueryDeviceFlowUsage { device_id: card.to_owned() };
        let usage = self.runtime.block_on(self.csss.query_device_flow_usage(query).send())?;
        Ok(usage.into_inner().order_used_flow)
    }

    /// Returns the ids of all orders, from all pages.
    pub fn orders(&self) -> Result<Vec<String>, Box<dyn Error>> {
        let mut orders = Vec::new();
        let mut pages = self.csss.query_order(QueryOrder { page_no: 1, page_size: 50 }).pages();
        while let Some(page) = self.runtime.block_on(pages.next())? {
            orders.extend(page.package_order.iter().filter_map(|order| order.order_code.clone()));
        }
        Ok(orders)
    }
}

pub fn main() -> Result<(), Box<dyn Error>> {
    let runtime = runtime()?;
    // Your program: `Csss::builder(Credentials::from_env()?).build()?`
    let connected = linksfield_recipes::connect::<Csss>(Sandbox::builder());
    let (builder, _sandbox) = runtime.block_on(connected)?;
    let linksfield = Blocking { runtime: &runtime, csss: builder.build()? };

    println!("Orders: {:?}", linksfield.orders()?);
    thread::scope(|scope| {
        for card in ["89852022018041800192", "89852022018041800193"] {
            let linksfield = &linksfield;
            scope.spawn(move || match linksfield.usage(card) {
                Ok(usage) => println!("{card}: {usage:?}"),
                Err(error) => eprintln!("{card}: {error:#}"),
            });
        }
    });
    Ok(())
}
