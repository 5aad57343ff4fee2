//! The command `cargo xtask new`: writes the first files of a family or of an endpoint.

use std::path::Path;

use linksfield_spec::modeline;

/// Creates `spec/NAME/family.yaml`.
///
/// # Errors
///
/// Fails if the name is not in snake_case, or if the folder exists.
pub fn family(spec: &Path, name: &str) -> Result<String, String> {
    check_name(name, "a family")?;
    let folder = spec.join(name);
    if folder.exists() {
        return Err(format!("{} exists already", folder.display()));
    }
    let title: String = name.replace('_', " ");
    let path = folder.join("family.yaml");
    let text = FAMILY.replace("TITLE", &title).replace("NAME", name);
    write(&path, &format!("{}\n{text}", modeline(true)))?;
    Ok(format!(
        "{}\nFill in what the documentation states, remove the comments, add endpoints with `cargo xtask new endpoint {name}/NAME`, and run \
         `cargo xtask gen`. No other file has to be edited.",
        path.display()
    ))
}

/// Creates the file of an endpoint. `name` is `FAMILY/NAME`.
///
/// # Errors
///
/// Fails if the name is not in snake_case, if the family does not exist, or if the file exists.
pub fn endpoint(spec: &Path, name: &str) -> Result<String, String> {
    let Some((family, name)) = name.split_once('/') else {
        return Err(format!("`{name}` is not the name of an endpoint: write `FAMILY/NAME`"));
    };
    check_name(family, "a family")?;
    check_name(name, "an endpoint")?;
    if name == "family" {
        return Err("`family` is the name of the file that describes the family".to_owned());
    }
    if !spec.join(family).join("family.yaml").is_file() {
        return Err(format!(
            "the family `{family}` does not exist: `cargo xtask new family {family}` creates it"
        ));
    }
    let path = spec.join(family).join(format!("{name}.yaml"));
    if path.exists() {
        return Err(format!("{} exists already", path.display()));
    }
    let text = ENDPOINT.replace("TITLE", &name.replace('_', " "));
    write(&path, &format!("{}\n{text}", modeline(false)))?;
    Ok(format!("{}\nFill in what the page states, and run `cargo xtask gen`.", path.display()))
}

fn check_name(name: &str, what: &str) -> Result<(), String> {
    let is_snake_case = name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let is_reserved = matches!(name, "crate" | "self" | "super");
    if is_snake_case && !is_reserved {
        return Ok(());
    }
    Err(format!("`{name}` is not a valid name for {what}: use snake_case, such as `order_package`"))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The first text of `family.yaml`. It has no mistakes as it is, so that each section can be filled in and checked.
const FAMILY: &str = r###"## The rules of the family `NAME`. spec/README.md explains every key. Remove the comments when you have filled them in.
title: { en: TITLE }
summary: What the calls of the family are for, in one sentence.

## The pages that describe the rules of the family.
#pages:
#  - url: https://developer.linksfield.net/api-0
#    revised: 2026-01-31

## The servers, each with its environments. A client calls the first environment by default.
servers:
  api:
    environments:
      production: https://host.example/path

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

/// The first text of an endpoint file. It has no mistakes as it is.
const ENDPOINT: &str = r###"## spec/README.md explains every key. Remove the comments when you have filled them in.
title: { en: TITLE }
#summary: What the call does, in one sentence.
pages:
  - note: Replace this with the URL of the page.
#  - url: https://developer.linksfield.net/api-0
#    revised: 2026-01-31
## Change this with the rest of the file: `complete`, `partial`, `request-only` or `examples-only`.
coverage: title-only
#effect: write
#method: POST
#path: /path/of/the/call
#request:
#  body:
#    card: { type: iccid, required: true, doc: The card. }
#response:
#  data:
#    type: object
#    required: true
#    fields:
#      id: { type: text, required: true, doc: The id. }
#examples:
#  documented:
#    body: |
#      { "card": "89852022018041800192" }
"###;

#[cfg(test)]
mod tests {
    use super::*;
    use linksfield_spec::Spec;

    /// Returns a skeleton with everything in it, as if all of it was filled in.
    fn filled_in(text: &str) -> String {
        let lines = text.lines().filter(|line| {
            !line.starts_with("##")
                && !line.starts_with("# yaml-language-server")
                && !line.contains("note: Replace")
        });
        let lines = lines.map(|line| line.strip_prefix('#').unwrap_or(line));
        lines.map(|line| format!("{line}\n")).collect::<String>().replace("title-only", "complete")
    }

    #[test]
    fn the_skeletons_have_no_mistakes_before_and_after_they_are_filled_in() {
        let folder = std::env::temp_dir().join(format!("xtask-new-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        family(&folder, "bike_shop").unwrap();
        endpoint(&folder, "bike_shop/order_bike").unwrap();
        let load = || Spec::load(&folder).map(|(spec, _)| spec).map_err(|error| error.to_string());
        assert_eq!(load().unwrap().families[0].endpoints.len(), 1);
        for name in ["family.yaml", "order_bike.yaml"] {
            let path = folder.join("bike_shop").join(name);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, filled_in(&text)).unwrap();
        }
        let spec = load().unwrap_or_else(|error| panic!("{error}"));
        let family_of_spec = &spec.families[0];
        assert!(family_of_spec.signing.is_some() && family_of_spec.envelope.is_some());
        assert!(family_of_spec.endpoints[0].call.is_some());

        assert!(family(&folder, "bike_shop").unwrap_err().ends_with("exists already"));
        assert!(endpoint(&folder, "bike_shop/order_bike").unwrap_err().ends_with("exists already"));
        for name in ["Bike", "bike-shop", "../x", "self", "", "a/b"] {
            family(&folder, name).unwrap_err();
        }
        for name in ["bike_shop", "bike_shop/family", "bike_shop/Order", "other/order", "../x/y"] {
            endpoint(&folder, name).unwrap_err();
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
