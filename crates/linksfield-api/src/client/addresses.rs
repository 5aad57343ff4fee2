//! [`Addresses`]: the URLs of the calls of a server. The URL of a call whose path has no parameters is made once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use http::Uri;
use url::Url;

/// The URL of a request.
#[derive(Debug)]
pub(crate) struct Address {
    pub(crate) uri: Uri,
    /// The same URL in the form that HTTP libraries parse, if the address is kept.
    pub(crate) url: Option<Url>,
}

/// The URLs that are kept, by their documented path. There are at most as many as a family has calls.
#[derive(Debug, Default)]
pub(crate) struct Addresses(Mutex<BTreeMap<&'static str, Arc<Address>>>);

impl Addresses {
    /// Returns the URL of a documented path. It is made if it is not kept yet.
    pub(crate) fn of(
        &self,
        path: &'static str,
        make: impl FnOnce() -> Option<Uri>,
    ) -> Option<Arc<Address>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(address) = kept.get(path) {
            return Some(Arc::clone(address));
        }
        let uri = make()?;
        let url = Url::parse(&uri.to_string()).ok();
        let address = Arc::new(Address { uri, url });
        kept.insert(path, Arc::clone(&address));
        Some(address)
    }
}

impl From<Uri> for Address {
    fn from(uri: Uri) -> Self {
        Self { uri, url: None }
    }
}
