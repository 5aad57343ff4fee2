//! The values that the sandbox accepts for the credentials of each family: the values that the caller set, and
//! the defaults. The comparison with a request is elsewhere, in `request`.

use std::collections::BTreeMap;

use linksfield_spec::{CredentialId, Family, Spec};

use crate::defaults::{PRIVATE_KEY, SECRET, shared_spec};
use crate::signature::is_private_key;

/// The values of credentials, by family and name.
#[derive(Debug, Default)]
pub(crate) struct Credentials {
    first: BTreeMap<String, BTreeMap<String, String>>,
    /// The credentials of further accounts: the family, and the values by name.
    more: Vec<(String, BTreeMap<String, String>)>,
}

/// The error for a value that was set for a credential that no family has.
#[derive(Debug)]
pub(crate) struct UnknownCredential {
    /// The names of the existing credentials, separated by commas.
    pub(crate) known: String,
}

impl Credentials {
    /// Sets the value of a credential.
    pub(crate) fn set(&mut self, family: String, name: String, value: String) {
        self.first.entry(family).or_default().insert(name, value);
    }

    /// Returns the value of a credential, or `None` if no value is set.
    pub(crate) fn get(&self, family: &str, name: &str) -> Option<&str> {
        self.first.get(family)?.get(name).map(String::as_str)
    }

    /// Adds an account of a family. A credential without a value has that of the first account.
    pub(crate) fn add_account(&mut self, family: String, values: BTreeMap<String, String>) {
        self.more.push((family, values));
    }

    /// Returns the accounts in addition to the first ones, with their families.
    pub(crate) fn more(&self) -> impl Iterator<Item = (&str, &BTreeMap<String, String>)> {
        self.more.iter().map(|(family, values)| (family.as_str(), values))
    }

    /// Returns the number of accounts of a family in addition to the first one.
    pub(crate) fn accounts(&self, family: &str) -> usize {
        self.more.iter().filter(|(own, _)| own == family).count()
    }

    /// Returns the value of a credential of an account, which is 0 for the first one.
    pub(crate) fn of(&self, family: &str, account: usize, name: &str) -> Option<&str> {
        let mut more = self.more.iter().filter(|(own, _)| own == family);
        let own = account.checked_sub(1).and_then(|index| more.nth(index));
        let own = own.and_then(|(_, values)| values.get(name)).map(String::as_str);
        own.or_else(|| self.get(family, name))
    }

    /// Returns the family, the name and the value of each credential that has a value.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let more = self.more.iter().map(|(family, values)| (family, values));
        self.first.iter().chain(more).flat_map(|(family, values)| {
            values.iter().map(move |(name, value)| (family.as_str(), name.as_str(), value.as_str()))
        })
    }

    /// Returns the values of the credentials of all accounts that are secret.
    pub(crate) fn secrets(&self, spec: &Spec) -> impl Iterator<Item = &str> {
        self.iter().filter_map(|(family, name, value)| {
            let mut credentials = spec.family(family)?.credentials.iter();
            credentials.any(|(id, one)| id.as_str() == name && one.secret).then_some(value)
        })
    }

    /// Returns these values, completed by the defaults for credentials of the spec without a value.
    pub(crate) fn with_defaults(self, spec: &Spec) -> Result<Self, UnknownCredential> {
        self.check_known(spec)?;
        let mut expected = Self { more: self.more.clone(), ..Self::default() };
        for family in &spec.families {
            for (id, credential) in &family.credentials {
                let default = if rsa_key(family) == Some(id) {
                    Some(PRIVATE_KEY)
                } else if credential.secret {
                    Some(SECRET)
                } else {
                    credential.example.as_deref()
                };
                if let Some(value) = self.get(&family.id, id.as_str()).or(default) {
                    expected.set(family.id.clone(), id.to_string(), value.to_owned());
                }
            }
        }
        Ok(expected)
    }

    /// Returns the name of the first private key that cannot be read.
    pub(crate) fn unreadable_key(&self, spec: &Spec) -> Option<String> {
        spec.families.iter().find_map(|family| {
            let id = rsa_key(family)?;
            let mut accounts = 0..=self.accounts(&family.id);
            let is_unreadable = |account: usize| {
                self.of(&family.id, account, id.as_str()).is_some_and(|key| !is_private_key(key))
            };
            accounts.any(is_unreadable).then(|| format!("{}.{id}", family.id))
        })
    }

    fn check_known(&self, spec: &Spec) -> Result<(), UnknownCredential> {
        let is_known = |family: &str, name: &str| {
            spec.family(family).is_some_and(|family| family.credentials.contains_key(name))
        };
        let more = self.more.iter().map(|(family, values)| (family, values));
        let mut set = self.first.iter().chain(more).flat_map(|(family, values)| {
            values.keys().map(move |name| (family.as_str(), name.as_str()))
        });
        if set.all(|(family, name)| is_known(family, name)) {
            return Ok(());
        }
        let known = spec.families.iter().flat_map(|family| {
            family.credentials.keys().map(move |id| format!("{}.{id}", family.id))
        });
        Err(UnknownCredential { known: known.collect::<Vec<_>>().join(", ") })
    }
}

/// Returns the value that a sandbox accepts for a credential of a family, unless it is set up with another one.
///
/// Returns `None` if the sandbox accepts any value, or if the credential does not exist.
#[must_use]
pub fn default_credential(family: &str, name: &str) -> Option<String> {
    let defaults = Credentials::default().with_defaults(shared_spec().ok()?.as_ref()).ok()?;
    defaults.get(family, name).map(str::to_owned)
}

/// Returns the credential that holds the RSA key of a family.
fn rsa_key(family: &Family) -> Option<&CredentialId> {
    let signing = family.signing.as_ref()?;
    signing.key.as_ref().filter(|_| signing.algorithm.is_rsa())
}
