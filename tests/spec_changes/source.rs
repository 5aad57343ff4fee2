//! Compares the verdict about source with rustc: a program that uses every item of the old code is compiled against the
//! new code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use linksfield_codegen::{ir, rust};
use linksfield_diff::surface::{Change, Surface, compare};
use linksfield_tests::Scratch;
use xtask::gen_command::rust_options;

use crate::cases::{Case, Loaded};
use crate::consumer::{Program, Use, uses};
use crate::rustc::{check, libraries};

/// What rustc does not confirm. Empty if rustc and the rules agree.
pub(crate) fn contradictions(cases: &[Case], folder: &Path) -> Vec<String> {
    let surfaces: Vec<(Surface, Surface)> =
        cases.iter().map(|case| (case.old.surface(), case.new.surface())).collect();
    let all: Vec<(usize, Use)> = surfaces
        .iter()
        .enumerate()
        .flat_map(|(case, (old, _))| uses(old).into_iter().map(move |used| (case, used)))
        .collect();
    let failed = failures(cases, folder, &all);
    let mut out = Vec::new();
    for (index, (case, (old, new))) in cases.iter().zip(&surfaces).enumerate() {
        let changes = compare(old, new);
        let failed: Vec<(&Use, &str)> = failed
            .iter()
            .filter(|(number, _)| all[**number].0 == index)
            .map(|(number, error)| (&all[*number].1, error.as_str()))
            .collect();
        judge(&case.name, (old, new), &changes, &failed, &mut out);
    }
    out
}

/// Compares the changes of one case with the uses that do not compile.
fn judge(
    case: &str,
    (old, new): (&Surface, &Surface),
    changes: &[Change],
    failed: &[(&Use, &str)],
    out: &mut Vec<String>,
) {
    let breaking: Vec<&Change> = changes.iter().filter(|change| change.breaks.is_some()).collect();
    let owner = |change: &Change| {
        let added = change.old.is_none().then(|| new.items.get(&change.path)).flatten();
        added.and_then(|item| item.owners.first())
    };
    for change in &breaking {
        let is_confirmed = failed
            .iter()
            .any(|(used, _)| used.path == change.path || owner(change) == Some(&used.path));
        if !is_confirmed {
            out.push(format!("{case}: rustc accepts all uses of `{}`", change.path));
        }
    }
    for (used, error) in failed {
        let owners = old.owners(&used.path);
        let is_predicted = breaking.iter().any(|change| {
            let path = change.path.as_str();
            let is_part = || {
                old.owners(path).contains(&used.path.as_str()) || owner(change) == Some(&used.path)
            };
            path == used.path || owners.contains(&path) || used.is_whole && is_part()
        });
        if !is_predicted {
            out.push(format!("{case}: a use of `{}` does not compile: {error}", used.path));
        }
    }
}

/// Compiles all uses of the old code against the new code. Returns the numbers of those that do not compile, with an
/// error of each.
fn failures(cases: &[Case], folder: &Path, uses: &[(usize, Use)]) -> BTreeMap<usize, String> {
    let families = cases.iter().flat_map(|case| [case.old.families(), case.new.families()]);
    let features: BTreeSet<String> = families.flatten().collect();
    let library = |name: &str, of: fn(&Case) -> &Loaded| {
        let source = write_crate(&folder.join(name), cases, of);
        let out = folder.join(format!("lib{name}.rmeta"));
        let mut errors = Vec::new();
        for runtime in libraries("linksfield_api") {
            let found = check(&source, &out, ("linksfield_api", &runtime), &features);
            if found.is_empty() {
                return out;
            }
            errors.push(found);
        }
        panic!("the {name} code does not compile: {:#?}", errors.swap_remove(0));
    };
    let against = |name: &str, library: &Path| remaining(cases, uses, &folder.join(name), library);
    let (old, failed) = std::thread::scope(|scope| {
        let old = scope.spawn(|| against("with_old", &library("old", |case| &case.old)));
        let failed = against("with_new", &library("new", |case| &case.new));
        (old.join().expect("rustc runs"), failed)
    });
    assert_eq!(old, BTreeMap::new(), "all uses of the old code compile with the old code");
    failed
}

/// Compiles uses, without those that do not compile, until all remaining ones compile.
///
/// rustc stops after an error of an early phase, such as a name that does not exist. Each round finds the errors of a
/// later phase.
fn remaining(
    cases: &[Case],
    uses: &[(usize, Use)],
    name: &Path,
    library: &Path,
) -> BTreeMap<usize, String> {
    let source = name.with_extension("rs");
    let mut failed: BTreeMap<usize, String> = BTreeMap::new();
    for _ in 0..10 {
        let mut program = Program::new();
        let numbers: Vec<usize> =
            (0..uses.len()).filter(|use_| !failed.contains_key(use_)).collect();
        for number in &numbers {
            let (case, used) = &uses[*number];
            program.add(*number, used, &format!("generated::{}", module(&cases[*case].name)));
        }
        fs::write(&source, &program.text).expect("a file");
        let errors =
            check(&source, &name.with_extension("rmeta"), ("generated", library), &BTreeSet::new());
        if errors.is_empty() {
            return failed;
        }
        for error in errors {
            let place =
                error.places.iter().find(|(file, _)| file.ends_with(source.file_name().unwrap()));
            let found = place.and_then(|(_, line)| program.use_at(*line));
            let index = found.unwrap_or_else(|| panic!("an error outside of all uses: {error:?}"));
            failed.entry(numbers[index]).or_insert(error.message);
        }
    }
    panic!("{} compiles after ten rounds", source.display());
}

/// Writes the generated code of all cases as one crate. Returns its root file.
fn write_crate(folder: &Path, cases: &[Case], of: fn(&Case) -> &Loaded) -> PathBuf {
    let mut root = "//! Generated code.\npub use linksfield_api::__private;\n".to_owned();
    for case in cases {
        let loaded = of(case);
        let families = ir::lower(&loaded.spec, &loaded.sources).expect("families");
        let files = rust::emit(&families, &rust_options()).expect("generated code");
        let module = module(&case.name);
        for (path, text) in files {
            let path = folder.join(&module).join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let _ = writeln!(root, "#[path = \"{module}/mod.rs\"]\npub mod {module};");
    }
    // The examples in comments of the generated code are not compiled. Neither are its tests.
    let path = folder.join("lib.rs");
    fs::write(&path, root).expect("a file");
    path
}

/// Returns the name of the module of a case.
fn module(case: &str) -> String {
    format!("case_{}", case.replace(['-', ' ', '.'], "_"))
}

/// Compiles the uses of one spec against its own code, which cargo has built as a part of `library`, in the module
/// `root`. Returns the errors.
pub(crate) fn own_errors(spec: &Loaded, library: &str, root: &str) -> Vec<String> {
    let folder = Scratch::new(&format!("consumer_{}", root.replace("::", "_"))).expect("a folder");
    let mut program = Program::new();
    let uses = uses(&spec.surface());
    for (number, used) in uses.iter().enumerate() {
        program.add(number, used, root);
    }
    let source = folder.path().join("consumer.rs");
    fs::write(&source, &program.text).expect("a file");
    let out = folder.path().join("libconsumer.rmeta");
    let mut all = Vec::new();
    for path in libraries(library) {
        let errors = check(&source, &out, (library, &path), &BTreeSet::new());
        if errors.is_empty() {
            return Vec::new();
        }
        all.push(errors);
    }
    let describe = |error: &crate::rustc::CompileError| {
        let used = error.places.iter().find_map(|(_, line)| program.use_at(*line));
        let path = used.map_or("nothing", |index| &uses[index].path);
        format!("{path}: {}", error.message)
    };
    all.swap_remove(0).iter().map(describe).collect()
}
