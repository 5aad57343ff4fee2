//! Lists of values in prose: `0-信件; 1-小包`, `1: unpaid, 2: paid`, `1有0无`.

use crate::page::{Node, has_chinese, is_chinese};

/// A value of a list, with its meaning in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Code {
    pub(crate) code: String,
    pub(crate) zh: Option<String>,
    pub(crate) en: Option<String>,
}

/// The values that a page lists for a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Codes {
    pub(crate) codes: Vec<Code>,
    /// Whether the values are yes and no, as `1` and `0`.
    pub(crate) is_flag: bool,
    /// Whether the languages list different values.
    pub(crate) differ: bool,
}

/// Words between a value and its meaning.
const SEPARATORS: [&str; 5] = ["for ", "means ", "表示", "代表", "为"];

/// Notes behind the meaning of the value that is the default.
const DEFAULTS: [&str; 8] = [
    "(default)",
    "（default）",
    "(默认)",
    "（默认）",
    "（缺省）",
    "(缺省)",
    "[default]",
    ", default",
];

/// The greatest number of values of a list.
const COUNT: usize = 200;

/// Reads the values that a page lists for a field, if there are at least two.
pub(crate) fn read(node: &Node) -> Option<Codes> {
    let mut listings: Vec<Vec<(String, String)>> = Vec::new();
    let (mut zh, mut en): (Vec<_>, Vec<_>) =
        node.values.iter().cloned().partition(|(_, meaning)| has_chinese(meaning));
    if zh.is_empty() {
        std::mem::swap(&mut zh, &mut en);
    }
    listings.extend([zh, en].into_iter().map(distinct).filter(|listing| listing.len() > 1));
    // A list may have one value on each line, or all values on one line, in each of the languages.
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for line in &node.text {
        let found = listing(line);
        // English terms can be part of a Chinese list, such as `0-visa 1-现金`.
        let is_zh = found.iter().any(|(_, term)| has_chinese(term));
        if is_zh { zh.extend(found) } else { en.extend(found) }
    }
    listings.extend([zh, en].into_iter().map(distinct).filter(|listing| listing.len() > 1));
    if listings.is_empty() {
        listings.extend(node.text.iter().filter_map(|line| bare(line)));
    }
    let first = listings.first()?;
    if first.len() > COUNT {
        return None;
    }
    let mut codes = Codes::default();
    for (code, _) in first {
        let terms = listings.iter().filter_map(|listing| {
            listing
                .iter()
                .find_map(|(other, term)| (other == code && !term.is_empty()).then_some(term))
        });
        let mut read = Code { code: code.clone(), ..Code::default() };
        for term in terms {
            let is_zh =
                has_chinese(term) || (read.zh.is_none() && is_chinese_list(&listings, term));
            let place = if is_zh { &mut read.zh } else { &mut read.en };
            if place.is_none() {
                *place = Some(term.clone());
            }
        }
        codes.codes.push(read);
    }
    codes.is_flag = is_flag(&codes.codes);
    let same = |listing: &Vec<(String, String)>| {
        listing.len() == first.len()
            && listing.iter().all(|(code, _)| first.iter().any(|(other, _)| other == code))
    };
    codes.differ = !listings.iter().all(same);
    Some(codes)
}

/// Whether a term without Chinese characters is part of a list with them.
fn is_chinese_list(listings: &[Vec<(String, String)>], term: &str) -> bool {
    let list = listings.iter().find(|listing| listing.iter().any(|(_, other)| other == term));
    list.is_some_and(|listing| listing.iter().any(|(_, other)| has_chinese(other)))
}

fn distinct(listing: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut distinct: Vec<(String, String)> = Vec::new();
    for (code, term) in listing {
        if !distinct.iter().any(|(other, _)| *other == code) && distinct.len() <= COUNT {
            distinct.push((code, term));
        }
    }
    distinct
}

/// A value in a line: where it begins, where its meaning begins, and the value.
struct Found {
    start: usize,
    term: usize,
    code: String,
}

/// The characters of a line. Letters and digits of full width become plain ones.
fn characters(line: &str) -> Vec<char> {
    let plain = |c: char| match c {
        '\u{3000}' => ' ',
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        other => other,
    };
    line.chars().take(4_000).map(plain).collect()
}

/// Reads `VALUE-MEANING` pairs of a line.
fn listing(line: &str) -> Vec<(String, String)> {
    let characters = characters(line);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        match code_at(&characters, at, found.last()) {
            Some(code) => {
                at = code.term;
                found.push(code);
            }
            None => at += 1,
        }
    }
    let ends = found.iter().skip(1).map(|next| next.start).chain([characters.len()]);
    found
        .iter()
        .zip(ends)
        .map(|(code, end)| (code.code.clone(), term(&characters[code.term..end])))
        .collect()
}

/// Reads a value that begins at a character, such as `0-` or `ACTIVE:`.
fn code_at(characters: &[char], at: usize, last: Option<&Found>) -> Option<Found> {
    let before = at.checked_sub(1).map(|before| characters[before]);
    let is_start = before.is_none_or(|c| {
        c.is_whitespace() || is_chinese(c) || ";；,，、。.:：(（[【/|)）]】\"'`“”".contains(c)
    });
    if !is_start {
        return None;
    }
    let first = *characters.get(at)?;
    // `-1: failed`
    if first == '-' && characters.get(at + 1).is_some_and(char::is_ascii_digit) {
        let mut code = code_at(&characters[at + 1..], 0, None)?;
        code.code.insert(0, '-');
        return Some(Found { start: at, term: code.term + at + 1, ..code });
    }
    let is_code: fn(&char) -> bool = if first.is_ascii_digit() {
        char::is_ascii_digit
    } else if first.is_ascii_uppercase() {
        |c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_'
    } else {
        return None;
    };
    let code: String = characters[at..].iter().take_while(|c| is_code(c)).collect();
    // `Y-合格` is a value, and `Y-M-D` a pattern.
    let is_letter = |at: usize| characters.get(at).is_some_and(|c| c.is_ascii_alphabetic());
    let is_pattern = code.chars().all(|c| "YMDHS".contains(c))
        && (code.len() > 1
            || (is_letter(at + 2) && !is_letter(at + 3) && characters.get(at + 3) != Some(&' ')));
    if code.len() > 24 || is_pattern || (first.is_ascii_digit() && code.len() > 6) {
        return None;
    }
    let after_code = at + code.len();
    let mut next = after_code;
    let skip = |next: &mut usize| {
        while characters.get(*next).is_some_and(|c| c.is_whitespace()) {
            *next += 1;
        }
    };
    if characters.get(next).is_some_and(|c| "\"'`”".contains(*c)) {
        next += 1;
    }
    skip(&mut next);
    let has_separator = characters.get(next).is_some_and(|c| "-–—:：=＝".contains(*c));
    let word = SEPARATORS.iter().find(|word| {
        let letters: Vec<char> = word.chars().collect();
        characters[next..].starts_with(&letters)
    });
    let is_before_chinese = |at: usize| characters.get(at).is_some_and(|c| is_chinese(*c));
    let is_listed = first.is_ascii_digit() && code.len() <= 2 && next == after_code;
    if let Some(word) = word.filter(|_| first.is_ascii_digit()) {
        next += word.chars().count();
        skip(&mut next);
    } else if is_listed && characters.get(next) == Some(&'、') && is_before_chinese(next + 1) {
        next += 1;
    } else if is_listed
        && characters.get(next).is_some_and(|c| "(（".contains(*c))
        && is_before_chinese(next + 1)
    {
        // `0（未支付）`
        next += 1;
    } else if has_separator {
        next += 1;
        // Two hyphens, or an arrow.
        if characters.get(next).is_some_and(|c| "->".contains(*c)) {
            next += 1;
        }
        skip(&mut next);
    } else {
        // In `4-half a year; 5 a year`, the separator of the last value is missing.
        let follows = last.and_then(|last| last.code.parse::<u32>().ok()).map(|last| last + 1);
        let is_next = code.parse().is_ok_and(|code| Some(code) == follows);
        let ends_term = characters[..at].iter().rev().find(|c| !c.is_whitespace());
        let is_separate = ends_term.is_some_and(|c| ";；,，".contains(*c));
        if !is_next || !is_separate || next == after_code {
            return None;
        }
    }
    let term = characters.get(next)?;
    // `3- 3 months` is a value, and `3-4` a range.
    let is_number = term.is_ascii_digit()
        && characters[next - 1].is_whitespace()
        && characters[next..].iter().take(8).any(|c| c.is_alphabetic());
    let is_term = term.is_alphabetic() || "(（\"“".contains(*term) || is_number;
    // In `Y/N: Y - yes`, the value before `Y` is none.
    let word: usize = characters[next..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    let after: String = characters[next + word..].iter().take(3).collect();
    let is_pair = (1..=2).contains(&word)
        && characters[next].is_ascii_uppercase() | term.is_ascii_digit()
        && after.trim_start().starts_with(['-', ':', '=', '：', '＝']);
    if is_pair {
        return None;
    }
    // A URL is no list of values.
    (is_term && !characters[next..].starts_with(&['/', '/'])).then_some(Found {
        start: at,
        term: next,
        code,
    })
}

/// Returns the meaning at the start of a text, without what follows it.
fn term(characters: &[char]) -> String {
    let mut term = String::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        match character {
            ';' | '；' | ',' | '，' | '。' | '\n' => break,
            '.' if characters.get(at + 1).is_none_or(|next| next.is_whitespace()) => break,
            '/' if characters.get(at + 1) == Some(&'/') => break,
            '(' | '（' => {
                let close = characters[at..].iter().position(|c| matches!(c, ')' | '）'));
                match close {
                    // A short note belongs to the term.
                    Some(length) if length <= 9 => {
                        term.extend(&characters[at..=at + length]);
                        at += length;
                    }
                    _ => break,
                }
            }
            other => term.push(*other),
        }
        at += 1;
    }
    let term =
        term.trim().trim_end_matches(['、', '/', '|', ')', '）', '"', '”', '-', '或']).trim();
    // The bracket of a note that was kept above.
    let open = term.contains('(') && !term.contains(')');
    let term = if open { format!("{term})") } else { term.to_owned() };
    let term = term.trim_start_matches(['"', '“']).to_owned();
    let term = term.trim_end_matches(" or").trim_end_matches(" and");
    let lower = term.to_ascii_lowercase();
    let note = DEFAULTS.iter().find(|note| lower.ends_with(**note));
    let term = note.map_or(term, |note| term[..term.len() - note.len()].trim_end());
    term.chars().take(80).collect()
}

/// Reads values that are directly followed by Chinese meanings: `1有0无`.
fn bare(line: &str) -> Option<Vec<(String, String)>> {
    let characters = characters(line);
    let mut at = 0;
    while at < characters.len() {
        let mut listing = Vec::new();
        let mut next = at;
        loop {
            let digits: String =
                characters[next..].iter().take_while(|c| c.is_ascii_digit()).collect();
            let mut start = next + digits.len();
            start += usize::from(characters.get(start) == Some(&' '));
            let meaning: String =
                characters[start..].iter().take_while(|c| is_chinese(**c)).take(12).collect();
            if digits.is_empty() || digits.len() > 2 || meaning.is_empty() {
                break;
            }
            next = start + meaning.chars().count();
            listing.push((digits, meaning));
            while characters.get(next).is_some_and(|c| ";；,，、/ ".contains(*c)) {
                next += 1;
            }
        }
        let is_start =
            at.checked_sub(1).is_none_or(|before| !characters[before].is_ascii_alphanumeric());
        if is_start
            && listing.len() > 1
            && listing
                .iter()
                .enumerate()
                .all(|(i, (code, _))| listing.iter().skip(i + 1).all(|(other, _)| other != code))
        {
            return Some(listing);
        }
        at = next.max(at + 1);
    }
    None
}

impl Codes {
    /// Returns the values for yes and no, if they are letters, such as `Y` and `N`.
    pub(crate) fn words(&self) -> Option<[&str; 2]> {
        let [one, other] = self.codes.as_slice() else { return None };
        let is_letters = |code: &Code| code.code.chars().all(|c| c.is_ascii_alphabetic());
        if !is_letters(one) || !is_letters(other) {
            return None;
        }
        let denies = |no: &Code, yes: &Code| {
            let pairs = [(&no.zh, &yes.zh), (&no.en, &yes.en)];
            pairs.into_iter().any(|(no, yes)| match (no, yes) {
                (Some(no), Some(yes)) => is_negation(&no.to_lowercase(), &yes.to_lowercase()),
                _ => false,
            })
        };
        match (denies(other, one), denies(one, other)) {
            (true, false) => Some([&one.code, &other.code]),
            (false, true) => Some([&other.code, &one.code]),
            _ => None,
        }
    }
}

/// Whether the values are `1` for yes and `0` for no.
fn is_flag(codes: &[Code]) -> bool {
    if codes.len() != 2 {
        return false;
    }
    let of = |wanted: &str| codes.iter().find(|code| code.code == wanted);
    let (Some(yes), Some(no)) = (of("1"), of("0")) else { return false };
    let pair = |yes: &Option<String>, no: &Option<String>| match (yes, no) {
        (Some(yes), Some(no)) => is_negation(&no.to_lowercase(), &yes.to_lowercase()),
        _ => false,
    };
    pair(&yes.zh, &no.zh) || pair(&yes.en, &no.en)
}

/// Whether a term denies another one.
fn is_negation(no: &str, yes: &str) -> bool {
    const PAIRS: [(&str, &str); 13] = [
        ("是", "否"),
        ("是", "不是"),
        ("有", "无"),
        ("有", "没有"),
        ("启用", "禁用"),
        ("启用", "停用"),
        ("开启", "关闭"),
        ("开", "关"),
        ("yes", "no"),
        ("true", "false"),
        ("on", "off"),
        ("enable", "disable"),
        ("enabled", "disabled"),
    ];
    if PAIRS.contains(&(yes, no)) {
        return true;
    }
    let words =
        no.strip_prefix("不").or_else(|| no.strip_prefix("否")).or_else(|| no.strip_prefix("非"));
    let english = no.strip_prefix("not ").or_else(|| no.strip_prefix("no "));
    words.or(english) == Some(yes) || (no == "no" && !yes.starts_with("no"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Kind;

    fn codes(lines: &[&str]) -> Option<Codes> {
        let text = lines.iter().map(|line| (*line).to_owned()).collect();
        read(&Node { text, ..Node::new(Kind::Text) })
    }

    fn shown(lines: &[&str]) -> String {
        let Some(codes) = codes(lines) else { return "none".to_owned() };
        let terms = codes.codes.iter().map(|code| {
            format!(
                "{}={}/{}",
                code.code,
                code.zh.as_deref().unwrap_or(""),
                code.en.as_deref().unwrap_or("")
            )
        });
        let mut text = terms.collect::<Vec<_>>().join(" ");
        text.push_str(if codes.is_flag { " flag" } else { "" });
        text.push_str(if codes.differ { " differ" } else { "" });
        text
    }

    #[test]
    fn lists_of_values_are_read_in_both_languages() {
        assert_eq!(
            shown(&["卡状态: 1-待激活; 2-使用中;", "// 1- new ;2- in use"]),
            "1=待激活/new 2=使用中/in use"
        );
        assert_eq!(shown(&["级别：0：普通，1：高级，2：最高"]), "0=普通/ 1=高级/ 2=最高/");
        assert_eq!(
            shown(&["0- 红;1- 蓝;2-绿3- 黄;4-青(浅)。不可为空"]),
            "0=红/ 1=蓝/ 2=绿/ 3=黄/ 4=青(浅)/"
        );
        assert_eq!(shown(&["0-abc 1-甲 2-乙", "0- abc; 1- a ;2-b"]), "0=abc/abc 1=甲/a 2=乙/b");
        assert_eq!(shown(&["1- a week; 2- 3 months; 3 a year"]), "1=/a week 2=/3 months 3=/a year");
        assert_eq!(shown(&["level: 1- low; 2- mid; 3 high"]), "1=/low 2=/mid 3=/high");
        assert_eq!(shown(&["ACTIVE: in use", "CLOSED: over"]), "ACTIVE=/in use CLOSED=/over");
        assert_eq!(shown(&["等级：Y-合格；N-不合格"]), "Y=合格/ N=不合格/");
        assert_eq!(shown(&["方式", "A：自动", "M：手动"]), "A=自动/ M=手动/");
        assert_eq!(shown(&["状态：0=空闲，1=占用，2＝维修"]), "0=空闲/ 1=占用/ 2=维修/");
        assert_eq!(shown(&["是否冷藏（0：否，1：是，默认0）"]), "0=否/ 1=是/ flag");
        assert_eq!(shown(&["(0 for no, 1 for yes)"]), "0=/no 1=/yes flag");
        assert_eq!(shown(&["0 for load, 1 for unload, default 0"]), "0=/load 1=/unload");
        assert_eq!(shown(&["1 = yes", "0 = no (default)"]), "1=/yes 0=/no flag");
        assert_eq!(shown(&["（１：启用　２：停用）"]), "1=启用/ 2=停用/");
        assert_eq!(shown(&["0 普通 1 高级 2 最高"]), "0=普通/ 1=高级/ 2=最高/");
        assert_eq!(shown(&["0、未支付  1、已支付"]), "0=未支付/ 1=已支付/");
        assert_eq!(shown(&["0（未支付）、1（已支付）"]), "0=未支付/ 1=已支付/");
        assert_eq!(shown(&["0:否;1:是(默认)"]), "0=否/ 1=是/ flag");
        assert_eq!(shown(&["Y/N: Y - yes, N - no"]), "Y=/yes N=/no");
        assert_eq!(shown(&["\"0\": off, \"1\": on"]), "0=/off 1=/on flag");
        assert_eq!(shown(&["-1: failed, 0: waiting, 1: done"]), "-1=/failed 0=/waiting 1=/done");
        assert_eq!(shown(&["1--启用", "0--禁用"]), "1=启用/ 0=禁用/ flag");
        assert_eq!(shown(&["00-成功 01-失败"]), "00=成功/ 01=失败/");
        assert_eq!(shown(&["1 means new; 2 means used"]), "1=/new 2=/used");
        assert_eq!(shown(&["IMSI-卡号；ICCID-卡片标识"]), "IMSI=卡号/ ICCID=卡片标识/");
    }

    #[test]
    fn yes_and_no_are_a_flag() {
        assert_eq!(shown(&["是否续费 1是0否"]), "1=是/ 0=否/ flag");
        assert_eq!(shown(&["Whether to renew, 1- yes;0-no. Usually 0"]), "1=/yes 0=/no flag");
        assert_eq!(shown(&["1-激活; 0-不激活;"]), "1=激活/ 0=不激活/ flag");
        assert_eq!(
            shown(&["0-属于本店(说明说明说明说明说明);1-不属于本店"]),
            "0=属于本店/ 1=不属于本店/"
        );
    }

    #[test]
    fn different_lists_are_noticed() {
        assert_eq!(shown(&["1-甲; 2-乙; 3-丙", "1- a; 2- b"]), "1=甲/a 2=乙/b 3=丙/ differ");
    }

    #[test]
    fn other_prose_is_no_list() {
        for line in [
            "格式 YYYY-MM-DD HH:mm:ss",
            "页码 1-100",
            "UTC-8 or UTC+8",
            "see https://a.example/1-x",
            "开关为1时必填",
            "默认0-否",
            "格式：Y-M-D H:m:s",
            "between 1 and 100 (default: 10)",
            "版本号，如 1.0 或 2.0",
            "example: 2024-01-02 03:04:05",
            "at most 20 for 30 days",
            "page: 1, size: 20",
            "保留小数点后2位",
        ] {
            assert_eq!(shown(&[line]), "none", "{line}");
        }
    }
}
