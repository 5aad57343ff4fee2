//! The command `cargo xtask site`.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use linksfield_codegen::{ir, openapi};
use linksfield_spec::{Spec, SpecError};

/// The arguments.
#[derive(Debug, Clone, Args)]
pub struct Site {
    /// The folder for the page [default: target/site in the workspace]. It is created if it does not exist.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The spec folder [default: spec/ in the workspace].
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// Writes the page, and returns a report.
///
/// # Errors
///
/// Returns the diagnostics of the spec, or the reason why the page cannot be made or written.
pub fn run(site: &Site, workspace: &Path, color: bool) -> Result<String, String> {
    let folder = site.spec.clone().unwrap_or_else(|| workspace.join("spec"));
    let (spec, sources) = Spec::load(&folder).map_err(|error| error.render(color))?;
    let families = ir::lower(&spec, &sources)
        .map_err(|diagnostics| SpecError { sources, diagnostics }.render(color))?;
    let options = openapi::Options {
        version: openapi::Version::V3_1,
        webhooks: true,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        base_url: None,
    };
    let documents = openapi::emit(&families, &options);
    let document = documents.get(&format!("{}.json", openapi::ALL)).ok_or_else(|| {
        format!(
            "no page was written: the spec in {} has neither a call nor an event",
            folder.display()
        )
    })?;
    let (page, counts) = crate::page(document).map_err(|error| error.to_string())?;
    let out = site.out.clone().unwrap_or_else(|| workspace.join("target/site"));
    let path = out.join("index.html");
    fs::create_dir_all(&out)
        .and_then(|()| fs::write(&path, &page))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(format!(
        "wrote {} ({}.{} MB): {} calls, {} and {} events of {} families\nopen the file in a browser",
        path.display(),
        page.len() / 1_000_000,
        page.len() / 100_000 % 10,
        counts.calls,
        counts.logins_in_words(),
        counts.events,
        counts.families
    ))
}
