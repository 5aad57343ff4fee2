//! The specification of the Linksfield APIs: the texts of its YAML files.
//!
//! Programs read them with `linksfield_spec::Spec`. The files are a package, so that the packages that need them can be built
//! without a checkout of the repository.

/// The path of each file below `spec/`, such as `csss/order_package.yaml`, and its text.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));
