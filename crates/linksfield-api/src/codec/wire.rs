//! The forms in which a value that is a number travels: in quotes, as a number, or as either.

use std::fmt::Display;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

/// In which form a number is read and written.
pub trait Wire: sealed::Sealed {
    /// Whether both forms are read.
    const READS_BOTH: bool;

    /// Whether the value is written in quotes.
    const QUOTES: bool;

    /// Whether this value has to be read as a string.
    fn is_quoted(raw: &RawValue) -> bool {
        if Self::READS_BOTH { raw.get().starts_with('"') } else { Self::QUOTES }
    }

    /// Writes a value that needs no escapes.
    fn write(writer: ValueWriter<'_>, value: impl Display) {
        if Self::QUOTES { writer.quoted(value) } else { writer.bare(value) }
    }
}

/// As a JSON string: `"1"`.
#[derive(Debug)]
pub enum Quoted {}

/// As a JSON number: `1`.
#[derive(Debug)]
pub enum Number {}

/// Read in both forms, written as a JSON string.
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

/// Declares the names under which generated code uses a codec with each form.
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
    Flag: QuotedFlag, NumberFlag, EitherFlag;
    Integer: QuotedInteger, NumberInteger, EitherInteger;
    Seconds: QuotedSeconds, NumberSeconds, EitherSeconds;
    Milliseconds: QuotedMilliseconds, NumberMilliseconds, EitherMilliseconds;
}

/// [`Decimal`](super::Decimal) in quotes, with at most so many decimal places.
pub type QuotedDecimalTo<const MOST: u32> = super::Decimal<Quoted, MOST>;
/// [`Decimal`](super::Decimal) as a number, with at most so many decimal places.
pub type NumberDecimalTo<const MOST: u32> = super::Decimal<Number, MOST>;

mod sealed {
    #[allow(unreachable_pub, reason = "sealed")]
    pub trait Sealed {}
    impl Sealed for super::Quoted {}
    impl Sealed for super::Number {}
    impl Sealed for super::Either {}
}
