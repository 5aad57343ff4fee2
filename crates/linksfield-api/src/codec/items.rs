//! The codecs of lists in a query or in a form. An empty list counts as absent, because it cannot be sent.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::{Dialect, ValueWriter};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, List, ReadLimits};
use crate::json_text;
use crate::mismatch::Mismatch;

/// A list whose items are sent as separate parameters, or as one text. It is signed as its items joined with commas.
///
/// A list with one empty item counts as absent, too: its text is empty, as that of an empty parameter.
#[derive(Debug)]
pub struct Items<C>(PhantomData<C>);

impl<C: Codec> Codec for Items<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        List::<C>::read(raw)
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        List::<C>::read_within(raw, limits)
    }

    fn read_text(text: &str) -> Result<Self::Value, Mismatch> {
        List::<C>::read_text(text)
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        List::<C>::write(value, writer);
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        List::<C>::text(value)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        List::<C>::check(value)
    }

    fn is_empty(value: &Self::Value) -> bool {
        value.len() < 2 && Self::text(value).is_empty()
    }
}

/// A list whose text is JSON.
#[derive(Debug)]
pub struct JsonItems<C>(PhantomData<C>);

impl<C: Codec> Codec for JsonItems<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        List::<C>::read(raw)
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        List::<C>::read_within(raw, limits)
    }

    fn read_text(text: &str) -> Result<Self::Value, Mismatch> {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => List::<C>::read(raw),
            Err(_) => List::<C>::read(&json_text::quoted(text)),
        }
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        List::<C>::write(value, writer);
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        let mut out = String::new();
        List::<C>::write(value, ValueWriter::begin(&mut out, Dialect::Plain));
        Cow::Owned(out)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        List::<C>::check(value)
    }

    fn is_empty(value: &Self::Value) -> bool {
        value.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::survives;
    use super::super::{Integer, Number, Text};
    use super::*;

    #[test]
    fn the_text_of_a_list_depends_on_its_style() {
        let items = vec!["a,b".to_owned(), "\"".to_owned()];
        assert_eq!(Items::<Text>::text(&items), "a,b,\"");
        assert_eq!(JsonItems::<Text>::text(&items), r#"["a,b","\""]"#);
        assert_eq!(JsonItems::<Text>::read_text(r#"["a,b","\""]"#).unwrap(), items);
        assert!(JsonItems::<Text>::read_text("a").is_err());
        survives::<Items<Integer<Number>>>(&["[1,2]"]);
        survives::<JsonItems<Integer<Number>>>(&["[1,2]"]);
        assert!(Items::<Text>::is_empty(&vec![String::new()]) && !Items::<Text>::is_empty(&items));
        assert!(Items::<Text>::is_empty(&Vec::new()) && JsonItems::<Text>::is_empty(&Vec::new()));
    }
}
