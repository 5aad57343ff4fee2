//! The codecs of booleans that are sent as the digits 1 and 0, or as two other words.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Wire};
use crate::json_text::{number, string};
use crate::mismatch::Mismatch;

/// A boolean, in JSON `1` or `0`.
#[derive(Debug)]
pub struct Flag<W>(PhantomData<W>);

impl<W: Wire> Codec for Flag<W> {
    type Value = bool;

    fn read(raw: &RawValue) -> Result<bool, Mismatch> {
        match (W::is_quoted(raw), raw.get()) {
            (true, "\"1\"") | (false, "1") => Ok(true),
            (true, "\"0\"") | (false, "0") => Ok(false),
            (true, _) => Err(Mismatch::new("\"0\" or \"1\"", raw)),
            (false, _) => Err(Mismatch::new("0 or 1", raw)),
        }
    }

    fn write(value: &bool, writer: ValueWriter<'_>) {
        W::write_plain(writer, digit(*value));
    }

    fn text(value: &bool) -> Cow<'_, str> {
        Cow::Borrowed(digit(*value))
    }
}

/// The greatest length of a word of a [`WordFlag`], in bytes.
const LONGEST: usize = 16;

/// Packs a word of at most 16 bytes into a number, for the arguments of [`WordFlag`].
///
/// # Panics
///
/// If the word is longer. Generated code calls this function only in constants, where a panic is an error of the
/// compiler.
#[must_use]
pub const fn word(text: &str) -> u128 {
    let bytes = text.as_bytes();
    assert!(bytes.len() <= LONGEST, "a word has at most 16 bytes");
    let (mut packed, mut index) = ([0; LONGEST], 0);
    while index < bytes.len() {
        packed[index] = bytes[index];
        index += 1;
    }
    u128::from_be_bytes(packed)
}

/// A boolean, in JSON the word `YES` or the word `NO`. Both are packed by [`word`].
#[derive(Debug)]
pub struct WordFlag<W, const YES: u128, const NO: u128>(PhantomData<W>);

impl<W: Wire, const YES: u128, const NO: u128> WordFlag<W, YES, NO> {
    const YES_BYTES: [u8; LONGEST] = YES.to_be_bytes();
    const NO_BYTES: [u8; LONGEST] = NO.to_be_bytes();
    const YES_TEXT: &'static str = unpacked(&Self::YES_BYTES);
    const NO_TEXT: &'static str = unpacked(&Self::NO_BYTES);
    const EXPECTED_BYTES: [u8; EXPECTED] = expected(Self::YES_TEXT, Self::NO_TEXT);
    const EXPECTED: &'static str = unpacked(&Self::EXPECTED_BYTES);

    fn one(yes: bool) -> &'static str {
        if yes { Self::YES_TEXT } else { Self::NO_TEXT }
    }
}

impl<W: Wire, const YES: u128, const NO: u128> Codec for WordFlag<W, YES, NO> {
    type Value = bool;

    fn read(raw: &RawValue) -> Result<bool, Mismatch> {
        let text = if W::is_quoted(raw) { string(raw) } else { number(raw).map(Cow::Borrowed) };
        match text.as_deref() {
            Some(text) if text == Self::YES_TEXT => Ok(true),
            Some(text) if text == Self::NO_TEXT => Ok(false),
            _ => Err(Mismatch::new(Self::EXPECTED, raw)),
        }
    }

    fn write(value: &bool, writer: ValueWriter<'_>) {
        W::write_plain(writer, Self::one(*value));
    }

    fn text(value: &bool) -> Cow<'_, str> {
        Cow::Borrowed(Self::one(*value))
    }
}

/// The greatest length of the documented form of a [`WordFlag`]: two words in grave accents, and ` or `.
const EXPECTED: usize = 2 * LONGEST + 8;

/// Returns the documented form of a flag, such as `` `Y` or `N` ``, followed by zeros.
const fn expected(yes: &str, no: &str) -> [u8; EXPECTED] {
    let parts = ["`", yes, "` or `", no, "`"];
    let (mut out, mut length, mut part) = ([0; EXPECTED], 0, 0);
    while part < parts.len() {
        let (bytes, mut index) = (parts[part].as_bytes(), 0);
        while index < bytes.len() {
            out[length] = bytes[index];
            length += 1;
            index += 1;
        }
        part += 1;
    }
    out
}

/// Returns the text before the first zero.
const fn unpacked(bytes: &[u8]) -> &str {
    let mut length = 0;
    while length < bytes.len() && bytes[length] != 0 {
        length += 1;
    }
    match std::str::from_utf8(bytes.split_at(length).0) {
        Ok(text) => text,
        Err(_) => "",
    }
}

fn digit(yes: bool) -> &'static str {
    if yes { "1" } else { "0" }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, refuses, survives, written};
    use super::super::{Either, Number, Quoted};
    use super::*;

    #[test]
    fn the_form_is_part_of_the_type() {
        survives::<Flag<Quoted>>(&["\"1\"", "\"0\""]);
        refuses::<Flag<Quoted>>("\"0\" or \"1\"", &["1", "\"2\"", "\"\"", "true", "null"]);
        survives::<Flag<Number>>(&["1", "0"]);
        refuses::<Flag<Number>>("0 or 1", &["\"1\"", "2", "-0", "1.0", "true"]);
        survives::<Flag<Either>>(&["\"1\"", "\"0\""]);
        assert_eq!(written::<Flag<Either>>(&read::<Flag<Either>>("1").unwrap()), "\"1\"");
        refuses::<Flag<Either>>("\"0\" or \"1\"", &["\"2\"", "\"01\""]);
        refuses::<Flag<Either>>("0 or 1", &["2", "true", "{}"]);
        assert_eq!(Flag::<Quoted>::text(&true), "1");
        assert_eq!(Flag::<Number>::text(&false), "0");
    }

    #[test]
    fn words_are_part_of_the_type() {
        type Letters = WordFlag<Quoted, { word("Y") }, { word("N") }>;
        survives::<Letters>(&["\"Y\"", "\"N\""]);
        refuses::<Letters>("`Y` or `N`", &["\"y\"", "\"\"", "true", "\"YES\"", "1", "null"]);
        assert_eq!((&*Letters::text(&true), &*Letters::text(&false)), ("Y", "N"));
        type Longest = WordFlag<Quoted, { word("0123456789abcdef") }, { word("停用") }>;
        survives::<Longest>(&["\"0123456789abcdef\"", "\"停用\""]);
        refuses::<Longest>("`0123456789abcdef` or `停用`", &["\"0123456789abcde\""]);
        type Numbers = WordFlag<Number, { word("1") }, { word("2") }>;
        survives::<Numbers>(&["1", "2"]);
        refuses::<Numbers>("`1` or `2`", &["0", "\"1\"", "1.0"]);
        type Both = WordFlag<Either, { word("1") }, { word("2") }>;
        assert_eq!(written::<Both>(&read::<Both>("2").unwrap()), "\"2\"");
        type Booleans = WordFlag<Quoted, { word("true") }, { word("false") }>;
        survives::<Booleans>(&["\"true\"", "\"false\""]);
        refuses::<Booleans>("`true` or `false`", &["true", "false"]);
    }
}
