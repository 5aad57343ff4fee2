//! Lowers the response of a call to its output, the value that the operation returns.

use linksfield_spec as spec;
use linksfield_spec::{Content, InlineObject, ObjectType, SpecPath, Type, Wire};

use super::lowering::{Gathered, Lowering};
use super::structure::rust_name;
use super::{Direction, Field, TypeItem, Value};
use crate::names::apart_from;

/// The fields that the struct of an envelope has in addition to the documented ones.
pub(super) const ENVELOPE_MEMBERS: [&str; 2] = ["data", "extra"];
/// The same, for a response with documented headers.
const ENVELOPE_MEMBERS_WITH_HEADERS: [&str; 3] = ["data", "extra", "headers"];

/// The output of an operation: the value that it returns.
#[derive(Debug)]
pub struct Output<'a> {
    /// The payload.
    pub payload: Payload<'a>,
    /// The struct of payload, envelope fields and headers. `None` if the response has only a payload.
    pub envelope: Option<EnvelopeStructure<'a>>,
}

/// The payload of a response.
#[derive(Debug)]
pub enum Payload<'a> {
    /// The payload is not documented, and can be any JSON.
    Unknown,
    /// The response has no content.
    Nothing,
    /// The payload is documented.
    Known {
        /// The type of the payload.
        value: Value<'a>,
        /// Whether a response must contain it.
        required: bool,
    },
    /// The response is text.
    Text,
    /// The response is a file of comma-separated values.
    Csv(Option<Columns>),
    /// The response is a file.
    Binary,
    /// The payload depends on the HTTP status.
    ByStatus(ByStatus<'a>),
}

/// The documented columns of a CSV file.
#[derive(Debug, Clone)]
pub struct Columns {
    /// The name of the struct of a row.
    pub row: String,
    /// The names of the columns, each with whether its values are numbers or booleans in JSON.
    pub names: Vec<(String, bool)>,
}

/// An enum of the payloads of several HTTP statuses.
#[derive(Debug)]
pub struct ByStatus<'a> {
    /// The name of the enum.
    pub name: String,
    /// The variants, in the order of the page.
    pub variants: Vec<StatusVariant<'a>>,
}

/// The payload of one HTTP status.
#[derive(Debug)]
pub struct StatusVariant<'a> {
    /// The status of the spec.
    pub spec: &'a spec::Status,
    /// The payload. Never one that depends on the status.
    pub payload: Payload<'a>,
}

/// The struct of a payload, the fields of the envelope, and the headers.
#[derive(Debug)]
pub struct EnvelopeStructure<'a> {
    /// The name of the struct.
    pub name: String,
    /// The fields of the envelope in addition to the payload.
    pub fields: Vec<Field<'a>>,
    /// The documented headers.
    pub headers: Option<Headers>,
}

/// The documented headers of a response.
#[derive(Debug)]
pub struct Headers {
    /// The name of the struct of the headers.
    pub name: String,
    /// The names of the headers, each with whether its values are numbers or booleans in JSON.
    pub names: Vec<(String, bool)>,
}

impl<'a> Lowering<'a, '_> {
    pub(super) fn output(
        &mut self,
        endpoint: &'a spec::Endpoint,
        call: &'a spec::Call,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Output<'a> {
        let name = format!("{base}Response");
        let response = &call.response;
        let path = endpoint.path().at("response");
        let payload = if response.is_by_status() {
            self.by_status(endpoint, call, base, gathered)
        } else {
            match response.content {
                Content::None => Payload::Nothing,
                Content::Text => Payload::Text,
                Content::Binary => Payload::Binary,
                Content::Csv => self.csv(response, &path, base, gathered),
                Content::Json => self.json(endpoint, response, base, gathered),
            }
        };
        let envelope = response.is_wrapped().then(|| {
            let top = self.key(&endpoint.path());
            self.claim(&name, top);
            let headers = self.headers(response, &path, base, gathered);
            let taken: &[&str] = match headers {
                Some(_) => &ENVELOPE_MEMBERS_WITH_HEADERS,
                None => &ENVELOPE_MEMBERS,
            };
            let path = path.at("envelope_fields");
            let fields = response.envelope_fields.iter().map(|field| {
                let path = path.at(field.name.as_str());
                let mut lowered =
                    self.field(field, &path, base, Direction::Response, &[], gathered);
                lowered.name = apart_from(rust_name(field), taken);
                lowered
            });
            let fields: Vec<_> = fields.collect();
            self.check_field_names(&fields, &path);
            EnvelopeStructure { name, fields, headers }
        });
        Output { payload, envelope }
    }

    fn json(
        &mut self,
        endpoint: &'a spec::Endpoint,
        response: &'a spec::Response,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Payload<'a> {
        let Some(data) = &response.data else { return Payload::Unknown };
        let path = endpoint.path().at("response").at("data");
        let name = format!("{base}Response");
        // The type of the payload is named after the call, unless the struct of the envelope has this name.
        let value = match &data.ty {
            Type::Object(ObjectType::Inline(InlineObject { name: None, fields, .. }))
                if !response.is_wrapped() =>
            {
                let top = self.key(&endpoint.path());
                self.claim(&name, top);
                let path = path.at("fields");
                let fields = (fields.as_slice(), &path);
                let doc = data
                    .doc
                    .clone()
                    .unwrap_or_else(|| format!("The response of `{}`.", endpoint.id));
                let structure =
                    self.structure(&name, Some(doc), fields, Direction::Response, gathered);
                gathered.types.push(TypeItem::Structure(structure));
                Value::Object(name)
            }
            ty => self.value(data, ty, &path, base, Direction::Response, gathered),
        };
        Payload::Known { value, required: data.required.is_required() }
    }

    /// Lowers a payload that depends on the HTTP status.
    fn by_status(
        &mut self,
        endpoint: &'a spec::Endpoint,
        call: &'a spec::Call,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Payload<'a> {
        let response = &call.response;
        let path = endpoint.path().at("response");
        let name = match response.is_wrapped() {
            true => format!("{base}Payload"),
            false => format!("{base}Response"),
        };
        let top = self.key(&endpoint.path());
        self.claim(&name, top);
        // The payload of the response may be that of several statuses, but its types exist once.
        let mut shared: Option<Value<'a>> = None;
        let mut rows: Option<Option<Columns>> = None;
        let mut variants = Vec::new();
        for status in &response.statuses {
            let payload = match (status.content, &status.data) {
                (Content::None, _) => Payload::Nothing,
                (Content::Text, _) => Payload::Text,
                (Content::Binary, _) => Payload::Binary,
                (Content::Csv, _) => {
                    let columns = rows.get_or_insert_with(|| {
                        match self.csv(response, &path, base, gathered) {
                            Payload::Csv(columns) => columns,
                            _ => None,
                        }
                    });
                    Payload::Csv(columns.clone())
                }
                (Content::Json, None) => Payload::Unknown,
                (Content::Json, Some(data)) => {
                    let required = data.required.is_required();
                    let own = path.at("statuses").at(status.status.to_string().as_str()).at("data");
                    let value = match (&shared, response.data.as_ref() != Some(data)) {
                        (_, true) => {
                            self.value(data, &data.ty, &own, base, Direction::Response, gathered)
                        }
                        (Some(value), false) => value.clone(),
                        (None, false) => {
                            let path = path.at("data");
                            let value = self.value(
                                data,
                                &data.ty,
                                &path,
                                base,
                                Direction::Response,
                                gathered,
                            );
                            shared.insert(value).clone()
                        }
                    };
                    Payload::Known { value, required }
                }
            };
            variants.push(StatusVariant { spec: status, payload });
        }
        Payload::ByStatus(ByStatus { name, variants })
    }

    fn csv(
        &mut self,
        response: &'a spec::Response,
        path: &SpecPath,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Payload<'a> {
        if response.columns.is_empty() {
            return Payload::Csv(None);
        }
        let (row, path) = (format!("{base}Row"), path.at("columns"));
        let doc = Some("A row of the file.".to_owned());
        self.text_structure(&row, doc, (&response.columns, &path), gathered);
        Payload::Csv(Some(Columns { row, names: self.text_names(&response.columns) }))
    }

    fn headers(
        &mut self,
        response: &'a spec::Response,
        path: &SpecPath,
        base: &str,
        gathered: &mut Gathered<'a>,
    ) -> Option<Headers> {
        if response.headers.is_empty() {
            return None;
        }
        let (name, path) = (format!("{base}Headers"), path.at("headers"));
        let doc = Some("The documented headers of the response.".to_owned());
        self.text_structure(&name, doc, (&response.headers, &path), gathered);
        Some(Headers { name, names: self.text_names(&response.headers) })
    }

    /// Lowers a struct whose fields are read from text.
    fn text_structure(
        &mut self,
        name: &str,
        doc: Option<String>,
        (fields, path): (&'a [spec::Field], &SpecPath),
        gathered: &mut Gathered<'a>,
    ) {
        let key = self.key(path);
        self.claim(name, key);
        let structure = self.structure(name, doc, (fields, path), Direction::Response, gathered);
        gathered.types.push(TypeItem::Structure(structure));
    }

    /// Returns the names and aliases of fields that are read from text, each with whether its values are numbers or
    /// booleans in JSON.
    fn text_names(&self, fields: &[spec::Field]) -> Vec<(String, bool)> {
        let is_bare = |ty: &Type| match ty {
            Type::Value(value) => !value.to_json(value.sample_text()).is_string(),
            Type::Codes(id) => self.family.codes_of(id).0 == Wire::Number,
            Type::Object(_) | Type::List { .. } => false,
        };
        let named = |field: &spec::Field| {
            let is_bare = is_bare(&field.ty);
            field.names().map(|name| (name.to_owned(), is_bare)).collect::<Vec<_>>()
        };
        fields.iter().flat_map(named).collect()
    }
}
