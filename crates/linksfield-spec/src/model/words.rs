//! The words of the format: enums that are read in the form in which the spec writes them.

/// Declares an enum of words of the spec: read in kebab-case, written with `as_str`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// The word as the spec writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Every word, in the order in which it is declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}
pub(crate) use words;

words! {
    /// How much of an endpoint is documented.
    Coverage {
        /// Every request and response field with its type.
        Complete = "complete",
        /// More than a path, but cut short.
        Partial = "partial",
        /// The request is documented, the answer is not.
        RequestOnly = "request-only",
        /// Example bodies, no field table.
        ExamplesOnly = "examples-only",
        /// Method and path, no fields.
        PathOnly = "path-only",
        /// A title.
        TitleOnly = "title-only",
        /// Named on another page.
        MentionOnly = "mention-only",
    }
}

impl Coverage {
    /// Whether enough is known to call the endpoint with typed parameters.
    #[must_use]
    pub fn is_callable(self) -> bool {
        matches!(self, Self::Complete | Self::Partial | Self::RequestOnly | Self::ExamplesOnly)
    }
}

words! {
    /// Whether a call changes anything.
    Effect {
        /// It only reads: it may be repeated.
        Read = "read",
        /// It changes something, perhaps for money: it is not sent twice.
        Write = "write",
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
    }
}

impl Method {
    /// Whether `params` travel in a JSON body with this method; otherwise they travel in the query.
    #[must_use]
    pub fn has_body(self) -> bool {
        self != Self::Get
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
        /// Either, in answers only.
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
    /// Digest and key use of a signature.
    Algorithm {
        /// HMAC with SHA-1.
        HmacSha1 = "hmac-sha1",
        /// MD5; keyless, or with the secret in the text.
        Md5 = "md5",
        /// RSA with SHA-1, PKCS#1 v1.5.
        RsaSha1 = "rsa-sha1",
    }
}

words! {
    /// What is sent of a credential at login.
    #[derive(Default)]
    LoginDigest {
        /// The credential itself.
        #[default]
        None = "none",
        /// Its MD5, in lower-case hexadecimal digits.
        Md5Hex = "md5-hex",
    }
}

words! {
    /// A kind of bad request.
    RefusalKind {
        /// A parameter is wrong or missing.
        Parameter = "parameter",
        /// The credential or token is missing.
        Credential = "credential",
        /// The signature is wrong.
        Signature = "signature",
    }
}

words! {
    /// How a digest is written.
    Encoding {
        /// Base64 with padding.
        Base64 = "base64",
        /// Lower-case hexadecimal digits.
        Hex = "hex",
    }
}

words! {
    /// How parameters become the text that is signed.
    #[derive(Default)]
    SignedText {
        /// One compact JSON object with sorted keys.
        #[default]
        CanonicalJson = "canonical-json",
        /// `key=value&key=value`, sorted, the secret last.
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
        /// Members of the body.
        Body = "body",
    }
}

words! {
    /// Which JSON printer the signed text follows in what it escapes.
    #[derive(Default)]
    Dialect {
        /// Only what JSON demands.
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
    /// How numbers are written in the signed text.
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
    /// How arrays are written in the signed text.
    #[derive(Default)]
    Arrays {
        /// As JSON arrays in the given order.
        #[default]
        Given = "given",
        /// As one text, the items joined with commas.
        Joined = "joined",
    }
}

words! {
    /// The order of keys in nested objects.
    #[derive(Default)]
    KeyOrder {
        /// As the spec lists them, or as they were received.
        #[default]
        Given = "given",
        /// Sorted like the outermost object.
        Sorted = "sorted",
    }
}

words! {
    /// What happens to empty values.
    #[derive(Default)]
    Empties {
        /// They are neither signed nor sent.
        #[default]
        Omit = "omit",
        /// They are signed and sent.
        Keep = "keep",
    }
}

words! {
    /// What a result code means that the family does not list.
    #[derive(Default)]
    Unlisted {
        /// The call was refused, and nothing was done.
        #[default]
        Refused = "refused",
        /// A write may have been executed nevertheless.
        Uncertain = "uncertain",
    }
}

words! {
    /// What a header of a push is for.
    HeaderRole {
        /// It carries the signature.
        Signature = "signature",
        /// It carries the time of sending.
        Timestamp = "timestamp",
        /// It names the algorithm.
        Algorithm = "algorithm",
        /// It names the version of the notification API.
        Version = "version",
        /// It names the delivery.
        Delivery = "delivery",
    }
}

words! {
    /// Where a parameter travels.
    Location {
        /// The path.
        Path = "path",
        /// The query.
        Query = "query",
        /// A header.
        Header = "header",
        /// The JSON body.
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
    /// Where a common field travels.
    CommonLocation {
        /// The body, or the query of a GET.
        Params = "params",
        /// A header.
        Header = "header",
        /// Only the signed text; it is not sent.
        SignedText = "signed-text",
    }
}

words! {
    /// What a response without the envelope's code means.
    #[derive(Default)]
    Unenveloped {
        /// It is not the documented JSON.
        #[default]
        Refused = "refused",
        /// It is the payload itself.
        Accepted = "accepted",
    }
}
