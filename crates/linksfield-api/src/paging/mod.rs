//! [`Pages`]: fetches a list page by page. Which operations have pages, and how a page states its number and
//! its total, is in generated code, which implements [`Paged`].
//!
//! The module `tracker` decides when a list ends. It does not depend on the type of the list, so that it is compiled
//! only once.

mod error;
mod items;
mod json_pages;
mod position;
mod step;
mod stream;
mod tracker;

use std::fmt;

use futures_core::Stream;
use serde::Serialize;

pub use self::error::{PagesError, Progress};
pub use self::items::Items;
pub use self::json_pages::JsonPages;
use self::position::Facts;
pub use self::position::{Hint, PageHeaders, PagingBy};
use self::step::{Step, fetch};
use self::stream::{Advance, Fused, Source};
use self::tracker::Tracker;
use crate::envelope::Decoded;
use crate::mismatch::Mismatch;
use crate::operation::{Call, Operation};
use crate::reply::Reply;

/// An operation whose response is one page of a list.
///
/// Only generated types implement this trait.
pub trait Paged: Operation {
    /// The type of an item of the list.
    type Item: Clone + fmt::Debug + PartialEq + Serialize + Send + 'static;

    /// The number of the first page of the list, such as 1, or the offset of the first item, such as 0. For a list by
    /// cursor, 1.
    const FIRST: i64;

    /// The name of the parameter that chooses the page.
    #[doc(hidden)]
    const PARAMETER: &'static str;

    /// What chooses the page.
    #[doc(hidden)]
    const BY: PagingBy = PagingBy::Page;

    /// The headers in which a response states values about its list.
    #[doc(hidden)]
    const HEADERS: PageHeaders = PageHeaders { total: None, next: None };

    /// Returns the number of the page, or the offset, that the request asks for.
    #[doc(hidden)]
    fn page(&self) -> i64 {
        Self::FIRST
    }

    /// Sets the number of the page, or the offset, that the request asks for.
    #[doc(hidden)]
    fn turn_to(&mut self, page: i64) {
        let _ = page;
    }

    /// Returns the cursor that the request asks for.
    #[doc(hidden)]
    fn cursor(&self) -> Option<String> {
        None
    }

    /// Sets the cursor that the request asks for. Returns whether the cursor has the form of the parameter.
    #[doc(hidden)]
    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        let _ = cursor;
        false
    }

    /// Returns what a response states about the pages after it.
    #[doc(hidden)]
    fn hint(page: &Self::Output) -> Hint {
        let _ = page;
        Hint::default()
    }

    /// Returns the items of a page.
    #[doc(hidden)]
    fn into_items(page: Self::Output) -> Vec<Self::Item>;

    /// Passes each item of a page, as JSON, to a function.
    #[doc(hidden)]
    fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str));

    /// Returns the number of items on all pages, if the response states it.
    #[doc(hidden)]
    fn total(page: &Self::Output) -> Option<i64>;

    /// Returns why a page has no items although its response contains a list: the list, or an object around it,
    /// does not have the documented form.
    #[doc(hidden)]
    fn unread(page: &Self::Output) -> Option<&Mismatch> {
        let _ = page;
        None
    }
}

impl<O: Paged> Call<O> {
    /// Returns the pages of the list, from the page of this call on.
    #[must_use]
    pub fn pages(self) -> Pages<O> {
        Pages::new(self.without_key())
    }
}

/// The pages of a list, fetched one at a time.
///
/// Each [`next`](Self::next) sends one call and returns one page. The first call requests the page that the request
/// states, and each further call the page after it: by the number of the page, by the number of items before it, or by the
/// cursor that the response states.
///
/// ```no_run
/// # #[cfg(feature = "cube")] {
/// # use linksfield_api::{PagesError, cube::Cube};
/// # async fn example(cube: Cube) -> Result<(), PagesError> {
/// let mut pages = cube.list_sims().page_size(100).pages();
/// while let Some(page) = pages.next().await? {
///     println!("{} cards, request {:?}", page.data.len(), page.request_id());
/// }
/// # Ok(())
/// # }
/// # }
/// ```
///
/// [`items`](Self::items) returns the items of all pages instead. [`into_stream`](Self::into_stream) and
/// [`Items::into_stream`] return a [`Stream`].
///
/// # End of the list
///
/// The list ends without an error only in these cases:
///
/// - As many items were returned as the latest response states in total.
/// - A page is empty, and no response stated a total that is larger than the number of items.
/// - A page has the same items as the page directly before it, and no response stated a total. Servers do this
///   that ignore the page number, or that return the last page for all later numbers.
/// - The server states that a page is the last, and no response stated a total that differs from the number of items. A
///   response can state this with a field, with the number of pages, or with a cursor that is missing, `null` or empty.
/// - The list reached a limit that the program has set; see [`max_pages`](Self::max_pages).
///
/// If the server states that a list has more pages, neither its total nor a repeated page ends the list without an error. In
/// a list by cursor, neither does an empty page.
///
/// In the second and the third case, the last page is not returned, except for the first page of an empty list.
///
/// A page with fewer items than requested does not end the list, because a server may have a lower limit.
///
/// # Lists that end with an error
///
/// In all other cases, the list ends with an error, and the pages that were returned stay valid. [`PagesError`]
/// states the reason and how far the list came, such as "2 of 100 items":
///
/// - [`Incomplete`](PagesError::Incomplete): the list ends before the total is reached, or although the server states that
///   it has more pages.
/// - [`RepeatedCursor`](PagesError::RepeatedCursor): the cursor of the next page was already used.
/// - [`Repeated`](PagesError::Repeated): a page has the same items as an earlier page, in any order.
/// - [`Overshot`](PagesError::Overshot): the pages contain more items than the latest response states in total.
/// - [`Unreadable`](PagesError::Unreadable): the list in a response does not have the documented form.
/// - [`Endless`](PagesError::Endless): the list has more than 100,000 pages.
///
/// An error of a call, [`PagesError::Call`], does not end the list. Calling `next` again requests the same page.
///
/// A total that is missing, negative or not a whole number is ignored. The last total that was read then applies.
///
/// # Later pages, and resuming
///
/// If the first requested page is not the first page of the list, the number of items before it is unknown, because
/// a server may have a lower limit for the size of a page. The total then is only an upper limit: an empty page ends
/// the list without an error. An offset is the number of items before a page, so that nothing is unknown.
///
/// [`items_before`](Self::items_before) sets the number of items before the first requested page. The total then
/// applies as it does from the first page on. In this way, a list can be resumed after an error, with the values of
/// [`Progress`]:
///
/// ```no_run
/// # #[cfg(feature = "cube")] {
/// # use linksfield_api::{Progress, cube::Cube};
/// # fn example(cube: Cube, progress: Progress) {
/// let pages =
///     cube.list_sims().page_no(progress.page()).pages().items_before(progress.items());
/// # }
/// # }
/// ```
///
/// To fetch one page only, send the call instead of calling `pages`.
///
/// # Changes while fetching
///
/// Each page is a separate call, and the server does not keep the list unchanged between the calls. If items are added
/// or removed while the pages are fetched, an item may be returned twice or not at all, and the list may still end
/// without an error, because the total changes as well. A program that needs each item once should compare the ids of
/// the items. If many items are removed, the list may end with an error although no item is missing.
///
/// Two pages with equal items count as a repeated page. This includes items that are equal because the server
/// returns no field that distinguishes them.
///
/// # Settings
///
/// Settings of the call, such as its timeout or a nonce, apply to all pages. If the future of `next` is dropped before
/// it completes, calling `next` again requests the same page.
pub struct Pages<O: Paged> {
    call: Call<O>,
    tracker: Tracker,
}

impl<O: Paged> Pages<O> {
    pub(crate) fn new(call: Call<O>) -> Self {
        let facts = Facts {
            operation: O::INFO.full_name(),
            by: O::BY,
            first: O::FIRST,
            parameter: O::PARAMETER,
            headers: O::HEADERS,
        };
        let tracker = Tracker::new(facts, call.request().page(), call.request().cursor());
        Self { call, tracker }
    }

    /// Sets the largest number of pages that are fetched. The list then ends without an error.
    ///
    /// [`is_truncated`](Self::is_truncated) returns whether the list may have more pages. Default: a list with more
    /// than 100,000 pages ends with [`PagesError::Endless`].
    #[must_use]
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.tracker.max_pages = Some(pages);
        self
    }

    /// Sets the number of items after which no further page is fetched. The list then ends without an error.
    ///
    /// The last page is not shortened, so that more items may be returned. [`items`](Self::items) returns exactly this
    /// number of items, if the list has as many. [`is_truncated`](Self::is_truncated) returns whether the list may
    /// have more items. Default: no limit.
    #[must_use]
    pub fn max_items(mut self, items: u64) -> Self {
        self.tracker.max_items = Some(items);
        self
    }

    /// Sets the number of items before the first requested page, so that the total can be compared with the number of
    /// returned items.
    ///
    /// Default: 0 if the first requested page is the first page of the list, and otherwise unknown.
    #[must_use]
    pub fn items_before(mut self, items: u64) -> Self {
        self.tracker.before = Some(items);
        self
    }

    /// Returns the number of the next page, the number of items before it, and the latest total.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.tracker.progress()
    }

    /// Returns whether the list was ended by [`max_pages`](Self::max_pages) or [`max_items`](Self::max_items), and may
    /// have more items.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.tracker.is_truncated()
    }

    /// Returns the items of all pages, one at a time.
    ///
    /// Status, headers and the other fields of the pages are discarded.
    #[must_use]
    pub fn items(self) -> Items<O> {
        Items::new(self)
    }

    /// Returns the pages as a [`Stream`].
    ///
    /// The stream requests a page only when it is polled. It ends after the first error, also after an error of a call.
    /// To request a page again after an error, use [`next`](Self::next).
    pub fn into_stream(
        self,
    ) -> impl Stream<Item = Result<Reply<O::Output>, PagesError>> + Send + Unpin + 'static {
        Fused::new(self)
    }

    /// Fetches the next page. Returns `None` after the last page, and after an error that ended the list.
    ///
    /// If the list is empty, the first call returns its first page, which has no items.
    ///
    /// # Errors
    ///
    /// [`PagesError`]. After [`PagesError::Call`], calling this method again requests the same page.
    pub async fn next(&mut self) -> Result<Option<Reply<O::Output>>, PagesError> {
        let mut list = Step { call: &mut self.call, payload: Decoded::by(O::decode) };
        let page = fetch(&mut self.tracker, &O::INFO.call, &mut list).await?;
        Ok(page.map(|page| list.payload.in_reply(page)))
    }
}

impl<O: Paged> Source for Pages<O> {
    type Item = Reply<O::Output>;

    fn advance(mut self) -> Advance<Self> {
        Box::pin(async move {
            let next = self.next().await;
            (self, next)
        })
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pages = f.debug_struct("Pages");
        // The request contains the cursor, which may contain values of the list.
        if self.progress().cursor().is_none() {
            pages.field("call", &self.call);
        }
        pages.field("progress", &self.progress()).finish_non_exhaustive()
    }
}
