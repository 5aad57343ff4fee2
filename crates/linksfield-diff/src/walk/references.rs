//! Settings that refer to other parts by name. They are compared when all new names are known.

use linksfield_spec::RequiredWhen;

use super::context::{Conditions, Context};
use super::settings::both;
use crate::rules;

impl Context<'_> {
    /// Compares paging, outcome checks, and conditions under which parameters are required.
    pub(super) fn references(&mut self) {
        let (old, new) = (self.old.family, self.new.family);
        for endpoint in &new.endpoints {
            let before = old.endpoint(self.renames.old_endpoint(&endpoint.id).as_str());
            let Some(before) = before else { continue };
            if let (Some(one), Some(other)) = (&before.call, &endpoint.call) {
                self.call_references(one, other, &both(before.path(), endpoint.path()));
            }
        }
        for conditions in std::mem::take(&mut self.conditions) {
            self.condition(conditions);
        }
    }

    fn condition(&mut self, Conditions { old, new, name, at }: Conditions) {
        let shared = self.new.family.file();
        let files = [at.new.file_name(), shared.as_str()];
        let [old, new] = self.renames.conditions(&files, old, new);
        if old == new {
            return self.cover(true, &at);
        }
        let rule = match (&old, &new) {
            // Clients check conditions by values. A condition in words is documentation.
            (None | Some(RequiredWhen::Words(_)), None | Some(RequiredWhen::Words(_)))
                if old.is_some() == new.is_some() =>
            {
                return self.note(&at, "required_when");
            }
            (_, None) => &rules::CONDITION_LOOSENED,
            // With fewer conditions, more requests fulfil all of them.
            (Some(RequiredWhen::Fields(old)), Some(RequiredWhen::Fields(new)))
                if old.iter().all(|condition| new.contains(condition)) =>
            {
                &rules::CONDITION_LOOSENED
            }
            _ => &rules::CONDITION_TIGHTENED,
        };
        let title = format!("`{name}` is required in other cases.");
        let change = at.below("required_when").change(rule, title);
        let text = |condition: Option<RequiredWhen>| condition.map(|one| one.describe());
        self.add(change.before(text(old)).after(text(new)));
    }
}
