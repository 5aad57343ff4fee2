//! Protects what is only for programs and persons on the same computer: the page, and the control of the sandbox.

use std::net::IpAddr;

use http::HeaderMap;

/// Returns why a request below `/_sandbox` is refused, or `None` if it comes from this computer.
///
/// The `Host` is checked as well. Otherwise, a web page of another site could read the sandbox through a name that it lets
/// point to 127.0.0.1.
pub(crate) fn refusal(peer: IpAddr, headers: &HeaderMap) -> Option<&'static str> {
    if !peer.to_canonical().is_loopback() {
        return Some(
            "`/_sandbox` is only for requests from the computer on which the sandbox runs.",
        );
    }
    let host = headers.get("host").and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_local) {
        return Some(
            "The header `Host` must be `localhost` or a loopback address, such as 127.0.0.1.",
        );
    }
    None
}

/// Returns whether a host, with or without a port, is a name of this computer.
fn is_local(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    let name = name.to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_host(peer: &str, host: &'static str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert("host", host.parse().unwrap());
        refusal(peer.parse().unwrap(), &headers)
    }

    #[test]
    fn only_this_computer_is_allowed() {
        for host in
            ["localhost", "LOCALHOST:7676", "127.0.0.1:1", "127.9.9.9", "[::1]:80", "a.localhost:1"]
        {
            assert_eq!(with_host("127.0.0.1", host), None, "{host}");
            assert_eq!(with_host("::ffff:127.0.0.1", host), None, "{host}");
        }
        for host in [
            "",
            "example.com",
            "127.0.0.1.example.com",
            "localhost.example.com:1",
            "10.0.0.1",
            "[::2]",
        ] {
            assert!(with_host("::1", host).is_some(), "{host}");
        }
        assert!(with_host("10.0.0.1", "localhost").is_some());
        assert!(refusal("127.0.0.1".parse().unwrap(), &HeaderMap::new()).is_some());
    }
}
