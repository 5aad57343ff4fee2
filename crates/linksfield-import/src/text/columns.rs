//! The columns of a table with one field on each line, and its cells.

/// What separates the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Pipe,
    Tab,
    Spaces,
}

/// What a column contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Type,
    Required,
    Meaning,
    Example,
    Default,
    Length,
    Place,
    Other,
}

/// The line with the names of the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) separator: Separator,
    pub(super) columns: Vec<Column>,
}

impl Default for Header {
    fn default() -> Self {
        Self { separator: Separator::Tab, columns: Vec::new() }
    }
}

/// Reads the names of columns. `None` if the line is something else.
pub(super) fn header(line: &str) -> Option<Header> {
    if line.len() > 400 {
        return None;
    }
    let separator = if line.contains(['|', '｜']) {
        Separator::Pipe
    } else if line.contains('\t') {
        Separator::Tab
    } else {
        Separator::Spaces
    };
    let columns: Vec<Column> = cells(line, separator).iter().map(|cell| column(cell)).collect();
    let has = |column| columns.contains(&column);
    let describes = has(Column::Type) || has(Column::Required) || has(Column::Meaning);
    (has(Column::Name) && describes).then_some(Header { separator, columns })
}

fn column(cell: &str) -> Column {
    let cell: String =
        cell.trim().trim_matches(['*', '`', ' ', ':', '：', '?', '？']).to_lowercase();
    match cell.as_str() {
        "参数名" | "参数" | "参数名称" | "字段" | "字段名" | "字段名称" | "属性" | "属性名"
        | "名称" | "变量名" | "变量" | "key" | "name" | "field" | "field name" | "parameter"
        | "parameters" | "param" | "parameter name" | "property" | "attribute" | "header" => {
            Column::Name
        }
        "类型" | "数据类型" | "参数类型" | "字段类型" | "数据格式" | "type" | "data type"
        | "datatype" | "field type" => Column::Type,
        "必填" | "是否必填" | "必选" | "是否必选" | "必须" | "是否必须" | "必需" | "是否必需"
        | "可选" | "是否必传" | "必传" | "可否为空" | "required" | "mandatory" | "is required"
        | "m/o" | "m/o/c" | "presence" | "must" => {
            // "May it be empty" is the opposite question.
            if cell == "可选" || cell == "可否为空" {
                Column::Other
            } else {
                Column::Required
            }
        }
        "说明" | "描述" | "含义" | "备注" | "参数说明" | "字段说明" | "参数描述" | "字段描述"
        | "中文名" | "中文名称" | "参数含义" | "字段含义" | "注释" | "取值说明" | "取值"
        | "枚举值" | "解释" | "description" | "desc" | "meaning" | "remark" | "remarks"
        | "note" | "notes" | "comment" | "comments" | "values" | "explanation" => Column::Meaning,
        "示例" | "示例值" | "样例" | "例子" | "举例" | "example" | "examples" | "sample"
        | "example value" => Column::Example,
        "默认" | "默认值" | "default" | "default value" => Column::Default,
        "长度" | "最大长度" | "length" | "max length" | "max. length" | "size" => {
            Column::Length
        }
        "位置" | "参数位置" | "in" | "place" | "location" | "传参方式" => Column::Place,
        _ => Column::Other,
    }
}

/// Splits a line into cells. Leading spaces of a cell are kept, because they show how fields are nested.
pub(super) fn cells(line: &str, separator: Separator) -> Vec<String> {
    match separator {
        Separator::Tab => line.split('\t').map(str::to_owned).collect(),
        Separator::Pipe => {
            let line = line.replace('｜', "|");
            let line = line.trim();
            let line = line.strip_prefix('|').unwrap_or(line);
            let mut cells = vec![String::new()];
            let mut is_escaped = false;
            for character in line.chars() {
                match character {
                    '|' if !is_escaped => cells.push(String::new()),
                    other => {
                        if let Some(cell) = cells.last_mut() {
                            if is_escaped && other == '|' {
                                cell.pop();
                            }
                            cell.push(other);
                        }
                    }
                }
                is_escaped = character == '\\' && !is_escaped;
            }
            if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
                cells.pop();
            }
            cells
        }
        Separator::Spaces => {
            let indent = line.len() - line.trim_start().len();
            let mut cells: Vec<String> = line
                .trim_start()
                .split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
                .collect();
            if let Some(first) = cells.first_mut() {
                first.insert_str(0, &" ".repeat(indent));
            }
            cells
        }
    }
}
