//! The reasons why no draft can be made.

/// The reason why no draft can be made from a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The file contains no text.
    #[error("the file is empty; save the page as text, or its Markdown, and import that file")]
    Empty,
    /// The file is larger than any page.
    #[error(
        "the file has {found}, more than the {allowed} that a page can have; save only one page in the file"
    )]
    TooLarge {
        /// What the file contains.
        found: String,
        /// The limit.
        allowed: &'static str,
    },
    /// The file is not UTF-8 text.
    #[error(
        "line {line} contains bytes that are no text in UTF-8 or GBK; save the page as text in UTF-8"
    )]
    NotText {
        /// The line, counted from 1.
        line: usize,
    },
    /// The file is HTML.
    #[error(
        "the file is HTML, which contains the program of the page and not its text; open the page in a browser, select \
         everything (Ctrl+A), copy it (Ctrl+C), and paste it into a new text file; or save the Markdown of the page"
    )]
    Html,
    /// The file is a document of another program.
    #[error(
        "the file is {form}; open the page in a browser, select everything (Ctrl+A), copy it (Ctrl+C), and paste it into \
         a new text file"
    )]
    Document {
        /// What the file is.
        form: String,
    },
    /// The file contains an OpenAPI document of another version.
    #[error(
        "the OpenAPI version `{version}` cannot be imported; export the document as OpenAPI 3.0 or 3.1"
    )]
    OpenApiVersion {
        /// The version in the document.
        version: String,
    },
    /// The OpenAPI document cannot be read.
    #[error("the OpenAPI document cannot be read: {reason}")]
    OpenApi {
        /// The reason.
        reason: String,
    },
    /// The page has no method and path.
    #[error(
        "the text contains no method with a path, such as a line `POST` before a line `/package/orderPackage`; the page \
         of a push is written by hand, and so is a page without a call, with `document: true` or `coverage: title-only`"
    )]
    NoOperation,
    /// The document has several operations, and none or an unknown one is selected.
    #[error("{problem}; select one with `--operation \"METHOD PATH\"`: {known}")]
    Operation {
        /// What is wrong.
        problem: String,
        /// The operations of the document.
        known: String,
    },
    /// The family of the page is not recognised.
    #[error("{problem}; name it with `--family`: {known}")]
    Family {
        /// What is wrong.
        problem: String,
        /// The families of the spec.
        known: String,
    },
    /// Neither the path nor the given name can be the name of a file.
    #[error(
        "`{from}` gives no name for a file; name it with `--name`, such as `--name order_package`"
    )]
    Name {
        /// The path, or the given name.
        from: String,
    },
    /// The spec has a file for this page.
    #[error(
        "`{file}` is the file of this page; `--update` shows what the page states now, and `--out -` prints the draft"
    )]
    Exists {
        /// The file below the folder of the spec.
        file: String,
    },
    /// The spec has a file that records only that the page exists.
    #[error(
        "`{file}` records this page without its fields; `--replace` replaces that file by the draft"
    )]
    Placeholder {
        /// The file below the folder of the spec.
        file: String,
    },
    /// The file to update does not exist in the spec, or describes another kind of page.
    #[error("`{file}` cannot be updated: {reason}")]
    Update {
        /// The file below the folder of the spec.
        file: String,
        /// The reason.
        reason: String,
    },
}

/// Returns a text of the page for a message, with at most `length` characters and without control characters.
pub(crate) fn shown(text: &str, length: usize) -> String {
    let mut shown: String = text.chars().filter(|c| !is_invisible(*c)).take(length).collect();
    if text.chars().count() > length {
        shown.push('…');
    }
    shown
}

/// Whether a character is not shown, or changes how others are shown: a control character, a mark of direction, or a
/// space without width.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
