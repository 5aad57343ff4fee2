//! The tables, in SQL that SQLite and PostgreSQL both accept, but for the type of numbers that the database gives.

/// The version of the tables. A change that an older program would misread increases it, and so does another way to compute
/// digests: a row that was sent before would not be recognised.
pub(super) const VERSION: i64 = 2;

/// The statements that create the tables. Each can be executed again.
///
/// - `busy` allows one item of a subject between its claim and its outcome. While two writes with the same subject are
///   uncertain, no check can tell them apart.
/// - `held` finds the items of a worker. A query uses it if it contains the same condition.
/// - `waiting` finds the next items in the order in which they are sent.
pub(super) const TABLES: &[&str] = &[
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_schema (version BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_runs (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        operation TEXT NOT NULL,
        target TEXT NOT NULL,
        source TEXT NOT NULL,
        digest TEXT NOT NULL,
        settings TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT,
        items BIGINT NOT NULL,
        budget BIGINT,
        spent BIGINT NOT NULL,
        most_requests BIGINT,
        requests BIGINT NOT NULL,
        refusals BIGINT NOT NULL DEFAULT 0,
        answers BIGINT NOT NULL DEFAULT 0,
        answer TEXT,
        seen BIGINT,
        created BIGINT NOT NULL
    )",
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_items (
        run BIGINT NOT NULL,
        number BIGINT NOT NULL,
        digest TEXT NOT NULL,
        subject TEXT NOT NULL,
        follows BIGINT,
        priority BIGINT NOT NULL,
        cost BIGINT NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        worker TEXT,
        fence BIGINT NOT NULL,
        tries BIGINT NOT NULL,
        known TEXT,
        sent BIGINT,
        ended BIGINT,
        settled BIGINT NOT NULL,
        result TEXT,
        reason TEXT,
        PRIMARY KEY (run, number)
    )",
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_workers (
        id TEXT PRIMARY KEY,
        run BIGINT NOT NULL,
        beats BIGINT NOT NULL,
        state TEXT NOT NULL,
        seen BIGINT,
        lease BIGINT
    )",
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_limits (
        name TEXT PRIMARY KEY,
        next BIGINT NOT NULL
    )",
    "CREATE TABLE IF NOT EXISTS linksfield_bulk_tokens (
        target TEXT PRIMARY KEY,
        token TEXT,
        good_until BIGINT,
        login_until BIGINT NOT NULL
    )",
    "CREATE TABLE IF NOT EXISTS linksfield_inbox (
        number {number},
        push TEXT NOT NULL UNIQUE,
        card TEXT NOT NULL,
        kind TEXT,
        body TEXT NOT NULL,
        sent BIGINT,
        received BIGINT NOT NULL,
        state TEXT NOT NULL,
        worker TEXT,
        fence BIGINT NOT NULL,
        tries BIGINT NOT NULL,
        reason TEXT
    )",
    "CREATE UNIQUE INDEX IF NOT EXISTS linksfield_inbox_busy ON linksfield_inbox (card) WHERE state = 'claimed'",
    "CREATE INDEX IF NOT EXISTS linksfield_inbox_unhandled ON linksfield_inbox (card, number)
        WHERE state IN ('waiting', 'claimed', 'failed')",
    "CREATE UNIQUE INDEX IF NOT EXISTS linksfield_bulk_busy ON linksfield_bulk_items (subject)
        WHERE state IN ('claimed', 'open', 'unsettled')",
    "CREATE INDEX IF NOT EXISTS linksfield_bulk_held ON linksfield_bulk_items (run, worker)
        WHERE state IN ('claimed', 'open')",
    "CREATE INDEX IF NOT EXISTS linksfield_bulk_waiting ON linksfield_bulk_items (run, priority DESC, number)
        WHERE state = 'waiting'",
    "CREATE INDEX IF NOT EXISTS linksfield_bulk_digests ON linksfield_bulk_items (digest)",
];
