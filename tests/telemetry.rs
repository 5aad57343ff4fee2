//! Spans and events of every call, and nothing secret in any of them: all that the client and the libraries below it
//! write with `tracing` and `log`, at the finest level, is captured and searched for what was sent in secret.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Debug, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::csss::{self, Csss, QueryOrder};
use linksfield_api::transport::{Transport, from_fn};
use linksfield_api::{Method, RetryPolicy};
use linksfield_sandbox::{Received, Sandbox};
use linksfield_spec::CredentialId;
use linksfield_tests::authority::Authority;
use linksfield_tests::bare_server::{Act, Server, answer, ok};
use linksfield_tests::{csss_credentials, every_call};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata};

const QUERY: QueryOrder = QueryOrder { page_no: 1, page_size: 2 };

/// A span or an event.
#[derive(Debug, Clone)]
struct Entry {
    /// Spans have one.
    id: Option<u64>,
    parent: Option<u64>,
    target: String,
    name: String,
    level: Level,
    fields: BTreeMap<String, String>,
}

impl Entry {
    fn get(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(String::as_str)
    }
}

impl Visit for Entry {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name().to_owned(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name().to_owned(), format!("{value:?}"));
    }
}

/// Captures everything, of every thread.
#[derive(Default)]
struct Capture {
    entries: Mutex<Vec<Entry>>,
    logged: Mutex<String>,
    next: AtomicU64,
}

thread_local! {
    static CURRENT: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// What is installed: the capture itself must be reachable.
struct Installed(&'static Capture);

fn capture() -> &'static Capture {
    static CAPTURE: OnceLock<&'static Capture> = OnceLock::new();
    CAPTURE.get_or_init(|| {
        let capture: &'static Capture = Box::leak(Box::default());
        tracing::subscriber::set_global_default(Installed(capture)).unwrap();
        log::set_logger(Box::leak(Box::new(Installed(capture)))).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        capture
    })
}

impl Capture {
    fn add(
        &self,
        metadata: &Metadata<'_>,
        id: Option<u64>,
        parent: Option<u64>,
        record: impl FnOnce(&mut Entry),
    ) {
        let mut entry = Entry {
            id,
            parent,
            target: metadata.target().to_owned(),
            name: metadata.name().to_owned(),
            level: *metadata.level(),
            fields: BTreeMap::new(),
        };
        record(&mut entry);
        self.entries.lock().unwrap().push(entry);
    }

    fn entries(&self) -> Vec<Entry> {
        self.entries.lock().unwrap().clone()
    }

    /// All that was written, as one text.
    fn text(&self) -> String {
        format!("{:?}\n{}", self.entries(), self.logged.lock().unwrap())
    }

    /// Forgets what a leak of this text has written.
    fn forget(&self, leaked: &str) {
        self.entries.lock().unwrap().retain(|entry| !format!("{entry:?}").contains(leaked));
        let mut logged = self.logged.lock().unwrap();
        let kept: Vec<&str> = logged.split('\n').filter(|line| !line.contains(leaked)).collect();
        *logged = kept.join("\n");
    }

    /// The attempts that went to this port.
    fn attempts(&self, port: &str) -> Vec<Entry> {
        let mut entries = self.entries();
        entries.retain(|entry| entry.name == "attempt" && entry.get("server.port") == Some(port));
        entries
    }
}

fn innermost() -> Option<u64> {
    CURRENT.with_borrow(|current| current.last().copied())
}

impl tracing::Subscriber for Installed {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let id = self.0.next.fetch_add(1, Ordering::Relaxed) + 1;
        let parent = span.parent().map(Id::into_u64);
        let parent = parent.or_else(|| innermost().filter(|_| span.is_contextual()));
        self.0.add(span.metadata(), Some(id), parent, |entry| span.record(entry));
        Id::from_u64(id)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut entries = self.0.entries.lock().unwrap();
        let entry = entries.iter_mut().find(|entry| entry.id == Some(span.into_u64()));
        values.record(entry.unwrap());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let parent = event.parent().map(Id::into_u64);
        let parent = parent.or_else(|| innermost().filter(|_| event.is_contextual()));
        self.0.add(event.metadata(), None, parent, |entry| event.record(entry));
    }

    fn enter(&self, span: &Id) {
        CURRENT.with_borrow_mut(|current| current.push(span.into_u64()));
    }

    fn exit(&self, span: &Id) {
        CURRENT.with_borrow_mut(|current| {
            let at = current.iter().rposition(|id| *id == span.into_u64()).unwrap();
            current.remove(at);
        });
    }
}

impl log::Log for Installed {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let mut logged = self.0.logged.lock().unwrap();
        writeln!(logged, "{} {}", record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

/// What must not be seen: credentials, and what each request that arrived carried in secret.
fn secrets(credentials: &BTreeSet<String>, received: &[Received]) -> BTreeSet<String> {
    let harmless = [
        "accept",
        "accept-language",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    ];
    let mut secrets = credentials.clone();
    for credential in credentials {
        let mut digest = String::new();
        linksfield_sign::md5_hex(credential.as_bytes(), &mut digest);
        secrets.insert(digest);
        secrets.extend(credential.lines().filter(|line| line.len() > 20).map(str::to_owned));
    }
    for request in received {
        for (name, value) in &request.headers {
            if !harmless.contains(&name.as_str()) {
                secrets.insert(value.to_str().unwrap().to_owned());
            }
        }
        // Every parameter, the signature among them, but for the name of the call that some bodies repeat.
        let mut parameters = BTreeSet::new();
        if let Ok(body) = serde_json::from_slice(&request.body) {
            texts(&body, &mut parameters);
        }
        let query = request.query.split('&').filter_map(|pair| pair.split('=').nth(1));
        parameters.extend(query.map(str::to_owned));
        parameters.retain(|text| !request.path.ends_with(&format!("/{text}")));
        let is_number = |segment: &&str| segment.bytes().all(|byte| byte.is_ascii_digit());
        parameters.extend(request.path.split('/').filter(is_number).map(str::to_owned));
        secrets.append(&mut parameters);
    }
    // What is this short stands anywhere.
    secrets.retain(|secret| secret.len() >= 8);
    secrets
}

fn texts(value: &serde_json::Value, out: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => {
            out.insert(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        serde_json::Value::Object(members) => members.values().for_each(|item| texts(item, out)),
        _ => {}
    }
}

/// The secrets that a text holds.
fn leaks<'a>(text: &str, secrets: &'a BTreeSet<String>) -> Vec<&'a String> {
    secrets.iter().filter(|secret| text.contains(secret.as_str())).collect()
}

/// Nothing here names a call: an endpoint that is added to the spec is watched by this test.
#[tokio::test]
async fn every_call_is_seen_and_nothing_secret_is() {
    let capture = capture();
    let plain = Sandbox::start().await.unwrap();
    let mut builder = Sandbox::builder();
    let mut credentials = BTreeSet::new();
    for family in &plain.spec().families {
        for name in family.credentials.keys().map(CredentialId::as_str) {
            let key =
                plain.credential(&family.id, name).filter(|text| text.contains("PRIVATE KEY"));
            let own = format!("MARKED-{}-{name}-5f1c9e", family.id);
            credentials.insert(key.map_or_else(|| own.clone(), str::to_owned));
            if key.is_none() {
                builder = builder.credential(&family.id, name, own);
            }
        }
    }
    let sandbox = builder.start().await.unwrap();
    let outcomes = every_call(&sandbox).await;
    let refused: Vec<_> = outcomes.iter().filter(|(_, outcome)| outcome.is_err()).collect();
    assert!(refused.is_empty(), "{refused:#?}");

    let secrets = secrets(&credentials, &sandbox.received());
    assert!(secrets.iter().any(|secret| secret.starts_with("sandbox-token")), "{secrets:#?}");
    assert!(secrets.iter().any(|secret| secret.starts_with("LF ")), "{secrets:#?}");
    assert!(secrets.iter().any(|secret| secret.starts_with("MARKED-csss-secret")), "{secrets:#?}");
    assert!(secrets.len() > 100, "{secrets:#?}");
    let text = capture.text();
    assert_eq!(leaks(&text, &secrets), Vec::<&String>::new());
    // Not only our own spans were searched.
    assert!(capture.entries().iter().any(|entry| entry.target.starts_with("hyper_util")));
    assert!(text.contains("\nreqwest::connect "), "what is written with `log` was searched");

    let port = sandbox.base_url("csss");
    let port = port.rsplit([':', '/']).nth(1).unwrap();
    let (entries, attempts) = (capture.entries(), capture.attempts(port));
    for (operation, _) in &outcomes {
        let attempt = attempts
            .iter()
            .find(|attempt| attempt.get("linksfield.operation") == Some(operation.as_str()))
            .unwrap_or_else(|| panic!("{operation} has no attempt"));
        let method = attempt.get("http.request.method").unwrap();
        let path = attempt.get("url.template").unwrap();
        assert_eq!(attempt.get("otel.name"), Some(format!("{method} {path}").as_str()));
        assert_eq!(attempt.get("otel.kind"), Some("client"));
        assert_eq!(attempt.get("server.address"), Some("127.0.0.1"));
        assert_eq!(attempt.get("http.response.status_code"), Some("200"));
        assert_eq!(attempt.get("linksfield.outcome"), Some("success"));
        assert!(matches!(attempt.get("linksfield.effect"), Some("read" | "write")));
        assert_eq!(
            (attempt.get("http.request.resend_count"), attempt.get("error.type")),
            (None, None)
        );
        let call = entries.iter().find(|entry| entry.id == attempt.parent).unwrap();
        assert_eq!((call.name.as_str(), call.get("otel.name")), ("call", Some(operation.as_str())));
        assert_eq!(call.get("linksfield.outcome"), Some("success"));
        for (span, message) in [(attempt, "attempt ended"), (call, "call ended")] {
            assert_eq!((span.target.as_str(), span.level), ("linksfield_api", Level::DEBUG));
            let event = entries
                .iter()
                .find(|entry| {
                    entry.id.is_none()
                        && entry.parent == span.id
                        && entry.target == "linksfield_api"
                })
                .unwrap_or_else(|| panic!("{operation}: no event {message:?}"));
            assert_eq!((event.get("message"), event.level), (Some(message), Level::DEBUG));
            assert!(event.fields.contains_key("duration_ms"));
        }
    }
    // What the HTTP library writes while it sends belongs to an attempt.
    let ids: BTreeSet<_> = attempts.iter().map(|attempt| attempt.id).collect();
    let inside =
        |entry: &&Entry| entry.target.starts_with("hyper_util") && ids.contains(&entry.parent);
    assert!(entries.iter().any(|entry| inside(&entry)));
    // The login is a call of its own, below the attempt that needs it.
    let login = entries.iter().find(|entry| entry.get("otel.name") == Some("esim.login")).unwrap();
    assert!(ids.contains(&login.parent), "{login:?}");

    // The search can fail: a transport that writes what it gets is found out, in `tracing` and in `log`.
    for write in [|body: &str| tracing::trace!(body), |body: &str| log::trace!("{body}")] {
        let credential = |name| sandbox.credential("csss", name).unwrap();
        let credentials = csss::Credentials {
            access_code: credential("access_code").to_owned(),
            secret: credential("secret").into(),
        };
        // At another time than the calls above, or else it would have the signature of one of them.
        let csss = Csss::builder(credentials)
            .transport(leaky(write))
            .clock(|| UNIX_EPOCH + Duration::from_secs(1_643_253_530))
            .build()
            .unwrap();
        csss.query_order(QUERY).send().await.unwrap_err();
        let text = capture.text();
        assert_eq!(leaks(&text, &secrets), [credential("access_code")]);
        capture.forget(credential("access_code"));
    }
}

/// A transport that writes what it gets, in one way or the other.
fn leaky(write: fn(&str)) -> impl Transport {
    from_fn(move |request, _| {
        write(std::str::from_utf8(request.body()).unwrap());
        async { Ok(http::Response::new("{}".into())) }
    })
}

#[tokio::test]
async fn attempts_are_counted_and_errors_have_a_type() {
    let capture = capture();
    let busy = answer("503 Busy", "x-request-id: r2\r\n", r#"{"code":"5\u001b[31m"}"#);
    let server = Server::start([Act::Close, busy, ok("{")]).await;
    let builder = || {
        let pauses = RetryPolicy::attempts(3).pauses(Duration::ZERO, Duration::from_millis(1));
        Csss::builder(csss_credentials()).base_url(server.url()).retry(pauses)
    };
    builder().build().unwrap().query_order(QUERY).send().await.unwrap_err();
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    let attempts = capture.attempts(&port);
    let seen: Vec<_> = attempts
        .iter()
        .map(|attempt| {
            [
                "http.request.resend_count",
                "error.type",
                "linksfield.outcome",
                "linksfield.request_id",
            ]
            .map(|field| attempt.get(field))
        })
        .collect();
    assert_eq!(
        seen,
        [
            [None, Some("no_response"), Some("no_response"), None],
            [Some("1"), Some("503"), Some("status"), Some("r2")],
            [Some("2"), Some("mismatch"), Some("mismatch"), None],
        ]
    );
    let entries = capture.entries();
    let event = entries.iter().find(|entry| {
        entry.id.is_none() && entry.parent == attempts[1].id && entry.target == "linksfield_api"
    });
    assert_eq!(event.unwrap().get("linksfield.code"), Some("5\\u{1b}[31m"));
    // Without tracing there is nothing.
    builder().without_tracing().build().unwrap().query_order(QUERY).send().await.unwrap_err();
    assert_eq!(capture.attempts(&port).len(), 3);
}

/// The path of an untyped call may hold anything, and TLS changes nothing.
#[tokio::test]
async fn an_untyped_call_over_tls_is_seen_without_its_path() {
    let capture = capture();
    let authority = Authority::new("telemetry");
    let server = Server::start_tls([ok("{")], authority.acceptor(false)).await;
    let builder = Csss::builder(csss_credentials()).base_url(server.url());
    let csss = builder.root_certificate_pem(authority.file("ca.pem")).build().unwrap();
    let path = "/cards/RAW-9f27c1/pin";
    let call =
        csss.untyped(Method::Post, path).param("pin", "RAW-9f27c1").header("x-pin", "RAW-9f27c1");
    call.send().await.unwrap_err();
    assert!(server.requests()[0].contains("RAW-9f27c1"));
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    let attempts = capture.attempts(&port);
    assert_eq!(attempts[0].get("otel.name"), Some("POST"));
    assert_eq!(attempts[0].get("linksfield.operation"), Some("csss.untyped"));
    assert_eq!(attempts[0].get("url.template"), None);
    let text = capture.text();
    assert!(!text.contains("RAW-9f27c1"));
    assert!(text.contains("\nrustls::"), "what TLS writes was searched");
}
