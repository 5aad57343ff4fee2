//! [`PagesError`], the error of a list, and [`Progress`], which states how far the list came.

use std::error::Error as StdError;
use std::fmt;

use super::position::Position;
use crate::error::Error;
use crate::error::context::write_chain;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// How far the pages of a list were fetched.
///
/// To fetch the rest of a list later, request the next page with the value that chooses it: [`page`](Self::page),
/// [`offset`](Self::offset) or [`cursor`](Self::cursor).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub(super) operation: &'static str,
    pub(super) page: i64,
    pub(super) position: Position,
    pub(super) items: u64,
    pub(super) total: Option<u64>,
}

impl Progress {
    /// Returns the family and the name of the operation, such as `cube.list_sims`.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Returns the number of the page. In an error, this is the page at which the list failed. Otherwise, it is the
    /// next page.
    ///
    /// A list whose pages are chosen by an offset or a cursor has no page numbers. The pages are then counted from 1, in the
    /// order of the requests.
    #[must_use]
    pub fn page(&self) -> i64 {
        self.page
    }

    /// Returns the offset of the page, if the pages of the list are chosen by an offset.
    #[must_use]
    pub fn offset(&self) -> Option<i64> {
        match self.position {
            Position::Offset(offset) => Some(offset),
            Position::Page | Position::Cursor(_) => None,
        }
    }

    /// Returns the cursor of the page, if the pages of the list are chosen by a cursor. `None` for the first page.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        match &self.position {
            Position::Cursor(cursor) => cursor.as_deref(),
            Position::Page | Position::Offset(_) => None,
        }
    }

    /// Returns the page in words, such as "page 3".
    fn place(&self) -> String {
        match self.offset() {
            Some(offset) => format!("page {} at offset {offset}", self.page),
            None => format!("page {}", self.page),
        }
    }

    /// Returns the number of items on the pages that were returned, plus
    /// [`items_before`](super::Pages::items_before).
    ///
    /// If the list began at a later page without `items_before`, the items before that page are not counted.
    #[must_use]
    pub fn items(&self) -> u64 {
        self.items
    }

    /// Returns the number of items on all pages, as stated by the latest response that stated it.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.total
    }
}

/// Writes the number of items, such as "2 of 100 items".
impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.total {
            Some(total) => write!(f, "{} of {total} items", self.items),
            None if self.items == 1 => f.write_str("1 item"),
            None => write!(f, "{} items", self.items),
        }
    }
}

/// An error of a list that is fetched page by page.
///
/// The pages that were returned before the error stay valid. [`progress`](Self::progress) states how far the list
/// came.
///
/// | variant | what happened | what to do |
/// |---|---|---|
/// | [`Call`](Self::Call) | The call for a page failed. | Call `next` again to request the same page. |
/// | [`Incomplete`](Self::Incomplete) | The list ends before its total is reached, or although the server states that it has more. | Fetch the list again. |
/// | [`Repeated`](Self::Repeated) | A page has the same items as an earlier page. | Compare the ids of the items. |
/// | [`RepeatedCursor`](Self::RepeatedCursor) | The cursor of the next page was already used. | Compare the ids of the items. |
/// | [`Overshot`](Self::Overshot) | The pages contain more items than the total. | Compare the ids of the items. |
/// | [`Unreadable`](Self::Unreadable) | The list in a response does not have the documented form. | Read the JSON, or continue with the next page. |
/// | [`Endless`](Self::Endless) | The list has more than 100,000 pages. | Narrow the list, or set `max_pages`. |
///
/// This type is separate from [`Error`], because only `Call` is an error of a call. In the other cases, every call
/// succeeded, and the responses contradict each other.
#[derive(Debug)]
#[non_exhaustive]
pub enum PagesError {
    /// The call for a page failed.
    #[non_exhaustive]
    Call {
        /// The page of the call, and the items before it.
        progress: Progress,
        /// The error of the call.
        error: Box<Error>,
    },
    /// The list ends before its total is reached, or although the server states that it has more pages.
    ///
    /// Either a page is empty, or the server states that a page is the last. A last page with items was returned before
    /// this error.
    #[non_exhaustive]
    Incomplete {
        /// The page at which the list ends, and the items before it. After a page with items, the page after it, and the
        /// items up to it.
        progress: Progress,
        /// The response with which the list ends.
        response: Box<HttpResponse>,
    },
    /// A page has the same items as an earlier page, possibly in another order.
    ///
    /// The repeated page is not returned.
    #[non_exhaustive]
    Repeated {
        /// The repeated page, and the items before it.
        progress: Progress,
        /// The number of the earlier page.
        earlier: i64,
        /// The response with the repeated page.
        response: Box<HttpResponse>,
    },
    /// The cursor of the next page was already used, so that the list would never end.
    ///
    /// The page with this cursor was returned before this error.
    #[non_exhaustive]
    RepeatedCursor {
        /// The page that would be requested again, and the items before it.
        progress: Progress,
        /// The response with the cursor.
        response: Box<HttpResponse>,
    },
    /// The pages contain more items than the latest response states in total.
    ///
    /// The last page was returned before this error.
    #[non_exhaustive]
    Overshot {
        /// The last page, and the items up to and including this page.
        progress: Progress,
    },
    /// The list in a response does not have the documented form.
    ///
    /// The operation documents the list as optional, so that the call itself succeeds.
    #[non_exhaustive]
    Unreadable {
        /// The page, and the items before it.
        progress: Progress,
        /// The value that does not have the documented form.
        mismatch: Box<Mismatch>,
        /// The response with the list.
        response: Box<HttpResponse>,
    },
    /// The list has not ended after 100,000 pages.
    #[non_exhaustive]
    Endless {
        /// The next page, and the items before it.
        progress: Progress,
    },
}

impl PagesError {
    /// Returns how far the list came.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match self {
            Self::Call { progress, .. }
            | Self::Incomplete { progress, .. }
            | Self::Repeated { progress, .. }
            | Self::RepeatedCursor { progress, .. }
            | Self::Overshot { progress }
            | Self::Unreadable { progress, .. }
            | Self::Endless { progress } => progress.clone(),
        }
    }

    /// Returns the error of the call, if the call for a page failed.
    #[must_use]
    pub fn call_error(&self) -> Option<&Error> {
        match self {
            Self::Call { error, .. } => Some(error),
            _ => None,
        }
    }

    /// Returns the response at which the list failed.
    ///
    /// Returns `None` if nothing arrived, and for [`Overshot`](Self::Overshot) and [`Endless`](Self::Endless), because
    /// the last page was returned before these errors.
    #[must_use]
    pub fn response(&self) -> Option<&HttpResponse> {
        match self {
            Self::Call { error, .. } => error.response(),
            Self::Incomplete { response, .. }
            | Self::Repeated { response, .. }
            | Self::RepeatedCursor { response, .. }
            | Self::Unreadable { response, .. } => Some(response),
            Self::Overshot { .. } | Self::Endless { .. } => None,
        }
    }
}

impl fmt::Display for PagesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = self.progress();
        let (operation, page) = (progress.operation, progress.place());
        match self {
            Self::Call { .. } => {
                write!(f, "{operation}: {page} was not fetched, after {progress}")?;
            }
            Self::Incomplete { .. } => write!(
                f,
                "{operation}: the list is incomplete: {page} has no items, after {progress}; fetch the list again"
            )?,
            Self::Repeated { earlier, .. } => write!(
                f,
                "{operation}: the server repeats pages: {page} has the same items as page {earlier}, after \
                 {progress}; items may be missing"
            )?,
            Self::RepeatedCursor { .. } => write!(
                f,
                "{operation}: the server repeats pages: the cursor of {page} was already used, after {progress}; items \
                 may be missing"
            )?,
            Self::Overshot { .. } => write!(
                f,
                "{operation}: the list is longer than its total: {progress} up to {page}; items may have been \
                 returned twice, and more may follow"
            )?,
            Self::Unreadable { mismatch, .. } => write!(
                f,
                "{operation}: the items of {page} cannot be read, after {progress}: {mismatch}"
            )?,
            Self::Endless { .. } => write!(
                f,
                "{operation}: the list has not ended before {page}, after {progress}; set `max_pages` for a \
                 longer list"
            )?,
        }
        write_chain(f, self.source())
    }
}

impl StdError for PagesError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call { error, .. } => Some(error.as_ref()),
            _ => None,
        }
    }
}
