//! The commands `cargo xtask gen` and `cargo xtask lint`.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

use linksfield_codegen::ir::{self, Family};
use linksfield_codegen::{catalogue, rust};
use linksfield_spec::{Diagnostic, SourceFile, Sources, Spec, SpecError};

use crate::output::{MAKER, each_generated};
use crate::stamp::{self, Counts, Digest, Stamp, digest};
use crate::update::{Change, Update};
use crate::{manifest, schema};

/// The options of `cargo xtask gen`.
#[derive(Debug, Clone)]
pub struct Options {
    /// The spec folder.
    pub spec: PathBuf,
    /// The folder of the generated files.
    pub out: PathBuf,
    /// The file of the catalogue. The schemas of the format are written next to the catalogue. If `None`, neither is
    /// written.
    pub catalog: Option<PathBuf>,
    /// The folder of the stamps, with which a run that has nothing to do ends early. If `None`, every run generates all
    /// files.
    pub stamps: Option<PathBuf>,
    /// Whether to compare only, and write nothing. All files are compared, whatever the stamp states.
    pub check: bool,
    /// Whether to show the lines that differ, together with `check`.
    pub verbose: bool,
    /// Whether to use colours in diagnostics.
    pub color: bool,
}

/// The result of generating from a spec.
#[derive(Debug)]
pub struct Generated {
    /// The text of each Rust file, by its path below the output folder.
    pub files: BTreeMap<String, String>,
    /// The text of the catalogue.
    pub catalog: String,
    /// The names of the families.
    pub families: Vec<String>,
    /// The families as cargo features.
    pub features: Vec<manifest::Feature>,
    /// The number of calls.
    pub calls: usize,
}

/// Generates code and catalogue from a spec, without writing files.
///
/// # Errors
///
/// Returns the diagnostics of the spec, as text for a terminal.
pub fn generate(spec: &Path, color: bool) -> Result<Generated, String> {
    let Ok(sources) = Sources::read(spec) else { return Err(unreadable(spec, color)) };
    let (spec, diagnostics) = Spec::check(&sources);
    let families = lower(&spec, sources, diagnostics, color)?;
    let files = rust::emit(&families, &rust_options()).map_err(not_rust)?;
    Ok(Generated {
        files,
        catalog: catalogue::markdown(&spec),
        features: manifest::features(&spec),
        families: families.iter().map(|family| family.spec.id.clone()).collect(),
        calls: families.iter().map(|family| family.operations.len()).sum(),
    })
}

fn not_rust(error: rust::NotRust) -> String {
    let cause = std::error::Error::source(&error).map(ToString::to_string);
    format!("{error}: {}", cause.unwrap_or_default())
}

/// Returns the settings of the Rust back end.
#[must_use]
pub fn rust_options() -> rust::Options {
    rust::Options { crate_name: "linksfield_api".to_owned(), maker: MAKER.to_owned() }
}

/// Reads and checks a spec. Fails with all diagnostics, including those of the generator, as text for a terminal.
fn load(spec: &Path, color: bool) -> Result<(Spec, Sources), String> {
    let sources = match Sources::read(spec) {
        Ok(sources) => sources,
        // The error is the same, but as a diagnostic.
        Err(_) => return Err(unreadable(spec, color)),
    };
    checked(sources, color)
}

/// Checks a spec. Fails with all diagnostics, including those of the generator, as text for a terminal.
pub(crate) fn checked(sources: Sources, color: bool) -> Result<(Spec, Sources), String> {
    let (spec, mut diagnostics) = Spec::check(&sources);
    if let Err(more) = ir::lower(&spec, &sources) {
        diagnostics.extend(more);
    }
    if diagnostics.is_empty() {
        return Ok((spec, sources));
    }
    Err(rendered(sources, diagnostics, color))
}

fn rendered(sources: Sources, diagnostics: Vec<Diagnostic>, color: bool) -> String {
    let rendered = SpecError { sources, diagnostics }.render(color);
    format!("{}\n\n{HINT}", rendered.trim_end())
}

/// The last line below diagnostics.
const HINT: &str =
    "`cargo xtask explain CODE` explains a code in brackets, with a wrong and a right example";

/// Lowers a spec that was checked. Fails with all diagnostics, as text for a terminal. The sources are not needed
/// afterwards.
fn lower(
    spec: &Spec,
    sources: Sources,
    mut diagnostics: Vec<Diagnostic>,
    color: bool,
) -> Result<Vec<Family<'_>>, String> {
    match ir::lower(spec, &sources) {
        Ok(families) if diagnostics.is_empty() => return Ok(families),
        Ok(_) => {}
        Err(more) => diagnostics.extend(more),
    }
    Err(rendered(sources, diagnostics, color))
}

/// Checks a spec, and reports the numbers of its files, calls and events.
///
/// # Errors
///
/// Returns the diagnostics of the spec, as text for a terminal.
pub fn lint(spec: &Path, color: bool) -> Result<String, String> {
    let (spec, _) = load(spec, color)?;
    let mut report = Vec::new();
    for family in &spec.families {
        let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count();
        let events = family.endpoints.iter().filter(|endpoint| endpoint.event.is_some()).count();
        report.push(format!(
            "{}: {} files, {calls} calls, {events} events",
            family.id,
            family.endpoints.len()
        ));
    }
    Ok(report.join("\n"))
}

/// Runs `cargo xtask gen`, and returns its report.
///
/// # Errors
///
/// Fails if the spec has mistakes, if a family has no cargo feature, if a file that was not generated has the
/// path of a generated file, or if a file cannot be read or written. With `check`, also fails if a generated
/// file is out of date. The error is text for a terminal.
pub fn run(options: &Options) -> Result<String, String> {
    let start = Instant::now();
    let Ok(texts) = Sources::files(&options.spec) else {
        return Err(unreadable(&options.spec, options.color));
    };
    let cargo = cargo_toml(&options.out);
    let stamp = stamp(options, &cargo, &texts);
    if let Some(stamp) = &stamp
        && let Some(counts) = stamp.unchanged(|| digests_on_disk(options))
    {
        return Ok(report_of(counts, 0, start));
    }
    // The schemas do not depend on the spec.
    let schemas = options.catalog.is_some().then(|| thread::spawn(schema::files));
    let sources = Sources::new(options.spec.display().to_string(), texts);
    let (spec, diagnostics) = Spec::check(&sources);
    let families = lower(&spec, sources, diagnostics, options.color)?;
    let features = manifest::features(&spec);
    let is_own = cargo != golden_manifest();
    // The manifest is written last, but a name that cannot be a feature is reported first.
    let section = if is_own { manifest::renewed(&cargo, &features)? } else { None };
    if section.is_none() {
        check_features(&cargo, &families)?;
    }
    let rust_options = rust_options();
    let plan = rust::plan(&families, &rust_options);
    let mut others: Vec<(PathBuf, String)> = Vec::new();
    if let Some(path) = &options.catalog {
        others.push((path.clone(), catalogue::markdown(&spec)));
        let schemas =
            schemas.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        for (name, text) in schemas.transpose()?.unwrap_or_default() {
            others.push((path.with_file_name(name), text));
        }
    }
    let update = Update::new(
        &options.out,
        (options.check, options.verbose),
        plan.paths(),
        others.iter().map(|(path, _)| path.as_path()),
    )
    .map_err(unreadable_output)?;
    let printed =
        plan.print(|path, text| update.file(&options.out, path, &text)).map_err(not_rust)?;
    let mut done = Vec::new();
    for (path, one) in printed {
        done.push((options.out.join(path), one?));
    }
    let paths: HashSet<&str> = plan.paths().collect();
    let mut changes: Vec<Change> =
        done.iter_mut().filter_map(|(_, one)| one.change.take()).collect();
    // Several files can have the same folder, which is reported only once.
    changes.dedup();
    changes.extend(update.orphans(&options.out, |path| paths.contains(path))?);
    for (path, text) in &others {
        let folder = path.parent().unwrap_or(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut one = update.file(folder, &name, text)?;
        changes.extend(one.change.take());
        done.push((path.clone(), one));
    }
    let counts = Counts {
        calls: families.iter().map(|family| family.operations.len()).sum(),
        files: done.len(),
    };
    let mut report: String = changes.iter().map(|change| change.line.as_str()).collect();
    if update.is_blocked {
        return Err(format!(
            "{report}nothing was written: the files marked `in the way` were not written by `cargo xtask gen`, and \
             are not replaced. Move them away, or choose another folder with --out."
        ));
    }
    let different = changes.len();
    if options.check {
        if is_own {
            manifest::renew(&cargo, &features, true).map_err(|error| format!("{report}{error}"))?;
        }
        if different == 0 {
            let folder = options.out.display();
            return Ok(format!("{} files in {folder} are up to date", counts.files));
        }
        let hint =
            if options.verbose { "" } else { " (add --verbose to see the lines that differ)" };
        return Err(format!(
            "{report}{different} generated files are out of date: run the same command without --check{hint}"
        ));
    }
    let renewed = if is_own { manifest::renew(&cargo, &features, false)? } else { None };
    match (renewed, stamp) {
        (Some(line), _) => {
            let _ = writeln!(report, "{line}");
        }
        (None, Some(stamp)) => {
            let outputs = done.into_iter().map(|(path, one)| (path, one.digest)).collect();
            stamp.write(counts, &outputs);
        }
        (None, None) => {}
    }
    Ok(report + &report_of(counts, different, start))
}

fn report_of(counts: Counts, written: usize, start: Instant) -> String {
    let (Counts { calls, files }, time) = (counts, start.elapsed().as_millis());
    format!("{calls} calls in {files} files, {written} of them written, in {time} ms")
}

/// Returns the diagnostic for a spec that cannot be read.
pub(crate) fn unreadable(spec: &Path, color: bool) -> String {
    match Spec::load(spec) {
        Ok(_) => "the spec changed while it was read: run the same command again".to_owned(),
        Err(error) => error.render(color),
    }
}

pub(crate) fn unreadable_output(error: std::io::Error) -> String {
    format!("cannot read the output: {error}")
}

/// Returns the stamp of a run, unless the run compares or has no folder for stamps.
fn stamp(options: &Options, cargo: &Path, spec: &[SourceFile]) -> Option<Stamp> {
    let folder = options.stamps.as_ref().filter(|_| !options.check)?;
    let places = [Some(&*options.spec), Some(&*options.out), options.catalog.as_deref()];
    let beside = [cargo.to_owned(), cargo.with_file_name("src").join("lib.rs")];
    Some(Stamp::new(folder, &stamp::this_program()?, &places, &beside, spec))
}

/// Returns the digests of the generated files as they are on disk. `None` if a file cannot be read.
fn digests_on_disk(options: &Options) -> Option<BTreeMap<PathBuf, Digest>> {
    let mut digests = BTreeMap::new();
    let add = |path: String, bytes: &[u8]| {
        digests.insert(options.out.join(path), digest(bytes));
    };
    each_generated(&options.out, add).ok()?;
    let catalog = options.catalog.iter();
    let schemas = schema::NAMES.iter();
    let others = catalog.flat_map(|path| {
        [path.clone()].into_iter().chain(schemas.clone().map(|name| path.with_file_name(name)))
    });
    for path in others {
        if !path.symlink_metadata().ok()?.is_file() {
            return None;
        }
        let digest = digest(&std::fs::read(&path).ok()?);
        digests.insert(path, digest);
    }
    Some(digests)
}

/// Returns the manifest of the crate that contains a folder of generated files.
fn cargo_toml(out: &Path) -> PathBuf {
    match out.parent().and_then(Path::parent) {
        Some(folder) => folder.join("Cargo.toml"),
        None => out.join("../../Cargo.toml"),
    }
}

/// The manifest of the golden files lists the families of several specs. `golden` renews it.
fn golden_manifest() -> PathBuf {
    crate::workspace().join("tests/golden/Cargo.toml")
}

/// Checks that the crate of the generated code has a default cargo feature for each family. If `manifest`
/// does not exist, the code is not part of a crate, and nothing is checked.
fn check_features(manifest: &Path, families: &[Family<'_>]) -> Result<(), String> {
    let Ok(text) = std::fs::read_to_string(manifest) else { return Ok(()) };
    let has_feature = |id: &str| text.lines().any(|line| line.starts_with(&format!("{id} = [")));
    let list = |name: &str| {
        let start = format!("{name} = [");
        text.lines().find(|line| line.starts_with(&start)).unwrap_or_default()
    };
    // The families can be default features together, or one by one.
    let (default, all) = (list("default"), list("families"));
    let is_in = |list: &str, id: &str| list.contains(&format!("\"{id}\""));
    let is_default =
        |id: &str| is_in(default, id) || (is_in(default, "families") && is_in(all, id));
    let missing = |id: &&String| !has_feature(id) || !is_default(id);
    match families.iter().map(|family| &family.spec.id).find(missing) {
        None => Ok(()),
        Some(id) => Err(format!(
            "{} has no default feature for the family `{id}`: add `{id} = []` under [features], and `\"{id}\"` to \
             `default`",
            manifest.canonicalize().as_deref().unwrap_or(manifest).display()
        )),
    }
}
