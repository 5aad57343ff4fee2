//! Row 9: a call on a kept connection. The server is another process, so that only the instructions and allocations of the
//! client are counted. Both use one processor, so that the time is that of the work.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use linksfield_api::csss::{Credentials, Csss, QueryDeviceFlowUsage};
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use tokio::runtime::Runtime;

use crate::processor::OneProcessor;
use crate::{Comparison, Goal, Quantity, Side};

const BY_HAND: &str = "reqwest and serde by hand";
const DEVICE: &str = "89852022018041800192";
const RESPONSE: &str = r#"{"code":"0000","data":{"sign":"nTrEry3jUd52m4PQ8lmBvsfGsAE=","device_id":"89852022018041800192","order_code":"202107061625560742397","order_used_flow":"0","high_flow_balance":"0"},"message":"成功","success":true}"#;

/// The usage of a device, asked for on a connection that stays open.
pub(super) fn kept_connection() -> Comparison {
    let processor = OneProcessor::keep();
    let server = Server::start();
    let by_hand = ByHand::new(&server.url);
    let ours = Ours::new(&server.url);
    assert_eq!(by_hand.call(), ours.call());
    Comparison {
        row: 9,
        name: "a call on a kept connection",
        units: 1,
        sides: vec![
            Side::new(BY_HAND, move || by_hand.call()),
            // The server stops when the last side is dropped, and other rows use all processors.
            Side::new("ours", move || (ours.call(), server.url.len(), size_of_val(&processor))),
        ],
        goals: vec![
            Goal { side: "ours", quantity: Quantity::Time, against: BY_HAND, ratio: 1.03 },
            Goal { side: "ours", quantity: Quantity::Instructions, against: BY_HAND, ratio: 1.07 },
            Goal { side: "ours", quantity: Quantity::Allocations, against: BY_HAND, ratio: 1.06 },
        ],
    }
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

struct ByHand {
    runtime: Runtime,
    client: reqwest::Client,
    url: reqwest::Url,
    key: Hmac<Sha1>,
}

#[derive(Serialize)]
struct Request<'a> {
    access_code: &'a str,
    device_id: &'a str,
    timestamp: &'a str,
    version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<&'a str>,
}

#[derive(Deserialize)]
struct Response {
    code: String,
    success: bool,
    message: Option<String>,
    data: Option<Usage>,
}

#[derive(Deserialize, Debug, PartialEq)]
struct Usage {
    sign: Option<String>,
    device_id: Option<String>,
    order_code: Option<String>,
    order_used_flow: Option<String>,
    high_flow_balance: Option<String>,
}

impl ByHand {
    fn new(url: &str) -> Self {
        let client = reqwest::Client::builder()
            .user_agent("linksfield-bench")
            .connect_timeout(Duration::from_secs(5))
            .timeout(Duration::from_secs(30))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy();
        Self {
            runtime: runtime(),
            client: client.build().expect("a client"),
            url: format!("{url}/flow/queryDeviceFlowUsage").parse().expect("a URL"),
            key: Hmac::new_from_slice(b"sandbox-secret").expect("a key"),
        }
    }

    fn call(&self) -> Usage {
        self.runtime.block_on(self.send()).expect("a response")
    }

    async fn send(&self) -> Result<Usage, Box<dyn std::error::Error>> {
        let timestamp = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().to_string();
        let mut request = Request {
            access_code: "P000270",
            device_id: DEVICE,
            timestamp: &timestamp,
            version: "2.0",
            sign: None,
        };
        let text = serde_json::to_vec(&request)?;
        let sign = STANDARD.encode(self.key.clone().chain_update(&text).finalize().into_bytes());
        request.sign = Some(&sign);
        let call = self.client.post(self.url.clone()).header("Accept-Language", "zh-CN");
        let call = call.header("content-type", "application/json");
        let response = call.body(serde_json::to_vec(&request)?).send().await?;
        let (status, body) = (response.status(), response.bytes().await?);
        if !status.is_success() {
            return Err(format!("the status is {status}").into());
        }
        let response: Response = serde_json::from_slice(&body)?;
        if response.code != "0000" || !response.success {
            return Err(format!("{}: {:?}", response.code, response.message).into());
        }
        response.data.ok_or_else(|| "the response has no data".into())
    }
}

struct Ours {
    runtime: Runtime,
    csss: Csss,
}

impl Ours {
    fn new(url: &str) -> Self {
        let credentials =
            Credentials { access_code: "P000270".into(), secret: "sandbox-secret".into() };
        let csss = Csss::builder(credentials).base_url(url).no_proxy().build();
        Self { runtime: runtime(), csss: csss.expect("a client") }
    }

    fn call(&self) -> Usage {
        let request = QueryDeviceFlowUsage { device_id: DEVICE.into() };
        let call = self.csss.query_device_flow_usage(request);
        let reply = self.runtime.block_on(call.send()).expect("a response");
        let usage = reply.into_inner();
        Usage {
            sign: usage.sign,
            device_id: usage.device_id,
            order_code: usage.order_code,
            order_used_flow: usage.order_used_flow,
            high_flow_balance: usage.high_flow_balance,
        }
    }
}

/// A server in another process, which stops when this is dropped.
struct Server {
    url: String,
    process: Child,
}

impl Server {
    /// Starts this program again, with the command `serve`.
    fn start() -> Self {
        let program = std::env::current_exe().expect("this program has a path");
        let program = program.with_file_name("linksfield-bench");
        let mut process = Command::new(program)
            .arg("serve")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program `linksfield-bench` starts");
        let mut port = String::new();
        let output = process.stdout.take().expect("the output is a pipe");
        BufReader::new(output).read_line(&mut port).expect("the server prints its port");
        Self { url: format!("http://127.0.0.1:{}", port.trim()), process }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Responds to all requests with the usage of a device, until the process is ended.
pub fn serve() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    for connection in listener.incoming() {
        let connection = connection?;
        std::thread::spawn(move || respond(connection));
    }
    Ok(())
}

fn respond(connection: TcpStream) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut writer = connection.try_clone()?;
    let mut reader = BufReader::new(connection);
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\ndate: Fri, 27 Nov 2026 00:00:00 GMT\r\n\r\n{RESPONSE}",
        RESPONSE.len()
    );
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        std::io::copy(&mut reader.by_ref().take(length), &mut std::io::sink())?;
        writer.write_all(response.as_bytes())?;
    }
}
