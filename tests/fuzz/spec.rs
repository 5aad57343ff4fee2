//! The spec reader and the generator.

use std::sync::LazyLock;

use linksfield_codegen::{catalogue, ir, rust};
use linksfield_spec::{SourceFile, Sources, Spec, SpecError};
use linksfield_tests::fixture;
use proptest::prelude::*;
use xtask::gen_command::rust_options;

use crate::config;
use crate::edit::{self, YAML, edits};

/// The files of each fixture of the golden tests.
static FIXTURES: LazyLock<Vec<Vec<SourceFile>>> = LazyLock::new(|| {
    let fixtures = ["basic", "rest", "obstacles"];
    let read =
        |name: &&str| Sources::read(&fixture(name).join("spec")).expect("the fixture is readable");
    fixtures.iter().map(|name| read(name).iter().map(|(_, file)| file.clone()).collect()).collect()
});

fn check(files: Vec<SourceFile>) -> Result<(), TestCaseError> {
    let bounded = |text: &str| text.len() < 200_000 && !text.trim().is_empty();
    let (spec, sources) = match Spec::from_sources(Sources::new("spec", files)) {
        Ok(read) => read,
        Err(error) => {
            let text = error.render(false);
            prop_assert!(bounded(&text), "a message of {} bytes", text.len());
            return Ok(());
        }
    };
    match ir::lower(&spec, &sources) {
        Err(diagnostics) => {
            let text = SpecError { sources: sources.clone(), diagnostics }.render(false);
            prop_assert!(bounded(&text));
        }
        Ok(families) => {
            // The generated tokens are Rust.
            if let Err(error) = rust::emit(&families, &rust_options()) {
                return Err(TestCaseError::fail(format!("{error:?}")));
            }
            prop_assert!(bounded(&catalogue::table(&spec)));
        }
    };
    Ok(())
}

proptest! {
    #![proptest_config(config(60))]

    /// A changed spec is refused with a message, or the generator makes Rust from it.
    #[test]
    fn a_changed_spec_is_explained_or_generated(
        fixture in any::<usize>(),
        file in any::<usize>(),
        edits in edits(),
    ) {
        let mut files = FIXTURES[fixture % FIXTURES.len()].clone();
        let index = file % files.len();
        let text = edit::apply(files[index].text.as_bytes(), &edits, YAML);
        files[index].text = String::from_utf8_lossy(&text).into_owned();
        check(files)?;
    }
}

proptest! {
    #![proptest_config(config(100))]

    /// A file can contain anything.
    #[test]
    fn any_text_is_no_panic(text in any::<String>()) {
        let mut files = FIXTURES[0].clone();
        files[0].text = text;
        check(files)?;
    }
}

/// Deep nesting is refused and does not exhaust the stack.
#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
        let mut files = FIXTURES[0].clone();
        files[0].text = format!("title: {}1{}", open.repeat(20_000), close.repeat(20_000));
        check(files).unwrap();
    }
}
