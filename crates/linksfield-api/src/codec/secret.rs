//! The codec of secrets.

use std::borrow::Cow;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::Codec;
use crate::Secret;
use crate::json_text::string;
use crate::mismatch::Mismatch;

/// A secret text. It is not shown in errors, but it is written into requests and stored values.
#[derive(Debug)]
pub enum SecretText {}

impl Codec for SecretText {
    type Value = Secret;

    fn read(raw: &RawValue) -> Result<Secret, Mismatch> {
        // A value of another form may contain the secret, too.
        let text = string(raw).ok_or_else(|| Mismatch::concealed("text"))?;
        Ok(Secret::from(&*text))
    }

    fn write(value: &Secret, writer: ValueWriter<'_>) {
        writer.text(value.expose());
    }

    fn text(value: &Secret) -> Cow<'_, str> {
        Cow::Borrowed(value.expose())
    }

    fn is_empty(value: &Secret) -> bool {
        value.expose().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, survives};
    use super::*;

    #[test]
    fn a_secret_is_written_as_text_and_not_shown_in_errors() {
        survives::<SecretText>(&["\"\"", "\"example-secret-not-real\""]);
        for bad in ["1", "[\"hunter2\"]", "\"hunter2\\ud800\""] {
            assert_eq!(read::<SecretText>(bad).unwrap_err(), "expected text", "{bad}");
        }
        assert_eq!(SecretText::text(&Secret::from("a")), "a");
        assert!(
            SecretText::is_empty(&Secret::from("")) && !SecretText::is_empty(&Secret::from("a"))
        );
    }
}
