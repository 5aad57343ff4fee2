//! The fixed values of the format, such as `read` and `write`, as enums.

/// Declares an enum of fixed values. Each variant is deserialized from its word in the spec, and `as_str`
/// returns this word.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Returns the word as the spec writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// All values, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}
pub(crate) use words;

words! {
    /// How much of an endpoint is documented.
    Coverage {
        /// All fields of request and response are documented with their types.
        Complete = "complete",
        /// More than the path is documented, but with gaps.
        Partial = "partial",
        /// The request is documented, the response is not.
        RequestOnly = "request-only",
        /// Only example bodies are documented, without a table of fields.
        ExamplesOnly = "examples-only",
        /// At most method and path are documented.
        PathOnly = "path-only",
        /// Only a title is documented.
        TitleOnly = "title-only",
        /// Only another page mentions the endpoint.
        MentionOnly = "mention-only",
    }
}

impl Coverage {
    /// Whether enough is documented to call the endpoint with typed parameters.
    #[must_use]
    pub fn is_callable(self) -> bool {
        matches!(self, Self::Complete | Self::Partial | Self::RequestOnly | Self::ExamplesOnly)
    }
}

words! {
    /// Whether a call reads or writes.
    Effect {
        /// The call only reads. It may be retried.
        Read = "read",
        /// The call changes something, and may cost money. It is not sent twice.
        Write = "write",
        /// The call changes something, and has the same effect if it is executed several times. It may be retried.
        Idempotent = "idempotent",
    }
}

impl Effect {
    /// Returns whether the call may change something.
    #[must_use]
    pub fn is_write(self) -> bool {
        self != Self::Read
    }
}

words! {
    /// The content of a response.
    #[derive(Default)]
    Content {
        /// JSON.
        #[default]
        Json = "json",
        /// No content, such as with HTTP status 204.
        None = "none",
        /// Text.
        Text = "text",
        /// A file of comma-separated values.
        Csv = "csv",
        /// A file of any kind.
        Binary = "binary",
    }
}

impl Content {
    /// Whether the content is text or a file, and not JSON.
    #[must_use]
    pub fn is_file(self) -> bool {
        matches!(self, Self::Text | Self::Csv | Self::Binary)
    }
}

words! {
    /// Whether a write was executed that ended with an error.
    Executed {
        /// The write was not executed.
        No = "no",
        /// The write may have been executed.
        Unknown = "unknown",
    }
}

words! {
    /// An HTTP method.
    Method {
        /// GET
        Get = "GET",
        /// POST
        Post = "POST",
        /// PUT
        Put = "PUT",
        /// DELETE
        Delete = "DELETE",
        /// PATCH
        Patch = "PATCH",
        /// HEAD: like GET, with a response without content.
        Head = "HEAD",
    }
}

impl Method {
    /// Whether requests with this method can have a body.
    #[must_use]
    pub fn has_body(self) -> bool {
        !matches!(self, Self::Get | Self::Head)
    }
}

words! {
    /// How the body of a request is written.
    #[derive(Default)]
    BodyContent {
        /// JSON.
        #[default]
        Json = "json",
        /// `application/x-www-form-urlencoded`: pairs of a name and a text, as in a query.
        Form = "form",
        /// `multipart/form-data`: fields that are single values or files.
        Multipart = "multipart",
        /// A text without further structure.
        Text = "text",
        /// Bytes without further structure.
        Binary = "binary",
    }
}

words! {
    /// How a list is written in a query or in a form.
    #[derive(Default)]
    ListStyle {
        /// One parameter, whose value is the items joined with commas: `ids=1,2`.
        #[default]
        Comma = "comma",
        /// One parameter for each item, under the same name: `ids=1&ids=2`.
        Repeated = "repeated",
        /// One parameter for each item, with brackets after the name: `ids[]=1&ids[]=2`.
        Brackets = "brackets",
        /// One parameter for each item, with its number from 0 in brackets: `ids[0]=1&ids[1]=2`.
        Indexed = "indexed",
        /// One parameter, whose value is a JSON list: `ids=[1,2]`.
        Json = "json",
    }
}

words! {
    /// Whether a value is a JSON string or a JSON number.
    #[derive(Default)]
    Wire {
        /// A JSON string.
        #[default]
        String = "string",
        /// A JSON number.
        Number = "number",
        /// A JSON string or a JSON number. In responses only.
        Either = "either",
    }
}

words! {
    /// The unit of a time since 1970.
    TimeUnit {
        /// Seconds.
        Seconds = "seconds",
        /// Milliseconds.
        Milliseconds = "milliseconds",
    }
}

words! {
    /// The algorithm of a signature.
    Algorithm {
        /// HMAC with SHA-1.
        HmacSha1 = "hmac-sha1",
        /// HMAC with SHA-256.
        HmacSha256 = "hmac-sha256",
        /// HMAC with MD5.
        HmacMd5 = "hmac-md5",
        /// MD5, either without a key or with the secret as part of the canonical text.
        Md5 = "md5",
        /// SHA-1, either without a key or with the secret as part of the canonical text.
        Sha1 = "sha1",
        /// SHA-256, either without a key or with the secret as part of the canonical text.
        Sha256 = "sha256",
        /// RSA with SHA-1, PKCS#1 v1.5.
        RsaSha1 = "rsa-sha1",
        /// RSA with SHA-256, PKCS#1 v1.5.
        RsaSha256 = "rsa-sha256",
    }
}

impl Algorithm {
    /// Whether the key is an RSA private key.
    #[must_use]
    pub fn is_rsa(self) -> bool {
        matches!(self, Self::RsaSha1 | Self::RsaSha256)
    }

    /// Whether the algorithm has a key. The other algorithms are digests, which sign nothing unless the canonical text
    /// contains a secret.
    #[must_use]
    pub fn is_keyed(self) -> bool {
        !matches!(self, Self::Md5 | Self::Sha1 | Self::Sha256)
    }
}

words! {
    /// A digest in the canonical text.
    Hash {
        /// MD5.
        Md5 = "md5",
        /// SHA-1.
        Sha1 = "sha1",
        /// SHA-256.
        Sha256 = "sha256",
    }
}

words! {
    /// The form of a random text.
    #[derive(Default)]
    NonceForm {
        /// A whole number.
        #[default]
        Number = "number",
        /// 32 lower-case hexadecimal digits.
        Hex = "hex",
        /// A UUID.
        Uuid = "uuid",
    }
}

words! {
    /// The encoding of the values of pairs in the canonical text.
    #[derive(Default)]
    PairEncoding {
        /// The values as they are.
        #[default]
        None = "none",
        /// The names and values percent-encoded, except for letters, digits and `-._~`.
        Percent = "percent",
    }
}

words! {
    /// How lists and objects appear among the pairs of the canonical text.
    #[derive(Default)]
    PairNested {
        /// As compact JSON.
        #[default]
        Json = "json",
        /// Not at all.
        Omit = "omit",
    }
}

words! {
    /// The form in which a login sends a credential.
    #[derive(Default)]
    LoginDigest {
        /// The credential itself.
        #[default]
        None = "none",
        /// The MD5 digest of the credential, in lower-case hexadecimal digits.
        Md5Hex = "md5-hex",
    }
}

words! {
    /// The reason why a server refuses a request.
    RefusalKind {
        /// A parameter is wrong or missing.
        Parameter = "parameter",
        /// The credential or the token is missing.
        Credential = "credential",
        /// The signature is wrong.
        Signature = "signature",
    }
}

words! {
    /// The encoding of a signature as text.
    Encoding {
        /// Base64 with padding.
        Base64 = "base64",
        /// Lower-case hexadecimal digits.
        Hex = "hex",
        /// Upper-case hexadecimal digits.
        HexUpper = "hex-upper",
    }
}

words! {
    /// The form of the canonical text.
    #[derive(Default)]
    SignedText {
        /// One compact JSON object with sorted keys.
        #[default]
        CanonicalJson = "canonical-json",
        /// `key=value&key=value`, sorted, with the secret at the end.
        KeyValue = "key-value",
    }
}

words! {
    /// Which parameters a signature covers.
    Cover {
        /// Path parameters.
        Path = "path",
        /// Query parameters.
        Query = "query",
        /// Fields of the body.
        Body = "body",
    }
}

words! {
    /// Which characters the canonical text escapes: those of a known JSON library.
    #[derive(Default)]
    Dialect {
        /// Only the characters that JSON requires to be escaped.
        #[default]
        Plain = "plain",
        /// Gson with its default settings.
        Gson = "gson",
        /// Jackson.
        Jackson = "jackson",
        /// fastjson 1.
        Fastjson1 = "fastjson1",
    }
}

words! {
    /// How numbers are written in the canonical text.
    #[derive(Default)]
    Numbers {
        /// As JSON numbers.
        #[default]
        Bare = "bare",
        /// As JSON strings.
        Quoted = "quoted",
    }
}

words! {
    /// How arrays are written in the canonical text.
    #[derive(Default)]
    Arrays {
        /// As JSON arrays, with the items in their given order.
        #[default]
        Given = "given",
        /// As one text, with the items separated by commas.
        Joined = "joined",
    }
}

words! {
    /// The order of keys in nested objects.
    #[derive(Default)]
    KeyOrder {
        /// The order of the spec for requests, and the order of the received text for pushes.
        #[default]
        Given = "given",
        /// Sorted like the keys of the outermost object.
        Sorted = "sorted",
    }
}

words! {
    /// How empty values are treated.
    #[derive(Default)]
    Empties {
        /// Empty values are neither signed nor sent.
        #[default]
        Omit = "omit",
        /// Empty values are signed and sent.
        Keep = "keep",
    }
}

words! {
    /// The meaning of a result code that the family does not list.
    #[derive(Default)]
    Unlisted {
        /// The call was refused, and nothing was executed.
        #[default]
        Refused = "refused",
        /// A write may have been executed.
        Uncertain = "uncertain",
    }
}

words! {
    /// The purpose of a header of a push.
    HeaderRole {
        /// The header contains the signature.
        Signature = "signature",
        /// The header contains the time at which the push was sent.
        Timestamp = "timestamp",
        /// The header names the algorithm.
        Algorithm = "algorithm",
        /// The header contains the version of the notification API.
        Version = "version",
        /// The header contains the id of the delivery.
        Delivery = "delivery",
    }
}

words! {
    /// Where a parameter is sent.
    Location {
        /// The path.
        Path = "path",
        /// The query.
        Query = "query",
        /// A header.
        Header = "header",
        /// The body.
        Body = "body",
    }
}

impl Location {
    /// Returns the key under `request:` that lists the parameters of this location.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Header => "headers",
            Self::Path | Self::Query | Self::Body => self.as_str(),
        }
    }
}

words! {
    /// Where a common field is sent.
    CommonLocation {
        /// The body if it has fields as JSON or as a form, otherwise the query.
        Params = "params",
        /// A header.
        Header = "header",
        /// The canonical text only. The field is not sent.
        SignedText = "signed-text",
    }
}

words! {
    /// The meaning of a response without the code of the envelope.
    #[derive(Default)]
    Unenveloped {
        /// The response is not the documented JSON.
        #[default]
        Refused = "refused",
        /// The response is the payload itself.
        Accepted = "accepted",
    }
}
