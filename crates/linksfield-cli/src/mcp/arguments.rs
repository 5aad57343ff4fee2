//! The arguments of a call: pseudonyms become values, and numbers keep their digits.

use linksfield_api::{CodeInfo, OperationInfo, ParameterInfo, ParameterKind};
use serde_json::{Map, Value};

use super::redact::{HIDDEN, Redactor, prefix};
use crate::operation::kebab;

/// A single value in the arguments.
pub(super) struct Leaf<'a> {
    /// The name of the parameter, or of the field of an object.
    pub(super) name: &'a str,
    /// The value type, such as `iccid`. Empty if the value is not documented.
    pub(super) kind: &'static str,
    pub(super) unit: Option<&'static str>,
    /// The documented codes, if the value is a code.
    pub(super) codes: &'static [CodeInfo],
    pub(super) is_sensitive: bool,
    pub(super) is_in_list: bool,
}

/// Replaces every single value of the arguments.
///
/// # Errors
///
/// Returns the first error of `replace`.
pub(super) fn replace(
    operation: &'static OperationInfo,
    arguments: Map<String, Value>,
    replace: &mut dyn FnMut(&Leaf<'_>, Value) -> Result<Value, String>,
) -> Result<Map<String, Value>, String> {
    let mut walk = Walk { operation, replace, open: Vec::new() };
    let context = Context { is_sensitive: false, is_in_list: false };
    walk.object(arguments, &[operation.parameters], context)
}

#[derive(Clone, Copy)]
struct Context {
    is_sensitive: bool,
    is_in_list: bool,
}

type Members = Vec<&'static [ParameterInfo]>;

struct Walk<'a> {
    operation: &'static OperationInfo,
    replace: &'a mut dyn FnMut(&Leaf<'_>, Value) -> Result<Value, String>,
    /// The types around the current value.
    open: Vec<(&'static str, Members)>,
}

impl Walk<'_> {
    fn object(
        &mut self,
        object: Map<String, Value>,
        members: &[&'static [ParameterInfo]],
        context: Context,
    ) -> Result<Map<String, Value>, String> {
        let mut replaced = Map::new();
        for (name, value) in object {
            let parameter = members.iter().copied().flatten().find(|known| known.name == name);
            let is_sensitive = context.is_sensitive
                || parameter.is_some_and(|known| known.is_sensitive)
                || self.operation.call.sensitive.parameters.contains(&name.as_str());
            let context = Context { is_sensitive, ..context };
            let kind = parameter.map(|known| &known.kind);
            let value = self.value(value, (&name, parameter, kind), context)?;
            replaced.insert(name, value);
        }
        Ok(replaced)
    }

    fn value(
        &mut self,
        value: Value,
        (name, parameter, kind): (
            &str,
            Option<&'static ParameterInfo>,
            Option<&'static ParameterKind>,
        ),
        context: Context,
    ) -> Result<Value, String> {
        match value {
            Value::Array(items) => {
                let item = match kind {
                    Some(ParameterKind::List(item)) => Some(*item),
                    _ => None,
                };
                let context = Context { is_in_list: true, ..context };
                let items =
                    items.into_iter().map(|one| self.value(one, (name, parameter, item), context));
                items.collect::<Result<_, _>>().map(Value::Array)
            }
            Value::Object(object) => {
                if let Some(ParameterKind::Map(value)) = kind {
                    let values = object.into_iter().map(|(key, one)| {
                        let one = self.value(one, (name, parameter, Some(*value)), context)?;
                        Ok((key, one))
                    });
                    return values.collect::<Result<_, String>>().map(Value::Object);
                }
                let (own, members) = self.members(kind);
                let depth = self.open.len();
                self.open.extend(own.map(|own| (own, members.clone())));
                let object = self.object(object, &members, context);
                self.open.truncate(depth);
                object.map(Value::Object)
            }
            value => {
                let (kind, codes): (_, &[CodeInfo]) = match kind {
                    Some(ParameterKind::Value { name, .. }) => (*name, &[]),
                    Some(ParameterKind::Code(codes)) => ("code", codes),
                    _ => ("", &[]),
                };
                let leaf = Leaf {
                    name,
                    kind,
                    codes,
                    unit: parameter.and_then(|known| known.unit),
                    is_sensitive: context.is_sensitive,
                    is_in_list: context.is_in_list,
                };
                (self.replace)(&leaf, value)
            }
        }
    }

    /// Returns the name of an object type, and its fields.
    fn members(&self, kind: Option<&'static ParameterKind>) -> (Option<&'static str>, Members) {
        match kind {
            Some(ParameterKind::Object { name, members }) => (*name, vec![*members]),
            Some(ParameterKind::Union { name, variants, .. }) => {
                (*name, variants.iter().map(|variant| variant.members).collect())
            }
            Some(ParameterKind::Enclosing(name)) => {
                let open = self.open.iter().rfind(|(open, _)| open == name);
                (Some(*name), open.map(|(_, members)| members.clone()).unwrap_or_default())
            }
            _ => (None, Vec::new()),
        }
    }
}

/// Replaces pseudonyms with their values, and remembers the sensitive values of the arguments.
///
/// # Errors
///
/// Returns why the arguments cannot be sent.
pub(super) fn resolve(
    operation: &'static OperationInfo,
    arguments: Map<String, Value>,
    redactor: &Redactor,
) -> Result<Map<String, Value>, String> {
    replace(operation, arguments, &mut |leaf, value| {
        let name = leaf.name;
        match value {
            Value::Number(number) if number.is_f64() && leaf.kind != "json" => Err(format!(
                "`{name}`: write this number as a JSON string, so that none of its digits changes"
            )),
            Value::String(text) if !leaf.is_sensitive => match redactor.value_of(&text) {
                Some(_) => Err(format!(
                    "`{name}` is not marked as personal data, so it does not accept the pseudonym `{text}`"
                )),
                None => Ok(Value::String(text)),
            },
            Value::String(text) => {
                if let Some(value) = redactor.value_of(&text) {
                    return Ok(match leaf.kind {
                        "integer" | "timestamp" | "duration" => {
                            serde_json::from_str(&value).unwrap_or(Value::String(value))
                        }
                        _ => Value::String(value),
                    });
                }
                if redactor.is_like_pseudonym(&text, &prefix(leaf.kind, name)) {
                    return Err(format!(
                        "`{name}`: no value of this session has the pseudonym `{text}`"
                    ));
                }
                redactor.pseudonym(leaf.kind, name, &text);
                Ok(Value::String(text))
            }
            value => Ok(value),
        }
    })
}

/// Returns the arguments for the user who agrees to them: as the assistant wrote them, with the words of codes. A pseudonym
/// stays a pseudonym.
pub(super) fn shown(operation: &'static OperationInfo, typed: &Map<String, Value>) -> Value {
    let shown = replace(operation, typed.clone(), &mut |leaf, value| {
        Ok(match value {
            _ if leaf.kind == "secret" => Value::String(HIDDEN.to_owned()),
            Value::String(code) => {
                let known = leaf.codes.iter().find(|known| known.code == code);
                let word = known.map(|known| kebab(known.name));
                Value::String(match word {
                    Some(word) if word != kebab(&code) => format!("{code} ({word})"),
                    _ => code,
                })
            }
            value => value,
        })
    });
    shown.map_or(Value::Null, Value::Object)
}
