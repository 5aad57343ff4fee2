// @generated from spec/callbacks/ticket_closed.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// A ticket was closed. Linksfield's title: *Ticket closed*.
///
/// - **Recognition:** by the field `event` with the value `"closed"`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The body is that of the example.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TicketClosed {
    /// What happened.
    pub event: String,
    /// The ticket.
    pub number: String,
    /// The state.
    pub state: i64,
    /// Whether it is open.
    pub open: bool,
    /// When it was closed.
    ///
    /// Its time zone is not documented.
    pub day: Option<__private::Date>,
    /// Who closed it.
    pub source: Option<String>,
    /// A text.
    pub other: Option<String>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TicketClosed {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            event: object.required::<codec::Text>("event")?,
            number: object.required::<codec::Text>("number")?,
            state: object.required::<codec::NumberInteger>("state")?,
            open: object.required::<codec::NumberFlag>("open")?,
            day: object.optional::<codec::DateCompact>("day"),
            source: object.optional::<codec::Text>("source"),
            other: object.optional::<codec::Text>("other"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "event", &self.event);
        codec::Text::put(object, "number", &self.number);
        codec::NumberInteger::put(object, "state", &self.state);
        codec::NumberFlag::put(object, "open", &self.open);
        codec::DateCompact::put_some(object, "day", &self.day);
        codec::Text::put_some(object, "source", &self.source);
        codec::Text::put_some(object, "other", &self.other);
        self.extra.write(object);
    }
}

__private::structure_traits!(TicketClosed);

#[cfg(test)]
mod tests {
    use crate::__private;

    #[test]
    fn one_event() -> Result<(), Box<dyn std::error::Error>> {
        let body = r#"{ "event": "closed", "number": "TICKET_000001", "state": 2, "open": 0, "day": "20260101", "other": "kept" }"#;
        __private::testing::recognised::<
            super::super::Event,
        >(body, Some(super::super::EventKind::TicketClosed))?;
        __private::testing::same_event::<super::TicketClosed>(body)
    }
}
