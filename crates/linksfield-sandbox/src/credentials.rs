//! The values that the sandbox accepts for the credentials of each family: the values that the caller set, and
//! the defaults. The comparison with a request is elsewhere, in `request`.

use std::collections::BTreeMap;

use linksfield_spec::{CredentialId, Family, Spec};

use crate::defaults::{PRIVATE_KEY, SECRET};
use crate::signature::is_private_key;

/// The values of credentials, by family and name.
#[derive(Debug, Default)]
pub(crate) struct Credentials(BTreeMap<String, BTreeMap<String, String>>);

/// The error for a value that was set for a credential that no family has.
#[derive(Debug)]
pub(crate) struct UnknownCredential {
    /// The names of the existing credentials, separated by commas.
    pub(crate) known: String,
}

impl Credentials {
    /// Sets the value of a credential.
    pub(crate) fn set(&mut self, family: String, name: String, value: String) {
        self.0.entry(family).or_default().insert(name, value);
    }

    /// Returns the value of a credential, or `None` if no value is set.
    pub(crate) fn get(&self, family: &str, name: &str) -> Option<&str> {
        self.0.get(family)?.get(name).map(String::as_str)
    }

    /// Returns the family, the name and the value of each credential that has a value.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.0.iter().flat_map(|(family, values)| {
            values.iter().map(move |(name, value)| (family.as_str(), name.as_str(), value.as_str()))
        })
    }

    /// Returns these values, completed by the defaults for credentials of the spec without a value.
    pub(crate) fn with_defaults(self, spec: &Spec) -> Result<Self, UnknownCredential> {
        self.check_known(spec)?;
        let mut expected = Self::default();
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
            let key = self.get(&family.id, id.as_str())?;
            (!is_private_key(key)).then(|| format!("{}.{id}", family.id))
        })
    }

    fn check_known(&self, spec: &Spec) -> Result<(), UnknownCredential> {
        let is_known = |family: &str, name: &str| {
            spec.family(family).is_some_and(|family| family.credentials.contains_key(name))
        };
        let mut set = self.0.iter().flat_map(|(family, values)| {
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

/// Returns the credential that holds the RSA key of a family.
fn rsa_key(family: &Family) -> Option<&CredentialId> {
    let signing = family.signing.as_ref()?;
    signing.key.as_ref().filter(|_| signing.algorithm.is_rsa())
}
