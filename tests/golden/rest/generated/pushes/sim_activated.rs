// @generated from spec/pushes/sim_activated.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// Linksfield's title: *SIM activated*.
///
/// - **Recognition:** by the field `event` with the value `"sim.activated"` or `"sim.resumed"`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The event is recognised by the value of a field.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimActivated {
    /// What happened.
    pub event: String,
    /// The SIM.
    pub iccid: __private::Iccid,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for SimActivated {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            event: object.required::<codec::Text>("event")?,
            iccid: object.required::<codec::Iccid>("iccid")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "event", &self.event);
        codec::Iccid::put(object, "iccid", &self.iccid);
        self.extra.write(object);
    }
}

__private::structure_traits!(SimActivated);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "event": "sim.resumed", "iccid": "89852022018041800192" }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::SimActivated))?;
        __private::testing::same_event::<super::SimActivated>(body)
    }
}
