//! What a client needs for every call: servers, credentials and common fields.

use linksfield_spec::{
    Common, CommonLocation, CommonSource, Credential, CredentialId, Family, Server, ServerId,
};

use super::at;
use super::context::{At, Change, Context};
use super::settings::both;
use crate::pair::{pair, plain};
use crate::rules;

impl Context<'_> {
    pub(super) fn servers(&mut self) {
        let (old, new) = (self.old.family, self.new.family);
        let has_same_urls = |one: &ServerId, other: &ServerId| {
            let urls = |family: &Family, id: &ServerId| -> Vec<(String, String)> {
                let server = family.servers.get(id);
                let environments = server.iter().flat_map(|server| &server.environments);
                environments.map(|one| (one.name.clone(), one.url.clone())).collect()
            };
            urls(old, one) == urls(new, other)
        };
        let pairs =
            pair(old.servers.keys(), new.servers.keys(), |one, other| one == other, has_same_urls);
        for id in pairs.removed {
            let path = at(old, &["servers", id.as_str()]);
            let title = format!("The server `{id}` is removed.");
            self.add(Change::of(&rules::SERVER_REMOVED, Some(path), None, title));
        }
        for id in pairs.added {
            let path = at(new, &["servers", id.as_str()]);
            let title = format!("The server `{id}` is new.");
            self.add(Change::of(&rules::SERVER_ADDED, None, Some(path), title));
        }
        for (old_id, id) in pairs.both {
            let (Some(before), Some(server)) = (old.servers.get(old_id), new.servers.get(id))
            else {
                continue;
            };
            let at =
                both(at(old, &["servers", old_id.as_str()]), at(new, &["servers", id.as_str()]));
            if old_id != id {
                self.renames.servers.push((old_id.clone(), id.clone()));
                let title = format!("The server `{old_id}` is now named `{id}`.");
                let change = at.change(&rules::SERVER_RENAMED, title);
                self.add(change.values(old_id.as_str(), id.as_str()));
            }
            self.environments(before, server, &at);
        }
    }

    fn environments(&mut self, old: &Server, new: &Server, at: &At) {
        let Server { doc, environments } = old;
        self.text(doc, &new.doc, at, "doc");
        let at = at.below("environments");
        let pairs = pair(
            environments,
            &new.environments,
            |one, other| one.name == other.name,
            |one, other| one.url == other.url,
        );
        for removed in pairs.removed {
            let title = format!("The environment `{}` is removed.", removed.name);
            let path = Some(at.old.at(removed.name.as_str()));
            let change = Change::of(&rules::ENVIRONMENT_REMOVED, path, None, title);
            self.add(change.before(Some(removed.url.clone())));
        }
        for added in pairs.added {
            let title = format!("The environment `{}` is new.", added.name);
            let path = Some(at.new.at(added.name.as_str()));
            let change = Change::of(&rules::ENVIRONMENT_ADDED, None, path, title);
            self.add(change.after(Some(added.url.clone())));
        }
        for (one, other) in &pairs.both {
            let at = at.part(&one.name, &other.name);
            if one.name != other.name {
                let title =
                    format!("The environment `{}` is now named `{}`.", one.name, other.name);
                let change = at.change(&rules::ENVIRONMENT_RENAMED, title);
                self.add(change.values(&one.name, &other.name));
            }
            if one.url != other.url {
                let title = format!("The base URL of the environment `{}` changed.", other.name);
                self.add(at.change(&rules::BASE_URL_CHANGED, title).values(&one.url, &other.url));
            }
            self.text(&one.doc, &other.doc, &at, "doc");
            self.text(&one.confirmed, &other.confirmed, &at, "confirmed");
        }
        let first = |server: &Server| {
            server.environments.first().map(|one| (one.name.clone(), one.url.clone()))
        };
        if let (Some((old_name, old_url)), Some((name, url))) = (first(old), first(new))
            && old_name != name
            && old_url != url
        {
            let title = "Another environment is the default.";
            self.add(at.change(&rules::DEFAULT_ENVIRONMENT_CHANGED, title).values(old_name, name));
        }
    }

    pub(super) fn credentials(&mut self) {
        let list = |family: &Family| -> Vec<(CredentialId, Credential)> {
            let credentials = family.credentials.iter();
            credentials.map(|(id, credential)| (id.clone(), credential.clone())).collect()
        };
        let (old, new) = (list(self.old.family), list(self.new.family));
        let pairs = pair(
            &old,
            &new,
            |(one, _), (other, _)| one == other,
            |(_, one), (_, other)| one.secret == other.secret && one.doc == other.doc,
        );
        for (id, _) in pairs.removed {
            let path = at(self.old.family, &["credentials", id.as_str()]);
            let title = format!("The credential `{id}` is removed.");
            self.add(Change::of(&rules::CREDENTIAL_REMOVED, Some(path), None, title));
        }
        for (id, _) in pairs.added {
            let path = at(self.new.family, &["credentials", id.as_str()]);
            let title = format!("The credential `{id}` is new.");
            self.add(Change::of(&rules::CREDENTIAL_ADDED, None, Some(path), title));
        }
        for ((old_id, before), (id, credential)) in pairs.both {
            let at = both(
                at(self.old.family, &["credentials", old_id.as_str()]),
                at(self.new.family, &["credentials", id.as_str()]),
            );
            if old_id != id {
                self.renames.credentials.push((old_id.clone(), id.clone()));
                let title = format!("The credential `{old_id}` is now named `{id}`.");
                self.add(
                    at.change(&rules::CREDENTIAL_RENAMED, title)
                        .values(old_id.as_str(), id.as_str()),
                );
            }
            let Credential { doc, secret, example } = before;
            self.text(doc, &credential.doc, &at, "doc");
            self.text(example, &credential.example, &at, "example");
            if *secret != credential.secret {
                let is = if credential.secret { "now secret" } else { "no longer secret" };
                let title = format!("The credential `{id}` is {is}.");
                self.add(at.change(&rules::CREDENTIAL_CHANGED, title));
            }
        }
    }

    pub(super) fn common(&mut self) {
        let renames = &self.renames;
        let pairs = pair(
            &self.old.family.common,
            &self.new.family.common,
            |one, other| one.name == other.name,
            |one, other| {
                renames.common(one).source == other.source && plain(&one.name) == plain(&other.name)
            },
        );
        let is_key = |common: &Common| matches!(common.source, CommonSource::IdempotencyKey);
        for removed in pairs.removed {
            let path = at(self.old.family, &["common", &removed.name]);
            // Servers ignore headers that they do not know.
            let is_ignored = removed.location == CommonLocation::Header && !removed.signed;
            let rule = match (is_key(removed), is_ignored) {
                (true, _) => &rules::IDEMPOTENCY_KEY_REMOVED,
                (false, true) => &rules::COMMON_HEADER_REMOVED,
                (false, false) => &rules::COMMON_REMOVED,
            };
            let title = format!("The common field `{}` is removed.", removed.name);
            self.add(Change::of(rule, Some(path), None, title));
        }
        for added in pairs.added {
            let path = at(self.new.family, &["common", &added.name]);
            let rule =
                if is_key(added) { &rules::IDEMPOTENCY_KEY_CHANGED } else { &rules::COMMON_ADDED };
            let title = format!("The common field `{}` is new.", added.name);
            self.add(Change::of(rule, None, Some(path), title));
        }
        for (one, other) in pairs.both {
            let at = both(
                at(self.old.family, &["common", &one.name]),
                at(self.new.family, &["common", &other.name]),
            );
            let rule = if is_key(one) || is_key(other) {
                &rules::IDEMPOTENCY_KEY_CHANGED
            } else {
                &rules::COMMON_CHANGED
            };
            let what = format!("The common field `{}`", other.name);
            let one = self.renames.common(one);
            self.leaves(&one, other, &at, &what, |leaf| match leaf.head() {
                "required" => Some(&rules::COMMON_REQUIRED_CHANGED),
                _ => Some(rule),
            });
        }
    }
}
