//! The keys of a line: which bytes of a terminal in raw mode are text, and which change or end the line.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Adds a byte to the line. A character can have several bytes.
    Text(u8),
    /// Ends the line.
    Enter,
    /// Removes the last character.
    Erase,
    /// Removes the whole line.
    EraseAll,
    /// Ends the input, if the line is empty.
    End,
    /// Ends the program.
    Interrupt,
}

/// Turns bytes into keys. It is used for all lines of an input, because a key can have several bytes.
#[derive(Debug, Default)]
pub(super) struct Keys {
    state: State,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Text,
    /// A line feed that follows belongs to the same line end, as in a pasted text of Windows.
    Return,
    /// An escape sequence, such as that of an arrow key, has begun.
    Escape,
    /// The sequence has this many bytes at least, and ends with a letter or `~`.
    Sequence,
    /// The next byte is the last of the sequence.
    Last,
}

const ESCAPE: u8 = 0x1b;

impl Keys {
    /// Returns the key of a byte. Returns `None` if the byte does nothing, as those of arrow keys.
    pub(super) fn key(&mut self, byte: u8) -> Option<Key> {
        let before = std::mem::take(&mut self.state);
        match (before, byte) {
            (_, ESCAPE) => {
                self.state = State::Escape;
                None
            }
            (State::Escape, b'[') => {
                self.state = State::Sequence;
                None
            }
            (State::Escape, b'O') => {
                self.state = State::Last;
                None
            }
            (State::Sequence, b' '..=b'?') => {
                self.state = State::Sequence;
                None
            }
            (State::Sequence | State::Last, b' '..=b'~') => None,
            (State::Return, b'\n') => None,
            (_, b'\r') => {
                self.state = State::Return;
                Some(Key::Enter)
            }
            // What is typed before the terminal is in raw mode has line feeds.
            (_, b'\n') => Some(Key::Enter),
            (_, 0x08 | 0x7f) => Some(Key::Erase),
            // Ctrl-W as well: a secret has no words that a person could see.
            (_, 0x15 | 0x17) => Some(Key::EraseAll),
            (_, 0x04) => Some(Key::End),
            // Ctrl-C and Ctrl-\.
            (_, 0x03 | 0x1c) => Some(Key::Interrupt),
            (_, 0x00..=0x1f) => None,
            (_, text) => Some(Key::Text(text)),
        }
    }
}

/// Removes the last character of a line. Returns whether there was one.
pub(super) fn erase(line: &mut Vec<u8>) -> bool {
    let is_first = |byte: &u8| !(0x80..0xc0).contains(byte);
    let start = line.iter().rposition(is_first).unwrap_or(0);
    let had_one = !line.is_empty();
    line.truncate(start);
    had_one
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the lines of an input.
    fn lines(input: &str) -> Vec<String> {
        let (mut keys, mut line, mut lines) = (Keys::default(), Vec::new(), Vec::new());
        for key in input.bytes().filter_map(|byte| keys.key(byte)) {
            match key {
                Key::Text(byte) => line.push(byte),
                Key::Enter => lines.push(String::from_utf8(std::mem::take(&mut line)).unwrap()),
                Key::Erase => assert!(erase(&mut line) || line.is_empty()),
                Key::EraseAll => line.clear(),
                Key::End => lines.push("end".to_owned()),
                Key::Interrupt => lines.push("interrupt".to_owned()),
            }
        }
        lines
    }

    #[test]
    fn keys_change_and_end_lines() {
        for (input, expected) in [
            ("a\rb\n", &["a", "b"][..]),
            ("pasted\r\nlines\r\n\r\n", &["pasted", "lines", ""]),
            ("two\r\rempty\n\n", &["two", "", "empty", ""]),
            ("wx\x7f\x08yz\r", &["yz"]),
            ("\x7f\x7fa\r", &["a"]),
            ("短信é\x7f\x7f号\r", &["短号"]),
            ("wrong\x15right\r", &["right"]),
            ("wrong\x17right\r", &["right"]),
            ("\x04", &["end"]),
            ("a\x03", &["interrupt"]),
            ("a\x1c", &["interrupt"]),
            // Arrow and function keys, and the marks around a pasted text.
            ("a\x1b[Db\x1bOPc\x1b[15~d\r", &["abcd"]),
            ("\x1b[200~pasted\x1b[201~\r", &["pasted"]),
            ("a\x1b\rb\r", &["a", "b"]),
            ("a\tb\x07\x00c\r", &["abc"]),
        ] {
            assert_eq!(lines(input), expected, "{input:?}");
        }
    }
}
