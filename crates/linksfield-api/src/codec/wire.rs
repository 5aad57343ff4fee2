//! The JSON forms of a number: in quotes, without quotes, or either.

use std::fmt::Display;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

/// The JSON form in which a number is read and written.
pub trait Wire: sealed::Sealed {
    /// Whether both forms are read.
    const READS_BOTH: bool;

    /// Whether the value is written in quotes.
    const QUOTES: bool;

    /// Returns whether this value must be read as a JSON string.
    fn is_quoted(raw: &RawValue) -> bool {
        if Self::READS_BOTH { raw.get().starts_with('"') } else { Self::QUOTES }
    }

    /// Writes a text that no dialect escapes, without the machinery of `Display`.
    fn write_plain(writer: ValueWriter<'_>, text: &str) {
        if Self::QUOTES { writer.plain(text) } else { writer.bare(text) }
    }

    /// Writes a whole number, without the machinery of `Display`.
    fn write_integer(writer: ValueWriter<'_>, value: i64) {
        writer.integer(value, Self::QUOTES);
    }

    /// Writes a value that needs no escapes.
    fn write(writer: ValueWriter<'_>, value: impl Display) {
        if Self::QUOTES { writer.quoted(value) } else { writer.bare(value) }
    }
}

/// A JSON string: `"1"`.
#[derive(Debug)]
pub enum Quoted {}

/// A JSON number: `1`.
#[derive(Debug)]
pub enum Number {}

/// Both forms are read. The JSON string is written.
#[derive(Debug)]
pub enum Either {}

impl Wire for Quoted {
    const READS_BOTH: bool = false;
    const QUOTES: bool = true;
}

impl Wire for Number {
    const READS_BOTH: bool = false;
    const QUOTES: bool = false;
}

impl Wire for Either {
    const READS_BOTH: bool = true;
    const QUOTES: bool = true;
}

/// Defines the names that generated code uses for a codec with each form.
macro_rules! by_form {
    ($($codec:ident: $quoted:ident, $number:ident, $either:ident;)+) => {$(
        #[doc = concat!("`", stringify!($codec), "` in quotes.")]
        pub type $quoted = super::$codec<Quoted>;
        #[doc = concat!("`", stringify!($codec), "` as a number.")]
        pub type $number = super::$codec<Number>;
        #[doc = concat!("`", stringify!($codec), "` in either form.")]
        pub type $either = super::$codec<Either>;
    )+};
}

by_form! {
    Decimal: QuotedDecimal, NumberDecimal, EitherDecimal;
    LargeInteger: QuotedLargeInteger, NumberLargeInteger, EitherLargeInteger;
    Flag: QuotedFlag, NumberFlag, EitherFlag;
    Integer: QuotedInteger, NumberInteger, EitherInteger;
    Seconds: QuotedSeconds, NumberSeconds, EitherSeconds;
    Milliseconds: QuotedMilliseconds, NumberMilliseconds, EitherMilliseconds;
}

/// [`Decimal`](super::Decimal) in quotes, with at most `MOST` digits after the decimal point.
pub type QuotedDecimalTo<const MOST: u32> = super::Decimal<Quoted, MOST>;
/// [`Decimal`](super::Decimal) as a number, with at most `MOST` digits after the decimal point.
pub type NumberDecimalTo<const MOST: u32> = super::Decimal<Number, MOST>;

/// [`Duration`](super::Duration) in quotes.
pub type QuotedDuration<const UNIT: u64> = super::Duration<Quoted, UNIT>;
/// [`Duration`](super::Duration) as a number.
pub type NumberDuration<const UNIT: u64> = super::Duration<Number, UNIT>;
/// [`Duration`](super::Duration) in either form.
pub type EitherDuration<const UNIT: u64> = super::Duration<Either, UNIT>;
/// [`WordFlag`](super::WordFlag) in quotes.
pub type QuotedWordFlag<const YES: u128, const NO: u128> = super::WordFlag<Quoted, YES, NO>;
/// [`WordFlag`](super::WordFlag) as a number.
pub type NumberWordFlag<const YES: u128, const NO: u128> = super::WordFlag<Number, YES, NO>;
/// [`WordFlag`](super::WordFlag) in either form.
pub type EitherWordFlag<const YES: u128, const NO: u128> = super::WordFlag<Either, YES, NO>;

mod sealed {
    #[allow(unreachable_pub, reason = "sealed")]
    pub trait Sealed {}
    impl Sealed for super::Quoted {}
    impl Sealed for super::Number {}
    impl Sealed for super::Either {}
}
