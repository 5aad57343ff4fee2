//! Reads and checks a body that is a single value, or that is not JSON.

use http::HeaderMap;
use linksfield_spec::{
    BodyContent, Family, Field, Mismatch, Request, Type, ValueType, check_rules, check_text,
    check_text_rules, check_whole, unlisted_below,
};
use serde_json::{Map, Value};

use super::digits::digits_in;
use super::multipart::{self, Part};
use super::pairs::{self, Pairs, item_of};
use super::read::{self, Body, Whole};
use super::refusal::{Refusal, refuse, refuse_mismatch, refuse_unlisted};
use crate::node::Node;

/// Reads the body of a request in its documented form.
pub(super) fn read(request: &Request, headers: &HeaderMap, bytes: &[u8]) -> Result<Body, Refusal> {
    let has_fields = request.data.is_none() && request.content == BodyContent::Json;
    if bytes.is_empty() && (has_fields || !headers.contains_key("content-type")) {
        return Ok(Body::default());
    }
    check_media_type(request, headers)?;
    match (&request.data, request.content) {
        (None, BodyContent::Json) => read::json(bytes),
        (None, BodyContent::Form) => form(request, bytes),
        (None, BodyContent::Multipart) => parts(request, headers, bytes),
        (Some(_), BodyContent::Json) => {
            let (value, node) = read::value(bytes)?;
            Ok(Body { whole: Some(Whole::Json(value, node)), ..Body::default() })
        }
        (_, BodyContent::Text) => {
            let text = read::utf8(bytes)?.to_owned();
            Ok(Body { whole: Some(Whole::Text(text)), ..Body::default() })
        }
        (_, _) => Ok(Body { whole: Some(Whole::Bytes(bytes.len())), ..Body::default() }),
    }
}

fn check_media_type(request: &Request, headers: &HeaderMap) -> Result<(), Refusal> {
    let wanted = read::essence(request.media_type());
    if read::media_type(headers).as_ref() == Some(&wanted) {
        return Ok(());
    }
    refuse("sandbox.body", format!("the header `Content-Type` must be `{wanted}`"))
}

fn form(request: &Request, bytes: &[u8]) -> Result<Body, Refusal> {
    let pairs = pairs::decode(read::utf8(bytes)?, "form")?;
    let pairs = pairs::join(pairs, &request.body, "form")?;
    Ok(of_pairs(pairs))
}

fn of_pairs(pairs: Pairs) -> Body {
    let values = pairs.values.iter();
    let members: Map<String, Value> =
        values.map(|(name, value)| (name.clone(), Value::String(value.clone()))).collect();
    let written = pairs.values.iter();
    let written = written.map(|(name, value)| (name.clone(), Node::Text(value.clone()))).collect();
    Body { members, written, pairs, ..Body::default() }
}

fn parts(request: &Request, headers: &HeaderMap, bytes: &[u8]) -> Result<Body, Refusal> {
    let (files, texts): (Vec<Part>, Vec<Part>) =
        multipart::parts(headers, bytes)?.into_iter().partition(|part| part.file_name.is_some());
    let mut pairs = Vec::new();
    for part in texts {
        match String::from_utf8(part.content) {
            Ok(text) => pairs.push((part.name, text)),
            Err(_) => return refuse("sandbox.body", "a part that is no file is not valid UTF-8"),
        }
    }
    let mut body = of_pairs(pairs::join(pairs, &request.body, "body")?);
    // The fields of a multipart body are not signed.
    body.written.clear();
    body.files = files;
    Ok(body)
}

/// Checks a body that is a single value, and the files of a multipart body.
pub(super) fn check(family: &Family, request: &Request, body: &Body) -> Result<(), Refusal> {
    if request.content == BodyContent::Multipart {
        check_files(request, body)?;
    }
    let Some(field) = &request.data else { return Ok(()) };
    let is_empty = match &body.whole {
        None => true,
        Some(Whole::Text(text)) => text.is_empty(),
        Some(Whole::Bytes(length)) => *length == 0,
        Some(Whole::Json(..)) => false,
    };
    match &body.whole {
        _ if is_empty && field.required.is_required() => refuse(
            "sandbox.parameter",
            format!("the body `{}` is required, but is missing or empty", field.name),
        ),
        Some(Whole::Text(text)) if !is_empty => {
            match check_text(family, &field.ty, text).or_else(|| check_text_rules(field, text)) {
                Some(mismatch) => refuse_mismatch(&field.name, &mismatch),
                None => Ok(()),
            }
        }
        Some(Whole::Json(value, node)) => check_json(family, field, value, node),
        _ => Ok(()),
    }
}

fn check_json(family: &Family, field: &Field, value: &Value, node: &Node) -> Result<(), Refusal> {
    let below = |path: &str| match path {
        "" => field.name.clone(),
        path if path.starts_with('[') => format!("{}{path}", field.name),
        path => format!("{}.{path}", field.name),
    };
    let mismatches: Vec<Mismatch> = check_whole(family, field, value);
    if let Some(mismatch) = mismatches.first() {
        return refuse_mismatch(&below(&mismatch.path), mismatch);
    }
    if let Some((path, mismatch)) = digits_in(family, &field.ty, node, "") {
        return refuse_mismatch(&below(&path), &mismatch);
    }
    let members = Map::from_iter([(field.name.clone(), value.clone())]);
    if let Some(mismatch) = check_rules(family, std::slice::from_ref(field), &members).first() {
        return refuse_mismatch(&mismatch.path, mismatch);
    }
    match unlisted_below(family, &field.ty, value).first() {
        Some(name) => refuse_unlisted(name, std::iter::once(field.name.as_str())),
        None => Ok(()),
    }
}

/// Whether a field of the body is a file, or a list of files.
pub(super) fn is_file(field: &Field) -> bool {
    matches!(field.ty.single(), Some(ValueType::File(_)))
}

fn check_files(request: &Request, body: &Body) -> Result<(), Refusal> {
    let fields: Vec<&Field> = request.body.iter().filter(|field| is_file(field)).collect();
    let mut counts = vec![0_usize; fields.len()];
    for part in &body.files {
        let found = fields.iter().position(|field| {
            let is_list = matches!(field.ty, Type::List { .. });
            let item = item_of(std::slice::from_ref(field), &part.name);
            if is_list { item.is_some() } else { part.name == field.name }
        });
        let Some(index) = found else {
            return refuse_unlisted(&part.name, fields.iter().map(|field| field.name.as_str()));
        };
        let (field, count) = (fields[index], &mut counts[index]);
        let is_list = matches!(field.ty, Type::List { .. });
        let item = item_of(std::slice::from_ref(field), &part.name);
        let number = item.and_then(|(_, number)| number);
        if (!is_list && *count > 0) || number.is_some_and(|number| number != *count) {
            let reason = format!("the part `{}` appears twice or out of order", field.name);
            return refuse("sandbox.parameter", reason);
        }
        if part.content_type.is_none() {
            let reason = format!("the file `{}` must have a `Content-Type`", field.name);
            return refuse("sandbox.parameter", reason);
        }
        *count += 1;
    }
    for (field, count) in fields.iter().zip(counts) {
        if body.pairs.value(&field.name).is_some() {
            let reason = format!("the part `{}` must be a file", field.name);
            return refuse("sandbox.parameter", reason);
        }
        if count == 0 && field.required.is_required() {
            let reason = format!("`{}` is required in the body, but is missing", field.name);
            return refuse("sandbox.parameter", reason);
        }
    }
    Ok(())
}
