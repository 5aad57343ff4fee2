//! What is made from a checked spec.
//!
//! A [`Spec`](linksfield_spec::Spec) is lowered to an intermediate representation, [`ir`], in which every
//! name, type and order of the generated code is decided. A back end prints it: [`rust`] as the modules of a
//! client crate. [`catalogue`] prints the model itself, as a table of all pages. Nothing here reads or writes
//! files.

pub mod catalogue;
pub mod ir;
mod names;
pub mod rust;
