//! Bytes in requests: a file of a multipart body, and a body that is not text.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::keys::Keys;
use super::value::{Declared, ExampleForm, Unfit, Value};

/// A file: a name, a content type and bytes. Only a field of a multipart body can be a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct File;

impl Declared for File {
    const NAME: &'static str = "file";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for File {
    fn describe(&self) -> String {
        "a file: an object with `file_name`, `content_type` and `bytes` in Base64".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn check_json(&self, value: &Json) -> Result<(), Unfit> {
        let is_text = |name: &str| value.get(name).is_some_and(Json::is_string);
        match is_text("file_name") && is_text("content_type") && is_text("bytes") {
            true => Ok(()),
            false => Err(Unfit::new(self.describe())),
        }
    }

    fn is_single(&self) -> bool {
        false
    }

    fn example_form(&self) -> ExampleForm {
        ExampleForm::Text
    }

    fn sample(&self) -> &'static str {
        "sample.txt"
    }

    /// The text is the name of the file. Its content is the word "sample", in Base64.
    fn to_json(&self, text: &str) -> Json {
        json!({ "file_name": text, "content_type": "text/plain", "bytes": "c2FtcGxl" })
    }
}

/// Bytes that are the whole body of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Binary;

impl Declared for Binary {
    const NAME: &'static str = "binary";

    fn read(_: &mut Keys<'_>) -> Self {
        Self
    }
}

impl Value for Binary {
    fn describe(&self) -> String {
        "bytes, in Base64".to_owned()
    }

    fn fits(&self, _: &str) -> bool {
        true
    }

    fn check_json(&self, value: &Json) -> Result<(), Unfit> {
        if value.is_string() { Ok(()) } else { Err(Unfit::new(self.describe())) }
    }

    fn is_single(&self) -> bool {
        false
    }

    fn example_form(&self) -> ExampleForm {
        ExampleForm::Text
    }

    fn sample(&self) -> &'static str {
        "c2FtcGxl"
    }
}
