//! Responses that are text or a file, and the headers of a response.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use linksfield_spec::{Call, Content, Example, Family, sample_text};

/// Returns the headers of a response: the printed ones, and samples of the documented ones that are not printed.
pub(super) fn headers(
    family: &Family,
    call: &Call,
    example: Option<&Example>,
) -> Vec<(String, String)> {
    let printed = example.map(|example| example.response_headers.as_slice()).unwrap_or_default();
    // The server itself states how the body is sent.
    let is_own = |name: &str| {
        ["content-length", "transfer-encoding", "content-encoding", "connection", "date"]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(name))
    };
    let mut headers: Vec<(String, String)> =
        printed.iter().filter(|(name, _)| !is_own(name)).cloned().collect();
    for field in &call.response.headers {
        let is_printed =
            headers.iter().any(|(name, _)| field.names().any(|own| own.eq_ignore_ascii_case(name)));
        if !is_printed && !is_own(&field.name) {
            headers.push((field.name.clone(), sample_text(family, field)));
        }
    }
    headers
}

/// Returns the content of a response that is not JSON, and the headers that describe it. `printed` is the text of the
/// example, and whether it is Base64.
pub(super) fn body(
    family: &Family,
    call: &Call,
    content: Content,
    printed: Option<(&str, bool)>,
) -> (Vec<(String, String)>, Bytes) {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let text = printed.map(|(text, _)| text);
    match content {
        Content::None | Content::Json => (Vec::new(), Bytes::new()),
        Content::Text => {
            let text = text.unwrap_or("text").to_owned();
            (vec![header("content-type", "text/plain;charset=UTF-8")], text.into())
        }
        Content::Csv => {
            let text = text.map_or_else(|| made_up(family, call), str::to_owned);
            (vec![header("content-type", "text/csv;charset=UTF-8")], text.into())
        }
        Content::Binary => {
            let bytes = match printed {
                // The spec crate rejects a text that is not Base64, so that the default is not used.
                Some((text, true)) => STANDARD.decode(text.trim()).unwrap_or_default(),
                Some((text, false)) => text.as_bytes().to_vec(),
                None => b"file".to_vec(),
            };
            let headers = vec![
                header("content-type", "application/octet-stream"),
                header("content-disposition", "attachment; filename=\"file.bin\""),
            ];
            (headers, bytes.into())
        }
    }
}

/// Returns a CSV file with one row, made from the documented columns.
fn made_up(family: &Family, call: &Call) -> String {
    let columns = &call.response.columns;
    if columns.is_empty() {
        return "column\nvalue\n".to_owned();
    }
    let line =
        |cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
    let names = line(columns.iter().map(|field| field.name.clone()).collect());
    let values = line(columns.iter().map(|field| sample_text(family, field)).collect());
    format!("{names}\n{values}\n")
}

fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
