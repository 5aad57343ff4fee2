//! How requests and pushes are signed.

use serde::Deserialize;

use super::scalar::Ordered;
use crate::model::{
    Algorithm, Arrays, Cover, Dialect, Empties, Encoding, HeaderRole, KeyOrder, Numbers,
    PairEncoding, PairNested, TimeUnit,
};

/// How requests are signed.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Signing {
    /// The algorithm of the signature.
    pub(crate) algorithm: Algorithm,
    /// The secret credential that is the key. For RSA, a private key. A digest has no key.
    pub(crate) key: Option<String>,
    /// The encoding of the signature as text.
    pub(crate) encoding: Encoding,
    /// The signed text: `canonical-json` (the default), or a template with values in braces such as
    /// `"{pairs}&key={secret}"`.
    pub(crate) text: Option<String>,
    /// The form of the piece `{pairs}` of a template.
    pub(crate) pairs: Option<Pairs>,
    /// Which parameters are signed.
    pub(crate) covers: Option<Vec<Cover>>,
    /// Which characters the canonical text escapes.
    #[serde(default)]
    pub(crate) dialect: Dialect,
    /// How numbers are written in the canonical text.
    #[serde(default)]
    pub(crate) numbers: Numbers,
    /// How arrays are written in the canonical text.
    #[serde(default)]
    pub(crate) arrays: Arrays,
    /// The order of keys in nested objects.
    #[serde(default)]
    pub(crate) nested: KeyOrder,
    /// Whether empty values are signed.
    #[serde(default)]
    pub(crate) empties: Empties,
    /// What users of the client must know.
    pub(crate) doc: Option<String>,
}

/// The form of the piece `{pairs}` of the canonical text.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Pairs {
    /// The text between name and value. `"="` by default.
    pub(crate) assign: Option<String>,
    /// The text between pairs. `"&"` by default.
    pub(crate) separator: Option<String>,
    /// Whether a pair without a value is signed.
    #[serde(default)]
    pub(crate) empties: Empties,
    /// The encoding of names and values.
    #[serde(default)]
    pub(crate) encode: PairEncoding,
    /// How lists and objects appear among the pairs.
    #[serde(default)]
    pub(crate) nested: PairNested,
}

/// The signature of pushes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Inbound {
    /// What is known of the scheme.
    pub(crate) doc: String,
    /// The algorithm of the signature.
    pub(crate) algorithm: Algorithm,
    /// The credential that is the key.
    pub(crate) key: String,
    /// The encoding of the signature as text.
    pub(crate) encoding: Encoding,
    /// The signed text: `key-value` (`key1=value1&key2=value2&secret`), `canonical-json`, or a template such
    /// as `"{x-timestamp}.{body}"`.
    pub(crate) text: String,
    /// Whether empty values are signed. Write `keep`, and leave the key out with a template.
    #[serde(default)]
    pub(crate) empties: Empties,
    /// The accepted sortings of nested keys. The receiver tries them from first to last.
    #[serde(default)]
    pub(crate) nested: Vec<KeyOrder>,
    /// The text before the body in the signed text, with names of headers in braces.
    pub(crate) prefix: Option<String>,
    /// The headers of the scheme, by name. Exactly one of them is the signature.
    pub(crate) headers: Ordered<InboundHeader>,
}

/// A header of a push.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct InboundHeader {
    /// The purpose of the header.
    pub(crate) is: HeaderRole,
    /// The unit of a timestamp.
    pub(crate) unit: Option<TimeUnit>,
    /// Whether every push has the header.
    pub(crate) required: bool,
    /// The text around the signature, such as `{key_id}/{signature}` or `sha256={signature}`.
    pub(crate) template: Option<String>,
    /// The meaning of the header.
    pub(crate) doc: Option<String>,
    /// A printed value. For the header with `is: version`, the sandbox sends this value.
    pub(crate) example: Option<String>,
}
