//! The driver for `git diff`: shows the changes of the API before the changed lines of a file of the spec.
//!
//! git runs the driver for each file with the path, the old and the new content in files, and their ids and modes. The
//! output stays a patch that `git apply` reads, because git ignores the lines before a patch.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use linksfield_diff::report;
use linksfield_spec::{SourceFile, Sources};
use similar::TextDiff;

use super::compare_sources;
use super::git::{Git, first_line};

/// The name of the driver in `.gitattributes`.
const NAME: &str = "linksfield-spec";

/// Configures the driver for the clone of a checkout. Returns a report.
///
/// # Errors
///
/// Fails if the checkout is not in a repository, or if git cannot write its configuration.
pub fn set_up(root: &Path) -> Result<String, String> {
    let git = Git::open(root)?;
    let prefix = git.ask(&["rev-parse", "--show-prefix"])?.unwrap_or_default();
    let workspace = crate::workspace();
    // git runs the driver in the top folder of the checkout.
    let is_own =
        root.canonicalize().is_ok_and(|root| workspace.canonicalize().is_ok_and(|own| own == root));
    let manifest = if is_own {
        format!("{prefix}Cargo.toml")
    } else {
        workspace.join("Cargo.toml").display().to_string()
    };
    // While the workspace does not compile, the driver shows the changed lines only.
    let command = format!(
        "f() {{ cargo run --quiet --package xtask --manifest-path {} -- diff-driver \"$@\" 2>/dev/null || \
         git --no-pager diff --no-index --no-ext-diff -- \"$2\" \"$5\" || true; }}; f",
        quoted(&manifest)
    );
    let output = git.run(&["config", "--local", &format!("diff.{NAME}.command"), &command])?;
    if !output.status.success() {
        return Err(format!(
            "error: git cannot write its configuration: {}",
            first_line(&output.stderr)
        ));
    }
    let mut report = String::from(
        "`git diff` shows the changes of the API before the lines of a file of the spec. `git log -p` and `git show` do \
         so with `--ext-diff`, and `git diff --no-ext-diff` shows lines only. `cargo xtask diff --undo-git` undoes it.\n",
    );
    let attribute = git.ask(&["check-attr", "diff", "--", "spec/family/endpoint.yaml"])?;
    if !attribute.is_some_and(|line| line.ends_with(NAME)) {
        let _ = writeln!(report, "Add this line to `.gitattributes`: spec/**/*.yaml diff={NAME}");
    }
    Ok(report)
}

/// Undoes [`set_up`]. Returns a report.
///
/// # Errors
///
/// Fails if the checkout is not in a repository, or if git cannot write its configuration.
pub fn undo(root: &Path) -> Result<String, String> {
    let git = Git::open(root)?;
    if git.ask(&["config", "--local", &format!("diff.{NAME}.command")])?.is_none() {
        return Ok("`git diff` was not set up; nothing was changed\n".to_owned());
    }
    let output = git.run(&["config", "--local", "--remove-section", &format!("diff.{NAME}")])?;
    if output.status.success() {
        return Ok("`git diff` shows only lines again\n".to_owned());
    }
    Err(format!("error: git cannot write its configuration: {}", first_line(&output.stderr)))
}

/// Quotes a text for a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The arguments that git passes for a file.
#[derive(Debug)]
struct Change {
    /// The path in the old version.
    old_path: String,
    /// The path in the new version. It differs after a renaming.
    new_path: String,
    /// The lines with which git describes a renaming.
    renamed: String,
    old: Version,
    new: Version,
}

/// The file before or after the change.
#[derive(Debug)]
struct Version {
    /// The content. `None` if the file does not exist.
    content: Option<Vec<u8>>,
    id: String,
    mode: String,
}

impl Version {
    fn read(arguments: &[OsString]) -> Option<Self> {
        let [file, id, mode] = arguments else { return None };
        let file = Path::new(file);
        // git passes this name on all platforms.
        let is_absent = file == Path::new("/dev/null");
        let content = if is_absent { None } else { Some(content(file).ok()?) };
        let text = |argument: &OsString| argument.to_string_lossy().into_owned();
        Some(Self { content, id: text(id), mode: text(mode) })
    }

    fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.content.as_deref()?).ok()
    }
}

/// Reads a file. The content of a link is its target, as for git.
fn content(file: &Path) -> std::io::Result<Vec<u8>> {
    if file.symlink_metadata()?.file_type().is_symlink() {
        let target = fs::read_link(file)?;
        return Ok(target.to_string_lossy().into_owned().into_bytes());
    }
    fs::read(file)
}

/// Runs the driver with the arguments of git, in the folder in which git runs it. Returns what to print.
///
/// # Errors
///
/// Fails if the arguments are not those of git, or if a file cannot be read.
pub fn run(arguments: &[OsString], top: &Path) -> Result<String, String> {
    let text = |index: usize| arguments.get(index).map(|a| a.to_string_lossy().into_owned());
    let path = text(0).ok_or("error: git runs this command, with 7 or 9 arguments")?;
    if arguments.len() == 1 {
        return Ok(format!("* Unmerged path {path}\n"));
    }
    let version = |from: usize| {
        arguments
            .get(from..from + 3)
            .and_then(Version::read)
            .ok_or("error: git runs this command, with 7 or 9 arguments")
    };
    let change = Change {
        new_path: text(7).unwrap_or_else(|| path.clone()),
        renamed: text(8).unwrap_or_default(),
        old_path: path,
        old: version(1)?,
        new: version(4)?,
    };
    let paint = Paint(has_color(top));
    let mut out = String::new();
    match api(&change, top) {
        Ok(lines) => out.push_str(&paint.lines(&lines)),
        Err(reason) => {
            let reason = reason.replace(['\n', '\r'], " ");
            let _ = writeln!(out, "# The changes of the API are not shown: {reason}");
        }
    }
    plain(&change, paint, &mut out);
    Ok(out)
}

/// Returns the changes of the API that follow from the change of one file.
fn api(change: &Change, top: &Path) -> Result<String, String> {
    let (root, old_file) =
        place(&change.old_path).ok_or("the file is not in the folder of a family")?;
    let (_, new_file) =
        place(&change.new_path).ok_or("the file is not in the folder of a family")?;
    let read = |which: &str, version: &Version| match (&version.content, version.text()) {
        (None, _) => Ok(None),
        (Some(_), Some(text)) => Ok(Some(text.to_owned())),
        (Some(_), None) => Err(format!("the {which} file is not UTF-8")),
    };
    let (old, new) = (read("old", &change.old)?, read("new", &change.new)?);
    let (family, _) = new_file.split_once('/').unwrap_or_default();
    let mut problem = None;
    for context in [working_tree(top, &root, family), committed(top, &root, family)] {
        let Some(context) = context else { continue };
        let with = |file: &str, text: &Option<String>| {
            let mut files = context.clone();
            files.remove(&old_file);
            files.remove(&new_file);
            if let Some(text) = text {
                files.insert(file.to_owned(), text.clone());
            }
            // Without `family.yaml`, there is no family.
            if !files.contains_key(&format!("{family}/family.yaml")) {
                files.clear();
            }
            let files = files.into_iter().map(|(path, text)| SourceFile { path, text });
            Sources::new("spec", files.collect())
        };
        match compare_sources(with(&old_file, &old), with(&new_file, &new)) {
            Ok(comparison) => return Ok(report::brief(&comparison)),
            Err(error) => problem = problem.or(Some(error)),
        }
    }
    Err(problem.unwrap_or_else(|| "the other files of the family were not found".to_owned()))
}

/// Splits a path into the folder above `spec`, and the path below `spec`.
fn place(path: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = path.split('/').collect();
    let [before @ .., "spec", family, file] = parts.as_slice() else { return None };
    Some((before.iter().map(|part| format!("{part}/")).collect(), format!("{family}/{file}")))
}

/// Returns the files of a family in the working tree. `None` if `family.yaml` is missing.
fn working_tree(top: &Path, root: &str, family: &str) -> Option<BTreeMap<String, String>> {
    let folder: PathBuf = top.join(format!("{root}spec")).join(family);
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).ok()? {
        let path = entry.ok()?.path();
        let name = path.file_name()?.to_string_lossy().into_owned();
        if name.ends_with(".yaml") && !name.starts_with('.') {
            files.insert(format!("{family}/{name}"), fs::read_to_string(&path).ok()?);
        }
    }
    files.contains_key(&format!("{family}/family.yaml")).then_some(files)
}

/// Returns the files of a family in the last commit.
fn committed(top: &Path, root: &str, family: &str) -> Option<BTreeMap<String, String>> {
    let git = Git::open(top).ok()?;
    let folder = format!("{root}spec/{family}");
    let mut blobs = git.list("HEAD", &[&folder]).ok()?;
    let name = |path: &str| path.strip_prefix(&format!("{folder}/")).map(str::to_owned);
    blobs.retain(|blob| {
        blob.is_regular
            && name(&blob.path).is_some_and(|name| {
                name.ends_with(".yaml") && !name.starts_with('.') && !name.contains('/')
            })
    });
    let mut files = BTreeMap::new();
    for (path, bytes) in git.read(&blobs).ok()? {
        files.insert(format!("{family}/{}", name(&path)?), String::from_utf8(bytes).ok()?);
    }
    (!files.is_empty()).then_some(files)
}

/// Writes the changed lines as a patch, as git does.
fn plain(change: &Change, paint: Paint, out: &mut String) {
    let Change { old_path, new_path, renamed, old, new } = change;
    let name = |side: &str, path: &str| path_of(&format!("{side}/{path}"));
    let mut head = format!("diff --git {} {}\n", name("a", old_path), name("b", new_path));
    match (&old.content, &new.content) {
        (None, _) => head.push_str(&format!("new file mode {}\n", new.mode)),
        (_, None) => head.push_str(&format!("deleted file mode {}\n", old.mode)),
        _ if old.mode != new.mode => {
            head.push_str(&format!("old mode {}\nnew mode {}\n", old.mode, new.mode));
        }
        _ => {}
    }
    if !renamed.is_empty() {
        head.push_str(renamed.trim_end());
        head.push('\n');
    }
    // The id of a file in the working tree is not known.
    let is_known = |version: &Version| {
        version.content.is_none() || version.id.bytes().any(|digit| digit != b'0')
    };
    if is_known(old) && is_known(new) && !renamed.contains("\nindex ") {
        let short = |version: &Version| match version.content {
            Some(_) => version.id.chars().take(7).collect(),
            None => "0000000".to_owned(),
        };
        let mode = if old.mode == new.mode { format!(" {}", old.mode) } else { String::new() };
        head.push_str(&format!("index {}..{}{mode}\n", short(old), short(new)));
    }
    out.push_str(&paint.bold(&head));
    let text = |version: &Version| match &version.content {
        None => Some(String::new()),
        Some(_) => version.text().filter(|text| !text.contains('\0')).map(str::to_owned),
    };
    let (old_name, new_name) = (
        old.content.as_ref().map_or("/dev/null".to_owned(), |_| name("a", old_path)),
        new.content.as_ref().map_or("/dev/null".to_owned(), |_| name("b", new_path)),
    );
    let (Some(old_text), Some(new_text)) = (text(old), text(new)) else {
        let _ = writeln!(out, "Binary files {old_name} and {new_name} differ");
        return;
    };
    // A tab ends a name with spaces, as in the patches of git.
    let ended = |name: String| if name.contains(' ') { format!("{name}\t") } else { name };
    let diff = TextDiff::from_lines(&old_text, &new_text);
    let diff = diff.unified_diff().header(&ended(old_name), &ended(new_name)).to_string();
    out.push_str(&paint.lines(&diff));
}

/// Returns a path as git writes it in patches: in quotes if it has unusual characters.
fn path_of(path: &str) -> String {
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\';
    if path.bytes().all(is_plain) {
        return path.to_owned();
    }
    let mut out = String::from("\"");
    for byte in path.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "\\{byte:03o}");
        }
    }
    out.push('"');
    out
}

/// Whether git would use colours. git sets a variable if a pager reads the output.
fn has_color(top: &Path) -> bool {
    use std::io::IsTerminal as _;
    let is_shown =
        std::io::stdout().is_terminal() || std::env::var_os("GIT_PAGER_IN_USE").is_some();
    let answer = Git::open(top).and_then(|git| {
        git.ask(&[
            "config",
            "--get-colorbool",
            "color.diff",
            if is_shown { "true" } else { "false" },
        ])
    });
    answer.is_ok_and(|answer| answer.as_deref() == Some("true"))
}

/// Whether to use the colours of a terminal.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    /// Colours the lines of a patch.
    fn lines(self, text: &str) -> String {
        if !self.0 {
            return text.to_owned();
        }
        let mut out = String::new();
        for line in text.split_inclusive('\n') {
            let (line, end) = match line.strip_suffix('\n') {
                Some(line) => (line, "\n"),
                None => (line, ""),
            };
            let code = match line.as_bytes().first() {
                _ if line.starts_with("--- ") || line.starts_with("+++ ") => "1",
                Some(b'+') => "32",
                Some(b'-') => "31",
                Some(b'@') => "36",
                Some(b'#') => "33",
                _ => "",
            };
            match code {
                "" => out.push_str(line),
                code => {
                    let _ = write!(out, "\u{1b}[{code}m{line}\u{1b}[0m");
                }
            }
            out.push_str(end);
        }
        out
    }

    fn bold(self, text: &str) -> String {
        if !self.0 {
            return text.to_owned();
        }
        text.lines().fold(String::new(), |all, line| all + &format!("\u{1b}[1m{line}\u{1b}[0m\n"))
    }
}
