//! Settings as a file of the spec writes them: paths with dots, templates as one text, and no names of Rust types.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec::{
    Argument, Common, CommonSource, Encoding, Envelope, HeaderRole, Inbound, JsonPath, Language,
    Login, LoginDigest, LoginValue, MemberPath, OutcomeCheck, OutcomeSearch, Paging, PrefixPiece,
    PushTemplate, Recognised, Recognition, Refusal, Retry, SignatureForm, SignaturePiece,
    SignedTemplate, SignedValue, Signing, TextDigest, TextPiece, TokenLocation, ValuePiece,
};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A setting that reports show.
pub(super) trait Written {
    /// Returns the setting as the YAML writes it.
    fn written(&self) -> Value;
}

impl<T: Written> Written for Option<T> {
    fn written(&self) -> Value {
        self.as_ref().map_or(Value::Null, Written::written)
    }
}

impl<T: Written> Written for &T {
    fn written(&self) -> Value {
        (*self).written()
    }
}

impl<T: Written> Written for Vec<T> {
    fn written(&self) -> Value {
        self.iter().map(Written::written).collect()
    }
}

impl Written for BTreeSet<String> {
    fn written(&self) -> Value {
        model(self)
    }
}

impl Written for String {
    fn written(&self) -> Value {
        self.as_str().into()
    }
}

impl<V: Written> Written for BTreeMap<String, V> {
    fn written(&self) -> Value {
        self.iter()
            .map(|(name, value)| (name.clone(), value.written()))
            .collect::<Map<_, _>>()
            .into()
    }
}

impl Written for Language {
    fn written(&self) -> Value {
        let mut written = model(self);
        written["values"] = unordered(&self.values);
        written
    }
}

impl Written for Retry {
    fn written(&self) -> Value {
        model(self)
    }
}

impl Written for Refusal {
    fn written(&self) -> Value {
        model(self)
    }
}

impl Written for Envelope {
    fn written(&self) -> Value {
        let mut written = model(self);
        written["code"] = text(&self.code);
        written["message"] = self.message.as_ref().map_or(Value::Null, text);
        written["success"] = unordered(&self.success);
        written
    }
}

impl Written for Common {
    fn written(&self) -> Value {
        let mut written = model(self);
        let source = match &self.source {
            CommonSource::Credential(id) => {
                json!({ "source": "credential", "credential": id.as_str() })
            }
            CommonSource::Clock { unit, wire } => {
                json!({ "source": "clock", "unit": model(unit), "wire": model(wire) })
            }
            CommonSource::Time(time) => {
                json!({ "source": "clock", "format": model(&time.format), "zone": time.zone })
            }
            CommonSource::Nonce { wire } => json!({ "source": "nonce", "wire": model(wire) }),
            CommonSource::NonceText(form) => json!({ "source": "nonce", "form": model(form) }),
            CommonSource::IdempotencyKey => json!({ "source": "idempotency-key" }),
            CommonSource::Composed(pieces) => {
                let text: String = pieces.iter().map(value_piece).collect();
                json!({ "source": if self.has_token() { "token" } else { "credential" }, "template": text })
            }
            CommonSource::Constant(value) => json!({ "source": "constant", "value": value }),
            CommonSource::PerCall => json!({ "source": "per-call" }),
            CommonSource::CallName => json!({ "source": "call-name" }),
            CommonSource::RequestPath => json!({ "source": "request-path" }),
            CommonSource::Token => json!({ "source": "token" }),
            CommonSource::Signature(template) => {
                let text: String = template.0.iter().map(signature_piece).collect();
                json!({ "source": "signature", "template": text })
            }
        };
        if let Value::Object(own) = &mut written {
            own.remove("source");
            if let Some(location) = own.remove("location") {
                own.insert("in".to_owned(), location);
            }
            own.insert("required".to_owned(), self.required.into());
            if let Value::Object(source) = source {
                own.extend(source);
            }
        }
        written
    }
}

impl Written for Signing {
    fn written(&self) -> Value {
        let mut written = model(self);
        if let (Some(template), Value::Object(own)) = (&self.template, &mut written) {
            own.remove("template");
            let SignedTemplate { pieces, pairs } = template;
            own.insert("text".to_owned(), pieces.iter().map(text_piece).collect::<String>().into());
            // The form of pairs counts only if the text contains them.
            if template.contains(&SignedValue::Pairs) {
                own.insert("pairs".to_owned(), model(pairs));
            }
        } else {
            written["text"] = "canonical-json".into();
        }
        written
    }
}

impl Written for Inbound {
    fn written(&self) -> Value {
        let mut written = model(self);
        let headers = self.headers.iter().map(|header| {
            let mut written = model(header);
            if let Value::Object(own) = &mut written {
                for key in ["name", "form", "start"] {
                    own.remove(key);
                }
                if let Some(role) = own.remove("role") {
                    own.insert("is".to_owned(), role);
                }
                if header.role == HeaderRole::Signature {
                    let template = match header.form {
                        SignatureForm::Bare => format!("{}{{signature}}", header.start),
                        SignatureForm::KeyIdAndSignature => {
                            format!("{}{{key_id}}/{{signature}}", header.start)
                        }
                    };
                    own.insert("template".to_owned(), template.into());
                }
            }
            (header.name.clone(), written)
        });
        written["headers"] = headers.collect::<Map<_, _>>().into();
        written["prefix"] = match self.prefix.as_slice() {
            [] => Value::Null,
            pieces => prefix(pieces).into(),
        };
        if let (Some(PushTemplate { before, after }), Value::Object(own)) =
            (&self.template, &mut written)
        {
            own.remove("template");
            let text = format!("{}{{body}}{}", prefix(before), prefix(after));
            own.insert("text".to_owned(), text.into());
        }
        written
    }
}

impl Written for Login {
    fn written(&self) -> Value {
        let mut written = model(self);
        written["path"] = text(&self.path);
        written["expired"] = unordered(&self.expired);
        let body = self.body.iter().map(|(name, value)| {
            let value = match value {
                LoginValue::Credential { id, digest: LoginDigest::None } => {
                    json!({ "credential": id.as_str() })
                }
                LoginValue::Credential { id, digest } => {
                    json!({ "credential": id.as_str(), "digest": model(digest) })
                }
                LoginValue::Text(text) => json!({ "value": plain_text(text) }),
                LoginValue::Number(number) => json!({ "value": number }),
            };
            (name.clone(), value)
        });
        written["body"] = body.collect::<Map<_, _>>().into();
        let token = self.token.iter().map(|location| match location {
            TokenLocation::Body(path) => path.to_string(),
            TokenLocation::Header(name) => format!("header:{name}"),
        });
        written["token"] = token.collect();
        written
    }
}

impl Written for Paging {
    fn written(&self) -> Value {
        let mut written = model(self);
        written["items"] = member(&self.items);
        for (key, path) in [
            ("total", &self.total),
            ("next", &self.next),
            ("has_more", &self.has_more),
            ("pages", &self.pages),
        ] {
            written[key] = path.as_ref().map_or(Value::Null, member);
        }
        written
    }
}

impl Written for OutcomeCheck {
    fn written(&self) -> Value {
        let mut written = model(self);
        if let (Some(search), Value::Object(own)) = (&self.search, &mut written) {
            own.remove("search");
            let OutcomeSearch { parameters, records, id, time, equal, settled_after } = search;
            let parameters = parameters.iter().map(|(name, argument)| {
                let value = match argument {
                    Argument::Parameter(path) => text(path),
                    Argument::Number(number) => (*number).into(),
                };
                (name.clone(), value)
            });
            own.insert("parameters".to_owned(), parameters.collect::<Map<_, _>>().into());
            own.insert("records".to_owned(), member(records));
            let path = |path: &Option<JsonPath>| path.as_ref().map_or(Value::Null, text);
            own.insert("id".to_owned(), path(id));
            own.insert("time".to_owned(), path(time));
            if !equal.is_empty() {
                let equal = equal.iter().map(|(one, other)| (one.to_string(), text(other)));
                own.insert("equal".to_owned(), equal.collect::<Map<_, _>>().into());
            }
            own.insert("settled_after".to_owned(), model(settled_after));
        }
        written
    }
}

impl Written for Recognition {
    fn written(&self) -> Value {
        let mut values: Vec<Value> = self
            .values
            .iter()
            .map(|value| match value {
                Recognised::Text(text) => plain_text(text),
                other => other.to_json(),
            })
            .collect();
        let path = self.path.to_string();
        match values.len() {
            0 => path.into(),
            1 => json!({ path: values.remove(0) }),
            _ => json!({ path: values }),
        }
    }
}

/// Returns a part of the model that is written as in the YAML.
fn model(part: &impl Serialize) -> Value {
    // The model has no maps with keys that are not texts, so it can always be written.
    serde_json::to_value(part).unwrap_or_default()
}

/// Returns texts whose order does not matter.
fn unordered(texts: &[String]) -> Value {
    let mut texts = texts.to_vec();
    texts.sort();
    model(&texts)
}

fn text(path: &impl ToString) -> Value {
    path.to_string().into()
}

/// Returns a text, in quotes if it would be a number or a boolean without them.
fn plain_text(text: &str) -> Value {
    let is_other = text.parse::<f64>().is_ok() || matches!(text, "true" | "false" | "null" | "");
    if is_other { format!("{text:?}").into() } else { text.into() }
}

fn member(path: &MemberPath) -> Value {
    match path {
        MemberPath::Payload => "data".into(),
        MemberPath::InPayload(path) => text(path),
        MemberPath::EnvelopeField(name) => name.as_str().into(),
        MemberPath::Header(name) => format!("header:{name}").into(),
    }
}

fn value_piece(piece: &ValuePiece) -> String {
    match piece {
        ValuePiece::Text(text) => text.clone(),
        ValuePiece::Credential(id) => format!("{{{}}}", id.as_str()),
        ValuePiece::Token => "{token}".to_owned(),
    }
}

fn signature_piece(piece: &SignaturePiece) -> String {
    match piece {
        SignaturePiece::Text(text) => text.clone(),
        SignaturePiece::Credential(id) => format!("{{{}}}", id.as_str()),
        SignaturePiece::Signature => "{signature}".to_owned(),
    }
}

fn prefix(pieces: &[PrefixPiece]) -> String {
    let piece = |piece: &PrefixPiece| match piece {
        PrefixPiece::Text(text) => text.clone(),
        PrefixPiece::Header(name) => format!("{{{name}}}"),
    };
    pieces.iter().map(piece).collect()
}

fn text_piece(piece: &TextPiece) -> String {
    match piece {
        TextPiece::Text(text) => text.clone(),
        TextPiece::Value(value) => format!("{{{}}}", signed_value(value)),
        TextPiece::Digest(digest, value) => {
            format!("{{{}({})}}", digest_name(*digest), signed_value(value))
        }
    }
}

fn signed_value(value: &SignedValue) -> &str {
    match value {
        SignedValue::Method => "method",
        SignedValue::Host => "host",
        SignedValue::Path => "path",
        SignedValue::Query => "query",
        SignedValue::Body => "body",
        SignedValue::Pairs => "pairs",
        SignedValue::CanonicalJson => "canonical-json",
        SignedValue::Common(name) => name,
        SignedValue::Credential(id) => id.as_str(),
    }
}

fn digest_name(digest: TextDigest) -> String {
    let encoding = match digest.encoding {
        Encoding::Hex => "",
        Encoding::HexUpper => "-upper",
        Encoding::Base64 => "-base64",
    };
    format!("{}{encoding}", digest.hash.as_str())
}
