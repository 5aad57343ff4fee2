//! The version that a change requires, and the entries of the changelog.

use std::collections::BTreeSet;

use linksfield_diff::report::VersionState;
use linksfield_diff::{Bump, Comparison};
use semver::Version;

use super::side::Project;

/// Compares the version in `Cargo.toml` and the entries of `CHANGELOG.md` with a change of the spec.
///
/// Returns the versions, and a sentence for each disagreement. A project without `Cargo.toml` has no versions.
pub(crate) fn check(
    comparison: &Comparison,
    old: &Project,
    new: &Project,
) -> (Option<VersionState>, Vec<String>) {
    let mut problems = Vec::new();
    let old_log = Changelog::read(old.changelog.as_deref().unwrap_or_default());
    // What the old version contains is what had been released before the change.
    let released = old_log.newest();
    let state = match new.cargo.as_deref().map(version) {
        None => None,
        Some(Err(problem)) => {
            problems.push(problem);
            None
        }
        Some(Ok(found)) => {
            let required = released.zip(comparison.bump()).map(|(last, bump)| next(last, bump));
            if let (Some(required), Some(bump), Some(last)) =
                (&required, comparison.bump(), released)
                && core(&found) < core(required)
            {
                problems.push(format!(
                    "`Cargo.toml` has version {found}, but the change {} and the last release is {last}: write \
                     `version = \"{required}\"` there, and in the versions of `[workspace.dependencies]`.",
                    words(bump)
                ));
            }
            Some(VersionState {
                released: released.map(ToString::to_string),
                found: found.to_string(),
                required: required.map(|required| required.to_string()),
            })
        }
    };
    let Some(bump) = comparison.bump().filter(|bump| *bump > Bump::Patch) else {
        return (state, problems);
    };
    match (&old.changelog, &new.changelog) {
        (None, None) => {}
        (Some(_), None) => problems.push("`CHANGELOG.md` was removed.".to_owned()),
        (_, Some(text)) => {
            let new_log = Changelog::read(text);
            let added = new_log.added(&old_log);
            if added.is_empty() {
                problems.push(format!(
                    "`CHANGELOG.md` has no new entry, but the change {}: add an entry to the section `Unreleased`.",
                    words(bump)
                ));
            } else if bump == Bump::Major && !added.iter().any(|entry| entry.is_breaking()) {
                problems.push(
                    "The change is breaking, but no new entry of `CHANGELOG.md` states a break: add an entry below \
                     `### Changed` or `### Removed`, or an entry that begins with `**Breaking:**`."
                        .to_owned(),
                );
            }
        }
    }
    (state, problems)
}

/// Returns the version in the text of a `Cargo.toml`.
fn version(cargo: &str) -> Result<Version, String> {
    let table: toml::Table = toml::from_str(cargo)
        .map_err(|error| format!("`Cargo.toml` cannot be read: {}.", error.message()))?;
    let of = |section: Option<&toml::Value>| -> Option<String> {
        section?.get("version")?.as_str().map(str::to_owned)
    };
    let written = of(table.get("workspace").and_then(|workspace| workspace.get("package")))
        .or_else(|| of(table.get("package")))
        .ok_or("`Cargo.toml` has no version in `[workspace.package]` or `[package]`.")?;
    Version::parse(&written)
        .map_err(|error| format!("The version `{written}` in `Cargo.toml` is not valid: {error}."))
}

/// Returns the smallest version that follows a version. Before 1.0.0, a break raises the minor version, and all else the
/// patch version.
fn next(last: &Version, bump: Bump) -> Version {
    // A pre-release is followed by its release, which may contain any change.
    if !last.pre.is_empty() {
        return Version::new(last.major, last.minor, last.patch);
    }
    let Version { major, minor, patch, .. } = *last;
    match (major, bump) {
        (0, Bump::Major) => Version::new(0, minor.saturating_add(1), 0),
        (0, _) | (_, Bump::Patch) => Version::new(major, minor, patch.saturating_add(1)),
        (_, Bump::Minor) => Version::new(major, minor.saturating_add(1), 0),
        (_, Bump::Major) => Version::new(major.saturating_add(1), 0, 0),
    }
}

/// Returns the parts of a version that are compared. A pre-release of the required version is enough.
fn core(version: &Version) -> (u64, u64, u64) {
    (version.major, version.minor, version.patch)
}

fn words(bump: Bump) -> &'static str {
    match bump {
        Bump::Major => "is breaking",
        Bump::Minor => "adds to the API or changes what programs receive",
        Bump::Patch => "concerns the documentation",
    }
}

/// The entries of a changelog.
struct Changelog {
    sections: Vec<Section>,
}

struct Section {
    /// `None` for the section `Unreleased`.
    version: Option<Version>,
    entries: Vec<Entry>,
}

/// An item of a list or a paragraph.
struct Entry {
    /// The heading of the third level above it, such as `Changed`.
    heading: String,
    /// Its text, with single spaces.
    text: String,
}

impl Entry {
    fn is_breaking(&self) -> bool {
        let text = self.text.replace('*', "");
        let text = text.trim_start_matches(['-', '+', ' ']).to_ascii_lowercase();
        matches!(self.heading.to_ascii_lowercase().as_str(), "changed" | "removed")
            || text.starts_with("breaking:")
    }
}

impl Changelog {
    fn read(text: &str) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut heading = String::new();
        let mut is_new = true;
        let mut in_code = false;
        for line in text.lines() {
            in_code ^= line.trim_start().starts_with("```");
            if let Some(title) = line.strip_prefix("## ").filter(|_| !in_code) {
                heading.clear();
                is_new = true;
                if let Some(version) = title_of(title) {
                    sections.push(Section { version, entries: Vec::new() });
                }
                continue;
            }
            let Some(section) = sections.last_mut() else { continue };
            if line.starts_with('#') && !in_code {
                is_new = true;
                if let Some(title) = line.strip_prefix("### ") {
                    title.trim().clone_into(&mut heading);
                }
                continue;
            }
            let words: Vec<&str> = line.split_whitespace().collect();
            if words.is_empty() {
                is_new = true;
                continue;
            }
            let begins = ["- ", "* ", "+ "].iter().any(|sign| line.starts_with(sign));
            match section.entries.last_mut() {
                // An indented paragraph belongs to the item before it.
                Some(entry) if !begins && (!is_new || line.starts_with(' ')) => {
                    entry.text.push(' ');
                    entry.text.push_str(&words.join(" "));
                }
                _ => {
                    section.entries.push(Entry { heading: heading.clone(), text: words.join(" ") })
                }
            }
            is_new = false;
        }
        Self { sections }
    }

    /// Returns the newest released version.
    fn newest(&self) -> Option<&Version> {
        self.sections.iter().filter_map(|section| section.version.as_ref()).max()
    }

    /// Returns the entries that an older changelog does not have, in `Unreleased` and in versions that are newer than it.
    fn added(&self, old: &Self) -> Vec<&Entry> {
        let last = old.newest();
        let known: BTreeSet<(&str, &str)> = (old.sections.iter())
            .flat_map(|section| &section.entries)
            .map(|entry| (entry.heading.as_str(), entry.text.as_str()))
            .collect();
        let is_newer = |section: &&Section| match (&section.version, last) {
            (Some(version), Some(last)) => version > last,
            _ => true,
        };
        let entries = self.sections.iter().filter(is_newer).flat_map(|section| &section.entries);
        entries.filter(|e| !known.contains(&(e.heading.as_str(), e.text.as_str()))).collect()
    }
}

/// Reads the title of a section: `Unreleased`, or a version such as `[0.2.0] - 2026-11-26`. Returns `None` for other
/// titles.
fn title_of(title: &str) -> Option<Option<Version>> {
    let word = title.split_whitespace().next()?;
    let word = word.split_once(']').map_or(word, |(word, _)| word).trim_start_matches('[');
    if word.eq_ignore_ascii_case("unreleased") {
        return Some(None);
    }
    Version::parse(word.trim_start_matches('v')).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use linksfield_diff::{Effects, Finding, Subject};

    use super::*;

    fn comparison(effects: Effects) -> Comparison {
        let subject = Subject { family: "csss".into(), endpoint: None, part: String::new() };
        Comparison::new(vec![Finding {
            rule: "test",
            subject,
            title: String::new(),
            before: None,
            after: None,
            effects,
            rust: Vec::new(),
            old: None,
            new: None,
        }])
    }

    fn breaking() -> Comparison {
        comparison(Effects { source: Some("it breaks".into()), ..Effects::default() })
    }

    fn project(version: &str, changelog: &str) -> Project {
        let cargo = format!("[workspace.package]\nversion = \"{version}\"\n");
        Project { cargo: Some(cargo), changelog: Some(changelog.to_owned()) }
    }

    const RELEASED: &str =
        "# C\n\n## Unreleased\n\n## [0.1.4] - 2026-01-01\n\n### Changed\n\n- x\n";

    #[test]
    fn before_1_a_break_raises_the_minor_version() {
        let last = |text: &str| Version::parse(text).unwrap();
        let next = |from: &str, bump| next(&last(from), bump).to_string();
        assert_eq!(next("0.1.4", Bump::Major), "0.2.0");
        assert_eq!(next("0.1.4", Bump::Minor), "0.1.5");
        assert_eq!(next("0.1.4", Bump::Patch), "0.1.5");
        assert_eq!(next("1.2.3", Bump::Major), "2.0.0");
        assert_eq!(next("1.2.3", Bump::Minor), "1.3.0");
        assert_eq!(next("1.2.3", Bump::Patch), "1.2.4");
        assert_eq!(next("1.0.0-rc.1", Bump::Major), "1.0.0");
    }

    #[test]
    fn a_version_that_is_too_small_is_reported_with_the_version_to_write() {
        let old = project("0.1.4", RELEASED);
        let log = RELEASED.replace("## Unreleased\n", "## Unreleased\n\n### Removed\n\n- y\n");
        let (state, problems) = check(&breaking(), &old, &project("0.1.4", &log));
        assert_eq!(state.unwrap().required.as_deref(), Some("0.2.0"));
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].contains("write `version = \"0.2.0\"`"), "{problems:?}");
        for enough in ["0.2.0", "0.2.0-rc.1", "0.3.1", "1.0.0"] {
            let (_, problems) = check(&breaking(), &old, &project(enough, &log));
            assert!(problems.is_empty(), "{enough}: {problems:?}");
        }
        // The change contains its own release.
        let log = log.replace("## Unreleased", "## Unreleased\n\n## [0.2.0]");
        let (_, problems) = check(&breaking(), &old, &project("0.2.0", &log));
        assert!(problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn a_breaking_change_needs_an_entry_that_states_the_break() {
        let base = "# C\n\n## Unreleased\n\n### Added\n\n- old\n";
        let old = project("0.1.0", base);
        let with = |entry: &str| project("0.1.0", &format!("{base}{entry}"));
        let problems = |new: &Project, change: &Comparison| check(change, &old, new).1;
        assert!(problems(&with(""), &breaking())[0].contains("no new entry"));
        assert!(problems(&with("- new\n"), &breaking())[0].contains("no new entry of"));
        for entry in [
            "- **Breaking:** new\n",
            "- **Breaking**: new\n",
            "### Changed\n\n- new\n  more\n",
            "### Removed\n\nnew\n",
        ] {
            assert!(problems(&with(entry), &breaking()).is_empty(), "{entry}");
        }
        let adds = comparison(Effects { visible: true, ..Effects::default() });
        assert!(problems(&with(""), &adds)[0].contains("no new entry"));
        assert!(problems(&with("- new\n"), &adds).is_empty());
        // A new line break is no new entry, and documentation needs none.
        assert!(!problems(&project("0.1.0", &base.replace("- old", "- old\n ")), &adds).is_empty());
        assert!(problems(&with(""), &comparison(Effects::default())).is_empty());
        assert!(problems(&Project::default(), &breaking())[0].contains("removed"));
    }

    #[test]
    fn without_a_release_every_version_is_right() {
        let old = project("0.1.0", "## Unreleased\n");
        let new = project("0.1.0", "## Unreleased\n### Changed\n- x\n");
        let (state, problems) = check(&breaking(), &old, &new);
        assert_eq!(state.unwrap().required, None);
        assert!(problems.is_empty(), "{problems:?}");
        let broken = Project { cargo: Some("[workspace".into()), ..new };
        assert!(check(&breaking(), &old, &broken).1[0].contains("cannot be read"));
    }
}
