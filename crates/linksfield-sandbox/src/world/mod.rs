//! The world of the sandbox: the records that calls create, read and change, as the key `sandbox` of the spec describes.
//!
//! Each family has a world for each account. A world is created when its account is used for the first time. The clock of
//! all worlds is the clock of this machine, plus the time that was added by `Sandbox::advance`.

pub(crate) mod api;
mod asked;
pub(crate) mod calendar;
pub(crate) mod change;
mod create;
mod documented;
mod examples;
mod file;
mod manage;
mod origin;
mod outside;
mod play;
mod rules;
mod seed;
mod seeded;
pub(crate) mod show;
mod stage;
mod state;
mod table;
#[cfg(test)]
mod tests;
pub(crate) mod value;
pub(crate) mod wire;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use linksfield_spec::sandbox::World as Model;
use linksfield_spec::{Family, Spec};
use serde_json::Value;
use tokio::sync::Notify;

pub(crate) use asked::Asked;
pub(crate) use change::{Change, Listeners};
pub use manage::{Record, WorldError};
pub(crate) use show::{Listing, Show};
pub use stage::{StageError, WorldStage};
pub(crate) use value::{FieldValue, Fields};

use self::play::Played;
use self::state::{Budget, Full, World};
use crate::request::Refusal;

/// The most worlds of a family.
const MOST_WORLDS: usize = 1000;

/// The worlds of all families.
#[derive(Debug)]
pub(crate) struct Worlds {
    families: HashMap<String, Worldly>,
    stage: WorldStage,
    budget: Arc<Budget>,
    /// What was added to the clock of this machine, in milliseconds.
    advanced: AtomicI64,
    listeners: Listeners,
    /// Wakes the task that makes changes when they are due.
    due: Arc<Notify>,
}

/// The worlds of a family.
#[derive(Debug)]
struct Worldly {
    /// The fields by which records are selected, by kind.
    indexed: BTreeMap<String, BTreeSet<String>>,
    /// The value of the account credential that has the first cards of the stage.
    first: Option<String>,
    worlds: Mutex<BTreeMap<String, World>>,
}

impl Worldly {
    /// Returns the name of a world: the account, if the family has a world for each.
    fn account<'a>(&'a self, model: &Model, account: &'a str) -> &'a str {
        match (&model.account, &self.first) {
            (None, _) => "",
            (Some(_), Some(first)) if account.is_empty() => first,
            (Some(_), _) => account,
        }
    }

    fn worlds(&self) -> MutexGuard<'_, BTreeMap<String, World>> {
        self.worlds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The records that a response shows, while the world is locked.
pub(crate) struct Scene<'a> {
    pub(crate) show: Show<'a>,
    played: &'a Played,
}

impl<'a> Scene<'a> {
    /// Writes the records into a response, and returns the list that is shown page by page.
    pub(crate) fn write(&self, body: &mut Value, payload: Option<&str>) -> Option<Listing<'a>> {
        let mut listing = None;
        for shown in &self.played.shown {
            listing = self.show.write(body, payload, shown).or(listing);
        }
        listing
    }
}

impl Worlds {
    /// Creates the worlds. `first` returns the value of a credential of a family that selects its first world.
    pub(crate) fn new(
        spec: &Spec,
        stage: WorldStage,
        first: impl Fn(&Family, &Model) -> Option<String>,
    ) -> Self {
        let families = spec.families.iter().filter_map(|family| {
            let model = family.sandbox.as_ref()?;
            let worldly = Worldly {
                indexed: state::indexed(family, model),
                first: first(family, model),
                worlds: Mutex::default(),
            };
            Some((family.id.clone(), worldly))
        });
        Self {
            families: families.collect(),
            stage,
            budget: Arc::default(),
            advanced: AtomicI64::new(0),
            listeners: Listeners::default(),
            due: Arc::default(),
        }
    }

    /// Returns whether a card that is not known is added when a request names it.
    pub(crate) fn is_open(&self) -> bool {
        self.stage.is_open()
    }

    /// Returns the functions that are called after each change.
    pub(crate) fn listeners(&self) -> &Listeners {
        &self.listeners
    }

    /// Returns the clock of the worlds, in milliseconds since 1970.
    pub(crate) fn now(&self) -> i64 {
        calendar::now().saturating_add(self.advanced.load(Ordering::Relaxed))
    }

    /// Moves the clock forward, and makes the changes that are then due.
    pub(crate) fn advance(&self, spec: &Spec, by: Duration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        // The clock stays within the years that dates can be written for.
        let most = 7900 * 365 * 86_400_000_i64;
        let add = |before: i64| Some(before.saturating_add(by).min(most));
        let _ = self.advanced.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
        self.settle(spec);
    }

    /// Sets the clock back to that of the computer. For worlds that are removed: the records of a world do not get younger.
    pub(crate) fn reset_clock(&self) {
        self.advanced.store(0, Ordering::Relaxed);
    }

    /// Removes all worlds. Each is created again when its account is used.
    pub(crate) fn reset(&self) {
        for worldly in self.families.values() {
            worldly.worlds().clear();
        }
    }

    /// Plays a call in the world of an account, and calls a function with what the response shows. The function runs while
    /// the world is locked. If it fails, the call has no effect.
    ///
    /// Returns `None` if the family has no world, or the call says nothing about it.
    pub(crate) fn play<T>(
        &self,
        asked: &Asked<'_>,
        account: &str,
        respond: impl FnOnce(Option<&Scene<'_>>) -> Result<T, Refusal>,
    ) -> Result<(T, Vec<Change>), Refusal> {
        let family = asked.family;
        let world = family.sandbox.as_ref().zip(self.families.get(&family.id));
        let Some((model, worldly)) = world.filter(|_| !asked.call.sandbox.is_empty()) else {
            return Ok((respond(None)?, Vec::new()));
        };
        let now = self.now();
        let account = worldly.account(model, account);
        let mut worlds = worldly.worlds();
        let world = self.world(family, model, worldly, &mut worlds, account)?;
        world.settle(&family.id, now);
        let mut changes = world.commit();
        let result = play::play(model, world, asked, now).and_then(|played| {
            let show = Show { model, world, asked, now };
            respond(Some(&Scene { show, played: &played }))
        });
        match &result {
            Ok(_) => changes.extend(world.commit()),
            Err(_) => world.roll_back(),
        }
        let is_due = world.next_due().is_some();
        drop(worlds);
        if is_due {
            self.due.notify_one();
        }
        self.listeners.tell(&changes);
        Ok((result?, changes))
    }

    /// Returns the world of an account, and creates it if the account is new.
    fn world<'w>(
        &self,
        family: &Family,
        model: &Model,
        worldly: &Worldly,
        worlds: &'w mut BTreeMap<String, World>,
        account: &str,
    ) -> Result<&'w mut World, Full> {
        if !worlds.contains_key(account) {
            if worlds.len() >= MOST_WORLDS {
                return Err(Full);
            }
            let is_first = worldly.first.as_deref().is_none_or(|first| first == account);
            let mut world = World::new(
                account,
                model,
                &worldly.indexed,
                self.stage.is_open(),
                self.stage.seed_of(&family.id, account),
                Arc::clone(&self.budget),
            );
            let now = self.now();
            match self.stage.is_open() {
                true => examples::begin(family, model, &mut world)?,
                false => seeded::begin(&self.stage, (family, model), &mut world, is_first, now)?,
            }
            world.commit();
            worlds.insert(account.to_owned(), world);
        }
        worlds.get_mut(account).ok_or(Full)
    }

    /// Makes all changes that are due, and returns when the next one is due.
    fn settle(&self, spec: &Spec) -> Option<i64> {
        let now = self.now();
        let mut next = None;
        for family in &spec.families {
            let Some(worldly) = self.families.get(&family.id) else { continue };
            let mut changes = Vec::new();
            for world in worldly.worlds().values_mut() {
                world.settle(&family.id, now);
                changes.extend(world.commit());
                next = next.into_iter().chain(world.next_due()).min();
            }
            self.listeners.tell(&changes);
        }
        next
    }

    /// Makes changes when they are due, until the worlds are gone.
    pub(crate) fn watch<S>(shared: &Arc<S>, worlds: impl Fn(&S) -> (&Self, &Spec) + Send + 'static)
    where
        S: Send + Sync + 'static,
    {
        let due = Arc::clone(&worlds(shared).0.due);
        let shared: Weak<S> = Arc::downgrade(shared);
        tokio::spawn(async move {
            loop {
                let wait = {
                    let Some(shared) = shared.upgrade() else { return };
                    let (worlds, spec) = worlds(&shared);
                    worlds.settle(spec).map(|next| next.saturating_sub(worlds.now()).max(1))
                };
                match wait.map(|wait| Duration::from_millis(wait.unsigned_abs())) {
                    None => due.notified().await,
                    Some(wait) => {
                        // An earlier change, or the end of the sandbox, ends the pause.
                        let _ = tokio::time::timeout(wait, due.notified()).await;
                    }
                }
            }
        });
    }
}

impl Drop for Worlds {
    fn drop(&mut self) {
        self.due.notify_one();
    }
}
