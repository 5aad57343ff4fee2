//! The words with which pages name their parts, in Chinese and in English.

use crate::infer::Direction;
use crate::page::Place;

/// What a line of a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heading {
    /// The parameters of the request.
    Request,
    /// The parameters of one place.
    Place(Place),
    /// The fields of a body, with its content type.
    Body(Option<String>),
    /// Parameters that are no part of the format, such as cookies.
    Other,
    /// A printed body: of the request, of the response, or of the part of the page that it is in.
    Example(Option<Direction>),
    /// A table of result codes.
    Codes,
    /// Programs that make the request.
    Samples,
    /// The responses.
    Responses,
    /// A response with a status.
    Status(Option<u16>),
    /// The date of the last revision.
    Revised(String),
    /// The end of the page.
    End,
}

const REQUEST: [&str; 22] = [
    "请求参数",
    "请求参数说明",
    "请求参数列表",
    "请求字段",
    "请求体参数",
    "请求",
    "请求信息",
    "请求报文",
    "输入参数",
    "入参",
    "入参说明",
    "参数说明",
    "request",
    "request parameters",
    "request params",
    "request fields",
    "request body",
    "request message",
    "input parameters",
    "parameters",
    "body parameters",
    "input",
];
/// Headings of examples whose kind their place on the page shows.
const EXAMPLE: [&str; 3] = ["示例", "example", "examples"];
const REQUEST_EXAMPLE: [&str; 10] = [
    "请求示例",
    "请求样例",
    "请求报文示例",
    "请求参数示例",
    "请求体示例",
    "request example",
    "request examples",
    "example request",
    "sample request",
    "request body example",
];
const RESPONSE_EXAMPLE: [&str; 17] = [
    "返回示例",
    "返回样例",
    "返回结果示例",
    "返回报文示例",
    "响应示例",
    "响应样例",
    "响应报文示例",
    "成功示例",
    "失败示例",
    "成功返回示例",
    "失败返回示例",
    "response example",
    "response examples",
    "example response",
    "sample response",
    "success example",
    "failure example",
];
const SAMPLES: [&str; 7] = [
    "示例代码",
    "请求示例代码",
    "request samples",
    "request code samples",
    "code samples",
    "request sample",
    "sample code",
];
const RESPONSES: [&str; 20] = [
    "返回响应",
    "响应",
    "返回参数",
    "返回参数说明",
    "返回字段",
    "返回字段说明",
    "返回数据",
    "响应参数",
    "响应参数说明",
    "响应字段",
    "响应报文",
    "返回结果",
    "返回",
    "输出参数",
    "出参",
    "responses",
    "response",
    "response parameters",
    "response fields",
    "response body",
];
const CODES: [&str; 11] = [
    "错误码",
    "错误码说明",
    "错误代码",
    "返回码",
    "返回码说明",
    "状态码",
    "状态码说明",
    "error codes",
    "result codes",
    "return codes",
    "status codes",
];
const END: [&str; 5] = ["上一页", "下一页", "previous", "next", "previous page"];
const REVISED: [&str; 7] = [
    "修改于",
    "最后修改时间",
    "更新于",
    "modified at",
    "last modified at",
    "last modified",
    "updated at",
];

/// Returns what a line begins, if it is a heading.
pub(super) fn heading(line: &str) -> Option<Heading> {
    let line = line.trim();
    if line.is_empty() || line.len() > 200 {
        return None;
    }
    let line = unnumbered(line);
    let lower = line.to_lowercase();
    let is = |words: &[&str]| words.contains(&lower.as_str());
    if is(&REQUEST) {
        return Some(Heading::Request);
    }
    if is(&EXAMPLE) {
        return Some(Heading::Example(None));
    }
    if is(&REQUEST_EXAMPLE) {
        return Some(Heading::Example(Some(Direction::Request)));
    }
    if is(&RESPONSE_EXAMPLE) {
        return Some(Heading::Example(Some(Direction::Response)));
    }
    if is(&CODES) {
        return Some(Heading::Codes);
    }
    if is(&SAMPLES) {
        return Some(Heading::Samples);
    }
    if is(&RESPONSES) {
        return Some(Heading::Responses);
    }
    if is(&END) || lower.starts_with("built with") {
        return Some(Heading::End);
    }
    if let Some(date) = REVISED.iter().find_map(|word| lower.strip_prefix(word)) {
        let date = date.trim_start_matches([':', '：', ' ']).trim();
        return is_revision(date).then(|| Heading::Revised(date.to_owned()));
    }
    place(line, &lower).or_else(|| status(line))
}

/// Removes what surrounds the words of a heading: `## 2.1 请求参数：`, `一、请求参数`.
fn unnumbered(line: &str) -> &str {
    let plain = line.trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', ' ', ':', '：']);
    let number = plain
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十.".contains(c));
    let number = number.strip_prefix(['、', '.', ')', '）', ' ']).unwrap_or(number);
    if number.len() < plain.len() && !number.trim().is_empty() { number.trim() } else { plain }
}

/// Reads the heading of parameters: `Body 参数application/json`, `Header Params`.
fn place(line: &str, lower: &str) -> Option<Heading> {
    let kinds: [(&[&str], Option<Place>); 5] = [
        (&["body", "请求体"], None),
        (&["header", "请求头"], Some(Place::Header)),
        (&["query", "查询"], Some(Place::Query)),
        (&["path", "路径"], Some(Place::Path)),
        (&["cookie"], None),
    ];
    let (word, place, rest) = kinds.iter().find_map(|(words, place)| {
        let word = words.iter().find(|word| lower.starts_with(**word))?;
        // Upper case has the same length for these words.
        Some((*word, *place, line.get(word.len()..)?.trim()))
    })?;
    let lower_rest = rest.to_lowercase();
    let names = ["参数", "parameters", "params", "parameter", "param", "s", ""];
    let name = names.iter().find(|name| lower_rest.starts_with(**name))?;
    let content = lower_rest[name.len()..].trim();
    match (word, place) {
        ("cookie", _) if content.is_empty() && !name.is_empty() => Some(Heading::Other),
        ("body" | "请求体", _) if content.is_empty() => Some(Heading::Body(None)),
        ("body" | "请求体", _) if is_content_type(content) => {
            Some(Heading::Body(Some(content.to_owned())))
        }
        // A field may be named `path`, so the word alone is no heading.
        (_, Some(place)) if content.is_empty() && !name.is_empty() => Some(Heading::Place(place)),
        _ => None,
    }
}

/// Whether a line is a content type, such as `application/json`.
pub(super) fn is_content_type(line: &str) -> bool {
    let kinds = ["application/", "multipart/", "text/", "image/", "audio/", "video/", "form-data"];
    kinds.iter().any(|kind| line.starts_with(kind)) && !line.contains(char::is_whitespace)
}

/// Reads the label of a response: `🟢200Success`, `🟠 400 Bad request`.
fn status(line: &str) -> Option<Heading> {
    let rest = line.trim_start_matches(['🟢', '🟠', '🟡', '🔴', '🔵', '⚪', '\u{fe0f}']);
    if rest.len() == line.len() {
        return None;
    }
    let digits: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
    Some(Heading::Status(digits.parse().ok().filter(|status| (100..600).contains(status))))
}

/// Whether a text is a date of revision: `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS`.
pub(crate) fn is_revision(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000-00-00" | "0000-00-00 00:00:00")
}

/// Reads a marker of a required or optional field.
pub(super) fn required(line: &str) -> Option<bool> {
    match line.trim().to_lowercase().as_str() {
        "必需" | "必须" | "必填" | "必选" | "必传" | "required" | "mandatory" => {
            Some(true)
        }
        "可选" | "选填" | "非必填" | "非必需" | "非必须" | "非必选" | "非必传" | "optional"
        | "not required" => Some(false),
        _ => None,
    }
}

/// What the cell of a column such as `required` states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marker {
    /// Nothing.
    None,
    Is(bool),
    /// Required under a condition, which the cell may state.
    Conditional(Option<String>),
    Unknown(String),
}

/// Reads the cell of a column with the heading `required`.
pub(super) fn marker(cell: &str) -> Marker {
    let cell = cell.trim().trim_matches(['`', '*']).trim();
    if let Some(marker) = required(cell) {
        return Marker::Is(marker);
    }
    let lower = cell.to_lowercase();
    match lower.as_str() {
        "" | "-" | "--" | "—" | "/" => return Marker::None,
        "是" | "必" | "y" | "yes" | "true" | "m" | "r" | "√" | "✓" | "✔" | "☑" | "1" => {
            return Marker::Is(true);
        }
        "否" | "非必" | "选" | "n" | "no" | "false" | "o" | "×" | "✗" | "✘" | "x" | "0"
        | "非必选" | "不必填" | "非必传" => return Marker::Is(false),
        "必传" => return Marker::Is(true),
        "c" | "条件" | "条件必填" | "条件必选" | "条件可选" | "conditional" | "cm" | "m/o" =>
        {
            return Marker::Conditional(None);
        }
        _ => {}
    }
    // `是（小于 20 位）`, `C: with test data`, `条件必填：type=1`
    let end = lower.find(['(', '（', ':', '：', ',', '，', ' ', ';', '；']);
    let is_condition =
        ["条件", "当", "若", "如果", "when ", "if ", "conditional", "required when", "required if"]
            .iter()
            .any(|word| lower.starts_with(word));
    match end.and_then(|end| lower.get(..end)).map(marker) {
        Some(Marker::Is(is_required)) if !is_condition => Marker::Is(is_required),
        Some(Marker::Conditional(_)) => Marker::Conditional(Some(cell.to_owned())),
        _ if is_condition => Marker::Conditional(Some(cell.to_owned())),
        _ => Marker::Unknown(cell.to_owned()),
    }
}

/// Reads the cell of a column with the place of a parameter. `None` is the body, or nothing.
pub(super) fn place_name(cell: &str) -> Option<Place> {
    match cell.trim().to_lowercase().as_str() {
        "query" | "查询" | "url" | "querystring" | "query string" => Some(Place::Query),
        "path" | "路径" => Some(Place::Path),
        "header" | "headers" | "请求头" => Some(Place::Header),
        _ => None,
    }
}

/// A part of the description of a field that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    Default,
    Example,
    Values,
}

/// Reads the name of a detail, and what follows it on the line: `默认值:`, `Default: zh-CN`.
pub(super) fn detail(line: &str) -> Option<(Detail, &str)> {
    let (name, rest) = line.split_once([':', '：'])?;
    let detail = match name.trim().to_lowercase().as_str() {
        "默认值" | "默认" | "default" | "default value" => Detail::Default,
        "示例值" | "示例" | "例如" | "example" | "examples" | "example value" => {
            Detail::Example
        }
        "枚举值" | "可选值" | "取值" | "enum" | "allowed values" | "allowed value"
        | "enum values" => Detail::Values,
        _ => return None,
    };
    Some((detail, rest.trim()))
}

/// Reads a limit of the length of a text: `<= 20 字符`, `<= 20 characters`.
pub(super) fn max_length(line: &str) -> Option<u64> {
    let rest = line.trim().strip_prefix("<=").or_else(|| line.trim().strip_prefix('≤'))?.trim();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let unit = rest[digits.len()..].trim().to_lowercase();
    matches!(unit.as_str(), "字符" | "characters" | "character")
        .then(|| digits.parse().ok())
        .flatten()
}

/// Reads a limit of a number: `>= 1`, `<= 100`. Returns whether it is the least number, and the number.
pub(super) fn limit(line: &str) -> Option<(bool, String)> {
    let line = line.trim();
    let least = line.strip_prefix(">=").or_else(|| line.strip_prefix('≥'));
    let greatest = line.strip_prefix("<=").or_else(|| line.strip_prefix('≤'));
    let number = least.or(greatest)?.trim();
    let is_number =
        !number.is_empty() && number.len() <= 18 && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (least.is_some(), number.to_owned()))
}

/// Returns the name of an HTTP method in upper case.
pub(crate) fn method(word: &str) -> Option<&'static str> {
    const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    METHODS.into_iter().find(|method| method.eq_ignore_ascii_case(word))
}

/// Whether a label is the state of a page, such as `Testing`.
pub(super) fn stability(line: &str) -> Option<&'static str> {
    Some(match line.trim().to_lowercase().as_str() {
        "测试中" | "testing" => "Testing",
        "开发中" | "developing" => "Developing",
        "设计中" | "designing" => "Designing",
        "待确定" | "pending" => "Pending",
        "将废弃" | "deprecated" => "Deprecated",
        "已废弃" | "obsolete" => "Obsolete",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_in_both_languages() {
        assert_eq!(heading("Header 参数"), Some(Heading::Place(Place::Header)));
        assert_eq!(heading("Query Params"), Some(Heading::Place(Place::Query)));
        let json = Some("application/json".to_owned());
        assert_eq!(heading("Body 参数application/json"), Some(Heading::Body(json.clone())));
        assert_eq!(heading("Body Params application/json"), Some(Heading::Body(json)));
        assert_eq!(heading("Body"), Some(Heading::Body(None)));
        assert_eq!(heading("### 2.1 请求参数："), Some(Heading::Request));
        assert_eq!(heading("三、返回参数"), Some(Heading::Responses));
        assert_eq!(heading("🟠400 Bad request"), Some(Heading::Status(Some(400))));
        assert_eq!(heading("🟢成功"), Some(Heading::Status(None)));
        let date = "2024-05-06 07:08:09".to_owned();
        assert_eq!(heading("Modified at 2024-05-06 07:08:09"), Some(Heading::Revised(date)));
    }

    #[test]
    fn required_columns_are_read_in_every_spelling() {
        for cell in ["是", "必填", "Y", "yes", "M", "√", "true", "是（最多 20 位）"] {
            assert_eq!(marker(cell), Marker::Is(true), "{cell}");
        }
        for cell in ["否", "非必填", "N", "no", "O", "optional", "×", "false"] {
            assert_eq!(marker(cell), Marker::Is(false), "{cell}");
        }
        assert_eq!(marker("C"), Marker::Conditional(None));
        let condition = "条件必填：type=1".to_owned();
        assert_eq!(marker(&condition), Marker::Conditional(Some(condition.clone())));
        assert_eq!(marker("-"), Marker::None);
        assert_eq!(marker("maybe"), Marker::Unknown("maybe".to_owned()));
    }

    #[test]
    fn names_of_fields_are_no_headings() {
        for name in [
            "path",
            "header",
            "query",
            "cookie",
            "path_name",
            "修改于昨天",
            "body_text",
            "bodyType",
        ] {
            assert_eq!(heading(name), None, "{name}");
        }
    }
}
