//! The amounts of money in the parameters of a write. They are decimal numbers, and are added without rounding.

use linksfield_api::{Decimal, OperationInfo, ParameterInfo, ParameterKind};
use serde_json::{Map, Value, json};

use super::arguments;

/// The value type of amounts. The specification does not state which parameters are money. All of this type are, at
/// present, and a parameter of this type that is not would only be limited without need.
const AMOUNT: &str = "decimal";

/// What a write may cost, as far as its parameters state it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cost {
    /// The amounts, for people.
    pub(super) amounts: Vec<Value>,
    /// The sum that counts. `None` if no parameter states an amount.
    pub(super) sum: Option<Decimal>,
}

/// Returns whether a parameter of the operation, or a field of a parameter, can state an amount.
pub(super) fn is_stated(operation: &OperationInfo) -> bool {
    operation.parameters.iter().any(has_amount)
}

fn has_amount(parameter: &ParameterInfo) -> bool {
    in_kind(&parameter.kind)
}

fn in_kind(kind: &ParameterKind) -> bool {
    match kind {
        ParameterKind::Value { name, .. } => *name == AMOUNT,
        ParameterKind::List(inner) | ParameterKind::Map(inner) => in_kind(inner),
        ParameterKind::Object { members, .. } => members.iter().any(has_amount),
        ParameterKind::Union { variants, .. } => {
            variants.iter().any(|variant| variant.members.iter().any(has_amount))
        }
        _ => false,
    }
}

/// Adds the amounts in the parameters. Linksfield does not document whether an amount is for each item of a list, such as
/// the cards of an order, so each amount outside of lists counts once for each item of the longest list.
///
/// # Errors
///
/// Returns why an amount cannot be counted.
pub(super) fn of(
    operation: &'static OperationInfo,
    parameters: &Map<String, Value>,
) -> Result<Cost, String> {
    let items = Decimal::from(parameters.values().map(longest).max().unwrap_or(0).max(1));
    let mut cost = Cost { amounts: Vec::new(), sum: None };
    let too_large = |name: &str| format!("`{name}`: the amounts are too large to add");
    arguments::replace(operation, parameters.clone(), &mut |leaf, value| {
        if leaf.kind != AMOUNT || value.is_null() {
            return Ok(value);
        }
        let name = leaf.name;
        let text = match &value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let amount = Decimal::from_str_exact(&text)
            .map_err(|_| format!("`{name}`: expected a decimal number, such as \"12.50\""))?;
        if amount < Decimal::ZERO {
            return Err(format!("`{name}`: an amount below zero is not sent"));
        }
        let times = if leaf.is_in_list { Decimal::ONE } else { items };
        let counted = amount.checked_mul(times).ok_or_else(|| too_large(name))?;
        let sum = cost.sum.unwrap_or_default();
        cost.sum = Some(sum.checked_add(counted).ok_or_else(|| too_large(name))?);
        cost.amounts.push(json!({
            "parameter": name,
            "amount": amount.to_string(),
            "unit": leaf.unit,
            "counted": counted.to_string(),
        }));
        Ok(value)
    })?;
    Ok(cost)
}

/// Returns the length of the longest list in a value.
fn longest(value: &Value) -> u64 {
    let inner = |values: &mut dyn Iterator<Item = &Value>| values.map(longest).max().unwrap_or(0);
    match value {
        Value::Array(items) => {
            inner(&mut items.iter()).max(u64::try_from(items.len()).unwrap_or(u64::MAX))
        }
        Value::Object(fields) => inner(&mut fields.values()),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use linksfield_api::FAMILIES;

    use super::*;

    fn operation(name: &str) -> &'static OperationInfo {
        let mut operations = FAMILIES.iter().flat_map(|family| family.operations.iter().copied());
        operations.find(|known| known.full_name() == name).unwrap()
    }

    fn sum(name: &str, parameters: Value) -> Result<Option<String>, String> {
        let Value::Object(parameters) = parameters else { panic!("an object") };
        of(operation(name), &parameters).map(|cost| cost.sum.map(|sum| sum.to_string()))
    }

    #[test]
    fn amounts_are_added_exactly() {
        let order = "csss.order_package";
        assert_eq!(sum(order, json!({ "pay_amount": "0.10" })).unwrap().unwrap(), "0.10");
        assert_eq!(sum(order, json!({ "pay_amount": 12 })).unwrap().unwrap(), "12");
        assert_eq!(sum(order, json!({ "order_period": 12 })).unwrap(), None);
        for wrong in [json!("-1"), json!("1e3x"), json!("much"), json!(true)] {
            assert!(sum(order, json!({ "pay_amount": wrong })).is_err());
        }
        let batch = json!({ "pay_amount": "0.10", "deviceList": ["1", "2", "3"] });
        assert_eq!(sum("csss.batch_order_packages", batch).unwrap().unwrap(), "0.30");
        let huge = "79228162514264337593543950335";
        let batch = json!({ "pay_amount": huge, "deviceList": ["1", "2"] });
        assert!(sum("csss.batch_order_packages", batch).is_err());
    }

    #[test]
    fn operations_with_amounts_are_recognised() {
        assert!(is_stated(operation("csss.order_package")));
        assert!(!is_stated(operation("cube.cancel_sim")));
    }
}
