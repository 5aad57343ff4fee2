//! A sandbox, a journal in a temporary folder, and files with orders.

#![allow(clippy::unwrap_used, dead_code, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use linksfield_api::{AnyClient, FAMILIES, RetryPolicy, Secret};
use linksfield_bulk::{Bulk, Input, Mapping, PlanOptions, Store};
use linksfield_sandbox::Sandbox;

pub(crate) struct Fleet {
    pub(crate) sandbox: Arc<Sandbox>,
    pub(crate) store: Store,
    pub(crate) bulk: Bulk,
    size: usize,
    folder: tempfile::TempDir,
}

pub(crate) const HEADER: &str = "device_id,global_order,is_open,order_period,package_code,package_name,package_type,\
    pay_amount,pay_rst,test_flow,test_flow_flag";

impl Fleet {
    pub(crate) async fn new(size: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("journal.db");
        Self::with(size, folder, database.to_str().unwrap()).await
    }

    pub(crate) async fn with(size: usize, folder: tempfile::TempDir, database: &str) -> Self {
        let sandbox = Arc::new(Sandbox::builder().start().await.unwrap());
        let store = Store::open(database).await.unwrap();
        let bulk = Bulk::new(&store, &client(&sandbox), "order_package", "sandbox").unwrap();
        Self { sandbox, store, bulk, size, folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Changes the journal, which is a SQLite file, behind the back of the crate.
    pub(crate) async fn change(&self, statements: &[&'static str]) {
        sqlx::any::install_default_drivers();
        let url = format!("sqlite:{}", self.path("journal.db").display());
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        for statement in statements {
            sqlx::query(*statement).execute(&pool).await.unwrap();
        }
        pool.close().await;
    }

    /// Asks the journal, which is a SQLite file, for a number.
    pub(crate) async fn number(&self, statement: &'static str) -> i64 {
        sqlx::any::install_default_drivers();
        let url = format!("sqlite:{}", self.path("journal.db").display());
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        let (number,) = sqlx::query_as(statement).fetch_one(&pool).await.unwrap();
        pool.close().await;
        number
    }

    pub(crate) fn rows(&self, cards: Range<usize>) -> Vec<String> {
        let row = |card| {
            format!("{},no,no,1,DP20190726001274,plan,monthly,10.50,paid,0,no", card_of(card))
        };
        cards.map(row).collect()
    }

    pub(crate) fn file(&self, name: &str, rows: &[String]) -> Input {
        let path = self.path(name);
        std::fs::write(&path, format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
        Input::open(path, None, self.bulk.operation(), &Mapping::default()).unwrap()
    }

    pub(crate) fn input(&self) -> Input {
        self.file("fleet.csv", &self.rows(0..self.size))
    }

    pub(crate) fn options(&self) -> PlanOptions {
        let mut options = PlanOptions::default();
        options.settings.settle_after = Some(50);
        options.settings.timeout = 2000;
        options
    }

    /// The orders that the sandbox has placed, for each card.
    pub(crate) fn orders(&self) -> BTreeMap<String, usize> {
        let mut orders = BTreeMap::new();
        for record in self.sandbox.records("csss", "order").unwrap() {
            let card = record
                .fields
                .get("device_id")
                .and_then(|card| card.as_str())
                .unwrap_or_default()
                .to_owned();
            if card.starts_with("8986") {
                *orders.entry(card).or_default() += 1;
            }
        }
        orders
    }
}

pub(crate) fn card_of(card: usize) -> String {
    format!("8986{card:015}")
}

pub(crate) fn client(sandbox: &Sandbox) -> AnyClient {
    client_of(sandbox, sandbox.base_url("csss"))
}

/// A client of another server, with the credentials of the sandbox.
pub(crate) fn client_of(sandbox: &Sandbox, url: impl Into<String>) -> AnyClient {
    let family = FAMILIES.iter().find(|family| family.name() == "csss").unwrap();
    let credential = |name: &str| sandbox.credential("csss", name).map(Secret::from);
    AnyClient::builder(family, |known| credential(known.name))
        .unwrap()
        .base_url(url)
        .retry(RetryPolicy::never())
        .limits(linksfield_api::Limits::none())
        .build()
        .unwrap()
}

/// A folder for one test, which is removed at its end. It has a short path, because that of a Unix socket is limited.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("linksfield-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
