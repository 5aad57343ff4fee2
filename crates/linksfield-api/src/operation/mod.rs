//! Calls of operations: [`Operation`], the trait of typed requests; [`Call`], a request with its client; and
//! [`BoundOperation`], an operation that is chosen by name and called with JSON. Code for individual
//! operations is generated and does not belong here.

mod any;
mod by_name;
mod call;
mod functions;
mod request;
mod spelling;

pub use by_name::{BoundOperation, JsonCall, UnknownOperation};
pub use call::Call;
pub use functions::{functions, functions_of_list};
pub use request::Operation;
