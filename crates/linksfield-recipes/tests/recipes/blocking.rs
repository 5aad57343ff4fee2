use std::thread;
use std::time::Duration;

use linksfield_sandbox::{Fault, Sandbox};

use self::recipe::Blocking;
use crate::support::{calls, csss};

#[path = "../../examples/blocking.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const USAGE: &str = "csss.query_device_flow_usage";

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[test]
fn threads_call_at_the_same_time() {
    let runtime = recipe::runtime().unwrap();
    let slow = Fault::on(USAGE).delay(Duration::from_millis(300));
    let sandbox = runtime.block_on(Sandbox::builder().fault(slow).start()).unwrap();
    let linksfield = Blocking { runtime: &runtime, csss: csss(&sandbox).build().unwrap() };
    let started = std::time::Instant::now();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| linksfield.usage("89852022018041800192").unwrap());
        }
    });
    assert!(started.elapsed() < Duration::from_millis(2000), "{:?}", started.elapsed());
    assert_eq!(calls(&sandbox, USAGE), 8);
}

#[test]
fn a_connection_survives_a_pause_between_calls() {
    let runtime = recipe::runtime().unwrap();
    let sandbox = runtime.block_on(Sandbox::start()).unwrap();
    let linksfield = Blocking { runtime: &runtime, csss: csss(&sandbox).build().unwrap() };
    for _ in 0..3 {
        linksfield.orders().unwrap();
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_failure_is_returned() {
    let runtime = recipe::runtime().unwrap();
    let fault = Fault::on("csss").status(403);
    let sandbox = runtime.block_on(Sandbox::builder().fault(fault).start()).unwrap();
    let linksfield = Blocking { runtime: &runtime, csss: csss(&sandbox).build().unwrap() };
    assert!(linksfield.usage("89852022018041800192").is_err());
    assert!(format!("{:#}", linksfield.orders().unwrap_err()).contains("403"));
}
