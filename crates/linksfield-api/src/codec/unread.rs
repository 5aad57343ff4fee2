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
    /// The field that was read last. It is removed before anything else is done. Code that holds a value which was read
    /// then calls nothing that can panic, and needs no code to drop the value.
    read: Option<Found<'a>>,
}

/// The position of the value of a field.
#[derive(Debug)]
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

    /// Returns the position of a value that is read, as far as which it is read. Its field is removed later, unless it
    /// is [left](Self::leave).
    pub(super) fn read(&mut self, found: Found<'a>) -> &mut Cursor<'a> {
        &mut self.read.insert(found).value
    }

    /// Finds the first field with a key.
    pub(super) fn find(&mut self, name: &str) -> Option<Found<'a>> {
        self.remove_read();
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

    /// Removes the field that was read last.
    fn remove_read(&mut self) {
        if let Some(found) = self.read.take() {
            self.remove(found);
        }
    }

    /// Removes a field. `found` is the position after its value, unless the field has been split.
    pub(super) fn remove(&mut self, found: Found<'a>) {
        match found.index {
            Some(index) => {
                self.split.remove(index);
            }
            None => self.move_to(found.value),
        }
    }

    /// Leaves the field whose value could not be read among the fields that are not read.
    pub(super) fn leave(&mut self) {
        if let (Some(Found { index: None, .. }), Some(cursor)) = (self.read.take(), self.next) {
            self.split_next(cursor);
        }
    }

    /// Splits all other fields, and returns the fields that have been split.
    pub(super) fn split_all(&mut self) -> &mut Vec<Field<'a>> {
        self.remove_read();
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
    pub(super) fn all(&self) -> impl Iterator<Item = &Field<'a>> {
        let read = self.read.as_ref().and_then(|found| found.index);
        self.split
            .iter()
            .enumerate()
            .filter(move |(index, _)| Some(*index) != read)
            .map(|(_, field)| field)
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
