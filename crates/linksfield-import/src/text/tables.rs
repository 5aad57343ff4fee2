//! The tables of a page: parameters, and the content of bodies.

use super::{BodyTable, Reader, fields, nest, paths, rows};
use crate::error::{ImportError, shown};
use crate::json::Json;
use crate::page::{Field, Kind, Node, Parameter, Place, Sample};

/// The greatest number of fields of a table.
const FIELDS: usize = 2_000;

/// The greatest length of an example that decides how fields are nested.
const NESTING_EXAMPLE: usize = 100_000;

impl<'a> Reader<'a, '_> {
    /// Reads a table of the request without the name of a place. Returns the lines of a table of the body.
    pub(super) fn unplaced(&mut self) -> Result<Option<BodyTable<'a>>, ImportError> {
        let lines = self.table();
        let has_body = !matches!(self.page.method.as_str(), "GET" | "HEAD" | "DELETE");
        let Some(rows) = rows::read(&lines) else {
            if has_body {
                return Ok(Some((lines, None)));
            }
            self.parameters(Place::Query, &lines)?;
            return Ok(None);
        };
        let rows = self.counted(rows)?;
        let in_path = crate::draft::path_parameters(&self.page.path);
        let mut is_body = false;
        for (place, field) in rows.fields {
            let is_in_path = place.is_none() && in_path.contains(&field.name);
            match place.or(is_in_path.then_some(Place::Path)) {
                Some(place) => self.parameter(place, field),
                None if has_body => is_body = true,
                None => self.parameter(Place::Query, field),
            }
        }
        Ok(is_body.then_some((lines, None)))
    }

    fn counted(&mut self, mut rows: rows::Rows) -> Result<rows::Rows, ImportError> {
        if rows.count > FIELDS {
            let found = format!("a table of at least {} fields", rows.count);
            return Err(ImportError::TooLarge { found, allowed: "2,000 fields" });
        }
        self.page.doubts.append(&mut rows.doubts);
        Ok(rows)
    }

    fn parameter(&mut self, place: Place, field: Field) {
        let is_known = self.page.parameters.iter().any(|known| {
            known.place == place && known.field.name.eq_ignore_ascii_case(&field.name)
        });
        if is_known {
            let name = shown(&field.name, 40);
            self.page.doubts.push(format!(
                "`{name}` is listed twice in the same place; the first entry is used"
            ));
            return;
        }
        self.page.parameters.push(Parameter { place, field });
    }

    pub(super) fn parameters(&mut self, place: Place, lines: &[&str]) -> Result<(), ImportError> {
        if let Some(rows) = rows::read(lines) {
            for (_, field) in self.counted(rows)?.fields {
                self.parameter(place, field);
            }
            return Ok(());
        }
        let table = self.checked(fields::read(lines))?;
        for flat in table.fields {
            let field = Field { name: flat.name, node: flat.node, required: flat.required };
            self.parameter(place, field);
        }
        Ok(())
    }

    /// Builds the content of a table, nested by an example.
    pub(super) fn node(
        &mut self,
        lines: &[&str],
        example: Option<&Sample>,
        is_request: bool,
    ) -> Result<Node, ImportError> {
        if let Some(rows) = rows::read(lines) {
            let in_path = crate::draft::path_parameters(&self.page.path);
            let own = self.counted(rows)?.fields.into_iter().filter(|(place, field)| {
                place.is_none() && !(is_request && in_path.contains(&field.name))
            });
            let fields = own.map(|(_, field)| field).collect();
            return Ok(Node::new(Kind::Object(fields)));
        }
        let table = self.checked(fields::read(lines))?;
        if table.fields.iter().any(|flat| flat.width > 0 || flat.name.contains(['.', '['])) {
            return Ok(self.dotted(table.fields));
        }
        let example = example
            .filter(|sample| sample.text.len() <= NESTING_EXAMPLE)
            .and_then(|sample| Json::parse(&sample.text).ok())
            .filter(|json| !json.is_too_wide());
        let is_list = matches!(table.root, Some(Kind::List(_)));
        let inner = match &example {
            Some(Json::List(items)) if is_list => items.first(),
            other => other.as_ref(),
        };
        let object =
            Node::new(Kind::Object(nest::nest(table.fields, inner, &mut self.page.doubts)));
        Ok(match table.root {
            Some(Kind::List(item)) if !matches!(item.kind, Kind::Object(_) | Kind::Any) => {
                Node::new(Kind::List(item))
            }
            Some(Kind::List(_)) => Node::new(Kind::List(Box::new(object))),
            Some(Kind::Object(_)) | None => object,
            Some(single) if object.fields().is_empty() => Node::new(single),
            Some(_) => object,
        })
    }

    /// Nests fields by the marks before their names, and by the dots in them.
    fn dotted(&mut self, flat: Vec<fields::Flat>) -> Node {
        let mut nesting = paths::Nesting::default();
        let mut nested = Vec::new();
        let doubts = &mut self.page.doubts;
        for mut flat in flat {
            let path = if flat.width > 0 || !flat.name.contains(['.', '[']) {
                nesting.path(flat.width, &flat.name, &mut flat.node, doubts)
            } else {
                // A dotted name is complete, whatever is around it.
                paths::Nesting::default().path(0, &flat.name, &mut flat.node, doubts)
            };
            paths::insert(&mut nested, &path, flat.node, flat.required, doubts);
        }
        Node::new(Kind::Object(nested))
    }

    fn checked(&mut self, mut table: fields::Table) -> Result<fields::Table, ImportError> {
        if table.fields.len() > FIELDS {
            let found = format!("a table of {} fields", table.fields.len());
            return Err(ImportError::TooLarge { found, allowed: "2,000 fields" });
        }
        self.page.is_cut |= table.is_cut;
        self.page.doubts.append(&mut table.doubts);
        Ok(table)
    }
}
