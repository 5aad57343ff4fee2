//! What a request holds, where it travels, and in which order it is signed: computed once from the family and
//! the call, for everything that writes or checks requests. It is not the text itself: canonical text and
//! digests are made by the client and, on purpose a second time, by the sandbox.

use serde::Serialize;

use crate::model::{
    Arrays, Call, Common, CommonLocation, CommonSource, Cover, CredentialId, Family, Field,
    Location, Numbers, PathSegment, Signing, TimeUnit, Wire,
};

/// The layout of the requests of one call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestLayout<'a> {
    /// The path, with its parameters.
    pub path: Vec<PathPiece<'a>>,
    /// The parameters of the query, in the order in which they are sent.
    pub query: Vec<Entry<'a>>,
    /// The headers, in the order in which they are sent; without the signature's.
    pub headers: Vec<Entry<'a>>,
    /// The members of the body, in the order in which they are sent; `None` for a request without a body. A
    /// signature that travels in the body comes last, and is not listed.
    pub body: Option<Vec<Entry<'a>>>,
    /// What is signed.
    pub signed: SignedLayout<'a>,
    /// Where the signature travels.
    pub signature: Option<SignaturePlace<'a>>,
}

/// A piece of the path of a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum PathPiece<'a> {
    /// A fixed text, with its slashes.
    Literal(String),
    /// A parameter.
    Parameter(&'a Field),
}

/// A member of the body or the signed text, a parameter of the query, or a header.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry<'a> {
    /// Its name on the wire.
    pub name: &'a str,
    /// Where its value comes from.
    pub value: EntryValue<'a>,
}

/// Where the value of an [`Entry`] comes from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum EntryValue<'a> {
    /// A parameter of the call, in its own written form.
    Parameter(&'a Field),
    /// A parameter of the call, as text whatever its type: so it stands in a query, a header or a path, and in
    /// the signed text when it travels there.
    ParameterText(&'a Field),
    /// A common field.
    Filled(Filled<'a>),
}

/// What the client fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Filled<'a> {
    /// A credential.
    Credential(&'a CredentialId),
    /// The clock.
    Clock {
        /// What it counts.
        unit: TimeUnit,
        /// Text or number.
        wire: Wire,
    },
    /// A random number.
    Nonce {
        /// Text or number.
        wire: Wire,
    },
    /// A text that is known from the spec.
    Text(&'a str),
    /// The path of the request as it is sent.
    RequestPath,
    /// The token of the login.
    Token,
}

/// What is signed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum SignedLayout<'a> {
    /// Nothing: the family does not sign.
    Nothing,
    /// The body as it is sent.
    Body,
    /// A text of its own, with these members in canonical order.
    Text(Vec<Entry<'a>>),
}

/// Where a signature travels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SignaturePlace<'a> {
    /// The common field that carries it.
    pub field: &'a Common,
    /// The body, the query, or a header.
    pub location: Location,
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
        let params = params_location(call);

        let mut query: Vec<Entry<'a>> = call.request.query.iter().map(as_text).collect();
        let mut body: Vec<Entry<'a>> = call.request.body.iter().map(as_it_is).collect();
        let mut headers: Vec<Entry<'a>> = call.request.headers.iter().map(as_text).collect();
        headers.extend(common(CommonLocation::Header));
        match params {
            Location::Body => body.extend(common(CommonLocation::Params)),
            _ => query.extend(common(CommonLocation::Params).map(in_query)),
        }
        sort(&mut query);
        sort(&mut body);

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
        let signed = match (&family.signing, signature) {
            (Some(signing), Some(_)) => {
                signed(family, signing, call, &carried, &query, &body, has_body)
            }
            _ => SignedLayout::Nothing,
        };
        Self { path: path(call), query, headers, body: has_body.then_some(body), signed, signature }
    }

    /// Whether the settings of the family want the signed text in another form than the one in which members
    /// are written, so that it must be made again from that.
    #[must_use]
    pub fn is_reformed(family: &Family) -> bool {
        family.signing.as_ref().is_some_and(|signing| {
            signing.numbers == Numbers::Quoted || signing.arrays == Arrays::Joined
        })
    }

    /// Returns the common fields among the entries of a location, by name.
    pub fn filled(&self, location: Location) -> impl Iterator<Item = (&'a str, Filled<'a>)> {
        let entries: &[Entry<'a>] = match location {
            Location::Path => &[],
            Location::Query => &self.query,
            Location::Header => &self.headers,
            Location::Body => self.body.as_deref().unwrap_or_default(),
        };
        entries.iter().filter_map(|entry| match entry.value {
            EntryValue::Filled(filled) => Some((entry.name, filled)),
            _ => None,
        })
    }
}

/// Where parameters of the family travel in this call.
fn params_location(call: &Call) -> Location {
    if call.method.has_body() { Location::Body } else { Location::Query }
}

/// What a call fills a common field with; `None` for the signature, and where the call does not send it.
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
            // The reader refuses a path that ends with a parameter here.
            _ => None,
        }),
        CommonSource::Credential(id) => Some(Filled::Credential(id)),
        CommonSource::Clock { unit, wire } => Some(Filled::Clock { unit: *unit, wire: *wire }),
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
    if covers(Cover::Body) {
        signed.extend(body.iter().cloned());
    }
    // A parameter that only shares its name with a common field of another location is signed.
    signed.retain(|entry| {
        !matches!(entry.value, EntryValue::Filled(_))
            || family.common.iter().all(|common| common.name != entry.name || common.signed)
    });
    signed.extend(
        carried
            .iter()
            .filter(|(common, _)| common.signed && common.location != CommonLocation::Params)
            .map(|(common, filled)| entry(common, *filled)),
    );
    sort(&mut signed);
    // Where the body is exactly what is signed, it is written once and signed as it stands.
    if has_body && signed == body { SignedLayout::Body } else { SignedLayout::Text(signed) }
}

fn path(call: &Call) -> Vec<PathPiece<'_>> {
    let mut pieces = Vec::new();
    let mut fixed = String::new();
    for segment in &call.path.segments {
        fixed.push('/');
        match segment {
            PathSegment::Literal(text) => fixed.push_str(text),
            PathSegment::Parameter(name) => {
                let field = call.request.path.iter().find(|field| field.name == *name);
                // The reader refuses a path whose parameters are not listed.
                let Some(field) = field else { continue };
                pieces.push(PathPiece::Literal(std::mem::take(&mut fixed)));
                pieces.push(PathPiece::Parameter(field));
            }
        }
    }
    if !fixed.is_empty() {
        pieces.push(PathPiece::Literal(fixed));
    }
    pieces
}

fn as_it_is(field: &Field) -> Entry<'_> {
    Entry { name: &field.name, value: EntryValue::Parameter(field) }
}

fn as_text(field: &Field) -> Entry<'_> {
    Entry { name: &field.name, value: EntryValue::ParameterText(field) }
}

fn entry<'a>(common: &'a Common, filled: Filled<'a>) -> Entry<'a> {
    Entry { name: &common.name, value: EntryValue::Filled(filled) }
}

/// In a query everything is text, and so it is signed.
fn in_query(mut entry: Entry<'_>) -> Entry<'_> {
    if let EntryValue::Filled(Filled::Clock { wire, .. } | Filled::Nonce { wire }) =
        &mut entry.value
    {
        *wire = Wire::String;
    }
    entry
}

/// Canonical order: by the code points of the names.
fn sort(entries: &mut [Entry<'_>]) {
    entries.sort_by(|a, b| a.name.cmp(b.name));
}
