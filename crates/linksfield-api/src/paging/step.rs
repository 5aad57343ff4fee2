//! Fetches the next page of a list. Only [`Step`] depends on the type of the list; everything else is compiled once.

use super::position::{Hint, Position};
use super::tracker::{Digest, Tracker};
use super::{Paged, PagesError, PagingBy};
use crate::envelope::Decoded;
use crate::error::{CallContext, Error, InvalidParameter, NotSent};
use crate::meta;
use crate::mismatch::Mismatch;
use crate::operation::Call;
use crate::reply::Reply;
use crate::transport::BoxFuture;

/// What fetching a page needs of a list.
pub(super) trait Listed: Send {
    /// Returns the number of the page that the request asks for.
    fn page(&self) -> i64;
    /// Sends the request, and keeps the payload of the response.
    fn receive(&mut self) -> BoxFuture<'_, Result<Reply<()>, Error>>;
    /// Returns why the list in the payload was not read.
    fn unread(&self) -> Option<&Mismatch>;
    /// Passes the items of the payload to a function, and returns what the payload states about the list.
    fn read(&self, item: &mut dyn FnMut(&str)) -> (Option<i64>, Hint);
    /// Makes the request ask for another page.
    fn turn_to(&mut self, page: i64);
    /// Makes the request ask for the page at a cursor. Returns whether the cursor has the form of the parameter.
    fn turn_to_cursor(&mut self, cursor: &str) -> bool;
}

/// The call of a list, and the payload of the page that is fetched.
pub(super) struct Step<'a, O: Paged> {
    pub(super) call: &'a mut Call<O>,
    pub(super) payload: Decoded<O::Output>,
}

impl<O: Paged> Listed for Step<'_, O> {
    fn page(&self) -> i64 {
        self.call.request().page()
    }

    fn receive(&mut self) -> BoxFuture<'_, Result<Reply<()>, Error>> {
        self.call.receive(&mut self.payload)
    }

    fn unread(&self) -> Option<&Mismatch> {
        O::unread(self.payload.get()?)
    }

    fn read(&self, item: &mut dyn FnMut(&str)) -> (Option<i64>, Hint) {
        let Some(page) = self.payload.get() else { return (None, Hint::default()) };
        O::each_item(page, item);
        (O::total(page), O::hint(page))
    }

    fn turn_to(&mut self, page: i64) {
        self.call.change(|request| request.turn_to(page));
    }

    fn turn_to_cursor(&mut self, cursor: &str) -> bool {
        let mut fits = false;
        self.call.change(|request| fits = request.turn_to_cursor(cursor));
        fits
    }
}

/// Fetches the next page of a list, and prepares the request of the page after it. The payload is left in `list`.
///
/// The future is boxed so that the crates of consumers do not compile it again.
pub(super) fn fetch<'a>(
    tracker: &'a mut Tracker,
    call: &'static meta::Call,
    list: &'a mut dyn Listed,
) -> BoxFuture<'a, Result<Option<Reply<()>>, PagesError>> {
    Box::pin(async move {
        if !tracker.may_continue()? {
            return Ok(None);
        }
        let page = list.page();
        let facts = tracker.facts();
        if page < facts.first {
            let first = match facts.by {
                PagingBy::Offset => "first offset",
                PagingBy::Page | PagingBy::Cursor => "first page",
            };
            let reason = format!("is {page}, but the {first} of the list is {}", facts.first);
            let parameter = InvalidParameter::new(facts.parameter, reason);
            let context = CallContext::new(call, None);
            let error = Error::NotSent(NotSent::parameter(context, parameter));
            return Err(tracker.end_with_call(error));
        }
        let reply = match list.receive().await {
            Ok(reply) => reply,
            Err(error) => return Err(tracker.call_failed(error)),
        };
        if let Some(mismatch) = list.unread().or_else(|| reply.mismatch()) {
            return Err(tracker.unreadable(mismatch.clone(), reply.response()));
        }
        let mut digest = Digest::new(tracker);
        let (total, hint) = list.read(&mut |item| digest.add(item));
        let is_returned = tracker.fetched(&digest, total, hint, reply.response())?;
        match tracker.position() {
            Position::Page => list.turn_to(tracker.page()),
            Position::Offset(offset) => list.turn_to(offset),
            Position::Cursor(Some(cursor)) => {
                if !list.turn_to_cursor(&cursor) {
                    tracker.fail_with_cursor(reply.response());
                }
            }
            Position::Cursor(None) => {}
        }
        Ok(is_returned.then_some(reply))
    })
}
