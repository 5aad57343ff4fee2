//! The records of a kind, with indexes of the fields by which calls select them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use serde_json::Value;

use super::value::{FieldValue, Fields};

/// A record.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// The id: the text of the field that identifies the record.
    pub(crate) id: String,
    /// The fields. A field that is not present is unknown.
    pub(crate) fields: Arc<Fields>,
    /// The objects of documented examples that show the record, by the name of the call.
    pub(crate) printed: Vec<(Arc<str>, Arc<Value>)>,
    /// Whether the record stands for one whose state nothing states: a documented example names it, or a request named
    /// it in an open world. No rule about a state that is not known refuses a request.
    pub(crate) is_assumed: bool,
    /// Whether the record is that of a documented example, and no call has changed it.
    pub(crate) is_example: bool,
    /// Until when the record is locked by a change that takes time, in milliseconds since 1970.
    pub(crate) locked_until: Option<i64>,
}

impl Record {
    /// Returns the approximate memory of the record, in bytes.
    pub(crate) fn size(&self) -> usize {
        let fields = self.fields.iter().map(|(name, value)| 48 + name.len() + value.size());
        200 + self.id.len() * 2 + fields.sum::<usize>()
    }
}

/// A condition on a field of a record.
#[derive(Debug, Clone)]
pub(crate) enum Condition<'a> {
    /// The field has this value.
    Equal(&'a str, FieldValue),
    /// The field has one of these values.
    OneOf(&'a str, &'a [Value]),
}

/// The records of a kind, the oldest first.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// The name of the field that identifies a record.
    id: String,
    records: BTreeMap<u64, Record>,
    ids: HashMap<String, u64>,
    /// For each indexed field, the records by the text of its value.
    indexes: Vec<(String, HashMap<String, BTreeSet<u64>>)>,
    next: u64,
    /// How many records selections have examined. Tests check with it that selections do not examine all records.
    examined: Cell<u64>,
}

impl Table {
    pub(crate) fn new(id: &str, indexed: &BTreeSet<String>) -> Self {
        let indexes = indexed.iter().filter(|name| *name != id);
        Self {
            id: id.to_owned(),
            records: BTreeMap::new(),
            ids: HashMap::new(),
            indexes: indexes.map(|name| (name.clone(), HashMap::new())).collect(),
            next: 0,
            examined: Cell::new(0),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// Returns the record with an id.
    pub(crate) fn get(&self, id: &str) -> Option<&Record> {
        self.records.get(self.ids.get(id)?)
    }

    /// Returns the record at a place that [`select`](Self::select) returned.
    pub(crate) fn at(&self, place: u64) -> Option<&Record> {
        self.records.get(&place)
    }

    /// Adds a record, or replaces the one with the same id. A replaced record keeps its place.
    pub(crate) fn put(&mut self, record: Record) -> Option<Record> {
        let place = *self.ids.entry(record.id.clone()).or_insert_with(|| {
            self.next += 1;
            self.next
        });
        let before = self.records.insert(place, record);
        if let Some(before) = &before {
            Self::unindex(&mut self.indexes, before, place);
        }
        let Some(record) = self.records.get(&place) else { return before };
        for (name, index) in &mut self.indexes {
            if let Some(value) = record.fields.get(name) {
                index.entry(value.key()).or_default().insert(place);
            }
        }
        before
    }

    /// Removes the record with an id.
    pub(crate) fn remove(&mut self, id: &str) -> Option<Record> {
        let place = self.ids.remove(id)?;
        let record = self.records.remove(&place)?;
        Self::unindex(&mut self.indexes, &record, place);
        Some(record)
    }

    /// Sets until when a record is locked.
    pub(crate) fn lock(&mut self, id: &str, until: Option<i64>) {
        if let Some(record) = self.ids.get(id).and_then(|place| self.records.get_mut(place)) {
            record.locked_until = until;
        }
    }

    fn unindex(
        indexes: &mut [(String, HashMap<String, BTreeSet<u64>>)],
        record: &Record,
        place: u64,
    ) {
        for (name, index) in indexes {
            let Some(key) = record.fields.get(name).map(FieldValue::key) else { continue };
            if let Some(places) = index.get_mut(&key) {
                places.remove(&place);
                if places.is_empty() {
                    index.remove(&key);
                }
            }
        }
    }

    /// Returns the places of the records that meet all conditions, the oldest first, and at most `most` of them.
    ///
    /// The index with the fewest records is used, if a condition has an index.
    pub(crate) fn select(&self, conditions: &[Condition<'_>], most: usize) -> Vec<u64> {
        let empty = BTreeSet::new();
        let mut best: Option<&BTreeSet<u64>> = None;
        for condition in conditions {
            let Condition::Equal(name, value) = condition else { continue };
            if *name == self.id {
                let found = self.ids.get(&*value.text()).copied();
                return found.filter(|place| self.meets(*place, conditions)).into_iter().collect();
            }
            if let Some((_, index)) = self.indexes.iter().find(|(own, _)| own == name) {
                let places = index.get(&value.key()).unwrap_or(&empty);
                if best.is_none_or(|best| places.len() < best.len()) {
                    best = Some(places);
                }
            }
        }
        match best {
            Some(places) => {
                let met = places.iter().copied().filter(|place| self.meets(*place, conditions));
                met.take(most).collect()
            }
            None if conditions.is_empty() => self.records.keys().copied().take(most).collect(),
            None => {
                let places = self.records.keys().copied();
                places.filter(|place| self.meets(*place, conditions)).take(most).collect()
            }
        }
    }

    fn meets(&self, place: u64, conditions: &[Condition<'_>]) -> bool {
        self.examined.set(self.examined.get() + 1);
        let Some(record) = self.records.get(&place) else { return false };
        let value = |name: &str| record.fields.get(name);
        conditions.iter().all(|condition| match condition {
            Condition::Equal(name, wanted) if *name == self.id => record.id == *wanted.text(),
            Condition::Equal(name, wanted) => value(name).is_some_and(|own| own.is_same(wanted)),
            Condition::OneOf(name, values) => match value(name) {
                Some(own) => own.is_one_of(values),
                None => record.is_assumed || FieldValue::Null.is_one_of(values),
            },
        })
    }

    /// Returns how many records selections have examined.
    #[cfg(test)]
    pub(crate) fn examined(&self) -> u64 {
        self.examined.get()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(id: &str, card: &str, status: i64) -> Record {
        let fields = Fields::from([
            ("id".to_owned(), FieldValue::Text(id.to_owned())),
            ("card".to_owned(), FieldValue::Text(card.to_owned())),
            ("status".to_owned(), FieldValue::from(status)),
        ]);
        Record {
            id: id.to_owned(),
            fields: Arc::new(fields),
            printed: Vec::new(),
            is_assumed: false,
            is_example: false,
            locked_until: None,
        }
    }

    fn ids(table: &Table, conditions: &[Condition<'_>]) -> Vec<String> {
        let places = table.select(conditions, usize::MAX);
        places.into_iter().map(|place| table.at(place).unwrap().id.clone()).collect()
    }

    #[test]
    fn selections_use_the_indexes_and_follow_changes() {
        let mut table = Table::new("id", &BTreeSet::from(["card".to_owned()]));
        for number in 0..10_000 {
            table.put(record(&format!("O{number}"), &format!("C{}", number / 4), 1));
        }
        let card = |card: &str| Condition::Equal("card", FieldValue::Text(card.to_owned()));
        assert_eq!(ids(&table, &[card("C7")]), ["O28", "O29", "O30", "O31"]);
        table.put(record("O29", "C8", 2));
        let open = [json!(2)];
        assert_eq!(ids(&table, &[card("C7")]), ["O28", "O30", "O31"]);
        assert_eq!(ids(&table, &[card("C8"), Condition::OneOf("status", &open)]), ["O29"]);
        table.remove("O30");
        assert_eq!(ids(&table, &[card("C7")]), ["O28", "O31"]);
        let id = Condition::Equal("id", FieldValue::Text("O5".to_owned()));
        assert_eq!(ids(&table, &[id]), ["O5"]);
        assert_eq!((table.len(), table.examined()), (9_999, 4 + 3 + 5 + 2 + 1));
    }
}
