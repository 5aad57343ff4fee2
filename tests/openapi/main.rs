//! The OpenAPI documents: what they contain for every call and every event, and that a server of another make that reads
//! them answers our own client.

mod prism;
