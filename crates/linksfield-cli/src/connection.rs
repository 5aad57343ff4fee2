//! The client of a family, from a profile or from environment variables.

use std::env;
use std::net::IpAddr;
use std::time::Duration;

use clap::{Arg, ArgMatches, ValueHint, value_parser};
use linksfield_api::webhook::EventFamilyInfo;
use linksfield_api::{
    AnyClient, ClientBuilder, ConfigError, CredentialInfo, FamilyInfo, RetryPolicy, Secret,
};

use crate::exit::Failure;
use crate::profile::{self, FamilyProfile, Profile, Profiles};

/// The name of the profile for the sandbox, which exists without a file.
pub(crate) const SANDBOX: &str = "sandbox";

/// The environment variable with the URL of the sandbox.
const SANDBOX_VARIABLE: &str = "LINKSFIELD_SANDBOX";

const HEADING: &str = "Connection";

/// The arguments that choose the server and the credentials.
pub(crate) fn arguments() -> Vec<Arg> {
    let arg = |name: &'static str| {
        let arg = Arg::new(name).long(name).global(true).help_heading(HEADING);
        arg.value_hint(ValueHint::Other)
    };
    vec![
        arg("profile")
            .value_name("NAME")
            .env("LINKSFIELD_PROFILE")
            .help("The profile with the credentials. `sandbox` is the sandbox on this machine")
            .long_help(
                "The profile with the credentials; see `linksfield profile --help`. The profile `sandbox` exists always: \
                 it is the sandbox on this machine, which `linksfield sandbox` starts. If it has another address than usual, \
                 set the variable LINKSFIELD_SANDBOX to its URL, such as http://127.0.0.1:8080. Without a profile, the credentials \
                 are those of the environment variables that the help of each family names.",
            ),
        arg("environment")
            .value_name("NAME")
            .env("LINKSFIELD_ENVIRONMENT")
            .help("The environment, such as `production` or `uat`. Default: that of the profile, or `production`"),
        arg("base-url")
            .value_name("URL")
            .help("The URL of another server, such as a proxy. Default: that of the environment"),
        arg("timeout")
            .value_name("SECONDS")
            .value_parser(value_parser!(u64).range(1..))
            .help("The time that a call may take, with all its attempts"),
        arg("language")
            .value_name("TAG")
            .help("The language of texts in responses, such as `en-US`, where a family offers several"),
    ]
}

/// Where the settings of a connection are from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    Profile(String),
    Sandbox,
    Variables,
}

/// The settings of the connection to a family.
pub(crate) struct Connection {
    pub(crate) family: &'static FamilyInfo,
    pub(crate) origin: Origin,
    pub(crate) environment: Option<String>,
    pub(crate) base_url: Option<String>,
    credentials: FamilyProfile,
    timeout: Option<Duration>,
    language: Option<String>,
}

impl Connection {
    /// Reads the settings.
    ///
    /// # Errors
    ///
    /// [`Failure`] if the profile does not exist, or if its file cannot be read.
    pub(crate) fn new(
        family: &'static FamilyInfo,
        arguments: &ArgMatches,
    ) -> Result<Self, Failure> {
        let text = |name: &str| arguments.get_one::<String>(name).cloned();
        let (origin, profile) = match named(arguments) {
            None => (Origin::Variables, Profile::default()),
            Some(name) => chosen(family.name(), family.credentials, name)?,
        };
        let own = profile.families.get(family.name()).cloned().unwrap_or_default();
        let variable = format!("LINKSFIELD_{}_BASE_URL", family.name().to_uppercase());
        let of_variable = || env::var(variable).ok().filter(|_| origin == Origin::Variables);
        Ok(Self {
            family,
            environment: text("environment").or(profile.environment),
            base_url: text("base-url").or_else(|| own.base_url.clone()).or_else(of_variable),
            credentials: own,
            timeout: arguments.get_one::<u64>("timeout").copied().map(Duration::from_secs),
            language: text("language"),
            origin,
        })
    }

    /// Creates the client. It sends nothing a second time, so that the person decides.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if a credential is missing or a setting is wrong.
    pub(crate) fn client(&self) -> Result<AnyClient, Failure> {
        self.client_with(|builder| builder)
    }

    /// Like [`client`](Self::client), with further settings.
    ///
    /// # Errors
    ///
    /// [`Failure::Usage`] if a credential is missing or a setting is wrong.
    pub(crate) fn client_with(
        &self,
        adjust: impl FnOnce(ClientBuilder<AnyClient>) -> ClientBuilder<AnyClient>,
    ) -> Result<AnyClient, Failure> {
        let builder = AnyClient::builder(self.family, |credential| {
            value(&self.origin, &self.credentials, credential)
        });
        let mut builder = builder.map_err(|error| self.explain(&error))?;
        builder = builder.user_agent(concat!("linksfield-cli/", env!("CARGO_PKG_VERSION")));
        builder = builder.retry(RetryPolicy::never());
        if let Some(environment) = &self.environment {
            builder = builder.environment_named(environment).map_err(Failure::usage)?;
        }
        if let Some(url) = &self.base_url {
            builder = builder.base_url(url);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(tag) = &self.language {
            builder = builder.language_tagged(tag).map_err(Failure::usage)?;
        }
        adjust(builder).build().map_err(|error| self.explain(&error))
    }

    /// Returns whether all credentials of the family are set.
    pub(crate) fn has_credentials(&self) -> bool {
        self.family
            .credentials
            .iter()
            .all(|known| value(&self.origin, &self.credentials, known).is_some())
    }

    /// Returns the secrets among the credentials, which must not be shown.
    #[cfg(feature = "mcp")]
    pub(crate) fn secrets(&self) -> Vec<String> {
        let secrets = self.family.credentials.iter().filter(|known| known.is_secret);
        let values = secrets.filter_map(|known| value(&self.origin, &self.credentials, known));
        values.map(|value| value.expose().to_owned()).collect()
    }

    /// Returns the credentials that are no secrets, such as the number of the account, with their names.
    #[cfg(feature = "bulk")]
    pub(crate) fn account(&self) -> Vec<(&'static str, String)> {
        let public = self.family.credentials.iter().filter(|known| !known.is_secret);
        let values = public
            .filter_map(|known| Some((known.name, value(&self.origin, &self.credentials, known)?)));
        values.map(|(name, value)| (name, value.expose().to_owned())).collect()
    }

    /// Adds to an error of the configuration what a person can do.
    fn explain(&self, error: &ConfigError) -> Failure {
        let family = self.family.name();
        let advice = match (&self.origin, error) {
            (Origin::Profile(name), ConfigError::MissingCredential(_)) => {
                format!("\nAdd it with `linksfield profile set {name} {family}`.")
            }
            (_, ConfigError::MissingCredential(_)) => {
                let variables: Vec<_> =
                    self.family.credentials.iter().map(|known| known.variable).collect();
                format!(
                    "\nChoose one:\n  \
                     - `linksfield profile set NAME {family}` stores the credentials; then add `--profile NAME`\n  \
                     - set {}\n  \
                     - `linksfield sandbox` starts a local server that needs no account; then add `--profile sandbox`",
                    variables.join(", ")
                )
            }
            _ => String::new(),
        };
        let problem = match error {
            ConfigError::MissingCredential(name) => format!("the credential `{name}` is missing"),
            error => error.to_string(),
        };
        Failure::Usage(format!("{family}: {problem}{advice}"))
    }

    /// Describes the server, for a question to a person.
    pub(crate) fn server(&self) -> String {
        match (&self.base_url, &self.origin, &self.environment) {
            (Some(url), Origin::Sandbox, _) if is_local(url) => "the sandbox".to_owned(),
            (Some(url), ..) => url.clone(),
            (None, _, Some(environment)) => environment.clone(),
            (None, _, None) => {
                self.family.environments.first().copied().unwrap_or("the server").to_owned()
            }
        }
    }
}

/// Returns the name of the profile. An empty one, as of an empty environment variable, is none.
fn named(arguments: &ArgMatches) -> Option<String> {
    arguments.get_one::<String>("profile").filter(|name| !name.is_empty()).cloned()
}

/// Returns whether a URL is that of a server on this machine.
fn is_local(url: &str) -> bool {
    let url = reqwest::Url::parse(url).ok();
    let host = url.as_ref().and_then(reqwest::Url::host_str).unwrap_or_default();
    let ip = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

/// The credentials of a family of events, from a profile or from environment variables.
pub(crate) struct Keys {
    origin: Origin,
    credentials: FamilyProfile,
}

impl Keys {
    /// Reads the credentials.
    ///
    /// # Errors
    ///
    /// [`Failure`] if the profile does not exist, or if its file cannot be read.
    pub(crate) fn new(family: &EventFamilyInfo, arguments: &ArgMatches) -> Result<Self, Failure> {
        let (origin, profile) = match named(arguments) {
            None => (Origin::Variables, Profile::default()),
            Some(name) => chosen(family.name, family.credentials, name)?,
        };
        let credentials = profile.families.get(family.name).cloned().unwrap_or_default();
        Ok(Self { origin, credentials })
    }

    /// Returns the value of a credential.
    pub(crate) fn value(&self, credential: &CredentialInfo) -> Option<Secret> {
        value(&self.origin, &self.credentials, credential)
    }

    /// Returns what a person can do if there are no credentials.
    pub(crate) fn advice(&self, family: &EventFamilyInfo) -> String {
        let name = family.name;
        if let Origin::Profile(profile) = &self.origin {
            return format!("Add them with `linksfield profile set {profile} {name}`.");
        }
        let variables: Vec<_> = family.credentials.iter().map(|known| known.variable).collect();
        format!(
            "Choose one:\n  \
             - `linksfield profile set NAME {name}` stores them; then add `--profile NAME`\n  \
             - set {}\n  \
             - `--profile sandbox` has those of the sandbox",
            variables.join(", ")
        )
    }
}

fn value(origin: &Origin, profile: &FamilyProfile, credential: &CredentialInfo) -> Option<Secret> {
    match profile.credentials.get(credential.name) {
        Some(value) => Some(Secret::from(value.as_str())),
        None if *origin == Origin::Variables => {
            env::var(credential.variable).ok().map(Secret::from)
        }
        None => None,
    }
}

fn chosen(
    family: &str,
    credentials: &[CredentialInfo],
    name: String,
) -> Result<(Origin, Profile), Failure> {
    // A file cannot have a profile of this name.
    if name == SANDBOX {
        return Ok((Origin::Sandbox, sandbox(family, credentials)));
    }
    let path = profile::path()?;
    let profiles = Profiles::read(&path)?;
    if let Some(profile) = profiles.get(&name) {
        return Ok((Origin::Profile(name), profile.clone()));
    }
    let known: Vec<_> = profiles.iter().map(|(name, _)| name).chain([SANDBOX]).collect();
    Err(Failure::Usage(format!(
        "there is no profile `{name}`; the profiles are {}. `linksfield profile set {name} {family}` creates it",
        known.join(", "),
    )))
}

/// The profile of the sandbox on this machine.
fn sandbox(family: &str, credentials: &[CredentialInfo]) -> Profile {
    let server = env::var(SANDBOX_VARIABLE)
        .unwrap_or_else(|_| format!("http://{}", linksfield_sandbox::ADDRESS));
    let credentials = credentials.iter().map(|known| {
        let value = linksfield_sandbox::default_credential(family, known.name);
        // The id of the key that signs pushes is no credential of the specification. For a credential without a value,
        // the sandbox accepts any value.
        let value = value.unwrap_or_else(|| linksfield_sandbox::KEY_ID.to_owned());
        (known.name.to_owned(), value)
    });
    let own = FamilyProfile {
        base_url: Some(format!("{}/{family}", server.trim_end_matches('/'))),
        credentials: credentials.collect(),
    };
    Profile { families: [(family.to_owned(), own)].into(), ..Profile::default() }
}
