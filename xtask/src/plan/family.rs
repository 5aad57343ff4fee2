//! Plans what a family is to the runtime: servers, credentials, common fields, signing, envelope.

use linksfield_spec::{
    Algorithm, Diagnostic, Encoding, Envelope, Family, Fill, Place, Signing, TimeUnit,
};

use super::{
    AlgorithmPlan, CommonPlace, CommonPlan, CredentialPlan, EnvelopePlan, FillPlan, SigningPlan,
    VariantPlan, docs,
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
            Fill::Nonce | Fill::RequestPath | Fill::Token => None,
        };
        let place = match field.place {
            Place::Params => Some(CommonPlace::Params),
            Place::Header => Some(CommonPlace::Header),
            Place::SignedText => Some(CommonPlace::SignedText),
            Place::Body | Place::Query | Place::Path => None,
        };
        match (fill, place) {
            (Some(fill), Some(place)) if field.template.is_none() => plans.push(CommonPlan {
                name: field.name.clone(),
                place,
                fill,
                signed: field.signed,
            }),
            _ => problems.push(
                Diagnostic::at(
                    field.at.clone(),
                    "not-generated",
                    format!("the generator cannot fill `{}` yet", field.name),
                )
                .help(
                    "`gen` supports credentials, clock, constants, call names and signatures in \
                     parameters and headers, without templates",
                ),
            ),
        }
    }
    plans
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
        (algorithm, encoding, _) => {
            problems.push(
                Diagnostic::at(
                    family.at.clone(),
                    "not-generated",
                    format!(
                        "the generator cannot sign with {} in {} yet",
                        algorithm.as_str(),
                        encoding.as_str()
                    ),
                )
                .help("`gen` supports hmac-sha1 in base64 with a key, and md5 in hex without one"),
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
        bare_accepted: envelope.bare.as_str() == "accepted",
        uncertain: family
            .codes
            .iter()
            .filter(|code| code.uncertain)
            .map(|code| code.code.clone())
            .collect(),
    }
}
