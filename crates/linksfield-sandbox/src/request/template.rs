//! Checks a signature whose text is described by a template. The text is written from the request as it was sent. If the
//! signature is wrong, the texts of common mistakes are tried, and otherwise the parts of the right text are shown.

use linksfield_spec::{
    Common, CommonLocation, Empties, EntryValue, Filled, Location, PairEncoding, PairsForm,
    SignedTemplate, SignedValue, Signing, TextPiece, ValuePiece, Wire,
};

use super::refusal::Refusal;
use super::view::View;
use crate::canonical::{Form, canonical};
use crate::diagnosis::{self, Signed, Variant};
use crate::node::Node;
use crate::pairs::pairs;
use crate::signature;

/// A common mistake of clients in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mistake {
    LowerMethod,
    PathWithoutBase,
    PathWithQuery,
    Unsorted,
    OtherEmpties,
    OtherEncoding,
    EmptyBody,
    OtherCase,
    WithoutSecret,
    LiteralLineBreaks,
    NoLineBreaks,
}

impl Mistake {
    const ALL: [Self; 11] = [
        Self::LowerMethod,
        Self::PathWithoutBase,
        Self::PathWithQuery,
        Self::Unsorted,
        Self::OtherEmpties,
        Self::OtherEncoding,
        Self::EmptyBody,
        Self::OtherCase,
        Self::WithoutSecret,
        Self::LiteralLineBreaks,
        Self::NoLineBreaks,
    ];

    /// Returns the mistake and its remedy, to complete "the client signed a text".
    fn description(self) -> &'static str {
        match self {
            Self::LowerMethod => "with the method in lower case; write it in upper case",
            Self::PathWithoutBase => {
                "with the path below the base URL; `{path}` includes the path of the base URL"
            }
            Self::PathWithQuery => "with the query after the path; `{path}` ends before `?`",
            Self::Unsorted => {
                "with the pairs in the order in which they were sent; sort them by name"
            }
            Self::OtherEmpties => {
                "with other empty values than `signing.pairs.empties` of the specification states"
            }
            Self::OtherEncoding => {
                "with another encoding of the values than `signing.pairs.encode` of the specification states"
            }
            Self::EmptyBody => "with an empty body; sign the body as it is sent",
            Self::OtherCase => {
                "with a digest in upper-case digits instead of lower-case ones, or the reverse"
            }
            Self::WithoutSecret => "without the secret; the text contains it",
            Self::LiteralLineBreaks => "with `\\n` as two characters; write line breaks",
            Self::NoLineBreaks => "without its line breaks",
        }
    }
}

/// A request whose signed text is described by a template.
pub(super) struct Sent<'a> {
    view: &'a View<'a>,
    signing: &'a Signing,
    template: &'a SignedTemplate,
    fields: &'a [Signed],
    parameters: Vec<(String, Node)>,
}

impl<'a> Sent<'a> {
    pub(super) fn new(
        view: &'a View<'a>,
        signing: &'a Signing,
        template: &'a SignedTemplate,
        fields: &'a [Signed],
    ) -> Self {
        Self { view, signing, template, fields, parameters: diagnosis::values(fields) }
    }

    /// Returns the right text.
    pub(super) fn right(&self) -> Result<Variant, Refusal> {
        let (text, shown) = (self.text(None)?, self.shown(None)?);
        Ok(Variant { text, shown, mistake: String::new() })
    }

    /// Returns the right text, and then those of common mistakes.
    pub(super) fn variants(&self) -> Result<Vec<Variant>, Refusal> {
        let mut variants = vec![self.right()?];
        let is_long = variants[0].text.len() > diagnosis::MAX_EXPLAINED;
        for mistake in Mistake::ALL.into_iter().filter(|_| !is_long) {
            let text = self.text(Some(mistake))?;
            if variants.iter().all(|variant| variant.text != text) {
                let shown = self.shown(Some(mistake))?;
                let mistake = mistake.description().to_owned();
                variants.push(Variant { text, shown, mistake });
            }
        }
        Ok(variants)
    }

    /// Returns the text without secrets. The digest of a secret is not shown either.
    fn shown(&self, mistake: Option<Mistake>) -> Result<String, Refusal> {
        let shown = Self { parameters: diagnosis::shown(self.fields), ..*self };
        let mut text = String::new();
        for piece in &self.template.pieces {
            match piece {
                TextPiece::Value(value) | TextPiece::Digest(_, value) if self.is_secret(value) => {
                    text.push_str(&self.secret_name(value, mistake));
                }
                piece => text.push_str(&String::from_utf8_lossy(&shown.piece(piece, mistake)?)),
            }
        }
        Ok(text)
    }

    fn secret_name(&self, value: &SignedValue, mistake: Option<Mistake>) -> String {
        match value {
            SignedValue::Credential(_) if mistake == Some(Mistake::WithoutSecret) => String::new(),
            SignedValue::Credential(id) => format!("{{{id}}}"),
            SignedValue::Common(name) => format!("{{{name}}}"),
            _ => "{secret}".to_owned(),
        }
    }

    fn text(&self, mistake: Option<Mistake>) -> Result<Vec<u8>, Refusal> {
        let mut text = Vec::new();
        for piece in &self.template.pieces {
            text.extend(self.piece(piece, mistake)?);
        }
        Ok(text)
    }

    fn piece(&self, piece: &TextPiece, mistake: Option<Mistake>) -> Result<Vec<u8>, Refusal> {
        Ok(match piece {
            TextPiece::Text(fixed) => match mistake {
                Some(Mistake::LiteralLineBreaks) => fixed.replace('\n', "\\n").into_bytes(),
                Some(Mistake::NoLineBreaks) => fixed.replace('\n', "").into_bytes(),
                _ => fixed.clone().into_bytes(),
            },
            TextPiece::Value(value) => self.value(value, mistake)?,
            TextPiece::Digest(digest, value) => {
                let bytes = signature::hashed(digest.hash, &self.value(value, mistake)?);
                let written = signature::encode(digest.encoding, &bytes);
                let upper = written.to_uppercase();
                match mistake {
                    Some(Mistake::OtherCase) if upper == written => {
                        written.to_lowercase().into_bytes()
                    }
                    Some(Mistake::OtherCase) => upper.into_bytes(),
                    _ => written.into_bytes(),
                }
            }
        })
    }

    fn value(&self, value: &SignedValue, mistake: Option<Mistake>) -> Result<Vec<u8>, Refusal> {
        let view = self.view;
        let text = match value {
            SignedValue::Method => match mistake {
                Some(Mistake::LowerMethod) => view.method().to_lowercase(),
                _ => view.method().to_owned(),
            },
            SignedValue::Host => view.header("host")?.unwrap_or_default().to_owned(),
            SignedValue::Path => match mistake {
                Some(Mistake::PathWithoutBase) => view.path_below_base(),
                Some(Mistake::PathWithQuery) => format!("{}?{}", view.full_path(), self.query()),
                _ => view.full_path().to_owned(),
            },
            SignedValue::Query => self.query(),
            SignedValue::Body if mistake == Some(Mistake::EmptyBody) => String::new(),
            SignedValue::Body => return Ok(view.raw_body().to_vec()),
            SignedValue::Pairs => {
                let own = &self.template.pairs;
                let own = PairsForm {
                    empties: match (own.empties, mistake) {
                        (Empties::Omit, Some(Mistake::OtherEmpties)) => Empties::Keep,
                        (_, Some(Mistake::OtherEmpties)) => Empties::Omit,
                        (empties, _) => empties,
                    },
                    encode: match (own.encode, mistake) {
                        (PairEncoding::None, Some(Mistake::OtherEncoding)) => PairEncoding::Percent,
                        (_, Some(Mistake::OtherEncoding)) => PairEncoding::None,
                        (encode, _) => encode,
                    },
                    ..own.clone()
                };
                let is_sorted = mistake != Some(Mistake::Unsorted);
                pairs(&self.parameters, Form::of(self.signing), &own, is_sorted)
            }
            SignedValue::CanonicalJson => canonical(&self.parameters, Form::of(self.signing)),
            SignedValue::Common(name) => self.common(name)?,
            SignedValue::Credential(id) => match mistake {
                Some(Mistake::WithoutSecret) if self.is_secret(value) => String::new(),
                _ => view.credential(id.as_str()).unwrap_or_default().to_owned(),
            },
        };
        Ok(text.into_bytes())
    }

    /// Returns the query as it was sent, without the signature.
    fn query(&self) -> String {
        let view = self.view;
        let is_signature = |pair: &&str| {
            let name = pair.split_once('=').map_or(*pair, |(name, _)| name);
            let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
            view.is_signature(Location::Query, &name)
        };
        let pairs: Vec<&str> =
            view.raw_query().split('&').filter(|pair| !is_signature(pair)).collect();
        pairs.join("&")
    }

    /// Returns the value of a common field that was sent, or that is only signed.
    fn common(&self, name: &str) -> Result<String, Refusal> {
        let view = self.view;
        let Some(entry) = view.layout.named.iter().find(|entry| entry.name == name) else {
            return Ok(String::new());
        };
        let Some(common) = self.described(name) else { return Ok(String::new()) };
        let place = match common.location {
            CommonLocation::Header => Location::Header,
            CommonLocation::Params if view.entry(Location::Body, name).is_some() => Location::Body,
            CommonLocation::Params => Location::Query,
            CommonLocation::SignedText => {
                let EntryValue::Filled(filled) = entry.value else { return Ok(String::new()) };
                return Ok(view.unsent(filled).unwrap_or_default().to_owned());
            }
        };
        Ok(view.text(place, name, Wire::Either)?.unwrap_or_default())
    }

    fn described(&self, name: &str) -> Option<&Common> {
        self.view.family().common.iter().find(|common| common.name == name)
    }

    fn is_secret(&self, value: &SignedValue) -> bool {
        let is_secret = |id: &str| {
            self.view.family().credentials.get(id).is_some_and(|credential| credential.secret)
        };
        match value {
            SignedValue::Credential(id) => is_secret(id.as_str()),
            SignedValue::Common(name) => {
                let filled = self.view.layout.named.iter().find(|entry| entry.name == name);
                match filled.map(|entry| &entry.value) {
                    Some(EntryValue::Filled(Filled::Token)) => true,
                    Some(EntryValue::Filled(Filled::Credential(id))) => is_secret(id.as_str()),
                    Some(EntryValue::Filled(Filled::Composed(pieces))) => {
                        pieces.iter().any(|piece| match piece {
                            ValuePiece::Token => true,
                            ValuePiece::Credential(id) => is_secret(id.as_str()),
                            ValuePiece::Text(_) => false,
                        })
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Returns the parts of the expected text, one after the other. Secrets, and digests of secrets, are not shown.
    pub(super) fn parts(&self) -> Result<Vec<String>, Refusal> {
        let shown = Self { parameters: diagnosis::shown(self.fields), ..*self };
        let mut parts = Vec::new();
        for (number, piece) in self.template.pieces.iter().enumerate() {
            let number = number + 1;
            parts.push(match piece {
                TextPiece::Text(fixed) => format!("({number}) the text {fixed:?}"),
                TextPiece::Value(value) | TextPiece::Digest(_, value) if self.is_secret(value) => {
                    format!("({number}) a secret")
                }
                TextPiece::Value(value) => {
                    let sent = shown.value(value, None)?;
                    format!("({number}) {:?}", String::from_utf8_lossy(&sent))
                }
                TextPiece::Digest(digest, value) => {
                    let sent = self.value(value, None)?;
                    let made =
                        signature::encode(digest.encoding, &signature::hashed(digest.hash, &sent));
                    let (hash, length) = (digest.hash.as_str(), sent.len());
                    format!("({number}) {made:?}, the {hash} digest of {length} bytes")
                }
            });
        }
        Ok(parts)
    }
}
