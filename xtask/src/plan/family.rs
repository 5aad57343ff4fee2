//! Plans what a family is to the runtime: servers, credentials, common fields, signing, envelope.

use std::collections::BTreeSet;

use linksfield_spec::{
    Algorithm, Diagnostic, Encoding, Envelope, Family, Fill, LoginDigest, LoginValue, Place,
    Signing, TimeUnit,
};

use super::{
    AlgorithmPlan, CommonPlace, CommonPlan, CredentialPlan, EnvelopePlan, FillPlan, LoginPlan,
    LoginValuePlan, PiecePlan, SigningPlan, VariantPlan, docs,
};
use crate::names::{pascal_case, snake_case, upper_case};

/// The environments, which all servers of a family have in common.
pub(super) fn environments(
    family: &Family,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<VariantPlan>, Vec<(String, Vec<String>)>) {
    let names: Vec<&str> = family
        .servers
        .first()
        .map(|server| server.environments.iter().map(|(name, _)| name.as_str()).collect())
        .unwrap_or_default();
    let mut servers = Vec::new();
    for server in &family.servers {
        let own: Vec<&str> = server.environments.iter().map(|(name, _)| name.as_str()).collect();
        if own != names {
            problems.push(
                Diagnostic::at(
                    server.at.clone(),
                    "environments-differ",
                    format!("the server `{}` has other environments than the first", server.name),
                )
                .help("give all servers of a family the same environments, in the same order"),
            );
        }
        let urls = server.environments.iter().map(|(_, url)| url.clone()).collect();
        servers.push((server.name.clone(), urls));
    }
    let mut variants_seen = BTreeSet::new();
    for name in &names {
        if !variants_seen.insert(pascal_case(name))
            && let Some(server) = family.servers.first()
        {
            problems.push(
                Diagnostic::at(
                    server.at.clone(),
                    "name-clash",
                    format!("two environments would be called `{}`", pascal_case(name)),
                )
                .help("give one of them a name that differs by more than a `_`"),
            );
        }
    }
    let variants = names
        .iter()
        .map(|name| VariantPlan {
            name: pascal_case(name),
            value: (*name).to_owned(),
            docs: family
                .servers
                .iter()
                .flat_map(|server| server.environments.iter().filter(|(own, _)| own == name))
                .map(|(_, url)| format!("- <{url}>"))
                .collect(),
        })
        .collect();
    (variants, servers)
}

pub(super) fn credentials(family: &Family) -> Vec<CredentialPlan> {
    family
        .credentials
        .iter()
        .map(|credential| CredentialPlan {
            field: snake_case(&credential.name),
            variable: format!(
                "LINKSFIELD_{}_{}",
                upper_case(&family.id),
                upper_case(&credential.name)
            ),
            secret: credential.secret,
            example: credential.example.clone().unwrap_or_else(|| "…".to_owned()),
            docs: vec![docs::sentence(&credential.doc)],
        })
        .collect()
}

pub(super) fn languages(family: &Family) -> Vec<VariantPlan> {
    family
        .language
        .iter()
        .flat_map(|language| &language.values)
        .map(|tag| VariantPlan {
            name: pascal_case(tag),
            value: tag.clone(),
            docs: vec![format!("`{tag}`")],
        })
        .collect()
}

pub(super) fn common(family: &Family, problems: &mut Vec<Diagnostic>) -> Vec<CommonPlan> {
    let mut plans = Vec::new();
    for field in &family.common {
        let index = |name: &Option<String>| {
            name.as_ref().and_then(|name| {
                family.credentials.iter().position(|credential| credential.name == *name)
            })
        };
        let fill = match field.fill {
            Fill::Credential => index(&field.credential).map(FillPlan::Credential),
            Fill::Clock => Some(match field.unit {
                Some(TimeUnit::Milliseconds) => FillPlan::Milliseconds(field.wire),
                _ => FillPlan::Seconds(field.wire),
            }),
            Fill::Constant => field.value.clone().map(FillPlan::Constant),
            Fill::CallName => Some(FillPlan::CallName),
            Fill::PerCall => Some(FillPlan::PerCall),
            Fill::Signature => Some(FillPlan::Signature),
            Fill::Nonce => Some(FillPlan::Nonce(field.wire)),
            Fill::RequestPath => Some(FillPlan::RequestPath),
            Fill::Token => Some(FillPlan::Token),
        };
        let place = match field.place {
            Place::Params => Some(CommonPlace::Params),
            Place::Header => Some(CommonPlace::Header),
            Place::SignedText => Some(CommonPlace::SignedText),
            Place::Body | Place::Query | Place::Path => None,
        };
        match (fill, place) {
            (Some(fill), Some(place))
                if field.template.is_none() || fill == FillPlan::Signature =>
            {
                plans.push(CommonPlan {
                    name: field.name.clone(),
                    place,
                    fill,
                    template: template(family, field.template.as_deref().unwrap_or_default()),
                    signed: field.signed,
                });
            }
            _ => problems.push(
                Diagnostic::at(
                    field.at.clone(),
                    "not-generated",
                    format!("the generator cannot fill `{}` there", field.name),
                )
                .help("common fields are `in: params`, `header` or `signed-text`, and only a signature has a `template:`"),
            ),
        }
    }
    plans
}

/// Splits `LF {key_id}/{signature}` into its pieces. The names were checked when the spec was resolved.
fn template(family: &Family, text: &str) -> Vec<PiecePlan> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, hole)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push(PiecePlan::Text(before.to_owned()));
        }
        let (name, after) = hole.split_once('}').unwrap_or((hole, ""));
        let index = family.credentials.iter().position(|credential| credential.name == name);
        pieces.push(index.map_or(PiecePlan::Signature, PiecePlan::Credential));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(PiecePlan::Text(rest.to_owned()));
    }
    pieces
}

pub(super) fn login(family: &Family) -> Option<LoginPlan> {
    let login = family.login.as_ref()?;
    let credential = |name: &str| {
        family.credentials.iter().position(|credential| credential.name == name).unwrap_or(0)
    };
    let body = login.body.iter().map(|(name, value)| {
        let value = match value {
            LoginValue::Credential { name, digest: LoginDigest::None } => {
                LoginValuePlan::Credential(credential(name))
            }
            LoginValue::Credential { name, digest: LoginDigest::Md5Hex } => {
                LoginValuePlan::CredentialMd5(credential(name))
            }
            LoginValue::Text(text) => LoginValuePlan::Text(text.clone()),
            LoginValue::Number(number) => LoginValuePlan::Number(*number),
        };
        (name.clone(), value)
    });
    Some(LoginPlan {
        server: family.servers.iter().position(|server| server.name == login.server).unwrap_or(0),
        path: login.path.clone(),
        body: body.collect(),
        token: login.token.clone(),
        expired: login.expired.clone(),
        valid_for: login.valid_for,
    })
}

pub(super) fn signing(
    family: &Family,
    signing: &Signing,
    problems: &mut Vec<Diagnostic>,
) -> Option<SigningPlan> {
    let key = signing
        .key
        .as_ref()
        .and_then(|key| family.credentials.iter().position(|credential| credential.name == *key));
    let algorithm = match (signing.algorithm, signing.encoding, key) {
        (Algorithm::HmacSha1, Encoding::Base64, Some(key)) => AlgorithmPlan::HmacSha1Base64(key),
        (Algorithm::Md5, Encoding::Hex, None) => AlgorithmPlan::Md5Hex,
        (Algorithm::RsaSha1, Encoding::Base64, Some(key)) => AlgorithmPlan::RsaSha1Base64(key),
        (algorithm, encoding, _) => {
            problems.push(
                Diagnostic::at(
                    family.signing_at.clone(),
                    "not-generated",
                    format!(
                        "the generator cannot sign with {} in {}",
                        algorithm.as_str(),
                        encoding.as_str()
                    ),
                )
                .help("`gen` supports hmac-sha1 and rsa-sha1 in base64 with a key, and md5 in hex without one"),
            );
            return None;
        }
    };
    Some(SigningPlan {
        algorithm,
        dialect: match signing.dialect.as_str() {
            "gson" => "Gson",
            "jackson" => "Jackson",
            "fastjson1" => "Fastjson1",
            _ => "Plain",
        },
        numbers: if signing.numbers.as_str() == "quoted" { "Quoted" } else { "Bare" },
        arrays: if signing.arrays.as_str() == "joined" { "Joined" } else { "Given" },
        nested: if signing.nested.as_str() == "sorted" { "Sorted" } else { "Given" },
    })
}

pub(super) fn envelope(family: &Family, envelope: &Envelope) -> EnvelopePlan {
    let path = |dotted: &str| dotted.split('.').map(str::to_owned).collect::<Vec<_>>();
    EnvelopePlan {
        code: path(&envelope.code),
        message: envelope.message.as_deref().map(path).unwrap_or_default(),
        data: envelope.data.clone(),
        flag: envelope.flag.clone(),
        success: envelope.success.clone(),
        listed: family.codes.iter().map(|code| code.code.clone()).collect(),
        unlisted_uncertain: envelope.unlisted.as_str() == "uncertain",
        uncertain: family
            .codes
            .iter()
            .filter(|code| code.uncertain)
            .map(|code| code.code.clone())
            .collect(),
        bare: envelope.bare.as_str() == "accepted",
    }
}
