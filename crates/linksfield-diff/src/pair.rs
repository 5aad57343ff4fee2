//! Pairs the parts of two versions, and recognises parts that have another name.

/// The parts of two versions.
#[derive(Debug)]
pub(crate) struct Pairs<'a, T> {
    /// The parts of both versions, in the order of the new one.
    pub(crate) both: Vec<(&'a T, &'a T)>,
    /// The parts of the old version only.
    pub(crate) removed: Vec<&'a T>,
    /// The parts of the new version only.
    pub(crate) added: Vec<&'a T>,
}

/// Pairs parts with the same key. A part that disappeared and one that appeared are a pair too, if they are alike, and
/// neither is like any other.
pub(crate) fn pair<'a, T>(
    old: impl IntoIterator<Item = &'a T>,
    new: impl IntoIterator<Item = &'a T>,
    same: impl Fn(&T, &T) -> bool,
    alike: impl Fn(&T, &T) -> bool,
) -> Pairs<'a, T> {
    let mut removed: Vec<&T> = old.into_iter().collect();
    let (mut both, mut added) = (Vec::new(), Vec::new());
    for part in new {
        match removed.iter().position(|old| same(old, part)) {
            Some(index) => both.push((removed.remove(index), part)),
            None => added.push(part),
        }
    }
    let only = |removed: &[&'a T], part: &T, is_new: bool, added: &[&'a T]| {
        let alike_to = |other: &&'a T| if is_new { alike(other, part) } else { alike(part, other) };
        let among = if is_new { removed } else { added };
        let mut matches = among.iter().enumerate().filter(|(_, other)| alike_to(other));
        let first = matches.next().map(|(index, _)| index);
        first.filter(|_| matches.next().is_none())
    };
    let mut index = 0;
    while index < added.len() {
        let part = added[index];
        let twin = only(&removed, part, true, &added)
            .filter(|twin| only(&removed, removed[*twin], false, &added) == Some(index));
        match twin {
            Some(twin) => {
                both.push((removed.remove(twin), part));
                added.remove(index);
            }
            None => index += 1,
        }
    }
    Pairs { both, removed, added }
}

/// Returns a name without case and separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(old: &[&'static str], new: &[&'static str]) -> (usize, usize, usize) {
        let (old, new) = (old.to_vec(), new.to_vec());
        let pairs = pair(&old, &new, |a, b| a == b, |a, b| plain(a) == plain(b));
        (pairs.both.len(), pairs.removed.len(), pairs.added.len())
    }

    #[test]
    fn a_new_name_is_recognised_only_if_it_is_unambiguous() {
        assert_eq!(pairs(&["a", "b"], &["b", "a"]), (2, 0, 0));
        assert_eq!(pairs(&["device_id"], &["deviceId"]), (1, 0, 0));
        assert_eq!(pairs(&["device_id", "deviceid"], &["deviceId"]), (0, 2, 1));
        assert_eq!(pairs(&["device_id"], &["deviceId", "DeviceID"]), (0, 1, 2));
        assert_eq!(pairs(&["a", "device_id"], &["deviceId", "a"]), (2, 0, 0));
    }
}
