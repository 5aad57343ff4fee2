//! Which column is which parameter.

use std::collections::BTreeMap;

use linksfield_api::{OperationInfo, ParameterInfo, ParameterKind};

use super::{Mapping, is_same};
use crate::error::BulkError;

/// What is done with a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Use {
    Parameter(&'static ParameterInfo),
    /// The column states a priority or an amount, or is ignored.
    Aside,
    /// The column has no name, as the empty ones at the end of a sheet. Its cells are empty.
    Nothing,
}

/// The columns of a file.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// The columns of a CSV file in their order. Empty for NDJSON.
    pub(super) header: Vec<(String, Use)>,
    mapping: Mapping,
    operation: &'static OperationInfo,
    /// The JSON of parameters for rows that have no value.
    pub(super) fixed: BTreeMap<&'static str, String>,
    pub(super) priority: Option<String>,
    /// The parameter or column with the amount.
    pub(super) cost: Option<String>,
}

impl Columns {
    pub(super) fn of_header(
        header: &[String],
        operation: &'static OperationInfo,
        mapping: &Mapping,
    ) -> Result<Self, BulkError> {
        let mut columns = Self::by_name(operation, mapping)?;
        let named = [mapping.priority.as_ref(), mapping.cost.as_ref()];
        let asked =
            mapping.columns.keys().chain(&mapping.ignored).chain(named.into_iter().flatten());
        for column in asked {
            let is_parameter =
                mapping.cost.as_ref() == Some(column) && columns.parameter(column).is_some();
            if !is_parameter && !header.iter().any(|known| known == column) {
                return Err(BulkError::Input(format!(
                    "the file has no column `{column}`; its columns are {}",
                    header.join(", ")
                )));
            }
        }
        for name in header {
            let (place, used) = (columns.header.len(), columns.used(name)?);
            if let Use::Parameter(parameter) = used {
                let twice = columns.header.iter().find(|(_, other)| {
                    matches!(other, Use::Parameter(other) if other.name == parameter.name)
                });
                if let Some((other, _)) = twice {
                    return Err(BulkError::Input(format!(
                        "the columns `{other}` and `{name}` are both the parameter `{}`",
                        parameter.name
                    )));
                }
            }
            columns.header.insert(place, (name.clone(), used));
        }
        let missing: Vec<_> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.required && !columns.has(parameter))
            .map(|parameter| format!("`{}`", parameter.name))
            .collect();
        if missing.is_empty() {
            return Ok(columns);
        }
        Err(BulkError::Input(format!(
            "{} requires {}, for which the file has no column; map a column to it, or set one value for all rows",
            operation.full_name(),
            missing.join(", ")
        )))
    }

    pub(super) fn by_name(
        operation: &'static OperationInfo,
        mapping: &Mapping,
    ) -> Result<Self, BulkError> {
        let mut columns = Self {
            header: Vec::new(),
            mapping: mapping.clone(),
            operation,
            fixed: BTreeMap::new(),
            priority: mapping.priority.clone(),
            cost: None,
        };
        for name in mapping.columns.values().chain(mapping.fixed.keys()) {
            if columns.parameter(name).is_none() {
                return Err(columns.unknown(name));
            }
        }
        for (name, text) in &mapping.fixed {
            let Some(parameter) = columns.parameter(name) else { continue };
            let json = parameter.kind.json(text).map_err(|reason| {
                BulkError::Input(format!("the value for all rows of `{name}`: {reason}"))
            })?;
            columns.fixed.insert(parameter.name, json.as_str().to_owned());
        }
        columns.cost = match &mapping.cost {
            Some(name) => {
                // The column may be that of a parameter with another name.
                let mapped = mapping.columns.get(name).unwrap_or(name);
                Some(columns.parameter(mapped).map_or(name.as_str(), |known| known.name).to_owned())
            }
            None => columns.only_amount().map(str::to_owned),
        };
        Ok(columns)
    }

    /// Returns what a column is for.
    pub(super) fn used(&self, name: &str) -> Result<Use, BulkError> {
        let Mapping { columns, ignored, priority, cost, .. } = &self.mapping;
        if ignored.iter().any(|ignored| ignored == name) || priority.as_deref() == Some(name) {
            return Ok(Use::Aside);
        }
        if name.is_empty() && !columns.contains_key(name) {
            return Ok(Use::Nothing);
        }
        let parameter = match columns.get(name) {
            Some(parameter) => self.parameter(parameter),
            None => self.parameter(name),
        };
        match parameter {
            Some(parameter) => Ok(Use::Parameter(parameter)),
            None if cost.as_deref() == Some(name) => Ok(Use::Aside),
            None => Err(self.unknown(name)),
        }
    }

    fn has(&self, parameter: &ParameterInfo) -> bool {
        self.fixed.contains_key(parameter.name)
            || self.header.iter().any(
                |(_, used)| matches!(used, Use::Parameter(known) if known.name == parameter.name),
            )
    }

    fn parameter(&self, name: &str) -> Option<&'static ParameterInfo> {
        let mut same = self.operation.parameters.iter().filter(|known| is_same(known.name, name));
        self.operation.parameter(name).or_else(|| match (same.next(), same.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        })
    }

    fn unknown(&self, name: &str) -> BulkError {
        let names: Vec<_> = self.operation.parameters.iter().map(|known| known.name).collect();
        BulkError::Input(format!(
            "`{name}` is no parameter of {}; map it to one, or ignore it. The parameters are {}",
            self.operation.full_name(),
            names.join(", ")
        ))
    }

    /// Returns the only parameter that is a decimal number. The specification does not state which parameters are money.
    fn only_amount(&self) -> Option<&'static str> {
        let is_amount = |parameter: &&ParameterInfo| {
            matches!(parameter.kind, ParameterKind::Value { name: "decimal", .. })
        };
        let mut amounts = self.operation.parameters.iter().filter(is_amount);
        match (amounts.next(), amounts.next()) {
            (Some(only), None) => Some(only.name),
            _ => None,
        }
    }
}
