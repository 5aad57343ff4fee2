// @generated from spec/pushes/plain.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no members")]
use crate::__private::{self, Codec as _, codec};

/// Of which nothing is known.
///
/// The documentation defines nothing that distinguishes it from other events: receive it with
/// `receive_as`, at an address of its own.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// Members that are not documented, and optional ones that are not as documented.
    pub extra: __private::Extra,
}

impl __private::Structure for Plain {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self { extra: object.take_rest() })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        self.extra.write(object);
    }
}

__private::structure_traits!(Plain);
