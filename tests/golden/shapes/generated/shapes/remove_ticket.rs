// @generated from spec/shapes/remove_ticket.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Removes a ticket. Linksfield's title: *Remove ticket*.
    ///
    /// The sandbox removes the ticket that it keeps.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::RemoveTicket;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .remove_ticket(RemoveTicket {
    ///         ticket_id: "TICKET_000001".into(),
    ///     })
    ///     .send()
    ///     .await?;
    /// println!("{:?}", reply.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Parameters
    ///
    /// All parameters are required. They are the fields of [`RemoveTicket`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`ticket_id`](field@RemoveTicket::ticket_id) | yes | The ticket. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to `()`,
    /// because the response has no content.
    ///
    /// # Errors
    ///
    /// - *Not executed.* [`NotSent`](__private::Error::NotSent): a parameter is invalid or the
    ///   server could not be reached.
    /// - *Uncertain.* [`NoResponse`](__private::Error::NoResponse),
    ///   [`Decode`](__private::Error::Decode): the response is missing, incomplete or unreadable.
    ///   The error keeps what was received.
    /// - *Depends on code and status.* [`Api`](__private::Error::Api),
    ///   [`Status`](__private::Error::Status): the server reported a failure with a result code or
    ///   with an HTTP status. Documented codes: `43` (There is no such ticket).
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn remove_ticket(&self, required: RemoveTicket) -> Call<RemoveTicketRequest> {
        self.call(RemoveTicketRequest::new(required))
    }
}

/// The required parameters of [`remove_ticket`](Shapes::remove_ticket).
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveTicket {
    /// The ticket.
    ///
    /// Example: `TICKET_000001`.
    pub ticket_id: String,
}

/// The request of [`remove_ticket`](Shapes::remove_ticket): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RemoveTicketRequest {
    /// The required parameters.
    pub required: RemoveTicket,
}

impl RemoveTicketRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: RemoveTicket) -> Self {
        Self { required }
    }
}

impl From<RemoveTicket> for RemoveTicketRequest {
    #[inline]
    fn from(required: RemoveTicket) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for RemoveTicketRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: RemoveTicket {
                ticket_id: object.given::<codec::Text>("ticket_id")?,
            },
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "ticket_id", &required.ticket_id);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("ticket_id", &required.ticket_id)?;
        Ok(())
    }
}

__private::structure_traits!(RemoveTicketRequest);

impl __private::Operation for RemoveTicketRequest {
    type Family = Shapes;
    type Output = ();
    const INFO: &'static __private::OperationInfo = &REMOVE_TICKET;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/tickets/");
        parts.path_parameter(&codec::Text::text(&required.ticket_id));
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.signed(__private::Dialect::Plain);
        let object = &mut writer;
        object.text("x-key", context.credential(0));
        object.integer("x-time", context.unix_seconds(), true);
        writer.end();
        Ok(())
    }

    fn decode(
        payload: &mut __private::Payload<'_>,
    ) -> Result<Self::Output, __private::Mismatch> {
        payload.nothing()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        let () = output;
        writer.bare("null");
    }
}

static REMOVE_TICKET: __private::OperationInfo = __private::OperationInfo {
    name: "remove_ticket",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.remove_ticket"),
        method: __private::meta::Method::Delete,
        path: "/tickets/{ticket_id}",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            content: __private::meta::Content::Nothing,
            refusing: &["43"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Remove ticket",
    title_zh: None,
    summary: Some("Removes a ticket. The sandbox removes the ticket that it keeps."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("ticket_id")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The ticket.")
            .example("TICKET_000001"),
    ],
    is_paged: false,
    response: __private::Shape::Plain,
    functions: __private::functions::<RemoveTicketRequest>(),
};
