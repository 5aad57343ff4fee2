// @generated from spec/shapes/change_ticket.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Closes a ticket. Linksfield's title: *Change ticket*.
    ///
    /// The sandbox changes the ticket that it keeps.
    ///
    /// - **Effect:** write. The client never sends the request again once it may have reached the
    ///   server. If a call fails and
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it
    ///   was not executed, and calling again is safe. If the method returns `true`, do not call
    ///   again before you have checked the outcome: find out whether the call took effect (no
    ///   documented operation reports it).
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::ChangeTicket;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .change_ticket(ChangeTicket {
    ///         number: "TICKET_000001".into(),
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
    /// Required parameters are fields of [`ChangeTicket`]. Optional parameters are methods of the
    /// call.
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`number`](field@ChangeTicket::number) | yes | The ticket. |
    /// | [`title`](field@ChangeTicketRequest::title) | no | The new title. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to an
    /// `Option` of [`ChangeTicketResponse`]: `None` if the response has no payload.
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
    ///   with an HTTP status. Documented codes: `43` (There is no such ticket); `45` (The ticket is
    ///   closed); `46` (The ticket has no comment).
    ///   [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the
    ///   call may have been executed.
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn change_ticket(&self, required: ChangeTicket) -> Call<ChangeTicketRequest> {
        self.call(ChangeTicketRequest::new(required))
    }
}

/// The required parameters of [`change_ticket`](Shapes::change_ticket).
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeTicket {
    /// The ticket.
    ///
    /// Example: `TICKET_000001`.
    pub number: String,
}

/// The request of [`change_ticket`](Shapes::change_ticket): a value that can be stored,
/// compared, and sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeTicketRequest {
    /// The required parameters.
    pub required: ChangeTicket,
    /// The new title.
    pub title: Option<String>,
}

impl ChangeTicketRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: ChangeTicket) -> Self {
        Self { required, title: None }
    }

    /// The new title.
    ///
    /// See [`title`](field@ChangeTicketRequest::title).
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

impl From<ChangeTicket> for ChangeTicketRequest {
    #[inline]
    fn from(required: ChangeTicket) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for ChangeTicketRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: ChangeTicket {
                number: object.given::<codec::Text>("number")?,
            },
            title: object.given_some::<codec::Text>("title")?,
        };
        object.end_of_parameters(&super::FAMILY)?;
        Ok(structure)
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        let required = &self.required;
        codec::Text::put(object, "number", &required.number);
        codec::Text::put_some(object, "title", &self.title);
    }

    fn check(&self) -> Result<(), __private::InvalidValue> {
        let required = &self.required;
        codec::Text::check_required("number", &required.number)?;
        Ok(())
    }
}

__private::structure_traits!(ChangeTicketRequest);

impl Call<ChangeTicketRequest> {
    /// The new title.
    ///
    /// See [`title`](field@ChangeTicketRequest::title).
    #[inline]
    pub fn title(self, value: impl Into<String>) -> Self {
        self.map(|request| request.title(value))
    }
}

impl __private::Operation for ChangeTicketRequest {
    type Family = Shapes;
    type Output = Option<ChangeTicketResponse>;
    const INFO: &'static __private::OperationInfo = &CHANGE_TICKET;

    fn encode(
        &self,
        context: &__private::Context<'_>,
        parts: &mut __private::Parts,
    ) -> Result<(), __private::InvalidParameter> {
        let required = &self.required;
        parts.path("/tickets/");
        parts.path_parameter(&codec::Text::text(&required.number));
        parts.path("/close");
        parts.header("x-key", context.credential(0));
        parts.header("x-time", &context.unix_seconds().to_string());
        let mut writer = parts.body(__private::Dialect::Plain);
        let object = &mut writer;
        codec::Text::put_given(object, "title", &self.title);
        writer.end();
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
        Ok(payload.optional::<codec::Object<ChangeTicketResponse>>())
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<ChangeTicketResponse>::write_some(output, writer);
    }
}

/// The response of `change_ticket`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeTicketResponse {
    /// The state.
    pub state: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for ChangeTicketResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            state: object.required::<codec::Text>("state")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "state", &self.state);
        self.extra.write(object);
    }
}

__private::structure_traits!(ChangeTicketResponse);

static CHANGE_TICKET: __private::OperationInfo = __private::OperationInfo {
    name: "change_ticket",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.change_ticket"),
        method: __private::meta::Method::Post,
        path: "/tickets/{number}/close",
        server: 0,
        effect: __private::meta::Effect::Write,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing: &["43", "45", "46"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: false,
        },
    },
    title: "Change ticket",
    title_zh: None,
    summary: Some("Closes a ticket. The sandbox changes the ticket that it keeps."),
    coverage: "complete",
    deprecated: None,
    pages: &[],
    parameters: &[
        __private::ParameterInfo::required("number")
            .value("text", "text")
            .at(__private::Location::Path)
            .doc("The ticket.")
            .example("TICKET_000001"),
        __private::ParameterInfo::optional("title")
            .value("text", "text")
            .at(__private::Location::Body)
            .doc("The new title."),
    ],
    is_paged: false,
    response: __private::Shape::Object {
        name: None,
        plain: &["state"],
        fields: &[],
    },
    functions: __private::functions::<ChangeTicketRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .change_ticket(ChangeTicket {
                number: "TICKET_000001".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/tickets/TICKET_000001/close",
                parameters: &[("number", "TICKET_000001")],
                query: &[],
                body: Some(r#"{}"#),
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            ChangeTicketRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{ "code": "0", "message": "ok", "data": { "state": "2" } }"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
