//! The text of a saved page, as a browser copies it.
//!
//! The text begins with the tree of all pages. Then follow the group, the title, the servers, the method and the path,
//! the description, the tables of the request, examples, programs, and the responses.

mod columns;
mod fields;
mod kinds;
mod navigation;
mod nest;
mod paths;
mod rows;
mod tables;
mod words;

use self::words::Heading;
pub(crate) use self::words::{is_revision, method};
use crate::error::ImportError;
use crate::infer::Direction;
use crate::lenient;
use crate::page::{Kind, Page, Response, Sample, Titles};

/// Reads the text of a page.
pub(crate) fn read(text: &str) -> Result<Page, ImportError> {
    let text = text.replace(['\u{a0}', '\u{3000}'], " ");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let operation = navigation::operation(&lines)?;
    let head = Head::read(&lines[..operation.line]);
    let mut page = Page {
        title: Titles::split(head.title),
        folders: navigation::folders(&lines[..operation.line], head.title, head.group),
        servers: head.servers,
        stability: head.stability,
        method: operation.method.to_owned(),
        path: crate::family::braced(&operation.path),
        ..Page::default()
    };
    page.servers.extend(operation.server);
    page.servers.dedup();
    let mut body = Reader { lines: &lines, at: operation.end, page: &mut page };
    body.read()?;
    Ok(page)
}

/// What is printed above the method.
struct Head<'a> {
    title: &'a str,
    group: Option<&'a str>,
    servers: Vec<String>,
    stability: Option<String>,
}

impl<'a> Head<'a> {
    fn read(lines: &[&'a str]) -> Self {
        let after =
            |at: usize| (at + 1, lines.get(at).and_then(|line| navigation::breadcrumb(line)));
        // The last breadcrumb is the one above the title. Without a breadcrumb, the title follows the tree.
        let (start, group) = lines
            .iter()
            .rposition(|line| navigation::breadcrumb(line).is_some())
            .map(after)
            .unwrap_or_else(|| {
                let tree = lines.iter().rposition(|line| line.trim_start().starts_with('•'));
                (tree.map_or(0, |at| at + 1), None)
            });
        let mut head = Self { title: "", group, servers: Vec::new(), stability: None };
        for line in lines[start.min(lines.len())..].iter().map(|line| line.trim()) {
            if line.starts_with("https://") || line.starts_with("http://") {
                if !head.servers.iter().any(|server| server == line) {
                    head.servers.push(line.to_owned());
                }
            } else if let Some(label) = words::stability(line) {
                head.stability = Some(label.to_owned());
            } else if method(line).is_none() && !line.is_empty() {
                // Without a tree, the name of the family or of the document may stand above the title.
                let line = line.trim_start_matches(['#', ' ']);
                let is_better = group.is_none() && is_bilingual(line) && !is_bilingual(head.title);
                if head.title.is_empty() || is_better {
                    head.title = line;
                }
            }
        }
        head
    }
}

/// Whether a title has a part in each language.
fn is_bilingual(title: &str) -> bool {
    let titles = Titles::split(title);
    titles.en.is_some() && titles.zh.is_some()
}

/// Where the lines of a page are put.
#[derive(Clone, Copy, PartialEq)]
enum Region {
    Description,
    Request,
    Samples,
    Response,
}

/// The lines of the table of a body, and its content type.
type BodyTable<'a> = (Vec<&'a str>, Option<String>);

struct Reader<'a, 'p> {
    lines: &'a [&'a str],
    at: usize,
    page: &'p mut Page,
}

impl<'a> Reader<'a, '_> {
    fn read(&mut self) -> Result<(), ImportError> {
        let mut region = Region::Description;
        let mut body: Option<BodyTable<'a>> = None;
        while let Some(line) = self.lines.get(self.at).copied() {
            let Some(heading) = words::heading(line) else {
                // Not every page names the place of its table.
                let is_table = columns::header(line).is_some() || self.begins_field();
                match region {
                    Region::Request if is_table && body.is_none() => {
                        body = self.unplaced()?;
                        continue;
                    }
                    Region::Response if is_table => {
                        let lines = self.table();
                        self.response_body(None, lines)?;
                        continue;
                    }
                    Region::Description if !line.trim().is_empty() => {
                        self.page.text.push(line.trim().to_owned());
                    }
                    Region::Response => self.response_line(line),
                    _ => {}
                }
                self.at += 1;
                continue;
            };
            self.at += 1;
            match heading {
                Heading::Request => region = Region::Request,
                Heading::Samples => region = Region::Samples,
                Heading::Responses => region = Region::Response,
                Heading::End => break,
                Heading::Revised(date) => self.page.revised = Some(date),
                Heading::Example(Some(Direction::Response)) if region == Region::Samples => {
                    region = Region::Response;
                    self.at -= 1;
                }
                // Programs contain lines like headings.
                _ if region == Region::Samples => {}
                Heading::Status(status) => {
                    region = Region::Response;
                    self.page.responses.push(Response { status, ..Response::default() });
                }
                Heading::Place(place) => {
                    let lines = self.table();
                    self.parameters(place, &lines)?;
                }
                Heading::Other => {
                    self.table();
                    self.page.doubts.push("the page lists cookies, which are left out".to_owned());
                }
                Heading::Body(content) if region == Region::Response => {
                    let lines = self.table();
                    self.response_body(content, lines)?;
                }
                Heading::Body(content) => {
                    region = Region::Request;
                    body = Some((self.table(), content));
                }
                Heading::Codes => {
                    region = Region::Samples;
                    let doubt = "the table of result codes is left out; see `codes`";
                    self.page.doubts.push(doubt.to_owned());
                }
                Heading::Example(direction) => {
                    let samples = self.samples();
                    let is_response = match direction {
                        Some(direction) => direction == Direction::Response,
                        None => region == Region::Response,
                    };
                    if is_response {
                        region = Region::Response;
                    }
                    match (is_response, self.page.responses.last_mut()) {
                        (true, Some(response)) => response.examples.extend(samples),
                        (true, None) => {
                            let examples = samples;
                            self.page.responses.push(Response { examples, ..Response::default() });
                        }
                        _ => self.page.examples.extend(samples),
                    }
                }
            }
        }
        if self.page.examples.is_empty()
            && let Some(text) = lenient::curl_body(self.lines)
        {
            self.page.examples.push(lenient::sample(text));
        }
        if let Some((lines, content)) = body {
            self.page.content_type = content;
            let node = self.node(&lines, self.page.examples.first().cloned().as_ref(), true)?;
            let is_empty = matches!(&node.kind, Kind::Object(fields) if fields.is_empty());
            self.page.body = (!is_empty).then_some(node);
        }
        self.nest_responses()
    }

    /// Takes the lines up to the next heading. Names of fields that look like headings do not end the table.
    fn table(&mut self) -> Vec<&'a str> {
        let start = self.at;
        while let Some(line) = self.lines.get(self.at) {
            if line.trim().is_empty() {
                self.at += 1;
                continue;
            }
            let next = self.lines[self.at + 1..].iter().find(|line| !line.trim().is_empty());
            let is_field = next.is_some_and(|next| kinds::read(next).is_some());
            // `Example:` is also the name of a detail of a field.
            let is_detail = line.trim_end().ends_with([':', '：'])
                && !next.is_some_and(|next| next.trim_start().starts_with(['{', '[', '`']));
            let ends = match words::heading(line) {
                None | Some(Heading::Body(None)) if is_field => false,
                None => false,
                Some(Heading::Example(_)) if is_detail => false,
                Some(Heading::Request | Heading::Responses | Heading::End) if is_field => false,
                Some(_) => true,
            };
            if ends {
                break;
            }
            self.at += 1;
        }
        self.lines[start..self.at].to_vec()
    }

    /// Takes the printed bodies after a heading: JSON values, one after the other.
    fn samples(&mut self) -> Vec<Sample> {
        let mut samples = Vec::new();
        loop {
            let is_skipped = |line: &&str| {
                let line = line.trim();
                line.is_empty() || line.starts_with("```") || line.eq_ignore_ascii_case("json")
            };
            while self.lines.get(self.at).is_some_and(is_skipped) {
                self.at += 1;
            }
            if !self
                .lines
                .get(self.at)
                .is_some_and(|line| line.trim_start().starts_with(['{', '[']))
            {
                return samples;
            }
            let start = self.at;
            let mut depth = Brackets::default();
            while let Some(line) = self.lines.get(self.at) {
                // A text that is cut off never closes its brackets. The next heading ends it.
                if self.at > start && words::heading(line).is_some() {
                    let line = start + 1;
                    self.page.is_cut = true;
                    self.page
                        .doubts
                        .push(format!("the example in line {line} of the text is cut short"));
                    break;
                }
                self.at += 1;
                if depth.closes_with(line) {
                    break;
                }
            }
            samples.push(lenient::sample(self.lines[start..self.at].join("\n")));
        }
    }

    /// Whether a field begins in this line: its name, and its type on the next line.
    fn begins_field(&self) -> bool {
        let line = self.lines.get(self.at).copied().unwrap_or_default();
        if !fields::is_name(line.trim()) {
            return false;
        }
        let next = self.lines[self.at..].iter().skip(1).find(|line| !line.trim().is_empty());
        next.is_some_and(|next| kinds::read(next).is_some())
    }

    fn response_line(&mut self, line: &str) {
        let line = line.trim();
        let Some(response) = self.page.responses.last_mut() else { return };
        if words::is_content_type(line) {
            response.content_type = Some(line.to_owned());
        } else if response.status.is_none() && response.body.is_none() {
            // Some texts have the status on a line of its own.
            response.status = line.parse().ok().filter(|status| (100..600).contains(status));
        }
    }

    /// Keeps the table of a response. Its fields are nested when the example is read, too.
    fn response_body(
        &mut self,
        content: Option<String>,
        lines: Vec<&str>,
    ) -> Result<(), ImportError> {
        let example = match words::heading(self.lines.get(self.at).copied().unwrap_or_default()) {
            Some(Heading::Example(_)) => {
                self.at += 1;
                self.samples()
            }
            _ => Vec::new(),
        };
        let node = self.node(&lines, example.first(), false)?;
        if self.page.responses.is_empty() {
            self.page.responses.push(Response::default());
        }
        if let Some(response) = self.page.responses.last_mut() {
            response.content_type = content.or(response.content_type.take());
            response.examples.extend(example);
            let is_empty = matches!(&node.kind, Kind::Object(fields) if fields.is_empty());
            response.body = (!is_empty).then_some(node);
        }
        Ok(())
    }

    /// Removes labels of responses that have no content.
    fn nest_responses(&mut self) -> Result<(), ImportError> {
        let has_content = self.page.responses.iter().any(Response::is_described);
        if has_content {
            self.page
                .responses
                .retain(|response| response.is_described() || !response.is_success());
        }
        Ok(())
    }
}

/// The open brackets of a JSON text.
#[derive(Default)]
struct Brackets {
    depth: usize,
    is_in_string: bool,
}

impl Brackets {
    /// Reads a line. Returns whether all brackets are closed after it.
    fn closes_with(&mut self, line: &str) -> bool {
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' if self.is_in_string => {
                    characters.next();
                }
                '"' => self.is_in_string = !self.is_in_string,
                '{' | '[' if !self.is_in_string => self.depth += 1,
                '}' | ']' if !self.is_in_string => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        // A JSON string does not continue on the next line. A missing quote must not hide the end.
        self.is_in_string = false;
        self.depth == 0
    }
}
