//! What a page states, independent of the form in which it was saved.

use crate::json::Json;

/// A page of the documentation that describes one call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The titles.
    pub(crate) title: Titles,
    /// The folders of the page in the tree of the documentation, the outermost first. The last is the group.
    pub(crate) folders: Vec<String>,
    /// The date of the last revision, as printed.
    pub(crate) revised: Option<String>,
    /// The URL of the page, if the text contains it.
    pub(crate) url: Option<String>,
    /// The base URLs that the page prints.
    pub(crate) servers: Vec<String>,
    pub(crate) method: String,
    pub(crate) path: String,
    /// The description of the call.
    pub(crate) text: Vec<String>,
    pub(crate) deprecated: bool,
    /// The label of the page, such as `Testing`.
    pub(crate) stability: Option<String>,
    pub(crate) parameters: Vec<Parameter>,
    /// The fields of the body. `None` if the page has no table of them.
    pub(crate) body: Option<Node>,
    /// The form of the body, such as `application/json`.
    pub(crate) content_type: Option<String>,
    /// Printed bodies of requests.
    pub(crate) examples: Vec<Sample>,
    pub(crate) responses: Vec<Response>,
    /// What reading the page could not decide.
    pub(crate) doubts: Vec<String>,
    /// The security schemes of an OpenAPI document, each with the header that it uses.
    pub(crate) security: Vec<(String, String)>,
    /// Whether a table or an example is cut short.
    pub(crate) is_cut: bool,
}

impl Page {
    /// Returns the method and the path of the call: `POST /package/orderPackage`.
    #[must_use]
    pub fn operation(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Whether the page advises against the call, in its title or with a label.
    pub(crate) fn is_deprecated(&self) -> bool {
        let titles = [&self.title.en, &self.title.zh];
        let marks = ["不推荐", "废弃", "not recommended", "deprecated"];
        let in_title = titles.into_iter().flatten().any(|title| {
            let title = title.to_lowercase();
            marks.iter().any(|mark| title.contains(mark))
        });
        let by_label = matches!(self.stability.as_deref(), Some("Deprecated" | "Obsolete"));
        self.deprecated || in_title || by_label
    }
}

impl Place {
    /// Returns the name of the place for messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "headers",
        }
    }
}

/// The titles of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Titles {
    pub(crate) en: Option<String>,
    pub(crate) zh: Option<String>,
}

/// Where a parameter outside of the body travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

/// A parameter outside of the body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parameter {
    pub(crate) place: Place,
    pub(crate) field: Field,
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) node: Node,
    /// Whether the field is required. `None` if the page has no marker.
    pub(crate) required: Option<bool>,
}

/// A value as the page describes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    /// Whether the page states that the value may be `null`.
    pub(crate) nullable: bool,
    /// The meaning.
    pub(crate) text: Vec<String>,
    pub(crate) default: Option<String>,
    /// A value printed with the field itself.
    pub(crate) example: Option<Json>,
    /// The format of an OpenAPI schema, such as `date-time`.
    pub(crate) format: Option<String>,
    /// The values that the page lists apart from the text, with their meanings.
    pub(crate) values: Vec<(String, String)>,
    pub(crate) max_length: Option<u64>,
    /// The decimal places that the type states, such as `Decimal(10,2)`.
    pub(crate) decimals: Option<u32>,
    /// Whether the page marks the field as required under a condition.
    pub(crate) is_conditional: bool,
    /// The least and the greatest number.
    pub(crate) min: Option<String>,
    pub(crate) max: Option<String>,
    pub(crate) min_length: Option<u64>,
    pub(crate) pattern: Option<String>,
    pub(crate) min_items: Option<u64>,
    pub(crate) max_items: Option<u64>,
    /// The only value of a parameter.
    pub(crate) constant: Option<String>,
    /// How a list in a query is sent, if it is not the usual form of a spec.
    pub(crate) style: Option<&'static str>,
    /// Whether only an example shows the value.
    pub(crate) is_from_example: bool,
    /// What could not be decided about the value.
    pub(crate) doubts: Vec<String>,
}

impl Node {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// Returns what a printed value shows.
    pub(crate) fn of_example(value: &Json) -> Self {
        Self { is_from_example: true, ..Self::new(Kind::of(value)) }
    }

    /// Returns the fields of an object, or of the objects of a list.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.kind {
            Kind::Object(fields) => fields,
            Kind::List(item) => item.fields(),
            _ => &[],
        }
    }
}

/// The type of a value, as the page names it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Kind {
    /// Not stated.
    #[default]
    Any,
    Text,
    Integer,
    Number,
    Boolean,
    /// Only `null` is known.
    Null,
    /// A file.
    File,
    /// Bytes, written as base64.
    Bytes,
    Object(Vec<Field>),
    List(Box<Node>),
    /// An object whose keys are data.
    Map(Box<Node>),
    /// One of several objects: the name of the discriminator, and the fields of each object by its value.
    Union(String, Vec<(String, Vec<Field>)>),
}

impl Kind {
    /// Returns the kind of a printed value.
    pub(crate) fn of(json: &Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(_) => Self::Boolean,
            Json::Number(text) if text.contains(['.', 'e', 'E']) => Self::Number,
            Json::Number(_) => Self::Integer,
            Json::String(_) => Self::Text,
            Json::List(items) => {
                let known = items.iter().find(|item| !matches!(item, Json::Null));
                Self::List(Box::new(Node::new(known.map_or(Self::Any, Self::of))))
            }
            Json::Object(entries) => Self::Object(
                entries
                    .iter()
                    .map(|(name, value)| Field {
                        name: name.clone(),
                        node: Node::of_example(value),
                        required: None,
                    })
                    .collect(),
            ),
        }
    }

    /// Returns the name of the kind for messages.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Any => "a value",
            Self::Text => "a string",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "a boolean",
            Self::Null => "null",
            Self::File => "a file",
            Self::Bytes => "base64 text",
            Self::Map(_) => "a map",
            Self::Union(..) => "one of several objects",
            Self::Object(_) => "an object",
            Self::List(_) => "a list",
        }
    }
}

/// A printed body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sample {
    pub(crate) text: String,
    /// How the text differs from the printed one.
    pub(crate) note: Option<&'static str>,
}

/// A response.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Response {
    /// The HTTP status, if it is printed.
    pub(crate) status: Option<u16>,
    /// The content. `None` if the page has no table of it.
    pub(crate) body: Option<Node>,
    pub(crate) content_type: Option<String>,
    pub(crate) examples: Vec<Sample>,
}

impl Response {
    /// Whether the response reports success.
    pub(crate) fn is_success(&self) -> bool {
        self.status.is_none_or(|status| (200..300).contains(&status))
    }

    /// Whether the page states anything about the content.
    pub(crate) fn is_described(&self) -> bool {
        self.body.is_some() || !self.examples.is_empty()
    }
}

impl Titles {
    /// Splits a printed title, such as `订购流量套餐/ Order data plan`, into its languages.
    pub(crate) fn split(printed: &str) -> Self {
        let printed = printed.trim();
        for (at, separator) in printed.char_indices().filter(|(_, c)| matches!(c, '/' | '／' | '|'))
        {
            let one = printed[..at].trim();
            let other = printed[at + separator.len_utf8()..].trim();
            let (zh, en) = match (has_chinese(one), has_chinese(other)) {
                (true, false) => (one, other),
                (false, true) => (other, one),
                _ => continue,
            };
            if en.chars().any(char::is_alphabetic) {
                return Self { en: Some(en.to_owned()), zh: Some(zh.to_owned()) };
            }
        }
        let title = (!printed.is_empty()).then(|| printed.to_owned());
        if has_chinese(printed) {
            Self { en: None, zh: title }
        } else {
            Self { en: title, zh: None }
        }
    }
}

/// Whether a text contains Chinese characters.
pub(crate) fn has_chinese(text: &str) -> bool {
    text.chars().any(is_chinese)
}

/// Whether a character is Chinese.
pub(crate) fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_split_where_the_language_changes() {
        let split = |text| {
            let Titles { en, zh } = Titles::split(text);
            (en.unwrap_or_default(), zh.unwrap_or_default())
        };
        let pair = |en: &str, zh: &str| (en.to_owned(), zh.to_owned());
        assert_eq!(
            split("开通/启用卡片 / To enable a card"),
            pair("To enable a card", "开通/启用卡片")
        );
        assert_eq!(split("Pause / resume a card"), pair("Pause / resume a card", ""));
        assert_eq!(split("停机/复机"), pair("", "停机/复机"));
        assert_eq!(split("List cards ／ 卡片列表"), pair("List cards", "卡片列表"));
        assert_eq!(split(""), pair("", ""));
    }
}
