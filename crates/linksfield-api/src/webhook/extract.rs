//! `Delivery<Event>` as an axum extractor. The receiver is taken from the state of the router.
//!
//! The response to a refused push has the status of [`ReceiveError::status`] and the error message as its
//! body. For a copy of a handled push, the response is an [`Acknowledgement`].
//!
//! If the client closes the connection, axum cancels the handler and drops the delivery, which
//! [abandons](Delivery#dropping-a-delivery) the push. To finish the handling, move the delivery into a task.

use axum::body::to_bytes;
use axum::extract::{FromRef, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::delivery::{ACKNOWLEDGEMENT, Delivery};
use super::error::ReceiveError;
use super::event_set::Events;
use super::receiver::Receiver;

/// The response of an axum handler to a processed push: status 200 with the body [`ACKNOWLEDGEMENT`].
#[derive(Debug, Clone, Copy, Default)]
pub struct Acknowledgement;

impl<S, E> FromRequest<S> for Delivery<E>
where
    E: Events + Send,
    Receiver<E>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ReceiveError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ReceiveError> {
        let receiver = Receiver::<E>::from_ref(state);
        let (head, body) = request.into_parts();
        let limit = receiver.max_body();
        let body = to_bytes(body, limit).await.map_err(|_| ReceiveError::TooLarge { limit })?;
        receiver.receive(&head.headers, &body).await
    }
}

impl IntoResponse for Acknowledgement {
    fn into_response(self) -> Response {
        ([("content-type", "application/json")], ACKNOWLEDGEMENT).into_response()
    }
}

impl IntoResponse for ReceiveError {
    fn into_response(self) -> Response {
        if let Self::Replayed = self {
            return Acknowledgement.into_response();
        }
        let status = StatusCode::from_u16(self.status()).unwrap_or(StatusCode::BAD_REQUEST);
        (status, self.to_string()).into_response()
    }
}
