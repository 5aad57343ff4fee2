//! The help texts of `linksfield bulk`.

pub(super) const ABOUT: &str = "\
Runs one operation for each row of a file, such as an order for each of ten thousand cards. All rows are checked before the \
first is sent.

Each request is noted in a database before it leaves, and what came of it afterwards. If the program, the machine or the \
network fails, the run goes on later where it was. A write whose outcome is not known is not sent again: the program looks for \
its record first. What it cannot find out is left to a person.";

pub(super) const HELP: &str = "\
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

`status` calls a run `idle` if rows are left and no process works on them.

Exit codes of `run` and `resume`:
  0  all rows are done
  1  the database or something else failed
  2  the arguments or rows are wrong, and nothing was sent
  4  rows were refused, and all others are done
  5  rows are unsettled, or their outcome is still to be checked
  6  you did not confirm the run
  8  the run is paused or was stopped, and rows are left to send

The database contains the parameters of all rows, such as card numbers, what the API responded, and the access token where a \
family has a login, which all processes share. Its file can be read \
only by you. A copy of the database knows nothing of what the other one sends: go on with one of them only.";

pub(super) const RUN_HELP: &str = "\
The file is CSV with a header, or NDJSON: a JSON object in each line. Commas, semicolons or tabs separate the cells of \
CSV, as in its header, or as a first line such as `sep=;` states. Amounts have a decimal point. Card numbers are columns of text in a spreadsheet, because it rounds \
long numbers. A column with the name of a parameter is that \
parameter, in any spelling: `device_id` and `Device ID` are the same. An empty cell is no value. Each other column is \
mapped with --map or left out with --ignore.

Examples:
  linksfield bulk run csss.order-package orders.csv --dry-run
  linksfield bulk run csss.order-package fleet.csv --map ICCID=device_id --ignore Remarks --set order_period=1
  linksfield bulk run csss.order-package orders.csv --budget 5000 --max-requests 3000 --yes
  extract-orders | linksfield bulk run csss.order-package - --name july --yes

The same file again is the same run, in any spelling: what is done is not sent again. The run keeps its settings, which \
`linksfield bulk resume` changes. Rows of another file that were sent before are an \
error, unless --repeated says otherwise.

Ctrl-C lets the requests that have left end, and sends no more. A second Ctrl-C ends the program at once. `linksfield \
bulk resume` goes on in both cases.";

pub(super) const SETTLE_HELP: &str = "\
Look for the record of the row first, such as its order, in the portal of Linksfield or with a read. `linksfield bulk report` \
shows the request, and the records that may be those of the row.

  executed     its record exists: the row is done
  send-again   it was not executed: the row is sent again when the run goes on
  give-up      it was not executed, and is not sent again: the row is refused

Example:
  linksfield bulk settle order-package-k3x9p2 4711 executed";

pub(super) const RESUME_ABOUT: &str = "Goes on with a run that is paused or was interrupted, without a question, because the run was confirmed. If other \
processes carry out the run, this one helps them. The server and the account must be those of the run.

The limits and --settle-after change the settings of the run. A budget or a limit of requests cannot be added to a run that has \
none, because nothing was counted.";
