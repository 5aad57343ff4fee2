//! What the sandbox does: the key `sandbox` of `family.yaml`, of calls, and of events.

mod forms;

use serde::Deserialize;

use super::scalar::{Ordered, Scalar};
use crate::model::sandbox::{Figure, Made, TimeSpan};

/// The world that the sandbox keeps for the family. The client does not depend on this key.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct World {
    /// The credential that selects the world: requests with different values see different records. Without this
    /// key, all requests of the family see the same records.
    pub(crate) account: Option<String>,
    /// How many seconds the time in a request may differ from the clock of the server. Without this key, every time
    /// is accepted.
    pub(crate) clock_within: Option<u32>,
    /// The kinds of records, by a name in snake_case such as `order`.
    #[serde(default)]
    pub(crate) records: Ordered<Kind>,
}

/// A kind of records.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Kind {
    /// The meaning of a record.
    pub(crate) doc: Option<String>,
    /// The name of the field that identifies a record.
    pub(crate) id: String,
    /// How many records exist at the start of a sandbox that has seeded cards: `sims` for one record of each card, a
    /// number, or a mapping with `for`, `number` and `as` for records of each record of another kind. None by default.
    pub(crate) staged: Option<Staged>,
    /// The fields of a record. Each has the name of the parameter and of the field of the response that hold its
    /// value. Write `{}` for a field without an initial value.
    #[serde(default)]
    pub(crate) fields: Ordered<KindField>,
}

/// How many records exist at the start.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Staged {
    /// The word `sims`.
    Word(String),
    /// The number of records.
    Number(u32),
    /// A number of records for each record of another kind.
    For(StagedFor),
}

/// A number of records for each record of another kind.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct StagedFor {
    /// The other kind.
    #[serde(rename = "for")]
    pub(crate) kind: String,
    /// The number of records.
    pub(crate) number: u32,
    /// The field that holds the id of the other record.
    #[serde(rename = "as")]
    pub(crate) field: String,
}

/// Declares a structure with the keys of an origin, and others before them.
macro_rules! with_origin {
    ($(#[$meta:meta])* struct $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$fmeta])* pub(crate) $field: $ty,)*
            /// A fixed value: a text, a number, a boolean or `null`.
            pub(crate) value: Option<Literal>,
            /// The name of a parameter of the request, or a path such as `message.content`.
            pub(crate) parameter: Option<String>,
            /// The name of a field of the record.
            pub(crate) field: Option<String>,
            /// With `field`: the kind of another record, which an earlier step of the same call has found.
            pub(crate) of: Option<String>,
            /// A pattern of a text that no other record has, such as `"ORDER_########"`: `#` stands for a digit, and
            /// `?` for a lower-case hexadecimal digit. At least six of them.
            pub(crate) new: Option<String>,
            /// A made-up value of a form.
            pub(crate) made: Option<Made>,
            /// A time: `now`, or the name of a field of the record with a time.
            pub(crate) time: Option<String>,
            /// With `time`: how many units later. A number, or the name of a parameter or a field with the number.
            pub(crate) plus: Option<Literal>,
            /// With `plus`: the unit, or a mapping with a `field` and the units of its `values`.
            pub(crate) unit: Option<Unit>,
            /// With `time`: moves the time to the last second of its `day` or `month`, in UTC+8.
            pub(crate) end_of: Option<TimeSpan>,
            /// One of these values, by the seed.
            pub(crate) pick: Option<Vec<Literal>>,
            /// A whole number between two numbers, both included, by the seed: `[1, 9]`.
            pub(crate) between: Option<Vec<i64>>,
            /// A number that grows with time: how much it grows in the time of `per`.
            pub(crate) grows: Option<i64>,
            /// With `grows`: the time.
            pub(crate) per: Option<TimeSpan>,
            /// With `grows`: the field with the time at which it begins to grow. The number is 0 while this field is
            /// empty.
            pub(crate) since: Option<String>,
            /// With `grows`: the field with the time at which it stops.
            pub(crate) until: Option<String>,
            /// With `grows`: the field with the largest value.
            pub(crate) limit: Option<String>,
            /// Another value for each value of a parameter or field: its name, or a mapping such as
            /// `{ parameter: mode }`.
            pub(crate) from: Option<Box<Origin>>,
            /// With `from`: the values, or mappings that state where they come from, by the value that each of them
            /// replaces.
            #[serde(default)]
            pub(crate) values: Ordered<Origin>,
            /// With `from`: the value for all others. By default the value stays as it is.
            pub(crate) otherwise: Option<Box<Origin>>,
            /// A text with names of fields of the record in braces, such as `"LPA:1$host${code}"`.
            pub(crate) text: Option<String>,
            /// The records of another kind, shown as a list: those whose field `by` has the id of this record.
            pub(crate) records: Option<String>,
            /// The number of the records of another kind whose field `by` has the id of this record.
            pub(crate) count: Option<String>,
            /// With `records` or `count`: the field of the other kind.
            pub(crate) by: Option<String>,
            /// With `records` or `count`: fields of the other kind with their value, or with a list of values.
            #[serde(rename = "where", default)]
            pub(crate) filter: Ordered<Literals>,
        }
    };
}

with_origin! {
    /// Where a value comes from. One of the keys `value`, `parameter`, `field`, `new`, `made`, `time`, `pick`,
    /// `between`, `grows`, `from`, `text`, `records` and `count`, and the keys that belong to it.
    struct OriginKeys {}
}

/// A field of a record.
#[derive(Debug, Deserialize)]
#[serde(from = "KindFieldKeys")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct KindField {
    pub(crate) also: Vec<String>,
    pub(crate) staged: Option<Origin>,
    /// The keys of the initial value.
    pub(crate) initial: OriginKeys,
}

with_origin! {
    /// A field of a record: its other names, and the value in a new record. The value is that of the request if the
    /// request has a parameter with the name of the field.
    struct KindFieldKeys {
        /// Other names of the field in requests and responses, such as `orderCode`. A name can be a path such as
        /// `sim_service.bundles`.
        #[serde(default)]
        also: Vec<String>,
        /// The value in a record that exists at the start, if it is not that of a new record.
        staged: Option<Origin>,
    }
}

impl From<KindFieldKeys> for KindField {
    fn from(keys: KindFieldKeys) -> Self {
        let initial = OriginKeys {
            value: keys.value,
            parameter: keys.parameter,
            field: keys.field,
            of: keys.of,
            new: keys.new,
            made: keys.made,
            time: keys.time,
            plus: keys.plus,
            unit: keys.unit,
            end_of: keys.end_of,
            pick: keys.pick,
            between: keys.between,
            grows: keys.grows,
            per: keys.per,
            since: keys.since,
            until: keys.until,
            limit: keys.limit,
            from: keys.from,
            values: keys.values,
            otherwise: keys.otherwise,
            text: keys.text,
            records: keys.records,
            count: keys.count,
            by: keys.by,
            filter: keys.filter,
        };
        Self { also: keys.also, staged: keys.staged, initial }
    }
}

/// Where a value comes from: a mapping, or a fixed value.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Origin {
    /// A fixed value. Under `show`, and under `set` of an event, a text is the name of a field.
    Literal(Literal),
    /// The keys of an origin.
    Keys(Box<OriginKeys>),
}

/// A unit of time, or a mapping.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum Unit {
    /// A unit.
    Fixed(TimeSpan),
    /// A unit for each value of a field.
    ByField(UnitByField),
}

/// A unit for each value of a field.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitByField {
    /// The field of the record.
    pub(crate) field: String,
    /// The units, by the value of the field.
    pub(crate) values: Ordered<TimeSpan>,
}

/// One step of what a call does with the world. Exactly one of the keys `finds`, `lists`, `gets`, `creates`, `changes`
/// and `removes` names the kind of the records.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// Requires that a record exists.
    pub(crate) finds: Option<String>,
    /// Shows all selected records.
    pub(crate) lists: Option<String>,
    /// Requires that a record exists, and shows it.
    pub(crate) gets: Option<String>,
    /// Adds a record with the parameters of the request, and shows it.
    pub(crate) creates: Option<String>,
    /// Changes a record, which must exist, and shows it.
    pub(crate) changes: Option<String>,
    /// Removes a record, which must exist.
    pub(crate) removes: Option<String>,
    /// Fields of the record with the parameters that have the same value: `{ sim_id: card }`. By default the
    /// parameters with the names of fields: all of them for `lists`, and the id for the other steps.
    #[serde(default)]
    pub(crate) by: Ordered<String>,
    /// Fields of the record with their value, or with a list of values.
    #[serde(rename = "where", default)]
    pub(crate) filter: Ordered<Literals>,
    /// With `changes` or `removes`: `true` if all selected records are changed, of which there may be none. By default, it
    /// is the oldest of them, which must exist.
    #[serde(default)]
    pub(crate) all: bool,
    /// Parameters with their value, or with a list of values. Without them, the step is left out.
    #[serde(default)]
    pub(crate) when: Ordered<Literals>,
    /// The parameter with a list, and the field that an item is: the step is taken for each item.
    #[serde(default)]
    pub(crate) each: Ordered<String>,
    /// Fields that are set in the new or changed record.
    #[serde(default)]
    pub(crate) set: Ordered<Origin>,
    /// Reasons to refuse the request, each with a result code.
    #[serde(default)]
    pub(crate) refuse: Vec<Refuse>,
    /// How many seconds the change takes. Meanwhile, the record is locked.
    pub(crate) takes: Option<u32>,
    /// The result code if the record is locked by an earlier change, in quotes.
    pub(crate) locked: Option<String>,
    /// When a second request is the same request.
    pub(crate) once: Option<Once>,
    /// The result code if no record is found, in quotes.
    #[serde(rename = "else")]
    pub(crate) missing: Option<String>,
    /// Where the response has the object or the list of the records: a path below the payload, or `data`. By default
    /// the `items` of `paging`, or the payload.
    pub(crate) at: Option<String>,
    /// Fields of the response with another name, or another value, than the field of the record. A text is the name of
    /// the field of the record.
    #[serde(default)]
    pub(crate) show: Ordered<Origin>,
    /// With `lists` in a call with `paging`: whole numbers of the response that state the position in the list, and what
    /// they count: `{ page.cur_page_no: page, page.total_pages: pages }`. The fields that `paging` names need no entry.
    #[serde(default)]
    pub(crate) figures: Ordered<Figure>,
}

/// A reason to refuse a request. All of its conditions must be true.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Refuse {
    /// Fields of the record that have the value, or one of the values.
    #[serde(default)]
    pub(crate) is: Ordered<Literals>,
    /// Fields of the record that have another value.
    #[serde(default)]
    pub(crate) is_not: Ordered<Literals>,
    /// Fields of the record with a time that is more than this number of seconds ago.
    #[serde(default)]
    pub(crate) older_than: Ordered<u32>,
    /// Parameters that differ from a field of the record: `{ payAmount: money }`.
    #[serde(default)]
    pub(crate) differs: Ordered<String>,
    /// Records of another kind, of which the record has none.
    pub(crate) lacks: Option<Lacks>,
    /// The result code of the refusal, in quotes.
    pub(crate) code: String,
}

/// Records of another kind that belong to a record.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Lacks {
    /// The other kind.
    pub(crate) records: String,
    /// The field of the other kind with the id of this record.
    pub(crate) by: String,
    /// Fields of the other kind with their value, or with a list of values.
    #[serde(rename = "where", default)]
    pub(crate) filter: Ordered<Literals>,
}

/// When a second request is the same request. It changes nothing.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Once {
    /// The parameters and common fields that are the same.
    pub(crate) by: Vec<String>,
    /// For how many seconds. Without this key, always.
    pub(crate) within: Option<u32>,
    /// The result code of the second request, in quotes. Without this key, it gets the response of the first one.
    pub(crate) code: Option<String>,
}

/// A change of the world after which the sandbox sends the push.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Trigger {
    /// The family and the kind of the record: `csss.order`.
    pub(crate) on: String,
    /// `true` if the push is sent when a record is created, and not when it is changed.
    #[serde(default)]
    pub(crate) created: bool,
    /// The values that fields of the record have after the change, of which at least one has changed.
    #[serde(default)]
    pub(crate) becomes: Ordered<Literals>,
    /// The values that fields of the record have after the change, whether or not they have changed.
    #[serde(rename = "where", default)]
    pub(crate) filter: Ordered<Literals>,
    /// The calls of the other family that cause the push. By default all of them.
    #[serde(default)]
    pub(crate) calls: Vec<String>,
    /// Fields of the push that do not have the name of a field of the record. A text is the name of the field of the
    /// record.
    #[serde(default)]
    pub(crate) set: Ordered<Origin>,
}

/// A single mapping, or a list of them.
#[derive(Debug)]
pub(crate) struct Several<T> {
    pub(crate) items: Vec<T>,
    /// Whether the file has a list.
    pub(crate) is_list: bool,
}

/// A scalar, or `null`.
#[derive(Debug, Clone)]
pub(crate) enum Literal {
    Nothing,
    Scalar(Scalar),
}

/// A literal, or a list of them.
#[derive(Debug)]
pub(crate) struct Literals {
    pub(crate) values: Vec<Literal>,
    /// Whether the file has a list.
    pub(crate) is_list: bool,
}
