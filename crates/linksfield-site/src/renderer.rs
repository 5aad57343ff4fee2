//! Swagger UI, which draws the document.
//!
//! The package `utoipa-swagger-ui-vendored` carries the archive of a release of Swagger UI, so that the repository does not
//! contain foreign scripts, and cargo fetches and checks them like any dependency.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

use crate::Error;

/// The version of Swagger UI in the package.
pub const VERSION: &str = "5.32.6";

/// The files of Swagger UI that are part of a page.
#[derive(Debug)]
pub(crate) struct Renderer {
    pub(crate) script: String,
    pub(crate) style: String,
    pub(crate) licence: String,
    pub(crate) notice: String,
}

impl Renderer {
    /// Reads the files from the package.
    pub(crate) fn read() -> Result<Self, Error> {
        Ok(Self {
            script: file("dist/swagger-ui-bundle.js")?,
            style: file("dist/swagger-ui.css")?,
            licence: file("LICENSE")?,
            notice: file("NOTICE")?,
        })
    }
}

/// Returns the text of a file in the archive.
fn file(name: &str) -> Result<String, Error> {
    let wanted = format!("swagger-ui-{VERSION}/{name}");
    let text = read(&wanted).map_err(|error| Error::Renderer(format!("`{wanted}`: {error}")))?;
    text.ok_or_else(|| Error::Renderer(format!("`{wanted}` is missing")))
}

fn read(wanted: &str) -> Result<Option<String>, Box<dyn std::error::Error>> {
    let archive = ZipArchive::from_slice(utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED)?;
    for record in archive.entries() {
        let record = record?;
        if record.file_path().try_normalize()?.as_str() != wanted {
            continue;
        }
        let entry = archive.get_entry(record.wayfinder())?;
        let mut text = String::new();
        if record.compression_method() == CompressionMethod::STORE {
            entry.verifying_reader(entry.data()).read_to_string(&mut text)?;
        } else {
            let decoder = DeflateDecoder::new(entry.data());
            entry.verifying_reader(decoder).read_to_string(&mut text)?;
        }
        return Ok(Some(text));
    }
    Ok(None)
}
