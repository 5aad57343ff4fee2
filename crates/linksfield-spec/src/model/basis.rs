//! Where a spec is known from: the kind of a source page, and the basis of a field or a code.

use super::words::words;

words! {
    /// Where the meaning of a field or a code is known from.
    #[derive(Default)]
    Basis {
        /// A page of Linksfield lists the field. Without a `doc`, the page does not describe it.
        #[default]
        Documented = "documented",
        /// Only an example of Linksfield shows the field.
        Example = "example",
        /// No page states the meaning. It is concluded, for example from the name or from another page.
        Inferred = "inferred",
        /// No page states the meaning, and nothing indicates it. An assumption gives the reason for the decision.
        Assumed = "assumed",
        /// Only the documentation or the code of a third party states the meaning.
        Vendor = "vendor",
    }
}

words! {
    /// The kind of a source page.
    #[derive(Default)]
    PageKind {
        /// Linksfield's documentation of an API.
        #[default]
        Documentation = "documentation",
        /// A manual of Linksfield, such as that of a portal.
        Manual = "manual",
        /// The documentation or the code of an SDK of Linksfield.
        Sdk = "sdk",
        /// The documentation or the code of a third party.
        Vendor = "vendor",
    }
}
