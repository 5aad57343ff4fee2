//! The common part of [`Iccid`](super::Iccid), [`Imei`](super::Imei), [`Imsi`](super::Imsi),
//! [`Msisdn`](super::Msisdn) and [`DeviceCode`](super::DeviceCode): storage, checks and the error
//! [`InvalidIdentifier`].
//!
//! Identifiers from a caller are checked, and the error names the wrong character. Identifiers from a server
//! are kept even if they are malformed: otherwise the response to an order would be lost because of one
//! malformed identifier.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use crate::redact::shortened;
use crate::text::is_invisible;

/// The largest length that can be stored.
const CAPACITY: usize = 24;

/// A short text of printable ASCII characters, stored without an allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Short {
    bytes: [u8; CAPACITY],
    length: u8,
}

impl Short {
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; CAPACITY];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let length = u8::try_from(text.len()).ok()?;
        text.bytes().all(|byte| byte.is_ascii_graphic()).then_some(Self { bytes, length })
    }

    pub(super) fn as_str(&self) -> &str {
        // ASCII is valid UTF-8, so the default is never used.
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

/// A text is not a valid identifier.
///
/// `Display` shows the last four characters of the text, the first wrong character with its position (counted
/// from 1) and its code point, and how to correct the text. Of a text with less than ten characters, only the
/// wrong character is shown.
///
/// ```
/// let error = linksfield_api::Iccid::new("8985 2022018041800192").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "…0192 is not an ICCID (18 to 20 digits): \
///      character 5 is white space (U+0020); remove it"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{shown} is not {what} ({form}): {fault}")]
pub struct InvalidIdentifier {
    shown: Cow<'static, str>,
    what: &'static str,
    form: &'static str,
    fault: Fault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    Length(usize),
    Character { position: usize, character: char, kind: Kind },
}

/// The reason why a character is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    WhiteSpace,
    Invisible,
    /// A full-width digit, as in East Asian text, and the equivalent ASCII digit.
    FullWidth(char),
    /// A trailing `F`: the memory of a card stores two digits in a byte, and pads the last byte with `F`.
    Padding,
    /// A character of a number in spreadsheet notation, such as `8.98520E+19`.
    Spreadsheet,
    Plus,
    Separator,
    /// A letter among the first two characters of an identifier that may contain letters.
    LeadingLetter,
    NotDigit,
    NotPrintable,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (position, character, kind) = match self {
            Self::Length(0) => return f.write_str("it is empty"),
            Self::Length(1) => return f.write_str("it has 1 character"),
            Self::Length(length) => return write!(f, "it has {length} characters"),
            Self::Character { position, character, kind } => (position, *character, *kind),
        };
        let code = u32::from(character);
        write!(f, "character {position} is ")?;
        match kind {
            Kind::WhiteSpace => return write!(f, "white space (U+{code:04X}); remove it"),
            Kind::Invisible => {
                return write!(f, "the invisible character U+{code:04X}; remove it");
            }
            _ if character.escape_debug().len() == 1 => write!(f, "`{character}` (U+{code:04X})")?,
            _ => write!(f, "U+{code:04X}")?,
        }
        match kind {
            Kind::WhiteSpace | Kind::Invisible => Ok(()),
            Kind::FullWidth(digit) => write!(f, ", a full-width digit; write `{digit}`"),
            Kind::Padding => f.write_str(", padding of the memory of the card; remove it"),
            Kind::Spreadsheet => f.write_str(
                ": a spreadsheet has turned the digits into a number, \
                 which loses digits; format the column as text and enter the digits again",
            ),
            Kind::Plus => f.write_str("; remove it"),
            Kind::Separator => f.write_str(", a separator; remove it"),
            Kind::LeadingLetter => f.write_str(", but the first two characters must be digits"),
            Kind::NotDigit => f.write_str(", not an ASCII digit"),
            Kind::NotPrintable => f.write_str(", not a printable ASCII character"),
        }
    }
}

/// The form of one kind of identifier.
#[derive(Debug)]
pub(super) struct Rule {
    /// The name with its article: `an ICCID`.
    pub(super) what: &'static str,
    /// The form in words: `18 to 20 digits`.
    pub(super) form: &'static str,
    /// The valid numbers of characters.
    pub(super) length: RangeInclusive<usize>,
    /// The least length of a text that may have letters after its first two digits. `None` if letters are
    /// never valid.
    pub(super) letters_from: Option<usize>,
}

impl Rule {
    /// Checks an identifier from a caller.
    pub(super) fn check(&self, text: &str) -> Result<Short, InvalidIdentifier> {
        if let Some(fault) = self.first_wrong_character(text) {
            return Err(self.invalid(text, self.form, fault));
        }
        match Short::new(text) {
            Some(short) if self.length.contains(&text.len()) => Ok(short),
            _ => Err(self.invalid(text, self.form, Fault::Length(text.chars().count()))),
        }
    }

    /// Accepts an identifier from a server, even if it is malformed.
    pub(super) fn verbatim(&self, text: &str) -> Result<Short, InvalidIdentifier> {
        Short::new(text).ok_or_else(|| {
            let is_wrong = |(_, character): &(usize, char)| !character.is_ascii_graphic();
            let fault = match text.chars().enumerate().find(is_wrong) {
                Some((at, character)) => {
                    let kind = unseen(character).unwrap_or(Kind::NotPrintable);
                    Fault::Character { position: at + 1, character, kind }
                }
                None => Fault::Length(text.len()),
            };
            self.invalid(text, "at most 24 printable ASCII characters", fault)
        })
    }

    fn first_wrong_character(&self, text: &str) -> Option<Fault> {
        let padding = text.trim_end_matches(['F', 'f']).chars().count();
        let letters = self.letters_from.is_some_and(|least| text.len() >= least);
        text.chars().enumerate().find_map(|(at, character)| {
            let kind = match character {
                '0'..='9' => return None,
                'F' | 'f' if at >= padding => Kind::Padding,
                'A'..='Z' | 'a'..='z' if letters && at >= 2 => return None,
                _ if is_spreadsheet_number(text, at, character) => Kind::Spreadsheet,
                'A'..='Z' | 'a'..='z' if letters => Kind::LeadingLetter,
                '+' if at == 0 => Kind::Plus,
                '-' | '.' | ',' | '_' | '/' | '\u{2010}'..='\u{2015}' => Kind::Separator,
                '\u{ff10}'..='\u{ff19}' => {
                    let digit = char::from_digit(u32::from(character) - 0xff10, 10);
                    Kind::FullWidth(digit.unwrap_or(character))
                }
                _ => unseen(character).unwrap_or(Kind::NotDigit),
            };
            Some(Fault::Character { position: at + 1, character, kind })
        })
    }

    fn invalid(&self, text: &str, form: &'static str, fault: Fault) -> InvalidIdentifier {
        let shown = match shortened(text) {
            Cow::Borrowed(_) => Cow::Borrowed("the text"),
            shown => shown,
        };
        InvalidIdentifier { shown, what: self.what, form, fault }
    }
}

/// Returns whether a character belongs to a number in spreadsheet notation: `8.98520E+19`, in many countries
/// `8,98520E+19`, or `89852022018041800192.0`.
fn is_spreadsheet_number(text: &str, at: usize, character: char) -> bool {
    let is_mark = matches!(character, '.' | ',' | 'e' | 'E' | '+') && at > 0;
    is_mark && text.replace(',', ".").parse::<f64>().is_ok()
}

/// Returns the kind of a character that is not visible. Text copied from chats, tables and PDF files contains
/// invisible characters.
fn unseen(character: char) -> Option<Kind> {
    match character {
        _ if character.is_whitespace() => Some(Kind::WhiteSpace),
        _ if is_invisible(character) => Some(Kind::Invisible),
        _ => None,
    }
}

/// Defines the type of one kind of identifier.
macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident, $rule:expr) => {
        $(#[$meta])*
        ///
        /// `Display`, `FromStr` and serde use the text. `FromStr` is as strict as [`new`](Self::new). Serde
        /// is as lenient as [`verbatim`](Self::verbatim), so that identifiers from a server can be stored and
        /// read again. Two identifiers are equal if their texts are equal, including the case of letters.
        ///
        /// Identifiers are sensitive: `Debug` shows only the last four characters, such as `…0192`, and of a
        /// text with less than ten characters none. Errors show no more.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(super) $crate::values::identifier::Short);

        impl $name {
            const RULE: $crate::values::identifier::Rule = $rule;

            /// Creates the identifier from its text. The text is checked.
            ///
            /// # Errors
            ///
            /// [`InvalidIdentifier`](crate::InvalidIdentifier) if the text contains invalid characters, such
            /// as spaces or separators, or has the wrong length.
            pub fn new(text: &str) -> Result<Self, $crate::values::InvalidIdentifier> {
                Self::RULE.check(text).map(Self)
            }

            /// Creates the identifier from the text that a server sent. Up to 24 printable ASCII characters
            /// are accepted, even if they are not a valid identifier.
            ///
            /// # Errors
            ///
            /// [`InvalidIdentifier`](crate::InvalidIdentifier) if the text contains other characters, or has
            /// more than 24.
            pub fn verbatim(text: &str) -> Result<Self, $crate::values::InvalidIdentifier> {
                Self::RULE.verbatim(text).map(Self)
            }

            /// Like `verbatim`, but without the reason for a failure.
            pub(crate) fn from_wire(text: &str) -> Option<Self> {
                $crate::values::identifier::Short::new(text).map(Self)
            }

            /// Returns the identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        $crate::values::text::serde_as_text!($name, Self::RULE.what, Self::from_wire, false);

        impl std::str::FromStr for $name {
            type Err = $crate::values::InvalidIdentifier;

            /// Parses and checks an identifier, like [`new`](Self::new).
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::values::InvalidIdentifier;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let shown = $crate::redact::shortened(self.as_str());
                write!(f, "{}({shown})", stringify!($name))
            }
        }
    };
}

pub(super) use identifier;

#[cfg(test)]
mod tests {
    use crate::values::{DeviceCode, Iccid, Imei, Imsi, Msisdn};

    #[test]
    fn the_error_names_the_first_wrong_character_and_the_remedy() {
        let long = "8".repeat(70);
        for (text, fault) in [
            ("", "it is empty"),
            ("8", "it has 1 character"),
            ("89852", "it has 5 characters"),
            ("898520220180418001929", "it has 21 characters"),
            (&long, "it has 70 characters"),
            ("8985 2022018041800192", "character 5 is white space (U+0020); remove it"),
            ("89852022018041800192\n", "character 21 is white space (U+000A); remove it"),
            ("8985\u{a0}2022018041800192", "character 5 is white space (U+00A0); remove it"),
            (
                "\u{2068}89852022018041800192\u{2069}",
                "character 1 is the invisible character U+2068; remove it",
            ),
            ("8985\u{7}202201804180", "character 5 is the invisible character U+0007; remove it"),
            (
                "8985202201804180019F",
                "character 20 is `F` (U+0046), padding of the memory of the card; remove it",
            ),
            (
                "898520220180418001ff",
                "character 19 is `f` (U+0066), padding of the memory of the card; remove it",
            ),
            (
                "8.98520E+19",
                "character 2 is `.` (U+002E): a spreadsheet has turned the digits into a number, \
                 which loses digits; format the column as text and enter the digits again",
            ),
            (
                "898520E+19",
                "character 8 is `+` (U+002B): a spreadsheet has turned the digits into a number, \
                 which loses digits; format the column as text and enter the digits again",
            ),
            (
                "8,98520E+19",
                "character 2 is `,` (U+002C): a spreadsheet has turned the digits into a number, \
                 which loses digits; format the column as text and enter the digits again",
            ),
            ("8985-2022-0180-4180-0192", "character 5 is `-` (U+002D), a separator; remove it"),
            ("＋8985", "character 1 is `＋` (U+FF0B), not an ASCII digit"),
            (
                "８９８５２０２２０１８",
                "character 1 is `８` (U+FF18), a full-width digit; write `8`",
            ),
            (
                "ICCID89852022018041800",
                "character 1 is `I` (U+0049), but the first two characters must be digits",
            ),
            ("89852022018041é", "character 15 is `é` (U+00E9), not an ASCII digit"),
            ("89852022018041\u{301}", "character 15 is U+0301, not an ASCII digit"),
        ] {
            let message = Iccid::new(text).unwrap_err().to_string();
            let (_, found) = message.split_once(" is not an ICCID (18 to 20 digits): ").unwrap();
            assert_eq!(found, fault);
        }
    }

    #[test]
    fn a_message_escapes_control_characters_and_limits_the_text() {
        let error = Imsi::new("\u{202e}4600").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the text is not an IMSI (13 to 15 digits): \
             character 1 is the invisible character U+202E; remove it"
        );
        let error = Imsi::new(&"4".repeat(65)).unwrap_err();
        assert!(error.to_string().starts_with("…4444 is not an IMSI"), "{error}");
    }

    #[test]
    fn only_an_iccid_may_contain_letters() {
        for text in ["46000123456789A", "4600012345678.0"] {
            assert!(Imsi::new(text).is_err() && Imei::new(text).is_err(), "{text}");
        }
        assert_eq!(
            Msisdn::new("+8613012345678").unwrap_err().to_string(),
            "…5678 is not an MSISDN (5 to 15 digits, without `+`): \
             character 1 is `+` (U+002B); remove it"
        );
    }

    #[test]
    fn malformed_identifiers_are_the_same_after_text_and_serde() {
        for text in ["", "8985202201804180019F", "n/a", "\"\\", "~!@#$%^&*()_+", "898520E+19"] {
            let iccid = Iccid::verbatim(text).unwrap();
            let printed = iccid.to_string();
            assert_eq!(Iccid::verbatim(&printed), Ok(iccid));
            let json = serde_json::to_string(&iccid).unwrap();
            assert_eq!(serde_json::from_str::<Iccid>(&json).unwrap(), iccid);
            assert_eq!(iccid.as_str(), text);
        }
        assert_eq!(
            DeviceCode::verbatim("欧洲").unwrap_err().to_string(),
            "the text is not an ICCID or IMEI (at most 24 printable ASCII characters): \
             character 1 is `欧` (U+6B27), not a printable ASCII character"
        );
        let error = Iccid::verbatim(&"8".repeat(25)).unwrap_err();
        assert!(error.to_string().ends_with("characters): it has 25 characters"), "{error}");
        let error = serde_json::from_str::<Iccid>("\"8 9\"").unwrap_err();
        assert!(error.to_string().starts_with("invalid value: text, expected an ICCID"));
    }
}
