//! A later release can add variants to a coded type, so a `match` needs a wildcard arm.

use linksfield_golden::basic::shop::Colour;

fn is_red(colour: Colour) -> bool {
    match colour {
        Colour::Red => true,
        Colour::Green => false,
        Colour::Unknown(_) => false,
    }
}

fn main() {}
