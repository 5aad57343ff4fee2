//! The parts that have another name. Settings that refer to them by name are compared as if the old ones used the new
//! names, so that a new name is one change.

use std::collections::BTreeSet;

use linksfield_spec::{
    Argument, Common, CommonSource, Condition, CredentialId, EndpointId, Inbound, JsonPath, Login,
    LoginValue, MemberPath, OutcomeSearch, Paging, RequiredWhen, SchemeId, ServerId,
    SignaturePiece, SignedValue, Signing, TextPiece, ValuePiece,
};

/// The old and the new names of the parts of a family that have another name.
#[derive(Debug, Default)]
pub(crate) struct Renames {
    pub(super) credentials: Vec<(CredentialId, CredentialId)>,
    pub(super) servers: Vec<(ServerId, ServerId)>,
    pub(super) schemes: Vec<(SchemeId, SchemeId)>,
    pub(super) endpoints: Vec<(EndpointId, EndpointId)>,
    /// The new file, the old name and the new name of each field that has another name.
    fields: BTreeSet<(String, String, String)>,
}

impl Renames {
    pub(super) fn add_field(&mut self, file: &str, old: &str, new: &str) {
        self.fields.insert((file.to_owned(), old.to_owned(), new.to_owned()));
    }

    /// Whether a field in one of some files has the same name, or is now called so.
    pub(super) fn is_same(&self, files: &[&str], old: &str, new: &str) -> bool {
        let is_renamed = |file: &&str| {
            self.fields.contains(&((*file).to_owned(), old.to_owned(), new.to_owned()))
        };
        old == new || files.iter().any(is_renamed)
    }

    /// Replaces an old name by the new one, if both are names of the same field.
    pub(super) fn name(&self, files: &[&str], old: &mut String, new: &str) {
        if self.is_same(files, old, new) {
            new.clone_into(old);
        }
    }

    pub(super) fn json_path(&self, files: &[&str], old: &mut JsonPath, new: &JsonPath) {
        let (before, after) = (old.names(), new.names());
        let pairs = || before.iter().zip(after);
        if before.len() == after.len()
            && pairs().all(|(one, other)| self.is_same(files, one, other))
        {
            *old = new.clone();
        }
    }

    pub(super) fn member_path(&self, files: &[&str], old: &mut MemberPath, new: &MemberPath) {
        match (old, new) {
            (MemberPath::InPayload(old), MemberPath::InPayload(new)) => {
                self.json_path(files, old, new);
            }
            (MemberPath::EnvelopeField(old), MemberPath::EnvelopeField(new))
            | (MemberPath::Header(old), MemberPath::Header(new)) => self.name(files, old, new),
            (
                MemberPath::Payload
                | MemberPath::InPayload(_)
                | MemberPath::EnvelopeField(_)
                | MemberPath::Header(_),
                _,
            ) => {}
        }
    }

    pub(super) fn paging(&self, files: &[&str], old: &mut Paging, new: &Paging) {
        let Paging { by: _, page, limit, items, total, next, has_more, pages, first: _ } = old;
        self.name(files, page, &new.page);
        if let (Some(old), Some(new)) = (limit, &new.limit) {
            self.name(files, old, new);
        }
        self.member_path(files, items, &new.items);
        let paths = [
            (total, &new.total),
            (next, &new.next),
            (has_more, &new.has_more),
            (pages, &new.pages),
        ];
        for (old, new) in paths {
            if let (Some(old), Some(new)) = (old, new) {
                self.member_path(files, old, new);
            }
        }
    }

    pub(super) fn search(&self, files: &[&str], old: &mut OutcomeSearch, new: &OutcomeSearch) {
        let OutcomeSearch { parameters, records, id, time, equal, settled_after: _ } = old;
        for ((name, value), (new_name, new)) in parameters.iter_mut().zip(&new.parameters) {
            self.name(files, name, new_name);
            if let (Argument::Parameter(old), Argument::Parameter(new)) = (value, new) {
                self.json_path(files, old, new);
            }
        }
        self.member_path(files, records, &new.records);
        for (old, new) in [(id, &new.id), (time, &new.time)] {
            if let (Some(old), Some(new)) = (old, new) {
                self.json_path(files, old, new);
            }
        }
        for ((field, parameter), (new_field, new)) in equal.iter_mut().zip(&new.equal) {
            self.json_path(files, field, new_field);
            self.json_path(files, parameter, new);
        }
    }

    /// Replaces the names of fields, and sorts the conditions, whose order does not matter.
    pub(super) fn conditions(
        &self,
        files: &[&str],
        old: Option<RequiredWhen>,
        new: Option<RequiredWhen>,
    ) -> [Option<RequiredWhen>; 2] {
        let sorted = |mut conditions: Vec<Condition>| {
            conditions.sort_by(|a, b| (&a.field, &a.value).cmp(&(&b.field, &b.value)));
            RequiredWhen::Fields(conditions)
        };
        match (old, new) {
            (Some(RequiredWhen::Fields(mut old)), Some(RequiredWhen::Fields(new))) => {
                for condition in &mut old {
                    let name = |own: &&Condition| self.is_same(files, &condition.field, &own.field);
                    if let Some(own) = new.iter().find(name) {
                        condition.field.clone_from(&own.field);
                    }
                }
                [Some(sorted(old)), Some(sorted(new))]
            }
            (old, new) => [old, new],
        }
    }

    /// Returns the old name of an endpoint.
    pub(super) fn old_endpoint<'n>(&'n self, new: &'n EndpointId) -> &'n EndpointId {
        self.endpoints.iter().find(|(_, name)| name == new).map_or(new, |(old, _)| old)
    }

    fn credential(&self, id: &mut CredentialId) {
        follow(&self.credentials, id);
    }

    pub(super) fn common(&self, old: &Common) -> Common {
        let mut common = old.clone();
        match &mut common.source {
            CommonSource::Credential(id) => self.credential(id),
            CommonSource::Composed(pieces) => {
                for piece in pieces {
                    match piece {
                        ValuePiece::Credential(id) => self.credential(id),
                        ValuePiece::Text(_) | ValuePiece::Token => {}
                    }
                }
            }
            CommonSource::Signature(template) => {
                for piece in &mut template.0 {
                    match piece {
                        SignaturePiece::Credential(id) => self.credential(id),
                        SignaturePiece::Text(_) | SignaturePiece::Signature => {}
                    }
                }
            }
            CommonSource::Clock { .. }
            | CommonSource::Time(_)
            | CommonSource::Nonce { .. }
            | CommonSource::NonceText(_)
            | CommonSource::IdempotencyKey
            | CommonSource::Constant(_)
            | CommonSource::PerCall
            | CommonSource::CallName
            | CommonSource::RequestPath
            | CommonSource::Token => {}
        }
        common
    }

    pub(super) fn signing(&self, old: &Signing) -> Signing {
        let mut signing = old.clone();
        if let Some(id) = &mut signing.key {
            self.credential(id);
        }
        for piece in signing.template.iter_mut().flat_map(|template| &mut template.pieces) {
            if let TextPiece::Value(SignedValue::Credential(id))
            | TextPiece::Digest(_, SignedValue::Credential(id)) = piece
            {
                self.credential(id);
            }
        }
        signing
    }

    pub(super) fn inbound(&self, old: &Inbound) -> Inbound {
        let mut scheme = old.clone();
        self.credential(&mut scheme.key);
        scheme
    }

    pub(super) fn login(&self, old: &Login) -> Login {
        let mut login = old.clone();
        follow(&self.servers, &mut login.server);
        for (_, value) in &mut login.body {
            match value {
                LoginValue::Credential { id, digest: _ } => self.credential(id),
                LoginValue::Text(_) | LoginValue::Number(_) => {}
            }
        }
        login
    }
}

/// Replaces an old name by the new one.
pub(super) fn follow<T: PartialEq + Clone>(renames: &[(T, T)], name: &mut T) {
    if let Some((_, new)) = renames.iter().find(|(old, _)| old == name) {
        *name = new.clone();
    }
}
