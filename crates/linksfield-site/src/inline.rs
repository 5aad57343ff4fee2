//! Texts that are part of a page, as scripts, styles and data, and the policy that allows only these.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Returns a script in a form that HTML cannot end or change.
///
/// In a script, HTML gives a meaning to `<!--`, `<script` and `</script`. Scripts have these texts in strings and regular
/// expressions only, where `\x3c` is the same as `<`.
pub(crate) fn script(text: &str) -> String {
    let text = lines(text);
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('<');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let begins = |word: &&str| {
            part.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        let is_special = ["!--", "script", "/script"].iter().any(begins);
        out.push_str(if is_special { "\\x3c" } else { "<" });
        out.push_str(part);
    }
    out
}

/// Returns a style sheet in a form that HTML cannot end. Style sheets have `</` in strings only.
pub(crate) fn style(text: &str) -> String {
    // A browser would look for the map.
    let kept = lines(text)
        .lines()
        .filter(|line| !line.contains("sourceMappingURL"))
        .collect::<Vec<_>>()
        .join("\n");
    kept.replace("</", "\\3c /")
}

/// Returns JSON for a data block. HTML gives no meaning to a text without `<`.
pub(crate) fn json(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// Returns a text with the ends of lines that a browser makes of them, on which the digests depend.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns a content security policy that allows only these scripts and styles, and images that are part of the page.
pub(crate) fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let allowed = |texts: &[&str]| {
        let digest = |text: &&str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        texts.iter().map(digest).collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        allowed(scripts),
        allowed(styles)
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    #[test]
    fn a_script_cannot_end_early() {
        let text = "a<b; '<!-- </SCRIPT> <script>'; /<\\/script>/\r\nc";
        let expected = "a<b; '\\x3c!-- \\x3c/SCRIPT> \\x3cscript>'; /<\\/script>/\nc";
        assert_eq!(script(text), expected);
        assert_eq!(script(""), "");
        assert_eq!(script("<<!--<"), "<\\x3c!--<");
    }

    #[test]
    fn a_style_sheet_cannot_end_early() {
        let text = "a{b:'</style>'}\n/*# sourceMappingURL=a.map*/";
        assert_eq!(style(text), "a{b:'\\3c /style>'}");
    }

    #[test]
    fn data_has_no_markup_and_keeps_its_value() {
        let value = serde_json::json!({ "a": "</script><!-- \u{2028} 中" });
        let text = json(&value);
        assert!(!text.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
