//! Programs that were built with the old spec of each recorded change call a sandbox that serves the new spec. The
//! result must be what the verdict of the change states about running programs.

mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use linksfield_diff::{Bump, Running, Version, compare};
use linksfield_sandbox::Sandbox;
use linksfield_spec::{
    Call, Endpoint, Example, Family, Sources, Spec, sample_parameters, sample_value,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use linksfield_tests::{Change, Verdict, changes};

/// What the program reports about a call or a push.
#[derive(Debug, Deserialize)]
struct Line {
    /// The name of the change.
    change: String,
    /// Whether the sandbox serves the new spec.
    is_new: bool,
    /// The operation or the push, and which request it was.
    name: String,
    /// The error, if the call failed or the push was refused.
    error: Option<String>,
    /// The decoded value, as `Debug` prints it.
    value: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn old_programs_run_with_new_servers_as_predicted() {
    let changes = changes();
    let mut sandboxes = Vec::new();
    let mut jobs = Vec::new();
    for change in &changes {
        for (is_new, (spec, _)) in [(false, &change.old), (true, &change.new)] {
            let sandbox = Sandbox::builder().spec(spec.clone()).start().await.unwrap();
            jobs.push(job(change, is_new, &sandbox));
            sandboxes.push(sandbox);
        }
    }
    let report = program::run(&changes, &Value::Array(jobs));
    let mut lines: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for line in report.lines() {
        let line: Line = serde_json::from_str(line).unwrap();
        lines.entry(line.change.clone()).or_default().push(line);
    }
    let wrong: Vec<String> = changes
        .iter()
        .filter_map(|change| {
            let lines = lines.remove(&change.name).unwrap_or_default();
            judge(change, &lines).err().map(|reason| format!("{}: {reason}", change.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), changes.len(), wrong.join("\n"));
}

/// At least one recorded change for each rule.
#[test]
fn every_rule_has_a_recorded_change() {
    let texts: Vec<String> = changes().into_iter().map(|change| change.findings).collect();
    let found: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.split(", ").next())
        .collect();
    // The rule for changes that no other rule covers. No change is known that it finds.
    let known = linksfield_diff::rules::all().into_iter().map(|rule| rule.name);
    let missing: Vec<&str> =
        known.filter(|name| *name != "unclassified" && !found.contains(name)).collect();
    assert!(missing.is_empty(), "no change in tests/diff is found with {missing:?}");
    assert!(!found.contains("unclassified"), "a recorded change is not covered by any rule");
}

/// The texts of the findings. `UPDATE_EXPECT=1` writes them into the files `expected`, below the verdict.
#[test]
fn the_findings_are_the_expected_ones() {
    let mut wrong = Vec::new();
    for change in changes() {
        let (_, findings) = comparison(&change);
        if findings == change.findings.trim_end() {
            continue;
        }
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let text = match findings.as_str() {
                "" => format!("{}\n", change.written.trim_end()),
                findings => format!("{}\n\n{findings}\n", change.written.trim_end()),
            };
            fs::write(&change.path, text).unwrap();
            continue;
        }
        wrong
            .push(format!("{}\n expected:\n{}\n found:\n{findings}", change.name, change.findings));
    }
    let count = wrong.len();
    assert!(wrong.is_empty(), "{}\n{count} differ; UPDATE_EXPECT=1 writes them", wrong.join("\n"));
}

#[test]
fn the_comparison_states_the_verdicts() {
    let wrong: Vec<String> = changes()
        .iter()
        .filter_map(|change| {
            let (found, findings) = comparison(change);
            let written = Verdict { cannot_show: false, ..change.verdict.clone() };
            (found != written).then(|| {
                let name = &change.name;
                format!("{name}: written: {written:?}\n  found: {found:?}\n{findings}")
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}\n{} are wrong", wrong.join("\n"), wrong.len());
}

/// Returns the verdict that follows from the findings of the comparison, and the findings as text.
fn comparison(change: &Change) -> (Verdict, String) {
    fn version((spec, sources): &(Spec, Sources)) -> Version<'_> {
        Version { spec, sources }
    }
    let compared = compare(version(&change.old), version(&change.new)).unwrap();
    let odd = compared.findings.iter().find(|finding| {
        [&finding.before, &finding.after].into_iter().flatten().any(|value| is_model(value))
    });
    assert!(odd.is_none(), "{}: a value is not shown as the YAML writes it: {odd:?}", change.name);
    let effects = || compared.findings.iter().map(|finding| &finding.effects);
    let level = effects().filter_map(|effects| Some(effects.running.as_ref()?.level)).max();
    let either = |is: bool, yes: &str, no: &str| if is { yes.to_owned() } else { no.to_owned() };
    let verdict = Verdict {
        source: either(effects().any(|effects| effects.source.is_some()), "breaks", "compiles"),
        running: match level {
            None => "works".to_owned(),
            Some(Running::Differs) => "differs".to_owned(),
            Some(Running::Breaks) => "breaks".to_owned(),
        },
        money: either(effects().any(|effects| effects.money.is_some()), "yes", "no"),
        version: match compared.bump() {
            None => "none".to_owned(),
            Some(Bump::Patch) => "patch".to_owned(),
            Some(Bump::Minor) => "minor".to_owned(),
            Some(Bump::Major) => "major".to_owned(),
        },
        cannot_show: false,
    };
    let findings: Vec<String> = compared
        .findings
        .iter()
        .map(|finding| {
            let value = |value: &Option<String>| value.as_deref().unwrap_or("nothing").to_owned();
            let values = match (&finding.before, &finding.after) {
                (None, None) => String::new(),
                (before, after) => format!(" ({} → {})", value(before), value(after)),
            };
            format!("{}, {}: {}{values}", finding.rule, finding.subject, finding.title)
        })
        .collect();
    (verdict, findings.join("\n"))
}

/// Whether a value is written in words of the model, such as names of variants, and not of the API.
fn is_model(value: &str) -> bool {
    let is_variant = value.split("{ ").skip(1).any(|rest| rest.starts_with(char::is_uppercase));
    is_variant || value.contains("null") || value.contains("[[")
}

/// Checks the result of the runs of a change.
fn judge(change: &Change, lines: &[Line]) -> Result<(), String> {
    let (new, old): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.is_new);
    let known = names_of_fields(&change.old.0);
    if old.is_empty() || new.is_empty() {
        return Err(format!("{} runs before, and {} after", old.len(), new.len()));
    }
    for line in &old {
        if line.error.is_some() || is_odd(&line.value, &known) {
            return Err(format!("the program does not work with its own spec: {line:?}"));
        }
    }
    let failed = new.iter().find(|line| line.error.is_some());
    let odd = new.iter().find(|line| is_odd(&line.value, &known));
    let other = new
        .iter()
        .find(|line| old.iter().any(|old| old.name == line.name && old.value != line.value));
    let predicted = change.verdict.running.as_str();
    let (is_shown, evidence) = match predicted {
        "works" => (failed.or(odd).is_none(), failed.or(odd)),
        "differs" => (failed.is_none() && odd.or(other).is_some(), failed),
        _ => (failed.is_some(), odd.or(other)),
    };
    match (is_shown, change.verdict.cannot_show) {
        (true, false) | (false, true) => Ok(()),
        (false, false) => Err(format!("predicted: {predicted}; found: {evidence:?}")),
        (true, true) => Err(format!("the run shows `{predicted}`: remove the line `run:`")),
    }
}

/// Whether a decoded value has an undocumented code or variant, or a documented field without its documented form.
fn is_odd(value: &str, known: &BTreeSet<String>) -> bool {
    value.contains("Unknown(") || kept(value).iter().any(|name| known.contains(name))
}

/// Returns the names of the fields in `extra`. `value` is what `Debug` prints.
fn kept(value: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in value.split("extra: {").skip(1) {
        let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
        let mut text = String::new();
        for character in part.chars() {
            match character {
                _ if escaped => escaped = false,
                '\\' if in_text => escaped = true,
                '"' => {
                    in_text = !in_text;
                    if in_text {
                        text.clear();
                    }
                }
                _ if in_text => text.push(character),
                '{' | '[' => depth += 1,
                '}' if depth == 0 => break,
                '}' | ']' => depth -= 1,
                ':' if depth == 0 => names.push(text.clone()),
                _ => {}
            }
        }
    }
    names
}

/// Returns the names of all fields of responses and pushes.
fn names_of_fields(spec: &Spec) -> BTreeSet<String> {
    fn collect(value: &Value, names: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                names.extend(members.keys().cloned());
                members.values().for_each(|value| collect(value, names));
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    for family in &spec.families {
        for endpoint in &family.endpoints {
            if let Some(data) = endpoint.call.as_ref().and_then(|call| call.response.data.as_ref())
            {
                collect(&sample_value(family, data), &mut names);
            }
            for field in endpoint.event.iter().flat_map(|event| &event.body) {
                names.insert(field.name.clone());
                collect(&sample_value(family, field), &mut names);
            }
        }
    }
    names
}

/// Returns what the program does with one sandbox.
fn job(change: &Change, is_new: bool, sandbox: &Sandbox) -> Value {
    let old = &change.old.0;
    let served = sandbox.spec();
    let mut further = 0;
    for (family, endpoint, _) in calls(served) {
        let examples = further_responses(endpoint);
        further = further.max(examples.len());
        for example in examples {
            let name = format!("{}.{}", family.id, endpoint.id);
            let body = example.response.as_deref().unwrap_or_default();
            sandbox.respond_with(&name, example.status.unwrap_or(200), body).unwrap();
        }
    }
    let calls = calls(old).flat_map(|(family, endpoint, call)| {
        requests(family, endpoint, call, further).into_iter().map(move |(kind, parameters)| {
            json!({
                "family": family.id,
                "operation": endpoint.id.as_str(),
                "kind": format!("{} ({kind})", endpoint.id),
                "base_url": sandbox.base_url(&family.id),
                "parameters": Value::Object(parameters).to_string(),
            })
        })
    });
    json!({
        "change": change.name,
        "is_new": is_new,
        "calls": calls.collect::<Vec<_>>(),
        "pushes": pushes(sandbox),
    })
}

/// Returns the successful examples of a call that the sandbox does not return by itself, because it returns the first.
fn further_responses(endpoint: &Endpoint) -> Vec<&Example> {
    let successes = endpoint.examples.iter().filter(|example| {
        example.fails.is_none() && !example.is_error() && example.response.is_some()
    });
    successes.skip(1).collect()
}

fn calls(spec: &Spec) -> impl Iterator<Item = (&Family, &Endpoint, &Call)> {
    spec.families.iter().flat_map(|family| {
        family
            .endpoints
            .iter()
            .filter_map(move |endpoint| Some((family, endpoint, endpoint.call.as_ref()?)))
    })
}

/// Returns the requests that a program makes: with the required parameters, with all, and those of the examples. The
/// first one is repeated for each further response.
fn requests(
    family: &Family,
    endpoint: &Endpoint,
    call: &Call,
    further: usize,
) -> Vec<(String, Map<String, Value>)> {
    let required = sample_parameters(family, call);
    let mut all = required.clone();
    for (_, field) in call.request.fields() {
        all.entry(field.name.clone()).or_insert_with(|| sample_value(family, field));
    }
    let mut requests = vec![("required".to_owned(), required.clone()); further + 1];
    requests.push(("all".to_owned(), all));
    for example in endpoint.examples.iter().filter(|example| example.malformed.is_none()) {
        let body = example.body.as_deref().and_then(|body| serde_json::from_str(body).ok());
        let Some(Value::Object(body)) = body else { continue };
        let mut parameters = required.clone();
        parameters.extend(body);
        requests.push((example.name.clone(), parameters));
    }
    requests
}

/// Returns the pushes that the sandbox sends: one for each event, and one for each documented example.
fn pushes(sandbox: &Sandbox) -> Vec<Value> {
    let mut pushes = Vec::new();
    for family in &sandbox.spec().families {
        for endpoint in family.endpoints.iter().filter(|endpoint| endpoint.event.is_some()) {
            let kind = format!("{}.{}", family.id, endpoint.id);
            let push = || sandbox.push(&kind).unwrap();
            let examples = endpoint.examples.iter().filter(|example| example.malformed.is_none());
            let examples = examples
                .map(|example| (example.name.as_str(), push().example(&example.name).unwrap()));
            for (name, push) in [("sample", push())].into_iter().chain(examples) {
                let push = push.build().unwrap();
                pushes.push(json!({
                    "family": family.id,
                    "kind": format!("{} ({name})", endpoint.id),
                    "headers": push.headers(),
                    "body": push.body(),
                }));
            }
        }
    }
    pushes
}
