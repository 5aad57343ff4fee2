//! A text cannot be used as an ICCID without validation.

use linksfield_api::Iccid;

fn card() -> Iccid {
    "89852022018041800192"
}

fn main() {}
