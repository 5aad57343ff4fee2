//! `linksfield bulk run`: checks the rows of a file, asks, and runs the operation for each of them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgMatches;
use linksfield_api::{Effect, OperationInfo, ParameterKind};
use linksfield_bulk::{
    BulkError, Format, Input, Mapping, PlanOptions, Preview, RunSettings, amount,
};
use tempfile::TempDir;

use super::arguments::required;
use super::job::Job;
use super::journal::Journal;
use super::settings;
use super::text::{about, number, rows};
use super::work;
use crate::exit::Failure;
use crate::output::Output;
use crate::terminal;

/// How much longer requests take than the limit allows, because they are sent a little more slowly.
const MARGIN: f64 = 1.1;

pub(super) async fn run(arguments: &ArgMatches, output: Output) -> Result<(), Failure> {
    let Some(operation) = arguments.get_one::<&'static OperationInfo>("operation").copied() else {
        return Ok(());
    };
    let job = Job::new(operation, arguments)?;
    let file = Rows::open(required(arguments, "file"))?;
    let mapping = mapping(operation, arguments)?;
    let input =
        Input::open(&file.path, file.format, operation, &mapping).map_err(super::failure)?;
    let options = settings::options(&job, file.source.clone(), arguments);
    let journal = Journal::open(arguments).await?;
    let bulk = job.bulk(&journal.store, &options.settings.refusal_codes)?;
    let preview = bulk.preview(&input, &options).await.map_err(super::failure)?;
    if let Some(run) = &preview.run {
        settings::check(&job, &journal, run, preview.is_rearranged, arguments)?;
    }
    let text = describe(&job, &journal, &input, &preview, &options)?;
    let left = left(&journal, &preview).await?;
    if arguments.get_flag("dry-run") {
        let end = match (&preview.run, preview.skipped) {
            (Some(run), _) => format!(
                "The file is that of the run `{}`, which would go on, with {} left.",
                run.name,
                rows(left)
            ),
            (None, 0) => "All rows are right.".to_owned(),
            (None, _) if left == 0 => {
                "All rows are in earlier runs: nothing is left to send.".to_owned()
            }
            (None, skipped) => format!(
                "All rows are right, and {} would be left out, because they were sent before.",
                rows(count(skipped))
            ),
        };
        return crate::output::write(format!("{text}\n{end} Nothing was sent.\n"));
    }
    if preview.run.is_none() && left == 0 {
        note!("{}.", BulkError::NothingLeft(preview.skipped));
        return Ok(());
    }
    if left > 0 {
        confirm(&job, &text, left, arguments)?;
    }
    let planned = match bulk.plan(&input, &options).await {
        // Another process was faster.
        Err(error @ BulkError::NothingLeft(_)) => {
            note!("{error}.");
            return Ok(());
        }
        planned => planned.map_err(super::failure)?,
    };
    let name = &planned.run.name;
    match planned.is_new {
        true => note!("The run is `{name}`, with {}.", rows(planned.run.items)),
        false => {
            // Another process may have planned it since, with other settings.
            settings::check(&job, &journal, &planned.run, false, arguments)?;
            note!(
                "The file is that of the run `{name}`, which goes on with the settings that it has."
            );
        }
    }
    if planned.skipped > 0 {
        note!("{} were sent before, and are left out.", rows(count(planned.skipped)));
    }
    let bulk = job.bulk(&journal.store, &planned.run.settings.refusal_codes)?;
    work::work(&bulk, &job, &journal, &planned.run, arguments, output).await
}

/// Returns how many rows would be sent.
async fn left(journal: &Journal, preview: &Preview) -> Result<i64, Failure> {
    match &preview.run {
        Some(run) => Ok(journal.store.counts(run).await.map_err(super::failure)?.left()),
        None => Ok(count(preview.checked.rows.saturating_sub(preview.skipped))),
    }
}

fn count(rows: u64) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// The file with the rows. The standard input is stored first, because the rows are read several times.
struct Rows {
    path: PathBuf,
    format: Option<Format>,
    source: Option<String>,
    /// Is removed at the end.
    _folder: Option<TempDir>,
}

impl Rows {
    fn open(path: &str) -> Result<Self, Failure> {
        if path != "-" {
            return Ok(Self { path: path.into(), format: None, source: None, _folder: None });
        }
        let folder = tempfile::tempdir().map_err(Failure::other)?;
        let path = folder.path().join("rows");
        let stored = File::create(&path)
            .and_then(|mut file| std::io::copy(&mut std::io::stdin(), &mut file));
        stored.map_err(|error| Failure::Other(format!("the standard input: {error}")))?;
        let format = Some(if is_json(&path) { Format::Ndjson } else { Format::Csv });
        Ok(Self {
            path,
            format,
            source: Some("the standard input".to_owned()),
            _folder: Some(folder),
        })
    }
}

/// Returns whether a file begins with an object.
fn is_json(path: &Path) -> bool {
    let mut begin = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(1024).read_to_end(&mut begin));
    let begin = begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&begin).trim_ascii_start();
    read.is_ok() && begin.starts_with(b"{")
}

fn mapping(operation: &OperationInfo, arguments: &ArgMatches) -> Result<Mapping, Failure> {
    let pairs = |name: &str, form: &str, split: fn(&str) -> Option<(&str, &str)>| {
        let given = arguments.get_many::<String>(name).into_iter().flatten();
        let pair = |text: &String| match split(text) {
            Some((left, right)) if !left.is_empty() => Ok((left.to_owned(), right.to_owned())),
            _ => Err(Failure::Usage(format!(
                "--{name}: expected {form}, such as `--{name} {}`",
                example(name)
            ))),
        };
        given.map(pair).collect::<Result<BTreeMap<_, _>, _>>()
    };
    let fixed = pairs("set", "PARAMETER=VALUE", |text| text.split_once('='))?;
    let is_secret = |name: &String| {
        let parameter = operation.parameter(name);
        parameter
            .is_some_and(|known| matches!(known.kind, ParameterKind::Value { name: "secret", .. }))
    };
    if let Some(name) = fixed.keys().find(|name| is_secret(name)) {
        return Err(Failure::Usage(format!(
            "--set {name}: a secret must not be part of a command: add a column for it"
        )));
    }
    Ok(Mapping {
        // The name of a column may contain the sign.
        columns: pairs("map", "COLUMN=PARAMETER", |text| text.rsplit_once('='))?,
        ignored: arguments.get_many::<String>("ignore").into_iter().flatten().cloned().collect(),
        fixed,
        priority: arguments.get_one::<String>("priority").cloned(),
        cost: arguments.get_one::<String>("cost").cloned(),
    })
}

fn example(name: &str) -> &'static str {
    if name == "map" { "ICCID=device_id" } else { "order_period=1" }
}

/// Describes what would happen.
fn describe(
    job: &Job,
    journal: &Journal,
    input: &Input,
    preview: &Preview,
    options: &PlanOptions,
) -> Result<String, Failure> {
    let checked = &preview.checked;
    // A run that exists keeps its settings.
    let (settings, budget) = match &preview.run {
        Some(run) => (&run.settings, run.budget().map(amount)),
        None => (&options.settings, options.budget),
    };
    let effect = match job.operation.effect() {
        Effect::Read => "a read",
        Effect::Write => "a write, which may cost money,",
        Effect::Idempotent => "a write that is safe to repeat,",
    };
    let count = count(checked.rows);
    let source = options.source.clone().unwrap_or_else(|| input.path().display().to_string());
    let mut lines = vec![
        format!("{} on {}: {effect} for each row", job.operation.full_name(), job.server),
        format!("  File      {source}, {}", rows(count)),
    ];
    let budget = budget.map(|budget| format!("; the run pauses at {budget}")).unwrap_or_default();
    match (checked.cost, input.cost()) {
        (Some(cost), Some(name)) => {
            lines.push(format!("  Money     {cost} in all, as `{name}` states{budget}"));
        }
        _ if !job.operation.effect().is_write() => {}
        _ => lines.push("  Money     not known; --cost names a column that states it".to_owned()),
    }
    let each = requests_for_a_row(job, input, settings)?;
    let each_text = match each {
        1 => "1 for each row",
        _ => "2 for each row, one of which reads the records that exist before",
    };
    let time = match settings.per_second {
        Some(limit) => {
            let seconds =
                f64::from(u32::try_from(count).unwrap_or(u32::MAX)) * f64::from(each) * MARGIN
                    / f64::from(limit);
            format!("at most {limit} per second: about {}", about(Duration::from_secs_f64(seconds)))
        }
        None => "as fast as the server responds".to_owned(),
    };
    let most = settings.most_requests;
    let most =
        most.map(|most| format!("; the run pauses at {}", number(most.into()))).unwrap_or_default();
    lines.push(format!("  Requests  {each_text}, {time}{most}"));
    lines.push(format!("  Journal   {}", journal.shown));
    Ok(lines.join("\n"))
}

/// Returns how many requests a row needs, if all goes well.
fn requests_for_a_row(job: &Job, input: &Input, settings: &RunSettings) -> Result<u32, Failure> {
    if job.operation.effect() != Effect::Write || !settings.reads_before_writes {
        return Ok(1);
    }
    let bound = job.client.operation(job.operation.name).map_err(Failure::usage)?;
    let first = input.rows().map_err(super::failure)?.find_map(Result::ok);
    let compares_ids = first.is_some_and(|row| bound.outcome(&row.request).compares_ids());
    Ok(if compares_ids { 2 } else { 1 })
}

/// Asks before writes.
fn confirm(job: &Job, text: &str, count: i64, arguments: &ArgMatches) -> Result<(), Failure> {
    note!("{text}");
    if arguments.get_flag("yes") || !job.operation.effect().is_write() {
        return Ok(());
    }
    if !terminal::is_interactive() {
        return Err(Failure::Usage(
            "nobody is there to confirm the run: add --yes to send it, or --dry-run to look at it"
                .to_owned(),
        ));
    }
    match terminal::confirm(&format!("Send {} to {}?", rows(count), job.server))? {
        true => Ok(()),
        false => Err(Failure::Declined),
    }
}
