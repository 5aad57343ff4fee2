//! Resolves the canonical text of a push that is described by a template, such as `{x-timestamp}.{body}`.

use super::cursor::{FamilyCursor, at};
use super::template::{Piece, pieces};
use crate::model::{Algorithm, Empties, HeaderRole, PrefixPiece, PushTemplate, SignedText};
use crate::yaml;

/// Resolves `text` of a scheme. `None` if it has a mistake.
pub(super) fn resolve(
    scheme: &str,
    written: &yaml::Inbound,
    cursor: &mut FamilyCursor<'_>,
) -> Option<(SignedText, Option<PushTemplate>)> {
    let at = at!["inbound", scheme, "text"];
    let text = written.text.as_str();
    if let Some(word) = SignedText::ALL.iter().find(|word| word.as_str() == text) {
        return Some((*word, None));
    }
    if !text.contains('{') {
        cursor.unknown_value(&at, text, SignedText::ALL.iter().map(|word| word.as_str()));
        return None;
    }
    let template = template(scheme, text, written, cursor)?;
    check_keys(scheme, written, cursor);
    check_headers(scheme, text, &template, written, cursor);
    Some((SignedText::default(), Some(template)))
}

fn template(
    scheme: &str,
    text: &str,
    written: &yaml::Inbound,
    cursor: &mut FamilyCursor<'_>,
) -> Option<PushTemplate> {
    let at = at!["inbound", scheme, "text"];
    let known: Vec<&str> = std::iter::once("body").chain(written.headers.keys()).collect();
    let (mut before, mut after, mut bodies) = (Vec::new(), Vec::new(), 0);
    let count = cursor.problems.count();
    let all = pieces(text, &at, cursor);
    let mut is_faulty = cursor.problems.count() > count;
    for piece in all {
        let piece = match piece {
            Piece::Text(text) => PrefixPiece::Text(text.to_owned()),
            Piece::Name("body") => {
                bodies += 1;
                continue;
            }
            Piece::Name(name) if known.contains(&name) => PrefixPiece::Header(name.to_owned()),
            Piece::Name(name) => {
                cursor.undefined_in_template(&at, "header", name, text, &known);
                is_faulty = true;
                continue;
            }
        };
        if bodies == 0 { before.push(piece) } else { after.push(piece) }
    }
    if bodies != 1 && !is_faulty {
        cursor.wrong(
            &at,
            "bad-template",
            format!(
                "`{}` is not a valid template: it must contain `{{body}}` exactly once",
                text.replace('\n', "\\n")
            ),
            "write `{body}` at the place of the body",
        );
        is_faulty = true;
    }
    (!is_faulty).then_some(PushTemplate { before, after })
}

/// Checks that the scheme has no keys of the other forms, and an algorithm with a key.
fn check_keys(scheme: &str, written: &yaml::Inbound, cursor: &mut FamilyCursor<'_>) {
    for (key, is_written) in [
        ("prefix", written.prefix.is_some()),
        ("nested", !written.nested.is_empty()),
        ("empties", written.empties != Empties::default()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["inbound", scheme, key],
                "useless-key",
                format!("`{key}` does not apply to a text that contains the body as received"),
                format!("remove `{key}`"),
            );
        }
    }
    let is_hmac = matches!(
        written.algorithm,
        Algorithm::HmacMd5 | Algorithm::HmacSha1 | Algorithm::HmacSha256
    );
    if !is_hmac {
        cursor.wrong(
            &at!["inbound", scheme, "algorithm"],
            "not-generated",
            format!(
                "the receiver cannot verify `algorithm: {}` of a text with `{{body}}`",
                written.algorithm.as_str()
            ),
            "write `hmac-sha256`, `hmac-sha1` or `hmac-md5`, if the page names one of them",
        );
    }
}

/// Checks that each header in the text is always present and ends where a fixed text begins, and that a time is signed.
fn check_headers(
    scheme: &str,
    text: &str,
    template: &PushTemplate,
    written: &yaml::Inbound,
    cursor: &mut FamilyCursor<'_>,
) {
    let at = at!["inbound", scheme, "text"];
    for (pieces, is_last) in [(&template.before, false), (&template.after, true)] {
        for (index, piece) in pieces.iter().enumerate() {
            let PrefixPiece::Header(name) = piece else { continue };
            let header = written.headers.get(name);
            if header.is_some_and(|header| header.is == HeaderRole::Signature) {
                cursor.wrong(
                    &at,
                    "bad-template",
                    format!("the text contains `{{{name}}}`, which is the signature itself"),
                    "remove the piece",
                );
            }
            if header.is_some_and(|header| !header.required) {
                cursor.wrong(
                    &at!["inbound", scheme, "headers", name.as_str(), "required"],
                    "bad-template",
                    format!("the text contains `{{{name}}}`, which not every push has"),
                    "write `required: true`, or remove the header from the text",
                );
            }
            let ends = match pieces.get(index + 1) {
                Some(PrefixPiece::Text(text)) => {
                    text.starts_with(|first: char| !first.is_ascii_alphanumeric())
                }
                Some(PrefixPiece::Header(_)) => false,
                None => is_last,
            };
            if !ends {
                cursor.wrong(
                    &at,
                    "bad-template",
                    format!(
                        "in `{}`, nothing separates `{{{name}}}` from what follows it, so that two pushes could have \
                         the same text",
                        text.replace('\n', "\\n")
                    ),
                    "the receiver needs a separator such as `.` after each header of the text",
                );
            }
        }
    }
    for (name, header) in written.headers.iter() {
        let is_signed = template
            .before
            .iter()
            .chain(&template.after)
            .any(|piece| matches!(piece, PrefixPiece::Header(signed) if signed == name));
        if header.is == HeaderRole::Timestamp && !is_signed {
            cursor.wrong_key(
                &at!["inbound", scheme, "headers", name],
                "not-generated",
                format!("the receiver does not support the scheme `{scheme}`: its timestamp is not signed"),
                format!(
                    "add `{{{name}}}` to `text`, or remove the header; a time that is not signed cannot detect replays"
                ),
            );
        }
    }
}

/// Returns the fixed text before the signature in the template of a signature header, such as `sha256={signature}`.
pub(super) fn start(template: &str) -> Option<&str> {
    template.strip_suffix("{signature}").filter(|start| !start.contains(['{', '}']))
}
