//! Serves the page from the state of a running sandbox.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;

use linksfield_spec::sandbox::{Kind, KindField, Origin, World};
use serde_json::Value;

use super::source::{AttemptRow, ChangeRow, FaultRow, KindRow, PushRow, RecordRow};
use super::{Masks, PageResponse, Site, Source, forbidden, html_response, only_get, respond};
use crate::control::guard;
use crate::person::changes::how;
use crate::pushes::{PushAttempt, PushState, SentPush, shown_url};
use crate::received::Received;
use crate::shared::Shared;
use crate::world::{Change, FieldValue, Fields};

/// The settings of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageSettings {
    /// Whether the page is served.
    pub(crate) is_served: bool,
    /// Whether the page shows the values that the specification marks as sensitive.
    pub(crate) shows_sensitive: bool,
}

impl Default for PageSettings {
    fn default() -> Self {
        Self { is_served: true, shows_sensitive: false }
    }
}

/// Responds to a request to the page.
pub(crate) fn serve(shared: &Shared, peer: SocketAddr, asked: &Received) -> PageResponse {
    if !matches!(asked.method.as_str(), "GET" | "HEAD") {
        return html_response(405, only_get());
    }
    if let Err((status, reason)) = guard(peer, &asked.method, &asked.headers) {
        return forbidden(status.as_u16(), &reason);
    }
    let mut masks = Masks::new(shared.spec(), shared.credentials(), shared.outbox().secrets());
    if shared.page().shows_sensitive {
        masks.show_sensitive();
    }
    let host = asked.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let requests = shared.received().requests().rev().cloned().collect();
    let site = Site {
        spec: shared.spec(),
        credentials: shared.credentials(),
        masks: &masks,
        url: format!("http://{host}"),
        requests,
        source: &State(shared),
    };
    respond(&site, &asked.path, &asked.query)
}

/// The parts of the sandbox that the page shows besides the requests.
struct State<'a>(&'a Shared);

impl State<'_> {
    fn kind(&self, family: &str, kind: &str) -> Option<&Kind> {
        self.0.spec().family(family)?.sandbox.as_ref()?.kind(kind)
    }

    /// Returns the fields of a kind whose values are made up by the sandbox. In an open world, a card has the id with which
    /// a request named it.
    fn made(&self, kind: &Kind) -> Vec<String> {
        let is_open = self.0.worlds().is_open();
        let is_made = |field: &&KindField| match field.staged.as_ref().or(field.initial.as_ref()) {
            Some(Origin::New(_)) => true,
            Some(Origin::Made(_)) => !is_open,
            _ => false,
        };
        kind.fields.iter().filter(is_made).map(|field| field.name.clone()).collect()
    }

    fn row(&self, family: &str, world: &World, kind: &Kind, account: &str) -> KindRow {
        let selected = world.account.as_ref().map(|_| account);
        let records =
            self.0.worlds().records(self.0.spec(), (family, &kind.name), selected, (0, 0));
        let names = kind.fields.iter().map(|field| &field.name).filter(|name| **name != kind.id);
        KindRow {
            family: family.to_owned(),
            account: account.to_owned(),
            kind: kind.name.clone(),
            doc: kind.doc.clone().unwrap_or_default(),
            count: records.map_or(0, |(_, count)| count),
            fields: std::iter::once(&kind.id).chain(names).cloned().collect(),
            made: self.made(kind),
        }
    }
}

impl Source for State<'_> {
    fn kinds(&self) -> Vec<KindRow> {
        let mut rows = Vec::new();
        for family in &self.0.spec().families {
            let Some(world) = &family.sandbox else { continue };
            // A world is created when it is first used. A person looks at the cards before the first request.
            if let Some(kind) = world.kinds.first() {
                let names = (family.id.as_str(), kind.name.as_str());
                let _ = self.0.worlds().records(self.0.spec(), names, None, (0, 0));
            }
            for account in self.0.worlds().accounts(&family.id) {
                let kinds = world.kinds.iter();
                rows.extend(kinds.map(|kind| self.row(&family.id, world, kind, &account)));
            }
        }
        rows
    }

    fn records(&self, of: &KindRow, from: usize, most: usize) -> Vec<RecordRow> {
        let spec = self.0.spec();
        let world = spec.family(&of.family).and_then(|family| family.sandbox.as_ref());
        let account = world.and_then(|world| world.account.as_ref()).map(|_| of.account.as_str());
        let names = (of.family.as_str(), of.kind.as_str());
        let found = self.0.worlds().records(spec, names, account, (from, most));
        let records = found.map(|(records, _)| records).unwrap_or_default();
        let row = |fields: &serde_json::Map<String, Value>| RecordRow {
            values: of.fields.iter().map(|name| fields.get(name).and_then(shown)).collect(),
        };
        records.iter().map(|record| row(&record.fields)).collect()
    }

    fn changes(&self) -> Vec<ChangeRow> {
        let row = |change: &Change| {
            let kind = self.kind(&change.family, &change.kind);
            let id = kind.map_or_else(String::new, |kind| kind.id.clone());
            change_row(change, id, kind.map_or_else(Vec::new, |kind| self.made(kind)))
        };
        self.0.changes().latest().iter().map(row).collect()
    }

    fn pushes(&self) -> Option<Vec<PushRow>> {
        let outbox = self.0.outbox();
        let pushes = outbox.pushes();
        let is_used = outbox.has_receivers() || !pushes.is_empty();
        is_used.then(|| pushes.into_iter().rev().map(push_row).collect())
    }

    fn faults(&self) -> Vec<FaultRow> {
        let rules = self.0.faults().rules();
        let row = |rule: String, applied| FaultRow { rule, applied };
        rules.iter().map(|rule| row(rule.fault.to_string(), rule.applied())).collect()
    }
}

fn push_row(push: SentPush) -> PushRow {
    let attempt = |attempt: &PushAttempt| AttemptRow {
        at: attempt.at,
        result: match (&attempt.error, attempt.status) {
            (Some(error), _) => error.clone(),
            (None, Some(status)) => format!("status {status}"),
            (None, None) => "no response".to_owned(),
        },
    };
    PushRow {
        number: push.number,
        state: match push.state {
            PushState::Waiting => "waits for its next attempt",
            PushState::Sending => "is being sent",
            PushState::Acknowledged => "acknowledged",
            PushState::Dropped => "not acknowledged, not sent any more",
        },
        is_bad: push.state == PushState::Dropped,
        is_acknowledged: push.state == PushState::Acknowledged,
        attempts: push.attempts.iter().map(attempt).collect(),
        kind: push.kind,
        to: shown_url(&push.url),
        cause: push.cause,
        at: push.at,
        body: push.body,
    }
}

/// Returns a value as text. `None` for an empty field.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn change_row(change: &Change, id_name: String, made: Vec<String>) -> ChangeRow {
    let names: BTreeSet<&String> =
        [&change.before, &change.after].into_iter().flatten().flat_map(|one| one.keys()).collect();
    let value = |fields: &Option<Arc<Fields>>, name: &String| {
        shown(&fields.as_ref()?.get(name).map(FieldValue::to_json)?)
    };
    let fields = names
        .into_iter()
        .map(|name| (name.clone(), value(&change.before, name), value(&change.after, name)))
        .filter(|(_, before, after)| before != after)
        .collect();
    ChangeRow {
        at: change.at,
        family: change.family.clone(),
        account: change.account.clone(),
        kind: change.kind.clone(),
        id: (id_name, change.id.clone()),
        made,
        what: how(change),
        fields,
        call: change.call.clone(),
    }
}
