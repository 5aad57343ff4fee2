//! Resolves the keys of each origin.

use super::super::super::cursor::{Cursor, below};
use super::super::{field, filter, kind, literal, place, undefined, useless};
use super::{Scope, origin};
use crate::diagnostic::Diagnostic;
use crate::model::JsonPath;
use crate::model::sandbox::{Amount, Growth, Made, Origin, TimeOrigin, TimeSpan, UnitOrigin};
use crate::path::Step;
use crate::yaml::Scalar;
use crate::yaml::sandbox::{Literal, Origin as Written, OriginKeys, Unit};

/// The fewest placeholders of a pattern, so that its texts are different.
const FEWEST_PLACEHOLDERS: usize = 6;
/// The largest number in an origin.
const LARGEST: i64 = 1_000_000_000_000_000;
/// The largest number of units by which a time is moved.
const MOST_UNITS: i64 = 1_000_000;

/// Resolves the keys of one origin.
pub(super) struct Resolver<'a, 'c, 'f, T> {
    pub(super) scope: Scope<'a>,
    pub(super) keys: &'a OriginKeys,
    pub(super) at: &'a [Step],
    pub(super) cursor: &'c mut Cursor<'f, T>,
}

/// Fields with the values that they must have.
type Filter = Vec<(String, Vec<serde_json::Value>)>;

impl<T> Resolver<'_, '_, '_, T> {
    /// Resolves the origin of a main key.
    pub(super) fn origin(&mut self, main: &str) -> Option<Origin> {
        let keys = self.keys;
        Some(match main {
            "value" => {
                Origin::Value(literal(keys.value.as_ref()?, &below(self.at, "value"), self.cursor))
            }
            "parameter" => Origin::Parameter(self.parameter(keys.parameter.as_ref()?)?),
            "field" => self.of_field(keys.field.as_ref()?),
            "new" => self.pattern(keys.new.as_ref()?),
            "made" => Origin::Made(keys.made.unwrap_or(Made::Uuid)),
            "time" => self.time(keys.time.as_ref()?)?,
            "pick" => self.pick(keys.pick.as_ref()?),
            "between" => self.between(keys.between.as_ref()?)?,
            "grows" => self.grows(keys.grows?)?,
            "from" => self.map(keys.from.as_ref()?)?,
            "text" => self.text(keys.text.as_ref()?),
            "records" => {
                let (kind, by, filter) = self.others("records", keys.records.as_ref()?)?;
                Origin::Records { kind, by, filter }
            }
            _ => {
                let (kind, by, filter) = self.others("count", keys.count.as_ref()?)?;
                Origin::Count { kind, by, filter }
            }
        })
    }

    /// Checks the name of a field of the record under a key.
    fn own(&mut self, key: &str, name: &str) -> String {
        let span = self.cursor.value(&below(self.at, key));
        field(self.scope.kind, name, span, self.cursor);
        name.to_owned()
    }

    fn missing(&mut self, main: &str, key: &str, help: &str) {
        self.cursor.wrong_key(
            &below(self.at, main),
            "missing-key",
            format!("missing key `{key}`: `{main}` needs it"),
            help,
        );
    }

    fn parameter(&mut self, name: &str) -> Option<JsonPath> {
        let Some((family, request)) = self.scope.call else { return Some(JsonPath::new(name)) };
        let found = place::parameter(family, request, name);
        if found.is_none() {
            let span = self.cursor.value(&below(self.at, "parameter"));
            undefined(
                span,
                "parameter of this call",
                name,
                place::parameters(request),
                self.cursor,
            );
        }
        found.map(|(path, _)| path)
    }

    fn of_field(&mut self, name: &str) -> Origin {
        let Some(of) = &self.keys.of else {
            let name = self.own("field", name);
            return Origin::Field { of: None, name };
        };
        let at = below(self.at, "of");
        if let Some(kind) = kind(self.scope.world, of, &at, self.cursor) {
            let span = self.cursor.value(&below(self.at, "field"));
            field(kind, name, span, self.cursor);
            if self.scope.found.is_some_and(|found| !found.contains(of)) {
                self.cursor.wrong(
                    &at,
                    "undefined-name",
                    format!("no earlier step of this call finds a `{of}`"),
                    format!("add a step with `finds: {of}` before this one"),
                );
            }
        }
        Origin::Field { of: Some(of.clone()), name: name.to_owned() }
    }

    fn pattern(&mut self, pattern: &str) -> Origin {
        let placeholders = pattern.bytes().filter(|byte| matches!(byte, b'#' | b'?')).count();
        if placeholders < FEWEST_PLACEHOLDERS {
            self.cursor.wrong(
                &below(self.at, "new"),
                "few-placeholders",
                format!(
                    "`{pattern}` has {placeholders} placeholders, which are too few for texts that are all different"
                ),
                format!(
                    "write at least {FEWEST_PLACEHOLDERS} of `#`, for a digit, and `?`, for a hexadecimal digit"
                ),
            );
        }
        Origin::New(pattern.to_owned())
    }

    fn time(&mut self, from: &str) -> Option<Origin> {
        let keys = self.keys;
        let from = (from != "now").then(|| self.own("time", from));
        if keys.plus.is_some() && keys.unit.is_none() {
            self.missing("plus", "unit", "add `unit` with a unit such as `day`");
        }
        if keys.plus.is_none() && keys.unit.is_some() {
            useless(
                &below(self.at, "unit"),
                "`unit` applies only to a time with `plus`",
                "remove `unit`, or add `plus`",
                self.cursor,
            );
        }
        let plus = match &keys.plus {
            None => Amount::Number(0),
            Some(plus) => self.amount(plus)?,
        };
        let unit = match &keys.unit {
            None => UnitOrigin::Fixed(TimeSpan::Second),
            Some(Unit::Fixed(unit)) => UnitOrigin::Fixed(*unit),
            Some(Unit::ByField(written)) => {
                let at = below(&below(self.at, "unit"), "field");
                let span = self.cursor.value(&at);
                field(self.scope.kind, &written.field, span, self.cursor);
                if written.values.is_empty() {
                    self.cursor.wrong(
                        &below(&below(self.at, "unit"), "values"),
                        "empty-list",
                        "`values` is empty: no unit could be chosen",
                        "write a unit for each value of the field",
                    );
                }
                let units = written.values.iter();
                UnitOrigin::ByField {
                    field: written.field.clone(),
                    units: units.map(|(value, unit)| (value.to_owned(), *unit)).collect(),
                }
            }
        };
        if let Some(span) = keys.end_of
            && !matches!(span, TimeSpan::Day | TimeSpan::Month)
        {
            let at = below(self.at, "end_of");
            self.cursor.unknown_value(&at, span.as_str(), ["day", "month"]);
        }
        Some(Origin::Time(TimeOrigin { from, plus, unit, end_of: keys.end_of }))
    }

    fn amount(&mut self, plus: &Literal) -> Option<Amount> {
        let at = below(self.at, "plus");
        match plus {
            Literal::Scalar(Scalar::Integer(number)) => {
                if !(-MOST_UNITS..=MOST_UNITS).contains(number) {
                    self.cursor.wrong(
                        &at,
                        "bad-limit",
                        format!("`{number}` is not a number from -{MOST_UNITS} to {MOST_UNITS}"),
                        "write a smaller number with a longer unit",
                    );
                }
                Some(Amount::Number(*number))
            }
            Literal::Scalar(Scalar::Text(name)) => {
                let is_field = self.scope.kind.fields.iter().any(|field| field.name == *name);
                match self.scope.call {
                    Some((family, request))
                        if !is_field && place::parameter(family, request, name).is_none() =>
                    {
                        let fields = self.scope.kind.fields.iter().map(|field| field.name.as_str());
                        let known = place::parameters(request).chain(fields);
                        let span = self.cursor.value(&at);
                        let what = format!(
                            "parameter of this call, nor a field of `{}`",
                            self.scope.kind.name
                        );
                        undefined(span, &what, name, known, self.cursor);
                    }
                    // `link` looks for a parameter in the calls that create the record.
                    _ => {}
                }
                Some(Amount::Named(name.clone()))
            }
            _ => {
                self.cursor.wrong(
                    &at,
                    "wrong-type",
                    "`plus` is neither a whole number nor a name",
                    "write a number, or the name of a parameter or field that has the number",
                );
                None
            }
        }
    }

    fn pick(&mut self, values: &[Literal]) -> Origin {
        let at = below(self.at, "pick");
        if values.is_empty() {
            self.cursor.wrong(&at, "empty-list", "`pick` is empty", "write at least one value");
        }
        let mut picked = Vec::new();
        for (index, value) in values.iter().enumerate() {
            picked.push(literal(value, &below(&at, index), self.cursor));
        }
        Origin::Pick(picked)
    }

    fn between(&mut self, bounds: &[i64]) -> Option<Origin> {
        let [least, most] = bounds else {
            self.cursor.wrong(
                &below(self.at, "between"),
                "wrong-type",
                "`between` is not a list of two whole numbers",
                "write the smallest and the largest number: `between: [1, 9]`",
            );
            return None;
        };
        let is_small = |number: &i64| (-LARGEST..=LARGEST).contains(number);
        if least > most || !is_small(least) || !is_small(most) {
            self.cursor.wrong(
                &below(self.at, "between"),
                "bad-limit",
                format!("no number is between {least} and {most}, or the numbers are too large"),
                format!("write the smaller number first; the largest possible number is {LARGEST}"),
            );
        }
        Some(Origin::Between(*least, *most))
    }

    fn grows(&mut self, by: i64) -> Option<Origin> {
        let keys = self.keys;
        if !(1..=LARGEST).contains(&by) {
            self.cursor.wrong(
                &below(self.at, "grows"),
                "bad-limit",
                format!("`{by}` is not a number from 1 to {LARGEST}"),
                "write how much the number grows in the time of `per`",
            );
        }
        if keys.per.is_none() {
            self.missing("grows", "per", "add `per` with a time such as `hour`");
        }
        if keys.since.is_none() {
            self.missing(
                "grows",
                "since",
                "add `since` with the field of the time at which it begins",
            );
        }
        let since = self.own("since", keys.since.as_ref()?);
        let until = keys.until.as_ref().map(|name| self.own("until", name));
        let limit = keys.limit.as_ref().map(|name| self.own("limit", name));
        Some(Origin::Grows(Growth { by, per: keys.per?, since, until, limit }))
    }

    fn map(&mut self, from: &Written) -> Option<Origin> {
        let keys = self.keys;
        let at = below(self.at, "from");
        if keys.values.is_empty() {
            self.missing("from", "values", "add `values` with a value for each value of the field");
        }
        let from = match from {
            Written::Literal(Literal::Scalar(Scalar::Text(name))) => self.named(name, &at),
            Written::Literal(_) => {
                self.cursor.wrong(
                    &at,
                    "wrong-type",
                    "`from` is not the name of a parameter or field",
                    "write the name of the parameter or field whose value is replaced",
                );
                return None;
            }
            from => origin(self.scope, from, &at, self.cursor)?,
        };
        if matches!(from, Origin::Records { .. }) {
            let (message, help) = ("`from` is a list of records", "write a single value");
            self.cursor.wrong(&at, "wrong-type", message, help);
        }
        let mut values = Vec::new();
        for (name, value) in keys.values.iter() {
            let at = below(&below(self.at, "values"), name);
            values.extend(self.replacing(value, &at).map(|value| (name.to_owned(), value)));
        }
        let at = below(self.at, "otherwise");
        let otherwise = keys.otherwise.as_ref().and_then(|value| self.replacing(value, &at));
        let otherwise = otherwise.map(Box::new);
        Some(Origin::Map { from: Box::new(from), values, otherwise })
    }

    /// Resolves a value that replaces another one. A text is a fixed value, and never the name of a field.
    fn replacing(&mut self, written: &Written, at: &[Step]) -> Option<Origin> {
        match written {
            Written::Literal(value) => Some(Origin::Value(literal(value, at, self.cursor))),
            Written::Keys(_) => origin(self.scope, written, at, self.cursor),
        }
    }

    /// Resolves a name that is that of a parameter of the call, or else that of a field of the record.
    fn named(&mut self, name: &str, at: &[Step]) -> Origin {
        if let Some((family, request)) = self.scope.call
            && let Some((path, _)) = place::parameter(family, request, name)
        {
            return Origin::Parameter(path);
        }
        let span = self.cursor.value(at);
        field(self.scope.kind, name, span, self.cursor);
        Origin::Field { of: None, name: name.to_owned() }
    }

    fn text(&mut self, text: &str) -> Origin {
        let at = below(self.at, "text");
        let known: Vec<&str> =
            self.scope.kind.fields.iter().map(|field| field.name.as_str()).collect();
        let mut rest = text;
        while let Some((_, opened)) = rest.split_once('{') {
            let Some((name, after)) = opened.split_once('}') else {
                self.cursor.wrong(
                    &at,
                    "bad-template",
                    format!("a brace of `{text}` is not closed"),
                    "write the name of a field between `{` and `}`",
                );
                break;
            };
            if !known.contains(&name) {
                let message = format!("`{name}` is not a field of `{}`", self.scope.kind.name);
                self.cursor.problems.push(
                    Diagnostic::at(self.cursor.value(&at), "undefined-name", message)
                        .help("correct the name, or remove it")
                        .did_you_mean_within(name, text, &known),
                );
            }
            rest = after;
        }
        Origin::Text(text.to_owned())
    }

    /// Resolves another kind, and its field with the id of this record.
    fn others(&mut self, main: &str, name: &str) -> Option<(String, String, Filter)> {
        let found = kind(self.scope.world, name, &below(self.at, main), self.cursor);
        let Some(by) = &self.keys.by else {
            let help = "add `by` with the field of the other kind that has the id of this record";
            self.missing(main, "by", help);
            return None;
        };
        let span = self.cursor.value(&below(self.at, "by"));
        let found = found?;
        field(found, by, span, self.cursor);
        let at = below(self.at, "where");
        let filter = filter(found, &self.keys.filter, &at, self.cursor);
        Some((name.to_owned(), by.clone(), filter))
    }
}
