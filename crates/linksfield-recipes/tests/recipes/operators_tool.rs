use std::process::Output;

use linksfield_sandbox::Sandbox;

use crate::support::{calls, program};

#[path = "../../examples/operators_tool.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const RENEWAL: &str = r#"{ "order_id": "202107061625560742397", "renew_period": 1 }"#;

async fn run(arguments: &[&str], may_write: bool) -> Result<String, String> {
    let arguments: Vec<_> = arguments.iter().map(|text| (*text).to_owned()).collect();
    recipe::run(&arguments, may_write).await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn every_operation_is_listed_and_described() {
    let list = run(&[], false).await.unwrap();
    let expected: usize =
        linksfield_api::FAMILIES.iter().map(|family| family.operations.len()).sum();
    assert_eq!(list.lines().count(), expected);
    for line in list.lines() {
        let name = line.split_whitespace().next().unwrap();
        assert!(run(&[name], false).await.unwrap().starts_with(name));
    }
    let described = run(&["csss.order_package"], false).await.unwrap();
    assert!(described.contains("pay_rst (required): 1=Unpaid 2=Paid"), "{described}");
}

#[tokio::test]
async fn a_read_is_called_and_a_write_is_only_shown() {
    let page = r#"{ "page_no": 1, "page_size": 2 }"#;
    assert!(run(&["csss.query_order", page], false).await.unwrap().contains("package_order"));
    let shown = run(&["csss.renew_package", RENEWAL], false).await.unwrap();
    assert!(shown.ends_with("Not sent. Add `--write` to send it."), "{shown}");
    assert!(
        run(&["csss.renew_package", RENEWAL], true).await.unwrap().contains("order_expire_date")
    );
}

#[tokio::test]
async fn a_wrong_call_is_not_sent() {
    assert!(run(&["csss.nothing"], true).await.unwrap_err().contains("unknown operation"));
    for (json, expected) in [
        ("{}", "`order_id` is required"),
        ("{", "not JSON"),
        (
            r#"{ "order_id": "202107061625560742397", "renew_period": "soon" }"#,
            "`renew_period` is invalid",
        ),
    ] {
        let error = run(&["csss.renew_package", json], true).await.unwrap_err();
        assert!(error.contains(expected), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_exit_code_states_whether_a_write_is_uncertain() {
    let sandbox = Sandbox::start().await.unwrap();
    let call = || {
        program("operators_tool", &sandbox)
            .args(["csss.renew_package", RENEWAL, "--write"])
            .output()
    };
    let text = |output: &Output| String::from_utf8_lossy(&output.stderr).into_owned();

    let done = call().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", text(&done));
    sandbox.respond_with("csss.renew_package", 401, "").unwrap();
    assert_eq!(call().unwrap().status.code(), Some(1));
    sandbox.respond_with("csss.renew_package", 502, "").unwrap();
    let uncertain = call().unwrap();
    assert_eq!(uncertain.status.code(), Some(2));
    assert!(text(&uncertain).contains("Check with `csss.query_order`"), "{}", text(&uncertain));
    assert_eq!(calls(&sandbox, "csss.renew_package"), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_url_without_credentials_is_an_error() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut program = program("operators_tool", &sandbox);
    program.args(["csss.renew_package", RENEWAL]).env_remove("LINKSFIELD_CSSS_SECRET");
    let output = program.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("`LINKSFIELD_CSSS_SECRET` is not set")
    );
}
