//! Paths to nodes of the YAML files: keys and indices from the top of a file.
//!
//! The model contains no positions, so that two specs with the same meaning compare equal.
//! [`Sources`](crate::Sources) turns a path into a span of the file.

use std::fmt;

/// A step from a node of a YAML file to one below it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, counted from 0.
    Index(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A path to a node of a YAML file: the file, and the keys and indices that lead to the node.
///
/// The model has the structure of the YAML, so code that walks the model can build the path of each part. For
/// example, a parameter has the file `csss/order_package.yaml` and the keys `request`, `body`, `device_id`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpecPath {
    file: String,
    steps: Vec<Step>,
}

impl SpecPath {
    /// Returns the path to the top of a file. `file` is its path below the spec folder.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), steps: Vec::new() }
    }

    /// Returns the path one step further down: to the value of a key, or to an item of a list.
    #[must_use]
    pub fn at(&self, step: impl Into<Step>) -> Self {
        let mut path = self.clone();
        path.steps.push(step.into());
        path
    }

    /// Returns the path of the file below the spec folder.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file
    }

    /// Returns the keys and indices from the top of the file.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
}

impl fmt::Display for SpecPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for step in &self.steps {
            match step {
                Step::Key(key) => write!(f, " > {key}")?,
                Step::Index(index) => write!(f, " > {index}")?,
            }
        }
        Ok(())
    }
}
