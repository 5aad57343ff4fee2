//! How the sandbox plays a family: the records of its world, and what each call does with them.
//!
//! Nothing here describes the API to a client. A change of it changes no generated code.

use serde::Serialize;
use serde_json::Value;

use super::id::CredentialId;
use super::paging::MemberPath;
use super::template::JsonPath;
use super::words::words;

/// The world of a family: the kinds of records that its calls create, read and change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct World {
    /// The credential that selects the world. Requests with different values see different records. `None` if all
    /// requests of the family see the same records.
    pub account: Option<CredentialId>,
    /// How many seconds the time in a request may differ from the clock of the server. `None` if any time is accepted.
    pub clock_within: Option<u32>,
    /// The kinds of records, in the order of the file.
    pub kinds: Vec<Kind>,
}

impl World {
    /// Returns the kind with a name.
    #[must_use]
    pub fn kind(&self, name: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.name == name)
    }
}

/// A kind of records, such as `order`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kind {
    /// The name, such as `order`.
    pub name: String,
    /// The meaning of a record.
    pub doc: Option<String>,
    /// The name of the field that identifies a record.
    pub id: String,
    /// How many records exist when the sandbox starts.
    pub staged: Staged,
    /// The fields of a record, in the order of the file.
    pub fields: Vec<KindField>,
}

impl Kind {
    /// Returns the field with a name, or with another name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&KindField> {
        self.fields
            .iter()
            .find(|field| field.name == name || field.also.iter().any(|also| also == name))
    }
}

/// How many records of a kind exist when the sandbox starts on a stage with seeded cards. Without such a stage, the
/// records are those of the documented examples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Staged {
    /// None.
    Nothing,
    /// One for each SIM card.
    PerSim,
    /// A fixed number.
    Number(u32),
    /// A number for each record of another kind, whose id is copied into a field.
    For {
        /// The other kind.
        kind: String,
        /// The number.
        number: u32,
        /// The field that holds the id of the other record.
        field: String,
    },
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KindField {
    /// The name. It is also the name of the field in requests and responses.
    pub name: String,
    /// Other names of the field in requests and responses, such as `orderCode`. A name can be a path of names joined
    /// with dots, which begins in the object of the record.
    pub also: Vec<String>,
    /// The value of a new record, if the request does not have the field.
    pub initial: Option<Origin>,
    /// The value of a record that exists when the sandbox starts. `None` if it is `initial`.
    pub staged: Option<Origin>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Origin {
    /// A fixed value: a text, a number, a boolean or null.
    Value(Value),
    /// A parameter of the request.
    Parameter(JsonPath),
    /// A field of the record, or of the record of another kind that an earlier step found.
    Field {
        /// The kind of the other record. `None` for the record itself.
        of: Option<String>,
        /// The name of the field.
        name: String,
    },
    /// A new text that no other record has. `#` stands for a digit, and `?` for a lower-case hexadecimal digit.
    New(String),
    /// A made-up value of a form.
    Made(Made),
    /// A time.
    Time(TimeOrigin),
    /// One of these values, by the seed.
    Pick(Vec<Value>),
    /// A whole number between two numbers, both included, by the seed.
    Between(i64, i64),
    /// A number that grows with time.
    Grows(Growth),
    /// Another value for each value of a parameter or field.
    Map {
        /// The parameter or the field.
        from: Box<Origin>,
        /// Where the values come from, by the text of the value that they replace.
        values: Vec<(String, Origin)>,
        /// Where the value for all others comes from. `None` to keep the value as it is.
        otherwise: Option<Box<Origin>>,
    },
    /// Fixed texts and names of fields in braces.
    Text(String),
    /// The records of another kind whose field is the id of this record. They are shown as a list.
    Records {
        /// The other kind.
        kind: String,
        /// The field of the other kind.
        by: String,
        /// The values of fields of the shown records.
        filter: Vec<(String, Vec<Value>)>,
    },
    /// The number of the records of another kind whose field is the id of this record.
    Count {
        /// The other kind.
        kind: String,
        /// The field of the other kind.
        by: String,
        /// The values of fields of the counted records.
        filter: Vec<(String, Vec<Value>)>,
    },
}

words! {
    /// The form of a made-up value.
    Made {
        /// An ICCID with a correct check digit. For a card, the ICCID of the stage.
        Iccid = "iccid",
        /// An IMSI.
        Imsi = "imsi",
        /// An MSISDN.
        Msisdn = "msisdn",
        /// An IMEI with a correct check digit.
        Imei = "imei",
        /// A UUID.
        Uuid = "uuid",
    }
}

/// A time: the current time or the time in a field, and an amount after it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimeOrigin {
    /// The field with the time. `None` for the current time, which is also used if the field is empty.
    pub from: Option<String>,
    /// How many units later.
    pub plus: Amount,
    /// The unit of `plus`.
    pub unit: UnitOrigin,
    /// Whether the time is moved to the last second of its day or month, in UTC+8.
    pub end_of: Option<TimeSpan>,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Amount {
    /// A fixed number.
    Number(i64),
    /// The number in a parameter of the request, or in a field of the record if the request has no such parameter.
    Named(String),
}

/// A unit of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum UnitOrigin {
    /// Always the same unit.
    Fixed(TimeSpan),
    /// The unit depends on a field of the record.
    ByField {
        /// The name of the field.
        field: String,
        /// The units, by the text of the value.
        units: Vec<(String, TimeSpan)>,
    },
}

words! {
    /// A span of time.
    TimeSpan {
        /// A second.
        Second = "second",
        /// A minute.
        Minute = "minute",
        /// An hour.
        Hour = "hour",
        /// A day.
        Day = "day",
        /// A calendar month.
        Month = "month",
        /// Three calendar months.
        Quarter = "quarter",
        /// Six calendar months.
        HalfYear = "half-year",
        /// A calendar year.
        Year = "year",
    }
}

/// A number that grows with time, such as the usage of a card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Growth {
    /// How much it grows.
    pub by: i64,
    /// In which time.
    pub per: TimeSpan,
    /// The field with the time at which it begins to grow. It is 0 while the field is empty.
    pub since: String,
    /// The field with the time at which it stops. It does not stop while the field is empty.
    pub until: Option<String>,
    /// The field with the largest value. There is none while the field is empty or negative.
    pub limit: Option<String>,
}

/// One step of what a call does with the world. The steps are taken in the order of the file, and nothing is done if
/// one of them refuses the request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// The kind of the records.
    pub kind: String,
    /// Pairs of a field and a parameter that are equal in the selected records. A parameter that is not sent selects
    /// nothing. If none of them is sent, a step other than [`Action::List`] is left out. Empty if the names decide: of
    /// all parameters, those that are fields of the kind for [`Action::List`], and the one that is its id for the other
    /// actions.
    pub by: Vec<(String, JsonPath)>,
    /// The values of fields of the selected records.
    pub filter: Vec<(String, Vec<Value>)>,
    /// Whether a change or a removal is of all selected records, of which there may be none. Otherwise it is of the
    /// oldest one, which must exist.
    pub all: bool,
    /// The step is taken only if parameters have one of these values.
    pub when: Vec<(JsonPath, Vec<Value>)>,
    /// The step is taken for each item of a list.
    pub each: Option<Each>,
    /// The fields that are set in a new or changed record.
    pub set: Vec<(String, Origin)>,
    /// The reasons to refuse the request.
    pub refuse: Vec<Refuse>,
    /// The code of the refusal if no record is found. `None` for a code of the sandbox.
    pub missing: Option<String>,
    /// How many seconds a change takes. Meanwhile, the record is locked.
    pub takes: Option<u32>,
    /// The code of the refusal if the record is locked by an earlier change. `None` for a code of the sandbox.
    pub locked: Option<String>,
    /// When a repeated request is the same request.
    pub once: Option<Once>,
    /// Where the response has the object or the list of the records. `None` for the items of the paging, or the payload.
    pub at: Option<MemberPath>,
    /// Fields of the response that show a field of the record under another name: a path from the object of the record,
    /// and where the value comes from.
    pub show: Vec<(JsonPath, Origin)>,
    /// Fields of the response that state the position in a list of pages: a path below the payload, or a field of the
    /// envelope.
    pub figures: Vec<(MemberPath, Figure)>,
}

words! {
    /// A number that states the position in a list of pages.
    Figure {
        /// The number or the offset of this page, as requested.
        Page = "page",
        /// The most items of a page.
        Size = "size",
        /// The number of items on this page.
        Items = "items",
        /// The number of items on all pages.
        Total = "total",
        /// The number of pages.
        Pages = "pages",
    }
}

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Action {
    /// Requires that a record exists.
    Find,
    /// Shows all selected records.
    List,
    /// Requires that a record exists, and shows it.
    Get,
    /// Adds a record, and shows it. The fields of the record are those of the request with the same names.
    Create,
    /// Changes a record, which must exist, and shows it.
    Change,
    /// Removes a record, which must exist.
    Remove,
}

/// A step that is taken for each item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Each {
    /// The parameter with the list.
    pub parameter: JsonPath,
    /// The field of the record that the item is.
    pub field: String,
}

/// A reason to refuse a request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refuse {
    /// What must be true. All of them.
    pub conditions: Vec<Reason>,
    /// The code of the refusal.
    pub code: String,
}

/// A condition of a refusal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Reason {
    /// A field of the record has one of these values.
    Is(String, Vec<Value>),
    /// A field of the record has none of these values.
    IsNot(String, Vec<Value>),
    /// The time in a field is more than this many seconds ago.
    OlderThan(String, u32),
    /// A parameter is not equal to a field.
    Differs(JsonPath, String),
    /// No record of a kind, with these values of fields, has the id of this record in a field.
    Lacks {
        /// The kind.
        kind: String,
        /// The field that holds the id.
        by: String,
        /// The values of other fields.
        filter: Vec<(String, Vec<Value>)>,
    },
}

/// When a repeated request is the same request. The second one changes nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Once {
    /// The parameters that are the same. A common field can be one of them, such as `nonce`.
    pub by: Vec<String>,
    /// For how many seconds. `None` for always.
    pub within: Option<u32>,
    /// The code with which the second one is refused. `None` if it gets the response of the first one.
    pub code: Option<String>,
}

/// A change of the world after which a push is sent.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trigger {
    /// The family whose world it is.
    pub family: String,
    /// The kind of the record.
    pub kind: String,
    /// Whether the push is sent when a record is created, instead of when it is changed.
    pub created: bool,
    /// The values that fields must have now. For a change, at least one of these fields has changed.
    pub becomes: Vec<(String, Vec<Value>)>,
    /// The values that fields must have now, whether or not they have changed.
    pub filter: Vec<(String, Vec<Value>)>,
    /// Only changes by these calls. Empty for all.
    pub calls: Vec<String>,
    /// The fields of the body that do not have the name of a field of the record.
    pub set: Vec<(JsonPath, Origin)>,
}
