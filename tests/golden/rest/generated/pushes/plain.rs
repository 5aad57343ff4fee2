// @generated from spec/pushes/plain.yaml by `cargo xtask gen`. Do not edit.

use crate::rt;

/// Of which nothing is known.
///
/// Nothing that is documented tells it from other events: receive it with `receive_as`, at an
/// address of its own.
///
/// Transcribed from:
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// Members that the documentation does not list, and optional ones that are not what it says.
    pub extra: rt::Extra,
}

impl Plain {
    pub(super) fn read(raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
        let object = rt::Object::read(raw)?;
        Ok(Self { extra: object.rest() })
    }
}
