//! Random families: how they sign and respond, and random calls and events.

use linksfield_spec::{
    Algorithm, Arrays, Content, Dialect, Empties, Encoding, KeyOrder, Method, Numbers, Unenveloped,
    Unlisted,
};
use serde_json::{Map, Value, json};

use crate::dice::Dice;
use crate::format::{Accepted, Files, Place, is_accepted, shared_types};
use crate::words::{FILES, NAMES, PROSE};

/// Fields that the format accepts, by their place.
#[derive(Debug)]
pub(crate) struct Places(Vec<(Place, Vec<Value>)>);

impl Places {
    pub(crate) fn discover(dice: &mut Dice) -> Self {
        let fields = |place: &Place| {
            let accepted = Accepted::discover(*place, dice);
            let types: Vec<&String> = accepted.by_type.keys().collect();
            println!(
                "{place:?}: {}",
                types.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ")
            );
            (*place, accepted.fields(300, dice))
        };
        Self(Place::ALL.iter().map(fields).collect())
    }

    fn one(&self, place: Place, dice: &mut Dice) -> Value {
        let (_, fields) = self.0.iter().find(|(known, _)| *known == place).unwrap();
        dice.pick(fields).clone()
    }

    fn fields(&self, place: Place, dice: &mut Dice, most: usize) -> Map<String, Value> {
        let count = dice.below(most + 1);
        let named = (0..count).map(|_| {
            let name = match place {
                Place::Header => format!("x-{}", dice.below(9)),
                _ => (*dice.pick(NAMES)).to_owned(),
            };
            (name, self.one(place, dice))
        });
        named.collect()
    }
}

/// Returns the files of a family with this name: as many calls as pass `lint`, of the given number.
pub(crate) fn family(name: &str, calls: usize, places: &Places, dice: &mut Dice) -> Files {
    let mut files = loop {
        let files = Files::from([(format!("{name}/family.yaml"), family_file(dice))]);
        if is_accepted(&files) {
            break files;
        }
    };
    // A family may have rules that few calls meet.
    for _ in 0..calls * 12 {
        if files.len() > calls {
            break;
        }
        let path = format!("{name}/{}.yaml", dice.pick(FILES));
        if files.contains_key(&path) {
            continue;
        }
        let file =
            if files[&format!("{name}/family.yaml")].get("inbound").is_some() && dice.chance(25) {
                event(places, dice)
            } else {
                call(places, dice)
            };
        files.insert(path.clone(), file);
        if !is_accepted(&files) {
            files.remove(&path);
        }
    }
    files
}

fn family_file(dice: &mut Dice) -> Value {
    let mut family = json!({
        "title": { "en": dice.pick(PROSE), "zh": "家" },
        "summary": dice.pick(PROSE),
        "servers": { "api": { "environments": {
            "production": "https://any.example/api", "type": "https://test.any.example",
        } } },
        "credentials": {
            "id": { "doc": dice.pick(PROSE), "example": "K1" },
            "secret": { "doc": dice.pick(PROSE), "secret": true },
        },
        "types": shared_types(),
    });
    let mut common = Map::new();
    if dice.chance(70) {
        let place = *dice.pick(&["params", "header"]);
        let algorithm = dice.pick(Algorithm::ALL).as_str();
        let texts = [
            "canonical-json",
            "{method}\n{path}\n{x-time}\n{sha256(body)}",
            "{pairs}&key={secret}",
            "{secret}{pairs}{secret}",
            "{body}{secret}",
            "{method}{query}{body}{id}",
        ];
        let covers = *dice.pick(&[
            &["query", "body"][..],
            &["path", "query", "body"],
            &["query"],
            &["body"],
        ]);
        let mut signing = json!({
            "algorithm": algorithm,
            "encoding": dice.pick(Encoding::ALL).as_str(),
            "text": dice.pick(&texts),
            "covers": covers,
            "doc": dice.pick(PROSE),
        });
        if algorithm.starts_with("hmac") || algorithm.starts_with("rsa") {
            signing["key"] = json!("secret");
        }
        let details = [
            ("dialect", dice.pick(Dialect::ALL).as_str()),
            ("numbers", dice.pick(Numbers::ALL).as_str()),
            ("arrays", dice.pick(Arrays::ALL).as_str()),
            ("nested", dice.pick(KeyOrder::ALL).as_str()),
            ("empties", dice.pick(Empties::ALL).as_str()),
        ];
        for (key, word) in details {
            if dice.chance(30) {
                signing[key] = json!(word);
            }
        }
        family["signing"] = signing;
        common.insert("sign".to_owned(), json!({ "in": place, "source": "signature" }));
    }
    let sources = [
        ("id", json!({ "in": "params", "source": "credential", "credential": "id" })),
        ("x-id", json!({ "in": "header", "source": "credential", "credential": "id" })),
        ("x-time", json!({ "in": "header", "source": "clock", "unit": "seconds", "signed": true })),
        (
            "time",
            json!({ "in": "params", "source": "clock", "unit": "milliseconds", "wire": "number" }),
        ),
        ("nonce", json!({ "in": "params", "source": "nonce", "wire": "string" })),
        ("x-nonce", json!({ "in": "header", "source": "nonce", "signed": true })),
        ("version", json!({ "in": "params", "source": "constant", "value": "a \"b\" & c" })),
        ("method", json!({ "in": "params", "source": "call-name" })),
        ("x-path", json!({ "in": "signed-text", "source": "request-path" })),
    ];
    for (name, source) in sources {
        if dice.chance(40) {
            common.insert(name.to_owned(), source);
        }
    }
    family["common"] = Value::Object(common);
    if dice.chance(60) {
        family["envelope"] = json!({
            "code": dice.pick(&["code", "status.code", "type"]),
            "message": dice.pick(&["message", "status.message"]),
            "data": dice.pick(&["data", "type_", "result"]),
            "success": ["0"],
            "code_wire": dice.pick(&["string", "number"]),
            "unenveloped": dice.pick(Unenveloped::ALL).as_str(),
            "unlisted": dice.pick(Unlisted::ALL).as_str(),
            "doc": dice.pick(PROSE),
        });
        family["codes"] = json!([
            { "code": "0", "doc": "Success." }, { "code": "5", "doc": dice.pick(PROSE), "uncertain": true },
        ]);
    }
    if dice.chance(40) {
        let algorithm = dice.pick(Algorithm::ALL).as_str();
        family["inbound"] = json!({ "pushed": {
            "doc": dice.pick(PROSE),
            "algorithm": algorithm,
            "key": "secret",
            "encoding": dice.pick(Encoding::ALL).as_str(),
            "text": dice.pick(&["canonical-json", "key-value", "{x-pushed-at}.{body}"]),
            "empties": "keep",
            "headers": { "x-pushed": { "is": "signature", "required": true } },
        } });
    }
    family
}

fn page(dice: &mut Dice) -> Value {
    let mut page = json!({
        "title": { "en": dice.pick(PROSE), "zh": "页" },
        "summary": dice.pick(PROSE),
        "pages": [{ "note": dice.pick(PROSE) }],
        "coverage": dice.pick(&["complete", "partial", "request-only"]),
    });
    if dice.chance(20) {
        page["deprecated"] = json!("Use another call.");
    }
    if dice.chance(30) {
        let name = *dice.pick(&["one", "effect", "unsigned-body"]);
        page["assumptions"] =
            json!({ name: { "says": dice.pick(PROSE), "because": dice.pick(PROSE) } });
    }
    page
}

fn event(places: &Places, dice: &mut Dice) -> Value {
    let mut event = page(dice);
    let mut body = places.fields(Place::Response, dice, 5);
    body.insert("kind".to_owned(), json!({ "type": "text", "required": true, "doc": "The kind." }));
    let value = json!({ "kind": format!("event.{}", dice.below(9999)) });
    event["event"] = json!({ "scheme": "pushed", "recognised_by": [value] });
    event["request"] = json!({ "body": body });
    event
}

fn call(places: &Places, dice: &mut Dice) -> Value {
    let mut call = page(dice);
    let number = dice.below(99_999);
    call["effect"] = json!(dice.pick(&["read", "write", "idempotent"]));
    call["method"] = json!(dice.pick(Method::ALL).as_str());
    let mut path = format!("/any/{number}");
    let mut request = Map::new();
    if dice.chance(50) {
        let parameters = places.fields(Place::Path, dice, 2);
        for name in parameters.keys() {
            let around = *dice.pick(&["/{}", "/a-{}.json", "/{}:cancel"]);
            path.push_str(&around.replace("{}", &format!("{{{name}}}")));
        }
        request.insert("path".to_owned(), Value::Object(parameters));
    }
    call["path"] = json!(path);
    for (place, key, percent) in [(Place::Query, "query", 50), (Place::Header, "headers", 30)] {
        if dice.chance(percent) {
            request.insert(key.to_owned(), Value::Object(places.fields(place, dice, 3)));
        }
    }
    if dice.chance(80) {
        let bodies = [
            Place::Body,
            Place::Body,
            Place::Form,
            Place::Multipart,
            Place::Multipart,
            Place::Data,
            Place::Binary,
            Place::Text,
        ];
        let place = *dice.pick(&bodies);
        if place.is_data() {
            let mut data = places.one(place, dice);
            data["name"] = json!(dice.pick(&["whole", "type_", "body"]));
            request.insert("data".to_owned(), data);
        } else {
            let mut fields = places.fields(place, dice, 6);
            if place == Place::Multipart {
                let file = json!({ "type": "file", "required": dice.chance(50), "doc": "A file." });
                fields.insert("file".to_owned(), file);
            }
            request.insert("body".to_owned(), Value::Object(fields));
        }
        request.insert("content".to_owned(), json!(place.content()));
        if matches!(place, Place::Binary | Place::Text) && dice.chance(50) {
            request.insert("media_type".to_owned(), json!("application/x-any; a=\"b c\""));
        }
    }
    if dice.chance(10) {
        call["timeout"] = json!(120);
    }
    call["request"] = Value::Object(request);
    if dice.chance(80) {
        let mut response = Map::new();
        let mut is_json = true;
        if dice.chance(40) {
            let content = *dice.pick(Content::ALL);
            is_json = content == Content::Json;
            response.insert("content".to_owned(), json!(content.as_str()));
        }
        if !is_json {
            // The keys of JSON do not apply.
        } else if dice.chance(70) {
            let fields = places.fields(Place::Response, dice, 6);
            response.insert(
                "data".to_owned(),
                json!({ "type": "object", "required": true, "fields": fields }),
            );
        } else if dice.chance(50) {
            response.insert("data".to_owned(), places.one(Place::Response, dice));
        }
        if is_json && dice.chance(30) {
            let fields = places.fields(Place::Response, dice, 2);
            response.insert("envelope_fields".to_owned(), Value::Object(fields));
        }
        if dice.chance(30) {
            response
                .insert("headers".to_owned(), Value::Object(places.fields(Place::Header, dice, 2)));
        }
        if dice.chance(20) {
            response.insert(
                "envelope".to_owned(),
                json!(if is_json { *dice.pick(&["none", "optional"]) } else { "none" }),
            );
        }
        if dice.chance(30) {
            let mut statuses = json!({ "200": { "doc": "Done." }, "201": {} });
            if dice.chance(60) {
                statuses["202"] = json!({ "data": places.one(Place::Response, dice) });
                statuses["204"] = json!({ "doc": "Nothing." });
            }
            response.insert("statuses".to_owned(), statuses);
            response.insert("errors".to_owned(), json!({ "409": { "doc": "Busy." }, "503": {} }));
        }
        call["response"] = Value::Object(response);
    }
    call
}
