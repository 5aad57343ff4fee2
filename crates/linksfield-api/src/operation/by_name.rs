//! Operations by name: called with the JSON of their page, without a type per operation.

use std::fmt;
use std::time::Duration;

use serde_json::value::RawValue;

use crate::client::{CallOptions, Client};
use crate::encode::Encode;
use crate::error::{CallContext, Error, InvalidParameter, NotSent};
use crate::explain::Explanation;
use crate::info::{FamilyInfo, OperationInfo};
use crate::reply::Reply;
use crate::values::Json;

/// An operation that was found by its name, with a client to call it.
#[derive(Debug, Clone)]
pub struct BoundOperation {
    client: Client,
    info: &'static OperationInfo,
    family: &'static FamilyInfo,
}

impl BoundOperation {
    #[doc(hidden)]
    pub fn find(
        client: &Client,
        family: &'static FamilyInfo,
        name: &str,
    ) -> Result<Self, UnknownOperation> {
        let info = family.operation(name).ok_or_else(|| UnknownOperation::new(family, name))?;
        Ok(Self { client: client.clone(), info, family })
    }

    /// Returns what is known of the operation.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }

    /// Takes the parameters as the JSON of the documentation page: one object, whose members are those of
    /// path, query, headers and body. Fields that the client fills are passed over. Numbers and flags are
    /// taken as text, too, and text that is a number as a number.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] when it is not JSON, lacks a required parameter, or has one that is unknown or not
    /// as documented.
    pub fn request(&self, json: &str) -> Result<JsonCall, Error> {
        let refuse = |name: &str, reason: String| {
            let context = CallContext::new(&self.info.call, None);
            Error::NotSent(NotSent::parameter(context, InvalidParameter::new(name, reason)))
        };
        let raw: &RawValue = serde_json::from_str(json)
            .map_err(|error| refuse("request", format!("is not JSON: {error}")))?;
        let request = (self.info.functions.request)(raw).map_err(|mismatch| {
            let (name, reason) = match mismatch.path() {
                "" => ("request", mismatch.to_string()),
                path => (path, mismatch.reason()),
            };
            refuse(name, reason)
        })?;
        Ok(JsonCall {
            client: self.client.clone(),
            info: self.info,
            family: self.family,
            request,
            options: CallOptions::default(),
        })
    }

    /// Calls the operation with JSON, and returns the payload as JSON: the documented members in their
    /// documented form, and the others as they came.
    ///
    /// # Errors
    ///
    /// [`Error`], as for a typed call.
    pub async fn call_json(&self, json: &str) -> Result<Reply<Json>, Error> {
        self.request(json)?.send().await
    }
}

/// A call whose parameters were given as JSON, ready to be sent.
#[must_use = "a call does nothing until it is sent"]
pub struct JsonCall {
    client: Client,
    info: &'static OperationInfo,
    family: &'static FamilyInfo,
    request: Box<dyn Encode>,
    options: CallOptions,
}

impl JsonCall {
    /// Sets the time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the nonce, for families whose requests carry one.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sets the language of texts in the response, by its tag.
    ///
    /// # Errors
    ///
    /// When the family documents no such language.
    pub fn language(mut self, tag: &str) -> Result<Self, Error> {
        match self.family.languages.iter().find(|known| known.eq_ignore_ascii_case(tag)) {
            Some(known) => {
                self.options.language = Some(known);
                Ok(self)
            }
            None => {
                let context = CallContext::new(&self.info.call, None);
                let reason = format!("is {tag:?}; documented are {:?}", self.family.languages);
                let parameter = InvalidParameter::new("language", reason);
                Err(Error::NotSent(NotSent::parameter(context, parameter)))
            }
        }
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn send(self) -> Result<Reply<Json>, Error> {
        let Self { client, info, request, options, .. } = self;
        client.execute(&info.call, request.as_ref(), options, info.functions.response).await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    pub fn explain(&self) -> Result<Explanation, Error> {
        self.client.explain(&self.info.call, self.request.as_ref(), self.options)
    }
}

impl fmt::Debug for JsonCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonCall")
            .field("operation", &self.info.full_name())
            .finish_non_exhaustive()
    }
}

/// A family has no operation of the name that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOperation {
    family: &'static str,
    name: String,
    known: Vec<&'static str>,
}

impl UnknownOperation {
    fn new(family: &FamilyInfo, name: &str) -> Self {
        let known = family.operations.iter().map(|operation| operation.name).collect();
        Self { family: family.name(), name: name.chars().take(64).collect(), known }
    }

    /// Returns the names of the operations that there are.
    #[must_use]
    pub fn known(&self) -> &[&'static str] {
        &self.known
    }
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { family, name, known } = self;
        write!(f, "{family} has no operation {name:?}; it has {}", known.join(", "))
    }
}

impl std::error::Error for UnknownOperation {}
