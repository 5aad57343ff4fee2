// @generated from spec/text_pushes/closed.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Something is closed. Linksfield's title: *Closed*.
///
/// - **Recognition:** by the field `closed`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    /// The id.
    pub closed: String,
    /// The amount.
    pub amount: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Closed {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            closed: object.required::<codec::Text>("closed")?,
            amount: object.optional::<codec::NumberDecimal>("amount"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "closed", &self.closed);
        codec::NumberDecimal::put_some(object, "amount", &self.amount);
        self.extra.write(object);
    }
}

__private::structure_traits!(Closed);
