//! Tests of sensitive values. They prove that `Debug` output and errors do not show them, for every operation, and that
//! serialized values contain them. The values are made from the spec, so new calls and fields are covered.

use std::fmt::Debug;

use bytes::Bytes;
use linksfield_api::cube::{
    Credentials, Cube, MessageType, OutgoingMessage, OutgoingMessageRequired, SendSms,
};
use linksfield_api::notification::{Event, SmsMoTextOrBinary};
use linksfield_api::transport::from_fn;
use linksfield_api::{
    AnyClient, Error, FAMILIES, FamilyInfo, Iccid, Json, Limits, Method, OperationInfo, Reply,
    ResponseShape, RetryPolicy, Secret, testing,
};
use linksfield_spec::{Call, Content, Endpoint, Family, Field, Spec, Type, sample_value};
use linksfield_tests::bare_server::{Act, Server, response};
use serde_json::{Map, Value, json};

/// Makes sample values of fields, and records those that must not be shown.
struct Samples<'a> {
    family: &'a Family,
    sensitive: Vec<String>,
}

impl<'a> Samples<'a> {
    fn new(family: &'a Family) -> Self {
        Self { family, sensitive: Vec::new() }
    }

    fn object<'f>(&mut self, fields: impl IntoIterator<Item = &'f Field>) -> Map<String, Value> {
        let mut members = Map::new();
        for field in fields {
            let value = match self.of(&field.ty, field.sensitive) {
                Some(value) => value,
                None => sample_value(self.family, field),
            };
            if field.sensitive {
                texts(&value, &mut self.sensitive);
            }
            members.insert(field.name.clone(), value);
        }
        members
    }

    /// Returns a value of a type whose sample must be made here: a sensitive text, or an object.
    fn of(&mut self, ty: &Type, is_sensitive: bool) -> Option<Value> {
        match ty {
            Type::Value(value) if is_sensitive && value.name() == "text" => {
                Some(Value::String(format!("hush \"{}\" 密", self.sensitive.len())))
            }
            Type::Value(value) if value.is_sensitive() && value.name() != "secret" => {
                // Different from all other values, which the examples of pages are not.
                let digits = match value.name() {
                    "iccid" => 19,
                    _ => 15,
                };
                Some(Value::String(format!("7{:0digits$}", 1_000_003 + self.sensitive.len())))
            }
            Type::Value(value) if !is_sensitive && value.name() == "json" => {
                let hidden = format!("hush-json-{}", self.sensitive.len());
                self.sensitive.push(hidden.clone());
                Some(json!({ "unknown": [hidden] }))
            }
            Type::Object(object) => {
                let members = self.family.members(object).iter();
                // In a sensitive object, every value is sensitive.
                let members: Vec<Field> = members
                    .map(|field| Field {
                        sensitive: field.sensitive || is_sensitive,
                        ..field.clone()
                    })
                    .collect();
                Some(Value::Object(self.object(&members)))
            }
            Type::List { item, .. } => {
                self.of(item, is_sensitive).map(|item| Value::Array(vec![item]))
            }
            Type::Map { value } => {
                self.of(value, is_sensitive).map(|value| json!({ "hush-key": value }))
            }
            Type::Union(union) => {
                let union = self.family.union_of(union);
                let variant = union.variants.first()?;
                let Value::Object(mut members) =
                    self.of(&Type::Object(variant.object.clone()), is_sensitive)?
                else {
                    return None;
                };
                members.insert(union.by.clone(), union.tag_of(variant));
                Some(Value::Object(members))
            }
            Type::Value(_) | Type::Codes(_) => None,
        }
    }
}

fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Object(members) => members.values().for_each(|item| texts(item, out)),
        // A short number appears by chance.
        Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// A call with all its parameters, and a response with all its fields.
struct Case<'a> {
    info: &'static FamilyInfo,
    operation: &'static OperationInfo,
    family: &'a Family,
    call: &'a Call,
    request: String,
    requested: Vec<String>,
    body: Value,
    responded: Vec<String>,
}

fn cases(spec: &Spec) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for info in FAMILIES {
        let family = spec.family(info.name()).unwrap();
        for operation in info.operations {
            let call = family.endpoint(operation.name).unwrap().call.as_ref().unwrap();
            cases.push(Case::new(info, operation, family, call));
        }
    }
    cases
}

impl<'a> Case<'a> {
    fn new(
        info: &'static FamilyInfo,
        operation: &'static OperationInfo,
        family: &'a Family,
        call: &'a Call,
    ) -> Self {
        let mut samples = Samples::new(family);
        let request = samples.object(call.request.fields().map(|(_, field)| field));
        let request = Value::Object(request).to_string();
        let requested = std::mem::take(&mut samples.sensitive);
        let data =
            call.response.data.as_ref().map(|data| {
                samples.of(&data.ty, false).unwrap_or_else(|| sample_value(family, data))
            });
        let mut members = samples.object(&call.response.envelope_fields);
        let data = data.unwrap_or_else(|| json!({ "unknown": samples.unknown() }));
        let body = match &family.envelope {
            Some(envelope) if call.response.enveloped => {
                let code = Value::String(envelope.success[0].clone());
                insert(&mut members, envelope.code.names(), code);
                members.insert(envelope.data.clone(), data);
                Value::Object(members)
            }
            _ => data,
        };
        let responded = samples.sensitive;
        Self { info, operation, family, call, request, requested, body, responded }
    }

    fn success(&self) -> String {
        match self.call.response.content {
            Content::None => String::new(),
            Content::Json => self.body.to_string(),
            Content::Text | Content::Csv | Content::Binary => "content".to_owned(),
        }
    }

    /// Returns the body of a refusal whose message contains everything of the request and the response.
    fn refusal(&self) -> String {
        let message = format!("refused: {}", self.requested.join(" and "));
        let Some(envelope) = &self.family.envelope else { return message };
        let mut members = Map::new();
        insert(&mut members, envelope.code.names(), json!("no-such-code"));
        if let Some(path) = &envelope.message {
            insert(&mut members, path.names(), Value::String(message));
        }
        members.insert(envelope.data.clone(), Value::String(self.responded.join(" ")));
        Value::Object(members).to_string()
    }

    async fn call(&self, status: u16, body: &[u8]) -> Result<Reply<Json>, Error> {
        let body = Bytes::copy_from_slice(body);
        let login = self.family.login.as_ref().map(|login| login.path.to_string());
        let transport = from_fn(move |request, _| {
            let is_login = login.as_ref().is_some_and(|path| request.uri().path().ends_with(path));
            let response = http::Response::builder().header("x-access-token", "token");
            let response = match is_login {
                true => response.body(Bytes::from_static(br#"{"code":0}"#)),
                false => response.status(status).body(body.clone()),
            };
            async { Ok(response.unwrap()) }
        });
        let client = AnyClient::builder(self.info, |credential| {
            Some(match credential.name {
                name if name.contains("private") => Secret::from(testing::PRIVATE_KEY),
                _ => Secret::from("anything"),
            })
        });
        let client = client.unwrap().base_url("http://127.0.0.1:9").limits(Limits::none());
        let client = client.retry(RetryPolicy::attempts(1)).transport(transport).build().unwrap();
        client.operation(self.operation.name).unwrap().call_json(&self.request).await
    }

    fn name(&self) -> &str {
        self.operation.full_name()
    }

    #[track_caller]
    fn assert_hidden(&self, what: &str, shown: &str) {
        let escaped = |text: &String| format!("{text:?}").trim_matches('"').to_owned();
        for hidden in self.requested.iter().chain(&self.responded) {
            let forms = [hidden.clone(), escaped(hidden)];
            let found = forms.iter().any(|form| form.len() >= 4 && shown.contains(form.as_str()));
            assert!(!found, "{}: {what} shows {hidden:?}: {shown}", self.name());
        }
    }

    #[track_caller]
    fn assert_error_hides(&self, what: &str, error: &Error) {
        self.assert_hidden(what, &format!("{error}\n{error:#}\n{error:?}\n{error:#?}"));
        self.assert_hidden(what, &format!("{:?} {:?}", error.sent(), error.context()));
        self.assert_hidden(what, &format!("{:?}", error.response()));
    }
}

impl Samples<'_> {
    fn unknown(&mut self) -> String {
        let hidden = format!("hush-unknown-{}", self.sensitive.len());
        self.sensitive.push(hidden.clone());
        hidden
    }
}

fn insert(members: &mut Map<String, Value>, path: &[String], value: Value) {
    match path {
        [] => {}
        [name] => {
            members.insert(name.clone(), value);
        }
        [first, rest @ ..] => {
            let inner = members.entry(first).or_insert_with(|| json!({}));
            insert(inner.as_object_mut().unwrap(), rest, value);
        }
    }
}

#[test]
fn debug_output_of_requests_and_responses_hides_sensitive_values() {
    let (spec, _) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    let cases = cases(&spec);
    assert!(
        cases.len() > 40 && cases.iter().filter(|case| !case.requested.is_empty()).count() > 20
    );
    for case in &cases {
        let shown =
            testing::debug_output(case.info, case.operation, &case.request, &case.success());
        let [request, response] = shown.unwrap_or_else(|error| panic!("{}: {error}", case.name()));
        case.assert_hidden("the request", &request);
        case.assert_hidden("the response", &response);
    }
}

#[tokio::test]
async fn replies_and_errors_hide_sensitive_values() {
    let (spec, _) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    for case in cases(&spec) {
        let reply = case.call(200, case.success().as_bytes()).await;
        let reply = reply.unwrap_or_else(|error| panic!("{}: {error:#}", case.name()));
        case.assert_hidden("the reply", &format!("{reply:?} {:?}", reply.response()));

        let refusal = case.refusal();
        for (status, body) in [
            (200, refusal.as_str()),
            (400, &refusal),
            (500, &refusal),
            (500, &case.success()),
            (500, &case.success()[..case.success().len() / 2]),
            (502, &format!("<html>{}</html>", case.requested.join(" "))),
        ] {
            if let Err(error) = case.call(status, body.as_bytes()).await {
                case.assert_error_hides(&format!("the error with status {status}"), &error);
            }
        }
        // Success with bodies of another form.
        let whole = case.success();
        let mut cut = whole.clone();
        cut.pop();
        let in_list = format!("[{whole}]");
        let as_text = json!(whole).to_string();
        let not_utf8 = [whole.as_bytes(), b"\xff"].concat();
        for body in [cut.as_bytes(), in_list.as_bytes(), as_text.as_bytes(), &not_utf8] {
            match case.call(200, body).await {
                Ok(reply) => case.assert_hidden("the reply", &format!("{reply:?}")),
                Err(error) => case.assert_error_hides("the error of another form", &error),
            }
        }
    }
}

/// The parts of a response that its shape calls plain are not sensitive, and the shape describes all documented parts.
#[tokio::test]
async fn shapes_of_responses_cover_sensitive_values() {
    let (spec, _) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    let mut count = 0;
    for case in cases(&spec) {
        let reply = case.call(200, case.success().as_bytes()).await;
        let reply = reply.unwrap_or_else(|error| panic!("{}: {error:#}", case.name()));
        let reply: Value = reply.deserialize().unwrap();
        let mut plain = Vec::new();
        plain_texts(&reply, &[&case.operation.response], &mut plain);
        case.assert_hidden("the plain part", &plain.join(" "));
        count += plain.len();
    }
    assert!(count > 150, "only {count} plain values");
}

/// Collects the values that are plain by one of the shapes. The shipped spec has no type that contains itself.
fn plain_texts(value: &Value, shapes: &[&ResponseShape], plain: &mut Vec<String>) {
    let shapes: Vec<&ResponseShape> = shapes
        .iter()
        .flat_map(|shape| match shape {
            ResponseShape::OneOf { shapes, .. } => shapes.iter().collect(),
            shape => vec![*shape],
        })
        .collect();
    match value {
        Value::Array(items) => {
            let of_items: Vec<_> = shapes
                .iter()
                .filter_map(|shape| match shape {
                    ResponseShape::List(item) => Some(*item),
                    _ => None,
                })
                .collect();
            items.iter().for_each(|item| plain_texts(item, &of_items, plain));
        }
        Value::Object(members) => {
            for (name, member) in members {
                let of_member = shapes.iter().flat_map(|shape| match shape {
                    ResponseShape::Object { plain, .. } if plain.contains(&name.as_str()) => {
                        vec![&ResponseShape::Plain]
                    }
                    ResponseShape::Object { fields, .. } => {
                        let own = fields.iter().filter(|(own, _)| own == name);
                        own.map(|(_, shape)| shape).collect()
                    }
                    ResponseShape::Map(value) => vec![*value],
                    _ => Vec::new(),
                });
                plain_texts(member, &of_member.collect::<Vec<_>>(), plain);
            }
        }
        value if shapes.contains(&&ResponseShape::Plain) => plain.push(value.to_string()),
        _ => {}
    }
}

/// Replaces every text and number of a response, one after the other, with a value of another form.
#[tokio::test]
async fn mismatches_hide_sensitive_values() {
    let (spec, _) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    for case in cases(&spec) {
        let mut index = 0;
        loop {
            let mut body = case.body.clone();
            if !replace(&mut body, &mut index.clone()) {
                break;
            }
            index += 1;
            let body = body.to_string();
            match case.call(200, body.as_bytes()).await {
                Ok(reply) => {
                    case.assert_hidden("a mismatch", &format!("{reply:?} {:?}", reply.mismatch()));
                }
                Err(error) => case.assert_error_hides("a mismatch", &error),
            }
        }
    }
}

/// Wraps the value with this index, in depth-first order, in a list. Returns whether there is one.
fn replace(value: &mut Value, index: &mut usize) -> bool {
    if *index == 0 {
        *value = json!([[value.take()]]);
        return true;
    }
    *index -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| replace(item, index)),
        Value::Object(members) => members.values_mut().any(|member| replace(member, index)),
        _ => false,
    }
}

fn sms() -> SendSms {
    let required =
        OutgoingMessageRequired { r#type: MessageType::Text, content: "hush, 密码 1234".into() };
    SendSms {
        sim_ids: vec![Iccid::new("89852022018041800192").unwrap()],
        message: OutgoingMessage::new(required),
    }
}

async fn cube(acts: impl IntoIterator<Item = Act>) -> (Cube, Server) {
    let server = Server::start(acts).await;
    let cube = Cube::builder(Credentials {
        key_id: "K".to_owned(),
        private_key: testing::PRIVATE_KEY.into(),
    })
    .base_url(server.url())
    .build()
    .unwrap();
    (cube, server)
}

#[tokio::test]
async fn a_message_is_sent_and_not_shown() {
    let echo =
        r#"{"status":{"code":"X","message":"89852022018041800192: hush, 密码 1234 refused"}}"#;
    let (cube, server) = cube([response("200 OK", "", echo)]).await;
    let call = cube.send_sms(sms());
    let explained = call.explain().unwrap();
    assert!(explained.to_string().contains("hush, 密码 1234"));
    assert!(!format!("{explained:?} {call:?}").contains("1234"));
    let stored = serde_json::to_string(&linksfield_api::cube::SendSmsRequest::new(sms())).unwrap();
    assert!(stored.contains("hush, 密码 1234") && stored.contains("89852022018041800192"));

    let error = call.send().await.unwrap_err();
    assert!(server.requests()[0].contains("hush, 密码 1234"));
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("[redacted]: [redacted] refused"), "{shown}");
    assert!(!shown.contains("1234") && !shown.contains("89852022"), "{shown}");
    // The caller can read what the server wrote.
    let Error::Api(error) = error else { panic!("{error}") };
    assert_eq!(error.message(), Some("89852022018041800192: hush, 密码 1234 refused"));
    assert!(String::from_utf8_lossy(error.response().body()).contains("1234"));
}

#[tokio::test]
async fn a_wrong_value_is_not_shown_in_the_error_of_a_request() {
    let (cube, _server) = cube([Act::Close]).await;
    for request in [
        json!({ "sim_ids": ["8985 2022018041800192"], "message": { "type": 1, "content": "a" } }),
        json!({ "sim_ids": ["8985"], "message": { "type": 1, "content": ["hush"] } }),
        json!({ "sim_ids": "8985 2022018041800192", "message": { "type": 1, "content": "a" } }),
        json!({ "sim_ids": ["8985"], "message": ["hush"] }),
        json!({ "sim_ids": ["8985"], "message": { "type": 1, "content": "hush".repeat(99) } }),
    ] {
        let error = cube.operation("send_sms").unwrap().call_json(&request.to_string()).await;
        let error = error.unwrap_err();
        let shown = format!("{error:#} {error:?}");
        assert!(matches!(error, Error::NotSent(_)), "{shown}");
        assert!(!shown.contains("hush") && !shown.contains("20220180"), "{shown}");
    }
}

#[test]
fn identifiers_show_their_last_four_characters() {
    let iccid = Iccid::new("89852022018041800192").unwrap();
    assert_eq!(format!("{iccid:?} {iccid}"), "Iccid(…0192) 89852022018041800192");
    let error = Iccid::new("8985-2022-0180-4180-0192").unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(error.to_string().starts_with("…0192 is not an ICCID"), "{error}");
    assert!(!shown.contains("8985"), "{shown}");
}

#[test]
fn events_hide_sensitive_values() {
    let push = json!({
        "partner_code": "P1", "sim_id": "89860220190123456789", "imsi": "423000123456789",
        "message_type": "Text", "text_message": "hush", "received_at": "1642385160000",
        "activation": "LPA:1$hush",
    });
    let event = SmsMoTextOrBinary::from_json(&push.to_string()).unwrap();
    assert_eq!(event.text_message.as_deref(), Some("hush"));
    let unknown = Event::Unknown(Json::parse(&push.to_string()).unwrap());
    for shown in [debug(&event), debug(&Event::SmsMoTextOrBinary(event.clone())), debug(&unknown)] {
        for hidden in ["hush", "89860220190123456789", "423000123456789"] {
            assert!(!shown.contains(hidden), "{shown}");
        }
    }
    assert!(debug(&event).contains("text_message: Some([redacted])"));
    assert!(debug(&event).contains("activation"), "the keys of undocumented fields are shown");
    assert_eq!(serde_json::to_value(&event).unwrap()["text_message"], "hush");
}

fn debug(value: &dyn Debug) -> String {
    format!("{value:?}")
}

#[tokio::test]
async fn untyped_calls_hide_values() {
    let (cube, _server) = cube([response("200 OK", "", r#"{"code":"1","data":"hush"}"#)]).await;
    let call = cube.untyped(Method::Post, "/sms").param("text", "hush").header("x-pin", "hush");
    assert!(!format!("{call:?}").contains("hush") && format!("{call:?}").contains("x-pin"));
    let error = call.send().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
}

/// Every field with such a name must be sensitive. If it is not, list it here.
#[test]
fn fields_with_telling_names_are_sensitive() {
    let telling = [
        "activation",
        "content",
        "cvc",
        "email",
        "lpa",
        "matching",
        "passw",
        "pin",
        "puk",
        "qrcode",
        "text_message",
        "verifycode",
    ];
    let harmless = ["sim_pin_enabled"];
    let (spec, _) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    let mut missing = Vec::new();
    for family in &spec.families {
        let mut check = |endpoint: &Endpoint, field: &Field| {
            each(family, field, &mut |field| {
                let name = field.name.to_ascii_lowercase();
                let is_text = field.ty.single().is_some_and(|value| value.name() == "text");
                let is_telling = telling.iter().any(|telling| name.contains(telling));
                if is_text && is_telling && !field.sensitive && !harmless.contains(&&*name) {
                    missing.push(format!("{}.{}: {}", family.id, endpoint.id, field.name));
                }
            });
        };
        for endpoint in &family.endpoints {
            let call = endpoint.call.iter();
            let fields = call.flat_map(|call| {
                let response = call.response.data.iter().chain(&call.response.envelope_fields);
                call.request.fields().map(|(_, field)| field).chain(response)
            });
            let event = endpoint.event.iter().flat_map(|event| &event.body);
            fields.chain(event).for_each(|field| check(endpoint, field));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Calls a function with a field and all fields in it. Fields in a sensitive object count as sensitive.
fn each(family: &Family, field: &Field, check: &mut dyn FnMut(&Field)) {
    check(field);
    if !field.sensitive {
        for object in family.objects_in(&field.ty) {
            family.members(object).iter().for_each(|member| each(family, member, check));
        }
    }
}
