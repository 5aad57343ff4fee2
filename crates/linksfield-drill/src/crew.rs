//! The worker processes: they are started, killed and replaced.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};

use serde_json::Value;

use crate::clock::Clock;
use crate::moments::MOMENTS;
use crate::{Error, WorkerSettings};

/// The signal that cannot be handled.
const SIGKILL: i32 = 9;

/// What was seen of the workers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    /// The workers that were killed at random moments.
    pub(crate) random: u64,
    /// The workers that were killed at each of the named moments.
    pub(crate) named: [u64; MOMENTS.len()],
    /// How many times a worker has seen its clock jump.
    pub(crate) jumps: u64,
    /// What a worker must not do, such as end with an error.
    pub(crate) faults: Vec<String>,
    /// The workers that have ended because nothing was left.
    pub(crate) ended: usize,
}

impl Seen {
    pub(crate) fn kills(&self) -> u64 {
        self.random + self.named.iter().sum::<u64>()
    }
}

/// A place in the crew, with the process that works there now.
struct Place {
    child: Child,
    commands: ChildStdin,
    clock: Option<Clock>,
    is_forward: bool,
    /// Whether the process was killed, or told to kill itself.
    is_doomed: bool,
    has_ended: bool,
}

/// All worker processes.
pub(crate) struct Crew {
    settings: WorkerSettings,
    places: Vec<Place>,
    lines: Receiver<(u32, String)>,
    sender: Sender<(u32, String)>,
    /// The moments at which workers have announced to kill themselves, by the ids of their processes.
    announced: Vec<(u32, usize)>,
    pub(crate) seen: Seen,
}

impl Crew {
    /// Starts the workers.
    ///
    /// # Errors
    ///
    /// Fails if a process cannot be started.
    pub(crate) fn start(
        settings: WorkerSettings,
        workers: usize,
        library: Option<&Path>,
        folder: &Path,
    ) -> Result<Self, Error> {
        let (sender, lines) = channel();
        let mut crew = Self {
            settings,
            places: Vec::new(),
            lines,
            sender,
            announced: Vec::new(),
            seen: Seen::default(),
        };
        for place in 0..workers {
            let clock = library
                .map(|library| Clock::new(library, folder, &format!("clock-{place}")))
                .transpose()?;
            let (child, commands) = crew.spawn(clock.as_ref())?;
            crew.places.push(Place {
                child,
                commands,
                clock,
                is_forward: place % 2 == 0,
                is_doomed: false,
                has_ended: false,
            });
        }
        Ok(crew)
    }

    fn spawn(&self, clock: Option<&Clock>) -> Result<(Child, ChildStdin), Error> {
        let settings = &self.settings;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("worker").args(["--database", &settings.database, "--run", &settings.run]);
        command.args(["--url", &settings.url]);
        for (name, value) in &settings.credentials {
            command.arg(format!("--credential={name}={value}"));
        }
        if settings.is_careless {
            command.arg("--careless");
        }
        if let Some(clock) = clock {
            clock.apply(&mut command);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let id = child.id();
        let commands = child.stdin.take().ok_or("a worker has no input")?;
        let output = child.stdout.take().ok_or("a worker has no output")?;
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send((id, line)).is_err() {
                    return;
                }
            }
        });
        Ok((child, commands))
    }

    /// Returns the places whose workers are at work, and have not been told to die.
    pub(crate) fn alive(&self) -> Vec<usize> {
        let is_alive = |(place, worker): (usize, &Place)| {
            (!worker.has_ended && !worker.is_doomed).then_some(place)
        };
        self.places.iter().enumerate().filter_map(is_alive).collect()
    }

    /// Returns whether no process is left.
    pub(crate) fn has_ended(&self) -> bool {
        self.places.iter().all(|place| place.has_ended)
    }

    /// Kills a worker now.
    ///
    /// # Errors
    ///
    /// Fails if the signal cannot be sent.
    pub(crate) fn kill(&mut self, place: usize) -> Result<(), Error> {
        if let Some(place) = self.places.get_mut(place) {
            place.is_doomed = true;
            place.child.kill()?;
        }
        Ok(())
    }

    /// Tells a worker to kill itself when it reaches a moment for the nth time from now on.
    pub(crate) fn kill_at(&mut self, place: usize, moment: &str, times: u32) {
        if let Some(place) = self.places.get_mut(place) {
            place.is_doomed = true;
            // If the worker has just ended, that is seen later.
            let _ = writeln!(place.commands, "die {moment} {times}");
        }
    }

    /// Sets the clock of a worker.
    ///
    /// # Errors
    ///
    /// Fails if the file of the clock cannot be written.
    pub(crate) fn jump(&mut self, place: usize) -> Result<(), Error> {
        if let Some(place) = self.places.get_mut(place)
            && let Some(clock) = &mut place.clock
        {
            clock.jump(place.is_forward)?;
            if clock.hours().abs() >= 1 {
                place.is_forward = !place.is_forward;
            }
        }
        Ok(())
    }

    /// Looks at what the workers have printed, and replaces those that were killed.
    ///
    /// # Errors
    ///
    /// Fails if a process cannot be started.
    pub(crate) fn look(&mut self) -> Result<(), Error> {
        for number in 0..self.places.len() {
            let Some(place) = self.places.get_mut(number) else { continue };
            if place.has_ended {
                continue;
            }
            let Some(status) = place.child.try_wait()? else { continue };
            let (id, is_doomed) = (place.child.id(), place.is_doomed);
            self.read();
            let announced = self.announced.iter().position(|(process, _)| *process == id);
            let announced = announced.map(|index| self.announced.swap_remove(index).1);
            if status.signal() == Some(SIGKILL) && is_doomed {
                match announced.and_then(|moment| self.seen.named.get_mut(moment)) {
                    Some(kills) => *kills += 1,
                    None => self.seen.random += 1,
                }
            } else {
                let Some(place) = self.places.get_mut(number) else { continue };
                if status.success() {
                    place.has_ended = true;
                    self.seen.ended += 1;
                    continue;
                }
                let mut reason = String::new();
                if let Some(mut errors) = place.child.stderr.take() {
                    let _ = errors.read_to_string(&mut reason);
                }
                self.seen.faults.push(format!("a worker ended with {status}: {}", reason.trim()));
                if self.seen.faults.len() > 20 {
                    return Err(self.seen.faults.join("\n").into());
                }
            }
            let clock = self.places.get_mut(number).and_then(|place| place.clock.take());
            let (child, commands) = self.spawn(clock.as_ref())?;
            if let Some(place) = self.places.get_mut(number) {
                (place.child, place.commands) = (child, commands);
                (place.clock, place.is_doomed) = (clock, false);
            }
        }
        self.read();
        Ok(())
    }

    /// Reads what the workers have printed.
    fn read(&mut self) {
        while let Ok((id, line)) = self.lines.try_recv() {
            let line: Value = serde_json::from_str(&line).unwrap_or(Value::String(line));
            let text = |name: &str| line.get(name).and_then(Value::as_str).unwrap_or_default();
            match text("event") {
                "started" => {}
                "jumped" => self.seen.jumps += 1,
                "dies" => {
                    let moment = MOMENTS.iter().position(|(_, name)| *name == text("moment"));
                    self.announced.extend(moment.map(|moment| (id, moment)));
                }
                "ended" => {
                    let left = line.get("left").and_then(Value::as_i64);
                    if text("end") != "finished" || left != Some(0) {
                        self.seen.faults.push(format!("a worker ended early: {line}"));
                    }
                }
                _ => self.seen.faults.push(format!("a worker printed {line}")),
            }
        }
    }
}

impl Drop for Crew {
    fn drop(&mut self) {
        for place in &mut self.places {
            let _ = place.child.kill();
            let _ = place.child.wait();
        }
    }
}
