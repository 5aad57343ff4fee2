//! Checks and parses texts with a structure: paths of requests, paths into JSON, and texts with names in
//! braces. The parsed forms are in `model::template`.

use super::cursor::{Cursor, FamilyCursor, at};
use crate::diagnostic::Diagnostic;
use crate::model::{
    CredentialId, JsonPath, PrefixPiece, SignaturePiece, SignatureTemplate, ValuePiece,
};
use crate::path::Step;
use crate::yaml;

/// Checks the path of a request.
///
/// It must begin with `/`, so that it cannot change the host. HTTP clients must send it unchanged, because it
/// can be part of the canonical text.
pub(super) fn check_path<T>(path: &str, at: &[Step], cursor: &mut Cursor<'_, T>) {
    // The characters that are sent unescaped. Braces enclose the names of parameters.
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@{}".contains(c);
    let odd = path.chars().find(|c| !is_plain(*c));
    if !path.starts_with('/') || odd.is_some() {
        let why = match odd {
            Some(c) if path.starts_with('/') => format!("it contains `{}`", c.escape_debug()),
            _ => "it does not begin with `/`".to_owned(),
        };
        cursor.wrong(
            at,
            "bad-path",
            format!("`{}` is not a valid path: {why}", path.escape_debug()),
            match odd {
                Some('?') => "list the parameters of the query under `request.query`".to_owned(),
                _ if path.contains("://") => {
                    "write only what follows the base URL of the server, such as `/sims/{sim_id}/usage`".to_owned()
                }
                _ => "begin with `/`, and use only ASCII without a query and without `%`, such as \
                      `/sims/{sim_id}/usage`"
                    .to_owned(),
            },
        );
    } else if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        cursor.wrong(
            at,
            "bad-path",
            format!("`{path}` is not a valid path: HTTP clients remove the segments `.` and `..`"),
            "write the path without `.` and `..`",
        );
    }
}

/// Resolves a dotted path into JSON.
pub(super) fn json_path<T>(dotted: &str, at: &[Step], cursor: &mut Cursor<'_, T>) -> JsonPath {
    if dotted.split('.').any(str::is_empty) {
        cursor.wrong(
            at,
            "bad-path",
            format!("`{dotted}` is not a valid path into JSON"),
            "write the names of the fields, separated by dots, such as `status.code`",
        );
    }
    JsonPath::new(dotted)
}

/// A piece of a text with names in braces.
pub(super) enum Piece<'a> {
    Text(&'a str),
    Name(&'a str),
}

/// Escapes that are only escapes in double quotes.
const LINE_ESCAPES: [(&str, &str); 3] = [("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t")];

/// Parses a text with names in braces.
pub(super) fn pieces<'t, T>(
    text: &'t str,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    if let Some((letter, _)) = LINE_ESCAPES.iter().find(|(letter, _)| text.contains(letter)) {
        let mut right = text.to_owned();
        for (letter, character) in LINE_ESCAPES {
            right = right.replace(letter, character);
        }
        let message =
            format!("the text contains a backslash and `{}`, not a line break", &letter[1..]);
        cursor.problems.push(
            Diagnostic::at(cursor.value(at), "bad-template", message)
                .help("write the text in double quotes, with one backslash")
                .replace_with(format!("{right:?}")),
        );
        return pieces;
    }
    if cursor.read.is_block(at) {
        cursor.wrong_key(
            at,
            "bad-template",
            "the text is written as a block, which does not show where its lines end",
            "write the text in double quotes in one line, with `\\n` for each line break",
        );
        return pieces;
    }
    let doubled = text.contains("{{").then_some("the braces are doubled");
    let with_dollar = text.contains("${").then_some("a `$` precedes a brace");
    if let Some(why) = doubled.or(with_dollar) {
        let right = text.replace("{{", "{").replace("}}", "}").replace("${", "{");
        cursor.problems.push(
            Diagnostic::at(
                cursor.value(at),
                "bad-template",
                format!("`{}` is not a valid template: {why}", text.replace('\n', "\\n")),
            )
            .help("write each name in one pair of braces")
            .replace_with(format!("{right:?}")),
        );
        return pieces;
    }
    while let Some((before, opened)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        let Some((name, after)) = opened.split_once('}') else {
            cursor.wrong(
                at,
                "bad-template",
                format!(
                    "`{}` is not a valid template: a `{{` is not closed",
                    text.replace('\n', "\\n")
                ),
                "write names in braces, such as `{key_id}`",
            );
            return pieces;
        };
        pieces.push(Piece::Name(name));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// Resolves the template of the signature of a request. Without a template, the value is the signature alone.
pub(super) fn signature_template(
    text: Option<&str>,
    common: &str,
    cursor: &mut FamilyCursor<'_>,
) -> SignatureTemplate {
    let Some(text) = text else { return SignatureTemplate(vec![SignaturePiece::Signature]) };
    let at = at!["common", common, "template"];
    let known: Vec<&str> = cursor.yaml().credentials.keys().collect();
    let mut template = Vec::new();
    let before = cursor.problems.count();
    for piece in pieces(text, &at, cursor) {
        match piece {
            Piece::Text(text) => template.push(SignaturePiece::Text(text.to_owned())),
            Piece::Name("signature") => template.push(SignaturePiece::Signature),
            Piece::Name(name) if known.contains(&name) => {
                template.push(SignaturePiece::Credential(CredentialId::new(name)));
            }
            Piece::Name(name) => {
                cursor.undefined_in_template(&at, "credential", name, text, &known);
            }
        }
    }
    let is_sound = cursor.problems.count() == before;
    if is_sound && template.iter().filter(|piece| **piece == SignaturePiece::Signature).count() != 1
    {
        cursor.wrong(
            &at,
            "bad-template",
            format!(
                "`{text}` is not a valid template: it must contain `{{signature}}` exactly once"
            ),
            "write `{signature}` at the place of the signature",
        );
    }
    SignatureTemplate(template)
}

/// Resolves the value of a common field that is composed of credentials or of the access token. `wanted` is the name
/// that the template must contain exactly once.
pub(super) fn value_template(
    text: &str,
    wanted: &str,
    common: &str,
    cursor: &mut FamilyCursor<'_>,
) -> Vec<ValuePiece> {
    let at = at!["common", common, "template"];
    let known: Vec<&str> = cursor.yaml().credentials.keys().collect();
    let mut template = Vec::new();
    let mut found = 0;
    let before = cursor.problems.count();
    for piece in pieces(text, &at, cursor) {
        let (Piece::Text(name) | Piece::Name(name)) = piece;
        found += usize::from(matches!(piece, Piece::Name(_)) && name == wanted);
        match piece {
            Piece::Text(text) => template.push(ValuePiece::Text(text.to_owned())),
            Piece::Name("token") if wanted == "token" => template.push(ValuePiece::Token),
            Piece::Name(name) if known.contains(&name) => {
                template.push(ValuePiece::Credential(CredentialId::new(name)));
            }
            Piece::Name(name) => {
                cursor.undefined_in_template(&at, "credential", name, text, &known);
            }
        }
    }
    if found != 1 && cursor.problems.count() == before {
        cursor.wrong(
            &at,
            "bad-template",
            format!(
                "`{text}` is not a valid template: it must contain `{{{wanted}}}` exactly once"
            ),
            format!("write `{{{wanted}}}` at the place of the value"),
        );
    }
    if !text.chars().all(|character| matches!(character, ' '..='~')) {
        cursor.wrong(
            &at,
            "bad-template",
            format!("`{}` cannot be sent in a header", text.escape_debug()),
            "write printable ASCII characters only",
        );
    }
    template
}

/// Resolves the text before the body in the canonical text of a push.
pub(super) fn prefix(
    scheme: &str,
    written: &yaml::Inbound,
    cursor: &mut FamilyCursor<'_>,
) -> Vec<PrefixPiece> {
    let Some(text) = written.prefix.as_deref() else { return Vec::new() };
    let at = at!["inbound", scheme, "prefix"];
    let known: Vec<&str> = written.headers.keys().collect();
    let mut prefix = Vec::new();
    for piece in pieces(text, &at, cursor) {
        match piece {
            Piece::Text(text) => prefix.push(PrefixPiece::Text(text.to_owned())),
            Piece::Name(name) if known.contains(&name) => {
                prefix.push(PrefixPiece::Header(name.to_owned()));
            }
            Piece::Name(name) => cursor.undefined_in_template(&at, "header", name, text, &known),
        }
    }
    prefix
}
