//! JSON values as signatures need them: numbers keep their digits, and objects keep the order of their keys.
//! The parser is separate from that of the client, so that the sandbox shares no code with the client that it
//! checks.

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// `null`, `true`, `false` or a number, as it is written.
    Word(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Parses a text that is known to be valid JSON. Text after the value is ignored.
    ///
    /// Returns `None` if values are nested deeper than 64 levels.
    pub(crate) fn read(json: &str) -> Option<Self> {
        Reader { rest: json, depth: 0 }.value()
    }

    /// Whether the value is neither a list nor an object.
    pub(crate) fn is_single(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Word(_))
    }

    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Word(word) => word == "null",
            Self::Text(text) => text.is_empty(),
            Self::List(_) | Self::Object(_) => false,
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > 64 {
            return None;
        }
        let value = match self.peek()? {
            '"' => Node::Text(self.string()?),
            '[' => {
                self.take();
                let mut items = Vec::new();
                while self.peek()? != ']' {
                    items.push(self.value()?);
                    self.skip(',');
                }
                self.take();
                Node::List(items)
            }
            '{' => {
                self.take();
                let mut members = Vec::new();
                while self.peek()? != '}' {
                    let name = self.string()?;
                    self.skip(':');
                    members.push((name, self.value()?));
                    self.skip(',');
                }
                self.take();
                Node::Object(members)
            }
            _ => {
                let ends = |c: char| matches!(c, ',' | '}' | ']') || c.is_ascii_whitespace();
                let end = self.rest.find(ends).unwrap_or(self.rest.len());
                let (word, rest) = self.rest.split_at(end);
                self.rest = rest;
                Node::Word(word.to_owned())
            }
        };
        self.depth -= 1;
        Some(value)
    }

    fn string(&mut self) -> Option<String> {
        if self.peek()? != '"' {
            return None;
        }
        self.take();
        let mut text = String::new();
        loop {
            match self.take()? {
                '"' => return Some(text),
                '\\' => match self.take()? {
                    'b' => text.push('\x08'),
                    'f' => text.push('\x0c'),
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    't' => text.push('\t'),
                    'u' => text.push(self.escaped()?),
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
    }

    /// Reads the digits of `\uXXXX`, and the second half of a surrogate pair, as one character.
    fn escaped(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.rest = self.rest.strip_prefix("\\u")?;
        let second = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + second)
    }

    fn hex(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        u32::from_str_radix(digits, 16).ok()
    }

    /// Skips whitespace, and returns the next character without consuming it.
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let character = characters.next();
        self.rest = characters.as_str();
        character
    }

    fn skip(&mut self, separator: char) {
        if self.peek() == Some(separator) {
            self.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits_and_escapes_become_characters() {
        let node = Node::read(
            " { \"b\" : [ 1.50 , true ] , \"a\\u002f\" : \"\\ud83d\\ude00\\\"\\n欧\" } ",
        );
        let list = Node::List(vec![Node::Word("1.50".to_owned()), Node::Word("true".to_owned())]);
        assert_eq!(
            node,
            Some(Node::Object(vec![
                ("b".to_owned(), list),
                ("a/".to_owned(), Node::Text("😀\"\n欧".to_owned())),
            ]))
        );
    }

    #[test]
    fn json_that_is_nested_too_deep_is_not_read() {
        assert_eq!(Node::read(&"[".repeat(100_000)), None);
    }
}
