// @generated from spec/pushes/plain.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *Of which nothing is known*.
///
/// - **Recognition:** none. The documentation defines no discriminator for this event. Receive
///   the event at a separate URL, with
///   [`receive_as`](__private::webhook::Receiver::receive_as).
/// - **Coverage:** partial. Linksfield's documentation is incomplete. Response fields that
///   Linksfield does not list are kept in `extra`.
///
/// # Sources
///
/// - Invented for the tests.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
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
