//! A coded type may grow: matching it needs a wildcard.

use linksfield_golden::basic::shop::Colour;

fn is_red(colour: Colour) -> bool {
    match colour {
        Colour::Red => true,
        Colour::Green => false,
        Colour::Unknown(_) => false,
    }
}

fn main() {}
