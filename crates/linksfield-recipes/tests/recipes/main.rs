//! Runs the recipes against a sandbox, in success and in failure. A recipe is compiled into the test as a module, so
//! that the test calls its functions, and its `main` as a whole.

mod blocking;
mod debug_a_signature;
mod esim_purchase;
mod http_settings;
mod operators_tool;
mod order_safely;
mod shop_order;
mod sims_to_csv;
mod store_and_fake;
mod support;
mod test_with_failures;
mod tracing_to_opentelemetry;
mod webhook_service;
