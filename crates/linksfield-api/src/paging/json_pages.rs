//! [`JsonPages`]: the pages of a list whose operation was chosen by name.

use std::fmt;

use super::tracker::Tracker;
use super::{Paged, Pages, PagesError, Progress};
use crate::transport::BoxFuture;
use crate::values::Json;

/// The pages of a list, whose items are JSON.
///
/// [`JsonCall::pages`](crate::JsonCall::pages) returns it. [`Pages`] describes when a list ends, and what happens if the
/// list changes.
///
/// ```no_run
/// # async fn example(client: linksfield_api::AnyClient) -> Result<(), Box<dyn std::error::Error>> {
/// let call = client.operation("query_order")?.request(r#"{ "page_no": 1, "page_size": 100 }"#)?;
/// if let Some(mut pages) = call.pages() {
///     while let Some(items) = pages.next().await? {
///         items.iter().for_each(|item| println!("{item}"));
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub struct JsonPages(Box<dyn List>);

impl JsonPages {
    pub(crate) fn new<O: Paged>(pages: Pages<O>) -> Self {
        Self(Box::new(pages))
    }

    /// Sets the largest number of pages that are fetched. The list then ends without an error.
    #[must_use]
    pub fn max_pages(mut self, pages: u64) -> Self {
        self.0.tracker().max_pages = Some(pages);
        self
    }

    /// Sets the number of items after which no further page is fetched. The list then ends without an error.
    ///
    /// The last page is not shortened, so that more items may be returned.
    #[must_use]
    pub fn max_items(mut self, items: u64) -> Self {
        self.0.tracker().max_items = Some(items);
        self
    }

    /// Returns the number of the next page, the number of items before it, and the latest total.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.0.state().progress()
    }

    /// Returns whether the list was ended by [`max_pages`](Self::max_pages) or [`max_items`](Self::max_items), and may
    /// have more items.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.0.state().is_truncated()
    }

    /// Fetches the next page, and returns its items. Returns `None` after the last page, and after an error that ended
    /// the list.
    ///
    /// # Errors
    ///
    /// [`PagesError`]. After [`PagesError::Call`], calling this method again requests the same page.
    pub async fn next(&mut self) -> Result<Option<Vec<Json>>, PagesError> {
        self.0.next().await
    }
}

impl fmt::Debug for JsonPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonPages").field("progress", &self.progress()).finish_non_exhaustive()
    }
}

/// The pages of any operation.
trait List: Send {
    fn state(&self) -> &Tracker;
    fn tracker(&mut self) -> &mut Tracker;
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<Json>>, PagesError>>;
}

impl<O: Paged> List for Pages<O> {
    fn state(&self) -> &Tracker {
        &self.tracker
    }

    fn tracker(&mut self) -> &mut Tracker {
        &mut self.tracker
    }

    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<Json>>, PagesError>> {
        Box::pin(async move {
            let Some(page) = Pages::next(self).await? else { return Ok(None) };
            let mut items = Vec::new();
            O::each_item(&page, &mut |item| items.extend(Json::parse(item)));
            Ok(Some(items))
        })
    }
}
