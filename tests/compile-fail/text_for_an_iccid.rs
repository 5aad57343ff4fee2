//! An ICCID is not a text.

use linksfield_api::Iccid;

fn card() -> Iccid {
    "89852022018041800192"
}

fn main() {}
