//! Damaged files: whatever a file contains, the checks end, and every mistake can be shown.

use crate::{SourceFile, Sources, Spec, SpecError};

/// Numbers that look random, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

/// What is put into the files.
const PIECES: [&str; 36] = [
    "",
    " ",
    "\n",
    "  ",
    "\t",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "|",
    ">",
    "*x",
    "&x ",
    "!!str ",
    "<<: ",
    "---\n",
    "：",
    "，",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\r",
    "0x1F",
    "yes",
    "null",
    "1e3",
    "名",
    "\u{0}",
    "x: { type: [list], items: 7 }\n",
];

#[test]
fn damaged_files_are_reported_and_never_crash_the_checks() {
    let mut dice = Dice(26);
    let base = [("family", super::FAMILY), ("buy", super::BUY)];
    for _ in 0..500 {
        let mut files: Vec<SourceFile> = base
            .iter()
            .map(|(name, text)| SourceFile {
                path: format!("shop/{name}.yaml"),
                text: (*text).to_owned(),
            })
            .collect();
        for _ in 0..=dice.below(3) {
            let which = dice.below(2);
            let text = &mut files[which].text;
            let starts: Vec<usize> =
                text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let at = starts[dice.below(starts.len())];
            let end =
                starts[(starts.partition_point(|s| *s < at) + dice.below(8)).min(starts.len() - 1)];
            let piece = PIECES[dice.below(PIECES.len())];
            text.replace_range(at..end, piece);
        }
        let sources = Sources::new("spec", files);
        let shown = sources.clone();
        let (_, diagnostics) = Spec::check(&sources);
        let error = SpecError { sources: shown, diagnostics };
        for diagnostic in &error.diagnostics {
            let Some(span) = &diagnostic.span else { continue };
            let text = &error.sources.file(span.file).text;
            assert!(text.get(span.bytes.clone()).is_some(), "{diagnostic:?}\n{text}");
        }
        let rendered = error.render(false);
        assert_eq!(rendered.is_empty(), error.diagnostics.is_empty());
    }
}
