//! What sends pushes to other programs: the argument with the URL, the HTTP client, and the text of its errors.

use std::time::Duration;

use clap::Arg;

use crate::exit::Failure;

/// An argument with the URL of another program.
pub(super) fn url(name: &'static str, help: &'static str) -> Arg {
    let check = |text: &str| match reqwest::Url::parse(text) {
        Ok(url) if !matches!(url.scheme(), "http" | "https") => {
            Err("expected a URL that begins with `http://` or `https://`")
        }
        Ok(url) if !url.username().is_empty() || url.password().is_some() => Err(
            "a URL with a user or a password is not accepted, because other users see arguments",
        ),
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("expected a URL that begins with `http://` or `https://`"),
    };
    Arg::new(name).long(name).value_name("URL").value_parser(check).help(help)
}

/// Returns the HTTP client that sends pushes to other programs.
///
/// # Errors
///
/// [`Failure::Other`] if TLS cannot be set up.
pub(super) fn client() -> Result<reqwest::Client, Failure> {
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    builder.timeout(Duration::from_secs(30)).build().map_err(|error| Failure::Other(causes(error)))
}

/// Returns the text of an error with those of its causes, without the URL, whose query may contain a token.
pub(super) fn causes(error: reqwest::Error) -> String {
    let error = error.without_url();
    let first: &(dyn std::error::Error + 'static) = &error;
    let causes = std::iter::successors(Some(first), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
