//! The signed fields of a request as `name=value` pairs, by the rule of the specification. The code is separate from that
//! of the client.

use linksfield_spec::{Arrays, Empties, PairEncoding, PairNested, PairsForm};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::canonical::{Form, json};
use crate::node::Node;

/// The characters that stay as they are, in addition to letters and digits.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Returns the pairs of these parameters. Without `is_sorted`, they are in the order in which they were sent, which is
/// the mistake of a client that does not sort.
pub(crate) fn pairs(
    parameters: &[(String, Node)],
    form: Form,
    own: &PairsForm,
    is_sorted: bool,
) -> String {
    let mut written: Vec<(&str, String)> = parameters
        .iter()
        .filter(|(_, value)| {
            own.nested == PairNested::Json || !matches!(value, Node::List(_) | Node::Object(_))
        })
        .filter(|(_, value)| own.empties == Empties::Keep || !value.is_empty())
        .map(|(name, value)| (name.as_str(), value_text(value, form)))
        .filter(|(_, text)| own.empties == Empties::Keep || !text.is_empty())
        .collect();
    if is_sorted {
        written.sort_by(|a, b| a.0.chars().cmp(b.0.chars()));
    }
    let encode = |text: &str| match own.encode {
        PairEncoding::None => text.to_owned(),
        PairEncoding::Percent => utf8_percent_encode(text, ESCAPED).to_string(),
    };
    let pairs: Vec<String> = written
        .iter()
        .map(|(name, value)| format!("{}{}{}", encode(name), own.assign, encode(value)))
        .collect();
    pairs.join(&own.separator)
}

fn value_text(value: &Node, form: Form) -> String {
    match value {
        Node::Text(text) | Node::Word(text) => text.clone(),
        Node::List(items) if form.arrays == Arrays::Joined && items.iter().all(Node::is_single) => {
            let items: Vec<String> = items.iter().map(|item| value_text(item, form)).collect();
            items.join(",")
        }
        Node::List(_) | Node::Object(_) => json(value, form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_follow_their_form() {
        let Some(Node::Object(parameters)) = Node::read(
            r#"{"b":"a&b\n","a":1.50,"e":"","n":null,"l":["x",2],"o":{"z":1,"y":""},"p":[]}"#,
        ) else {
            panic!("an object")
        };
        let own = PairsForm {
            assign: "=".to_owned(),
            separator: "&".to_owned(),
            empties: Empties::Omit,
            encode: PairEncoding::None,
            nested: PairNested::Json,
        };
        let form = Form::default();
        assert_eq!(
            pairs(&parameters, form, &own, true),
            "a=1.50&b=a&b\n&l=[\"x\",2]&o={\"z\":1,\"y\":\"\"}&p=[]"
        );
        let joined = Form { arrays: Arrays::Joined, ..form };
        let percent = PairsForm { encode: PairEncoding::Percent, ..own.clone() };
        assert_eq!(pairs(&parameters[..5], joined, &percent, true), "a=1.50&b=a%26b%0A&l=x%2C2");
        let kept = PairsForm { empties: Empties::Keep, nested: PairNested::Omit, ..own };
        assert_eq!(pairs(&parameters, form, &kept, false), "b=a&b\n&a=1.50&e=&n=null");
    }
}
