//! What a client of a family that is known only at run time can do.

use super::by_name::{BoundOperation, UnknownOperation};
use crate::client::{AnyClient, ClientBuilder};
use crate::error::ConfigError;
use crate::info::{CredentialInfo, FamilyInfo};
use crate::meta::Method;
use crate::secret::Secret;
use crate::untyped::UntypedCall;

impl AnyClient {
    /// Sets up a client of a family. The function is asked for each credential that the family needs.
    ///
    /// # Errors
    ///
    /// When it has no value for one of them.
    pub fn builder(
        family: &'static FamilyInfo,
        credential: impl Fn(&CredentialInfo) -> Option<Secret>,
    ) -> Result<ClientBuilder<Self>, ConfigError> {
        let credentials: Result<Vec<Secret>, ConfigError> = family
            .credentials
            .iter()
            .map(|info| credential(info).ok_or(ConfigError::MissingCredential(info.name)))
            .collect();
        Ok(ClientBuilder::of(family, |client, info| Self { client, info }, credentials?))
    }

    /// Returns what is known of the family.
    #[must_use]
    pub fn info(&self) -> &'static FamilyInfo {
        self.info
    }

    /// Returns the operation of that name, to be called with JSON.
    ///
    /// # Errors
    ///
    /// When the family has no such operation.
    pub fn operation(&self, name: &str) -> Result<BoundOperation, UnknownOperation> {
        BoundOperation::find(&self.client, self.info, name)
    }

    /// Returns a call of any path of the family, transcribed or not, signed like the others.
    pub fn untyped(&self, method: Method, path: impl Into<String>) -> UntypedCall {
        UntypedCall::new(self.client.clone(), method, path)
    }
}
