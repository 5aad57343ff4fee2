//! The form of a rule.

use crate::finding::Running;

/// Why requests and responses differ where something is sent that the receiver does not know.
pub(super) const KEPT: &str = "A client keeps what it does not know. A server may refuse it.";

/// A kind of change, and what it does to consumers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name, in kebab-case.
    pub name: &'static str,
    /// What the change is about.
    pub about: About,
    /// What the change does to a program that was built with the old spec, with the reason.
    pub running: Option<(Running, &'static str)>,
    /// Which rule about the outcome or the repetition of writes changes, and what follows.
    pub money: Option<&'static str>,
    /// Why code that still compiles does something else.
    pub meaning: Option<&'static str>,
    /// Whether consumers notice the change although their programs work as before: there is something new to use, or the
    /// compiler warns of a use.
    pub visible: bool,
    /// Whether the change can change the public items of the generated code.
    pub changes_items: bool,
    /// The change back.
    pub opposite: Opposite,
    /// The change of the other direction that has the same effect.
    pub mirror: Mirror,
}

impl Rule {
    /// A rule without effect. Rules are written as changes of it.
    pub(super) const NONE: Self = Self {
        name: "",
        about: About::Family,
        running: None,
        money: None,
        meaning: None,
        visible: false,
        changes_items: true,
        opposite: Opposite::None("The change has no direction."),
        mirror: Mirror::None("The rule is not about values."),
    };
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// The rules of a family: servers, credentials, signing, envelope.
    Family,
    /// A call as a whole.
    Call,
    /// An event as a whole.
    Event,
    /// A value that the client sends.
    Request,
    /// A value that the client receives, in a response or in a push.
    Response,
    /// Texts for people.
    Documentation,
}

/// The change back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opposite {
    /// The rule with this name. It may be the rule itself.
    Is(&'static str),
    /// There is no such rule, for this reason.
    None(&'static str),
}

/// The change of the other direction that has the same effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mirror {
    /// The rule with this name.
    Is(&'static str),
    /// The rule with this name, whose effect differs for this reason.
    Differs(&'static str, &'static str),
    /// There is no such rule, for this reason.
    None(&'static str),
}

/// Defines rules, and the list of them.
macro_rules! rules {
    ($(#[$list_doc:meta])* $list:ident; $($(#[$doc:meta])* $id:ident = $name:literal { $($field:ident: $value:expr),* $(,)? })+) => {
        $(
            $(#[$doc])*
            pub(crate) static $id: Rule = Rule { name: $name, $($field: $value,)* ..Rule::NONE };
        )+

        $(#[$list_doc])*
        pub(crate) static $list: &[&Rule] = &[$(&$id),+];
    };
}

pub(super) use rules;
