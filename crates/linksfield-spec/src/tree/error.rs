//! The errors of reading a structure from a tree.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::path::Step;

/// Why a structure cannot be read.
#[derive(Debug, Clone)]
pub(crate) struct Error {
    /// The path of the value. `None` until the value above it adds the path.
    path: Option<Vec<Step>>,
    pub(crate) fault: Fault,
}

/// The kinds of [`Error`].
#[derive(Debug, Clone)]
pub(crate) enum Fault {
    /// The value has another type.
    WrongType { found: String, expected: String, wants_text: bool },
    /// The unquoted scalar is text, but YAML reads it as something else.
    NeedsQuotes,
    /// The value is not one of the fixed values of its key.
    UnknownWord { word: String, known: &'static [&'static str] },
    /// A key that the mapping does not have.
    UnknownKey { name: String, known: &'static [&'static str] },
    /// A key that the mapping needs.
    Missing(&'static str),
    /// Another error.
    Other(String),
}

impl Error {
    pub(super) fn new(fault: Fault) -> Self {
        Self { path: None, fault }
    }

    /// Adds the path, unless a value further down has added it.
    pub(super) fn or_at(mut self, path: impl FnOnce() -> Vec<Step>) -> Self {
        self.path.get_or_insert_with(path);
        self
    }

    pub(crate) fn path(&self) -> &[Step] {
        self.path.as_deref().unwrap_or_default()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.fault)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Fault::Other(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Unit => "nothing".to_owned(),
            Unexpected::Seq => "a list".to_owned(),
            Unexpected::Map => "a mapping".to_owned(),
            other => format!("the {other}"),
        };
        let expected = expected.to_string();
        let wants_text = expected == "a string";
        Self::new(Fault::WrongType { found, expected, wants_text })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownWord { word: word.to_owned(), known })
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownKey { name: name.to_owned(), known })
    }

    fn missing_field(name: &'static str) -> Self {
        Self::new(Fault::Missing(name))
    }
}
