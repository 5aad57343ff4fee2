// @generated from spec/pushes/sim_removed.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *SIM removed*.
///
/// - **Recognition:** by the field `event` with the value `"sim.removed"`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The event has the fields of another one, and another value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimRemoved {
    /// What happened.
    pub event: String,
    /// The SIM.
    pub iccid: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SimRemoved {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            event: object.required::<codec::Text>("event")?,
            iccid: object.required::<codec::Text>("iccid")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "event", &self.event);
        codec::Text::put(object, "iccid", &self.iccid);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimRemoved);
