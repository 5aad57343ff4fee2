//! Decides whether a client may use what the sandbox serves below `/_sandbox`.

use std::net::{IpAddr, SocketAddr};

use http::StatusCode;
use http::header::{CONTENT_TYPE, HOST, HeaderMap, ORIGIN};

use super::Refused;

/// Refuses clients on other computers, and pages of other sites in a browser of this computer.
///
/// A site whose name was changed to the address of this computer sends its own name as `Host`. A form of another site
/// cannot send JSON, and a script of another site sends its `Origin`.
pub(crate) fn guard(peer: SocketAddr, method: &str, headers: &HeaderMap) -> Result<(), Refused> {
    let refuse = |message: &str| Err((StatusCode::FORBIDDEN, message.to_owned()));
    if !is_loopback(peer.ip()) {
        return refuse("only programs on the computer of the sandbox can use `/_sandbox`");
    }
    let text = |name| {
        let mut values = headers.get_all(name).iter();
        let value = values.next().and_then(|value| value.to_str().ok());
        value.filter(|_| values.next().is_none())
    };
    let Some(host) = text(HOST).filter(|host| is_local(host)) else {
        return refuse(
            "the header `Host` must be `localhost` or a loopback address, such as `127.0.0.1:7676`",
        );
    };
    let is_same_site = |origin: &str| origin.strip_prefix("http://") == Some(host);
    if headers.contains_key(ORIGIN) && !text(ORIGIN).is_some_and(is_same_site) {
        return refuse("pages of other sites cannot use `/_sandbox`");
    }
    let site = headers.get("sec-fetch-site").map(|site| site.as_bytes());
    let is_read = matches!(method, "GET" | "HEAD");
    if !matches!(site, None | Some(b"same-origin" | b"none")) && !is_navigation(headers, is_read) {
        return refuse("pages of other sites cannot use `/_sandbox`");
    }
    let media_type = text(CONTENT_TYPE).and_then(|value| value.split(';').next()).map(str::trim);
    if !is_read && !media_type.is_some_and(|own| own.eq_ignore_ascii_case("application/json")) {
        return Err((
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "a request that changes something must have the header `Content-Type: application/json`, even if it \
             has no body"
                .to_owned(),
        ));
    }
    Ok(())
}

/// Returns whether a person follows a link, which shows the page to nobody else.
fn is_navigation(headers: &HeaderMap, is_read: bool) -> bool {
    let is = |name: &str, value: &str| {
        headers.get(name).is_some_and(|own| own.as_bytes() == value.as_bytes())
    };
    is_read && is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document")
}

fn is_loopback(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
}

/// Returns whether a `Host` is a name of this computer.
fn is_local(host: &str) -> bool {
    let (name, rest) = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']').unwrap_or_default(),
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    // `localhost:1@evil.example` begins like a name of this computer, and is none.
    let has_port = rest.strip_prefix(':').is_some_and(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
    });
    (rest.is_empty() || has_port)
        && (name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_loopback))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(peer: &str, method: &str, headers: &[(&str, &str)]) -> u16 {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(http::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        guard(peer.parse().unwrap(), method, &map)
            .map_or_else(|(status, _)| status.as_u16(), |()| 200)
    }

    #[test]
    fn only_programs_and_pages_of_this_computer_are_served() {
        let local = "127.0.0.1:5000";
        let host = ("host", "127.0.0.1:7676");
        let json = ("content-type", "application/json; charset=utf-8");
        assert_eq!(status(local, "GET", &[host]), 200);
        assert_eq!(status("[::1]:5000", "GET", &[("host", "[::1]:7676")]), 200);
        assert_eq!(status("[::ffff:127.0.0.1]:5000", "GET", &[("host", "LOCALHOST")]), 200);
        for peer in ["192.168.0.2:5000", "0.0.0.0:1", "[2001:db8::1]:1", "[::ffff:10.0.0.1]:5000"] {
            assert_eq!(status(peer, "GET", &[host]), 403, "{peer}");
        }
        let names = [
            "sandbox.example",
            "127.0.0.1.example:7676",
            "localhost.example",
            "10.0.0.1",
            "",
            "[",
            "127.0.0.1:1@evil.example",
            "localhost:evil.example",
            "localhost:",
            "localhost:65536",
            "localhost:+80",
            "[::1]evil.example",
            "[::1]:1@evil.example",
        ];
        for name in names {
            assert_eq!(status(local, "GET", &[("host", name)]), 403, "{name}");
        }
        assert_eq!(status(local, "GET", &[]), 403);
        assert_eq!(status(local, "GET", &[host, ("host", "a.example")]), 403);
        assert_eq!(status(local, "POST", &[host, json]), 200);
        assert_eq!(status(local, "POST", &[host]), 415);
        assert_eq!(status(local, "DELETE", &[host]), 415);
        assert_eq!(status(local, "POST", &[host, ("content-type", "text/plain")]), 415);
        let origin = |origin| status(local, "POST", &[host, json, ("origin", origin)]);
        assert_eq!(origin("http://127.0.0.1:7676"), 200);
        for other in ["http://a.example", "null", "http://127.0.0.1:80", "https://127.0.0.1:7676"] {
            assert_eq!(origin(other), 403, "{other}");
        }
        let fetch = |site, mode, dest| {
            let fetch =
                [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)];
            status(local, "GET", &[&[host], &fetch[..]].concat())
        };
        assert_eq!(fetch("cross-site", "no-cors", "image"), 403);
        assert_eq!(fetch("same-site", "cors", "empty"), 403);
        assert_eq!(fetch("cross-site", "navigate", "iframe"), 403);
        assert_eq!(fetch("cross-site", "navigate", "document"), 200);
        assert_eq!(fetch("same-origin", "cors", "empty"), 200);
        assert_eq!(fetch("none", "navigate", "document"), 200);
    }
}
