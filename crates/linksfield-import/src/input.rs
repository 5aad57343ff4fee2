//! The form of a file: the text of a page, Markdown with an OpenAPI document, or an OpenAPI document.

use crate::error::ImportError;
use crate::json::Json;
use crate::page::Page;
use crate::{encoding, openapi, text};

/// The greatest size of a file, in bytes.
const SIZE: usize = 4 * 1024 * 1024;

/// The greatest number of lines of a file.
const LINES: usize = 100_000;

/// Reads the pages in a file. The form of the file is recognised by its content.
///
/// A text or a Markdown page contains one call. An OpenAPI document contains one for each operation.
///
/// # Errors
///
/// Fails if the file contains no call, or if it is no text, or too large for a page.
pub fn read(bytes: &[u8]) -> Result<Vec<Page>, ImportError> {
    if bytes.len() > SIZE {
        let found = format!("{} MiB", bytes.len().div_ceil(1024 * 1024));
        return Err(ImportError::TooLarge { found, allowed: "4 MiB" });
    }
    let decoded = encoding::decode(bytes)?;
    // Windows and old Mac programs end lines otherwise.
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let mut pages = read_text(&text)?;
    if let Some(encoding) = decoded.encoding {
        for page in &mut pages {
            page.doubts.push(format!("the file was read as {encoding}; check the Chinese texts"));
        }
    }
    Ok(pages)
}

fn read_text(text: &str) -> Result<Vec<Page>, ImportError> {
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let lines = text.lines().count();
    if lines > LINES {
        let found = format!("{lines} lines");
        return Err(ImportError::TooLarge { found, allowed: "100,000 lines" });
    }
    if is_html(text) {
        return Err(ImportError::Html);
    }
    if let Some(block) = openapi_block(text) {
        let mut pages = openapi::read(&document(block)?)?;
        if let [page] = pages.as_mut_slice() {
            openapi::complete_from_markdown(page, text);
        }
        return Ok(pages);
    }
    if is_openapi(text) {
        return openapi::read(&document(text)?);
    }
    Ok(vec![text::read(text)?])
}

fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    // A browser also saves pages as MHTML, with the header of a mail.
    let starts = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<!--",
        "<?xml",
        "mime-version:",
        "from: <saved by",
    ];
    let is_fragment = ["<table", "<div", "<p>", "<h1", "<h2", "<meta", "<style", "<script"];
    starts.iter().chain(&is_fragment).any(|tag| start.starts_with(tag))
}

/// Returns the content of the first fenced block with an OpenAPI document.
fn openapi_block(text: &str) -> Option<&str> {
    let mut at = 0;
    let mut block: Option<(usize, &str)> = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let trimmed = line.trim();
        match block {
            None => {
                let ticks = trimmed.len() - trimmed.trim_start_matches('`').len();
                let language = trimmed[ticks..].trim().to_lowercase();
                let is_block = ticks >= 3
                    && ["yaml", "yml", "json", "openapi", ""].iter().any(|known| {
                        language == *known || language.split_whitespace().next() == Some(known)
                    });
                if is_block {
                    block = Some((at, &trimmed[..ticks]));
                }
            }
            Some((open, fence))
                if trimmed.starts_with(fence) && trimmed.trim_matches('`').is_empty() =>
            {
                if is_openapi(&text[open..start]) {
                    return Some(&text[open..start]);
                }
                block = None;
            }
            Some(_) => {}
        }
    }
    // The block of a page that is cut short has no end.
    let (open, _) = block?;
    is_openapi(&text[open..]).then(|| &text[open..])
}

/// Whether a text is an OpenAPI document: its first key is `openapi`, or it has this key at the top.
fn is_openapi(text: &str) -> bool {
    let keys = ["openapi:", "\"openapi\":", "'openapi':", "swagger:", "\"swagger\":"];
    let start = text.trim_start();
    if start.starts_with('{') {
        let head: String = start.chars().filter(|c| !c.is_whitespace()).take(400).collect();
        return head.contains("\"openapi\":\"") || head.contains("\"swagger\":\"");
    }
    text.lines().take(200).any(|line| keys.iter().any(|key| line.starts_with(key)))
}

fn document(text: &str) -> Result<Json, ImportError> {
    let failed =
        |reason: String| ImportError::OpenApi { reason: crate::error::shown(&reason, 300) };
    let document = if text.trim_start().starts_with('{') {
        Json::parse(text).map_err(failed)?
    } else {
        Json::parse_yaml(text).map_err(failed)?
    };
    let version = ["openapi", "swagger"].iter().find_map(|key| document.get(key)?.single());
    match version {
        Some(version) if version.starts_with("3.0") || version.starts_with("3.1") => Ok(document),
        Some(version) => {
            Err(ImportError::OpenApiVersion { version: crate::error::shown(&version, 20) })
        }
        None => Err(failed("it has no key `openapi`".to_owned())),
    }
}
