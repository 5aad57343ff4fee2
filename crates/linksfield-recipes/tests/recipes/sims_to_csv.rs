use std::fs;
use std::ops::Range;
use std::time::Duration;

use linksfield_sandbox::{Fault, Sandbox, SandboxBuilder};
use tempfile::TempDir;

use crate::support::{calls, cube, output};

#[path = "../../examples/sims_to_csv.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const LIST: &str = "cube.list_sims";

struct Setting {
    sandbox: Sandbox,
    folder: TempDir,
}

impl Setting {
    async fn new() -> Self {
        Self::with(Sandbox::builder().sims(250)).await
    }

    async fn with(sandbox: SandboxBuilder) -> Self {
        let sandbox = sandbox.start().await.unwrap();
        Self { sandbox, folder: tempfile::tempdir().unwrap() }
    }

    /// Sets the next page of a list of 250 SIMs.
    fn page(&self, sims: Range<u64>) {
        let sims: Vec<_> = sims
            .map(|number| {
                format!(
                    r#"{{ "sim_id": "89852202508{number:09}", "status": 23, "sim_service": null }}"#
                )
            })
            .collect();
        let sims = sims.join(",");
        let status = r#"{ "code": "CB-00-0000", "message": "", "detail": null }"#;
        let body = format!(r#"{{ "status": {status}, "data": [{sims}], "total_count": 250 }}"#);
        self.sandbox.respond_with(LIST, 200, body).unwrap();
    }

    async fn export(&self) -> Result<usize, String> {
        let cube = cube(&self.sandbox).build().unwrap();
        let target = self.folder.path().join("sims.csv");
        let result = recipe::export(&cube, &target, Duration::ZERO).await;
        result.map_err(|error| format!("{error:#}"))
    }

    /// Returns the names of all files, and the content of the target.
    fn files(&self) -> (Vec<String>, String) {
        let files = fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let text = fs::read_to_string(self.folder.path().join("sims.csv")).unwrap_or_default();
        (names.collect(), text)
    }
}

#[test]
fn the_program_runs_without_an_account() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sims.csv");
    assert!(output("sims_to_csv", &[file.to_str().unwrap()]).starts_with("Wrote "));
    assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 251);
}

#[tokio::test]
async fn all_pages_are_written() {
    let setting = Setting::new().await;
    assert_eq!(setting.export().await, Ok(250));
    assert_eq!(calls(&setting.sandbox, LIST), 3);
    let (names, text) = setting.files();
    assert_eq!((names, text.lines().count()), (vec!["sims.csv".to_owned()], 251));
    assert!(text.starts_with("sim_id,status,service_ends,bundles\n"), "{text}");
    for sim in setting.sandbox.records("cube", "sim").unwrap() {
        assert!(text.contains(&format!("\n{},", sim.id)), "{}", sim.id);
    }
}

#[tokio::test]
async fn a_sim_that_is_listed_twice_is_written_once() {
    let setting = Setting::new().await;
    setting.page(0..100);
    setting.page(99..199);
    setting.page(200..250);
    assert_eq!(setting.export().await, Ok(249));
    let (_, text) = setting.files();
    assert!(text.contains("\n89852202508000000000,ActiveLive,,\n"), "{text}");
}

#[tokio::test]
async fn a_page_that_fails_is_requested_again() {
    let busy = Fault::on(LIST).from_to(2, 3).status(503);
    let cut = Fault::on(LIST).nth(4).truncate_at(100);
    let setting = Setting::with(Sandbox::builder().sims(250).fault(busy).fault(cut)).await;
    assert_eq!(setting.export().await, Ok(250));
    assert_eq!(setting.sandbox.received().len(), 6);
}

#[tokio::test]
async fn a_list_that_fails_leaves_the_old_file() {
    let fault = Fault::on(LIST).nth(2).status(403);
    let setting = Setting::with(Sandbox::builder().sims(250).fault(fault)).await;
    fs::write(setting.folder.path().join("sims.csv"), "old").unwrap();
    assert!(setting.export().await.unwrap_err().contains("403"));
    assert_eq!(setting.files(), (vec!["sims.csv".to_owned()], "old".to_owned()));
}

#[tokio::test]
async fn a_list_that_ends_early_leaves_no_file() {
    let setting = Setting::new().await;
    setting.page(0..100);
    setting.page(100..100);
    assert!(setting.export().await.unwrap_err().contains("100 of 250"));
    assert_eq!(setting.files(), (vec![], String::new()));
}

#[tokio::test]
async fn a_server_that_keeps_failing_ends_the_export() {
    let fault = Fault::on(LIST).status(503);
    let setting = Setting::with(Sandbox::builder().sims(250).fault(fault)).await;
    assert!(setting.export().await.unwrap_err().contains("503"));
    assert_eq!(setting.sandbox.received().len(), 6);
}

#[tokio::test]
async fn the_documented_limits_are_kept() {
    // The sandbox refuses more than 10 requests per second and more than 3 connections.
    let setting = Setting::with(Sandbox::builder().sims(1_550).limits(true)).await;
    assert_eq!(setting.export().await, Ok(1_550));
    assert_eq!((calls(&setting.sandbox, LIST), setting.sandbox.received().len()), (16, 16));
}
