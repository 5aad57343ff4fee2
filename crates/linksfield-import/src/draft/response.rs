//! The response of a draft, without the envelope of the family.

use linksfield_spec::{Envelope, Unenveloped};

use super::fields::complete;
use super::{Drafting, parsed};
use crate::infer::{Direction, Type, meaning};
use crate::json::Json;
use crate::page::{Field, Kind, Node, Response};
use crate::words::words;
use crate::yaml::{Map, Value, flow, flow_scalar};

/// The response of a draft, and how its list is paged.
pub(super) struct Drafted {
    pub(super) map: Map,
    pub(super) paging: Option<String>,
}

impl Drafting<'_> {
    pub(super) fn response(&mut self) -> Option<Drafted> {
        let response = self.success()?.clone();
        if let Some(drafted) = self.other_content(&response) {
            return Some(drafted);
        }
        let samples = parsed(&response.examples);
        let samples: Vec<&Json> = samples.iter().collect();
        let mut root = match (&response.body, samples.first()) {
            (Some(node), _) => node.clone(),
            (None, Some(sample)) => Node::of_example(sample),
            (None, None) => return self.without_content(&response),
        };
        let envelope = self.view.family.envelope.as_ref();
        if let Some(envelope) = envelope
            && is_payload(&root, envelope, &samples)
        {
            let fact =
                "the table of the response lists the fields of the payload, without the envelope";
            self.report.facts.push(fact.to_owned());
            root = within_envelope(root, envelope, &samples);
        }
        complete(&mut root, &samples, 0, &|_| false);
        let mut map = Map::default();
        let paging = match envelope.filter(|envelope| is_enveloped(&root, envelope)) {
            Some(envelope) => self.enveloped(&mut map, &root, &samples, envelope),
            None => self.bare(&mut map, root, &samples, envelope),
        };
        (!map.is_empty()).then_some(Drafted { map, paging })
    }

    /// Returns the response that reports success, and reports the others.
    fn success(&mut self) -> Option<&Response> {
        let page = self.page;
        let mut successes = page.responses.iter().filter(|response| response.is_success());
        let first = successes.clone().find(|response| response.is_described()).or(successes.next());
        for other in page
            .responses
            .iter()
            .filter(|other| !first.is_some_and(|first| std::ptr::eq(first, *other)))
        {
            let status = other
                .status
                .map_or("for all other statuses".to_owned(), |status| status.to_string());
            self.report.doubts.push(format!(
                "the response {status} is left out; see `codes` and `examples` with `fails`"
            ));
        }
        first
    }

    /// A response that is no JSON: text, comma-separated values, or a file.
    fn other_content(&mut self, response: &Response) -> Option<Drafted> {
        let content_type = response.content_type.as_deref().unwrap_or_default();
        let is_file = response.body.as_ref().is_some_and(|body| body.kind == Kind::File);
        let content = match content_type.split(';').next().unwrap_or_default().trim() {
            "text/csv" => "csv",
            "text/plain" | "text/html" => "text",
            _ if is_file => "binary",
            other
                if other.starts_with("image/")
                    || other == "application/pdf"
                    || other == "application/octet-stream" =>
            {
                "binary"
            }
            _ => return None,
        };
        let mut map = Map::default();
        map.raw("content", content);
        self.report.facts.push(format!("a response of {content}: the page states {content_type}"));
        Some(Drafted { map, paging: None })
    }

    fn without_content(&mut self, response: &Response) -> Option<Drafted> {
        if response.status != Some(204) {
            return None;
        }
        let mut map = Map::default();
        map.raw("content", "none");
        self.report
            .facts
            .push("a response without content: the page shows HTTP status 204".to_owned());
        Some(Drafted { map, paging: None })
    }

    fn enveloped(
        &mut self,
        map: &mut Map,
        root: &Node,
        samples: &[&Json],
        envelope: &Envelope,
    ) -> Option<String> {
        self.report.facts.push("the envelope of the family, which is left out".to_owned());
        let mut beside = Map::default();
        let mut paging = None;
        for field in root.fields() {
            let values: Vec<&Json> =
                samples.iter().filter_map(|sample| sample.get(&field.name)).collect();
            if field.name == envelope.data {
                let entry = self.field(field, Direction::Response, &values);
                map.put("data", Value::Map(entry));
                paging = self.paging(&field.node, root);
            } else if !is_of_envelope(envelope, &field.name) {
                let entry = self.field(field, Direction::Response, &values);
                beside.put(&field.name, Value::Map(entry));
            }
        }
        if !beside.is_empty() {
            map.put("envelope_fields", Value::Map(beside));
        }
        paging
    }

    fn bare(
        &mut self,
        map: &mut Map,
        root: Node,
        samples: &[&Json],
        envelope: Option<&Envelope>,
    ) -> Option<String> {
        let is_accepted =
            envelope.is_some_and(|envelope| envelope.unenveloped == Unenveloped::Accepted);
        if envelope.is_some() && !is_accepted {
            map.raw("envelope", "none");
            map.comment("TODO:", "confirm that the response has no envelope: the page shows none");
        }
        let is_table = root.fields().iter().any(|field| field.required.is_some());
        let paging = self.paging(&root, &root);
        let field =
            Field { name: "data".to_owned(), node: root, required: is_table.then_some(true) };
        let entry = self.field(&field, Direction::Response, samples);
        map.put("data", Value::Map(entry));
        paging
    }

    /// Returns how a list is paged, if a parameter has the number of the page and the payload has one list of objects.
    fn paging(&self, payload: &Node, root: &Node) -> Option<String> {
        let parameters = self.page.parameters.iter().map(|parameter| &parameter.field);
        let body = self.page.body.iter().flat_map(|body| body.fields());
        let page = parameters.chain(body).find(|field| {
            let name = words(&field.name).concat();
            ["page", "pageno", "pagenum", "pagenumber", "pageindex", "currentpage"]
                .contains(&name.as_str())
        })?;
        let samples: Vec<&Json> =
            self.body_samples.iter().filter_map(|sample| sample.get(&page.name)).collect();
        let is_integer = |field: &Field, direction, samples: &[&Json]| {
            meaning(self.view.family, direction, field, samples).ty
                == Type::Named("integer".to_owned())
        };
        if !is_integer(page, Direction::Request, &samples) {
            return None;
        }
        let is_list = |node: &Node| matches!(&node.kind, Kind::List(item) if matches!(item.kind, Kind::Object(_)));
        let is_total = |field: &&Field| {
            let name = words(&field.name).concat();
            ["total", "totalcount", "totalnum", "totalsize", "count"].contains(&name.as_str())
                && field.node.kind == Kind::Integer
        };
        let (items, total) = if is_list(payload) {
            ("data".to_owned(), root.fields().iter().find(is_total).map(|field| field.name.clone()))
        } else {
            let Kind::Object(fields) = &payload.kind else { return None };
            let mut lists = fields.iter().filter(|field| is_list(&field.node));
            let list = lists.next().filter(|_| lists.next().is_none())?;
            (list.name.clone(), fields.iter().find(is_total).map(|field| field.name.clone()))
        };
        let mut entries = vec![("page", flow_scalar(&page.name)), ("items", flow_scalar(&items))];
        entries.extend(total.map(|total| ("total", flow_scalar(&total))));
        Some(flow(&entries))
    }
}

/// Whether a response has the envelope of the family: its result code, or the field with the payload.
pub(crate) fn is_enveloped(root: &Node, envelope: &Envelope) -> bool {
    let Kind::Object(fields) = &root.kind else { return false };
    let has = |name: &str| fields.iter().any(|field| field.name == name);
    has(envelope.code.first())
        || (has(&envelope.data) && envelope.message.as_ref().is_some_and(|path| has(path.first())))
}

/// Whether a table lists only the fields of the payload, and the example shows the envelope around them.
fn is_payload(root: &Node, envelope: &Envelope, samples: &[&Json]) -> bool {
    let Kind::Object(fields) = &root.kind else { return false };
    if fields.is_empty() || is_enveloped(root, envelope) {
        return false;
    }
    samples.iter().any(|sample| {
        let payload = sample.get(&envelope.data).map(|data| data.items().first().unwrap_or(data));
        let has_code = sample.get(envelope.code.first()).is_some();
        let found = |payload: &Json| {
            fields.iter().filter(|field| payload.get(&field.name).is_some()).count()
        };
        has_code && payload.is_some_and(|payload| found(payload) * 2 >= fields.len())
    })
}

/// Returns the envelope with a payload, which is a list if the example shows a list.
fn within_envelope(payload: Node, envelope: &Envelope, samples: &[&Json]) -> Node {
    let is_list =
        samples.iter().any(|sample| matches!(sample.get(&envelope.data), Some(Json::List(_))));
    let node = if is_list { Node::new(Kind::List(Box::new(payload))) } else { payload };
    let code = envelope.code.first().to_owned();
    let fields = vec![
        Field { name: code, node: Node::new(Kind::Text), required: None },
        Field { name: envelope.data.clone(), node, required: None },
    ];
    Node::new(Kind::Object(fields))
}

/// Whether a field of a response is the result code, the message or the flag of the envelope.
pub(crate) fn is_of_envelope(envelope: &Envelope, name: &str) -> bool {
    let message = envelope.message.as_ref().map(|path| path.first());
    [Some(envelope.code.first()), message, envelope.flag.as_deref()].contains(&Some(name))
}
