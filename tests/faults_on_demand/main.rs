//! Tests of the faults that the sandbox makes on demand, over real sockets. They prove that each fault does what it states
//! on the wire, that a call is done or not as the fault states, and that rules select the requests that they name.

mod connections;
mod control;
mod limits;
mod raw;
mod selection;
mod wire;
