//! [`Tracker`]: decides when a list ends, and whether that is an error. It sees the number of items of each page, a
//! digest of them, and the total.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use super::error::{PagesError, Progress};
use super::position::{Facts, Hint, PagingBy, Position};
use crate::error::Error;
use crate::mismatch::Mismatch;
use crate::response::HttpResponse;

/// The largest number of pages without a limit of the program, and of pages that are remembered. A page needs less than
/// 100 bytes.
const MOST_PAGES: u64 = 100_000;

/// The number of items of a page, and a digest that does not depend on their order.
pub(super) struct Digest {
    hasher: RandomState,
    count: u64,
    sum: u64,
}

impl Digest {
    pub(super) fn new(tracker: &Tracker) -> Self {
        Self { hasher: tracker.hasher.clone(), count: 0, sum: 0 }
    }

    /// Adds an item, as JSON.
    pub(super) fn add(&mut self, item: &str) {
        self.count += 1;
        // A sum, because a server may return the same items in another order.
        self.sum = self.sum.wrapping_add(self.hasher.hash_one(item));
    }
}

enum State {
    /// Another page may follow.
    Open,
    /// The last page was returned. The next call returns this error.
    Failing(PagesError),
    /// The list ended, with or without an error.
    Ended,
    /// The list was ended by a limit of the program.
    Truncated,
}

/// Whether more pages follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    NotStated,
    Yes,
    No,
    /// The server states that more pages follow, but not how to request them.
    Lost,
}

/// The progress of a list.
pub(super) struct Tracker {
    facts: Facts,
    /// The number of the next page. Counted from 1 if the list has no page numbers.
    page: i64,
    /// What chooses the next page.
    position: Position,
    /// The number of the page that was returned last.
    last: Option<i64>,
    /// Digests of the cursors that were used.
    cursors: HashSet<u64>,
    /// The number of items before the first requested page. `None` if it is unknown.
    pub(super) before: Option<u64>,
    /// The number of items that were returned.
    items: u64,
    /// The number of pages that were returned.
    pages: u64,
    /// The total that was read last.
    total: Option<u64>,
    pub(super) max_pages: Option<u64>,
    pub(super) max_items: Option<u64>,
    state: State,
    /// The numbers of the pages that were returned, by the number and the digest of their items.
    known: HashMap<(u64, u64), i64>,
    hasher: RandomState,
}

impl Tracker {
    /// Creates the tracker of a list that begins at this page or offset, or at this cursor.
    pub(super) fn new(facts: Facts, page: i64, cursor: Option<String>) -> Self {
        let cursor = cursor.filter(|cursor| !cursor.is_empty());
        let (number, before, position) = match facts.by {
            PagingBy::Page => (page, (page == facts.first).then_some(0), Position::Page),
            // An offset is the number of items before it.
            PagingBy::Offset => {
                let before = page.checked_sub(facts.first).and_then(|items| items.try_into().ok());
                (1, before, Position::Offset(page))
            }
            PagingBy::Cursor => {
                (1, cursor.is_none().then_some(0), Position::Cursor(cursor.map(Into::into)))
            }
        };
        let mut tracker = Self {
            facts,
            page: number,
            position,
            last: None,
            cursors: HashSet::new(),
            before,
            items: 0,
            pages: 0,
            total: None,
            max_pages: None,
            max_items: None,
            state: State::Open,
            known: HashMap::new(),
            hasher: RandomState::new(),
        };
        tracker.is_new_cursor();
        tracker
    }

    pub(super) fn facts(&self) -> Facts {
        self.facts
    }

    /// Returns the number of the next page.
    pub(super) fn page(&self) -> i64 {
        self.page
    }

    /// Returns what chooses the next page.
    pub(super) fn position(&self) -> Position {
        self.position.clone()
    }

    pub(super) fn progress(&self) -> Progress {
        let items = self.before.unwrap_or(0).saturating_add(self.items);
        Progress {
            operation: self.facts.operation,
            page: self.page,
            position: self.position.clone(),
            items,
            total: self.total,
        }
    }

    pub(super) fn is_truncated(&self) -> bool {
        matches!(self.state, State::Truncated)
    }

    /// Returns whether the list ended, and not by a limit of the program.
    pub(super) fn is_ended(&self) -> bool {
        matches!(self.state, State::Ended)
    }

    /// Returns the number of items that may still be returned.
    pub(super) fn items_left(&self) -> Option<u64> {
        self.max_items.map(|most| most.saturating_sub(self.items))
    }

    /// Returns whether another page should be fetched.
    pub(super) fn may_continue(&mut self) -> Result<bool, PagesError> {
        self.limit();
        match std::mem::replace(&mut self.state, State::Ended) {
            State::Failing(error) => return Err(error),
            State::Ended => return Ok(false),
            State::Truncated => {
                self.state = State::Truncated;
                return Ok(false);
            }
            State::Open => {}
        }
        if self.max_pages.is_none() && self.pages >= MOST_PAGES {
            return Err(PagesError::Endless { progress: self.progress() });
        }
        self.state = State::Open;
        Ok(true)
    }

    /// Returns the error of a call after which the same page may be requested again.
    pub(super) fn call_failed(&self, error: Error) -> PagesError {
        PagesError::Call { progress: self.progress(), error: Box::new(error) }
    }

    /// Ends the list with the error of a call.
    pub(super) fn end_with_call(&mut self, error: Error) -> PagesError {
        self.state = State::Ended;
        self.call_failed(error)
    }

    /// Ends the list, because its items cannot be read.
    pub(super) fn unreadable(&mut self, mismatch: Mismatch, response: &HttpResponse) -> PagesError {
        self.state = State::Ended;
        let (mismatch, response) = (Box::new(mismatch), Box::new(response.clone()));
        PagesError::Unreadable { progress: self.progress(), mismatch, response }
    }

    /// Fails after the page that was just returned, because the cursor of the next page cannot be sent.
    pub(super) fn fail_with_cursor(&mut self, response: &HttpResponse) {
        if matches!(self.state, State::Open) {
            let mismatch = Mismatch::concealed("a cursor that is a whole number");
            self.state = State::Failing(self.unreadable(mismatch, response));
        }
    }

    /// Notes a page that was fetched. Returns whether it is returned to the program.
    pub(super) fn fetched(
        &mut self,
        digest: &Digest,
        total: Option<i64>,
        mut hint: Hint,
        response: &HttpResponse,
    ) -> Result<bool, PagesError> {
        let total = total.or_else(|| self.facts.total(response));
        let total = total.and_then(|total| u64::try_from(total).ok());
        let next = match self.facts.next(response, &mut hint) {
            Ok(next) => next.map(Some),
            Err(mismatch) => return Err(self.unreadable(mismatch, response)),
        };
        let more = self.more(next.is_some(), &hint);
        // In a list by cursor, a page without items may have a next page.
        let is_open = more == More::Yes && self.facts.by == PagingBy::Cursor;
        if digest.count == 0 && !is_open {
            return self.empty(total, more, response);
        }
        self.total = total.or(self.total);
        let key = (digest.count, digest.sum);
        if digest.count > 0 {
            if let Some(earlier) = self.known.get(&key).copied() {
                return self.repeated(earlier, more, response);
            }
            if (self.known.len() as u64) < MOST_PAGES {
                self.known.insert(key, self.page);
            }
        }
        self.pages += 1;
        self.items = self.items.saturating_add(digest.count);
        let next = match &self.position {
            Position::Page => Some(Position::Page),
            Position::Offset(offset) => i64::try_from(digest.count)
                .ok()
                .and_then(|count| offset.checked_add(count))
                .map(Position::Offset),
            Position::Cursor(_) => next.map(Position::Cursor),
        };
        self.judge(next, more, response);
        Ok(true)
    }

    /// Returns whether the server states that more pages follow. With a cursor, it always does.
    fn more(&self, has_next: bool, hint: &Hint) -> More {
        let stated = hint.has_more.or_else(|| {
            let count = hint.pages.filter(|count| *count >= 0)?;
            Some(self.page.saturating_sub(self.facts.first).saturating_add(1) < count)
        });
        match (self.facts.by, has_next, stated) {
            (PagingBy::Cursor, true, None | Some(true))
            | (PagingBy::Page | PagingBy::Offset, _, Some(true)) => More::Yes,
            (PagingBy::Cursor, false, Some(true)) => More::Lost,
            (PagingBy::Page | PagingBy::Offset, _, None) => More::NotStated,
            (_, _, Some(false)) | (PagingBy::Cursor, false, None) => More::No,
        }
    }

    /// An empty page ends the list. It is an error if a total or the server promises more items.
    fn empty(
        &mut self,
        total: Option<u64>,
        more: More,
        response: &HttpResponse,
    ) -> Result<bool, PagesError> {
        let is_first = self.before == Some(0) && self.pages == 0;
        self.state = State::Ended;
        let items = self.progress().items;
        // Servers may state a total of 0 on an empty page. A total that an earlier page stated then still applies.
        let expected = total.filter(|total| *total >= items).or(self.total);
        let lacks_items =
            self.before.is_some() && expected.is_some_and(|expected| expected != items);
        if lacks_items || matches!(more, More::Yes | More::Lost) {
            self.total = expected;
            let response = Box::new(response.clone());
            return Err(PagesError::Incomplete { progress: self.progress(), response });
        }
        Ok(is_first)
    }

    /// A page that equals an earlier page ends the list. It is an error unless the server can mean that the list has
    /// no further page.
    fn repeated(
        &mut self,
        earlier: i64,
        more: More,
        response: &HttpResponse,
    ) -> Result<bool, PagesError> {
        self.state = State::Ended;
        let may_be_the_end = matches!(more, More::NotStated | More::No);
        if self.total.is_none() && may_be_the_end && self.last == Some(earlier) {
            return Ok(false);
        }
        let response = Box::new(response.clone());
        Err(PagesError::Repeated { progress: self.progress(), earlier, response })
    }

    /// Decides what follows the page that was just noted. `position` is what chooses the next page.
    fn judge(&mut self, position: Option<Position>, more: More, response: &HttpResponse) {
        let progress = self.progress();
        self.last = Some(self.page);
        let next = self.page.checked_add(1).filter(|_| position.is_some());
        self.page = self.page.checked_add(1).unwrap_or(self.page);
        let is_complete = self.before.is_some() && self.total == Some(progress.items);
        let lacks_items =
            self.before.is_some() && self.total.is_some_and(|total| total > progress.items);
        self.state = match self.total {
            Some(total) if progress.items > total => {
                State::Failing(PagesError::Overshot { progress })
            }
            _ if more == More::Lost || (more == More::No && lacks_items) => {
                let response = Box::new(response.clone());
                State::Failing(PagesError::Incomplete { progress: self.progress(), response })
            }
            _ if more == More::No || (more == More::NotStated && is_complete) => State::Ended,
            _ if next.is_none() => State::Failing(PagesError::Endless { progress }),
            _ => State::Open,
        };
        if let Some(position) = position.filter(|_| matches!(self.state, State::Open)) {
            self.position = position;
            if !self.is_new_cursor() {
                let response = Box::new(response.clone());
                self.state = State::Failing(PagesError::RepeatedCursor {
                    progress: self.progress(),
                    response,
                });
            }
        }
        self.limit();
    }

    /// Remembers the cursor of the next page. Returns whether it was not used before.
    fn is_new_cursor(&mut self) -> bool {
        let Position::Cursor(Some(cursor)) = &self.position else { return true };
        let digest = self.hasher.hash_one(cursor);
        match (self.cursors.len() as u64) < MOST_PAGES {
            true => self.cursors.insert(digest),
            false => !self.cursors.contains(&digest),
        }
    }

    /// Ends an open or failing list if a limit of the program is reached.
    fn limit(&mut self) {
        let is_reached = |most: Option<u64>, count: u64| most.is_some_and(|most| count >= most);
        if matches!(self.state, State::Open | State::Failing(_))
            && (is_reached(self.max_pages, self.pages) || is_reached(self.max_items, self.items))
        {
            self.state = State::Truncated;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::position::PageHeaders;
    use super::*;

    /// A page of a test: the number of items, a digest, and the total.
    type Page = (u64, u64, Option<i64>);

    fn fetch(tracker: &mut Tracker, (count, sum, total): Page) -> Result<bool, PagesError> {
        let digest = Digest { hasher: RandomState::new(), count, sum };
        tracker.fetched(&digest, total, Hint::default(), &HttpResponse::new(200))
    }

    /// Fetches pages until the list ends. Returns the number of requests, the number of items, and the error.
    fn run(mut tracker: Tracker, page: impl Fn(usize) -> Page) -> (usize, u64, Option<PagesError>) {
        for requests in 0.. {
            let page = match tracker.may_continue() {
                Ok(true) => page(requests),
                Ok(false) => return (requests, tracker.progress().items, None),
                Err(error) => return (requests, tracker.progress().items, Some(error)),
            };
            if let Err(error) = fetch(&mut tracker, page) {
                return (requests + 1, tracker.progress().items, Some(error));
            }
        }
        unreachable!("the list ends")
    }

    fn tracker() -> Tracker {
        let headers = PageHeaders::default();
        let facts = Facts {
            operation: "test.list",
            by: PagingBy::Page,
            first: 1,
            parameter: "page",
            headers,
        };
        Tracker::new(facts, 1, None)
    }

    #[test]
    fn a_list_without_an_end_ends() {
        let pages = usize::try_from(MOST_PAGES).unwrap();
        for total in [None, Some(i64::MAX)] {
            let (requests, items, error) = run(tracker(), |page| (2, page as u64, total));
            assert_eq!((requests, items), (pages, 2 * MOST_PAGES));
            assert!(matches!(error, Some(PagesError::Endless { .. })), "{error:?}");
        }
        // A total that grows with the list.
        let growing = |page: usize| (1, page as u64, i64::try_from(page + 2).ok());
        let (requests, _, error) = run(tracker(), growing);
        assert_eq!(requests, pages);
        assert!(matches!(error, Some(PagesError::Endless { .. })), "{error:?}");
    }

    #[test]
    fn the_memory_is_bounded_if_the_program_allows_more_pages() {
        let mut tracker = tracker();
        tracker.max_pages = Some(2 * MOST_PAGES);
        for page in 0..2 * MOST_PAGES {
            assert!(tracker.may_continue().unwrap());
            assert!(fetch(&mut tracker, (1, page, None)).unwrap());
        }
        assert_eq!(tracker.known.len() as u64, MOST_PAGES);
        assert!(tracker.is_truncated() && !tracker.may_continue().unwrap());
    }

    #[test]
    fn counts_do_not_overflow() {
        let mut tracker = tracker();
        tracker.before = Some(u64::MAX);
        assert!(fetch(&mut tracker, (u64::MAX, 1, Some(i64::MAX))).unwrap());
        assert!(matches!(tracker.may_continue(), Err(PagesError::Overshot { .. })));
    }

    /// All lists of up to four pages with up to three items and small totals.
    #[test]
    fn a_list_that_ends_without_an_error_is_complete() {
        let mut kinds: Vec<Page> = Vec::new();
        for total in [None, Some(0), Some(1), Some(2), Some(3), Some(4), Some(6)] {
            for page in [(0, 0), (1, 7), (2, 8), (2, 9)] {
                kinds.push((page.0, page.1, total));
            }
        }
        for list in 0..kinds.len().pow(4) {
            let page = |index: usize| {
                // After the fourth page, the list repeats its pages.
                let digit = u32::try_from(index % 4).unwrap();
                kinds[list / kinds.len().pow(digit) % kinds.len()]
            };
            let (requests, items, error) = run(tracker(), page);
            let pages: Vec<Page> = (0..requests).map(page).collect();
            assert!(requests <= 5, "{pages:?}");
            if error.is_some() {
                continue;
            }
            let stated: Vec<_> = pages.iter().filter_map(|page| page.2).collect();
            let is_complete = match stated.last() {
                Some(total) => u64::try_from(*total).unwrap() == items,
                None => true,
            };
            // A total smaller than the list, on the empty page only.
            let is_filler = stated.len() == 1
                && pages.last().is_some_and(|(count, _, total)| {
                    *count == 0 && *total < i64::try_from(items).ok()
                });
            assert!(is_complete || is_filler, "{pages:?}");
        }
    }
}
