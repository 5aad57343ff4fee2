//! `cargo xtask import`: the draft of an endpoint file from a page of the documentation. `linksfield-import` makes the
//! draft. This file reads and writes files.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use linksfield_import::{Draft, ImportError, Options, Page, Update};
use linksfield_spec::{Sources, Spec, SpecError};
use similar::TextDiff;

/// The greatest number of bytes that are read from a file. `linksfield-import` refuses more.
const SIZE: u64 = 4 * 1024 * 1024 + 1;

/// The greatest number of operations that are imported together.
const OPERATIONS: usize = 500;

/// The arguments of `cargo xtask import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The saved page. `-` reads standard input.
    pub file: PathBuf,
    /// The family, if the page does not show it.
    #[arg(long)]
    pub family: Option<String>,
    /// The name of the endpoint file, without `.yaml` [default: by the rules of spec/README.md].
    #[arg(long)]
    pub name: Option<String>,
    /// The URL of the page.
    #[arg(long)]
    pub url: Option<String>,
    /// One operation of an OpenAPI document: "POST /package/orderPackage" [default: all, one file for each].
    #[arg(long, value_name = "METHOD PATH")]
    pub operation: Option<String>,
    /// Where to write the draft [default: spec/FAMILY/NAME.yaml]. `-` prints it.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace a file that records the page without its fields. Its pages are kept.
    #[arg(long, conflicts_with_all = ["out", "update"])]
    pub replace: bool,
    /// Show how the page differs from the endpoint file that exists.
    #[arg(long, conflicts_with = "out")]
    pub update: bool,
    /// With --update, write what can be written. Comments and wording stay as they are.
    #[arg(long, requires = "update")]
    pub write: bool,
    /// The spec folder [default: spec/ in the workspace].
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// What the command prints.
#[derive(Debug, Default)]
pub struct Done {
    /// For standard output: the drafts, or the differences.
    pub output: String,
    /// For standard error.
    pub report: String,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if the page cannot be read, if its family is not recognised, or if the file exists.
pub fn run(import: &Import, workspace: &Path, color: bool) -> Result<Done, String> {
    let failed = |error: ImportError| format!("error: {}: {error}", import.file.display());
    let pages = linksfield_import::read(&read(&import.file)?).map_err(failed)?;
    let pages = selected(&pages, import).map_err(failed)?;
    let folder = import.spec.clone().unwrap_or_else(|| workspace.join("spec"));
    let sources = Sources::read(&folder).map_err(|error| format!("error: {error}"))?;
    let (spec, sources) =
        Spec::from_drafts(sources).map_err(|error: SpecError| error.render(color))?;
    let options = Options {
        family: import.family.as_deref(),
        name: import.name.as_deref(),
        url: import.url.as_deref(),
    };
    let mut done = Done::default();
    if import.update {
        for page in pages {
            let update =
                linksfield_import::update(page, &spec, &sources, options).map_err(failed)?;
            updated(&update, import, &folder, &sources, &mut done)?;
        }
        return Ok(done);
    }
    let drafts: Result<Vec<Draft>, ImportError> = pages
        .into_iter()
        .map(|page| linksfield_import::draft(page, &spec, &sources, options))
        .collect();
    let drafts = drafts.map_err(failed)?;
    // Nothing is written if one of several drafts cannot be written.
    let targets: Result<Vec<Option<PathBuf>>, String> =
        drafts.iter().map(|draft| target(draft, import, &folder)).collect();
    for (draft, target) in drafts.iter().zip(targets?) {
        drafted(draft, target.as_deref(), import, &folder, &mut done)?;
    }
    Ok(done)
}

/// Reads the saved page.
fn read(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let result = if file == Path::new("-") {
        io::stdin().lock().take(SIZE).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(SIZE).read_to_end(&mut bytes))
    };
    result.map(|_| bytes).map_err(|error| format!("error: {}: {error}", file.display()))
}

/// Returns the operations to import.
fn selected<'a>(pages: &'a [Page], import: &Import) -> Result<Vec<&'a Page>, ImportError> {
    let known = || pages.iter().map(Page::operation).take(50).collect::<Vec<_>>().join(", ");
    let found: Vec<&Page> = match &import.operation {
        Some(wanted) => {
            let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
            pages.iter().filter(|page| page.operation().eq_ignore_ascii_case(&wanted)).collect()
        }
        None => pages.iter().collect(),
    };
    if found.is_empty() {
        let problem = "the file has no such operation".to_owned();
        return Err(ImportError::Operation { problem, known: known() });
    }
    if found.len() > OPERATIONS {
        let problem =
            format!("the file has {} operations, too many to import together", found.len());
        return Err(ImportError::Operation { problem, known: known() });
    }
    let is_file = import.out.as_ref().is_some_and(|out| out != Path::new("-"));
    if found.len() > 1 && (is_file || import.name.is_some()) {
        let problem = "the file has several operations".to_owned();
        return Err(ImportError::Operation { problem, known: known() });
    }
    Ok(found)
}

/// Returns where to write a draft. `None` prints it.
fn target(draft: &Draft, import: &Import, folder: &Path) -> Result<Option<PathBuf>, String> {
    let refused = |error: ImportError| format!("error: {error}");
    let path = match import.out.as_deref() {
        Some(out) if out == Path::new("-") => return Ok(None),
        Some(out) => out.to_owned(),
        None => {
            if let Some(existing) = &draft.existing {
                let file = existing.file.clone();
                match (existing.is_placeholder, import.replace) {
                    (false, _) => return Err(refused(ImportError::Exists { file })),
                    (true, false) => return Err(refused(ImportError::Placeholder { file })),
                    (true, true) => {}
                }
            }
            folder.join(&draft.file)
        }
    };
    let replaces_itself = import.replace
        && draft.existing.as_ref().is_some_and(|existing| existing.file == draft.file);
    if path.symlink_metadata().is_ok() && !replaces_itself {
        return Err(format!("error: {} exists, and is not overwritten", path.display()));
    }
    Ok(Some(path))
}

/// Writes or prints a draft, and adds its report.
fn drafted(
    draft: &Draft,
    target: Option<&Path>,
    import: &Import,
    folder: &Path,
    done: &mut Done,
) -> Result<(), String> {
    done.report.push_str(&draft.report.to_string());
    let Some(path) = target else {
        done.output.push_str(&draft.text);
        done.report
            .push_str(&format!("next: the file is {}\n", folder.join(&draft.file).display()));
        return Ok(());
    };
    write(path, &draft.text, import.replace)?;
    let former = draft.existing.as_ref().map(|existing| folder.join(&existing.file));
    if let Some(former) = former.filter(|former| import.replace && former != path) {
        fs::remove_file(&former)
            .map_err(|error| format!("error: {}: {error}", former.display()))?;
        done.report.push_str(&format!("removed {}\n", former.display()));
    }
    done.output.push_str(&format!("wrote {}\n", path.display()));
    done.report.push_str("next: decide and write what is left in the file, until `cargo xtask lint` accepts it; then run `cargo xtask gen`\n");
    Ok(())
}

fn write(path: &Path, text: &str, replace: bool) -> Result<(), String> {
    let mut options = File::options();
    options.write(true);
    let opened =
        if replace { options.create(true).truncate(true) } else { options.create_new(true) };
    opened
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| format!("error: {}: {error}", path.display()))
}

/// Prints the differences between a page and its file, and writes them if that is asked for.
fn updated(
    update: &Update,
    import: &Import,
    folder: &Path,
    sources: &Sources,
    done: &mut Done,
) -> Result<(), String> {
    let path = folder.join(&update.file);
    let shown = path.display();
    if update.changes.is_empty() {
        done.output.push_str(&format!("{shown}: no difference; the page states the same\n"));
    } else {
        let differences = if update.changes.len() == 1 { "difference" } else { "differences" };
        done.output.push_str(&format!("{shown}: {} {differences}\n", update.changes.len()));
    }
    for change in &update.changes {
        done.output.push_str(&format!("  {change}\n"));
    }
    for doubt in &update.doubts {
        done.report.push_str(&format!("to check: {doubt}\n"));
    }
    let former =
        sources.iter().find(|(_, file)| file.path == update.file).map(|(_, file)| &file.text);
    let Some(former) = former.filter(|former| **former != update.text) else { return Ok(()) };
    if import.write {
        write(&path, &update.text, true)?;
        done.report.push_str(&format!("wrote {shown}; next: `cargo xtask lint`\n"));
    } else {
        let diff = TextDiff::from_lines(former, &update.text);
        let diff = diff.unified_diff().header(&update.file, &update.file).to_string();
        done.output.push_str(&format!("\n{diff}"));
        done.report.push_str(
            "next: `--write` writes these lines; what is not written is edited by hand\n",
        );
    }
    Ok(())
}
