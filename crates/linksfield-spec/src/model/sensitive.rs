//! Which values of a call are sensitive.

use std::collections::BTreeSet;

use super::{Call, Content, Event, Family, Field, TypeId};
use crate::values::ValueType;

impl Family {
    /// Returns the names of the sensitive parameters of a call, and of sensitive fields of objects in its request.
    #[must_use]
    pub fn sensitive_parameters<'a>(&'a self, call: &'a Call) -> BTreeSet<&'a str> {
        let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
        for (_, field) in call.request.fields() {
            self.sensitive_names(field, &mut seen, &mut names);
        }
        names
    }

    /// Returns the names of the sensitive fields in the requests and the responses of a call.
    #[must_use]
    pub fn sensitive_names_of<'a>(&'a self, call: &'a Call) -> BTreeSet<&'a str> {
        let mut names = self.sensitive_parameters(call);
        let mut seen = BTreeSet::new();
        for field in call.response.fields() {
            self.sensitive_names(field, &mut seen, &mut names);
        }
        names
    }

    /// Returns the names of the sensitive fields in the body of a push.
    #[must_use]
    pub fn sensitive_fields_of<'a>(&'a self, event: &'a Event) -> BTreeSet<&'a str> {
        let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
        for field in &event.body {
            self.sensitive_names(field, &mut seen, &mut names);
        }
        names
    }

    fn sensitive_names<'a>(
        &'a self,
        field: &'a Field,
        seen: &mut BTreeSet<&'a TypeId>,
        names: &mut BTreeSet<&'a str>,
    ) {
        if field.sensitive {
            names.insert(&field.name);
        }
        for member in self.new_fields_in(&field.ty, seen) {
            self.sensitive_names(member, seen, names);
        }
    }

    /// Whether the response of a call may contain sensitive values: it has a sensitive field, or a part that is not
    /// documented.
    #[must_use]
    pub fn has_sensitive_response(&self, call: &Call) -> bool {
        let response = &call.response;
        let is_unknown = match response.is_by_status() {
            true => response.statuses.iter().any(|one| is_unknown(one.content, one.data.as_ref())),
            false => is_unknown(response.content, response.data.as_ref()),
        };
        let mut seen = BTreeSet::new();
        is_unknown || response.fields().any(|field| self.may_be_sensitive(field, &mut seen))
    }

    fn may_be_sensitive<'a>(&'a self, field: &'a Field, seen: &mut BTreeSet<&'a TypeId>) -> bool {
        field.sensitive
            || matches!(field.ty.single(), Some(ValueType::Json(_)))
            || self.new_fields_in(&field.ty, seen).iter().any(|it| self.may_be_sensitive(it, seen))
    }
}

/// Whether a payload is not documented: it is any JSON, text or a file.
fn is_unknown(content: Content, data: Option<&Field>) -> bool {
    data.is_none() && content != Content::None
}
