//! Runs one case: starts its servers, builds its client, and makes its calls.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_api::{
    AnyClient, ClientBuilder, ConfigError, Error, FAMILIES, Method, PagesError, RetryPolicy, Secret,
};
use linksfield_sandbox::{PRIVATE_KEY, embedded_spec};
use linksfield_spec::Spec;
use linksfield_tests::authority::Authority;
use linksfield_tests::{csss_credentials, sample_request};
use serde_json::Value;

use crate::case::{Case, Outcome, Tls};
use crate::check::check;
use crate::server::Server;

/// The secret of every client. It appears in no request, error or log.
pub(crate) const SECRET: &str = "canary-secret-5up3r";

/// The most pages that a list of a case can have. A list with more pages does not end.
const MOST_PAGES: usize = 100;

/// How long a case may take.
const LONGEST: Duration = Duration::from_secs(60);

/// How a call ended.
#[derive(Debug, Default)]
pub(crate) struct Ended {
    pub(crate) error: Option<Error>,
    pub(crate) payload: Option<Value>,
    pub(crate) pages: Vec<usize>,
    /// The error of a list whose responses contradict each other.
    pub(crate) list_error: Option<String>,
}

impl Ended {
    fn of(result: Result<Value, Error>) -> Self {
        match result {
            Ok(payload) => Self { payload: Some(payload), ..Self::default() },
            Err(error) => Self { error: Some(error), ..Self::default() },
        }
    }
}

/// What a case did.
pub(crate) struct Ran {
    pub(crate) ended: Vec<Ended>,
    pub(crate) took: Duration,
    pub(crate) server: Server,
    pub(crate) elsewhere: Server,
}

/// Runs a case. Returns what differs from its expectations.
pub(crate) fn run(case: &Case) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let ended = tokio::time::timeout(LONGEST, drive(case)).await;
        let ran = ended.map_err(|_| format!("the case takes longer than {LONGEST:?}"))??;
        // Requests that a call has left behind arrive now.
        tokio::time::sleep(Duration::from_millis(20)).await;
        check(case, &ran)
    })
}

async fn drive(case: &Case) -> Result<Ran, String> {
    static AUTHORITIES: AtomicUsize = AtomicUsize::new(0);
    let authority = (case.tls != Tls::None).then(|| {
        let number = AUTHORITIES.fetch_add(1, Ordering::Relaxed);
        Authority::new(&format!("conformance-{number}"))
    });
    let tls = authority.as_ref().map(|authority| authority.acceptor(false));
    let elsewhere = Server::start(&[], &[], "", None).await.map_err(|error| error.to_string())?;
    let other = format!("http://{}", elsewhere.address);
    let server = Server::start(&case.server, &case.login, &other, tls).await;
    let server = server.map_err(|error| error.to_string())?;
    let root = authority.filter(|_| case.tls == Tls::Trusted);
    let root = root.map(|authority| authority.file("ca.pem"));
    let scheme = if case.tls == Tls::None { "http" } else { "https" };
    let url = format!("{scheme}://{}", server.address);
    spec()?;
    let start = Instant::now();
    let ended = match calls(case, &url, root.as_deref()).await? {
        Some(ended) => ended,
        None if case.expect.outcome == Outcome::Config => Vec::new(),
        None => return Err("the client cannot be built".to_owned()),
    };
    Ok(Ran { ended, took: start.elapsed(), server, elsewhere })
}

/// Makes all calls of a case. Returns `None` if the client cannot be built.
async fn calls(case: &Case, url: &str, root: Option<&str>) -> Result<Option<Vec<Ended>>, String> {
    let mut ended = Vec::new();
    if case.call == "csss.query_order pages" {
        let mut credentials = csss_credentials();
        credentials.secret = SECRET.into();
        let Ok(csss) = with_settings(Csss::builder(credentials), case, url, root).build() else {
            return Ok(None);
        };
        for _ in 0..case.rounds {
            ended.push(pages(&csss).await?);
        }
        return Ok(Some(ended));
    }
    let (family, operation) = case.call.split_once('.').ok_or("a call is `family.operation`")?;
    let Ok(client) = client(case, family, url, root)? else { return Ok(None) };
    for _ in 0..case.rounds {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..case.at_once {
            let (client, case, operation) = (client.clone(), case.clone(), operation.to_owned());
            tasks.spawn(async move { call(&client, &case, &operation).await });
        }
        for result in tasks.join_all().await {
            ended.push(Ended::of(result?));
        }
    }
    Ok(Some(ended))
}

fn client(
    case: &Case,
    family: &str,
    url: &str,
    root: Option<&str>,
) -> Result<Result<AnyClient, ConfigError>, String> {
    let info = FAMILIES.iter().find(|info| info.name() == family);
    let info = info.ok_or_else(|| format!("no family {family:?}"))?;
    let builder = AnyClient::builder(info, |credential| {
        Some(Secret::from(match credential.name {
            "private_key" => PRIVATE_KEY,
            _ if credential.is_secret => SECRET,
            _ => "P000270",
        }))
    });
    let builder = builder.map_err(|error| error.to_string())?;
    Ok(with_settings(builder, case, url, root).build())
}

fn with_settings<C>(
    builder: ClientBuilder<C>,
    case: &Case,
    url: &str,
    root: Option<&str>,
) -> ClientBuilder<C> {
    let settings = &case.client;
    let mut policy = settings.attempts.map_or_else(RetryPolicy::default, RetryPolicy::attempts);
    if settings.default_pauses != Some(true) {
        let [first, longest] = settings.pauses_ms.unwrap_or([1, 5]).map(Duration::from_millis);
        let too_many = settings.after_too_many_ms.map_or(first, Duration::from_millis);
        policy = policy.pauses(first, longest).after_too_many(too_many);
    }
    let mut builder = builder
        .base_url(settings.base_url.as_deref().unwrap_or(url))
        .no_proxy()
        .retry(policy)
        .attempt_timeout(Duration::from_millis(settings.timeout_ms.unwrap_or(10_000)));
    if let Some(timeout) = settings.connect_timeout_ms {
        builder = builder.connect_timeout(Duration::from_millis(timeout));
    }
    if let Some(bytes) = settings.max_response {
        builder = builder.max_response(bytes);
    }
    if let Some(pem) = root {
        builder = builder.root_certificate_pem(pem);
    }
    builder
}

/// Returns the spec, which is read only once.
fn spec() -> Result<&'static Spec, String> {
    static SPEC: LazyLock<Result<Spec, String>> =
        LazyLock::new(|| embedded_spec().map_err(|error| error.render(false)));
    SPEC.as_ref().map_err(Clone::clone)
}

/// Makes one call. The outer error is a mistake of the case.
async fn call(
    client: &AnyClient,
    case: &Case,
    operation: &str,
) -> Result<Result<Value, Error>, String> {
    let bare = operation.strip_prefix("untyped-without-envelope ");
    let result = if let Some(rest) = bare.or(operation.strip_prefix("untyped ")) {
        let (method, path) = rest.split_once(' ').ok_or("`untyped METHOD /path`")?;
        let method = match method {
            "GET" => Method::Get,
            "POST" => Method::Post,
            other => return Err(format!("no method {other:?}")),
        };
        let call = client.untyped(method, path);
        let call = if bare.is_some() { call.without_envelope() } else { call };
        case.request.iter().fold(call, |call, (name, value)| call.param(name, value)).send().await
    } else {
        let full = format!("{}.{operation}", client.info().name());
        let mut request = sample_request(spec()?, &full).ok_or("no such call in the spec")?;
        request.extend(case.request.clone());
        let bound = client.operation(operation).map_err(|error| error.to_string())?;
        bound.call_json(&Value::Object(request).to_string()).await
    };
    // A payload that serde_json cannot hold is kept as text.
    Ok(result.map(|reply| {
        serde_json::from_str(reply.as_str()).unwrap_or_else(|_| reply.as_str().into())
    }))
}

async fn pages(csss: &Csss) -> Result<Ended, String> {
    let mut pages = csss.query_order(QueryOrder { page_no: 1, page_size: 2 }).pages();
    let mut counts = Vec::new();
    loop {
        match pages.next().await {
            Ok(Some(page)) => counts.push(page.package_order.len()),
            Ok(None) => return Ok(Ended { pages: counts, ..Ended::default() }),
            Err(PagesError::Call { error, .. }) => {
                return Ok(Ended { error: Some(*error), pages: counts, ..Ended::default() });
            }
            Err(error) => {
                let list_error = Some(error.to_string());
                return Ok(Ended { list_error, pages: counts, ..Ended::default() });
            }
        }
        if counts.len() > MOST_PAGES {
            return Err(format!("the list does not end: {counts:?}"));
        }
    }
}
