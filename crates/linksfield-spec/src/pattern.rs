//! Regular expressions of `pattern`.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

/// The greatest size of a compiled pattern, in bytes. Clients compile patterns when they are first used.
const SIZE_LIMIT: usize = 1 << 20;

/// A regular expression that a whole text must match.
pub(crate) struct Pattern(Regex);

/// The reason why a text is not a regular expression.
#[derive(Debug)]
pub(crate) struct InvalidPattern(String);

impl fmt::Display for InvalidPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Pattern {
    /// Compiles a pattern. Anchors around it are optional.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a regular expression, or a too large one.
    pub(crate) fn new(pattern: &str) -> Result<Self, InvalidPattern> {
        let compile = |text: &str| RegexBuilder::new(text).size_limit(SIZE_LIMIT).build();
        // The pattern alone must be valid: `a)(b` is valid only within the group.
        compile(pattern)
            .and_then(|_| compile(&format!("^(?:{pattern})$")))
            .map(Self)
            .map_err(|error| InvalidPattern(error.to_string()))
    }

    /// Whether a whole text matches.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_the_whole_text() {
        let letters = Pattern::new("[A-Z]{2}|x").unwrap();
        assert!(letters.is_match("AB") && letters.is_match("x"));
        assert!(!letters.is_match("ABC") && !letters.is_match("AB\n") && !letters.is_match(""));
        assert!(Pattern::new("^[A-Z]+$").unwrap().is_match("AB"));
        for bad in ["(", "a)(b", "(?=a)", "\\1", "[z-a]", "(?:a{1000}){1000}"] {
            assert!(Pattern::new(bad).is_err(), "{bad}");
        }
    }
}
