//! Lists that come page by page.

use std::fmt;

use crate::error::Error;
use crate::reply::Reply;

/// A call whose answer is one page of a list. Implemented by generated code.
#[doc(hidden)]
pub trait Paged: Clone + Send {
    /// The answer.
    type Page: Clone + Send;
    /// The number of the first page.
    const FIRST: i64;

    /// The number of the page that is asked for.
    fn page(&self) -> i64;

    /// Asks for another page.
    fn turn_to(&mut self, page: i64);

    /// Sends the call.
    fn fetch(self) -> impl Future<Output = Result<Reply<Self::Page>, Error>> + Send;

    /// How many items a page holds.
    fn count(page: &Self::Page) -> usize;

    /// Whether two pages hold the same items.
    fn is_same(page: &Self::Page, other: &Self::Page) -> bool;

    /// How many items all pages hold, where the answer says it.
    fn total(page: &Self::Page) -> Option<i64>;
}

/// The pages of a list, fetched one after the other as they are asked for.
///
/// It ends when as many items were fetched as the answer says that there are, or with an empty page, or with
/// one that holds the same items as the page before. A page that is shorter than it was asked to be does not end it,
/// because a server may have a limit of its own; nor does a total smaller than what was fetched, which cannot
/// be right. Where the first page that was asked for is not the first of all, the total says nothing.
///
/// A list that changes meanwhile may give an item twice or not at all. What a call sets, such as a nonce, is
/// the same for all its pages.
pub struct Pages<C: Paged> {
    call: C,
    /// The page before.
    last: Option<C::Page>,
    /// The items up to the next page; unknown where the first page was not the first of all.
    seen: Option<i64>,
    is_done: bool,
}

impl<C: Paged> Pages<C> {
    pub(crate) fn new(call: C) -> Self {
        let seen = (call.page() == C::FIRST).then_some(0);
        Self { call, last: None, seen, is_done: false }
    }

    /// Fetches the next page; `None` after the last one. An empty list has one page.
    ///
    /// # Errors
    ///
    /// Those of the call. After an error the same page is asked for again.
    pub async fn next(&mut self) -> Result<Option<Reply<C::Page>>, Error> {
        if self.is_done {
            return Ok(None);
        }
        let page = self.call.clone().fetch().await?;
        if self.last.as_ref().is_some_and(|last| C::is_same(last, &page)) {
            self.is_done = true;
            return Ok(None);
        }
        let count = C::count(&page);
        let is_first = self.seen == Some(0);
        self.seen =
            self.seen.map(|seen| seen.saturating_add(i64::try_from(count).unwrap_or(i64::MAX)));
        let is_complete = match (self.seen, C::total(&page)) {
            (Some(seen), Some(total)) => seen == total,
            _ => false,
        };
        self.is_done = count == 0 || is_complete;
        self.last = Some((*page).clone());
        self.call.turn_to(self.call.page().saturating_add(1));
        Ok((count > 0 || is_first).then_some(page))
    }
}

impl<C: Paged + fmt::Debug> fmt::Debug for Pages<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("call", &self.call)
            .field("seen", &self.seen)
            .field("is_done", &self.is_done)
            .finish()
    }
}

/// The pages of a call.
#[doc(hidden)]
pub fn pages<C: Paged>(call: C) -> Pages<C> {
    Pages::new(call)
}
