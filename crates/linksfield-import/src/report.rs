//! The report about a draft: what was recognised, and what must be decided.

use std::fmt;

use linksfield_spec::Diagnostic;

/// What was recognised in a page, and what the maintainer must decide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// What was recognised.
    pub facts: Vec<String>,
    /// What must be decided: the line of the draft, and the question.
    pub todos: Vec<(usize, String)>,
    /// The number of texts that must be written.
    pub texts: usize,
    /// What is not visible in the draft.
    pub doubts: Vec<String>,
    /// The mistakes that `lint` finds in the draft, other than texts and decisions that are left to be done.
    pub mistakes: Vec<String>,
}

impl Report {
    /// Collects the decisions and the missing texts of a draft.
    pub(crate) fn read_todos(&mut self, text: &str) {
        let mut in_todo = false;
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if let Some(todo) = line.strip_prefix("# TODO:") {
                self.todos.push((index + 1, todo.trim().to_owned()));
                in_todo = true;
                continue;
            }
            match (line.strip_prefix("#   "), self.todos.last_mut()) {
                // A long comment continues on the next line.
                (Some(more), Some((_, todo))) if in_todo => {
                    todo.push(' ');
                    todo.push_str(more.trim());
                }
                _ => in_todo = false,
            }
            let value = line.split_once(": ").map(|(_, value)| value);
            self.texts += usize::from(value == Some("TODO"));
        }
    }

    pub(crate) fn lint(&mut self, diagnostics: &[Diagnostic]) {
        let others = diagnostics.iter().filter(|diagnostic| diagnostic.code != "unfinished");
        self.mistakes.extend(others.map(|diagnostic| {
            // Lists of all names are long, and change with the format.
            let is_list = diagnostic.help.starts_with("expected one of");
            let help = if diagnostic.help.is_empty() || is_list {
                String::new()
            } else {
                format!(" ({})", diagnostic.help)
            };
            format!("{}{help}", diagnostic.message)
        }));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, title: &str, entries: &[String]| {
            if entries.is_empty() {
                return Ok(());
            }
            writeln!(f, "{title}:")?;
            entries.iter().try_for_each(|entry| writeln!(f, "  - {entry}"))
        };
        list(f, "recognised", &self.facts)?;
        // The same question about several fields is one entry.
        let mut questions: Vec<(&str, Vec<String>)> = Vec::new();
        for (line, todo) in &self.todos {
            match questions.iter_mut().find(|(known, _)| known == todo) {
                Some((_, lines)) => lines.push(line.to_string()),
                None => questions.push((todo, vec![line.to_string()])),
            }
        }
        let todos: Vec<String> = questions
            .iter()
            .map(|(todo, lines)| {
                let word = if lines.len() == 1 { "line" } else { "lines" };
                format!("{word} {}: {todo}", lines.join(", "))
            })
            .collect();
        list(f, "to decide", &todos)?;
        list(f, "to check", &self.doubts)?;
        list(f, "lint will report", &self.mistakes)?;
        if self.texts > 0 {
            let texts = if self.texts == 1 { "text" } else { "texts" };
            writeln!(f, "to write: {} {texts}, in your own words, in place of `TODO`", self.texts)?;
        }
        Ok(())
    }
}
