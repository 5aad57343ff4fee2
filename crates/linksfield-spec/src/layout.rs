//! The layout of a request: its parameters and common fields, where each is sent, and in which order they are
//! signed.
//!
//! The layout is computed from the family and the call. The generator and the sandbox use it. It does not
//! contain the canonical text: the client computes canonical text and digest, and the sandbox computes both
//! independently.

use serde::Serialize;

use crate::model::{
    Arrays, BodyContent, Call, ClockFormat, Common, CommonLocation, CommonSource, Cover,
    CredentialId, Family, Field, Location, NonceForm, Numbers, PathSegment, PathTemplate,
    SegmentPiece, Signing, TimeUnit, ValuePiece, Wire,
};

/// The layout of the requests of one call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestLayout<'a> {
    /// The path, with its parameters.
    pub path: Vec<PathPiece<'a>>,
    /// The parameters of the query, in the order in which they are sent.
    pub query: Vec<Entry<'a>>,
    /// The headers, in the order in which they are sent. A header with the signature is not listed.
    pub headers: Vec<Entry<'a>>,
    /// The fields of the body, in the order in which they are sent. `None` for a request without a body, and for a
    /// body without fields.
    ///
    /// A signature in the body is sent after these fields, and is not listed.
    pub body: Option<Vec<Entry<'a>>>,
    /// The whole body, if it is a single value instead of fields.
    pub whole: Option<&'a Field>,
    /// How the body is written.
    pub content: BodyContent,
    /// The content of the canonical text.
    pub signed: SignedLayout<'a>,
    /// The common fields that the template of the canonical text names, as far as the call sends them.
    pub named: Vec<Entry<'a>>,
    /// Where the signature is sent. `None` for a request without a signature.
    pub signature: Option<SignaturePlace<'a>>,
}

/// A piece of the path of a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum PathPiece<'a> {
    /// A fixed text, with its slashes.
    Literal(String),
    /// A parameter.
    Parameter(&'a Field),
    /// A parameter in whose value these characters are percent-encoded as well, because a server needs them to find
    /// where the value ends.
    Bounded(&'a Field, String),
}

/// A field of the body or of the canonical text, a parameter of the query, or a header.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry<'a> {
    /// The name on the wire.
    pub name: &'a str,
    /// The source of the value.
    pub value: EntryValue<'a>,
}

/// The source of the value of an [`Entry`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum EntryValue<'a> {
    /// A parameter of the call, written as its type requires: as a JSON string, number, list or object.
    Parameter(&'a Field),
    /// A parameter of the call, written as text whatever its type. Parameters in the path, the query and the
    /// headers are sent as text, and signed as text if the signature covers them.
    ParameterText(&'a Field),
    /// A common field.
    Filled(Filled<'a>),
}

/// A value that the client fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Filled<'a> {
    /// A credential.
    Credential(&'a CredentialId),
    /// The current time.
    Clock {
        /// The unit of the time.
        unit: TimeUnit,
        /// Whether the time is written as a string or as a number.
        wire: Wire,
    },
    /// The current time, as a date and a time of day.
    Time(&'a ClockFormat),
    /// A random number.
    Nonce {
        /// Whether the nonce is written as a string or as a number.
        wire: Wire,
    },
    /// A random text.
    NonceText(NonceForm),
    /// The key by which the server recognises the attempts of one call.
    IdempotencyKey,
    /// A text with credentials or the access token.
    Composed(&'a [ValuePiece]),
    /// A constant text from the spec.
    Text(&'a str),
    /// The value of a parameter that has only one value, as bare text.
    Constant {
        /// The value.
        text: &'a str,
        /// Whether the value is a JSON string. Otherwise it is a number or a boolean.
        quoted: bool,
    },
    /// The path of the request as it is sent.
    RequestPath,
    /// The access token of the login.
    Token,
}

/// The content of the canonical text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum SignedLayout<'a> {
    /// The request is not signed: the family does not sign, or the call does not send the signature.
    Nothing,
    /// The canonical text is the body as it is sent.
    Body,
    /// The canonical text is separate from the body and consists of these fields, in canonical order.
    Text(Vec<Entry<'a>>),
    /// The canonical text follows a template that contains no field of the request except by its name.
    Template,
}

/// Where the signature of a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SignaturePlace<'a> {
    /// The common field that carries the signature.
    pub field: &'a Common,
    /// The body, the query, or a header.
    pub location: Location,
}

impl Filled<'_> {
    /// Returns whether the value contains the access token of the login.
    #[must_use]
    pub fn has_token(&self) -> bool {
        match self {
            Self::Token => true,
            Self::Composed(pieces) => pieces.contains(&ValuePiece::Token),
            _ => false,
        }
    }
}

impl<'a> RequestLayout<'a> {
    /// Computes the layout of a call of the family.
    #[must_use]
    pub fn of(family: &'a Family, call: &'a Call) -> Self {
        let carried: Vec<(&Common, Filled<'a>)> = family
            .common
            .iter()
            .filter_map(|common| Some((common, filled(call, common)?)))
            .collect();
        let common = |location: CommonLocation| {
            carried
                .iter()
                .filter(move |(common, _)| common.location == location)
                .map(|(common, filled)| entry(common, *filled))
        };
        let params = call.params_location();
        let content = call.request.content;
        let is_json = content == BodyContent::Json;

        let mut query: Vec<Entry<'a>> = call.request.query.iter().map(as_text).collect();
        let mut body: Vec<Entry<'a>> = call
            .request
            .body
            .iter()
            .map(|field| match is_json {
                true => as_it_is(family, field),
                false => as_text(field),
            })
            .collect();
        let mut headers: Vec<Entry<'a>> = call.request.headers.iter().map(as_text).collect();
        headers.extend(common(CommonLocation::Header));
        match params {
            Location::Body if is_json => body.extend(common(CommonLocation::Params)),
            Location::Body => body.extend(common(CommonLocation::Params).map(in_query)),
            _ => query.extend(common(CommonLocation::Params).map(in_query)),
        }
        sort(&mut query);
        // A multipart body is not signed, and some servers expect its files last.
        if content != BodyContent::Multipart {
            sort(&mut body);
        }

        let signature = family
            .signature_field()
            .filter(|field| !call.without.contains(&field.name))
            .map(|field| SignaturePlace {
                field,
                location: match field.location {
                    CommonLocation::Params => params,
                    CommonLocation::Header | CommonLocation::SignedText => Location::Header,
                },
            });
        let is_signed_in_body =
            signature.is_some_and(|signature| signature.location == Location::Body);
        let has_body = call.method.has_body() && (!body.is_empty() || is_signed_in_body);
        let template = family.signing.as_ref().and_then(|signing| signing.template.as_ref());
        let named = carried
            .iter()
            .filter(|(common, _)| {
                signature.is_some() && template.is_some_and(|text| text.names(&common.name))
            })
            .map(|(common, filled)| entry(common, *filled))
            .collect();
        let signed = match (&family.signing, signature) {
            (Some(_), Some(_)) if template.is_some_and(|text| !text.contains_fields()) => {
                SignedLayout::Template
            }
            (Some(signing), Some(_)) => {
                signed(family, signing, call, &carried, &query, &body, has_body)
            }
            _ => SignedLayout::Nothing,
        };
        let path = path(family, call);
        let (body, whole) = (has_body.then_some(body), call.request.data.as_ref());
        Self { path, query, headers, body, whole, content, signed, named, signature }
    }

    /// Whether the canonical text writes values differently from the body.
    ///
    /// Some families sign numbers in quotes, or arrays as comma-separated text. Their canonical text must be
    /// rewritten from the fields of the request.
    #[must_use]
    pub fn is_reformed(family: &Family) -> bool {
        family.signing.as_ref().is_some_and(|signing| {
            // A template is written at run time, in the form of the family.
            signing.template.is_none()
                && (signing.numbers == Numbers::Quoted || signing.arrays == Arrays::Joined)
        })
    }

    /// Whether the canonical text of a call must be rewritten from its body, because the body may contain `null`.
    ///
    /// A `null` that the caller sets is sent, but whether it is signed is a rule for all empty values of the family.
    #[must_use]
    pub fn is_reduced(&self, family: &Family, call: &Call) -> bool {
        // A template is written at run time, and applies this rule itself.
        family.signing.as_ref().is_some_and(|signing| signing.template.is_none())
            && self.signed != SignedLayout::Nothing
            && call.request.body.iter().any(|field| field.nullable)
    }

    /// Returns the common fields that are sent in a location, with their names.
    pub fn filled(&self, location: Location) -> impl Iterator<Item = (&'a str, Filled<'a>)> {
        let entries: &[Entry<'a>] = match location {
            Location::Path => &[],
            Location::Query => &self.query,
            Location::Header => &self.headers,
            Location::Body => self.body.as_deref().unwrap_or_default(),
        };
        entries.iter().filter_map(|entry| match entry.value {
            EntryValue::Filled(Filled::Constant { .. }) => None,
            EntryValue::Filled(filled) => Some((entry.name, filled)),
            _ => None,
        })
    }
}

/// Returns the value that a call sends in a common field. `None` for the signature, and for a field that the
/// call does not send.
fn filled<'a>(call: &'a Call, common: &'a Common) -> Option<Filled<'a>> {
    if call.without.contains(&common.name) {
        return None;
    }
    let own = call.common.get(&common.name).map(|text| Filled::Text(text));
    match &common.source {
        CommonSource::Signature(_) => None,
        CommonSource::PerCall => own,
        CommonSource::Constant(text) => own.or(Some(Filled::Text(text))),
        CommonSource::CallName => own.or_else(|| match call.path.last() {
            Some(PathSegment::Literal(name)) => Some(Filled::Text(name)),
            // Resolving refuses a path that ends with a parameter here.
            _ => None,
        }),
        CommonSource::Credential(id) => Some(Filled::Credential(id)),
        CommonSource::Clock { unit, wire } => Some(Filled::Clock { unit: *unit, wire: *wire }),
        CommonSource::Time(format) => Some(Filled::Time(format)),
        CommonSource::NonceText(form) => Some(Filled::NonceText(*form)),
        CommonSource::IdempotencyKey => Some(Filled::IdempotencyKey),
        CommonSource::Composed(pieces) => Some(Filled::Composed(pieces)),
        CommonSource::Nonce { wire } => Some(Filled::Nonce { wire: *wire }),
        CommonSource::RequestPath => Some(Filled::RequestPath),
        CommonSource::Token => Some(Filled::Token),
    }
}

fn signed<'a>(
    family: &'a Family,
    signing: &Signing,
    call: &'a Call,
    carried: &[(&'a Common, Filled<'a>)],
    query: &[Entry<'a>],
    body: &[Entry<'a>],
    has_body: bool,
) -> SignedLayout<'a> {
    let covers = |what: Cover| signing.covers.contains(&what);
    let mut signed: Vec<Entry<'a>> = Vec::new();
    if covers(Cover::Path) {
        signed.extend(call.request.path.iter().map(as_text));
    }
    if covers(Cover::Query) {
        signed.extend(query.iter().cloned());
    }
    // The fields of a multipart body are not part of a canonical text.
    if covers(Cover::Body) && call.request.takes_params_in_body() {
        signed.extend(body.iter().cloned());
    }
    // A common field with `signed: false` is removed. A parameter with the same name in another location
    // stays.
    signed.retain(|entry| {
        !matches!(entry.value, EntryValue::Filled(filled) if !matches!(filled, Filled::Constant { .. }))
            || family.common.iter().all(|common| common.name != entry.name || common.signed)
    });
    signed.extend(
        carried
            .iter()
            .filter(|(common, _)| common.signed && common.location != CommonLocation::Params)
            .map(|(common, filled)| entry(common, *filled)),
    );
    sort(&mut signed);
    // If the canonical text equals the body, the body is written once and signed unchanged.
    let is_json = call.request.content == BodyContent::Json;
    if has_body && is_json && signed == body {
        SignedLayout::Body
    } else {
        SignedLayout::Text(signed)
    }
}

fn path<'a>(family: &Family, call: &'a Call) -> Vec<PathPiece<'a>> {
    let mut pieces = Vec::new();
    let mut fixed = String::new();
    for (index, segment) in call.path.segments.iter().enumerate() {
        fixed.push('/');
        let mut parameter = |fixed: &mut String, name: &str| {
            let field = call.request.path.iter().find(|field| field.name == *name);
            // Resolving refuses a path whose parameters are not listed.
            let Some(field) = field else { return };
            pieces.push(PathPiece::Literal(std::mem::take(fixed)));
            let bounds = bounds(family, call, index);
            pieces.push(match bounds.is_empty() {
                true => PathPiece::Parameter(field),
                false => PathPiece::Bounded(field, bounds),
            });
        };
        match segment {
            PathSegment::Literal(text) => fixed.push_str(text),
            PathSegment::Parameter(name) => parameter(&mut fixed, name),
            PathSegment::Pieces(pieces) => {
                for piece in pieces {
                    match piece {
                        SegmentPiece::Literal(text) => fixed.push_str(text),
                        SegmentPiece::Parameter(name) => parameter(&mut fixed, name),
                    }
                }
            }
        }
    }
    if !fixed.is_empty() {
        pieces.push(PathPiece::Literal(fixed));
    }
    pieces
}

/// Returns the characters that a value in a segment must not contain as they are: those of the fixed texts between
/// parameters of the segment, and in the segment of other calls to which the request could otherwise be routed.
fn bounds(family: &Family, call: &Call, index: usize) -> String {
    let others = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
    let others = others.filter(|other| {
        other.server == call.server
            && other.method == call.method
            && may_overlap(&other.path, &call.path)
    });
    let mut bounds: Vec<char> = Vec::new();
    for other in others.chain([call]) {
        let Some(PathSegment::Pieces(pieces)) = other.path.segments.get(index) else { continue };
        let parameters = pieces.iter().filter(|piece| matches!(piece, SegmentPiece::Parameter(_)));
        // The end of a single parameter is known: what follows it is fixed.
        if other.path == call.path && parameters.count() < 2 {
            continue;
        }
        for piece in pieces {
            let SegmentPiece::Literal(text) = piece else { continue };
            // All other characters are percent-encoded in every value.
            bounds.extend(text.chars().filter(|c| matches!(c, '-' | '.' | '_' | '~')));
        }
    }
    bounds.sort_unstable();
    bounds.dedup();
    bounds.into_iter().collect()
}

/// Whether one path may be that of requests to two calls: they have no different fixed texts at the same place.
fn may_overlap(one: &PathTemplate, other: &PathTemplate) -> bool {
    let differ = |pair: (&PathSegment, &PathSegment)| matches!(pair, (PathSegment::Literal(one), PathSegment::Literal(other)) if one != other);
    one.segments.len() == other.segments.len()
        && !one.segments.iter().zip(&other.segments).any(differ)
}

fn as_it_is<'a>(family: &Family, field: &'a Field) -> Entry<'a> {
    let constant = |text| {
        let quoted = crate::sample::sample_value(family, field).is_string();
        EntryValue::Filled(Filled::Constant { text, quoted })
    };
    let value = field.rules.constant.as_deref().map_or(EntryValue::Parameter(field), constant);
    Entry { name: &field.name, value }
}

fn as_text(field: &Field) -> Entry<'_> {
    let constant = |text| EntryValue::Filled(Filled::Constant { text, quoted: true });
    let value = field.rules.constant.as_deref().map_or(EntryValue::ParameterText(field), constant);
    Entry { name: &field.name, value }
}

fn entry<'a>(common: &'a Common, filled: Filled<'a>) -> Entry<'a> {
    Entry { name: &common.name, value: EntryValue::Filled(filled) }
}

/// Values in the query are text, and are signed as text.
fn in_query(mut entry: Entry<'_>) -> Entry<'_> {
    if let EntryValue::Filled(Filled::Clock { wire, .. } | Filled::Nonce { wire }) =
        &mut entry.value
    {
        *wire = Wire::String;
    }
    entry
}

/// Sorts entries in canonical order: by the code points of their names.
fn sort(entries: &mut [Entry<'_>]) {
    entries.sort_by(|a, b| a.name.cmp(b.name));
}
