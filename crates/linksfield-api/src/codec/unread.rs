//! [`Unread`]: the fields of an object that have not been read. An object is split into fields only as far as the
//! fields that are read do not arrive in their documented order.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::json_text::Cursor;

/// A key, and the position of its value. The text of the position ends with the value.
type Field<'a> = (Cow<'a, str>, Cursor<'a>);

/// The fields of an object that have not been read.
#[derive(Debug, Default)]
pub(super) struct Unread<'a> {
    /// The fields that were passed on the way to another field.
    split: Vec<Field<'a>>,
    /// The position of the next field of the text. `None` after the last field.
    next: Option<Cursor<'a>>,
    /// The position after the object, when it is known.
    after: Cursor<'a>,
}

/// The position of the value of a field.
pub(super) struct Found<'a> {
    pub(super) value: Cursor<'a>,
    /// The index of a field that has been split.
    index: Option<usize>,
}

impl<'a> Unread<'a> {
    /// Returns the fields of an object that has been split.
    pub(super) fn split(fields: Vec<(Cow<'a, str>, &'a RawValue)>) -> Self {
        let split = fields.into_iter().map(|(name, value)| (name, Cursor::of(value))).collect();
        Self { split, ..Self::default() }
    }

    /// Begins to read an object. Returns `None` for another value.
    pub(super) fn begin(mut cursor: Cursor<'a>) -> Option<Self> {
        cursor.enter(b'{').then(|| {
            let mut fields = Self::default();
            fields.move_to(cursor);
            fields
        })
    }

    /// Returns the position after the object.
    pub(super) fn after(&mut self) -> Cursor<'a> {
        self.split_all();
        self.after
    }

    /// Finds the first field with a key.
    pub(super) fn find(&mut self, name: &str) -> Option<Found<'a>> {
        if let Some(index) = self.split.iter().position(|(field, _)| field == name) {
            return Some(Found { value: self.split[index].1, index: Some(index) });
        }
        while let Some(mut cursor) = self.next {
            if cursor.enter_field(name) {
                return Some(Found { value: cursor, index: None });
            }
            self.split_next(cursor);
            // A key with escapes.
            match self.split.last() {
                Some((field, value)) if field == name => {
                    return Some(Found { value: *value, index: Some(self.split.len() - 1) });
                }
                _ => {}
            }
        }
        None
    }

    /// Like [`find`](Self::find), but splits the object first.
    pub(super) fn find_split(&mut self, name: &str) -> Option<Found<'a>> {
        self.split_all();
        self.find(name)
    }

    /// Removes a field that was read. `found` is the position after its value, unless the field has been split.
    pub(super) fn remove(&mut self, found: Found<'a>) {
        match found.index {
            Some(index) => {
                self.split.remove(index);
            }
            None => self.move_to(found.value),
        }
    }

    /// Leaves a field that was found among the fields that are not read.
    pub(super) fn leave(&mut self, found: &Found<'a>) {
        if let (None, Some(cursor)) = (found.index, self.next) {
            self.split_next(cursor);
        }
    }

    /// Splits all other fields, and returns the fields that have been split.
    pub(super) fn split_all(&mut self) -> &mut Vec<Field<'a>> {
        if self.next.is_some() {
            // Most objects that are split as a whole have more fields than a list begins with.
            self.split.reserve(8);
        }
        while let Some(cursor) = self.next {
            self.split_next(cursor);
        }
        &mut self.split
    }

    /// Returns the fields of an object that has been split.
    pub(super) fn all(&self) -> &[Field<'a>] {
        &self.split
    }

    fn split_next(&mut self, mut cursor: Cursor<'a>) {
        let name = cursor.key();
        let value = cursor.skip();
        self.split.push((name, value));
        self.move_to(cursor);
    }

    fn move_to(&mut self, mut cursor: Cursor<'a>) {
        let has_next = cursor.has_next(b'}');
        self.after = cursor;
        self.next = has_next.then_some(cursor);
    }
}
