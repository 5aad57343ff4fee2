//! [`Items`]: the items of a list, fetched page by page.

use std::fmt;
use std::vec;

use futures_core::Stream;

use super::error::{PagesError, Progress};
use super::stream::{Advance, Fused, Source};
use super::{Paged, Pages};

/// The items of a list, fetched page by page. [`Pages::items`] returns it.
///
/// ```no_run
/// # #[cfg(feature = "cube")] {
/// # use linksfield_api::{PagesError, cube::Cube};
/// # async fn example(cube: Cube) -> Result<(), PagesError> {
/// let mut cards = cube.list_sims().page_size(100).pages().items();
/// while let Some(card) = cards.next().await? {
///     println!("{:?}", card.sim_id);
/// }
/// # Ok(())
/// # }
/// # }
/// ```
///
/// [`Pages`] describes when a list ends, and what happens if the list changes.
pub struct Items<O: Paged> {
    pages: Pages<O>,
    /// The items of the current page that were not returned yet.
    items: vec::IntoIter<O::Item>,
    /// The number of items that may still be returned.
    left: Option<u64>,
}

impl<O: Paged> Items<O> {
    pub(super) fn new(pages: Pages<O>) -> Self {
        let left = pages.tracker.items_left();
        Self { pages, items: Vec::new().into_iter(), left }
    }

    /// Returns the next item, and fetches a page if necessary. Returns `None` after the last item, and after an error
    /// that ended the list.
    ///
    /// # Errors
    ///
    /// [`PagesError`], after all items of the pages before the error. After [`PagesError::Call`], calling this method
    /// again requests the same page.
    pub async fn next(&mut self) -> Result<Option<O::Item>, PagesError> {
        loop {
            if let Some(item) = self.ready() {
                return Ok(Some(item));
            }
            if self.left == Some(0) {
                return Ok(None);
            }
            match self.pages.next().await? {
                Some(page) => self.items = O::into_items(page.into_inner()).into_iter(),
                None => return Ok(None),
            }
        }
    }

    /// Returns how far the pages of the list were fetched; see [`Pages::progress`].
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.pages.progress()
    }

    /// Returns whether the list was ended by [`Pages::max_pages`] or [`Pages::max_items`], and may have more items.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        let has_more = self.items.len() > 0 || !self.pages.tracker.is_ended();
        (self.left == Some(0) && has_more) || self.pages.is_truncated()
    }

    /// Returns the items as a [`Stream`].
    ///
    /// The stream requests a page only when it is polled. It ends after the first error, also after an error of a call.
    ///
    /// ```no_run
    /// # #[cfg(feature = "cube")] {
    /// # use linksfield_api::{PagesError, cube::Cube};
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(cube: Cube) -> Result<(), PagesError> {
    /// let cards: Vec<_> = cube.list_sims().pages().items().into_stream().try_collect().await?;
    /// # Ok(())
    /// # }
    /// # }
    /// ```
    pub fn into_stream(
        self,
    ) -> impl Stream<Item = Result<O::Item, PagesError>> + Send + Unpin + 'static {
        Fused::new(self)
    }
}

impl<O: Paged> Source for Items<O> {
    type Item = O::Item;

    fn ready(&mut self) -> Option<Self::Item> {
        if self.left == Some(0) {
            return None;
        }
        let item = self.items.next()?;
        self.left = self.left.map(|left| left - 1);
        Some(item)
    }

    fn advance(mut self) -> Advance<Self> {
        Box::pin(async move {
            let next = self.next().await;
            (self, next)
        })
    }
}

impl<O: Paged> fmt::Debug for Items<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
