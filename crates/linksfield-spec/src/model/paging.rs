//! How further pages of a list are requested.

use serde::Serialize;

use super::template::JsonPath;

/// How further pages of a list are requested.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paging {
    /// What the parameter of the page contains.
    pub by: PagingBy,
    /// The name of the parameter that chooses the page. The call has this parameter. It is an integer, or also text if it
    /// is a cursor.
    pub page: String,
    /// The name of the parameter with the greatest number of items of a page. The call has this parameter, and it is an
    /// integer.
    pub limit: Option<String>,
    /// The path of the list in the response. A list exists at this path.
    pub items: MemberPath,
    /// The path of the total number of items in the response. An integer exists at this path, or it is a header.
    pub total: Option<MemberPath>,
    /// Where the response states the cursor of the next page. Always present with a cursor, and never otherwise.
    pub next: Option<MemberPath>,
    /// The path of a boolean or a flag that states whether a further page exists.
    pub has_more: Option<MemberPath>,
    /// The path of the number of pages. An integer exists at this path.
    pub pages: Option<MemberPath>,
    /// The number of the first page, or the offset of the first item.
    pub first: i64,
}

/// What chooses the page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PagingBy {
    /// The number of the page.
    Page,
    /// The number of items before the page.
    Offset,
    /// A value that the response to the page before states.
    Cursor,
}

/// The path of a value in a response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum MemberPath {
    /// The payload itself.
    Payload,
    /// A field in the payload.
    InPayload(JsonPath),
    /// A field of the envelope, by its name.
    EnvelopeField(String),
    /// A header. In the header `link`, the target of the link to the next page (RFC 8288).
    Header(String),
}

impl MemberPath {
    /// Whether the value is the target of a link in the header `link`.
    #[must_use]
    pub fn is_link(&self) -> bool {
        matches!(self, Self::Header(name) if name.eq_ignore_ascii_case("link"))
    }
}
