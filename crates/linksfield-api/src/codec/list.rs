//! The codecs of lists.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::{Dialect, ValueWriter};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue};
use crate::json_text::{Cursor, items};
use crate::mismatch::Mismatch;

/// The limits within which JSON is read.
#[derive(Debug, Clone, Copy)]
pub struct ReadLimits {
    /// The largest number of items of each list. An item of two characters may become a struct of hundreds of
    /// bytes, so the size of a response alone does not limit the memory.
    pub max_items: usize,
    /// Whether the values are sensitive, so that mismatches do not show them.
    pub is_sensitive: bool,
    /// How many levels of objects, lists and maps are read. Types that contain themselves are read recursively.
    pub depth: u8,
}

/// The most levels of objects, lists and maps in a value. Canonical text has the same limit.
const MOST_LEVELS: u8 = 64;

impl ReadLimits {
    /// No limits, for JSON that the program itself passes.
    pub const NONE: Self = Self { max_items: usize::MAX, is_sensitive: false, depth: MOST_LEVELS };

    /// Returns the limits for the parts of a value.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value has too many levels.
    pub(super) fn deeper(self, mut value: Cursor<'_>) -> Result<Self, Mismatch> {
        match self.depth.checked_sub(1) {
            Some(depth) => Ok(Self { depth, ..self }),
            None => Err(Mismatch::of_kind("at most 64 levels of objects and lists", value.raw())),
        }
    }
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { max_items: 100_000, is_sensitive: false, depth: MOST_LEVELS }
    }
}

/// The expected form of a list that has too many items.
const SHORTER: &str = "a list with at most as many items as the limit allows (`ClientBuilder::max_list_items`, 100000 by default)";

/// A list. In a path, a query or a header, its items are joined with commas.
#[derive(Debug)]
pub struct List<C>(PhantomData<C>);

impl<C: Codec> Codec for List<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        Self::read_next(&mut Cursor::of(raw), limits)
    }

    #[inline(never)]
    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        #[cfg(test)]
        if super::reference::is_on() {
            return read_split::<C>(cursor.raw(), limits);
        }
        let mut values = Vec::new();
        read_each(cursor, limits, &mut |cursor, limits| match C::read_next(cursor, limits) {
            Ok(value) => {
                values.push(value);
                Ok(())
            }
            Err(mismatch) => Err(mismatch),
        })?;
        values.shrink_to_fit();
        Ok(values)
    }

    #[inline(never)]
    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        let mut list = writer.list();
        for item in value {
            C::write(item, list.item());
        }
        list.end();
    }

    #[inline(never)]
    fn read_text(text: &str) -> Result<Self::Value, Mismatch> {
        // Loops, here and below, because iterator adapters would be compiled again for every type of item.
        let mut values = Vec::new();
        for text in text.split(',') {
            values.push(C::read_text(text)?);
        }
        Ok(values)
    }

    #[inline(never)]
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

    #[inline(never)]
    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        for (index, item) in value.iter().enumerate() {
            if let Err(invalid) = C::check(item) {
                return Err(invalid.below_index(index));
            }
        }
        Ok(())
    }
}

/// The reference of tests: splits the list, and then reads its items.
#[cfg(test)]
fn read_split<C: Codec>(raw: &RawValue, limits: ReadLimits) -> Result<Vec<C::Value>, Mismatch> {
    let limits = limits.deeper(Cursor::of(raw))?;
    let items = items(raw, limits.max_items).ok_or_else(|| {
        let is_list = raw.get().starts_with('[');
        Mismatch::of_kind(if is_list { SHORTER } else { "a list" }, raw)
    })?;
    let read = |(index, raw)| {
        C::read_within(raw, limits).map_err(|mismatch: Mismatch| mismatch.below_index(index))
    };
    items.into_iter().enumerate().map(read).collect()
}

/// Reads an item of a list.
type Item<'f> = &'f mut dyn FnMut(&mut Cursor<'_>, ReadLimits) -> Result<(), Mismatch>;

/// Reads the items of a list. It does not depend on the type of the items, so it is compiled only once.
fn read_each(cursor: &mut Cursor<'_>, limits: ReadLimits, item: Item<'_>) -> Result<(), Mismatch> {
    let start = *cursor;
    let limits = limits.deeper(start)?;
    if !cursor.enter(b'[') {
        return Err(Mismatch::of_kind("a list", cursor.raw()));
    }
    let mut count = 0;
    while cursor.has_next(b']') {
        if count == limits.max_items {
            return Err(Mismatch::of_kind(SHORTER, { start }.raw()));
        }
        item(cursor, limits).map_err(|mismatch| at_item(mismatch, count, start, limits))?;
        count += 1;
    }
    Ok(())
}

/// Returns the mismatch of an item. A list that is too long is refused for its length, whatever its items are.
fn at_item(mismatch: Mismatch, index: usize, mut list: Cursor<'_>, limits: ReadLimits) -> Mismatch {
    let list = list.raw();
    match items(list, limits.max_items) {
        Some(_) => mismatch.below_index(index),
        None => Mismatch::of_kind(SHORTER, list),
    }
}

/// A list. A single object without a list is read as a list of one item.
#[derive(Debug)]
pub struct ListOrOne<C>(PhantomData<C>);

impl<C: Codec> Codec for ListOrOne<C> {
    type Value = Vec<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        Self::read_next(&mut Cursor::of(raw), limits)
    }

    #[inline(never)]
    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        if cursor.rest().starts_with('{') {
            return Ok(vec![C::read_next(cursor, limits)?]);
        }
        List::<C>::read_next(cursor, limits)
    }

    #[inline(never)]
    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        List::<C>::write(value, writer);
    }

    #[inline(never)]
    fn text(value: &Self::Value) -> Cow<'_, str> {
        List::<C>::text(value)
    }

    #[inline(never)]
    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        List::<C>::check(value)
    }
}

/// Writes each item of a list as JSON, and passes the text to a function.
pub fn each_item<C: Codec>(items: &[C::Value], item: &mut dyn FnMut(&str)) {
    let mut text = String::new();
    for value in items {
        text.clear();
        C::write(value, ValueWriter::begin(&mut text, Dialect::Plain));
        item(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::super::object::sample::Plan;
    use super::super::testing::{read, reason, refuses_by_kind, survives, written};
    use super::super::{Integer, Json, Object, Quoted, ShortText, Text};
    use super::*;

    #[test]
    fn items_are_read_and_written_in_order() {
        survives::<List<Text>>(&["[]", r#"["b","a"]"#]);
        survives::<List<List<Integer<Quoted>>>>(&[r#"[["1"],[],["2","3"]]"#]);
        survives::<ListOrOne<Json>>(&["[]", "[1,{}]"]);
        refuses_by_kind::<List<Text>>("a list", &["{}", "null", "\"a,b\""]);
        refuses_by_kind::<ListOrOne<Text>>("a list", &["null", "\"a\""]);
        assert_eq!(written::<ListOrOne<Json>>(&read::<ListOrOne<Json>>("{}").unwrap()), "[{}]");
        assert_eq!(
            read::<List<List<Text>>>(r#"[["a"],["b",1]]"#).unwrap_err(),
            "`[1][1]`: expected text, found 1"
        );
        assert_eq!(read::<ListOrOne<Text>>("{}").unwrap_err(), "expected text, found an object");
    }

    #[test]
    fn a_list_with_too_many_items_is_refused() {
        let most = format!("[{}{{}}]", "{},".repeat(99_999));
        assert_eq!(read::<List<Json>>(&most).unwrap().len(), 100_000);
        let more = format!("[{}{{}}]", "{},".repeat(100_000));
        let error = read::<List<Json>>(&more).unwrap_err();
        assert!(error.contains("`ClientBuilder::max_list_items`, 100000 by default"), "{error}");
    }

    #[test]
    fn the_limit_applies_to_each_list_at_any_depth() {
        fn read<C: Codec>(json: &str, max_items: usize) -> Result<C::Value, String> {
            let raw: &RawValue = serde_json::from_str(json).unwrap();
            let limits = ReadLimits { max_items, ..ReadLimits::NONE };
            C::read_within(raw, limits).map_err(|mismatch| mismatch.path().to_owned())
        }
        let lists = "[[1,2],[3,4,5]]";
        assert_eq!(read::<List<List<Json>>>(lists, 3).map(|lists| lists.len()), Ok(2));
        assert_eq!(read::<List<List<Json>>>(lists, 2).unwrap_err(), "[1]");
        assert_eq!(read::<ListOrOne<List<Json>>>(lists, 2).unwrap_err(), "[1]");
        assert_eq!(read::<List<Json>>("[]", 0).map(|items| items.len()), Ok(0));
        assert_eq!(read::<ListOrOne<Json>>("{}", 0).map(|items| items.len()), Ok(1));
        // Inside an object, the limit arrives through the fields.
        let plan = r#"{"name":"A","more":[1,2,3]}"#;
        let read_plan = read::<Object<Plan>>;
        assert_eq!(read_plan(plan, 3).unwrap().more.len(), 3);
        assert_eq!(read_plan(plan, 2).unwrap().extra.mismatches()[0].path(), "more");
        assert_eq!(read_plan(plan, usize::MAX).unwrap().more.len(), 3);
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
