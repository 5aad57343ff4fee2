//! `cargo xtask`: the maintainers' commands.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use linksfield_codegen::catalogue;
use linksfield_spec::Spec;
use xtask::gen_command::{self, Options};

/// Commands for those who maintain the spec.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, about, long_about = None)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generate the client from the spec.
    ///
    /// Reads every YAML file of the spec, checks it, and writes one Rust file per endpoint. Files that
    /// did not change are not touched; files of endpoints that are gone are removed. Files that it did not
    /// write are left alone; where one is in the way, nothing is written.
    Gen {
        /// Write nothing; fail if a file is not what the spec says.
        #[arg(long)]
        check: bool,
        /// With --check, show the lines that differ.
        #[arg(long, short)]
        verbose: bool,
        /// The spec folder [default: spec/ of the workspace]; another one needs --out.
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
        /// The folder of the generated files [default: src/generated/ of linksfield-api].
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Show what is documented, how far, and what is made of it.
    Status {
        /// As a JSON array of objects.
        #[arg(long)]
        json: bool,
        /// The spec folder [default: spec/ of the workspace].
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
    },
    /// Check the spec, and generate nothing.
    Lint {
        /// The spec folder [default: spec/ of the workspace].
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
    },
    /// Generate the golden files of the generator's tests, after a change of the generator.
    ///
    /// The diff of tests/golden/ then shows what the change does to generated code.
    Golden {
        /// Write nothing; fail if a file is not what the generator writes.
        #[arg(long)]
        check: bool,
    },
    /// Place orders through a faulty proxy on loopback, and count double and lost orders.
    ///
    /// Builds and runs the program `chaos` of the package `linksfield-tests`, and passes all arguments to it. The
    /// argument `--help` prints its arguments.
    #[command(disable_help_flag = true)]
    Chaos {
        /// The arguments of the program.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
}

/// Whether two paths lead to the same folder.
fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().is_some_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Runs the program `chaos`, which prints its own report.
fn chaos(arguments: &[OsString]) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = std::process::Command::new(cargo);
    command.args(["run", "--quiet", "--package", "linksfield-tests", "--bin", "chaos", "--"]);
    match command.args(arguments).current_dir(xtask::workspace()).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: cargo cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}

fn main() -> ExitCode {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let workspace = xtask::workspace();
    let result = match Cli::parse().command {
        Command::Gen { check, verbose, spec, out } => {
            let own = workspace.join("spec");
            let spec = spec.filter(|spec| !is_same(spec, &own));
            match (spec, out) {
                (Some(spec), None) => Err(format!(
                    "say with --out where the code of {} goes: the client of this workspace belongs to \
                     its own spec",
                    spec.display()
                )),
                (spec, out) => gen_command::run(&Options {
                    // The catalogue belongs to the spec of the workspace.
                    catalog: spec.is_none().then(|| own.join("CATALOG.md")),
                    spec: spec.unwrap_or(own),
                    out: out
                        .unwrap_or_else(|| workspace.join("crates/linksfield-api/src/generated")),
                    check,
                    verbose,
                    color,
                }),
            }
        }
        Command::Status { json, spec } => {
            let spec = spec.unwrap_or_else(|| workspace.join("spec"));
            Spec::load(&spec).map_err(|error| error.render(color)).map(|(spec, _)| {
                if json { catalogue::json(&spec) } else { catalogue::table(&spec) }
            })
        }
        Command::Lint { spec } => {
            gen_command::lint(&spec.unwrap_or_else(|| workspace.join("spec")), color)
        }
        Command::Golden { check } => golden(check, color),
        Command::Chaos { arguments } => return chaos(&arguments),
    };
    match result {
        Ok(report) => {
            // A reader such as `head` may have had enough.
            let _ = writeln!(io::stdout(), "{report}");
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprintln!("{}", report.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn golden(check: bool, color: bool) -> Result<String, String> {
    let mut reports = Vec::new();
    for fixture in xtask::golden::fixtures()? {
        reports.push(gen_command::run(&Options {
            spec: fixture.join("spec"),
            out: fixture.join("generated"),
            catalog: None,
            check,
            verbose: true,
            color,
        })?);
    }
    Ok(reports.join("\n"))
}
