//! Changes documented texts at random, so that the results are almost valid and reach deep into the code under test.

use proptest::prelude::*;

/// One change of a text.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    /// Replaces a byte.
    Replace(usize, u8),
    /// Inserts one of the tokens.
    Insert(usize, usize),
    /// Replaces bytes by one of the tokens.
    Overwrite(usize, usize, usize),
    /// Removes bytes.
    Remove(usize, usize),
    /// Copies bytes to another place.
    Copy(usize, usize, usize),
    /// Removes the line at this place.
    RemoveLine(usize),
    /// Writes the line at this place twice.
    RepeatLine(usize),
}

/// Returns a strategy for a few edits.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let (at, length) = (any::<usize>, || 1_usize..24);
    let edit = prop_oneof![
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Replace(at, byte)),
        4 => (at(), at()).prop_map(|(at, token)| Edit::Insert(at, token)),
        4 => (at(), length(), at()).prop_map(|(at, length, token)| Edit::Overwrite(at, length, token)),
        2 => (at(), length()).prop_map(|(at, length)| Edit::Remove(at, length)),
        1 => (at(), length(), at()).prop_map(|(from, length, to)| Edit::Copy(from, length, to)),
        1 => at().prop_map(Edit::RemoveLine),
        1 => at().prop_map(Edit::RepeatLine),
    ];
    prop::collection::vec(edit, 0..6)
}

/// Tokens of JSON that parsers often treat wrongly.
pub(crate) const JSON: &[&[u8]] = &[
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\\",
    b"null",
    b"true",
    b"\"\"",
    b"{}",
    b"[]",
    b"0",
    b"-0",
    b"1e400",
    b"1E+2",
    b"1.50",
    b"30.0",
    b"-1",
    b"99999999999999999999999",
    b"\"1E+2\"",
    b"\"1_000\"",
    b"\\ud83d",
    b"\\udc00",
    b"\\u0000",
    b"\\u003c",
    b"\\/",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    "\u{2028}".as_bytes(),
    "\u{2066}".as_bytes(),
    "欧".as_bytes(),
    "😀".as_bytes(),
    b"\"code\":\"0000\",",
    b"\"code\":\"9999\",",
    b"\"data\":null,",
    b"\"success\":false,",
    b"\"sign\":\"x\",",
    b"\r\n",
    b"\x00",
    b" ",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
];

/// Tokens of YAML, and words of the format.
pub(crate) const YAML: &[&[u8]] = &[
    b"\n",
    b"  ",
    b"\t",
    b": ",
    b"- ",
    b"- - ",
    b"{",
    b"}",
    b"[",
    b"]",
    b"'",
    b"\"",
    b"#",
    b"|",
    b">",
    b"&a ",
    b"*a",
    b"!!binary ",
    b"---\n",
    b"...\n",
    b"? ",
    b"<<: ",
    b"~",
    b"yes",
    b"0000",
    b"1e400",
    b"-1",
    b"\xc2\xa0",
    b"\r",
    "：".as_bytes(),
    "\u{feff}".as_bytes(),
    "\u{2066}".as_bytes(),
    b"type: list\n",
    b"type: object\n",
    b"type: json\n",
    b"items:\n",
    b"fields: {}\n",
    b"fields:\n",
    b"wire: number\n",
    b"required: true\n",
    b"example: \"\"\n",
    b"effect: write\n",
    b"method: GET\n",
    b"path: /{a}/../b\n",
    b"type: decimal\n",
    b"type: date\n",
    b"format: YYYYMMDD\n",
    b"decimals: 99999999999\n",
    b"max_length: 0\n",
    b"name: Self\n",
    b"as: Option\n",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
];

/// Applies the edits. Places are counted from the start again where a text is shorter.
pub(crate) fn apply(text: &[u8], edits: &[Edit], tokens: &[&[u8]]) -> Vec<u8> {
    let mut text = text.to_vec();
    for edit in edits {
        let within = |at: &usize| at % (text.len() + 1);
        let end = |from: usize, length: &usize| (from + length).min(text.len());
        let token = |index: &usize| tokens[index % tokens.len()].to_vec();
        match edit {
            Edit::Replace(at, byte) => {
                let at = within(at);
                if at < text.len() {
                    text[at] = *byte;
                }
            }
            Edit::Insert(at, index) => {
                let at = within(at);
                text.splice(at..at, token(index));
            }
            Edit::Overwrite(at, length, index) => {
                let at = within(at);
                text.splice(at..end(at, length), token(index));
            }
            Edit::Remove(at, length) => {
                let at = within(at);
                text.drain(at..end(at, length));
            }
            Edit::Copy(from, length, to) => {
                let (from, to) = (within(from), within(to));
                let copied = text[from..end(from, length)].to_vec();
                text.splice(to..to, copied);
            }
            Edit::RemoveLine(at) => drop(text.drain(line(&text, within(at)))),
            Edit::RepeatLine(at) => {
                let line = line(&text, within(at));
                let copied = text[line.clone()].to_vec();
                text.splice(line.start..line.start, copied);
            }
        }
    }
    text
}

/// Returns the place of the line that contains the byte.
fn line(text: &[u8], at: usize) -> std::ops::Range<usize> {
    let start = text[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = text[at..].iter().position(|byte| *byte == b'\n');
    start..end.map_or(text.len(), |newline| at + newline + 1)
}
