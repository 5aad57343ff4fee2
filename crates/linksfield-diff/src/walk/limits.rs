//! The limits of parameters.

use std::cmp::Ordering;

use linksfield_spec::{Limited, compare_numbers};

use super::context::{At, Context};
use crate::rules;

/// Whether a limit changed, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    None,
    Tighter,
    Looser,
}

impl Context<'_> {
    pub(super) fn limited(&mut self, old: &Limited, new: &Limited, at: &At, name: &str) {
        let Limited { min, max, min_length, pattern, min_items, max_items, items, example } = old;
        self.text(example, &new.example, at, "example");
        self.limit(at, name, "min", min.as_ref(), new.min.as_ref(), |old, new| number(old, new));
        self.limit(at, name, "max", max.as_ref(), new.max.as_ref(), |old, new| number(new, old));
        // Clients never send an empty text.
        let length = |least: Option<usize>| least.filter(|least| *least > 1);
        let (least_old, least_new) = (length(*min_length), length(new.min_length));
        if least_old == least_new {
            self.text(min_length, &new.min_length, at, "min_length");
        }
        self.limit(at, name, "min_length", least_old.as_ref(), least_new.as_ref(), least);
        self.limit(at, name, "min_items", min_items.as_ref(), new.min_items.as_ref(), least);
        self.limit(at, name, "max_items", max_items.as_ref(), new.max_items.as_ref(), most);
        // Whether one pattern matches all of what another matches is not decided.
        self.limit(at, name, "pattern", pattern.as_ref(), new.pattern.as_ref(), |_, _| {
            Move::Tighter
        });
        let none = Limited::default();
        if items.is_some() || new.items.is_some() {
            let (old, new) =
                (items.as_deref().unwrap_or(&none), new.items.as_deref().unwrap_or(&none));
            self.limited(old, new, &at.below("items"), name);
        }
    }

    /// Compares the greatest length of two texts.
    pub(super) fn max_length(
        &mut self,
        old: Option<usize>,
        new: Option<usize>,
        at: &At,
        name: &str,
    ) {
        self.limit(at, name, "max_length", old.as_ref(), new.as_ref(), most);
    }

    /// Compares the greatest number of decimal places.
    pub(super) fn decimals(&mut self, old: Option<u32>, new: Option<u32>, at: &At, name: &str) {
        let wide =
            |decimals: Option<u32>| decimals.and_then(|decimals| usize::try_from(decimals).ok());
        let (old, new) = (wide(old), wide(new));
        self.limit(at, name, "decimals", old.as_ref(), new.as_ref(), most);
    }

    fn limit<T: PartialEq + ToString>(
        &mut self,
        at: &At,
        name: &str,
        key: &str,
        old: Option<&T>,
        new: Option<&T>,
        change: impl Fn(&T, &T) -> Move,
    ) {
        let moved = match (old, new) {
            _ if old == new => Move::None,
            (None, _) => Move::Tighter,
            (_, None) => Move::Looser,
            (Some(old), Some(new)) => change(old, new),
        };
        let (rule, is) = match moved {
            Move::None => return,
            Move::Tighter => (&rules::LIMIT_TIGHTENED, "stricter"),
            Move::Looser => (&rules::LIMIT_LOOSENED, "less strict"),
        };
        let title = format!("The limit `{key}` of `{name}` is {is}.");
        let change = at.below(key).change(rule, title);
        self.add(change.before(old.map(T::to_string)).after(new.map(T::to_string)));
    }
}

fn least(old: &usize, new: &usize) -> Move {
    if new > old { Move::Tighter } else { Move::Looser }
}

fn most(old: &usize, new: &usize) -> Move {
    least(new, old)
}

/// Compares two limits from below. Texts that are no numbers are compared carefully.
fn number(old: &str, new: &str) -> Move {
    match compare_numbers(old, new) {
        Some(Ordering::Equal) => Move::None,
        Some(Ordering::Greater) => Move::Looser,
        Some(Ordering::Less) | None => Move::Tighter,
    }
}
