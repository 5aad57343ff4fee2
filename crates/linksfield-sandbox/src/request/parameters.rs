//! Checks the parameters of a request. Required parameters must be present, each parameter must have its
//! documented form, and parameters that are not documented are refused.

use linksfield_spec::{
    BodyContent, Family, Field, ListStyle, Location, Mismatch, bare, check_body, check_conditions,
    check_item, check_parameter, check_rules, check_text_rules, unlisted,
};
use serde_json::{Map, Value};

use super::digits::digits;
use super::pairs::Pairs;
use super::refusal::{Refusal, refuse, refuse_mismatch, refuse_unlisted};
use super::view::View;
use super::whole;

/// Checks all parameters.
pub(super) fn check(view: &View<'_>) -> Result<(), Refusal> {
    let (family, request, body) = (view.family(), view.documented(), &view.body);
    let is_json = request.content == BodyContent::Json;
    let unknown = unknown(view);
    if is_json {
        if let Some(mismatch) = check_body(family, &request.body, &body.members).first() {
            let is_missing = !body.members.contains_key(&mismatch.path);
            let misspelt = unknown.iter().find(|name| is_missing && is_like(name, &mismatch.path));
            return match misspelt {
                Some(name) => refuse_unlisted(name, names(view)),
                None => refuse_mismatch(&mismatch.path, mismatch),
            };
        }
        if let Some((path, mismatch)) = digits(family, &request.body, &body.written, "") {
            return refuse_mismatch(&path, &mismatch);
        }
    }
    if is_json && let Some(mismatch) = check_rules(family, &request.body, &body.members).first() {
        return refuse_mismatch(&mismatch.path, mismatch);
    }
    whole::check(family, request, body)?;
    if let Some(name) = unknown.first() {
        return refuse_unlisted(name, names(view));
    }
    for field in &request.query {
        check_pair(family, Location::Query, field, &view.query)?;
    }
    for field in &request.path {
        let value = view.path().iter().find(|(name, _)| *name == field.name);
        let value = value.map(|(_, value)| value.as_str());
        check_text_of(family, Location::Path, field, value)?;
    }
    for field in request.body.iter().filter(|field| !is_json && !whole::is_file(field)) {
        check_pair(family, Location::Body, field, &body.pairs)?;
    }
    for field in &request.headers {
        check_text_of(family, Location::Header, field, view.header(&field.name)?)?;
    }
    let given = |name: &str| given(view, name);
    match check_conditions(request, &given).first() {
        Some(mismatch) => refuse_mismatch(&mismatch.path, mismatch),
        None => Ok(()),
    }
}

/// Returns the names of the parameters that are not documented.
fn unknown(view: &View<'_>) -> Vec<String> {
    let (request, body) = (view.documented(), &view.body);
    let is_carried = |location: Location, name: &str| {
        view.entry(location, name).is_some() || view.is_signature(location, name)
    };
    let mut unknown = match request.content {
        BodyContent::Json => unlisted(view.family(), &request.body, &body.members),
        _ => {
            let is_listed = |name: &String| request.body.iter().any(|field| field.name == *name);
            body.members.keys().filter(|name| !is_listed(name)).cloned().collect()
        }
    };
    unknown.retain(|name| !is_carried(Location::Body, name));
    let query = view.query.values.iter().map(|(name, _)| name);
    unknown.extend(query.filter(|name| !is_carried(Location::Query, name)).cloned());
    unknown
}

/// Whether a name is probably another spelling of a documented one, such as `deviceId` of `device_id`.
fn is_like(name: &str, documented: &str) -> bool {
    // Longer names are not compared, because the comparison takes as long as the product of both lengths.
    let plain = |name: &str| name.replace(['_', '-'], "").to_lowercase();
    name.len() <= 100 && strsim::normalized_levenshtein(&plain(name), &plain(documented)) >= 0.7
}

/// Returns the names of the documented parameters.
fn names<'a>(view: &View<'a>) -> impl Iterator<Item = &'a str> {
    view.documented().fields().map(|(_, field)| field.name.as_str())
}

/// Returns a parameter as text, from the part of the request in which it travels.
fn given(view: &View<'_>, name: &str) -> Option<String> {
    let (location, _) = view.documented().all_fields().find(|(_, field)| field.name == name)?;
    let of = |pairs: &[(String, String)]| {
        pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
    };
    let text = match location {
        Location::Body => return bare(view.body.members.get(name)?),
        Location::Path => of(view.path()),
        Location::Query => of(&view.query.values),
        Location::Header => view.header(name).ok()?.map(str::to_owned),
    };
    text.filter(|text| !text.is_empty())
}

/// Checks a parameter of the query, of a form or of a multipart body.
fn check_pair(
    family: &Family,
    location: Location,
    field: &Field,
    pairs: &Pairs,
) -> Result<(), Refusal> {
    let Some(items) = pairs.list(&field.name) else {
        return check_text_of(family, location, field, pairs.value(&field.name));
    };
    let unfit = items.iter().find_map(|item| check_item(family, field, item));
    let list = || Value::from(items.to_vec());
    match unfit.or_else(|| list_rules(family, field, list())) {
        Some(mismatch) => refuse_mismatch(&field.name, &mismatch),
        None => Ok(()),
    }
}

/// Checks the rules of a list whose text is not its items joined with commas.
fn list_rules(family: &Family, field: &Field, list: Value) -> Option<Mismatch> {
    let members = Map::from_iter([(field.name.clone(), list)]);
    check_rules(family, std::slice::from_ref(field), &members).into_iter().next()
}

/// Checks a parameter that is sent as text, in the path, the query or a header.
fn check_text_of(
    family: &Family,
    location: Location,
    field: &Field,
    value: Option<&str>,
) -> Result<(), Refusal> {
    match value.filter(|value| !value.is_empty()) {
        None if field.required.is_required() => {
            let (name, place) = (&field.name, location.key());
            refuse(
                "sandbox.parameter",
                format!("`{name}` is required in the {place}, but is missing or empty"),
            )
        }
        None => Ok(()),
        Some(value) => {
            let rules = || match field.style {
                ListStyle::Json => list_rules(family, field, serde_json::from_str(value).ok()?),
                _ => check_text_rules(field, value),
            };
            match check_parameter(family, field, value).or_else(rules) {
                None => Ok(()),
                Some(mismatch) => refuse_mismatch(&field.name, &mismatch),
            }
        }
    }
}
