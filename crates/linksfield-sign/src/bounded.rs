//! [`bounded`]: limits foreign text in an error.

/// The largest number of characters that an error keeps of a key.
const MOST: usize = 60;

/// Returns the beginning of a foreign text, such as the key of a field.
///
/// The text is limited when the error is created, so that `Debug` is limited, too.
pub(crate) fn bounded(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_text_is_cut() {
        assert_eq!(bounded(&"欧".repeat(60)), "欧".repeat(60));
        assert_eq!(bounded(&"欧".repeat(61)), format!("{}…", "欧".repeat(60)));
    }
}
