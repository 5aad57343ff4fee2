//! "Did you mean": finds the known name that a mistyped name stands for.
//!
//! A wrong suggestion is worse than none, because it is followed without a second thought. A name is suggested only if
//! the difference looks like a slip of the fingers: words that are correct themselves, such as `min` and `max`, and
//! digits, such as those of `sha1` and `sha256`, are never exchanged.

use crate::characters;

/// Returns the known name that a mistyped name stands for. `None` if no name is similar enough, or if a similar name has
/// another meaning.
#[must_use]
pub fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    if let Some(same) = known.iter().find(|name| is_same(written, name)) {
        return Some(same);
    }
    if let Some((_, means)) = foreign(written).find(|(_, means)| known.contains(means)) {
        return known.iter().copied().find(|name| *name == means);
    }
    let mut found: Vec<(usize, &str)> =
        known.iter().filter_map(|name| Some((typing_errors(written, name)?, *name))).collect();
    found.sort_by_key(|(errors, _)| *errors);
    match found.as_slice() {
        [(_, only)] => Some(only),
        // Two names that are equally similar: either may be meant.
        [(first, _), (second, _), ..] if first == second => None,
        [(_, nearest), ..] => Some(nearest),
        [] => None,
    }
}

/// Names of OpenAPI, JSON Schema and programming languages, with the name of the format that means the same. A pair
/// counts only where the format has that name.
const FOREIGN: [(&str, &str); 75] = [
    ("string", "text"),
    ("str", "text"),
    ("varchar", "text"),
    ("uuid", "text"),
    ("number", "decimal"),
    ("float", "decimal"),
    ("double", "decimal"),
    ("money", "decimal"),
    ("int", "integer"),
    ("int32", "integer"),
    ("int64", "integer"),
    ("long", "integer"),
    ("bool", "boolean"),
    ("array", "list"),
    ("set", "list"),
    ("dict", "map"),
    ("record", "map"),
    ("struct", "object"),
    ("oneof", "union"),
    ("anyof", "union"),
    ("password", "secret"),
    ("binary", "bytes"),
    ("byte", "bytes"),
    ("any", "json"),
    ("datetime", "date-time"),
    ("enum", "codes"),
    ("values", "codes"),
    ("ref", "type"),
    ("schema", "type"),
    ("description", "doc"),
    ("description", "summary"),
    ("desc", "doc"),
    ("comment", "doc"),
    ("properties", "fields"),
    ("members", "fields"),
    ("minimum", "min"),
    ("maximum", "max"),
    ("regex", "pattern"),
    ("minlen", "min_length"),
    ("maxlen", "max_length"),
    ("mandatory", "required"),
    ("parameters", "request"),
    ("requestbody", "body"),
    ("responses", "response"),
    ("verb", "method"),
    ("url", "path"),
    ("header", "headers"),
    ("yes", "true"),
    ("on", "true"),
    ("no", "false"),
    ("off", "false"),
    ("enum", "code"),
    ("mapping", "map"),
    ("const", "constant"),
    ("regexp", "pattern"),
    ("alias", "aliases"),
    ("timezone", "zone"),
    ("scale", "decimals"),
    ("requiredif", "required_when"),
    ("discriminator", "by"),
    ("propertyname", "by"),
    ("mapping", "variants"),
    ("reason", "because"),
    ("applicationjson", "json"),
    ("textplain", "text"),
    ("textcsv", "csv"),
    ("applicationoctetstream", "binary"),
    ("applicationxwwwformurlencoded", "form"),
    ("xwwwformurlencoded", "form"),
    ("urlencoded", "form"),
    ("multipartformdata", "multipart"),
    ("formdata", "multipart"),
    ("sha1withrsa", "rsa-sha1"),
    ("sha256withrsa", "rsa-sha256"),
    ("rsa2", "rsa-sha256"),
];

fn foreign(written: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let written = plain(written);
    FOREIGN.into_iter().filter(move |(name, _)| *name == written)
}

/// Returns a name without case and separators: `maxLength`, `max-length` and `max_length` are the same.
fn plain(name: &str) -> String {
    name.chars()
        .map(characters::narrow)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two names differ only in case and separators. The separators of formats, such as `YYYY/MM/DD`, matter.
fn is_same(written: &str, name: &str) -> bool {
    let is_identifier =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    if name.chars().all(is_identifier) {
        return plain(name) == plain(written);
    }
    let written: String = written.chars().map(characters::narrow).collect();
    name.to_lowercase() == written.to_lowercase()
}

/// Returns the number of typing errors between two names, or `None` if they are not typing errors.
fn typing_errors(written: &str, name: &str) -> Option<usize> {
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    // Formats such as `YYYY-MM-DD` and `hh:mm` differ in single characters.
    let is_format = name.contains("YYYY") || name.starts_with("hh");
    if is_format || digits(written) != digits(name) || !name.contains(char::is_lowercase) {
        return None;
    }
    let (left, right) = (words(written), words(name));
    if left.len() != right.len() {
        // A missing or additional separator.
        let errors = strsim::osa_distance(&plain(written), &plain(name));
        return (errors <= 1 && plain(written).len() >= 6).then_some(errors + 1);
    }
    let mut errors = 0;
    for (left, right) in left.iter().zip(&right) {
        if left == right {
            continue;
        }
        let here = strsim::osa_distance(left, right);
        let shorter = left.chars().count().min(right.chars().count());
        // `value` and `values` are different keys.
        let is_plural = here == 1
            && shorter >= 3
            && left != "value"
            && (left.strip_suffix('s') == Some(right) || right.strip_suffix('s') == Some(left));
        let most = match shorter {
            0..=2 => 0,
            3..=5 => 1,
            _ => 2,
        };
        if !is_plural && (here > most || is_word(left)) {
            return None;
        }
        errors += here;
    }
    Some(errors)
}

/// Splits a name at separators and before upper-case letters.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && was_lower) {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            let last = words.len() - 1;
            words[last].extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a word is correct itself, although it is similar to another word: it is then not a typing error.
fn is_word(word: &str) -> bool {
    const WORDS: [&str; 100] = [
        "accept", "active", "add", "after", "all", "any", "array", "base", "before", "bit", "bits",
        "body", "bool", "bulk", "byte", "call", "card", "cards", "cart", "case", "cell", "code",
        "constant", "content", "contents", "cost", "count", "country", "county", "create", "daily",
        "data", "date", "day", "delete", "device", "done", "each", "end", "ends", "event",
        "except", "false", "file", "find", "first", "flag", "float", "form", "format", "from",
        "get", "head", "header", "hour", "inactive", "index", "key", "lang", "last", "left",
        "line", "link", "list", "live", "long", "lost", "mail", "main", "map", "max", "min",
        "mode", "model", "month", "name", "need", "next", "node", "note", "order", "page", "paid",
        "part", "past", "path", "pay", "post", "prev", "price", "put", "raw", "read", "real",
        "size", "test", "text", "time", "unpaid", "value",
    ];
    WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_fingers_are_corrected() {
        for (written, name) in [
            ("efect", "effect"),
            ("Color", "Colour"),
            ("writes", "write"),
            ("requred", "required"),
            ("maxLength", "max_length"),
            ("max-lenght", "max_length"),
            ("Hmac-SHA1", "hmac-sha1"),
            ("hamc-sha1", "hmac-sha1"),
            ("querry_order", "query_order"),
            ("outcomecheck", "outcome_check"),
            ("header", "headers"),
        ] {
            assert_eq!(nearest(written, &[name, "other"]), Some(name), "{written}");
        }
    }

    #[test]
    fn no_suggestion_changes_the_meaning() {
        for (written, name) in [
            ("hmac-sha256", "hmac-sha1"),
            ("hmac-sha256", "hmac-sha512"),
            ("md4", "md5"),
            ("float", "flag"),
            ("min_length", "max_length"),
            ("time", "timestamp"),
            ("date", "data"),
            ("test", "text"),
            ("minutes", "milliseconds"),
            ("seconds", "milliseconds"),
            ("inactive", "active"),
            ("get_order_v1", "get_order_v2"),
            ("unpaid", "paid"),
            ("is", "in"),
            ("YYYY/MM/DD", "YYYYMMDD"),
            ("YYYY-MM-DDTHH:mm:ssZ", "YYYY-MM-DDThh:mm:ss"),
            ("YYYY.MM.DD hh:mm", "YYYY-MM-DD hh:mm"),
            ("content", "constant"),
            ("value", "values"),
            ("length", "max_length"),
            ("a", "as"),
        ] {
            assert_eq!(nearest(written, &[name]), None, "{written}");
        }
        assert_eq!(nearest("cardx", &["carda", "cardb"]), None);
    }

    #[test]
    fn words_of_other_formats_are_translated_where_the_format_has_the_word() {
        let types = ["text", "integer", "decimal", "boolean", "list", "object", "flag"];
        for (written, name) in [
            ("string", Some("text")),
            ("number", Some("decimal")),
            ("float", Some("decimal")),
            ("bool", Some("boolean")),
            ("array", Some("list")),
            ("enum", None),
            ("binary", None),
        ] {
            assert_eq!(nearest(written, &types), name, "{written}");
        }
        assert_eq!(nearest("binary", &["bytes"]), Some("bytes"));
        assert_eq!(nearest("minLength", &["max_length"]), None);
        assert_eq!(nearest("minLength", &["max_length", "min_length"]), Some("min_length"));
        assert_eq!(nearest("description", &["doc"]), Some("doc"));
        assert_eq!(nearest("application/x-www-form-urlencoded", &["json", "form"]), Some("form"));
        assert_eq!(nearest("ＰＯＳＴ", &["GET", "POST"]), Some("POST"));
        assert_eq!(
            nearest("yyyy-MM-dd HH:mm:ss", &["YYYY-MM-DD hh:mm:ss"]),
            Some("YYYY-MM-DD hh:mm:ss")
        );
    }
}
