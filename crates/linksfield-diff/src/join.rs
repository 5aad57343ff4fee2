//! Joins the changes of the spec with the changes of the generated code that follow from them.

use linksfield_spec::{Sources, SpecPath, Step};

use crate::Version;
use crate::finding::{Effects, Finding, Place, RunningEffect};
use crate::origin::Origins;
use crate::rules;
use crate::subject::subject;
use crate::surface;
use crate::walk::Change;

/// How well a change of the spec explains a change of an item. The greatest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    /// The change is about another part of the same request or response.
    Beside,
    /// The change is about a part of what the item comes from.
    Part(usize),
    /// The change is about something that contains what the item comes from.
    Whole(usize),
    /// The change gives a name that the item contains.
    Name,
    /// The change is about what the item comes from.
    Exact,
}

/// Returns the findings: each change with the changes of items that follow from it.
///
/// A change of an item that follows from no change of the spec is a finding of its own, so that no effect on source is
/// missing.
pub(crate) fn join(
    (old, new): (Version<'_>, Version<'_>),
    mut changes: Vec<Change>,
    items: Vec<surface::Change>,
    [old_origins, new_origins]: [&Origins; 2],
) -> Vec<Finding> {
    let mut rust: Vec<Vec<surface::Change>> = changes.iter().map(|_| Vec::new()).collect();
    for item in items {
        let before = item.old.as_ref().and_then(|_| old_origins.find(&item.path));
        let after = item.new.as_ref().and_then(|_| new_origins.find(&item.path));
        let best = changes
            .iter()
            .enumerate()
            .filter(|(_, change)| change.rule.changes_items)
            .filter_map(|(index, change)| Some((explains(change, before, after, &item)?, index)))
            // The first of several that are equally good.
            .max_by_key(|(found, index)| (*found, std::cmp::Reverse(*index)));
        match best {
            Some((_, index)) => rust[index].push(item),
            None => {
                let part = after.or(before).map(|path| subject(path).part).unwrap_or_default();
                let of = if part.is_empty() { &item.path } else { &part };
                // The cause is not known, because the YAML of the part did not change.
                let title = format!(
                    "The generated code of `{of}` changed because of another change, such as a new use of a type."
                );
                let mut change =
                    Change::of(&rules::ITEMS_CHANGED, before.cloned(), after.cloned(), title);
                if change.old.is_none() && change.new.is_none() {
                    let module = item.path.split("::").next().unwrap_or_default();
                    change.new = Some(SpecPath::file(format!("{module}/family.yaml")));
                }
                changes.push(change);
                rust.push(vec![item]);
            }
        }
    }
    let findings = changes.into_iter().zip(rust);
    findings.map(|(change, rust)| finding(change, rust, (old.sources, new.sources))).collect()
}

/// Returns how well a change explains the change of an item. `None` if it does not.
fn explains(
    change: &Change,
    before: Option<&SpecPath>,
    after: Option<&SpecPath>,
    item: &surface::Change,
) -> Option<Match> {
    // The methods and the trait of lists that are returned page by page.
    let is_paging = item.path.ends_with("::pages") || item.path.ends_with(": Paged");
    if is_paging && change.rule.name.starts_with("paging") {
        return Some(Match::Exact);
    }
    let relation = |change: &SpecPath, origin: &SpecPath| {
        let found = relation(change, origin)?;
        // The items of a call as a whole come from the request or from the response.
        let half = if item.path.contains("Operation::Output") { "response" } else { "request" };
        let is_other = origin.steps().is_empty()
            && matches!(change.steps().first(), Some(Step::Key(key)) if key != half);
        Some(match found {
            Match::Part(_) if is_other && !item.path.ends_with(": Operation") => Match::Beside,
            found => found,
        })
    };
    let sides = [(change.old.as_ref(), before), (change.new.as_ref(), after)];
    let place = sides.into_iter().filter_map(|(own, item)| relation(own?, item?)).max();
    // What is added can replace items, and the other way around.
    let crossed = [(change.old.as_ref(), after), (change.new.as_ref(), before)];
    let crossed = crossed.into_iter().filter_map(|(own, item)| relation(own?, item?)).max();
    let place = place.or(crossed.map(|_| Match::Beside));
    if place == Some(Match::Exact) {
        return place;
    }
    let names = change.renamed.as_ref().map(|(old, _)| old.as_str());
    let names = names.or(change.after.as_deref().filter(|_| change.rule == &rules::ITEMS_CHANGED));
    let texts = [Some(&item.path), item.old.as_ref()];
    let has_name =
        names.is_some_and(|name| texts.into_iter().flatten().any(|text| contains_name(text, name)));
    if has_name { Some(Match::Name) } else { place }
}

fn relation(change: &SpecPath, item: &SpecPath) -> Option<Match> {
    if change == item {
        return Some(Match::Exact);
    }
    if change.file_name() != item.file_name() {
        return None;
    }
    if item.steps().starts_with(change.steps()) {
        return Some(Match::Whole(change.steps().len()));
    }
    if change.steps().starts_with(item.steps()) {
        return Some(Match::Part(usize::MAX - change.steps().len()));
    }
    let is_beside = change.steps().first().is_some_and(|first| item.steps().first() == Some(first));
    is_beside.then_some(Match::Beside)
}

/// Whether a text contains a name, or a name that begins with it.
fn contains_name(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    })
}

fn finding(
    change: Change,
    rust: Vec<surface::Change>,
    (old, new): (&Sources, &Sources),
) -> Finding {
    let Change { rule, title, before, after, old: old_path, new: new_path, renamed: _ } = change;
    let reasons: Vec<&str> = rust.iter().filter_map(|change| change.breaks.as_deref()).collect();
    let source = match reasons.as_slice() {
        [] => None,
        [only] => Some((*only).to_owned()),
        [first, rest @ ..] => {
            let items =
                if rest.len() == 1 { "1 more item" } else { &format!("{} more items", rest.len()) };
            Some(format!("{first} The same change breaks the use of {items}."))
        }
    };
    let visible =
        rule.visible || rust.iter().any(|change| change.old.is_none() && change.breaks.is_none());
    let effects = Effects {
        source,
        running: rule
            .running
            .map(|(level, reason)| RunningEffect { level, reason: reason.to_owned() }),
        money: rule.money.map(str::to_owned),
        meaning: rule.meaning.map(str::to_owned),
        visible,
    };
    let place = |path: Option<&SpecPath>, sources: &Sources| {
        path.map(|path| {
            let span = sources.key_span(path);
            let at = sources.line_column(&span);
            Place { file: path.file_name().to_owned(), line: at.line, column: at.column }
        })
    };
    let about = new_path.as_ref().or(old_path.as_ref()).map(subject);
    Finding {
        rule: rule.name,
        subject: about.unwrap_or_default(),
        title,
        before,
        after,
        effects,
        rust,
        old: place(old_path.as_ref(), old),
        new: place(new_path.as_ref(), new),
    }
}
