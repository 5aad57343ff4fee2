//! The error of a rule that cannot be used.

use std::fmt;

use super::grammar::FAULT_GRAMMAR;

/// An error of a rule for faults.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultError {
    /// The specification has no call and no family with this name.
    Target {
        /// The name in the rule.
        name: String,
        /// The most similar name that exists.
        nearest: Option<String>,
    },
    /// The code is not documented for the call.
    Code {
        /// The code in the rule.
        code: String,
        /// The name of the call or family.
        target: String,
        /// Some of the documented codes.
        documented: Vec<String>,
    },
    /// The text is not a rule. Holds what is wrong.
    Text(String),
    /// A number, header or body of the rule cannot be used. Holds what is wrong.
    Value(String),
    /// The sandbox already has the largest number of rules, which is this one.
    TooMany(usize),
}

impl fmt::Display for FaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target { name, nearest } => {
                write!(f, "the specification has no call or family {name:?}; ")?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None => f.write_str(
                        "name a call such as `csss.order_package`, a family such as `csss`, or `*` for all",
                    ),
                }
            }
            Self::Code { code, target, documented } => write!(
                f,
                "the code {code:?} is not documented for {target}; documented are {}",
                documented.join(", ")
            ),
            Self::Text(wrong) => write!(f, "{wrong}.\n\n{FAULT_GRAMMAR}"),
            Self::Value(wrong) => f.write_str(wrong),
            Self::TooMany(most) => {
                write!(
                    f,
                    "the sandbox has {most} rules for faults already; remove some of them first"
                )
            }
        }
    }
}

impl std::error::Error for FaultError {}
