//! What the program prints: the start, one line for each request, and the end. A thread prints, so that a slow terminal
//! does not slow the server.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::{PRIVATE_KEY, Received, SECRET, Sandbox};
use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use clap::{Args, ColorChoice};
use serde_json::json;

/// How many lines wait for the terminal at most. Further lines are left out, and counted.
const MAX_WAITING: usize = 4096;

/// How long the program waits for the terminal at its end.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// The widest column of calls.
const MAX_WIDTH: usize = 40;

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const NOTE: Style = AnsiColor::Yellow.on_default();
const SOFT: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();

#[derive(Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputOptions {
    /// Prints one JSON object a line, for programs.
    ///
    /// The first object is the event `listening`, with the address, the page, and the base URL of each family. Each
    /// request is an event `request`. The event `left_out` states how many requests have no event, because they came
    /// faster than the output takes them. The last object is the event `stopped`, with the number of requests.
    #[arg(long)]
    json: bool,
    /// Prints no line for each request.
    #[arg(long, short)]
    quiet: bool,
    /// When to print colours.
    ///
    /// `auto` prints them on a terminal, and follows NO_COLOR and CLICOLOR_FORCE.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Serves no page at `/_sandbox`.
    #[arg(long)]
    pub(crate) no_page: bool,
    /// Shows sensitive values on the page, such as the ids of devices. Secrets are never shown.
    #[arg(long)]
    pub(crate) show_sensitive: bool,
}

/// Prints the lines of one run.
pub(crate) struct Printer {
    is_json: bool,
    lines: SyncSender<String>,
    /// Is closed when the thread has printed everything.
    done: Receiver<()>,
    counts: Arc<Counts>,
}

#[derive(Default)]
struct Counts {
    requests: AtomicU64,
    refused: AtomicU64,
    /// How many lines were left out since the last line that was printed.
    left_out: AtomicU64,
}

impl OutputOptions {
    /// Starts the thread that prints, and returns a function for each request.
    pub(crate) fn start(&self) -> (Printer, impl Fn(&Received) + Send + Sync + use<>) {
        let (lines, waiting) = sync_channel(MAX_WAITING);
        let (finish, done) = sync_channel(0);
        let counts = Arc::new(Counts::default());
        let color = match self.color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        let (is_json, is_quiet) = (self.json, self.quiet);
        let own = Arc::clone(&counts);
        thread::spawn(move || {
            print(&waiting, color, is_json, &own);
            drop(finish);
        });
        let (own, sender) = (Arc::clone(&counts), lines.clone());
        let observe = move |received: &Received| {
            own.requests.fetch_add(1, Ordering::Relaxed);
            if received.refusal.is_some() {
                own.refused.fetch_add(1, Ordering::Relaxed);
            }
            if is_quiet {
                return;
            }
            let line = if is_json { received.to_json() } else { for_person(received) };
            if let Err(TrySendError::Full(_)) = sender.try_send(line) {
                own.left_out.fetch_add(1, Ordering::Relaxed);
            }
        };
        (Printer { is_json, lines, done, counts }, observe)
    }
}

impl Printer {
    /// Prints that the sandbox listens, with what to set in a client.
    pub(crate) fn listening(&self, sandbox: &Sandbox) {
        let text = if self.is_json { listening_json(sandbox) } else { listening(sandbox) };
        // An error means that the output is closed.
        let _ = self.lines.send(text);
    }

    /// Prints the number of requests, and waits until everything is printed.
    pub(crate) fn stopped(self) {
        let count = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let (requests, refused) = (count(&self.counts.requests), count(&self.counts.refused));
        let text = match self.is_json {
            true => {
                json!({ "event": "stopped", "requests": requests, "refused": refused }).to_string()
            }
            false => format!("Stopped. Requests: {requests}, of them refused: {refused}."),
        };
        let until = Instant::now() + LAST_WAIT;
        self.send_until(text, until);
        // An empty text ends the thread. The observer keeps a sender for as long as connections are open.
        self.send_until(String::new(), until);
        let _ = self.done.recv_timeout(LAST_WAIT);
    }

    /// Sends a text to the thread, unless the output is blocked until then.
    fn send_until(&self, mut text: String, until: Instant) {
        while let Err(TrySendError::Full(back)) = self.lines.try_send(text) {
            if Instant::now() > until {
                return;
            }
            text = back;
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Prints lines until an empty line. An error ends the printing only: the server goes on, and lines are dropped.
fn print(waiting: &Receiver<String>, color: anstream::ColorChoice, is_json: bool, counts: &Counts) {
    let mut out = AutoStream::new(io::stdout(), color);
    let mut is_open = true;
    while let Ok(first) = waiting.recv() {
        let mut lines = vec![first];
        lines.extend(waiting.try_iter().take(MAX_WAITING));
        let is_last = lines.iter().any(String::is_empty);
        let mut text = String::new();
        for line in lines.iter().filter(|line| !line.is_empty()) {
            text.push_str(line);
            text.push('\n');
        }
        let left_out = counts.left_out.swap(0, Ordering::Relaxed);
        if left_out > 0 {
            text.push_str(&not_printed(left_out, is_json));
            text.push('\n');
        }
        is_open = is_open && out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_ok();
        if is_last {
            return;
        }
    }
}

fn not_printed(count: u64, is_json: bool) -> String {
    match is_json {
        true => json!({ "event": "left_out", "requests": count }).to_string(),
        false => format!(
            "{NOTE}{count} requests are not shown here, because they came faster than this output takes them.{NOTE:#}"
        ),
    }
}

/// Returns the line of a request for a person. The line holds no values of the request.
fn for_person(received: &Received) -> String {
    let timestamp = received.timestamp();
    let time = timestamp.get(11..23).unwrap_or(&timestamp);
    let what = received.call.as_deref().unwrap_or(&received.path);
    let what = printable(what);
    let status = received.status.map_or_else(|| "---".to_owned(), |status| status.to_string());
    let milliseconds = received.duration.as_secs_f64() * 1000.0;
    let style = if received.refusal.is_some() { BAD } else { GOOD };
    let method: String = received.method.chars().take(7).collect();
    // Writing to a String cannot fail.
    let mut line = format!("{SOFT}{time}{SOFT:#}  {method:<6} {what:<MAX_WIDTH$} ");
    let _ = write!(line, "{style}{status}{style:#} {SOFT}{milliseconds:>8.1} ms{SOFT:#}  ");
    match received.refused_as() {
        None if received.fault.is_some() && !received.done => {
            let _ = write!(line, "{NOTE}not done{NOTE:#}");
        }
        None => {
            let _ = write!(line, "{style}ok{style:#}");
        }
        Some((code, reason)) => {
            let _ = write!(line, "{style}{code}{style:#}: {reason}");
        }
    }
    for change in &received.changes {
        let _ = write!(line, "  {STRONG}{} {}{STRONG:#}", change.kind, change.how);
    }
    if let Some(fault) = &received.fault {
        // A rule can have every character.
        let _ = write!(line, "  {NOTE}fault: {}{NOTE:#}", printable(fault));
    }
    line
}

/// Returns the beginning of a text, without characters that a terminal obeys.
fn printable(text: &str) -> String {
    text.chars().take(100).flat_map(char::escape_debug).collect()
}

/// Returns the text for a person who starts the sandbox.
fn listening(sandbox: &Sandbox) -> String {
    let families: Vec<_> = families(sandbox).collect();
    let width = families.iter().map(|(id, ..)| id.len()).max().unwrap_or(0);
    let url_width = families.iter().map(|(_, url, ..)| url.len()).max().unwrap_or(0);
    let mut text =
        format!("{STRONG}The sandbox listens on http://{}{STRONG:#}\n\n", sandbox.address());
    for (id, url, calls, credentials) in families {
        let credentials: Vec<String> =
            credentials.iter().map(|(name, value)| format!("{name} {value}")).collect();
        let line = format!("  {STRONG}{id:<width$}{STRONG:#}  {url:<url_width$}  {calls:>3} calls");
        text.push_str(&line);
        if !credentials.is_empty() {
            let _ = write!(text, "  {SOFT}{}{SOFT:#}", credentials.join(", "));
        }
        text.push('\n');
    }
    let _ = write!(
        text,
        "\nUnless `--credential` sets another value, secrets are `{SECRET}`, and private keys are the RSA key of the \
         sandbox.\n"
    );
    if let Some(page) = sandbox.page_url() {
        let _ = writeln!(text, "The RSA key is at {page}/page/sandbox_key.pem");
        let _ = writeln!(
            text,
            "To see requests, and why one was refused, open {STRONG}{page}{STRONG:#}"
        );
    }
    text.push_str("Times are in UTC. Press Ctrl-C to stop.\n");
    text
}

/// Returns the first line for programs.
fn listening_json(sandbox: &Sandbox) -> String {
    let families: serde_json::Map<String, serde_json::Value> = families(sandbox)
        .map(|(id, url, calls, credentials)| {
            let credentials: BTreeMap<String, String> = credentials.into_iter().collect();
            (id, json!({ "base_url": url, "calls": calls, "credentials": credentials }))
        })
        .collect();
    json!({
        "event": "listening",
        "address": sandbox.address().to_string(),
        "port": sandbox.address().port(),
        "page": sandbox.page_url(),
        "families": families,
    })
    .to_string()
}

type Family = (String, String, usize, Vec<(String, String)>);

/// Returns the name, the base URL, the number of calls and the credentials of each family that has calls. A secret that
/// was set is not included.
fn families(sandbox: &Sandbox) -> impl Iterator<Item = Family> {
    sandbox.spec().families.iter().filter_map(|family| {
        let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count();
        let credentials = family.credentials.iter().filter_map(|(id, credential)| {
            let value = sandbox.credential(&family.id, id.as_str())?;
            let is_shown = value == SECRET || !credential.secret;
            (is_shown && value != PRIVATE_KEY).then(|| (id.to_string(), value.to_owned()))
        });
        let found = (family.id.clone(), sandbox.base_url(&family.id), calls, credentials.collect());
        (calls > 0).then_some(found)
    })
}
