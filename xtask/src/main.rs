//! `cargo xtask`: commands for maintainers.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use linksfield_codegen::catalogue;
use linksfield_codegen::missing::Missing;
use linksfield_spec::Spec;
use xtask::bench_command::{self, Bench};
use xtask::diff_command::{self, Color};
use xtask::gen_command::{self, Options};
use xtask::new_command::{New, Terminal};
use xtask::openapi_command::OpenApi;
use xtask::{explain, fmt_command, import_command, new_command, openapi_command};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The command line. Its description in `--help` is that of the package.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, about, long_about = None)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generate the client and the catalogue from the spec, and the JSON Schemas of its format.
    ///
    /// Checks the spec, and writes one Rust file for each call and event. Unchanged files are not written
    /// again, and generated files whose endpoint no longer exists are removed. Files that were not generated
    /// are never changed. If such a file has the path of a generated file, the command fails and writes
    /// nothing.
    Gen {
        /// Only compare: write nothing, and fail if a generated file is out of date.
        #[arg(long)]
        check: bool,
        /// With --check, show the lines that differ.
        #[arg(long, short)]
        verbose: bool,
        /// The spec folder [default: spec/ in the workspace]. Another folder requires --out.
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
        /// The folder for the generated files [default: src/generated/ in linksfield-api].
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// After generating, show what the changes since the last commit do to consumers.
        #[arg(long, conflicts_with_all = ["check", "spec", "out"])]
        diff: bool,
    },
    /// Show what a change of the spec does to consumers, and the version that follows.
    ///
    /// Compares the checked models of two versions, so that the format of the YAML and the order of its keys are no
    /// changes. Each change has its effects. `source`: code may no longer compile. `running`: programs that were built
    /// with the old spec fail or receive something else. `money`: the rules about the outcome and the retry of writes
    /// changed. `meaning`: code still compiles, and means something else.
    ///
    /// Exit codes: 0 if the versions were compared; 1 if --check finds a change without an approval in
    /// spec/APPROVED.md, or a version or changelog that disagrees; 2 if the versions cannot be compared.
    Diff(diff_command::Diff),
    /// Show one file of the spec for `git diff`. git runs this command, see `diff --setup-git`.
    #[command(hide = true, disable_help_flag = true)]
    DiffDriver {
        /// The arguments of git.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
    /// Show all pages with their coverage, whether code is generated for them, and what they leave open.
    ///
    /// The summary at the end has the numbers of each family, and the pages whose gaps hold back most.
    Status {
        /// List everything that is open, with file and line, in place of the table.
        #[arg(long)]
        missing: bool,
        /// Print a JSON array with one object for each page. With --missing, print an object with the families and
        /// the pages.
        #[arg(long)]
        json: bool,
        /// The spec folder [default: spec/ in the workspace].
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
    },
    /// Check the spec without writing files.
    Lint {
        /// The spec folder [default: spec/ in the workspace].
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
    },
    /// Format the files of the spec: the order of keys, indentation, spaces and empty lines.
    ///
    /// The order of fields, codes, examples and all other lists is kept, and so are texts and comments. A comment
    /// moves with the key below it or beside it. A file with mistakes that make its structure unclear is not formatted.
    Fmt(fmt_command::Fmt),
    /// Explain the code of a diagnostic, such as `unknown-key`, with a wrong and a right example.
    ///
    /// Without a code, lists all codes.
    Explain {
        /// The codes.
        codes: Vec<String>,
    },
    /// Write the first file of a family, of a call or of an event.
    ///
    /// On a terminal, the command asks for what is not given. The answer `unknown` leaves a comment `# TODO:`, which
    /// `lint` reports. Without a terminal, all questions must be answered by flags.
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Update the golden files of the generator's tests.
    ///
    /// Run this after a change of the generator. The diff of tests/golden/ then shows how the change affects
    /// the generated code.
    Golden {
        /// Only compare: write nothing, and fail if a golden file is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Make the draft of an endpoint file from a page of the documentation.
    ///
    /// FILE is the text of a page as a browser copies it, in Chinese or in English, the Markdown of a page with its
    /// OpenAPI block, or an OpenAPI document. The draft states what the page states. What the page leaves open is a
    /// comment `# TODO:`, and its texts stand in comments `# page:`, to be written in your own words. `lint` refuses
    /// both. The report shows what was recognised, and what to decide.
    Import(import_command::Import),
    /// Write OpenAPI documents of the spec: one of each family, and `linksfield.json` of all families.
    ///
    /// The documents describe calls, webhooks and types for programs in any language and for tools that read OpenAPI.
    /// Extensions whose names begin with `x-linksfield-` state how requests are signed, which fields a client fills in,
    /// whether a call may be repeated, and what each result code means. spec/OPENAPI.md describes them, and shows how to
    /// make a signed call from a document.
    ///
    /// The documents depend only on the spec and on the version of the project. Documents that have not changed are not written again. Other files in the
    /// folder are not touched.
    Openapi(OpenApi),
    /// Write a page in HTML that shows all APIs, for reading: searchable, and in English and Chinese.
    ///
    /// Builds and runs the program of the package `linksfield-site`, and passes all arguments to it. The page is one file, by
    /// default target/site/index.html, which needs no network. The argument `--help` prints the arguments.
    #[command(disable_help_flag = true)]
    Site {
        /// The arguments of the program.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
    /// Measure the project beside hand-written code, and write the tables of BENCHMARKS.md.
    ///
    /// Both sides of a comparison run in turn in one process, so that their ratio means something on a busy machine too.
    /// Needs nothing but cargo; with valgrind, instructions are counted. All rows take several minutes, most of which
    /// are builds.
    Bench(Bench),
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
    /// Kill the workers of a bulk run, restart its database and set clocks, and count double and lost orders.
    ///
    /// Builds and runs the program of the package `linksfield-drill`, and passes all arguments to it. The argument
    /// `--help` prints its arguments.
    #[command(disable_help_flag = true)]
    BulkDrill {
        /// The arguments of the program.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
}

/// Whether two paths lead to the same folder.
fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().is_some_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Runs a program of another package, which prints its own report. Paths in the arguments are relative to the current folder.
fn program(package: &str, name: &str, arguments: &[OsString]) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = std::process::Command::new(cargo);
    command.args(["run", "--quiet", "--manifest-path"]).arg(xtask::workspace().join("Cargo.toml"));
    command.args(["--package", package, "--bin", name, "--"]).args(arguments);
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: cargo cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the report of `diff`, and returns its exit code.
fn diff(diff: &diff_command::Diff, workspace: &Path, color: Color) -> ExitCode {
    let done = diff_command::run(diff, workspace, color);
    // Writing fails if a reader such as `head` has closed the pipe.
    let _ = write!(io::stdout(), "{}", done.output);
    eprint!("{}", done.report);
    ExitCode::from(done.code)
}

/// Prints one file for `git diff`.
fn diff_driver(arguments: &[OsString]) -> ExitCode {
    match diff_command::driver::run(arguments, Path::new(".")) {
        Ok(output) => {
            let _ = write!(io::stdout(), "{output}");
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

fn main() -> ExitCode {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let workspace = xtask::workspace();
    let colors = Color {
        output: io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        report: color,
    };
    let result = match Cli::parse().command {
        Command::Gen { check, verbose, spec, out, diff } => {
            let own = workspace.join("spec");
            let spec = spec.filter(|spec| !is_same(spec, &own));
            match (spec, out) {
                (Some(spec), None) => Err(format!(
                    "--spec {} requires --out: the client in this workspace is generated from the spec in this \
                     workspace",
                    spec.display()
                )),
                (spec, out) => gen_command::run(&Options {
                    // The catalogue is written only for the spec in the workspace.
                    catalog: spec.is_none().then(|| own.join("CATALOG.md")),
                    spec: spec.unwrap_or(own),
                    out: out
                        .unwrap_or_else(|| workspace.join("crates/linksfield-api/src/generated")),
                    stamps: Some(workspace.join(xtask::stamp::FOLDER)),
                    check,
                    verbose,
                    color,
                })
                .and_then(|report| match diff {
                    false => Ok(report),
                    true => diff_command::since_head(&workspace, colors)
                        .map(|changes| format!("{report}\n\n{}", changes.trim_end()))
                        .map_err(|reason| format!("{report}\n\n{reason}")),
                }),
            }
        }
        Command::Diff(arguments) => return diff(&arguments, &workspace, colors),
        Command::DiffDriver { arguments } => return diff_driver(&arguments),
        Command::Status { missing, json, spec } => {
            let spec = spec.unwrap_or_else(|| workspace.join("spec"));
            Spec::load(&spec).map_err(|error| error.render(color)).map(|(spec, sources)| {
                let open = Missing::of(&spec, &sources);
                match (json, missing) {
                    (true, true) => open.full_json(),
                    (true, false) => open.json(),
                    (false, true) => open.list(),
                    (false, false) => {
                        format!("{}\n\n{}", catalogue::table(&spec), open.summary())
                    }
                }
            })
        }
        Command::Lint { spec } => {
            gen_command::lint(&spec.unwrap_or_else(|| workspace.join("spec")), color)
        }
        Command::Fmt(fmt) => fmt_command::run(&fmt, &workspace, color),
        Command::Explain { codes } => explain::run(&codes),
        Command::New { what } => {
            let (mut input, mut output) = (io::stdin().lock(), io::stderr());
            let input: Option<&mut dyn io::BufRead> =
                if io::stdin().is_terminal() { Some(&mut input) } else { None };
            new_command::run(&what, &workspace, &mut Terminal { input, output: &mut output })
        }
        Command::Golden { check } => golden(check, color),
        Command::Import(import) => import_command::run(&import, &workspace, color).map(|done| {
            if import.update {
                // What to do next follows the differences.
                let _ = write!(io::stdout(), "{}", done.output);
                eprint!("{}", done.report);
                return String::new();
            }
            eprint!("{}", done.report);
            done.output.trim_end().to_owned()
        }),
        Command::Openapi(arguments) => openapi_command::run(&arguments, &workspace, color),
        Command::Bench(bench) => bench_command::run(&bench, &workspace),
        Command::Chaos { arguments } => return program("linksfield-tests", "chaos", &arguments),
        Command::BulkDrill { arguments } => {
            return program("linksfield-drill", "linksfield-drill", &arguments);
        }
        Command::Site { arguments } => {
            return program("linksfield-site", "linksfield-site", &arguments);
        }
    };
    match result {
        Ok(report) if report.is_empty() => ExitCode::SUCCESS,
        Ok(report) => {
            // Writing fails if a reader such as `head` has closed the pipe.
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
    let mut reports: Vec<String> = Vec::new();
    reports.extend(xtask::golden::renew_manifest(check, color)?);
    for fixture in xtask::golden::fixtures()? {
        reports.push(gen_command::run(&Options {
            spec: fixture.join("spec"),
            out: fixture.join("generated"),
            catalog: None,
            stamps: None,
            check,
            verbose: true,
            color,
        })?);
    }
    Ok(reports.join("\n"))
}
