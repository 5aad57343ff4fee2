//! The first file of a family.

use std::path::Path;

use super::ask::{Answers, Terminal, scalar};
use super::{NewFamily, check_name, file, write};
use crate::manifest::{Feature, renewed};

/// The title, the summary, the page and the base URL of a family. `None` is unknown.
#[derive(Debug, Default)]
struct Head {
    title: Option<String>,
    summary: Option<String>,
    url: Option<String>,
    base_url: Option<String>,
}

/// Creates `spec/NAME/family.yaml`. `client` is the manifest of the client, whose features and modules have names that the
/// family cannot have.
pub(super) fn create(
    new: &NewFamily,
    spec: &Path,
    client: Option<&Path>,
    terminal: &mut Terminal<'_>,
) -> Result<String, String> {
    let mut answers = Answers::new(terminal);
    let is_free = |name: &str| {
        check_name(name, "a family")?;
        let folder = spec.join(name);
        let is_new = folder.symlink_metadata().is_err();
        is_new.then_some(()).ok_or_else(|| format!("{} exists already", folder.display()))?;
        let feature = Feature { name: name.to_owned(), rsa: false };
        client
            .map_or(Ok(()), |client| renewed(client, &[feature]).map(drop))
            .map_err(|problem| problem.replace("rename its folder", "choose another name"))?;
        let path = format!("{name}/family.yaml");
        super::lint(Vec::new(), &path, &text(name, &Head::default()))
    };
    let asked = "The name of the family, in snake_case, such as `mall`";
    let name = answers.needed("NAME", asked, "", new.name.as_deref(), &is_free)?;
    let mut head = Head::default();
    let checked = |head: &Head| {
        let text = text(name.as_deref().unwrap_or("family"), head);
        super::lint(Vec::new(), "new/family.yaml", &text)
    };
    let title = |value: &str| checked(&Head { title: Some(value.to_owned()), ..Head::default() });
    let asked = "The title of the family, such as `Mall API`";
    head.title = answers.ask("--title", asked, "unknown", new.title.as_deref(), &title)?;
    let summary =
        |value: &str| checked(&Head { summary: Some(value.to_owned()), ..Head::default() });
    let asked = "What the calls are for, in one sentence";
    head.summary = answers.ask("--summary", asked, "unknown", new.summary.as_deref(), &summary)?;
    let url = |value: &str| checked(&Head { url: Some(value.to_owned()), ..Head::default() });
    let asked = "The URL of the page that describes the rules of the family";
    head.url = answers.ask("--url", asked, "unknown", new.url.as_deref(), &url)?;
    let base = |value: &str| checked(&Head { base_url: Some(value.to_owned()), ..Head::default() });
    let asked = "The base URL of the production server, such as `https://host.example/path`";
    head.base_url = answers.ask("--base-url", asked, "unknown", new.base_url.as_deref(), &base)?;
    answers.complete()?;
    let name = name.unwrap_or_default();
    let path = spec.join(&name).join("family.yaml");
    write(&path, &file(&format!("{name}/family.yaml"), text(&name, &head))?)?;
    Ok(format!(
        "{}\nFill in what the documentation states, remove the comments, add endpoints with `cargo xtask new \
         endpoint {name}/NAME`, and run `cargo xtask gen`. No other file has to be edited.",
        path.display()
    ))
}

/// Returns the text of the file.
fn text(name: &str, head: &Head) -> String {
    let text = |value: &Option<String>| value.as_deref().map_or("TODO".to_owned(), scalar);
    let mut top =
        format!("title:\n  en: {}\nsummary: {}\n\n", text(&head.title), text(&head.summary));
    top.push_str("## The pages that describe the rules of the family.\npages:\n");
    match &head.url {
        Some(url) => top.push_str(&format!("  - url: {}\n", scalar(url))),
        None => top.push_str("  - note: TODO\n"),
    }
    top.push_str(
        "#    revised: 2026-01-31\n\n## The servers, each with its environments. A client calls the first environment \
         by default.\n",
    );
    match &head.base_url {
        Some(url) => top.push_str(&format!(
            "servers:\n  api:\n    environments:\n      production: {}\n",
            scalar(url)
        )),
        None => top.push_str(
            "# TODO: state the base URL, and remove the `#` of the next lines\n\
             #servers:\n#  api:\n#    environments:\n#      production: https://host.example/path\n",
        ),
    }
    FAMILY.replace("NAME", name).replace("HEAD\n", &top)
}

/// The other sections of `family.yaml`. They have no mistakes, so that each section can be filled in and checked.
const FAMILY: &str = r###"## The rules of the family `NAME`. spec/README.md explains every key. Remove the comments when you have filled them in.
HEAD

## What a caller gets from Linksfield.
#credentials:
#  key_id: { doc: The id of the key. }
#  secret: { doc: The secret of the key., secret: true }

## The fields that the client fills in every request.
#common:
#  keyId: { in: params, source: credential, credential: key_id }
#  timestamp: { in: header, source: clock, unit: seconds }
#  sign: { in: params, source: signature }

## How requests are signed.
#signing:
#  algorithm: hmac-sha1
#  key: secret
#  encoding: base64
#  covers: [body, query]

## The JSON object around every payload.
#envelope:
#  code: code
#  message: message
#  data: data
#  success: ["0000"]

## The documented result codes.
#codes:
#  - { code: "0000", doc: Success. }

## Lists of values and objects that several calls share.
#types:
#  Colour:
#    doc: A colour.
#    codes:
#      - { code: "1", name: Red }
"###;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_no_mistakes_before_and_after_it_is_filled_in() {
        let some = |text: &str| Some(text.to_owned());
        let head = Head {
            title: some("A: title # 1"),
            summary: some("It \"does\"."),
            url: some("https://a.example"),
            base_url: some("https://b.example/c"),
        };
        for head in [head, Head::default()] {
            let text = text("shop", &head);
            super::super::lint(Vec::new(), "shop/family.yaml", &text).unwrap();
            assert!(file("shop/family.yaml", text.clone()).unwrap().ends_with(&text));
            let is_comment = |line: &&str| line.starts_with("##") || line.starts_with("# TODO");
            let lines = text.lines().filter(|line| !is_comment(line));
            let lines = lines.map(|line| line.strip_prefix('#').unwrap_or(line));
            let text: String = lines.map(|line| format!("{line}\n")).collect();
            super::super::lint(Vec::new(), "shop/family.yaml", &text).unwrap();
        }
    }
}
