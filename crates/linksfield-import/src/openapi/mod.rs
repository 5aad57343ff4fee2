//! OpenAPI documents, and the Markdown in which Apifox exports them: a title, and a fenced block with the document of
//! one operation.

mod schema;

use self::schema::Schemas;
use crate::error::{ImportError, shown};
use crate::json::{Json, indented};
use crate::lenient;
use crate::page::{Field, Node, Page, Parameter, Place, Response, Sample, Titles};
use crate::text::{is_revision, method};

/// Reads the operations of a document.
pub(crate) fn read(document: &Json) -> Result<Vec<Page>, ImportError> {
    let schemas = Schemas::new(document);
    let mut pages = Vec::new();
    for (path, item) in document.get("paths").map(Json::entries).unwrap_or_default() {
        let item = schemas.resolve(item);
        for (name, operation) in item.entries() {
            // Other keys of a path are no operations, such as `parameters`.
            let Some(method) = method(name) else { continue };
            pages.push(
                Operation { document, schemas: &schemas, path, item, operation, method }.page()?,
            );
        }
    }
    if pages.is_empty() { Err(ImportError::NoOperation) } else { Ok(pages) }
}

/// Adds what the Markdown around the document states: the title, the URL and the revision.
pub(crate) fn complete_from_markdown(page: &mut Page, markdown: &str) {
    let mut lines = markdown.lines().map(str::trim).take_while(|line| !line.starts_with("```"));
    let title = lines.find_map(|line| line.strip_prefix("# "));
    if page.title == Titles::default()
        && let Some(title) = title
    {
        page.title = Titles::split(title);
    }
    for line in markdown.lines().map(str::trim).take(50) {
        if let Some((_, date)) = line.split_once(['于', '：', ':'])
            && page.revised.is_none()
            && is_revision(date.trim())
        {
            page.revised = Some(date.trim().to_owned());
        }
    }
}

struct Operation<'a> {
    document: &'a Json,
    schemas: &'a Schemas<'a>,
    path: &'a str,
    item: &'a Json,
    operation: &'a Json,
    method: &'static str,
}

impl Operation<'_> {
    fn page(&self) -> Result<Page, ImportError> {
        let mut page = Page {
            title: self.operation.text("summary").map(Titles::split).unwrap_or_default(),
            method: self.method.to_owned(),
            path: self.path.split(['?', '#']).next().unwrap_or_default().to_owned(),
            folders: self.folders(),
            servers: self.servers(),
            text: lines(self.operation.text("description")),
            deprecated: self.operation.is_true("deprecated"),
            stability: self.stability(),
            url: self.url(),
            ..Page::default()
        };
        self.parameters(&mut page)?;
        self.body(&mut page)?;
        self.responses(&mut page)?;
        page.security = self.security();
        Ok(page)
    }

    /// Returns the security schemes of the operation: what each is, and the header that it uses.
    fn security(&self) -> Vec<(String, String)> {
        let required = self.operation.get("security").or_else(|| self.document.get("security"));
        let names = required.map(Json::items).unwrap_or_default().iter().flat_map(Json::entries);
        let schemes = self.document.get("components").and_then(|all| all.get("securitySchemes"));
        let known = names.filter_map(|(name, _)| {
            let scheme = self.schemas.resolve(schemes?.get(name)?);
            Some(match (scheme.text("type"), scheme.text("in")) {
                (Some("apiKey"), Some("header")) => {
                    (name.clone(), scheme.text("name").unwrap_or_default().to_owned())
                }
                (Some("apiKey"), _) => (name.clone(), String::new()),
                _ => (name.clone(), "Authorization".to_owned()),
            })
        });
        known.take(10).collect()
    }

    fn folders(&self) -> Vec<String> {
        let tag = || self.operation.get("tags")?.items().first()?.as_str();
        let folder = self.operation.text("x-apifox-folder").or_else(tag).unwrap_or_default();
        let parts = folder.split('/').map(str::trim).filter(|part| !part.is_empty());
        let mut folders: Vec<String> = parts.map(str::to_owned).collect();
        let document = self.document.get("info").and_then(|info| info.text("title"));
        if let Some(title) = document.filter(|_| !folders.is_empty()) {
            folders.insert(0, title.to_owned());
        }
        folders
    }

    fn servers(&self) -> Vec<String> {
        let list = |json: &Json| -> Vec<String> {
            let servers = json.get("servers").map(Json::items).unwrap_or_default();
            servers.iter().filter_map(server_url).collect()
        };
        [self.operation, self.item, self.document]
            .into_iter()
            .map(list)
            .find(|servers| !servers.is_empty())
            .unwrap_or_default()
    }

    fn stability(&self) -> Option<String> {
        let status = self.operation.text("x-apifox-status")?;
        let mut characters = status.chars();
        let label: String = characters.next()?.to_uppercase().chain(characters).collect();
        (!matches!(status, "released" | "deprecated" | "obsolete")).then_some(label)
    }

    /// Returns the URL of the page for readers, which the link of the editor contains only as a number.
    fn url(&self) -> Option<String> {
        let docs = self.operation.get("externalDocs")?;
        docs.text("url").map(str::to_owned)
    }

    fn parameters(&self, page: &mut Page) -> Result<(), ImportError> {
        let own = self.operation.get("parameters").map(Json::items).unwrap_or_default();
        let shared = self.item.get("parameters").map(Json::items).unwrap_or_default();
        for parameter in own.iter().chain(shared).map(|parameter| self.schemas.resolve(parameter)) {
            let Some(name) = parameter.text("name") else { continue };
            let place = match parameter.text("in") {
                Some("path") => Place::Path,
                Some("query") => Place::Query,
                Some("header") => Place::Header,
                _ => {
                    let doubt =
                        format!("the parameter `{}` is left out: it is a cookie", shown(name, 40));
                    page.doubts.push(doubt);
                    continue;
                }
            };
            let is_known = page
                .parameters
                .iter()
                .any(|known| known.place == place && known.field.name == name);
            if is_known {
                continue;
            }
            let empty = Json::Null;
            let mut node = self.schemas.node(parameter.get("schema").unwrap_or(&empty))?;
            node.text.splice(0..0, lines(parameter.text("description")));
            if let Some(example) = parameter.get("example").filter(|example| is_printed(example)) {
                node.example = Some(example.clone());
            }
            style(parameter, &mut node);
            let required = Some(place == Place::Path || parameter.is_true("required"));
            let field = Field { name: name.to_owned(), node, required };
            page.parameters.push(Parameter { place, field });
        }
        Ok(())
    }

    fn body(&self, page: &mut Page) -> Result<(), ImportError> {
        let Some(body) = self.operation.get("requestBody") else { return Ok(()) };
        let Some((content_type, content)) = content(self.schemas.resolve(body)) else {
            return Ok(());
        };
        page.content_type = Some(content_type.to_owned());
        page.body = self.described(content)?;
        page.examples = self.examples(content);
        Ok(())
    }

    fn responses(&self, page: &mut Page) -> Result<(), ImportError> {
        for (status_name, response) in
            self.operation.get("responses").map(Json::entries).unwrap_or_default()
        {
            let response = self.schemas.resolve(response);
            // Apifox numbers several responses with the same status: `x-200:other`.
            let digits: String = status_name.chars().filter(char::is_ascii_digit).take(3).collect();
            let status = digits.parse().ok().filter(|_| digits.len() == 3);
            let is_success = digits.starts_with('2');
            let status = status.or(if is_success { Some(200) } else { None });
            if status.is_none() {
                page.doubts.push(format!("the response `{}` is left out", shown(status_name, 20)));
                continue;
            }
            if response.get("headers").is_some_and(|headers| !headers.entries().is_empty()) {
                page.doubts.push(format!(
                    "the headers of the response `{}` are left out",
                    shown(status_name, 20)
                ));
            }
            let mut read = Response { status, ..Response::default() };
            if let Some((content_type, content)) = content(response) {
                read.content_type = Some(content_type.to_owned());
                read.body = self.described(content)?;
                read.examples = self.examples(content);
            }
            page.responses.push(read);
        }
        Ok(())
    }

    /// Reads the schema of a content, if it describes anything.
    fn described(&self, content: &Json) -> Result<Option<Node>, ImportError> {
        let Some(schema) = content.get("schema") else { return Ok(None) };
        let node = self.schemas.node(schema)?;
        let is_empty = match &node.kind {
            crate::page::Kind::Object(fields) => fields.is_empty(),
            crate::page::Kind::Any => true,
            _ => false,
        };
        Ok((!is_empty).then_some(node))
    }

    fn examples(&self, content: &Json) -> Vec<Sample> {
        let several = content.get("examples").map(Json::entries).unwrap_or_default();
        let several =
            several.iter().filter_map(|(_, example)| self.schemas.resolve(example).get("value"));
        let single = content.get("example").into_iter();
        single
            .chain(several)
            .filter(|example| is_printed(example))
            .map(|example| match example {
                // Some documents contain the text of the example.
                Json::String(text) => lenient::sample(text.clone()),
                value => Sample { text: indented(&value.compact()), note: None },
            })
            .collect()
    }
}

/// Returns the URL of a server, with the defaults of its variables.
fn server_url(server: &Json) -> Option<String> {
    let mut url = server.text("url")?.to_owned();
    for (name, variable) in
        server.get("variables").map(Json::entries).unwrap_or_default().iter().take(20)
    {
        if let Some(value) = variable.get("default").and_then(Json::single) {
            url = url.replace(&format!("{{{name}}}"), &value);
        }
    }
    Some(url)
}

/// Reads how a list in a query is sent.
fn style(parameter: &Json, node: &mut Node) {
    let is_query = parameter.text("in") == Some("query");
    if !is_query || !matches!(node.kind, crate::page::Kind::List(_)) {
        return;
    }
    let is_exploded = match parameter.get("explode") {
        Some(Json::Bool(explode)) => *explode,
        _ => parameter.text("style").unwrap_or("form") == "form",
    };
    match parameter.text("style").unwrap_or("form") {
        "form" if is_exploded => node.style = Some("repeated"),
        "form" => {}
        other => {
            node.doubts.push(format!("the page sends the list in the style `{}`", shown(other, 30)))
        }
    }
}

/// Returns the JSON content of a body or response, or else its first content.
fn content(body: &Json) -> Option<(&str, &Json)> {
    let contents = body.get("content")?.entries();
    let json = contents.iter().find(|(name, _)| name.contains("json"));
    json.or(contents.first()).map(|(name, content)| (name.as_str(), content))
}

/// Whether an example is more than an empty placeholder.
fn is_printed(example: &Json) -> bool {
    match example {
        Json::Null => false,
        Json::String(text) => !text.trim().is_empty(),
        Json::Object(entries) => !entries.is_empty(),
        _ => true,
    }
}

/// Returns the lines of a text that are not empty.
fn lines(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
