//! The canonical texts that clients with common mistakes sign.

use linksfield_spec::{Empties, PairEncoding, PairNested, PairsForm, Signing};

use super::Variant;
use crate::canonical::{Form, SigningMistake, canonical};
use crate::node::Node;
use crate::pairs::pairs;

/// The place of a field that is signed but not sent.
pub(crate) const NOT_SENT: &str = "not sent";

/// The longest text whose variants are computed, in bytes. They take memory and time.
pub(crate) const MAX_EXPLAINED: usize = 32 * 1024;

/// The largest number of mistakes in one text.
const MAX_MISTAKES: usize = 3;

/// A field that is signed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Signed {
    pub(crate) name: String,
    pub(crate) value: Node,
    /// Where the value was sent, such as `body`.
    pub(crate) place: &'static str,
    /// The credential whose secret value this is.
    pub(crate) secret: Option<String>,
    /// Whether the specification has the field. The name of any other field is part of the request.
    pub(crate) is_documented: bool,
    /// Other values that a client may have signed instead, with the mistakes.
    pub(crate) others: Vec<(Node, String)>,
}

impl Signed {
    /// Returns the value without a secret.
    pub(crate) fn shown(&self) -> Node {
        match &self.secret {
            Some(name) => Node::Text(format!("{{{name}}}")),
            None => self.value.clone(),
        }
    }
}

/// Returns the names with the values.
pub(crate) fn values<'a>(fields: impl IntoIterator<Item = &'a Signed>) -> Vec<(String, Node)> {
    fields.into_iter().map(|field| (field.name.clone(), field.value.clone())).collect()
}

/// Returns the names with the values, without secrets.
pub(crate) fn shown<'a>(fields: impl IntoIterator<Item = &'a Signed>) -> Vec<(String, Node)> {
    fields.into_iter().map(|field| (field.name.clone(), field.shown())).collect()
}

/// Returns the right canonical text.
pub(crate) fn right(signing: &Signing, fields: &[Signed]) -> Variant {
    variant(Form::of(signing), fields, &|_| true, String::new())
}

fn variant(
    form: Form,
    fields: &[Signed],
    keep: &dyn Fn(&Signed) -> bool,
    mistake: String,
) -> Variant {
    let kept: Vec<&Signed> = fields.iter().filter(|field| keep(field)).collect();
    let text = canonical(&values(kept.iter().copied()), form);
    let shown = match kept.iter().any(|field| field.secret.is_some()) {
        true => canonical(&shown(kept.iter().copied()), form),
        false => text.clone(),
    };
    Variant { text: text.into_bytes(), shown, mistake }
}

/// Returns the right canonical text, and then those of common mistakes.
pub(crate) fn of_canonical(signing: &Signing, fields: &[Signed]) -> Vec<Variant> {
    let form = Form::of(signing);
    let right = right(signing, fields);
    if right.text.len() > MAX_EXPLAINED {
        return vec![right];
    }
    let all = |_: &Signed| true;
    let variant = |form: Form, keep: &dyn Fn(&Signed) -> bool, mistake: String| {
        variant(form, fields, keep, mistake)
    };
    let single = |mistake: SigningMistake| {
        let text = variant(form.with(mistake), &all, mistake.description().to_owned());
        (text.text != right.text).then_some((mistake, text))
    };
    let (effective, singles): (Vec<_>, Vec<_>) =
        SigningMistake::ALL.into_iter().filter_map(single).unzip();
    // Several mistakes at the same time, such as those of `json.dumps` in Python, or one field too few.
    let several = subsets(&effective, MAX_MISTAKES).into_iter().map(|mistakes| {
        let form = mistakes.iter().fold(form, |form, mistake| form.with(*mistake));
        let descriptions: Vec<&str> = mistakes.iter().map(|one| one.description()).collect();
        variant(form, &all, joined(&descriptions))
    });
    let documented = fields.iter().filter(|field| field.is_documented);
    let without_one = documented.map(|left_out| {
        let mistake = format!("without `{}`; the field is signed", left_out.name);
        variant(form, &|field| field.name != left_out.name, mistake)
    });
    let mut places: Vec<&'static str> = fields.iter().map(|field| field.place).collect();
    places.sort_unstable();
    places.dedup();
    let places = if places.len() > 1 { places } else { Vec::new() };
    let without_place = places.into_iter().map(|place| {
        let mistake = match place {
            NOT_SENT => {
                "without the fields that are signed but not sent; they are signed".to_owned()
            }
            place => format!("without the fields of the {place}; they are signed"),
        };
        variant(form, &move |field| field.place != place, mistake)
    });
    let otherwise = fields.iter().enumerate().flat_map(|(at, field)| {
        let others = other_times(field).into_iter().chain(field.others.iter().cloned());
        others.map(move |(value, mistake)| (at, value, mistake))
    });
    let otherwise: Vec<Variant> = otherwise
        .map(|(at, value, mistake)| {
            let mut fields = fields.to_vec();
            if let Some(field) = fields.get_mut(at) {
                field.value = value;
            }
            self::variant(form, &fields, &all, mistake)
        })
        .collect();
    let pairs_text =
        |fields: Vec<(String, Node)>| pairs(&fields, form, &pairs_form("=", "&"), true);
    let values_text = |mut fields: Vec<(String, Node)>| {
        fields.sort_by(|a, b| a.0.chars().cmp(b.0.chars()));
        fields.iter_mut().for_each(|(name, _)| name.clear());
        pairs(&fields, form, &pairs_form("", ""), false)
    };
    let other_forms = [
        Variant {
            text: pairs_text(values(fields)).into_bytes(),
            shown: pairs_text(shown(fields)),
            mistake: "of `name=value` pairs joined with `&`; write one compact JSON object"
                .to_owned(),
        },
        Variant {
            text: values_text(values(fields)).into_bytes(),
            shown: values_text(shown(fields)),
            mistake: "of the values only; write one compact JSON object with names and values"
                .to_owned(),
        },
    ];
    let others: Vec<Variant> = singles
        .into_iter()
        .chain(without_one)
        .chain(without_place)
        .chain(otherwise)
        .chain(other_forms)
        .chain(several)
        .filter(|variant| variant.text != right.text)
        .collect();
    std::iter::once(right).chain(others).collect()
}

/// Returns the times that a client may have signed, if a field looks like the time in seconds or milliseconds.
fn other_times(field: &Signed) -> Vec<(Node, String)> {
    let (text, is_text) = match &field.value {
        Node::Text(text) => (text, true),
        Node::Word(word) => (word, false),
        _ => return Vec::new(),
    };
    let Ok(number) = text.parse::<i64>() else { return Vec::new() };
    let name = &field.name;
    if !field.is_documented || !matches!(text.len(), 10 | 13) || number < 1_000_000_000 {
        return Vec::new();
    }
    let node = |number: i64| match is_text {
        true => Node::Text(number.to_string()),
        false => Node::Word(number.to_string()),
    };
    let twice = format!(
        "with another time in `{name}` than the request has; take the time once, and sign and send the same value"
    );
    let mut times: Vec<(Node, String)> = [-1, 1, -2, 2, -3, 3]
        .into_iter()
        .map(|after| (node(number.saturating_add(after)), twice.clone()))
        .collect();
    let unit = |number, unit: &str| {
        (node(number), format!("with `{name}` in {unit}; sign the value as it is sent"))
    };
    times.push(match text.len() {
        10 => unit(number.saturating_mul(1000), "milliseconds"),
        _ => unit(number / 1000, "seconds"),
    });
    times
}

/// Joins mistakes with their remedies, so that the mistakes come first.
pub(crate) fn joined(descriptions: &[&str]) -> String {
    let split = |text: &&'_ str| match text.split_once("; ") {
        Some((mistake, remedy)) => (mistake.to_owned(), Some(remedy.to_owned())),
        None => ((*text).to_owned(), None),
    };
    let (mistakes, remedies): (Vec<String>, Vec<Option<String>>) =
        descriptions.iter().map(split).unzip();
    let remedies: Vec<String> = remedies.into_iter().flatten().collect();
    format!("{}; {}", mistakes.join(", and "), remedies.join("; "))
}

/// Returns the sets of two or more of these mistakes, the small ones first.
fn subsets(mistakes: &[SigningMistake], most: usize) -> Vec<Vec<SigningMistake>> {
    let mut found: Vec<Vec<SigningMistake>> = vec![Vec::new()];
    let mut from = 0;
    for size in 1..=most {
        let until = found.len();
        for index in from..until {
            let last = found[index].last().copied();
            let after = last.and_then(|last| mistakes.iter().position(|one| *one == last));
            for mistake in &mistakes[after.map_or(0, |after| after + 1)..] {
                let mut set = found[index].clone();
                set.push(*mistake);
                found.push(set);
            }
        }
        from = until;
        debug_assert!(found[from..].iter().all(|set| set.len() == size));
    }
    found.retain(|set| set.len() > 1);
    found
}

fn pairs_form(assign: &str, separator: &str) -> PairsForm {
    PairsForm {
        assign: assign.to_owned(),
        separator: separator.to_owned(),
        empties: Empties::Omit,
        encode: PairEncoding::None,
        nested: PairNested::Json,
    }
}
