//! The words of names: `orderPeriod` and `order_period` consist of `order` and `period`.

/// Returns the words of a name, in lower case.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    let characters: Vec<char> = name.chars().take(200).collect();
    for (at, character) in characters.iter().enumerate() {
        if !character.is_alphanumeric() {
            before = None;
            continue;
        }
        let next_is_lower = characters.get(at + 1).is_some_and(|next| next.is_lowercase());
        let begins = match before {
            None => true,
            // `orderId` and `SIMCard`
            Some(before) => character.is_uppercase() && (!before.is_uppercase() || next_is_lower),
        };
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(character.to_lowercase());
        }
        before = Some(*character);
    }
    words
}

/// Returns a name in snake case.
pub(crate) fn snake(name: &str) -> String {
    words(name).join("_")
}

/// Returns the words of a text as a name in camel case, such as `HalfYear`. At most five words.
pub(crate) fn camel(text: &str) -> String {
    let ascii: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words = ascii.split_whitespace().take(5).map(|word| {
        let mut characters = word.chars();
        let first = characters.next().map(|c| c.to_ascii_uppercase());
        let rest: String = characters.collect();
        let rest =
            if rest.chars().all(|c| c.is_ascii_uppercase()) { rest.to_lowercase() } else { rest };
        first.into_iter().chain(rest.chars()).collect::<String>()
    });
    words.collect()
}

/// Returns the singular of an English word.
pub(crate) fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    const KEPT: [&str; 8] = ["sms", "mms", "status", "bonus", "campus", "bus", "plus", "news"];
    let keeps = KEPT.contains(&word) || word.ends_with("ss") || word.ends_with("is");
    match word.strip_suffix('s') {
        Some(stem) if !keeps && stem.len() > 1 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_consist_of_words() {
        assert_eq!(snake("orderPeriod"), "order_period");
        assert_eq!(snake("querySIMCard"), "query_sim_card");
        assert_eq!(snake("X-LF-Api-Version"), "x_lf_api_version");
        assert_eq!(snake("get2FAState"), "get2_fa_state");
        assert_eq!(camel("half-yearly plan"), "HalfYearlyPlan");
        assert_eq!(camel("SMS sent"), "SmsSent");
        assert_eq!(
            (singular("bundles"), singular("queries")),
            ("bundle".to_owned(), "query".to_owned())
        );
        assert_eq!(singular("status"), "status");
    }
}
