//! Why `linksfield-bulk` claims rows itself. See `tests/lease.rs`.
