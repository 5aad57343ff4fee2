//! The query of a request to the control endpoint.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::{Refused, bad};

/// The parameters of a query.
pub(super) struct Query(BTreeMap<String, String>);

impl Query {
    /// Parses a query, and refuses parameters that are not known.
    pub(super) fn new(text: &str, known: &[&str]) -> Result<Self, Refused> {
        let mut parameters = BTreeMap::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if !known.contains(&name) {
                let known = known.join(", ");
                return Err(bad(format!(
                    "{name:?} is no parameter of this path; the parameters are {known}"
                )));
            }
            parameters.insert(name.to_owned(), decoded(value));
        }
        Ok(Self(parameters))
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(super) fn number(&self, name: &str, default: usize) -> Result<usize, Refused> {
        match self.0.get(name) {
            None => Ok(default),
            Some(text) => text.parse().map_err(|_| bad(format!("`{name}` must be a whole number"))),
        }
    }
}

/// Decodes a part of a URL.
pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}
