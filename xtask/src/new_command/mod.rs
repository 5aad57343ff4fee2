//! The command `cargo xtask new`: writes the first file of a family, of an endpoint or of an event.
//!
//! The questions are asked on a terminal, and each has a flag. `lint` accepts the file, except for the parts that it
//! marks with `TODO`.

mod ask;
mod endpoint;
mod family;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use linksfield_codegen::ir;
use linksfield_spec::{SourceFile, Sources, Spec, modeline};

pub use self::ask::Terminal;

/// What to create.
#[derive(Debug, Subcommand)]
pub enum New {
    /// Write `spec/NAME/family.yaml` with comments that explain what to fill in.
    Family(NewFamily),
    /// Write `spec/FAMILY/NAME.yaml` for a call.
    Endpoint(NewEndpoint),
    /// Write `spec/FAMILY/NAME.yaml` for an event, with a signature scheme of the family.
    Event(NewEvent),
}

/// The arguments of `new family`.
#[derive(Debug, Default, Args)]
pub struct NewFamily {
    /// The name of the family, in snake_case.
    pub name: Option<String>,
    /// The title of the family.
    #[arg(long)]
    pub title: Option<String>,
    /// What the calls are for, in one sentence.
    #[arg(long)]
    pub summary: Option<String>,
    /// The URL of the page that describes the rules of the family.
    #[arg(long)]
    pub url: Option<String>,
    /// The base URL of the production server.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// The spec folder [default: spec/ in the workspace].
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// The arguments that calls and events have in common.
#[derive(Debug, Default, Args)]
pub struct PageOptions {
    /// The family and the name of the file, in snake_case: `csss/order_package`.
    #[arg(value_name = "FAMILY/NAME")]
    pub name: Option<String>,
    /// The URL of the page.
    #[arg(long)]
    pub url: Option<String>,
    /// The English title of the page.
    #[arg(long)]
    pub title: Option<String>,
    /// The Chinese title of the page.
    #[arg(long, value_name = "TITLE")]
    pub title_zh: Option<String>,
    /// The revision date as printed: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`.
    #[arg(long, value_name = "DATE")]
    pub revised: Option<String>,
    /// The group of the page in the documentation.
    #[arg(long)]
    pub group: Option<String>,
    /// What the call or the event is for, in one sentence.
    #[arg(long)]
    pub summary: Option<String>,
    /// How much the page documents.
    #[arg(long)]
    pub coverage: Option<String>,
    /// The spec folder [default: spec/ in the workspace].
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// The arguments of `new endpoint`.
#[derive(Debug, Default, Args)]
pub struct NewEndpoint {
    /// The page.
    #[command(flatten)]
    pub page: PageOptions,
    /// GET, POST, PUT, PATCH, DELETE or HEAD.
    #[arg(long)]
    pub method: Option<String>,
    /// The path below the base URL, with its parameters in braces: `/sims/{sim_id}`.
    #[arg(long)]
    pub path: Option<String>,
    /// `read`, `write` or `idempotent`.
    #[arg(long)]
    pub effect: Option<String>,
    /// The server, if the family has several.
    #[arg(long)]
    pub server: Option<String>,
}

/// The arguments of `new event`.
#[derive(Debug, Default, Args)]
pub struct NewEvent {
    /// The page.
    #[command(flatten)]
    pub page: PageOptions,
    /// The signature scheme: a name under `inbound:` of the family.
    #[arg(long)]
    pub scheme: Option<String>,
    /// A field of the push that no other event has.
    #[arg(long, value_name = "FIELD")]
    pub recognised_by: Option<String>,
}

/// Runs the command.
///
/// # Errors
///
/// Fails if an answer is wrong or missing, or if the file exists. Nothing is written in these cases.
pub fn run(new: &New, workspace: &Path, terminal: &mut Terminal<'_>) -> Result<String, String> {
    let spec = match new {
        New::Family(new) => &new.spec,
        New::Endpoint(new) => &new.page.spec,
        New::Event(new) => &new.page.spec,
    };
    let spec = spec.clone().unwrap_or_else(|| workspace.join("spec"));
    match new {
        New::Family(new) => {
            // The names of the client matter only for its own spec.
            let client = workspace.join("crates/linksfield-api/Cargo.toml");
            let client = new.spec.is_none().then_some(client.as_path());
            family::create(new, &spec, client, terminal)
        }
        New::Endpoint(new) => endpoint::create_call(new, &spec, terminal),
        New::Event(new) => endpoint::create_event(new, &spec, terminal),
    }
}

fn check_name(name: &str, what: &str) -> Result<(), String> {
    let is_snake_case = name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let is_reserved = matches!(name, "crate" | "self" | "super");
    if is_snake_case && !is_reserved {
        return Ok(());
    }
    Err(format!("`{name}` is not a valid name for {what}: use snake_case, such as `order_package`"))
}

/// Checks a file together with other files, as `lint` does. What is left to do is no mistake.
fn lint(mut others: Vec<SourceFile>, path: &str, text: &str) -> Result<(), String> {
    others.retain(|other| other.path != path);
    others.push(SourceFile { path: path.to_owned(), text: text.to_owned() });
    let sources = Sources::new("spec", others);
    let (spec, mut diagnostics) = Spec::check(&sources);
    if let Err(more) = ir::lower(&spec, &sources) {
        diagnostics.extend(more);
    }
    let problems: Vec<String> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code != "unfinished")
        .take(3)
        .map(|diagnostic| match diagnostic.help.as_str() {
            "" => diagnostic.message.clone(),
            help => format!("{}; {help}", diagnostic.message),
        })
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

/// Returns the text of a file as `cargo xtask fmt` writes it, with the line that names the schema for editors.
fn file(path: &str, text: String) -> Result<String, String> {
    let text = format!("{}\n{text}", modeline(path.ends_with("/family.yaml")));
    linksfield_spec::format("spec", SourceFile { path: path.to_owned(), text })
        .map_err(|error| error.to_string())
}

/// Writes a file that does not exist yet. If that fails, nothing is left.
fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: io::Error| format!("error: {}: {error}", path.display());
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(|error| {
        // Only the first error is reported.
        let _ = fs::remove_file(path);
        failed(error)
    })
}
