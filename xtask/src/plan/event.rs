//! Plans how pushes are signed.

use linksfield_spec::{
    Algorithm, Diagnostic, Empties, Encoding, Event, Field, HeaderRole, Inbound, KeyOrder,
    SignedText, TimeUnit, Type,
};

use super::{RulePlan, SchemePlan};

pub(super) fn scheme(inbound: &Inbound, problems: &mut Vec<Diagnostic>) -> Option<SchemePlan> {
    let header = |role: HeaderRole| inbound.headers.iter().find(|header| header.role == role);
    let signature = header(HeaderRole::Signature)?;
    let names_key = signature.template.as_deref() == Some("{key_id}/{signature}");
    let rule = match (inbound.text, inbound.algorithm, inbound.encoding) {
        (SignedText::KeyValue, Algorithm::Md5, Encoding::Base64)
            if signature.template.is_none() =>
        {
            RulePlan::KeyValueMd5
        }
        (SignedText::CanonicalJson, Algorithm::HmacSha1, Encoding::Base64) if names_key => {
            RulePlan::HmacSha1 {
                prefix: pieces(inbound.prefix.as_deref().unwrap_or_default()),
                nested: inbound
                    .nested
                    .iter()
                    .map(|order| match order {
                        KeyOrder::Given => "Given",
                        KeyOrder::Sorted => "Sorted",
                    })
                    .collect(),
            }
        }
        _ => {
            problems.push(
                Diagnostic::at(
                    inbound.at.clone(),
                    "not-generated",
                    format!("the generator cannot verify `{}`", inbound.name),
                )
                .help(
                    "`gen` supports key-value with md5, and canonical-json with hmac-sha1 and \
                     `{key_id}/{signature}`; both in base64",
                ),
            );
            return None;
        }
    };
    if inbound.empties != Empties::Keep {
        problems.push(
            Diagnostic::at(
                inbound.at.clone(),
                "not-generated",
                format!("the generator cannot leave out empty values of `{}`", inbound.name),
            )
            .help("say `empties: keep`; a signature that leaves them out lets anybody add them"),
        );
        return None;
    }
    let timestamp = header(HeaderRole::Timestamp);
    if let Some(timestamp) = timestamp
        && !matches!(&rule, RulePlan::HmacSha1 { prefix, .. }
            if prefix.contains(&(true, timestamp.name.clone())))
    {
        problems.push(
            Diagnostic::at(
                inbound.at.clone(),
                "not-generated",
                format!("the time of `{}` is not signed", inbound.name),
            )
            .help(format!(
                "name `{}` in `prefix`, or leave it out: what anybody can change tells no copy from the push",
                timestamp.name
            )),
        );
        return None;
    }
    Some(SchemePlan {
        name: inbound.name.clone(),
        rule,
        signature: signature.name.clone(),
        required: signature.required,
        timestamp: timestamp
            .map(|header| (header.name.clone(), header.unit == Some(TimeUnit::Seconds))),
        algorithm: header(HeaderRole::Algorithm).map(|header| header.name.clone()),
        delivery: header(HeaderRole::Delivery).map(|header| header.name.clone()),
    })
}

/// The members of a body that are lists of objects.
pub(super) fn lists(event: &Event) -> Vec<String> {
    let is_list = |field: &&Field| match &field.ty {
        Type::List { item, .. } => matches!(**item, Type::Object(_)),
        _ => false,
    };
    event.body.iter().filter(is_list).map(|field| field.name.clone()).collect()
}

/// Splits `{x-lf-algo}:{x-lf-timestamp}` into header names (`true`) and fixed texts.
fn pieces(template: &str) -> Vec<(bool, String)> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, hole)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push((false, before.to_owned()));
        }
        let (name, after) = hole.split_once('}').unwrap_or((hole, ""));
        pieces.push((true, name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push((false, rest.to_owned()));
    }
    pieces
}
