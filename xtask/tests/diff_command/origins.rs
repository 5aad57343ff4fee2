//! Which versions are compared, and what happens if a version cannot be read.

use std::fs;

use xtask::diff_command::{Color, since_head};

use crate::repository::Repository;

#[test]
fn on_the_main_branch_the_last_commit_is_compared_with_the_working_tree() {
    let repository = Repository::new();
    repository
        .diff(&[])
        .exits(0)
        .prints("the merge base of HEAD and main \u{2192} the working tree")
        .prints("No change");
    repository.require_note();
    repository.diff(&[]).exits(0).prints("shop.buy").prints("`note`").prints("Breaking for source");
    repository.diff(&["HEAD"]).exits(0).prints("HEAD (").prints("Breaking for source");
    repository
        .diff(&["HEAD", "."])
        .exits(0)
        .prints("\u{2192} the working tree")
        .prints("Breaking for source");
    repository.commit("second");
    repository.diff(&[]).exits(0).prints("No change of the API");
}

#[test]
fn on_a_branch_the_changes_of_the_main_branch_are_not_compared() {
    let repository = Repository::new();
    repository.git(&["switch", "--quiet", "--create", "feature"]);
    repository.require_note();
    repository.commit("required");
    repository.git(&["switch", "--quiet", "main"]);
    repository.edit("spec/shop/buy.yaml", "path: /buy", "path: /purchase");
    repository.commit("another path");
    repository.git(&["switch", "--quiet", "feature"]);
    repository.diff(&[]).exits(0).prints("`note`").prints_no("/purchase");
    repository.diff(&["main...HEAD"]).exits(0).prints("`note`").prints_no("/purchase");
    repository.diff(&["main..feature"]).exits(0).prints("`note`").prints("/purchase");
    repository.diff(&["main", "feature"]).exits(0).prints("main (").prints("/purchase");
    repository.diff(&["main..", "--quiet"]).exits(0).prints_no("/purchase");
    // The main branch of the remote repository counts more than the local one.
    repository.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    repository.diff(&[]).exits(0).prints("HEAD and origin/main").prints("No change");
    repository
        .diff(&["master"])
        .exits(2)
        .reports("`master` is neither a revision of the repository nor a folder\n");
    repository.git(&["update-ref", "refs/remotes/origin/stable", "HEAD"]);
    repository.diff(&["stable"]).exits(2).reports("did you mean `origin/stable`?");
}

#[test]
fn comments_order_and_form_are_no_changes() {
    let repository = Repository::new();
    let text = repository.read("spec/shop/buy.yaml");
    let card = "    card: { type: iccid, required: true, doc: The card. }\n";
    let text = text.replace(card, "    card:\n      doc: \"The card.\" # a comment\n      type: iccid\n      required: true\n");
    repository.write("spec/shop/buy.yaml", format!("# moved\n\n{text}"));
    repository.diff(&[]).exits(0).prints("No change of the API");
}

#[test]
fn folders_are_compared_without_versions_of_the_project() {
    let repository = Repository::new();
    let copy = repository.outside("copy");
    fs::create_dir_all(copy.join("spec/shop")).unwrap();
    for file in ["family.yaml", "buy.yaml", "list_orders.yaml", "find_orders.yaml", "gift.yaml"] {
        fs::copy(repository.path().join("spec/shop").join(file), copy.join("spec/shop").join(file))
            .unwrap();
    }
    repository.require_note();
    for folder in [copy.clone(), copy.join("spec")] {
        let folder = folder.to_str().unwrap();
        repository.diff(&[folder]).exits(0).prints("Breaking").prints_no("Cargo.toml");
        repository.diff(&[folder, "spec", "--check"]).exits(1).reports("need an approval");
        repository.diff(&[folder, "HEAD", "--check"]).exits(0).prints("No change");
    }
    // Folders need no repository.
    let (one, other) = (copy.to_str().unwrap(), repository.path().to_str().unwrap());
    repository.diff_at(&copy, &[one, other]).exits(0).prints("Breaking");
    repository.diff_at(&copy, &["--format", "json", one, one]).exits(0).prints("\"findings\": []");
    repository
        .diff_at(&copy, &[])
        .exits(2)
        .reports("cannot be read as a git repository")
        .reports("compare two folders");
    repository
        .diff_at(&copy, &["main"])
        .exits(2)
        .reports("The folder `main` does not exist either");
    fs::create_dir(repository.outside("empty")).unwrap();
    repository.diff(&["../empty"]).exits(2).reports("`../empty` contains no spec");
    repository.diff(&["./nothing"]).exits(2).reports("the folder `./nothing` does not exist");
}

#[test]
fn a_name_that_is_a_revision_and_a_folder_is_refused() {
    let repository = Repository::new();
    repository.git(&["branch", "spec"]);
    repository.diff(&[""]).exits(2).reports("an argument is empty");
    repository.diff(&["spec"]).exits(2).reports("is a revision and a folder: write `./spec`");
    repository.diff(&["refs/heads/spec", "./spec"]).exits(0).prints("refs/heads/spec (");
    // A folder without a spec is no reason to doubt.
    repository.git(&["branch", "docs"]);
    fs::create_dir(repository.path().join("docs")).unwrap();
    repository.diff(&["docs"]).exits(0).prints("docs (");
}

#[test]
fn a_repository_without_something_to_compare_with_is_explained() {
    let repository = Repository::empty();
    repository.add_spec();
    repository.diff(&[]).exits(2).reports("the repository has no commit to compare with");
    repository.commit("first");
    repository.git(&["branch", "--move", "trunk"]);
    repository
        .diff(&[])
        .exits(2)
        .reports("no main branch was found")
        .reports("cargo xtask diff HEAD~1");
    repository.git(&["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"]);
    repository.git(&["update-ref", "refs/remotes/origin/trunk", "HEAD"]);
    repository.diff(&[]).exits(0).prints("HEAD and origin/trunk");
    repository.git(&["switch", "--quiet", "--orphan", "other"]);
    repository.commit("unrelated");
    repository.diff(&[]).exits(2).reports("have no commit in common");
    repository.add_spec();
    repository
        .diff(&["HEAD"])
        .exits(2)
        .reports("contains no spec: the folder `spec` is missing or empty");
    repository.diff(&["HEAD~7"]).exits(2).reports("neither a revision");
}

#[test]
fn a_shallow_clone_needs_the_history() {
    let repository = Repository::new();
    repository.git(&["switch", "--quiet", "--create", "feature"]);
    repository.require_note();
    repository.commit("required");
    repository.git(&["switch", "--quiet", "main"]);
    let clone = repository.outside("clone");
    let from = format!("file://{}", repository.path().display());
    repository.git(&[
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        "--branch=feature",
        &from,
        clone.to_str().unwrap(),
    ]);
    repository.diff_at(&clone, &[]).exits(2).reports("`git fetch --unshallow`");
    repository.diff_at(&clone, &["HEAD~1"]).exits(2).reports("`git fetch --unshallow`");
    repository.diff_at(&clone, &["origin/main"]).exits(0).prints("Breaking");
}

#[test]
fn without_git_the_command_names_what_works() {
    let repository = Repository::new();
    let mut command = repository.command(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(["diff", "--root", "."]).env("PATH", "").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("git cannot be run") && message.contains("compare two folders"),
        "{message}"
    );
    let mut command = repository.command(env!("CARGO_BIN_EXE_xtask"));
    let folders = ["diff", "--root", ".", "./spec", "./spec"];
    assert!(command.args(folders).env("PATH", "").output().unwrap().status.success());
}

#[test]
fn a_spec_with_mistakes_is_not_compared() {
    let repository = Repository::new();
    repository.edit("spec/shop/buy.yaml", "type: iccid", "type: icid");
    repository.diff(&[]).exits(2).reports("error[").reports("`icid`").prints_no("shop");
    repository.commit("a mistake");
    repository.edit("spec/shop/buy.yaml", "type: icid", "type: iccid");
    let ran = repository.diff(&["HEAD"]).exits(2);
    ran.reports("the old spec, HEAD (").reports("`--lenient` compares").reports("`icid`");
    repository.edit("spec/shop/list_orders.yaml", "title:", "deprecated: Use another.\ntitle:");
    let ran = repository.diff(&["HEAD", "--lenient"]).exits(0);
    ran.prints("not compared, because of mistakes: spec/shop/buy.yaml")
        .prints("shop.list_orders")
        .prints_no("shop.buy\n");
}

#[test]
fn files_that_cannot_be_read_from_a_revision_are_named() {
    let cases: [(&str, &[u8], &str); 4] = [
        ("spec/shop/x.yml", b"", "only files with the extension `.yaml` are read"),
        ("spec/x.yaml", b"", "this YAML file is not in the folder of a family"),
        ("spec/shop/more/x.yaml", b"", "cannot contain folders"),
        ("spec/shop/x.yaml", b"\xff\xfe\0junk", "not UTF-8"),
    ];
    for (file, content, message) in cases {
        let repository = Repository::new();
        repository.write(file, content);
        repository.commit("junk");
        fs::remove_file(repository.path().join(file)).unwrap();
        let _ = fs::remove_dir(repository.path().join("spec/shop/more"));
        repository.diff(&["HEAD"]).exits(2).reports(message).reports(file);
        repository.diff(&["HEAD~1"]).exits(0);
    }
    // Files that are not a part of the spec may contain anything.
    let repository = Repository::new();
    repository.write("spec/shop/a picture \u{4e2d}.png", b"\xff\0\xfe");
    repository.write("spec/.hidden/x.yaml", b"\xff");
    repository.write("spec/APPROVED.md", b"\xff");
    repository.commit("other files");
    repository.diff(&["HEAD~1", "HEAD"]).exits(0).prints("No change");
}

#[test]
fn a_family_whose_folder_was_renamed_is_compared() {
    let repository = Repository::new();
    repository.git(&["mv", "spec/shop", "spec/store"]);
    repository.diff(&[]).exits(0).prints("store");
}

#[test]
fn a_checkout_in_a_folder_of_a_repository_is_compared() {
    let outer = Repository::empty();
    let inner = Repository::new();
    let to = outer.path().join("vendor/project");
    fs::create_dir_all(to.join("spec/shop")).unwrap();
    for file in ["family.yaml", "buy.yaml", "list_orders.yaml", "find_orders.yaml", "gift.yaml"] {
        fs::copy(inner.path().join("spec/shop").join(file), to.join("spec/shop").join(file))
            .unwrap();
    }
    outer.commit("first");
    outer.edit("vendor/project/spec/shop/buy.yaml", "path: /buy", "path: /purchase");
    outer.diff_at(&to, &[]).exits(0).prints("/purchase");
}

#[test]
fn after_generating_the_changes_since_the_last_commit_are_shown() {
    let repository = Repository::new();
    repository.require_note();
    repository.commit("required");
    repository.edit("spec/shop/buy.yaml", "path: /buy", "path: /purchase");
    let report = since_head(repository.path(), Color::default()).unwrap();
    assert!(report.contains("/purchase") && !report.contains("`note`"), "{report}");
}
