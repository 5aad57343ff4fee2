//! The questions of `cargo xtask new`.
//!
//! Each question has a flag. On a terminal, a question without its flag is asked. Otherwise, the flags that are missing
//! are listed in an error.

use std::io::{BufRead, Read as _, Write};

/// The answer if the page does not state something.
const UNKNOWN: &str = "unknown";
/// The greatest length of an answer in bytes.
const LONGEST: u64 = 4096;

/// Where questions are printed, and where answers are read from.
pub struct Terminal<'t> {
    /// The answers. `None` if nobody can answer.
    pub input: Option<&'t mut dyn BufRead>,
    /// The questions.
    pub output: &'t mut dyn Write,
}

/// The check of an answer. The error states what is wrong with the answer.
type Check<'c> = &'c dyn Fn(&str) -> Result<(), String>;

/// The questions of one command.
pub(super) struct Answers<'a, 't> {
    terminal: &'a mut Terminal<'t>,
    missing: Vec<&'static str>,
}

impl<'a, 't> Answers<'a, 't> {
    pub(super) fn new(terminal: &'a mut Terminal<'t>) -> Self {
        Self { terminal, missing: Vec::new() }
    }

    /// Returns the answer to a question. `None` if the answer is unknown, or if the question cannot be asked.
    pub(super) fn ask(
        &mut self,
        flag: &'static str,
        question: &str,
        default: &str,
        given: Option<&str>,
        check: Check<'_>,
    ) -> Result<Option<String>, String> {
        self.answer(flag, question, default, given, true, check)
    }

    /// Returns the answer to a question that has an answer.
    pub(super) fn needed(
        &mut self,
        flag: &'static str,
        question: &str,
        default: &str,
        given: Option<&str>,
        check: Check<'_>,
    ) -> Result<Option<String>, String> {
        self.answer(flag, question, default, given, false, check)
    }

    /// Checks the value of a flag that has no question.
    pub(super) fn given(
        &mut self,
        flag: &'static str,
        given: Option<&str>,
        check: Check<'_>,
    ) -> Result<Option<String>, String> {
        match given {
            Some(given) => self.answer(flag, "", "", Some(given), true, check),
            None => Ok(None),
        }
    }

    fn answer(
        &mut self,
        flag: &'static str,
        question: &str,
        default: &str,
        given: Option<&str>,
        can_be_unknown: bool,
        check: Check<'_>,
    ) -> Result<Option<String>, String> {
        let is_unknown = |answer: &str| can_be_unknown && answer == UNKNOWN;
        if let Some(given) = given.map(str::trim) {
            if is_unknown(given) {
                return Ok(None);
            }
            let problem = readable(given).and_then(|()| check(given));
            return match problem {
                Ok(()) => Ok(Some(given.to_owned())),
                Err(problem) => Err(format!("error: {flag} {}: {problem}", shown(given))),
            };
        }
        if self.terminal.input.is_none() {
            self.missing.push(flag);
            return Ok(None);
        }
        loop {
            let answer = self.line(question, default)?;
            let answer = if answer.is_empty() { default } else { answer.as_str() };
            if is_unknown(answer) {
                return Ok(None);
            }
            match readable(answer).and_then(|()| check(answer)) {
                Ok(()) => return Ok(Some(answer.to_owned())),
                Err(problem) => self.print(&format!("  {}\n", problem.replace('\n', "\n  ")))?,
            }
        }
    }

    /// Asks a question, and reads a line.
    fn line(&mut self, question: &str, default: &str) -> Result<String, String> {
        let default = if default.is_empty() { String::new() } else { format!(" [{default}]") };
        self.print(&format!("{question}{default}\n> "))?;
        let Some(input) = self.terminal.input.as_mut() else { return Ok(String::new()) };
        let mut line = Vec::new();
        let read = input.by_ref().take(LONGEST).read_until(b'\n', &mut line);
        match read {
            Ok(0) => Err(
                "error: the input ended before all questions were answered; nothing was written"
                    .to_owned(),
            ),
            Ok(_) => Ok(String::from_utf8_lossy(&line).trim().to_owned()),
            Err(error) => {
                Err(format!("error: cannot read the answer: {error}; nothing was written"))
            }
        }
    }

    fn print(&mut self, text: &str) -> Result<(), String> {
        let output = &mut self.terminal.output;
        output
            .write_all(text.as_bytes())
            .and_then(|()| output.flush())
            .map_err(|error| format!("error: cannot ask: {error}; nothing was written"))
    }

    /// Whether all questions so far could be asked.
    pub(super) fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Fails if a question could not be asked.
    pub(super) fn complete(self) -> Result<(), String> {
        if self.is_complete() {
            return Ok(());
        }
        Err(format!(
            "error: not all is given, and no terminal is present to ask: add {}\nEach flag takes the value `{UNKNOWN}` if the page \
             does not state it. `--help` explains the flags. Nothing was written",
            self.missing.join(", ")
        ))
    }
}

/// Checks that an answer is text of one line.
fn readable(answer: &str) -> Result<(), String> {
    if answer.is_empty() {
        return Err("an answer is needed".to_owned());
    }
    match answer.chars().find(|c| c.is_control() || *c == '\u{fffd}') {
        None => Ok(()),
        Some(c) => Err(format!(
            "the answer contains the character U+{:04X}, which is not text",
            u32::from(c)
        )),
    }
}

fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// Writes a text as a scalar, in quotes unless they are certainly not necessary.
pub(super) fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || " -_/.()".contains(c);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    let rest = text.strip_prefix("https://").unwrap_or(text).replace(['{', '}'], "_");
    let is_url = text.starts_with("https://");
    let is_simple = rest.chars().all(is_plain)
        && text.starts_with(|c: char| c.is_alphabetic() || c == '/')
        && (is_url || text.starts_with('/') || !text.contains(['{', '}']))
        && !words.contains(&text.to_lowercase().as_str());
    if is_simple {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
