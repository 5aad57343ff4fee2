//! Repairs JSON text that is not UTF-8, such as text in GBK or Latin-1. Only the values that contain such bytes are
//! lost: all other fields, such as the id of an order, can still be read.

/// The mark of bytes that are not UTF-8. A JSON string may contain this escape, but text cannot contain what the
/// escape means. Values with the mark therefore do not have the form of text.
const MARK: &[u8] = br"\udc00";

/// Returns the JSON of a body that is not UTF-8, with a mark instead of each run of bytes that are not UTF-8.
/// Returns `None` if the body is UTF-8, or is not JSON for another reason.
pub(crate) fn repaired(body: &[u8]) -> Option<Vec<u8>> {
    if std::str::from_utf8(body).is_ok() || !looks_like_json(body) {
        return None;
    }
    // In GBK, Big5 and Shift-JIS, the second byte of a character may be a backslash or a letter.
    [marked(body, false), marked(body, true)]
        .into_iter()
        .find(|text| std::str::from_utf8(text).is_ok_and(|text| super::bare(text).is_some()))
}

/// Returns whether a body begins like a JSON object or list.
pub(crate) fn looks_like_json(body: &[u8]) -> bool {
    let text = body.strip_prefix(super::BYTE_ORDER_MARK).unwrap_or(body);
    matches!(text.trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Replaces each run of bytes that are not UTF-8. `in_pairs` states whether such a byte also takes the byte after it.
fn marked(body: &[u8], in_pairs: bool) -> Vec<u8> {
    let mut text = Vec::with_capacity(body.len());
    let mut rest = body;
    loop {
        let (valid, invalid) = match std::str::from_utf8(rest) {
            Ok(_) => (rest, 0),
            Err(error) => {
                let (valid, after) = rest.split_at(error.valid_up_to());
                (valid, error.error_len().unwrap_or(after.len()))
            }
        };
        text.extend_from_slice(valid);
        if invalid == 0 {
            return text;
        }
        if !(valid.is_empty() && text.ends_with(MARK)) {
            text.extend_from_slice(MARK);
        }
        rest = &rest[valid.len() + invalid..];
        if in_pairs && matches!(rest.first(), Some(0x40..=0x7e)) {
            rest = &rest[1..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: &[u8]) -> Option<String> {
        repaired(body).map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn only_values_that_are_not_utf_8_are_replaced() {
        // "余额不足" in GBK.
        let gbk = b"{\"message\":\"\xd3\xe0\xb6\xee\xb2\xbb\xd7\xe3 x\",\"id\":\"O1\"}";
        let repaired = text(gbk).unwrap();
        // Three of the bytes happen to be UTF-8.
        assert_eq!(repaired, "{\"message\":\"\\udc00\u{ecbb}\\udc00 x\",\"id\":\"O1\"}");
        assert_eq!(text(b" [\"caf\xe9\"]").unwrap(), r#" ["caf\udc00"]"#);
        // A character of GBK whose second byte is a backslash, at the end of a text and before a letter.
        for message in [&b"\x95\x5c"[..], b"\x95\x5cq"] {
            let body = [b"{\"m\":\"", message, b"\",\"id\":\"O1\"}"].concat();
            assert!(text(&body).unwrap().ends_with(r#"","id":"O1"}"#), "{message:?}");
        }
        // A byte of Latin-1 before an escaped quote.
        assert_eq!(text(b"[\"\xe9\\\"\"]").unwrap(), r#"["\udc00\""]"#);
    }

    #[test]
    fn other_bodies_are_not_repaired() {
        for body in [
            &b"{}"[..],
            b"",
            "{\"m\":\"余\"}".as_bytes(),
            b"\xff",
            b"{\xff}",
            b"{\"a\":\"\xff",
            b"<\xe9>",
        ] {
            assert_eq!(text(body), None, "{body:?}");
        }
    }
}
