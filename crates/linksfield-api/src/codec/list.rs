//! The codecs of lists.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue};
use crate::json_text::items;
use crate::mismatch::Mismatch;

/// The largest number of items that are read. An item of two characters may become a struct of hundreds of
/// bytes, so the size of a response alone does not limit the memory.
const MOST_ITEMS: usize = 100_000;

/// A list. In a path, a query or a header, its items are joined with commas.
#[derive(Debug)]
pub struct List<C>(PhantomData<C>);

impl<C: Codec> Codec for List<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        let items = items::<MOST_ITEMS>(raw).ok_or_else(|| {
            let is_list = raw.get().starts_with('[');
            let expected = if is_list { "a list of at most 100000 items" } else { "a list" };
            Mismatch::new(expected, raw)
        })?;
        // Loops, here and below, because iterator adapters would be compiled again for every type of item.
        let mut values = Vec::with_capacity(items.len());
        for (index, raw) in items.into_iter().enumerate() {
            match C::read(raw) {
                Ok(value) => values.push(value),
                Err(mismatch) => return Err(mismatch.below_index(index)),
            }
        }
        Ok(values)
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        let mut list = writer.list();
        for item in value {
            C::write(item, list.item());
        }
        list.end();
    }

    fn read_text(text: &str) -> Result<Self::Value, Mismatch> {
        let mut values = Vec::new();
        for text in text.split(',') {
            values.push(C::read_text(text)?);
        }
        Ok(values)
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        if let [item] = value.as_slice() {
            return C::text(item);
        }
        let mut out = String::new();
        for (index, item) in value.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            out.push_str(&C::text(item));
        }
        Cow::Owned(out)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        for (index, item) in value.iter().enumerate() {
            if let Err(invalid) = C::check(item) {
                return Err(invalid.below_index(index));
            }
        }
        Ok(())
    }
}

/// A list. A single object without a list is read as a list of one item.
#[derive(Debug)]
pub struct ListOrOne<C>(PhantomData<C>);

impl<C: Codec> Codec for ListOrOne<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        if raw.get().starts_with('{') {
            return Ok(vec![C::read(raw)?]);
        }
        List::<C>::read(raw)
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
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::super::{Integer, Json, Quoted, ShortText, Text};
    use super::*;

    #[test]
    fn items_are_read_and_written_in_order() {
        survives::<List<Text>>(&["[]", r#"["b","a"]"#]);
        survives::<List<List<Integer<Quoted>>>>(&[r#"[["1"],[],["2","3"]]"#]);
        survives::<ListOrOne<Json>>(&["[]", "[1,{}]"]);
        refuses::<List<Text>>("a list", &["{}", "null", "\"a,b\""]);
        refuses::<ListOrOne<Text>>("a list", &["null", "\"a\""]);
        assert_eq!(written::<ListOrOne<Json>>(&read::<ListOrOne<Json>>("{}").unwrap()), "[{}]");
        assert_eq!(
            read::<List<List<Text>>>(r#"[["a"],["b",1]]"#).unwrap_err(),
            "`[1][1]`: expected text, found 1"
        );
        assert_eq!(read::<ListOrOne<Text>>("{}").unwrap_err(), "expected text, found {}");
    }

    #[test]
    fn a_list_with_too_many_items_is_refused() {
        let most = format!("[{}{{}}]", "{},".repeat(MOST_ITEMS - 1));
        assert_eq!(read::<List<Json>>(&most).unwrap().len(), MOST_ITEMS);
        let more = format!("[{}{{}}]", "{},".repeat(MOST_ITEMS));
        let error = read::<List<Json>>(&more).unwrap_err();
        assert!(
            error.starts_with("expected a list of at most 100000 items, found [{},"),
            "{error}"
        );
    }

    #[test]
    fn items_are_joined_as_text() {
        for (items, text) in [(&[][..], ""), (&[7][..], "7"), (&[7, -8][..], "7,-8")] {
            assert_eq!(List::<Integer<Quoted>>::text(&items.to_vec()), text);
        }
    }

    #[test]
    fn each_item_is_checked() {
        let items = vec![vec!["a".to_owned()], vec!["b".to_owned(), "long".to_owned()]];
        let expected = "`[1][1]` is longer than 3 characters";
        assert_eq!(reason::<List<List<ShortText<3>>>>(&items).unwrap(), expected);
        assert_eq!(reason::<ListOrOne<List<ShortText<3>>>>(&items).unwrap(), expected);
        assert_eq!(reason::<List<List<ShortText<4>>>>(&items), None);
    }
}
