//! Writes compact JSON directly into a string. The caller writes the fields in canonical order: nothing is
//! sorted here. [`canonicalize`](crate::canonicalize) sorts JSON whose fields are in another order.
//!
//! [`ValueWriter`] writes one value. [`ObjectWriter`] and [`ListWriter`] return a `ValueWriter` for each
//! field or item, and have short forms for common values.

use std::fmt::{Display, Write};

use crate::canonical::{Form, KeyOrder};
use crate::escape::{Dialect, write_content, write_string};
use crate::free::canonicalize_value;

/// Writes exactly one JSON value. Every method consumes the writer.
///
/// ```
/// use linksfield_sign::{Dialect, ObjectWriter, ValueWriter};
///
/// fn write_range(range: (u32, u32), writer: ValueWriter<'_>) {
///     let mut list = writer.list();
///     list.item().bare(range.0);
///     list.item().bare(range.1);
///     list.end();
/// }
///
/// let mut text = String::new();
/// let mut object = ObjectWriter::begin(&mut text, Dialect::Plain);
/// write_range((1, 9), object.value("days"));
/// object.end();
/// assert_eq!(text, r#"{"days":[1,9]}"#);
/// ```
#[derive(Debug)]
#[must_use = "without a value, the JSON is incomplete"]
pub struct ValueWriter<'a> {
    out: &'a mut String,
    style: Style,
}

/// How values are written.
#[derive(Debug, Clone, Copy)]
struct Style {
    dialect: Dialect,
    /// The order of keys that are known only when they are written.
    nested: KeyOrder,
}

impl Style {
    fn of(dialect: Dialect) -> Self {
        Self { dialect, nested: KeyOrder::Given }
    }
}

impl<'a> ValueWriter<'a> {
    /// Returns a writer of a value at the end of `out`.
    pub fn begin(out: &'a mut String, dialect: Dialect) -> Self {
        Self { out, style: Style::of(dialect) }
    }

    /// Writes a JSON string, with the escapes of the dialect.
    pub fn text(self, value: &str) {
        write_string(self.out, value, self.style.dialect);
    }

    /// Writes a JSON string without escapes. The value must not need any: numbers, codes, dates.
    pub fn quoted(self, value: impl Display) {
        self.out.push('"');
        push(self.out, value);
        self.out.push('"');
    }

    /// Writes a JSON string without escapes, as [`quoted`](Self::quoted) does, with less work.
    pub fn plain(self, text: &str) {
        self.out.push('"');
        self.out.push_str(text);
        self.out.push('"');
    }

    /// Writes a whole number, in quotes if `is_quoted`.
    pub fn integer(self, value: i64, is_quoted: bool) {
        let mut buffer = itoa::Buffer::new();
        match is_quoted {
            true => self.plain(buffer.format(value)),
            false => self.out.push_str(buffer.format(value)),
        }
    }

    /// Writes a decimal number, in quotes if `is_quoted`. The last `scale` of its digits follow the decimal point.
    ///
    /// ```
    /// use linksfield_sign::{Dialect, ValueWriter};
    ///
    /// let mut text = String::new();
    /// ValueWriter::begin(&mut text, Dialect::Plain).decimal(-1050, 2, false);
    /// assert_eq!(text, "-10.50");
    /// ```
    pub fn decimal(self, digits: i128, scale: u32, is_quoted: bool) {
        let scale = scale as usize;
        let (is_negative, digits) = (digits < 0, digits.unsigned_abs());
        let mut buffer = itoa::Buffer::new();
        // Most numbers are small, and their digits are then found with less work.
        let digits = match u64::try_from(digits) {
            Ok(digits) => buffer.format(digits),
            Err(_) => buffer.format(digits),
        };
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(scale));
        if is_quoted {
            self.out.push('"');
        }
        if is_negative {
            self.out.push('-');
        }
        self.out.push_str(if whole.is_empty() { "0" } else { whole });
        if scale > 0 {
            self.out.push('.');
            self.out.extend(std::iter::repeat_n('0', scale - fraction.len()));
            self.out.push_str(fraction);
        }
        if is_quoted {
            self.out.push('"');
        }
    }

    /// Writes a value without quotes. The value must display as JSON: a number, `true`, `false`, or JSON
    /// text.
    pub fn bare(self, value: impl Display) {
        push(self.out, value);
    }

    /// Writes JSON text whose form is not known: compact, with the escapes of the dialect, and with every digit.
    ///
    /// The keys of objects keep their order, unless [`ObjectWriter::sort_nested`] was called. Text that
    /// [`canonicalize_value`] refuses is written as `null`.
    pub fn json(self, json: &str) {
        let form =
            Form { dialect: self.style.dialect, nested: self.style.nested, ..Form::default() };
        match canonicalize_value(json, &form) {
            Ok(text) => self.out.push_str(&text),
            Err(_) => self.out.push_str("null"),
        }
    }

    /// Begins an object. The caller must end the object with [`ObjectWriter::end`].
    pub fn object(self) -> ObjectWriter<'a> {
        self.out.push('{');
        ObjectWriter { out: self.out, style: self.style, is_empty: true, tag: None }
    }

    /// Begins a list. The caller must end the list with [`ListWriter::end`].
    pub fn list(self) -> ListWriter<'a> {
        self.out.push('[');
        ListWriter { out: self.out, style: self.style, is_empty: true }
    }
}

fn push(out: &mut String, value: impl Display) {
    // Writing to a String cannot fail.
    let _ = write!(out, "{value}");
}

/// Writes one JSON object, field by field, in the order of the calls.
///
/// Keys are written without escapes, so they must not contain characters that JSON escapes. The checks of the
/// specification guarantee this for documented keys.
#[derive(Debug)]
pub struct ObjectWriter<'a> {
    out: &'a mut String,
    style: Style,
    is_empty: bool,
    /// The key and the JSON of a discriminator that has not been written yet.
    tag: Option<(String, String)>,
}

impl<'a> ObjectWriter<'a> {
    /// Begins an object at the end of `out`. The caller must end the object with [`end`](Self::end).
    pub fn begin(out: &'a mut String, dialect: Dialect) -> Self {
        ValueWriter::begin(out, dialect).object()
    }

    /// Sorts the keys of nested objects whose keys are known only when they are written.
    pub fn sort_nested(&mut self) {
        self.style.nested = KeyOrder::Sorted;
    }

    /// Ends the object.
    pub fn end(mut self) {
        self.write_tag(None);
        self.out.push('}');
    }

    /// Writes a discriminator, before the other fields of the object are written. If the keys of nested objects are
    /// sorted, the discriminator is written at its place among the other fields.
    pub fn tag(&mut self, name: &str, value: &str, is_quoted: bool) {
        let mut json = String::new();
        match is_quoted {
            true => write_string(&mut json, value, self.style.dialect),
            false => json.push_str(value),
        }
        self.tag = Some((name.to_owned(), json));
        if self.style.nested == KeyOrder::Given {
            self.write_tag(None);
        }
    }

    /// Writes the discriminator that has not been written yet, if its key is before the next key.
    fn write_tag(&mut self, next: Option<&str>) {
        let is_due = |tag: &mut (String, String)| next.is_none_or(|next| tag.0.as_str() < next);
        if let Some((name, json)) = self.tag.take_if(is_due) {
            self.begin_key();
            self.out.extend([&name, "\":", &json]);
        }
    }

    fn begin_key(&mut self) {
        match self.is_empty {
            true => self.out.push('"'),
            false => self.out.push_str(",\""),
        }
        self.is_empty = false;
    }

    /// Writes a key without the quote at its end.
    #[inline]
    fn key(&mut self, name: &str) {
        if self.tag.is_some() {
            self.write_tag(Some(name));
        }
        self.begin_key();
        self.out.push_str(name);
    }

    /// Begins a field, and returns the writer of its value.
    pub fn value(&mut self, name: &str) -> ValueWriter<'_> {
        self.key(name);
        self.out.push_str("\":");
        ValueWriter { out: self.out, style: self.style }
    }

    /// Begins an entry whose key may contain any character, and returns the writer of its value.
    pub fn entry(&mut self, key: &str) -> ValueWriter<'_> {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
        write_string(self.out, key, self.style.dialect);
        self.out.push(':');
        ValueWriter { out: self.out, style: self.style }
    }

    /// Writes a field that is a JSON string, with the escapes of the dialect.
    pub fn text(&mut self, name: &str, value: &str) {
        // Most fields are texts, so that it pays to write the quotes together with what is between key and value.
        self.key(name);
        self.out.push_str("\":\"");
        write_content(self.out, value, self.style.dialect);
        self.out.push('"');
    }

    /// Writes a field that is a JSON string without escapes, as [`ValueWriter::quoted`] does.
    pub fn quoted(&mut self, name: &str, value: impl Display) {
        self.value(name).quoted(value);
    }

    /// Writes a field that is a whole number, in quotes if `is_quoted`.
    pub fn integer(&mut self, name: &str, value: impl Into<i64>, is_quoted: bool) {
        self.value(name).integer(value.into(), is_quoted);
    }

    /// Writes a field without quotes, as [`ValueWriter::bare`] does.
    pub fn bare(&mut self, name: &str, value: impl Display) {
        self.value(name).bare(value);
    }

    /// Writes a field that is an object. `members` writes its fields.
    pub fn object(&mut self, name: &str, members: impl FnOnce(&mut ObjectWriter<'_>)) {
        write_object(self.value(name), members);
    }

    /// Writes a field that is a list. `item` writes each item.
    pub fn list<T>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        item: impl FnMut(&mut ListWriter<'_>, T),
    ) {
        write_list(self.value(name), items, item);
    }
}

/// Writes one JSON list, item by item.
#[derive(Debug)]
pub struct ListWriter<'a> {
    out: &'a mut String,
    style: Style,
    is_empty: bool,
}

impl ListWriter<'_> {
    /// Ends the list.
    pub fn end(self) {
        self.out.push(']');
    }

    /// Begins an item, and returns the writer of its value.
    pub fn item(&mut self) -> ValueWriter<'_> {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
        ValueWriter { out: self.out, style: self.style }
    }

    /// Writes an item that is a JSON string, with the escapes of the dialect.
    pub fn text(&mut self, value: &str) {
        self.item().text(value);
    }

    /// Writes an item that is a JSON string without escapes, as [`ValueWriter::quoted`] does.
    pub fn quoted(&mut self, value: impl Display) {
        self.item().quoted(value);
    }

    /// Writes an item without quotes, as [`ValueWriter::bare`] does.
    pub fn bare(&mut self, value: impl Display) {
        self.item().bare(value);
    }

    /// Writes an item that is an object. `members` writes its fields.
    pub fn object(&mut self, members: impl FnOnce(&mut ObjectWriter<'_>)) {
        write_object(self.item(), members);
    }

    /// Writes an item that is a list. `item` writes each item of the inner list.
    pub fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        item: impl FnMut(&mut ListWriter<'_>, T),
    ) {
        write_list(self.item(), items, item);
    }
}

fn write_object(writer: ValueWriter<'_>, members: impl FnOnce(&mut ObjectWriter<'_>)) {
    let mut object = writer.object();
    members(&mut object);
    object.end();
}

fn write_list<T>(
    writer: ValueWriter<'_>,
    items: impl IntoIterator<Item = T>,
    mut item: impl FnMut(&mut ListWriter<'_>, T),
) {
    let mut list = writer.list();
    for value in items {
        item(&mut list, value);
    }
    list.end();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lists_and_objects_nest() {
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
        object.list("j", [1, 2], |list, item| list.bare(item));
        object.object("i", |_| {});
        object.end();
        assert_eq!(
            out,
            r#"text:{"a":"x\"y","b":7,"c":"7","d":[["1","2"],[]],"e":{"f":[{"g":1},{"g":2}]},"h":["欧"],"j":[1,2],"i":{}}"#
        );
    }

    #[test]
    fn value_writers_write_the_same_as_the_short_forms() {
        let mut out = String::new();
        let mut object = ObjectWriter::begin(&mut out, Dialect::Gson);
        object.value("a").text("x=y");
        object.value("b").bare(7);
        object.value("c").quoted(7);
        let mut list = object.value("d").list();
        for items in [&["1", "2"][..], &[]] {
            let mut inner = list.item().list();
            items.iter().for_each(|item| inner.item().quoted(item));
            inner.end();
        }
        let mut inner = list.item().object();
        inner.value("e").text("");
        inner.end();
        list.end();
        object.value("f").object().end();
        object.end();
        assert_eq!(out, r#"{"a":"x\u003dy","b":7,"c":"7","d":[["1","2"],[],{"e":""}],"f":{}}"#);
    }

    #[test]
    fn numbers_have_all_their_digits() {
        let written = |write: &dyn Fn(ValueWriter<'_>)| {
            let mut out = String::new();
            write(ValueWriter::begin(&mut out, Dialect::Gson));
            out
        };
        for (value, text) in [(0, "0"), (i64::MIN, "-9223372036854775808"), (1234, "1234")] {
            assert_eq!(written(&|writer| writer.integer(value, false)), text);
            assert_eq!(written(&|writer| writer.integer(value, true)), format!("\"{text}\""));
        }
        for (digits, scale, text) in [
            (0, 0, "0"),
            (0, 2, "0.00"),
            (5, 2, "0.05"),
            (-5, 1, "-0.5"),
            (1050, 2, "10.50"),
            (-1050, 0, "-1050"),
            (1 << 70, 20, "11.80591620717411303424"),
            (1, 40, "0.0000000000000000000000000000000000000001"),
        ] {
            assert_eq!(written(&|writer| writer.decimal(digits, scale, false)), text);
            let quoted = format!("\"{text}\"");
            assert_eq!(written(&|writer| writer.decimal(digits, scale, true)), quoted);
        }
        let mut out = String::new();
        let mut object = ObjectWriter::begin(&mut out, Dialect::Plain);
        object.integer("a", 7_u32, true);
        object.integer("b", -7_i64, false);
        object.value("c").plain("x");
        object.end();
        assert_eq!(out, r#"{"a":"7","b":-7,"c":"x"}"#);
    }

    #[test]
    fn a_discriminator_is_first_or_at_its_place() {
        for (is_sorted, text) in [
            (false, r#"{"u":{"kind":"x\"y","a":1,"z":2},"v":{"kind":7}}"#),
            (true, r#"{"u":{"a":1,"kind":"x\"y","z":2},"v":{"kind":7}}"#),
        ] {
            let mut out = String::new();
            let mut object = ObjectWriter::begin(&mut out, Dialect::Plain);
            if is_sorted {
                object.sort_nested();
            }
            let mut inner = object.value("u").object();
            inner.tag("kind", "x\"y", true);
            inner.bare("a", 1);
            inner.bare("z", 2);
            inner.end();
            let mut inner = object.value("v").object();
            inner.tag("kind", "7", false);
            inner.end();
            object.end();
            assert_eq!(out, text);
        }
    }

    #[test]
    fn free_json_and_free_keys_are_written_in_the_style_of_the_object() {
        let json = r#" { "b" : 1.50 , "a" : "x=\u6b27" } "#;
        for (is_sorted, text) in [
            (false, r#"{"\"k\u003d":{"b":1.50,"a":"x\u003d欧"}}"#),
            (true, r#"{"\"k\u003d":{"a":"x\u003d欧","b":1.50}}"#),
        ] {
            let mut out = String::new();
            let mut object = ObjectWriter::begin(&mut out, Dialect::Gson);
            if is_sorted {
                object.sort_nested();
            }
            object.entry("\"k=").json(json);
            object.end();
            assert_eq!(out, text);
        }
    }

    #[test]
    fn a_value_can_be_written_without_an_object() {
        let mut out = String::from("value:");
        ValueWriter::begin(&mut out, Dialect::Plain).text("x\"y");
        assert_eq!(out, r#"value:"x\"y""#);
    }
}
