//! What the check of an uncertain write compared. The library takes a new record that agrees with the request for that of
//! the write. A person who sees what was not compared can judge the rest.

use std::collections::BTreeSet;

use linksfield_api::OperationInfo;
use linksfield_api::outcome::Argument;
use serde_json::{Map, Value};

/// The condition of the outcome, which the program cannot check.
pub(super) const PROVIDED: &str = "no other program or person made a write for the same target, such as the same card, since this write was sent";

/// The parameters of a write, such as `message.content`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Compared {
    /// Those that selected the records, or that the record shows with the same value.
    pub(super) compared: Vec<String>,
    /// Those that the record does not show.
    pub(super) not_compared: Vec<String>,
}

/// Returns what was compared with the record that was found, or with all records if none was found.
pub(super) fn of(operation: &OperationInfo, request: &str, record: Option<&str>) -> Compared {
    let mut compared = Compared::default();
    let search = operation.outcome_check().and_then(|check| check.search.as_ref());
    let (Some(search), Ok(request)) = (search, serde_json::from_str(request)) else {
        return compared;
    };
    let selected = search.parameters.iter().filter_map(|(_, argument)| match argument {
        Argument::Parameter(path) => Some(*path),
        Argument::Number(_) => None,
    });
    let paired = search.equal.iter().map(|(_, parameter)| *parameter);
    let paths: BTreeSet<_> = selected.chain(paired).map(|path| path.join(".")).collect();
    let shown: BTreeSet<_> = match record.map(serde_json::from_str) {
        Some(Ok(Value::Object(record))) => record
            .iter()
            .filter(|(_, value)| is_value(value))
            .map(|(name, _)| plain(name))
            .collect(),
        _ => BTreeSet::new(),
    };
    let mut leaves = Vec::new();
    collect(&request, "", &mut leaves);
    for (path, is_top) in leaves {
        let is_compared = paths
            .iter()
            .any(|known| path == *known || path.strip_prefix(known).is_some_and(|rest| rest.starts_with('.')))
            // The library compares fields that have the name of a parameter.
            || is_top && shown.contains(&plain(&path));
        match is_compared {
            true => compared.compared.push(path),
            false => compared.not_compared.push(path),
        }
    }
    compared
}

/// Collects the paths of all values that are not objects.
fn collect(object: &Map<String, Value>, prefix: &str, leaves: &mut Vec<(String, bool)>) {
    for (name, value) in object {
        let path = format!("{prefix}{name}");
        match value {
            Value::Object(inner) => collect(inner, &format!("{path}."), leaves),
            Value::Null => {}
            value if *value != Value::String(String::new()) => {
                leaves.push((path, prefix.is_empty()))
            }
            _ => {}
        }
    }
}

fn is_value(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Array(_)) && *value != Value::String(String::new())
}

/// The letters and digits of a name: `package_code` and `packageCode` are the same name.
fn plain(name: &str) -> String {
    name.chars().filter(|next| next.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
