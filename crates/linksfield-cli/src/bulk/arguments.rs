//! The arguments of `linksfield bulk`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use linksfield_api::{Decimal, OperationInfo};

use super::journal;
use crate::operation;

const ABOUT: &str = "\
Runs one operation for each row of a file, such as an order for each of ten thousand cards. All rows are checked before the \
first is sent.

Each request is noted in a database before it leaves, and what came of it afterwards. If the program, the machine or the \
network fails, the run goes on later where it was. A write whose outcome is not known is not sent again: the program looks for \
its record first. What it cannot find out is left to a person.";

const HELP: &str = "\
A run from its beginning to its end:
  $ linksfield --profile acme bulk run csss.order-package orders.csv --dry-run   check all rows
  $ linksfield --profile acme bulk run csss.order-package orders.csv             send them, after a question
  $ linksfield bulk status                                                       all runs
  $ linksfield --profile acme bulk resume order-package-k3x9p2                   go on after an interruption
  $ linksfield bulk report order-package-k3x9p2 --out report.html                a page with a chart

Several machines share a run if they use the same PostgreSQL database. They keep its limit and its budget together:
  $ export LINKSFIELD_BULK_DATABASE=postgres://user:password@host/database
  $ linksfield --profile acme bulk resume order-package-k3x9p2                   on each further machine

A row ends in one of these states:
  done        it was executed
  refused     it was not executed; the reason is that of the API
  unsettled   it may have been executed, and only a person can find out; see `linksfield bulk settle --help`

Exit codes of `run` and `resume`:
  0  all rows are done
  1  the database or something else failed
  2  the arguments or rows are wrong, and nothing was sent
  4  rows were refused, and all others are done
  5  rows are unsettled, or their outcome is still to be checked
  6  you did not confirm the run
  8  the run is paused or was stopped, and rows are left to send

The database contains the parameters of all rows, such as card numbers, and what the API responded. Its file can be read \
only by you.";

const RUN_HELP: &str = "\
The file is CSV with a header, or NDJSON: a JSON object in each line. A column with the name of a parameter is that \
parameter, in any spelling: `device_id` and `Device ID` are the same. An empty cell is no value. Each other column is \
mapped with --map or left out with --ignore.

Examples:
  linksfield bulk run csss.order-package orders.csv --dry-run
  linksfield bulk run csss.order-package fleet.csv --map ICCID=device_id --ignore Remarks --set order_period=1
  linksfield bulk run csss.order-package orders.csv --budget 5000 --max-requests 3000 --yes
  extract-orders | linksfield bulk run csss.order-package - --name july --yes

The same file again is the same run: what is done is not sent again. Rows of another file that were sent before are an \
error, unless --repeated says otherwise.

Ctrl-C lets the requests that have left end, and sends no more. A second Ctrl-C ends the program at once. `linksfield \
bulk resume` goes on in both cases.";

const SETTLE_HELP: &str = "\
Look for the record of the row first, such as its order, in the portal of Linksfield or with a read. `linksfield bulk report` \
shows the request, and the records that may be those of the row.

  executed     its record exists: the row is done
  send-again   it was not executed: the row is sent again when the run goes on
  give-up      it was not executed, and is not sent again: the row is refused

Example:
  linksfield bulk settle order-package-k3x9p2 4711 executed";

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
            Arg::new("per-second")
                .long("per-second")
                .value_name("N")
                .value_parser(value_parser!(u32).range(1..))
                .help_heading("Limits")
                .help("The most requests per second, of all processes together. A stricter documented limit still applies"),
        )
        .arg(
            Arg::new("max-refusals")
                .long("max-refusals")
                .value_name("N")
                .default_value("20")
                .value_parser(value_parser!(u32))
                .help_heading("Limits")
                .help("Pause after this number of refused rows one after the other. 0 never pauses"),
        )
        .arg(
            Arg::new("repeated")
                .long("repeated")
                .value_name("POLICY")
                .default_value("refuse")
                .value_parser(PossibleValuesParser::new(["refuse", "skip", "send"]))
                .help_heading("Outcomes")
                .help("What happens to rows that were sent before, or occur twice: an error, left out, or sent again"),
        )
        .arg(
            Arg::new("settle-after")
                .long("settle-after")
                .value_name("SECONDS")
                .value_parser(value_parser!(u64))
                .help_heading("Outcomes")
                .help("How long to wait before an uncertain outcome is checked. Default: the documented time"),
        )
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
        .long_about(
            "Goes on with a run that is paused or was interrupted, without a question, because the run was confirmed. If other \
             processes carry out the run, this one helps them. The server and the account must be those of the run.",
        )
        .arg(run_name())
        .args(limits())
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

fn limits() -> [Arg; 2] {
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
