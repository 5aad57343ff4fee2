//! Reads a YAML file into a structure, and reports all mistakes that the structure finds.
//!
//! serde stops at the first mistake. After each mistake, `mend` repairs the tree of the file and the structure is read
//! again, until nothing is left to report. A mistake can make other parts of the file look wrong. These parts are
//! [`Doubt`]s, in which later checks report nothing.

pub(crate) mod document;
mod explain;
mod mend;
mod shapes;
mod syntax;

use std::ops::Range;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

pub(crate) use self::explain::unknown_value;
use self::explain::{Explain, renamed};
use crate::diagnostic::Diagnostic;
use crate::misleading;
use crate::path::Step;
use crate::source::{FileId, Sources, Span};
use crate::suggest;
use crate::tree::{self, Context, Fault, Node, Tree, Unknown};

/// A YAML file read into a structure, with the positions of its nodes.
pub(crate) struct Read<'s, T> {
    /// The structure.
    pub(crate) yaml: T,
    file: FileId,
    /// The nodes of the file, mended where the file has mistakes. Empty if they were dropped.
    root: OnceLock<Node>,
    /// Whether the nodes are those of the text.
    is_unchanged: bool,
    text: &'s str,
}

impl<T> Read<'_, T> {
    /// Returns the span of a value.
    pub(crate) fn value(&self, path: &[Step]) -> Span {
        self.span(self.root().value_at(path))
    }

    /// Returns the span of a key.
    pub(crate) fn key(&self, path: &[Step]) -> Span {
        self.span(self.root().key_at(path))
    }

    /// Returns a value as it is written in the file.
    pub(crate) fn text(&self, path: &[Step]) -> &str {
        self.text.get(self.root().value_at(path)).unwrap_or_default().trim()
    }

    /// Whether a text is written as a block, after `|` or `>`.
    pub(crate) fn is_block(&self, path: &[Step]) -> bool {
        let style = self.root().node(path).map(|node| &node.data);
        matches!(
            style,
            Some(tree::Data::Scalar { style: tree::Style::Literal | tree::Style::Folded, .. })
        )
    }

    /// Returns the empty span at the start of the file.
    pub(crate) fn start(&self) -> Span {
        self.span(0..0)
    }

    fn span(&self, bytes: Range<usize>) -> Span {
        Span { file: self.file, bytes }
    }

    fn root(&self) -> &Node {
        self.root.get_or_init(|| Tree::parse(self.text).map(|tree| tree.root).unwrap_or_default())
    }

    /// Drops the nodes, which are most of the memory of a file. For a later mistake, the text is parsed again.
    pub(crate) fn drop_nodes(&mut self) {
        if self.is_unchanged {
            self.root = OnceLock::new();
        }
    }
}

/// A part of a file in which later checks report nothing, because a mistake was already found there.
#[derive(Debug)]
pub(crate) struct Doubt {
    span: Span,
    /// Whether the doubt is only about the presence of keys.
    keys_only: bool,
    /// Whether names that other files use may be defined there.
    hides_names: bool,
    /// Whether a credential there may be secret.
    hides_secrets: bool,
}

impl Doubt {
    /// Whether a later diagnostic may be a consequence of the mistake.
    pub(crate) fn covers(&self, diagnostic: &Diagnostic, sources: &Sources) -> bool {
        let Some(span) = &diagnostic.span else { return false };
        // What an endpoint needs of its family may be what was not read.
        if let Some((family, "family.yaml")) = sources.file(self.span.file).path.split_once('/')
            && span.file != self.span.file
        {
            if !self.hides_names {
                return false;
            }
            let is_same = sources.file(span.file).path.split('/').next() == Some(family);
            // A name that is similar to another one is a typing error, whatever was not read.
            let may_be_there = diagnostic.replacement.is_none();
            return is_same
                && may_be_there
                && matches!(diagnostic.code, "undefined-name" | "missing-key");
        }
        if self.hides_secrets && diagnostic.code == "key-not-secret" {
            return true;
        }
        if self.hides_names
            && diagnostic.code == "undefined-name"
            && diagnostic.replacement.is_none()
        {
            return true;
        }
        let inside = span.file == self.span.file
            && span.bytes.start >= self.span.bytes.start
            && span.bytes.end <= self.span.bytes.end;
        let is_about_keys = matches!(
            diagnostic.code,
            "missing-key"
                | "useless-key"
                | "codes-or-fields"
                | "coverage"
                | "empty-list"
                | "no-page"
        );
        inside && (is_about_keys || !self.keys_only)
    }
}

/// What was read from a file.
pub(crate) struct Outcome<'s, T> {
    /// The structure. `None` if nothing can be read.
    pub(crate) read: Option<Read<'s, T>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) doubts: Vec<Doubt>,
}

/// The most mistakes that are looked for in one file. Each costs another reading of the file.
const MOST_MISTAKES: usize = 400;

/// Reads one file.
pub(crate) fn read<T: DeserializeOwned>(sources: &Sources, file: FileId) -> Outcome<'_, T> {
    let text = sources.file(file).text.as_str();
    let parsed = Tree::parse(text);
    let mut diagnostics = misleading::invisible(text, file, parsed.as_ref().ok());
    let mut doubts = Vec::new();
    let Tree { mut root, mistakes, is_cut } = match parsed {
        Ok(tree) => tree,
        Err(error) => {
            let structure = misleading::structure(text, file, error.at);
            if structure.is_empty() && diagnostics.is_empty() {
                diagnostics.push(syntax::not_yaml(&error, file, text));
            }
            diagnostics.extend(structure);
            return Outcome { read: None, diagnostics, doubts };
        }
    };
    diagnostics.extend(misleading::keys(&root, text, file));
    diagnostics.extend(shapes::cut_texts(&root, text, file));
    diagnostics.extend(mistakes.iter().map(|mistake| explain::tree_mistake(mistake, file, text)));
    if is_cut {
        return Outcome { read: None, diagnostics, doubts };
    }
    for (diagnostic, span) in shapes::mend(&mut root, file) {
        diagnostics.push(diagnostic);
        doubts.push(Doubt { span, keys_only: false, hides_names: false, hides_secrets: false });
    }
    let mut reported = Vec::new();
    for _ in 0..MOST_MISTAKES {
        let context = Context::default();
        let result = tree::deserialize::<T>(&root, &context);
        let explain = Explain { root: &root, file, text };
        let unknown: Vec<Unknown> = context
            .unknown
            .into_inner()
            .into_iter()
            .filter(|unknown| !reported.contains(&unknown.path))
            .take(MOST_MISTAKES - reported.len())
            .collect();
        if !unknown.is_empty() {
            // Unknown keys are repaired first: each may be the missing key of its mapping.
            diagnostics.extend(unknown.iter().map(|one| explain.unknown_key(&one.path, one.known)));
            for one in unknown {
                doubts.extend(mend::unknown_key(&mut root, &one, file));
                reported.push(one.path);
            }
            continue;
        }
        match result {
            Ok(yaml) => {
                let is_unchanged = diagnostics.is_empty();
                let read = Some(Read { yaml, file, root: root.into(), is_unchanged, text });
                return Outcome { read, diagnostics, doubts };
            }
            Err(error) => {
                let is_new = !mend::is_added(&root, error.path());
                if is_new {
                    let diagnostic = explain.error(&error);
                    // Quotes alone do not make this value right.
                    diagnostics.retain(|other| !other.is_outdone_by(&diagnostic));
                    diagnostics.push(diagnostic);
                }
                match mend::error(&mut root, &error, is_new, file) {
                    Some(more) => doubts.extend(more),
                    None => break,
                }
            }
        }
    }
    Outcome { read: None, diagnostics, doubts }
}

/// Returns the key that an unknown key means, if that is certain enough to read its value as that of the key.
fn meant<'k>(path: &[Step], known: &[&'k str]) -> Option<&'k str> {
    let Some(Step::Key(name)) = path.last() else { return None };
    let former = renamed(path, known);
    let name = former.or_else(|| suggest::nearest(name, known));
    name.and_then(|name| known.iter().copied().find(|key| *key == name))
}

/// Returns key and value of an unknown key such as `type:text`, in which the space after the colon is missing.
fn without_space<'n>(name: &'n str, known: &[&str]) -> Option<(&'n str, &'n str)> {
    name.split_once(':').filter(|(key, value)| known.contains(key) && !value.is_empty())
}

/// Whether a fault is about a scalar that only needs quotes.
fn needs_quotes(fault: &Fault, node: Option<&Node>) -> bool {
    match fault {
        Fault::NeedsQuotes => true,
        Fault::WrongType { wants_text: true, .. } => node.is_some_and(
            |node| matches!(&node.data, tree::Data::Scalar { text, .. } if !text.is_empty()),
        ),
        _ => false,
    }
}
