//! Measures how many signed requests the sandbox answers in a second, and compares the number with that of the same HTTP
//! library sending a constant.
//!
//! ```text
//! cargo bench -p linksfield-sandbox                      # 16 connections, 3 seconds a measurement
//! cargo bench -p linksfield-sandbox -- 64 10             # 64 connections, 10 seconds a measurement
//! cargo bench -p linksfield-sandbox -- --json            # a line of JSON for each kind of request
//! ```
//!
//! The requests are signed before the measurement, and the load generator writes fixed bytes and looks only for the end
//! of a response. It therefore takes a small part of the two cores that it shares with the server.

use std::convert::Infallible;
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use linksfield_sandbox::{SECRET, Sandbox};
use serde_json::json;
use sha1::Sha1;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::task::JoinSet;

type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let is_json = std::env::args().any(|argument| argument == "--json");
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse::<u64>().ok());
    let connections = numbers.next().unwrap_or(16);
    let time = Duration::from_secs(numbers.next().unwrap_or(3));
    let server = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (sandbox, constant) = server.block_on(async {
        let sandbox = Sandbox::start().await?;
        let constant = constant_server().await?;
        Ok::<_, Failure>((sandbox, constant))
    })?;
    let plain = request(constant, "GET / HTTP/1.1", "");
    if !is_json {
        println!("{connections} connections, {} seconds a measurement", time.as_secs());
    }
    let signed = [
        ("csss.query_order, signed with HMAC-SHA1", csss_request(&sandbox)?),
        ("a path of no call", request(sandbox.address(), "GET /csss/none HTTP/1.1", "")),
    ];
    for (name, request) in signed {
        // The constant is measured before and after, so that other load of the machine is seen.
        let before = load(constant, &plain, connections, time)?;
        let own = load(sandbox.address(), &request, connections, time)?;
        let after = load(constant, &plain, connections, time)?;
        if is_json {
            let constant = f64::midpoint(before.rate, after.rate);
            println!("{}", json!({"request": name, "rate": own.rate, "constant": constant}));
            continue;
        }
        println!(
            "{name}: {:.0} requests a second, {:.2} of the constant ({:.0} and {:.0})",
            own.rate,
            own.rate / f64::midpoint(before.rate, after.rate),
            before.rate,
            after.rate
        );
        if let (Some(own), Some(before), Some(after)) = (own.cpu, before.cpu, after.cpu) {
            println!(
                "  {own:.1} µs of processor time for a request, with the load generator; the constant takes \
                 {before:.1} and {after:.1}"
            );
        }
    }
    if is_json {
        return Ok(());
    }
    println!("memory: {}", memory().unwrap_or_else(|| "unknown".to_owned()));
    Ok(())
}

/// Serves a constant response, with the HTTP library of the sandbox.
async fn constant_server() -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // Without this, small responses wait for an acknowledgement.
            let _ = stream.set_nodelay(true);
            let service = service_fn(|_: Request<Incoming>| async {
                Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(
                    br#"{"code":"0000","success":true,"message":"ok","data":{}}"#,
                ))))
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    Ok(address)
}

fn csss_request(sandbox: &Sandbox) -> Result<Vec<u8>, Failure> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let mut body = json!({
        "access_code": sandbox.credential("csss", "access_code").unwrap_or_default(),
        "page_no": 1,
        "page_size": 2,
        "timestamp": now.to_string(),
        "version": "2.0",
    });
    // `serde_json` sorts the keys, so that this is the canonical text.
    let mut mac = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes())?;
    mac.update(body.to_string().as_bytes());
    body["sign"] = json!(STANDARD.encode(mac.finalize().into_bytes()));
    Ok(request(sandbox.address(), "POST /csss/package/queryOrder HTTP/1.1", &body.to_string()))
}

fn request(address: SocketAddr, line: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let content = match body {
        "" => String::new(),
        _ => format!("content-type: application/json\r\ncontent-length: {length}\r\n"),
    };
    format!("{line}\r\nhost: {address}\r\n{content}\r\n{body}").into_bytes()
}

/// The result of a measurement.
struct Measured {
    /// The number of responses in a second.
    rate: f64,
    /// The processor time for a request in microseconds, where the system states it. Other programs on the computer change
    /// it less than the rate.
    cpu: Option<f64>,
}

/// Sends the request again and again over a number of connections.
fn load(
    address: SocketAddr,
    request: &[u8],
    connections: u64,
    time: Duration,
) -> Result<Measured, Failure> {
    let request: Arc<[u8]> = request.into();
    let (count, is_over) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let worker = {
        let (count, is_over) = (Arc::clone(&count), Arc::clone(&is_over));
        thread::spawn(move || -> Result<(), Failure> {
            let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let mut tasks = JoinSet::new();
                for _ in 0..connections {
                    let (request, count, is_over) =
                        (Arc::clone(&request), Arc::clone(&count), Arc::clone(&is_over));
                    tasks.spawn(
                        async move { connection(address, &request, &count, &is_over).await },
                    );
                }
                while let Some(task) = tasks.join_next().await {
                    task??;
                }
                Ok(())
            })
        })
    };
    // The first part is not measured.
    thread::sleep(Duration::from_millis(300));
    let (start, first, used) = (Instant::now(), count.load(Ordering::Relaxed), processor_time());
    thread::sleep(time);
    let answered = f64::from(u32::try_from(count.load(Ordering::Relaxed) - first)?);
    let (elapsed, used) = (start.elapsed(), processor_time().zip(used));
    is_over.store(true, Ordering::Relaxed);
    worker.join().map_err(|_| "the load generator panicked")??;
    Ok(Measured {
        rate: answered / elapsed.as_secs_f64(),
        cpu: used.map(|(after, before)| (after - before) / answered),
    })
}

async fn connection(
    address: SocketAddr,
    request: &[u8],
    count: &AtomicU64,
    is_over: &AtomicBool,
) -> io::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (mut buffer, mut length) = (vec![0; 64 * 1024], None);
    while !is_over.load(Ordering::Relaxed) {
        stream.write_all(request).await?;
        let mut filled = 0;
        loop {
            let read = stream.read(&mut buffer[filled..]).await?;
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            filled += read;
            // All responses to the same request have the same length.
            if length.is_none() {
                length = response_length(&buffer[..filled]);
            }
            if length.is_some_and(|length| filled >= length) {
                break;
            }
        }
        count.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// Returns the length of a response with its head, once the head is complete.
fn response_length(bytes: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, _) = text.split_once("\r\n\r\n")?;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?;
    Some(head.len() + 4 + length.trim().parse::<usize>().ok()?)
}

/// Returns the processor time of this process in microseconds, where the system states it.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    // Linux counts in hundredths of a second.
    Some(ticks.sum::<Result<f64, _>>().ok()? * 10_000.0)
}

/// Returns the memory of this process, where the system states it.
fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = |name: &str| status.lines().find_map(|line| line.strip_prefix(name));
    Some(format!("{} now, {} at most", line("VmRSS:")?.trim(), line("VmHWM:")?.trim()))
}
