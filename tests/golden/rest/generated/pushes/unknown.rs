// @generated from spec/pushes/unknown.yaml by `cargo xtask gen`. Do not edit.

use crate::rt;

/// Something unknown.
///
/// Transcribed from:
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Unknown_ {
    /// What it is.
    pub r#type: String,
    /// A number.
    pub self_: Option<i64>,
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Unknown_ {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let mut object = rt::Object::read(raw)?;
        Ok(Self {
            r#type: object.required("type", rt::get::text)?,
            self_: object.optional("self", rt::get::integer_number),
            extra: object.rest(),
        })
    }

    #[cfg(test)]
    pub(super) fn write(&self, object: &mut rt::ObjectWriter<'_>) {
        object.text("type", &self.r#type);
        if let Some(value) = &self.self_ {
            object.bare("self", *value);
        }
        self.extra.write(object);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::same_event(
            r#"{ "type": "a", "self": 1 }"#,
            Unknown_::read,
            Unknown_::write,
        )
    }

    #[test]
    fn broken_is_refused() -> Result<(), Box<dyn std::error::Error>> {
        rt::testing::malformed_event::<
            super::super::Event,
        >(r#"{ "type": "a" "self": 1 }"#)
    }
}
