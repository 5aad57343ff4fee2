//! Lists that come page by page.

use std::fmt;

use crate::error::Error;
use crate::operation::{Call, Operation};
use crate::reply::Reply;

/// An operation whose response is one page of a list. Implemented by generated types only.
pub trait Paged: Operation {
    /// The number of the first page.
    const FIRST: i64;

    /// Returns the number of the page that is asked for.
    #[doc(hidden)]
    fn page(&self) -> i64;

    /// Asks for another page.
    #[doc(hidden)]
    fn turn_to(&mut self, page: i64);

    /// Returns how many items a page holds.
    #[doc(hidden)]
    fn count(page: &Self::Output) -> usize;

    /// Returns whether two pages hold the same items.
    #[doc(hidden)]
    fn is_same(page: &Self::Output, other: &Self::Output) -> bool;

    /// Returns how many items all pages hold, where the response says so.
    #[doc(hidden)]
    fn total(page: &Self::Output) -> Option<i64>;
}

impl<O: Paged> Call<O> {
    /// Returns the pages of the list.
    #[must_use]
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }
}

/// The pages of a list, fetched one after the other as they are asked for.
///
/// It ends when as many items were fetched as the response says that there are, or with an empty page, or with
/// one that holds the same items as the page before. A page that is shorter than it was asked to be does not end it,
/// because a server may have a limit of its own; nor does a total smaller than what was fetched, which cannot
/// be right. Where the first page that was asked for is not the first of all, the total says nothing.
///
/// A list that changes meanwhile may give an item twice or not at all. What a call sets, such as a nonce, is
/// the same for all its pages.
pub struct Pages<O: Paged> {
    call: Call<O>,
    /// The page before.
    last: Option<O::Output>,
    /// The items up to the next page; unknown where the first page was not the first of all.
    seen: Option<i64>,
    is_done: bool,
}

impl<O: Paged> Pages<O> {
    pub(crate) fn new(call: Call<O>) -> Self {
        let seen = (call.request().page() == O::FIRST).then_some(0);
        Self { call, last: None, seen, is_done: false }
    }

    /// Fetches the next page; `None` after the last one. An empty list has one page.
    ///
    /// # Errors
    ///
    /// Those of the call. After an error the same page is asked for again.
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
