// @generated from spec/callbacks/holder_upgraded.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// A holder has another level. Linksfield's title: *Holder upgraded*.
///
/// - **Recognition:** by the field `event` with the value `"upgraded"`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The push is sent when the change is made, which takes a second.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HolderUpgraded {
    /// What happened.
    pub event: String,
    /// The level.
    pub level: i64,
    /// The cards of the holder.
    pub cards: Vec<UpgradedCard>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for HolderUpgraded {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            event: object.required::<codec::Text>("event")?,
            level: object.required::<codec::QuotedInteger>("level")?,
            cards: object.required::<codec::List<codec::Object<UpgradedCard>>>("cards")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "event", &self.event);
        codec::QuotedInteger::put(object, "level", &self.level);
        codec::List::<codec::Object<UpgradedCard>>::put(object, "cards", &self.cards);
        self.extra.write(object);
    }
}

__private::structure_traits!(HolderUpgraded);

/// The cards of the holder.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpgradedCard {
    /// The card.
    pub id: __private::Iccid,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for UpgradedCard {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            id: object.required::<codec::Iccid>("id")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Iccid::put(object, "id", &self.id);
        self.extra.write(object);
    }
}

__private::structure_traits!(UpgradedCard);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "event": "upgraded", "level": "2", "cards": [{ "id": "89852022018041800192" }, { "id": "89852022018041800193" }] }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::HolderUpgraded))?;
        __private::testing::same_event::<super::HolderUpgraded>(body)
    }
}
