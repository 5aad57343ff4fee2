//! The arguments of `linksfield bulk`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use linksfield_api::{Decimal, OperationInfo};

use super::help::{ABOUT, HELP, RESUME_ABOUT, RUN_HELP, SETTLE_HELP};
use super::journal;
use crate::operation;

pub(crate) fn command() -> Command {
    Command::new("bulk")
        .about("Run one operation for each row of a file, on one machine or many, and send no write twice")
        .long_about(ABOUT)
        .after_long_help(HELP)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("database")
                .long("database")
                .value_name("PATH|URL")
                .global(true)
                .env(journal::VARIABLE)
                .hide_env_values(true)
                .help_heading("Journal")
                .help("The SQLite file or the URL of the PostgreSQL database with the journal")
                .long_help(
                    "The SQLite file or the URL of the PostgreSQL database with the journal. Default: `bulk.db` in \
                     $XDG_STATE_HOME/linksfield, or else in ~/.local/state/linksfield. Write a URL with a password into the \
                     variable, because other users of the machine see arguments.",
                ),
        )
        .subcommand(run_command())
        .subcommand(
            Command::new("status")
                .about("List all runs, or show one run with its unsettled rows")
                .arg(run_name().required(false)),
        )
        .subcommand(
            Command::new("pause")
                .about("Pause a run, wherever it is carried out: what has left is finished, and no more is sent")
                .arg(run_name()),
        )
        .subcommand(resume_command())
        .subcommand(
            Command::new("report")
                .about("Write what came of each row: CSV, JSON, or a page with a chart")
                .arg(run_name())
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .value_parser(PossibleValuesParser::new(["csv", "json", "page"]))
                        .help("The form of the report. Default: that of the name of FILE, or `csv`"),
                )
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("FILE")
                        .value_hint(ValueHint::FilePath)
                        .value_parser(value_parser!(std::path::PathBuf))
                        .help("The file, which only you can read. Default: the standard output"),
                ),
        )
        .subcommand(
            Command::new("settle")
                .about("State what you found out about an unsettled row")
                .after_help(SETTLE_HELP)
                .arg(run_name())
                .arg(
                    Arg::new("row")
                        .value_name("ROW")
                        .required(true)
                        .value_parser(value_parser!(i64).range(1..))
                        .help("The row of the file. The first row after the header is row 1"),
                )
                .arg(
                    Arg::new("decision")
                        .value_name("DECISION")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(["executed", "send-again", "give-up"]))
                        .help("What you found out"),
                )
                .arg(
                    Arg::new("by")
                        .long("by")
                        .value_name("NAME")
                        .help("Your name, for the report. Default: the name of the user"),
                )
                .arg(yes("Record it without a question")),
        )
}

fn run_command() -> Command {
    let list = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .action(ArgAction::Append)
            .help_heading("Columns")
            .help(help)
    };
    Command::new("run")
        .about("Check all rows of a file, and run an operation for each of them")
        .after_long_help(RUN_HELP)
        .arg(
            Arg::new("operation")
                .value_name("OPERATION")
                .required(true)
                .value_parser(operation)
                .help("The operation, such as `csss.order-package`; `linksfield operations` lists all"),
        )
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_hint(ValueHint::FilePath)
                .help("The file with the rows, or `-` for the standard input"),
        )
        .arg(Arg::new("name").long("name").value_name("NAME").help(
            "The name of the run. Default: that of the operation, with some letters. Another name makes another run",
        ))
        .arg(list("map", "COLUMN=PARAMETER", "The parameter of a column with another name. Can be repeated"))
        .arg(list("ignore", "COLUMN", "A column that is not sent. Can be repeated"))
        .arg(list("set", "PARAMETER=VALUE", "The value of a parameter for rows that have none. Can be repeated"))
        .arg(
            Arg::new("priority")
                .long("priority")
                .value_name("COLUMN")
                .help_heading("Columns")
                .help("The column with the priority, a whole number. Higher ones are sent first"),
        )
        .arg(
            Arg::new("cost")
                .long("cost")
                .value_name("COLUMN")
                .help_heading("Columns")
                .help("The column or parameter with the amount of money. Default: the only amount among the parameters"),
        )
        .args(limits())
        .arg(
            Arg::new("repeated")
                .long("repeated")
                .value_name("POLICY")
                .default_value("refuse")
                .value_parser(PossibleValuesParser::new(["refuse", "skip", "send"]))
                .help_heading("Outcomes")
                .help("What happens to rows that were sent before, or occur twice: an error, left out, or sent again"),
        )
        .args(outcomes())
        .arg(
            Arg::new("no-reads-before-writes")
                .long("no-reads-before-writes")
                .action(ArgAction::SetTrue)
                .help_heading("Outcomes")
                .help("Do not read the records that exist before each write")
                .long_help(
                    "Do not read the records that exist before each write. This halves the requests. The check of an uncertain \
                     outcome then compares times, and is right only if the clocks of this machine and of the server agree.",
                ),
        )
        .args(workers())
        .arg(
            Arg::new("dry-run")
                .long("dry-run")
                .action(ArgAction::SetTrue)
                .help("Check all rows, show what would happen, and send nothing"),
        )
        .arg(yes("Send without a question"))
}

fn resume_command() -> Command {
    Command::new("resume")
        .about("Go on with a run, or help other machines with it. It needs no file")
        .long_about(RESUME_ABOUT)
        .arg(run_name())
        .args(limits())
        .args(outcomes())
        .arg(
            Arg::new("check-again")
                .long("check-again")
                .action(ArgAction::SetTrue)
                .help_heading("Outcomes")
                .help("Check the outcomes of all unsettled rows again"),
        )
        .args(workers())
}

fn run_name() -> Arg {
    Arg::new("run")
        .value_name("RUN")
        .required(true)
        .help("The name of the run; `linksfield bulk status` lists all")
}

fn yes(help: &'static str) -> Arg {
    Arg::new("yes").long("yes").short('y').action(ArgAction::SetTrue).help(help)
}

fn limits() -> [Arg; 4] {
    [
        Arg::new("budget")
            .long("budget")
            .value_name("AMOUNT")
            .value_parser(amount)
            .help_heading("Limits")
            .help("The most money that the rows may cost together. The run pauses before it would be more"),
        Arg::new("max-requests")
            .long("max-requests")
            .value_name("N")
            .value_parser(value_parser!(u32).range(1..))
            .help_heading("Limits")
            .help("The most requests, with those that check outcomes. The run pauses before it would be more"),
        Arg::new("per-second")
            .long("per-second")
            .value_name("N")
            .value_parser(value_parser!(u32).range(1..))
            .help_heading("Limits")
            .help("The most requests per second, of all processes together. A stricter documented limit still applies"),
        Arg::new("max-refusals")
            .long("max-refusals")
            .value_name("N")
            .value_parser(value_parser!(u32))
            .help_heading("Limits")
            .help("Pause after this number of rows that fail one after the other. 0 never pauses. Default: 20")
            .long_help(
                "Pause after this number of rows that were refused one after the other, or that got the same answer, of which \
                 nobody knows whether they were executed. The rows of all processes count. 0 never pauses. Default: 20",
            ),
    ]
}

fn outcomes() -> [Arg; 2] {
    [
        Arg::new("settle-after")
            .long("settle-after")
            .value_name("SECONDS")
            .value_parser(value_parser!(u64))
            .help_heading("Outcomes")
            .help("How long to wait before an uncertain outcome is checked. Default: the documented time"),
        Arg::new("refusal-code")
            .long("refusal-code")
            .value_name("CODE")
            .action(ArgAction::Append)
            .help_heading("Outcomes")
            .help("A result code that certainly refuses a row, beside the documented ones. Can be repeated")
            .long_help(
                "A result code with which the API certainly refuses a row, beside the documented ones. Rows with this code are \
                 refused at once, and not checked. A wrong code can cost money, because a refused row can be sent again. Can be \
                 repeated.",
            ),
    ]
}

fn workers() -> [Arg; 2] {
    [
        Arg::new("concurrency")
            .long("concurrency")
            .value_name("N")
            .default_value("8")
            .value_parser(value_parser!(u16).range(1..))
            .help_heading("Limits")
            .help("The most requests of this process at the same time"),
        Arg::new("lease")
            .long("lease")
            .value_name("SECONDS")
            .default_value("15")
            .value_parser(value_parser!(u64).range(1..=3600))
            .help_heading("Journal")
            .help("After how long without a sign of life other processes take the rows of this one. The same for all"),
    ]
}

fn operation(text: &str) -> Result<&'static OperationInfo, String> {
    operation::named(text).ok_or_else(|| operation::unknown(text, |_| true))
}

fn amount(text: &str) -> Result<Decimal, String> {
    Decimal::from_str_exact(text).map_err(|_| "expected an amount, such as `1250.50`".to_owned())
}

/// Returns the text of an argument that is required.
pub(super) fn required<'a>(arguments: &'a ArgMatches, name: &str) -> &'a str {
    arguments.get_one::<String>(name).map_or("", String::as_str)
}
