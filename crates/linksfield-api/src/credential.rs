//! [`InvalidCredential`]: the rule for the texts of credentials, keys and secrets. Clients and receivers share it.
//!
//! A secret with a character that nobody sees makes every signature wrong, and nothing in a response shows why. Such
//! characters come from files that end with a line break, from configuration files with quotation marks, and from text
//! that was copied from a chat or a document.

use std::fmt;

use crate::text::{is_invisible, shown};

/// The most characters of a key id that a message shows.
const MOST_SHOWN: usize = 64;

/// A text that cannot be a credential of a client, or a key or a secret of a receiver.
///
/// A credential is refused if
///
/// - it is empty, or contains only white space;
/// - it begins or ends with white space;
/// - it contains a control character, such as a line break, an invisible character, such as U+200B, a byte order mark
///   or a mark that changes the direction of text, or white space other than U+0020;
/// - it contains U+FFFD, which replaces bytes that could not be decoded;
/// - it is enclosed in quotation marks, or begins or ends with a typographic quotation mark.
///
/// A space (U+0020) between other characters is allowed, because a password may contain one. All other characters are
/// allowed, in any script.
///
/// `Display` names the credential, and the first wrong character with its position and its code point. Nothing else of
/// the credential is shown.
///
/// ```
/// # #[cfg(feature = "csss")] {
/// use linksfield_api::csss::{Credentials, Csss};
///
/// let credentials =
///     Credentials { access_code: "P012345".into(), secret: "example-secret-not-real\n".into() };
/// let error = Csss::builder(credentials).build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the credential `secret` ends with a line break (U+000A, character 24); remove it"
/// );
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{subject} {fault}")]
pub struct InvalidCredential {
    subject: Subject,
    fault: Fault,
}

/// What a text is used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A credential of a client, by its name.
    Credential(&'static str),
    /// The access token of a client.
    Token,
    /// The value of a key of a receiver, by the id of the key.
    Key(String),
    /// The id of a key of a receiver.
    KeyId,
    /// A secret of a receiver.
    Secret,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    Empty,
    Character { position: usize, character: char, place: Place },
    Quoted { position: usize, character: char },
}

/// Where a wrong character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Begin,
    Inside,
    End,
}

impl InvalidCredential {
    /// Checks a credential.
    pub(crate) fn check(subject: Subject, text: &str) -> Result<(), Self> {
        match fault(text) {
            Some(fault) => Err(Self { subject, fault }),
            None => Ok(()),
        }
    }

    /// Checks only that a credential is not empty.
    pub(crate) fn check_empty(subject: Subject, text: &str) -> Result<(), Self> {
        if text.trim().is_empty() {
            return Err(Self { subject, fault: Fault::Empty });
        }
        Ok(())
    }

    /// Returns the name of the credential.
    ///
    /// For a client, this is the name that the family declares, such as `secret`, or `token` for an access token. For a
    /// receiver, this is `key`, `key id` or `secret`.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.subject {
            Subject::Credential(name) => name,
            Subject::Token => "token",
            Subject::Key(_) => "key",
            Subject::KeyId => "key id",
            Subject::Secret => "secret",
        }
    }

    /// Returns the wrong character. `None` if the credential is empty.
    #[must_use]
    pub fn character(&self) -> Option<char> {
        match self.fault {
            Fault::Empty => None,
            Fault::Character { character, .. } | Fault::Quoted { character, .. } => Some(character),
        }
    }

    /// Returns the position of the wrong character, counted in characters from 1. `None` if the credential is empty.
    #[must_use]
    pub fn position(&self) -> Option<usize> {
        match self.fault {
            Fault::Empty => None,
            Fault::Character { position, .. } | Fault::Quoted { position, .. } => Some(position),
        }
    }

    /// Returns whether the credential is empty, or contains only white space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fault == Fault::Empty
    }
}

fn fault(text: &str) -> Option<Fault> {
    if text.trim().is_empty() {
        return Some(Fault::Empty);
    }
    let begin = text.chars().take_while(|c| c.is_whitespace()).count();
    let end = text.trim_end().chars().count();
    let last = text.chars().count();
    let wrong = text.chars().enumerate().find(|(at, character)| {
        let is_inside = (begin..end).contains(at);
        !(*character == ' ' && is_inside) && is_wrong(*character)
    });
    if let Some((at, character)) = wrong {
        let place = match at {
            _ if at >= end || at + 1 == last => Place::End,
            0 => Place::Begin,
            _ => Place::Inside,
        };
        return Some(Fault::Character { position: at + 1, character, place });
    }
    let (first, final_one) = (text.chars().next()?, text.chars().next_back()?);
    let is_enclosed = last > 1 && first == final_one && matches!(first, '"' | '\'' | '`');
    if is_enclosed || is_typographic_quote(first) {
        return Some(Fault::Quoted { position: 1, character: first });
    }
    is_typographic_quote(final_one)
        .then_some(Fault::Quoted { position: last, character: final_one })
}

fn is_wrong(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || character == char::REPLACEMENT_CHARACTER
}

/// Returns whether a character is a quotation mark that programs for documents write instead of an ASCII mark.
fn is_typographic_quote(character: char) -> bool {
    matches!(
        character,
        '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{300c}'..='\u{300f}'
            | '\u{ff02}' | '\u{ff07}'
    )
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Credential(name) => write!(f, "the credential `{name}`"),
            Self::Token => f.write_str("the access token"),
            Self::Key(id) => write!(f, "the value of the key `{}`", shown(id, MOST_SHOWN)),
            Self::KeyId => f.write_str("the id of a key"),
            Self::Secret => f.write_str("the secret"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (position, character, verb) = match self {
            Self::Empty => return f.write_str("is empty; check where its value is read from"),
            Self::Quoted { position, character } => {
                let (code, verb) =
                    (u32::from(*character), if *position == 1 { "begins" } else { "ends" });
                return write!(
                    f,
                    "{verb} with a quotation mark (U+{code:04X}, character {position}); remove the quotation marks"
                );
            }
            Self::Character { position, character, place: Place::Begin } => {
                (position, *character, "begins with")
            }
            Self::Character { position, character, place: Place::Inside } => {
                (position, *character, "contains")
            }
            Self::Character { position, character, place: Place::End } => {
                (position, *character, "ends with")
            }
        };
        let (kind, remedy) = match character {
            '\n' | '\r' => ("a line break", "remove it"),
            char::REPLACEMENT_CHARACTER => (
                "a replacement for bytes that could not be decoded",
                "check the encoding of the file that contains the credential",
            ),
            _ if character.is_whitespace() => ("white space", "remove it"),
            _ if character.is_control() => ("a control character", "remove it"),
            _ => ("an invisible character", "remove it"),
        };
        let code = u32::from(character);
        write!(f, "{verb} {kind} (U+{code:04X}, character {position}); {remedy}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> Option<InvalidCredential> {
        InvalidCredential::check(Subject::Credential("secret"), text).err()
    }

    #[test]
    fn the_error_names_the_first_wrong_character_and_not_the_secret() {
        for (text, fault, position) in [
            ("hidden\n", "ends with a line break (U+000A, character 7); remove it", 7),
            ("hidden\r\n", "ends with a line break (U+000D, character 7); remove it", 7),
            ("hidden  ", "ends with white space (U+0020, character 7); remove it", 7),
            (" hidden", "begins with white space (U+0020, character 1); remove it", 1),
            ("  hidden", "begins with white space (U+0020, character 1); remove it", 1),
            ("\thidden", "begins with white space (U+0009, character 1); remove it", 1),
            ("hid\tden", "contains white space (U+0009, character 4); remove it", 4),
            ("hid\nden", "contains a line break (U+000A, character 4); remove it", 4),
            ("hid\u{a0}den", "contains white space (U+00A0, character 4); remove it", 4),
            ("hid\u{3000}den", "contains white space (U+3000, character 4); remove it", 4),
            (
                "\u{feff}hidden",
                "begins with an invisible character (U+FEFF, character 1); remove it",
                1,
            ),
            (
                "hidden\u{200b}",
                "ends with an invisible character (U+200B, character 7); remove it",
                7,
            ),
            (
                "hid\u{2060}den",
                "contains an invisible character (U+2060, character 4); remove it",
                4,
            ),
            (
                "\u{2068}hidden\u{2069}",
                "begins with an invisible character (U+2068, character 1); remove it",
                1,
            ),
            (
                "hid\u{3164}den",
                "contains an invisible character (U+3164, character 4); remove it",
                4,
            ),
            (
                "hidden\u{fe0f}",
                "ends with an invisible character (U+FE0F, character 7); remove it",
                7,
            ),
            ("hidden\0", "ends with a control character (U+0000, character 7); remove it", 7),
            ("\0\0", "begins with a control character (U+0000, character 1); remove it", 1),
            ("hid\u{1b}den", "contains a control character (U+001B, character 4); remove it", 4),
            ("欧\u{85}den", "contains white space (U+0085, character 2); remove it", 2),
            (
                "hid\u{fffd}den",
                "contains a replacement for bytes that could not be decoded (U+FFFD, character 4); \
                 check the encoding of the file that contains the credential",
                4,
            ),
            (
                "\"hidden\"",
                "begins with a quotation mark (U+0022, character 1); remove the quotation marks",
                1,
            ),
            (
                "'hidden'",
                "begins with a quotation mark (U+0027, character 1); remove the quotation marks",
                1,
            ),
            (
                "`hidden`",
                "begins with a quotation mark (U+0060, character 1); remove the quotation marks",
                1,
            ),
            (
                "“hidden”",
                "begins with a quotation mark (U+201C, character 1); remove the quotation marks",
                1,
            ),
            (
                "hidden”",
                "ends with a quotation mark (U+201D, character 7); remove the quotation marks",
                7,
            ),
            (
                "\"\"",
                "begins with a quotation mark (U+0022, character 1); remove the quotation marks",
                1,
            ),
        ] {
            let error = error(text).unwrap_or_else(|| panic!("{text:?}"));
            assert_eq!(error.to_string(), format!("the credential `secret` {fault}"));
            assert_eq!(error.position(), Some(position));
            assert_eq!(error.character(), text.chars().nth(position - 1));
            assert!(!format!("{error:?} {error}").contains("hid"), "{error:?}");
        }
    }

    #[test]
    fn an_empty_credential_is_refused() {
        for text in ["", " ", "\n", "\u{a0} \t"] {
            let error = error(text).unwrap();
            assert!(error.is_empty() && error.character().is_none() && error.position().is_none());
            assert_eq!(
                error.to_string(),
                "the credential `secret` is empty; check where its value is read from"
            );
        }
    }

    #[test]
    fn other_characters_are_allowed() {
        for text in [
            "a",
            "\"",
            "\"hidden",
            "it's",
            "a b  c",
            "~!@#$%^&*()_+`-={}|[]\\:\";'<>?,./",
            "密码 пароль סיסמה รหัสผ่าน पासवर्ड",
            "é",
            "e\u{301}",
            "🔑",
            "\\n",
        ] {
            assert_eq!(error(text), None, "{text}");
        }
    }

    #[test]
    fn every_subject_is_named() {
        let id = "K\u{1b}".repeat(99);
        for (subject, name, start) in [
            (Subject::Token, "token", "the access token is empty"),
            (Subject::KeyId, "key id", "the id of a key is empty"),
            (Subject::Secret, "secret", "the secret is empty"),
            (Subject::Key("K1".to_owned()), "key", "the value of the key `K1` is empty"),
            (Subject::Key(id), "key", "the value of the key `K\\u{1b}K"),
        ] {
            let error = InvalidCredential::check(subject, "").unwrap_err();
            assert_eq!(error.name(), name);
            let message = error.to_string();
            assert!(message.starts_with(start) && message.len() < 400, "{message}");
        }
    }
}
