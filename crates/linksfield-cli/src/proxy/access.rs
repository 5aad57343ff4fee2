//! Decides who may use the proxy, and which writes are allowed.

use std::net::IpAddr;

use http::header::{AUTHORIZATION, HOST, HeaderMap, HeaderName, ORIGIN};
use http::request::Parts;
use linksfield_api::{OperationInfo, Secret};

use super::problem::{Kind, Problem};

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Who may use the proxy.
pub(super) struct Access {
    /// The token that each request carries. `None` if every program of the machine may use the proxy.
    pub(super) token: Option<Secret>,
    /// Further names of this machine in the header `Host`.
    pub(super) hosts: Vec<String>,
    /// Whether other machines may use the proxy.
    pub(super) is_remote: bool,
}

impl Access {
    /// Refuses web pages in a browser, and programs without the token. The body need not be read before.
    ///
    /// A site whose name was changed to the address of this machine sends its own name as `Host`. Any other page sends
    /// its `Origin`, or states in `Sec-Fetch-Site` that a page made the request.
    pub(super) fn check(&self, head: &Parts) -> Result<(), Problem> {
        let headers = &head.headers;
        if head.uri.authority().is_some() {
            let detail = "the request is one for a web proxy; use the URL of this proxy as the base URL of the API, and do not set it as \
                          HTTP_PROXY";
            return Err(Problem::new(Kind::Request, detail));
        }
        if !single(headers, &HOST).is_some_and(|host| self.is_own(host)) {
            let detail = match self.is_remote {
                true => {
                    "the header `Host` must be an IP address, `localhost`, or a name that the proxy was started with: `--host NAME`"
                }
                false => {
                    "the header `Host` must be `localhost` or a loopback address, such as `127.0.0.1`"
                }
            };
            return Err(Problem::new(Kind::Host, detail));
        }
        // The address bar of a browser sends `none`.
        let is_of_page = headers.get_all(SITE).iter().any(|site| site != "none");
        if headers.contains_key(ORIGIN) || is_of_page {
            let detail = "a page in a browser sent the request; a page could spend money without the person's knowledge";
            return Err(Problem::new(Kind::Browser, detail));
        }
        match &self.token {
            Some(token)
                if !single(headers, &AUTHORIZATION).is_some_and(|given| is(token, given)) =>
            {
                let detail = "the request must have one header `Authorization: Bearer TOKEN`, with the token of the proxy";
                Err(Problem::new(Kind::Token, detail))
            }
            _ => Ok(()),
        }
    }

    /// Returns whether a `Host` names this machine. Only a name can be that of another site: browsers do not look up IP
    /// addresses.
    fn is_own(&self, host: &str) -> bool {
        let (name, rest) = match host.strip_prefix('[') {
            Some(rest) => rest.split_once(']').unwrap_or_default(),
            None => host.split_at(host.find(':').unwrap_or(host.len())),
        };
        // `localhost:1@evil.example` begins like a name of this machine, and is none.
        let has_port = rest.strip_prefix(':').is_some_and(|port| {
            port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
        });
        let is_address = |address: IpAddr| self.is_remote || address.to_canonical().is_loopback();
        (rest.is_empty() || has_port)
            && (name.eq_ignore_ascii_case("localhost")
                || self.hosts.iter().any(|own| name.eq_ignore_ascii_case(own))
                || name.parse().is_ok_and(is_address))
    }
}

/// Returns the value of a header that occurs once.
pub(super) fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().and_then(|value| value.to_str().ok());
    value.filter(|_| values.next().is_none())
}

/// Returns whether the value of `Authorization` has the token. The time of the comparison depends only on the lengths.
fn is(token: &Secret, given: &str) -> bool {
    let Some((scheme, given)) = given.split_once(' ') else { return false };
    scheme.eq_ignore_ascii_case("bearer") && Secret::from(given.trim()) == *token
}

/// The writes that are allowed.
pub(super) enum Writes {
    All,
    Named(Vec<&'static str>),
}

impl Writes {
    /// Returns whether an operation may be called. Reads may always be called.
    pub(super) fn allow(&self, operation: &OperationInfo) -> bool {
        !operation.effect().is_write()
            || match self {
                Self::All => true,
                Self::Named(names) => names.contains(&operation.full_name()),
            }
    }

    /// Refuses a write that is not allowed.
    pub(super) fn check(&self, operation: &OperationInfo) -> Result<(), Problem> {
        if self.allow(operation) {
            return Ok(());
        }
        let name = operation.full_name();
        let detail = format!(
            "{name} is a write, which may cost money; start the proxy with `--allow-write {name}` to allow it"
        );
        Err(Problem::new(Kind::WriteNotAllowed, detail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(token: Option<&str>, is_remote: bool) -> Access {
        Access { token: token.map(Secret::from), hosts: vec!["proxy".to_owned()], is_remote }
    }

    fn checked(access: &Access, target: &str, headers: &[(&str, &str)]) -> u16 {
        let mut request = http::Request::builder().uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, ()) = request.body(()).unwrap().into_parts();
        access.check(&head).map_or_else(|problem| problem.kind.status(), |()| 200)
    }

    #[test]
    fn only_programs_that_name_this_machine_are_served() {
        let open = access(None, false);
        let hosts = [
            "127.0.0.1:7679",
            "LOCALHOST",
            "[::1]:1",
            "127.9.9.9",
            "proxy:80",
            "[::ffff:127.0.0.1]",
        ];
        for host in hosts {
            assert_eq!(checked(&open, "/", &[("host", host)]), 200, "{host}");
        }
        let strangers = [
            "evil.example",
            "127.0.0.1.evil.example:7679",
            "localhost.evil.example",
            "10.0.0.1",
            "0.0.0.0:7679",
            "",
            "[",
            "localhost:1@evil.example",
            "localhost:",
            "localhost:65536",
            "localhost:+80",
            "[::1]evil.example",
        ];
        for host in strangers {
            assert_eq!(checked(&open, "/", &[("host", host)]), 403, "{host}");
        }
        assert_eq!(checked(&access(None, true), "/", &[("host", "10.0.0.1:80")]), 200);
        assert_eq!(checked(&access(None, true), "/", &[("host", "evil.example")]), 403);
        assert_eq!(checked(&open, "/", &[]), 403);
        let host = ("host", "127.0.0.1");
        assert_eq!(checked(&open, "/", &[host, ("host", "evil.example")]), 403);
        assert_eq!(checked(&open, "http://127.0.0.1/", &[host]), 400);
        for origin in ["null", "http://127.0.0.1:7679", "https://evil.example"] {
            assert_eq!(checked(&open, "/", &[host, ("origin", origin)]), 403, "{origin}");
        }
        for (site, status) in [("cross-site", 403), ("same-origin", 403), ("", 403), ("none", 200)]
        {
            assert_eq!(checked(&open, "/", &[host, ("sec-fetch-site", site)]), status, "{site}");
        }
    }

    #[test]
    fn the_token_is_sent_once_and_whole() {
        let closed = access(Some("0123456789abcdef"), false);
        let host = ("host", "localhost");
        let with = |value| checked(&closed, "/", &[host, ("authorization", value)]);
        assert_eq!(with("Bearer 0123456789abcdef"), 200);
        assert_eq!(with("bearer 0123456789abcdef"), 200);
        for wrong in [
            "Bearer 0123456789abcde",
            "Bearer",
            "Bearer ",
            "Basic 0123456789abcdef",
            "",
            "0123456789abcdef",
        ] {
            assert_eq!(with(wrong), 401, "{wrong}");
        }
        let right = ("authorization", "Bearer 0123456789abcdef");
        assert_eq!(checked(&closed, "/", &[host, right, right]), 401);
        assert_eq!(checked(&closed, "/", &[host]), 401);
    }
}
