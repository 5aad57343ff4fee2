//! The settings of a run: those of the arguments, and whether they are those of a run that exists.

use std::fmt::Write as _;

use clap::ArgMatches;
use linksfield_api::{Decimal, FamilyInfo};
use linksfield_bulk::{PlanOptions, Repeated, RunChanges, RunRow, amount};

use super::arguments::required;
use super::job::Job;
use super::journal::{Journal, quoted};
use crate::exit::Failure;

/// Returns how a run is planned.
pub(super) fn options(job: &Job, source: Option<String>, arguments: &ArgMatches) -> PlanOptions {
    let given = changes(job.family, arguments);
    let mut options = PlanOptions::default();
    options.name = arguments.get_one::<String>("name").cloned();
    options.source = source;
    options.budget = given.budget;
    options.repeated = match required(arguments, "repeated") {
        "skip" => Repeated::Skip,
        "send" => Repeated::Send,
        _ => Repeated::Refuse,
    };
    let settings = &mut options.settings;
    settings.per_second = given.per_second.or_else(|| job.family.limits().requests_per_second());
    settings.most_requests = given.most_requests;
    settings.most_refusals = given.most_refusals.unwrap_or(settings.most_refusals);
    settings.settle_after = given.settle_after;
    settings.refusal_codes = given.refusal_codes;
    settings.reads_before_writes = !arguments.get_flag("no-reads-before-writes");
    settings.timeout = timeout(arguments).unwrap_or(settings.timeout);
    settings.connection = Some(job.words.clone());
    options
}

/// Returns the settings that the arguments state and that can be changed later.
pub(super) fn changes(family: &FamilyInfo, arguments: &ArgMatches) -> RunChanges {
    let number = |name: &str| arguments.get_one::<u32>(name).copied();
    let mut changes = RunChanges::default();
    changes.budget = arguments.get_one::<Decimal>("budget").copied();
    changes.most_requests = number("max-requests");
    changes.per_second = number("per-second").map(|asked| {
        family.limits().requests_per_second().map_or(asked, |documented| documented.min(asked))
    });
    changes.most_refusals = number("max-refusals");
    changes.settle_after =
        arguments.get_one::<u64>("settle-after").map(|seconds| seconds.saturating_mul(1000));
    let codes = arguments.get_many::<String>("refusal-code");
    changes.refusal_codes = codes.into_iter().flatten().cloned().collect();
    changes
}

/// Returns how long a request may take, in milliseconds.
pub(super) fn timeout(arguments: &ArgMatches) -> Option<u64> {
    arguments.get_one::<u64>("timeout").map(|seconds| seconds.saturating_mul(1000))
}

/// Refuses arguments that state other settings than those of the run with the same rows. A budget that is ignored, or a
/// running run that changes because somebody repeats a command, would both be a surprise.
///
/// # Errors
///
/// [`Failure::Usage`] with the settings that differ, and the commands that go on with the run.
pub(super) fn check(
    job: &Job,
    journal: &Journal,
    run: &RunRow,
    is_rearranged: bool,
    arguments: &ArgMatches,
) -> Result<(), Failure> {
    let (given, settings) = (changes(job.family, arguments), &run.settings);
    let mut differences = Differences::default();
    let budget = given.budget.map(|budget| budget.normalize().to_string());
    differences.of("budget", budget, run.budget().map(|budget| amount(budget).to_string()));
    let text = |number: Option<u32>| number.map(|number| number.to_string());
    differences.of("max-requests", text(given.most_requests), text(settings.most_requests));
    differences.of("per-second", text(given.per_second), text(settings.per_second));
    let refusals = text(Some(settings.most_refusals));
    differences.of("max-refusals", text(given.most_refusals), refusals);
    let seconds = |time: Option<u64>| time.map(|time| (time / 1000).to_string());
    differences.of("settle-after", seconds(given.settle_after), seconds(settings.settle_after));
    for code in &given.refusal_codes {
        let known = settings.refusal_codes.contains(code).then(|| code.clone());
        differences.of("refusal-code", Some(code.clone()), known);
    }
    differences.fixed = true;
    differences.of("timeout", seconds(timeout(arguments)), seconds(Some(settings.timeout)));
    if arguments.get_flag("no-reads-before-writes") && settings.reads_before_writes {
        differences.text.push_str("\n  --no-reads-before-writes was not given");
    }
    if is_rearranged {
        differences.text.push_str("\n  its rows have other priorities or amounts");
    }
    if differences.text.is_empty() {
        return Ok(());
    }
    let resume = journal.command(Some(&job.words), "resume", &run.name);
    let mut message = format!(
        "the file is that of the run `{}`, which has other settings, and nothing was sent now:{}\nTo go on with the settings that \
         it has: {resume}",
        run.name, differences.text
    );
    if !differences.changes.is_empty() {
        let _ = write!(message, "\nTo change them: {resume}{}", differences.changes);
    }
    Err(Failure::Usage(message))
}

/// The settings that differ, and the arguments that change them.
#[derive(Default)]
struct Differences {
    text: String,
    changes: String,
    /// Whether the next settings cannot be changed.
    fixed: bool,
}

impl Differences {
    fn of(&mut self, name: &str, given: Option<String>, known: Option<String>) {
        let Some(given) = given.filter(|given| Some(given) != known.as_ref()) else { return };
        // Without such a limit, nothing was counted.
        let is_added = known.is_none() && matches!(name, "budget" | "max-requests");
        let known = match known {
            Some(known) => format!("{known}, not {given}"),
            None if is_added => "not set, and cannot be added".to_owned(),
            None => "not set".to_owned(),
        };
        let _ = write!(self.text, "\n  --{name} is {known}");
        if !self.fixed && !is_added {
            let _ = write!(self.changes, " --{name} {}", quoted(&given));
        }
    }
}
