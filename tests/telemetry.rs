//! Tests of the spans and events of calls. They capture everything that the client and its libraries write with
//! `tracing` and `log`, at the finest level. They prove that every call has its spans and events, and that no secret
//! value of a request is written.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Debug, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::csss::{self, Csss, QueryOrder};
use linksfield_api::cube::{self, Cube, ListMoSms};
use linksfield_api::transport::{Transport, from_fn};
use linksfield_api::{Method, RetryPolicy};
use linksfield_sandbox::{Received, Sandbox};
use linksfield_spec::CredentialId;
use linksfield_tests::authority::Authority;
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::{csss_credentials, every_call};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata};

const QUERY: QueryOrder = QueryOrder { page_no: 1, page_size: 2 };

/// A captured span or event.
#[derive(Debug, Clone)]
struct Entry {
    /// Only a span has an id.
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

/// Captures the spans, events and log lines of all threads.
#[derive(Default)]
struct Capture {
    entries: Mutex<Vec<Entry>>,
    logged: Mutex<String>,
    next: AtomicU64,
}

thread_local! {
    static CURRENT: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// The installed subscriber and logger, which refer to the shared capture.
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

    /// Returns everything that was written, as one text.
    fn text(&self) -> String {
        format!("{:?}\n{}", self.entries(), self.logged.lock().unwrap())
    }

    /// Removes all entries and log lines that contain this text.
    fn forget(&self, leaked: &str) {
        self.entries.lock().unwrap().retain(|entry| !format!("{entry:?}").contains(leaked));
        let mut logged = self.logged.lock().unwrap();
        let kept: Vec<&str> = logged.split('\n').filter(|line| !line.contains(leaked)).collect();
        *logged = kept.join("\n");
    }

    /// Returns the spans of the attempts that were sent to this port.
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

/// Returns the texts that must not be written: credentials, and the secret values of the requests that arrived.
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
        // Every parameter and the signature, but not the name of the call, which some bodies repeat.
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
    // A shorter text can appear anywhere by chance.
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

/// Returns the secrets that appear in a text.
fn leaks<'a>(text: &str, secrets: &'a BTreeSet<String>) -> Vec<&'a String> {
    secrets.iter().filter(|secret| text.contains(secret.as_str())).collect()
}

/// The test has no list of calls, so it also covers an endpoint that is added to the spec.
#[tokio::test]
async fn every_call_is_traced_without_secrets() {
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
    // The output of the libraries was searched, too.
    assert!(capture.entries().iter().any(|entry| entry.target.starts_with("hyper_util")));
    assert!(text.contains("\nreqwest::connect "), "the output of `log` must be searched");

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
    // The events of the HTTP library belong to the span of an attempt.
    let ids: BTreeSet<_> = attempts.iter().map(|attempt| attempt.id).collect();
    let inside =
        |entry: &&Entry| entry.target.starts_with("hyper_util") && ids.contains(&entry.parent);
    assert!(entries.iter().any(|entry| inside(&entry)));
    // The login is a separate call, below the attempt that needs it.
    let login = entries.iter().find(|entry| entry.get("otel.name") == Some("esim.login")).unwrap();
    assert!(ids.contains(&login.parent), "{login:?}");

    // The search finds a transport that writes the body of a request, with `tracing` or with `log`.
    for write in [|body: &str| tracing::trace!(body), |body: &str| log::trace!("{body}")] {
        let credential = |name| sandbox.credential("csss", name).unwrap();
        let credentials = csss::Credentials {
            access_code: credential("access_code").to_owned(),
            secret: credential("secret").into(),
        };
        // Another time than in the calls above, or the signature could equal one of theirs.
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

/// Returns a transport that writes the body of each request with this function.
fn leaky(write: fn(&str)) -> impl Transport {
    from_fn(move |request, _| {
        write(std::str::from_utf8(request.body()).unwrap());
        async { Ok(http::Response::new("{}".into())) }
    })
}

#[tokio::test]
async fn attempts_are_counted_and_errors_have_a_type() {
    let capture = capture();
    let busy = response("503 Busy", "x-request-id: r2\r\n", r#"{"code":"5\u001b[31m"}"#);
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
                "otel.status_code",
                "linksfield.outcome",
                "linksfield.request_id",
            ]
            .map(|field| attempt.get(field))
        })
        .collect();
    assert_eq!(
        seen,
        [
            [None, Some("no_response"), Some("ERROR"), Some("no_response"), None],
            [Some("1"), Some("503"), Some("ERROR"), Some("status"), Some("r2")],
            [Some("2"), Some("mismatch"), Some("ERROR"), Some("mismatch"), None],
        ]
    );
    let entries = capture.entries();
    let event = entries.iter().find(|entry| {
        entry.id.is_none() && entry.parent == attempts[1].id && entry.target == "linksfield_api"
    });
    assert_eq!(event.unwrap().get("linksfield.code"), Some("5\\u{1b}[31m"));
    // A client without tracing writes no spans.
    builder().without_tracing().build().unwrap().query_order(QUERY).send().await.unwrap_err();
    assert_eq!(capture.attempts(&port).len(), 3);
}

/// The path of an untyped call can hold secrets. The output of the TLS library is searched as well.
#[tokio::test]
async fn an_untyped_call_over_tls_is_traced_without_its_path() {
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
    assert!(text.contains("\nrustls::"), "the output of the TLS library must be searched");
}

/// Errors and mismatches about these values are not traced, either.
#[tokio::test]
async fn sensitive_values_of_responses_are_not_traced() {
    let capture = capture();
    let sms = |text: &str| {
        format!(
            r#"{{"status":{{"code":"CB-00-0000"}},"total_count":1,"data":[{{"sim_id":"HUSH-89852022","message":{text}}}]}}"#
        )
    };
    let good = sms(r#"{"type":1,"content":"HUSH-3b7d"}"#);
    let refused = good.replace("CB-00-0000", "CB-99-9400");
    let failed = response("500 Error", "", &good);
    let acts =
        [ok(&good), ok(&sms(r#""HUSH-3b7d""#)), ok(&good[..good.len() - 2]), ok(&refused), failed];
    let count = acts.len();
    let server = Server::start(acts).await;
    let credentials = cube::Credentials {
        key_id: "K".to_owned(),
        private_key: linksfield_sandbox::PRIVATE_KEY.into(),
    };
    let builder = Cube::builder(credentials).base_url(server.url());
    let cube = builder.retry(RetryPolicy::attempts(1)).build().unwrap();
    let mut read = 0;
    for _ in 0..count {
        let call = cube.list_mo_sms(ListMoSms { sim_id: "89852022018041800192".parse().unwrap() });
        read += usize::from(call.send().await.is_ok());
    }
    assert_eq!((read, server.requests().len()), (2, count));
    let text = capture.text();
    assert!(text.contains("cube.list_mo_sms"));
    assert!(!text.contains("HUSH"));
}
