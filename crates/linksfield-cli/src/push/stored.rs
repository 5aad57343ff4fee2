//! A push as a file: the text of an HTTP request, as `linksfield listen --store` writes it and as other programs print
//! it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::exit::Failure;

/// The largest file that is read, in bytes.
const MOST: u64 = 16 * 1024 * 1024;

/// The most headers of a push.
const HEADERS: usize = 100;

/// Headers that belong to a connection, or that may contain a secret of a program between Linksfield and here.
const LEFT_OUT: [&str; 10] = [
    "authorization",
    "connection",
    "content-length",
    "cookie",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "te",
    "transfer-encoding",
];

/// A push as it was received.
#[derive(Debug)]
pub(super) struct Stored {
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Stored {
    /// Reads a file, or the standard input with `-`.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if the file cannot be read, or if it is not the text of an HTTP request.
    pub(super) fn read(path: &str) -> Result<Self, Failure> {
        let wrong = |reason: String| Failure::Usage(format!("{path}: {reason}"));
        let mut bytes = Vec::new();
        let read = match path {
            "-" => std::io::stdin().take(MOST + 1).read_to_end(&mut bytes),
            _ => fs::File::open(path).and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes)),
        };
        read.map_err(|error| wrong(error.to_string()))?;
        if bytes.len() as u64 > MOST {
            return Err(wrong(format!("is longer than {MOST} bytes")));
        }
        Self::parse(&bytes).map_err(|reason| {
            wrong(format!(
                "is not the text of an HTTP request: {reason}. Expected a line such as `POST / HTTP/1.1`, a line for each \
                 header, an empty line, and the body"
            ))
        })
    }

    fn parse(bytes: &[u8]) -> Result<Self, String> {
        let mut headers = [httparse::EMPTY_HEADER; HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        let start = match request.parse(bytes).map_err(|error| error.to_string())? {
            httparse::Status::Complete(start) => start,
            httparse::Status::Partial => {
                return Err("it has no empty line after the headers".to_owned());
            }
        };
        let mut map = HeaderMap::new();
        for header in request.headers.iter() {
            let name = HeaderName::from_bytes(header.name.as_bytes())
                .map_err(|error| error.to_string())?;
            let value = HeaderValue::from_bytes(header.value).map_err(|error| error.to_string())?;
            map.append(name, value);
        }
        let path = request.path.unwrap_or("/").to_owned();
        Ok(Self { path, headers: map, body: bytes.get(start..).unwrap_or_default().to_vec() })
    }

    /// Returns the headers that are stored and sent again.
    pub(super) fn headers(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        self.headers.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
    }

    /// Writes the push into a folder, as a file that only its owner can read. Returns the path.
    ///
    /// # Errors
    ///
    /// The error of the file system.
    pub(super) fn write(&self, folder: &Path, name: &str) -> std::io::Result<PathBuf> {
        let mut bytes = format!("POST {} HTTP/1.1\r\n", self.path).into_bytes();
        for (name, value) in self.headers() {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(&self.body);
        let path = folder.join(format!("{name}.http"));
        // The name appears when the file is complete.
        let new = folder.join(format!(".{name}.part"));
        let mut file = crate::profile::private(&new)?;
        let written = file.write_all(&bytes).and_then(|()| file.sync_all());
        written.and_then(|()| fs::rename(&new, &path)).inspect_err(|_| {
            let _ = fs::remove_file(&new);
        })?;
        // The name of the file, too, must survive a loss of power. Not every system can do this with a folder.
        if let Ok(folder) = fs::File::open(folder) {
            let _ = folder.sync_all();
        }
        Ok(path)
    }

    /// Sends the push to a URL, with the headers and the body as received.
    ///
    /// # Errors
    ///
    /// The error of the HTTP client.
    pub(super) async fn send(
        &self,
        client: &reqwest::Client,
        url: &str,
    ) -> Result<(u16, Vec<u8>), reqwest::Error> {
        let mut request = client.post(url).body(self.body.clone());
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        let response = request.send().await?;
        let status = response.status().as_u16();
        Ok((status, response.bytes().await?.to_vec()))
    }
}

#[cfg(test)]
mod tests {
    use super::Stored;

    #[test]
    fn the_body_is_what_follows_the_empty_line() {
        for line_end in ["\r\n", "\n"] {
            let text =
                ["POST /a?b=c HTTP/1.1", "X-Lf-Md5: x", "x-lf-md5: y", "", "{}\n"].join(line_end);
            let push = Stored::parse(text.as_bytes()).unwrap();
            assert_eq!(push.path, "/a?b=c");
            assert_eq!(push.headers.get_all("x-lf-md5").iter().count(), 2);
            assert_eq!(push.body, b"{}\n");
        }
    }

    #[test]
    fn other_texts_are_refused_with_a_reason() {
        for text in ["", "{}", "POST / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nbad header\r\n\r\n"] {
            assert!(!Stored::parse(text.as_bytes()).unwrap_err().is_empty());
        }
    }
}
