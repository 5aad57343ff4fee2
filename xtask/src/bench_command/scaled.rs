//! A spec with thousands of endpoints, for row 4.
//!
//! The endpoints are copies of the calls in `spec/`, in the same families. A copy has another file name, a path with the
//! number of the copy in front, and the number at the end of the names that the file gives to types.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a spec with a number of calls.
pub(super) fn write(from: &Path, to: &Path, calls: usize) -> io::Result<()> {
    let mut found = Vec::new();
    for family in fs::read_dir(from)? {
        let family = family?.path();
        if !family.is_dir() {
            continue;
        }
        let folder = to.join(family.file_name().unwrap_or_default());
        fs::create_dir_all(&folder)?;
        for file in fs::read_dir(&family)? {
            let file = file?.path();
            let text = fs::read_to_string(&file)?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            fs::write(folder.join(file.file_name().unwrap_or_default()), &text)?;
            if is_call(&text) {
                found.push((folder.clone(), name, text));
            }
        }
    }
    found.sort();
    let copies = (1..).flat_map(|copy| found.iter().map(move |file| (copy, file)));
    for (copy, (folder, name, text)) in copies.take(calls.saturating_sub(found.len())) {
        fs::write(folder.join(format!("{name}_copy{copy}.yaml")), self::copy(text, copy))?;
    }
    Ok(())
}

/// Whether a file describes a call for which code is generated.
fn is_call(text: &str) -> bool {
    let has = |start: &str| text.lines().any(|line| line.starts_with(start));
    has("path:") && !has("coverage: title-only") && !has("coverage: path-only")
}

fn copy(text: &str, copy: usize) -> String {
    let mut out = String::with_capacity(text.len() + 100);
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("path: ") {
            Some(path) => {
                let (quote, path) = path.split_at(usize::from(path.starts_with('"')));
                out.push_str(&format!("path: {quote}/copy{copy}{path}"));
            }
            None => push_renamed(&mut out, line, copy),
        }
    }
    out
}

/// Adds a line. A name after `as:` gets the number of the copy at its end.
fn push_renamed(out: &mut String, line: &str, copy: usize) {
    let mut rest = line;
    while let Some(at) = rest.find("as: ") {
        let is_key = !rest[..at].ends_with(|before: char| before.is_alphanumeric());
        let end = at + "as: ".len();
        let name = rest[end..].find(|c: char| !c.is_alphanumeric());
        let length = name.unwrap_or(rest.len() - end);
        out.push_str(&rest[..end + length]);
        if is_key && length > 0 {
            out.push_str(&format!("Copy{copy}"));
        }
        rest = &rest[end + length..];
    }
    out.push_str(rest);
}
