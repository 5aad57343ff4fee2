//! Reads unions: objects of several kinds, with a field that states the kind.

use std::borrow::Cow;

use super::{CodeForm, Members, Structure};
use crate::json_text::{number, string};
use crate::mismatch::Mismatch;

impl<'a> Members<'a> {
    /// Returns the discriminator of a union as text, without taking the field.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the discriminator is missing, or does not have the documented form.
    pub fn tag(&mut self, name: &'static str, form: CodeForm) -> Result<Cow<'a, str>, Mismatch> {
        let Some(raw) = self.split_all().get(name) else {
            return Err(Mismatch::missing("a value").below(name));
        };
        let (tag, expected) = match form {
            CodeForm::Text => (string(raw), "text"),
            CodeForm::Number => (number(raw).map(Cow::Borrowed), "a whole number"),
        };
        tag.ok_or_else(|| Mismatch::new(expected, raw).below(name))
    }

    /// Returns the error for a discriminator in a request that is not documented. `expected` lists those that are.
    #[must_use]
    pub fn unknown_tag(&self, name: &'static str, expected: &'static str) -> Mismatch {
        match self.get(name) {
            Some(raw) => Mismatch::new(expected, raw).below(name),
            None => Mismatch::missing(expected).below(name),
        }
    }
}

/// Reads the object of a variant, after its discriminator.
///
/// # Errors
///
/// [`Mismatch`] if the object does not have the documented form.
pub fn variant<T: Structure>(object: &mut Members<'_>, tag: &'static str) -> Result<T, Mismatch> {
    object.take(tag);
    T::read(object)
}
