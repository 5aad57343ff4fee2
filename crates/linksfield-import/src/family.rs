//! The family of a page: by the tree of the documentation, by the common fields, or by the base URL.

use linksfield_spec::{CommonLocation, Endpoint, Family, Location, Server, Sources, Spec};

use crate::error::{ImportError, shown};
use crate::json::Json;
use crate::page::{Page, Place};

/// A family of the spec, with what its model does not contain.
pub(crate) struct FamilyView<'a> {
    pub(crate) family: &'a Family,
    /// The groups of fields that endpoints include, with the names of their fields.
    pub(crate) groups: Vec<(String, Vec<String>)>,
    /// How the family was recognised.
    pub(crate) reason: String,
}

/// Finds the family of a page.
pub(crate) fn recognise<'a>(
    page: &Page,
    spec: &'a Spec,
    sources: &Sources,
    name: Option<&str>,
) -> Result<FamilyView<'a>, ImportError> {
    let (family, reason) = match name {
        Some(name) => {
            let problem = || unknown(spec, format!("the spec has no family `{}`", shown(name, 40)));
            (spec.family(name).ok_or_else(problem)?, "as given".to_owned())
        }
        None => find(page, spec)?,
    };
    Ok(FamilyView { family, groups: groups(family, sources), reason })
}

fn unknown(spec: &Spec, problem: String) -> ImportError {
    let known: Vec<&str> = spec.families.iter().map(|family| family.id.as_str()).collect();
    ImportError::Family { problem, known: known.join(", ") }
}

fn find<'a>(page: &Page, spec: &'a Spec) -> Result<(&'a Family, String), ImportError> {
    let by_tree = spec.families.iter().find_map(|family| {
        let titles = [Some(family.title.en.as_str()), family.title.zh.as_deref()];
        let folder = page.folders.iter().find(|folder| {
            titles.iter().flatten().any(|title| is_same_title(title, folder))
                || is_same_title(&family.id, folder)
        })?;
        Some((family, format!("the page is in the folder `{}`", shown(folder, 60))))
    });
    if let Some(found) = by_tree {
        return Ok(found);
    }
    let mut scores: Vec<(usize, &Family)> =
        spec.families.iter().map(|family| (common_count(page, family), family)).collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    if let [(best, family), rest @ ..] = scores.as_slice()
        && *best >= 2
        && rest.first().is_none_or(|(next, _)| next < best)
    {
        return Ok((family, format!("the page lists {best} of its common fields")));
    }
    let mut by_url = spec
        .families
        .iter()
        .filter(|family| family.servers.values().any(|server| serves(server, page)));
    let by_url = by_url.next().filter(|_| by_url.next().is_none());
    by_url
        .map(|family| (family, "the page prints its base URL".to_owned()))
        .ok_or_else(|| unknown(spec, "the family of the page is not recognised".to_owned()))
}

/// Whether two titles are the same, except for case and the word `API`.
fn is_same_title(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| {
            !word.is_empty() && !matches!(word.to_ascii_lowercase().as_str(), "api" | "apis")
        });
        words.collect::<String>().to_lowercase()
    };
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && one == other
}

/// Whether a page prints the base URL of a server. An environment that is not confirmed does not show which calls the
/// server has.
fn serves(server: &Server, page: &Page) -> bool {
    let mut environments = server.environments.iter().filter(|environment| environment.confirmed);
    environments.any(|environment| {
        page.servers.iter().any(|url| {
            let whole = format!("{}{}", url.trim_end_matches('/'), page.path);
            let below = whole.strip_prefix(environment.url.trim_end_matches('/'));
            is_same_url(url, &environment.url) || below.is_some_and(|path| path.starts_with('/'))
        })
    })
}

fn is_same_url(one: &str, other: &str) -> bool {
    let plain = |url: &str| url.trim().trim_end_matches('/').to_ascii_lowercase();
    plain(one) == plain(other)
}

/// Returns a page whose path begins below the base URL of a server of the family, if the page prints the whole URL.
pub(crate) fn rebased(page: &Page, family: &Family) -> Page {
    let mut page = page.clone();
    page.path = braced(&page.path);
    let urls = family.servers.values().flat_map(|server| &server.environments);
    let found = urls.filter_map(|environment| {
        let base = environment.url.trim_end_matches('/');
        page.servers.iter().find_map(|server| {
            let whole = format!("{}{}", server.trim_end_matches('/'), page.path);
            let path = whole.strip_prefix(base).filter(|path| path.starts_with('/'))?;
            Some((base.to_owned(), path.to_owned()))
        })
    });
    // Of two bases, the longer one is the more precise.
    if let Some((base, path)) = found.max_by_key(|(base, _)| base.len()) {
        page.servers = vec![base];
        page.path = path;
    }
    page
}

/// Writes the parameters of a path in braces. Pages also write `:sim_id`, `${sim_id}` and `{{sim_id}}`.
pub(crate) fn braced(path: &str) -> String {
    let path = path.replace("${", "{").replace("{{", "{").replace("}}", "}");
    let segments = path.split('/').map(|segment| match segment.strip_prefix(':') {
        Some(name) if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_') => {
            format!("{{{name}}}")
        }
        _ => segment.to_owned(),
    });
    segments.collect::<Vec<_>>().join("/")
}

/// Returns how many common fields of a family a page lists.
fn common_count(page: &Page, family: &Family) -> usize {
    let names = names(page);
    family
        .common
        .iter()
        .filter(|common| names.iter().any(|name| name.eq_ignore_ascii_case(&common.name)))
        .count()
}

/// Returns the names of all parameters of a page, of its table and of its examples.
fn names(page: &Page) -> Vec<String> {
    let mut names: Vec<String> =
        page.parameters.iter().map(|parameter| parameter.field.name.clone()).collect();
    names.extend(page.body.iter().flat_map(|body| body.fields()).map(|field| field.name.clone()));
    for sample in &page.examples {
        let json = Json::parse(&sample.text).unwrap_or(Json::Null);
        names.extend(json.entries().iter().map(|(name, _)| name.clone()));
    }
    names
}

/// Reads the groups of fields in `family.yaml`.
fn groups(family: &Family, sources: &Sources) -> Vec<(String, Vec<String>)> {
    let file = sources.iter().find(|(_, file)| file.path == family.file());
    let yaml = file.and_then(|(_, file)| Json::parse_yaml(&file.text).ok());
    let groups =
        yaml.as_ref().and_then(|yaml| yaml.get("fields")).map(Json::entries).unwrap_or_default();
    let names = |group: &Json| group.entries().iter().map(|(name, _)| name.clone()).collect();
    groups.iter().map(|(name, group)| (name.clone(), names(group))).collect()
}

impl FamilyView<'_> {
    /// Whether the client fills in a parameter, so that it is no parameter of the call.
    pub(crate) fn is_filled(&self, place: Option<Place>, name: &str) -> bool {
        let is_header = place == Some(Place::Header);
        let is_transport = ["content-type", "accept", "content-length", "user-agent", "host"]
            .iter()
            .any(|header| header.eq_ignore_ascii_case(name));
        let language = self.family.language.as_ref().map(|language| language.header.as_str());
        let is_language = language.unwrap_or("Accept-Language").eq_ignore_ascii_case(name);
        if is_header && (is_transport || is_language) {
            return true;
        }
        self.family.common.iter().any(|common| match common.location {
            CommonLocation::Header => is_header && common.name.eq_ignore_ascii_case(name),
            CommonLocation::Params => {
                !is_header && place != Some(Place::Path) && common.name == name
            }
            CommonLocation::SignedText => common.name == name,
        })
    }

    /// Returns the server of a call, if the family has several, and the reason.
    pub(crate) fn server(&self, page: &Page) -> Option<(String, Result<String, String>)> {
        if self.family.servers.len() < 2 {
            return None;
        }
        let mut by_url = self.family.servers.iter().filter(|(_, server)| serves(server, page));
        if let Some((id, _)) = by_url.next().filter(|_| by_url.next().is_none()) {
            return Some((id.to_string(), Ok("the page prints its base URL".to_owned())));
        }
        let group = page.folders.last();
        let mut others =
            self.family.endpoints.iter().filter(|endpoint| endpoint.group.as_ref() == group);
        let of = |endpoint: &Endpoint| endpoint.call.as_ref().map(|call| call.server.to_string());
        if let (Some(group), Some(server)) = (group, others.clone().find_map(of))
            && others.all(|endpoint| of(endpoint).is_none_or(|other| other == server))
        {
            return Some((
                server,
                Ok(format!("all calls of the group {} use it", shown(group, 40))),
            ));
        }
        let first = self.family.servers.keys().next()?.to_string();
        let all: Vec<String> = self.family.servers.keys().map(|id| format!("`{id}`")).collect();
        Some((first, Err(format!("the server, which the page does not show: {}", all.join(", ")))))
    }

    /// Returns the only file of a call with the title of the page.
    pub(crate) fn titled(&self, page: &Page) -> Option<&Endpoint> {
        let mut same = self.family.endpoints.iter().filter(|endpoint| {
            let zh = page.title.zh.is_some() && endpoint.title.zh == page.title.zh;
            let en = page
                .title
                .en
                .as_ref()
                .is_some_and(|title| title.eq_ignore_ascii_case(&endpoint.title.en));
            endpoint.call.is_some() && (zh || en)
        });
        same.next().filter(|_| same.next().is_none())
    }

    /// Returns the file of the same page: with the same method and path, or the same title.
    pub(crate) fn existing(&self, page: &Page) -> Option<&Endpoint> {
        let method = |endpoint: &Endpoint| endpoint.method.map(|method| method.as_str());
        let by_path = self.family.endpoints.iter().find(|endpoint| {
            let path = endpoint.path.as_ref().map(ToString::to_string);
            path.as_deref() == Some(page.path.as_str())
                && method(endpoint) == Some(page.method.as_str())
        });
        by_path.or_else(|| {
            self.family.endpoints.iter().filter(|endpoint| endpoint.path.is_none()).find(
                |endpoint| {
                    let zh = page.title.zh.is_some() && endpoint.title.zh == page.title.zh;
                    let en = page
                        .title
                        .en
                        .as_ref()
                        .is_some_and(|title| title.eq_ignore_ascii_case(&endpoint.title.en));
                    !endpoint.document && (zh || en)
                },
            )
        })
    }
}

/// Returns the place of a parameter in the model.
pub(crate) fn location(place: Place) -> Location {
    match place {
        Place::Path => Location::Path,
        Place::Query => Location::Query,
        Place::Header => Location::Header,
    }
}
