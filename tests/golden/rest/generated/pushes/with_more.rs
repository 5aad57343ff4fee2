// @generated from spec/pushes/with_more.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *Something unknown with more*.
///
/// - **Recognition:** by the fields `type`, `more`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. Its fields include those of `unknown`, whose file sorts first.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WithMore {
    /// What it is.
    pub r#type: String,
    /// A text.
    pub more: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for WithMore {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            r#type: object.required::<codec::Text>("type")?,
            more: object.required::<codec::Text>("more")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "type", &self.r#type);
        codec::Text::put(object, "more", &self.more);
        self.extra.write(object);
    }
}

__private::structure_traits!(WithMore);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "more": "b", "type": "a" }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::WithMore))?;
        __private::testing::same_event::<super::WithMore>(body)
    }
}
