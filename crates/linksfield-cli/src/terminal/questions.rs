//! Questions about credentials. The terminal does not echo what is typed; this module shows the answers that may be seen.

use std::io::{Read as _, Write as _, stderr, stdin};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::keys::{Key, Keys, erase};
use crate::exit::{CANCELLED, Failure};
use crate::stop::Stop;

/// Several questions in a row. While the value exists, the terminal is in raw mode: it echoes nothing, and what is typed
/// before a question appears is the answer to that question.
///
/// Raw mode begins before the first question and ends after the last. If it began with each question about a secret, the
/// terminal would echo a secret that is typed too early. What is typed before the program has started is still echoed.
pub(crate) struct Questions {
    keys: Keys,
    _raw: Raw,
}

/// The terminal in raw mode, until the value is dropped.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

impl Questions {
    /// Switches the echo off. What was typed already is kept.
    ///
    /// From now on, a signal that is sent to the program restores the terminal before the program ends. Ctrl-C is no signal
    /// in raw mode, but a key.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the terminal cannot be changed.
    pub(crate) fn begin() -> Result<Self, Failure> {
        let mut stop = Stop::listen()?;
        tokio::spawn(async move {
            stop.requested().await;
            let _ = disable_raw_mode();
            note!();
            std::process::exit(CANCELLED.into());
        });
        enable_raw_mode().map_err(Failure::other)?;
        Ok(Self { keys: Keys::default(), _raw: Raw })
    }

    /// Asks for a text that is shown.
    ///
    /// # Errors
    ///
    /// [`Failure::Cancelled`] after Ctrl-C, [`Failure::Usage`] if the input ends or is not UTF-8, and [`Failure::Other`] if
    /// the terminal cannot be read.
    pub(crate) fn text(&mut self, prompt: &str) -> Result<String, Failure> {
        self.ask(prompt, true)
    }

    /// Asks for a text that is not shown.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text).
    pub(crate) fn secret(&mut self, prompt: &str) -> Result<String, Failure> {
        self.ask(prompt, false)
    }

    /// Reads a further line of a secret.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text).
    pub(crate) fn more(&mut self) -> Result<String, Failure> {
        self.line(false)
    }

    fn ask(&mut self, prompt: &str, is_shown: bool) -> Result<String, Failure> {
        show(format!("{prompt}: ").as_bytes())?;
        let line = self.line(is_shown);
        // In raw mode, a line feed alone does not return to the first column.
        show(b"\r\n")?;
        line
    }

    fn line(&mut self, is_shown: bool) -> Result<String, Failure> {
        let ended =
            || Failure::Usage("nothing was stored: not all questions were answered".to_owned());
        let show = |bytes: &[u8]| if is_shown { show(bytes) } else { Ok(()) };
        let mut line = Vec::new();
        for byte in stdin().lock().bytes() {
            match self.keys.key(byte.map_err(Failure::other)?) {
                Some(Key::Text(byte)) => {
                    line.push(byte);
                    show(&[byte])?;
                }
                Some(Key::Enter) => {
                    let text = String::from_utf8(line);
                    return text
                        .map_err(|_| Failure::Usage("the answer is not valid UTF-8".to_owned()));
                }
                Some(Key::Erase) => {
                    if erase(&mut line) {
                        show(BACK)?;
                    }
                }
                Some(Key::EraseAll) => {
                    while erase(&mut line) {
                        show(BACK)?;
                    }
                }
                Some(Key::End) if line.is_empty() => return Err(ended()),
                Some(Key::Interrupt) => return Err(Failure::Cancelled),
                Some(Key::End) | None => {}
            }
        }
        Err(ended())
    }
}

/// Removes the last character on the screen.
const BACK: &[u8] = b"\x08 \x08";

fn show(bytes: &[u8]) -> Result<(), Failure> {
    stderr().write_all(bytes).map_err(Failure::other)
}
