//! The world of one account: its records, the changes that are still to come, and the requests that count as one.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use linksfield_spec::Family;
use linksfield_spec::sandbox::{Kind, Origin, Reason, Staged, World as Model};
use serde_json::Value;

use super::change::Change;
use super::seed::Seed;
use super::table::{Record, Table};
use super::value::{FieldValue, Fields};

/// The most records of all worlds of a sandbox.
pub(crate) const MOST_RECORDS: usize = 500_000;
/// The most memory of all records of a sandbox, in bytes.
const MOST_BYTES: usize = 256 * 1024 * 1024;
/// The most requests of a world that a repeated request can be equal to.
const MOST_REMEMBERED: usize = 20_000;

/// The records and the memory that all worlds of a sandbox use.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    records: AtomicUsize,
    bytes: AtomicUsize,
}

/// The sandbox cannot keep more records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Full;

/// A change that happens later.
#[derive(Debug)]
struct Pending {
    kind: String,
    id: String,
    /// The fields to set. `None` to remove the record.
    set: Option<Vec<(String, FieldValue)>>,
    call: Option<String>,
}

/// A request that a later one can be equal to.
#[derive(Debug, Clone)]
pub(crate) struct Remembered {
    pub(crate) at: i64,
    /// The records that its response showed: the number of the step, the kind and the ids.
    pub(crate) shown: Vec<(usize, Vec<String>)>,
}

/// The world of one account.
#[derive(Debug)]
pub(crate) struct World {
    /// The value of the credential that selects this world.
    pub(crate) account: String,
    /// Whether an unknown card is added when a request names it.
    pub(crate) is_open: bool,
    pub(crate) seed: Seed,
    tables: BTreeMap<String, Table>,
    pending: BTreeMap<(i64, u64), Pending>,
    next_pending: u64,
    remembered: HashMap<[u8; 32], Remembered>,
    remembered_order: VecDeque<[u8; 32]>,
    budget: Arc<Budget>,
    /// The records before the changes of the current request, the latest last.
    undo: Vec<(String, String, Option<Record>)>,
    changes: Vec<Change>,
    /// The changes that the current request wants to happen later.
    planned: Vec<(i64, Pending)>,
}

impl World {
    pub(crate) fn new(
        account: &str,
        model: &Model,
        indexed: &BTreeMap<String, BTreeSet<String>>,
        is_open: bool,
        seed: Seed,
        budget: Arc<Budget>,
    ) -> Self {
        let none = BTreeSet::new();
        let table = |kind: &Kind| Table::new(&kind.id, indexed.get(&kind.name).unwrap_or(&none));
        Self {
            account: account.to_owned(),
            is_open,
            seed,
            tables: model.kinds.iter().map(|kind| (kind.name.clone(), table(kind))).collect(),
            pending: BTreeMap::new(),
            next_pending: 0,
            remembered: HashMap::new(),
            remembered_order: VecDeque::new(),
            budget,
            undo: Vec::new(),
            changes: Vec::new(),
            planned: Vec::new(),
        }
    }

    /// Returns the records of a kind.
    pub(crate) fn table(&self, kind: &str) -> Option<&Table> {
        self.tables.get(kind)
    }

    /// Returns a record.
    pub(crate) fn record(&self, kind: &str, id: &str) -> Option<&Record> {
        self.tables.get(kind)?.get(id)
    }

    /// Whether nothing states what a record is like, except for the fields that it has.
    pub(crate) fn is_assumed(&self, kind: &str, id: &str) -> bool {
        self.record(kind, id).is_some_and(|record| record.is_assumed)
    }

    /// Returns the number of records.
    pub(crate) fn len(&self) -> usize {
        self.tables.values().map(Table::len).sum()
    }

    /// Adds or replaces a record without reporting a change. For the records with which a world starts.
    pub(crate) fn put_quietly(&mut self, kind: &str, record: Record) -> Result<(), Full> {
        let Some(table) = self.tables.get_mut(kind) else { return Ok(()) };
        let old = table.get(&record.id);
        let (own, old_size) = (record.size(), old.map_or(0, Record::size));
        let added = usize::from(old.is_none());
        let bytes = self.budget.bytes.load(Ordering::Relaxed);
        let records = self.budget.records.load(Ordering::Relaxed);
        if records + added > MOST_RECORDS || (bytes + own).saturating_sub(old_size) > MOST_BYTES {
            return Err(Full);
        }
        self.budget.records.fetch_add(added, Ordering::Relaxed);
        self.budget.bytes.fetch_add(own, Ordering::Relaxed);
        self.budget.bytes.fetch_sub(old_size, Ordering::Relaxed);
        table.put(record);
        Ok(())
    }

    /// Adds or replaces a record.
    pub(crate) fn put(
        &mut self,
        (family, kind): (&str, &str),
        record: Record,
        (call, at): (Option<&str>, i64),
    ) -> Result<(), Full> {
        let before = self.record(kind, &record.id).cloned();
        let (id, after) = (record.id.clone(), Arc::clone(&record.fields));
        self.put_quietly(kind, record)?;
        let change = Change {
            family: family.to_owned(),
            account: self.account.clone(),
            kind: kind.to_owned(),
            id: id.clone(),
            before: before.as_ref().map(|before| Arc::clone(&before.fields)),
            after: Some(after),
            call: call.map(str::to_owned),
            at,
        };
        self.undo.push((kind.to_owned(), id, before));
        self.changes.push(change);
        Ok(())
    }

    /// Removes a record.
    pub(crate) fn remove(
        &mut self,
        (family, kind): (&str, &str),
        id: &str,
        (call, at): (Option<&str>, i64),
    ) {
        let Some(removed) = self.remove_quietly(kind, id) else { return };
        self.changes.push(Change {
            family: family.to_owned(),
            account: self.account.clone(),
            kind: kind.to_owned(),
            id: id.to_owned(),
            before: Some(Arc::clone(&removed.fields)),
            after: None,
            call: call.map(str::to_owned),
            at,
        });
        self.undo.push((kind.to_owned(), id.to_owned(), Some(removed)));
    }

    fn remove_quietly(&mut self, kind: &str, id: &str) -> Option<Record> {
        let removed = self.tables.get_mut(kind)?.remove(id)?;
        self.budget.records.fetch_sub(1, Ordering::Relaxed);
        self.budget.bytes.fetch_sub(removed.size(), Ordering::Relaxed);
        Some(removed)
    }

    /// Plans a change for later, and locks the record until then.
    pub(crate) fn plan(
        &mut self,
        (kind, id): (&str, &str),
        set: Option<Vec<(String, FieldValue)>>,
        (call, due): (Option<&str>, i64),
    ) {
        if let Some(table) = self.tables.get_mut(kind) {
            self.undo.push((kind.to_owned(), id.to_owned(), table.get(id).cloned()));
            table.lock(id, Some(due));
        }
        let pending = Pending {
            kind: kind.to_owned(),
            id: id.to_owned(),
            set,
            call: call.map(str::to_owned),
        };
        self.planned.push((due, pending));
    }

    /// Makes all changes that are due.
    pub(crate) fn settle(&mut self, family: &str, now: i64) {
        while let Some(entry) = self.pending.first_entry() {
            let (due, _) = *entry.key();
            if due > now {
                return;
            }
            let Pending { kind, id, set, call } = entry.remove();
            let by = (call.as_deref(), due);
            let Some(record) = self.record(&kind, &id) else { continue };
            match set {
                None => self.remove((family, &kind), &id, by),
                Some(set) => {
                    let mut fields = (*record.fields).clone();
                    fields.extend(set);
                    let record = Record {
                        fields: Arc::new(fields),
                        locked_until: None,
                        is_example: false,
                        ..record.clone()
                    };
                    // A change of fields that were already checked. If the memory is full, the record stays as it is.
                    let _ = self.put((family, &kind), record, by);
                }
            }
        }
    }

    /// Returns when the next change is due.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.pending.keys().next().map(|(due, _)| *due)
    }

    /// Makes the changes of the current request final, and returns them.
    pub(crate) fn commit(&mut self) -> Vec<Change> {
        self.undo.clear();
        for (due, pending) in self.planned.drain(..) {
            self.next_pending += 1;
            self.pending.insert((due, self.next_pending), pending);
        }
        std::mem::take(&mut self.changes)
    }

    /// Takes back the changes of the current request.
    pub(crate) fn roll_back(&mut self) {
        self.planned.clear();
        self.changes.clear();
        for (kind, id, before) in std::mem::take(&mut self.undo).into_iter().rev() {
            match before {
                None => drop(self.remove_quietly(&kind, &id)),
                // The record was there before, so that it fits.
                Some(record) => drop(self.put_quietly(&kind, record)),
            }
        }
    }

    /// Returns a request that was remembered under a key, if it is not older than a number of seconds.
    pub(crate) fn remembered(
        &self,
        key: &[u8; 32],
        within: Option<u32>,
        now: i64,
    ) -> Option<&Remembered> {
        let found = self.remembered.get(key)?;
        let is_recent = within.is_none_or(|seconds| now - found.at <= i64::from(seconds) * 1000);
        is_recent.then_some(found)
    }

    /// Remembers a request, and forgets the oldest if there are too many.
    pub(crate) fn remember(&mut self, key: [u8; 32], request: Remembered) {
        if self.remembered.insert(key, request).is_none() {
            self.remembered_order.push_back(key);
        }
        while self.remembered_order.len() > MOST_REMEMBERED {
            if let Some(oldest) = self.remembered_order.pop_front() {
                self.remembered.remove(&oldest);
            }
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let bytes: usize = self.tables.values().flat_map(Table::iter).map(Record::size).sum();
        self.budget.records.fetch_sub(self.len(), Ordering::Relaxed);
        self.budget.bytes.fetch_sub(bytes, Ordering::Relaxed);
    }
}

/// Returns the fields of each kind by which calls select records. They are indexed.
pub(crate) fn indexed(family: &Family, model: &Model) -> BTreeMap<String, BTreeSet<String>> {
    let mut indexed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |kind: &str, field: &str| {
        // An index of a list would hold no single values.
        let name = model.kind(kind).and_then(|kind| kind.field(field)).map(|field| &field.name);
        indexed.entry(kind.to_owned()).or_default().extend(name.cloned());
    };
    for kind in &model.kinds {
        if let Staged::For { field, .. } = &kind.staged {
            add(&kind.name, field);
        }
        let origins =
            kind.fields.iter().flat_map(|field| field.initial.iter().chain(&field.staged));
        for origin in origins {
            if let Origin::Records { kind, by, .. } | Origin::Count { kind, by, .. } = origin {
                add(kind, by);
            }
        }
    }
    for call in family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref()) {
        for step in &call.sandbox {
            step.by.iter().for_each(|(field, _)| add(&step.kind, field));
            if let Some(each) = &step.each {
                add(&step.kind, &each.field);
            }
            if step.by.is_empty() {
                call.request.fields().for_each(|(_, field)| add(&step.kind, &field.name));
            }
            let reasons = step.refuse.iter().flat_map(|refuse| &refuse.conditions);
            for reason in reasons {
                if let Reason::Lacks { kind, by, .. } = reason {
                    add(kind, by);
                }
            }
        }
    }
    indexed
}

/// Returns the record with an id and fields.
pub(crate) fn record(id: String, fields: Fields) -> Record {
    Record {
        id,
        fields: Arc::new(fields),
        printed: Vec::new(),
        is_assumed: false,
        is_example: false,
        locked_until: None,
    }
}

/// Returns the printed object of a record for a call.
pub(crate) fn printed<'r>(record: &'r Record, call: &str) -> Option<&'r Value> {
    record.printed.iter().find(|(own, _)| **own == *call).map(|(_, value)| &**value)
}
