//! Checks the path of a call: its segments, and the parameters in them.

use super::cursor::{EndpointCursor, at};
use crate::model::{Request, SegmentPiece};

/// Checks the segments of the path, and that the names in braces are exactly the path parameters.
pub(super) fn check(path: &str, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let mut names: Vec<String> = Vec::new();
    for segment in path.split('/') {
        let pieces = SegmentPiece::split(segment);
        if !check_segment(segment, &pieces, cursor) {
            continue;
        }
        for piece in pieces {
            let SegmentPiece::Parameter(name) = piece else { continue };
            if names.contains(&name) {
                cursor.wrong(
                    &at!["path"],
                    "bad-path",
                    format!("`{{{name}}}` is listed twice in the path"),
                    "give the two parameters different names",
                );
            } else {
                names.push(name);
            }
        }
    }
    for name in &names {
        if request.path.iter().all(|field| field.name != *name) {
            cursor.wrong(
                &at!["path"],
                "undefined-path-parameter",
                format!("undefined path parameter `{name}`"),
                format!("list `{name}` under `request.path`, with its type and `required: true`"),
            );
        }
    }
    for field in &request.path {
        if !names.contains(&field.name) {
            cursor.wrong_key(
                &at!["request", "path", field.name.as_str()],
                "unused-path-parameter",
                format!(
                    "the path parameter `{0}` is not used: `path` does not contain `{{{0}}}`",
                    field.name
                ),
                "add it to `path`, or list the parameter under `query` or `body`",
            );
        }
    }
}

fn check_segment(segment: &str, pieces: &[SegmentPiece], cursor: &mut EndpointCursor<'_>) -> bool {
    if let Some(name) = segment.strip_prefix(':') {
        cursor.wrong(
            &at!["path"],
            "bad-path",
            format!("`{segment}` is not a valid path segment: parameters are written in braces"),
            format!("write `{{{name}}}` for the parameter `{name}`"),
        );
    }
    for piece in pieces {
        let (SegmentPiece::Literal(text) | SegmentPiece::Parameter(text)) = piece;
        let is_parameter = matches!(piece, SegmentPiece::Parameter(_));
        if text.contains(['{', '}']) || (is_parameter && text.is_empty()) {
            cursor.wrong(
                &at!["path"],
                "bad-path",
                format!("`{segment}` is not a valid path segment: its braces do not enclose names"),
                "write the name of a parameter in braces, such as `/sims/{sim_id}/usage` or `/sims/{sim_id}.json`",
            );
            return false;
        }
    }
    let is_dollar = |pair: &[SegmentPiece]| matches!(pair, [SegmentPiece::Literal(text), _] if text.ends_with('$'));
    if pieces.windows(2).any(is_dollar) {
        cursor.wrong(
            &at!["path"],
            "bad-path",
            format!("`{segment}` is not a valid path segment: parameters are written in braces without `$`"),
            format!("write `{}`", segment.replace("${", "{")),
        );
    }
    let separates = |piece: &SegmentPiece| match piece {
        SegmentPiece::Literal(text) => text.contains(|c: char| !c.is_ascii_alphanumeric()),
        SegmentPiece::Parameter(_) => false,
    };
    let parameters: Vec<usize> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| matches!(piece, SegmentPiece::Parameter(_)))
        .map(|(index, _)| index)
        .collect();
    for pair in parameters.windows(2) {
        let [first, second] = *pair else { continue };
        if !pieces[first + 1..second].iter().any(separates) {
            cursor.wrong(
                &at!["path"],
                "bad-path",
                format!(
                    "`{segment}` is not a valid path segment: a server cannot tell where the first parameter ends"
                ),
                "write a separator between the two parameters, such as `/range/{from}-{to}`; letters and digits do \
                 not separate them",
            );
        }
    }
    true
}
