//! Finds the call that a request is for. The first segment of a path is the family, as in
//! `/csss/package/orderPackage`. The second segment is the server if the family has several, as in
//! `/mall/vshop/singleOrder`.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cmp::Reverse;

use linksfield_spec::{
    Call, Endpoint, Family, PathSegment, PathTemplate, SegmentPiece, ServerId, Spec,
};
use percent_encoding::percent_decode_str;

/// The call that a request is for, with the values of the path parameters.
pub(crate) struct Route<'a> {
    pub(crate) family: &'a Family,
    pub(crate) endpoint: &'a Endpoint,
    pub(crate) call: &'a Call,
    pub(crate) parameters: Vec<(String, String)>,
}

/// The reason why no call was found. The text holds no part of the request.
pub(crate) enum NoRoute {
    /// No call has this path.
    Path(String),
    /// The calls with this path have other methods.
    Method(String),
}

/// The target of a request.
pub(crate) enum Found<'a> {
    /// A call.
    Call(Route<'a>),
    /// The login of a family.
    Login(&'a Family),
}

impl<'a> Found<'a> {
    /// Returns the family of the call or of the login.
    pub(crate) fn family(&self) -> &'a Family {
        match self {
            Self::Call(route) => route.family,
            Self::Login(family) => family,
        }
    }

    /// Returns whether a failure is in the envelope of the family.
    pub(crate) fn is_enveloped(&self) -> bool {
        match self {
            Self::Call(route) => route.call.response.enveloped,
            Self::Login(_) => true,
        }
    }

    /// Returns the parameters of the path.
    pub(crate) fn parameters(&self) -> &[(String, String)] {
        match self {
            Self::Call(route) => &route.parameters,
            Self::Login(_) => &[],
        }
    }

    /// Returns the family and the name, such as `csss.order_package`.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Call(Route { family, endpoint, .. }) => format!("{}.{}", family.id, endpoint.id),
            Self::Login(family) => format!("{}.login", family.id),
        }
    }
}

/// Returns the names of all calls, including the logins.
pub(crate) fn names(spec: &Spec) -> impl Iterator<Item = String> {
    spec.families.iter().flat_map(|family| {
        let calls = family.endpoints.iter().filter(|endpoint| endpoint.call.is_some());
        let calls = calls.map(|endpoint| format!("{}.{}", family.id, endpoint.id));
        calls.chain(family.login.iter().map(|_| format!("{}.login", family.id)))
    })
}

/// Finds the call or the login that a request is for.
pub(crate) fn find<'a>(spec: &'a Spec, method: &str, path: &str) -> Result<Found<'a>, NoRoute> {
    let segments: Result<Vec<String>, _> = path
        .split('/')
        .skip(1)
        .map(|segment| percent_decode_str(segment).decode_utf8().map(Cow::into_owned))
        .collect();
    let Ok(segments) = segments else {
        return Err(NoRoute::Path("the path is not valid UTF-8".to_owned()));
    };
    // Parameters within a segment are found before the segment is decoded.
    let raw: Vec<&str> = path.split('/').skip(1).collect();
    let Some((family, rest)) =
        segments.split_first().and_then(|(id, rest)| Some((spec.family(id)?, rest)))
    else {
        return Err(NoRoute::Path(no_family(spec, &segments, &raw)));
    };
    let (server, rest) = match family.servers.len() {
        0 | 1 => (family.servers.keys().next(), rest),
        _ => match rest.split_first().and_then(|(name, rest)| {
            let (server, _) = family.servers.get_key_value(name.as_str())?;
            Some((server, rest))
        }) {
            Some((server, rest)) => (Some(server), rest),
            None => {
                let known = listed(family.servers.keys().map(ServerId::as_str));
                return Err(NoRoute::Path(format!(
                    "the second segment of the path must be a server of {}: {known}",
                    family.id
                )));
            }
        },
    };
    let rest = below_base(family, server, rest);
    let mut other_methods = Vec::new();
    let mut best: Option<(Vec<Looseness>, Route<'a>)> = None;
    for endpoint in &family.endpoints {
        let Some(call) = endpoint.call.as_ref().filter(|call| Some(&call.server) == server) else {
            continue;
        };
        let raw = &raw[raw.len() - rest.len()..];
        let Some(parameters) = matches(&call.path, rest, raw) else { continue };
        if call.method.as_str() != method {
            other_methods.push(call.method.as_str());
            continue;
        }
        // A fixed segment is a better match than a parameter.
        let looseness = looseness(&call.path);
        let route = Route { family, endpoint, call, parameters };
        if best.as_ref().is_none_or(|(other, _)| looseness < *other) {
            best = Some((looseness, route));
        }
    }
    if let Some(login) = &family.login
        && Some(&login.server) == server
        && method == "POST"
        && best.is_none()
        && matches(&login.path, rest, &[]).is_some()
    {
        return Ok(Found::Login(family));
    }
    match best {
        Some((_, route)) => Ok(Found::Call(route)),
        None if other_methods.is_empty() => {
            let raw = &raw[raw.len() - rest.len()..];
            if let Some(endpoint) = uncallable(family, rest, raw) {
                return Err(NoRoute::Path(format!(
                    "the documentation names this path (`{}.{}`), but not enough of the call to serve it",
                    family.id, endpoint.id
                )));
            }
            let similar = similar(family, path);
            let similar =
                similar.map(|(method, path)| format!("; a similar path is `{method} {path}`"));
            let similar = similar.unwrap_or_default();
            Err(NoRoute::Path(format!("no call of {} has this path{similar}", family.id)))
        }
        None => Err(NoRoute::Method(format!(
            "the method of a request to this path must be {}",
            other_methods.join(" or ")
        ))),
    }
}

/// Returns the segments below the base URL. The path of a documented base URL can follow the family, such as `v4` in
/// `/cube/v4/sims`, so that a client only has to replace the host.
fn below_base<'s>(family: &Family, server: Option<&ServerId>, rest: &'s [String]) -> &'s [String] {
    let environments = server.and_then(|server| family.servers.get(server));
    let urls = environments.into_iter().flat_map(|server| &server.environments);
    let begins_a_path = |segment: &str| {
        let calls = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
        let mut first = calls.filter_map(|call| call.path.segments.first());
        first.any(|first| matches!(first, PathSegment::Literal(text) if text == segment))
    };
    urls.filter_map(|environment| base_path(&environment.url).strip_prefix('/'))
        .find_map(|path| {
            let below = path.strip_prefix(family.id.as_str())?.strip_prefix('/')?;
            let mut rest = rest;
            for segment in below.split('/') {
                let (first, after) = rest.split_first()?;
                if first != segment || begins_a_path(segment) {
                    return None;
                }
                rest = after;
            }
            Some(rest)
        })
        .unwrap_or(rest)
}

/// Returns the path of a URL, such as `/cube/v4`. Returns an empty text for a URL without a path.
pub(crate) fn base_path(url: &str) -> &str {
    let below_scheme = url.split_once("://").map_or(url, |(_, below)| below);
    below_scheme.find('/').map_or("", |at| below_scheme[at..].trim_end_matches('/'))
}

/// Returns the endpoint with a path of which too little is documented to call it.
fn uncallable<'a>(family: &'a Family, segments: &[String], raw: &[&str]) -> Option<&'a Endpoint> {
    family.endpoints.iter().filter(|endpoint| endpoint.call.is_none()).find(|endpoint| {
        let path = endpoint.path.as_ref();
        path.is_some_and(|path| matches(path, segments, raw).is_some())
    })
}

/// Explains that the first segment of a path is no family. If a family has the rest of the path, the explanation has the
/// whole path.
fn no_family(spec: &Spec, segments: &[String], raw: &[&str]) -> String {
    let families = || spec.families.iter().filter(|family| has_calls(family));
    let known = listed(families().map(|family| family.id.as_str()));
    let whole = families().find_map(|family| {
        let calls = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
        // A path that consists of parameters matches everything.
        let has_text = |path: &PathTemplate| {
            path.segments.iter().any(|one| matches!(one, PathSegment::Literal(_)))
        };
        let mut calls = calls
            .filter(|call| has_text(&call.path) && matches(&call.path, segments, raw).is_some());
        let server = prefix(family, &calls.next()?.server);
        Some(format!("; the base URL of this call ends with `{server}`"))
    });
    format!("the first segment of the path must be a family: {known}{}", whole.unwrap_or_default())
}

fn has_calls(family: &Family) -> bool {
    family.login.is_some() || family.endpoints.iter().any(|endpoint| endpoint.call.is_some())
}

/// Returns the path of the base URL of a server, such as `/mall/vshop`.
fn prefix(family: &Family, server: &ServerId) -> String {
    match family.servers.len() {
        0 | 1 => format!("/{}", family.id),
        _ => format!("/{}/{server}", family.id),
    }
}

/// Returns names in backticks, such as "`csss`, `cube` or `mall`".
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => "none is served".to_owned(),
    }
}

/// Returns the method and the path of the call whose path is the most similar to a wrong one.
fn similar(family: &Family, wrong: &str) -> Option<(&'static str, String)> {
    // Longer paths are not compared, because the comparison takes as long as the product of both lengths.
    if wrong.len() > 200 {
        return None;
    }
    let calls = family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
    let calls = calls.map(|call| {
        (call.method.as_str(), format!("{}{}", prefix(family, &call.server), call.path))
    });
    let login = family.login.iter().map(|login| ("POST", format!("/{}{}", family.id, login.path)));
    calls
        .chain(login)
        .map(|(method, path)| (strsim::normalized_levenshtein(&path, wrong), method, path))
        .filter(|(similarity, ..)| *similarity >= 0.6)
        .max_by(|(one, ..), (other, ..)| one.total_cmp(other))
        .map(|(_, method, path)| (method, path))
}

/// How many texts match a segment: fewer for fixed texts, more for parameters. Of two segments with fixed texts and
/// parameters, the one with longer fixed texts matches fewer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Looseness {
    Fixed,
    Partly(Reverse<usize>),
    Parameter,
}

/// Returns how loose each segment of a path is. The first segment that differs decides which of two paths is a better
/// match.
fn looseness(path: &PathTemplate) -> Vec<Looseness> {
    let segment = |segment: &PathSegment| match segment {
        PathSegment::Literal(_) => Looseness::Fixed,
        PathSegment::Parameter(_) => Looseness::Parameter,
        PathSegment::Pieces(pieces) => {
            let fixed = pieces.iter().map(|piece| match piece {
                SegmentPiece::Literal(text) => text.len(),
                SegmentPiece::Parameter(_) => 0,
            });
            Looseness::Partly(Reverse(fixed.sum()))
        }
    };
    path.segments.iter().map(segment).collect()
}

/// Returns the parameters of a path if its segments match. `raw` are the segments before they were decoded.
fn matches(
    path: &PathTemplate,
    segments: &[String],
    raw: &[&str],
) -> Option<Vec<(String, String)>> {
    if path.segments.len() != segments.len() {
        return None;
    }
    let mut parameters = Vec::new();
    for (index, (wanted, given)) in path.segments.iter().zip(segments).enumerate() {
        match wanted {
            PathSegment::Parameter(name) if !given.is_empty() => {
                parameters.push((name.clone(), given.clone()));
            }
            PathSegment::Literal(text) if text == given => {}
            PathSegment::Pieces(pieces) => parameters.extend(split(pieces, raw.get(index)?)?),
            PathSegment::Parameter(_) | PathSegment::Literal(_) => return None,
        }
    }
    Some(parameters)
}

/// Finds the parameters in a segment that is not decoded yet. The value of a parameter ends where the fixed text after it
/// begins for the first time. The last one ends at the end of the segment, or at the fixed text at the end.
fn split(pieces: &[SegmentPiece], raw: &str) -> Option<Vec<(String, String)>> {
    let mut parameters = Vec::new();
    let mut rest = raw;
    let mut pieces = pieces;
    if let [before @ .., SegmentPiece::Literal(text)] = pieces {
        rest = rest.strip_suffix(text.as_str())?;
        pieces = before;
    }
    while let Some((piece, after)) = pieces.split_first() {
        match piece {
            SegmentPiece::Literal(text) => rest = rest.strip_prefix(text.as_str())?,
            SegmentPiece::Parameter(name) => {
                let end = match after.first() {
                    Some(SegmentPiece::Literal(text)) => rest.find(text.as_str())?,
                    // The spec crate refuses two parameters without a fixed text between them.
                    _ => rest.len(),
                };
                let value = percent_decode_str(&rest[..end]).decode_utf8().ok()?;
                if value.is_empty() {
                    return None;
                }
                parameters.push((name.clone(), value.into_owned()));
                rest = &rest[end..];
            }
        }
        pieces = after;
    }
    rest.is_empty().then_some(parameters)
}
