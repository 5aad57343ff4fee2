//! The comparison of a page with the model of its endpoint.

use linksfield_spec::{
    CodesType, Endpoint, Example, Field as Known, Location, Required, SpecPath, Type as KnownType,
    Wire,
};

use super::edit::Edits;
use super::{Change, ChangeKind, shown_place};
use crate::codes::{self, Code};
use crate::draft::{Options, field_keys, listed_codes, response_parts};
use crate::error::shown;
use crate::family::{FamilyView, location};
use crate::infer::Direction;
use crate::page::{Field, Kind, Node, Page, Place, Sample};
use crate::yaml::Map;

pub(super) struct Comparison<'a, 'e> {
    pub(super) page: &'a Page,
    pub(super) view: &'a FamilyView<'a>,
    pub(super) endpoint: &'a Endpoint,
    pub(super) edits: &'a mut Edits<'e>,
    pub(super) changes: Vec<Change>,
}

impl Comparison<'_, '_> {
    fn push(&mut self, kind: ChangeKind, path: &SpecPath, words: String, is_written: bool) {
        self.changes.push(Change { kind, place: shown_place(path), words, is_written });
    }

    /// Compares titles, revision, method and path.
    pub(super) fn head(&mut self, options: Options<'_>) {
        let top = self.endpoint.path();
        let pairs = [
            (
                "method",
                Some(self.page.method.clone()),
                self.endpoint.method.map(|method| method.as_str().to_owned()),
            ),
            (
                "path",
                Some(self.page.path.clone()),
                self.endpoint.path.as_ref().map(ToString::to_string),
            ),
            ("group", self.page.folders.last().cloned(), self.endpoint.group.clone()),
        ];
        for (key, page, file) in pairs {
            if let (Some(page), Some(file)) = (page, file)
                && page != file
            {
                let words = format!("the page states `{}`, the file `{file}`", shown(&page, 120));
                self.push(ChangeKind::Changed, &top.at(key), words, false);
            }
        }
        let titles = [
            ("en", self.page.title.en.clone(), Some(self.endpoint.title.en.clone())),
            ("zh", self.page.title.zh.clone(), self.endpoint.title.zh.clone()),
        ];
        for (key, page, file) in titles {
            if let Some(page) = page
                && Some(&page) != file.as_ref()
            {
                let words = format!(
                    "the page states `{}`, the file `{}`",
                    shown(&page, 120),
                    file.unwrap_or_default()
                );
                self.push(ChangeKind::Changed, &top.at("title").at(key), words, false);
            }
        }
        self.revision(options);
        let is_deprecated = self.endpoint.deprecated.is_some();
        if self.page.is_deprecated() && !is_deprecated {
            let words = "the page marks the call as deprecated; name the call to use instead, if one is known";
            self.push(ChangeKind::Changed, &top.at("deprecated"), words.to_owned(), false);
        }
    }

    /// Compares the printed bodies with the examples of the file.
    pub(super) fn examples(&mut self) {
        let success = self.page.responses.iter().filter(|response| response.is_success());
        let responses: Vec<&Sample> = success.flat_map(|response| &response.examples).collect();
        let bodies: Vec<&Sample> = self.page.examples.iter().collect();
        let known = |of: fn(&Example) -> Option<&String>| -> Vec<serde_json::Value> {
            self.endpoint
                .examples
                .iter()
                .filter_map(of)
                .filter_map(|text| serde_json::from_str(text).ok())
                .collect()
        };
        let parts = [
            ("body", bodies, known(|example| example.body.as_ref())),
            ("response", responses, known(|example| example.response.as_ref())),
        ];
        for (part, printed, known) in parts {
            let is_new = |sample: &&&Sample| {
                serde_json::from_str::<serde_json::Value>(&sample.text)
                    .is_ok_and(|value| !known.contains(&value))
            };
            let count = printed.iter().filter(is_new).count();
            // A GET has no body.
            if count > 0 && !(part == "body" && self.page.method == "GET") {
                let words = format!("the page prints a {part} that no example of the file has");
                self.push(ChangeKind::Added, &self.endpoint.path().at("examples"), words, false);
            }
        }
    }

    fn revision(&mut self, options: Options<'_>) {
        let Some(revised) = &self.page.revised else { return };
        let pages = &self.endpoint.pages;
        if pages.iter().any(|page| page.revised.as_ref() == Some(revised)) {
            return;
        }
        let url = options.url.or(self.page.url.as_deref());
        let index = match url {
            Some(url) => pages.iter().position(|page| page.url.as_deref() == Some(url)),
            None => (pages.len() == 1).then_some(0),
        };
        let path = self.endpoint.path().at("pages");
        let former = index.and_then(|index| pages.get(index)?.revised.clone());
        let (words, is_written) = match (index, former) {
            (Some(index), Some(former)) => {
                let is_written =
                    self.edits.replace(&path.at(index).at("revised"), &former, revised);
                (format!("revised {revised}, formerly {former}"), is_written)
            }
            _ => {
                let known: Vec<&str> =
                    pages.iter().filter_map(|page| page.url.as_deref()).collect();
                let known = if known.is_empty() {
                    String::new()
                } else {
                    format!(": {}", known.join(", "))
                };
                (
                    format!("revised {revised}; name the entry of the page with `--url`{known}"),
                    false,
                )
            }
        };
        self.push(ChangeKind::Changed, &path, words, is_written);
    }

    pub(super) fn request(&mut self) {
        let Some(call) = &self.endpoint.call else { return };
        let known = [
            (Place::Path, &call.request.path),
            (Place::Query, &call.request.query),
            (Place::Header, &call.request.headers),
        ];
        for (place, known) in known {
            let own = self.page.parameters.iter().filter(|parameter| parameter.place == place);
            let fields: Vec<Field> = own
                .map(|parameter| parameter.field.clone())
                .filter(|field| !self.view.is_filled(Some(place), &field.name))
                .collect();
            // A page without a table of this place does not state that it has no parameters.
            if !fields.is_empty() {
                let at = self.endpoint.path().at("request").at(location(place).key());
                self.fields(&at, &fields, known, Direction::Request, true);
            }
        }
        let Some(body) = &self.page.body else { return };
        let fields: Vec<Field> = body
            .fields()
            .iter()
            .filter(|field| !self.view.is_filled(None, &field.name))
            .cloned()
            .collect();
        let at = self.endpoint.path().at("request").at(Location::Body.key());
        self.fields(&at, &fields, &call.request.body, Direction::Request, true);
    }

    pub(super) fn response(&mut self) {
        let Some(call) = &self.endpoint.call else { return };
        let success = self
            .page
            .responses
            .iter()
            .find(|response| response.is_success() && response.body.is_some());
        let Some(root) = success.and_then(|response| response.body.as_ref()) else { return };
        let (data, beside) = response_parts(root, self.view.family);
        let at = self.endpoint.path().at("response");
        if !beside.is_empty() || !call.response.envelope_fields.is_empty() {
            let at = at.at("envelope_fields");
            self.fields(&at, &beside, &call.response.envelope_fields, Direction::Response, true);
        }
        match (data, &call.response.data) {
            (Some(data), Some(known)) => {
                self.field(&at.at("data"), &data, known, Direction::Response, true)
            }
            (Some(_), None) => {
                let words = "the page describes the payload, and the file does not".to_owned();
                self.push(ChangeKind::Added, &at.at("data"), words, false);
            }
            (None, _) => {}
        }
    }

    /// Compares the fields of one object. `is_own` states whether they stand in the file of the endpoint.
    fn fields(
        &mut self,
        at: &SpecPath,
        page: &[Field],
        known: &[Known],
        direction: Direction,
        is_own: bool,
    ) {
        let mut sibling: Option<SpecPath> = None;
        for field in page {
            let path = at.at(field.name.as_str());
            match known.iter().find(|known| known.is_called(&field.name)) {
                Some(known) => {
                    let path = at.at(known.name.as_str());
                    self.field(&path, field, known, direction, is_own);
                    sibling = Some(path);
                }
                None => {
                    let entry = field_keys(self.view, field, direction);
                    let words = format!(
                        "the page lists this field: {}{}",
                        field.node.kind.name(),
                        marker(field.required)
                    );
                    let is_written = is_own && self.add(sibling.as_ref(), &field.name, entry);
                    self.push(ChangeKind::Added, &path, words, is_written);
                }
            }
        }
        for known in known {
            if !page.iter().any(|field| known.is_called(&field.name)) {
                let path = at.at(known.name.as_str());
                let todo = "TODO: the page no longer lists this field";
                let is_written = is_own && self.edits.comment(&path, todo);
                self.push(
                    ChangeKind::Removed,
                    &path,
                    "the page does not list this field".to_owned(),
                    is_written,
                );
            }
        }
    }

    fn add(&mut self, sibling: Option<&SpecPath>, name: &str, entry: Map) -> bool {
        sibling.is_some_and(|sibling| self.edits.add_after(sibling, name, entry))
    }

    fn field(
        &mut self,
        path: &SpecPath,
        field: &Field,
        known: &Known,
        direction: Direction,
        is_own: bool,
    ) {
        self.required(path, field, known, direction, is_own);
        self.value(path, &field.node, &known.ty, direction, is_own);
    }

    fn required(
        &mut self,
        path: &SpecPath,
        field: &Field,
        known: &Known,
        direction: Direction,
        is_own: bool,
    ) {
        let Some(page) = field.required else { return };
        // A field that the page requires and shows as null is optional in the file.
        let is_null = field.node.kind == Kind::Null || field.node.nullable;
        let file = match known.required {
            Required::Yes => "true",
            Required::No if page && is_null && direction == Direction::Response => return,
            Required::No => "false",
            Required::Assumed => "assumed",
            Required::Unknown => "unknown",
        };
        let stated = if page { "true" } else { "false" };
        // An assumption about the field states why the file differs.
        let quoted = format!("`{}`", known.name);
        let assumptions = self.endpoint.assumptions.iter().chain(&self.view.family.assumptions);
        let is_assumed =
            assumptions.into_iter().any(|assumption| assumption.says.contains(&quoted));
        if file != stated && !is_assumed {
            let words = format!(
                "the page marks this field as {}, the file states `required: {file}`",
                if page { "required" } else { "optional" }
            );
            let is_written = is_own && self.edits.replace(&path.at("required"), file, stated);
            self.push(ChangeKind::Changed, path, words, is_written);
        }
    }

    fn value(
        &mut self,
        path: &SpecPath,
        node: &Node,
        known: &KnownType,
        direction: Direction,
        is_own: bool,
    ) {
        if !fits(self.view, &node.kind, known) {
            let words = format!(
                "the page states {}, the file {}",
                node.kind.name(),
                described(self.view, known)
            );
            self.push(ChangeKind::Changed, path, words, false);
            return;
        }
        match (&node.kind, known) {
            (Kind::List(item), KnownType::List { item: known, .. }) => {
                self.value(&path.at("items"), item, known, direction, is_own);
            }
            (Kind::Object(fields), KnownType::Object(object)) if !fields.is_empty() => {
                let is_inline = matches!(object, linksfield_spec::ObjectType::Inline(_));
                let members = self.view.family.members(object);
                self.fields(&path.at("fields"), fields, members, direction, is_own && is_inline);
            }
            _ => self.codes(path, node, known, is_own),
        }
    }

    fn codes(&mut self, path: &SpecPath, node: &Node, known: &KnownType, is_own: bool) {
        let Some(listed) = codes::read(node) else { return };
        let KnownType::Codes(id) = known else { return };
        let own = match id {
            CodesType::Shared(id) => format!("`{id}` in `{}`", self.view.family.file()),
            CodesType::Inline(_) => "the field".to_owned(),
        };
        let (wire, codes) = self.view.family.codes_of(id);
        let new: Vec<Code> = listed
            .codes
            .iter()
            .filter(|code| !codes.iter().any(|known| known.code == code.code))
            .cloned()
            .collect();
        let is_written = is_own
            && matches!(id, CodesType::Inline(_))
            && !new.is_empty()
            && codes.len().checked_sub(1).is_some_and(|last| {
                let mut items = vec!["# TODO: the names of these codes".to_owned()];
                items.extend(
                    listed_codes(&new, wire == Wire::Number).map(|item| format!("- {item}")),
                );
                self.edits.add_items(&path.at("codes").at(last), &items)
            });
        for code in &new {
            let term = code
                .zh
                .as_ref()
                .or(code.en.as_ref())
                .map_or(String::new(), |term| format!(" ({})", shown(term, 40)));
            let words = format!(
                "the page lists the code `{}`{term}, which {own} does not have",
                shown(&code.code, 40)
            );
            self.push(ChangeKind::Added, path, words, is_written);
        }
        for code in
            codes.iter().filter(|known| !listed.codes.iter().any(|code| code.code == known.code))
        {
            let words = format!("the page does not list the code `{}` of {own}", code.code);
            self.push(ChangeKind::Removed, path, words, false);
        }
    }
}

/// Returns a coded type as shown in messages.
fn codes_name(codes: &CodesType) -> String {
    match codes {
        CodesType::Shared(id) => format!("`{id}`"),
        CodesType::Inline(_) => "the field".to_owned(),
    }
}

fn marker(required: Option<bool>) -> &'static str {
    match required {
        Some(true) => ", required",
        Some(false) => ", optional",
        None => "",
    }
}

/// Whether a value that the page describes can be a value of a type of the file.
fn fits(view: &FamilyView<'_>, kind: &Kind, known: &KnownType) -> bool {
    let is_number = matches!(kind, Kind::Integer | Kind::Number);
    let by_wire = |wire: Wire| match wire {
        Wire::String => *kind == Kind::Text,
        Wire::Number => is_number,
        Wire::Either => is_number || *kind == Kind::Text,
    };
    match (kind, known) {
        (Kind::Any | Kind::Null | Kind::File | Kind::Bytes, _) => true,
        (Kind::Map(_), KnownType::Map { .. }) => true,
        (Kind::Union(..), KnownType::Object(_) | KnownType::Union(_)) => true,
        (Kind::List(_), KnownType::List { .. }) => true,
        (Kind::Object(_), KnownType::Object(_) | KnownType::Map { .. } | KnownType::Union(_)) => {
            true
        }
        // A response may contain one item instead of the list.
        (Kind::Object(_), KnownType::List { single, .. }) => *single,
        (_, KnownType::Value(value)) => match value.name() {
            "json" => true,
            "boolean" => *kind == Kind::Boolean,
            "text-or-number" => is_number || *kind == Kind::Text,
            _ => by_wire(value.wire()),
        },
        (_, KnownType::Codes(id)) => by_wire(view.family.codes_of(id).0),
        _ => false,
    }
}

fn described(view: &FamilyView<'_>, known: &KnownType) -> String {
    match known {
        KnownType::Value(value) => format!("`{}`", value.name()),
        KnownType::Codes(id) => {
            format!("{}, written as a {}", codes_name(id), view.family.codes_of(id).0.as_str())
        }
        KnownType::Object(_) => "an object".to_owned(),
        KnownType::Map { .. } => "a map".to_owned(),
        KnownType::Union(_) => "a union".to_owned(),
        KnownType::List { .. } => "a list".to_owned(),
    }
}
