//! The meaning of a field: from its name, its text, and its printed values. What does not follow from these is a
//! decision for the maintainer.

mod singles;
mod times;
mod units;

use linksfield_spec::{Family, TypeKind, Wire};

use crate::codes::{self, Code, Codes};
use crate::json::Json;
use crate::page::{Field, Kind, Node};
use crate::words::words;

/// Whether a field is sent or received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

/// The type of a field in a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Meaning {
    pub(crate) ty: Type,
    /// The keys of the type, such as `wire` and `format`, in the order of the file.
    pub(crate) keys: Vec<(&'static str, String)>,
    pub(crate) is_sensitive: bool,
    /// What the value is, if only its name and the examples show it: `a whole number`.
    pub(crate) inferred: Option<String>,
    /// What the maintainer must decide.
    pub(crate) todos: Vec<String>,
    /// A printed value.
    pub(crate) example: Option<Json>,
}

/// A type in a draft.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    /// A value type, or a shared type of the family, by its name.
    Named(String),
    /// A coded type that the family does not have.
    Codes(Vec<Code>),
    Object,
    List(Box<Meaning>),
    Map(Box<Meaning>),
    Union,
}

impl Default for Type {
    fn default() -> Self {
        Self::Named("text".to_owned())
    }
}

/// What is known of a field.
struct Known<'a> {
    family: &'a Family,
    direction: Direction,
    node: &'a Node,
    /// The words of the name.
    words: Vec<String>,
    /// The meaning, in lower case.
    text: String,
    /// The printed values, without `null`, empty texts and placeholders.
    values: Vec<String>,
    samples: &'a [&'a Json],
}

/// Finds the type of a field. `samples` are the values that the examples print for it.
pub(crate) fn meaning(
    family: &Family,
    direction: Direction,
    field: &Field,
    samples: &[&Json],
) -> Meaning {
    let mut samples = samples.to_vec();
    samples.extend(&field.node.example);
    of(family, direction, &field.name, &field.node, &samples)
}

fn of(
    family: &Family,
    direction: Direction,
    name: &str,
    node: &Node,
    samples: &[&Json],
) -> Meaning {
    let values = samples.iter().filter_map(|sample| sample.single());
    let known = Known {
        family,
        direction,
        node,
        words: words(name),
        text: node.text.join("\n").to_lowercase(),
        values: values.filter(|value| !is_placeholder(value)).collect(),
        samples,
    };
    let mut meaning = known.meaning(name);
    meaning.todos.splice(0..0, node.doubts.iter().cloned());
    known.limits(&mut meaning);
    meaning.is_sensitive |= known.is_sensitive();
    if matches!(meaning.ty, Type::Named(_) | Type::Codes(_)) {
        let printed =
            samples.iter().find(|sample| sample.single().is_some_and(|text| !text.is_empty()));
        let is_json = meaning.ty == Type::Named("json".to_owned());
        meaning.example = printed.filter(|_| !is_json).map(|sample| (*sample).clone());
    }
    meaning
}

/// Whether a printed value only stands for a value.
fn is_placeholder(value: &str) -> bool {
    let value = value.trim();
    value.is_empty()
        || ["string", "null", "xxx", "xxxx", "..."].contains(&value)
        || value.contains("{{")
}

impl Known<'_> {
    fn meaning(&self, name: &str) -> Meaning {
        match &self.node.kind {
            Kind::Object(fields) if fields.is_empty() => {
                self.json("the page does not list the fields of this object")
            }
            Kind::Object(_) => Meaning { ty: Type::Object, ..Meaning::default() },
            Kind::List(item) => self.list(name, item),
            Kind::Any => self.json("the page does not state the type"),
            Kind::Boolean => named("boolean"),
            Kind::File if self.direction == Direction::Request => named("file"),
            Kind::File => self.undecided("the page describes a file"),
            Kind::Bytes => {
                Meaning { keys: vec![("encoding", "base64".to_owned())], ..named("bytes") }
            }
            Kind::Map(value) => {
                let samples: Vec<&Json> = self
                    .samples
                    .iter()
                    .flat_map(|sample| sample.entries())
                    .map(|(_, value)| value)
                    .collect();
                let mut value = of(self.family, self.direction, name, value, &samples);
                value.is_sensitive = false;
                Meaning { ty: Type::Map(Box::new(value)), ..Meaning::default() }
            }
            Kind::Union(..) => Meaning { ty: Type::Union, ..Meaning::default() },
            Kind::Null => self.null(),
            Kind::Text | Kind::Integer | Kind::Number => self.single(),
        }
    }

    fn list(&self, name: &str, item: &Node) -> Meaning {
        let samples: Vec<&Json> = self.samples.iter().flat_map(|sample| sample.items()).collect();
        // The text of the list describes its items, too.
        let described = Node { text: self.node.text.clone(), ..item.clone() };
        let single = crate::words::singular(name);
        let item = if item.text.is_empty() && !matches!(item.kind, Kind::Object(_)) {
            &described
        } else {
            item
        };
        let mut item = of(self.family, self.direction, &single, item, &samples);
        item.is_sensitive = false;
        Meaning { ty: Type::List(Box::new(item)), ..Meaning::default() }
    }

    /// Any JSON, which only responses may contain.
    fn json(&self, reason: &str) -> Meaning {
        let ty = if self.direction == Direction::Response { "json" } else { "text" };
        Meaning { todos: vec![reason.to_owned()], ..named(ty) }
    }

    fn undecided(&self, reason: &str) -> Meaning {
        Meaning { todos: vec![reason.to_owned()], ..Meaning::default() }
    }

    /// A field of which the page shows only `null`: the text may state more.
    fn null(&self) -> Meaning {
        times::read(self, Wire::String).unwrap_or_default()
    }

    fn wire(&self) -> Wire {
        if self.node.kind == Kind::Text { Wire::String } else { Wire::Number }
    }

    fn single(&self) -> Meaning {
        let wire = self.wire();
        if let Some(listed) = codes::read(self.node)
            && let Some(meaning) = self.coded(listed, wire)
        {
            return meaning;
        }
        if let Some(meaning) = self.identifier() {
            return meaning;
        }
        if let Some(meaning) = times::read(self, wire) {
            return meaning;
        }
        let mut meaning = self.number(wire).unwrap_or_else(|| self.text());
        let is_quantity = units::is_quantity(self);
        let at_end = || units::at_end(&self.words, &self.text).filter(|_| is_quantity);
        if let Some(unit) = units::read(&self.text).or_else(at_end) {
            meaning.keys.push(("unit", unit));
        } else if is_quantity {
            meaning.keys.push(("unit", "not documented".to_owned()));
        }
        meaning
    }

    fn coded(&self, listed: Codes, wire: Wire) -> Option<Meaning> {
        // A value that is printed and not listed shows that the text lists something else.
        let is_listed = |value: &String| listed.codes.iter().any(|code| code.code == *value);
        let mut todos = Vec::new();
        if listed.differ {
            todos.push("the two languages list different values".to_owned());
        }
        if let Some(other) = self.values.iter().find(|value| !is_listed(value)) {
            todos.push(format!(
                "the example prints `{}`, which is not listed",
                crate::error::shown(other, 30)
            ));
        }
        let fits_wire = wire == Wire::String
            || listed.codes.iter().all(|code| code.code.parse::<i64>().is_ok());
        if !fits_wire {
            return None;
        }
        if let Some([yes, no]) = listed.words()
            && todos.is_empty()
            && wire == Wire::String
        {
            let values = format!("[{}, {}]", crate::yaml::quoted(yes), crate::yaml::quoted(no));
            return Some(Meaning { keys: vec![("values", values)], ..named("flag") });
        }
        if listed.is_flag && todos.len() == usize::from(listed.differ) {
            let keys = vec![("wire", wire.as_str().to_owned())];
            return Some(Meaning { keys, todos: Vec::new(), ..named("flag") });
        }
        if let Some(shared) = self.shared_codes(&listed, wire) {
            return Some(Meaning { todos, ..named(&shared) });
        }
        let keys =
            if wire == Wire::Number { vec![("wire", "number".to_owned())] } else { Vec::new() };
        todos.push(
            "the names of the codes, and whether another page lists the same codes".to_owned(),
        );
        Some(Meaning { ty: Type::Codes(listed.codes), keys, todos, ..Meaning::default() })
    }

    /// Returns the shared type of the family with the same codes and meanings.
    fn shared_codes(&self, listed: &Codes, wire: Wire) -> Option<String> {
        self.family.types.iter().find_map(|(id, def)| {
            let TypeKind::Codes { wire: own, codes } = &def.kind else { return None };
            let same_codes = codes.len() == listed.codes.len()
                && codes
                    .iter()
                    .all(|code| listed.codes.iter().any(|other| other.code == code.code));
            if *own != wire || !same_codes {
                return None;
            }
            let (mut same, mut compared) = (0_usize, 0_usize);
            for code in codes {
                let other = listed.codes.iter().find(|other| other.code == code.code)?;
                let own = [code.zh.as_deref(), Some(code.name.as_str()), code.doc.as_deref()];
                for theirs in [other.zh.as_deref(), other.en.as_deref()].into_iter().flatten() {
                    compared += 1;
                    same +=
                        usize::from(own.into_iter().flatten().any(|own| is_same_term(own, theirs)));
                }
            }
            let named_alike = words(id.as_str()) == self.words;
            let is_same = if compared == 0 {
                named_alike
            } else {
                same * 2 >= compared || (named_alike && same > 0)
            };
            is_same.then(|| id.as_str().to_owned())
        })
    }

    /// Whether the words of the name contain one of these.
    fn is_named(&self, names: &[&str]) -> bool {
        self.words.iter().any(|word| names.contains(&word.as_str()))
    }

    fn mentions(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.text.contains(text))
    }

    /// Adds the default and the limits of a parameter.
    fn limits(&self, meaning: &mut Meaning) {
        if self.direction != Direction::Request {
            return;
        }
        if let Type::List(_) = meaning.ty {
            meaning.keys.extend(self.node.style.map(|style| ("style", style.to_owned())));
            let limits = [("min_items", self.node.min_items), ("max_items", self.node.max_items)];
            for (key, limit) in limits {
                meaning.keys.extend(limit.map(|limit| (key, limit.to_string())));
            }
        }
        let Type::Named(name) = &meaning.ty else { return };
        if name == "text" {
            let length = self.node.min_length.filter(|length| *length > 0);
            meaning.keys.extend(length.map(|length| ("min_length", length.to_string())));
            // A pattern needs an example.
            if let Some(pattern) = self.node.pattern.clone().filter(|_| !self.values.is_empty()) {
                meaning.keys.push(("pattern", pattern));
            }
        }
        let is_single = ["text", "integer", "decimal", "flag", "boolean"].contains(&name.as_str());
        if is_single && let Some(constant) = &self.node.constant {
            meaning.keys.push(("constant", constant.clone()));
            return;
        }
        if matches!(name.as_str(), "integer" | "decimal") {
            let limits = [("min", &self.node.min), ("max", &self.node.max)];
            for (key, limit) in limits {
                meaning.keys.extend(limit.clone().map(|limit| (key, limit)));
            }
        }
        let is_plain = matches!(name.as_str(), "text" | "integer" | "flag" | "boolean" | "decimal");
        if is_plain && let Some(default) = &self.node.default {
            meaning.keys.push(("default", default.clone()));
        }
    }

    fn text(&self) -> Meaning {
        let mut meaning = named("text");
        let is_password = self.is_named(&["password", "passwd", "pwd", "secret"]);
        if is_password && self.direction == Direction::Request {
            meaning = named("secret");
        } else if let Some(length) = self.node.max_length {
            meaning.keys.push(("max_length", length.to_string()));
        }
        meaning
    }

    fn is_sensitive(&self) -> bool {
        let single = matches!(self.node.kind, Kind::Text);
        let is_personal = self.is_named(&[
            "email",
            "mail",
            "phone",
            "mobile",
            "address",
            "qr",
            "qrcode",
            "activation",
            "lpa",
            "passport",
        ]);
        let is_code_of =
            self.is_named(&["status", "state", "type", "time", "date", "id", "count", "flag"]);
        single && is_personal && !is_code_of && codes::read(self.node).is_none()
    }
}

fn named(name: &str) -> Meaning {
    Meaning { ty: Type::Named(name.to_owned()), ..Meaning::default() }
}

/// Whether two terms name the same: equal except for case, spaces and punctuation.
fn is_same_term(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && (one == other || (other.chars().count() > 2 && one.starts_with(&other)))
}
