//! Operations as values: what a request is to the runtime, what programs may ask about it, and how it is
//! called by name with JSON. What differs between operations is generated; nothing here is of one operation.

mod any;
mod by_name;
mod call;
mod functions;
mod request;

pub use by_name::{BoundOperation, JsonCall, UnknownOperation};
pub use call::Call;
pub use functions::functions;
pub use request::Operation;
