//! The command `cargo xtask fmt`: formats the files of a spec. `linksfield_spec::format` formats a text. This file
//! reads and writes files.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use linksfield_spec::{FormatError, SourceFile};
use similar::TextDiff;

/// The greatest size of a file in bytes. No page needs as much.
const SIZE: u64 = 8 * 1024 * 1024;

/// The arguments of `cargo xtask fmt`.
#[derive(Debug, Default, Args)]
pub struct Fmt {
    /// The files, or folders with files [default: spec/ in the workspace].
    pub paths: Vec<PathBuf>,
    /// Only compare: write nothing, show what would change, and fail if a file would change.
    #[arg(long)]
    pub check: bool,
}

/// Runs the command, and returns its report.
///
/// # Errors
///
/// Fails if a file cannot be read or written, or if a file has mistakes, so that its structure is not known. The other
/// files are formatted nevertheless. With `check`, also fails if a file would change.
pub fn run(fmt: &Fmt, workspace: &Path, color: bool) -> Result<String, String> {
    let own = [workspace.join("spec")];
    let paths = if fmt.paths.is_empty() { own.as_slice() } else { &fmt.paths };
    let mut files = Vec::new();
    for path in paths {
        collect(path, true, &mut files).map_err(|error| format!("error: {error}"))?;
    }
    files.sort();
    files.dedup();
    if files.is_empty() {
        return Err("error: the folders contain no file that ends in `.yaml`".to_owned());
    }
    let (mut report, mut errors, mut changed) = (String::new(), String::new(), 0);
    for file in &files {
        match one(file, fmt.check, color) {
            Ok(None) => {}
            Ok(Some(difference)) => {
                changed += 1;
                report.push_str(&difference);
            }
            Err(error) => errors.push_str(&format!("{}\n", error.trim_end())),
        }
    }
    let count = files.len();
    if fmt.check && changed > 0 {
        // Writing to a String cannot fail.
        let _ = write!(
            errors,
            "{report}{changed} of {count} files are not formatted: run the same command without --check"
        );
        return Err(errors);
    }
    if !errors.is_empty() {
        let _ = write!(errors, "{report}{changed} of {count} files were formatted");
        return Err(errors);
    }
    let _ = match fmt.check {
        true => write!(report, "{count} files are formatted"),
        false => write!(report, "{changed} of {count} files were formatted"),
    };
    Ok(report)
}

/// Collects the YAML files in a folder and in the folders below it. Hidden files and links to folders are ignored.
fn collect(path: &Path, is_given: bool, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let shown = |error: io::Error| format!("{}: {error}", path.display());
    let metadata = if is_given { fs::metadata(path) } else { fs::symlink_metadata(path) };
    if !metadata.map_err(shown)?.is_dir() {
        if is_given || path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(shown)? {
        let entry = entry.map_err(shown)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            collect(&entry.path(), false, files)?;
        }
    }
    Ok(())
}

/// Formats a file, and returns the report about it. `None` if the file is formatted already.
fn one(path: &Path, check: bool, color: bool) -> Result<Option<String>, String> {
    let shown = path.display();
    let failed = |error: io::Error| format!("error: {shown}: {error}");
    let metadata = fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(format!("error: {shown}: this is not a regular file"));
    }
    if metadata.len() > SIZE {
        return Err(format!("error: {shown}: the file is too large for a file of a spec"));
    }
    let bytes = fs::read(path).map_err(failed)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("error: {shown}: the file is not UTF-8; save the file as UTF-8"))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = match path.parent().map(|folder| folder.display().to_string()) {
        Some(folder) if !folder.is_empty() => folder,
        _ => ".".to_owned(),
    };
    let file = SourceFile { path: name, text: text.clone() };
    let formatted = linksfield_spec::format(&folder, file).map_err(|error| match error {
        FormatError::Mistakes(error) => error.render(color),
        FormatError::Changed { .. } => error.to_string(),
    })?;
    if formatted == text {
        return Ok(None);
    }
    if check {
        let diff = TextDiff::from_lines(&text, &formatted);
        let name = shown.to_string();
        return Ok(Some(diff.unified_diff().context_radius(2).header(&name, &name).to_string()));
    }
    replace(path, &formatted, &metadata).map_err(failed)?;
    Ok(Some(format!("formatted {shown}\n")))
}

/// Writes a temporary file next to the file, and renames it. An interrupted run leaves either the old or the new file.
/// A link is kept, and the file to which it leads is replaced.
fn replace(path: &Path, text: &str, metadata: &fs::Metadata) -> io::Result<()> {
    let target = path.canonicalize()?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let beside = target.with_file_name(format!(".{name}.xtask-fmt-{}", std::process::id()));
    let mut file = fs::File::create_new(&beside)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.set_permissions(metadata.permissions()))
        .and_then(|()| fs::rename(&beside, &target));
    if written.is_err() {
        // Only the first error is reported.
        let _ = fs::remove_file(&beside);
    }
    written
}
