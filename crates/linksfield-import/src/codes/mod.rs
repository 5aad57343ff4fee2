//! Lists of values in prose: `0-信件; 1-小包`, `1: unpaid, 2: paid`, `1有0无`.

mod listing;

use self::listing::{bare, listing};
use crate::page::{Node, has_chinese};

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
