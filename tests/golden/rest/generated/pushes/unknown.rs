// @generated from spec/pushes/unknown.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *Something unknown*.
///
/// - **Recognition:** by the field `type`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Unknown_ {
    /// What it is.
    pub r#type: String,
    /// A number.
    pub self_: Option<i64>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Unknown_ {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.required::<codec::Text>("type")?,
            self_: object.optional::<codec::NumberInteger>("self"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "type", &self.r#type);
        codec::NumberInteger::put_some(object, "self", &self.self_);
        self.extra.write(object);
    }
}

__private::structure_traits!(Unknown_);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "type": "a", "self": 1 }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::Unknown_))?;
        __private::testing::same_event::<super::Unknown_>(body)
    }

    #[test]
    fn broken_is_refused() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::malformed_event::<
            super::super::Event,
        >(r#"{ "type": "a" "self": 1 }"#)
    }
}
