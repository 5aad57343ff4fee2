//! A secret cannot be printed.

use linksfield_api::Secret;

fn main() {
    println!("{}", Secret::from("example-secret-not-real"));
}
