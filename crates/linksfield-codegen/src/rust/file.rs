//! Formats tokens as the text of a file: items one by one, with blank lines between them. The result differs from
//! that of rustfmt.

use proc_macro2::TokenStream;

use super::LINE_END;

/// Formats a file, below a first line that names its source.
pub(super) fn format(head: &str, tokens: TokenStream) -> Result<String, syn::Error> {
    let file: syn::File = syn::parse2(tokens)?;
    let mut out = head.to_owned();
    out.push('\n');
    if !file.attrs.is_empty() {
        for line in unparse(file.attrs, Vec::new()).lines() {
            push_line(&mut out, line);
        }
        out.push('\n');
    }
    let mut was_short = false;
    for (index, item) in file.items.into_iter().enumerate() {
        let is_short =
            matches!(item, syn::Item::Use(_) | syn::Item::Mod(syn::ItemMod { content: None, .. }));
        if index > 0 && !(is_short && was_short) {
            out.push('\n');
        }
        was_short = is_short;
        out.push_str(&spaced(&unparse(Vec::new(), vec![item])));
    }
    Ok(out)
}

/// Formats statements, as lines without indentation.
pub(super) fn statements(tokens: &TokenStream) -> Result<Vec<String>, syn::Error> {
    let item: syn::ItemFn = syn::parse2(quote::quote! { async fn example() { #tokens } })?;
    let text = unparse(Vec::new(), vec![syn::Item::Fn(item)]);
    let lines: Vec<&str> = text.lines().collect();
    let body = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    Ok(body.iter().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect())
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<syn::Item>) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs, items })
}

/// Puts blank lines between the items of an `impl`, which prettyplease leaves out. Constants and types that follow
/// each other without documentation stay together.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_impl, mut after_body, mut after_line, mut after_use) = (false, false, false, false);
    for line in text.lines() {
        let is_item = line.starts_with("    ") && !line.starts_with("     ") && line != "    }";
        let is_short = line.starts_with("    const ") || line.starts_with("    type ");
        if is_item && (after_body || after_line && !is_short) || after_use && line == "    #[test]"
        {
            out.push('\n');
        }
        if !line.starts_with(' ') {
            in_impl = line.starts_with("impl");
        }
        after_body = line == "    }";
        let is_code = !line.trim_start().starts_with("//");
        after_line = in_impl && is_code && line.ends_with(';') && (is_item || line == "    ];");
        after_use = line.starts_with("    use ");
        push_line(&mut out, line);
    }
    out
}

/// Adds a line. A line of documentation holds all lines of its text.
fn push_line(out: &mut String, line: &str) {
    let (first, rest) = line.split_once(LINE_END).unwrap_or((line, ""));
    out.push_str(first);
    out.push('\n');
    if first.len() == line.len() {
        return;
    }
    let at = first.find("//").unwrap_or_default();
    let start = first.get(..at + "///".len()).unwrap_or_default();
    for line in rest.split(LINE_END) {
        out.push_str(start);
        out.push_str(line);
        out.push('\n');
    }
}
