//! Random changes of a golden fixture, many at a time. Nobody wrote a verdict for them, but the rules and rustc must
//! agree.

use std::fs;

use linksfield_codegen::ir;
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::fixture;

use crate::cases::{Case, Loaded, without_examples};

/// Edits each file of a fixture several times. Edits that make a mistake are undone.
pub(crate) fn changed(name: &str, mut seed: u64) -> Case {
    // Xorshift. The same seed makes the same changes.
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 11).expect("64 bits") % below
    };
    let mut files = files(name);
    let old = load(&files).expect("the fixture has no mistake without its examples");
    let (mut new, mut edits) = (None, 0);
    for index in 0..files.len() {
        for _ in 0..4 {
            let lines: Vec<&str> = files[index].text.lines().collect();
            let editable: Vec<usize> = (0..lines.len())
                .filter(|at| {
                    ["type:", "code:", "value:"].iter().any(|key| lines[*at].contains(key))
                })
                .collect();
            if editable.is_empty() {
                continue;
            }
            let at = editable[random(editable.len())];
            let line = edited(lines[at], random(7));
            let text =
                [&lines[..at], &[line.as_str()], &lines[at + 1..]].concat().join("\n") + "\n";
            let before = std::mem::replace(&mut files[index].text, text);
            match load(&files) {
                Some(loaded) => (new, edits) = (Some(loaded), edits + 1),
                None => files[index].text = before,
            }
        }
    }
    assert!(edits > 5, "{name}: {edits} edits make no mistake");
    let new = new.expect("an edit");
    Case { name: format!("random_{name}"), old, new, breaks: None }
}

/// Edits the line of a field, a code or a variant.
fn edited(line: &str, operator: usize) -> String {
    let indent = &line[..line.len() - line.trim_start().len()];
    match operator {
        0 => String::new(),
        1 => line.replace("required: true", "required: false"),
        2 => line.replace("required: false", "required: true"),
        3 => line.replace("required: true", "required: unknown"),
        4 => line
            .replace("type: text", "type: boolean, wire: bool")
            .replace("type: integer", "type: large_integer"),
        5 if line.trim_start().starts_with("- ") => line.replace("name: ", "name: New"),
        5 => format!("{indent}renamed_{}", line.trim_start()),
        _ => format!("{line}\n{indent}added: {{ type: text, required: true, doc: A field. }}"),
    }
}

/// Returns the files of a fixture without their examples, which would no longer fit.
fn files(name: &str) -> Vec<SourceFile> {
    let entries = |path: &std::path::Path| {
        let entries = fs::read_dir(path).expect("a folder");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    };
    let root = fixture(name).join("spec");
    entries(&root)
        .iter()
        .flat_map(|family| entries(family))
        .map(|path| SourceFile {
            path: path.strip_prefix(&root).expect("below the root").display().to_string(),
            text: without_examples(&fs::read_to_string(&path).expect("a file")),
        })
        .collect()
}

/// Checks a spec. `None` if it has a mistake.
fn load(files: &[SourceFile]) -> Option<Loaded> {
    let (spec, sources) = Spec::from_sources(Sources::new("spec", files.to_vec())).ok()?;
    ir::lower(&spec, &sources).is_ok().then_some(Loaded { spec, sources })
}
