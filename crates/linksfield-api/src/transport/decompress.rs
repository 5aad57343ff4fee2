//! Decompresses the body of a response, whichever transport received it. The client sends no `accept-encoding`, but
//! servers and proxies exist that compress without being asked.

use std::io::{self, Read};

use brotli_decompressor::Decompressor;
use bytes::Bytes;
use flate2::bufread::{DeflateDecoder, GzDecoder, ZlibDecoder};
use http::header::{CONTENT_ENCODING, HeaderMap};

/// The most codings that are undone. Each of them may need as much time and memory as the largest response.
const MOST_CODINGS: usize = 4;

/// The most members of a gzip stream. Each of them has a cost, even if it is empty.
const MOST_MEMBERS: usize = 1_000;

/// The size of the input buffer of the Brotli decoder.
const BROTLI_BUFFER: usize = 4096;

/// The first bytes of every gzip stream.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coding {
    Gzip,
    Deflate,
    Brotli,
}

/// Why a body is not decompressed.
enum Failure {
    /// The decompressed body is larger than the limit. The field is the beginning of the body.
    TooLarge(Vec<u8>),
    /// The body is not what its header states.
    Invalid,
}

impl From<io::Error> for Failure {
    fn from(_: io::Error) -> Self {
        Self::Invalid
    }
}

/// The mark of a response whose body still has a content coding.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StillCoded;

/// Decompresses the body of a response. Returns whether the decompressed body was larger than `most` bytes, and was
/// cut. Decompressing stops at the limit, however large the rest is.
///
/// A body that cannot be decompressed stays as it is, and is then not the JSON of any response. The same applies to a
/// coding that is not supported. The headers do not change.
pub(super) fn decompress(response: &mut http::Response<Bytes>, most: usize) -> bool {
    if response.body().is_empty() {
        return false;
    }
    let Some(codings) = codings(response.headers()) else {
        response.extensions_mut().insert(StillCoded);
        return false;
    };
    let mut body = response.body().clone();
    // The codings are listed in the order in which they were applied.
    for coding in codings.into_iter().rev() {
        match undo(coding, &body, most) {
            Ok(decoded) => body = Bytes::from(decoded),
            Err(Failure::TooLarge(start)) => {
                *response.body_mut() = Bytes::from(start);
                return true;
            }
            Err(Failure::Invalid) => {
                // A proxy or a transport may have decompressed the body, but not removed the header.
                if coding != Coding::Gzip || body.starts_with(&GZIP_MAGIC) {
                    response.extensions_mut().insert(StillCoded);
                }
                return false;
            }
        }
    }
    *response.body_mut() = body;
    false
}

/// Returns the codings of a body, or `None` if one of them is not supported.
fn codings(headers: &HeaderMap) -> Option<Vec<Coding>> {
    let mut codings = Vec::new();
    for value in headers.get_all(CONTENT_ENCODING) {
        for name in value.to_str().ok()?.split(',') {
            let coding = match name.trim().to_ascii_lowercase().as_str() {
                "" | "identity" => continue,
                "gzip" | "x-gzip" => Coding::Gzip,
                "deflate" => Coding::Deflate,
                "br" => Coding::Brotli,
                _ => return None,
            };
            codings.push(coding);
        }
    }
    (codings.len() <= MOST_CODINGS).then_some(codings)
}

fn undo(coding: Coding, body: &[u8], most: usize) -> Result<Vec<u8>, Failure> {
    match coding {
        Coding::Gzip => gunzip(body, most),
        // Servers send the format of the standard, which is zlib, or deflate without the frame of zlib.
        Coding::Deflate => {
            let mut decoder = ZlibDecoder::new(body);
            match read(&mut |buffer| decoder.read(buffer), Vec::new(), most) {
                Err(Failure::Invalid) => {
                    let mut decoder = DeflateDecoder::new(body);
                    read(&mut |buffer| decoder.read(buffer), Vec::new(), most)
                }
                decoded => decoded,
            }
        }
        Coding::Brotli => {
            let mut decoder = Decompressor::new(body, BROTLI_BUFFER);
            read(&mut |buffer| decoder.read(buffer), Vec::new(), most)
        }
    }
}

/// Decompresses the members of a gzip stream. What follows the last of them is ignored, as HTTP clients usually do.
fn gunzip(body: &[u8], most: usize) -> Result<Vec<u8>, Failure> {
    let mut decoded = Vec::new();
    let mut rest = body;
    for _ in 0..MOST_MEMBERS {
        let mut member = GzDecoder::new(rest);
        decoded = read(&mut |buffer| member.read(buffer), decoded, most)?;
        rest = member.into_inner();
        if !rest.starts_with(&GZIP_MAGIC) {
            return Ok(decoded);
        }
    }
    Err(Failure::Invalid)
}

/// Reads a part of what a decoder returns.
type ReadPart<'a> = &'a mut dyn FnMut(&mut [u8]) -> io::Result<usize>;

/// A decoder of any kind. `dyn Read` would compile all methods of `Read` for each kind.
struct Decoder<'a>(ReadPart<'a>);

impl Read for Decoder<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        (self.0)(buffer)
    }
}

/// Appends everything that a decoder returns to `decoded`, which may not exceed `most` bytes.
fn read(decoder: ReadPart<'_>, mut decoded: Vec<u8>, most: usize) -> Result<Vec<u8>, Failure> {
    let room = u64::try_from(most - decoded.len()).unwrap_or(u64::MAX);
    Decoder(decoder).take(room.saturating_add(1)).read_to_end(&mut decoded)?;
    if decoded.len() > most {
        decoded.truncate(most);
        return Err(Failure::TooLarge(decoded));
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const MOST: usize = 100_000;

    fn gzip(body: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(body).unwrap();
        encoder.finish().unwrap()
    }

    fn zlib(body: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(body).unwrap();
        encoder.finish().unwrap()
    }

    fn deflate(body: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(body).unwrap();
        encoder.finish().unwrap()
    }

    fn decoded(headers: &[&str], body: Vec<u8>) -> (Bytes, bool) {
        let mut response = http::Response::new(Bytes::from(body));
        for value in headers {
            response.headers_mut().append(CONTENT_ENCODING, value.parse().unwrap());
        }
        let is_cut = decompress(&mut response, MOST);
        (response.into_body(), is_cut)
    }

    #[test]
    fn each_coding_is_undone_alone_and_in_a_row() {
        let body = br#"{"code":"0000"}"#;
        for (headers, sent) in [
            (vec!["gzip"], gzip(body)),
            (vec!["X-GZip"], gzip(body)),
            (vec!["deflate"], zlib(body)),
            (vec!["deflate"], deflate(body)),
            (vec!["deflate, gzip"], gzip(&zlib(body))),
            (vec!["deflate", "identity", " , gzip"], gzip(&deflate(body))),
            (vec!["gzip, gzip"], gzip(&gzip(body))),
            (vec!["identity"], body.to_vec()),
            (vec![], body.to_vec()),
        ] {
            assert_eq!(decoded(&headers, sent), (Bytes::from_static(body), false), "{headers:?}");
        }
    }

    /// The bytes were written by the package `brotli` of Python.
    #[test]
    fn brotli_of_another_implementation_is_undone() {
        let sent = b"\x0b\x07\x80{\"code\":\"0000\"}\x03".to_vec();
        assert_eq!(decoded(&["br"], sent).0, br#"{"code":"0000"}"#.as_slice());
        let sent = b"\x1bY\x00\x80\x1c\x89q\xac\xc4\x1a<\xd8\xa9E\xf6\xd6X\x16\xcc[\xe9\xf4\xb5$\x9d\x84\xf2\x8f\xccT\x10\
                     \xe4A\x1aX\xe1M\x01";
        let body = br#"{"code":"0000","message":"ok"}"#.repeat(3);
        assert_eq!(decoded(&["br"], sent.to_vec()).0, body);
        assert_eq!(decoded(&["br, gzip"], gzip(sent)).0, body);
        let cut = sent[..sent.len() - 3].to_vec();
        assert_eq!(decoded(&["br"], cut.clone()).0, cut);
    }

    #[test]
    fn members_of_a_gzip_stream_are_joined_and_the_rest_is_ignored() {
        let mut sent = gzip(b"{\"code\":");
        sent.extend(gzip(b"\"0000\"}"));
        sent.extend([0; 7]);
        assert_eq!(decoded(&["gzip"], sent).0, br#"{"code":"0000"}"#.as_slice());
    }

    #[test]
    fn a_body_that_is_not_as_its_header_states_stays_as_it_is() {
        let whole = gzip(&[b'a'; 5_000]);
        let mut broken = whole.clone();
        let checksum = broken.len() - 6;
        broken[checksum] ^= 1;
        for (headers, sent) in [
            (vec!["gzip"], b"{}".to_vec()),
            (vec!["gzip"], whole[..whole.len() / 2].to_vec()),
            (vec!["gzip"], whole[..whole.len() - 1].to_vec()),
            (vec!["gzip"], broken),
            (vec!["gzip"], vec![0x1f, 0x8b]),
            (vec!["br"], b"{}".to_vec()),
            (vec!["br"], b"\x0b\x07\x80{\"code\":".to_vec()),
            (vec!["deflate"], b"{\"code\":\"0000\"}".to_vec()),
            (vec!["zstd"], whole.clone()),
            (vec!["zstd, gzip"], whole.clone()),
            (vec!["gzip, gzip, gzip, gzip, gzip"], whole.clone()),
            (vec!["gzip"], Vec::new()),
        ] {
            let unchanged = (Bytes::from(sent.clone()), false);
            assert_eq!(decoded(&headers, sent), unchanged, "{headers:?}");
        }
    }

    #[test]
    fn decompressing_stops_at_the_limit() {
        let bomb = gzip(&vec![b' '; 200_000_000]);
        let begun = std::time::Instant::now();
        for (headers, sent) in [
            (vec!["gzip"], bomb.clone()),
            (vec!["gzip, gzip"], gzip(&bomb)),
            (vec!["deflate"], zlib(&[0; MOST + 1])),
        ] {
            let (body, is_cut) = decoded(&headers, sent);
            assert!(is_cut && body.len() == MOST, "{headers:?}: {}", body.len());
        }
        assert!(begun.elapsed() < std::time::Duration::from_secs(5));
        assert!(!decoded(&["deflate"], zlib(&[0; MOST])).1);
        let many = gzip(b"").repeat(200_000);
        assert_eq!(decoded(&["gzip"], many.clone()), (Bytes::from(many), false));
        let mut members = gzip(&[0; MOST]);
        members.extend(gzip(&[0; 1]));
        assert!(decoded(&["gzip"], members).1);
    }
}
