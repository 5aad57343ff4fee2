//! One attempt of a call: prepares, signs and sends the request, and classifies the result. Each attempt has a new
//! signature. `retry` decides whether another attempt follows, and the caller decodes a response with a success status.

use std::cell::{Cell, OnceCell, RefCell};
use std::time::Duration;

use tokio::time::Instant;

use crate::client::settings::{CallOptions, Settings};
use crate::deadline::Deadline;
use crate::encode::{Context, Encode};
use crate::envelope::{Opened, Refused, Stated, Verdict, open, stated};
use crate::error::call_error::ConnectProblem;
use crate::error::{
    ApiError, CallContext, DecodeError, Error, InvalidParameter, NoResponse, NotSent, StatusError,
};
use crate::explain::Explanation;
use crate::limits::Permit;
use crate::meta::{Call, Envelope, Login};
use crate::mismatch::Mismatch;
use crate::prepare::{Prepared, prepare};
use crate::response::HttpResponse;
use crate::secret::Secret;
use crate::sensitive::hidden;
use crate::transport::{self, SendOptions, TransportError, TransportErrorKind};
use crate::values::Timestamp;

/// The input of every attempt of a call.
#[derive(Clone)]
pub(crate) struct Attempt<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) call: &'a Call,
    pub(crate) parameters: &'a dyn Encode,
    pub(crate) options: CallOptions,
}

/// A wait after which the time in a signature need not be renewed.
const UNNOTICED: Duration = Duration::from_millis(100);

/// A response with a success status, and its request.
pub(crate) struct Exchanged {
    pub(crate) prepared: Prepared,
    pub(crate) response: HttpResponse,
}

impl<'a> Attempt<'a> {
    /// Returns the description of the envelope around the payload, if the response has one.
    pub(crate) fn envelope(&self) -> Option<&'static Envelope> {
        self.settings.family.envelope.as_ref().filter(|_| self.call.enveloped)
    }

    /// Returns the context of an error that occurs before a request is prepared.
    pub(crate) fn context(&self) -> Box<CallContext> {
        CallContext::new(self.call, None)
    }

    /// Returns the context of an error that occurs after a request is prepared.
    fn context_of(&self, prepared: &Prepared) -> Box<CallContext> {
        let sent = Explanation::sent(self.call, self.settings.family, prepared);
        CallContext::new(self.call, Some(sent))
    }

    /// Prepares the request and signs it with the current time.
    pub(crate) fn prepare(&self, token: Option<&Secret>) -> Result<Prepared, Error> {
        let Self { settings, call, parameters, options } = self;
        let server = settings.servers.get(call.server);
        let context = Context {
            credentials: &settings.credentials,
            unix_milliseconds: Timestamp::from((settings.clock)()).unix_milliseconds(),
            fixed_nonce: options.nonce,
            nonce: options.nonce.unwrap_or_else(|| fastrand::u32(1..=i32::MAX.unsigned_abs())),
            nonce_bits: OnceCell::new(),
            idempotency_key: options.idempotency_key.as_ref(),
            has_key: Cell::new(false),
            host: server.map_or("", |server| &server.host),
            base_path: server.map_or("", |server| &server.path),
            token: token.map(Secret::expose),
            written: RefCell::default(),
        };
        let mut prepared =
            prepare(settings.family, call, server, settings.key.as_ref(), &context, *parameters)
                .map_err(|error| self.invalid(error))?;
        if let Some((header, default)) = settings.family.language_header {
            let language = options.language.or(settings.language).unwrap_or(default);
            prepared.headers.push((header.into(), language.into()));
        }
        Ok(prepared)
    }

    fn invalid(&self, parameter: InvalidParameter) -> Error {
        Error::NotSent(NotSent::parameter(self.context(), parameter))
    }

    /// Returns the login of the family, for a call that carries an access token.
    pub(crate) fn token_login(&self) -> Option<&'static Login> {
        self.settings.family.login.as_ref().filter(|_| self.call.needs_token)
    }

    /// Returns whether a result code is documented for the family.
    pub(crate) fn lists(&self, code: &str) -> bool {
        self.envelope().is_some_and(|envelope| envelope.listed.contains(&code))
    }

    /// Waits until the rate limits allow a request, sends the request once, and reads the whole response. A status other
    /// than success is an error. `waited` becomes the time that the attempt waited for rate limits.
    pub(crate) async fn send(
        &self,
        token: Option<&Secret>,
        deadline: &Deadline,
        waited: &mut Duration,
    ) -> Result<Exchanged, Error> {
        let settings = self.settings;
        // Before the wait, so that a call with an invalid parameter does not count.
        let mut prepared = self.prepare(token)?;
        let is_fresh = self.call.effect.is_write() && !settings.reuse_for_writes;
        let mut permit = None;
        if let Some(limiter) = &settings.limiter {
            let begun = Instant::now();
            // Boxed, because it is large, and most families have no limits.
            let admitted = Box::pin(limiter.admit(is_fresh, deadline.remaining())).await;
            *waited = begun.elapsed();
            permit = Some(admitted.map_err(|limit| {
                Error::NotSent(NotSent::limit(self.context_of(&prepared), limit))
            })?);
            if *waited > UNNOTICED {
                // With the time of this moment.
                prepared = self.prepare(token)?;
            }
        }
        // The future of an attempt does not keep what is in this block.
        let sent = {
            let (_, limit) = settings.time_limits(&self.options, self.call);
            let timeout = limit.min(deadline.remaining());
            if timeout.is_zero() {
                return Err(Error::NotSent(NotSent::too_late(self.context_of(&prepared))));
            }
            let request =
                prepared.request(&settings.user_agent).map_err(|error| self.invalid(error))?;
            let limits = permit.as_ref().is_some_and(Permit::needs_fresh_connection);
            let options = SendOptions::new(timeout, settings.max_response)
                .with_fresh_connection(is_fresh || limits);
            let url = prepared.address.url.as_ref();
            transport::send(&settings.transport, request, url, options)
        };
        let result = sent.await;
        drop(permit);
        match result {
            Ok(response) if response.status().is_success() => {
                Ok(Exchanged { prepared, response: self.received(response) })
            }
            Ok(response) => Err(self.bad_status(&prepared, self.received(response))),
            Err(error) => Err(self.no_response(&prepared, error)),
        }
    }

    /// Returns a response, and whether its body may contain sensitive values.
    fn received(&self, response: http::Response<bytes::Bytes>) -> HttpResponse {
        HttpResponse::from(response).sensitive(self.call.sensitive.response)
    }

    fn no_response(&self, prepared: &Prepared, error: TransportError) -> Error {
        let context = self.context_of(prepared);
        let (kind, source, response) = error.into_parts();
        let response = response.map(|part| self.received(part).hiding(hidden(self.call, prepared)));
        let connect =
            |context, problem, source| Error::NotSent(NotSent::connect(context, problem, source));
        let kind = match kind {
            TransportErrorKind::NotSent => {
                return connect(context, ConnectProblem::Failed, source);
            }
            TransportErrorKind::TimedOutConnecting => {
                return connect(context, ConnectProblem::TimedOut, source);
            }
            TransportErrorKind::CertificateRefused => {
                return connect(context, ConnectProblem::Certificate, source);
            }
            TransportErrorKind::InvalidRequest => {
                return Error::NotSent(NotSent::request(context, source));
            }
            TransportErrorKind::TimedOut => NoResponse::timed_out(context),
            TransportErrorKind::ResponseTooLarge => {
                NoResponse::too_large(context, self.settings.max_response)
            }
            TransportErrorKind::MayHaveBeenSent => NoResponse::broken(context),
        };
        Error::NoResponse(kind.because(source, response))
    }

    fn bad_status(&self, prepared: &Prepared, response: HttpResponse) -> Error {
        let context = self.context_of(prepared);
        // The other statuses that refuse a call are sent before anything is executed, whatever an unlisted code means.
        let is_judged_by_code = context.is_judged_by_code(response.status());
        let envelope = self.settings.family.envelope.as_ref();
        let stated = stated(response.readable(), envelope);
        let hidden = hidden(self.call, prepared);
        let error = StatusError::new(context, response.hiding(hidden.clone()));
        Error::Status(match (stated, envelope) {
            (Stated::Code(Verdict { code, message, is_ambiguous }), Some(envelope)) => {
                // If the response contains several codes, one of the others may be that of success.
                let is_uncertain = is_ambiguous
                    || envelope.contradicts(&code, self.call)
                    || (is_judged_by_code && self.is_uncertain(envelope, &code));
                let code = hidden.all_in(&code).into_owned();
                error.with_code(code, message.hiding(&hidden), is_uncertain)
            }
            // The body may contain a code that leaves the outcome open.
            (Stated::Unreadable, _) => error.uncertain(),
            // A proxy that replaces or wraps the body of a response may have removed the code.
            (Stated::Foreign, _) if is_judged_by_code => error.uncertain(),
            _ => error,
        })
    }

    /// Returns the verdict of a response with a success status after which another attempt may follow: it refuses the
    /// access token, or its result code is listed as temporary. Other responses are not read before they are decoded.
    pub(crate) fn refusal(&self, response: &HttpResponse) -> Option<Verdict> {
        let expired = self.token_login().map_or(&[][..], |login| login.expired);
        let transient = self.call.outcomes.retry.codes;
        if expired.is_empty() && transient.is_empty() {
            return None;
        }
        let is_expected = |code: &str| expired.contains(&code) || transient.contains(&code);
        match open(response, self.envelope(), self.call) {
            Ok(Opened::Refusal(refusal)) => is_expected(&refusal.code).then_some(refusal),
            _ => None,
        }
    }

    fn is_uncertain(&self, envelope: &Envelope, code: &str) -> bool {
        envelope.is_uncertain(code, self.call, &self.settings.refusal_codes)
    }

    /// Returns the error for a response that has a success status, and that is a refusal or is not as documented.
    pub(crate) fn refused(&self, refused: Refused, exchanged: Exchanged) -> Error {
        let Exchanged { prepared, response } = exchanged;
        let hidden = hidden(self.call, &prepared);
        let response = response.hiding(hidden.clone());
        match refused {
            Refused::ByApi(Verdict { code, message, .. }) => {
                let is_uncertain =
                    self.envelope().is_some_and(|envelope| self.is_uncertain(envelope, &code));
                let context = self.context_of(&prepared);
                let stated = (hidden.all_in(&code).into_owned(), message.hiding(&hidden));
                Error::Api(ApiError::new(context, stated, is_uncertain, response))
            }
            Refused::Mismatch(mismatch) => {
                // The mismatch of the whole body shows its beginning.
                let mismatch = match self.call.sensitive.response && mismatch.path().is_empty() {
                    true => mismatch.without_value(),
                    false => mismatch.hiding(&hidden),
                };
                self.mismatch(mismatch, &prepared, response)
            }
        }
    }

    fn mismatch(&self, mismatch: Mismatch, prepared: &Prepared, response: HttpResponse) -> Error {
        Error::Decode(DecodeError::new(self.context_of(prepared), mismatch, response))
    }
}
