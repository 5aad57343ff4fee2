//! Profiles: named sets of credentials and settings, in a file that only its owner can read.

pub(crate) mod command;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::exit::Failure;

/// The environment variable with the path of the file.
pub(crate) const FILE_VARIABLE: &str = "LINKSFIELD_PROFILES";

/// The profiles, by name.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Profiles(BTreeMap<String, Profile>);

/// The settings of one profile. There is no `Debug`, because credentials are secrets.
#[derive(Default, Clone, Serialize, Deserialize)]
pub(crate) struct Profile {
    /// The environment, such as `production`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) environment: Option<String>,
    /// The settings of each family.
    #[serde(flatten)]
    pub(crate) families: BTreeMap<String, FamilyProfile>,
}

/// The settings of one family.
#[derive(Default, Clone, Serialize, Deserialize)]
pub(crate) struct FamilyProfile {
    /// The URL of another server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) base_url: Option<String>,
    /// The credentials, by name.
    #[serde(flatten)]
    pub(crate) credentials: BTreeMap<String, String>,
}

/// Returns the path of the file.
///
/// # Errors
///
/// [`Failure::Other`] if no variable names the folder of the user.
pub(crate) fn path() -> Result<PathBuf, Failure> {
    let folder = |variable: &str| env::var_os(variable).filter(|text| !text.is_empty());
    if let Some(path) = folder(FILE_VARIABLE) {
        return Ok(path.into());
    }
    let configuration = if cfg!(windows) {
        folder("APPDATA").map(PathBuf::from)
    } else {
        let home = || folder("HOME").map(|home| PathBuf::from(home).join(".config"));
        folder("XDG_CONFIG_HOME").map(PathBuf::from).or_else(home)
    };
    let configuration = configuration.ok_or_else(|| {
        Failure::Other(format!("no folder for the file of profiles is known: set {FILE_VARIABLE}"))
    })?;
    Ok(configuration.join("linksfield").join("profiles.toml"))
}

impl Profiles {
    /// Reads the file. A file that does not exist has no profiles.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the file cannot be read, or if other users can read it.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let cannot = |reason: String| Failure::Other(format!("{}: {reason}", path.display()));
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(error) => return Err(cannot(error.to_string())),
        };
        check_permissions(path)?;
        // The message of the parser would show the line, which may contain a secret.
        toml::from_str(&text).map_err(|error| {
            let line = error.span().map(|span| text[..span.start].lines().count().max(1));
            let place = line.map_or(String::new(), |line| format!(" in line {line}"));
            cannot(format!("is not a file of profiles: there is a mistake{place}"))
        })
    }

    /// Waits until no other program changes the file. Creates its folder.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the file of the lock cannot be created.
    pub(crate) fn lock(path: &Path) -> Result<fs::File, Failure> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let lock = path.with_extension("lock");
        let locked = fs::create_dir_all(folder).and_then(|()| {
            let file = fs::File::options().create(true).append(true).open(&lock)?;
            file.lock().map(|()| file)
        });
        locked.map_err(|error| Failure::Other(format!("{}: {error}", lock.display())))
    }

    /// Writes the file. Only its owner can read it.
    ///
    /// # Errors
    ///
    /// [`Failure::Other`] if the file cannot be written.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let cannot =
            |error: &dyn std::fmt::Display| Failure::Other(format!("{}: {error}", path.display()));
        let text = toml::to_string(&self).map_err(|error| cannot(&error))?;
        // A link stays a link.
        let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        // A file that replaces the old one, so that an interruption loses nothing.
        let new = path.with_extension(format!("toml.{}", std::process::id()));
        let written = private(&new).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.and_then(|()| fs::rename(&new, path)).map_err(|error| {
            let _ = fs::remove_file(&new);
            cannot(&error)
        })
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Profile> {
        self.0.get(name)
    }

    pub(crate) fn set(&mut self, name: &str, profile: Profile) {
        self.0.insert(name.to_owned(), profile);
    }

    pub(crate) fn remove(&mut self, name: &str) -> bool {
        self.0.remove(name).is_some()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Profile)> {
        self.0.iter().map(|(name, profile)| (name.as_str(), profile))
    }
}

/// Checks that only its owner can read a file.
///
/// # Errors
///
/// [`Failure::Other`] if other users can read the file.
#[cfg(unix)]
pub(crate) fn check_permissions(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).map_err(Failure::other)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(Failure::Other(format!(
        "other users can read {0}, which contains a secret: run `chmod 600 {0}`",
        path.display()
    )))
}

#[cfg(not(unix))]
pub(crate) fn check_permissions(_: &Path) -> Result<(), Failure> {
    Ok(())
}

/// Creates a file that only its owner can read.
pub(crate) fn private(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
