//! Writes compact JSON whose members the caller gives in canonical order. Nothing is sorted, collected
//! or parsed: the text goes straight into the caller's buffer.

use std::fmt::{Display, Write};

use crate::escape::{Dialect, write_string};

/// Writes one JSON object, member by member, in the order of the calls.
///
/// Names are written as they are: they must hold nothing that JSON would escape. The specification's
/// checker sees to that for every documented name.
#[derive(Debug)]
pub struct ObjectWriter<'a> {
    out: &'a mut String,
    dialect: Dialect,
    is_empty: bool,
}

impl<'a> ObjectWriter<'a> {
    /// Begins an object at the end of `out`.
    pub fn begin(out: &'a mut String, dialect: Dialect) -> Self {
        out.push('{');
        Self { out, dialect, is_empty: true }
    }

    /// Ends the object.
    pub fn end(self) {
        self.out.push('}');
    }

    /// Writes a text member.
    pub fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        write_string(self.out, value, self.dialect);
    }

    /// Writes a member as a JSON string whose content needs no escapes: numbers, codes, dates.
    pub fn quoted(&mut self, name: &str, value: impl Display) {
        self.name(name);
        push_quoted(self.out, value);
    }

    /// Writes a member as it prints: a number, `true`, `false`, or a whole JSON text.
    pub fn bare(&mut self, name: &str, value: impl Display) {
        self.name(name);
        push_bare(self.out, value);
    }

    /// Writes an object member.
    pub fn object(&mut self, name: &str, members: impl FnOnce(&mut ObjectWriter<'_>)) {
        self.name(name);
        let mut inner = ObjectWriter::begin(self.out, self.dialect);
        members(&mut inner);
        inner.end();
    }

    /// Writes a list member; `item` writes one item.
    pub fn list<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut ListWriter<'_>, T),
    ) {
        self.name(name);
        let mut list = ListWriter::begin(self.out, self.dialect);
        for value in items {
            item(&mut list, value);
        }
        list.end();
    }

    fn name(&mut self, name: &str) {
        self.out.push_str(if self.is_empty { "\"" } else { ",\"" });
        self.is_empty = false;
        self.out.push_str(name);
        self.out.push_str("\":");
    }
}

/// Writes one JSON list, item by item.
#[derive(Debug)]
pub struct ListWriter<'a> {
    out: &'a mut String,
    dialect: Dialect,
    is_empty: bool,
}

impl<'a> ListWriter<'a> {
    fn begin(out: &'a mut String, dialect: Dialect) -> Self {
        out.push('[');
        Self { out, dialect, is_empty: true }
    }

    fn end(self) {
        self.out.push(']');
    }

    /// Writes a text item.
    pub fn text(&mut self, value: &str) {
        self.comma();
        write_string(self.out, value, self.dialect);
    }

    /// Writes an item as a JSON string whose content needs no escapes.
    pub fn quoted(&mut self, value: impl Display) {
        self.comma();
        push_quoted(self.out, value);
    }

    /// Writes an item as it prints.
    pub fn bare(&mut self, value: impl Display) {
        self.comma();
        push_bare(self.out, value);
    }

    /// Writes an object item.
    pub fn object(&mut self, members: impl FnOnce(&mut ObjectWriter<'_>)) {
        self.comma();
        let mut inner = ObjectWriter::begin(self.out, self.dialect);
        members(&mut inner);
        inner.end();
    }

    /// Writes a list item; `item` writes one item of it.
    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut ListWriter<'_>, T),
    ) {
        self.comma();
        let mut inner = ListWriter::begin(self.out, self.dialect);
        for value in items {
            item(&mut inner, value);
        }
        inner.end();
    }

    fn comma(&mut self) {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
    }
}

fn push_quoted(out: &mut String, value: impl Display) {
    out.push('"');
    push_bare(out, value);
    out.push('"');
}

fn push_bare(out: &mut String, value: impl Display) {
    // Writing to a String cannot fail.
    let _ = write!(out, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_lists_and_objects_nest() {
        let mut out = String::from("text:");
        let mut object = ObjectWriter::begin(&mut out, Dialect::Plain);
        object.text("a", "x\"y");
        object.bare("b", 7);
        object.quoted("c", 7);
        object.list("d", [vec!["1", "2"], vec![]], |list, items| {
            list.list(items, |list, item| list.quoted(item));
        });
        object.object("e", |inner| {
            inner.list("f", [1, 2], |list, item| list.object(|object| object.bare("g", item)));
        });
        object.list("h", ["欧"], |list, item| list.text(item));
        object.object("i", |_| {});
        object.end();
        assert_eq!(
            out,
            r#"text:{"a":"x\"y","b":7,"c":"7","d":[["1","2"],[]],"e":{"f":[{"g":1},{"g":2}]},"h":["欧"],"i":{}}"#
        );
    }
}
