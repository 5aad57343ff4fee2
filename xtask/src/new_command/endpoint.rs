//! The first file of a call or of an event.

use std::fmt::Write as _;
use std::path::Path;

use linksfield_spec::{Family, Method, SourceFile, Sources, Spec, SpecError};

use super::ask::{Answers, Terminal, scalar};
use super::{NewEndpoint, NewEvent, PageOptions, check_name, file, lint, write};

/// What is known of a page. `None` is unknown.
#[derive(Debug, Clone, Default)]
struct Draft {
    title: Option<String>,
    title_zh: Option<String>,
    group: Option<String>,
    summary: Option<String>,
    url: Option<String>,
    revised: Option<String>,
    coverage: Option<String>,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Kind {
    Call {
        method: Option<String>,
        path: Option<String>,
        effect: Option<String>,
        server: Option<String>,
    },
    Event {
        scheme: String,
        recognised_by: Option<String>,
    },
}

impl Default for Kind {
    fn default() -> Self {
        Self::Call { method: None, path: None, effect: None, server: None }
    }
}

/// A family, with the files that are checked together with the new one.
struct Place<'s> {
    family: &'s Family,
    files: Vec<SourceFile>,
}

impl Place<'_> {
    /// Checks a draft as `lint` does.
    fn check(&self, draft: &Draft) -> Result<(), String> {
        let text = draft.text(self.family);
        lint(self.files.clone(), &format!("{}/xtask_new.yaml", self.family.id), &text)
            .map_err(|problem| problem.replace("`xtask_new`", "the new file"))
    }
}

fn load(folder: &Path) -> Result<(Spec, Sources), String> {
    let sources = Sources::read(folder).map_err(|error| format!("error: {error}"))?;
    Spec::from_drafts(sources).map_err(|error: SpecError| error.render(false))
}

/// Returns the family of the new file, and the name of the file if it is given.
fn place<'s>(
    page: &PageOptions,
    loaded: &'s (Spec, Sources),
    is_event: bool,
    answers: &mut Answers<'_, '_>,
) -> Result<(Option<Place<'s>>, Option<String>), String> {
    let (spec, sources) = loaded;
    let families: Vec<&Family> =
        spec.families.iter().filter(|family| !is_event || !family.inbound.is_empty()).collect();
    let names: Vec<&str> = families.iter().map(|family| family.id.as_str()).collect();
    let (family, name) = match page.name.as_deref().map(|name| name.split_once('/').ok_or(name)) {
        Some(Ok((family, name))) => (Some(family), Some(name.to_owned())),
        // Only the family is given.
        Some(Err(family)) => (Some(family), None),
        None => (None, None),
    };
    let known = |family: &str| {
        if names.contains(&family) {
            return Ok(());
        }
        if spec.families.iter().any(|other| other.id == family) {
            return Err(format!(
                "the family `{family}` has no signature scheme for pushes: describe the scheme under `inbound:` of \
                 its `family.yaml`"
            ));
        }
        check_name(family, "a family")?;
        Err(format!(
            "the family `{family}` does not exist: `cargo xtask new family {family}` creates it"
        ))
    };
    let question = format!("The family, one of {}", names.join(", "));
    let default = names.first().copied().unwrap_or_default();
    let family = answers.needed("FAMILY/NAME", &question, default, family, &known)?;
    let family = family.and_then(|id| families.into_iter().find(|family| family.id == id));
    let place = family.map(|family| {
        let folder = format!("{}/", family.id);
        // An event can name the records of another family.
        let mut events = family.endpoints.iter().filter_map(|endpoint| endpoint.event.as_ref());
        let is_linked =
            events.any(|event| event.sandbox.iter().any(|trigger| trigger.family != family.id));
        let files = sources.iter().map(|(_, file)| file);
        let files =
            files.filter(|file| is_linked || file.path.starts_with(&folder)).cloned().collect();
        Place { family, files }
    });
    Ok((place, name))
}

/// Asks for what each page has, and returns a draft of it.
fn page(
    page: &PageOptions,
    kind: Kind,
    check: &dyn Fn(&Draft) -> Result<(), String>,
    answers: &mut Answers<'_, '_>,
) -> Result<Draft, String> {
    let empty = Draft { kind, ..Draft::default() };
    let with = |set: &dyn Fn(&mut Draft)| {
        let mut draft = empty.clone();
        set(&mut draft);
        check(&draft)
    };
    let some = |value: &str| Some(value.to_owned());
    let url = |value: &str| with(&|draft| draft.url = some(value));
    let url = answers.ask("--url", "The URL of the page", "unknown", page.url.as_deref(), &url)?;
    let title = |value: &str| with(&|draft| draft.title = some(value));
    let asked = "The English title of the page";
    let title = answers.ask("--title", asked, "unknown", page.title.as_deref(), &title)?;
    let title_zh = |value: &str| with(&|draft| draft.title_zh = some(value));
    let title_zh = answers.given("--title-zh", page.title_zh.as_deref(), &title_zh)?;
    let revised = |value: &str| with(&|draft| draft.revised = some(value));
    let revised = answers.given("--revised", page.revised.as_deref(), &revised)?;
    let group = |value: &str| with(&|draft| draft.group = some(value));
    let group = answers.given("--group", page.group.as_deref(), &group)?;
    let summary = |value: &str| with(&|draft| draft.summary = some(value));
    let summary = answers.given("--summary", page.summary.as_deref(), &summary)?;
    Ok(Draft { url, title, title_zh, revised, group, summary, ..empty })
}

/// Creates the file of a call.
pub(super) fn create_call(
    new: &NewEndpoint,
    spec: &Path,
    terminal: &mut Terminal<'_>,
) -> Result<String, String> {
    let loaded = load(spec)?;
    let mut answers = Answers::new(terminal);
    let (place, name) = place(&new.page, &loaded, false, &mut answers)?;
    let check = |draft: &Draft| place.as_ref().map_or(Ok(()), |place| place.check(draft));
    let mut draft = page(&new.page, Kind::default(), &check, &mut answers)?;
    let call = |method: &Option<String>, path: &Option<String>, effect: &Option<String>| {
        let with = |server: Option<String>| {
            let (method, path, effect) = (method.clone(), path.clone(), effect.clone());
            check(&Draft { kind: Kind::Call { method, path, effect, server }, ..draft.clone() })
        };
        // Calls of two servers can have the same path. The server is asked for later.
        let servers = place.iter().flat_map(|place| place.family.servers.keys()).skip(1);
        let mut others = servers.map(|server| with(Some(server.to_string())));
        with(None).or_else(|error| others.find(Result::is_ok).unwrap_or(Err(error)))
    };
    let known: Vec<&str> = Method::ALL.iter().map(|method| method.as_str()).collect();
    let method = |value: &str| {
        let value = value.to_ascii_uppercase();
        let is_known = known.contains(&value.as_str());
        is_known.then_some(()).ok_or_else(|| format!("expected one of {}", known.join(", ")))
    };
    let asked = format!("The method, one of {}", known.join(", "));
    let method = answers.ask("--method", &asked, "POST", new.method.as_deref(), &method)?;
    let method = method.map(|method| method.to_ascii_uppercase());
    let default = match method.as_deref() {
        Some("GET" | "HEAD") => "read",
        _ => "write",
    };
    // With an effect, the path is also compared with those of the other calls.
    let effect = method.is_some().then(|| default.to_owned());
    let path = |value: &str| call(&method, &Some(value.to_owned()), &effect);
    let asked =
        "The path below the base URL, with its parameters in braces, such as `/sims/{sim_id}`";
    let path = answers.ask("--path", asked, "unknown", new.path.as_deref(), &path)?;
    let effect = |value: &str| call(&method, &path, &Some(value.to_owned()));
    let asked = "The effect: `read` changes nothing, `write` changes something, and `idempotent` changes nothing more \
                 if the call is repeated";
    let effect = answers.ask("--effect", asked, default, new.effect.as_deref(), &effect)?;
    let mut server = None;
    if let Some(place) = place.as_ref().filter(|place| place.family.servers.len() > 1) {
        let servers: Vec<&str> =
            place.family.servers.keys().map(|server| server.as_str()).collect();
        let is_server = |value: &str| {
            let is_known = servers.contains(&value);
            is_known
                .then_some(())
                .ok_or_else(|| format!("expected one of {}", servers.join(", ")))?;
            let (method, path, effect) = (method.clone(), path.clone(), effect.clone());
            let server = Some(value.to_owned());
            check(&Draft { kind: Kind::Call { method, path, effect, server }, ..draft.clone() })
        };
        let asked = format!("The server, one of {}", servers.join(", "));
        let default = servers.first().copied().unwrap_or_default();
        server = answers.needed("--server", &asked, default, new.server.as_deref(), &is_server)?;
    } else if let (Some(_), Some(server)) = (&place, &new.server) {
        return Err(format!("error: --server {server}: the family has only one server"));
    }
    let suggested = suggested(method.as_deref(), path.as_deref(), draft.title.as_deref());
    draft.kind = Kind::Call { method, path, effect, server };
    finish(draft, &new.page, name, &suggested, place, spec, answers)
}

/// Creates the file of an event.
pub(super) fn create_event(
    new: &NewEvent,
    spec: &Path,
    terminal: &mut Terminal<'_>,
) -> Result<String, String> {
    let loaded = load(spec)?;
    let mut answers = Answers::new(terminal);
    let (place, name) = place(&new.page, &loaded, true, &mut answers)?;
    let schemes: Vec<&str> = place
        .iter()
        .flat_map(|place| place.family.inbound.keys())
        .map(|scheme| scheme.as_str())
        .collect();
    let check = |draft: &Draft| place.as_ref().map_or(Ok(()), |place| place.check(draft));
    let is_scheme = |value: &str| {
        let is_known = schemes.is_empty() || schemes.contains(&value);
        is_known.then_some(()).ok_or_else(|| format!("expected one of {}", schemes.join(", ")))
    };
    let asked = format!("The signature scheme, one of {}", schemes.join(", "));
    let default = schemes.first().copied().unwrap_or_default();
    let scheme = answers.needed("--scheme", &asked, default, new.scheme.as_deref(), &is_scheme)?;
    let scheme = scheme.unwrap_or_else(|| default.to_owned());
    let kind = Kind::Event { scheme: scheme.clone(), recognised_by: None };
    let mut draft = page(&new.page, kind, &check, &mut answers)?;
    let recognised = |value: &str| {
        let recognised_by = Some(value.to_owned());
        check(&Draft {
            kind: Kind::Event { scheme: scheme.clone(), recognised_by },
            ..draft.clone()
        })
    };
    let asked = "A field of the push that no other event has";
    let given = new.recognised_by.as_deref();
    let recognised_by = answers.ask("--recognised-by", asked, "unknown", given, &recognised)?;
    draft.kind = Kind::Event { scheme, recognised_by };
    let suggested = suggested(None, None, draft.title.as_deref());
    finish(draft, &new.page, name, &suggested, place, spec, answers)
}

/// Asks for the name of the file, and writes the file.
fn finish(
    mut draft: Draft,
    page: &PageOptions,
    name: Option<String>,
    suggested: &str,
    place: Option<Place<'_>>,
    spec: &Path,
    mut answers: Answers<'_, '_>,
) -> Result<String, String> {
    let is_complete = answers.is_complete();
    let coverage = |value: &str| {
        if !is_complete {
            return Ok(());
        }
        let draft = Draft { coverage: Some(value.to_owned()), ..draft.clone() };
        place.as_ref().map_or(Ok(()), |place| place.check(&draft))
    };
    let coverage = answers.given("--coverage", page.coverage.as_deref(), &coverage)?;
    draft.coverage = coverage;
    let folder = place.as_ref().map(|place| spec.join(&place.family.id));
    // A mistake that does not depend on the name is reported at the end: no other name would correct it.
    let is_right = is_complete && place.as_ref().is_some_and(|place| place.check(&draft).is_ok());
    let is_free = |name: &str| {
        check_name(name, "an endpoint")?;
        if name == "family" {
            return Err("`family` is the name of the file that describes the family".to_owned());
        }
        match folder.as_ref().map(|folder| folder.join(format!("{name}.yaml"))) {
            Some(path) if path.symlink_metadata().is_ok() => {
                Err(format!("{} exists already", path.display()))
            }
            // The name is part of names in Rust.
            _ if is_right => place.as_ref().map_or(Ok(()), |place| {
                let path = format!("{}/{name}.yaml", place.family.id);
                lint(place.files.clone(), &path, &draft.text(place.family))
            }),
            _ => Ok(()),
        }
    };
    let asked = "The name of the file, in snake_case";
    let name = match &place {
        Some(_) => answers.needed("FAMILY/NAME", asked, suggested, name.as_deref(), &is_free)?,
        // The same argument is already missing.
        None => None,
    };
    answers.complete()?;
    let (Some(place), Some(name)) = (place, name) else {
        return Err("error: nothing was written".to_owned());
    };
    let text = draft.text(place.family);
    let below = format!("{}/{name}.yaml", place.family.id);
    lint(place.files.clone(), &below, &text)
        .map_err(|problem| format!("error: {below}: {problem}"))?;
    let path = spec.join(&below);
    write(&path, &file(&below, text)?)?;
    Ok(format!(
        "{}\nFill in what the page states, until `cargo xtask lint` accepts the file, and run `cargo xtask gen`.",
        path.display()
    ))
}

/// Returns a name by the rules of spec/README.md. Empty if the page gives none.
fn suggested(method: Option<&str>, path: Option<&str>, title: Option<&str>) -> String {
    let segments: Vec<&str> =
        path.unwrap_or_default().split('/').filter(|one| !one.is_empty()).collect();
    let is_parameter = |segment: &&str| segment.contains('{');
    let resource = segments.iter().rev().find(|segment| !is_parameter(segment)).copied();
    let name = match (segments.last(), resource, method) {
        (Some(last), _, _) if !is_parameter(last) && last.contains(char::is_uppercase) => {
            snake(last)
        }
        (Some(last), Some(resource), Some("GET")) if is_parameter(last) => {
            format!("get_{}", snake(resource.strip_suffix('s').unwrap_or(resource)))
        }
        (Some(_), Some(resource), Some("GET")) if resource.ends_with('s') => {
            format!("list_{}", snake(resource))
        }
        _ => {
            let words = title.or(resource).unwrap_or_default();
            let words = words.split(" (").next().unwrap_or_default();
            let words = words.split_whitespace();
            let is_article =
                |word: &&str| matches!(word.to_lowercase().as_str(), "a" | "an" | "the");
            snake(&words.filter(|word| !is_article(word)).collect::<Vec<_>>().join(" "))
        }
    };
    check_name(&name, "an endpoint").map(|()| name).unwrap_or_default()
}

/// Returns a name in snake_case.
fn snake(name: &str) -> String {
    let mut out = String::new();
    let mut was_lower = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && was_lower || !c.is_ascii_alphanumeric() {
            out.push('_');
        }
        out.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()));
        was_lower = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    let words: Vec<&str> = out.split('_').filter(|word| !word.is_empty()).collect();
    words.join("_")
}

impl Draft {
    /// Returns the text of the file.
    fn text(&self, family: &Family) -> String {
        let mut out = String::new();
        let or_todo = |value: &Option<String>| value.as_deref().map_or("TODO".to_owned(), scalar);
        let optional = |key: &str, value: &Option<String>| {
            value.as_deref().map_or(String::new(), |value| format!("{key}: {}\n", scalar(value)))
        };
        // Writing to a String cannot fail.
        let _ = write!(out, "title:\n  en: {}\n", or_todo(&self.title));
        if let Some(zh) = &self.title_zh {
            let _ = writeln!(out, "  zh: {}", scalar(zh));
        }
        out.push_str(&optional("group", &self.group));
        let _ = write!(out, "summary: {}\npages:\n", or_todo(&self.summary));
        let _ = match &self.url {
            Some(url) => writeln!(out, "  - url: {}", scalar(url)),
            None => writeln!(out, "  - note: TODO"),
        };
        if let Some(revised) = &self.revised {
            let _ = writeln!(out, "    revised: {revised}");
        }
        let (coverage, is_generated) = match &self.kind {
            Kind::Call { method: Some(_), path: Some(_), effect: Some(_), .. }
            | Kind::Event { .. } => ("partial", true),
            Kind::Call { path: Some(_), .. } => ("path-only", false),
            Kind::Call { .. } => ("title-only", false),
        };
        match &self.coverage {
            Some(coverage) => drop(writeln!(out, "coverage: {}", scalar(coverage))),
            None => drop(write!(
                out,
                "# TODO: state how much the page documents: see the table in spec/README.md\ncoverage: {coverage}\n"
            )),
        }
        match &self.kind {
            Kind::Call { method, path, effect, server } => {
                // Until the server is known, a call of a family with several servers is checked with the first.
                let servers = &family.servers;
                let first = servers.keys().next().filter(|_| servers.len() > 1 && is_generated);
                let server = &server.clone().or(first.map(ToString::to_string));
                for (key, value) in
                    [("effect", effect), ("method", method), ("server", server), ("path", path)]
                {
                    match value {
                        Some(value) => drop(writeln!(out, "{key}: {}", scalar(value))),
                        None if key == "server" => {}
                        None => drop(writeln!(out, "# TODO: state the {key}, under `{key}:`")),
                    }
                }
                let parameters = path.as_deref().map(parameters).unwrap_or_default();
                if !parameters.is_empty() && is_generated {
                    out.push_str("\nrequest:\n  path:\n");
                    for name in parameters {
                        let _ = write!(
                            out,
                            "    {}:\n      # TODO: state the type\n      type: text\n      required: true\n      doc: TODO\n",
                            scalar(name)
                        );
                    }
                }
            }
            Kind::Event { scheme, recognised_by } => {
                let _ = write!(out, "\nevent:\n  scheme: {}\n", scalar(scheme));
                match recognised_by {
                    Some(field) => {
                        let _ = write!(
                            out,
                            "  recognised_by: [{0}]\n\nrequest:\n  body:\n    {0}:\n      # TODO: state the type\n      type: json\n      required: unknown\n      doc: TODO\n",
                            scalar(field)
                        );
                    }
                    None => out.push_str(
                        "  # TODO: state how the event is recognised, under `recognised_by:`\n",
                    ),
                }
            }
        }
        out.push_str(REST);
        if matches!(self.kind, Kind::Call { .. }) {
            out.push_str(RESPONSE);
        }
        out
    }
}

/// Returns the names of the parameters of a path.
fn parameters(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// What is left to fill in.
const REST: &str = "
# TODO: list the fields of the page in its order, in the following form
#request:
#  body:
#    card: { type: iccid, required: true, doc: The card. }
# TODO: copy the examples as printed, in the following form
#examples:
#  documented:
#    body: |
#      { \"card\": \"89852022018041800192\" }
";

/// What is left to fill in for a call.
const RESPONSE: &str = "\
# TODO: describe the payload of the response, in the following form
#response:
#  data:
#    type: object
#    required: true
#    fields:
#      id: { type: text, required: true, doc: The id. }
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules_of_the_manual() {
        for (method, path, title, name) in [
            ("POST", "/package/orderPackage", "Order", "order_package"),
            ("GET", "/skus", "Skus", "list_skus"),
            ("GET", "/orders/{order_id}", "Order", "get_order"),
            ("PUT", "/sims/{sim_id}/resume", "Resume SIM", "resume_sim"),
            ("GET", "", "Get the data plan (new)", "get_data_plan"),
            ("POST", "/x", "查询", ""),
        ] {
            let path = Some(path).filter(|path| !path.is_empty());
            assert_eq!(suggested(Some(method), path, Some(title)), name, "{path:?}");
        }
    }
}
