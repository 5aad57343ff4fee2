//! The generator: Rust code and the catalogue of all pages, from a checked spec.
//!
//! A [`Spec`](linksfield_spec::Spec) is lowered to an intermediate representation, [`ir`], which determines
//! every name, type and order of the generated code. The back end [`rust`] prints it as the modules of a
//! client crate.
//! [`catalogue`] prints the spec itself, as a table of all pages, and [`missing`] prints what the pages leave open. This crate does not read or write files.

pub mod catalogue;
pub mod ir;
mod known;
pub mod missing;
mod names;
pub mod openapi;
pub mod rust;
