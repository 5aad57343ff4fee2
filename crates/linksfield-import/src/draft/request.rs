//! The request of a draft.

use linksfield_spec::CommonLocation;

use super::Drafting;
use super::fields::{complete, condition};
use crate::error::shown;
use crate::infer::Direction;
use crate::json::Json;
use crate::page::{Field, Kind, Node, Place};
use crate::yaml::{Map, Value};

impl Drafting<'_> {
    pub(super) fn request(&mut self) -> Map {
        let mut request = Map::default();
        let (include, body) = self.body();
        if !include.is_empty() {
            let names = include.join(", ");
            request.raw("include", &format!("[{names}]"));
            self.report
                .facts
                .push(format!("the fields of the group {names}, which the family has"));
        }
        for (key, place) in
            [("path", Place::Path), ("query", Place::Query), ("headers", Place::Header)]
        {
            let fields = self.parameters(place);
            let mut map = Map::default();
            for field in &fields {
                let mut entry = self.field(field, Direction::Request, &[]);
                condition(&mut entry, field, &fields);
                map.put(&field.name, Value::Map(entry));
            }
            if !map.is_empty() {
                request.put(key, Value::Map(map));
            }
        }
        let mut map = Map::default();
        let samples = self.body_samples.clone();
        let samples: Vec<&Json> = samples.iter().collect();
        self.fields(&mut map, &body, Direction::Request, &samples);
        if !map.is_empty() {
            self.content(&mut request);
            request.put("body", Value::Map(map));
        } else {
            self.whole(&mut request);
        }
        request
    }

    /// How the fields of the body are written.
    fn content(&self, request: &mut Map) {
        let Some(content) =
            self.page.content_type.as_deref().filter(|content| !content.contains("json"))
        else {
            return;
        };
        if content.contains("x-www-form-urlencoded") {
            request.raw("content", "form");
        } else if content.contains("form-data") {
            request.raw("content", "multipart");
        } else {
            request.raw("content", "json");
            let todo = format!("the page sends the body as {}", shown(content, 60));
            request.comment("TODO:", &todo);
        }
    }

    /// A body that is one value: bytes, text, or JSON other than an object.
    fn whole(&mut self, request: &mut Map) {
        let Some(node) = self.page.body.clone().filter(|_| self.page.method != "GET") else {
            return;
        };
        let content = self.page.content_type.clone().unwrap_or_default();
        let is_json = content.is_empty() || content.contains("json");
        let field = Field { name: "body".to_owned(), node: node.clone(), required: Some(true) };
        match &node.kind {
            Kind::File => {
                request.raw("content", "binary");
                if content.contains('/')
                    && content != "application/octet-stream"
                    && !content.contains('*')
                {
                    request.text("media_type", &content);
                }
                let mut data = Map::default();
                data.raw("type", "binary").raw("required", "true");
                request.put("data", Value::Map(data));
            }
            Kind::Text if content.starts_with("text/") => {
                request.raw("content", "text");
                let data = self.field(&field, Direction::Request, &[]);
                request.put("data", Value::Map(data));
            }
            Kind::List(_) | Kind::Map(_) | Kind::Union(..) if is_json => {
                let samples = self.body_samples.clone();
                let samples: Vec<&Json> = samples.iter().collect();
                let data = self.field(&field, Direction::Request, &samples);
                request.put("data", Value::Map(data));
            }
            Kind::Object(_) | Kind::Any | Kind::Null => {}
            kind => {
                let doubt = format!("the body is {}, not an object, and is left out", kind.name());
                self.report.doubts.push(doubt);
            }
        }
    }

    fn parameters(&mut self, place: Place) -> Vec<Field> {
        let own = self.page.parameters.iter().filter(|parameter| parameter.place == place);
        let mut fields: Vec<Field> = own
            .map(|parameter| parameter.field.clone())
            .filter(|field| !self.view.is_filled(Some(place), &field.name))
            .collect();
        // Only a field of a JSON body can be null.
        for field in &mut fields {
            field.node.nullable = false;
            let is_list = matches!(field.node.kind, Kind::List(_)) && place == Place::Query;
            if !is_list
                && matches!(
                    field.node.kind,
                    Kind::Object(_) | Kind::List(_) | Kind::Map(_) | Kind::Union(..) | Kind::File
                )
            {
                let doubt = format!(
                    "the page describes {} in the {}",
                    field.node.kind.name(),
                    place.name()
                );
                field.node = Node {
                    doubts: vec![doubt],
                    text: field.node.text.clone(),
                    ..Node::new(Kind::Text)
                };
            }
        }
        if place == Place::Path {
            let in_path = path_parameters(&self.page.path);
            for name in &in_path {
                if !fields.iter().any(|field| field.name == *name) {
                    let node = Node::new(Kind::Text);
                    fields.push(Field { name: name.clone(), node, required: None });
                }
            }
            fields.retain(|field| in_path.contains(&field.name));
            fields.sort_by_key(|field| in_path.iter().position(|name| *name == field.name));
            for field in &mut fields {
                field.required = Some(true);
            }
        }
        fields
    }

    /// Returns the groups of fields that the body contains, and its other fields.
    fn body(&mut self) -> (Vec<String>, Vec<Field>) {
        let samples: Vec<&Json> = self.body_samples.iter().collect();
        let is_filled = |name: &str| self.view.is_filled(None, name);
        let mut node = match &self.page.body {
            Some(node) => node.clone(),
            None => match samples.first() {
                Some(sample) => Node::of_example(sample),
                None => return (Vec::new(), Vec::new()),
            },
        };
        complete(&mut node, &samples, 0, &is_filled);
        if !matches!(node.kind, Kind::Object(_)) {
            return (Vec::new(), Vec::new());
        }
        if self.page.method == "GET" {
            self.report.doubts.push("the body of the GET is left out".to_owned());
            return (Vec::new(), Vec::new());
        }
        let filled: Vec<&str> = node
            .fields()
            .iter()
            .map(|field| field.name.as_str())
            .filter(|name| is_filled(name))
            .collect();
        if !filled.is_empty() {
            let names =
                filled.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            self.report.facts.push(format!("the client fills in {names}"));
        }
        let fields: Vec<Field> =
            node.fields().iter().filter(|field| !is_filled(&field.name)).cloned().collect();
        let listed = |name: &String| fields.iter().any(|field| field.name == *name);
        let include: Vec<&(String, Vec<String>)> = self
            .view
            .groups
            .iter()
            .filter(|(_, names)| !names.is_empty() && names.iter().all(listed))
            .collect();
        let is_included =
            |field: &Field| include.iter().any(|(_, names)| names.contains(&field.name));
        let own = fields.iter().filter(|field| !is_included(field)).cloned().collect();
        (include.iter().map(|(name, _)| name.clone()).collect(), own)
    }

    /// Whether the printed bodies have common fields of the family.
    pub(super) fn sends_common_params(&self) -> bool {
        self.view.family.common.iter().any(|common| common.location == CommonLocation::Params)
    }
}

/// Returns the names of the parameters of a path, such as `{sim_id}`.
pub(crate) fn path_parameters(path: &str) -> Vec<String> {
    let parts = path.split('{').skip(1).filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| name.to_owned()).filter(|name| !name.is_empty()).collect()
}
