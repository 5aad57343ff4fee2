use std::process::Command;

use linksfield_api::{AnyClient, Explanation, FAMILIES};
use linksfield_sandbox::{PRIVATE_KEY, SECRET, Sandbox};

use crate::support::program;

#[path = "../../examples/debug_a_signature.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const SOURCE: &str = include_str!("../../examples/debug_a_signature.rs");
const QUERY: &str = "/device/queryDevice";

#[tokio::test]
async fn the_program_finds_a_wrong_secret_and_unsorted_keys() {
    let sandbox = Sandbox::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("request.json");
    std::fs::write(&file, recipe::UNSORTED).unwrap();
    for (arguments, expected) in [
        (vec![], &["The canonical texts are equal, so the key is wrong.", "sort the keys"][..]),
        (vec![QUERY, file.to_str().unwrap()], &["sort the keys"]),
    ] {
        let output = program("debug_a_signature", &sandbox).args(&arguments).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{shown}");
        assert!(expected.iter().all(|text| shown.contains(text)), "{shown}");
        assert!(!shown.contains(SECRET), "{shown}");
    }
}

#[tokio::test]
async fn the_sandbox_names_the_mistake() {
    let sandbox = Sandbox::start().await.unwrap();
    let trace = recipe::judge(&sandbox, QUERY, recipe::UNSORTED).await.unwrap();
    assert!(trace.verdict.sentence().contains("sort the keys"), "{trace}");
    // A signature that another program computed for the right text.
    let right = r#"{"version":"2.0","access_code":"P000270","timestamp":"1643012271",
        "device_id":"89852022018041800192","sign":"MGJjrxjLDb1VP4G6QWhzNPBRQ3E="}"#;
    let trace = recipe::judge(&sandbox, QUERY, right).await.unwrap();
    assert!(trace.verdict.is_right(), "{trace}");
    assert!(!trace.to_string().contains(SECRET), "{trace}");
    // A request whose signature is not checked.
    let error = recipe::judge(&sandbox, "/device/nothing", right).await.unwrap_err().to_string();
    assert!(error.contains("refused before its signature was checked"), "{error}");
}

/// Explains a call of each of these families, with the credentials of the sandbox.
async fn explained(sandbox: &Sandbox, family: &str, operation: &str, json: &str) -> Explanation {
    let info = FAMILIES.iter().find(|info| info.name() == family).unwrap();
    let client = AnyClient::builder(info, |credential| {
        sandbox.credential(family, credential.name).map(Into::into)
    });
    let client = client.unwrap().base_url(sandbox.base_url(family)).build().unwrap();
    client.operation(operation).unwrap().request(json).unwrap().explain().unwrap()
}

#[tokio::test]
async fn the_commands_of_the_documentation_give_the_signatures_of_the_client() {
    let sandbox = Sandbox::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("key.pem"), PRIVATE_KEY).unwrap();
    let card = "89852022018041800192";
    let cases = [
        ("csss", "query_device", format!(r#"{{"device_id":"{card}"}}"#)),
        ("mall", "result_query", r#"{"payId":"P欧/洲"}"#.to_owned()),
        ("cube", "get_sim", format!(r#"{{"sim_id":"{card}"}}"#)),
    ];
    for (family, operation, json) in cases {
        let explanation = explained(&sandbox, family, operation, &json).await;
        let (text, signature) = (explanation.signed_text(), explanation.signature());
        let line = SOURCE.lines().find(|line| line.ends_with(&format!("# {family}"))).unwrap();
        let output = Command::new("sh")
            .args(["-c", line.trim_start_matches("//!")])
            .env("TEXT", text.unwrap())
            .env("SECRET", SECRET)
            .current_dir(folder.path())
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let computed = printed.split_whitespace().next().unwrap_or_default();
        assert_eq!(
            Some(computed),
            signature,
            "{family}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
