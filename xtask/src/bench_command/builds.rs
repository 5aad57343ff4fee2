//! Rows 5 to 7: how long the client and its consumers compile.
//!
//! The builds are in a folder below `target/bench`, which is removed afterwards. They are not incremental. On Linux, the
//! figures are seconds of the processor in user mode, which depend less on other programs than the time that passes.

mod folder;

use std::path::Path;

use super::figure::Figure;
use folder::{Folder, UNIT};

/// The program of the consumer in row 6.
const TEN_CALLS: &str = include_str!("builds/ten_calls.rs.txt");

/// The dependency of a hand-written program on reqwest, as in `linksfield-api`.
const REQWEST: &str = r#"reqwest = { version = "0.13", default-features = false, features = ["http2", "system-proxy", "TLS"] }"#;
const SERDE: &str = r#"serde = { version = "1", features = ["derive"] }
serde_json = "1""#;
const TOKIO: &str = r#"tokio = { version = "1", features = ["macros", "rt-multi-thread"] }"#;

/// Measures how long the client itself compiles.
///
/// # Errors
///
/// Fails if a build fails.
pub(super) fn row5(workspace: &Path) -> Result<Vec<Figure>, String> {
    let folder = Folder::new(workspace, "client")?;
    let mut figures = Vec::new();
    for (what, command, goal) in [
        ("`cargo check` of the client alone", &["check"][..], 1.5),
        ("`cargo build --release` of the client alone", &["build", "--release"], 6.0),
    ] {
        let alone = |features: &[&str]| {
            let mut arguments = command.to_vec();
            arguments.extend(["--package", "linksfield-api"]);
            arguments.extend(features);
            folder.again(workspace, "linksfield-api", &arguments)
        };
        let value = alone(&[])?;
        let runtime = alone(&["--no-default-features", "--features", "rsa,rustls,tracing"])?;
        figures.push(Figure {
            reference: Some(("without the families".to_owned(), runtime)),
            ..with_goal(what, value, goal)
        });
    }
    Ok(figures)
}

/// Measures how long a consumer compiles again after a change of its own code.
///
/// # Errors
///
/// Fails if a build fails.
pub(super) fn row6(workspace: &Path) -> Result<Vec<Figure>, String> {
    let folder = Folder::new(workspace, "again")?;
    let reqwest = REQWEST.replace("TLS", "rustls");
    folder.package("consumer", &[&client(workspace, ""), TOKIO], TEN_CALLS)?;
    folder.package("by_hand", &[&reqwest, SERDE, TOKIO], &by_hand())?;
    let build =
        |name: &str| folder.again(folder.path(), name, &["build", "--release", "--package", name]);
    let value = build("consumer")?;
    let reference = build("by_hand")?;
    let what = "ten calls, release, after a change of the program";
    Ok(vec![Figure {
        reference: Some(("ten calls by hand, with reqwest and serde".to_owned(), reference)),
        ..with_goal(what, value, 2.2)
    }])
}

/// Measures the first build of a consumer, with each TLS library that is compiled from source, and with one family.
///
/// # Errors
///
/// Fails if a build fails.
pub(super) fn row7(workspace: &Path) -> Result<Vec<Figure>, String> {
    let mut figures = Vec::new();
    let ring = r#"rustls = { version = "0.23", default-features = false, features = ["ring"] }"#;
    for (tls, of_reqwest, more) in
        [("rustls", "rustls", ""), ("rustls-ring", "rustls-no-provider", ring)]
    {
        let folder = Folder::new(workspace, "first")?;
        folder.package(
            "by_hand",
            &[&REQWEST.replace("TLS", of_reqwest), more, TOKIO],
            "fn main() {}",
        )?;
        let bare = folder.first()?;
        for (families, features) in [("all families", "families"), ("the family `csss`", "csss")] {
            let folder = Folder::new(workspace, "first")?;
            let features = format!(
                r#", default-features = false, features = ["{features}", "{tls}", "tracing"]"#
            );
            folder.package("consumer", &[&client(workspace, &features), TOKIO], "fn main() {}")?;
            let value = folder.first()?;
            figures.push(Figure {
                what: format!("the first build with {families} and `{tls}`"),
                value,
                unit: UNIT,
                reference: Some((format!("only reqwest with `{of_reqwest}`"), bare)),
                goal: Some("at most 1.1 × only reqwest".to_owned()),
                met: Some(value <= 1.1 * bare),
            });
        }
    }
    Ok(figures)
}

fn with_goal(what: &str, value: f64, goal: f64) -> Figure {
    Figure {
        what: what.to_owned(),
        value,
        unit: UNIT,
        reference: None,
        goal: Some(format!("at most {goal} s")),
        met: Some(value <= goal),
    }
}

/// The dependency of a consumer on the client.
fn client(workspace: &Path, features: &str) -> String {
    let path = workspace.join("crates/linksfield-api");
    format!("linksfield-api = {{ path = {path:?}{features} }}")
}

/// A program with ten calls that are written by hand: a request and a response of eight fields each, without a signature
/// and without checks.
fn by_hand() -> String {
    let fields: String = (0..8).map(|n| format!("    field_{n}: Option<String>,\n")).collect();
    let mut types = String::new();
    let mut calls = String::new();
    for n in 0..10 {
        types += &format!(
            "#[derive(Default, Serialize)]\nstruct Request{n} {{\n{fields}}}\n\
             #[derive(Debug, Deserialize)]\nstruct Response{n} {{\n{fields}}}\n"
        );
        calls += &format!(
            "    let text = send(&client, \"/call{n}\", serde_json::to_string(&Request{n}::default())?).await?;\n    \
             println!(\"{{:?}}\", serde_json::from_str::<Response{n}>(&text)?);\n"
        );
    }
    format!(
        "use serde::{{Deserialize, Serialize}};\n\n{types}\n\
         async fn send(client: &reqwest::Client, path: &str, body: String) -> reqwest::Result<String> {{\n    \
         let request = client.post(format!(\"https://host.invalid{{path}}\")).body(body);\n    \
         request.send().await?.error_for_status()?.text().await\n}}\n\n\
         #[tokio::main]\nasync fn main() -> Result<(), Box<dyn std::error::Error>> {{\n    \
         let client = reqwest::Client::new();\n{calls}    Ok(())\n}}\n"
    )
}
