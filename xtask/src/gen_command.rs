//! The commands `cargo xtask gen` and `cargo xtask lint`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use linksfield_codegen::ir::{self, Family};
use linksfield_codegen::{catalogue, rust};
use linksfield_spec::{Sources, Spec, SpecError};
use similar::TextDiff;

use crate::output::{Difference, MAKER, apply, compare, compare_one};
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
    /// Whether to compare only, and write nothing.
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
    let (spec, sources) = load(spec, color)?;
    let families = lower(&spec, &sources, color)?;
    let files = rust::emit(&families, &rust_options()).map_err(|error| {
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        format!("{error}: {}", cause.unwrap_or_default())
    })?;
    Ok(Generated {
        files,
        catalog: catalogue::markdown(&spec),
        features: manifest::features(&spec),
        families: families.iter().map(|family| family.spec.id.clone()).collect(),
        calls: families.iter().map(|family| family.operations.len()).sum(),
    })
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
        Err(_) => return Spec::load(spec).map_err(|error| error.render(color)),
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
    let rendered = SpecError { sources, diagnostics }.render(color);
    Err(format!("{}\n\n{HINT}", rendered.trim_end()))
}

/// The last line below diagnostics.
const HINT: &str =
    "`cargo xtask explain CODE` explains a code in brackets, with a wrong and a right example";

/// Lowers a spec. Fails with the diagnostics, as text for a terminal.
fn lower<'a>(spec: &'a Spec, sources: &'a Sources, color: bool) -> Result<Vec<Family<'a>>, String> {
    ir::lower(spec, sources)
        .map_err(|diagnostics| SpecError { sources: sources.clone(), diagnostics }.render(color))
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
    let Generated { files, catalog, families, features, calls } =
        generate(&options.spec, options.color)?;
    let cargo = cargo_toml(&options.out);
    let is_own = cargo != golden_manifest();
    // The manifest is written last, but a name that cannot be a feature is reported first.
    let section = if is_own { manifest::renewed(&cargo, &features)? } else { None };
    if section.is_none() {
        check_features(&cargo, &families)?;
    }
    let mut all = vec![Output::new(&options.out, files)?];
    if let Some(path) = &options.catalog {
        all.push(Output::only(path, catalog)?);
        for (name, text) in schema::files()? {
            all.push(Output::only(&path.with_file_name(name), text)?);
        }
    }
    let mut report = String::new();
    let mut is_foreign = false;
    for (output, path, difference) in all.iter().flat_map(Output::differences) {
        let what = match (difference, options.check) {
            (Difference::Missing, true) => "missing",
            (Difference::Changed(_), true) => "stale",
            (Difference::Orphaned, true) => "orphaned",
            (Difference::Foreign, _) => "in the way",
            (Difference::Missing, false) => "new",
            (Difference::Changed(_), false) => "changed",
            (Difference::Orphaned, false) => "removed",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(report, "{what:>10} {}", output.folder.join(path).display());
        is_foreign |= *difference == Difference::Foreign;
        if let (Difference::Changed(old), true) = (difference, options.verbose) {
            let diff = TextDiff::from_lines(old, &output.files[path]);
            let _ = writeln!(report, "{}", diff.unified_diff().context_radius(2));
        }
    }
    if is_foreign {
        return Err(format!(
            "{report}nothing was written: the files marked `in the way` were not written by `cargo xtask gen`, and \
             are not replaced. Move them away, or choose another folder with --out."
        ));
    }
    let count = all.iter().map(|output| output.files.len()).sum::<usize>();
    let different = all.iter().map(|output| output.differences.len()).sum::<usize>();
    if options.check {
        if is_own {
            manifest::renew(&cargo, &features, true).map_err(|error| format!("{report}{error}"))?;
        }
        if different == 0 {
            return Ok(format!("{count} files in {} are up to date", options.out.display()));
        }
        let hint =
            if options.verbose { "" } else { " (add --verbose to see the lines that differ)" };
        return Err(format!(
            "{report}{different} generated files are out of date: run the same command without --check{hint}"
        ));
    }
    for output in &all {
        apply(&output.folder, &output.files, &output.differences)
            .map_err(|error| format!("cannot write the output: {error}"))?;
    }
    if is_own && let Some(line) = manifest::renew(&cargo, &features, false)? {
        let _ = writeln!(report, "{line}");
    }
    let _ = write!(
        report,
        "{calls} calls in {count} files, {different} of them written, in {} ms",
        start.elapsed().as_millis()
    );
    Ok(report)
}

/// A folder of generated files: the files that it should contain, and its differences from them.
struct Output {
    folder: PathBuf,
    files: BTreeMap<String, String>,
    differences: Vec<(String, Difference)>,
}

impl Output {
    fn new(folder: &Path, files: BTreeMap<String, String>) -> Result<Self, String> {
        let differences =
            compare(folder, &files).map_err(|error| format!("cannot read the output: {error}"))?;
        Ok(Self { folder: folder.to_owned(), files, differences })
    }

    /// A single generated file. Other files in its folder are ignored.
    fn only(path: &Path, text: String) -> Result<Self, String> {
        let folder = path.parent().unwrap_or(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let difference = compare_one(folder, &name, &text)
            .map_err(|error| format!("cannot read the output: {error}"))?;
        Ok(Self {
            folder: folder.to_owned(),
            files: BTreeMap::from([(name, text)]),
            differences: difference.into_iter().collect(),
        })
    }

    fn differences(&self) -> impl Iterator<Item = (&Self, &String, &Difference)> {
        self.differences.iter().map(move |(path, difference)| (self, path, difference))
    }
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
fn check_features(manifest: &Path, ids: &[String]) -> Result<(), String> {
    let Ok(text) = std::fs::read_to_string(manifest) else { return Ok(()) };
    let has_feature = |id: &str| text.lines().any(|line| line.starts_with(&format!("{id} = [")));
    let list = |name: &str| {
        let start = format!("{name} = [");
        text.lines().find(|line| line.starts_with(&start)).unwrap_or_default()
    };
    // The families can be default features together, or one by one.
    let (default, families) = (list("default"), list("families"));
    let is_in = |list: &str, id: &str| list.contains(&format!("\"{id}\""));
    let is_default =
        |id: &str| is_in(default, id) || (is_in(default, "families") && is_in(families, id));
    let missing = |id: &&String| !has_feature(id) || !is_default(id);
    match ids.iter().find(missing) {
        None => Ok(()),
        Some(id) => Err(format!(
            "{} has no default feature for the family `{id}`: add `{id} = []` under [features], and `\"{id}\"` to \
             `default`",
            manifest.canonicalize().as_deref().unwrap_or(manifest).display()
        )),
    }
}
