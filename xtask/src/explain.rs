//! The command `cargo xtask explain`: what the code of a diagnostic means, with a wrong and a right example.
//!
//! The texts are the files `crates/linksfield-spec/explain/CODE.md`. A code needs nothing but its file. The examples are
//! changes to the small spec in `explain/base`, and `tests/explain.rs` runs them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The text of one code.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What the code means.
    pub meaning: String,
    /// A spec with the mistake, and one without it, as changes to the base. `None` if no example is possible.
    pub examples: Option<[String; 2]>,
}

/// Returns the folder with the texts.
#[must_use]
pub fn folder() -> PathBuf {
    crate::workspace().join("crates/linksfield-spec/explain")
}

/// Reads the texts of all codes.
///
/// # Errors
///
/// Fails if a file cannot be read, or does not have the form of the others.
pub fn entries() -> Result<BTreeMap<String, Entry>, String> {
    let folder = folder();
    let unreadable = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut entries = BTreeMap::new();
    for file in std::fs::read_dir(&folder).map_err(|error| unreadable(&folder, error))? {
        let path = file.map_err(|error| unreadable(&folder, error))?.path();
        let Some(code) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".md"))
        else {
            continue;
        };
        let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        let entry = parse(&text).ok_or_else(|| {
            format!("{}: expected a text, and then `Wrong:` and `Right:` with YAML", path.display())
        })?;
        entries.insert(code.to_owned(), entry);
    }
    Ok(entries)
}

fn parse(text: &str) -> Option<Entry> {
    let Some((meaning, rest)) = text.split_once("\nWrong:\n") else {
        return Some(Entry { meaning: text.trim().to_owned(), examples: None });
    };
    let (wrong, right) = rest.split_once("\nRight:\n")?;
    let yaml = |text: &str| {
        let text = text.trim().strip_prefix("```yaml\n")?.strip_suffix("\n```")?;
        Some(format!("{text}\n"))
    };
    Some(Entry { meaning: meaning.trim().to_owned(), examples: Some([yaml(wrong)?, yaml(right)?]) })
}

/// Runs `cargo xtask explain`. Without codes, lists all codes.
///
/// # Errors
///
/// Fails for a code that does not exist, and suggests a similar one.
pub fn run(codes: &[String]) -> Result<String, String> {
    let entries = entries()?;
    let mut report = String::new();
    // Writing to a String cannot fail.
    if codes.is_empty() {
        let width = entries.keys().map(String::len).max().unwrap_or_default();
        for (code, entry) in &entries {
            let meaning = entry.meaning.replace('\n', " ");
            let (first, end) =
                meaning.split_once(". ").map_or((&*meaning, ""), |(first, _)| (first, "."));
            let _ = writeln!(report, "{code:width$}  {first}{end}");
        }
        report.push_str("\n`cargo xtask explain CODE` shows a wrong and a right example.");
        return Ok(report);
    }
    for code in codes {
        // The code can be copied with its brackets.
        let name = code.trim_start_matches("error").trim_matches(['[', ']', ':', '`']);
        let Some(entry) = entries.get(name) else {
            let known: Vec<&str> = entries.keys().map(String::as_str).collect();
            let help = match linksfield_spec::similar_name(name, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`cargo xtask explain` lists all codes".to_owned(),
            };
            return Err(format!("unknown code `{name}`: {help}"));
        };
        let _ = writeln!(report, "error[{name}]\n\n{}", entry.meaning);
        for (title, yaml) in ["Wrong", "Right"].iter().zip(entry.examples.iter().flatten()) {
            let _ = writeln!(report, "\n{title}:\n");
            for line in yaml.lines() {
                let _ = writeln!(report, "{}", format!("    {line}").trim_end());
            }
        }
        report.push('\n');
    }
    Ok(report.trim_end().to_owned())
}
