//! What chooses the page of a list, and what a response states about the page after it.

use std::fmt;
use std::sync::Arc;

use crate::content::parameters;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// What chooses the page of a list.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagingBy {
    /// The number of the page.
    Page,
    /// The number of items before the page.
    Offset,
    /// A value that the response to the page before states.
    Cursor,
}

/// The headers in which a response states values about its list.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, Default)]
pub struct PageHeaders {
    /// The header with the total number of items.
    pub total: Option<&'static str>,
    /// The header with the cursor of the next page. In the header `link`, it is part of a URL.
    pub next: Option<&'static str>,
}

/// What the body of a response states about the pages after it.
#[doc(hidden)]
#[derive(Debug, Clone, Default)]
pub struct Hint {
    /// The cursor of the next page.
    pub next: Option<String>,
    /// Whether the list has more pages.
    pub has_more: Option<bool>,
    /// The number of all pages.
    pub pages: Option<i64>,
}

/// How an operation is paged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) operation: &'static str,
    pub(super) by: PagingBy,
    pub(super) first: i64,
    pub(super) parameter: &'static str,
    pub(super) headers: PageHeaders,
}

/// The place of a page in its list.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Position {
    Page,
    Offset(i64),
    /// `None` for the first page of the list.
    Cursor(Option<Arc<str>>),
}

/// A cursor is not shown, because it may contain values of the list.
impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page => f.write_str("Page"),
            Self::Offset(offset) => write!(f, "Offset({offset})"),
            Self::Cursor(None) => f.write_str("Cursor(None)"),
            Self::Cursor(Some(cursor)) => write!(f, "Cursor({} bytes)", cursor.len()),
        }
    }
}

impl Facts {
    /// Returns the total that the headers of a response state.
    pub(super) fn total(&self, response: &HttpResponse) -> Option<i64> {
        response.header(self.headers.total?)?.trim().parse().ok()
    }

    /// Returns the cursor of the next page. `None` if the list ends.
    pub(super) fn next(
        &self,
        response: &HttpResponse,
        hint: &mut Hint,
    ) -> Result<Option<Arc<str>>, Mismatch> {
        let next = match self.headers.next {
            None => hint.next.take(),
            Some(name) => match response.header_bytes(name).map(String::from_utf8) {
                None => None,
                Some(Err(_)) => return Err(Mismatch::concealed("text").below(name)),
                Some(Ok(value)) if name.eq_ignore_ascii_case("link") => {
                    next_link(&value, self.parameter)?
                }
                Some(Ok(value)) => Some(value),
            },
        };
        Ok(next.filter(|next| !next.trim().is_empty()).map(Arc::from))
    }
}

/// Returns the cursor in the target of the link with the relation `next` (RFC 8288). The URL is not called: only the
/// value of its parameter is used, whatever its host is.
fn next_link(header: &str, parameter: &str) -> Result<Option<String>, Mismatch> {
    let mut rest = header;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((target, after)) = after.split_once('>') else { break };
        let end = end_of_link(after);
        let (own, others) = after.split_at(end);
        rest = others;
        let is_next = parameters(own).into_iter().any(|(name, value)| {
            name.eq_ignore_ascii_case("rel")
                && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
        });
        if !is_next {
            continue;
        }
        let (_, query) = target.split_once('?').unwrap_or_default();
        let query = query.split('#').next().unwrap_or_default();
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        let cursor = pairs.find(|(name, _)| name == parameter).map(|(_, value)| value);
        // A link to a next page is not the end of the list, even if its cursor is empty or is not text.
        return match cursor.filter(|value| !value.trim().is_empty() && !value.contains('\u{fffd}'))
        {
            Some(value) => Ok(Some(value.into_owned())),
            None => {
                Err(Mismatch::concealed("a link with the parameter of the next page").below("link"))
            }
        };
    }
    Ok(None)
}

/// Returns where the parameters of a link end: at a comma outside of quotes.
fn end_of_link(text: &str) -> usize {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(header: &str) -> Option<String> {
        next_link(header, "cursor").unwrap()
    }

    #[test]
    fn the_cursor_is_taken_from_the_link() {
        let url = "https://other.example/v1/cards?limit=2&cursor=a%2Bb%3D";
        for header in [
            format!("<{url}>; rel=\"next\""),
            format!("<{url}>;rel=next"),
            format!("<https://x.example/?cursor=z>; rel=\"prev\", <{url}>; REL=\"next last\""),
            format!("<{url}>; title=\"a, b; rel=prev\"; rel=\"Next\""),
            "</v1/cards?cursor=a%2Bb%3D#x>; rel=\"next\"".to_owned(),
        ] {
            assert_eq!(next(&header).as_deref(), Some("a+b="), "{header}");
        }
    }

    #[test]
    fn other_headers_have_no_next_page() {
        for header in [
            "",
            "<https://x.example/?cursor=z>; rel=\"last\"",
            "nonsense",
            "<never closed",
            "<>;\"\\",
        ] {
            assert_eq!(next(header), None, "{header}");
        }
        for unreadable in ["page=2", "cursor=", "cursor=%20", "cursor=%ff", "cursor"] {
            let link = format!("<https://x.example/?{unreadable}>; rel=\"next\"");
            assert!(next_link(&link, "cursor").is_err(), "{link}");
        }
    }
}
