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
}

impl PathTemplate {
    /// Parses a checked path. `/` separates segments, and a segment of the form `{name}` is a parameter.
    pub(crate) fn new(path: &str) -> Self {
        let segment = |text: &str| match text.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
            Some(name) => PathSegment::Parameter(name.to_owned()),
            None => PathSegment::Literal(text.to_owned()),
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
        self.segments.iter().filter_map(|segment| match segment {
            PathSegment::Parameter(name) => Some(name.as_str()),
            PathSegment::Literal(_) => None,
        })
    }

    /// Returns the path with its parameters replaced by values. A parameter without a value stays `{name}`.
    #[must_use]
    pub fn filled<'a>(&self, value: impl Fn(&str) -> Option<&'a str>) -> String {
        let mut path = String::new();
        for segment in &self.segments {
            path.push('/');
            match segment {
                PathSegment::Literal(text) => path.push_str(text),
                PathSegment::Parameter(name) => match value(name) {
                    Some(value) => path.push_str(value),
                    None => path.push_str(&format!("{{{name}}}")),
                },
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
