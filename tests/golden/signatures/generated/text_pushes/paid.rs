// @generated from spec/text_pushes/paid.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Something is paid. Linksfield's title: *Paid*.
///
/// - **Recognition:** by the field `paid`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Paid {
    /// The id.
    pub paid: String,
    /// The amount.
    pub amount: Option<__private::Decimal>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for Paid {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            paid: object.required::<codec::Text>("paid")?,
            amount: object.optional::<codec::NumberDecimal>("amount"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "paid", &self.paid);
        codec::NumberDecimal::put_some(object, "amount", &self.amount);
        self.extra.write(object);
    }
}

__private::structure_traits!(Paid);
