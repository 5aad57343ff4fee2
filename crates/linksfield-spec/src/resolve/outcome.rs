//! Resolves how the outcome of an uncertain write is checked: the other call, its parameters, and the fields that are
//! compared. All calls of the family are resolved before.

use super::cursor::{EndpointCursor, at};
use super::paging;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Argument, Call, EndpointId, Family, Field, JsonPath, MemberPath, OutcomeCheck, OutcomeSearch,
    Paging, PagingBy, Type,
};
use crate::source::Span;
use crate::values::ValueType;
use crate::yaml;

/// Resolves the outcome check of a call. `check` is the call that shows the outcome.
pub(super) fn resolve(
    family: &Family,
    (call, id, check): (&Call, &EndpointId, &Call),
    written: &yaml::OutcomeCheck,
    cursor: &mut EndpointCursor<'_>,
) -> OutcomeCheck {
    let yaml::OutcomeCheck::Search(written) = written else {
        return OutcomeCheck { call: id.clone(), compare: None, search: None };
    };
    let resolver = Resolver { family, call, id, check, written };
    OutcomeCheck {
        call: id.clone(),
        compare: written.compare.as_deref().map(|text| text.trim().to_owned()),
        search: resolver.search(cursor),
    }
}

struct Resolver<'a> {
    family: &'a Family,
    call: &'a Call,
    id: &'a EndpointId,
    check: &'a Call,
    written: &'a yaml::OutcomeSearch,
}

impl Resolver<'_> {
    fn search(&self, cursor: &mut EndpointCursor<'_>) -> Option<OutcomeSearch> {
        let Some(parameters) = &self.written.parameters else {
            self.check_useless(cursor);
            return None;
        };
        let parameters: Vec<_> = parameters
            .iter()
            .filter_map(|(name, value)| {
                Some((name.to_owned(), self.argument(name, value, cursor)?))
            })
            .collect();
        self.check_required(&parameters, cursor);
        self.check_readable(cursor)?;
        let (records, fields) = self.records(cursor)?;
        let mut path = |key: &str, path: &Option<String>| {
            let path = JsonPath::new(path.as_deref()?);
            let span = cursor.value(&at!["outcome_check", key]);
            self.check_field(span, &path, fields, cursor);
            Some(path)
        };
        let (id, time) = (path("id", &self.written.id), path("time", &self.written.time));
        let mut equal = Vec::new();
        for (field, parameter) in self.written.equal.iter() {
            let at = at!["outcome_check", "equal", field];
            let (field, parameter) = (JsonPath::new(field), JsonPath::new(parameter));
            let (key, value) = (cursor.key(&at), cursor.value(&at));
            self.check_field(key, &field, fields, cursor);
            self.check_parameter(value, &parameter, cursor);
            equal.push((field, parameter));
        }
        let settled_after = self.written.settled_after;
        Some(OutcomeSearch { parameters, records, id, time, equal, settled_after })
    }

    /// Reports keys that a client could use only together with `parameters`.
    fn check_useless(&self, cursor: &mut EndpointCursor<'_>) {
        for (key, is_written) in [
            ("records", self.written.records.is_some()),
            ("id", self.written.id.is_some()),
            ("time", self.written.time.is_some()),
            ("equal", !self.written.equal.is_empty()),
            ("settled_after", self.written.settled_after.is_some()),
        ] {
            if is_written {
                cursor.wrong_key(
                    &at!["outcome_check", key],
                    "useless-key",
                    format!("`{key}` does not apply to an outcome check without `parameters`"),
                    format!(
                        "add `parameters` with the parameters of `{}`, or remove the key",
                        self.id
                    ),
                );
            }
        }
    }

    /// Resolves the value of a parameter of the other call.
    fn argument(
        &self,
        name: &str,
        value: &yaml::Scalar,
        cursor: &mut EndpointCursor<'_>,
    ) -> Option<Argument> {
        let at = at!["outcome_check", "parameters", name];
        let known = || self.check.request.fields().map(|(_, field)| field);
        let Some(field) = known().find(|field| field.name == name) else {
            let what = format!("parameter of `{}`", self.id);
            let span = cursor.key(&at);
            undefined(span, &what, name, known().map(|field| field.name.clone()), cursor);
            return None;
        };
        match value {
            yaml::Scalar::Text(parameter) => {
                let parameter = JsonPath::new(parameter);
                let span = cursor.value(&at);
                self.check_parameter(span, &parameter, cursor);
                Some(Argument::Parameter(parameter))
            }
            yaml::Scalar::Integer(number)
                if matches!(field.ty, Type::Value(ValueType::Integer(_))) =>
            {
                Some(Argument::Number(*number))
            }
            _ => {
                cursor.wrong(
                    &at,
                    "wrong-type",
                    format!("`{name}` has neither the name of a parameter nor a whole number"),
                    "write the name of a parameter of this call; a number must be for a parameter with `type: integer`",
                );
                None
            }
        }
    }

    /// Reports parameters without which the other call cannot be made.
    fn check_required(&self, given: &[(String, Argument)], cursor: &mut EndpointCursor<'_>) {
        let page = self.check.paging.as_ref().map(|paging| paging.page.as_str());
        let missing = self.check.request.fields().map(|(_, field)| field).filter(|field| {
            field.required.is_required()
                && page != Some(field.name.as_str())
                && given.iter().all(|(name, _)| *name != field.name)
                && self.written.parameters.as_ref().is_none_or(|all| all.get(&field.name).is_none())
        });
        for field in missing {
            cursor.wrong_key(
                &at!["outcome_check", "parameters"],
                "missing-key",
                format!("missing key `{}`: `{}` requires this parameter", field.name, self.id),
                "add the parameter, with the name of a parameter of this call or with a whole number",
            );
        }
    }

    /// Refuses another call whose records a client cannot read: it can turn pages only by their number, and expects JSON.
    fn check_readable(&self, cursor: &mut EndpointCursor<'_>) -> Option<()> {
        let by_number = |paging: &Paging| {
            paging.by == PagingBy::Page && !matches!(paging.total, Some(MemberPath::Header(_)))
        };
        let message = if !self.check.paging.as_ref().is_none_or(by_number) {
            format!(
                "the pages of `{}` are not requested by a page number with a total in the body",
                self.id
            )
        } else if self.check.response.is_by_status() {
            format!("the content of the response of `{}` depends on the HTTP status", self.id)
        } else {
            return Some(());
        };
        cursor.wrong(
            &at!["outcome_check", "call"],
            "unsupported-check",
            message,
            "remove `parameters` and the keys that belong to it, so that only a person makes the check",
        );
        None
    }

    /// Resolves the path of the records, and returns the fields of a record.
    fn records(&self, cursor: &mut EndpointCursor<'_>) -> Option<(MemberPath, &[Field])> {
        let at = match self.written.records {
            Some(_) => at!["outcome_check", "records"].to_vec(),
            None => at!["outcome_check", "call"].to_vec(),
        };
        let path = match (&self.written.records, &self.check.paging) {
            (Some(path), _) => paging::member(path),
            (None, Some(paging)) => paging.items.clone(),
            (None, None) => MemberPath::Payload,
        };
        let data = self.check.response.data.as_ref();
        let found = data.and_then(|data| paging::find(self.family, data, &path));
        let fields = found.and_then(|ty| match ty {
            Type::List { item, .. } => self.members(item),
            ty => self.members(ty),
        });
        if fields.is_none() {
            cursor.wrong(
                &at,
                "undefined-name",
                format!("the response of `{}` has no object or list of objects here", self.id),
                "write the path of the records below `response.data` of the other call under `records`",
            );
        }
        Some((path, fields?))
    }

    fn members<'f>(&'f self, ty: &'f Type) -> Option<&'f [Field]> {
        let Type::Object(object) = ty else { return None };
        Some(self.family.members(object))
    }

    /// Checks the path of a field of a record.
    fn check_field(
        &self,
        span: Span,
        path: &JsonPath,
        fields: &[Field],
        cursor: &mut EndpointCursor<'_>,
    ) {
        self.check_path(span, "field of the records", path, fields.iter().collect(), cursor);
    }

    /// Checks the path of a parameter of the write.
    fn check_parameter(&self, span: Span, path: &JsonPath, cursor: &mut EndpointCursor<'_>) {
        let fields = self.call.request.fields().map(|(_, field)| field).collect();
        self.check_path(span, "parameter of this call", path, fields, cursor);
    }

    fn check_path<'f>(
        &'f self,
        span: Span,
        what: &str,
        path: &JsonPath,
        mut fields: Vec<&'f Field>,
        cursor: &mut EndpointCursor<'_>,
    ) {
        let names = path.names();
        for (index, name) in names.iter().enumerate() {
            let Some(field) = fields.iter().find(|field| field.name == *name) else {
                // The whole path with another name, because a suggestion replaces the whole path.
                let with = |field: &&Field| {
                    let mut names = names.to_vec();
                    names[index].clone_from(&field.name);
                    names.join(".")
                };
                let known: Vec<String> = fields.iter().map(with).collect();
                return undefined(span, what, &path.to_string(), known.into_iter(), cursor);
            };
            fields = match &field.ty {
                Type::Object(object) => self.family.members(object).iter().collect(),
                _ => Vec::new(),
            };
        }
    }
}

/// Reports a name that is not defined, at a key or at a value.
fn undefined(
    span: Span,
    what: &str,
    name: &str,
    known: impl Iterator<Item = String>,
    cursor: &mut EndpointCursor<'_>,
) {
    let known: Vec<String> = known.collect();
    cursor.problems.push(
        Diagnostic::at(span, "undefined-name", format!("`{name}` is not a {what}"))
            .label("not defined")
            .help("correct the name, or remove it")
            .did_you_mean(name, known.iter().map(String::as_str)),
    );
}
