//! Exact surfaces and changes of code that is written here, and of small specs.

use std::fs;
use std::path::Path;

use linksfield_spec::{SourceFile, Sources, Spec};

use super::{Change, Surface, compare, extract};
use crate::Version;

/// Returns the surface of a module `m`.
fn surface(code: &str) -> Surface {
    let files = [("mod.rs", "pub mod m;"), ("m/mod.rs", code)];
    let files = files.map(|(path, code)| (path.to_owned(), code.parse().unwrap()));
    Surface { items: extract::items_of(files).unwrap() }
}

/// Returns the changes between two versions of a module as lines: the path, the old and the new declaration, and why
/// code breaks.
fn changes(old: &str, new: &str) -> Vec<String> {
    lines(&compare(&surface(old), &surface(new)))
}

fn lines(changes: &[Change]) -> Vec<String> {
    let line = |change: &Change| {
        let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let Change { path, old, new, breaks } = change;
        format!("{path} | {} | {} | {}", text(old), text(new), text(breaks))
    };
    changes.iter().map(line).collect()
}

/// Loads the files of the family `shop`, with the golden fixture `basic` as their start.
fn shop(edit: impl Fn(&str, String) -> String) -> Surface {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/basic/spec/shop");
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = edit(&name, fs::read_to_string(path).unwrap());
        SourceFile { path: format!("shop/{name}"), text }
    });
    let (spec, sources) = Spec::from_sources(Sources::new("spec", files.collect())).unwrap();
    Surface::of(Version { spec: &spec, sources: &sources }).unwrap()
}

#[test]
fn every_form_of_an_item_is_listed() {
    let code = r#"
        //! A module.
        use crate::__private;
        /// A struct.
        #[derive(Debug, Clone)]
        pub struct A { pub r#type: Vec<__private::Json>, pub(crate) b: u8 }
        #[derive(Copy)]
        #[non_exhaustive]
        pub enum E { #[deprecated = "old"] One, Two(A, &'static str), Three { a: u8 } }
        pub struct G<O> { o: O }
        impl<O: __private::Operation<Family = A>> G<O> {
            pub async fn send(mut self) -> Result<O::Output, __private::Error> { todo!() }
            fn private(&self) {}
        }
        impl G<A> { #[deprecated] pub fn set(self, mut a: impl Into<String>,) -> Self { self } }
        impl A { pub const ALL: &'static [Self] = &[]; #[doc(hidden)] pub const NO: u8 = 1; }
        impl __private::Operation for A { type Output = E; const X: u8 = 1; fn f() {} }
        impl From<E> for A { fn from(e: E) -> Self { todo!() } }
        impl Private { pub fn f() {} }
        struct Private;
        __private::code_traits!(E, Text);
        pub static INFO: __private::Info = __private::Info {};
        static NO: u8 = 1;
        pub type R = __private::webhook::Receiver<E>;
    "#;
    let items = surface(code).items;
    let lines: Vec<String> =
        items.iter().map(|(path, item)| format!("{path} | {}", item.declaration)).collect();
    let expected = [
        "m | pub mod m",
        "m::A | pub struct A",
        "m::A.r#type | pub r#type: Vec<Json>",
        "m::A: Clone | impl Clone for A",
        "m::A: Debug | impl Debug for A",
        "m::A: From<E> | impl From<E> for A",
        "m::A: Operation | impl Operation for A",
        "m::A: Operation::Output | type Output = E",
        "m::A::ALL | pub const ALL: &'static [Self]",
        "m::E | #[non_exhaustive] pub enum E",
        "m::E: AsRef<str> | impl AsRef<str> for E",
        "m::E: CodeSet | impl CodeSet for E",
        "m::E: Copy | impl Copy for E",
        "m::E: Deserialize | impl<'de> Deserialize<'de> for E",
        "m::E: Display | impl Display for E",
        "m::E: FromStr | impl FromStr for E",
        "m::E: Serialize | impl Serialize for E",
        "m::E::One | #[deprecated] One",
        "m::E::Three | Three { a: u8 }",
        "m::E::Two | Two(A, &'static str)",
        "m::G | pub struct G<O>",
        "m::G::send | pub async fn send(self) -> Result<O::Output, Error>",
        "m::G<A>::set | #[deprecated] pub fn set(self, a: impl Into<String>) -> Self",
        "m::INFO | pub static INFO: Info",
        "m::R | pub type R = webhook::Receiver<E>",
    ];
    assert_eq!(lines, expected);
    let code = |path: &str| items[path].code.as_str();
    assert_eq!(
        code("m::G<A>::set"),
        "impl G<A> { pub fn set(self, _: impl Into<String>) -> Self {} }"
    );
    assert_eq!(
        code("m::A: Operation::Output"),
        "impl __private::Operation for A { type Output = E; }"
    );
    assert_eq!(items["m::A: From<E>"].owners, ["m::A", "m::E"]);
    assert_eq!(items["m::G<A>::set"].owners, ["m::G", "m::A"]);
    assert!(
        !items["m::A"].is_closed && !items["m::E"].is_closed && items["m::E::One"].is_deprecated
    );
}

#[test]
fn each_rule_has_its_reason() {
    let cases: [(&str, &str, &[&str]); 18] = [
        (
            "pub struct A { pub a: u8 }",
            "pub struct A { pub a: u8, pub x: u8 }",
            &["m::A.x | - | pub x: u8 | Code that writes `A { … }` lacks the new field `x`."],
        ),
        (
            "#[non_exhaustive] pub struct A { pub a: u8 }",
            "#[non_exhaustive] pub struct A { pub a: u8, pub x: u8 }",
            &["m::A.x | - | pub x: u8 | -"],
        ),
        (
            "pub struct A { pub a: u8 }",
            "#[non_exhaustive] pub struct A { pub a: u8, pub b: u8 }",
            &[
                "m::A | pub struct A | #[non_exhaustive] pub struct A | \
                 Code outside of the crate can no longer write `A { … }`.",
                "m::A.b | - | pub b: u8 | Code that writes `A { … }` lacks the new field `b`.",
            ],
        ),
        (
            "#[non_exhaustive] pub struct A { pub a: u8 }",
            "pub struct A { pub a: u8 }",
            &["m::A | #[non_exhaustive] pub struct A | pub struct A | -"],
        ),
        (
            "pub struct A { pub a: u8 }",
            "pub struct A { pub a: Option<u8> }",
            &["m::A.a | pub a: u8 | pub a: Option<u8> | \
               The field `A.a` has the type `Option<u8>`, and no longer `u8`."],
        ),
        (
            "#[non_exhaustive] pub struct A { pub a: u8, pub b: u8 }",
            "#[non_exhaustive] pub struct A { pub b: u8 }",
            &["m::A.a | pub a: u8 | - | Code that reads `A.a` does not find the field."],
        ),
        (
            "pub enum E { A }",
            "pub enum E { B, A }",
            &["m::E::B | - | B | Code that matches all variants of `E` does not match `E::B`."],
        ),
        (
            "#[non_exhaustive] pub enum E { A, B(u8) }",
            "#[non_exhaustive] pub enum E { B(u16), C }",
            &[
                "m::E::A | A | - | Code that matches or creates `E::A` does not find the variant.",
                "m::E::B | B(u8) | B(u16) | The variant `E::B` is `B(u16)`, and no longer `B(u8)`.",
                "m::E::C | - | C | -",
            ],
        ),
        (
            "#[derive(Clone, Copy)] pub struct A {}",
            "#[derive(Clone, Debug)] pub struct A {}",
            &[
                "m::A: Copy | impl Copy for A | - | \
                 Code that uses `A` as `Copy` does not find the implementation.",
                "m::A: Debug | - | impl Debug for A | -",
            ],
        ),
        // The names of parameters, bodies, the order of items, and `mut` are no changes.
        (
            "pub struct A {} impl A { /** Doc. */ pub fn f(mut self, a: u8) {} pub fn g(&self) {} }",
            "impl A { pub fn g(&self) { g() } #[must_use] pub fn f(self, b: u8) {} } pub struct A {}",
            &[],
        ),
        (
            "pub struct A {} impl A { pub fn f(&self, a: u8) -> u8 { 1 } }",
            "pub struct A {} impl A { pub fn f(&self, a: String) -> u8 { 1 } }",
            &["m::A::f | pub fn f(&self, a: u8) -> u8 | pub fn f(&self, a: String) -> u8 | \
               An argument of `A::f` has the type `String`, and no longer `u8`."],
        ),
        (
            "pub struct A {} impl A { pub fn f() -> u8 { 1 } pub fn g(&self) {} }",
            "pub struct A {} impl A { pub fn f() -> u16 { 1 } pub fn g(&self, x: u8) {} }",
            &[
                "m::A::f | pub fn f() -> u8 | pub fn f() -> u16 | \
                 `A::f` returns `u16`, and no longer `u8`.",
                "m::A::g | pub fn g(&self) | pub fn g(&self, x: u8) | \
                 Code that calls `A::g` passes another number of arguments.",
            ],
        ),
        (
            "pub struct A<O> { o: O } impl<O: X> A<O> { pub fn f(self) {} }",
            "pub struct A<O> { o: O } impl<O: X + Y> A<O> { pub fn f(self) {} }",
            &["m::A::f | impl<O: X> A<O> { pub fn f(self) {} } | \
               impl<O: X + Y> A<O> { pub fn f(self) {} } | \
               Code that calls `A::f` does not satisfy the new bounds."],
        ),
        (
            "pub struct A {} impl X for A { type Y = u8; }",
            "pub struct A {} impl X for A { type Y = u16; }",
            &["m::A: X::Y | type Y = u8 | type Y = u16 | \
               The type `A: X::Y` is `u16`, and no longer `u8`."],
        ),
        // A new deprecation is a warning.
        (
            "pub struct A { pub a: u8 }",
            "pub struct A { #[deprecated = \"x\"] pub a: u8 }",
            &["m::A.a | pub a: u8 | #[deprecated] pub a: u8 | -"],
        ),
        // Members of a type are not listed if the type is new, removed, or of another kind.
        (
            "pub struct A { pub a: u8 } pub struct B { pub b: u8 } impl B { pub fn f() {} }",
            "pub enum A { X } pub struct C { pub b: u8 } impl From<C> for A {}",
            &[
                "m::A | pub struct A | pub enum A | `A` is an enum, and no longer a struct.",
                "m::B | pub struct B | - | Code that names the type `B` does not find it.",
                "m::C | - | pub struct C | -",
            ],
        ),
        // Two types of the same name are told apart.
        (
            "pub struct A { pub a: __private::Json }",
            "pub struct A { pub a: Json }",
            &["m::A.a | pub a: __private::Json | pub a: Json | \
               The field `A.a` has the type `Json`, and no longer `__private::Json`."],
        ),
        (
            "pub static INFO: X = X; pub type R = X;",
            "pub static INFO: X = Y; pub type R = Y;",
            &["m::R | pub type R = X | pub type R = Y | \
               The declaration of `R` is `pub type R = Y`, and no longer `pub type R = X`."],
        ),
    ];
    for (old, new, expected) in cases {
        assert_eq!(changes(old, new), expected, "{old}\n{new}");
        assert_eq!(changes(old, old), [""; 0]);
        assert_eq!(changes(new, new), [""; 0]);
    }
}

#[test]
fn a_removed_family_is_one_change_and_the_name_of_its_client() {
    let family = |name: &str| {
        let root = format!("#[cfg(feature = \"{name}\")] pub mod {name}; pub use {name}::A;");
        let module = "mod a; pub use a::*; mod b;".to_owned();
        let files = [
            ("mod.rs".to_owned(), root),
            (format!("{name}/mod.rs"), module),
            (format!("{name}/a.rs"), "pub struct A { pub a: u8 }".to_owned()),
            (format!("{name}/b.rs"), "pub struct NotExported;".to_owned()),
        ];
        let files = files.map(|(path, code)| (path, code.parse().unwrap()));
        Surface { items: extract::items_of(files).unwrap() }
    };
    let expected = [
        "one | pub mod one | - | Code that uses the module or the Cargo feature `one` does not find it.",
        "two | - | pub mod two | -",
    ];
    let changes = compare(&family("one"), &family("two"));
    let changes: Vec<String> =
        lines(&changes).into_iter().filter(|line| !line.starts_with("A |")).collect();
    assert_eq!(changes, expected);
}

#[test]
fn what_is_not_expected_is_an_error() {
    for code in ["pub fn f() {}", "pub trait T {}", "other!(A);", "mod gone; pub use gone::*;"] {
        let files = [("mod.rs".to_owned(), code.parse().unwrap())];
        assert!(extract::items_of(files).is_err(), "{code}");
    }
}

#[test]
fn the_order_of_a_spec_has_no_effect() {
    let old = shop(|_, text| text);
    let reordered = shop(|name, text| match name {
        "buy.yaml" => {
            let colour = "    colour: { type: Colour, required: true, doc: The colour. }\n";
            let price = "    price:";
            let text = text.replace(colour, "").replace(price, &format!("{colour}{price}"));
            text.replace(
                "effect: write\nmethod: POST\n",
                "method: POST\n# A comment.\neffect: write\n",
            )
        }
        _ => text,
    });
    assert!(old.items.len() > 100);
    assert_eq!(old, reordered);
    assert_eq!(compare(&old, &old), []);
}

#[test]
fn a_change_of_a_spec_is_a_change_of_items() {
    let old = shop(|_, text| text);
    let new = shop(|name, text| match name {
        "buy.yaml" => text
            .replace("    note: { type: text", "    note: { deprecated: Do not use it., type: text")
            .replace("      order: { type: text, required: true", "      order: { type: text"),
        _ => text,
    });
    let expected = [
        "shop::BuyRequest.note | pub note: Option<String> | \
         #[deprecated] pub note: Option<String> | -",
        "shop::BuyRequest::note | pub fn note(self, value: impl Into<String>) -> Self | \
         #[deprecated] pub fn note(self, value: impl Into<String>) -> Self | -",
        "shop::BuyResponse.order | pub order: String | pub order: Option<String> | \
         The field `BuyResponse.order` has the type `Option<String>`, and no longer `String`.",
        "shop::Call<BuyRequest>::note | pub fn note(self, value: impl Into<String>) -> Self | \
         #[deprecated] pub fn note(self, value: impl Into<String>) -> Self | -",
    ];
    assert_eq!(lines(&compare(&old, &new)), expected);
}
