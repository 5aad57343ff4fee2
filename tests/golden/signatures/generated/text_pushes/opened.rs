// @generated from spec/text_pushes/opened.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Something is opened. Linksfield's title: *Opened*.
///
/// - **Recognition:** by the field `opened`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Opened {
    /// The id.
    pub opened: String,
    /// The amount.
    pub amount: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Opened {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            opened: object.required::<codec::Text>("opened")?,
            amount: object.optional::<codec::NumberDecimal>("amount"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "opened", &self.opened);
        codec::NumberDecimal::put_some(object, "amount", &self.amount);
        self.extra.write(object);
    }
}

__private::structure_traits!(Opened);
