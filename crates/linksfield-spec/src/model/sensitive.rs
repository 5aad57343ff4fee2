//! Which values of a call are sensitive.

use std::collections::BTreeSet;

use super::{Call, Content, Family, Field, Type};
use crate::values::ValueType;

impl Family {
    /// Returns the names of the sensitive parameters of a call, and of sensitive fields of objects in its request.
    #[must_use]
    pub fn sensitive_parameters<'a>(&'a self, call: &'a Call) -> BTreeSet<&'a str> {
        let mut names = BTreeSet::new();
        call.request.fields().for_each(|(_, field)| self.sensitive_names(field, &mut names));
        names
    }

    fn sensitive_names<'a>(&'a self, field: &'a Field, names: &mut BTreeSet<&'a str>) {
        if field.sensitive {
            names.insert(&field.name);
        }
        for member in self.members_of(&field.ty) {
            self.sensitive_names(member, names);
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
        is_unknown || response.fields().any(|field| self.may_be_sensitive(field))
    }

    fn may_be_sensitive(&self, field: &Field) -> bool {
        field.sensitive
            || matches!(field.ty.single(), Some(ValueType::Json(_)))
            || self.members_of(&field.ty).iter().any(|member| self.may_be_sensitive(member))
    }

    /// Returns the fields of an object, or of the objects in a list.
    fn members_of<'a>(&'a self, ty: &'a Type) -> &'a [Field] {
        match ty {
            Type::Object(object) => self.members(object),
            Type::List { item, .. } => self.members_of(item),
            Type::Value(_) | Type::Codes(_) => &[],
        }
    }
}

/// Whether a payload is not documented: it is any JSON, text or a file.
fn is_unknown(content: Content, data: Option<&Field>) -> bool {
    data.is_none() && content != Content::None
}
