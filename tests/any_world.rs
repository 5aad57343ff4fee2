//! Whatever the check of a spec accepts under `sandbox`, the sandbox plays without a panic, and the client reads the
//! responses. The test changes the `sandbox` parts of a golden family at random, and calls all of its operations in the
//! world of each spec that is accepted.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use linksfield_api::{AnyClient, Error, Limits, Secret};
use linksfield_golden::shapes::FAMILIES;
use linksfield_sandbox::{PushReceiver, PushSchedule, Sandbox};
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::fixture;
use serde_json::json;

/// The number of changed specs.
const CHANGED: usize = 250;
/// Words that are put in the place of others, in addition to the words of the golden family.
const WORDS: [&str; 34] = [
    "0",
    "1",
    "-1",
    "1000000",
    "1000001",
    "-1000000",
    "9223372036854775807",
    "100000",
    "null",
    "\"\"",
    "true",
    "now",
    "sims",
    "second",
    "month",
    "quarter",
    "half-year",
    "year",
    "iccid",
    "imsi",
    "all",
    "value",
    "parameter",
    "field",
    "new",
    "made",
    "time",
    "pick",
    "between",
    "grows",
    "text",
    "records",
    "count",
    "2",
];

/// Numbers that look random, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }

    fn one_of<'w>(&mut self, words: &'w [String]) -> &'w str {
        &words[self.below(words.len())]
    }
}

/// Returns the place of the part under `sandbox`, to the end of the file or to the fields of a push.
fn sandbox_of(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find("sandbox:")? + "sandbox:".len();
    let end = text[start..].find("\nrequest:").map_or(text.len(), |at| start + at);
    Some(start..end)
}

/// Returns the places of the words of a text.
fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = character.is_alphanumeric() || "_-\"#?.$".contains(character);
        match (is_part, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn read(folder: &std::path::Path) -> Vec<SourceFile> {
    let sources = Sources::read(folder).unwrap();
    // The other calls take no part, and would only be checked again and again.
    let takes_part = |path: &str| {
        path.ends_with("family.yaml") || path.contains("ticket") || path.contains("holder")
    };
    let files = sources.iter().map(|(_, file)| file.clone());
    files.filter(|file| takes_part(&file.path)).collect()
}

/// Makes every call of the changed family, twice.
async fn play(spec: Spec, number: usize) -> Result<(), String> {
    let schedule = PushSchedule::once();
    let receiver = PushReceiver::new("http://127.0.0.1:9/").schedule(schedule);
    let mut builder = Sandbox::builder().spec(spec).push_to(receiver);
    if number % 2 == 1 {
        builder = builder.sims(5).seed(number as u64);
    }
    let sandbox = builder.start().await.map_err(|error| error.to_string())?;
    let info = FAMILIES.iter().find(|family| family.name() == "shapes").unwrap();
    let client = AnyClient::builder(info, |credential| {
        Some(Secret::from(sandbox.credential("shapes", credential.name).unwrap_or("anything")))
    });
    let client = client.unwrap().base_url(sandbox.base_url("shapes")).limits(Limits::none());
    let client = client.build().unwrap();
    let (card, ticket) = ("89852022018041800192", "TICKET_000001");
    for _ in 0..2 {
        for (name, request) in [
            ("list_tickets", json!({})),
            ("list_tickets", json!({ "holder": card, "state": ["1", "2"], "page": 1, "size": 1 })),
            (
                "create_ticket",
                json!({ "holder": card, "kind": "A", "days": i64::MAX, "texts": ["a", ""] }),
            ),
            (
                "create_ticket",
                json!({ "holder": card, "kind": "B", "days": i64::MIN, "reference": "r" }),
            ),
            ("get_ticket", json!({ "ticket_id": ticket })),
            ("change_ticket", json!({ "number": ticket, "title": "Lamp" })),
            ("upgrade_holder", json!({ "card": card, "level": -1 })),
            ("get_ticket", json!({ "ticket_id": "" })),
            ("remove_ticket", json!({ "ticket_id": ticket })),
        ] {
            let operation = client.operation(name).unwrap();
            match operation.call_json(&request.to_string()).await {
                Ok(_) | Err(Error::Api(_) | Error::NotSent(_) | Error::Status(_)) => {}
                Err(error) => return Err(format!("{name} {request}: {error}")),
            }
        }
        sandbox.advance(Duration::from_secs(400 * 86_400));
    }
    Ok(())
}

#[tokio::test]
async fn whatever_is_accepted_is_played_without_a_panic() {
    static PANICS: AtomicUsize = AtomicUsize::new(0);
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        before(info);
    }));
    let files = read(&fixture("shapes").join("spec"));
    let changeable: Vec<usize> =
        (0..files.len()).filter(|at| sandbox_of(&files[*at].text).is_some()).collect();
    let mut known: Vec<String> = WORDS.iter().map(|word| (*word).to_owned()).collect();
    for at in &changeable {
        let part = &files[*at].text[sandbox_of(&files[*at].text).unwrap()];
        known.extend(words(part).into_iter().map(|word| part[word].to_owned()));
    }
    let mut dice = Dice(std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7));
    let (mut accepted, mut report) = (0, String::new());
    for _ in 0..CHANGED {
        let mut changed = files.clone();
        let mut diff = String::new();
        for _ in 0..=dice.below(2) {
            let file = &mut changed[changeable[dice.below(changeable.len())]];
            let place = sandbox_of(&file.text).unwrap();
            let part = file.text[place.clone()].to_owned();
            let all = words(&part);
            let word = all[dice.below(all.len())].clone();
            let new = dice.one_of(&known);
            let _ = write!(diff, "{}: {} -> {new}; ", file.path, &part[word.clone()]);
            file.text.replace_range(place.start + word.start..place.start + word.end, new);
        }
        let Ok((spec, _)) = Spec::from_sources(Sources::new("spec", changed)) else { continue };
        accepted += 1;
        let panics = PANICS.load(Ordering::Relaxed);
        let played = tokio::time::timeout(Duration::from_secs(20), play(spec, accepted)).await;
        if let Err(why) = played.unwrap_or_else(|_| Err("no end".to_owned())) {
            let _ = writeln!(report, "{diff}{why}");
        }
        if PANICS.load(Ordering::Relaxed) > panics {
            let _ = writeln!(report, "{diff}a panic");
        }
    }
    assert!(accepted > 15, "only {accepted} changed specs are accepted");
    assert!(report.is_empty(), "{accepted} accepted\n{report}");
}
