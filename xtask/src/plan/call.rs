//! Plans the calls of a family and the types they use.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec::{
    Call, Cover, DateFormat, DateTimeFormat, Diagnostic, Effect, Empties, Endpoint, Event, Example,
    Family, Field, Fill, KeyOrder, Method, ObjectType, SourcePlace, TimeUnit, Type, TypeDef,
    TypeKind, Wire,
};

use super::{
    BarePlan, CallPlan, CheckPlan, CodesPlan, CommonPlace, CommonPlan, EncodePlan, EventPlan,
    FamilyPlan, FieldPlan, FillPlan, MetaPlan, PagingPlan, PathPlan, ResponsePlan, SourcePlan,
    StepPlan, StructPlan, TypePlan, ValuePlan, VariantPlan, WritePlan, docs, event as event_plan,
    example, family as family_plan,
};
use crate::names::{RESERVED_TYPES, apart_from, pascal_case, snake_case};

/// Methods that every call has besides its optional parameters.
const CALL_METHODS: [&str; 6] = ["explain", "language", "nonce", "pages", "send", "timeout"];
/// Fields that every call has besides its optional parameters.
const CALL_FIELDS: [&str; 3] = ["client", "options", "request"];
/// Fields that an answer has besides the members of its envelope.
const BESIDE_FIELDS: [&str; 2] = ["data", "extra"];
/// Methods that every client has besides its calls.
const CLIENT_METHODS: [&str; 5] = ["builder", "clone", "fmt", "from_client", "raw"];
/// Names of every family's module besides those of its types.
const MODULE_TYPES: [&str; 6] =
    ["Credentials", "Environment", "Event", "EventKind", "Language", "Receiver"];

/// Whether a type goes out or comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Request,
    Answer,
}

/// Plans one family.
pub(super) fn plan_family(family: &Family, problems: &mut Vec<Diagnostic>) -> FamilyPlan {
    let mut planner = Planner { family, problems, names: BTreeMap::new() };
    let client = pascal_case(&family.id);
    planner.claim(&client, &family.at);
    for name in MODULE_TYPES {
        planner.names.insert(name.to_owned(), family.at.clone());
    }
    let common = family_plan::common(family, planner.problems);
    let signing = family
        .signing
        .as_ref()
        .and_then(|signing| family_plan::signing(family, signing, planner.problems));
    let (environments, servers) = family_plan::environments(family, planner.problems);
    planner.check_empties();
    let types = planner.shared_types();
    let calls: Vec<CallPlan> = family
        .endpoints
        .iter()
        .filter_map(|endpoint| {
            endpoint.call.as_ref().map(|call| planner.call(endpoint, call, &common))
        })
        .collect();
    let events: Vec<EventPlan> = family
        .endpoints
        .iter()
        .filter_map(|endpoint| endpoint.event.as_ref().map(|event| planner.event(endpoint, event)))
        .collect();
    let schemes = family
        .inbound
        .iter()
        .filter_map(|inbound| event_plan::scheme(inbound, planner.problems))
        .collect();
    let written_back = written_back(&types, &calls, &events);
    FamilyPlan {
        id: family.id.clone(),
        file: format!("{}/family.yaml", family.id),
        module_docs: docs::module(family),
        client_docs: vec![
            format!("A client of the {}.", docs::sentence(&family.title.en).trim_end_matches('.')),
            String::new(),
            "It is cheap to clone; clones share their connections.".to_owned(),
        ],
        client,
        environments,
        servers,
        credentials: family_plan::credentials(family),
        languages: family_plan::languages(family),
        language_header: family
            .language
            .as_ref()
            .map(|language| (language.header.clone(), language.default.clone())),
        common,
        signing,
        login: family_plan::login(family),
        showcase: family.showcase.clone(),
        has_nonce: family.common.iter().any(|field| field.fill == Fill::Nonce),
        envelope: family.envelope.as_ref().map(|envelope| family_plan::envelope(family, envelope)),
        types,
        calls,
        schemes,
        events,
        written_back,
    }
}

/// Documented answers are read and written back by tests: the types that takes, with what they hold.
fn written_back(types: &[TypePlan], calls: &[CallPlan], events: &[EventPlan]) -> BTreeSet<String> {
    let own = calls.iter().flat_map(|call| &call.types);
    let of_events = events.iter().flat_map(|event| &event.types);
    let outputs: BTreeMap<&str, &StructPlan> = types
        .iter()
        .chain(own)
        .chain(of_events)
        .filter_map(|plan| match plan {
            TypePlan::Output(plan) => Some((plan.name.as_str(), plan)),
            _ => None,
        })
        .collect();
    let mut found = BTreeSet::new();
    let mut open: Vec<&ValuePlan> = Vec::new();
    for call in calls {
        let is_tested = |example: &super::ExamplePlan| {
            example.response.as_ref().is_some_and(|response| response.fails.is_none())
        };
        if !call.examples.iter().any(is_tested) {
            continue;
        }
        match &call.response {
            ResponsePlan::Payload { ty, .. } => open.push(ty),
            ResponsePlan::Beside { name, ty, fields, .. } => {
                found.insert(name.clone());
                open.push(ty);
                open.extend(fields.iter().map(|field| &field.ty));
            }
        }
    }
    for event in events.iter().filter(|event| event.examples.iter().any(|(_, _, bad)| !bad)) {
        found.insert(event.body.name.clone());
        open.extend(event.body.fields.iter().map(|field| &field.ty));
    }
    while let Some(ty) = open.pop() {
        match ty {
            ValuePlan::List(item) | ValuePlan::ListOrOne(item) => open.push(item),
            ValuePlan::Object(name, _) if found.insert(name.clone()) => {
                let plan = outputs.get(name.as_str());
                open.extend(plan.iter().flat_map(|plan| &plan.fields).map(|field| &field.ty));
            }
            _ => {}
        }
    }
    found
}

struct Planner<'a> {
    family: &'a Family,
    problems: &'a mut Vec<Diagnostic>,
    /// Every type name of the family's module, and what claimed it.
    names: BTreeMap<String, SourcePlace>,
}

/// What planning a call gathers besides the call.
#[derive(Default)]
struct Gathered {
    types: Vec<TypePlan>,
    uses: BTreeSet<String>,
}

impl Planner<'_> {
    /// Takes a type name for a place; a name that is taken or reserved is a mistake of the spec.
    fn claim(&mut self, name: &str, at: &SourcePlace) {
        if RESERVED_TYPES.contains(&name) {
            self.problems.push(
                Diagnostic::at(
                    at.clone(),
                    "reserved-name",
                    format!("`{name}` is a name of Rust itself"),
                )
                .help("give the type another name; an inline object is named with `as:`"),
            );
        }
        if let Some(first) = self.names.insert(name.to_owned(), at.clone()) {
            self.problems.push(
                Diagnostic::at(
                    at.clone(),
                    "name-clash",
                    format!("two types would be called `{name}`"),
                )
                .also(first, "the other is made from this")
                .help("give one of them another name; an inline object is named with `as:`"),
            );
        }
    }

    /// Names of fields that would be equal in Rust are a mistake of the spec.
    fn check_field_names(&mut self, fields: &[(&Field, String)]) {
        let mut seen: BTreeMap<&str, &Field> = BTreeMap::new();
        for (field, name) in fields {
            if let Some(first) = seen.insert(name, field) {
                self.problems.push(
                    Diagnostic::at(
                        field.at.clone(),
                        "name-clash",
                        format!(
                            "`{}` and `{}` would both be called `{name}`",
                            first.name, field.name
                        ),
                    )
                    .also(first.at.clone(), "the other is here")
                    .help("give one of them a `name:` of its own"),
                );
            }
        }
    }

    /// Examples become tests, whose names must differ.
    fn check_example_names(&mut self, endpoint: &Endpoint) {
        let mut seen: BTreeMap<String, &Example> = BTreeMap::new();
        for example in &endpoint.examples {
            let Some(first) = seen.insert(snake_case(&example.name), example) else { continue };
            self.problems.push(
                Diagnostic::at(
                    example.at.clone(),
                    "name-clash",
                    format!(
                        "the tests of `{}` and `{}` would have one name",
                        first.name, example.name
                    ),
                )
                .also(first.at.clone(), "the other is here")
                .help("give one of them another name"),
            );
        }
    }

    fn refuse(&mut self, at: &SourcePlace, what: &str, help: &str) {
        self.problems.push(
            Diagnostic::at(
                at.clone(),
                "not-generated",
                format!("the generator does not support {what}"),
            )
            .help(help),
        );
    }

    fn check_empties(&mut self) {
        let keeps =
            self.family.signing.as_ref().is_some_and(|signing| signing.empties == Empties::Keep);
        if keeps {
            self.problems.push(
                Diagnostic::at(
                    self.family.signing_at.clone(),
                    "not-generated",
                    "the generator cannot send empty values".to_owned(),
                )
                .help("leave out `empties:`; optional parameters that are not set are not sent"),
            );
        }
    }

    fn shared_types(&mut self) -> Vec<TypePlan> {
        let family = self.family;
        let mut plans = Vec::new();
        let calls = || family.endpoints.iter().filter_map(|endpoint| endpoint.call.as_ref());
        let events = || family.endpoints.iter().filter_map(|endpoint| endpoint.event.as_ref());
        let sent = calls().flat_map(|call| call.request.fields()).map(|(_, field)| &field.ty);
        let answered = calls()
            .flat_map(|call| call.response.data.iter().chain(&call.response.beside))
            .chain(events().flat_map(|event| &event.body))
            .map(|field| &field.ty);
        let (requests, answers) = (reached(family, sent), reached(family, answered));
        for def in &family.types {
            self.claim(&def.name, &def.at);
            match &def.kind {
                TypeKind::Codes { codes, .. } => {
                    for code in codes.iter().filter(|code| code.name == "Unknown") {
                        self.problems.push(
                            Diagnostic::at(
                                code.at.clone(),
                                "reserved-name",
                                "`Unknown` is where codes go that are not documented",
                            )
                            .help("give the code another name"),
                        );
                    }
                    plans.push(TypePlan::Codes(coded(def)));
                }
                TypeKind::Object(fields) => {
                    let direction = self.direction_of(def, &requests, &answers);
                    let Some(direction) = direction else { continue };
                    let mut gathered = Gathered::default();
                    let doc = def.doc.clone();
                    let plan = self.structure(&def.name, doc, fields, direction, &mut gathered);
                    plans.extend(gathered.types);
                    plans.push(match direction {
                        Direction::Request => TypePlan::Input(plan),
                        Direction::Answer => TypePlan::Output(plan),
                    });
                }
            }
        }
        plans
    }

    fn event(&mut self, endpoint: &Endpoint, event: &Event) -> EventPlan {
        // A push that the documentation does not describe is called `Unknown`.
        let name = apart_from(pascal_case(&endpoint.id), &["Unknown"]);
        self.claim(&name, &endpoint.at);
        self.check_example_names(endpoint);
        let mut gathered = Gathered::default();
        let docs = docs::event(endpoint);
        let mut body = self.structure(&name, None, &event.body, Direction::Answer, &mut gathered);
        body.docs = docs.clone();
        EventPlan {
            id: endpoint.id.clone(),
            file: endpoint.file.clone(),
            body,
            docs,
            recognised_by: event.recognised_by.clone(),
            scheme: event.scheme.clone(),
            lists: event_plan::lists(event),
            types: gathered.types,
            uses: gathered.uses.into_iter().collect(),
            examples: endpoint
                .examples
                .iter()
                .filter_map(|example| {
                    let body = example.body.clone()?;
                    Some((example.name.clone(), body, example.malformed.is_some()))
                })
                .collect(),
        }
    }

    /// Whether a shared object type goes out or comes in. One that nothing uses is not generated.
    fn direction_of(
        &mut self,
        def: &TypeDef,
        requests: &BTreeSet<&str>,
        answers: &BTreeSet<&str>,
    ) -> Option<Direction> {
        let name = def.name.as_str();
        match (requests.contains(name), answers.contains(name)) {
            (true, true) => {
                self.problems.push(
                    Diagnostic::at(
                        def.at.clone(),
                        "two-directions",
                        format!("`{}` is used in requests and in answers", def.name),
                    )
                    .help("make two types: a request is written by the caller, an answer may grow"),
                );
                None
            }
            (true, false) => Some(Direction::Request),
            (false, true) => Some(Direction::Answer),
            (false, false) => None,
        }
    }

    fn structure(
        &mut self,
        name: &str,
        doc: Option<String>,
        fields: &[Field],
        direction: Direction,
        gathered: &mut Gathered,
    ) -> StructPlan {
        let taken: &[&str] = if direction == Direction::Answer { &["extra"] } else { &[] };
        let plans: Vec<FieldPlan> = fields
            .iter()
            .map(|field| self.field(field, name, direction, taken, gathered))
            .collect();
        let names: Vec<(&Field, String)> =
            fields.iter().zip(&plans).map(|(field, plan)| (field, plan.name.clone())).collect();
        self.check_field_names(&names);
        let mut order: Vec<usize> = (0..plans.len()).collect();
        let sorted = self.family.signing.as_ref().is_some_and(|s| s.nested == KeyOrder::Sorted);
        if sorted && direction == Direction::Request {
            order.sort_by(|a, b| plans[*a].wire.cmp(&plans[*b].wire));
        }
        let docs = match doc {
            Some(doc) => docs::prose(&doc),
            None => vec!["Its meaning is not documented.".to_owned()],
        };
        StructPlan { name: name.to_owned(), fields: plans, order, docs }
    }

    fn field(
        &mut self,
        field: &Field,
        parent: &str,
        direction: Direction,
        taken: &[&str],
        gathered: &mut Gathered,
    ) -> FieldPlan {
        if direction == Direction::Request {
            if !field.aliases.is_empty() {
                self.refuse(&field.at, "a parameter with two names", "choose the one that is sent");
            }
            let said_elsewhere = matches!(field.ty, Type::TextOrNumber | Type::DateTime { .. });
            if is_either(&field.ty) && !said_elsewhere {
                self.refuse(&field.at, "a parameter in either form", "choose the one that is sent");
            }
        }
        let rust_name = rust_name(field);
        let ty = self.value(field, &field.ty, parent, direction, gathered);
        let mut checks = Vec::new();
        if direction == Direction::Request {
            if ty == ValuePlan::Text && field.required.is_required() {
                checks.push(CheckPlan::NotEmpty);
            }
            checks.extend(field.max_length.map(CheckPlan::MaxLength));
            if let Type::Decimal { decimals: Some(most), .. } = field.ty {
                checks.push(CheckPlan::Decimals(most));
            }
        }
        FieldPlan {
            wire: field.name.clone(),
            aliases: field.aliases.clone(),
            slot: apart_from(rust_name.clone(), &CALL_FIELDS),
            name: apart_from(rust_name, taken),
            ty,
            required: field.required.is_required(),
            checks,
            docs: docs::field(field),
        }
    }

    fn value(
        &mut self,
        field: &Field,
        ty: &Type,
        parent: &str,
        direction: Direction,
        gathered: &mut Gathered,
    ) -> ValuePlan {
        match ty {
            Type::Text => ValuePlan::Text,
            Type::TextOrNumber => {
                if direction == Direction::Request {
                    self.refuse(
                        &field.at,
                        "a parameter in either form",
                        "choose the one that is sent",
                    );
                }
                ValuePlan::TextOrNumber
            }
            Type::Secret => {
                if direction == Direction::Answer {
                    self.refuse(&field.at, "a secret in an answer", "use `text`");
                }
                ValuePlan::Secret
            }
            Type::Period => ValuePlan::Period,
            Type::Iccid => ValuePlan::Identifier("Iccid", "iccid"),
            Type::Imsi => ValuePlan::Identifier("Imsi", "imsi"),
            Type::Msisdn => ValuePlan::Identifier("Msisdn", "msisdn"),
            Type::Imei => ValuePlan::Identifier("Imei", "imei"),
            Type::DeviceCode => ValuePlan::Identifier("DeviceCode", "device_code"),
            Type::Decimal { wire, decimals } => {
                let most = decimals.filter(|_| direction == Direction::Request);
                ValuePlan::Decimal(*wire, most)
            }
            Type::Integer { wire } => ValuePlan::Integer(*wire),
            Type::Flag { wire } => ValuePlan::Flag(*wire),
            Type::Boolean => ValuePlan::Boolean,
            Type::Date { format, .. } => ValuePlan::Date(match format {
                DateFormat::Compact => "date_compact",
                DateFormat::Dashed => "date_dashed",
                DateFormat::Dotted => "date_dotted",
            }),
            Type::DateTime { formats, .. } => match formats.as_slice() {
                [DateTimeFormat::Rfc3339] => ValuePlan::Rfc3339,
                [DateTimeFormat::Local] => ValuePlan::DateTime("date_time_local"),
                [DateTimeFormat::Spaced] => ValuePlan::DateTime("date_time_spaced"),
                _ => {
                    if direction == Direction::Request {
                        self.refuse(
                            &field.at,
                            "a parameter in several formats",
                            "choose the one that is sent",
                        );
                    }
                    ValuePlan::DateTime("date_time_either")
                }
            },
            Type::Timestamp { unit: TimeUnit::Seconds, wire } => ValuePlan::Seconds(*wire),
            Type::Timestamp { unit: TimeUnit::Milliseconds, wire } => {
                ValuePlan::Milliseconds(*wire)
            }
            Type::Json => {
                if direction == Direction::Request {
                    self.problems.push(
                        Diagnostic::at(
                            field.at.clone(),
                            "not-generated",
                            format!("`{}` cannot be sent as any JSON", field.name),
                        )
                        .help(
                            "say what it is; what is not known cannot be signed in canonical form",
                        ),
                    );
                }
                ValuePlan::Json
            }
            Type::Codes(name) => {
                gathered.uses.insert(name.clone());
                let wire = match self.family.type_def(name).map(|def| &def.kind) {
                    Some(TypeKind::Codes { wire, .. }) => *wire,
                    _ => Wire::String,
                };
                ValuePlan::Codes(name.clone(), wire)
            }
            Type::List { item, single } => {
                let item = Box::new(self.value(field, item, parent, direction, gathered));
                if *single && direction == Direction::Answer {
                    ValuePlan::ListOrOne(item)
                } else {
                    ValuePlan::List(item)
                }
            }
            Type::Object(object) => self.object(field, object, parent, direction, gathered),
        }
    }

    fn object(
        &mut self,
        field: &Field,
        object: &ObjectType,
        parent: &str,
        direction: Direction,
        gathered: &mut Gathered,
    ) -> ValuePlan {
        match object {
            ObjectType::Shared(name) => {
                gathered.uses.insert(name.clone());
                let borrows = direction == Direction::Request && borrows(self.family, object);
                ValuePlan::Object(name.clone(), borrows)
            }
            ObjectType::Inline { name, doc, fields } => {
                let doc = doc.clone().or_else(|| field.doc.clone());
                let parent = parent.strip_suffix("Response").unwrap_or(parent);
                let name = name
                    .clone()
                    .unwrap_or_else(|| format!("{parent}{}", pascal_case(&rust_name(field))));
                self.claim(&name, &field.at);
                let plan = self.structure(&name, doc, fields, direction, gathered);
                let borrows = direction == Direction::Request && plan.borrows();
                gathered.types.push(match direction {
                    Direction::Request => TypePlan::Input(plan),
                    Direction::Answer => TypePlan::Output(plan),
                });
                ValuePlan::Object(name, borrows)
            }
        }
    }

    fn call(&mut self, endpoint: &Endpoint, call: &Call, common: &[CommonPlan]) -> CallPlan {
        let base = pascal_case(&endpoint.id);
        let request_name = match RESERVED_TYPES.contains(&base.as_str()) {
            true => format!("{base}Request"),
            false => base.clone(),
        };
        let mut gathered = Gathered::default();
        let mut parameters: BTreeMap<String, FieldPlan> = BTreeMap::new();
        let mut required = Vec::new();
        let mut optional = Vec::new();
        let mut names = Vec::new();
        for (_, field) in call.request.fields() {
            let is_required = field.required.is_required();
            let taken: &[&str] = if is_required { &[] } else { &CALL_METHODS };
            let plan = self.field(field, &base, Direction::Request, taken, &mut gathered);
            names.push((field, plan.name.clone()));
            parameters.insert(field.name.clone(), plan.clone());
            if is_required { required.push(plan) } else { optional.push(plan) }
        }
        self.check_field_names(&names);
        self.check_example_names(endpoint);
        let call_name = format!("{base}Call");
        self.claim(&call_name, &endpoint.at);
        let request = (!required.is_empty()).then(|| {
            self.claim(&request_name, &endpoint.at);
            let order = (0..required.len()).collect();
            let title = docs::sentence(&endpoint.title.en);
            StructPlan {
                name: request_name,
                fields: required,
                order,
                docs: vec![format!("What must be given to call: {title}")],
            }
        });
        let encode = self.encode(call, &parameters, common);
        let paging = call.paging.as_ref().map(|paging| PagingPlan {
            page: parameters[&paging.page].clone(),
            first: paging.first,
            items: self.steps(call, &paging.items),
            total: paging.total.as_ref().map(|total| self.steps(call, total)),
        });
        let response = self.response(endpoint, call, &base, &mut gathered);
        let examples: Vec<_> = endpoint
            .examples
            .iter()
            .filter_map(|printed| example::plan(self.family, call, printed, &parameters))
            .collect();
        let sample = example::sample(self.family, call, &examples, &parameters);
        let server = self.family.servers.iter().position(|server| server.name == call.server);
        CallPlan {
            id: endpoint.id.clone(),
            method: apart_from(endpoint.id.clone(), &CLIENT_METHODS),
            file: endpoint.file.clone(),
            docs: docs::call(endpoint, call),
            deprecated: endpoint.deprecated.clone(),
            request,
            call: call_name,
            optional,
            encode,
            response,
            paging,
            types: gathered.types,
            uses: gathered.uses.into_iter().collect(),
            meta: MetaPlan {
                name: format!("{}.{}", self.family.id, endpoint.id),
                method: match call.method {
                    Method::Get => "Get",
                    Method::Post => "Post",
                    Method::Put => "Put",
                    Method::Delete => "Delete",
                },
                path: call.path.clone(),
                server: server.unwrap_or(0),
                is_write: call.effect.as_str() == "write",
                enveloped: call.response.enveloped,
                bare: self.bare(call),
                needs_token: self
                    .family
                    .common
                    .iter()
                    .any(|field| field.fill == Fill::Token && !call.without.contains(&field.name)),
                truth: call.truth.as_ref().map(|truth| format!("{}.{truth}", self.family.id)),
            },
            examples,
            sample,
        }
    }

    /// The way from an answer to what a path of `paging:` names.
    fn steps(&self, call: &Call, path: &str) -> Vec<StepPlan> {
        let response = &call.response;
        let step = |field: &Field, taken: &[&str]| StepPlan {
            field: Some(apart_from(rust_name(field), taken)),
            required: field.required.is_required(),
        };
        if let Some(field) = response.beside.iter().find(|field| field.name == path) {
            return vec![step(field, &BESIDE_FIELDS)];
        }
        let Some(data) = &response.data else { return Vec::new() };
        let mut steps = vec![StepPlan {
            field: (!response.beside.is_empty()).then(|| "data".to_owned()),
            required: data.required.is_required(),
        }];
        let mut ty = &data.ty;
        for name in path.split('.').filter(|_| path != "data") {
            let Type::Object(object) = ty else { break };
            let Some(field) = self.family.members(object).iter().find(|field| field.name == name)
            else {
                break;
            };
            steps.push(step(field, &["extra"]));
            ty = &field.ty;
        }
        steps
    }

    /// Decides what is written where, and in which order.
    fn encode(
        &mut self,
        call: &Call,
        parameters: &BTreeMap<String, FieldPlan>,
        common: &[CommonPlan],
    ) -> EncodePlan {
        let field = |field: &Field| WritePlan {
            name: field.name.clone(),
            source: SourcePlan::Field(parameters[&field.name].clone()),
        };
        let filled = |plan: &CommonPlan| {
            let own = call.common.iter().find(|(name, _)| *name == plan.name);
            let fill = match (own, &plan.fill) {
                (Some((_, text)), _) => FillPlan::Constant(text.clone()),
                (None, FillPlan::CallName) => {
                    let name = call.path.rsplit('/').next().unwrap_or_default();
                    FillPlan::Constant(name.to_owned())
                }
                (None, fill) => fill.clone(),
            };
            WritePlan { name: plan.name.clone(), source: SourcePlan::Common(fill) }
        };
        let sent = |plan: &&CommonPlan| {
            let is_given = call.common.iter().any(|(name, _)| *name == plan.name);
            plan.fill != FillPlan::Signature
                && !call.without.contains(&plan.name)
                && (plan.fill != FillPlan::PerCall || is_given)
        };
        let in_params = |plan: &&CommonPlan| plan.place == CommonPlace::Params && sent(plan);
        let params: Vec<WritePlan> = common.iter().filter(in_params).map(filled).collect();

        let mut plan = EncodePlan { path: path_pieces(call, parameters), ..EncodePlan::default() };
        plan.query.extend(call.request.query.iter().map(field));
        plan.headers.extend(call.request.headers.iter().map(field));
        plan.headers.extend(
            common
                .iter()
                .filter(|plan| plan.place == CommonPlace::Header && sent(plan))
                .map(filled),
        );
        let mut body: Vec<WritePlan> = call.request.body.iter().map(field).collect();
        if call.method.has_body() {
            body.extend(params);
            sort(&mut body);
        } else {
            plan.query.extend(params);
        }
        sort(&mut plan.query);
        plan.body = (call.method.has_body() && !body.is_empty()).then(|| body.clone());

        if let Some(signing) = &self.family.signing {
            let covers = |what: Cover| signing.covers.contains(&what);
            let mut signed = Vec::new();
            if covers(Cover::Path) {
                signed.extend(call.request.path.iter().map(field));
            }
            if covers(Cover::Query) {
                signed.extend(plan.query.iter().cloned().map(as_query_text));
            }
            if covers(Cover::Body) {
                signed.extend(body);
            }
            // A parameter that is only called like a common field of another place is signed.
            signed.retain(|write| {
                !matches!(write.source, SourcePlan::Common(_))
                    || common.iter().all(|plan| plan.name != write.name || plan.signed)
            });
            signed.extend(
                common
                    .iter()
                    .filter(|plan| plan.signed && plan.place != CommonPlace::Params && sent(plan))
                    .map(filled),
            );
            sort(&mut signed);
            // Where the body is exactly what is signed, it is written once and signed as it stands.
            let is_body = plan.body.as_ref().is_some_and(|body| same_names(body, &signed));
            plan.signed = (!is_body).then_some(signed);
            plan.reformed =
                signing.numbers.as_str() == "quoted" || signing.arrays.as_str() == "joined";
        }
        plan
    }

    /// What an answer without the envelope's code may be. Where no member of the payload is documented, a
    /// call that changes something has little to tell success by: an empty object, where some payload
    /// is documented, and nothing at all otherwise.
    fn bare(&self, call: &Call) -> BarePlan {
        let is_read = call.effect == Effect::Read;
        match &call.response.data {
            _ if !call.response.bare => BarePlan::Refused,
            None if is_read => BarePlan::Anything,
            None => BarePlan::Refused,
            Some(data) if data.ty == Type::Json && is_read => BarePlan::Anything,
            Some(data) => self.documented_form(&data.ty),
        }
    }

    fn documented_form(&self, ty: &Type) -> BarePlan {
        let members = |ty: &Type| {
            let Type::Object(object) = ty else { return Vec::new() };
            let names = |field: &Field| [vec![field.name.clone()], field.aliases.clone()].concat();
            self.family.members(object).iter().flat_map(names).collect()
        };
        match ty {
            Type::List { item, single: true } => {
                BarePlan::Payload { list: true, members: members(item) }
            }
            Type::List { .. } => BarePlan::Payload { list: true, members: Vec::new() },
            ty => BarePlan::Payload { list: false, members: members(ty) },
        }
    }

    fn response(
        &mut self,
        endpoint: &Endpoint,
        call: &Call,
        base: &str,
        gathered: &mut Gathered,
    ) -> ResponsePlan {
        let name = format!("{base}Response");
        let response = &call.response;
        let (ty, required) = match &response.data {
            None => (ValuePlan::Json, true),
            Some(data) => {
                // The payload itself is named after the call, unless members beside it need that name.
                let ty = match &data.ty {
                    Type::Object(ObjectType::Inline { name: own, fields, .. })
                        if own.is_none() && response.beside.is_empty() =>
                    {
                        self.claim(&name, &endpoint.at);
                        let doc = data.doc.clone().unwrap_or_else(|| {
                            format!("The answer of: {}", docs::sentence(&endpoint.title.en))
                        });
                        let plan =
                            self.structure(&name, Some(doc), fields, Direction::Answer, gathered);
                        gathered.types.push(TypePlan::Output(plan));
                        ValuePlan::Object(name.clone(), false)
                    }
                    ty => self.value(data, ty, base, Direction::Answer, gathered),
                };
                (ty, data.required.is_required())
            }
        };
        if response.beside.is_empty() {
            return ResponsePlan::Payload { ty, required };
        }
        self.claim(&name, &endpoint.at);
        let fields: Vec<FieldPlan> = response
            .beside
            .iter()
            .map(|field| self.field(field, base, Direction::Answer, &BESIDE_FIELDS, gathered))
            .collect();
        ResponsePlan::Beside {
            name,
            ty,
            required,
            fields,
            docs: vec![format!("The answer of: {}", docs::sentence(&endpoint.title.en))],
        }
    }
}

fn rust_name(field: &Field) -> String {
    field.rust_name.clone().unwrap_or_else(|| snake_case(&field.name))
}

pub(super) fn is_either(ty: &Type) -> bool {
    match ty {
        Type::Decimal { wire, .. }
        | Type::Integer { wire }
        | Type::Flag { wire }
        | Type::Timestamp { wire, .. } => *wire == Wire::Either,
        Type::TextOrNumber => true,
        Type::DateTime { formats, .. } => formats.len() > 1,
        Type::List { item, .. } => is_either(item),
        _ => false,
    }
}

fn coded(def: &TypeDef) -> CodesPlan {
    let TypeKind::Codes { wire, codes } = &def.kind else {
        return CodesPlan {
            name: def.name.clone(),
            wire: Wire::String,
            variants: vec![],
            docs: vec![],
        };
    };
    let mut type_docs = match &def.doc {
        Some(doc) => docs::prose(doc),
        None => vec!["Its meaning is not documented.".to_owned()],
    };
    type_docs.push(String::new());
    type_docs.push(format!("Sent as {}. The list may grow.", docs::wire(*wire)));
    let variants = codes
        .iter()
        .map(|code| {
            let mut line = vec![format!("Code `{}`.", code.code)];
            line.extend(code.doc.as_deref().map(docs::sentence));
            line.extend(code.zh.as_ref().map(|zh| format!("Chinese: {zh}.")));
            VariantPlan {
                name: code.name.clone(),
                value: code.code.clone(),
                docs: vec![line.join(" ")],
            }
        })
        .collect();
    CodesPlan { name: def.name.clone(), wire: *wire, variants, docs: type_docs }
}

/// The shared types that types are or hold, and that those hold in turn. Each is looked into once, however
/// many ways lead to it.
fn reached<'a>(family: &'a Family, types: impl Iterator<Item = &'a Type>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Type> = types.collect();
    while let Some(ty) = open.pop() {
        match ty {
            Type::List { item, .. } => open.push(item),
            Type::Object(object) => {
                let is_new = match object {
                    ObjectType::Shared(name) => found.insert(name.as_str()),
                    ObjectType::Inline { .. } => true,
                };
                if is_new {
                    open.extend(family.members(object).iter().map(|field| &field.ty));
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a request object holds something that is borrowed from the caller.
fn borrows(family: &Family, object: &ObjectType) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        if let ObjectType::Shared(name) = object
            && !seen.insert(name.as_str())
        {
            continue;
        }
        for field in family.members(object) {
            match &field.ty {
                Type::Text | Type::Secret | Type::List { .. } => return true,
                Type::Object(inner) => open.push(inner),
                _ => {}
            }
        }
    }
    false
}

fn path_pieces(call: &Call, parameters: &BTreeMap<String, FieldPlan>) -> Vec<PathPlan> {
    let mut pieces = Vec::new();
    let mut fixed = String::new();
    for segment in call.path.split('/').skip(1) {
        fixed.push('/');
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) if parameters.contains_key(name) => {
                pieces.push(PathPlan::Fixed(std::mem::take(&mut fixed)));
                pieces.push(PathPlan::Parameter(parameters[name].clone()));
            }
            _ => fixed.push_str(segment),
        }
    }
    if !fixed.is_empty() {
        pieces.push(PathPlan::Fixed(fixed));
    }
    pieces
}

/// Canonical order: by the code points of the names.
fn sort(writes: &mut [WritePlan]) {
    writes.sort_by(|a, b| a.name.cmp(&b.name));
}

fn same_names(a: &[WritePlan], b: &[WritePlan]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name)
}

/// In the signed text a parameter of the query is text, whatever its type.
fn as_query_text(write: WritePlan) -> WritePlan {
    let source = match write.source {
        SourcePlan::Field(field) => SourcePlan::QueryText(field),
        SourcePlan::Common(fill) => SourcePlan::Common(match fill {
            FillPlan::Seconds(_) => FillPlan::Seconds(Wire::String),
            FillPlan::Milliseconds(_) => FillPlan::Milliseconds(Wire::String),
            FillPlan::Nonce(_) => FillPlan::Nonce(Wire::String),
            fill => fill,
        }),
        source => source,
    };
    WritePlan { source, ..write }
}
