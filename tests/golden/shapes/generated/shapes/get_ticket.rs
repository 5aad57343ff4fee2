// @generated from spec/shapes/get_ticket.yaml by `cargo xtask gen`. Do not edit.

use super::{Call, Shapes};
use crate::__private::{self, Codec as _, codec};

impl Shapes {
    /// Returns a ticket, with its comments. Linksfield's title: *Get ticket*.
    ///
    /// The sandbox shows the ticket that it keeps.
    ///
    /// - **Effect:** read. The client retries the call after transient errors, as the
    ///   [`RetryPolicy`](__private::RetryPolicy) allows.
    /// - **Coverage:** complete. Linksfield documents every parameter and response field.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use linksfield_api::shapes::GetTicket;
    /// # async fn example(shapes: linksfield_api::Shapes) -> Result<(), Box<dyn std::error::Error>> {
    /// let reply = shapes
    ///     .get_ticket(GetTicket {
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
    /// All parameters are required. They are the fields of [`GetTicket`].
    ///
    /// | parameter | required | meaning |
    /// |---|---|---|
    /// | [`ticket_id`](field@GetTicket::ticket_id) | yes | The ticket. |
    ///
    /// # Response
    ///
    /// [`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to
    /// [`GetTicketResponse`].
    ///
    /// # Errors
    ///
    /// - [`NotSent`](__private::Error::NotSent): a parameter is invalid or the server could not be
    ///   reached.
    /// - [`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the
    ///   response is missing, incomplete or unreadable. The error keeps what was received.
    /// - [`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported
    ///   a failure with a result code or with an HTTP status. Documented codes: `43` (There is no
    ///   such ticket).
    ///
    /// # Sources
    ///
    /// - Invented for the tests.
    #[inline]
    pub fn get_ticket(&self, required: GetTicket) -> Call<GetTicketRequest> {
        self.call(GetTicketRequest::new(required))
    }
}

/// The required parameters of [`get_ticket`](Shapes::get_ticket).
#[derive(Debug, Clone, PartialEq)]
pub struct GetTicket {
    /// The ticket.
    ///
    /// Example: `TICKET_000001`.
    pub ticket_id: String,
}

/// The request of [`get_ticket`](Shapes::get_ticket): a value that can be stored, compared, and
/// sent by any client of the family.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetTicketRequest {
    /// The required parameters.
    pub required: GetTicket,
}

impl GetTicketRequest {
    /// Returns a request with the required parameters, and without optional ones.
    #[must_use]
    #[inline]
    pub fn new(required: GetTicket) -> Self {
        Self { required }
    }
}

impl From<GetTicket> for GetTicketRequest {
    #[inline]
    fn from(required: GetTicket) -> Self {
        Self::new(required)
    }
}

impl __private::Structure for GetTicketRequest {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        let structure = Self {
            required: GetTicket {
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

__private::structure_traits!(GetTicketRequest);

impl __private::Operation for GetTicketRequest {
    type Family = Shapes;
    type Output = GetTicketResponse;
    const INFO: &'static __private::OperationInfo = &GET_TICKET;

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
        payload.required::<codec::Object<GetTicketResponse>>()
    }

    fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
        codec::Object::<GetTicketResponse>::write(output, writer);
    }
}

/// The comments.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TicketComment {
    /// The id.
    pub comment_id: String,
    /// The text.
    pub text: String,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for TicketComment {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            comment_id: object.required::<codec::Text>("comment_id")?,
            text: object.required::<codec::Text>("text")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "comment_id", &self.comment_id);
        codec::Text::put(object, "text", &self.text);
        self.extra.write(object);
    }
}

__private::structure_traits!(TicketComment);

/// More about the ticket.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetTicketTicketDetails {
    /// The number of comments.
    pub comment_count: Option<i64>,
    /// The comments.
    pub comments: Option<Vec<TicketComment>>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetTicketTicketDetails {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            comment_count: object.optional::<codec::NumberInteger>("comment_count"),
            comments: object
                .optional::<codec::List<codec::Object<TicketComment>>>("comments"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::NumberInteger::put_some(object, "comment_count", &self.comment_count);
        codec::List::<
            codec::Object<TicketComment>,
        >::put_some(object, "comments", &self.comments);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetTicketTicketDetails);

/// The ticket.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetTicketTicket {
    /// The id.
    pub ticket_id: String,
    /// The card of the holder.
    pub holder: __private::Iccid,
    /// The IMSI of the holder.
    pub imsi: Option<__private::Imsi>,
    /// The title.
    pub title: String,
    /// The state.
    pub state: String,
    /// Whether it is open.
    pub open: Option<bool>,
    /// When it was created.
    ///
    /// Sent in milliseconds since 1970.
    pub created: __private::Timestamp,
    /// When it ends.
    ///
    /// Time zone: UTC+08:00.
    pub ends: Option<__private::DateTime>,
    /// The bytes used.
    pub used: i64,
    /// The size.
    pub size: Option<__private::Decimal>,
    /// The colour.
    pub colour: Option<String>,
    /// The link.
    pub link: Option<String>,
    /// The key.
    pub key: Option<String>,
    /// More about the ticket.
    pub details: Option<GetTicketTicketDetails>,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetTicketTicket {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            ticket_id: object.required::<codec::Text>("ticket_id")?,
            holder: object.required::<codec::Iccid>("holder")?,
            imsi: object.optional::<codec::Imsi>("imsi"),
            title: object.required::<codec::Text>("title")?,
            state: object.required::<codec::Text>("state")?,
            open: object.optional::<codec::QuotedFlag>("open"),
            created: object.required::<codec::NumberMilliseconds>("created")?,
            ends: object.optional::<codec::DateTimeSpaced>("ends"),
            used: object.required::<codec::QuotedInteger>("used")?,
            size: object.optional::<codec::QuotedDecimal>("size"),
            colour: object.optional::<codec::Text>("colour"),
            link: object.optional::<codec::Text>("link"),
            key: object.optional::<codec::Text>("key"),
            details: object.optional::<codec::Object<GetTicketTicketDetails>>("details"),
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Text::put(object, "ticket_id", &self.ticket_id);
        codec::Iccid::put(object, "holder", &self.holder);
        codec::Imsi::put_some(object, "imsi", &self.imsi);
        codec::Text::put(object, "title", &self.title);
        codec::Text::put(object, "state", &self.state);
        codec::QuotedFlag::put_some(object, "open", &self.open);
        codec::NumberMilliseconds::put(object, "created", &self.created);
        codec::DateTimeSpaced::put_some(object, "ends", &self.ends);
        codec::QuotedInteger::put(object, "used", &self.used);
        codec::QuotedDecimal::put_some(object, "size", &self.size);
        codec::Text::put_some(object, "colour", &self.colour);
        codec::Text::put_some(object, "link", &self.link);
        codec::Text::put_some(object, "key", &self.key);
        codec::Object::<
            GetTicketTicketDetails,
        >::put_some(object, "details", &self.details);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetTicketTicket);

/// The response of `get_ticket`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetTicketResponse {
    /// The ticket.
    pub ticket: GetTicketTicket,
    /// Fields that are not documented, and optional fields whose value does not have the documented form.
    pub extra: __private::Extra,
}

impl __private::Structure for GetTicketResponse {
    fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
        Ok(Self {
            ticket: object.required::<codec::Object<GetTicketTicket>>("ticket")?,
            extra: object.take_rest(),
        })
    }

    fn write(&self, object: &mut __private::ObjectWriter<'_>) {
        codec::Object::<GetTicketTicket>::put(object, "ticket", &self.ticket);
        self.extra.write(object);
    }
}

__private::structure_traits!(GetTicketResponse);

static GET_TICKET: __private::OperationInfo = __private::OperationInfo {
    name: "get_ticket",
    call: __private::meta::Call {
        name: __private::Cow::Borrowed("shapes.get_ticket"),
        method: __private::meta::Method::Get,
        path: "/tickets/{ticket_id}",
        server: 0,
        effect: __private::meta::Effect::Read,
        enveloped: true,
        unenveloped: __private::meta::Unenveloped::Refused,
        outcomes: __private::meta::Outcomes {
            refusing: &["43"],
            ..__private::meta::Outcomes::DEFAULT
        },
        needs_token: false,
        sensitive: __private::meta::Sensitive {
            parameters: &[],
            response: true,
        },
    },
    title: "Get ticket",
    title_zh: None,
    summary: Some(
        "Returns a ticket, with its comments. The sandbox shows the ticket that it keeps.",
    ),
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
    response: __private::Shape::Object {
        name: None,
        plain: &[],
        fields: &[
            (
                "ticket",
                __private::Shape::Object {
                    name: None,
                    plain: &[
                        "ticket_id",
                        "title",
                        "state",
                        "open",
                        "created",
                        "ends",
                        "used",
                        "size",
                        "colour",
                        "link",
                        "key",
                    ],
                    fields: &[
                        ("holder", __private::Shape::Sensitive("iccid")),
                        ("imsi", __private::Shape::Sensitive("imsi")),
                        (
                            "details",
                            __private::Shape::Object {
                                name: None,
                                plain: &["comment_count"],
                                fields: &[
                                    (
                                        "comments",
                                        __private::Shape::List(
                                            &__private::Shape::Object {
                                                name: None,
                                                plain: &["comment_id", "text"],
                                                fields: &[],
                                            },
                                        ),
                                    ),
                                ],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    functions: __private::functions::<GetTicketRequest>(),
};

#[cfg(test)]
mod tests {
    use super::super::*;

    #[test]
    fn documented_request() -> Result<(), Box<dyn std::error::Error>> {
        let shapes: Shapes = __private::testing::client()?;
        let call = shapes
            .get_ticket(GetTicket {
                ticket_id: "TICKET_000001".into(),
            });
        __private::testing::same_request(
            &call.explain()?,
            call.request(),
            &__private::testing::Documented {
                path: "/tickets/TICKET_000001",
                parameters: &[("ticket_id", "TICKET_000001")],
                query: &[],
                body: None,
                apart_from: &["x-key", "x-time", "x-sign"],
            },
        )
    }

    #[test]
    fn documented_response() -> Result<(), Box<dyn std::error::Error>> {
        __private::testing::same_response::<
            GetTicketRequest,
        >(
            &__private::testing::DocumentedResponse {
                body: r#"{
  "code": "0",
  "message": "ok",
  "data": {
    "ticket": {
      "ticket_id": "TICKET_000001",
      "holder": "89852022018041800192",
      "title": "Broken",
      "state": "1",
      "created": 1767225600000,
      "used": "0"
    }
  }
}"#,
                aliases: &[],
                apart_from: &[],
                either_form: false,
                has_envelope_fields: false,
            },
        )
    }
}
