//! A sandbox, clients, and hostile values for the golden families.

use linksfield_api::{AnyClient, FamilyInfo, Limits, OperationInfo, Secret};
use linksfield_golden::signatures::FAMILIES;
use linksfield_sandbox::Sandbox;
use linksfield_tests::fixture;
use serde_json::{Map, Value, json};

/// Starts a sandbox with the spec of the golden families.
pub(crate) async fn sandbox() -> Sandbox {
    Sandbox::builder().spec_dir(fixture("signatures").join("spec")).start().await.unwrap()
}

pub(crate) fn family(name: &str) -> &'static FamilyInfo {
    FAMILIES.iter().find(|info| info.name() == name).unwrap()
}

/// Returns a client with the credentials of the sandbox, for a server at this URL.
pub(crate) fn client(info: &'static FamilyInfo, sandbox: &Sandbox, url: String) -> AnyClient {
    let client = AnyClient::builder(info, |credential| {
        Some(Secret::from(sandbox.credential(info.name(), credential.name).unwrap()))
    });
    client.unwrap().base_url(url).limits(Limits::none()).build().unwrap()
}

/// Returns requests with hostile values for all parameters of an operation.
pub(crate) fn hostile(operation: &OperationInfo) -> Vec<String> {
    let texts = ["欧洲 & more=1", "a\nb\\n\"{name}\u{1f600}", "=", "&", "%41+ /?#", "'\u{7f}<>"];
    texts.iter().map(|text| request(operation, text)).collect()
}

fn request(operation: &OperationInfo, text: &str) -> String {
    let values = operation.parameters.iter().map(|parameter| {
        let value = match parameter.name {
            "amount" => json!(0.10),
            "limit" => json!(7),
            "tags" => json!([text.replace(',', ";"), "", "x"]),
            "numbers" => json!([3, 1, -2]),
            "deep" => json!([[[text]], [[]], [], {"b": [], "a": [text, 1, null]}]),
            "remark" => Value::Null,
            "place" => json!({ "town": text, "code": 5 }),
            _ => json!(text),
        };
        (parameter.name.to_owned(), value)
    });
    Value::Object(values.collect::<Map<_, _>>()).to_string()
}
