//! Checks the documented examples against the fields: an example that sends or answers something that
//! the fields do not say was transcribed by halves.

use serde_json::{Map, Value};

use crate::conform::{Misfit, check_fields, check_parameter, check_value, unlisted, unlisted_in};
use crate::diagnostic::Diagnostic;
use crate::model::{Call, Endpoint, Example, Family, Fill, Place as PlaceOf, Spec, Type, TypeKind};
use crate::source::Place;

/// Checks the examples of all endpoints.
pub(crate) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for family in &spec.families {
        for endpoint in &family.endpoints {
            for example in &endpoint.examples {
                let mut check = Check { family, endpoint, example, diagnostics: &mut diagnostics };
                check.all();
            }
        }
    }
    diagnostics
}

struct Check<'a> {
    family: &'a Family,
    endpoint: &'a Endpoint,
    example: &'a Example,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    fn all(&mut self) {
        let mut used = Vec::new();
        match &self.example.body {
            Some(body)
                if self.example.malformed.is_some()
                    && serde_json::from_str::<Value>(body).is_ok() =>
            {
                self.note(
                    &self.example.body_at.clone(),
                    "stale-quirk",
                    "`malformed:` is said of a body that is JSON".to_owned(),
                    "the example is sound: remove the entry",
                );
            }
            Some(_) if self.example.malformed.is_some() => {}
            Some(body) => used.extend(self.body(body)),
            None => {}
        }
        self.parameters();
        if let Some(response) = &self.example.response {
            used.extend(self.response(response));
        }
        for (path, _) in &self.example.differs {
            if !used.contains(path) {
                self.note(
                    &self.example.at.clone(),
                    "stale-quirk",
                    format!("`differs: {path}` explains a difference that is not there"),
                    "the example fits now: remove the entry, and what was made for it",
                );
            }
        }
    }

    fn body(&mut self, text: &str) -> Vec<String> {
        let Some(body) = self.object("body", text) else { return Vec::new() };
        let fields = match (&self.endpoint.call, &self.endpoint.event) {
            (Some(call), _) => &call.request.body,
            (None, Some(event)) => &event.body,
            (None, None) => {
                self.note(
                    &self.example.body_at.clone(),
                    "useless-example",
                    "this example has a body, but the fields of the request are not known"
                        .to_owned(),
                    "list them under `request.body`, from the example",
                );
                return Vec::new();
            }
        };
        let misfits = check_fields(self.family, fields, &body);
        let mut unknown = unlisted(self.family, fields, &body);
        unknown.retain(|name| !self.is_common(name));
        let at = self.example.body_at.clone();
        let mut used = self.report(&at, "request.body", misfits, unknown);
        let mut codes = Vec::new();
        for field in fields {
            if let Some(value) = body.get(&field.name) {
                uncoded(self.family, &field.ty, value, &field.name, &mut codes);
            }
        }
        used.extend(self.codes(&at, "request.body", codes));
        used.extend(self.constants(&body));
        used
    }

    /// Common fields are not parameters, but what the example prints for a constant should be what
    /// is sent.
    fn constants(&mut self, body: &Map<String, Value>) -> Vec<String> {
        let Some(call) = &self.endpoint.call else { return Vec::new() };
        let mut used = Vec::new();
        for common in &self.family.common {
            let sent = match (&common.fill, override_of(call, &common.name)) {
                (Fill::Constant | Fill::CallName | Fill::PerCall, Some(own)) => own,
                (Fill::Constant, None) => common.value.clone().unwrap_or_default(),
                (Fill::CallName, None) => call_name(&call.path).to_owned(),
                _ => continue,
            };
            let Some(printed) = body.get(&common.name) else { continue };
            if common.place != PlaceOf::Params && common.place != PlaceOf::Body {
                continue;
            }
            if printed.as_str() == Some(&sent) {
                continue;
            }
            if self.is_excused(&common.name) {
                used.push(common.name.clone());
            } else {
                self.note(
                    &self.example.body_at.clone(),
                    "example-differs",
                    format!(
                        "the example prints `{}: {printed}`, and \"{sent}\" is sent",
                        common.name
                    ),
                    "correct the field, or say under `differs:` why the page prints something else",
                );
            }
        }
        used
    }

    fn parameters(&mut self) {
        let Some(call) = &self.endpoint.call else { return };
        let places = [
            ("path", &self.example.path, &call.request.path),
            ("query", &self.example.query, &call.request.query),
        ];
        for (place, values, fields) in places {
            let mut unknown: Vec<String> = Vec::new();
            let mut misfits = Vec::new();
            for (name, value) in values {
                match fields.iter().find(|field| field.name == *name) {
                    None => unknown.push(name.clone()),
                    Some(field) => misfits.extend(
                        check_parameter(self.family, field, value)
                            .map(|misfit| Misfit { path: name.clone(), ..misfit }),
                    ),
                }
            }
            unknown.retain(|name| !self.is_common(name));
            self.report(&self.example.at.clone(), &format!("request.{place}"), misfits, unknown);
        }
    }

    fn response(&mut self, text: &str) -> Vec<String> {
        let Some(call) = &self.endpoint.call else {
            return Vec::new();
        };
        let value = match serde_json::from_str::<Value>(text) {
            Ok(value) => value,
            Err(error) => {
                self.not_json("response", &error);
                return Vec::new();
            }
        };
        if self.check_failure(call, &value) {
            return Vec::new();
        }
        let Some(data) = &call.response.data else { return Vec::new() };
        let mut beside_misfits = (Vec::new(), Vec::new());
        let payload = match &self.family.envelope {
            Some(envelope) if call.response.enveloped => {
                let coded = value.pointer(&pointer(&envelope.code)).is_some();
                if coded {
                    let own: Vec<&str> = [Some(&envelope.code), envelope.message.as_ref()]
                        .into_iter()
                        .chain([Some(&envelope.data), envelope.flag.as_ref()])
                        .flatten()
                        .filter_map(|path| path.split('.').next())
                        .collect();
                    if let Some(object) = value.as_object() {
                        let fields = &call.response.beside;
                        let mut unknown = unlisted(self.family, fields, object);
                        unknown.retain(|name| !own.contains(&name.as_str()));
                        beside_misfits = (check_fields(self.family, fields, object), unknown);
                    }
                    value.get(&envelope.data)
                } else if call.response.bare {
                    Some(&value)
                } else {
                    self.note(
                        &self.example.response_at.clone(),
                        "no-envelope",
                        format!("this answer has no `{}`", envelope.code),
                        "set `response.envelope: none`, or `envelope.bare: accepted` for the family",
                    );
                    None
                }
            }
            _ => Some(&value),
        };
        let mut used = self.report(
            &self.example.response_at.clone(),
            "response",
            beside_misfits.0,
            beside_misfits.1,
        );
        match payload {
            None | Some(Value::Null) if data.required.is_required() => {
                self.note(
                    &self.example.response_at.clone(),
                    "example-misfit",
                    "the payload of the example is missing".to_owned(),
                    "mark `data` as not required, or copy the whole answer",
                );
            }
            None | Some(Value::Null) => {}
            Some(payload) => {
                let misfits = check_value(self.family, &data.ty, payload);
                let mut unknown = Vec::new();
                unlisted_in(self.family, &data.ty, payload, "", &mut unknown);
                let at = self.example.response_at.clone();
                used.extend(self.report(&at, "response.data", misfits, unknown));
                let mut codes = Vec::new();
                uncoded(self.family, &data.ty, payload, "", &mut codes);
                used.extend(self.codes(&at, "response.data", codes));
            }
        }
        used
    }

    /// An answer that refuses says so with `fails:`, and the code is one that the family lists. Gives
    /// back whether the answer is a refusal.
    fn check_failure(&mut self, call: &Call, value: &Value) -> bool {
        let at = self.example.response_at.clone();
        let Some(envelope) = self.family.envelope.as_ref().filter(|_| call.response.enveloped)
        else {
            return false;
        };
        let code = match value.pointer(&pointer(&envelope.code)) {
            Some(Value::String(code)) => code.clone(),
            Some(Value::Number(code)) => code.to_string(),
            _ => return false,
        };
        let refuses = !envelope.success.contains(&code);
        match &self.example.fails {
            None if refuses => self.note(
                &at,
                "failure-example",
                format!("this answer refuses the call with the code {code}"),
                &format!("say so: `fails: \"{code}\"`"),
            ),
            Some(said) if *said != code => self.note(
                &at,
                "failure-example",
                format!("`fails: {said}` is said of an answer with the code {code}"),
                "correct the code",
            ),
            Some(_) if !self.family.codes.iter().any(|listed| listed.code == code) => self.note(
                &at,
                "dangling-reference",
                format!("the code {code} is not listed in family.yaml"),
                "add it to `codes:` with its meaning",
            ),
            _ => {}
        }
        refuses
    }

    /// Reports what does not fit, unless the example says why; gives back the excuses that were used.
    fn report(
        &mut self,
        at: &Place,
        place: &str,
        misfits: Vec<Misfit>,
        unknown: Vec<String>,
    ) -> Vec<String> {
        let mut used = Vec::new();
        for misfit in misfits {
            if self.is_excused(&misfit.path) {
                used.push(misfit.path);
            } else {
                let name = match misfit.path.as_str() {
                    "" => place.to_owned(),
                    path => format!("`{path}` of {place}"),
                };
                self.note(
                    at,
                    "example-misfit",
                    format!("in the example, {name} {}", misfit.message),
                    "correct the field's type, or say under `differs:` why the page prints something else",
                );
            }
        }
        for name in unknown {
            self.note(
                at,
                "untranscribed",
                format!("the example has `{name}`, which {place} does not list"),
                "add the field: what an example shows is known",
            );
        }
        used
    }

    /// Reports codes that their types do not list, unless the example says why.
    fn codes(&mut self, at: &Place, place: &str, codes: Vec<Uncoded>) -> Vec<String> {
        let mut used = Vec::new();
        for Uncoded { path, code, name } in codes {
            if self.is_excused(&path) {
                used.push(path);
                continue;
            }
            self.note(
                at,
                "untranscribed-code",
                format!("in the example, `{path}` of {place} has the code {code}, which `{name}` does not list"),
                "add the code to the type, or say under `differs:` why the page prints one that is not listed",
            );
        }
        used
    }

    fn is_excused(&self, path: &str) -> bool {
        self.example.differs.iter().any(|(name, _)| name == path)
    }

    fn is_common(&self, name: &str) -> bool {
        self.family.common.iter().any(|common| common.name == name)
    }

    fn object(&mut self, what: &str, text: &str) -> Option<Map<String, Value>> {
        let at = self.example.body_at.clone();
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(object)) => Some(object),
            Ok(_) => {
                self.note(
                    &at,
                    "example-misfit",
                    format!("the {what} of the example is not an object"),
                    "copy the whole body as the page prints it",
                );
                None
            }
            Err(error) => {
                self.not_json(what, &error);
                None
            }
        }
    }

    fn not_json(&mut self, what: &str, error: &serde_json::Error) {
        let example = self.example;
        let at = if what == "body" { &example.body_at } else { &example.response_at }.clone();
        self.note(
            &at,
            "example-not-json",
            format!("the {what} of the example is not JSON: {error}"),
            "an example that the page cuts off or misprints is left out; a `note:` may say so",
        );
    }

    fn note(&mut self, at: &Place, code: &'static str, message: String, help: &str) {
        self.diagnostics.push(Diagnostic::at(at.clone(), code, message).help(help));
    }
}

/// A code that its type does not list.
struct Uncoded {
    path: String,
    code: String,
    name: String,
}

/// Codes that their types do not list.
fn uncoded(family: &Family, ty: &Type, value: &Value, path: &str, found: &mut Vec<Uncoded>) {
    match (ty, value) {
        (Type::Codes(name), Value::String(_) | Value::Number(_)) => {
            let code = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let is_listed = match family.type_def(name).map(|def| &def.kind) {
                Some(TypeKind::Codes { codes, .. }) => codes.iter().any(|known| known.code == code),
                _ => true,
            };
            // Empty text means that there is none.
            if !is_listed && !code.is_empty() {
                let (path, name) = (path.to_owned(), name.clone());
                found.push(Uncoded { path, code: value.to_string(), name });
            }
        }
        (Type::Object(object), Value::Object(members)) => {
            for field in family.members(object) {
                let names = std::iter::once(&field.name).chain(&field.aliases);
                let Some(value) = names.filter_map(|name| members.get(name)).next() else {
                    continue;
                };
                let step = if path.is_empty() { "" } else { "." };
                let path = format!("{path}{step}{}", field.name);
                uncoded(family, &field.ty, value, &path, found);
            }
        }
        (Type::List { item, single: true }, value @ Value::Object(_)) => {
            uncoded(family, item, value, path, found);
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter().enumerate() {
                uncoded(family, item, value, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

fn override_of(call: &Call, name: &str) -> Option<String> {
    call.common.iter().find(|(common, _)| common == name).map(|(_, value)| value.clone())
}

/// The last segment of a path.
fn call_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn pointer(dotted: &str) -> String {
    format!("/{}", dotted.replace('.', "/"))
}
