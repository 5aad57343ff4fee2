//! Tests of lists that are read page by page, over real sockets. They prove that each item is returned once, that a list
//! ends without needless requests, and that a list whose responses contradict each other ends with an error.

mod complete;
mod contradictions;
mod limits;
mod server;
mod streams;
mod totals;
