//! Reads rules as text: `csss.order_package: drop-after, first 1`.

use std::time::Duration;

use super::action::{Action, Length};
use super::error::FaultError;
use super::rule::{Fault, FaultOn};

/// The form of a rule for faults as text.
pub const FAULT_GRAMMAR: &str = "\
A rule is `TARGET: WORD, WORD, …`, such as `csss.order_package: drop-after, first 1`. TARGET is a call, a family or `*`.
Exactly one word states what happens:
  delay TIME           waits before the call is done; `delay 1s..3s` waits for a time in between
  stall [TIME]         sends nothing, and closes the connection after TIME
  drop-before          closes the connection, and does not do the call
  drop-after           does the call, and closes the connection without a response
  reset, reset-after   as drop-before and drop-after, with a reset of the connection
  truncate BYTES       sends only a part of the body; `truncate 50%` sends half of it
  status NUMBER        responds with this status; with `header NAME=VALUE` and `body TEXT`
  code CODE            responds with this documented code; with `status NUMBER` for its status
  gateway-page STATUS  responds with the HTML page of a gateway
  do-twice             does the call twice, and sends the second response
  respond-twice        does the call once, and sends the response twice
  gzip, gzip-garbage, bom, broken-json, wrong-content-type, invalid-utf8, malformed-http
                       does the call, and changes the response
Further words:
  after-doing          does the call before anything else happens
  header NAME=VALUE    adds a header to the response
  first N, nth N, from N, to N, every N
                       selects requests by their number, counted from 1
  probability P        selects requests by chance; with `seed N`, always the same
  when NAME=VALUE      selects requests with this parameter; `when NAME~TEXT` with a part of its value, and
                       `when NAME` with any value
  when-header NAME=VALUE, when-header NAME
                       selects requests with this header
A TIME is a number with `ms`, `s`, `m` or `h`. Text with a comma is written in double quotes.";

const WORDS: [&str; 33] = [
    "after-doing",
    "body",
    "bom",
    "broken-json",
    "code",
    "delay",
    "do-twice",
    "drop-after",
    "drop-before",
    "every",
    "first",
    "from",
    "gateway-page",
    "gzip",
    "gzip-garbage",
    "header",
    "invalid-utf8",
    "malformed-http",
    "nth",
    "probability",
    "reset",
    "reset-after",
    "respond-twice",
    "seed",
    "stall",
    "status",
    "to",
    "truncate",
    "when",
    "when-header",
    "wrong-content-type",
    "drop",
    "html",
];

/// Returns the most similar of some names, if one is similar.
pub(super) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|known| (strsim::damerau_levenshtein(name, known), known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).max(2))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// Parses a rule.
pub(super) fn parse(text: &str) -> Result<Fault, FaultError> {
    let Some((target, words)) = text.split_once(':') else {
        return Err(FaultError::Text(format!(
            "{text:?} is not a rule, because `:` is missing after the target"
        )));
    };
    let words = split(words)?;
    let words = words.iter().map(|word| match word.split_once(char::is_whitespace) {
        Some((word, argument)) => (word, argument.trim()),
        None => (word.as_str(), ""),
    });
    let words: Vec<(String, String)> = words
        .map(|(word, argument)| Ok((word.to_owned(), unquoted(argument)?)))
        .collect::<Result<_, FaultError>>()?;
    from_words(target.trim(), &words)
}

/// Splits a text at its commas, except for those in quotes. Leaves empty parts out.
fn split(text: &str) -> Result<Vec<String>, FaultError> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let (mut is_quoted, mut is_escaped) = (false, false);
    for character in text.chars() {
        match character {
            ',' if !is_quoted => parts.push(std::mem::take(&mut part)),
            _ => part.push(character),
        }
        is_quoted ^= character == '"' && !is_escaped;
        is_escaped = character == '\\' && is_quoted && !is_escaped;
    }
    if is_quoted {
        return Err(FaultError::Text("a quote is not closed".to_owned()));
    }
    parts.push(part);
    let parts = parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
    Ok(parts.collect())
}

/// Returns an argument without its quotes.
fn unquoted(argument: &str) -> Result<String, FaultError> {
    match argument.starts_with('"') {
        true => serde_json::from_str(argument)
            .map_err(|_| FaultError::Text(format!("{argument} is not a text in double quotes"))),
        false => Ok(argument.to_owned()),
    }
}

/// Makes a rule from its target, and its words with their arguments.
pub(crate) fn from_words(target: &str, words: &[(String, String)]) -> Result<Fault, FaultError> {
    let mut on = Fault::on(target);
    let (mut action, mut code, mut status, mut body) = (None, None, None, None);
    let (mut headers, mut after_doing) = (Vec::new(), false);
    for (word, argument) in words {
        let argument = argument.as_str();
        match word.as_str() {
            "first" => on = on.first(number(word, argument)?),
            "nth" => on = on.nth(number(word, argument)?),
            "from" => on.0.from = number(word, argument)?,
            "to" => on.0.to = number(word, argument)?,
            "every" => on = on.every(number(word, argument)?),
            "probability" => on = on.probability(number(word, argument)?),
            "seed" => on = on.seed(number(word, argument)?),
            "when" => on = when(on, argument)?,
            "when-header" => on = when_header(on, argument)?,
            "after-doing" => after_doing = true,
            "header" => match argument.split_once('=') {
                Some((name, value)) => {
                    headers.push((name.trim().to_owned(), value.trim().to_owned()))
                }
                None => {
                    return wrong(
                        "`header` needs a name and a value, such as `header Retry-After=2`",
                    );
                }
            },
            "body" => body = Some(argument.to_owned()),
            "status" => status = Some(number(word, argument)?),
            "code" => code = Some(argument.to_owned()),
            _ => {
                let next = action_of(word, argument)?;
                if action.replace(next).is_some() {
                    return wrong("a rule has only one action; write a rule for each of them");
                }
            }
        }
        if takes_no_argument(word) && !argument.is_empty() {
            return wrong(&format!("`{word}` takes no argument, but has {argument:?}"));
        }
    }
    let action = match (action, code, status) {
        (None, Some(code), status) => Action::Code { code, status },
        (None, None, Some(status)) => Action::Status { status, body: body.take() },
        (Some(action), None, None) => action,
        (Some(_), ..) => return wrong("a rule has only one action; write a rule for each of them"),
        (None, None, None) => {
            return wrong("the rule does not state what happens, such as `drop-after`");
        }
    };
    if body.is_some() {
        return wrong("`body` is only possible with `status`");
    }
    let is_after = matches!(&action, Action::Drop | Action::Reset)
        && words.iter().any(|(word, _)| word.ends_with("-after"));
    Ok(Fault { headers, after_doing: after_doing || is_after, ..on.then(action) })
}

fn wrong<T>(text: &str) -> Result<T, FaultError> {
    Err(FaultError::Text(text.to_owned()))
}

fn takes_no_argument(word: &str) -> bool {
    matches!(
        word,
        "after-doing"
            | "bom"
            | "broken-json"
            | "do-twice"
            | "drop-after"
            | "drop-before"
            | "gzip"
            | "gzip-garbage"
            | "invalid-utf8"
            | "malformed-http"
            | "reset"
            | "reset-after"
            | "respond-twice"
            | "wrong-content-type"
    )
}

fn action_of(word: &str, argument: &str) -> Result<Action, FaultError> {
    Ok(match word {
        "delay" => match argument.split_once("..") {
            Some((least, most)) => Action::Delay(time(least.trim())?, time(most.trim())?),
            None => time(argument).map(|time| Action::Delay(time, time))?,
        },
        "stall" if argument.is_empty() => Action::Stall(None),
        "stall" => Action::Stall(Some(time(argument)?)),
        "drop-before" | "drop-after" => Action::Drop,
        "reset" | "reset-after" => Action::Reset,
        "truncate" => Action::Truncate(match argument.strip_suffix('%') {
            Some(percent) => Length::Percent(number(word, percent.trim())?),
            None => Length::Bytes(number(word, argument)?),
        }),
        "gzip" => Action::Gzip,
        "gzip-garbage" => Action::GzipGarbage,
        "bom" => Action::Bom,
        "respond-twice" => Action::RespondTwice,
        "do-twice" => Action::DoTwice,
        "broken-json" => Action::BrokenJson,
        "wrong-content-type" => Action::WrongContentType,
        "gateway-page" => Action::GatewayPage(number(word, argument)?),
        "invalid-utf8" => Action::InvalidUtf8,
        "malformed-http" => Action::MalformedHttp,
        "drop" => return wrong("`drop` is either `drop-before` or `drop-after` the call was done"),
        "html" => return wrong("the HTML page of a gateway is `gateway-page 502`"),
        _ => {
            let nearest = nearest(word, WORDS.into_iter());
            let hint =
                nearest.map(|word| format!("; the nearest word is `{word}`")).unwrap_or_default();
            return wrong(&format!("{word:?} is not a word of a rule{hint}"));
        }
    })
}

fn when(on: FaultOn, argument: &str) -> Result<FaultOn, FaultError> {
    match argument.find(['=', '~']) {
        _ if argument.is_empty() => {
            wrong("`when` needs the name of a parameter, such as `when pay_type=2`")
        }
        None => Ok(on.when_present(argument)),
        Some(at) => {
            let (name, value) = (argument[..at].trim(), argument[at + 1..].trim());
            Ok(match argument.as_bytes()[at] {
                b'=' => on.when(name, value),
                _ => on.when_contains(name, value),
            })
        }
    }
}

fn when_header(on: FaultOn, argument: &str) -> Result<FaultOn, FaultError> {
    match argument.split_once('=') {
        _ if argument.is_empty() => wrong("`when-header` needs the name of a header"),
        None => Ok(on.when_header_present(argument)),
        Some((name, value)) => Ok(on.when_header(name.trim(), value.trim())),
    }
}

fn number<N: std::str::FromStr>(word: &str, argument: &str) -> Result<N, FaultError> {
    argument
        .parse()
        .map_err(|_| FaultError::Text(format!("`{word}` needs a number, but has {argument:?}")))
}

/// Parses a time such as `200ms`.
fn time(text: &str) -> Result<Duration, FaultError> {
    let unit =
        text.trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
    let seconds = match unit {
        "ms" => Some(0.001),
        "s" => Some(1.0),
        "m" => Some(60.0),
        "h" => Some(3600.0),
        _ => None,
    };
    let number = text[..text.len() - unit.len()].parse::<f64>().ok();
    seconds
        .zip(number)
        .and_then(|(seconds, number)| Duration::try_from_secs_f64(number * seconds).ok())
        .ok_or_else(|| FaultError::Text(format!("{text:?} is not a time, such as `200ms` or `2s`")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::printed::printed;

    #[test]
    fn rules_are_printed_as_they_are_read() {
        for text in [
            "csss.order_package: drop-after, first 1",
            "csss: status 503, header Retry-After=2, every 3",
            "*: delay 200ms..2s, probability 0.3, seed 7",
            "cube.cancel_sim: code CB-01-0107, status 409, nth 2",
            "esim.login: stall 1.5h",
            "csss.*: truncate 50%, from 2, to 5",
            "csss: truncate 10, when a.b=c, when d~e, when f, when-header x-a=1, when-header x-b",
            "csss: status 500, body \"{\\\"a\\\":1, \\\"b\\\":\\\"\\\\\\\"\\\"}\", after-doing",
            "csss: reset-after, when \"a=b, c\"",
            "csss: delay 1s, after-doing, from 3",
            "csss: gateway-page 502, after-doing",
        ] {
            let rule = parse(text).unwrap();
            let printed = printed(&rule);
            assert_eq!(parse(&printed), Ok(rule), "{text}");
            assert_eq!(printed, text.replace("1.5h", "5400s"));
        }
        for word in
            WORDS.into_iter().filter(|word| takes_no_argument(word) && *word != "after-doing")
        {
            let text = format!("csss: {word}");
            assert_eq!(printed(&parse(&text).unwrap()), text);
        }
    }

    #[test]
    fn methods_and_text_make_the_same_rules() {
        let second = Duration::from_secs(1);
        for (rule, text) in [
            (Fault::on("csss").first(1).drop_after(), "csss: drop-after, first 1"),
            (Fault::on("csss").reset(), "csss: reset"),
            (Fault::on("csss").delay(second).after_doing(), "csss: delay 1s, after-doing"),
            (Fault::on("csss").status(503).body("x"), "csss: status 503, body x"),
            (Fault::on("csss").code("7").with_status(409), "csss: code 7, status 409"),
            (Fault::on("csss").when_contains("a", "b").bom(), "csss: bom, when a~b"),
        ] {
            assert_eq!(parse(text), Ok(rule.clone()));
            assert_eq!(rule.to_string(), text);
        }
    }

    #[test]
    fn a_wrong_rule_names_the_mistake_and_shows_the_grammar() {
        for (text, part) in [
            ("csss.order_package drop-after", "`:` is missing"),
            ("csss: drop-aftr", "the nearest word is `drop-after`"),
            ("csss: drop", "`drop-before` or `drop-after`"),
            ("csss: first 1", "does not state what happens"),
            ("csss: bom, gzip", "only one action"),
            ("csss: bom, status 500", "only one action"),
            ("csss: bom, first x", "`first` needs a number, but has \"x\""),
            ("csss: delay 3", "\"3\" is not a time"),
            ("csss: delay 99999999999999999999999h", "is not a time"),
            ("csss: bom 3", "takes no argument"),
            ("csss: bom, body x", "only possible with `status`"),
            ("csss: status 500, body \"x", "a quote is not closed"),
            ("csss: status 500, body \"x\" y", "not a text in double quotes"),
            ("csss: bom, header X", "needs a name and a value"),
            ("csss: bom, when", "needs the name of a parameter"),
            ("", "`:` is missing"),
        ] {
            let error = parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
            assert!(error.contains("A rule is `TARGET: WORD"), "{text}: {error}");
        }
    }
}
