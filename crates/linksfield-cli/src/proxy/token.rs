//! The token that programs send to the proxy: from a file, from an environment variable, or made by the proxy.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use linksfield_api::Secret;

use crate::exit::Failure;
use crate::profile;

/// The environment variable with the token.
pub(super) const VARIABLE: &str = "LINKSFIELD_PROXY_TOKEN";

/// The fewest characters of a token.
const SHORTEST: usize = 16;
/// The most bytes of a token file.
const LONGEST: u64 = 4096;

/// Where the token is from.
#[derive(Debug)]
pub(super) enum Place {
    File(PathBuf),
    Variable,
}

/// Returns the token: that of the file, or else of the environment variable, or else of a file beside the profiles. A file
/// that does not exist is created with a random token.
///
/// # Errors
///
/// [`Failure`] if the token is too short, or if the file cannot be read or created, or is not for its owner only.
pub(super) fn token(file: Option<&PathBuf>) -> Result<(Secret, Place), Failure> {
    let path = match (file, env::var_os(VARIABLE)) {
        (Some(path), _) => path.clone(),
        (None, Some(text)) => {
            let text = text.into_string().unwrap_or_default();
            return Ok((checked(&text, VARIABLE)?, Place::Variable));
        }
        (None, None) => profile::path()?.with_file_name("proxy-token"),
    };
    let wrong = |reason: String| Failure::Other(format!("{}: {reason}", path.display()));
    let text = match fs::File::open(&path) {
        Ok(file) => {
            profile::check_permissions(&path)?;
            let mut text = String::new();
            let read = file.take(LONGEST).read_to_string(&mut text);
            read.map_err(|error| wrong(error.to_string()))?;
            text
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            create(&path).map_err(|error| wrong(error.to_string()))?
        }
        Err(error) => return Err(wrong(error.to_string())),
    };
    Ok((checked(&text, &path.display().to_string())?, Place::File(path)))
}

/// Checks that a token can be sent in a header and cannot be guessed.
fn checked(text: &str, place: &str) -> Result<Secret, Failure> {
    let text = text.trim();
    match text.len() >= SHORTEST && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => Ok(Secret::from(text)),
        false => Err(Failure::Usage(format!(
            "{place}: a token of the proxy has at least {SHORTEST} visible ASCII characters and no blanks"
        ))),
    }
}

/// Creates a file with a random token, and returns the token.
fn create(path: &Path) -> std::io::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = profile::private(path)?;
    file.write_all(format!("{text}\n").as_bytes())?;
    file.sync_all()?;
    Ok(text)
}
