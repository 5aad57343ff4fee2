//! The driver for `git diff`: real runs of git, whose output must stay a patch.

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use crate::repository::Repository;

/// A repository that uses the program of the tests as its driver.
fn repository() -> Repository {
    let repository = Repository::new();
    let command = format!("'{}' diff-driver", env!("CARGO_BIN_EXE_xtask"));
    repository.git(&["config", "diff.linksfield-spec.command", &command]);
    repository
}

/// Applies a patch to the last commit, and asserts that the result is the working tree.
fn applies(repository: &Repository, patch: &str) {
    let after = |repository: &Repository| {
        repository.git(&["add", "--all"]);
        repository.git(&["write-tree"])
    };
    let expected = after(repository);
    repository.git(&["reset", "--quiet", "--hard"]);
    let mut command = repository.command("git");
    let mut child = command.args(["apply", "--index", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(patch.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "git does not apply:\n{patch}");
    assert_eq!(after(repository), expected, "{patch}");
}

#[test]
fn git_diff_shows_the_changes_of_the_api_before_the_lines() {
    let repository = repository();
    repository.require_note();
    let diff = repository.git(&["diff"]);
    let (api, lines) =
        diff.split_once("diff --git a/spec/shop/buy.yaml b/spec/shop/buy.yaml\n").unwrap();
    assert!(api.starts_with("# shop.buy") && api.contains("#   source: "), "{api}");
    assert!(
        lines.contains("\n-    note: { type: text, max_length: 20, required: false,"),
        "{lines}"
    );
    assert!(diff.lines().all(|line| !line.contains('\u{1b}')), "no colours in a file: {diff}");
    applies(&repository, &diff);
    repository.commit("required");
    let shown = repository.git(&["show", "--ext-diff"]);
    assert!(shown.contains("# shop.buy") && shown.contains("\nindex "), "{shown}");
    assert!(repository.git(&["log", "--patch", "--ext-diff"]).contains("# shop.buy"));
    assert!(!repository.git(&["show"]).contains("# shop.buy"), "git uses the driver only if asked");
    let colored = repository.git(&["-c", "color.diff=always", "diff", "HEAD~1"]);
    assert!(colored.contains("\u{1b}[32m+    note"), "{colored}");
}

#[test]
fn files_that_are_added_removed_or_renamed_are_shown() {
    let repository = repository();
    let gift = repository.read("spec/shop/find_orders.yaml");
    repository.write("spec/shop/search_orders.yaml", gift.replace("path: /find", "path: /search"));
    fs::remove_file(repository.path().join("spec/shop/gift.yaml")).unwrap();
    repository.git(&["add", "--all"]);
    let diff = repository.git(&["diff", "--cached"]);
    assert!(diff.contains("\nnew file mode 100644\n"), "{diff}");
    assert!(diff.contains("\ndeleted file mode 100644\n"), "{diff}");
    assert!(diff.contains("--- /dev/null\n+++ b/spec/shop/search_orders.yaml\n"), "{diff}");
    applies(&repository, &diff);
    repository.commit("more");
    repository.git(&["mv", "spec/shop/search_orders.yaml", "spec/shop/seek_orders.yaml"]);
    let text = repository.read("spec/shop/seek_orders.yaml");
    repository.write("spec/shop/seek_orders.yaml", format!("# renamed\n{text}"));
    repository.git(&["add", "--all"]);
    let diff = repository.git(&["diff", "--cached", "--find-renames"]);
    assert!(diff.contains("\nrename to spec/shop/seek_orders.yaml\n"), "{diff}");
    applies(&repository, &diff);
}

#[test]
fn a_family_that_is_added_or_removed_is_shown() {
    let repository = repository();
    repository.git(&["rm", "-r", "--quiet", "spec/shop"]);
    let diff = repository.git(&["diff", "--cached"]);
    assert!(diff.contains("\n-title: { en: Shop, zh: "), "{diff}");
    applies(&repository, &diff);
    repository.commit("removed");
    let back = repository.git(&["diff", "HEAD", "HEAD~1"]);
    assert!(back.contains("\n+title: { en: Shop, zh: "), "{back}");
}

#[test]
fn a_spec_with_mistakes_is_shown_as_lines_with_the_reason() {
    let repository = repository();
    repository.edit("spec/shop/buy.yaml", "type: iccid", "type: icid");
    let diff = repository.git(&["diff"]);
    let first = diff.lines().next().unwrap();
    assert!(
        first.starts_with("# The changes of the API are not shown: the new spec has mistakes: "),
        "{diff}"
    );
    assert_eq!(diff.matches("# ").count(), 1, "{diff}");
    applies(&repository, &diff);
}

#[test]
fn names_with_spaces_other_folders_and_junk_stay_patches() {
    let repository = repository();
    let names = [
        "spec/shop/a name.yaml",
        "spec/shop/\u{4e2d}.yaml",
        "spec/shop/\"q\\.yaml",
        "spec/x/y/deep.yaml",
    ];
    for name in names {
        repository.write(name, "a: 1\n");
    }
    repository.write("spec/shop/junk.yaml", b"\0\xff");
    repository.commit("strange names");
    for name in names {
        repository.write(name, "a: 2\nno line end");
    }
    let diff = repository.git(&["diff"]);
    assert_eq!(diff.matches("\n\\ No newline at end of file\n").count(), names.len(), "{diff}");
    applies(&repository, &diff);
    repository.write("spec/shop/junk.yaml", b"\0\xfe");
    assert!(
        repository
            .git(&["diff", "spec/shop/junk.yaml"])
            .contains("Binary files a/spec/shop/junk.yaml and")
    );
}

#[test]
#[cfg(unix)]
fn modes_links_and_conflicts_are_shown() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let repository = repository();
    let path = repository.path().join("spec/shop/buy.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    repository.require_note();
    let diff = repository.git(&["diff"]);
    assert!(diff.contains("\nold mode 100644\nnew mode 100755\n"), "{diff}");
    applies(&repository, &diff);
    repository.git(&["reset", "--quiet", "--hard"]);
    symlink("buy.yaml", repository.path().join("spec/shop/link.yaml")).unwrap();
    repository.git(&["add", "--all"]);
    let diff = repository.git(&["diff", "--cached"]);
    assert!(
        diff.contains("new file mode 120000") && diff.contains("\n+buy.yaml\n\\ No newline"),
        "{diff}"
    );
    repository.git(&["reset", "--quiet", "--hard"]);
    repository.git(&["switch", "--quiet", "--create", "other"]);
    repository.edit("spec/shop/buy.yaml", "path: /buy", "path: /one");
    repository.commit("one");
    repository.git(&["switch", "--quiet", "main"]);
    repository.edit("spec/shop/buy.yaml", "path: /buy", "path: /other");
    repository.commit("other");
    let merged = repository.command("git").args(["merge", "--quiet", "other"]).output().unwrap();
    assert!(!merged.status.success(), "a conflict");
    assert!(repository.git(&["diff"]).contains("spec/shop/buy.yaml"));
}

#[test]
fn one_command_sets_it_up_and_another_undoes_it() {
    let repository = Repository::new();
    repository.diff(&["--setup-git"]).exits(0).prints("--ext-diff").prints_no("Add this line");
    let command = repository.git(&["config", "diff.linksfield-spec.command"]);
    assert!(command.contains("diff-driver"), "{command}");
    // If the workspace does not compile, git diff shows the lines.
    repository.require_note();
    let path = path_without_cargo(&repository.outside("bin"));
    let output = repository.command("git").arg("diff").env("PATH", path).output().unwrap();
    let diff = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success()
            && diff.contains("\n+    note: { type: text, max_length: 20, required: true,"),
        "{diff}"
    );
    repository.diff(&["--undo-git"]).exits(0);
    repository.diff(&["--undo-git"]).exits(0).prints("was not set up");
    assert!(repository.git(&["diff"]).starts_with("diff --git "));
    repository.write(".gitattributes", "");
    repository
        .diff(&["--setup-git"])
        .exits(0)
        .prints("Add this line to `.gitattributes`: spec/**/*.yaml");
}

/// Returns a search path with a `cargo` that fails.
fn path_without_cargo(folder: &Path) -> OsString {
    fs::create_dir(folder).unwrap();
    let program = folder.join("cargo");
    fs::write(&program, "#!/bin/sh\necho broken\nexit 101\n").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&paths));
    std::env::join_paths(all).unwrap()
}
