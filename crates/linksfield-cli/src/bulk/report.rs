//! `linksfield bulk report`: what came of each row, as a file.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use linksfield_bulk::Report;

use super::journal::Journal;
use crate::exit::Failure;

pub(super) async fn run(arguments: &ArgMatches) -> Result<(), Failure> {
    let journal = Journal::open(arguments).await?;
    let run = journal.run(arguments).await?;
    let path = arguments.get_one::<PathBuf>("out");
    let format = match arguments.get_one::<String>("format") {
        Some(format) => format.as_str(),
        None => of_name(path.map(PathBuf::as_path)),
    };
    let report = Report::new(&journal.store, &run);
    match path {
        Some(path) => {
            let file = private(path)
                .map_err(|error| Failure::Other(format!("{}: {error}", path.display())))?;
            write(report, format, &mut BufWriter::new(file)).await?;
            note!("The report is in {}. It contains the parameters of all rows.", path.display());
            Ok(())
        }
        None => write(report, format, &mut BufWriter::new(io::stdout())).await,
    }
}

async fn write(report: Report<'_>, format: &str, out: &mut impl Write) -> Result<(), Failure> {
    let written = match format {
        "json" => report.json(out).await,
        "page" => report.page(out).await,
        _ => report.csv(out).await,
    };
    written.map_err(super::failure)
}

fn of_name(path: Option<&Path>) -> &'static str {
    let extension = path.and_then(Path::extension).and_then(|extension| extension.to_str());
    match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" | "htm" => "page",
        "json" => "json",
        _ => "csv",
    }
}

/// Creates or replaces a file. A new one can be read only by its owner.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
