//! Parsed texts: paths of requests, paths into JSON, and templates.

use std::fmt;

use serde::Serialize;

use super::id::CredentialId;

/// The path of a call below the base URL of its server.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PathTemplate {
    /// The segments, without the slashes between them.
    pub segments: Vec<PathSegment>,
}

/// A segment of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum PathSegment {
    /// A fixed text.
    Literal(String),
    /// A path parameter, by its name.
    Parameter(String),
    /// Fixed texts and parameters, such as `{id}.json`. Between two parameters is a text with a character other than
    /// letters and digits.
    Pieces(Vec<SegmentPiece>),
}

/// A piece of a segment of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum SegmentPiece {
    /// A fixed text.
    Literal(String),
    /// A path parameter, by its name.
    Parameter(String),
}

impl SegmentPiece {
    /// Splits a segment at the names in braces. A brace without its counterpart is part of a fixed text.
    pub(crate) fn split(segment: &str) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut rest = segment;
        while let Some((before, opened)) = rest.split_once('{')
            && let Some((name, after)) = opened.split_once('}')
        {
            if !before.is_empty() {
                pieces.push(Self::Literal(before.to_owned()));
            }
            pieces.push(Self::Parameter(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Self::Literal(rest.to_owned()));
        }
        pieces
    }

    fn parameter(&self) -> Option<&str> {
        match self {
            Self::Parameter(name) => Some(name),
            Self::Literal(_) => None,
        }
    }
}

impl PathTemplate {
    /// Parses a checked path. `/` separates segments, and names in braces are parameters.
    pub(crate) fn new(path: &str) -> Self {
        let segment = |text: &str| {
            let pieces = SegmentPiece::split(text);
            match pieces.as_slice() {
                [] => PathSegment::Literal(String::new()),
                [SegmentPiece::Literal(text)] => PathSegment::Literal(text.clone()),
                [SegmentPiece::Parameter(name)] => PathSegment::Parameter(name.clone()),
                _ => PathSegment::Pieces(pieces),
            }
        };
        Self { segments: path.split('/').skip(1).map(segment).collect() }
    }

    /// Returns the last segment.
    #[must_use]
    pub fn last(&self) -> Option<&PathSegment> {
        self.segments.last()
    }

    /// Returns the names of the parameters, in the order of the path.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().flat_map(|segment| {
            let (one, pieces) = match segment {
                PathSegment::Parameter(name) => (Some(name.as_str()), [].as_slice()),
                PathSegment::Literal(_) => (None, [].as_slice()),
                PathSegment::Pieces(pieces) => (None, pieces.as_slice()),
            };
            one.into_iter().chain(pieces.iter().filter_map(SegmentPiece::parameter))
        })
    }

    /// Returns the path with its parameters replaced by values. A parameter without a value stays `{name}`.
    #[must_use]
    pub fn filled<'a>(&self, value: impl Fn(&str) -> Option<&'a str>) -> String {
        let mut path = String::new();
        let parameter = |name: &str| match value(name) {
            Some(value) => value.to_owned(),
            None => format!("{{{name}}}"),
        };
        for segment in &self.segments {
            path.push('/');
            match segment {
                PathSegment::Literal(text) => path.push_str(text),
                PathSegment::Parameter(name) => path.push_str(&parameter(name)),
                PathSegment::Pieces(pieces) => {
                    for piece in pieces {
                        match piece {
                            SegmentPiece::Literal(text) => path.push_str(text),
                            SegmentPiece::Parameter(name) => path.push_str(&parameter(name)),
                        }
                    }
                }
            }
        }
        path
    }
}

impl fmt::Display for PathTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.filled(|_| None))
    }
}

/// A path into a JSON object: the names of the fields that lead to a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct JsonPath(Vec<String>);

impl JsonPath {
    /// Parses a path whose names are separated by dots.
    pub(crate) fn new(dotted: &str) -> Self {
        Self(dotted.split('.').map(str::to_owned).collect())
    }

    /// Returns the path of a field at the top, whose name may contain dots.
    pub(crate) fn field(name: &str) -> Self {
        Self(vec![name.to_owned()])
    }

    /// Returns the names, outermost first. Never empty.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// Returns the outermost name.
    #[must_use]
    pub fn first(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// Returns the value at this path.
    #[must_use]
    pub fn find<'a>(&self, value: &'a serde_json::Value) -> Option<&'a serde_json::Value> {
        self.0.iter().try_fold(value, |value, name| value.get(name))
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

/// The value of the common field that carries the signature, such as `LF {key_id}/{signature}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SignatureTemplate(pub Vec<SignaturePiece>);

/// A piece of a [`SignatureTemplate`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum SignaturePiece {
    /// A fixed text.
    Text(String),
    /// The value of a credential.
    Credential(CredentialId),
    /// The signature.
    Signature,
}

/// A piece of the prefix: the text before the body in the canonical text of a push.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum PrefixPiece {
    /// A fixed text.
    Text(String),
    /// The value of a header of the scheme, by its name.
    Header(String),
}

/// The form of the signature header of a push.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum SignatureForm {
    /// The signature alone.
    Bare,
    /// `{key_id}/{signature}`: the id of the key, a slash, and the signature.
    KeyIdAndSignature,
}
