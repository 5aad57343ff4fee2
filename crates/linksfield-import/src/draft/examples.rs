//! The examples of a draft.

use linksfield_spec::{CommonLocation, CommonSource};

use super::{Drafting, Options};
use crate::error::shown;
use crate::json::{Json, indented};
use crate::page::{Place, Sample};
use crate::yaml::{Map, Value, quoted};

/// The greatest number of examples of a draft.
const COUNT: usize = 20;

impl Drafting<'_> {
    pub(super) fn examples(&mut self, options: Options<'_>) -> Map {
        let success = self.page.responses.iter().filter(|response| response.is_success());
        let responses: Vec<&Sample> = success.flat_map(|response| &response.examples).collect();
        let bodies: &[Sample] = if self.page.method == "GET" { &[] } else { &self.page.examples };
        let mut examples = Map::default();
        let count = responses.len().max(bodies.len()).min(COUNT);
        for index in 0..count {
            let name = if index == 0 {
                "documented".to_owned()
            } else {
                format!("documented_{}", index + 1)
            };
            let mut example = Map::default();
            if let Some(url) = self.url(options) {
                example.text("page", url);
            }
            let samples = [bodies.get(index), responses.get(index).copied()];
            let mut notes: Vec<&str> = Vec::new();
            for note in samples.into_iter().flatten().filter_map(|sample| sample.note) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            if !notes.is_empty() {
                example.text("note", &notes.join(" "));
            }
            let mut differs = Vec::new();
            if index == 0 {
                self.printed_parameters(&mut example);
            }
            if let Some(body) = bodies.get(index) {
                differs = self.body_example(&mut example, body);
            }
            if let Some(response) = responses.get(index) {
                self.response_example(&mut example, response);
            }
            if !differs.is_empty() {
                let mut map = Map::default();
                for (name, printed) in differs {
                    let reason = match printed {
                        Some(printed) => {
                            format!("Linksfield's page prints `{}`.", shown(&printed, 60))
                        }
                        None => "Linksfield's page leaves the field out.".to_owned(),
                    };
                    map.text(&name, &reason);
                }
                example.put("differs", Value::Map(map));
                example.comment(
                    "TODO:",
                    "confirm the reasons; a call that sends other texts states them under `common:`, and one that does not send the fields under `without:`",
                );
            }
            if !example.is_empty() {
                examples.put(&name, Value::Map(example));
            }
        }
        examples
    }

    /// The printed values of parameters in the path and in the query.
    fn printed_parameters(&self, example: &mut Map) {
        for (key, place) in [("path", Place::Path), ("query", Place::Query)] {
            let mut values = Map::default();
            for parameter in
                self.page.parameters.iter().filter(|parameter| parameter.place == place)
            {
                let printed = parameter.field.node.example.as_ref().and_then(Json::single);
                if let Some(printed) =
                    printed.filter(|printed| !printed.is_empty() && !printed.contains("{{"))
                {
                    values.put(&parameter.field.name, Value::Raw(quoted(&printed)));
                }
            }
            if !values.is_empty() {
                example.put(key, Value::Map(values));
            }
        }
    }

    /// Adds a printed body. Returns the common fields that the client sends with another text.
    fn body_example(&mut self, example: &mut Map, body: &Sample) -> Vec<(String, Option<String>)> {
        match Json::parse(&body.text) {
            Ok(json) => {
                example.put("body", Value::Block(indented(&body.text)));
                self.differing(&json)
            }
            Err(reason) => {
                example.put("body", Value::Block(body.text.clone()));
                example.text("malformed", "TODO");
                example.comment(
                    "TODO:",
                    &format!("the printed body is not JSON: {}", shown(&reason, 100)),
                );
                Vec::new()
            }
        }
    }

    fn response_example(&mut self, example: &mut Map, response: &Sample) {
        let Ok(json) = Json::parse(&response.text) else {
            self.report.doubts.push("a printed response is not JSON, and is left out".to_owned());
            return;
        };
        example.put("response", Value::Block(indented(&response.text)));
        let Some(envelope) = &self.view.family.envelope else { return };
        let code = envelope.code.names().iter().try_fold(&json, |json, name| json.get(name));
        if let Some(code) = code.and_then(Json::single)
            && !envelope.success.contains(&code)
        {
            example.put("fails", Value::Raw(quoted(&code)));
            if !self.view.family.codes.iter().any(|known| known.code == code) {
                self.failed_codes.push(code);
            }
        }
    }

    fn differing(&self, body: &Json) -> Vec<(String, Option<String>)> {
        if !self.sends_common_params() {
            return Vec::new();
        }
        let last = self.page.path.rsplit('/').next().unwrap_or_default();
        let common = self.view.family.common.iter().filter_map(|common| {
            let sent = match &common.source {
                CommonSource::Constant(text) => text.as_str(),
                CommonSource::CallName => last,
                _ => return None,
            };
            if common.location != CommonLocation::Params {
                return None;
            }
            let printed = body.get(&common.name).and_then(Json::single);
            (printed.as_deref() != Some(sent)).then(|| (common.name.clone(), printed))
        });
        common.collect()
    }
}
