//! The values that the sandbox expects for the credentials of each family: what the caller set, else the
//! default. It does not compare them with a request.

use std::collections::BTreeMap;

use linksfield_spec::{Algorithm, Spec};

use crate::defaults::{PRIVATE_KEY, SECRET};

/// Values of credentials, by family and name.
#[derive(Debug, Default)]
pub(crate) struct Credentials(BTreeMap<String, BTreeMap<String, String>>);

/// A value was set for a credential that no family has.
#[derive(Debug)]
pub(crate) struct UnknownCredential {
    /// The credentials there are.
    pub(crate) known: String,
}

impl Credentials {
    /// Sets the value of a credential.
    pub(crate) fn set(&mut self, family: String, name: String, value: String) {
        self.0.entry(family).or_default().insert(name, value);
    }

    /// Returns the value of a credential; `None` where none is set.
    pub(crate) fn get(&self, family: &str, name: &str) -> Option<&str> {
        self.0.get(family)?.get(name).map(String::as_str)
    }

    /// Returns these values, with the defaults for credentials of the spec that have none.
    pub(crate) fn with_defaults(self, spec: &Spec) -> Result<Self, UnknownCredential> {
        self.check_known(spec)?;
        let mut expected = Self::default();
        for family in &spec.families {
            for (id, credential) in &family.credentials {
                let is_rsa_key = family.signing.as_ref().is_some_and(|signing| {
                    signing.algorithm == Algorithm::RsaSha1 && signing.key.as_ref() == Some(id)
                });
                let default = if is_rsa_key {
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
