//! Finds the operation that a request is for: by its name, as in `/csss/order_package`, or by its documented path, as in
//! `/csss/package/orderPackage`.

use std::borrow::Cow;
use std::cmp::Reverse;

use linksfield_api::{FAMILIES, FamilyInfo, Method, OperationInfo};
use percent_encoding::percent_decode_str;

use super::Served;
use super::problem::{Kind, Problem};
use crate::operation::kebab;

/// What a request is for.
pub(super) enum Target<'p> {
    /// The list of all families, or of the operations of one.
    List(Option<&'p Served>),
    /// The list of all problems, or the problem of this name.
    Problems(Option<String>),
    /// A call.
    Call(Route<'p>),
}

/// The operation that a request is for.
pub(super) struct Route<'p> {
    pub(super) served: &'p Served,
    pub(super) operation: &'static OperationInfo,
    pub(super) form: Form,
}

/// How a request names the operation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// By its name. All parameters are in a JSON object.
    Name,
    /// By its name, with all parameters in the query.
    NameAndQuery,
    /// By its documented path, with the parameters of the path.
    Path(Vec<(String, String)>),
}

/// Finds what a request is for.
pub(super) fn find<'p>(
    families: &'p [Served],
    method: &str,
    path: &str,
) -> Result<Target<'p>, Problem> {
    let raw: Vec<&str> = path.split('/').skip(1).collect();
    let first = decoded(raw.first().copied().unwrap_or_default())?;
    let rest = raw.get(1..).unwrap_or_default();
    let is_read = matches!(method, "GET" | "HEAD");
    let readable = |target| match is_read {
        true => Ok(target),
        false => {
            let problem = Problem::new(Kind::Method, "this path describes the proxy");
            Err(problem.allow("GET, HEAD".to_owned()))
        }
    };
    match (&*first, rest) {
        ("", []) => return readable(Target::List(None)),
        ("problems", []) => return readable(Target::Problems(None)),
        ("problems", [name]) => {
            return readable(Target::Problems(Some(decoded(name)?.into_owned())));
        }
        _ => {}
    }
    let is_named = |info: &FamilyInfo| info.name() == first || kebab(info.name()) == first;
    let Some(served) = families.iter().find(|served| is_named(served.client.info())) else {
        return Err(no_family(families, &first, FAMILIES.iter().any(|known| is_named(known))));
    };
    match rest {
        [] | [""] => readable(Target::List(Some(served))),
        rest => operation(served, method, rest).map(Target::Call),
    }
}

fn decoded(segment: &str) -> Result<Cow<'_, str>, Problem> {
    let decoded = percent_decode_str(segment).decode_utf8();
    decoded.map_err(|_| Problem::new(Kind::Request, "the path is not valid UTF-8"))
}

fn no_family(families: &[Served], name: &str, is_known: bool) -> Problem {
    let served: Vec<_> = families.iter().map(|served| served.client.info().name()).collect();
    let served = served.join(", ");
    if is_known {
        let detail =
            format!("this proxy serves {served}; it has no client for the family `{name}`");
        return Problem::new(Kind::NotServed, detail);
    }
    let detail =
        format!("the first segment of the path must be a family, which is one of: {served}");
    Problem::new(Kind::Unknown, detail)
}

/// Finds the operation of a family. A documented path takes precedence over a name.
fn operation<'p>(served: &'p Served, method: &str, rest: &[&str]) -> Result<Route<'p>, Problem> {
    let route = |operation, form| Ok(Route { served, operation, form });
    let info = served.client.info();
    let mut methods: Vec<&str> = Vec::new();
    // The operation that has the path with another method.
    let mut meant: Option<&'static OperationInfo> = None;
    let mut best: Option<(&Template, Vec<(String, String)>)> = None;
    for template in &served.templates {
        let Some(parameters) = template.matches(rest) else { continue };
        let own = template.operation.method().as_str();
        if own != method {
            methods.push(own);
            meant = meant.or(Some(template.operation));
        } else if best.as_ref().is_none_or(|(other, _)| template.looseness < other.looseness) {
            best = Some((template, parameters));
        }
    }
    if let Some((template, parameters)) = best {
        return route(template.operation, Form::Path(parameters));
    }
    if let [name] = rest {
        let name = decoded(name)?;
        let is_named = |known: &&&OperationInfo| known.name == name || kebab(known.name) == name;
        if let Some(operation) = info.operations.iter().find(is_named).copied() {
            let is_get = operation.method() == Method::Get;
            match method {
                "POST" => return route(operation, Form::Name),
                "GET" if is_get => return route(operation, Form::NameAndQuery),
                _ => {
                    methods.extend(["POST"].into_iter().chain(is_get.then_some("GET")));
                    meant = meant.or(Some(operation));
                }
            }
        }
    }
    if !methods.is_empty() {
        methods.sort_unstable();
        methods.dedup();
        let methods = methods.join(", ");
        let detail = format!("a request to this path has the method {methods}");
        return Err(Problem::new(Kind::Method, detail).allow(methods).about(meant));
    }
    if served.is_login(rest) {
        let detail = format!(
            "the proxy logs in to {} by itself; leave the login out, and send the other calls without an access token, or with any",
            info.name()
        );
        return Err(Problem::new(Kind::LoginNotNeeded, detail));
    }
    Err(unknown(served, rest))
}

/// Explains that no operation has a path, and names similar ones.
fn unknown(served: &Served, rest: &[&str]) -> Problem {
    let info = served.client.info();
    let given = rest.join("/");
    let mut similar: Vec<(f64, String)> = Vec::new();
    // The time of a comparison is the product of the lengths.
    if given.len() <= 200 {
        for template in &served.templates {
            let by_path = strsim::normalized_levenshtein(&template.path(), &given);
            let name = template.operation.name;
            let by_name = strsim::normalized_levenshtein(name, &given.replace('-', "_"));
            similar.push((by_path, template.path()));
            similar.push((by_name, name.to_owned()));
        }
    }
    similar.retain(|(similarity, _)| *similarity >= 0.6);
    similar.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let names: Vec<_> =
        similar.into_iter().take(3).map(|(_, path)| format!("`/{}/{path}`", info.name())).collect();
    let advice = match names.is_empty() {
        true => format!("`GET /{}` lists the operations", info.name()),
        false => format!("similar paths are {}", names.join(", ")),
    };
    Problem::new(
        Kind::Unknown,
        format!("{} has no operation with this path; {advice}", info.name()),
    )
}

/// The documented path of an operation below its family.
pub(super) struct Template {
    pub(super) operation: &'static OperationInfo,
    segments: Vec<Vec<Piece>>,
    looseness: Vec<Looseness>,
}

/// A part of a segment.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(&'static str),
    Parameter(&'static str),
}

/// How many texts match a segment: fewer for fixed texts, more for parameters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Looseness {
    Fixed,
    Partly(Reverse<usize>),
    Parameter,
}

impl Template {
    /// Returns the paths of the operations of a family. If the family has several servers, the name of the server is the
    /// first segment, as in the sandbox and in the OpenAPI documents with a base URL.
    pub(super) fn all(family: &'static FamilyInfo) -> Vec<Self> {
        let servers = family.facts.servers;
        let template = |operation: &'static OperationInfo| {
            let server = servers.get(operation.call.server).filter(|_| servers.len() > 1);
            let server = server.map(|server| vec![Piece::Text(server.name)]);
            let path = operation.path().split('/').skip(1).map(pieces);
            let segments: Vec<_> = server.into_iter().chain(path).collect();
            let looseness = segments.iter().map(|pieces| looseness(pieces)).collect();
            Self { operation, segments, looseness }
        };
        family.operations.iter().copied().map(template).collect()
    }

    /// Returns the path without the family, with the names of its parameters in braces.
    pub(super) fn path(&self) -> String {
        let segment = |pieces: &Vec<Piece>| {
            let piece = |piece: &Piece| match piece {
                Piece::Text(text) => (*text).to_owned(),
                Piece::Parameter(name) => format!("{{{name}}}"),
            };
            pieces.iter().map(piece).collect::<String>()
        };
        self.segments.iter().map(segment).collect::<Vec<_>>().join("/")
    }

    /// Returns the parameters of a path if its segments match.
    fn matches(&self, segments: &[&str]) -> Option<Vec<(String, String)>> {
        if self.segments.len() != segments.len() {
            return None;
        }
        let mut parameters = Vec::new();
        for (pieces, segment) in self.segments.iter().zip(segments) {
            split(pieces, segment, &mut parameters)?;
        }
        Some(parameters)
    }
}

fn pieces(mut segment: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    while let Some((text, after)) = segment.split_once('{') {
        let (name, rest) = after.split_once('}').unwrap_or((after, ""));
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        pieces.push(Piece::Parameter(name));
        segment = rest;
    }
    if !segment.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Text(segment));
    }
    pieces
}

fn looseness(pieces: &[Piece]) -> Looseness {
    match pieces {
        [Piece::Text(_)] => Looseness::Fixed,
        [Piece::Parameter(_)] => Looseness::Parameter,
        pieces => {
            let fixed = pieces.iter().map(|piece| match piece {
                Piece::Text(text) => text.len(),
                Piece::Parameter(_) => 0,
            });
            Looseness::Partly(Reverse(fixed.sum()))
        }
    }
}

/// Finds the parameters in a segment that is not decoded yet. The value of a parameter ends where the fixed text after it
/// begins for the first time. The last one ends at the end of the segment, or at the fixed text at the end.
fn split(pieces: &[Piece], segment: &str, into: &mut Vec<(String, String)>) -> Option<()> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned);
    if let [Piece::Text(text)] = pieces {
        return (decode(segment)? == *text).then_some(());
    }
    let (mut rest, mut pieces) = (segment, pieces);
    if let [before @ .., Piece::Text(text)] = pieces {
        rest = rest.strip_suffix(text)?;
        pieces = before;
    }
    while let Some((piece, after)) = pieces.split_first() {
        match piece {
            Piece::Text(text) => rest = rest.strip_prefix(text)?,
            Piece::Parameter(name) => {
                let end = match after.first() {
                    Some(Piece::Text(text)) => rest.find(text)?,
                    // Two parameters always have a text between them.
                    _ => rest.len(),
                };
                let value = decode(&rest[..end]).filter(|value| !value.is_empty())?;
                into.push(((*name).to_owned(), value));
                rest = &rest[end..];
            }
        }
        pieces = after;
    }
    rest.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_may_be_parts_of_segments() {
        let values = |template: &'static str, segment: &str| {
            let mut values = Vec::new();
            split(&pieces(template), segment, &mut values)?;
            Some(
                values
                    .into_iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        };
        assert_eq!(values("{id}", "a%2Fb").as_deref(), Some("id=a/b"));
        assert_eq!(values("{user}.{pin}", "me.12").as_deref(), Some("user=me pin=12"));
        assert_eq!(values("v1.{from}-{to}.csv", "v1.3-7.csv").as_deref(), Some("from=3 to=7"));
        assert_eq!(values("{id}:cancel", "7:cancel").as_deref(), Some("id=7"));
        assert_eq!(values("order%50", "x"), None);
        assert_eq!(values("orders", "%6frders").as_deref(), Some(""));
        for (template, segment) in
            [("{id}", ""), ("{id}", "%ff"), ("{id}.json", ".json"), ("orders", "order")]
        {
            assert_eq!(values(template, segment), None, "{template} {segment}");
        }
    }

    #[test]
    fn every_operation_has_a_template_that_is_printed_as_it_is_documented() {
        for family in FAMILIES {
            for template in Template::all(family) {
                let path = template.operation.path();
                assert!(format!("/{}", template.path()).ends_with(path), "{path}");
            }
        }
    }
}
