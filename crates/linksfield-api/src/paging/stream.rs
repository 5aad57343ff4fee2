//! [`Fused`]: turns a source with an asynchronous `next` into a [`Stream`] that ends after the first error.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::error::PagesError;
use crate::transport::BoxFuture;

/// The future of the next element. It owns the source, and returns the source with the element.
pub(super) type Advance<S> =
    BoxFuture<'static, (S, Result<Option<<S as Source>::Item>, PagesError>)>;

/// A sequence whose next element may need a request.
pub(super) trait Source: Sized + Send + 'static {
    /// An element of the sequence.
    type Item;

    /// Returns the next element, if no request is needed for it.
    fn ready(&mut self) -> Option<Self::Item> {
        None
    }

    /// Returns the next element and the source itself.
    fn advance(self) -> Advance<Self>;
}

/// A source as a stream.
pub(super) enum Fused<S: Source> {
    Idle(S),
    Waiting(Advance<S>),
    Ended,
}

impl<S: Source> Fused<S> {
    pub(super) fn new(source: S) -> Self {
        Self::Idle(source)
    }
}

/// Nothing in the enum is pinned: the future is in a box.
impl<S: Source> Unpin for Fused<S> {}

impl<S: Source> Stream for Fused<S> {
    type Item = Result<S::Item, PagesError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let mut future = match std::mem::replace(this, Self::Ended) {
            Self::Idle(mut source) => match source.ready() {
                Some(item) => {
                    *this = Self::Idle(source);
                    return Poll::Ready(Some(Ok(item)));
                }
                None => source.advance(),
            },
            Self::Waiting(future) => future,
            Self::Ended => return Poll::Ready(None),
        };
        match future.as_mut().poll(context) {
            Poll::Ready((source, Ok(Some(item)))) => {
                *this = Self::Idle(source);
                Poll::Ready(Some(Ok(item)))
            }
            Poll::Ready((_, Ok(None))) => Poll::Ready(None),
            Poll::Ready((_, Err(error))) => Poll::Ready(Some(Err(error))),
            Poll::Pending => {
                *this = Self::Waiting(future);
                Poll::Pending
            }
        }
    }
}
