//! The encoding of a saved page: UTF-8, or what Windows programs write, UTF-16 and GBK.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ImportError;
use crate::page::is_chinese;

/// The beginnings of files that are no text, and what the files are.
const DOCUMENTS: [(&[u8], &str); 9] = [
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or an archive"),
    (b"\xd0\xcf\x11\xe0", "a document of Microsoft Office"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"bplist", "a web archive"),
];

/// A decoded file.
pub(crate) struct Text<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The name of the encoding, if it is not UTF-8.
    pub(crate) encoding: Option<&'static str>,
}

/// Decodes a file.
pub(crate) fn decode(bytes: &[u8]) -> Result<Text<'_>, ImportError> {
    if let Some((_, form)) = DOCUMENTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ImportError::Document { form: (*form).to_owned() });
    }
    let (bytes, marked) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (&bytes[length..], Some(encoding)),
        None => (bytes, None),
    };
    if let Some(encoding) = marked.filter(|encoding| [UTF_16LE, UTF_16BE].contains(encoding)) {
        return match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) if !has_controls(&text) => {
                Ok(Text { text, encoding: Some(encoding.name()) })
            }
            _ => Err(ImportError::NotText { line: 1 }),
        };
    }
    let invalid = match std::str::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            None => return Ok(Text { text: Cow::Borrowed(text), encoding: None }),
            Some(at) => at,
        },
        Err(error) => {
            let is_marked = marked == Some(UTF_8);
            let decoded = GB18030.decode_without_bom_handling_and_without_replacement(bytes);
            if let Some(text) = decoded.filter(|text| !is_marked && is_plausible(text)) {
                return Ok(Text { text, encoding: Some("GBK") });
            }
            error.valid_up_to()
        }
    };
    let line = bytes[..invalid].iter().filter(|byte| **byte == b'\n').count() + 1;
    Err(ImportError::NotText { line })
}

fn has_controls(text: &str) -> bool {
    text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Whether a text that was decoded as GBK is Chinese, and not a file of another kind.
fn is_plausible(text: &str) -> bool {
    let others = text.chars().filter(|c| !c.is_ascii());
    let (chinese, all) = others.fold((0_usize, 0_usize), |(chinese, all), character| {
        let is_usual =
            is_chinese(character) || "，。；：、（）“”【】《》？！—…　·".contains(character);
        (chinese + usize::from(is_usual), all + 1)
    });
    !has_controls(text) && chinese > 0 && chinese * 10 >= all * 8
}
