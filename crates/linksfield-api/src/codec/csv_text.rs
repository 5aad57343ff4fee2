//! The codec of files of comma-separated values.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, Text};
use crate::content::Csv;
use crate::mismatch::Mismatch;

/// The codec of a file of comma-separated values. In JSON, the file is a string.
#[derive(Debug)]
pub struct CsvText<T>(PhantomData<T>);

impl<T> Codec for CsvText<T> {
    type Value = Csv<T>;

    fn read(raw: &RawValue) -> Result<Csv<T>, Mismatch> {
        Text::read(raw).map(Csv::new)
    }

    fn write(value: &Csv<T>, writer: ValueWriter<'_>) {
        writer.text(value.as_str());
    }

    fn text(value: &Csv<T>) -> Cow<'_, str> {
        Cow::Borrowed(value.as_str())
    }
}
