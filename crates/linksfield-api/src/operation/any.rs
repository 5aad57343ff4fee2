//! The methods of [`AnyClient`], the client of a family that is chosen at run time.

use super::by_name::{BoundOperation, UnknownOperation};
use crate::client::{AnyClient, ClientBuilder};
use crate::error::ConfigError;
use crate::info::{CredentialInfo, FamilyInfo};
use crate::meta::Method;
use crate::secret::Secret;
use crate::untyped::UntypedCall;

impl AnyClient {
    /// Returns a builder for a client of a family.
    ///
    /// `credential` is called once for each credential of the family, and returns its value.
    ///
    /// # Errors
    ///
    /// [`ConfigError::MissingCredential`] if `credential` returns `None`.
    pub fn builder(
        family: &'static FamilyInfo,
        mut credential: impl FnMut(&CredentialInfo) -> Option<Secret>,
    ) -> Result<ClientBuilder<Self>, ConfigError> {
        let credentials: Result<Vec<Secret>, ConfigError> = family
            .credentials
            .iter()
            .map(|info| credential(info).ok_or(ConfigError::MissingCredential(info.name)))
            .collect();
        Ok(ClientBuilder::of(family, |client, info| Self { client, info }, credentials?))
    }

    /// Returns the description of the family and its operations.
    #[must_use]
    pub fn info(&self) -> &'static FamilyInfo {
        self.info
    }

    /// Returns an operation by its name, such as `order_package`.
    ///
    /// # Errors
    ///
    /// [`UnknownOperation`] if the family has no operation with this name.
    pub fn operation(&self, name: &str) -> Result<BoundOperation, UnknownOperation> {
        BoundOperation::find(&self.client, self.info, name)
    }

    /// Returns a call of any path of the family, for example of an undocumented path.
    pub fn untyped(&self, method: Method, path: impl Into<String>) -> UntypedCall {
        UntypedCall::new(self.client.clone(), method, path)
    }
}
