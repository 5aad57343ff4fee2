//! Reads a world file: the stage of a sandbox as YAML. Mistakes are reported with their position.
//!
//! ```yaml
//! sims: 250
//! seed: 7
//! records:
//!   csss:
//!     order:
//!       - { order_id: L1, device_id: "89852990000000000014", expireDate: 2026-12-31T15:59:59Z }
//! accounts:
//!   - family: csss
//!     credentials: { access_code: P000999, secret: another-secret }
//!     records:
//!       sim:
//!         - { device_id: "89852990000000000022" }
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use linksfield_spec::{
    Diagnostic, Document, DocumentEntry, DocumentNode, DocumentValue, Span, Spec, render,
};
use serde_json::Value;

use super::manage::{self, Mistake};
use super::stage::{MOST_CARDS, Placed, StageError, StagedAccount, WorldStage};
use super::value::Fields;

/// The largest world file, in bytes.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

impl WorldStage {
    /// Reads a world file.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be read, or if it names a family, a kind of records or a field that the
    /// specification does not have. The message shows the position in the file.
    pub fn load(path: &Path, spec: &Spec) -> Result<Self, StageError> {
        let shown = path.display();
        let error = |error: std::io::Error| StageError(format!("cannot read {shown}: {error}"));
        // The length of a pipe or a device is not known before it is read.
        let mut text = String::new();
        let mut file = fs::File::open(path).map_err(error)?.take(MOST_BYTES + 1);
        file.read_to_string(&mut text).map_err(error)?;
        if text.len() as u64 > MOST_BYTES {
            return Err(StageError(format!("{shown} is larger than {MOST_BYTES} bytes")));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.map_or_else(|| ".".to_owned(), |folder| folder.display().to_string());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Self::parse(&folder, &name, &text, spec)
    }

    /// Reads a world file whose text is in memory.
    ///
    /// # Errors
    ///
    /// Returns an error under the conditions of [`load`](Self::load).
    pub fn from_yaml(text: &str, spec: &Spec) -> Result<Self, StageError> {
        Self::parse(".", "world.yaml", text, spec)
    }

    fn parse(folder: &str, name: &str, text: &str, spec: &Spec) -> Result<Self, StageError> {
        let document = Document::parse(folder, name, text);
        let document = document.map_err(|error| StageError(error.to_string()))?;
        let mut reader = Reader {
            spec,
            stage: Self { has_file: true, ..Self::default() },
            mistakes: Vec::new(),
        };
        reader.file(&document.root);
        match reader.mistakes.is_empty() {
            true => Ok(reader.stage),
            false => Err(StageError(render(&reader.mistakes, &document.sources, false))),
        }
    }
}

struct Reader<'a> {
    spec: &'a Spec,
    stage: WorldStage,
    mistakes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn wrong(&mut self, span: &Span, mistake: Mistake) {
        let code =
            if mistake.message.starts_with("unknown") { "unknown-key" } else { "wrong-value" };
        let diagnostic = Diagnostic::at(span.clone(), code, mistake.message).help(mistake.help);
        self.mistakes.push(diagnostic);
    }

    fn expected(&mut self, node: &DocumentNode, message: &str, help: &str) {
        let mistake = Mistake { message: message.to_owned(), help: help.to_owned() };
        self.wrong(&node.span, mistake);
    }

    /// Returns the entries of a mapping. An empty value is an empty mapping.
    fn entries<'n>(&mut self, node: &'n DocumentNode, what: &str) -> &'n [DocumentEntry] {
        match &node.value {
            DocumentValue::Map(entries) => return entries,
            DocumentValue::Scalar(Value::Null) => {}
            _ => self.expected(
                node,
                &format!("wrong value: {what} must be a mapping"),
                "write keys and values, such as `csss: …`",
            ),
        }
        &[]
    }

    fn items<'n>(&mut self, node: &'n DocumentNode, what: &str) -> &'n [DocumentNode] {
        match &node.value {
            DocumentValue::List(items) => return items,
            DocumentValue::Scalar(Value::Null) => {}
            _ => self.expected(
                node,
                &format!("wrong value: {what} must be a list"),
                "write `- ` before each item",
            ),
        }
        &[]
    }

    fn file(&mut self, root: &DocumentNode) {
        for entry in self.entries(root, "a world file") {
            match entry.name.as_str() {
                "sims" => {
                    let most = u64::from(MOST_CARDS);
                    let number = self.number(&entry.node, most);
                    self.stage.sims = number.and_then(|number| u32::try_from(number).ok());
                }
                "seed" => self.stage.seed = self.number(&entry.node, u64::MAX),
                "records" => {
                    for family in self.entries(&entry.node, "`records`") {
                        self.family(family, None);
                    }
                }
                "accounts" => {
                    for account in self.items(&entry.node, "`accounts`") {
                        self.account(account);
                    }
                }
                other => {
                    let known = ["sims", "seed", "records", "accounts"];
                    self.wrong(&entry.key, Mistake::unknown("key", other, known));
                }
            }
        }
    }

    fn number(&mut self, node: &DocumentNode, most: u64) -> Option<u64> {
        let number = match &node.value {
            DocumentValue::Scalar(Value::Number(number)) => number.as_u64(),
            _ => None,
        };
        let number = number.filter(|number| *number <= most);
        if number.is_none() {
            let help = format!("write a whole number from 0 to {most}");
            self.expected(node, "wrong value: expected a whole number", &help);
        }
        number
    }

    fn account(&mut self, node: &DocumentNode) {
        let entries = self.entries(node, "an account");
        let entry = |name: &str| entries.iter().find(|entry| entry.name == name);
        for other in entries {
            let known = ["family", "credentials", "records"];
            if !known.contains(&other.name.as_str()) {
                self.wrong(&other.key, Mistake::unknown("key", &other.name, known));
            }
        }
        let Some(family) = entry("family") else {
            self.expected(
                node,
                "missing key `family`",
                "add `family` with the family of the account",
            );
            return;
        };
        let name = text(&family.node);
        let found = match manage::family(self.spec, &name) {
            Ok((found, model)) if model.account.is_some() => found,
            Ok(_) => {
                let message = format!("the family `{name}` has one world for all accounts");
                self.expected(&family.node, &message, "remove the account");
                return;
            }
            Err(mistake) => return self.wrong(&family.node.span, mistake),
        };
        let mut credentials = BTreeMap::new();
        let written = entry("credentials").map(|entry| &entry.node);
        for credential in written.map_or(&[] as &[_], |node| self.entries(node, "`credentials`")) {
            if !found.credentials.contains_key(credential.name.as_str()) {
                let known = found.credentials.keys().map(linksfield_spec::CredentialId::as_str);
                let mistake = Mistake::unknown("credential", &credential.name, known);
                self.wrong(&credential.key, mistake);
            }
            credentials.insert(credential.name.clone(), text(&credential.node));
        }
        let selects = found.sandbox.as_ref().and_then(|model| model.account.as_ref());
        if let Some(id) = selects.filter(|id| !credentials.contains_key(id.as_str())) {
            let message = format!("missing credential `{id}`, which selects the account");
            self.expected(node, &message, &format!("add `credentials: {{ {id}: … }}`"));
        }
        let number = self.stage.accounts.len();
        self.stage.accounts.push(StagedAccount { family: name.clone(), credentials });
        if let Some(records) = entry("records") {
            let as_family =
                DocumentEntry { name, key: family.node.span.clone(), node: records.node.clone() };
            self.family(&as_family, Some(number));
        }
    }

    fn family(&mut self, entry: &DocumentEntry, account: Option<usize>) {
        let (family, model) = match manage::family(self.spec, &entry.name) {
            Ok(found) => found,
            Err(mistake) => return self.wrong(&entry.key, mistake),
        };
        for records in self.entries(&entry.node, "the records of a family") {
            let kind = match manage::kind(family, model, &records.name) {
                Ok(kind) => kind,
                Err(mistake) => {
                    self.wrong(&records.key, mistake);
                    continue;
                }
            };
            for node in self.items(&records.node, "the records of a kind") {
                let mut fields = Fields::new();
                for entry in self.entries(node, "a record") {
                    let value = entry.node.to_json();
                    match manage::field(family, kind, (&entry.name, &value)) {
                        Ok((field, value)) => {
                            fields.insert(field.name.clone(), value);
                        }
                        Err(mistake) if mistake.message.starts_with("unknown") => {
                            self.wrong(&entry.key, mistake);
                        }
                        Err(mistake) => self.wrong(&entry.node.span, mistake),
                    }
                }
                let id = fields.get(&kind.id).map(|id| id.text().into_owned()).unwrap_or_default();
                if id.is_empty() {
                    let message = format!("missing key `{}`, the id of the record", kind.id);
                    self.expected(node, &message, &format!("add `{}` with its id", kind.id));
                    continue;
                }
                self.stage.records.push(Placed {
                    family: family.id.clone(),
                    account,
                    kind: kind.name.clone(),
                    id,
                    fields,
                });
            }
        }
    }
}

fn text(node: &DocumentNode) -> String {
    match node.to_json() {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
