//! A PostgreSQL server in a folder of its own. It listens on a Unix socket in that folder.

use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sqlx::{Connection as _, PgConnection};

use crate::Error;
use crate::clock::Clock;

/// A server that ends when it is dropped. It can be used from several threads.
#[derive(Debug, Clone)]
pub(crate) struct Server(Arc<Running>);

#[derive(Debug)]
struct Running {
    programs: PathBuf,
    folder: tempfile::TempDir,
    options: String,
    clock: Option<Mutex<Clock>>,
}

impl Server {
    /// Starts a server, with a clock that can be set if libfaketime is installed.
    ///
    /// # Errors
    ///
    /// Fails if PostgreSQL is not installed, or does not start.
    pub(crate) fn start(waits_for_disk: bool, library: Option<&Path>) -> Result<Self, Error> {
        let programs = programs()
            .ok_or("PostgreSQL is not installed: install the package `postgresql` of Debian")?;
        let folder = tempfile::tempdir()?;
        let clock =
            library.map(|library| Clock::new(library, folder.path(), "clock")).transpose()?;
        if is_root() {
            run(Command::new("chown").args(["-R", "postgres"]).arg(folder.path()))?;
        }
        let fsync = if waits_for_disk { "on" } else { "off" };
        let options = format!(
            "-c listen_addresses= -c fsync={fsync} -c max_connections=100 -k {}",
            folder.path().display()
        );
        let running = Running { programs, folder, options, clock: clock.map(Mutex::new) };
        run(running.program("initdb").arg("-D").arg(running.data()).args([
            "--username=postgres",
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
        ]))?;
        running.control(&["start"])?;
        Ok(Self(Arc::new(running)))
    }

    /// Returns the URL of the database.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.0.folder.path().display())
    }

    /// Ends the server without a shutdown, as if it had been killed, and starts it again after some time.
    ///
    /// # Errors
    ///
    /// Fails if the server does not start again.
    pub(crate) fn restart(&self, away: Duration) -> Result<(), Error> {
        self.0.control(&["stop", "-m", "immediate"])?;
        std::thread::sleep(away);
        self.0.control(&["start"])
    }

    /// Sets the clock of the server by an hour. Returns whether the server shows another time then.
    ///
    /// # Errors
    ///
    /// Fails if the time of the server cannot be read within a minute.
    pub(crate) async fn jump(&self, is_forward: bool) -> Result<bool, Error> {
        let Some(clock) = &self.0.clock else { return Ok(false) };
        let before = self.ahead().await?;
        clock.lock().unwrap_or_else(PoisonError::into_inner).jump(is_forward)?;
        // The server reads the file of its clock every second.
        for _ in 0..20 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            if (self.ahead().await? - before).abs() > 3000.0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// By how many seconds the clock of the server is ahead of that of the drill. Waits while the server is away.
    async fn ahead(&self) -> Result<f64, Error> {
        for _ in 0..60 {
            match self.time().await {
                Ok(time) => {
                    return Ok(time - SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64());
                }
                Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
            }
        }
        Err("the time of PostgreSQL cannot be read".into())
    }

    async fn time(&self) -> Result<f64, Error> {
        let mut connection = PgConnection::connect(&self.url()).await?;
        let query = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION)";
        let (time,): (f64,) = sqlx::query_as(query).fetch_one(&mut connection).await?;
        connection.close().await?;
        Ok(time)
    }
}

impl Running {
    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn control(&self, action: &[&str]) -> Result<(), Error> {
        let mut program = self.program("pg_ctl");
        if let Some(clock) = &self.clock
            && action.contains(&"start")
        {
            clock.lock().unwrap_or_else(PoisonError::into_inner).apply(&mut program);
        }
        program.arg("-D").arg(self.data()).arg("-l").arg(self.folder.path().join("log"));
        // The server inherits the output, and would keep a pipe open.
        program.args(["-w", "-o", &self.options]).args(action).stdout(Stdio::null());
        let status = program.stderr(Stdio::null()).status()?;
        match status.success() {
            true => Ok(()),
            false => {
                let log = std::fs::read_to_string(self.folder.path().join("log"));
                Err(format!("pg_ctl failed: {}", log.unwrap_or_default()).into())
            }
        }
    }

    /// Returns a command for a program of PostgreSQL. None of them runs as root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(path);
                command
            }
            false => Command::new(path),
        };
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A shutdown in order removes the shared memory.
        let _ = self.control(&["stop", "-m", "fast"]);
    }
}

/// Finds the folder of `initdb` and `pg_ctl`: on the path, or where Debian installs them.
fn programs() -> Option<PathBuf> {
    let has_programs =
        |folder: &PathBuf| folder.join("initdb").exists() && folder.join("pg_ctl").exists();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    installed.sort();
    std::env::split_paths(&path).chain(installed.into_iter().rev()).find(has_programs)
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
}

/// Runs a program, and returns its output.
fn run(command: &mut Command) -> Result<String, Error> {
    let output = command.output()?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => {
            let name = command.get_program().to_string_lossy().into_owned();
            Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr)).into())
        }
    }
}
