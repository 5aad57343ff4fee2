//! [`Pages`]: fetches a list page by page. Which operations have pages, and how a page states its number and
//! its total, is in generated code, which implements [`Paged`].

use std::fmt;

use crate::error::Error;
use crate::operation::{Call, Operation};
use crate::reply::Reply;

/// An operation whose response is one page of a list.
///
/// Only generated types implement this trait.
pub trait Paged: Operation {
    /// The number of the first page of the list, such as 1.
    const FIRST: i64;

    /// Returns the number of the page that the request asks for.
    #[doc(hidden)]
    fn page(&self) -> i64;

    /// Sets the number of the page that the request asks for.
    #[doc(hidden)]
    fn turn_to(&mut self, page: i64);

    /// Returns the number of items on a page.
    #[doc(hidden)]
    fn count(page: &Self::Output) -> usize;

    /// Returns whether two pages have the same items.
    #[doc(hidden)]
    fn is_same(page: &Self::Output, other: &Self::Output) -> bool;

    /// Returns the number of items on all pages, if the response states it.
    #[doc(hidden)]
    fn total(page: &Self::Output) -> Option<i64>;
}

impl<O: Paged> Call<O> {
    /// Returns the pages of the list, from the page of this call on.
    #[must_use]
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }
}

/// The pages of a list, fetched one at a time.
///
/// Each [`next`](Self::next) sends one call and returns one page. The first call requests the page number
/// that the request states, and each further call the number after it.
///
/// # End of the list
///
/// The list ends as soon as one of these conditions is met:
///
/// - As many items were fetched as the response states in total. This condition applies only if the first
///   requested page is the first page of the list, because otherwise the number of earlier items is unknown.
/// - A page is empty.
/// - A page has the same items as the page before it, as from a server that ignores the page number.
///
/// In the last two cases, the page is not returned, except for the first page of an empty list.
///
/// A page with fewer items than requested does not end the list, because a server may have a lower limit. A
/// total that is smaller than the number of fetched items is wrong, and is ignored.
///
/// # Changes while fetching
///
/// If the list changes while its pages are fetched, an item may be returned twice or not at all. Settings of
/// the call, such as its timeout or a nonce, apply to all pages.
pub struct Pages<O: Paged> {
    call: Call<O>,
    /// The page before the next page.
    last: Option<O::Output>,
    /// The number of items before the next page. `None` if the first requested page is not the first of the
    /// list.
    seen: Option<i64>,
    is_done: bool,
}

impl<O: Paged> Pages<O> {
    pub(crate) fn new(call: Call<O>) -> Self {
        let seen = (call.request().page() == O::FIRST).then_some(0);
        Self { call, last: None, seen, is_done: false }
    }

    /// Fetches the next page. Returns `None` after the last page.
    ///
    /// If the list is empty, the first call returns its first page, which has no items.
    ///
    /// # Errors
    ///
    /// [`Error`], as for every call. After an error, calling this method again requests the same page.
    pub async fn next(&mut self) -> Result<Option<Reply<O::Output>>, Error> {
        if self.is_done {
            return Ok(None);
        }
        let page = self.call.clone().send().await?;
        if self.last.as_ref().is_some_and(|last| O::is_same(last, &page)) {
            self.is_done = true;
            return Ok(None);
        }
        let count = O::count(&page);
        let is_first = self.seen == Some(0);
        self.seen =
            self.seen.map(|seen| seen.saturating_add(i64::try_from(count).unwrap_or(i64::MAX)));
        let is_complete = match (self.seen, O::total(&page)) {
            (Some(seen), Some(total)) => seen == total,
            _ => false,
        };
        self.is_done = count == 0 || is_complete;
        self.last = Some((*page).clone());
        let next = self.call.request().page().saturating_add(1);
        self.call.change(|request| request.turn_to(next));
        Ok((count > 0 || is_first).then_some(page))
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("call", &self.call)
            .field("seen", &self.seen)
            .field("is_done", &self.is_done)
            .finish()
    }
}
