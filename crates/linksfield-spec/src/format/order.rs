//! The order of keys. It is the order in which the reader's types declare their fields.
//!
//! The order is found out by asking the reader: each mapping of a copy of the file gets a key that no type has. The
//! reader then reports the keys that the mapping can have, or reads the key, because the mapping has free keys.

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use crate::path::Step;
use crate::tree::{self, Context, Data, Entry, Fault, Node};

/// A key that no type has.
const PROBE: &str = "\u{0}";

/// The keys of the mappings of a file, by the first byte of the mapping. Mappings with free keys are left out.
#[derive(Debug, Default)]
pub(super) struct Order(HashMap<usize, &'static [&'static str]>);

impl Order {
    /// Returns the order of a file that can be read as `T`.
    pub(super) fn of<T: DeserializeOwned>(root: &Node) -> Self {
        let mut order = Self::default();
        let mut probed = root.clone();
        let mut attempts = 1;
        add_probes(&mut probed, &mut attempts);
        for _ in 0..attempts {
            let context = Context::default();
            let result = tree::deserialize::<T>(&probed, &context);
            for unknown in context.unknown.into_inner() {
                // The place of a probe is that of its mapping.
                order.0.insert(unknown.at, unknown.known);
            }
            let Err(error) = result else { break };
            let path = error.path();
            let probe = Step::from(PROBE);
            let above = match path.iter().position(|step| *step == probe) {
                Some(at) => &path[..at],
                None => path,
            };
            if let Fault::UnknownKey { name, known } = &error.fault
                && name == PROBE
            {
                order.add(root, above, known);
            }
            let Some(Node { data: Data::Map(entries), .. }) = probed.node_mut(above) else { break };
            let before = entries.len();
            entries.retain(|entry| entry.name != PROBE);
            if entries.len() == before {
                break;
            }
        }
        order
    }

    fn add(&mut self, root: &Node, path: &[Step], known: &'static [&'static str]) {
        if let Some(node) = root.node(path) {
            self.0.insert(node.bytes.start, known);
        }
    }

    /// Returns the place of a key in its mapping. All keys of a mapping with free keys have the same place.
    pub(super) fn rank(&self, mapping: &Node, key: &str) -> usize {
        let known = self.0.get(&mapping.bytes.start).copied().unwrap_or_default();
        known.iter().position(|name| *name == key).unwrap_or(known.len())
    }
}

fn add_probes(node: &mut Node, count: &mut usize) {
    match &mut node.data {
        Data::Map(entries) => {
            entries.iter_mut().for_each(|entry| add_probes(&mut entry.node, count));
            let at = node.bytes.start..node.bytes.start;
            let node = Node::substitute(at.clone());
            entries.push(Entry { name: PROBE.to_owned(), key: at, node });
            *count += 1;
        }
        Data::List(items) => items.iter_mut().for_each(|item| add_probes(item, count)),
        Data::Scalar { .. } | Data::Substitute { .. } => {}
    }
}
