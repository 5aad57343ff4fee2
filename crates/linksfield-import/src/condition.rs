//! Conditions in the text of a parameter: `Required when mode is 2`, `当mode为2时必填`.

/// The condition under which a parameter is required.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// Another parameter has a value.
    Is { name: String, value: String },
    /// Anything else.
    Other,
}

const ENGLISH: [&str; 4] = ["required when ", "required if ", "mandatory when ", "mandatory if "];

/// What follows the Chinese word for "when".
const CHINESE: [&str; 6] = ["必填", "必传", "必需", "必须", "不能为空", "不可为空"];

impl Condition {
    /// Reads the lines of a text. `None` if they state no condition.
    pub(crate) fn read(text: &[String]) -> Option<Self> {
        let found: Vec<Self> =
            text.iter().flat_map(|line| [english(line), chinese(line)]).flatten().collect();
        let mut exact = found.iter().filter(|one| **one != Self::Other);
        let first = exact.next();
        // Both languages may state the condition. If they differ, a person decides.
        let is_one = first.is_some() && exact.all(|other| Some(other) == first);
        let other = (!found.is_empty()).then_some(Self::Other);
        if is_one { found.into_iter().find(|one| *one != Self::Other) } else { other }
    }

    fn of(name: &str, value: &str) -> Self {
        let mark = |c: char| c.is_ascii_punctuation() || "“”‘’「」".contains(c);
        let (name, value) = (name.trim(), value.trim());
        let name = name.trim_matches(['`', '"', '\'', '“', '”']);
        let value = value.trim_matches(mark);
        let is_name = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
        };
        if is_name(name) && is_name(value) {
            Self::Is { name: name.to_owned(), value: value.to_owned() }
        } else {
            Self::Other
        }
    }
}

fn english(line: &str) -> Option<Condition> {
    // Letters outside of ASCII stay as they are, so the places in both texts are the same.
    let lower = line.to_ascii_lowercase();
    let (at, mark) = ENGLISH.iter().find_map(|mark| Some((lower.find(mark)?, mark)))?;
    if lower[..at].trim_end().ends_with(" not") || lower[..at].trim_end() == "not" {
        return None;
    }
    let rest = line[at + mark.len()..].replace("==", " = ").replace('=', " = ");
    let mut words = rest.split_whitespace();
    let (name, verb, value) = (words.next(), words.next(), words.next());
    let (Some(name), Some("is" | "=" | "equals"), Some(value)) = (name, verb, value) else {
        return Some(Condition::Other);
    };
    let ends = value.ends_with(['.', ';']);
    let goes_on = words.next().is_some_and(|next| {
        let next = next.to_ascii_lowercase();
        !ends && (["or", "and", "unless", "/"].contains(&next.as_str()) || !value.ends_with(','))
    });
    Some(if goes_on { Condition::Other } else { Condition::of(name, value) })
}

fn chinese(line: &str) -> Option<Condition> {
    let before = line.match_indices('时').find_map(|(at, when)| {
        let rest = line[at + when.len()..].trim_start_matches([',', '，', ' ', '则']);
        let rest = ["此字段", "该字段", "本字段", "字段", "此参数", "该参数"]
            .iter()
            .find_map(|subject| rest.strip_prefix(subject))
            .unwrap_or(rest)
            .trim_start();
        CHINESE.iter().any(|word| rest.starts_with(word)).then(|| &line[..at])
    })?;
    let begin = before.rfind([',', '，', ';', '；', '。', '(', '（', ':', '：', ' ']);
    let clause = match begin.and_then(|at| before[at..].chars().next().map(|c| at + c.len_utf8())) {
        Some(at) => &before[at..],
        None => before,
    };
    let start = ["当", "如果", "若"].iter().find_map(|word| clause.rsplit_once(word));
    let clause = start.map_or(clause, |(_, clause)| clause);
    let parts = ["等于", "为", "是", "="].iter().find_map(|verb| clause.split_once(verb));
    Some(parts.map_or(Condition::Other, |(name, value)| Condition::of(name, value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Condition> {
        Condition::read(&text.lines().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_condition_on_one_value_is_read_in_both_languages() {
        let is = |name: &str, value: &str| {
            Some(Condition::Is { name: name.to_owned(), value: value.to_owned() })
        };
        assert_eq!(read("The day. Required when useMode is 2"), is("useMode", "2"));
        assert_eq!(
            read("Required if `mode` is \"A\", otherwise it must not be sent"),
            is("mode", "A")
        );
        assert_eq!(read("Mandatory if mode=2."), is("mode", "2"));
        assert_eq!(read("数量 当test_flow_flag为1时，此字段不能为空"), is("test_flow_flag", "1"));
        assert_eq!(read("mode等于2时必填\n// Required when mode is 2"), is("mode", "2"));
    }

    #[test]
    fn every_other_condition_is_left_to_a_person() {
        for text in [
            "Required when the card is abroad",
            "Required if mode is 1 or 2",
            "Required if mode is 1/2",
            "Required if mode is 1 and kind is 2",
            "Required if mode is not 1",
            "当卡片在国外时必填",
            "mode为1或2时必填",
            "mode为1时必填\n// Required when mode is 2",
            "Required when ",
            "Required if 时 是时必填",
        ] {
            assert_eq!(read(text), Some(Condition::Other), "{text}");
        }
        for text in ["Not required when mode is 2", "必填", "mode为1时返回", "A date", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
