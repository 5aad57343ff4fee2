// @generated from spec/callbacks/ticket_opened.yaml by `cargo xtask gen`. Do not edit.

#[allow(unused_imports, reason = "an event may have no fields")]
use crate::__private::{self, Codec as _, codec};

/// A ticket was created. Linksfield's title: *Ticket opened*.
///
/// - **Recognition:** by the field `event` with the value `"opened"`.
/// - **Coverage:** complete. Linksfield documents every field.
///
/// # Sources
///
/// - Invented for the tests. The body is made up from the fields.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TicketOpened {
    /// What happened.
    pub event: String,
    /// The ticket.
    pub ticket_id: String,
    /// The ticket.
    pub ticket: TicketOpenedTicket,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TicketOpened {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            event: object.required::<codec::Text>("event")?,
            ticket_id: object.required::<codec::Text>("ticket_id")?,
            ticket: object.required::<codec::Object<TicketOpenedTicket>>("ticket")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "event", &self.event);
        codec::Text::put(object, "ticket_id", &self.ticket_id);
        codec::Object::<TicketOpenedTicket>::put(object, "ticket", &self.ticket);
        self.extra.write(object);
    }
}

__private::structure_traits!(TicketOpened);

/// The ticket.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TicketOpenedTicket {
    /// The title.
    pub name: String,
    /// When it was created.
    ///
    /// Sent in seconds since 1970.
    pub at: __private::Timestamp,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TicketOpenedTicket {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            name: object.required::<codec::Text>("name")?,
            at: object.required::<codec::QuotedSeconds>("at")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "name", &self.name);
        codec::QuotedSeconds::put(object, "at", &self.at);
        self.extra.write(object);
    }
}

__private::structure_traits!(TicketOpenedTicket);
