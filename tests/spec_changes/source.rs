//! Compares the verdict about source with rustc: a program that uses every item of the old code is compiled against the
//! new code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use linksfield_codegen::{ir, rust};
use linksfield_diff::surface::{Change, Surface, compare};
use linksfield_tests::Scratch;
use xtask::gen_command::rust_options;

use crate::cases::{Case, Loaded};
use crate::consumer::{Program, Use, uses};
use crate::rustc::{CompileError, check, libraries};

/// The number of crates in which the new code of all cases is compiled. Two are compiled at a time.
const PARTS: usize = 4;

/// Generated files by their paths.
pub(crate) type Files = BTreeMap<String, String>;

/// A crate with generated code, and the uses that are compiled against it.
struct Job {
    name: String,
    /// The code of each module.
    modules: BTreeMap<String, Files>,
    /// Each use, and the module that it uses.
    uses: Vec<(String, Use)>,
}

/// The uses that do not compile: the module, the use, and an error.
type Failures = Vec<(String, Use, String)>;

/// Returns in which cases rustc contradicts the comparison of the surfaces, or both contradict the verdict that a person
/// wrote. Empty if all agree.
pub(crate) fn contradictions(cases: &[Case], folder: &Path) -> Vec<String> {
    let surfaces: Vec<(Surface, Surface)> =
        cases.iter().map(|case| (case.old.surface(), case.new.surface())).collect();
    let features: BTreeSet<String> = cases
        .iter()
        .flat_map(|case| [case.old.families(), case.new.families()])
        .flatten()
        .collect();

    // Many cases have the same old code, which is compiled once.
    let mut old = Job::new("old");
    let mut known: BTreeMap<Files, &str> = BTreeMap::new();
    for (case, (surface, _)) in cases.iter().zip(&surfaces) {
        let files = generated(&case.old);
        if known.insert(files.clone(), &case.name).is_none() {
            old.add(&case.name, files, surface);
        }
    }
    let mut jobs = vec![old];
    for (index, part) in cases.chunks(cases.len().div_ceil(PARTS)).enumerate() {
        let mut new = Job::new(&format!("new_{index}"));
        for case in part {
            let surface = surfaces.iter().zip(cases).find(|(_, other)| other.name == case.name);
            new.add(&case.name, generated(&case.new), &surface.expect("its surface").0.0);
        }
        jobs.push(new);
    }
    let queue = Mutex::new(jobs.into_iter());
    let work = || {
        let mut failures = Vec::new();
        // The job is taken before the `while` body, so that the queue is free while the job runs.
        while let Some(job) = { queue.lock().expect("the queue").next() } {
            let failed = job.run(folder, &features);
            let is_old = job.name == "old";
            assert!(!is_old || failed.is_empty(), "the old code does not compile: {failed:#?}");
            failures.extend(failed);
        }
        failures
    };
    let failures: Failures = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut failures = work();
        failures.extend(other.join().expect("rustc runs"));
        failures
    });

    let mut out = Vec::new();
    for (case, (old, new)) in cases.iter().zip(&surfaces) {
        let failed: Vec<(&Use, &str)> = failures
            .iter()
            .filter(|(name, _, _)| *name == module(&case.name))
            .map(|(_, used, error)| (used, error.as_str()))
            .collect();
        judge(case, (old, new), &failed, &mut out);
    }
    out
}

/// Compares the changes of one case with the uses that do not compile.
fn judge(
    case: &Case,
    (old, new): (&Surface, &Surface),
    failed: &[(&Use, &str)],
    out: &mut Vec<String>,
) {
    let name = &case.name;
    let changes = compare(old, new);
    let breaking: Vec<&Change> = changes.iter().filter(|change| change.breaks.is_some()).collect();
    // A new field or variant breaks the uses of its type.
    let owner = |change: &Change| {
        let added = change.old.is_none().then(|| new.items.get(&change.path)).flatten();
        added.and_then(|item| item.owners.first())
    };
    for change in &breaking {
        let path = change.path.as_str();
        // A struct that becomes an enum is still a type. Its fields are gone.
        let kind = |surface: &Surface| surface.items.get(path).map(|item| item.kind);
        let is_replaced = kind(old) != kind(new);
        let is_confirmed = failed.iter().any(|(used, _)| {
            let is_part = || old.owners(&used.path).contains(&path);
            used.path == path || owner(change) == Some(&used.path) || is_replaced && is_part()
        });
        if !is_confirmed {
            out.push(format!("{name}: rustc accepts all uses of `{path}`"));
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
            out.push(format!("{name}: a use of `{}` does not compile: {error}", used.path));
        }
    }
    if case.breaks.is_some_and(|breaks| breaks == breaking.is_empty()) {
        let paths: Vec<&str> = breaking.iter().map(|change| change.path.as_str()).collect();
        out.push(format!("{name}: the verdict is wrong, because these items break: {paths:?}"));
    }
}

impl Job {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), modules: BTreeMap::new(), uses: Vec::new() }
    }

    fn add(&mut self, case: &str, files: Files, surface: &Surface) {
        let module = module(case);
        self.uses.extend(uses(surface).into_iter().map(|used| (module.clone(), used)));
        self.modules.insert(module, files);
    }

    /// Compiles the crate, and the uses against it. Returns the uses that do not compile.
    fn run(&self, folder: &Path, features: &BTreeSet<String>) -> Failures {
        let source = write(&folder.join(&self.name), &self.modules);
        let library = folder.join(format!("lib{}.rmeta", self.name));
        let mut errors = Vec::new();
        for runtime in libraries("linksfield_api") {
            let found = check(&source, &library, ("linksfield_api", &runtime), features);
            if found.is_empty() {
                return self.remaining(folder, &library);
            }
            errors.push(found);
        }
        panic!("the code of `{}` does not compile: {:#?}", self.name, errors.swap_remove(0));
    }

    /// Compiles the uses, without those that do not compile, until all remaining ones compile.
    ///
    /// rustc stops after an error of an early phase, such as a name that does not exist. Each round finds the errors of
    /// a later phase.
    fn remaining(&self, folder: &Path, library: &Path) -> Failures {
        let source = folder.join(format!("uses_of_{}.rs", self.name));
        let out = source.with_extension("rmeta");
        let mut failed: BTreeMap<usize, String> = BTreeMap::new();
        for _ in 0..10 {
            let mut program = Program::new();
            for (number, (module, used)) in self.uses.iter().enumerate() {
                if !failed.contains_key(&number) {
                    program.add(number, used, &format!("generated::{module}"));
                }
            }
            fs::write(&source, program.text()).expect("a file");
            let errors = check(&source, &out, ("generated", library), &BTreeSet::new());
            if errors.is_empty() {
                let failure = |(number, error): (usize, String)| {
                    let (module, used) = &self.uses[number];
                    (module.clone(), used.clone(), error)
                };
                return failed.into_iter().map(failure).collect();
            }
            for error in errors {
                let number = program.use_of(&error, &source);
                let number = number.unwrap_or_else(|| panic!("not an error of a use: {error:?}"));
                failed.entry(number).or_insert(error.message);
            }
        }
        panic!("the uses of `{}` do not compile after ten rounds", self.name);
    }
}

/// Writes modules as one crate. Returns its root file.
pub(crate) fn write(folder: &Path, modules: &BTreeMap<String, Files>) -> PathBuf {
    let mut root = "//! Generated code.\npub use linksfield_api::__private;\n".to_owned();
    for (module, files) in modules {
        for (path, text) in files {
            let path = folder.join(module).join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let _ = writeln!(root, "#[path = \"{module}/mod.rs\"]\npub mod {module};");
    }
    let path = folder.join("lib.rs");
    fs::write(&path, root).expect("a file");
    path
}

/// Generates the code of a spec.
pub(crate) fn generated(loaded: &Loaded) -> Files {
    let families = ir::lower(&loaded.spec, &loaded.sources).expect("families");
    rust::emit(&families, &rust_options()).expect("generated code")
}

/// Returns the name of the module of a case.
pub(crate) fn module(case: &str) -> String {
    format!("case_{case}")
}

/// Compiles the uses of a spec against its own code, which cargo has built as the module `root` of the crate `library`.
/// Returns the errors.
pub(crate) fn own_errors(spec: &Loaded, library: &str, root: &str) -> Vec<String> {
    let folder = Scratch::new(&format!("consumer_{}", root.replace("::", "_"))).expect("a folder");
    let mut program = Program::new();
    let uses = uses(&spec.surface());
    for (number, used) in uses.iter().enumerate() {
        program.add(number, used, root);
    }
    let source = folder.path().join("consumer.rs");
    fs::write(&source, program.text()).expect("a file");
    let out = folder.path().join("libconsumer.rmeta");
    let mut all = Vec::new();
    for path in libraries(library) {
        let errors = check(&source, &out, (library, &path), &BTreeSet::new());
        if errors.is_empty() {
            return Vec::new();
        }
        all.push(errors);
    }
    let describe = |error: &CompileError| {
        let number = program.use_of(error, &source);
        let path = number.map_or("no use", |number| &uses[number].path);
        format!("{path}: {}", error.message)
    };
    all.swap_remove(0).iter().map(describe).collect()
}
