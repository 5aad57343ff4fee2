//! Calls by name: an operation that is chosen at run time, with JSON for parameters and payload.

use std::fmt;
use std::time::Duration;

use serde_json::value::RawValue;

use super::spelling::in_one_spelling;
use crate::client::{CallOptions, Client};
use crate::encode::Encode;
use crate::error::{CallContext, Error, InvalidParameter, NotSent};
use crate::explain::Explanation;
use crate::idempotency::IdempotencyKey;
use crate::info::{FamilyInfo, OperationInfo};
use crate::outcome::OutcomeSearch;
use crate::paging::JsonPages;
use crate::reply::Reply;
use crate::values::Json;

/// An operation that was chosen by name, with the client that calls it.
///
/// The method `operation` of a client returns it.
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

    /// Returns the description of the operation and its parameters.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }

    /// Creates a call from parameters in JSON.
    ///
    /// `json` is one object with all parameters of path, query, headers and body, under their names on the
    /// wire. The example of a documentation page can be used as it is: fields that the client fills are
    /// ignored. Numbers and flags may be JSON strings, and strings that contain a number may be JSON numbers.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if the text is not a JSON object, a required parameter is missing, or a parameter
    /// is undocumented or does not have its documented form.
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
                path if mismatch.is_missing() => (path, "is required, but is missing".to_owned()),
                path => (path, format!("is invalid: {}", mismatch.reason())),
            };
            refuse(name, reason)
        })?;
        Ok(JsonCall {
            client: self.client.clone(),
            info: self.info,
            family: self.family,
            json: raw.to_owned(),
            request,
            options: CallOptions::default(),
        })
    }

    /// Returns a search that finds out whether a call with these parameters was executed, if its outcome is uncertain.
    ///
    /// `json` has the form that [`request`](Self::request) describes.
    pub fn outcome(&self, json: &str) -> OutcomeSearch {
        OutcomeSearch::new(&self.client, self.family, self.info, Ok(json.to_owned()))
    }

    /// Calls the operation with parameters in JSON, and returns the payload as JSON.
    ///
    /// `json` has the form that [`request`](Self::request) describes. In the payload, documented fields have
    /// their documented form, and undocumented fields are as received.
    ///
    /// # Errors
    ///
    /// [`Error`], as for a typed call.
    pub async fn call_json(&self, json: &str) -> Result<Reply<Json>, Error> {
        self.request(json)?.send().await
    }
}

/// A call with parameters in JSON, ready to be sent.
///
/// [`BoundOperation::request`] creates it.
#[must_use = "a call does nothing until it is sent"]
pub struct JsonCall {
    client: Client,
    info: &'static OperationInfo,
    family: &'static FamilyInfo,
    json: Box<RawValue>,
    request: Box<dyn Encode>,
    options: CallOptions,
}

impl JsonCall {
    /// Sets the time limit of the whole call: its attempts, the pauses between them, logins, and waits for rate
    /// limits. Default: the limit of the client.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets the time limit of each attempt. Default: the limit of the client, or the whole time of the call if the
    /// client has no such limit.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the nonce. Default: a random number for each attempt.
    ///
    /// This has no effect in families whose requests have no nonce.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.options.nonce = Some(nonce);
        self
    }

    /// Sets the idempotency key. Default: a random key for each call, the same for all its attempts.
    ///
    /// This has no effect in families whose requests have no idempotency key.
    pub fn idempotency_key(mut self, key: impl Into<IdempotencyKey>) -> Self {
        self.options.idempotency_key = Some(key.into());
        self
    }

    /// Sets the language of texts in the response, by its tag. Default: the language of the client.
    ///
    /// [`FamilyInfo::languages`] lists the tags. Upper and lower case are equal.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if the family does not document the language.
    pub fn language(mut self, tag: &str) -> Result<Self, Error> {
        match self.family.languages.iter().find(|known| known.eq_ignore_ascii_case(tag)) {
            Some(known) => {
                self.options.language = Some(known);
                Ok(self)
            }
            None => {
                let context = CallContext::new(&self.info.call, None);
                let reason = format!(
                    "is {tag:?}, but the documented languages are {:?}",
                    self.family.languages
                );
                let parameter = InvalidParameter::new("language", reason);
                Err(Error::NotSent(NotSent::parameter(context, parameter)))
            }
        }
    }

    /// Returns the parameters in one spelling: as the client sends them, with the keys in order, and with decimal numbers
    /// without zeros at the end.
    ///
    /// Two calls of an operation with the same parameters have the same text, however their JSON was written. It shows
    /// whether a call was made before. The text contains the secrets among the parameters.
    #[must_use]
    pub fn canonical_json(&self) -> String {
        match (self.info.functions.written)(&self.json) {
            Ok(written) => in_one_spelling(self.info.parameters, &written),
            // The same JSON was read before.
            Err(_) => self.json.get().to_owned(),
        }
    }

    /// Sends the call, and returns the payload as JSON.
    ///
    /// # Errors
    ///
    /// [`Error`], as for a typed call.
    pub async fn send(self) -> Result<Reply<Json>, Error> {
        let Self { client, info, request, options, .. } = self;
        client.execute(&info.call, request.as_ref(), options, info.functions.response).await
    }

    /// Returns the pages of the list, from the page of this call on. `None` if the response is not one page of a list;
    /// see [`OperationInfo::is_paged`].
    #[must_use]
    pub fn pages(self) -> Option<JsonPages> {
        let pages = self.info.functions.pages?;
        // The same JSON was read before.
        pages(&self.client, &self.json, self.options).ok()
    }

    /// Returns the signed request that [`send`](Self::send) would send, without sending it.
    ///
    /// Each attempt of `send` is signed anew, so its time, nonce and signature differ.
    ///
    /// # Errors
    ///
    /// [`Error::NotSent`] if a parameter cannot be sent.
    pub fn explain(&self) -> Result<Explanation, Error> {
        self.client.explain(&self.info.call, self.request.as_ref(), self.options.clone())
    }
}

impl fmt::Debug for JsonCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonCall")
            .field("operation", &self.info.full_name())
            .finish_non_exhaustive()
    }
}

/// The family has no operation with the requested name.
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

    /// Returns the names of all operations of the family.
    #[must_use]
    pub fn known(&self) -> &[&'static str] {
        &self.known
    }
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { family, name, known } = self;
        write!(f, "{family} has no operation {name:?}; its operations are {}", known.join(", "))
    }
}

impl std::error::Error for UnknownOperation {}
