//! Parses a multipart body (RFC 7578). The spec is not used here.

use http::HeaderMap;

use super::refusal::{Refusal, refuse};

/// A part of a multipart body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    /// The name of the file. `None` for a part that is not a file.
    pub(super) file_name: Option<String>,
    pub(super) content_type: Option<String>,
    pub(super) content: Vec<u8>,
}

/// Parses a body. The boundary is in the header `Content-Type`.
pub(super) fn parts(headers: &HeaderMap, body: &[u8]) -> Result<Vec<Part>, Refusal> {
    let content_type = headers.get("content-type").and_then(|value| value.to_str().ok());
    let Some(boundary) = content_type.and_then(boundary) else {
        return refuse("sandbox.body", "the header `Content-Type` has no boundary");
    };
    split(body, &boundary).map_or_else(|reason| refuse("sandbox.body", reason), Ok)
}

fn boundary(content_type: &str) -> Option<String> {
    let parameters = content_type.split(';').skip(1);
    let value = parameters.filter_map(|parameter| parameter.trim().split_once('=')).find_map(
        |(name, value)| name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim()),
    )?;
    let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    (1..=70).contains(&value.len()).then(|| value.to_owned())
}

fn split(body: &[u8], boundary: &str) -> Result<Vec<Part>, String> {
    let first = format!("--{boundary}");
    let delimiter = format!("\r\n--{boundary}");
    let Some(mut rest) = body.strip_prefix(first.as_bytes()) else {
        return Err("the body does not begin with its boundary".to_owned());
    };
    let mut parts = Vec::new();
    loop {
        if let Some(end) = rest.strip_prefix(b"--") {
            return match end {
                b"" | b"\r\n" => Ok(parts),
                _ => Err("the body continues after its last boundary".to_owned()),
            };
        }
        let Some(part) = rest.strip_prefix(b"\r\n") else {
            return Err("a boundary is not followed by a line break".to_owned());
        };
        let Some(end) = find(part, delimiter.as_bytes()) else {
            return Err("the body has no last boundary".to_owned());
        };
        parts.push(self::part(&part[..end])?);
        rest = &part[end + delimiter.len()..];
    }
}

fn part(text: &[u8]) -> Result<Part, String> {
    let (head, content) = match text.strip_prefix(b"\r\n") {
        Some(content) => (&b""[..], content),
        None => match find(text, b"\r\n\r\n") {
            Some(end) => (&text[..end], &text[end + 4..]),
            None => return Err("a part has no empty line after its headers".to_owned()),
        },
    };
    let head = std::str::from_utf8(head).map_err(|_| "the headers of a part are not UTF-8")?;
    let (mut disposition, mut content_type) = (None, None);
    for line in head.split("\r\n") {
        let Some((name, value)) = line.split_once(':') else {
            return Err("a part has a line that is no header".to_owned());
        };
        match name.trim().to_ascii_lowercase().as_str() {
            "content-disposition" if disposition.is_none() => disposition = Some(value.trim()),
            "content-type" if content_type.is_none() => {
                content_type = Some(value.trim().to_owned());
            }
            _ => return Err("a part has a header that is unknown or appears twice".to_owned()),
        }
    }
    let parameters = disposition
        .and_then(|value| value.strip_prefix("form-data"))
        .ok_or("a part has no `Content-Disposition: form-data`")?;
    let name = quoted(parameters, "name").ok_or("a part has no name")?;
    let file_name = quoted(parameters, "filename");
    Ok(Part { name, file_name, content_type, content: content.to_vec() })
}

/// Returns a parameter of a header. Browsers escape quotes and line breaks in its value.
fn quoted(parameters: &str, wanted: &str) -> Option<String> {
    let mut rest = parameters;
    loop {
        rest = rest.trim_start().strip_prefix(';')?.trim_start();
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        if name == wanted {
            let value = value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
            return Some(value);
        }
        rest = after;
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(body: &str) -> Result<Vec<Part>, String> {
        split(body.replace('\n', "\r\n").as_bytes(), "B")
    }

    #[test]
    fn parts_are_split_at_the_boundary() {
        let parts = parsed(
            "--B\nContent-Disposition: form-data; name=\"a%22b\"\n\n1\n2\n--B\nContent-Disposition: form-data; \
             name=\"f\"; filename=\"x;y=\"\nContent-Type: text/csv\n\n\n--B--\n",
        )
        .unwrap();
        let note = Part {
            name: "a\"b".to_owned(),
            file_name: None,
            content_type: None,
            content: b"1\r\n2".to_vec(),
        };
        let file = Part {
            name: "f".to_owned(),
            file_name: Some("x;y=".to_owned()),
            content_type: Some("text/csv".to_owned()),
            content: Vec::new(),
        };
        assert_eq!(parts, [note, file]);
        assert_eq!(parsed("--B--"), Ok(Vec::new()));
    }

    #[test]
    fn a_body_that_is_cut_or_changed_is_refused() {
        let head = "--B\nContent-Disposition: form-data; name=\"a\"\n";
        for wrong in [
            "".to_owned(),
            "x--B--".to_owned(),
            "--Bx--".to_owned(),
            format!("{head}\n1"),
            format!("{head}1\n--B--"),
            format!("{head}Evil: 1\n\n1\n--B--"),
            format!("{head}\n1\n--B--\nx"),
            "--B\nContent-Disposition: form-data\n\n1\n--B--".to_owned(),
            "--B\n\n1\n--B--".to_owned(),
        ] {
            assert!(parsed(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_boundary_is_read_from_the_header() {
        assert_eq!(boundary("multipart/form-data; boundary=a-1").as_deref(), Some("a-1"));
        assert_eq!(boundary("multipart/form-data; x=1; Boundary=\"a b\"").as_deref(), Some("a b"));
        assert_eq!(boundary("multipart/form-data"), None);
        assert_eq!(boundary("multipart/form-data; boundary="), None);
    }
}
