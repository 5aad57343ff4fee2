//! The state of a running sandbox, which its connections and the [`Sandbox`](crate::Sandbox) share.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::StatusCode;
use linksfield_spec::Spec;

use crate::credentials::Credentials;
use crate::faults::Faults;
use crate::limits::Limits;
use crate::person::page::{Changes, PageSettings};
use crate::pushes::{Outbox, Receivers};
use crate::received::{Memory, Received};
use crate::response::Response;
use crate::route;
use crate::sandbox::ResponseError;
use crate::tokens::Tokens;
use crate::world::{WorldStage, Worlds};

/// The largest number of responses that wait for requests, and of the bytes of their bodies.
const MAX_RESPONSES: usize = 10_000;
const MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;

/// The state that the server shares with the [`Sandbox`](crate::Sandbox) that started it.
#[derive(Debug)]
pub(crate) struct Shared {
    spec: Arc<Spec>,
    credentials: Credentials,
    observer: Option<Observer>,
    received: Mutex<Memory>,
    worlds: Worlds,
    outbox: Arc<Outbox>,
    tokens: Tokens,
    faults: Arc<Faults>,
    limits: Arc<Limits>,
    /// By how many seconds the clock of the sandbox differs from that of the computer.
    clock_skew: AtomicI64,
    initial_skew: i64,
    /// Whether `/_sandbox` has the control endpoint.
    has_control: bool,
    /// The responses that were set for the next requests, by call.
    responses: Mutex<BTreeMap<String, VecDeque<Response>>>,
    page: PageSettings,
    /// How many requests were received.
    count: AtomicU64,
    changes: Arc<Changes>,
}

/// The settings with which a sandbox is started.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) fault_seed: u64,
    pub(crate) has_limits: bool,
    pub(crate) has_control: bool,
    pub(crate) clock_skew: i64,
    pub(crate) token_lifetime: Option<Duration>,
    pub(crate) token_uses: Option<u64>,
    pub(crate) stage: WorldStage,
    pub(crate) page: PageSettings,
    pub(crate) receivers: Receivers,
}

/// A function that is called for every request.
pub(crate) struct Observer(pub(crate) Box<dyn Fn(&Received) + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

impl Shared {
    pub(crate) fn new(
        spec: Arc<Spec>,
        credentials: Credentials,
        observer: Option<Observer>,
        settings: Settings,
    ) -> Self {
        let worlds = Worlds::new(&spec, settings.stage, |family, world| {
            let account = world.account.as_ref()?;
            credentials.get(&family.id, account.as_str()).map(str::to_owned)
        });
        let changes = Arc::new(Changes::default());
        let log = Arc::clone(&changes);
        worlds.listeners().add(move |change| log.add(change));
        Self {
            worlds,
            spec,
            credentials,
            observer,
            received: Mutex::default(),
            outbox: Arc::new(Outbox::new(settings.receivers)),
            tokens: Tokens::new(settings.token_lifetime, settings.token_uses),
            faults: Arc::new(Faults::new(settings.fault_seed)),
            limits: Arc::new(Limits::new(settings.has_limits)),
            clock_skew: AtomicI64::new(settings.clock_skew),
            initial_skew: settings.clock_skew,
            has_control: settings.has_control,
            responses: Mutex::default(),
            page: settings.page,
            count: AtomicU64::new(0),
            changes,
        }
    }

    /// Returns the tokens of logins.
    pub(crate) fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Returns whether `/_sandbox` has the control endpoint.
    pub(crate) fn has_control(&self) -> bool {
        self.has_control
    }

    /// Returns the settings of the page.
    pub(crate) fn page(&self) -> PageSettings {
        self.page
    }

    /// Returns the latest changes of the world.
    pub(crate) fn changes(&self) -> &Changes {
        &self.changes
    }

    pub(crate) fn spec(&self) -> &Spec {
        &self.spec
    }

    /// Returns the worlds of all families.
    pub(crate) fn worlds(&self) -> &Worlds {
        &self.worlds
    }

    /// Returns the pushes that follow changes of the world.
    pub(crate) fn outbox(&self) -> &Arc<Outbox> {
        &self.outbox
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    pub(crate) fn faults(&self) -> &Arc<Faults> {
        &self.faults
    }

    pub(crate) fn limits(&self) -> &Arc<Limits> {
        &self.limits
    }

    /// Returns the requests that are kept.
    pub(crate) fn received(&self) -> MutexGuard<'_, Memory> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes all tokens expire that logins have returned.
    pub(crate) fn expire_tokens(&self) {
        self.tokens.expire();
    }

    /// Returns the time of the world.
    pub(crate) fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(u64::try_from(self.worlds.now()).unwrap_or(0))
    }

    /// Returns the time of the clock with which the sandbox checks the times of requests. A client does not know the time of
    /// the world, so its clock is compared with that of the computer.
    pub(crate) fn skewed_now(&self) -> SystemTime {
        let skew = self.clock_skew();
        let distance = Duration::from_secs(skew.unsigned_abs());
        let now = SystemTime::now();
        let skewed = if skew < 0 { now.checked_sub(distance) } else { now.checked_add(distance) };
        skewed.unwrap_or(now)
    }

    /// Sets by how many seconds the clock differs from that of the computer.
    pub(crate) fn set_clock_skew(&self, seconds: i64) {
        self.clock_skew.store(seconds, Ordering::Relaxed);
    }

    /// Returns by how many seconds the clock differs from that of the computer.
    pub(crate) fn clock_skew(&self) -> i64 {
        self.clock_skew.load(Ordering::Relaxed)
    }

    /// Returns the token that is currently valid.
    pub(crate) fn token(&self) -> String {
        self.tokens.valid(self.now())
    }

    /// Sets the response to the next valid request to a call.
    pub(crate) fn respond_with(
        &self,
        call: &str,
        status: u16,
        body: String,
    ) -> Result<(), ResponseError> {
        if !route::names(&self.spec).any(|name| name == call) {
            return Err(ResponseError::Call(call.to_owned()));
        }
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or(ResponseError::Status(status))?;
        let mut responses = self.responses();
        if responses.values().map(VecDeque::len).sum::<usize>() >= MAX_RESPONSES {
            return Err(ResponseError::TooMany(MAX_RESPONSES));
        }
        let waiting: usize = responses.values().flatten().map(Response::len).sum();
        if waiting.saturating_add(body.len()) > MAX_RESPONSE_BYTES {
            return Err(ResponseError::TooLarge(MAX_RESPONSE_BYTES));
        }
        responses.entry(call.to_owned()).or_default().push_back(Response::new(status, body));
        Ok(())
    }

    /// Sets everything back that was changed since the start: rules for faults, chosen responses, tokens, the skew of the
    /// clock, the time of the world, what was received, what counts towards limits, and the worlds.
    pub(crate) fn reset(&self) {
        self.faults.clear();
        self.responses().clear();
        self.tokens.expire();
        self.set_clock_skew(self.initial_skew);
        self.limits.reset();
        self.worlds.reset_clock();
        self.worlds.reset();
        self.received().clear();
        self.changes.clear();
    }

    /// Takes the response that was set for the next request to this call.
    pub(crate) fn next_response(&self, call: Option<&String>) -> Option<Response> {
        self.responses().get_mut(call?)?.pop_front()
    }

    fn responses(&self) -> MutexGuard<'_, BTreeMap<String, VecDeque<Response>>> {
        self.responses.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls the observer with a request, and keeps the request.
    pub(crate) fn record(&self, mut received: Received) {
        received.duration = received.arrived.elapsed();
        received.number = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(Observer(observer)) = &self.observer {
            // The panic hook has printed the message. The request still needs a response.
            let _ = catch_unwind(AssertUnwindSafe(|| observer(&received)));
        }
        self.received().keep(received);
    }
}
